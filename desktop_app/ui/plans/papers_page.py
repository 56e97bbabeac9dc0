"""The papers of a plan: which one at the left, its pages at the right as they will be printed."""

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from desktop_app.domain.changes import Topic
from desktop_app.domain.journal import N_
from desktop_app.domain.languages import Language
from desktop_app.i18n.errors import explain
from desktop_app.i18n.plan_words import plan_title
from desktop_app.services.plan_control import PlanView
from desktop_app.ui.controls import button, empty_state, scrolled
from desktop_app.ui.page import Page, State
from desktop_app.ui.plans.paper_choices import PaperChoices
from desktop_app.ui.plans.paper_making import PaperMaking
from desktop_app.ui.plans.paper_pane import PaperPane, why_nothing
from desktop_app.ui.plans.papers import save_plan_paper
from desktop_app.ui.plans.plan_paper import PaperKind, PlanPaper, same_person
from desktop_app.ui.preview import Preview
from desktop_app.ui.printing.paper import print_paper

_PAPERS, _NO_PLAN = 0, 1
_AFTER_TYPING_MS = 150
_BACK = {
    "plan": N_("Back to the plan"),
    "plan_control": N_("Back to the control"),
    "plan_carry": N_("Back to carrying over"),
}


class PlanPapersPage(Page):
    """Every paper of the plan of a year, seen before it is printed or saved."""

    name: ClassVar[str] = "plan_papers"
    section: ClassVar[str] = "plan"
    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.PLANS, Topic.MEETINGS, Topic.SETTINGS, Topic.COMMISSION})
    _year: int
    _origin: str
    _page: int | None
    _language: Language
    _view: PlanView | None
    _choices: PaperChoices
    _soon: QTimer
    _paper: PlanPaper | None
    _shown: PaperKind | None

    @property
    def title(self) -> str:
        """Return the title."""
        return self.context.texts.gettext("Papers of the plan")

    @property
    def preview(self) -> Preview:
        """Return what shows the pages."""
        return self._pane.preview

    @property
    def choices(self) -> PaperChoices:
        """Return what is chosen at the left."""
        return self._choices

    @property
    def making(self) -> bool:
        """Tell whether a paper is on its way."""
        return self._soon.isActive() or self._making.busy

    def refresh(self) -> None:
        """Make the paper anew, as the plan stands now."""
        self._view = None
        self._choices.offer_plans(self.context.desk.plans.plans(self._year))
        self._soon.start(0)

    def choose_year(self, year: int) -> None:
        """Show another year."""
        if year != self._year:
            self._year = year
            self._choices.begin_year(year)

    def open_record(self, record: str) -> None:
        """Show a paper, named by its kind, the page to go back to, and the plan: each may be left out."""
        kind, origin, plan = (*record.split(":"), "", "")[:3]
        self._origin = origin if origin in _BACK else "plan"
        self._tell_way_back()
        self._choices.take(PaperKind(kind), plan)
        self._soon.start(0)

    def print(self) -> None:
        """Print the paper that is chosen."""
        self._settle()
        if self._paper is not None and self._paper.kind is not PaperKind.CALENDAR:
            pdf = self._making.pdf or self._paper.written(self.context.desk.plan_papers, ".pdf")
            print_paper(self, self.context, pdf, self._paper.kind, self._paper.name(self.context.texts), _unheard)

    def save(self) -> None:
        """Save the paper that is chosen."""
        self._settle()
        if self._paper is not None:
            save_plan_paper(self, self.context, self._paper)

    def act(self) -> None:
        """Print the paper; save it where it is a file only."""
        self._settle()
        if self._paper is not None and self._paper.kind is PaperKind.CALENDAR:
            self.save()
        else:
            self.print()

    def back(self) -> None:
        """Go back to where the page was opened from."""
        self._go_on(self._origin)

    def arrive(self) -> None:
        """Put the focus into the list, without a plan on the way to one."""
        self._settle()
        if self._stack.currentIndex() == _PAPERS:
            self._choices.list.setFocus()
        else:
            self._to_plan.setFocus()

    def panes(self) -> list[QWidget]:
        """Return list, choices, pages and what is done with them."""
        if self._stack.currentIndex() == _NO_PLAN:
            return [self._stack]
        panes = [self._choices.list, self._choices.form, self._pane.nameless, self._pane.shown, self._pane.foot]
        return [pane for pane in panes if pane.isVisible()]

    def state(self) -> State:
        """Return year, choices, and where the reader is."""
        page = str(self._page if self._page is not None else self.preview.page)
        return {"year": str(self._year), "origin": self._origin, "page": page, **self._choices.state()}

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up year, choices and page."""
        self._year, self._origin = int(state["year"]), state["origin"]
        self._tell_way_back()
        self._choices.offer_plans(self.context.desk.plans.plans(self._year))
        self._choices.offer_people([state["person"]], state["person"])
        self._choices.restore(state)
        self._page, self._shown = int(state["page"]), self._choices.kind
        self._view = None
        self._soon.start(0)

    def _build(self) -> None:
        _ = self.context.texts.gettext
        self._year = self.context.desk.clock.today().year
        self._origin, self._page = "plan", None
        self._view = self._paper = self._shown = None
        self._back = button(self.context, "", self.back, icon="arrow-left")
        self._tell_way_back()
        self.head_actions.addWidget(self._back)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._follow)
        self._making = PaperMaking(self.context, self)
        self._making.made.connect(self._show_pdf)
        self._making.slow.connect(lambda: self.preview.say(_("The paper is being made")))
        self._making.refused.connect(lambda error: self.preview.say(explain(error, self.context.texts)))
        self._making.failed.connect(lambda: self.preview.say(_("The paper could not be made")))
        self._choices = PaperChoices(self.context)
        self._choices.changed.connect(lambda: self._soon.start(0))
        self._choices.typed.connect(lambda: self._soon.start(_AFTER_TYPING_MS))
        self._pane = PaperPane(self.context, self._go_on)
        self._pane.print_wanted.connect(self.print)
        self._pane.save_wanted.connect(self.save)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(12)
        splitter.addWidget(scrolled(self._choices))
        splitter.addWidget(self._pane)
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        self._to_plan = button(
            self.context, _("Begin the plan"), lambda: self._go_on("plan"), icon="list-check", look="primary"
        )
        words, hint = _("There is no plan in this year"), _("Its papers appear here when it is begun")
        self._stack = QStackedWidget()
        self._stack.addWidget(splitter)
        self._stack.addWidget(empty_state(self.context, "list-check", words, hint, self._to_plan))
        self._outer.addWidget(self._stack, 1)

    def _follow(self) -> None:
        """Show the paper that is chosen now, or why there is none."""
        plan = self._choices.plan
        self._stack.setCurrentIndex(_PAPERS if plan is not None else _NO_PLAN)
        self._paper = None
        if plan is None:
            self.facts = ""
            self._making.want(None)
            return
        self.facts = plan_title(plan, self.context.texts)
        view = self._look(plan.id, self._choices.languages[0])
        paper = self._choices.paper(plan, self.context.desk.clock.today())
        nothing = why_nothing(paper, view, self.context.desk.plans.years(), self.context.texts)
        wrong = self._choices.wrong_date
        if not wrong and (nothing is None or not nothing.leads_to):
            self._paper = paper
        self._pane.tell(self._paper, self._paper.untranslated(view) if self._paper is not None else 0)
        self._making.want(self._paper if nothing is None else None)
        if nothing is not None:
            self._pane.show_nothing(nothing)
            return
        self._pane.show_pages(nameless=paper.nameless(self.context.desk.commissions.own()))
        if wrong:
            self.preview.say(self.context.texts.gettext("Type the date as 28.02.2024"))

    def _settle(self) -> None:
        """Take what was chosen a moment ago before anything is done with it."""
        if self._soon.isActive():
            self._soon.stop()
            self._follow()

    def _look(self, plan_id: UUID, language: Language) -> PlanView:
        """Look at the plan in the language of its paper, and offer those who answer, as that language names them."""
        before, control = self._view, self.context.desk.plan_control
        known = before is not None and before.plan.plan.id == plan_id and self._language is language
        view = before if known and before is not None else control.view(plan_id, language)
        people = list(control.by_person(view))
        chosen = self._choices.form.values["person"]
        if before is not None and chosen not in people:
            chosen = same_person(chosen, before, view)
        self._choices.offer_people(people, chosen)
        self._view, self._language = view, language
        return view

    def _show_pdf(self) -> None:
        """Show the pages; another paper begins at its first one."""
        kind = self._choices.kind
        self.preview.show_pdf(self._making.pdf)
        if self._page is not None or kind is not self._shown:
            self.preview.turn_to(self._page or 0)
        self._shown, self._page = kind, None

    def _tell_way_back(self) -> None:
        words = self.context.texts.gettext(_BACK[self._origin])
        self._back.setText(words)
        self._back.setAccessibleName(words)

    def _go_on(self, page: str) -> None:
        """Open the page where a paper gets what it has not yet; what is carried over leaves the year before."""
        if page == "plan_carry":
            self.turn_to(self._year - 1)
        self.context.open_page(page, "")


def _unheard(_printed: object) -> None:
    return
