"""Builders: valid records with defaults, so that a test shows only what it is about."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

from desktop_app.domain.clock import Clock, fixed_clock
from desktop_app.domain.commission import Commission, Role, Signatory
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Sex
from desktop_app.domain.people import FullName, Organisation, Person, PersonCard, Position
from desktop_app.services.desk import Desk, open_desk

NOON = datetime(2024, 2, 28, 7, 0, tzinfo=UTC)


def a_clock() -> Clock:
    """Return a clock that stands on 28 February 2024."""
    return fixed_clock(NOON)


def a_name(text: str) -> FullName:
    """Split «Surname Given Patronymic» at its spaces."""
    surname, given, patronymic = [*text.split(" ", 2), "", ""][:3]
    return FullName(surname, given, patronymic)


def a_person(name: str = "Оспанов Асқар Маратұлы", **changes: object) -> Person:
    """Return a man with a name."""
    values: dict[str, object] = {"id": new_id(), "name": a_name(name), "sex": Sex.MALE, **changes}
    return Person(**values)  # type: ignore[arg-type]  # the keyword arguments are those of the record


def a_position(
    person_id: UUID, post_ru: str = "секретарь участковой избирательной комиссии № 179", **changes: object
) -> Position:
    """Return a post of the phrase book, held without end."""
    values: dict[str, object] = {"id": new_id(), "person_id": person_id, "post_ru": post_ru, **changes}
    return Position(**values)  # type: ignore[arg-type]  # the keyword arguments are those of the record


def a_card(
    name: str = "Оспанов Асқар Маратұлы",
    post_ru: str = "секретарь участковой избирательной комиссии № 179",
    **changes: object,
) -> PersonCard:
    """Return the card of a man with one post; with none when ``post_ru`` is empty."""
    person = a_person(name, **changes)
    return PersonCard(person, (a_position(person.id, post_ru),) if post_ru else ())


def an_organisation(name_ru: str = "Асинская средняя школа", name_kk: str = "Аса орта мектебі") -> Organisation:
    """Return a school."""
    return Organisation(new_id(), name_kk, name_ru)


def a_commission(role: Role = Role.OWN, **changes: object) -> Commission:
    """Return a district commission with names and place."""
    values: dict[str, object] = {
        "id": new_id(),
        "role": role,
        "name_kk": "Жамбыл аудандық аумақтық сайлау комиссиясы",
        "name_ru": "Жамбылская районная территориальная избирательная комиссия",
        "place_kk": "Аса ауылы",
        "place_ru": "село Аса",
        **changes,
    }
    return Commission(**values)  # type: ignore[arg-type]  # the keyword arguments are those of the record


def a_signatory(commission_id: UUID, **changes: object) -> Signatory:
    """Return the chair, without an end of the term."""
    values: dict[str, object] = {
        "id": new_id(),
        "commission_id": commission_id,
        "name_kk": "Н. Сейтқазин",
        "name_ru": "Н. Сейтказин",
        "valid_from": date(2024, 1, 15),
        **changes,
    }
    return Signatory(**values)  # type: ignore[arg-type]  # the keyword arguments are those of the record


@dataclass(frozen=True, slots=True)
class Office:
    """A desk that is ready to issue letters."""

    desk: Desk
    commission: Commission
    signatory: Signatory


def a_desk(folder: Path, *, clock: Clock | None = None) -> Desk:
    """Open the data file in ``folder``; make it when it is not there."""
    path = folder / "data.db"
    return open_desk(path, clock=clock or a_clock(), create=not path.exists(), operator="Әлия")


def an_office(folder: Path) -> Office:
    """Open a desk with our commission and its chair."""
    desk = a_desk(folder)
    ours = desk.commissions.save(a_commission())
    return Office(desk, ours, desk.commissions.save_signatory(a_signatory(ours.id)))
