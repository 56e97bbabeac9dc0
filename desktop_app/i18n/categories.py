"""The category that a post, a heading of a group or a cell of a list belongs to."""

import re
from collections.abc import Sequence
from functools import lru_cache

from desktop_app.domain.people import Category
from desktop_app.i18n.folding import fold

# What a folded post says -> words of the folded Russian name of the category that it belongs to; the first that fits.
_SIGNS: tuple[tuple[str, str], ...] = (
    (r"участков\w* избир|участков\w* комисс|\bуик\b|\bусик\b|учаскелик|\bуск\b", "участков"),
    (r"окружн\w* избир|окружн\w* комисс|\bоик\b|округтик саилау|\bоск\b", "окружн"),
    (r"областн\w* избир|облыстык саилау", "областной избир"),
    (r"территориальн\w* избир|\bтик\b|аумактык саилау|\bаск\b", "территориальн"),
    (r"довереннои?\w* лиц|сеним билдирилген", "доверенн"),
    (r"наблюдател|баикаушы", "наблюдател"),
    (r"\bкандидат", "кандидат"),
    (r"аппарат\w* акима|аким\w* аппарат|заместител\w* акима|\bзам\w* акима|акиминин орынбасары", "аппарат акима"),
    (r"\bаким\w* (?:\w+ )?раиона|аудан\w* аким", "аким раиона"),
    (r"\bаким", "акимы"),
    (r"председател\w* (?:\w+ )?маслихата|маслихат\w* торага", "председател раионного маслихата"),
    (r"депутат", "депутат"),
    (r"местного сообщества|ветеран|жергиликти когамдастык|ардагер", "ветеран"),
    (r"\bпарти", "парти"),
    (r"общественн\w* обединен|неправителствен|\bнпо\b|\bоо\b|когамдык бирлести|укиметтик емес", "неправителствен"),
    (r"корреспондент|журналист|редактор|\bсми\b|\bбак\b|газет|тилши|телеканал|акпарат куралдар", "сми"),
    (r"полици|прокур|правоохран|\bсуд\b|судя|суди|ишки истер|кукык коргау", "правоохран"),
    (r"награжда|марапатта", "награжда"),
    (r"\bгост[яеиюу]?\b|\bгост[ия]м\b|\bконак", "гости"),
    (r"отдел|управлени|госорган|государственн\w* орган|болим|баскарма", "уполномоченн"),
)


def category_of(text: str, categories: Sequence[Category]) -> Category | None:
    """Return the category that a post or the heading of a group belongs to, nothing where no sign is known."""
    sign = _sign(re.sub(r"[0-9]+", "", text)) if text else None
    return next((found for found in categories if sign and sign in _folded(found.name_ru)), None)


def category_named(text: str, categories: Sequence[Category]) -> Category | None:
    """Return the category that a cell names, in whatever spelling."""
    folded = _folded(text)
    exact = (one for one in categories if folded and folded in {_folded(one.name_ru), _folded(one.name_kk)})
    return next(exact, None) or category_of(text, categories)


@lru_cache(10_000)
def _sign(text: str) -> str | None:
    folded = fold(text)
    return next((words for pattern, words in _SIGNS if re.search(pattern, folded)), None)


@lru_cache(10_000)
def _folded(name: str) -> str:
    return fold(name)
