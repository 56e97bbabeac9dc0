"""What the papers of plans show: records worded in the language of the paper."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from desktop_app.documents.plan import Head, PlanLineRow, PlanLineText, PlanSection, PlanSheet
from desktop_app.documents.plan_words import plan_words
from desktop_app.documents.progress import ProgressSheet, QuarterSheet, StandingRow, StandingSection
from desktop_app.domain.commission import Commission, Signatory
from desktop_app.domain.languages import Case, Language
from desktop_app.domain.meetings import Meeting
from desktop_app.domain.plan_progress import (
    ProgressRule,
    Standing,
    done_count,
    item_standing,
    progress,
    quarter_of,
    quarter_progress,
)
from desktop_app.domain.plans import (
    Amendment,
    ChangeKind,
    DecisionKind,
    Evidence,
    Occurrence,
    PlanDecision,
    PlanItem,
    PlanKind,
    Source,
    WholePlan,
)
from desktop_app.i18n.dates import short_date
from desktop_app.i18n.plan_people import is_chair
from desktop_app.i18n.posts import decline_post

_DECLINED = frozenset({Standing.DONE, Standing.DONE_LATE, Standing.PARTLY, Standing.NOT_DONE})


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """A plan with everything that its papers name, as of a day; ``attended`` counts who came to a meeting."""

    plan: WholePlan
    today: date
    rule: ProgressRule
    commission: Commission | None = None
    members: tuple[Signatory, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    meetings: dict[UUID, Meeting] = field(default_factory=dict)
    attended: dict[UUID, int] = field(default_factory=dict)
    carried_year: int | None = None

    def decision(self, decision_id: UUID) -> PlanDecision | None:
        """Return one of the decisions about the plan."""
        return next((one for one in self.plan.decisions if one.id == decision_id), None)


def head_of(facts: PlanFacts, language: Language) -> Head:
    """Return whose paper it is in a language: the commission, its chair and its secretary on the day."""
    name = facts.commission.name(language) if facts.commission else ""
    of = decline_post(name, language, Case.GENITIVE, ()).form if name else ""
    valid = [one for one in facts.members if one.valid_on(facts.today)]
    secretary = next((one for one in valid if one.is_secretary), None)
    others = [one for one in valid if one is not secretary]
    chair = next((one for one in others if is_chair(one)), others[0] if others else None)
    return Head(
        commission=name,
        of_commission=of,
        chair_post=chair.post(language) if chair else "",
        chair=chair.name(language) if chair else "",
        secretary_post=secretary.post(language) if secretary else "",
        secretary=secretary.name(language) if secretary else "",
    )


def plan_sheet(facts: PlanFacts, languages: tuple[Language, ...], *, marks: bool = False) -> PlanSheet:
    """Return a plan as its paper shows it; with ``marks`` the column of marks is filled."""
    plan, numbers = facts.plan, facts.plan.numbers()
    approval = plan.approval
    sections = []
    for section in plan.sections:
        rows = tuple(
            PlanLineRow(numbers[item.id], tuple(_line(facts, item, one, marks=marks) for one in languages))
            for item in plan.of_section(section.id)
        )
        if rows:
            sections.append(PlanSection(tuple(section.title(one) for one in languages), rows))
    own = plan.plan.kind is PlanKind.SUB
    return PlanSheet(
        languages=languages,
        year=plan.plan.year,
        heads=tuple(head_of(facts, one) for one in languages),
        sections=tuple(sections),
        decision=(approval.number, approval.dated) if approval and approval.dated else None,
        amended_by=_amended_by(plan),
        titles=tuple(plan.plan.title(one) for one in languages) if own else (),
    )


def _amended_by(plan: WholePlan) -> tuple[tuple[str, date], ...]:
    """Return number and date of the decisions that changed a plan, each once, the oldest first."""
    told = {
        (one.number, one.dated)
        for one in plan.decisions
        if one.kind is DecisionKind.AMENDED and one.number and one.dated is not None
    }
    return tuple(sorted(told, key=lambda one: (one[1], one[0])))


def progress_sheet(facts: PlanFacts, language: Language) -> ProgressSheet:
    """Return how a plan stands on the day of the facts."""
    plan = facts.plan
    sections = tuple(
        StandingSection(
            section.title(language),
            progress(plan.of_section(section.id), facts.today, facts.rule),
            tuple(standing_row(facts, item, language) for item in plan.of_section(section.id)),
        )
        for section in plan.sections
        if plan.of_section(section.id)
    )
    return ProgressSheet(
        language=language,
        year=plan.plan.year,
        on=facts.today,
        head=head_of(facts, language),
        sections=sections,
        quarters=tuple(quarter_progress(plan.items, facts.today, facts.rule)),
        whole=progress(plan.items, facts.today, facts.rule),
        rule=facts.rule,
    )


def quarter_sheet(facts: PlanFacts, quarter: int, language: Language) -> QuarterSheet:
    """Return what fell due in a quarter (1-4)."""
    plan = facts.plan

    def within(one: Occurrence) -> bool:
        return one.due is not None and quarter_of(one.due) == quarter

    sections = tuple(
        (
            section.title(language),
            tuple(
                standing_row(facts, item, language, only=[one for one in item.occurrences if within(one)])
                for item in plan.of_section(section.id)
                if any(map(within, item.occurrences))
            ),
        )
        for section in plan.sections
    )
    counted = quarter_progress(plan.items, facts.today, facts.rule)[quarter - 1]
    return QuarterSheet(language, plan.plan.year, quarter, head_of(facts, language), sections, counted, facts.rule)


def standing_row(
    facts: PlanFacts, item: PlanItem, language: Language, *, only: Sequence[Occurrence] | None = None
) -> StandingRow:
    """Return an item with how it stands and what came of it; ``only`` looks at some of its occurrences."""
    looked_at = item if only is None else _only(item, only)
    words = item.wording
    return StandingRow(
        number=facts.plan.numbers()[item.id],
        title=words.title(language),
        deadline=words.deadline(language),
        responsible=words.responsible_words(language),
        standing=mark_words(looked_at, facts.today, language),
        result=result_words(facts, looked_at, language),
    )


def mark_words(item: PlanItem, today: date, language: Language) -> str:
    """Return how an item stands, with the day of the mark or the count of its occurrences."""
    words = plan_words(language)
    standing = item_standing(item, today)
    carried = standing is Standing.POSTPONED and item.continued is not None
    said = words.carried_away if carried else words.standings[standing]
    done, times = done_count(item)
    if times > 1 and standing is not Standing.STRUCK_OFF:
        return words.times.format(standing=said, done=done, times=times)
    day = next((one.done_on for one in reversed(item.occurrences) if one.done_on), None)
    return words.marked.format(standing=said, date=short_date(day)) if day and standing in _DECLINED else said


def result_words(facts: PlanFacts, item: PlanItem, language: Language) -> str:
    """Return what came of an item: results, reasons, and the meetings and files that prove it."""
    said = [one.result for one in item.occurrences if one.result]
    said += [_postponed(one, language) or one.reason for one in item.occurrences]
    kept = {one.id for one in item.occurrences}
    said += [
        _proof_words(facts, proof, language)
        for proof in facts.evidence
        if proof.item_id == item.id and (proof.occurrence_id is None or proof.occurrence_id in kept)
    ]
    said.append(_carried_words(item, language))
    return "; ".join(dict.fromkeys(part for part in said if part))


def _proof_words(facts: PlanFacts, proof: Evidence, language: Language) -> str:
    """Return what fulfils an item: the meeting with its day and who came, the decision, or the name of the file."""
    meeting = facts.meetings.get(proof.meeting_id) if proof.meeting_id else None
    if meeting is not None:
        title, day, count = meeting.title(language), short_date(meeting.dated), facts.attended.get(meeting.id, 0)
        if not count:
            return f"{title}, {day}"
        return plan_words(language).attended.format(meeting=title, date=day, count=count)
    if proof.decision and proof.dated is not None:
        return plan_words(language).decided.format(number=proof.decision, date=short_date(proof.dated))
    return proof.name


def deadline_words(item: PlanItem, language: Language) -> str:
    """Return the deadline of an item as typed, and the last day to which it was postponed."""
    said = item.wording.deadline(language)
    moved = max((one.postponed_to for one in item.occurrences if one.postponed_to is not None), default=None)
    return plan_words(language).moved_to.format(deadline=said, date=short_date(moved)) if moved else said


def _carried_words(item: PlanItem, language: Language) -> str:
    """Return into which plan an item was carried over, and why; nothing where it was not."""
    later = item.continued
    if later is None:
        return ""
    alone, numbered = plan_words(language).carried_to
    pattern = numbered if later.number else alone
    return pattern.format(year=later.year, number=later.number, reason=later.because)


def note_words(facts: PlanFacts, item: PlanItem, language: Language, *, marks: bool = False) -> str:
    """Return the note of an item: its own, what decisions and years did to it; with ``marks`` what was postponed."""
    words = plan_words(language)
    said = [item.wording.note(language)]
    if item.source is Source.UNPLANNED:
        said.append(words.unplanned)
    elif item.source is Source.SUPERIOR:
        said.append(words.superior)
    if item.carried_because:
        year = facts.carried_year or facts.plan.plan.year - 1
        said.append(words.carried.format(year=year, reason=item.carried_because))
    said.append(_carried_words(item, language))
    if item.struck:
        said.append(words.struck.format(reason=item.struck_because))
    said += [_postponed(one, language) for one in item.occurrences] if marks else []
    latest: dict[ChangeKind, Amendment] = {one.kind: one for one in facts.amendments if one.item_id == item.id}
    for kind, one in latest.items():
        decision = facts.decision(one.decision_id)
        stale = kind is ChangeKind.STRUCK and not item.struck
        if decision is not None and decision.dated is not None and not stale:
            told = {"number": decision.number, "date": short_date(decision.dated)}
            said.append(words.changes[kind].format_map(told))
    return "; ".join(dict.fromkeys(part for part in said if part))


def _postponed(one: Occurrence, language: Language) -> str:
    """Return to which day an occurrence was postponed and why; empty where it was not."""
    if one.postponed_to is None:
        return ""
    return plan_words(language).postponed.format(date=short_date(one.postponed_to), reason=one.reason)


def _line(facts: PlanFacts, item: PlanItem, language: Language, *, marks: bool) -> PlanLineText:
    words = item.wording
    return PlanLineText(
        title=words.title(language),
        form=words.form(language),
        deadline=words.deadline(language),
        responsible=words.responsible_words(language),
        mark=mark_words(item, facts.today, language) if marks else "",
        note=note_words(facts, item, language, marks=marks),
    )


def _only(item: PlanItem, occurrences: Sequence[Occurrence]) -> PlanItem:
    return replace(item, occurrences=tuple(occurrences))
