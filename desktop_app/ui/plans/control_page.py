"""The page of control: what is due and overdue, who answers, progress with its formula, the year at a glance."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.changes import Topic
from desktop_app.domain.plan_progress import CountBy, PartlyCounts, Progress, ProgressRule, Standing
from desktop_app.i18n.numerals import roman
from desktop_app.i18n.plan_words import CHAINS, COUNT_BY, PARTLY_COUNTS, credit_words, share_words
from desktop_app.i18n.texts import Texts
from desktop_app.services.plan_control import BrokenChain, PlanView
from desktop_app.ui.awards.asking import Asking
from desktop_app.ui.controls import (
    button,
    door,
    empty_state,
    hairline,
    label,
    replaced,
    row,
    titled_card,
    unless_read_only,
)
from desktop_app.ui.form import Field
from desktop_app.ui.page import Page, State
from desktop_app.ui.plans.bar import ALL, CHIP, MONTH, ONLY_OPEN, OVERDUE, QUARTER, SECTION, WEEK
from desktop_app.ui.plans.glance import YearGlance
from desktop_app.ui.plans.plan_paper import PaperKind
from desktop_app.ui.plans.progress_bar import ProgressBar

_MOST_CHAINS = 20


class PlanControlPage(Page):
    """How the plan of the year stands; every figure opens its items."""

    name: ClassVar[str] = "plan_control"
    section: ClassVar[str] = "plan"
    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.PLANS, Topic.MEETINGS, Topic.SETTINGS, Topic.COMMISSION})
    _year: int

    @property
    def title(self) -> str:
        """Return the title."""
        return self.context.texts.gettext("Control of the plan")

    def refresh(self) -> None:
        """Show how the plan stands today."""
        control, texts = self.context.desk.plan_control, self.context.texts
        view = control.of_year(self._year, texts.language)
        self._paper.setVisible(view is not None)
        if view is None:
            words = texts.gettext("There is no plan in this year")
            hint = texts.gettext("Begin one in the section Plan")
            begin = button(self.context, texts.gettext("Begin a plan"), self.back, icon="plus", look="primary")
            replaced(self._scroll, empty_state(self.context, "list-check", words, hint, begin))
            return
        top = self._scroll.verticalScrollBar().value()
        replaced(self._scroll, self._body(view))
        self._scroll.verticalScrollBar().setValue(top)

    def choose_year(self, year: int) -> None:
        """Show another year."""
        self._year = year

    def print(self) -> None:
        """Show progress on paper."""
        if self._paper.isVisible():
            self.context.open_page("plan_papers", f"{PaperKind.PROGRESS}:{self.name}")

    def back(self) -> None:
        """Go back to the plan."""
        self.context.open_page("plan", "")

    def arrive(self) -> None:
        """Put the focus on the way back."""
        self._back.setFocus()

    def state(self) -> State:
        """Return the year."""
        return {"year": str(self._year)}

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up the year."""
        self._year = int(state["year"])
        self.refresh()

    def _build(self) -> None:
        self._year = self.context.desk.clock.today().year
        _ = self.context.texts.gettext
        self._back = button(self.context, _("Back to the plan"), self.back, icon="arrow-left")
        self._paper = button(self.context, _("Progress on paper"), self.print, icon="printer")
        for tool in (self._back, self._paper):
            self.head_actions.addWidget(tool)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._outer.addWidget(self._scroll, 1)

    def _body(self, view: PlanView) -> QWidget:
        _ = self.context.texts.gettext
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 4, 8)
        layout.setSpacing(12)
        upper = row(self._due(view), self._people(view), spacing=12)
        upper.setStretch(0, 1)
        upper.setStretch(1, 1)
        layout.addLayout(upper)
        layout.addWidget(self._progress(view))
        chains = self.context.desk.plan_control.broken_chains(view)
        if chains:
            layout.addWidget(self._chains(chains))
        frame, inside = titled_card(_("The year at a glance"))
        glance = YearGlance(self.context)
        glance.show_view(view)
        glance.chosen.connect(self._open_item)
        inside.addWidget(glance)
        layout.addWidget(frame)
        layout.addStretch(1)
        return body

    def _due(self, view: PlanView) -> QWidget:
        texts = self.context.texts
        frame, inside = titled_card(texts.gettext("Due"))
        figures = (
            (texts.gettext("Overdue"), len(view.standing(Standing.OVERDUE)), OVERDUE),
            (texts.gettext("Due within 7 days"), len(view.due_within(7)), WEEK),
            (texts.gettext("Due within 30 days"), len(view.due_within(30)), MONTH),
        )
        for words, count, chip in figures:
            inside.addLayout(self._figure(words, count, partial(self._open, f"{CHIP}:{chip}")))
        inside.addStretch(1)
        return frame

    def _people(self, view: PlanView) -> QWidget:
        texts = self.context.texts
        frame, inside = titled_card(texts.gettext("Open items by who answers"))
        by_person = self.context.desk.plan_control.by_person(view)
        for person, lines in sorted(by_person.items(), key=lambda pair: -len(pair[1]))[:8]:
            late = sum(line.standing is Standing.OVERDUE for line in lines)
            words = texts.ngettext("{name}, {count} overdue", "{name}, {count} overdue", late) if late else "{name}"
            said = words.format(name=person, count=late)
            inside.addLayout(self._figure(said, len(lines), partial(self._open, f"{ONLY_OPEN}:{person}")))
        if not by_person:
            inside.addLayout(_padded(label(texts.gettext("Nothing is open"), tone="quiet")))
        inside.addStretch(1)
        return frame

    def _figure(self, words: str, count: int, act: Callable[[], None]) -> QVBoxLayout:
        return _padded(label(words, wrap=True), door(self.context, self.context.texts.number(count), words, count, act))

    def _progress(self, view: PlanView) -> QWidget:
        texts = self.context.texts
        change = button(self.context, texts.gettext("Change the formula"), self._ask_rule, look="link")
        unless_read_only(self.context, change)
        frame, inside = titled_card(texts.gettext("Progress"), change)
        grid = QGridLayout()
        grid.setContentsMargins(16, 10, 16, 10)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        line = 0
        for place, section in enumerate(view.plan.sections, start=1):
            title = f"{roman(place, texts.language)}. {section.title(texts.language)}"
            line = self._bar(grid, line, title, view.sections[section.id], f"{SECTION}:{section.id}")
        line = self._bar(grid, line, texts.gettext("All sections"), view.whole, f"{CHIP}:{ALL}")
        grid.addWidget(hairline(), line, 0, 1, 3)
        line += 1
        for place, part in enumerate(view.quarters, start=1):
            name = texts.gettext("Quarter {number}, by each deadline").format(number=roman(place, texts.language))
            line = self._bar(grid, line, name, part, f"{QUARTER}:{place}")
        inside.addLayout(grid)
        inside.addLayout(_padded(label(formula_words(view.whole, view.rule, texts), 9, tone="hint", wrap=True)))
        return frame

    def _bar(self, grid: QGridLayout, line: int, name: str, progress: Progress, record: str) -> int:
        """Show how a part of the plan stands; its figure opens the plan narrowed to ``record``."""
        said = _share_and_percent(progress, self.context.texts)
        go = door(self.context, said, name, progress.total, partial(self._open, record))
        grid.addWidget(label(name, strong=record.startswith(CHIP), wrap=True), line, 0)
        grid.addWidget(ProgressBar(self.context, progress, name), line, 1)
        grid.addWidget(go, line, 2, Qt.AlignmentFlag.AlignRight)
        return line + 1

    def _chains(self, chains: Sequence[BrokenChain]) -> QWidget:
        texts = self.context.texts
        frame, inside = titled_card(texts.gettext("Broken chains"))
        for chain in chains[:_MOST_CHAINS]:
            title = chain.line.item.wording.title(texts.language)
            words = f"{chain.line.number}. {title if len(title) < 90 else f'{title[:89]}…'}"  # noqa: PLR2004  (room)
            go = button(self.context, words, partial(self._open_item, chain.line.id), look="link")
            inside.addLayout(_padded(go, label(texts.gettext(CHAINS[chain.reason]), 9, tone="warn", wrap=True)))
        if len(chains) > _MOST_CHAINS:
            more = len(chains) - _MOST_CHAINS
            words = texts.ngettext("{count} more", "{count} more", more).format(count=texts.number(more))
            inside.addLayout(_padded(label(words, tone="quiet")))
        return frame

    def _ask_rule(self) -> None:
        """Ask how the percentage is computed."""
        texts, rule = self.context.texts, self.context.desk.plan_control.rule()
        _ = texts.gettext
        fields = (
            Field("by", _("What is counted"), "choice", [(one.value, _(words)) for one, words in COUNT_BY.items()]),
            Field(
                "partly", _("Done in part"), "choice", [(one.value, _(words)) for one, words in PARTLY_COUNTS.items()]
            ),
            Field("late", _("Done late counts as done"), "check"),
            Field("due_only", _("Count only what has fallen due"), "check"),
        )
        hint = _("What was struck off and what has no date never counts. The formula stands below the table on paper")
        dialog = Asking(self, self.context, _("Formula of the percentage"), _("Save"), fields, hint)
        dialog.editors["by"].text, dialog.editors["partly"].text = rule.by.value, rule.partly.value
        dialog.editors["late"].text = "1" if rule.late_counts else ""
        dialog.editors["due_only"].text = "1" if rule.due_only else ""
        typed = dialog.ask()
        if typed is not None:
            changed = ProgressRule(
                CountBy(typed["by"]),
                PartlyCounts(typed["partly"]),
                late_counts=bool(typed["late"]),
                due_only=bool(typed["due_only"]),
            )
            self.context.desk.plan_control.set_rule(changed)

    def _open(self, record: str) -> None:
        self.context.open_page("plan", record)

    def _open_item(self, item_id: UUID) -> None:
        self.context.open_page("plan", str(item_id))


