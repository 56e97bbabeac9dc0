"""The page that takes a plan from a file or from what was copied, after somebody has looked at it."""

from collections.abc import Collection, Mapping
from contextlib import suppress
from pathlib import Path
from typing import ClassVar, NamedTuple

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop_app.domain.changes import Topic
from desktop_app.domain.errors import ImportRefusedError
from desktop_app.domain.lists import ListTable
from desktop_app.domain.plan_corrections import PlanCorrections
from desktop_app.domain.plan_errors import ItemTitleMissingError
from desktop_app.domain.plan_lists import PlanColumn, PlanColumns, PlanPreview, ReadItem
from desktop_app.domain.plans import WholePlan
from desktop_app.i18n.errors import explain
from desktop_app.i18n.texts import Texts
from desktop_app.services.plans import Ruling
from desktop_app.ui.background import Progress
from desktop_app.ui.controls import button, card, empty_state, label, retoned, row, unless_read_only
from desktop_app.ui.file_drop import FileDrop
from desktop_app.ui.focus import walk_in_order
from desktop_app.ui.page import Page, State
from desktop_app.ui.people.paste_dialog import PasteDialog
from desktop_app.ui.people.segments import Segments
from desktop_app.ui.plans.import_columns import ColumnsCard
from desktop_app.ui.plans.import_foot import PlanImportFoot
from desktop_app.ui.plans.import_items import ItemsTable
from desktop_app.ui.plans.import_work import PlanImportWork
from desktop_app.ui.turns import Turns

_SUFFIXES = "*.docx *.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt"
_EMPTY, _FULL = 0, 1
_EXTRA = (PlanColumn.FORM, PlanColumn.NOTE)


class _Read(NamedTuple):
    """A table as it came from a file, and how it is understood; ``sheet`` is the one that was asked for."""

    table: ListTable
    path: Path
    sheet: str
    understood: PlanPreview | None


