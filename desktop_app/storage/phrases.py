"""The phrase book: posts in Russian, their dative, their Kazakh wording."""

from collections import defaultdict
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_app.domain.errors import PhraseKnownError, RecordGoneError
from desktop_app.domain.identity import new_id
from desktop_app.i18n.posts import Phrase
from desktop_app.storage import tables


@dataclass(frozen=True, slots=True)
class KeptPhrase:
    """A phrase and its place in the file."""

    id: UUID
    phrase: Phrase


def book(session: Session) -> tuple[Phrase, ...]:
    """Return the whole phrase book in its order."""
    return tuple(kept.phrase for kept in everything(session))


def everything(session: Session) -> list[KeptPhrase]:
    """Return the whole phrase book in its order, with identities."""
    return [KeptPhrase(row.id, Phrase(row.pattern_ru, row.dative_ru, row.pattern_kk)) for row in _rows(session)]


def add(session: Session, phrase: Phrase) -> None:
    """Add a phrase at the end; the one with the same Russian pattern is changed instead."""
    row = _of_pattern(session, phrase.pattern_ru)
    save(session, row.id if row is not None else new_id(), phrase)


def save(session: Session, phrase_id: UUID, phrase: Phrase) -> None:
    """Write a phrase; a new one goes to the end.

    Raises:
        PhraseKnownError: Another phrase has this Russian pattern.
    """
    same = _of_pattern(session, phrase.pattern_ru)
    if same is not None and same.id != phrase_id:
        raise PhraseKnownError(phrase.pattern_ru)
    row = session.get(tables.PhraseRow, phrase_id)
    if row is None:
        last = session.scalar(select(func.max(tables.PhraseRow.position)))
        row = tables.PhraseRow(id=phrase_id, position=0 if last is None else last + 1)
    row.pattern_ru, row.dative_ru, row.pattern_kk = phrase.pattern_ru, phrase.dative_ru, phrase.pattern_kk
    session.add(row)
    session.flush()


def delete(session: Session, phrase_id: UUID) -> Phrase:
    """Delete a phrase; return what it was.

    Raises:
        RecordGoneError: The phrase is gone.
    """
    row = _row(session, phrase_id)
    phrase = Phrase(row.pattern_ru, row.dative_ru, row.pattern_kk)
    session.delete(row)
    session.flush()
    return phrase


def move(session: Session, phrase_id: UUID, by: int) -> Phrase:
    """Move a phrase up (negative) or down by so many places; return it.

    Raises:
        RecordGoneError: The phrase is gone.
    """
    moved = _row(session, phrase_id)
    rows = _rows(session)
    place = rows.index(moved)
    rows.insert(max(0, min(len(rows) - 1, place + by)), rows.pop(place))
    for position, row in enumerate(rows):
        if row.position != position:
            row.position = position
    session.flush()
    return Phrase(moved.pattern_ru, moved.dative_ru, moved.pattern_kk)


def held_posts(session: Session) -> dict[str, int]:
    """Count the people who hold each Russian wording of a post."""
    row = tables.PositionRow
    query = select(row.post_ru, func.count(row.person_id.distinct())).where(row.post_ru != "").group_by(row.post_ru)
    return dict(session.execute(query).all())


def posts_without_kazakh(session: Session) -> dict[str, int]:
    """Count the people of each Russian wording that has no Kazakh one beside it."""
    row = tables.PositionRow
    query = select(row.post_ru, func.count(row.person_id.distinct())).where(row.post_ru != "", row.post_kk == "")
    return dict(session.execute(query.group_by(row.post_ru)).all())


def half_worded(session: Session) -> dict[tuple[str, str], list[tables.PositionRow]]:
    """Return the posts that are worded in one paper language only, by (Russian, Kazakh)."""
    row = tables.PositionRow
    found: defaultdict[tuple[str, str], list[tables.PositionRow]] = defaultdict(list)
    for held in session.scalars(select(row).where((row.post_kk == "") != (row.post_ru == "")).order_by(row.id)):
        found[held.post_ru, held.post_kk].append(held)
    return found


def _rows(session: Session) -> list[tables.PhraseRow]:
    query = select(tables.PhraseRow).order_by(tables.PhraseRow.position, tables.PhraseRow.id)
    return list(session.scalars(query))


def _row(session: Session, phrase_id: UUID) -> tables.PhraseRow:
    row = session.get(tables.PhraseRow, phrase_id)
    if row is None:
        raise RecordGoneError("phrase")
    return row


def _of_pattern(session: Session, pattern_ru: str) -> tables.PhraseRow | None:
    return session.scalars(select(tables.PhraseRow).where(tables.PhraseRow.pattern_ru == pattern_ru)).one_or_none()
