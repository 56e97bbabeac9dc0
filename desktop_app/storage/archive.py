"""One archive that holds a whole data file: the records, the papers, and a manifest to know them again."""

import shutil
import zipfile
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop_app.domain.backups import BackupReason
from desktop_app.domain.errors import BackupDamagedError, FileDamagedError, FileExistsAlreadyError, FileNotOursError
from desktop_app.storage import copies, files, header, location, manifest
from desktop_app.storage.manifest import Manifest

_MANIFEST = "manifest.json"
_MAIN = "data.db"
_FILES = "data.db.files"
_MANIFEST_LIMIT = 1_000_000
_PIECE = 1 << 20


def is_archive(path: Path) -> bool:
    """Tell whether a file is an archive that this program packed."""
    try:
        with zipfile.ZipFile(path) as packed:
            return {_MANIFEST, _MAIN} <= set(packed.namelist())
    except (OSError, zipfile.BadZipFile):
        return False


def pack(main: Path, blobs: Path, target: Path, at: datetime) -> Path:
    """Pack a data file, open or not, and its blobs into a new archive.

    Raises:
        FileExistsAlreadyError: The target exists; it is untouched.
        FileDamagedError: The data does not pass its check.
        DiskFullError: No room for the archive.
        FileReadOnlyError: The folder may not be written.
    """
    if target.exists():
        raise FileExistsAlreadyError(str(target))
    unfinished = target.with_name(target.name + ".new")
    try:
        with _bench(target.parent) as place:
            bench = Path(place)
            copies.copy(main, bench / _MAIN)
            copies.merge_blobs(blobs, bench / _FILES)
            _write(bench, unfinished, at)
        files.sync(unfinished)
        files.replace_with_retry(unfinished, target)
    except OSError as error:
        raise files.explain(error, target) from error
    finally:
        unfinished.unlink(missing_ok=True)
    return target


def unpack(path: Path, folder: Path) -> Path:
    """Unpack an archive into ``folder``, checked against its manifest; return the main file.

    Raises:
        BackupDamagedError: The archive is cut or changed.
    """
    try:
        with zipfile.ZipFile(path) as packed:
            facts = manifest.parse(_head(packed), path)
            _take(packed, _MAIN, folder, facts.sha256)
            if facts.files_sha256:
                _take(packed, _FILES, folder, facts.files_sha256)
    except (zipfile.BadZipFile, EOFError, KeyError, ValueError, NotImplementedError) as error:
        raise BackupDamagedError(str(path)) from error
    except OSError as error:
        raise files.explain(error, folder) from error
    return folder / _MAIN


def unpack_as(path: Path, target: Path) -> Path:
    """Make a new data file from an archive.

    Raises:
        FileNotOursError: The archive is not ours.
        FileExistsAlreadyError: A file stands at ``target`` already.
        BackupDamagedError: The archive does not pass its check; nothing was made.
        UnsafeLocationError: A live data file must not lie there.
    """
    location.require_safe(target)
    if target.exists():
        raise FileExistsAlreadyError(str(target))
    if not is_archive(path):
        raise FileNotOursError(str(path))
    with _bench(target.parent) as place:
        main = unpack(path, Path(place))
        _require_sound(main, path)
        blobs = main.with_name(_FILES)
        copies.merge_blobs(blobs, target.with_name(target.name + ".files"))
        files.sync(main)
        files.replace_with_retry(main, target)
    return target


def _bench(folder: Path) -> TemporaryDirectory[str]:
    try:
        return TemporaryDirectory(prefix=files.UNFINISHED, dir=folder, ignore_cleanup_errors=True)
    except OSError as error:
        raise files.explain(error, folder) from error


def _write(bench: Path, unfinished: Path, at: datetime) -> None:
    main, blobs = bench / _MAIN, bench / _FILES
    contents = copies.examine(main)
    size, digest = main.stat().st_size, copies.sha256_of(main)
    files_digest = copies.sha256_of(blobs) if blobs.exists() else ""
    facts = Manifest(contents.sequence, at, BackupReason.ASKED, size, digest, contents, files_digest)
    with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(_MANIFEST, facts.text())
        packed.write(main, _MAIN)
        if files_digest:
            packed.write(blobs, _FILES)


def _head(packed: zipfile.ZipFile) -> str:
    with packed.open(_MANIFEST) as sheet:
        return sheet.read(_MANIFEST_LIMIT).decode("utf-8")


def _take(packed: zipfile.ZipFile, name: str, folder: Path, sha256: str) -> None:
    target = folder / name
    with ExitStack() as stack:
        source = stack.enter_context(packed.open(name))
        shutil.copyfileobj(source, stack.enter_context(target.open("wb")), _PIECE)
    if copies.sha256_of(target) != sha256:
        raise ValueError(name)


def _require_sound(main: Path, path: Path) -> None:
    try:
        header.examine(main)
        copies.examine(main)
    except FileDamagedError as error:
        raise BackupDamagedError(str(path)) from error
