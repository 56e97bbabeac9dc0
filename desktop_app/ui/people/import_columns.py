"""The card of the columns: the real sheet, what each column holds, and which rows are left out."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QVBoxLayout

from desktop_app.domain.lists import NAMING, Columns
from desktop_app.i18n.errors import explain
from desktop_app.i18n.texts import Texts
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, elided, hairline, label, retoned, row
from desktop_app.ui.people.import_work import ImportWork
from desktop_app.ui.people.sheet_table import SheetTable
from desktop_app.ui.theme import scaled

_LEAST_HIGH = 190


class ColumnsCard(QFrame):
    """Shows the sheet; a change of a column or of the sheet is told to the work."""

    all_wanted = Signal()

    def __init__(self, context: Context, work: ImportWork) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setMinimumHeight(round(scaled(_LEAST_HIGH)))
        self.table = SheetTable(context)
        self.table.roles.role_chosen.connect(work.choose_role)
        self._context = context
        self._work = work
        self._left_out = False
        self._note = elided(tone="quiet")
        self._all = button(context, context.texts.gettext("Show all rows"), self.all_wanted.emit, look="link")
        self._sheet_words = label(context.texts.gettext("Sheet"), tone="quiet")
        self._sheets = QComboBox()
        self._sheets.setProperty("look", "cell")
        self._sheets.setAccessibleName(context.texts.gettext("Sheet"))
        self._sheets.setMaximumWidth(round(scaled(260)))
        self._sheets.activated.connect(lambda _index: work.choose_sheet(self._sheets.currentText()))
        title = label(context.texts.gettext("Columns"), 11, strong=True)
        head = row(title, self._note, self._all, self._sheet_words, self._sheets)
        head.setStretch(1, 1)
        head.setContentsMargins(15, 8, 15, 8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(hairline())
        layout.addWidget(self.table, 1)

    def refresh(self, *, left_out: bool) -> None:
        """Show the list as it was understood last; ``left_out`` shows only the rows that are not taken."""
        reading, texts = self._work.reading, self._context.texts
        if reading.table is None:
            return
        self._left_out = left_out
        columns = self._work.columns
        heads: Sequence[str] = reading.table.rows[columns.header - 1] if columns.header else ()
        self.table.show_list(reading.table, reading.preview)
        self.table.roles.show_roles(columns.roles, heads)
        self.table.show_sheet(left_out=left_out)
        self._show_sheets(reading.table.sheets, reading.table.sheet)
        problem, nameless = reading.problem, not NAMING & set(columns.roles)
        retoned(self._note, "", "bad" if problem else "warn" if nameless else "quiet")
        self._note.say(explain(problem, texts) if problem else _found(columns, texts))
        self._all.setVisible(left_out)

    def show_left_out(self, *, only: bool) -> None:
        """Show only the rows that are not taken, or all of them again."""
        self.table.show_sheet(left_out=only)
        self._all.setVisible(only)

    def _show_sheets(self, sheets: Sequence[str], chosen: str) -> None:
        self._sheets.clear()
        self._sheets.addItems(list(sheets))
        self._sheets.setCurrentText(chosen)
        for shown in (self._sheets, self._sheet_words):
            shown.setVisible(bool(sheets))


def _found(columns: Columns, texts: Texts) -> str:
    _ = texts.gettext
    if not NAMING & set(columns.roles):
        return _("Choose the column that holds the names")
    if columns.remembered:
        return _("Columns as they were chosen for such a list before")
    if columns.header:
        return _("Headings found in row {row}. Check what goes where").format(row=columns.header)
    return _("The list has no headings. Check what goes where")
