"""The words of what speaks for and against two entries being one person."""

from collections.abc import Iterable

from desktop_app.domain.journal import N_
from desktop_app.domain.lists import Evidence
from desktop_app.i18n.texts import Texts

_WORDS = {
    Evidence.SAME_NAME: N_("the same name"),
    Evidence.SIMILAR_NAME: N_("a similar name"),
    Evidence.SHORTER_NAME: N_("a shorter name"),
    Evidence.INITIALS: N_("initials instead of names"),
    Evidence.SAME_POST: N_("the same post"),
    Evidence.SAME_ORGANISATION: N_("the same organisation"),
    Evidence.SAME_PHONE: N_("the same phone"),
    Evidence.OTHER_POST: N_("another post"),
    Evidence.OTHER_PHONE: N_("another phone"),
}


def evidence_words(evidence: Iterable[Evidence], texts: Texts) -> str:
    """Say what speaks for one person and what against, with commas between."""
    return ", ".join(texts.gettext(_WORDS[one]) for one in evidence)
