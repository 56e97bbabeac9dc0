"""Misspelt words: what the vocabulary of the search index has within one letter of them."""

from dataclasses import dataclass, field
from threading import Lock
from weakref import WeakKeyDictionary

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from desktop_app.i18n.searching import Clause
from desktop_app.storage import journal

_TERMS = "SELECT term FROM people_search_words WHERE term > ':'"
_SHORTEST = 3
_LONG = 5
_MOST = 40


@dataclass(slots=True)
class Vocabulary:
    """The words of the index at one head of the journal, and their beginnings by length, made when needed."""

    head: str
    terms: tuple[str, ...]
    _beginnings: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def near(self, word: str) -> Clause:
        """Return the words, or the beginnings of words, that one mistake turns into ``word``.

        A mistake is a letter that is wrong, missing or too much, or two that changed places. A short
        word is compared with whole words only: too many begin like it. A whole word ends with a blank.
        """
        from rapidfuzz import process  # noqa: PLC0415  (needed only for the misspelt)
        from rapidfuzz.distance import OSA  # noqa: PLC0415

        if len(word) < _SHORTEST or word.isdecimal():
            return ()
        long = len(word) >= _LONG
        choices = [start for length in (-1, 0, 1) for start in self._of_length(len(word) + length, whole=not long)]
        found = process.extract(word, choices, scorer=OSA.distance, score_cutoff=1, limit=_MOST)
        near = [start for start, _distance, _place in found if not start.startswith(word)]
        return tuple((start if long else f"{start} ",) for start in near)

    def _of_length(self, length: int, *, whole: bool) -> tuple[str, ...]:
        key = -length if whole else length
        if key not in self._beginnings:
            if whole:
                made = tuple(term for term in self.terms if len(term) == length)
            else:
                made = tuple({term[:length] for term in self.terms if len(term) >= length})
            self._beginnings[key] = made
        return self._beginnings[key]


_KEPT: "WeakKeyDictionary[Engine, Vocabulary]" = WeakKeyDictionary()
_LOCK = Lock()


def vocabulary(session: Session) -> Vocabulary:
    """Return the words of the index; they are read anew when the journal has gone on."""
    engine = session.get_bind().engine
    _sequence, head = journal.head(session)
    with _LOCK:
        known = _KEPT.get(engine)
    if known is None or known.head != head:
        terms = tuple(term for (term,) in journal.read(session, _TERMS))
        known = Vocabulary(head, terms)
        with _LOCK:
            _KEPT[engine] = known
    return known
