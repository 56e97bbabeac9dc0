"""A sheet with a choice over each column: what it holds."""

from collections.abc import Callable, Sequence
from math import floor

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableView, QWidget

from desktop_app.domain.lists import ColumnRole, ListPreview, ListTable
from desktop_app.ui.context import Context
from desktop_app.ui.people.import_words import ROLES, role_words
from desktop_app.ui.people.sheet_model import SheetModel, SheetPainter, fills_cells
from desktop_app.ui.settled_box import SettledBox
from desktop_app.ui.theme import scaled, sized

_ASIDE, _LEAST, _MOST, _STATE = 104, 130, 330, 164
_KEPT = frozenset({ColumnRole.NAME, ColumnRole.SURNAME, ColumnRole.PHONE})
_MEASURED, _SPANNED = 200, 2_000
_ROW_HIGH, _HEAD_HIGH, _GAP = 32, 44, 6


class RoleBox(SettledBox):
    """What one column holds."""

    def __init__(
        self, context: Context, place: int, chosen: Callable[[int, ColumnRole], None], parent: QWidget
    ) -> None:
        super().__init__([(role.value, role_words(role, context.texts)) for role in ROLES], parent=parent)
        self.setFont(sized(scaled(9)))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        widest = max(self.fontMetrics().horizontalAdvance(self.itemText(place)) for place in range(self.count()))
        self.view().setMinimumWidth(widest + 40)
        self.activated.connect(lambda _index: chosen(place, self.role))

    @property
    def role(self) -> ColumnRole:
        """Return what is chosen."""
        return ColumnRole(self.currentData())

    def show_role(self, role: ColumnRole) -> None:
        """Show another choice; a column that is not taken stands back."""
        self.setCurrentIndex(self.findData(role.value))
        self.setToolTip(self.currentText())
        self.setProperty("taken", "no" if role is ColumnRole.NOT_TAKEN else "yes")
        self.style().unpolish(self)
        self.style().polish(self)


