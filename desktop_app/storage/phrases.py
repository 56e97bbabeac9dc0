"""The phrase book: posts in Russian, their dative, their Kazakh wording."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_app.domain.identity import new_id
from desktop_app.i18n.posts import Phrase
from desktop_app.storage import tables


def book(session: Session) -> tuple[Phrase, ...]:
    """Return the whole phrase book in its order."""
    query = select(tables.PhraseRow).order_by(tables.PhraseRow.position, tables.PhraseRow.id)
    return tuple(Phrase(row.pattern_ru, row.dative_ru, row.pattern_kk) for row in session.scalars(query))


def add(session: Session, phrase: Phrase) -> None:
    """Add a phrase at the end; the one with the same Russian pattern is changed instead."""
    row = session.scalars(
        select(tables.PhraseRow).where(tables.PhraseRow.pattern_ru == phrase.pattern_ru)
    ).one_or_none()
    if row is None:
        last = session.scalar(select(func.max(tables.PhraseRow.position)))
        row = tables.PhraseRow(id=new_id(), pattern_ru=phrase.pattern_ru, position=0 if last is None else last + 1)
    row.dative_ru, row.pattern_kk = phrase.dative_ru, phrase.pattern_kk
    session.add(row)
    session.flush()