class PlanImportPage(Page):
    """What was understood of each item; nothing is written before the button at the foot."""

    name: ClassVar[str] = "plan_import"
    section: ClassVar[str] = "plan"
    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.COMMISSION, Topic.SETTINGS, Topic.PLANS})
    _known: WholePlan | None

    @property
    def title(self) -> str:
        """Return the title."""
        return self.context.texts.gettext("Plan from a file")

    @property
    def preview(self) -> PlanPreview | None:
        """Return the plan as it was understood."""
        return self._work.preview

    def refresh(self) -> None:
        """Understand the table anew."""
        if self._work.table is not None:
            self._work.read()
            self._show()

    def choose_year(self, year: int) -> None:
        """Take the plan for another year."""
        self._work.year = year

    def open_record(self, record: str) -> None:
        """Ask for a file, take what was copied, or take up a file by its path."""
        way, _colon, year = record.partition(":")
        if way in {"choose", "paste"}:
            if year:
                self._work.year = int(year)
            (self.choose if way == "choose" else self.paste)()
        else:
            self.take_file(Path(record))

    def choose(self) -> None:
        """Ask for a file."""
        _, machine = self.context.texts.gettext, self.context.machine
        kinds = _("Documents and tables") + f" ({_SUFFIXES})"
        chosen, _filter = QFileDialog.getOpenFileName(self, _("Take from a file"), str(machine.folder), kinds)
        if chosen:
            machine.folder = Path(chosen).parent
            self.take_file(Path(chosen))

    def take_file(self, path: Path, sheet: str = "") -> None:
        """Read a file and understand it beside the window."""
        lists, words = self.context.desk.plan_lists, self.context.texts.gettext("Reading {name}")
        turns, year = Turns(), self._work.year

        def read(tell: Progress) -> _Read:
            table, understood = lists.read_file(path, sheet=sheet), None
            tell(1, 1)
            with suppress(ImportRefusedError), turns.often():
                understood = lists.preview(table, year)
            tell(1, 1)
            return _Read(table, path, sheet, understood)

        self.context.background.run(words.format(name=path.name), read, self._hear, name=self.name)

    def paste(self) -> None:
        """Take what was copied from Word or Excel."""
        _ = self.context.texts.gettext
        hint = _("Tables from Word and Excel keep their columns. The first row may hold the headings")
        dialog = PasteDialog(self, self.context, _("Paste a plan"), hint)
        if dialog.exec():
            self._take(self.context.desk.plan_lists.read_text(dialog.typed))
        dialog.deleteLater()

    def undo(self) -> bool:
        """Take the last correction back."""
        self._settle()
        return self._step_to(self._work.corrections.undo())

    def redo(self) -> bool:
        """Correct again what was taken back last."""
        self._settle()
        return self._step_to(self._work.corrections.redo())

    def delete(self) -> None:
        """Leave the chosen item out, or take it again."""
        item = self._rows.chosen_item
        if item is not None and not self.context.desk.read_only:
            self._correct(self._work.corrections.turn(item))

    def act(self) -> None:
        """Take the plan."""
        self._settle()
        if self._foot.primary.isEnabled():
            self._accept()

    def back(self) -> None:
        """Go back to the plan."""
        self.context.open_page("plan", "")

    def arrive(self) -> None:
        """Put the focus where work goes on."""
        (self._rows if self._work.table is not None else self._first).setFocus()

    def panes(self) -> list[QWidget]:
        """Return the table."""
        return [self._rows]

    def state(self) -> State:
        """Return the table with what was chosen and corrected; what is being typed is taken first."""
        with suppress(ItemTitleMissingError):
            self._settle()
        if self._work.table is None:
            return self._work.state() if self.context.background.named(self.name) else {}
        item = self._rows.chosen_item
        return {
            **self._work.state(),
            "shown": self._segments.value,
            "chosen": str(item.row if item else 0),
            "approve": "1" if self._foot.approve.isChecked() else "",
        }

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up a table again, and wait for the file that is being read."""
        for job in self.context.background.named(self.name):
            job.done = self._hear
        self._work.restore(state)
        if self._work.table is not None:
            self._segments.choose(state["shown"])
            self._foot.approve.setChecked(bool(state["approve"]))
            self._show()
            self._rows.choose_row(int(state["chosen"]))

    def _build(self) -> None:
        _ = self.context.texts.gettext
        self._work = PlanImportWork(self.context.desk)
        self._known = None
        self._first = button(self.context, _("Take from a file"), self.choose, icon="file-import", look="primary")
        self._other = button(self.context, _("Another file"), self.choose, icon="file-import")
        self.head_actions.addWidget(button(self.context, _("Back to the plan"), self.back, icon="arrow-left"))
        self.head_actions.addWidget(self._other)
        hint = _("A Word document, a workbook, or a table that was copied. It can also be dropped here")
        empty = empty_state(self.context, "file-import", _("No plan has been chosen yet"), hint, self._first)
        self._stack = QStackedWidget()
        self._stack.addWidget(empty)
        self._stack.addWidget(self._body())
        self._outer.addWidget(self._stack, 1)
        FileDrop(self, self.take_file)

    def _body(self) -> QWidget:
        _ = self.context.texts.gettext
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self._roles = ColumnsCard(self.context)
        self._roles.chosen.connect(self._choose_columns)
        self._roles.table_wanted.connect(self._other_sheet)
        layout.addWidget(self._roles)
        self._problem = label("", tone="bad", wrap=True)
        layout.addWidget(self._problem)
        layout.addLayout(self._bar())
        self._rows = ItemsTable(self.context)
        self._rows.typed.connect(self._type)
        self._rows.chosen.connect(lambda _line: self._show_tools())
        frame, inside = card()
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._rows)
        layout.addWidget(frame, 1)
        self._foot = PlanImportFoot(self.context)
        self._foot.wanted.connect(self._accept)
        self._foot.compared.connect(self._compare)
        layout.addWidget(self._foot)
        return body

    def _bar(self) -> QHBoxLayout:
        """Return what is shown of the items, what was found, and what can be done with the chosen one."""
        _ = self.context.texts.gettext
        self._segments = Segments([("all", _("All")), ("look", _("To check"))], "all", _("Items"))
        self._segments.chosen.connect(lambda _value: self._show_items())
        self._said = label("", tone="quiet", wrap=True)
        edit = button(self.context, _("Correct"), self._edit_cell, icon="pencil", look="small")
        edit.setToolTip(_("F2, Enter or a double click on the cell"))
        self._back = button(self.context, _("As in the file"), self._bring_back, icon="arrow-back-up", look="small")
        self._leave = button(self.context, "", self.delete, icon="circle-minus", look="small")
        self._leave.setToolTip("Del")
        self._tools = (edit, self._back, self._leave)
        unless_read_only(self.context, *self._tools)
        bar = row(self._segments, self._said, *self._tools)
        bar.setStretch(1, 1)
        return bar

    def _hear(self, read: _Read) -> None:
        if isValid(self):
            self._take(read.table, read.path, sheet=read.sheet, understood=read.understood)

    def _take(
        self, table: ListTable, path: Path | None = None, *, sheet: str = "", understood: PlanPreview | None = None
    ) -> None:
        """Take up a table, and show how it was understood."""
        self._work.take(table, path, sheet=sheet, understood=understood)
        self._foot.approve.setChecked(False)
        self._show()
        self._rows.setFocus()

    def _show(self) -> None:
        """Show what came of the table."""
        work = self._work
        if work.table is None:
            return
        self._stack.setCurrentIndex(_FULL)
        self._problem.setText(explain(work.problem, self.context.texts) if work.problem else "")
        self._problem.setVisible(work.problem is not None)
        self._roles.show_table(work.table, work.columns)
        walk_in_order(self._roles, self._segments, *self._tools, self._rows, self._foot)
        self._show_items()
        self._known = self.context.desk.plans.annual(work.year)
        self._foot.show_preview(work.preview, self._known)

    def _choose_columns(self, columns: PlanColumns) -> None:
        self._work.choose_columns(columns)
        self._show()

    def _other_sheet(self, sheet: str) -> None:
        if self._work.path is not None:
            self.take_file(self._work.path, sheet)

    def _edit_cell(self) -> None:
        self._rows.edit_cell()

    def _settle(self) -> None:
        """Take what is being typed."""
        told = self._rows.settle()
        if told is not None:
            self._type(*told)

    def _type(self, item: ReadItem, column: PlanColumn, text: str) -> None:
        self._correct(self._work.corrections.correct(item, column, text))

    def _bring_back(self) -> None:
        item = self._rows.chosen_item
        if item is not None:
            self._correct(self._work.corrections.as_in_file(item))

    def _step_to(self, corrections: PlanCorrections) -> bool:
        """Correct as one step before or after, and show where; tell whether there was one."""
        steps = max(self._work.corrections.steps, corrections.steps, key=len)
        if not self._correct(corrections, *(step.row for step in steps[-1:])):
            return False
        self._rows.choose_row(steps[-1].row, steps[-1].column)
        return True

    def _correct(self, corrections: PlanCorrections, *rows: int) -> bool:
        """Take other corrections, if there are any; ``rows`` are shown whether or not they are doubtful."""
        if not self._work.correct(corrections):
            return False
        self._show_items({*self._rows.shown, *rows})
        self._foot.show_preview(self._work.preview, self._known)
        return True

    def _show_items(self, kept: Collection[int] = ()) -> None:
        """Show all items or those to check; ``kept`` are rows that stay in the table though nothing is doubtful now."""
        texts, preview = self.context.texts, self._work.preview
        items = preview.items if preview else []
        look = len(preview.doubtful) if preview else 0
        every = " ".join((texts.gettext("All"), texts.number(len(items))))
        some = " ".join((texts.gettext("To check"), texts.number(look))) if look else ""
        if preview and not look:
            self._segments.choose("all")
        self._segments.reword([("all", every), ("look", some)])
        if self._segments.value == "look":
            items = [item for item in items if (item.taken and item.doubts) or item.row in kept]
        held = {column for item in items for column in _EXTRA if item.says(column)}
        held.update(preview.columns.roles if preview else ())
        self._rows.show_items(items, form=PlanColumn.FORM in held, note=PlanColumn.NOTE in held)
        self._show_tools()
        self._said.setText(_found(preview, texts) if preview else "")
        warned = preview is not None and preview.year_found not in {None, preview.year}
        retoned(self._said, self._said.text(), "warn" if warned else "quiet")

    def _show_tools(self) -> None:
        """Offer what can be done with the chosen item."""
        item, _ = self._rows.chosen_item, self.context.texts.gettext
        words = _("Take again") if item is not None and not item.taken else _("Do not take")
        self._leave.setText(words)
        self._leave.setAccessibleName(words)
        if not self.context.desk.read_only:
            for tool in self._tools:
                tool.setEnabled(item is not None)
            self._back.setEnabled(item is not None and bool(item.typed))

    def _compare(self) -> None:
        """Lay the file beside the plan that takes nothing from it any more."""
        self.turn_to(self._work.year)
        self.context.open_page("plan_compare", str(self._work.path or ""))

    def _accept(self) -> None:
        preview, texts = self._work.preview, self.context.texts
        if preview is None:
            return
        plan = self.context.desk.plan_lists.accept(preview)
        say = self.context.notify
        decision = self._foot.decision
        if decision is not None:
            say = self.context.tell  # an approval is not undone
            self.context.desk.plans.approve(plan.id, Ruling(decision.number, decision.dated))
        self._work.forget()
        self._stack.setCurrentIndex(_EMPTY)
        self.turn_to(preview.year)
        self.context.open_page("plan", "")
        count = len(preview.taken)
        said = texts.ngettext("Taken in: {count} item", "Taken in: {count} items", count)
        say(said.format(count=texts.number(count)))


def _found(preview: PlanPreview, texts: Texts) -> str:
    items, sections = len(preview.taken), len(preview.sections)
    counted = texts.ngettext("{count} item", "{count} items", items).format(count=items)
    grouped = texts.ngettext("in {count} section", "in {count} sections", sections).format(count=sections)
    said = texts.gettext("Plan of {year}: {items} {sections}").format(
        year=preview.year, items=counted, sections=grouped
    )
    if preview.year_found not in {None, preview.year}:
        other = texts.gettext("The title of the file names another year: {year}").format(year=preview.year_found)
        return f"{said}. {other}"
    return said
