"""People as a text names them: names, sex, posts and confirmed forms, read without the rest of the card."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.domain.languages import Case, Language, NameOrder, Sex
from desktop_app.domain.people import ConfirmedForm, FullName, Person, PersonCard
from desktop_app.storage import tables

_PIECE = 10_000


@dataclass(frozen=True, slots=True)
class HeldPost:
    """A post with its time, as far as a table shows it."""

    post_ru: str
    post_kk: str
    valid_from: date | None
    valid_to: date | None

    def valid_on(self, day: date) -> bool:
        """Tell whether the post is held on ``day`` (both ends included)."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


def cards(session: Session, person_ids: Sequence[UUID]) -> dict[UUID, PersonCard]:
    """Return names, sex and confirmed forms of those who are there; posts, contacts and groups are left out."""
    row = tables.PersonRow
    forms = _forms(session, person_ids)
    found = {}
    for piece in _pieces(person_ids):
        query = select(
            row.id,
            row.surname,
            row.given_name,
            row.patronymic,
            row.surname_kk,
            row.given_name_kk,
            row.patronymic_kk,
            row.sex,
        ).where(row.id.in_(piece))
        for identity, surname, given, patronymic, surname_kk, given_kk, patronymic_kk, sex in session.execute(query):
            name, kazakh = FullName(surname, given, patronymic), FullName(surname_kk, given_kk, patronymic_kk)
            person = Person(identity, name, kazakh, Sex(sex))
            found[identity] = PersonCard(person, forms=forms.get(identity, ()))
    return found


def posts(session: Session, person_ids: Iterable[UUID], today: date) -> dict[UUID, HeldPost]:
    """Return the post of each person held on ``today``, else the one that began last."""
    row = tables.PositionRow
    shown: dict[UUID, tuple[tuple[bool, date], HeldPost]] = {}
    for piece in _pieces(list(person_ids)):
        query = select(row.person_id, row.post_ru, row.post_kk, row.valid_from, row.valid_to)
        for person_id, ru, kk, begins, ends in session.execute(query.where(row.person_id.in_(piece)).order_by(row.id)):
            held = HeldPost(ru, kk, begins, ends)
            weight = (held.valid_on(today), held.valid_from or date.min)
            if person_id not in shown or shown[person_id][0] < weight:
                shown[person_id] = weight, held
    return {person_id: held for person_id, (_weight, held) in shown.items()}


def _forms(session: Session, person_ids: Sequence[UUID]) -> dict[UUID, tuple[ConfirmedForm, ...]]:
    row = tables.NameFormRow
    found: defaultdict[UUID, tuple[ConfirmedForm, ...]] = defaultdict(tuple)
    for piece in _pieces(person_ids):
        query = select(row.person_id, row.language, row.case, row.form, row.ordered).where(row.person_id.in_(piece))
        for person_id, language, case, form, ordered in session.execute(query):
            found[person_id] += (ConfirmedForm(Language(language), Case(case), form, NameOrder(ordered)),)
    return found


def _pieces(identities: Sequence[UUID]) -> Iterator[list[UUID]]:
    """Cut a long list, as a query takes so many values only."""
    for start in range(0, len(identities), _PIECE):
        yield list(identities[start : start + _PIECE])
