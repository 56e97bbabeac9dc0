"""Papers one by one: a file for each award, named by its number and by whom it is for."""

import os
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from itertools import count
from pathlib import Path
from uuid import UUID

from desktop_app.domain.award_errors import PapersCutShortError
from desktop_app.domain.awards import Award, IssuedPaper
from desktop_app.domain.errors import (
    DiskFullError,
    FileExistsAlreadyError,
    FileNotSavedError,
    FileReadOnlyError,
    FolderMissingError,
    RecordGoneError,
)
from desktop_app.domain.languages import PAPER_LANGUAGES, Language
from desktop_app.services.papers import file_name
from desktop_app.storage import awards, blobs
from desktop_app.storage.database import Database
from desktop_app.storage.files import UNFINISHED, explain, replace_with_retry

_LONGEST_NAME, _LONGEST_FILE = 100, 110
_DIGITS = 4
_INITIALS = 2


@dataclass(frozen=True, slots=True)
class NamedPaper:
    """A paper as PDF, and the words that its file is named by."""

    name: str
    pdf: bytes


def named_papers(
    database: Database, award_ids: Sequence[UUID], languages: Collection[Language]
) -> Iterator[NamedPaper]:
    """Return the papers of awards in some languages one after the other, as «0014 Әбдірова Д. А. kk».

    Only one paper is held at a time. The language is named where an award has a paper in each; an award that
    was not made in these languages has none.

    Raises:
        RecordGoneError: One of the awards is gone, or has no paper.
    """
    with database.reading() as unit:
        known = awards.known(unit.session, award_ids)
        if any(award_id not in known for award_id in award_ids):
            raise RecordGoneError("award")
        papers = awards.every_paper(unit.session, award_ids)
        named = [one for award_id in award_ids for one in _named(known[award_id], papers[award_id], languages)]
    return _drawn(database, named)


def write_each(folder: Path, papers: Iterable[NamedPaper]) -> list[Path]:
    """Write each paper into a file of its own; the folder is made if only it is missing.

    No file is replaced: another paper of the same name is called «… (2)», the same paper is not written twice.
    What ``papers`` raises ends the work; the files that are there are whole.

    Raises:
        FolderMissingError: The folder is not there and cannot be made.
        FileNotSavedError: The folder may not be written.
        PapersCutShortError: The disk became full, or refuses to write.
    """
    taken = _names_in(folder)
    written: list[Path] = []
    for paper in papers:
        try:
            written.append(_written(folder, paper, taken))
        except (DiskFullError, FileReadOnlyError) as error:
            if not written and not isinstance(error, DiskFullError):
                raise FileNotSavedError(str(folder)) from error
            names = tuple(path.name for path in written)
            raise PapersCutShortError(str(folder), len(names), names) from error
    return written


def _named(
    award: Award, papers: Sequence[IssuedPaper], languages: Collection[Language]
) -> Iterator[tuple[str, IssuedPaper]]:
    """Name the papers of an award; a page of both languages is one paper and bears the Kazakh name."""
    kept: dict[tuple[str, int], IssuedPaper] = {}
    for paper in papers:
        if paper.language in languages:
            kept.setdefault((paper.blob, paper.page), paper)
    for paper in kept.values():
        tag = f" {paper.language.value}" if len(kept) > 1 else ""
        yield _words(award, paper.language)[:_LONGEST_NAME].rstrip() + tag, paper


def _words(award: Award, language: Language) -> str:
    recipient = (award.recipient_kk if language is Language.KK else award.recipient) or award.recipient
    whom = recipient if award.person_id is None else _with_initials(recipient)
    return f"{_padded(award)} {whom}".strip().replace("/", "-")


def _with_initials(name: str) -> str:
    """Return the surname with the initials of the given name and the patronymic."""
    surname, *others = name.split() or [""]
    given = [part for word in others for part in word.split(".") if part]
    return " ".join([surname, *(f"{part[0].upper()}." for part in given[:_INITIALS])])


def _padded(award: Award) -> str:
    """Return the number with its digits filled up, so that files stand in the order of the numbers."""
    if award.sequence is None:
        return re.sub(r"^\d+", lambda found: found[0].zfill(_DIGITS), award.number)
    counted = rf"(?<!\d){award.sequence}(?!\d)"
    return re.sub(counted, str(award.sequence).zfill(_DIGITS), award.number, count=1)


def _drawn(database: Database, named: Sequence[tuple[str, IssuedPaper]]) -> Iterator[NamedPaper]:
    from desktop_app.services import binding  # noqa: PLC0415  (drawing is imported only when used)

    @lru_cache(maxsize=len(PAPER_LANGUAGES))
    def batch(digest: str) -> bytes:
        with database.reading(files=True) as unit:
            return blobs.get(unit, digest)

    for name, paper in named:
        yield NamedPaper(name, binding.bound([paper], {paper.blob: batch(paper.blob)}))


def _names_in(folder: Path) -> set[str]:
    try:
        folder.mkdir(exist_ok=True)
        return {_folded(path.name) for path in folder.iterdir()}
    except (FileNotFoundError, FileExistsError, NotADirectoryError) as error:
        raise FolderMissingError(str(folder)) from error
    except OSError as error:
        problem = explain(error, folder)
        raise (problem if isinstance(problem, DiskFullError) else FileNotSavedError(str(folder))) from error


def _written(folder: Path, paper: NamedPaper, taken: set[str]) -> Path:
    unfinished = folder / f"{UNFINISHED}{os.getpid()}.pdf"
    try:
        _write(unfinished, paper.pdf)
        for path in _places(folder, paper.name):
            if _folded(path.name) not in taken and _put(unfinished, path):
                taken.add(_folded(path.name))
                return path
            if _holds(path, paper.pdf):
                return path
        raise AssertionError  # pragma: no cover  (there are names without end)
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _places(folder: Path, name: str) -> Iterator[Path]:
    for number in count(1):
        yield folder / file_name(name[:_LONGEST_FILE], ".pdf" if number == 1 else f" ({number}).pdf")


def _write(path: Path, data: bytes) -> None:
    try:
        with path.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise explain(error, path) from error


def _put(unfinished: Path, path: Path) -> bool:
    """Give a whole file its name; tell whether the name was free."""
    try:
        replace_with_retry(unfinished, path, replace=_rename)
    except FileExistsAlreadyError:
        return False
    return True


def _rename(source: Path, target: Path) -> None:
    """Rename without replacing: Windows refuses by itself, elsewhere a second name for the file does.

    Raises:
        FileExistsAlreadyError: Somebody has put a file there.
    """
    try:
        if os.name == "nt":
            source.rename(target)
        else:
            target.hardlink_to(source)
    except FileExistsError as error:
        raise FileExistsAlreadyError(str(target)) from error
    except OSError:
        if os.name == "nt":
            raise
        if target.exists():
            raise FileExistsAlreadyError(str(target)) from None
        source.rename(target)  # a disk without second names, as memory sticks are


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
