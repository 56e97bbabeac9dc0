"""Rows for tests of storage: the smallest that the tables accept."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlcipher3 import dbapi2

from desktop_app.domain.identity import new_id
from desktop_app.domain.journal import StepName
from desktop_app.i18n.searching import searched_text
from desktop_app.storage import blobs, tables
from desktop_app.storage.database import Database
from desktop_app.storage.opening import open_database
from tests.builders import NOON, a_clock


def reopen(path: Path) -> Database:
    """Open a data file again."""
    return open_database(path, operator="Әлия", clock=a_clock())


def a_person_row(person_id: UUID, surname: str = "Абай") -> tables.PersonRow:
    """Return a person with a surname only."""
    texts = ("given_name", "patronymic", "surname_kk", "given_name_kk", "patronymic_kk", "phone", "email", "notes")
    empty: dict[str, Any] = {**dict.fromkeys(texts, ""), "consent": "unknown", "blocked": 0}
    folded = searched_text([surname], [], "")
    return tables.PersonRow(id=person_id, surname=surname, sex="unknown", sort_key=surname, folded=folded, **empty)


def add_person(database: Database, surname: str = "Абай", *, undoable: bool = True) -> UUID:
    """Add a person in one step."""
    person_id = new_id()
    with database.writing(StepName("Add {name}", {"name": surname}), undoable=undoable) as unit:
        unit.session.add(a_person_row(person_id, surname))
    return person_id


def rename(database: Database, person_id: UUID, surname: str) -> None:
    """Change a person in one step."""
    with database.writing(StepName("Change {name}", {"name": surname})) as unit:
        unit.session.get_one(tables.PersonRow, person_id).surname = surname


def remove_person(database: Database, person_id: UUID) -> None:
    """Delete a person in one step."""
    with database.writing(StepName("Delete")) as unit:
        unit.session.delete(unit.session.get_one(tables.PersonRow, person_id))


def surnames(database: Database) -> list[str]:
    """List everybody's surname in order."""
    with database.reading() as unit:
        return list(unit.session.scalars(select(tables.PersonRow.surname).order_by(tables.PersonRow.surname)))


def count(database: Database, table: type[tables.Base]) -> int:
    """Count the rows of a table."""
    with database.reading() as unit:
        return unit.session.scalar(select(func.count()).select_from(table)) or 0


def fill(database: Database, people: int = 3) -> None:
    """Fill every table that papers touch: a commission, its chair, letters with kept papers, a counter."""
    with database.writing(StepName("Fill"), undoable=False, files=True) as unit:
        add = unit.session.add
        ours, kind, chair = new_id(), new_id(), new_id()
        add(_texts(tables.CommissionRow, id=ours, role="own", level="district", seal_mark=1, logo=None))
        add(_texts(tables.AwardKindRow, id=kind, code="letter"))
        unit.session.flush()
        add(_texts(tables.LetterTemplateRow, id=new_id(), kind_id=kind, position=0))
        add(_texts(tables.SignatoryRow, id=chair, commission_id=ours, acting=0))
        add(tables.CounterRow(issuer_id=ours, kind_id=kind, period=2024, last=people))
        sha256 = blobs.put(unit, b"%PDF letters")
        jury, meeting = new_id(), new_id()
        held = {"kind": "extended", "state": "planned", "dated": date(2024, 2, 28), "year": 2024, "number": 1}
        add(_texts(tables.MeetingRow, id=meeting, **held))
        add(_texts(tables.PeopleGroupRow, id=jury))
        _fill_plan(add, unit.session.flush, meeting, chair)
        first: UUID | None = None
        for number in range(1, people + 1):
            person, award, post = new_id(), new_id(), new_id()
            add(a_person_row(person, f"Оспанов {number}"))
            unit.session.flush()
            add(tables.GroupMemberRow(group_id=jury, person_id=person))
            if first is not None:
                add(tables.DistinctPairRow(first_id=first, second_id=person))
            first = person
            add(_texts(tables.PositionRow, id=post, person_id=person))
            keys = {"person_id": person, "kind_id": kind, "issuer_id": ours, "signatory_id": chair}
            said = {"number": str(number), "sequence": number, "period": 2024, "state": "numbered"}
            add(_texts(tables.AwardRow, id=award, dated=date(2024, 2, 28), **keys, **said))
            unit.session.flush()
            forms = {"id": new_id(), "language": "kk", "case": "dative"}
            add(_texts(tables.NameFormRow, person_id=person, **forms))
            add(_texts(tables.PostFormRow, position_id=post, **forms))
            add(_texts(tables.AwardWordingRow, id=new_id(), award_id=award, language="kk"))
            event = {"step": "numbered", "at": NOON.replace(tzinfo=None), "copies": 0}
            add(_texts(tables.AwardEventRow, id=new_id(), award_id=award, **event))
            add(tables.AttendanceRow(meeting_id=meeting, person_id=person, invited=1, presence="unknown"))
            paper = {"award_id": award, "language": "kk", "blob": sha256, "page": number, "copies": 0}
            add(tables.IssuedPaperRow(id=new_id(), made_at=NOON.replace(tzinfo=None), **paper))
            unit.session.flush()


def _fill_plan(add: Callable[[Any], None], flush: Callable[[], None], meeting: UUID, chair: UUID) -> None:
    plan, section, item, occurrence, decision = (new_id() for _ in range(5))
    at = NOON.replace(tzinfo=None)
    states = {"kind": "annual", "state": "approved", "numbering": "through", "month_after": 0}
    add(_texts(tables.PlanRow, id=plan, year=2024, **states))
    flush()
    add(_texts(tables.PlanDecisionRow, id=decision, plan_id=plan, position=1, kind="approved", at=at))
    add(_texts(tables.PlanSectionRow, id=section, plan_id=plan, position=1))
    flush()
    where = {"plan_id": plan, "section_id": section, "position": 1}
    add(_texts(tables.PlanItemRow, id=item, source="planned", begun=0, **where))
    flush()
    add(_texts(tables.PlanResponsibleRow, item_id=item, position=1, signatory_id=chair, lead=1))
    add(_texts(tables.PlanOccurrenceRow, id=occurrence, item_id=item, position=1, mark="open"))
    add(_texts(tables.PlanAmendmentRow, id=new_id(), item_id=item, decision_id=decision, position=1, kind="added"))
    flush()
    add(_texts(tables.PlanEvidenceRow, id=new_id(), item_id=item, meeting_id=meeting, at=at))
    add(tables.CalendarDayRow(day=date(2024, 5, 4), works=1, name_kk="", name_ru=""))


def behind_its_back(path: Path, *statements: str) -> None:
    """Change a data file as a stranger with another tool would: triggers dropped, references unchecked."""
    connection = dbapi2.connect(str(path), isolation_level=None)
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        connection.execute(statement)
    connection.close()


def looked_at(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Return bytes and time of every file in a folder."""
    return {file.name: (file.read_bytes(), file.stat().st_mtime_ns) for file in folder.iterdir() if file.is_file()}


def _texts(row: Callable[..., Any], **values: object) -> Any:
    columns = row.__table__.columns  # type: ignore[attr-defined]  # every mapped class has a table
    empty = {name: "" for name, column in columns.items() if column.type.python_type is str and not column.nullable}
    # What the table itself would put there must be said: the journal does not see it otherwise.
    usual = {
        name: column.type.python_type(column.server_default.arg)
        for name, column in columns.items()
        if column.server_default is not None
    }
    return row(**(empty | usual | values))
