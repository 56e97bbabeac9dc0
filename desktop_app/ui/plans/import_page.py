"""The page that takes a plan from a file or from what was copied, after somebody has looked at it."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar
from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QFrame, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.changes import Topic
from desktop_app.domain.errors import ImportRefusedError
from desktop_app.domain.identity import new_id
from desktop_app.domain.lists import ListTable
from desktop_app.domain.plan_lists import PlanColumn, PlanColumns, PlanPreview, ReadItem
from desktop_app.i18n.errors import explain
from desktop_app.i18n.plan_doubts import DOUBTS, PLAN_LEFT_OUT
from desktop_app.i18n.texts import Texts
from desktop_app.services.plans import Ruling
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, card, empty_state, label, retoned, row, unless_read_only
from desktop_app.ui.file_drop import FileDrop
from desktop_app.ui.flow import flowing
from desktop_app.ui.page import Page, State
from desktop_app.ui.people.paste_dialog import PasteDialog
from desktop_app.ui.people.segments import Segments
from desktop_app.ui.plans.import_words import ROLES, understood
from desktop_app.ui.row_painter import Mark
from desktop_app.ui.table import Column, RowsModel, RowsTable

_SUFFIXES = "*.docx *.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt"
_EMPTY, _FULL = 0, 1
_SOUND, _LOOK = Mark("circle-check", "ok"), Mark("help-circle", "warn")


class PlanImportPage(Page):
    """What was understood of each item; nothing is written before the button at the foot."""

    name: ClassVar[str] = "plan_import"
    section: ClassVar[str] = "plan"
    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.COMMISSION, Topic.SETTINGS})
    _year: int
    _path: Path | None
    _table: ListTable | None
    _columns: PlanColumns | None
    _preview: PlanPreview | None
    _items: dict[UUID, ReadItem]
    _choices: list[QComboBox]

    @property
    def title(self) -> str:
        """Return the title."""
        return self.context.texts.gettext("Plan from a file")

    @property
    def preview(self) -> PlanPreview | None:
        """Return the plan as it was understood."""
        return self._preview

    def refresh(self) -> None:
        """Understand the table anew."""
        if self._table is not None:
            self._read()

    def choose_year(self, year: int) -> None:
        """Take the plan for another year."""
        self._year = year
        self.refresh()

    def open_record(self, record: str) -> None:
        """Ask for a file, take what was copied, or take up a file by its path."""
        way, _colon, year = record.partition(":")
        if way in {"choose", "paste"}:
            if year:
                self._year = int(year)
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
        """Read a file beside the window."""
        lists, words = self.context.desk.plan_lists, self.context.texts.gettext("Reading {name}")
        self.context.background.run(
            words.format(name=path.name),
            lambda _tell: lists.read_file(path, sheet=sheet),
            lambda table: self._take(table, path),
        )

    def paste(self) -> None:
        """Take what was copied from Word or Excel."""
        _ = self.context.texts.gettext
        hint = _("Tables from Word and Excel keep their columns. The first row may hold the headings")
        dialog = PasteDialog(self, self.context, _("Paste a plan"), hint)
        if dialog.exec():
            self._take(self.context.desk.plan_lists.read_text(dialog.typed))
        dialog.deleteLater()

    def act(self) -> None:
        """Take the plan."""
        if self._go.isEnabled():
            self._accept()

    def back(self) -> None:
        """Go back to the plan."""
        self.context.open_page("plan", "")

    def arrive(self) -> None:
        """Put the focus where work goes on."""
        (self._rows if self._table is not None else self._first).setFocus()

    def panes(self) -> list[QWidget]:
        """Return the table."""
        return [self._rows]

    def state(self) -> State:
        """Return the table with the chosen columns."""
        if self._table is None:
            return {}
        cells = "\x1e".join("\x1f".join(line) for line in self._table.rows)
        around = "\x1e".join(self._table.above)
        roles = " ".join(self._columns.roles) if self._columns else ""
        header = str(self._columns.header) if self._columns else ""
        return {
            "year": str(self._year),
            "rows": cells,
            "above": around,
            "roles": roles,
            "header": header,
            "path": str(self._path or ""),
            "sheet": self._table.sheet,
            "sheets": "\x1f".join(self._table.sheets),
            "shown": self._segments.value,
            "approve": "1" if self._approve.isChecked() else "",
        }

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up a table again."""
        self._year = int(state["year"])
        rows = tuple(tuple(line.split("\x1f")) for line in state["rows"].split("\x1e"))
        above = tuple(filter(None, state["above"].split("\x1e")))
        if state["roles"]:
            self._columns = PlanColumns(tuple(map(PlanColumn, state["roles"].split())), int(state["header"]))
        sheets = tuple(filter(None, state["sheets"].split("\x1f")))
        self._table = ListTable(rows, sheet=state["sheet"], sheets=sheets, above=above)
        self._path = Path(state["path"]) if state["path"] else None
        self._segments.choose(state["shown"])
        self._approve.setChecked(bool(state["approve"]))
        self._read()

    def _build(self) -> None:
        _ = self.context.texts.gettext
        self._year = self.context.desk.clock.today().year
        self._table = self._columns = self._preview = None
        self._path = None
        self._items = {}
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
        self._roles = QFrame()
        self._roles.setObjectName("card")
        layout.addWidget(self._roles)
        self._problem = label("", tone="bad", wrap=True)
        layout.addWidget(self._problem)
        parts = [("all", _("All")), ("look", _("To check"))]
        self._segments = Segments(parts, "all", _("Items"))
        self._segments.chosen.connect(lambda _value: self._show_items())
        self._said = label("", tone="quiet", wrap=True)
        bar = row(self._segments, self._said)
        bar.setStretch(1, 1)
        layout.addLayout(bar)
        self._rows = RowsTable(
            self.context, _("Items as they were understood"), RowsModel(_item_columns(self.context), self._fetch)
        )
        frame, inside = card()
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._rows)
        layout.addWidget(frame, 1)
        self._left_out = label("", 9, tone="hint", wrap=True)
        layout.addWidget(self._left_out)
        self._approve = QCheckBox()
        self._go = button(self.context, _("Take the plan"), self._accept, icon="database-import", look="primary")
        unless_read_only(self.context, self._go)
        foot = row(self._approve, None, self._go)
        layout.addLayout(foot)
        return body

    def _take(self, table: ListTable, path: Path | None = None) -> None:
        self._table, self._columns, self._path = table, None, path
        self._approve.setChecked(False)
        self._read()
        self._rows.setFocus()

    def _read(self) -> None:
        """Understand the table, and show what came of it."""
        assert self._table is not None  # noqa: S101  (read first)
        texts = self.context.texts
        self._stack.setCurrentIndex(_FULL)
        try:
            self._preview = self.context.desk.plan_lists.preview(self._table, self._year, self._columns)
            self._problem.setText("")
        except ImportRefusedError as error:
            self._preview = None
            self._problem.setText(explain(error, texts))
        self._problem.setVisible(self._preview is None)
        self._show_roles()
        self._show_items()
        self._show_foot()

    def _show_roles(self) -> None:
        """Offer for each column what it holds."""
        texts, table = self.context.texts, self._table
        assert table is not None  # noqa: S101  (read first)
        columns = self._preview.columns if self._preview else self._columns
        columns = columns or self.context.desk.plan_lists.columns(table)
        boxes: list[QWidget] = []
        self._choices = []
        if len(table.sheets) > 1:
            sheets = _box(list(zip(table.sheets, table.sheets, strict=True)), table.sheet, texts.gettext("Table"))
            sheets.activated.connect(lambda _place: self._other_sheet(str(sheets.currentData())))
            boxes.append(_named(texts.gettext("Table"), sheets))
        choices = [(role.value, texts.gettext(words)) for role, words in ROLES.items()]
        heads: Sequence[str] = table.rows[columns.header - 1] if columns.header else ()
        for place, role in enumerate(columns.roles):
            head = " ".join(heads[place].split()) if place < len(heads) else ""
            shown = head or texts.gettext("Column {number}").format(number=place + 1)
            box = _box(choices, role.value, shown)
            box.activated.connect(partial(self._choose_role, box, place, columns))
            self._choices.append(box)
            boxes.append(_named(shown if len(shown) < 30 else f"{shown[:29]}…", box))  # noqa: PLR2004  (room)
        old = self._roles.layout()
        if old is not None:
            gone = QWidget(self)  # a choice may be in the middle of its signal, so it goes later
            gone.setLayout(old)
            gone.deleteLater()
        layout = QVBoxLayout(self._roles)
        layout.setContentsMargins(14, 10, 14, 12)
        layout.addWidget(label(texts.gettext("What the columns hold"), strong=True))
        layout.addWidget(flowing(*boxes, spacing=12))

    def _choose_role(self, box: QComboBox, place: int, columns: PlanColumns, _index: int) -> None:
        roles = list(columns.roles)
        chosen = PlanColumn(str(box.currentData()))
        roles = [PlanColumn.NOT_TAKEN if one is chosen and chosen is not PlanColumn.NOT_TAKEN else one for one in roles]
        roles[place] = chosen
        self._columns = PlanColumns(tuple(roles), columns.header)
        self._read()
        self._choices[place].setFocus()

    def _other_sheet(self, sheet: str) -> None:
        if self._path is not None:
            self.take_file(self._path, sheet)

    def _show_items(self) -> None:
        texts, preview = self.context.texts, self._preview
        items = preview.items if preview else []
        look = [item for item in items if item.doubts]
        every = " ".join((texts.gettext("All"), texts.number(len(items))))
        some = " ".join((texts.gettext("To check"), texts.number(len(look)))) if look else ""
        self._segments.reword([("all", every), ("look", some)])
        shown = look if self._segments.value == "look" and look else items
        self._items = {new_id(): item for item in shown}
        self._rows.show_ids(list(self._items))
        self._said.setText(_found(preview, self._year, texts) if preview else "")
        warned = preview is not None and preview.year_found not in {None, self._year}
        retoned(self._said, self._said.text(), "warn" if warned else "quiet")

    def _show_foot(self) -> None:
        texts, preview = self.context.texts, self._preview
        left = [one for one in preview.left_out if one.text] if preview else []
        said = "; ".join(
            texts.gettext("row {row}, {why}: {text}").format(
                row=one.row, why=texts.gettext(PLAN_LEFT_OUT[one.why]), text=one.text[:60]
            )
            for one in left[:8]
        )
        self._left_out.setText(texts.gettext("Not taken: {rows}").format(rows=said) if said else "")
        self._left_out.setVisible(bool(said))
        decision = preview.decision if preview else None
        self._approve.setVisible(decision is not None)
        if decision is not None:
            words = texts.gettext("Note that it is approved by decision № {number} of {date}")
            self._approve.setText(words.format(number=decision.number, date=texts.date(decision.dated)))
        count = len(preview.items) if preview else 0
        verb = texts.ngettext("Take {count} item", "Take {count} items", count).format(count=texts.number(count))
        self._go.setText(verb if count else texts.gettext("Take the plan"))
        self._go.setAccessibleName(self._go.text())
        self._go.setEnabled(bool(count) and not self.context.desk.read_only)

    def _accept(self) -> None:
        preview, texts = self._preview, self.context.texts
        if preview is None:
            return
        plan = self.context.desk.plan_lists.accept(preview)
        say = self.context.notify
        if self._approve.isVisible() and self._approve.isChecked() and preview.decision is not None:
            say = self.context.tell  # an approval is not undone
            ruling = Ruling(preview.decision.number, preview.decision.dated)
            self.context.desk.plans.approve(plan.id, ruling)
        self._table = self._columns = self._preview = None
        self._stack.setCurrentIndex(_EMPTY)
        self.turn_to(preview.year)
        self.context.open_page("plan", "")
        count = len(preview.items)
        said = texts.ngettext("Taken in: {count} item", "Taken in: {count} items", count)
        say(said.format(count=texts.number(count)))

    def _fetch(self, ids: Sequence[UUID]) -> list[ReadItem]:
        return [self._items[one] for one in ids]


