"""The check before letters are numbered and printed: what stops a letter, what somebody decides, what is only told."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from desktop_app.domain.errors import RuleError
from desktop_app.domain.forms import FormField
from desktop_app.domain.languages import Language


class Severity(StrEnum):
    """What a finding asks for."""

    STOP = "stop"
    DECIDE = "decide"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something found in one letter; ``language`` and ``field`` name the place where there is one."""

    letter_id: UUID
    severity: Severity
    error: RuleError
    language: Language | None = None
    field: FormField | None = None


@dataclass(frozen=True, slots=True)
class Preflight:
    """What the check of a batch has found."""

    findings: tuple[Finding, ...]
    letters: tuple[UUID, ...]

    @property
    def clean(self) -> tuple[UUID, ...]:
        """Return the letters that can be numbered and printed now, in their order."""
        held = {found.letter_id for found in self.findings if found.severity is not Severity.NOTE}
        return tuple(letter for letter in self.letters if letter not in held)
