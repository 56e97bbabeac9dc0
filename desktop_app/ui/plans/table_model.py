"""The rows of a plan for its table: headings of sections with their counts, and the items below them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal

from desktop_app.domain.plan_progress import Progress
from desktop_app.domain.plans import Section
from desktop_app.i18n.numerals import roman
from desktop_app.i18n.plan_words import credit_words
from desktop_app.i18n.texts import Texts
from desktop_app.services.plan_control import PlanLine, PlanView
from desktop_app.ui.plans.words import MARKS, state_of_line

Index = QModelIndex | QPersistentModelIndex
NUMBER, TITLE, DEADLINE, PEOPLE, STATE = range(5)
PARTS = {TITLE: "title", DEADLINE: "deadline", PEOPLE: "responsible"}
STANDING = Qt.ItemDataRole.UserRole + 2
_MIME = "application/x-zhospar-plan-item"


@dataclass(frozen=True, slots=True)
class SectionHead:
    """The heading of a section: its numeral, its record, and how it stands."""

    place: int
    section: Section
    progress: Progress


Row = SectionHead | PlanLine


class PlanModel(QAbstractTableModel):
    """Sections and items; ``edited`` tells what was typed into a cell: item, part, text."""

    edited = Signal(object, str, str)
    dropped = Signal(object, int)

    def __init__(self, texts: Texts) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self.editable = False
        self.movable = False
        self._texts = texts
        self._today = date.min
        _ = texts.gettext
        self._titles = ("№", _("What is done"), _("Deadline"), _("Who answers"), _("State"))

    def show_view(self, view: PlanView, lines: Sequence[PlanLine], folded: set[UUID], *, empty_sections: bool) -> None:
        """Show these items of a plan; of a folded section only the heading."""
        self.beginResetModel()
        self._today = view.today
        self.rows = []
        for place, section in enumerate(view.plan.sections, start=1):
            own = [line for line in lines if line.section.id == section.id]
            if not own and not empty_sections:
                continue
            self.rows.append(SectionHead(place, section, view.sections[section.id]))
            if section.id not in folded:
                self.rows += own
        self.endResetModel()

    def row(self, number: int) -> Row | None:
        """Return the row of a line."""
        return self.rows[number] if 0 <= number < len(self.rows) else None

    def place_of(self, item_id: UUID) -> int:
        """Return the line of an item, -1 where it is not shown."""
        return next((n for n, row in enumerate(self.rows) if isinstance(row, PlanLine) and row.id == item_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        """Count the lines."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        """Count the columns."""
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the title of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        row = self.row(index.row())
        if row is None:
            return None
        if isinstance(row, SectionHead):
            shown = index.column() == NUMBER and role in _SAID
            return f"{self._numeral(row)} {section_facts(row, self._texts)}".rstrip() if shown else None
        if role in _SAID or role == Qt.ItemDataRole.EditRole:
            return self._cell(row, index.column(), editing=role == Qt.ItemDataRole.EditRole)
        if role == STANDING and index.column() == STATE:
            return MARKS[row.standing]
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Hand on what was typed into a cell."""
        row = self.row(index.row())
        if role != Qt.ItemDataRole.EditRole or not isinstance(row, PlanLine) or index.column() not in PARTS:
            return False
        text = str(value).strip()
        if text != self._cell(row, index.column(), editing=True):
            self.edited.emit(row.id, PARTS[index.column()], text)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Tell what can be done with a cell."""
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled if self.movable else flag.NoItemFlags
        base = flag.ItemIsEnabled | flag.ItemIsSelectable
        if isinstance(self.row(index.row()), SectionHead):
            return base | flag.ItemIsDropEnabled if self.movable else base
        if self.movable:
            base |= flag.ItemIsDragEnabled | flag.ItemIsDropEnabled
        return base | flag.ItemIsEditable if self.editable and index.column() in PARTS else base

    def supportedDropActions(self) -> Qt.DropAction:
        """Move only."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Tell how a dragged item is called."""
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Pack the dragged item."""
        data = QMimeData()
        row = self.row(indexes[0].row()) if indexes else None
        if isinstance(row, PlanLine):
            data.setData(_MIME, str(row.id).encode())
        return data

    def dropMimeData(self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: Index) -> bool:
        """Tell before which line a dragged item was dropped; the table itself is filled anew."""
        packed = bytes(data.data(_MIME).data()).decode()
        if packed:
            self.dropped.emit(UUID(packed), row if row >= 0 else parent.row() if parent.isValid() else len(self.rows))
        return False

    def words(self, line: PlanLine, column: int) -> str:
        """Return what the cell of an item shows; asked for many, this is cheaper than an index for each."""
        return self._cell(line, column, editing=False)

    def section_title(self, row: SectionHead) -> str:
        """Return the heading of a section with its numeral."""
        return self._numeral(row)

    def _numeral(self, row: SectionHead) -> str:
        title = row.section.title(self._texts.language)
        numeral = roman(row.place, self._texts.language)
        return f"{numeral}. {title}" if title else numeral

    def _cell(self, line: PlanLine, column: int, *, editing: bool) -> str:
        words, language = line.item.wording, self._texts.language
        if column == NUMBER:
            return line.number
        if column == TITLE:
            return words.title(language)
        if column == DEADLINE:
            return words.deadline(language)
        if column == PEOPLE:
            return words.responsible_words(language) if editing else ", ".join(line.people)
        return state_of_line(line, self._today, self._texts)


_SAID = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole})


def section_facts(row: SectionHead, texts: Texts) -> str:
    """Return how much of a section is done of what its percentage counts; nothing where nothing counts."""
    if not row.progress.counted:
        return ""
    done, count = credit_words(row.progress, texts), texts.number(row.progress.counted)
    return texts.gettext("· done {done} of {count}").format(done=done, count=count)