def _found(preview: PlanPreview, year: int, texts: Texts) -> str:
    items, sections = len(preview.items), len(preview.sections)
    counted = texts.ngettext("{count} item", "{count} items", items).format(count=items)
    grouped = texts.ngettext("in {count} section", "in {count} sections", sections).format(count=sections)
    said = texts.gettext("Plan of {year}: {items} {sections}").format(year=year, items=counted, sections=grouped)
    if preview.year_found not in {None, year}:
        other = texts.gettext("The title of the file names another year: {year}").format(year=preview.year_found)
        return f"{said}. {other}"
    return said


def _item_columns(context: Context) -> list[Column[ReadItem]]:
    texts = context.texts
    _ = texts.gettext

    def people(item: ReadItem) -> str:
        return ", ".join(one.text_ru or one.text_kk for one in item.wording.responsible)

    def doubts(item: ReadItem) -> str:
        return "; ".join(_(DOUBTS[one]) for one in item.doubts) or _("Understood")

    return [
        Column("№", lambda item: item.number, 56),
        Column(_("What is done"), lambda item: item.wording.title(texts.language), 0, strong=True),
        Column(_("Deadline"), lambda item: item.wording.deadline_text, 150),
        Column(_("Understood as"), lambda item: understood(item, texts), 190),
        Column(_("Who answers"), people, 150),
        Column(_("To check"), doubts, 220, mark=lambda item: _LOOK if item.doubts else _SOUND, tip=doubts),
    ]


def _box(choices: Sequence[tuple[str, str]], value: str, name: str) -> QComboBox:
    box = QComboBox()
    box.setProperty("look", "cell")
    box.setAccessibleName(name)
    for one, words in choices:
        box.addItem(words, one)
    box.setCurrentIndex(max(box.findData(value), 0))
    return box


def _named(words: str, box: QComboBox) -> QWidget:
    held = QWidget()
    layout = QVBoxLayout(held)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(2)
    said = label(words, 9, tone="quiet")
    said.setBuddy(box)
    layout.addWidget(said)
    layout.addWidget(box)
    return held
