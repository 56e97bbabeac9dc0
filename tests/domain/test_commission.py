"""Commissions and those who sign for them."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.domain.commission import check_commission, check_signatory
from desktop_app.domain.errors import NameMissingError, PeriodReversedError
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language
from tests.builders import a_commission, a_signatory

FEBRUARY = {"valid_from": date(2024, 2, 1), "valid_to": date(2024, 2, 29)}


def test_a_commission_is_called_as_in_the_language_of_the_paper() -> None:
    ours = a_commission(name_kk="Комиссиясы", name_ru="Комиссия", name_en="Commission")
    assert [ours.name(language) for language in Language] == ["Комиссиясы", "Комиссия", "Commission"]


def test_a_missing_name_is_taken_from_the_other_paper_language() -> None:
    assert a_commission(name_kk="", name_ru="Комиссия").name(Language.KK) == "Комиссия"
    assert a_commission(name_kk="Комиссиясы", name_ru="").name(Language.EN) == "Комиссиясы"


@pytest.mark.parametrize("what", ["place", "oblast"])
def test_a_missing_place_is_taken_from_the_other_language(what: str) -> None:
    only_russian = replace(a_commission(), **{f"{what}_kk": "", f"{what}_ru": "Аса"})  # type: ignore[arg-type]  # field names
    assert getattr(only_russian, what)(Language.KK) == "Аса"
    only_kazakh = replace(a_commission(), **{f"{what}_kk": "Аса", f"{what}_ru": ""})  # type: ignore[arg-type]  # field names
    assert getattr(only_kazakh, what)(Language.RU) == "Аса"


def test_the_place_is_named_in_the_language_of_the_paper() -> None:
    ours = a_commission(place_kk="Аса ауылы", place_ru="село Аса", oblast_kk="облысы", oblast_ru="область")
    assert (ours.place(Language.KK), ours.place(Language.RU)) == ("Аса ауылы", "село Аса")
    assert (ours.oblast(Language.KK), ours.oblast(Language.RU)) == ("облысы", "область")


def test_the_full_name_stands_in_for_a_missing_short_one() -> None:
    ours = a_commission(short_kk="АСК", short_ru="", name_ru="Комиссия")
    assert (ours.short(Language.KK), ours.short(Language.RU)) == ("АСК", "Комиссия")


@pytest.mark.parametrize(("kk", "ru"), [("Комиссиясы", ""), ("", "Комиссия")])
def test_one_name_is_enough_for_a_commission(kk: str, ru: str) -> None:
    ours = a_commission(name_kk=kk, name_ru=ru)
    assert check_commission(ours) is ours


def test_a_commission_without_a_name_is_refused() -> None:
    with pytest.raises(NameMissingError):
        check_commission(a_commission(name_kk=" ", name_ru="", name_en="Commission"))


@pytest.mark.parametrize(
    ("day", "may_sign"),
    [
        (date(2024, 1, 31), False),
        (date(2024, 2, 1), True),
        (date(2024, 2, 29), True),
        (date(2024, 3, 1), False),
    ],
)
def test_a_signatory_signs_from_the_first_to_the_last_day_of_the_term(day: date, *, may_sign: bool) -> None:
    assert a_signatory(new_id(), **FEBRUARY).valid_on(day) is may_sign


def test_a_signatory_without_a_term_always_signs() -> None:
    assert a_signatory(new_id(), valid_from=None).valid_on(date.min)


def test_a_signatory_is_named_in_the_language_of_the_paper() -> None:
    chair = a_signatory(new_id(), name_kk="Н. Сейтқазин", name_ru="Н. Сейтказин", post_kk="Төраға", post_ru="")
    assert (chair.name(Language.KK), chair.name(Language.RU)) == ("Н. Сейтқазин", "Н. Сейтказин")
    assert (chair.post(Language.KK), chair.post(Language.RU)) == ("Төраға", "Төраға")


def test_the_other_spelling_of_a_signatory_stands_in_for_a_missing_one() -> None:
    assert a_signatory(new_id(), name_kk="").name(Language.KK) == "Н. Сейтказин"
    assert a_signatory(new_id(), name_ru="").name(Language.RU) == "Н. Сейтқазин"
    assert a_signatory(new_id(), post_ru="Председатель").post(Language.KK) == "Председатель"


def test_a_signatory_without_a_name_is_refused() -> None:
    with pytest.raises(NameMissingError):
        check_signatory(a_signatory(new_id(), name_kk="", name_ru=" "))


def test_a_term_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(PeriodReversedError):
        check_signatory(a_signatory(new_id(), valid_from=date(2024, 2, 2), valid_to=date(2024, 2, 1)))


@pytest.mark.parametrize("term", [FEBRUARY, {"valid_from": None}, {"valid_from": None, "valid_to": date(2024, 2, 1)}])
def test_a_sound_signatory_is_accepted(term: dict[str, date | None]) -> None:
    signatory = a_signatory(new_id(), **term)
    assert check_signatory(signatory) is signatory


@pytest.mark.parametrize(
    ("posts", "is_secretary"),
    [
        ({"post_ru": "Секретарь комиссии"}, True),
        ({"post_kk": "Комиссия хатшысы"}, True),
        ({"post_ru": "Председатель комиссии", "post_kk": "Комиссия төрағасы"}, False),
        ({}, False),
    ],
)
def test_a_secretary_is_told_by_the_post(posts: dict[str, str], is_secretary: bool) -> None:  # noqa: FBT001  (a case)
    assert a_signatory(new_id(), **posts).is_secretary is is_secretary
