"""The lines of plans written: sections, items, their order; in a plan in force every change names its decision."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any
from uuid import UUID

from desktop_app.domain.changes import Topic
from desktop_app.domain.clock import Clock
from desktop_app.domain.errors import ReasonMissingError
from desktop_app.domain.journal import N_, StepName
from desktop_app.domain.languages import Language
from desktop_app.domain.plan_errors import ItemMarkedError, SectionNotEmptyError
from desktop_app.domain.plans import (
    ChangeKind,
    PlanItem,
    Responsible,
    Section,
    Source,
    Wording,
    check_section,
    check_wording,
)
from desktop_app.i18n.plan_people import read_responsible
from desktop_app.services import plan_dates
from desktop_app.services.changes import Changes
from desktop_app.services.plan_amending import amend, number_for
from desktop_app.services.plan_marks import short
from desktop_app.services.plan_starting import add_items, members_of
from desktop_app.services.plans import Ruling, require_not_closed, require_open
from desktop_app.storage import plan_items, plans
from desktop_app.storage.database import Database, Unit


class PlanWriting:
    """Sections and items of plans."""

    def __init__(self, database: Database, changes: Changes, clock: Clock) -> None:
        self._database = database
        self._changes = changes
        self._clock = clock

    def save_section(self, section: Section) -> Section:
        """Save a section, new or changed; a new one comes last.

        Raises:
            SectionTitleMissingError: It has no title.
            PlanNotDraftError: The plan is approved.
        """
        check_section(section)
        with self._writing(N_("Save the section {title}"), section) as unit:
            require_open(plans.plan(unit.session, section.plan_id))
            known = plans.sections(unit.session, section.plan_id)
            if all(one.id != section.id for one in known):
                section = replace(section, position=max((one.position for one in known), default=0) + 1)
            return plans.save_section(unit.session, section)

    def add_section_with(self, section: Section, wordings: Sequence[Wording], ruling: Ruling | None = None) -> None:
        """Add a section with its items as one step; in a plan in force they are amendments, which are never undone.

        Raises:
            SectionTitleMissingError: The section has no title.
            ItemTitleMissingError: An item says nothing.
            DecisionMissingError: The plan is in force, and no decision is named.
            PlanClosedError: The plan is closed.
        """
        check_section(section)
        for wording in wordings:
            check_wording(wording)
        with self._writing(N_("Save the section {title}"), section) as unit:
            plan = plans.plan(unit.session, section.plan_id)
            require_not_closed(plan)
            known = plans.sections(unit.session, section.plan_id)
            last = max((one.position for one in known), default=0)
            made = plans.save_section(unit.session, replace(section, position=last + 1))
            for item in add_items(unit, plan, made, wordings):
                if plan.state.in_force:
                    amend(unit, item, ChangeKind.ADDED, ruling, self._clock)

    def delete_section(self, section_id: UUID) -> None:
        """Delete a section without items.

        Raises:
            SectionNotEmptyError: It has items.
            PlanNotDraftError: The plan is approved.
        """
        with self._writing(N_("Delete the section {title}")) as unit:
            gone = plans.section(unit.session, section_id)
            unit.name = _named(N_("Delete the section {title}"), gone)
            require_open(plans.plan(unit.session, gone.plan_id))
            held = [item for item in plan_items.items(unit.session, gone.plan_id) if item.section_id == section_id]
            if held:
                raise SectionNotEmptyError(len(held))
            plans.delete_section(unit.session, section_id)

    def move_section(self, section_id: UUID, step: int) -> None:
        """Move a section up (negative) or down among the others; at the end nothing happens.

        Raises:
            PlanNotDraftError: The plan is approved.
        """
        with self._writing(N_("Move the section {title}")) as unit:
            moved = plans.section(unit.session, section_id)
            unit.name = _named(N_("Move the section {title}"), moved)
            require_open(plans.plan(unit.session, moved.plan_id))
            order = [one.id for one in plans.sections(unit.session, moved.plan_id)]
            plans.order_sections(unit.session, _stepped(order, section_id, step))

    def save_item(self, item: PlanItem, ruling: Ruling | None = None) -> PlanItem:
        """Save an item, new or changed; a new one comes last in its section, its dates are read from its deadline.

        In a plan in force a changed wording or a new item of the plan itself is an amendment, which is never undone.

        Raises:
            ItemTitleMissingError: It has no title.
            DecisionMissingError: The plan is in force, and no decision is named.
            PlanClosedError: The plan is closed.
            ItemMarkedError: A marked occurrence would get other dates.
        """
        check_wording(item.wording)
        with self._writing(N_("Save the item {title}"), item.wording) as unit:
            plan = plans.plan(unit.session, item.plan_id)
            require_not_closed(plan)
            known = next(iter(plan_items.some(unit.session, [item.id])), None)
            if known is None:
                place = plan_items.next_position(unit.session, item.section_id)
                item = replace(item, position=place, number=number_for(unit, plan, item.section_id))
            saved = plan_items.save(unit.session, plan_dates.dated(item, plan))
            if plan.state.in_force and _changes_the_plan(known, saved):
                kind = ChangeKind.CHANGED if known else ChangeKind.ADDED
                amend(unit, saved, kind, ruling, self._clock, known.wording if known else None)
            return saved

    def reword(self, item_id: UUID, part: str, text: str, language: Language) -> PlanItem:
        """Change one cell of an item of a draft in a language; the other language stays.

        Args:
            item_id: The item.
            part: What changes: ``title``, ``deadline``, ``responsible``, ``form`` or ``note``.
            text: What stands there now.
            language: Kazakh; in any other one, the Russian words change.

        Raises:
            RecordGoneError: The item is gone.
            ItemTitleMissingError: It would say nothing.
            DecisionMissingError: The plan is in force.
            PlanClosedError: The plan is closed.
            ItemMarkedError: A marked occurrence would get other dates.
        """
        with self._database.reading() as unit:
            item = plan_items.item(unit.session, item_id)
        kazakh, words = language is Language.KK, item.wording
        if part == "responsible":
            russian = ", ".join(one.text_ru for one in words.responsible if one.text_ru)
            own = ", ".join(one.text_kk for one in words.responsible if one.text_kk)
            changed = self.responsible(russian if kazakh else text, text if kazakh else own)
            return self.save_item(replace(item, wording=replace(words, responsible=changed)))
        own_text: dict[str, Any] = {f"{part}_{'kk' if kazakh else 'ru'}": text.strip()}
        return self.save_item(replace(item, wording=replace(words, **own_text)))

    def responsible(self, russian: str, kazakh: str) -> tuple[Responsible, ...]:
        """Take the words of a cell apart into those who answer, members of the commission recognised."""
        with self._database.reading() as unit:
            return read_responsible(russian, kazakh, members_of(unit))

    def delete_item(self, item_id: UUID) -> None:
        """Delete an item of a plan that is not approved, or one that was never of the plan; the step can be undone.

        Raises:
            PlanNotDraftError: The plan is approved: there the item is struck off.
            ItemMarkedError: It has marks.
        """
        with self._writing(N_("Delete the item {title}")) as unit:
            gone = plan_items.item(unit.session, item_id)
            unit.name = _named(N_("Delete the item {title}"), gone.wording)
            plan = plans.plan(unit.session, gone.plan_id)
            if gone.source is Source.PLANNED:
                require_open(plan)
            require_not_closed(plan)
            if any(one.touched for one in gone.occurrences):
                raise ItemMarkedError(gone.number)
            plan_items.delete(unit.session, item_id)

    def move_item(self, item_id: UUID, section_id: UUID, place: int) -> None:
        """Move an item to a place (counted from 0) of a section.

        Raises:
            PlanNotDraftError: The plan is approved.
        """
        with self._writing(N_("Move the item {title}")) as unit:
            moved = plan_items.item(unit.session, item_id)
            unit.name = _named(N_("Move the item {title}"), moved.wording)
            require_open(plans.plan(unit.session, moved.plan_id))
            every = plan_items.items(unit.session, moved.plan_id)
            order = [one.id for one in every if one.section_id == section_id and one.id != item_id]
            order.insert(max(place, 0), item_id)
            plan_items.place(unit.session, section_id, order)
            if moved.section_id != section_id:
                left = [one.id for one in every if one.section_id == moved.section_id and one.id != item_id]
                plan_items.place(unit.session, moved.section_id, left)

    def strike(self, item_id: UUID, because: str, ruling: Ruling | None = None) -> PlanItem:
        """Strike an item off: it stays in the plan and counts no longer.

        Raises:
            ReasonMissingError: No reason is given.
            DecisionMissingError: The plan is in force, and no decision is named.
            PlanClosedError: The plan is closed.
        """
        if not because.strip():
            raise ReasonMissingError
        words = N_("Strike off the item {title}")
        return self._turn(item_id, words, ChangeKind.STRUCK, ruling, because.strip())

    def take_up_again(self, item_id: UUID, ruling: Ruling | None = None) -> PlanItem:
        """Let an item count again that was struck off.

        Raises:
            DecisionMissingError: The plan is in force, and no decision is named.
            PlanClosedError: The plan is closed.
        """
        words = N_("Take up again the item {title}")
        return self._turn(item_id, words, ChangeKind.RESTORED, ruling)

    def _turn(self, item_id: UUID, words: str, kind: ChangeKind, ruling: Ruling | None, because: str = "") -> PlanItem:
        with self._writing(words) as unit:
            found = plan_items.item(unit.session, item_id)
            unit.name = _named(words, found.wording)
            plan = plans.plan(unit.session, found.plan_id)
            require_not_closed(plan)
            today = self._clock.today()
            day = min(today, ruling.dated if ruling else today) if because else None
            saved = plan_items.save(unit.session, replace(found, struck_because=because, struck_on=day))
            if plan.state.in_force and found.source is Source.PLANNED:
                amend(unit, saved, kind, ruling, self._clock)
            return saved

    @contextmanager
    def _writing(self, words: str, titled: Section | Wording | None = None) -> Iterator[Unit]:
        with self._database.writing(_named(words, titled) if titled else StepName(words)) as unit:
            yield unit
        self._changes.announce(Topic.PLANS, Topic.JOURNAL)


def _changes_the_plan(known: PlanItem | None, saved: PlanItem) -> bool:
    if saved.source is not Source.PLANNED:
        return False
    return known is None or known.wording != saved.wording


def _stepped(order: Sequence[UUID], moved: UUID, step: int) -> list[UUID]:
    place = max(order.index(moved) + step, 0)
    rest = [one for one in order if one != moved]
    return [*rest[:place], moved, *rest[place:]]


def _named(words: str, titled: Section | Wording) -> StepName:
    titles = {"title": short(titled.title(Language.RU)), "title_kk": short(titled.title(Language.KK))}
    return StepName(words, titles)
