"""The top bar: the year, search everywhere, undo and redo, the language, the menu."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QMenu, QToolButton

from desktop_app.domain.journal import UndoState
from desktop_app.domain.languages import Language
from desktop_app.ui.context import Context
from desktop_app.ui.controls import icon_button, joined

_LANGUAGES = ((Language.KK, "ҚАЗ", "Қазақша"), (Language.RU, "РУС", "Русский"), (Language.EN, "ENG", "English"))
_MOST_FOUND = 8
_FIRST_YEAR, _YEARS_AHEAD = 1991, 10
_FOUND = Qt.ItemDataRole.UserRole
_BESIDE_FOUND = 36


class SearchField(QLineEdit):
    """Search over people, letters and items of plans; what is found stands in a list below, grouped by kind."""

    wanted = Signal(str, str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        _ = context.texts.gettext
        self.setPlaceholderText(_("Find a person, a letter, an item") + "   Ctrl+K")
        self.setAccessibleName(_("Search everywhere"))
        self.setProperty("look", "search")
        self.setClearButtonEnabled(True)
        self.setMaximumWidth(440)
        self.addAction(context.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self._found = QListWidget(self)
        self._found.setWindowFlags(Qt.WindowType.ToolTip)
        self._found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._found.itemClicked.connect(self._open)
        self.textEdited.connect(self._look)

    def _look(self, text: str) -> None:
        self._found.clear()
        if text.strip():
            self._add_people(text)
            self._add_letters(text)
            self._add_items(text)
        self._found.setVisible(bool(text.strip()))
        if not text.strip():
            return
        if self._found.count() == 0:
            self._add_head(self._context.texts.gettext("Nothing found"))
        self._found.setFixedSize(QSize(self.width(), min(self._found.count(), 18) * 34 + 8))
        self._found.move(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def _add_people(self, text: str) -> None:
        desk, texts = self._context.desk, self._context.texts
        ids = desk.people.ids(text)[:_MOST_FOUND]
        if ids:
            self._add_head(texts.gettext("People"))
        for person in desk.people.rows(ids, texts.language):
            said = f"{person.name} · {person.post}" if person.post else person.name
            self._add(said, "people", person.id)

    def _add_letters(self, text: str) -> None:
        desk, texts = self._context.desk, self._context.texts
        rows = [row for year in desk.register.years() for row in desk.register.rows(year, texts.language, text)]
        if rows:
            self._add_head(texts.gettext("Letters"))
        for row in rows[:_MOST_FOUND]:
            parts = (f"№ {row.number}" if row.number else "", row.recipient, texts.date(row.dated))
            self._add(" · ".join(part for part in parts if part), "awards", row.id)

    def _add_items(self, text: str) -> None:
        texts = self._context.texts
        found = self._context.desk.plan_control.search(text, texts.language, _MOST_FOUND)
        if found:
            self._add_head(texts.gettext("Plan"))
        for item in found:
            self._add(f"{item.year} · {item.title}", "plan", item.id)

    def _add_head(self, words: str) -> None:
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self._found.addItem(item)

    def _add(self, words: str, page: str, record: UUID) -> None:
        room = self.width() - _BESIDE_FOUND
        item = QListWidgetItem(self._found.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room))
        item.setToolTip(words)
        item.setData(_FOUND, (page, str(record)))
        self._found.addItem(item)

    def _open(self, item: QListWidgetItem) -> None:
        target = item.data(_FOUND)
        if target:
            self._found.hide()
            self.clear()
            self.wanted.emit(*target)

    def _move(self, step: int) -> None:
        places = [place for place in range(self._found.count()) if self._found.item(place).data(_FOUND)]
        if places:
            now = self._found.currentRow()
            further = [place for place in places if (place > now if step > 0 else place < now)]
            self._found.setCurrentRow((further[0] if step > 0 else further[-1]) if further else places[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the list with the arrows, open with Enter, leave with Escape."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._move(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._found.currentItem() is None:
                self._move(1)
            if self._found.currentItem() is not None:
                self._open(self._found.currentItem())
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self._found.hide()
            self.clearFocus()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide what was found when the work goes on elsewhere."""
        super().focusOutEvent(event)
        self._found.hide()


