"""The page that lays our plan beside that of another commission: missing, later, extra."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import ClassVar
from uuid import UUID

from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop_app.domain.changes import Topic
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language
from desktop_app.domain.lists import ListTable
from desktop_app.domain.plan_lists import PlanPreview
from desktop_app.domain.plans import PlanState, Section
from desktop_app.i18n.plan_sample import SUPERIOR_SECTION
from desktop_app.i18n.plan_words import DIFFERENCES
from desktop_app.i18n.texts import Texts
from desktop_app.services.plan_comparing import Compared, Difference, compare
from desktop_app.services.plan_control import PlanView
from desktop_app.services.plans import Ruling
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, card, empty_state, label, row, unless_read_only
from desktop_app.ui.file_drop import FileDrop
from desktop_app.ui.page import Page, State
from desktop_app.ui.people.paste_dialog import PasteDialog
from desktop_app.ui.people.segments import Segments
from desktop_app.ui.plans.asking import ask_ruling
from desktop_app.ui.row_painter import Mark
from desktop_app.ui.table import Column, RowsModel, RowsTable

_EMPTY, _FULL, _NO_PLAN = 0, 1, 2
_SUFFIXES = "*.docx *.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt"
_MARKS = {
    Difference.MISSING: Mark("exclamation-circle", "bad"),
    Difference.LATE: Mark("clock-exclamation", "warn"),
    Difference.EXTRA: Mark("info-circle", "text2"),
    Difference.STRUCK: Mark("circle-minus", "text2"),
    Difference.SAME: Mark("circle-check", "ok"),
}


class PlanComparePage(Page):
    """Pairs of items, by how they differ; what is missing can be taken into ours."""

    name: ClassVar[str] = "plan_compare"
    section: ClassVar[str] = "plan"
    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.PLANS})
    _year: int
    _table: ListTable | None
    _theirs: PlanPreview | None
    _view: PlanView | None
    _pairs: list[Compared]
    _shown: dict[UUID, Compared]

    @property
    def title(self) -> str:
        """Return the title."""
        return self.context.texts.gettext("Compare with another plan")

    @property
    def pairs(self) -> list[Compared]:
        """Return what was compared."""
        return self._pairs

    def refresh(self) -> None:
        """Compare anew."""
        desk, language = self.context.desk, self.context.texts.language
        self._view = desk.plan_control.of_year(self._year, language)
        if self._table is None or self._view is None:
            self._stack.setCurrentIndex(_EMPTY if self._table is None else _NO_PLAN)
            return
        if self._theirs is None or self._theirs.year != self._year:
            self._theirs = desk.plan_lists.preview(self._table, self._year)
        self._pairs = compare(self._view, self._theirs)
        self._stack.setCurrentIndex(_FULL)
        self._show()

    def choose_year(self, year: int) -> None:
        """Compare the plan of another year."""
        self._year = year

    def choose(self) -> None:
        """Ask for a file."""
        _, machine = self.context.texts.gettext, self.context.machine
        kinds = _("Documents and tables") + f" ({_SUFFIXES})"
        chosen, _filter = QFileDialog.getOpenFileName(self, _("Take from a file"), str(machine.folder), kinds)
        if chosen:
            machine.folder = Path(chosen).parent
            self.take_file(Path(chosen))

    def take_file(self, path: Path) -> None:
        """Read the other plan beside the window."""
        lists, words = self.context.desk.plan_lists, self.context.texts.gettext("Reading {name}")
        said = words.format(name=path.name)
        self.context.background.run(said, lambda _tell: lists.read_file(path), self._hear, name=self.name)

    def paste(self) -> None:
        """Take what was copied from Word or Excel."""
        _ = self.context.texts.gettext
        hint = _("Tables from Word and Excel keep their columns. The first row may hold the headings")
        dialog = PasteDialog(self, self.context, _("Paste a plan"), hint)
        if dialog.exec():
            self._take(self.context.desk.plan_lists.read_text(dialog.typed))
        dialog.deleteLater()

    def open_record(self, record: str) -> None:
        """Take up a file by its path."""
        self.take_file(Path(record))

    def back(self) -> None:
        """Go back to the plan."""
        self.context.open_page("plan", "")

    def arrive(self) -> None:
        """Put the focus where work goes on."""
        (self._rows if self._stack.currentIndex() == _FULL else self._first).setFocus()

    def state(self) -> State:
        """Return the other plan."""
        if self._table is None:
            return {"year": str(self._year)}
        cells = "\x1e".join("\x1f".join(line) for line in self._table.rows)
        return {"year": str(self._year), "rows": cells, "shown": self._segments.value}

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up the other plan again, and wait for the file that is being read."""
        self._year = int(state["year"])
        for job in self.context.background.named(self.name):
            job.done = self._hear
        if state.get("rows"):
            self._table = ListTable(tuple(tuple(line.split("\x1f")) for line in state["rows"].split("\x1e")))
        self._segments.choose(state.get("shown", "all"))
        self.refresh()

    def _build(self) -> None:
        _ = self.context.texts.gettext
        self._year = self.context.desk.clock.today().year
        self._table = self._theirs = self._view = None
        self._pairs, self._shown = [], {}
        self._first = button(self.context, _("Take from a file"), self.choose, icon="file-import", look="primary")
        self.head_actions.addWidget(button(self.context, _("Back to the plan"), self.back, icon="arrow-left"))
        self.head_actions.addWidget(button(self.context, _("Paste"), self.paste, icon="clipboard-text"))
        self.head_actions.addWidget(button(self.context, _("Another file"), self.choose, icon="file-import"))
        hint = _("Take the plan of the superior commission from Word or Excel. It is only compared, nothing is written")
        self._stack = QStackedWidget()
        self._stack.addWidget(empty_state(self.context, "copy", _("No other plan has been chosen"), hint, self._first))
        self._stack.addWidget(self._body())
        none, hint = _("There is no plan in this year"), _("Begin one in the section Plan")
        begin = button(self.context, _("Begin a plan"), self.back, icon="plus", look="primary")
        self._stack.addWidget(empty_state(self.context, "list-check", none, hint, begin))
        self._outer.addWidget(self._stack, 1)
        FileDrop(self, self.take_file)

    def _body(self) -> QWidget:
        _ = self.context.texts.gettext
        parts = [("all", _("All")), *((one, _(words)) for one, words in DIFFERENCES.items())]
        self._segments = Segments(parts, "all", _("What differs"))
        self._segments.chosen.connect(lambda _value: self._show())
        self._said = label("", tone="quiet")
        self._rows = RowsTable(self.context, _("Items of both plans"), RowsModel(_columns(self.context), self._fetch))
        self._rows.opened.connect(self._open)
        frame, inside = card()
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._rows)
        self._add = button(self.context, _("Take what is missing into our plan"), self._take_missing, icon="plus")
        unless_read_only(self.context, self._add)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row(self._segments, None))
        layout.addWidget(frame, 1)
        layout.addLayout(row(self._said, None, self._add))
        return body

    def _hear(self, table: ListTable) -> None:
        if isValid(self):
            self._take(table)

    def _take(self, table: ListTable) -> None:
        self._theirs = self.context.desk.plan_lists.preview(table, self._year)  # no plan is refused before it is kept
        self._table = table
        self.refresh()
        self.arrive()

    def _show(self) -> None:
        texts = self.context.texts
        counts = {one.value: sum(pair.difference is one for pair in self._pairs) for one in Difference}
        self._segments.reword(
            [
                ("all", " ".join((texts.gettext("All"), texts.number(len(self._pairs))))),
                *((one, " ".join((texts.gettext(words), str(counts[one])))) for one, words in DIFFERENCES.items()),
            ]
        )
        wanted = self._segments.value
        shown = [pair for pair in self._pairs if wanted in {"all", pair.difference.value}]
        self._shown = {new_id(): pair for pair in shown}
        self._rows.show_ids(list(self._shown))
        missing = counts[Difference.MISSING]
        may_add = self._view is not None and self._view.plan.plan.state is not PlanState.CLOSED
        self._add.setVisible(missing > 0)
        self._add.setEnabled(may_add and not self.context.desk.read_only)
        self._said.setText(
            "" if may_add or not missing else texts.gettext("The plan is closed: nothing in it changes any more")
        )

    def _take_missing(self) -> None:
        """Add what only the other plan has, in a section of its own; where ours is in force, by a decision."""
        view = self._view
        if view is None:
            return
        texts, writing = self.context.texts, self.context.desk.plan_writing
        ruling: Ruling | None = None
        if view.plan.plan.state.in_force:
            question = texts.gettext("The plan of {year} is approved: by which decision does it take these items?")
            hint = texts.gettext("They come into it as amendments, and this cannot be undone")
            ruling = ask_ruling(
                self,
                self.context,
                question.format(year=self._year),
                texts.gettext("Take them in"),
                hint=hint,
                year=self._year,
            )
            if ruling is None:
                return
        missing = [pair.theirs for pair in self._pairs if pair.difference is Difference.MISSING and pair.theirs]
        section = Section(new_id(), view.plan.plan.id, 0, *SUPERIOR_SECTION)
        writing.add_section_with(section, [item.wording for item in missing], ruling)
        said = texts.ngettext("Added: {count} item", "Added: {count} items", len(missing))
        (self.context.tell if ruling else self.context.notify)(said.format(count=texts.number(len(missing))))

    def _open(self, pair_id: UUID) -> None:
        pair = self._shown.get(pair_id)
        if pair is not None and pair.ours is not None:
            self.context.open_page("plan", str(pair.ours.id))

    def _fetch(self, ids: Sequence[UUID]) -> list[Compared]:
        return [self._shown[one] for one in ids]


