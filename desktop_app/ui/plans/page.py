"""The page of the plan: its items by section, and the chosen one beside them."""

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QEvent, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from desktop_app.domain.changes import Topic
from desktop_app.domain.plans import PlanKind
from desktop_app.i18n.plan_words import plan_title
from desktop_app.services.plan_control import PlanView
from desktop_app.ui.controls import button, card, icon_button, unless_read_only
from desktop_app.ui.list_and_detail import ListAndDetail
from desktop_app.ui.page import Page, State
from desktop_app.ui.people.filters import FilterButton
from desktop_app.ui.plans.acts import PlanActions
from desktop_app.ui.plans.bar import PlanBar
from desktop_app.ui.plans.detail import PlanDetail
from desktop_app.ui.plans.editor import ItemEditor
from desktop_app.ui.plans.marking import MarkPanel
from desktop_app.ui.plans.menu import PlanMenu, may_change
from desktop_app.ui.plans.papers import PaperMenu
from desktop_app.ui.plans.starting import PlanStart
from desktop_app.ui.plans.table import PlanTable
from desktop_app.ui.plans.words import plan_facts, state_chip

_TABLE, _START = 0, 1
_DETAIL, _EDITOR = 0, 1


class PlanPage(Page):
    """The plan of one year."""

    name: ClassVar[str] = "plan"
    section: ClassVar[str] = "plan"
    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.PLANS, Topic.MEETINGS, Topic.COMMISSION, Topic.SETTINGS})
    _year: int
    _plan_id: UUID | None
    _view: PlanView | None
    _editor: ItemEditor | None
    _chip: QFrame | None
    _bar: PlanBar
    _table: PlanTable
    _detail: PlanDetail
    _start: PlanStart
    _stack: QStackedWidget
    _side: QStackedWidget
    _pair: ListAndDetail

    @property
    def title(self) -> str:
        """Return the title."""
        return self.context.texts.gettext("Plan")

    @property
    def view(self) -> PlanView | None:
        """Return the plan as it is shown."""
        return self._view

    def refresh(self) -> None:
        """Fill table and detail; what is being typed stays."""
        desk, language = self.context.desk, self.context.texts.language
        plans = desk.plans.plans(self._year)
        wanted = next((plan for plan in plans if plan.id == self._plan_id), None)
        wanted = wanted or next((plan for plan in plans if plan.kind is PlanKind.ANNUAL), None)
        self._plan_id = wanted.id if wanted else None
        self._view = desk.plan_control.view(wanted.id, language) if wanted else None
        self._which.show_value()
        self._which.setVisible(len(plans) > 1)
        self._show_head()
        if self._view is None:
            earlier = [year for year in desk.plans.years() if year < self._year]
            self._start.show_year(self._year, max(earlier, default=None))
            self._stack.setCurrentIndex(_START)
            return
        self._stack.setCurrentIndex(_TABLE)
        self._bar.count(self._view)
        self._table.rows.editable = self._view.plan.plan.state.open and not desk.read_only
        self._fill()

    def choose_year(self, year: int) -> None:
        """Show another year."""
        if year != self._year:
            self._year, self._plan_id = year, None
            self._stop_editing()

    def open_record(self, record: str) -> None:
        """Show an item, begin a new one, or narrow the annual plan to what a figure counts."""
        if record == "new":
            self.new()
        elif ":" in record:
            self._show_annual()
            self._bar.narrow_to(record)
        else:
            self._open_item(UUID(record))

    def new(self) -> None:
        """Begin a new item in the chosen section."""
        view = self._view
        if view is None or self.context.desk.read_only or not may_change(view):
            return
        if not view.plan.sections:
            self._acts.add_section()
            return
        self._edit(None, self._table.chosen_section() or view.plan.sections[-1].id)

    def save(self) -> None:
        """Save what is being typed: an item, or what came of one."""
        if self._typed_into is not None:
            self._typed_into.save()

    def act(self) -> None:
        """Mark the chosen item done; save where something is being typed."""
        if self._typed_into is not None:
            self._typed_into.save()
        else:
            self._pair.open_detail()
            self._detail.mark_done()

    def print(self) -> None:
        """Offer the papers of the plan."""
        self._print.showMenu()

    def leave(self) -> None:
        """Keep what was typed as a draft."""
        if self._editor is not None and self._editor.dirty:
            self._editor.leave()
        self._detail.keep()

    def delete(self) -> None:
        """Delete the chosen item of a draft; strike it off in a plan in force."""
        item = self._table.chosen_id()
        if item is not None and self._editor is None:
            self._acts.delete_or_strike(item)

    def search(self) -> None:
        """Go to the filter."""
        self._pair.close_detail()
        self._bar.search.setFocus()
        self._bar.search.selectAll()

    def arrive(self) -> None:
        """Put the focus into the table, without a plan on the first way to one."""
        if self._editor is None:
            (self._table if self._view is not None else self._start.first).setFocus()

    def narrow(self, window_width: int) -> None:
        """Show the item beside the table, or over it where there is little room."""
        self._pair.narrow(window_width)

    def back(self) -> None:
        """Go back from the item to the table."""
        self._pair.close_detail()

    def panes(self) -> list[QWidget]:
        """Return filter, table and item."""
        return [self._bar.search, self._table, self._side]

    def state(self) -> State:
        """Return year, plan, filters, choice, folded sections and what was typed."""
        held = {
            "year": str(self._year),
            "plan": str(self._plan_id or ""),
            "chosen": str(self._table.chosen_id() or ""),
            "folded": " ".join(str(one) for one in self._table.folded),
            **self._bar.state(),
        }
        typed = self._editor.state() if self._editor is not None and self._editor.dirty else {}
        return {**held, **self._detail.state(), **typed}

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up year, plan, filters, choice and typed text again."""
        self._year = int(state["year"])
        self._plan_id = UUID(state["plan"]) if state.get("plan") else None
        self._table.folded = {UUID(one) for one in state.get("folded", "").split()}
        with QSignalBlocker(self._bar):
            self._bar.restore(state)
        self.refresh()
        if state.get("chosen"):
            self._table.choose(UUID(state["chosen"]))
        self._detail.restore(state)
        if "editing" in state and self._view is not None:
            known = None if state["editing"] == "new" else UUID(state["editing"])
            self._edit(known, UUID(state["section"]))
            if self._editor is not None:
                self._editor.restore(state)

    def _build(self) -> None:
        self._year = self.context.desk.clock.today().year
        self._plan_id = self._view = self._editor = self._chip = None
        _ = self.context.texts.gettext
        self._acts = PlanActions(self, self.context, lambda: self._view, self._table_section)
        self._acts.year_changed.connect(self.turn_to)
        self._more = icon_button(self.context, "dots", _("More about the plan"))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(PlanMenu(self, self.context, lambda: self._view, self._acts.for_menu()))
        self._print = button(self.context, _("Print"), lambda: None, icon="printer")
        self._print.setMenu(PaperMenu(self, self.context, lambda: self._view))
        self._add = button(self.context, _("Add item"), self.new, icon="plus")
        self._approve = button(self.context, _("Approve"), self._acts.approve, icon="lock")
        unless_read_only(self.context, self._add, self._approve)
        self._which = FilterButton(self.context, _("Plan"), self._plans)
        self._which.changed.connect(self._choose_plan)
        for tool in (self._which, self._more, self._approve, self._print, self._add):
            self.head_actions.addWidget(tool)
        self._bar = PlanBar(self.context)
        self._bar.changed.connect(self._fill)
        self._start = PlanStart(self.context, self._acts.ways(lambda: self._year))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._body())
        self._stack.addWidget(self._start)
        self._outer.addWidget(self._bar)
        self._outer.addWidget(self._stack, 1)

    def _body(self) -> ListAndDetail:
        self._table = PlanTable(self.context)
        self._table.chosen.connect(self._choose)
        self._table.opened.connect(self._edit_item)
        self._table.clicked.connect(lambda _index: self._pair.open_detail())
        self._table.moved.connect(self.context.desk.plan_writing.move_item)
        self._table.section_moved.connect(self.context.desk.plan_writing.move_section)
        self._table.fold_changed.connect(self._fill)
        self._table.rows.edited.connect(self._reword)
        self._detail = PlanDetail(self.context)
        self._detail.edit_wanted.connect(self._edit_item)
        self._detail.strike_wanted.connect(self._acts.strike)
        self._detail.delete_wanted.connect(self._acts.delete_item)
        frame, layout = card()
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self._table)
        frame.setFocusProxy(self._table)
        self._side = QStackedWidget()
        self._side.addWidget(self._detail)
        self._pair = ListAndDetail(self.context, frame, self._side, (800, 384))
        self._detail.left.connect(self._pair.take_focus)
        return self._pair

    def _fill(self) -> None:
        if self._view is None:
            return
        lines = self._bar.lines(self._view)
        plain = not self._bar.narrows
        self._table.rows.movable = self._table.rows.editable and plain
        self._table.setDragEnabled(self._table.rows.movable)
        self._table.show_view(self._view, lines, empty_sections=plain)
        if self._editor is None and not self._awaits_an_item:
            self._show(self._table.chosen_id())

    @property
    def _awaits_an_item(self) -> bool:
        return bool(self.awaited) and ":" not in self.awaited and self.awaited != "new"

    def _choose(self, item_id: UUID | None) -> None:
        if self._editor is not None:
            self.leave()
            self._stop_editing()
        self._show(item_id)

    def _show(self, item_id: UUID | None) -> None:
        found = next((line for line in self._view.lines if line.id == item_id), None) if self._view else None
        self._side.setVisible(found is not None or self._editor is not None)
        if found is not None and self._view is not None:
            self._detail.show_line(found, self._view)

    def _open_item(self, item_id: UUID) -> None:
        plan = self.context.desk.plans.of_item(item_id)
        self._bar.clear()
        self._plan_id = plan.id
        if plan.year != self._year:
            self.turn_to(plan.year)
            self._plan_id = plan.id
        self._table.folded.clear()
        if self._view is not None and self._view.plan.plan.id == plan.id:
            self._fill()
        else:
            self.refresh()
        self._table.choose(item_id)
        self._show(item_id)
        self._pair.open_detail()

    def _show_annual(self) -> None:
        """Go to the annual plan, of which figures are, from one that hangs on it."""
        if self._view is not None and self._view.plan.plan.kind is PlanKind.SUB:
            self._plan_id = None
            self.refresh()

    def _edit_item(self, item_id: UUID) -> None:
        self._edit(item_id)

    def _edit(self, item_id: UUID | None, section_id: UUID | None = None) -> None:
        """Open the form of an item, or of a new one in a section."""
        view = self._view
        if view is None or self.context.desk.read_only or not may_change(view):
            return
        item = next((line.item for line in view.lines if line.id == item_id), None)
        section = item.section_id if item is not None else section_id
        if section is None:
            return
        self._stop_editing()
        editor = ItemEditor(self.context, view.plan, item, section)
        editor.saved.connect(self._saved)
        editor.closed.connect(self._give_up)
        self._frame = QFrame()
        self._frame.setObjectName("pane")
        layout = QVBoxLayout(self._frame)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(editor)
        self._editor = editor
        self._side.addWidget(self._frame)
        self._side.setCurrentIndex(_EDITOR)
        self._side.setVisible(True)
        self._pair.open_detail()
        editor.begin()

    def _stop_editing(self) -> None:
        if self._editor is not None:
            self._side.setCurrentIndex(_DETAIL)
            self._side.removeWidget(self._frame)
            self._frame.deleteLater()
            self._editor = None

    def _saved(self, item_id: UUID) -> None:
        self._stop_editing()
        self.refresh()
        self._table.choose(item_id)
        self._show(item_id)
        self._pair.take_focus()

    def _give_up(self) -> None:
        self._stop_editing()
        self._show(self._table.chosen_id())
        self._pair.take_focus()

    def _reword(self, item_id: UUID, part: str, text: str) -> None:
        self.context.desk.plan_writing.reword(item_id, part, text, self.context.texts.language)

    def _show_head(self) -> None:
        if self._chip is not None:
            self._chip.hide()
            self._chip.deleteLater()
            self._chip = None
        view, texts = self._view, self.context.texts
        for tool in (self._more, self._print, self._add, self._bar):
            tool.setVisible(view is not None)
        self._approve.setVisible(view is not None and view.plan.plan.state.open and bool(view.lines))
        if view is None:
            self.retitle(self.title)
            self.facts = ""
            return
        plan = view.plan.plan
        self.retitle(plan_title(plan, texts))
        self._chip = state_chip(self.context, plan.state)
        self.head_chips.addWidget(self._chip)
        self._add.setEnabled(may_change(view) and not self.context.desk.read_only)
        self.facts = plan_facts(view, texts)

    def _plans(self) -> list[tuple[str, str]]:
        texts = self.context.texts
        return [(str(plan.id), plan_title(plan, texts)) for plan in self.context.desk.plans.plans(self._year)]

    def _choose_plan(self) -> None:
        self._plan_id = UUID(self._which.value) if self._which.value else None
        self._stop_editing()
        self.refresh()

    def _table_section(self) -> UUID | None:
        return self._table.chosen_section()

    @property
    def _typed_into(self) -> ItemEditor | MarkPanel | None:
        """Return the form that is open and can be seen."""
        if self._editor is not None:
            return self._editor
        panel = self._detail.marking
        return panel if panel is not None and panel.isVisibleTo(self) else None

    def _escapes(self, event: QEvent) -> bool:
        """Tell whether a key closes the form that is open: Esc anywhere in table or item."""
        focus = QApplication.focusWidget()
        here = focus is not None and self._pair.isAncestorOf(focus) and self._typed_into is not None
        return here and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape

    def event(self, event: QEvent) -> bool:
        """Keep Esc for the form that is open; in a narrow window it would lead back to the list."""
        if event.type() is QEvent.Type.ShortcutOverride and self._escapes(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc what is being typed into; it is kept as a draft."""
        if not self._escapes(event):
            super().keyPressEvent(event)
        elif self._editor is not None:
            self._editor.escape()
        else:
            self._detail.escape()
