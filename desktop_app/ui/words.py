"""Words for what the records count by: sexes, cases, states, doubts."""

from desktop_app.domain.awards import AwardState
from desktop_app.domain.journal import N_
from desktop_app.domain.languages import Case, Language, Sex
from desktop_app.domain.people import Consent
from desktop_app.i18n.texts import Texts
from desktop_app.ui.row_painter import Mark

SEXES = {Sex.FEMALE: N_("female"), Sex.MALE: N_("male"), Sex.UNKNOWN: N_("unknown")}
CONSENTS = {
    Consent.UNKNOWN: N_("not asked yet"),
    Consent.WRITTEN: N_("written"),
    Consent.SPOKEN: N_("spoken"),
    Consent.REFUSED: N_("refused"),
    Consent.WITHDRAWN: N_("withdrawn"),
}
CASES = {
    Case.NOMINATIVE: N_("Who"),
    Case.GENITIVE: N_("Whose"),
    Case.DATIVE: N_("To whom"),
    Case.ACCUSATIVE: N_("Whom"),
    Case.INSTRUMENTAL: N_("By whom"),
}
PAPER_LANGUAGE = {Language.KK: N_("in Kazakh"), Language.RU: N_("in Russian")}
_MOST_IN_MENU = 60
_MARKS = {
    AwardState.NOMINATED: Mark("circle", "none"),
    AwardState.APPROVED: Mark("check", "accent"),
    AwardState.NUMBERED: Mark("circle", "none"),
    AwardState.PRINTED: Mark("circle-half-2", "accent"),
    AwardState.PRESENTED: Mark("circle-check", "ok"),
    AwardState.ANNULLED: Mark("circle-minus", "none"),
}


def state_mark(state: AwardState) -> Mark:
    """Return how a state is drawn."""
    return _MARKS[state]


def case_words(language: Language, case: Case, texts: Texts) -> str:
    """Return what a form is, e.g. «To whom, in Russian»."""
    _ = texts.gettext
    return _("{case}, {language}").format(case=_(CASES[case]), language=_(PAPER_LANGUAGE[language]))


def in_menu(words: str) -> str:
    """Return words as a menu shows them: an ampersand underlines no letter, long ones are cut in the middle."""
    if len(words) > _MOST_IN_MENU:
        half = _MOST_IN_MENU // 2
        words = f"{words[:half].rstrip()}…{words[-half:].lstrip()}"
    return words.replace("&", "&&")