def formula_words(progress: Progress, rule: ProgressRule, texts: Texts) -> str:
    """Return the formula of a percentage with its numbers."""
    if progress.percent is None:
        return texts.gettext("Nothing has a date, so there is no percentage")
    facts = {"credit": credit_words(progress, texts), "counted": progress.counted, "percent": progress.percent}
    pattern = {
        CountBy.ITEMS: texts.gettext(
            "Percentage = done items / items with a date, without those struck off = {credit} / {counted} = {percent} %"
        ),
        CountBy.OCCURRENCES: texts.gettext(
            "Percentage = deadlines kept / all deadlines, without those struck off = {credit} / {counted} = {percent} %"
        ),
    }[rule.by]
    said = [pattern.format_map(facts), texts.gettext(PARTLY_COUNTS[rule.partly])]
    said += [] if rule.late_counts else [texts.gettext("Done late does not count")]
    said += [texts.gettext("Only what has fallen due counts")] if rule.due_only else []
    return ". ".join(said)


def _share_and_percent(progress: Progress, texts: Texts) -> str:
    if progress.percent is None:
        return share_words(progress, texts)
    done, count = credit_words(progress, texts), texts.number(progress.counted)
    percent = f"{progress.percent} %"
    return texts.gettext("{done} of {count}, {percent}").format(done=done, count=count, percent=percent)


def _padded(*widgets: QWidget) -> QVBoxLayout:
    line = row(*widgets)
    line.setStretch(0, 1)
    box = QVBoxLayout()
    box.setContentsMargins(16, 5, 16, 5)
    box.addLayout(line)
    return box
