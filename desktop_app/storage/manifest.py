"""The sheet that lies beside every backup and inside every archive: what it holds, and how to know it again."""

import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from desktop_app.domain.backups import Backup, BackupReason
from desktop_app.domain.errors import BackupDamagedError
from desktop_app.storage.copies import Contents

_APPLICATION = "Zhospar"


@dataclass(frozen=True, slots=True)
class Manifest:
    """Facts of a copy; ``sha256`` is that of its main file, ``files_sha256`` that of its blobs (archives only)."""

    sequence: int
    made_at: datetime
    reason: BackupReason
    size: int
    sha256: str
    contents: Contents
    files_sha256: str = ""

    def text(self) -> str:
        """Return the manifest as JSON."""
        facts = {"application": _APPLICATION, **asdict(self), "made_at": self.made_at.astimezone(UTC).isoformat()}
        return json.dumps(facts, ensure_ascii=False, indent=1)

    def backup(self, path: Path) -> Backup:
        """Return the record of the backup at ``path``."""
        return Backup(path, self.sequence, self.made_at, self.reason, dict(self.contents.counts), self.size)


def parse(text: str, path: Path) -> Manifest:
    """Read a manifest.

    Raises:
        BackupDamagedError: The text is no manifest of ours; ``path`` is named.
    """
    try:
        facts: dict[str, Any] = json.loads(text)
        if facts.pop("application") != _APPLICATION:
            raise BackupDamagedError(str(path))
        facts["contents"] = Contents(**facts["contents"])
        facts["made_at"] = datetime.fromisoformat(facts["made_at"])
        facts["reason"] = BackupReason(facts["reason"])
        return Manifest(**facts)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BackupDamagedError(str(path)) from error
