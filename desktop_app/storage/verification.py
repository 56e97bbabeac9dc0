"""The full check of a data file: pages, references, journal, records, papers, numbers."""

import json
from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.domain.journal import N_, StepName
from desktop_app.storage import backup, copies, journal, search_index
from desktop_app.storage.database import Database
from desktop_app.storage.failures import explained, readable
from desktop_app.storage.journal import Values
from desktop_app.storage.tables import (
    DERIVED_COLUMNS,
    UNJOURNALLED,
    AwardKindRow,
    AwardRow,
    Base,
    CounterRow,
    JournalEntryRow,
)

_CHECK_INDEX = "PRAGMA quick_check(people_search)"


def problems(database: Database) -> list[StepName]:
    """Check a whole data file; nothing is changed, and an empty list means that it is sound.

    Raises:
        FileDamagedError: The file is too damaged to be read.
    """
    with readable(database.path), database.reading() as unit:
        damage = [*_damaged_pages(unit.session), *_lost_references(unit.session)]
        if damage:
            return damage
        found = _problems_of_records(database, unit.session)
    with explained(database.files_path):
        return [*found, *_papers(database)]


def _problems_of_records(database: Database, session: Session) -> list[StepName]:
    # A journal that was changed tells nothing about the records.
    found = [*_broken_chain(session), *_cut_journal(database, session)] or [*_unjournalled_changes(session)]
    return [*found, *_wrong_numbers(session), *_wrong_search(session)]


def _damaged_pages(session: Session) -> Iterator[StepName]:
    for (line,) in session.connection().exec_driver_sql("PRAGMA integrity_check(20)").all():
        if line != "ok" and not search_index.is_damage(line):
            yield StepName(N_("The file is damaged: {detail}"), {"detail": line})


def _lost_references(session: Session) -> Iterator[StepName]:
    for row in session.connection().exec_driver_sql("PRAGMA foreign_key_check").all():
        yield StepName(N_("A record in “{table}” refers to one that is not there."), {"table": row[0]})


def _broken_chain(session: Session) -> Iterator[StepName]:
    # Nothing in the program empties a payload yet: a part that erases must say here which entry tells of it.
    emptied = session.scalars(select(JournalEntryRow.sequence).where(JournalEntryRow.payload.is_(None)))
    for sequence in sorted({*journal.broken_links(session), *emptied}):
        yield StepName(N_("Entry {number} of the journal was changed from outside."), {"number": str(sequence)})


def _cut_journal(database: Database, session: Session) -> Iterator[StepName]:
    """Compare with the heads that backups remember: a cut tail leaves a chain that is whole in itself."""
    forgotten = _restored_after(session)
    for copy, facts in backup.manifests(database.path):
        entry = facts.contents.sequence
        if not entry or facts.sequence <= forgotten:
            continue
        known = session.scalar(select(JournalEntryRow.hash).where(JournalEntryRow.sequence == entry))
        if known != facts.contents.hash:
            told = {"number": str(entry), "name": copy.name}
            yield StepName(N_("Entry {number} of the journal is not the one that backup {name} remembers."), told)
            return


def _restored_after(session: Session) -> int:
    """Return the sequence of the last backup whose journal a restored one has replaced."""
    newest = select(JournalEntryRow.facts).where(JournalEntryRow.sentence == backup.RESTORED)
    facts = session.scalar(newest.order_by(JournalEntryRow.sequence.desc()).limit(1))
    return int(json.loads(facts)["kept"]) if facts else 0


def _unjournalled_changes(session: Session) -> Iterator[StepName]:
    told = _as_journalled(session)
    for mapper in Base.registry.mappers:
        table = mapper.class_.__tablename__
        if table in UNJOURNALLED:
            continue
        for row in session.scalars(select(mapper.class_)):
            key = journal.row_key(row)
            known = told.pop((table, key), None)
            if known is None:
                yield StepName(N_("A record in “{table}” was added from outside."), {"table": table})
            elif not _agree(known, journal.values(row)):
                yield StepName(N_("A record in “{table}” was changed from outside."), {"table": table})
    for table, _ in told:
        yield StepName(N_("A record in “{table}” was removed from outside."), {"table": table})


def _as_journalled(session: Session) -> dict[tuple[str, str], Values]:
    told: dict[tuple[str, str], Values] = {}
    entries = select(JournalEntryRow).order_by(JournalEntryRow.sequence).execution_options(yield_per=500)
    for entry in session.scalars(entries):
        for change in journal.payload_changes(entry):
            if change.after is None:
                told.pop((change.table, change.key), None)
            else:
                told[change.table, change.key] = change.after
    return told


def _agree(told: Values, now: Values) -> bool:
    """Compare the columns that both know; a later version may have added some."""
    return all(told[column] == now[column] for column in (told.keys() & now.keys()) - DERIVED_COLUMNS)


def _wrong_numbers(session: Session) -> Iterator[StepName]:
    kinds = {row.id: row.name_ru for row in session.scalars(select(AwardKindRow))}
    for counter in session.scalars(select(CounterRow)):
        same = (AwardRow.issuer_id == counter.issuer_id, AwardRow.kind_id == counter.kind_id)
        of_period = select(AwardRow.sequence).where(*same, AwardRow.period == counter.period)
        used = {number for number in session.scalars(of_period) if number is not None}
        for number in sorted(set(range(1, counter.last + 1)) ^ used):
            told = {"number": str(number), "kind": kinds[counter.kind_id], "year": str(counter.period)}
            yield StepName(N_("Number {number} of {year} ({kind}) is missing, or stands beyond the counter."), told)


def _wrong_search(session: Session) -> Iterator[StepName]:
    damaged = [row for row in session.connection().exec_driver_sql(_CHECK_INDEX) if search_index.is_damage(row[0])]
    if damaged or session.connection().exec_driver_sql(search_index.DISAGREES).scalar():
        yield StepName(N_("The search index does not agree with the people. Open the data again: it is made anew."))


def _papers(database: Database) -> Iterator[StepName]:
    wanted = copies.referred_blobs(database.path)
    lost = len(wanted - copies.blob_names(database.files_path))
    changed = len(wanted & copies.changed_blobs(database.files_path))
    if lost:
        yield StepName(N_("Kept papers or pictures that are missing: {count}"), {"count": str(lost)})
    if changed:
        yield StepName(N_("Kept papers or pictures that are damaged: {count}"), {"count": str(changed)})
