"""The page of the year's end: what is unfinished, why, and moved into the next year with one button."""

from collections.abc import Mapping
from itertools import pairwise
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLineEdit, QScrollArea, QWidget

from desktop_app.domain.changes import Topic
from desktop_app.domain.plans import PlanKind
from desktop_app.i18n.plan_words import standing_words
from desktop_app.services.plan_starting import Unfinished
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, empty_state, label, replaced, row, unless_read_only
from desktop_app.ui.page import Page, State


class CarryLine:
    """One unfinished item: whether it moves, why, and its new deadline."""

    def __init__(self, context: Context, one: Unfinished) -> None:
        _, texts = context.texts.gettext, context.texts
        self.one = one
        title = one.item.wording.title(texts.language)
        self.check = QCheckBox(one.number)
        self.check.setAccessibleName(f"{one.number}. {title}")
        self.check.setEnabled(one.continued_by is None and not context.desk.read_only)
        self.check.setChecked(one.continued_by is None)
        self.title = label(title, wrap=True)
        told = standing_words(one.standing, texts)
        deadline = one.item.wording.deadline(texts.language)
        self.state = label(f"{deadline}\n{told}", 9, tone="quiet", wrap=True)
        self.reason = QLineEdit(one.reason)
        self.reason.setPlaceholderText(_("Why"))
        self.reason.setAccessibleName(_("Why: {name}").format(name=title))
        self.deadline = QLineEdit()
        self.deadline.setPlaceholderText(deadline)
        self.deadline.setAccessibleName(_("New deadline: {name}").format(name=title))
        if one.continued_by is not None:
            self.reason.setText(_("Carried over already"))
            for field in (self.reason, self.deadline):
                field.setEnabled(False)

    @property
    def wanted(self) -> bool:
        """Tell whether the item moves."""
        return self.check.isChecked() and self.one.continued_by is None


