"""Backups as the program lists them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path


class BackupReason(StrEnum):
    """Why a backup was made."""

    START = "start"
    EXIT = "exit"
    MIGRATION = "migration"
    RESTORE = "restore"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Backup:
    """A verified copy of the data; ``counts`` maps table to number of rows."""

    path: Path
    sequence: int
    made_at: datetime
    reason: BackupReason
    counts: dict[str, int]
    size: int
