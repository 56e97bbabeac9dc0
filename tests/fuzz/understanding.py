"""What becomes of a table after it was read, on an empty register: as a list of people, and as a plan."""

import json
from collections.abc import Sequence
from datetime import date
from random import Random

from desktop_app.domain.commission import Signatory
from desktop_app.domain.errors import ImportRefusedError
from desktop_app.domain.identity import new_id
from desktop_app.domain.lists import BELOW_HEADER, Choice, LeftOut, ListPreview, ListTable, RowDecision
from desktop_app.domain.people import Category
from desktop_app.i18n.post_wordings import PostBook
from desktop_app.services.list_columns import find_columns, shape_of, tidied
from desktop_app.services.list_matching import Matching
from desktop_app.services.list_rows import read_rows
from desktop_app.services.list_settling import settle, total
from desktop_app.services.list_writing import ListWriter, Register
from desktop_app.services.plan_item_reading import PlanSurroundings
from desktop_app.services.plan_lists import understood
from desktop_app.services.sheet_reader import Sheet

_YEAR = 2024
_MEMBERS = (
    Signatory(new_id(), new_id(), "Ә. М. Тілеуова", "А. М. Тлеуова", "Комиссия хатшысы", "Секретарь комиссии"),
    Signatory(new_id(), new_id(), "", "Цой А.", "", "председатель"),
)


class UnbalancedError(Exception):
    """Rows were lost or counted twice."""


def understand(rows: Sequence[Sequence[str]], chance: Random, categories: Sequence[Category] = ()) -> ListPreview:
    """Take a table to the cards that ``Lists`` would write, with any decisions; nothing is written.

    Raises:
        UnbalancedError: The sum does not come out.
    """
    json.dumps(rows).encode("ascii")
    table = ListTable(tuple(map(tuple, rows)))
    tidy = tidied(table)
    columns = find_columns(tidy)
    shape_of(tidy, columns).encode()
    read = read_rows(tidy, columns, categories)
    book = PostBook(())
    preview = ListPreview(table, columns, tuple(Matching((), read.people, book).rows()), read.left_out)
    _check_rows(preview, [number for number, row in enumerate(tidy, start=1) if any(row)])
    decided: dict[int, RowDecision] = {}
    for _ in range(2):  # first as proposed, then in any way
        settled = settle(preview, decided)
        written = ListWriter(Register((), categories, book, date(2024, 9, 30)), {}).write(settled).result
        counted = total(preview, decided)
        if not counted.balanced or written.added + written.known + written.second + written.skipped != len(
            preview.rows
        ):
            raise UnbalancedError(f"{counted} {written}")
        decided = {row.person.row: RowDecision(chance.choice(list(Choice))) for row in preview.rows}
    return preview


def understand_plan(sheet: Sheet) -> None:
    """Take a table of a document as ``PlanLists`` would; nothing is written.

    Raises:
        UnbalancedError: A row is no item, no section, no part of an item, and not left out.
    """
    table = ListTable(tuple(map(tuple, sheet.rows)), above=sheet.above, below=sheet.below)
    try:
        preview = understood(table, PlanSurroundings(_YEAR, _MEMBERS))
    except ImportRefusedError:
        return
    repr(preview).encode()
    if not preview.balanced:
        raise UnbalancedError(f"{preview.rows} rows of a plan")
    for item in preview.items:
        if any(first is not None and first > last for first, last in item.due):
            raise UnbalancedError(f"row {item.row} begins after it ends")


def _check_rows(preview: ListPreview, with_text: Sequence[int]) -> None:
    """See that each row with text is one person or left out once, and that every text can be stored."""
    told = [row.person.row for row in preview.rows] + [row.row for row in preview.left_out]
    if sorted(told) != list(with_text):
        raise UnbalancedError(f"{len(with_text)} rows with text, {len(told)} told")
    beside = sum(row.why in {LeftOut.TITLE, LeftOut.HEADER} and row.why not in BELOW_HEADER for row in preview.left_out)
    counts = preview.counts
    if counts.rows + counts.left_out + beside != len(with_text):
        raise UnbalancedError(str(counts))
    if counts.rows != counts.new + counts.known + counts.changed + counts.doubtful + counts.refused:
        raise UnbalancedError(str(counts))
    for row in preview.rows:
        text = repr(row.person)
        text.encode()
        if "\\x00" in text:
            raise UnbalancedError(f"row {row.person.row} has a NUL")
