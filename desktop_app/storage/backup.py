"""Backups: verified copies beside the data, ten kept by sequence number whatever the clock does, and the way back."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock

from sqlalchemy.orm import Session

from desktop_app.domain.backups import Backup, BackupReason
from desktop_app.domain.errors import BackupDamagedError, FileDamagedError, FileReadOnlyError
from desktop_app.domain.journal import N_, StepName
from desktop_app.storage import archive, copies, files, header, journal, manifest
from desktop_app.storage.connection import make_engine
from desktop_app.storage.database import Database
from desktop_app.storage.manifest import Manifest

KEPT = 10
RESTORED = N_("Restore backup {name}")
_SHRUNK_TO = 0.1
_ONE_AT_A_TIME = Lock()


def folder(path: Path) -> Path:
    """Return the folder that holds the backups of the data file ``path``."""
    return path.parent / "backups"


def files_of(path: Path) -> Path:
    """Return the store of blobs that all backups of ``path`` share; it only grows."""
    return folder(path) / (path.name + ".files")


def make(database: Database, reason: BackupReason) -> Backup:
    """Make a verified copy; at start and exit an unchanged data file keeps the copy it has.

    Raises:
        FileDamagedError: The data does not pass its check: no copy was made and no older one was dropped.
        DiskFullError: No room for the copy.
        FileReadOnlyError: The folder may not be written.
    """
    if reason in {BackupReason.START, BackupReason.EXIT}:
        same = _unchanged_since(database)
        if same is not None:
            return same
    rotate = not database.keeps_all_backups
    return make_of(database.path, reason, database.clock.now(), rotate=rotate)


def make_of(path: Path, reason: BackupReason, at: datetime, *, rotate: bool = True) -> Backup:
    """Make a verified copy of the data file at ``path``, open or not; see ``make``."""
    with _ONE_AT_A_TIME, _workshop(path) as bench:
        made = bench / "data.db"
        copies.copy(path, made)
        contents = copies.examine(made)
        copies.merge_blobs(path.with_name(path.name + ".files"), files_of(path))
        sequence = _next_sequence(path)
        target = folder(path) / f"{path.name}-{sequence:06d}.db"
        facts = Manifest(sequence, at, reason, made.stat().st_size, copies.sha256_of(made), contents)
        files.sync(made)
        files.replace_with_retry(made, target)
        files.write_whole(_manifest_of(target), facts.text().encode())
        if rotate and _trustworthy(path, facts):
            _drop_old(path)
        return facts.backup(target)


def backups(path: Path) -> list[Backup]:
    """List the finished backups of the data file ``path``, the latest first."""
    return [facts.backup(copy) for copy, facts in manifests(path)]


def manifests(path: Path) -> list[tuple[Path, Manifest]]:
    """List the finished backups with their manifests, the latest first."""
    found = []
    for copy in _numbered(path):
        with suppress(OSError, BackupDamagedError, UnicodeDecodeError):
            found.append((copy, manifest.parse(_manifest_of(copy).read_text("utf-8"), copy)))
    return found


def restore(database: Database, source: Path) -> Backup | None:
    """Put the data back as a backup, an archive or another data file holds it.

    Until the next start no backup is dropped any more.

    Args:
        database: The open data file; it keeps its place and its lock.
        source: The backup, the archive or the data file to take the records from; it is only read.

    Returns:
        The safety copy of what was there before; ``None`` when that was damaged and only its bare bytes could be kept.

    Raises:
        BackupDamagedError: ``source`` does not pass its check; nothing has changed.
        FileProblemError: ``source`` is newer or no data of ours; nothing has changed.
        FileReadOnlyError: The data is open for viewing only.
    """
    if database.read_only:
        raise FileReadOnlyError(str(database.path))
    with _workshop(database.path) as bench:
        taken = _take_out(source, bench)
        _bring_up_to_date(taken, source, database.clock.now())
        # Nobody may save between the safety copy and the end: it would be in neither.
        with database.alone():
            safety = _safety_copy(database)
            kept = _next_sequence(database.path) - 1
            _note(taken, StepName(RESTORED, {"name": source.name, "kept": str(kept)}), database)
            for blobs in (taken.with_name(taken.name + ".files"), files_of(database.path)):
                copies.merge_blobs(blobs, database.files_path)
            database.keeps_all_backups = True
            copies.put_back(taken, database.path)
        return safety


def save_copy(database: Database, target: Path) -> Path:
    """Pack the data and its papers into one archive that ``restore`` and ``archive.unpack_as`` understand.

    Raises:
        FileExistsAlreadyError: The target exists; it is untouched.
        FileDamagedError: The data does not pass its check.
        DiskFullError: No room for the archive.
    """
    return archive.pack(database.path, database.files_path, target, database.clock.now())


def _unchanged_since(database: Database) -> Backup | None:
    latest = next(iter(manifests(database.path)), None)
    if latest is None:
        return None
    copy, facts = latest
    with database.reading() as unit:
        head = journal.head(unit.session)
    known = facts.contents.sequence, facts.contents.hash
    return facts.backup(copy) if head == known and copies.sha256_of(copy) == facts.sha256 else None


def _trustworthy(path: Path, facts: Manifest) -> bool:
    known = copies.blob_names(files_of(path))
    whole = copies.referred_blobs(path) <= known
    older = [other for _, other in manifests(path) if other.sequence < facts.sequence]
    before = sum(older[0].contents.counts.values()) if older else 0
    return whole and sum(facts.contents.counts.values()) >= before * _SHRUNK_TO


def _drop_old(path: Path) -> None:
    for copy in _numbered(path)[KEPT:]:
        copies.remove(copy)
        with suppress(OSError):  # a program that looks on may hold it; the next time will do
            _manifest_of(copy).unlink(missing_ok=True)


def _numbered(path: Path) -> list[Path]:
    name = re.compile(re.escape(path.name) + r"-(\d{6,})\.db")
    found = [(int(match[1]), copy) for copy in _inside(folder(path)) if (match := name.fullmatch(copy.name))]
    return [copy for _, copy in sorted(found, reverse=True)]


def _inside(place: Path) -> list[Path]:
    return list(place.iterdir()) if place.is_dir() else []


def _next_sequence(path: Path) -> int:
    newest = _numbered(path)[:1]
    return 1 + max((int(copy.stem.rpartition("-")[2]) for copy in newest), default=0)


def _manifest_of(copy: Path) -> Path:
    return copy.with_suffix(".json")


@contextmanager
def _workshop(path: Path) -> Iterator[Path]:
    place = folder(path)
    try:
        place.mkdir(parents=True, exist_ok=True)
        bench = TemporaryDirectory(prefix=f"{files.UNFINISHED}{path.name}-", dir=place, ignore_cleanup_errors=True)
    except OSError as error:
        raise files.explain(error, place) from error
    with bench as name:
        yield Path(name)


def _take_out(source: Path, bench: Path) -> Path:
    taken = bench / "data.db"
    if archive.is_archive(source):
        return archive.unpack(source, bench)
    facts = _manifest_beside(source)
    if facts is not None and copies.sha256_of(source) != facts.sha256:
        raise BackupDamagedError(str(source))
    try:
        header.examine(source)
    except FileDamagedError as error:
        raise BackupDamagedError(str(source)) from error
    copies.copy(source, taken)
    copies.merge_blobs(source.with_name(source.name + ".files"), taken.with_name(taken.name + ".files"))
    return taken


def _manifest_beside(source: Path) -> Manifest | None:
    sheet = _manifest_of(source)
    known = sheet.is_file() and source.is_file()
    return manifest.parse(sheet.read_text("utf-8"), source) if known else None


def _bring_up_to_date(taken: Path, source: Path, at: datetime) -> None:
    from desktop_app.storage import upgrading  # noqa: PLC0415  (upgrading makes a backup first)

    try:
        found = header.examine(taken)
        copies.examine(taken)
    except FileDamagedError as error:
        raise BackupDamagedError(str(source)) from error
    if found.schema_version < header.SCHEMA_VERSION:
        upgrading.upgrade(taken, at)


def _safety_copy(database: Database) -> Backup | None:
    try:
        return make_of(database.path, BackupReason.RESTORE, database.clock.now(), rotate=False)
    except FileDamagedError:
        kept = folder(database.path) / f"{database.path.name}-{_next_sequence(database.path):06d}.damaged"
        shutil.copyfile(database.path, kept)
        return None


def _note(taken: Path, name: StepName, database: Database) -> None:
    engine = make_engine(taken)
    try:
        with Session(engine) as session, session.begin():
            entry = journal.make_entry(name, [], database.operator, database.clock.now().replace(tzinfo=None))
            entry.undoable = 0
            journal.append(session, entry)
    finally:
        engine.dispose()
