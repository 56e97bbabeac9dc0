"""Who stands in the table of people: filtered, searched and sorted, as identities."""

from datetime import date

from sqlalchemy.orm import Session

from desktop_app.domain.identity import Identities
from desktop_app.domain.languages import Language
from desktop_app.domain.people import PeopleFilter, PeopleOrder, PersonFound
from desktop_app.i18n.searching import asked
from desktop_app.storage import people, search
from desktop_app.storage.people_filter import conditions
from desktop_app.storage.people_order import ordered_by_position

_SCORES = {search.BEST: 100, search.IN_NAME: 80, search.IN_POST: 60, search.IN_PHONE: 50, search.MISSPELT: 30}


def ids(
    session: Session,
    wanted: PeopleFilter,
    today: date,
    *,
    order: PeopleOrder = PeopleOrder.BEST,
    descending: bool = False,
) -> Identities:
    """List the people of a filter; the best come first only among those found by a text, else by name."""
    limits, words = conditions(wanted, today), asked(wanted.text)
    if not words:
        found = search.everybody(session, limits, descending=descending)
    elif order is PeopleOrder.BEST:
        found = search.found(session, words, limits, best=True)
    else:
        found = search.found(session, words, limits, best=False, descending=descending)
    if order in (PeopleOrder.BEST, PeopleOrder.NAME):
        return found
    return ordered_by_position(session, found, order, descending=descending)


def search_people(session: Session, text: str, language: Language, today: date, most: int) -> list[PersonFound]:
    """Return the first lines of those whom a text finds, best first, with their scores."""
    words = asked(text)
    if not words:
        return []
    first = ids(session, PeopleFilter(text), today)[:most]
    ranks = search.ranks(session, words, first)
    return [PersonFound(row, _SCORES[ranks[row.id]]) for row in people.rows(session, first, language, today)]


def count(session: Session, wanted: PeopleFilter, today: date) -> int:
    """Count the people of a filter."""
    if asked(wanted.text):
        return len(ids(session, wanted, today))
    return search.how_many(session, conditions(wanted, today))
