"""Russian endings that pytrovich lacks: Kazakh, Korean, Turkic and rare Slavic names."""

import re
from dataclasses import dataclass
from itertools import starmap

from desktop_app.domain.languages import Case, Sex
from desktop_app.i18n.names import Part, is_given_name

_VOWELS = "аеёиоуыэюяәөүұі"
_SOME = f"[{_VOWELS}]"
_ONE_SYLLABLE = f"^[^{_VOWELS}]*"
_CASES = (Case.GENITIVE, Case.DATIVE, Case.ACCUSATIVE, Case.INSTRUMENTAL)
_ANY = frozenset(Sex)
_MALE, _FEMALE = frozenset({Sex.MALE}), frozenset({Sex.FEMALE})
_NAMED = frozenset({Part.SURNAME, Part.GIVEN})
_SURNAME, _GIVEN = frozenset({Part.SURNAME}), frozenset({Part.GIVEN})

_PET_NAMES = (
    "аркаша|алёша|алеша|андрюша|антоша|ванюша|глаша|гоша|гриша|груша|даша|илюша|ириша|катюша|кеша|ксюша|лёша|леша|"
    "луша|любаша|мариша|маша|миша|надюша|наташа|паша|саша|серёжа|сережа|тиша|яша"
)
NOUNS_ON_INA = "бузина|былина|калина|малина|рябина|скорина|щербина"
_END_STRESSED = (
    "али|әли|альфи|бади|баки|гали|ғали|бибигали|бибіғали|бигали|гульфи|гүлфи|гульзи|гүлзи|зульфи|зүлфи|заки|зәки|"
    "лутфи|магзи|мархи|марзи|нажи|наки|нури|рази|разы|рауфи|раби|рәби|рахи|руки|рукы|сафи|сәфи|собри|фаузи|фәузи|"
    "хади|хәди|хани|хусни|шамси"
)


@dataclass(frozen=True, slots=True)
class _Rule:
    parts: frozenset[Part]
    sexes: frozenset[Sex]
    pattern: str
    cut: int
    endings: str

    def fits(self, text: str, part: Part, sex: Sex) -> bool:
        return part in self.parts and sex in self.sexes and re.search(self.pattern, text) is not None

    def form(self, text: str, case: Case) -> str:
        ending = self.endings.split()[_CASES.index(case)]
        return text[: len(text) - self.cut] + ending


_RULES = tuple(
    starmap(
        _Rule,
        (
            (_NAMED, _ANY, rf"{_ONE_SYLLABLE}а$", 1, "а а а а"),
            (_NAMED, _ANY, rf"{_ONE_SYLLABLE}я$", 1, "я я я я"),
            (_NAMED, _ANY, r"[қғһ]а$", 1, "и е у ой"),
            (_GIVEN, _ANY, rf"^(?!(?:{_PET_NAMES})$).*[шжч]а$", 1, "и е у ой"),
            (_GIVEN, _FEMALE, rf"^(?:{_END_STRESSED})я$", 1, "и е ю ёй"),
            (_GIVEN, _MALE, r"ия$", 1, "и и ю ей"),
            (_GIVEN, _MALE, r"ц$", 0, "а у а ем"),
            (_GIVEN, _MALE, r"(?:[қңғһ]|ек)$", 0, "а у а ом"),
            (_SURNAME, _MALE, r"(?:[қңғһ]|бек|[^иы]н|[^ц]ын|[тд]дин|[^оеё]в)$", 0, "а у а ом"),
            (_SURNAME, _MALE, rf"{_ONE_SYLLABLE}(?:ин|ун)$|^(?:абдул|гасан|лев|литвин|мелик)$", 0, "а у а ом"),
            (_SURNAME, _MALE, r"[ол]гий$", 2, "ого ому ого им"),
            (_SURNAME, _MALE, r"^топчий$", 1, "я ю я ем"),
            (_SURNAME, _MALE, r"^(?:жнец|кузнец|мудрец|хитрец|чернец|чтец|швец)$", 0, "а у а ом"),
            (_SURNAME, _MALE, rf"{_ONE_SYLLABLE}{_SOME}р?[чщ]$|(?<!^ков)ач$|[бвдлмптф]их$", 0, "а у а ом"),
            (_SURNAME, _MALE, rf"{_ONE_SYLLABLE}[ои]й$|бой$", 1, "я ю я ем"),
            (_SURNAME, _MALE, r"[бвгджзклмнпрстфхцчшщ]нец$", 0, "а у а ем"),
            (_SURNAME, _MALE, rf"{_SOME}лец$", 3, "льца льцу льца льцом"),
            (_SURNAME, _MALE, rf"{_SOME}[бдпрст]ец$", 2, "ца цу ца цом"),
            (_SURNAME, _MALE, rf"{_SOME}жец$", 2, "ца цу ца цем"),
            (_SURNAME, _MALE, rf"{_SOME}.*[бмчш]ок$|[аы]нок$", 2, "ка ку ка ком"),
            (_SURNAME, _MALE, rf"{_SOME}[лнр]ёк$", 2, "ька ьку ька ьком"),
            (_SURNAME, _MALE, r"^(?:кот[её]л|коз[её]л|ор[её]л|ос[её]л|щегол)$", 2, "ла лу ла лом"),
            (_SURNAME, _MALE, r"(?:соловей|воробей|муравей)$", 2, "ья ью ья ьём"),
            (_SURNAME, _ANY, r"^(?:гуща|груша|каша|кваша|круча|пуща|роща|туча)$", 1, "и е у ей"),
            (_SURNAME, _FEMALE, rf"^(?:{NOUNS_ON_INA})$", 1, "ы е у ой"),
            (_SURNAME, _FEMALE, rf"{_SOME}ска$", 1, "и е у ой"),
            (_SURNAME, _FEMALE, rf"{_ONE_SYLLABLE}[оеё]ва$|[^иы]на$", 1, "ы е у ой"),
            (_SURNAME, _MALE, rf"{_ONE_SYLLABLE}[оеё]ва$", 1, "ы е у ой"),
            (_SURNAME, _FEMALE, rf"{_ONE_SYLLABLE}ая$", 1, "и е ю ей"),
        ),
    )
)
_GIVEN_AS_SURNAME = re.compile(r"[иы]н$")


def own_form(text: str, part: Part, case: Case, sex: Sex) -> str | None:
    """Return the form of one word that these rules know, or nothing where pytrovich's rules do."""
    lowered = text.casefold()
    if part is Part.SURNAME and sex is Sex.MALE and _GIVEN_AS_SURNAME.search(lowered) and is_given_name(lowered):
        return text + {Case.DATIVE: "у", Case.INSTRUMENTAL: "ом"}.get(case, "а")
    for rule in _RULES:
        if rule.fits(lowered, part, sex):
            return rule.form(text, case)
    return None
