"""What the columns of a plan from outside hold: by their headings, else by what stands in them."""

from collections.abc import Callable, Sequence

from desktop_app.domain.plan_lists import TITLES, PlanColumn, PlanColumns
from desktop_app.i18n.deadlines import read_deadline
from desktop_app.i18n.plan_headings import is_item_number, is_kazakh, role_of_plan_heading
from desktop_app.i18n.plan_people import is_understood, read_responsible

Row = tuple[str, ...]
_FIRST_ROWS, _SAMPLE, _ANY_YEAR = 60, 60, 2024
_MANY, _SOME = 0.6, 0.35


def find_plan_columns(rows: Sequence[Row]) -> PlanColumns:
    """Tell what each column holds, and where the headings stand."""
    header = _header(rows)
    width = max(map(len, rows), default=0)
    roles: list[PlanColumn | None] = [None] * width
    if header:
        roles = [role_of_plan_heading(cell) for cell in rows[header - 1]]
    body = [row for row in rows[header:] if sum(map(bool, row)) > 1][:_SAMPLE]
    _by_content(roles, body)
    settled = _once(roles, body)
    return PlanColumns(tuple(settled), header)


def repeats_headings(row: Row) -> bool:
    """Tell whether a row is one of headings again, or one that numbers the columns."""
    cells = [cell for cell in row if cell]
    named = [role for cell in cells if (role := role_of_plan_heading(cell))]
    if len(cells) > 2 and len(set(named)) >= len(cells) - 1:  # noqa: PLR2004  (one heading may be unknown)
        return True
    return len(cells) > 2 and cells == [str(place) for place in range(1, len(cells) + 1)]  # noqa: PLR2004  (as above)


def _header(rows: Sequence[Row]) -> int:
    """Return the number of the row of headings, counted from one; 0 where there is none."""
    best, found = 1, 0
    for number, row in enumerate(rows[:_FIRST_ROWS], start=1):
        roles = {role for cell in row if cell and (role := role_of_plan_heading(cell))}
        if len(roles) > best and (PlanColumn.TITLE in roles or PlanColumn.DEADLINE in roles):
            best, found = len(roles), number
    return found


def _by_content(roles: list[PlanColumn | None], body: Sequence[Row]) -> None:
    """Give the columns without a heading a role by what stands in them."""
    tests: tuple[tuple[PlanColumn, Callable[[str], bool], float], ...] = (
        (PlanColumn.NUMBER, is_item_number, _MANY),
        (PlanColumn.DEADLINE, _is_deadline, _MANY),
        (PlanColumn.RESPONSIBLE, _is_responsible, _SOME),
    )
    for role, fits, needed in tests:
        free = [place for place, held in enumerate(roles) if held is None]
        shares = {place: _share(body, place, fits) for place in free}
        best = max(free, key=lambda place: shares[place], default=None)
        if role not in roles and best is not None and shares[best] >= needed:
            roles[best] = role
    if not set(TITLES) & set(roles):
        free = [place for place, held in enumerate(roles) if held is None]
        longest = max(free, key=lambda place: sum(len(row[place]) for row in body), default=None)
        if longest is not None and any(row[longest] for row in body):
            roles[longest] = PlanColumn.TITLE


def _once(roles: Sequence[PlanColumn | None], body: Sequence[Row]) -> list[PlanColumn]:
    """Let each role stand once; of two columns of titles one is Kazakh and one Russian."""
    settled = [role or PlanColumn.NOT_TAKEN for role in roles]
    titles = [place for place, role in enumerate(settled) if role is PlanColumn.TITLE]
    if len(titles) > 1:
        kazakh = max(titles, key=lambda place: _share(body, place, is_kazakh))
        other = next(place for place in titles if place != kazakh)
        if _share(body, kazakh, is_kazakh) > _share(body, other, is_kazakh):
            settled[kazakh], settled[other] = PlanColumn.TITLE_KK, PlanColumn.TITLE_RU
    taken: set[PlanColumn] = set()
    for place, role in enumerate(settled):
        if role in taken:
            settled[place] = PlanColumn.NOT_TAKEN
        taken.add(role)
    return settled


def _share(body: Sequence[Row], place: int, fits: Callable[[str], bool]) -> float:
    cells = [row[place] for row in body if place < len(row) and row[place]]
    return sum(map(fits, cells)) / len(cells) if cells else 0.0


def _is_deadline(cell: str) -> bool:
    return read_deadline(cell[:200], _ANY_YEAR).understood


def _is_responsible(cell: str) -> bool:
    return any(is_understood(one) for one in read_responsible(cell[:200], "", ()))