class TopBar(QFrame):
    """The bar above every page."""

    year_chosen = Signal(int)
    language_chosen = Signal(object)
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, context: Context, year: int, menu: QMenu) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setFixedHeight(48)
        self._context = context
        self._year = year
        _ = context.texts.gettext
        self.search = SearchField(context)
        self._back = icon_button(context, "chevron-left", _("Previous year"), lambda: self._step(-1))
        self._on = icon_button(context, "chevron-right", _("Next year"), lambda: self._step(1))
        self._shown_year = QToolButton()
        self._shown_year.setProperty("look", "plain")
        self._shown_year.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._years = QMenu(self._shown_year)
        self._years.aboutToShow.connect(self._list_years)
        self._shown_year.setMenu(self._years)
        self.undo = icon_button(context, "arrow-back-up", _("Undo"), self.undo_wanted.emit)
        self.redo = icon_button(context, "arrow-forward-up", _("Redo"), self.redo_wanted.emit)
        self.menu = icon_button(context, "menu-2", _("Menu (F10)"))
        self.menu.setMenu(menu)
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._fill()
        self._show_year()

    def show_state(self, state: UndoState) -> None:
        """Name the steps that undo and redo would take."""
        texts = self._context.texts
        _ = texts.gettext
        self.undo.setEnabled(state.undo is not None)
        self.redo.setEnabled(state.redo is not None)
        undo = _("Undo: {step}").format(step=texts.step(state.undo.name)) if state.undo else _("Nothing to undo")
        redo = _("Redo: {step}").format(step=texts.step(state.redo.name)) if state.redo else _("Nothing to redo")
        self.undo.setToolTip(undo)
        self.redo.setToolTip(redo)

    def _fill(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 0)
        layout.setSpacing(4)
        for step in (self._back, self._on):
            step.setProperty("look", "plain")
        layout.addLayout(joined((self._back, self._shown_year, self._on)))
        layout.addStretch(1)
        layout.addWidget(self.search, 4)
        layout.addStretch(1)
        for widget in (self.undo, self.redo, self._language(), self.menu):
            layout.addWidget(widget)

    def _language(self) -> QToolButton:
        chooser = QToolButton()
        current = next(short for language, short, _name in _LANGUAGES if language is self._context.texts.language)
        chooser.setText(f"{current} ▾")
        chooser.setAccessibleName(self._context.texts.gettext("Language of the window"))
        chooser.setToolTip(self._context.texts.gettext("Language of the window"))
        chooser.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(chooser)
        for language, _short, name in _LANGUAGES:
            menu.addAction(name, partial(self.language_chosen.emit, language))
        chooser.setMenu(menu)
        return chooser

    @property
    def _last_year(self) -> int:
        return self._context.desk.clock.today().year + _YEARS_AHEAD

    def _step(self, step: int) -> None:
        if _FIRST_YEAR <= self._year + step <= self._last_year:
            self._choose(self._year + step)

    def show_year(self, year: int) -> None:
        """Show which year the window is in."""
        self._year = year
        self._show_year()

    def _choose(self, year: int) -> None:
        self.show_year(year)
        self.year_chosen.emit(year)

    def _show_year(self) -> None:
        self._shown_year.setText(f"{self._year} ▾")
        self._back.setEnabled(self._year > _FIRST_YEAR)
        self._on.setEnabled(self._year < self._last_year)
        self._shown_year.setAccessibleName(self._context.texts.gettext("Year {year}").format(year=self._year))

    def _list_years(self) -> None:
        self._years.clear()
        this = self._context.desk.clock.today().year
        for year in sorted({this, this + 1, self._year, *self._context.desk.register.years()}, reverse=True):
            self._years.addAction(str(year), partial(self._choose, year))
