"""The command that brings in lists of people, and plans, from outside."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop_app.cli.call import DONE, REFUSED, Call
from desktop_app.domain.errors import ImportRefusedError
from desktop_app.domain.lists import (
    Choice,
    ListPreview,
    ListRow,
    ListSum,
    ListTable,
    RowDecision,
    RowKind,
    Twin,
)
from desktop_app.services.desk import Desk, is_new, open_desk


def bring_in(call: Call) -> int:
    """Bring in the people or the plan of a file, or only tell what would come of it."""
    if call.options.what == "plan":
        from desktop_app.cli.plans import bring_in_plan  # noqa: PLC0415  (people need none of it)

        return bring_in_plan(call)
    from desktop_app.services.importing import read_table  # noqa: PLC0415  (no other command needs it)

    table = read_table(call.options.file, sheet=call.options.sheet)
    return _foresee(call, table) if call.options.dry_run else _write(call, table)


def _foresee(call: Call, table: ListTable) -> int:
    from desktop_app.cli.list_words import row_words, sum_words  # noqa: PLC0415  (no other command needs it)

    with looking(call) as desk:
        preview = _preview(desk, table)
        decided = _decided(preview, accept_doubtful=call.options.accept_doubtful)
        total = desk.lists.total(preview, decided)
    if call.options.json:
        call.say_json(
            {**_told(preview, total), "doubtful_rows": _doubtful(preview), "left_out_rows": _left_out(preview)}
        )
    else:
        for line in row_words(preview, call.texts):
            call.say(line)
        call.say(sum_words(preview, total, call.texts, foreseen=True))
    return DONE


def _write(call: Call, table: ListTable) -> int:
    from desktop_app.cli.list_words import sum_words  # noqa: PLC0415  (no other command needs it)

    with call.writing(create=is_new(call.data)) as desk:
        preview = _preview(desk, table)
        decided = _decided(preview, accept_doubtful=call.options.accept_doubtful)
        total = desk.lists.total(preview, decided)
        result = desk.lists.accept(preview, decided)
    if call.options.json:
        call.say_json({**_told(preview, total), "written": {"added": result.added, "changed": result.changed}})
    else:
        call.say(sum_words(preview, total, call.texts, foreseen=False))
    return _complain_of_the_rest(call, preview)


def _preview(desk: Desk, table: ListTable) -> ListPreview:
    preview = desk.lists.preview(table)
    if not preview.rows:
        raise ImportRefusedError("no_header")
    return preview


@contextmanager
def looking(call: Call) -> Iterator[Desk]:
    """Open the data only to look; where there is none yet, a new file that nobody keeps."""
    if not is_new(call.data):
        with call.reading() as desk:
            yield desk
        return
    with TemporaryDirectory(prefix="zhospar-") as folder:
        desk = open_desk(Path(folder) / "new.db", create=True)
        try:
            yield desk
        finally:
            desk.close()


def _decided(preview: ListPreview, *, accept_doubtful: bool) -> dict[int, RowDecision]:
    """Decide the doubtful rows without a user: nothing is written of them, or each is a person of its own."""
    choice = Choice.ADD if accept_doubtful else Choice.SKIP
    doubtful = (row.person.row for row in preview.rows if row.kind is RowKind.DOUBTFUL)
    return {number: RowDecision(choice) for number in doubtful}


def _complain_of_the_rest(call: Call, preview: ListPreview) -> int:
    """Say which rows were not written; return the code of an incomplete end where there are any."""
    counts, texts = preview.counts, call.texts
    if counts.doubtful and not call.options.accept_doubtful:
        sentence = texts.ngettext(
            "{count} row may be somebody known and has not been written. Look at it in the window,"
            " or take it with --accept-doubtful",
            "{count} rows may be somebody known and have not been written. Look at them in the window,"
            " or take them with --accept-doubtful",
            counts.doubtful,
        )
        call.complain(sentence.format(count=counts.doubtful))
    if counts.refused:
        sentence = texts.ngettext(
            "{count} row has no name that can be used, or a text that is too long, and has not been written: {rows}",
            "{count} rows have no name that can be used, or a text that is too long, and have not been written: {rows}",
            counts.refused,
        )
        rows = ", ".join(str(row.person.row) for row in preview.rows if row.kind is RowKind.REFUSED)
        call.complain(sentence.format(count=counts.refused, rows=rows))
    incomplete = counts.refused or (counts.doubtful and not call.options.accept_doubtful)
    return REFUSED if incomplete else DONE


def _told(preview: ListPreview, total: ListSum) -> dict[str, object]:
    return {
        **asdict(preview.counts),
        "read": total.read,
        "added": total.added,
        "second": total.second,
        "not_written": total.left_out - preview.counts.left_out,
        "sum": asdict(total),
    }


def _doubtful(preview: ListPreview) -> list[dict[str, object]]:
    return [_doubted(row, row.twin) for row in preview.rows if row.kind is RowKind.DOUBTFUL and row.twin]


def _doubted(row: ListRow, twin: Twin) -> dict[str, object]:
    return {
        "row": row.person.row,
        "name": str(row.person.name),
        "twin": {
            "name": twin.name,
            "post": twin.post,
            "row": twin.row or None,
            "id": str(twin.person_id) if twin.person_id else None,
        },
        "evidence": [one.value for one in twin.evidence],
    }


def _left_out(preview: ListPreview) -> list[dict[str, object]]:
    return [{"row": row.row, "text": row.text, "why": row.why.value} for row in preview.left_out]
