"""The papers of plans: the plan itself, progress, a quarter, what is carried over, tasks, and the calendar file."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from desktop_app.domain.clock import Clock
from desktop_app.domain.commission import Role
from desktop_app.domain.languages import Language
from desktop_app.domain.plan_errors import NoPlanError
from desktop_app.domain.plan_progress import as_of, remains_open
from desktop_app.domain.plans import Mark, Occurrence, PlanItem, WholePlan
from desktop_app.services.plan_control import rule_of
from desktop_app.services.plan_starting import members_of, reason_of
from desktop_app.storage import commission, meetings, plan_evidence, plan_items, plans
from desktop_app.storage.database import Database, Unit

if TYPE_CHECKING:
    from desktop_app.documents.blocks import Paper
    from desktop_app.services.plan_sheets import PlanFacts

PDF, DOCX, XLSX = ".pdf", ".docx", ".xlsx"


class PlanPapers:
    """Papers of plans as bytes; ``ending`` is ``.pdf``, ``.docx`` or ``.xlsx``."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def plan(self, plan_id: UUID, languages: Sequence[Language], ending: str = PDF, *, marks: bool = False) -> bytes:
        """Write the plan of work; with ``marks`` its column of marks is filled as of today.

        Raises:
            RecordGoneError: The plan is gone.
        """
        from desktop_app.documents.plan import plan_paper  # noqa: PLC0415  (slow to import)
        from desktop_app.services.plan_sheets import plan_sheet  # noqa: PLC0415

        facts = self._facts(plan_id, self._clock.today())
        return self._written(plan_paper(plan_sheet(facts, tuple(languages), marks=marks)), ending, facts)

    def progress(self, plan_id: UUID, language: Language, on: date, ending: str = PDF) -> bytes:
        """Write how the plan stands on a day.

        Raises:
            RecordGoneError: The plan is gone.
        """
        from desktop_app.documents.progress import progress_paper  # noqa: PLC0415  (slow to import)
        from desktop_app.services.plan_sheets import progress_sheet  # noqa: PLC0415

        facts = self._facts(plan_id, on)
        return self._written(progress_paper(progress_sheet(facts, language)), ending, facts)

    def quarter(self, plan_id: UUID, language: Language, quarter: int, ending: str = PDF) -> bytes:
        """Write the report of a quarter (1-4) as of today.

        Raises:
            RecordGoneError: The plan is gone.
        """
        from desktop_app.documents.progress import quarter_paper  # noqa: PLC0415  (slow to import)
        from desktop_app.services.plan_sheets import quarter_sheet  # noqa: PLC0415

        facts = self._facts(plan_id, self._clock.today())
        return self._written(quarter_paper(quarter_sheet(facts, quarter, language)), ending, facts)

    def carried_over(self, from_year: int, to_year: int, language: Language, ending: str = PDF) -> bytes:
        """Write the list of what moved from the plan of one year into that of another.

        Raises:
            NoPlanError: One of the years has no plan.
        """
        from desktop_app.documents.progress import CarryRow, CarrySheet, carry_paper  # noqa: PLC0415  (slow to import)
        from desktop_app.services.plan_sheets import deadline_words, head_of, mark_words  # noqa: PLC0415

        old = self._facts(self._annual(from_year), self._clock.today())
        new = self._facts(self._annual(to_year), self._clock.today())
        known = {item.id: item for item in old.plan.items}
        numbers, new_numbers = old.plan.numbers(), new.plan.numbers()
        rows = tuple(
            CarryRow(
                number=numbers[before.id],
                title=before.wording.title(language),
                deadline=deadline_words(before, language),
                standing=mark_words(before, old.today, language),
                reason=item.carried_because or reason_of(before),
                new=", ".join(
                    part for part in (f"№\u00a0{new_numbers[item.id]}", item.wording.deadline(language)) if part
                ),
            )
            for item in new.plan.items
            if item.carried_from is not None and (before := known.get(item.carried_from)) is not None
        )
        sheet = CarrySheet(language, from_year, to_year, head_of(new, language), rows)
        return self._written(carry_paper(sheet), ending, new)

    def tasks(self, plan_id: UUID, person: str, language: Language, ending: str = PDF) -> bytes:
        """Write the open items of one who answers, named as ``PlanControl.by_person`` names them.

        Raises:
            RecordGoneError: The plan is gone.
        """
        from desktop_app.documents.progress import TaskSheet, task_paper  # noqa: PLC0415  (slow to import)
        from desktop_app.services.plan_sheets import head_of  # noqa: PLC0415

        facts = self._facts(plan_id, self._clock.today())
        numbers = facts.plan.numbers()
        names = {member.id: member.name(language) for member in facts.members}

        def answers(item: PlanItem) -> bool:
            told = {names.get(one.signatory_id or item.id, one.text(language)) for one in item.wording.responsible}
            return person in told and remains_open(item, facts.today)

        rows = tuple(
            (
                numbers[item.id],
                item.wording.title(language),
                item.wording.deadline(language),
                item.wording.form(language),
            )
            for item in facts.plan.items
            if answers(item)
        )
        sheet = TaskSheet(language, facts.plan.plan.year, facts.today, person, head_of(facts, language), rows)
        return self._written(task_paper(sheet), ending, facts)

    def calendar(self, plan_id: UUID, language: Language) -> bytes:
        """Write the dated occurrences as a calendar file.

        Raises:
            RecordGoneError: The plan is gone.
        """
        from desktop_app.documents.calendar_file import CalendarEntry, calendar_file  # noqa: PLC0415  (slow to import)
        from desktop_app.documents.plan_words import plan_words  # noqa: PLC0415

        facts = self._facts(plan_id, self._clock.today())
        numbers, words = facts.plan.numbers(), plan_words(language)
        entries = [
            CalendarEntry(
                id=one.id,
                begins=begins,
                ends=ends,
                summary=f"{numbers[item.id]}. {item.wording.title(language)}",
                description=_description(item, language),
                category=words.title.capitalize(),
                done=one.mark is not Mark.OPEN,
            )
            for item in facts.plan.items
            if not item.struck
            for one in item.occurrences
            for begins, ends in _days(one)
        ]
        return calendar_file(f"{words.title.capitalize()}, {facts.plan.plan.year}", entries, self._clock.now())

    def _annual(self, year: int) -> UUID:
        with self._database.reading() as unit:
            found = plans.annual(unit.session, year)
        if found is None:
            raise NoPlanError(year)
        return found.id

    def _facts(self, plan_id: UUID, today: date) -> "PlanFacts":
        from desktop_app.services.plan_sheets import PlanFacts  # noqa: PLC0415  (brings the documents)

        with self._database.reading() as unit:
            whole = plans.whole(unit.session, plan_id)
            ids = [item.id for item in whole.items]
            own = next((one for one in commission.everything(unit.session) if one.role is Role.OWN), None)
            return PlanFacts(
                plan=as_of(whole, today),
                today=today,
                rule=rule_of(unit),
                commission=own,
                members=tuple(members_of(unit)),
                amendments=tuple(plan_evidence.amendments(unit.session, ids)),
                evidence=tuple(plan_evidence.of_items(unit.session, ids)),
                meetings={one.id: one for one in meetings.meetings(unit.session)},
                attended={held: came for held, (_invited, came) in meetings.counts(unit.session).items()},
                carried_year=_carried_year(unit, whole),
            )

    def _written(self, paper: "Paper", ending: str, facts: "PlanFacts") -> bytes:
        if ending == DOCX:
            from desktop_app.documents.docx import paper_docx  # noqa: PLC0415  (slow to import)

            return paper_docx(paper)
        if ending == XLSX:
            from desktop_app.documents.xlsx import paper_xlsx  # noqa: PLC0415  (slow to import)

            return paper_xlsx(paper, self._clock.now(), str(facts.plan.plan.year))
        from desktop_app.documents.pdf import paper_pdf  # noqa: PLC0415  (slow to import)

        return paper_pdf(paper)


def _carried_year(unit: Unit, plan: WholePlan) -> int | None:
    """Return the year that carried items come from."""
    before = [item.carried_from for item in plan.items if item.carried_from is not None]
    old = plan_items.some(unit.session, before[:1])
    return plans.plan(unit.session, old[0].plan_id).year if old else None


def _days(one: Occurrence) -> list[tuple[date, date]]:
    """Return first and last day of an occurrence in the calendar: until a day is that day."""
    if one.last_day is None:
        return []
    if one.postponed_to is not None or one.begins is None:
        return [(one.last_day, one.last_day)]
    return [(one.begins, one.last_day)]


def _description(item: PlanItem, language: Language) -> str:
    return "\n".join(
        part for part in (item.wording.deadline(language), item.wording.responsible_words(language)) if part
    )
