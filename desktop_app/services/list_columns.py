"""What the columns of a list hold: by their headings, else by what stands in them."""

import re
from collections.abc import Callable, Sequence

from desktop_app.domain.lists import NAMING, ColumnRole, Columns, ListTable
from desktop_app.i18n.bodies import looks_like_body
from desktop_app.i18n.headings import is_total, role_of_heading, shape_key
from desktop_app.i18n.names import is_given_name, is_patronymic
from desktop_app.i18n.phones import tidy_phones
from desktop_app.i18n.post_wordings import looks_like_post
from desktop_app.services.list_lines import looks_like_name, split_line

Row = tuple[str, ...]

_FIRST_ROWS, _SAMPLE = 50, 200
_TELLING = 500  # as many letters of a cell tell what it is
_TWO = 2
_MANY, _ENOUGH, _SOME = 0.8, 0.5, 0.3
_NUMBER = re.compile(r"[0-9]{1,5}[.)]?")
_DATE = re.compile(r"(?:19|20)[0-9]{2}(?:-[0-9]{2}-[0-9]{2}.*)?|[0-9]{1,2}\.[0-9]{1,2}\.(?:19|20)?[0-9]{2}(?: г\.?)?")
_SINGLE_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_ONCE = frozenset({*NAMING, ColumnRole.PATRONYMIC})


def tidied(table: ListTable) -> list[Row]:
    """Return the rows of a table with single spaces, all of one width."""
    width = table.width
    return [tuple(" ".join(cell.split()) for cell in (*row, *[""] * (width - len(row)))) for row in table.rows]


def find_columns(rows: Sequence[Row]) -> Columns:
    """Tell what each column holds, and where the headings stand."""
    header = _header(rows)
    width = max((len(row) for row in rows), default=0)
    second = header + 1 if header and header < len(rows) and _is_all_headings(rows[header]) else header
    named = _named(rows, header, width)
    if second > header:
        named = [below or above for above, below in zip(named, _named(rows, second, width), strict=True)]
    body = [row for row in rows[second:] if any(row) and not is_total(next(cell for cell in row if cell))]
    roles = _settled(named, body[:_SAMPLE], width)
    return Columns(roles, second or _header_by_contrast(rows, roles))


def shape_of(rows: Sequence[Row], columns: Columns) -> str:
    """Return the key under which a choice of columns is remembered for files of this shape."""
    width = max((len(row) for row in rows), default=0)
    headings = rows[columns.header - 1] if columns.header else ("", *(role.value for role in find_columns(rows).roles))
    return shape_key(headings, width)


def has_list(rows: Sequence[Sequence[str]]) -> bool:
    """Tell whether some row of a sheet is one of headings with a name among them."""
    return _header(rows) > 0


def _header(rows: Sequence[Sequence[str]]) -> int:
    """Return the number of the row of headings, the first row being 1; 0 where there is none."""
    best, found = 1, 0
    for number, row in enumerate(rows[:_FIRST_ROWS], start=1):
        roles = {role for cell in row if cell and (role := role_of_heading(cell))}
        alone = sum(map(bool, row)) == 1
        if alone and not (len(row) == 1 and roles == {ColumnRole.NAME} and len(row[0].split()) < _TWO + 1):
            continue
        weight = len(roles) + bool(roles & NAMING) * (_TWO if not alone else 1)
        if roles & NAMING or len(roles) > _TWO:
            if weight > best:
                best, found = weight, number
            if roles & NAMING:
                break
    return found


def _is_all_headings(row: Row) -> bool:
    texts = [cell for cell in row if cell]
    return bool(texts) and all(map(role_of_heading, texts))


def _header_by_contrast(rows: Sequence[Row], roles: Sequence[ColumnRole]) -> int:
    """Find a row of unknown headings: the first row, when none of its cells is what its column holds."""
    told = [place for place, role in enumerate(roles) if role in _BY_CONTRAST]
    first = next((number for number, row in enumerate(rows, start=1) if sum(map(bool, row)) > 1), 0)
    if not first or len(told) < _TWO or ColumnRole.NAME not in roles:
        return 0
    cells = [(rows[first - 1][place], _BY_CONTRAST[roles[place]]) for place in told]
    return first if all(cell and not fits(cell) for cell, fits in cells) else 0


