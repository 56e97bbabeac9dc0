"""The menu of a plan: its life, its sections, its papers, and what belongs to the year's end."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.domain.plans import Numbering, PlanState
from desktop_app.i18n.plan_words import NUMBERINGS
from desktop_app.services.plan_control import PlanView
from desktop_app.ui.context import Context
from desktop_app.ui.plans.papers import PaperMenu


@dataclass(frozen=True, slots=True)
class PlanActs:
    """What the menu does."""

    approve: Callable[[], None]
    send_back: Callable[[], None]
    close: Callable[[], None]
    delete: Callable[[], None]
    add_section: Callable[[], None]
    rename_section: Callable[[], None]
    delete_section: Callable[[], None]
    number_by: Callable[[Numbering], None]
    count_after: Callable[[bool], None]
    open_page: Callable[[str], None]
    add_sub_plan: Callable[[], None]


class PlanMenu(QMenu):
    """What can be done with the whole plan now."""

    def __init__(self, parent: QWidget, context: Context, plan: Callable[[], PlanView | None], acts: PlanActs) -> None:
        super().__init__(parent)
        self._context = context
        self._plan = plan
        self._acts = acts
        self._papers = PaperMenu(parent, context, plan)
        self._papers.setIcon(context.icon("printer"))
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        view = self._plan()
        if view is None:
            return
        _, state, writable = self._context.texts.gettext, view.plan.plan.state, not self._context.desk.read_only
        if state.open and writable:
            self._add("lock", _("Approve"), self._acts.approve)
            self._add("arrow-back-up", _("Return for rework"), self._acts.send_back)
            self.addSeparator()
            self._add("plus", _("New section"), self._acts.add_section)
            self._add("pencil", _("Rename the section"), self._acts.rename_section)
            self._add("trash", _("Delete the section"), self._acts.delete_section)
            self._numbering(view)
            self.addSeparator()
        self.addMenu(self._papers)
        self._add(
            "report-analytics", _("Control and the year at a glance"), lambda: self._acts.open_page("plan_control")
        )
        self._add("calendar-share", _("Carry over into the next year"), lambda: self._acts.open_page("plan_carry"))
        self._add("copy", _("Compare with another plan"), lambda: self._acts.open_page("plan_compare"))
        if writable:
            self.addSeparator()
            self._add("plus", _("New plan that hangs on this one"), self._acts.add_sub_plan)
        if state.in_force and writable:
            self._add("lock", _("Close the plan"), self._acts.close)
        if state.open and writable:
            self._add("trash", _("Delete the plan"), self._acts.delete)

    def _numbering(self, view: PlanView) -> None:
        _ = self._context.texts.gettext
        sub = self.addMenu(self._context.icon("list-numbers"), _("Numbers of items"))
        for numbering, words in NUMBERINGS.items():
            act = sub.addAction(_(words), partial(self._acts.number_by, numbering))
            act.setCheckable(True)
            act.setChecked(view.plan.plan.numbering is numbering)
        sub.addSeparator()
        after = sub.addAction(
            _("A day of each quarter is one of the month after it"),
            lambda: self._acts.count_after(not view.plan.plan.month_after),
        )
        after.setCheckable(True)
        after.setChecked(view.plan.plan.month_after)

    def _add(self, icon: str, words: str, act: Callable[[], None]) -> None:
        self.addAction(self._context.icon(icon), words, act)


def may_change(view: PlanView) -> bool:
    """Tell whether items can still be added and changed."""
    return view.plan.plan.state is not PlanState.CLOSED
