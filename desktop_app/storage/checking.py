"""What is wrong with the data, if anything: the file, its links, the journal, the numbers, the kept papers."""

from collections.abc import Iterator

from sqlalchemy import select

from desktop_app.domain.errors import FileDamagedError
from desktop_app.domain.journal import N_, StepName
from desktop_app.storage import blobs, journal, tables
from desktop_app.storage.database import Unit


def problems(unit: Unit) -> Iterator[StepName]:
    """Yield everything that is wrong, each as a sentence with its facts; the unit must see the files."""
    yield from _pages(unit)
    for sequence in journal.broken_links(unit.session):
        yield StepName(N_("Entry {number} of the journal was changed or is missing."), {"number": str(sequence)})
    yield from _numbers(unit)
    yield from _papers(unit)


def _pages(unit: Unit) -> Iterator[StepName]:
    connection = unit.session.connection()
    for (said,) in connection.exec_driver_sql("PRAGMA main.integrity_check(10)"):
        if said != "ok":
            yield StepName(N_("The data file is damaged: {details}"), {"details": str(said)})
    for table, *_ in connection.exec_driver_sql("PRAGMA main.foreign_key_check"):
        yield StepName(N_("A record of “{table}” refers to one that is not there."), {"table": str(table)})


def _numbers(unit: Unit) -> Iterator[StepName]:
    award = tables.AwardRow
    for counter in unit.session.scalars(select(tables.CounterRow)):
        same = (award.issuer_id == counter.issuer_id, award.kind_id == counter.kind_id, award.period == counter.period)
        used = set(unit.session.scalars(select(award.sequence).where(*same)))
        for number in range(1, counter.last + 1):
            if number not in used:
                facts = {"number": str(number), "year": str(counter.period)}
                yield StepName(N_("Number {number} of {year} was given, but no letter bears it."), facts)


def _papers(unit: Unit) -> Iterator[StepName]:
    for digest in unit.session.scalars(select(tables.IssuedPaperRow.blob).distinct()).all():
        try:
            blobs.get(unit, digest)
        except FileDamagedError:
            yield StepName(N_("Kept papers are missing or damaged: {paper}"), {"paper": digest[:12]})
