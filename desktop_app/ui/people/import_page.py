"""The import page: a list from a file or from the clipboard becomes people, after somebody has looked at it."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop_app.domain.changes import Topic
from desktop_app.domain.errors import RecordGoneError
from desktop_app.domain.lists import ListResult
from desktop_app.i18n.errors import explain
from desktop_app.i18n.texts import Texts
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, empty_state, icon_button, replaced, unless_read_only
from desktop_app.ui.file_drop import FileDrop
from desktop_app.ui.page import Page, State
from desktop_app.ui.people.import_body import ImportBody
from desktop_app.ui.people.import_ways import CHOOSE, CLIPBOARD, FOR_MEETING, PASTE
from desktop_app.ui.people.import_work import ImportWork, Source, Written
from desktop_app.ui.people.names_ways import only
from desktop_app.ui.people.paste_dialog import PasteDialog

_SUFFIXES = "*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt"


class ImportPage(Page):
    """Columns, doubtful rows, changes and posts of one list; nothing is written before the button at the foot."""

    name: ClassVar[str] = "import"
    section: ClassVar[str] = "people"
    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.PEOPLE})

    @property
    def title(self) -> str:
        """Return the title."""
        return self.context.texts.gettext("People from a list")

    def refresh(self) -> None:
        """Understand the list anew: people may have changed."""
        if self._work.begun and not self._work.writing:
            self._work.read()

    def open_record(self, record: str) -> None:
        """Take up a file by its path, ask for one, or take what was copied."""
        self._invite_to(record.removeprefix(FOR_MEETING) if record.startswith(FOR_MEETING) else "")
        if self._meeting:
            record = CHOOSE
        if record == CLIPBOARD:
            self.paste()
        elif record == PASTE:
            self.ask_text()
        elif record != CHOOSE:
            self.take_file(Path(record))
        elif not self._work.begun:
            self.choose()

    def choose(self) -> None:
        """Ask for a file."""
        _, machine = self.context.texts.gettext, self.context.machine
        kinds = _("Tables and text") + f" ({_SUFFIXES})"
        chosen, _filter = QFileDialog.getOpenFileName(self, _("Take from a file"), str(machine.folder), kinds)
        if chosen:
            machine.folder = Path(chosen).parent
            self.take_file(Path(chosen))

    def take_file(self, path: Path) -> None:
        """Read a file."""
        self._take(Source(path))

    def ask_text(self) -> None:
        """Show what was copied, and take it if the user wants it."""
        dialog = PasteDialog(self, self.context)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._take(Source(text=dialog.typed))
        dialog.deleteLater()

    def paste(self) -> None:
        """Take what was copied."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self._take(Source(text=text))

    def act(self) -> None:
        """Write the list; choose one where there is none."""
        if self._stack.currentWidget() is self._body:
            self._body.foot.primary.click()
        else:
            self.choose()

    def back(self) -> None:
        """Go back to the people, or to the meeting that the list is for; what was decided stays."""
        self.context.open_page("meetings" if self._meeting else "people", self._meeting)

    def arrive(self) -> None:
        """Put the focus where work begins."""
        if self._stack.currentWidget() is self._body:
            self._body.columns.table.setFocus()
        elif self._stack.currentWidget() is self._empty:
            self._first.setFocus()

    def panes(self) -> list[QWidget]:
        """Return the cards and the foot."""
        return self._body.panes() if self._stack.currentWidget() is self._body else [self._stack]

    def state(self) -> State:
        """Return the list with what was decided; nothing while it is being written."""
        state = {} if self._work.writing else self._work.state()
        only = "1" if self._body.only_left_out else ""
        kept = {"segment": self._body.doubts.segment, "left_out": only, "meeting": self._meeting}
        return {**state, **kept} if state else {}

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up a list again with what was decided."""
        self._invite_to(state["meeting"])
        self._body.doubts.segments.choose(state["segment"])
        self._body.show_left_out(only=bool(state["left_out"]))
        self._work.restore(state)

    def _head(self) -> QHBoxLayout:
        head = super()._head()
        words = self.context.texts.gettext("Back to people")
        head.insertWidget(0, icon_button(self.context, "arrow-left", words, self.back))
        return head

    def _build(self) -> None:
        _ = self.context.texts.gettext
        self._meeting = ""
        self._work = ImportWork(self.context)
        pasting = button(self.context, _("Paste a list"), self.ask_text, icon="clipboard-text", look="quiet")
        other = button(self.context, _("Choose another file"), self.choose, icon="file-import")
        self._tools = (pasting, other)
        for tool in self._tools:
            self.head_actions.addWidget(tool)
        self._body, self._empty = ImportBody(self.context, self._work), self._make_empty()
        self._told = QScrollArea()
        self._told.setWidgetResizable(True)
        self._told.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._stack = QStackedWidget()
        for shown in (self._empty, self._told, self._body):
            self._stack.addWidget(shown)
        self._outer.addWidget(self._stack, 1)
        self._work.changed.connect(self._show)
        self._body.foot.cancelled.connect(self._cancel)
        self._body.foot.wanted.connect(self._write)
        FileDrop(self, self.take_file)
        for keys, act in (("Ctrl+V", self.paste), ("Esc", self.back)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        self._show()

    def _invite_to(self, meeting: str) -> None:
        self._meeting = meeting
        self._body.foot.inviting = bool(meeting)
        if self._work.begun:
            self._show()

    def _make_empty(self) -> QWidget:
        _ = self.context.texts.gettext
        self._first = button(self.context, _("Choose a file"), self.choose, icon="file-import", look="primary")
        pasting = button(self.context, _("Paste a list"), self.ask_text, icon="clipboard-text")
        unless_read_only(self.context, self._first, pasting)
        hint = _("XLSX, XLS, ODS or CSV. Drop a file here, or paste a list from Word or a messenger with Ctrl+V")
        shown = empty_state(self.context, "file-import", _("No list has been chosen"), hint, self._first)
        layout = shown.layout()
        if isinstance(layout, QVBoxLayout):
            layout.addWidget(pasting, alignment=Qt.AlignmentFlag.AlignCenter)
        return shown

    def _show(self) -> None:
        work, shown = self._work, self._stack.currentWidget()
        name = work.source.name or self.context.texts.gettext("Pasted list")
        whose = self._asked_for if self._meeting else ""
        self.facts = " · ".join(filter(None, (name, whose))) if work.begun else ""
        for tool in self._tools:
            tool.setVisible(work.begun)
            tool.setEnabled(not self._work.writing)
        if not work.begun:
            self._stack.setCurrentWidget(self._empty)
        elif work.reading.table is not None:
            self._stack.setCurrentWidget(self._body)
            self._body.refresh()
        else:
            self._tell(name)
            self._stack.setCurrentWidget(self._told)
        if self._stack.currentWidget() is not shown and self.isVisible():
            self.arrive()

    @property
    def _asked_for(self) -> str:
        """Return for which meeting the list is taken."""
        try:
            meeting = self.context.desk.meetings.meeting(UUID(self._meeting))
        except RecordGoneError:
            return ""
        texts = self.context.texts
        return texts.gettext("For the meeting on {date}").format(date=texts.date(meeting.dated))

    def _tell(self, name: str) -> None:
        """Say that the list is being read, or why it cannot be."""
        _, problem = self.context.texts.gettext, self._work.reading.problem
        if problem is None or self._work.busy:
            replaced(self._told, empty_state(self.context, "file-import", _("Reading {name}").format(name=name), ""))
            return
        again = button(self.context, _("Choose another file"), self.choose, icon="file-import", look="primary")
        why = explain(problem, self.context.texts)
        replaced(self._told, empty_state(self.context, "alert-circle", name, why, again))
        again.setFocus()

    def _take(self, source: Source) -> None:
        if not (self._work.writing or self.context.desk.read_only):
            self._work.take(source)

    def _cancel(self) -> None:
        self._work.forget()
        self.back()

    def _write(self) -> None:
        context, meeting = self.context, self._meeting

        def hear(written: Written) -> None:
            there = isValid(self)
            if written.problem is not None and not there:
                raise written.problem
            watched = not there or self.isVisible() or not self.window().isVisible()
            if there:
                self._end_writing(written)
            if written.result is not None:
                if meeting:
                    _invite(context, meeting, written.result, watched=watched)
                    return
                if watched:
                    context.open_page("people", "")
                _tell(context, written.result)

        self._work.write(hear)

    def _end_writing(self, written: Written) -> None:
        if written.problem is None:
            self._work.forget()
        else:
            self._work.end_writing()
            self._body.foot.say(explain(written.problem, self.context.texts))


def _invite(context: Context, meeting: str, result: ListResult, *, watched: bool) -> None:
    """Put everybody of the list into that of the meeting for which it was taken."""
    texts = context.texts
    added = context.desk.meetings.invite(UUID(meeting), result.people)
    if watched:
        context.open_page("meetings", meeting)
    said = texts.ngettext("{count} person invited", "{count} people invited", added)
    told = [_written(result, texts)] if result.added or result.changed else []
    context.tell(". ".join((*told, said.format(count=texts.number(added)))))


def _tell(context: Context, result: ListResult) -> None:
    """Say what was written; where people were added, their names are the next thing to look at."""
    words = _written(result, context.texts)
    if result.added:
        look = partial(context.open_page, "names", only(result.people))
        context.offer(words, context.texts.gettext("Look at the names"), look)
    else:
        context.tell(words)


def _written(result: ListResult, texts: Texts) -> str:
    said = []
    if result.added or not result.changed:
        words = texts.ngettext("{count} person added", "{count} people added", result.added)
        said.append(words.format(count=texts.number(result.added)))
    if result.changed:
        words = texts.ngettext("{count} card changed", "{count} cards changed", result.changed)
        said.append(words.format(count=texts.number(result.changed)))
    return ". ".join(said)