class RoleHeader(QHeaderView):
    """Heads of columns that are choices."""

    role_chosen = Signal(int, object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.boxes: list[RoleBox] = []
        self._context = context
        self.setObjectName("roles")
        self.setSectionsClickable(False)
        # Not at once: while a model is taken anew, Qt asks the header that it is just putting together.
        self._placing = _next_turn(self, self.place_boxes)
        self.sectionResized.connect(lambda *_: self._placing.start())

    def show_roles(self, roles: Sequence[ColumnRole], headings: Sequence[str]) -> None:
        """Show a choice over each column, named by its heading in the file."""
        while len(self.boxes) > len(roles):
            self.boxes.pop().deleteLater()
        while len(self.boxes) < len(roles):
            box = RoleBox(self._context, len(self.boxes), self.role_chosen.emit, self.viewport())
            box.show()
            self.boxes.append(box)
        said = self._context.texts.gettext("Column {number}, {heading}, holds")
        for place, (box, role) in enumerate(zip(self.boxes, roles, strict=True)):
            box.show_role(role)
            heading = headings[place] if place < len(headings) else ""
            box.setAccessibleName(said.format(number=place + 1, heading=heading.strip() or "–"))
        self.place_boxes()

    def place_boxes(self) -> None:
        """Put every choice over its column."""
        for place, box in enumerate(self.boxes[: self.count()]):
            wide = max(self.sectionSize(place) - _GAP, 20)
            high = box.sizeHint().height()
            box.setGeometry(self.sectionViewportPosition(place) + _GAP // 2, (self.height() - high) // 2, wide, high)

    def sizeHint(self) -> QSize:
        """Ask for the height of a choice."""
        return QSize(super().sizeHint().width(), max(round(scaled(_HEAD_HIGH)), _HEAD_HIGH))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the choices over their columns."""
        super().resizeEvent(event)
        self._placing.start()


class SheetTable(QTableView):
    """The rows of a sheet under their choices; all can be scrolled through, none is changed."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.sheet = SheetModel(context)
        self.roles = RoleHeader(context, self)
        self.setHorizontalHeader(self.roles)
        self.setModel(self.sheet)
        self.setItemDelegate(SheetPainter(context, self))
        self.setAccessibleName(context.texts.gettext("Rows of the list"))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._fitting = _next_turn(self, self.fit_columns)
        self.horizontalScrollBar().valueChanged.connect(lambda _value: self.roles.place_boxes())
        self._dress(context)

    def fit_columns(self) -> None:
        """Give each column the room that its text wants, and share out what is left."""
        if not self.sheet.width:
            return
        roles = [box.role for box in self.roles.boxes] or [ColumnRole.NOT_TAKEN] * self.sheet.width
        least = [round(scaled(_ASIDE if role is ColumnRole.NOT_TAKEN else _LEAST)) for role in roles]
        wanted = [max(self._wanted(place), least[place]) for place in range(self.sheet.width)]
        state = round(scaled(_STATE))
        left = self.viewport().width() - state - sum(wanted)
        # Where there is too little room, names and phones are the last to be cut.
        shared = [place for place, role in enumerate(roles) if left > 0 or role not in _KEPT]
        beyond = sum(wanted[place] - least[place] for place in shared)
        for place in shared:
            share = (wanted[place] - least[place]) / beyond if beyond else 1 / len(shared)
            wanted[place] = max(wanted[place] + floor(left * share), least[place])
        wanted.append(max(self.viewport().width() - sum(wanted), state))
        for place, width in enumerate(wanted):
            self.setColumnWidth(place, width)
        self.roles.place_boxes()

    def show_list(self, table: ListTable, preview: ListPreview | None) -> None:
        """Take another list: what reached over columns of the last one goes first, or Qt paints over its end."""
        self.clearSpans()
        self.sheet.show_list(table, preview)

    def show_sheet(self, *, left_out: bool) -> None:
        """Take up the rows of the sheet as they are now; a title reaches over the columns that it leaves empty."""
        self.clearSpans()
        self.sheet.show_left_out(only=left_out)
        for place in filter(self.sheet.is_title, range(min(self.sheet.rowCount(), _SPANNED))):
            cells = self.sheet.row(place).cells
            begin = next((at for at, cell in enumerate(cells) if cell.strip()), 0)
            if begin < self.sheet.width - 1:
                self.setSpan(place, begin, 1, self.sheet.width - begin)
        self.fit_columns()

    def show_row(self, number: int) -> None:
        """Choose a row of the file and bring it into view."""
        place = self.sheet.place_of(number)
        if place >= 0:
            self.selectRow(place)
            self.scrollTo(self.sheet.index(place, 0), QAbstractItemView.ScrollHint.PositionAtCenter)

    def _wanted(self, place: int) -> int:
        metrics = QFontMetrics(self.font())
        rows = (self.sheet.row(line).cells for line in range(min(self.sheet.rowCount(), _MEASURED)))
        cells = (cells[place] for cells in rows if len(cells) > place and fills_cells(cells))
        widest = max((metrics.horizontalAdvance(cell) for cell in cells), default=0) + 20
        return min(widest, round(scaled(_MOST)))

    def _dress(self, context: Context) -> None:
        colours, numbers = context.colours, self.verticalHeader()
        numbers.setDefaultSectionSize(max(_ROW_HIGH, self.fontMetrics().height() + 14))
        numbers.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        numbers.setSectionsClickable(False)
        numbers.setStyleSheet(
            f"QHeaderView {{ background: {colours.surface}; }} QHeaderView::section {{ background: {colours.surface};"
            f" color: {colours.text2}; padding: 0 8px 0 16px; font-weight: 400; }}"
        )
        self.roles.setStyleSheet(
            f"QHeaderView#roles, QHeaderView#roles::section {{ background: {colours.surface}; padding: 0; }}"
            f" QComboBox[taken=no] {{ color: {colours.text3}; border-color: {colours.line}; }}"
        )
        self.setCornerButtonEnabled(False)
        self.setStyleSheet(
            f"QTableCornerButton::section {{ background: {colours.surface}; border: none;"
            f" border-bottom: 1px solid {colours.line}; }} QAbstractScrollArea::corner {{ background: transparent; }}"
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width out among the columns."""
        super().resizeEvent(event)
        self._fitting.start()


def _next_turn(owner: QWidget, act: Callable[[], None]) -> QTimer:
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(0)
    timer.timeout.connect(act)
    return timer
