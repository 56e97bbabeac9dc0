"""Cards of rows: as many as are looked at are made, the others when they are wanted."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop_app.domain.journal import N_
from desktop_app.domain.lists import ListRow, RowKind
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, elided, hairline, label, row
from desktop_app.ui.people.import_rows import ChangeRow, DoubtRow, ImportRow, RefusedRow
from desktop_app.ui.people.import_words import DoubtKind, doubt_kind
from desktop_app.ui.people.import_work import ImportWork
from desktop_app.ui.people.segments import Part, Segments

_AT_ONCE = 20
_ALL = "all"
_KINDS = (DoubtKind.ALIKE, DoubtKind.LETTERS, DoubtKind.NAMES)

Maker = Callable[[Context, ImportWork, ListRow], ImportRow]


class RowsCard(QFrame):
    """A title and rows; rows beyond the first twenty are made when they are asked for."""

    shown = Signal()

    def __init__(self, context: Context, work: ImportWork, title: str, make: Maker) -> None:
        super().__init__()
        self.setObjectName("card")
        self.rows: list[ImportRow] = []
        self._context = context
        self._work = work
        self._make = make
        self._listed: Sequence[ListRow] = ()
        self._title = label(title, 11, strong=True)
        self._head = row(self._title)
        self._head.setContentsMargins(15, 8, 15, 8)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._more = button(context, "", self.show_more, look="link")
        foot = row(self._more, None)
        foot.setContentsMargins(15, 0, 15, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 3)
        layout.setSpacing(0)
        layout.addLayout(self._head)
        layout.addLayout(self._lines)
        layout.addLayout(foot)

    def show_rows(self, listed: Iterable[ListRow]) -> None:
        """Show other rows."""
        self._clear()
        self._listed = list(listed)
        self.show_more()

    def show_more(self) -> None:
        """Show the next rows."""
        begin = len(self.rows)
        for listed in self._listed[begin : begin + _AT_ONCE]:
            made = self._make(self._context, self._work, listed)
            self._lines.addWidget(hairline())
            self._lines.addWidget(made)
            self.rows.append(made)
        left = len(self._listed) - len(self.rows)
        said = self._context.texts.ngettext("Show the other {count} row", "Show the other {count} rows", left)
        self._more.setText(said.format(count=left))
        self._more.setVisible(left > 0)
        self.shown.emit()

    def ends(self) -> list[QWidget]:
        """Return what Tab walks last: the rows and the way to more of them."""
        return [*self.rows, self._more]

    def show_decisions(self) -> None:
        """Show how every row stands now."""
        for made in self.rows:
            made.show_decision()

    def _clear(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = []


class DoubtsCard(RowsCard):
    """The doubtful rows, all or those of one kind, and one button that takes every proposal."""

    def __init__(self, context: Context, work: ImportWork) -> None:
        _ = context.texts.gettext
        super().__init__(context, work, _("Doubtful rows"), DoubtRow)
        self._doubtful: list[ListRow] = []
        self.segments = Segments([(value, value) for value in self._values()], _ALL, "")
        self.segments.chosen.connect(self._show_chosen)
        self._left = elided(tone="quiet")
        self._accept = button(context, _("Accept all proposals"), self.accept, icon="checks", look="small")
        self._head.addWidget(self.segments)
        self._head.addWidget(self._left, 1)
        self._head.addWidget(self._accept)
        work.decided.connect(self._count)

    @property
    def segment(self) -> str:
        """Return which rows are shown."""
        return self.segments.value

    @segment.setter
    def segment(self, value: str) -> None:
        self.segments.choose(value)
        self._show_chosen(self.segments.value)

    def refresh(self) -> None:
        """Show the doubtful rows of the preview."""
        preview = self._work.reading.preview
        doubtful = [(kind, listed) for listed in preview.rows if (kind := doubt_kind(listed))] if preview else []
        order = list(DoubtKind)
        self._doubtful = [listed for _kind, listed in sorted(doubtful, key=lambda found: order.index(found[0]))]
        self.setVisible(bool(self._doubtful))
        self.segments.reword(self._parts())
        if not self.segments.button(self.segment).isVisibleTo(self.segments):
            self.segments.choose(_ALL)
        self._show_chosen(self.segment)
        self._count()

    def accept(self) -> None:
        """Take every proposal that nobody has decided about."""
        self._work.accept_proposals(self._doubtful)
        self.show_decisions()

    def _show_chosen(self, value: str) -> None:
        kinds = [kind for kind in DoubtKind if value in (_ALL, kind.value)]
        self.show_rows(listed for listed in self._doubtful if doubt_kind(listed) in kinds)

    def _count(self) -> None:
        decided = self._work.decided_rows()
        left = sum(listed.person.row not in decided for listed in self._doubtful)
        said = self._context.texts.ngettext("{count} not looked at yet", "{count} not looked at yet", left)
        self._left.say(said.format(count=left) if left else self._context.texts.gettext("All looked at"))
        self._accept.setEnabled(bool(left))
        self._accept.setToolTip("" if left else self._context.texts.gettext("All looked at"))

    def _values(self) -> list[str]:
        return [_ALL, *(kind.value for kind in _KINDS)]

    def _parts(self) -> list[Part]:
        _ = self._context.texts.gettext
        words = {DoubtKind.ALIKE: N_("Alike {count}"), DoubtKind.LETTERS: N_("Letters {count}")}
        words[DoubtKind.NAMES] = N_("Names {count}")
        found = [doubt_kind(listed) for listed in self._doubtful]
        parts = [(_ALL, _("All {count}").format(count=len(found)))]
        for kind, said in words.items():
            parts.append((kind.value, _(said).format(count=found.count(kind)) if kind in found else ""))
        return parts


class ChangesCard(RowsCard):
    """People who have a card, and what the list would change in it."""

    def __init__(self, context: Context, work: ImportWork) -> None:
        super().__init__(context, work, context.texts.gettext("What changes in cards"), ChangeRow)

    def refresh(self) -> None:
        """Show the changed rows of the preview."""
        _show_kind(self, self._work, RowKind.CHANGED)


class RefusedCard(RowsCard):
    """Rows that cannot be taken."""

    def __init__(self, context: Context, work: ImportWork) -> None:
        super().__init__(context, work, context.texts.gettext("Rows that cannot be taken"), RefusedRow)

    def refresh(self) -> None:
        """Show the refused rows of the preview."""
        _show_kind(self, self._work, RowKind.REFUSED)


def _show_kind(card: RowsCard, work: ImportWork, kind: RowKind) -> None:
    preview = work.reading.preview
    listed = [found for found in preview.rows if found.kind is kind] if preview else []
    card.setVisible(bool(listed))
    card.show_rows(listed)
