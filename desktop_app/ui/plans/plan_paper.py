"""A paper of a plan as it was chosen: which one, of which plan, in which language, for which day, quarter or person."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.domain.commission import Commission
from desktop_app.domain.languages import Language
from desktop_app.domain.plan_progress import quarter_of
from desktop_app.domain.plans import Plan
from desktop_app.i18n.numerals import roman
from desktop_app.i18n.texts import Texts
from desktop_app.services.plan_control import PlanLine, PlanView
from desktop_app.services.plan_papers import PlanPapers

BOTH = (Language.KK, Language.RU)


class PaperKind(StrEnum):
    """The papers of a plan; the calendar is a file only."""

    PLAN = "plan"
    PROGRESS = "progress"
    QUARTER = "quarter"
    TASKS = "tasks"
    CARRIED = "carried"
    CALENDAR = "calendar"


@dataclass(frozen=True, slots=True)
class PlanPaper:
    """One choice: ``on`` is of progress only, ``quarter`` 1-4, ``person`` as ``PlanControl.by_person`` names one.

    Only the plan itself has two ``languages`` and ``marks``.
    """

    kind: PaperKind
    plan: Plan
    languages: tuple[Language, ...]
    on: date
    quarter: int = 1
    person: str = ""
    marks: bool = False

    def written(self, papers: PlanPapers, ending: str) -> bytes:
        """Write it as ``.pdf``, ``.docx`` or ``.xlsx``; the calendar is the same whatever the ending.

        Raises:
            RecordGoneError: The plan is gone.
            NoPlanError: The year before has no plan from which anything was carried over.
        """
        plan, language = self.plan, self.languages[0]
        match self.kind:
            case PaperKind.PLAN:
                return papers.plan(plan.id, self.languages, ending, marks=self.marks)
            case PaperKind.PROGRESS:
                return papers.progress(plan.id, language, self.on, ending)
            case PaperKind.QUARTER:
                return papers.quarter(plan.id, language, self.quarter, ending)
            case PaperKind.TASKS:
                return papers.tasks(plan.id, self.person, language, ending)
            case PaperKind.CARRIED:
                return papers.carried_over(plan.year - 1, plan.year, language, ending)
            case PaperKind.CALENDAR:
                return papers.calendar(plan.id, language)

    def lines(self, view: PlanView) -> Sequence[PlanLine]:
        """Return the items of the plan that it names."""
        match self.kind:
            case PaperKind.QUARTER:
                return [line for line in view.lines if line.falls_due_in(self.quarter)]
            case PaperKind.TASKS:
                return [line for line in view.lines if line.is_open and self.person in line.people]
            case PaperKind.CARRIED:
                return [line for line in view.lines if line.item.carried_from is not None]
            case _:
                return view.lines

    def untranslated(self, view: PlanView) -> int:
        """Count its items whose title lacks one of its languages."""
        words = [line.item.wording for line in self.lines(view)]
        kazakh, russian = Language.KK in self.languages, Language.RU in self.languages
        return sum((kazakh and not one.title_kk) or (russian and not one.title_ru) for one in words)

    def nameless(self, commission: Commission | None) -> bool:
        """Tell whether the commission has no name in one of its languages."""
        names = {Language.KK: commission.name_kk, Language.RU: commission.name_ru} if commission else {}
        return not all(names.get(one) for one in self.languages)

    def name(self, texts: Texts) -> str:
        """Return what it is called in the printer's queue and as a file."""
        _, own = texts.gettext, self.plan.title(texts.language)
        pattern = {
            PaperKind.PLAN: self._plan_pattern(texts),
            PaperKind.PROGRESS: _("Progress of the plan of {year} on {date}"),
            PaperKind.QUARTER: _("Report of quarter {quarter}, {year}"),
            PaperKind.TASKS: _("Tasks of {year}, {person}"),
            PaperKind.CARRIED: _("Carried over into {year}"),
            PaperKind.CALENDAR: _("Deadlines of {year}"),
        }[self.kind]
        quarter = roman(self.quarter, texts.language)
        facts = {"year": self.plan.year, "date": texts.date(self.on), "quarter": quarter, "person": self.person}
        return ", ".join(part for part in (pattern.format_map(facts), own) if part)

    def _plan_pattern(self, texts: Texts) -> str:
        _ = texts.gettext
        if self.languages == BOTH:
            return _("Plan of {year} in two languages")
        return _("Plan of {year} in Kazakh") if self.languages == (Language.KK,) else _("Plan of {year} in Russian")


def paper_language(window: Language) -> Language:
    """Return the language of papers that goes with that of the window."""
    return Language.KK if window is Language.KK else Language.RU


def likely_quarter(year: int, today: date) -> int:
    """Return the quarter of a year (1-4) that is reported next: the last one that has ended, else the first."""
    if today.year != year:
        return 4 if today.year > year else 1
    return max(quarter_of(today) - 1, 1)


def same_person(person: str, before: PlanView, after: PlanView) -> str:
    """Return how a view in another language names one who answers; empty where nobody there is known to be the same."""
    names = {line.id: line.people for line in after.lines}
    for line in before.lines:
        there = names.get(line.id, ())
        if person in line.people and len(there) == len(line.people):
            return there[line.people.index(person)]
    return ""