def _columns(context: Context) -> list[Column[Compared]]:
    texts = context.texts
    _ = texts.gettext
    return [
        Column(
            _("What differs"), lambda one: _(DIFFERENCES[one.difference]), 160, mark=lambda one: _MARKS[one.difference]
        ),
        Column(_("Theirs"), lambda one: _theirs(one, texts), 0, strong=True),
        Column(_("Their deadline"), lambda one: one.theirs.wording.deadline_text if one.theirs else "", 170),
        Column(_("Ours"), lambda one: _ours(one, texts), 330),
        Column(_("Our deadline"), lambda one: _our_deadline(one, texts), 240),
    ]


def _theirs(one: Compared, texts: Texts) -> str:
    return one.theirs.wording.title(texts.language) if one.theirs else ""


def _ours(one: Compared, texts: Texts) -> str:
    return f"{one.ours.number}. {one.ours.item.wording.title(_language(one, texts))}" if one.ours else ""


def _language(one: Compared, texts: Texts) -> Language:
    """Return the language in which a pair is read: that of the other plan, so that both say the same in it."""
    if one.theirs is None:
        return texts.language
    words, kazakh = one.theirs.wording, texts.language is Language.KK
    if words.title_kk if kazakh else words.title_ru:
        return texts.language
    return Language.RU if kazakh else Language.KK


def _our_deadline(one: Compared, texts: Texts) -> str:
    """Return our deadline as typed, and the day to which it was postponed."""
    if one.ours is None:
        return ""
    item = one.ours.item
    said = item.wording.deadline(_language(one, texts))
    later = max((time.postponed_to for time in item.occurrences if time.postponed_to is not None), default=None)
    if later is None:
        return said
    same_year = any(time.due is not None and time.due.year == later.year for time in item.occurrences)
    day = f"{later:%d.%m}" if same_year else texts.date(later)
    moved = texts.gettext("postponed to {date}").format(date=day)
    return f"{said}, {moved}"