def _named(rows: Sequence[Row], header: int, width: int) -> list[ColumnRole | None]:
    if not header:
        return [None] * width
    named = [role_of_heading(cell) for cell in rows[header - 1]]
    taken: set[ColumnRole] = set()
    for place, role in enumerate(named):
        if role in _ONCE and role in taken:
            named[place] = ColumnRole.NOT_TAKEN
        if role is not None:
            taken.add(role)
    if ColumnRole.NAME in taken and ColumnRole.SURNAME in taken:
        named[named.index(ColumnRole.NAME)] = ColumnRole.GIVEN_NAME if ColumnRole.GIVEN_NAME not in taken else None
    return named


def _settled(named: list[ColumnRole | None], body: Sequence[Row], width: int) -> tuple[ColumnRole, ...]:
    columns = [[row[place][:_TELLING] for row in body if row[place]] for place in range(width)]
    roles = list(named)
    if not NAMING & set(roles):
        _find_names(roles, columns)
    for place, cells in enumerate(columns):
        if roles[place] is None:
            told = _by_content(cells)
            single = {ColumnRole.POST, ColumnRole.ORGANISATION, ColumnRole.EMAIL}
            roles[place] = ColumnRole.NOT_TAKEN if told in single and told in roles else told
    return tuple(role or ColumnRole.NOT_TAKEN for role in roles)


def _find_names(roles: list[ColumnRole | None], columns: Sequence[Sequence[str]]) -> None:
    """Find the column of names, or those of surnames, given names and patronymics, by what stands in them."""
    free = [place for place, role in enumerate(roles) if role in {None, ColumnRole.NOT_TAKEN}]
    shares = {place: _share(columns[place], _has_name) for place in free}
    best = max(free, key=lambda place: shares[place], default=None)
    if best is not None and shares[best] >= _SOME:
        roles[best] = ColumnRole.NAME
        return
    words = [place for place in free if _share(columns[place], _is_single_word) >= _MANY]
    given = max(words, key=lambda place: _share(columns[place], is_given_name), default=None)
    if given is None or _share(columns[given], is_given_name) < _SOME:
        return
    roles[given] = ColumnRole.GIVEN_NAME
    rest = [place for place in words if place != given]
    fathers = [place for place in rest if _share(columns[place], is_patronymic) >= _ENOUGH]
    if fathers:
        roles[fathers[0]] = ColumnRole.PATRONYMIC
    surnames = [place for place in rest if place not in fathers]
    if surnames:
        roles[min(surnames, key=lambda place: abs(place - given))] = ColumnRole.SURNAME


def _by_content(cells: Sequence[str]) -> ColumnRole:
    kinds: tuple[tuple[ColumnRole, Callable[[str], bool], float], ...] = (
        (ColumnRole.NOT_TAKEN, lambda cell: bool(_NUMBER.fullmatch(cell) or _DATE.fullmatch(cell)), _MANY),
        (ColumnRole.EMAIL, lambda cell: "@" in cell, _ENOUGH),
        (ColumnRole.PHONE, _has_phone, _ENOUGH),
        (ColumnRole.POST, looks_like_post, _ENOUGH),
        (ColumnRole.ORGANISATION, looks_like_body, _SOME),
    )
    return next((role for role, fits, needed in kinds if _share(cells, fits) >= needed), ColumnRole.NOT_TAKEN)


def _share(cells: Sequence[str], fits: Callable[[str], bool]) -> float:
    return sum(map(fits, cells)) / len(cells) if cells else 0.0


def _has_name(cell: str) -> bool:
    return looks_like_name(cell) or looks_like_name(split_line(cell).name)


def _is_single_word(cell: str) -> bool:
    return bool(_SINGLE_WORD.fullmatch(cell))


def _has_phone(cell: str) -> bool:
    return tidy_phones(cell).sure


_BY_CONTRAST: dict[ColumnRole, Callable[[str], bool]] = {
    ColumnRole.NAME: _has_name,
    ColumnRole.POST: looks_like_post,
    ColumnRole.PHONE: _has_phone,
}