class PlanCarryPage(Page):
    """What the year leaves unfinished, beside the year that takes it."""

    name: ClassVar[str] = "plan_carry"
    section: ClassVar[str] = "plan"
    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.PLANS})
    _year: int
    _lines: list[CarryLine]

    @property
    def title(self) -> str:
        """Return the title."""
        return self.context.texts.gettext("Carry over into the next year")

    @property
    def lines(self) -> list[CarryLine]:
        """Return the lines of the page."""
        return self._lines

    def refresh(self) -> None:
        """List what is unfinished; what was typed stays."""
        texts, desk = self.context.texts, self.context.desk
        typed = {line.one.item.id: line for line in self._lines}
        self._lines = []
        if not any(plan.kind is PlanKind.ANNUAL for plan in desk.plans.plans(self._year)):
            words, hint = texts.gettext("There is no plan in this year"), texts.gettext("Begin one in the section Plan")
            self._show(empty_state(self.context, "list-check", words, hint))
            return
        for one in desk.plan_starting.unfinished(self._year):
            line = CarryLine(self.context, one)
            before = typed.get(one.item.id)
            if before is not None and one.continued_by is None:
                line.check.setChecked(before.check.isChecked())
                line.reason.setText(before.reason.text() or one.reason)
                line.deadline.setText(before.deadline.text())
            line.check.toggled.connect(lambda _on: self._follow())
            line.reason.textEdited.connect(lambda _text: self._follow())
            self._lines.append(line)
        if not self._lines:
            words = texts.gettext("Nothing is left unfinished")
            self._show(
                empty_state(self.context, "circle-check", words, texts.gettext("Every item is done or struck off"))
            )
            return
        self._show(self._body())

    def choose_year(self, year: int) -> None:
        """Show another year."""
        if year != self._year:
            self._year, self._lines = year, []

    def act(self) -> None:
        """Carry over what is chosen."""
        if self._go.isEnabled():
            self._carry()

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
            f"line:{line.one.item.id}": "\x1f".join(
                (str(int(line.check.isChecked())), line.reason.text(), line.deadline.text())
            )
            for line in self._lines
            if line.one.continued_by is None
        }
        return {"year": str(self._year), **kept}

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up what was chosen and typed."""
        self._year = int(state["year"])
        self.refresh()
        for line in self._lines:
            kept = state.get(f"line:{line.one.item.id}")
            if kept is not None and line.one.continued_by is None:
                checked, reason, deadline = kept.split("\x1f")
                line.check.setChecked(checked == "1")
                line.reason.setText(reason)
                line.deadline.setText(deadline)
        self._follow()

    def _build(self) -> None:
        self._year = self.context.desk.clock.today().year
        self._lines = []
        _ = self.context.texts.gettext
        self._back = button(self.context, _("Back to the plan"), self.back, icon="arrow-left")
        self._go = button(self.context, _("Carry over"), self._carry, icon="calendar-share", look="primary")
        unless_read_only(self.context, self._go)
        self.head_actions.addWidget(self._back)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._said = label("", tone="quiet", wrap=True)
        foot = row(self._said, self._go)
        foot.setStretch(0, 1)
        self._outer.addWidget(self._scroll, 1)
        self._outer.addLayout(foot)

    def _show(self, body: QWidget) -> None:
        replaced(self._scroll, body)
        fields = [field for line in self._lines for field in (line.check, line.reason, line.deadline)]
        for before, after in pairwise([*fields, self._go]):
            QWidget.setTabOrder(before, after)
        self._follow()

    def _body(self) -> QWidget:
        _ = self.context.texts.gettext
        body = QFrame()
        body.setObjectName("card")
        grid = QGridLayout(body)
        grid.setContentsMargins(16, 14, 16, 14)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(10)
        for place, (words, stretch) in enumerate(
            (
                ("№", 0),
                (_("What is done"), 5),
                (_("Deadline and state"), 2),
                (_("Why it moves"), 3),
                (_("New deadline"), 2),
            )
        ):
            grid.addWidget(label(words, 9, tone="quiet"), 0, place)
            grid.setColumnStretch(place, stretch)
        top = Qt.AlignmentFlag.AlignTop
        for number, line in enumerate(self._lines, start=1):
            grid.addWidget(line.check, number, 0, top)
            for place, widget in enumerate((line.title, line.state, line.reason, line.deadline), start=1):
                grid.addWidget(widget, number, place, top)
        grid.setRowStretch(len(self._lines) + 1, 1)
        return body

    def _follow(self) -> None:
        """Tell how many move, and what is still missing."""
        texts = self.context.texts
        wanted = [line for line in self._lines if line.wanted]
        unexplained = sum(not line.reason.text().strip() for line in wanted)
        words = texts.ngettext(
            "Carry {count} item over into {year}", "Carry {count} items over into {year}", len(wanted)
        )
        self._go.setText(words.format(count=texts.number(len(wanted)), year=self._year + 1))
        self._go.setAccessibleName(self._go.text())
        self._go.setVisible(bool(self._lines))
        self._go.setEnabled(bool(wanted) and not unexplained and not self.context.desk.read_only)
        missing = texts.ngettext("{count} item has no reason yet", "{count} items have no reason yet", unexplained)
        self._said.setText(missing.format(count=unexplained) if unexplained else "")

    def _carry(self) -> None:
        wanted = [line for line in self._lines if line.wanted]
        reasons = {line.one.item.id: line.reason.text() for line in wanted}
        deadlines: dict[UUID, str] = {line.one.item.id: line.deadline.text() for line in wanted}
        texts, year = self.context.texts, self._year + 1
        count = self.context.desk.plan_starting.carry_over(self._year, year, reasons, deadlines)
        self.turn_to(year)
        self.context.open_page("plan", "")
        said = texts.ngettext(
            "Carried over into {year}: {count} item", "Carried over into {year}: {count} items", count
        )
        self.context.notify(said.format(count=texts.number(count), year=year))
