"""Why a form of a name should be looked at, in words."""

from desktop_app.domain.journal import N_
from desktop_app.domain.languages import Doubt
from desktop_app.i18n.texts import Texts

DOUBTS = {
    Doubt.SEX_UNKNOWN: N_("the sex is unknown"),
    Doubt.INITIALS: N_("initials"),
    Doubt.HYPHEN: N_("a hyphen"),
    Doubt.FOREIGN_LETTERS: N_("letters of another alphabet"),
    Doubt.SOFT_ENDING: N_("a soft ending"),
    Doubt.NO_VOWEL: N_("no vowel"),
    Doubt.UNDECLINED_BY_CUSTOM: N_("usage differs, ask the person"),
    Doubt.KAZAKH_ENDING: N_("check the ending"),
    Doubt.UNKNOWN_ORDER: N_("which word is the surname"),
    Doubt.RARE_ENDING: N_("a rare ending"),
    Doubt.UNKNOWN_WORDING: N_("an unknown wording"),
    Doubt.SINGLE_NAME: N_("a single name"),
}


def doubt_words(reasons: tuple[Doubt, ...], texts: Texts) -> str:
    """Return why a form is doubtful, in one line."""
    return ", ".join(texts.gettext(DOUBTS[reason]) for reason in reasons)
