"""The page of the year's end: what is unfinished, why, and moved into the next year with one button."""

from collections.abc import Mapping
from itertools import pairwise
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLineEdit, QPushButton, QScrollArea, QWidget

from desktop_app.domain.changes import Topic
from desktop_app.domain.plans import Plan, PlanKind, PlanState
from desktop_app.i18n.deadlines import read_deadline
from desktop_app.services.plan_starting import Unfinished
from desktop_app.services.plans import Ruling
from desktop_app.ui.controls import button, empty_state, label, replaced, row, unless_read_only
from desktop_app.ui.page import Page, State
from desktop_app.ui.plans.asking import ask_ruling
from desktop_app.ui.plans.carry_line import CarryChoice, CarryLine
from desktop_app.ui.plans.plan_paper import PaperKind
from desktop_app.ui.theme import scaled

_AT_ONCE, _A_TURN = 16, 8
_COMMON_WIDE = 420


class PlanCarryPage(Page):
    """What the year leaves unfinished, beside the year that takes it."""

    name: ClassVar[str] = "plan_carry"
    section: ClassVar[str] = "plan"
    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.PLANS})
    _year: int
    _choices: list[CarryChoice]
    _lines: list[CarryLine]
    _taking: PlanState | None

    @property
    def title(self) -> str:
        """Return the title."""
        return self.context.texts.gettext("Carry over into the next year")

    def refresh(self) -> None:
        """List what is unfinished; what was typed stays."""
        texts, desk = self.context.texts, self.context.desk
        typed = {choice.one.item.id: choice for choice in self._choices}
        self._choices, self._lines = [], []
        self._paper.hide()
        if self._annual(self._year) is None:
            words, hint = texts.gettext("There is no plan in this year"), texts.gettext("Begin one in the section Plan")
            self._show(empty_state(self.context, "list-check", words, hint, self._begin()))
            return
        taking = self._annual(self._year + 1)
        self._taking = taking.state if taking is not None else None
        self._choices = [_chosen(one, typed.get(one.item.id)) for one in desk.plan_starting.unfinished(self._year)]
        self._paper.setVisible(not all(choice.free for choice in self._choices))
        if not self._choices:
            words = texts.gettext("Nothing is left unfinished")
            self._show(
                empty_state(self.context, "circle-check", words, texts.gettext("Every item is done or struck off"))
            )
            return
        self._show(self._body())
        self._order_tabs(0)

    def choose_year(self, year: int) -> None:
        """Show another year."""
        if year != self._year:
            self._year, self._choices, self._lines = year, [], []

    def act(self) -> None:
        """Carry over what is chosen."""
        if self._go.isEnabled():
            self._carry()

    def print(self) -> None:
        """Show the list of what was carried over, which is a paper of the next year."""
        if self._paper.isVisible():
            self.turn_to(self._year + 1)
            self.context.open_page("plan_papers", f"{PaperKind.CARRIED}:{self.name}")

    def back(self) -> None:
        """Go back to the plan."""
        self.context.open_page("plan", "")

    def arrive(self) -> None:
        """Put the focus on the first item."""
        first = next((line.check for line in self._lines if line.check.isEnabled()), self._back)
        first.setFocus()

    def state(self) -> State:
        """Return what was chosen and typed."""
        kept = {
            f"line:{choice.one.item.id}": "\x1f".join((str(int(choice.moves)), choice.reason, choice.deadline))
            for choice in self._choices
            if choice.free
        }
        return {"year": str(self._year), **kept}

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up what was chosen and typed."""
        self._year = int(state["year"])
        there = self._annual(self._year) is not None
        self._choices = []
        for one in self.context.desk.plan_starting.unfinished(self._year) if there else ():
            kept = state.get(f"line:{one.item.id}")
            if kept is not None:
                moves, reason, deadline = kept.split("\x1f")
                self._choices.append(CarryChoice(one, moves == "1", reason, deadline))
        self.refresh()

    def _build(self) -> None:
        self._year = self.context.desk.clock.today().year
        self._choices, self._lines, self._taking = [], [], None
        _ = self.context.texts.gettext
        self._back = button(self.context, _("Back to the plan"), self.back, icon="arrow-left")
        self._go = button(self.context, _("Carry over"), self._carry, icon="calendar-share", look="primary")
        unless_read_only(self.context, self._go)
        self._paper = button(self.context, _("List of what was carried over"), self.print, icon="printer")
        for tool in (self._back, self._paper):
            self.head_actions.addWidget(tool)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._said = label("", tone="quiet", wrap=True)
        self._common = QLineEdit()
        self._common.setPlaceholderText(_("One reason for all that have none"))
        self._common.setAccessibleName(self._common.placeholderText())
        self._common.setMaximumWidth(round(scaled(_COMMON_WIDE)))
        self._common.returnPressed.connect(self._explain)
        self._common.textChanged.connect(self._follow)
        self._spread = button(self.context, _("Write it in"), self._explain, icon="checks")
        foot = row(self._said, self._common, self._spread, self._go)
        foot.setStretch(0, 2)
        foot.setStretch(1, 3)
        self._outer.addWidget(self._scroll, 1)
        self._outer.addLayout(foot)

    def _begin(self) -> QPushButton:
        return button(self.context, self.context.texts.gettext("Begin a plan"), self.back, icon="plus", look="primary")

    def _show(self, body: QWidget) -> None:
        replaced(self._scroll, body)
        self._follow()

    def _body(self) -> QWidget:
        _ = self.context.texts.gettext
        body = QFrame()
        body.setObjectName("card")
        grid = QGridLayout(body)
        grid.setContentsMargins(16, 14, 16, 14)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(10)
        grid.addWidget(self._every(), 0, 0)
        for place, (words, stretch) in enumerate(
            (
                (_("What is done"), 5),
                (_("Deadline and state"), 2),
                (_("Why it moves"), 3),
                (_("New deadline"), 2),
            ),
            start=1,
        ):
            grid.addWidget(label(words, 9, tone="quiet"), 0, place)
            grid.setColumnStretch(place, stretch)
        grid.setRowStretch(len(self._choices) + 1, 1)
        self._add_lines(body, grid, _AT_ONCE)
        return body

    def _every(self) -> QCheckBox:
        """Return the tick above all ticks."""
        self._all = QCheckBox("№")
        self._all.setAccessibleName(self.context.texts.gettext("All items"))
        self._all.setToolTip(self._all.accessibleName())
        self._all.setEnabled(not self.context.desk.read_only)
        self._all.clicked.connect(self._tick_all)
        return self._all

    def _tick_all(self, wanted: bool) -> None:  # noqa: FBT001  (Qt hands it over so)
        for choice in self._choices:
            choice.moves = wanted and choice.free
        for line in self._lines:
            line.show_choice()
        self._follow()

    def _explain(self) -> None:
        """Write one reason into all that move without one."""
        reason = self._common.text().strip()
        if not reason or self.context.desk.read_only:
            return
        for choice in self._wanted:
            if choice.unexplained:
                choice.reason = reason
        for line in self._lines:
            line.show_choice()
        self._common.clear()
        self._follow()
        self._go.setFocus()

    def _add_lines(self, body: QWidget, grid: QGridLayout, count: int) -> None:
        """Give the next items their fields; the rest follow when the window has painted these."""
        top, begin = Qt.AlignmentFlag.AlignTop, len(self._lines)
        for choice in self._choices[begin : begin + count]:
            line = CarryLine(self.context, choice, body)
            line.changed.connect(self._follow)
            self._lines.append(line)
            number = len(self._lines)
            grid.addWidget(line.check, number, 0, top)
            for place, widget in enumerate((line.title, line.state, line.reason, line.deadline), start=1):
                grid.addWidget(widget, number, place, top)
        if len(self._lines) < len(self._choices):
            QTimer.singleShot(0, body, lambda: self._add_more(body, grid))

    def _add_more(self, body: QWidget, grid: QGridLayout) -> None:
        if self._scroll.widget() is body:
            begin = len(self._lines)
            self._add_lines(body, grid, _A_TURN)
            self._order_tabs(begin - 1)

    def _order_tabs(self, begin: int) -> None:
        """Lead the tab key from a line on through the rest to the button."""
        fields = [field for line in self._lines[begin:] for field in line.fields]
        for before, after in pairwise([*fields, self._common, self._spread, self._go]):
            QWidget.setTabOrder(before, after)

    def _follow(self) -> None:
        """Tell how many move, and what is still missing."""
        texts, wanted = self.context.texts, self._wanted
        unexplained = sum(choice.unexplained for choice in wanted)
        closed = self._taking is PlanState.CLOSED
        words = texts.ngettext(
            "Carry {count} item over into {year}", "Carry {count} items over into {year}", len(wanted)
        )
        self._go.setText(words.format(count=texts.number(len(wanted)), year=self._year + 1))
        self._go.setAccessibleName(self._go.text())
        self._go.setVisible(bool(self._choices))
        for tool in (self._common, self._spread):
            tool.setVisible(unexplained > 0 and not closed and not self.context.desk.read_only)
        self._spread.setEnabled(bool(self._common.text().strip()))
        if self._choices:
            self._all.setChecked(len(wanted) == sum(choice.free for choice in self._choices) > 0)
        self._go.setEnabled(bool(wanted) and not unexplained and not closed and not self.context.desk.read_only)
        missing = texts.ngettext("{count} item has no reason yet", "{count} items have no reason yet", unexplained)
        said = missing.format(count=texts.number(unexplained)) if unexplained else ""
        unread = [choice.deadline for choice in wanted if not self._understood(choice.deadline)]
        if unread:
            words = texts.gettext("Not understood; it stays as typed: {text}").format(text="; ".join(unread))
            said = f"{said}. {words}" if said else words
        if closed and self._choices:
            said = texts.gettext("The plan of {year} is closed: nothing can be carried over into it").format(
                year=self._year + 1
            )
        self._said.setText(said)

    def _understood(self, deadline: str) -> bool:
        return not deadline.strip() or read_deadline(deadline, self._year + 1).understood

    def _annual(self, year: int) -> Plan | None:
        return next((plan for plan in self.context.desk.plans.plans(year) if plan.kind is PlanKind.ANNUAL), None)

    @property
    def _wanted(self) -> list[CarryChoice]:
        return [choice for choice in self._choices if choice.moves and choice.free]

    def _carry(self) -> None:
        texts, year, wanted = self.context.texts, self._year + 1, self._wanted
        ruling: Ruling | None = None
        if self._taking is not None and self._taking.in_force:
            ruling = self._decided(year)
            if ruling is None:
                return
        reasons = {choice.one.item.id: choice.reason for choice in wanted}
        deadlines = {choice.one.item.id: choice.deadline for choice in wanted}
        count = self.context.desk.plan_starting.carry_over(self._year, year, reasons, deadlines, ruling)
        self.turn_to(year)
        self.context.open_page("plan", "")
        said = texts.ngettext(
            "Carried over into {year}: {count} item", "Carried over into {year}: {count} items", count
        )
        told = said.format(count=texts.number(count), year=year)
        (self.context.tell if ruling else self.context.notify)(told)

    def _decided(self, year: int) -> Ruling | None:
        """Ask for the decision that changes a plan in force."""
        _ = self.context.texts.gettext
        question = _("The plan of {year} is approved: by which decision does it take these items?").format(year=year)
        hint = _("They come into it as amendments, and this cannot be undone")
        return ask_ruling(self, self.context, question, _("Carry over"), hint=hint, year=year)


def _chosen(one: Unfinished, typed: CarryChoice | None) -> CarryChoice:
    """Return what becomes of an item: as it was typed, with the reason that is known now where none was."""
    free = one.continued_by is None
    if typed is None or not free:
        return CarryChoice(one, free, one.reason)
    return CarryChoice(one, typed.moves, typed.reason or one.reason, typed.deadline)
