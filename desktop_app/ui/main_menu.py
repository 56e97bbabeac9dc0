"""The menu behind F10: the data file, undo and redo by name, the look, help."""

from collections.abc import Callable
from functools import partial
from operator import methodcaller
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QMenu

from desktop_app.domain.awards import AwardRow
from desktop_app.domain.errors import FileMissingError
from desktop_app.services.desk import is_new
from desktop_app.ui import help as reading
from desktop_app.ui.context import Context
from desktop_app.ui.people.import_ways import CHOOSE, PASTE
from desktop_app.ui.people.names_ways import EVERYBODY
from desktop_app.ui.tokens import Theme
from desktop_app.ui.words import in_menu

if TYPE_CHECKING:
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.settings.data import DataGroup


class MainMenu(QMenu):
    """Filled each time it opens, so that undo and redo carry their names."""

    def __init__(self, context: Context, window: "MainWindow") -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Fill the menu as things stand now."""
        self.clear()
        self._add_file()
        self.addSeparator()
        self._add_lists()
        self.addSeparator()
        self._add_steps()
        self.addSeparator()
        self._add_look()
        self.addSeparator()
        self._add_help()

    def show_help(self, page: str) -> None:
        """Open the help page of a page of the window."""
        reading.show_help(self._window, self._context, page)

    def _add_file(self) -> None:
        _ = self._context.texts.gettext
        self.addAction(self._context.icon("folder-open"), _("Open another data file…"), self._open)
        self.addAction(self._context.icon("plus"), _("New data file…"), self._new)
        self.addAction(self._context.icon("copy"), _("Save a copy…"), partial(self._data, methodcaller("save_copy")))
        self.addAction(self._context.icon("folder"), _("Where is my data"), partial(self._data, None))
        self.addAction(self._context.icon("device-usb"), _("Back up now"), partial(self._data, methodcaller("back_up")))
        self.addAction(self._context.icon("database-import"), _("Restore…"), partial(self._data, None))
        self.addAction(self._context.icon("checks"), _("Check the data"), partial(self._data, methodcaller("check")))

    def _add_lists(self) -> None:
        _, icon = self._context.texts.gettext, self._context.icon
        for name, words, way in (
            ("file-import", _("Take people from a file…"), CHOOSE),
            ("clipboard-text", _("Paste a list of people…"), PASTE),
        ):
            made = self.addAction(icon(name), words, partial(self._window.open_page, "import", way))
            made.setEnabled(not self._context.desk.read_only)
        self.addAction(icon("user-question"), _("Look at names…"), partial(self._window.open_page, "names", EVERYBODY))

    def _add_steps(self) -> None:
        texts, state = self._context.texts, self._context.desk.steps.state()
        _ = texts.gettext
        undo = _("Undo: {step}").format(step=texts.step(state.undo.name)) if state.undo else _("Nothing to undo")
        redo = _("Redo: {step}").format(step=texts.step(state.redo.name)) if state.redo else _("Nothing to redo")
        undo, redo = in_menu(undo), in_menu(redo)
        newest = self._context.desk.register.newest(texts.language) if state.undo is None else None
        if newest is not None:
            words = in_menu(_("Annul № {number}…").format(number=newest.number or "–"))
            self.addAction(self._context.icon("circle-minus"), words, partial(self._annul, newest))
        self.addAction(self._context.icon("arrow-back-up"), undo, self._window.undo).setEnabled(state.undo is not None)
        self.addAction(self._context.icon("arrow-forward-up"), redo, self._window.redo).setEnabled(
            state.redo is not None
        )

    def _annul(self, letter: AwardRow) -> None:
        self._window.open_page("awards", str(letter.id))
        from desktop_app.ui.awards.page import AwardsPage  # noqa: PLC0415  (the first paint needs no register)

        page = self._window.page
        if isinstance(page, AwardsPage):
            page.annul()

    def _add_look(self) -> None:
        _ = self._context.texts.gettext
        other = Theme.LIGHT if self._context.theme is Theme.DARK else Theme.DARK
        words = _("Light colours") if other is Theme.LIGHT else _("Dark colours")
        self.addAction(
            self._context.icon("sun" if other is Theme.LIGHT else "moon"), words, partial(self._theme, other)
        )

    def _add_help(self) -> None:
        _ = self._context.texts.gettext
        self.addAction(self._context.icon("book"), _("Where to begin"), partial(self.show_help, "start"))
        self.addAction(self._context.icon("help-circle"), _("Help"), lambda: self.show_help(self._window.page.name))
        self.addAction(
            self._context.icon("keyboard"), _("List of keys"), partial(reading.show_keys, self._window, self._context)
        )
        self.addAction(
            self._context.icon("info-circle"),
            _("About Zhospar"),
            partial(reading.show_about, self._window, self._context),
        )

    def _theme(self, theme: Theme) -> None:
        look = self._context.machine.look
        self._context.relook(type(look)(self._context.texts.language, theme, look.body))

    def _data(self, act: Callable[["DataGroup"], None] | None) -> None:
        from desktop_app.ui.settings.data import DataGroup  # noqa: PLC0415  (the first paint needs no settings)

        self._window.open_page("settings", "data")
        group = self._window.pages["settings"].findChild(DataGroup)
        if group is not None and act is not None:
            act(group)

    def _open(self) -> None:
        _ = self._context.texts.gettext
        folder = str(self._context.desk.path.parent)
        chosen, _filter = QFileDialog.getOpenFileName(self._window, _("Open another data file"), folder)
        if chosen and is_new(Path(chosen)):
            raise FileMissingError(chosen)
        if chosen:
            self._context.open_file(Path(chosen), False)  # noqa: FBT003  (a plain signal)

    def _new(self) -> None:
        _ = self._context.texts.gettext
        start = str(self._context.desk.path.parent / "zhospar-2.db")
        chosen, _filter = QFileDialog.getSaveFileName(self._window, _("New data file"), start, "Zhospar (*.db)")
        if chosen:
            self._context.open_file(Path(chosen), True)  # noqa: FBT003  (a plain signal)
