"""Steps of work as the journal keeps them."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class StepName:
    """The name of a step: an untranslated sentence with fields, and what fills them.

    The sentence is marked with ``N_`` where it is written and translated where it is shown.
    """

    sentence: str
    facts: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Step:
    """One entry of the journal: one transaction; ``undoes`` and ``redoes`` name the entry that it is about."""

    sequence: int
    name: StepName
    operator: str
    at: datetime
    undoable: bool
    undoes: int | None = None
    redoes: int | None = None


@dataclass(frozen=True, slots=True)
class UndoState:
    """What undo and redo would do now; ``None`` where there is nothing."""

    undo: Step | None = None
    redo: Step | None = None
    last: Step | None = None


def N_(sentence: str) -> str:  # noqa: N802  (gettext's own name for a marked, untranslated string)
    """Mark a sentence for the catalogues without translating it."""
    return sentence
