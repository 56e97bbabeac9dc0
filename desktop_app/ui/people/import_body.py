"""What the import page shows of a list: the sheet above, the cards of rows below, the sum at the foot."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QSplitter, QVBoxLayout, QWidget

from desktop_app.ui.context import Context
from desktop_app.ui.focus import walk_in_order
from desktop_app.ui.people.import_cards import ChangesCard, DoubtsCard, RefusedCard, RowsCard
from desktop_app.ui.people.import_columns import ColumnsCard
from desktop_app.ui.people.import_foot import ImportFoot
from desktop_app.ui.people.import_posts import PostsCard
from desktop_app.ui.people.import_rows import ImportRow
from desktop_app.ui.people.import_work import ImportWork, Reading
from desktop_app.ui.theme import scaled

_SHEET_HIGH, _CARDS_HIGH = 300, 400


class ImportBody(QWidget):
    """Fills its cards when a list was read, and only then: what is being decided is not disturbed."""

    def __init__(self, context: Context, work: ImportWork) -> None:
        super().__init__()
        self._work = work
        self._shown = Reading()
        self._only_left_out = False
        self.columns = ColumnsCard(context, work)
        self.doubts = DoubtsCard(context, work)
        self.changes = ChangesCard(context, work)
        self.refused = RefusedCard(context, work)
        self.posts = PostsCard(context, work)
        self.foot = ImportFoot(context, work)
        self._build()
        for card in (self.doubts, self.changes):
            card.shown.connect(self._order)
        work.decided.connect(self.foot.refresh)
        self.foot.left_out_wanted.connect(lambda: self.show_left_out(only=True))
        self.columns.all_wanted.connect(self._show_all)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    @property
    def only_left_out(self) -> bool:
        """Tell whether the sheet shows only what is not taken."""
        return self._only_left_out

    def refresh(self) -> None:
        """Show the list as it was read last."""
        if self._shown is not self._work.reading:
            if self._shown.table not in (None, self._work.reading.table):
                self._only_left_out = False
            self._shown = self._work.reading
            self.columns.refresh(left_out=self._only_left_out)
            for card in (self.doubts, self.changes, self.refused, self.posts):
                card.refresh()
            self._scroll.setVisible(any(card.isVisibleTo(self._cards) for card in self._row_cards()))
            self._order()
        self.foot.refresh()

    def show_left_out(self, *, only: bool) -> None:
        """Show in the sheet only what is not taken, or everything again."""
        self._only_left_out = only
        self.columns.show_left_out(only=only)
        self.columns.table.setFocus()

    def panes(self) -> list[QWidget]:
        """Return the cards that are there, and the foot."""
        return [self.columns, *(card for card in self._row_cards() if card.isVisibleTo(self)), self.foot]

    def _row_cards(self) -> list[QWidget]:
        return [self.doubts, self.changes, self.refused, self.posts]

    def _build(self) -> None:
        self._cards = _Cards()
        inside = QVBoxLayout(self._cards)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(12)
        for card in self._row_cards():
            inside.addWidget(card)
        inside.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._cards)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setHandleWidth(12)
        splitter.addWidget(self.columns)
        splitter.addWidget(self._scroll)
        splitter.setChildrenCollapsible(False)
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 3)
        splitter.setSizes([round(scaled(_SHEET_HIGH)), _CARDS_HIGH])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(splitter, 1)
        layout.addWidget(self.foot)

    def _order(self) -> None:
        boxes = self.columns.table.roles.boxes
        panes: list[QWidget] = [self.columns, *boxes, self.columns.table]
        for card in self._row_cards():
            panes += [card, *(card.ends() if isinstance(card, RowsCard) else ())]
        walk_in_order(*panes, self.foot)

    def _show_all(self) -> None:
        self.show_left_out(only=False)

    def _follow(self, _left: QWidget | None, focus: QWidget | None) -> None:
        """Bring what has the focus into view, and its row of the sheet with it."""
        if focus is None or not self._cards.isAncestorOf(focus):
            return
        # Nothing may move away under the mouse between press and release.
        if QApplication.mouseButtons() is Qt.MouseButton.NoButton:
            self._scroll.ensureWidgetVisible(focus)
        held: QWidget | None = focus
        while held is not None and not isinstance(held, ImportRow):
            held = held.parentWidget()
        if held is not None:
            self.columns.table.show_row(held.listed.person.row)


class _Cards(QWidget):
    """Cards that tell the scroll area of every row that came or went: Qt forgets those that came unseen."""

    def event(self, event: QEvent) -> bool:
        """Pass a new layout on."""
        done = super().event(event)
        viewport = self.parentWidget()
        scroll = viewport.parentWidget() if viewport is not None else None
        if event.type() is QEvent.Type.LayoutRequest and scroll is not None:
            QApplication.sendEvent(scroll, QEvent(QEvent.Type.LayoutRequest))
        return done
