"""What a list from outside would bring or has brought, in sentences."""

from collections.abc import Iterator, Sequence

from desktop_app.domain.lists import LeftOut, ListPreview, ListRow, ListSum, RowKind, Twin
from desktop_app.i18n.evidence import evidence_words
from desktop_app.i18n.texts import Texts

_MOST_SHOWN = 50


def sum_words(preview: ListPreview, total: ListSum, texts: Texts, *, foreseen: bool) -> str:
    """Say the sum: every row that was read is somewhere in it; ``foreseen`` where nothing was written yet."""
    sentence = (
        texts.gettext(
            "Rows read: {read} = people to be added: {added} + known: {known} + second spellings: {second}"
            " + doubtful, would not be written: {doubtful} + cannot be written: {refused} + left out: {left_out}"
        )
        if foreseen
        else texts.gettext(
            "Rows read: {read} = people added: {added} + known: {known} + second spellings: {second}"
            " + doubtful, not written: {doubtful} + cannot be written: {refused} + left out: {left_out}"
        )
    )
    counts = preview.counts
    return sentence.format(
        read=total.read,
        added=total.added,
        known=total.known,
        second=total.second,
        doubtful=total.left_out - counts.left_out - counts.refused,
        refused=counts.refused,
        left_out=counts.left_out,
    )


def row_words(preview: ListPreview, texts: Texts) -> Iterator[str]:
    """Name the rows that want a look: doubtful ones, those that cannot be written, those left out."""
    doubtful = [_doubtful(row, row.twin, texts) for row in preview.rows if row.kind is RowKind.DOUBTFUL and row.twin]
    yield from _some(doubtful, texts)
    refused = texts.gettext("Row {row} cannot be written: {name}")
    unusable = (row.person for row in preview.rows if row.kind is RowKind.REFUSED)
    yield from _some([refused.format(row=person.row, name=person.name) for person in unusable], texts)
    left = texts.gettext("Row {row}, {why}: {text}")
    yield from _some(
        [left.format(row=row.row, why=_why(row.why, texts), text=row.text) for row in preview.left_out], texts
    )


def _doubtful(row: ListRow, twin: Twin, texts: Texts) -> str:
    name = str(row.person.repaired or row.person.name)
    sentence = (
        texts.gettext("Row {row}: {name} may be {twin} of row {other} ({evidence})")
        if twin.row
        else texts.gettext("Row {row}: {name} may be {twin}, who is known ({evidence})")
    )
    evidence = evidence_words(twin.evidence, (name, twin.name), texts)
    return sentence.format(row=row.person.row, name=name, twin=twin.name, other=twin.row, evidence=evidence)


def _some(lines: Sequence[str], texts: Texts) -> Iterator[str]:
    yield from lines[:_MOST_SHOWN]
    more = len(lines) - _MOST_SHOWN
    if more > 0:
        yield texts.ngettext("and {count} more row", "and {count} more rows", more).format(count=more)


def _why(why: LeftOut, texts: Texts) -> str:
    words = {
        LeftOut.TITLE: texts.pgettext("row of a list", "left out: title"),
        LeftOut.HEADER: texts.pgettext("row of a list", "headings"),
        LeftOut.GROUP: texts.pgettext("row of a list", "left out: group"),
        LeftOut.TOTAL: texts.pgettext("row of a list", "left out: total"),
        LeftOut.NO_NAME: texts.pgettext("row of a list", "left out: no name"),
    }
    return words[why]
