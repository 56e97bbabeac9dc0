"""What was decided about the rows of a list, kept while its columns and sheets change."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop_app.domain.lists import Choice, ListRow, RowDecision
from desktop_app.domain.people import FullName

_Key = tuple[str, int, str]


@dataclass(slots=True)
class Decisions:
    """Decisions by sheet, row and name: a row that says somebody else now is undecided again."""

    kept: dict[_Key, RowDecision] = field(default_factory=dict)

    def keep(self, sheet: str, row: ListRow, decision: RowDecision) -> None:
        """Keep a decision."""
        self.kept[_key(sheet, row)] = decision

    def of(self, sheet: str, row: ListRow) -> RowDecision | None:
        """Return what was decided about a row."""
        return self.kept.get(_key(sheet, row))

    def about(self, sheet: str, names: Mapping[int, str]) -> dict[int, RowDecision]:
        """Return the decisions about the rows of a sheet, by their number; ``names`` tells who stands there now."""
        return {
            row: decision
            for (held, row, name), decision in self.kept.items()
            if held == sheet and names.get(row) == name
        }


def as_text(decisions: Decisions) -> str:
    """Write decisions as plain text."""
    lines = []
    for (sheet, row, name), made in decisions.kept.items():
        parts = [made.name.surname, made.name.given_name, made.name.patronymic] if made.name else None
        lines.append([sheet, row, name, made.choice.value, made.repair, made.take_changes, parts])
    return json.dumps(lines)


def from_text(text: str) -> Decisions:
    """Read decisions that ``as_text`` wrote."""
    decisions = Decisions()
    for sheet, row, name, choice, repair, take, parts in json.loads(text or "[]"):
        typed = FullName(*parts) if parts else None
        decisions.kept[(sheet, row, name)] = RowDecision(Choice(choice), repair, take, typed)
    return decisions


def _key(sheet: str, row: ListRow) -> _Key:
    return sheet, row.person.row, str(row.person.name)
