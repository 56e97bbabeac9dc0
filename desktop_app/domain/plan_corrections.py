"""What somebody corrects in a plan from outside before it is taken: step by step, by the rows of the file."""

from dataclasses import dataclass, replace
from enum import StrEnum

from desktop_app.domain.plan_errors import ItemTitleMissingError
from desktop_app.domain.plan_lists import TITLES, PlanColumn, ReadItem, tidied


class CorrectionKind(StrEnum):
    """What a step does to a row."""

    CELL = "cell"
    AS_IN_FILE = "as_in_file"
    LEAVE_OUT = "leave_out"
    TAKE = "take"


@dataclass(frozen=True, slots=True)
class Correction:
    """One step about a row of the file; of a cell, ``column`` holds it and ``text`` is what it says from then on."""

    row: int
    kind: CorrectionKind
    column: PlanColumn = PlanColumn.NOT_TAKEN
    text: str = ""


@dataclass(frozen=True, slots=True)
class PlanCorrections:
    """Every step that holds, in order; ``undone`` are those that were taken back, the last one first to come again."""

    steps: tuple[Correction, ...] = ()
    undone: tuple[Correction, ...] = ()

    @property
    def typed(self) -> dict[int, dict[PlanColumn, str]]:
        """Return what stands in cells in the place of what the file says, by row."""
        found: dict[int, dict[PlanColumn, str]] = {}
        for step in self.steps:
            if step.kind is CorrectionKind.CELL:
                found.setdefault(step.row, {})[step.column] = step.text
            elif step.kind is CorrectionKind.AS_IN_FILE:
                found.pop(step.row, None)
        return found

    @property
    def left_out(self) -> frozenset[int]:
        """Return the rows of the items that are not to be taken."""
        last = {step.row: step.kind for step in self.steps if step.kind in _TAKING}
        return frozenset(row for row, kind in last.items() if kind is CorrectionKind.LEAVE_OUT)

    def correct(self, item: ReadItem, column: PlanColumn, text: str) -> "PlanCorrections":
        """Let a cell of an item say something else than the file.

        Raises:
            ItemTitleMissingError: The item would say nothing.
        """
        text = tidied(text)
        if text == item.says(column):
            return self
        if column in TITLES and not text and not any(item.says(other) for other in TITLES if other is not column):
            raise ItemTitleMissingError
        return self._with(Correction(item.row, CorrectionKind.CELL, column, text))

    def as_in_file(self, item: ReadItem) -> "PlanCorrections":
        """Bring every cell of an item back to what the file says."""
        return self._with(Correction(item.row, CorrectionKind.AS_IN_FILE)) if item.typed else self

    def turn(self, item: ReadItem) -> "PlanCorrections":
        """Leave an item out, or take again one that was left out."""
        return self._with(Correction(item.row, CorrectionKind.LEAVE_OUT if item.taken else CorrectionKind.TAKE))

    def undo(self) -> "PlanCorrections":
        """Take the last step back."""
        return PlanCorrections(self.steps[:-1], (*self.undone, *self.steps[-1:]))

    def redo(self) -> "PlanCorrections":
        """Do the step again that was taken back last."""
        return PlanCorrections((*self.steps, *self.undone[-1:]), self.undone[:-1])

    def _with(self, step: Correction) -> "PlanCorrections":
        return replace(self, steps=(*self.steps, step), undone=())


_TAKING = frozenset({CorrectionKind.LEAVE_OUT, CorrectionKind.TAKE})
