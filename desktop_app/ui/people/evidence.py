"""Why two entries may be one person, in a sentence, and how sure that is, in a word."""

from collections.abc import Iterable, Mapping

from desktop_app.domain.duplicates import DuplicatePair
from desktop_app.domain.journal import N_
from desktop_app.domain.lists import Evidence
from desktop_app.i18n.evidence import Sameness, sameness
from desktop_app.i18n.texts import Texts

_EVIDENCE = {
    Evidence.SIMILAR_NAME: N_("The names are alike"),
    Evidence.SHORTER_NAME: N_("One of the names is shorter"),
    Evidence.INITIALS: N_("The initials fit the full name"),
    Evidence.SAME_POST: N_("One post: {post}"),
    Evidence.SAME_ORGANISATION: N_("One organisation: {organisation}"),
    Evidence.SAME_PHONE: N_("One phone: {phone}"),
    Evidence.OTHER_POST: N_("The posts differ: {post} – {other}"),
    Evidence.OTHER_PHONE: N_("The phones differ"),
}
_SAME_NAME = {
    Sameness.EQUAL: N_("The names are the same"),
    Sameness.KAZAKH_LETTERS: N_("The names are the same but for Kazakh letters"),
    Sameness.ALIKE: N_("The names are alike"),
}
_SCORES = ((90, N_("almost certainly one person")), (70, N_("probably one person")), (0, N_("perhaps one person")))


def evidence_words(found: Iterable[Evidence], facts: Mapping[str, str], texts: Texts) -> str:
    """Return the evidence as sentences; ``facts`` are name, other_name, post, other, organisation and phone."""
    words = {**_EVIDENCE, Evidence.SAME_NAME: _SAME_NAME[sameness(facts["name"], facts["other_name"])]}
    return ". ".join(texts.gettext(words[one]).format_map(facts) for one in found)


def pair_words(pair: DuplicatePair, texts: Texts) -> str:
    """Return what speaks for a pair being one person, and what against it."""
    one, other = pair.one, pair.other
    facts = {
        "name": one.name,
        "other_name": other.name,
        "post": one.post or other.post,
        "other": other.post,
        "organisation": one.organisation or other.organisation,
        "phone": one.phone or other.phone,
    }
    return evidence_words(pair.evidence, facts, texts)


def score_words(pair: DuplicatePair, texts: Texts) -> str:
    """Return how sure it is that a pair is one person."""
    return texts.gettext(next(words for least, words in _SCORES if pair.score >= least))


def score_tone(pair: DuplicatePair) -> str:
    """Return the colour of that word."""
    return "warn" if pair.score >= _SCORES[0][0] else "none"
