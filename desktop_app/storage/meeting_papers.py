"""The kept papers of a meeting, read by the bare driver: the libraries behind the data load longer than this takes."""

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlcipher3 import dbapi2

from desktop_app.domain.awards import AwardOutline, AwardState
from desktop_app.domain.errors import RuleError
from desktop_app.domain.languages import Language
from desktop_app.domain.meetings import meant
from desktop_app.storage import chain, header, location
from desktop_app.storage.addresses import address

_NEWEST = f"SELECT hash, {', '.join(chain.LINKED)} FROM journal_entry ORDER BY sequence DESC LIMIT 2"  # noqa: S608  (our own names)
_AWARDS = """
SELECT award.id, award.state, award.number,
  (SELECT group_concat(language, ' ') FROM award_wording WHERE award_wording.award_id = award.id)
FROM award JOIN award_kind AS kind ON kind.id = award.kind_id
WHERE award.meeting_id = ?
ORDER BY kind.grade, kind.code, award.sequence NULLS LAST, award.dated, award.number, award.folded, award.id"""
_PAPERS = """
SELECT paper.award_id, paper.language, paper.blob, paper.page
FROM issued_paper AS paper JOIN award ON award.id = paper.award_id
WHERE award.meeting_id = ? ORDER BY paper.language, paper.id"""
_BLOB = "SELECT data FROM files.blob WHERE sha256 = ?"


@dataclass(frozen=True, slots=True)
class KeptPapers:
    """The awards of a meeting in the order of the register, and the pages of those that have papers.

    Every page is (blob, page of it counted from 0); ``blobs`` holds the PDFs by their SHA-256.
    """

    meeting_id: UUID
    awards: Sequence[AwardOutline]
    pages: Sequence[tuple[str, int]]
    blobs: dict[str, bytes]


def kept_papers(path: Path, meeting: str, languages: Collection[Language]) -> KeptPapers | None:
    """Return the papers of the one meeting that a text means; nothing where anything is not as it should be.

    The file passes the checks of ``opening`` and is only looked at. Whoever gets nothing opens the data as ever,
    and is told there what is wrong, or waits until it is free.
    """
    path = path.absolute()
    with suppress(RuleError, dbapi2.Error, ValueError):
        location.require_safe(path)
        if header.examine(path).schema_version != header.SCHEMA_VERSION or header.crashed(path):
            return None
        connection = dbapi2.connect(address(path, read_only=True), uri=True, isolation_level=None, timeout=0.05)
        with closing(connection):
            connection.execute("ATTACH ? AS files", (address(_files(path), read_only=True),))
            connection.execute("BEGIN")
            return _read(connection, meeting, languages) if _is_sound(connection) else None
    return None


def _files(path: Path) -> Path:
    return path.with_name(path.name + ".files")


def _is_sound(connection: Any) -> bool:
    """Tell whether the file is whole and nobody has written past the journal."""
    if connection.execute("PRAGMA main.quick_check(1)").fetchone() != ("ok",):
        return False
    if connection.execute("PRAGMA main.foreign_key_check").fetchone() is not None:
        return False
    newest = connection.execute(_NEWEST).fetchall()
    return not newest or _is_linked(newest[0], newest[1][0] if len(newest) > 1 else chain.FIRST_HASH)


def _is_linked(entry: Sequence[Any], previous: str) -> bool:
    own, *values = entry
    told = dict(zip(chain.LINKED, values, strict=True))
    told["at"] = datetime.fromisoformat(told["at"]).isoformat()
    return bool(told["previous_hash"] == previous and chain.link(list(told.values())) == own)


def _read(connection: Any, meeting: str, languages: Collection[Language]) -> KeptPapers | None:
    known = connection.execute("SELECT id, dated, number FROM meeting").fetchall()
    found = meant(meeting, ((UUID(identity), date.fromisoformat(day), number) for identity, day, number in known))
    if len(found) != 1:
        return None
    papers: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for award_id, language, blob, page in connection.execute(_PAPERS, (found[0].hex,)):
        if language in languages:
            papers[award_id].append((blob, page))
    outlines = [_outline(row) for row in connection.execute(_AWARDS, (found[0].hex,))]
    ready = [papers.get(one.id.hex) for one in outlines if one.has_paper_in(languages)]
    pages = list(dict.fromkeys(page for pages in ready for page in pages or ()))
    blobs = _blobs(connection, (blob for blob, _ in pages))
    return KeptPapers(found[0], outlines, pages, blobs) if pages and all(ready) and all(blobs.values()) else None


def _outline(row: Sequence[Any]) -> AwardOutline:
    identity, state, number, languages = row
    said = tuple(Language(language) for language in sorted((languages or "").split()))
    return AwardOutline(UUID(identity), AwardState(state), number, said)


def _blobs(connection: Any, digests: Iterable[str]) -> dict[str, bytes]:
    """Return the blobs by their SHA-256; one that is missing, or whose bytes have changed, is empty."""
    found = {}
    for digest in dict.fromkeys(digests):
        row = connection.execute(_BLOB, (digest,)).fetchone()
        whole = row is not None and hashlib.sha256(row[0]).hexdigest() == digest
        found[digest] = bytes(row[0]) if whole else b""
    return found
