"""The plan carried out: occurrences marked one by one, postponed with a reason."""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from desktop_app.domain.changes import Topic
from desktop_app.domain.clock import Clock
from desktop_app.domain.errors import ReasonMissingError, RecordGoneError
from desktop_app.domain.journal import N_, StepName
from desktop_app.domain.languages import Language
from desktop_app.domain.plan_errors import (
    ItemStruckError,
    MarkedInFutureError,
    PostponedBackwardsError,
)
from desktop_app.domain.plans import Mark, Occurrence, PlanItem
from desktop_app.services.changes import Changes
from desktop_app.services.plans import require_not_closed
from desktop_app.storage import plan_items, plans
from desktop_app.storage.database import Database, Unit

_TITLE_SHOWN = 60


class PlanMarks:
    """Marks on the items of plans."""

    def __init__(self, database: Database, changes: Changes, clock: Clock) -> None:
        self._database = database
        self._changes = changes
        self._clock = clock

    def mark(
        self,
        occurrence_ids: Collection[UUID],
        mark: Mark,
        *,
        done_on: date | None = None,
        result: str = "",
        reason: str = "",
    ) -> None:
        """Note that occurrences are done, done in part or not done; the step can be undone.

        Args:
            occurrence_ids: Which ones, of items of one or more plans.
            mark: What is noted; ``OPEN`` takes a mark away.
            done_on: The day, today without it; not for what is not done.
            result: What came of it.
            reason: Why it was done in part or not at all.

        Raises:
            RecordGoneError: An occurrence is gone.
            ReasonMissingError: Done in part or not at all, and no reason is given.
            MarkedInFutureError: The day has not come.
            ItemStruckError: The item was struck off.
            PlanClosedError: The plan is closed.
        """
        day = done_on or self._clock.today()
        self._mark(occurrence_ids, _Noted(mark, result.strip(), reason.strip()), lambda _one: day)

    def mark_in_time(self, occurrence_ids: Collection[UUID], mark: Mark, *, result: str = "", reason: str = "") -> None:
        """Note many occurrences at once, each on its own last day, today where it has none; undone in one step.

        Raises:
            RecordGoneError: An occurrence is gone.
            ReasonMissingError: Done in part or not at all, and no reason is given.
            MarkedInFutureError: The last day of one has not come.
            ItemStruckError: The item was struck off.
            PlanClosedError: The plan is closed.
        """
        today = self._clock.today()
        self._mark(occurrence_ids, _Noted(mark, result.strip(), reason.strip()), lambda one: one.last_day or today)

    def postpone(self, occurrence_id: UUID, to: date | None, because: str) -> None:
        """Move the last day of an occurrence, with the reason; without a day, it falls due as before again.

        Raises:
            RecordGoneError: The occurrence is gone.
            ReasonMissingError: No reason is given.
            PostponedBackwardsError: The day is not after the deadline.
            ItemStruckError: The item was struck off.
            PlanClosedError: The plan is closed.
        """
        if to is not None and not because.strip():
            raise ReasonMissingError
        with self._writing(N_("Postpone the item {title}")) as unit:
            held = _held(unit, [occurrence_id])
            _name(unit, N_("Postpone the item {title}"), held)
            ((item, occurrence),) = held
            require_markable(unit, item)
            if to is not None and occurrence.due is not None and to <= occurrence.due:
                raise PostponedBackwardsError(occurrence.due)
            reason, on = (because.strip(), self._clock.today()) if to else ("", None)
            plan_items.save_occurrence(
                unit.session, replace(occurrence, postponed_to=to, postponed_on=on, reason=reason)
            )

    def begin(self, item_id: UUID, *, begun: bool = True) -> None:
        """Note that work on an item goes on, or that it does not.

        Raises:
            RecordGoneError: The item is gone.
            ItemStruckError: It was struck off.
            PlanClosedError: The plan is closed.
        """
        words = N_("Begin the item {title}") if begun else N_("Take back the beginning of the item {title}")
        with self._writing(words) as unit:
            item = plan_items.item(unit.session, item_id)
            unit.name = StepName(words, titles_of(item))
            require_markable(unit, item)
            plan_items.save(unit.session, replace(item, begun=begun))

    def _mark(self, occurrence_ids: Collection[UUID], noted: "_Noted", day_of: Callable[[Occurrence], date]) -> None:
        mark = noted.mark
        if mark in {Mark.PARTLY, Mark.NOT_DONE} and not noted.reason:
            raise ReasonMissingError
        with self._writing(_WORDS[mark]) as unit:
            held = _held(unit, occurrence_ids)
            _name(unit, _WORDS[mark], held)
            for item, occurrence in held:
                require_markable(unit, item)
                day = None if mark in {Mark.OPEN, Mark.NOT_DONE} else day_of(occurrence)
                if day is not None and day > self._clock.today():
                    raise MarkedInFutureError(day)
                plan_items.save_occurrence(unit.session, noted.on(occurrence, day))

    @contextmanager
    def _writing(self, words: str) -> Iterator[Unit]:
        with self._database.writing(StepName(words)) as unit:
            yield unit
        self._changes.announce(Topic.PLANS, Topic.JOURNAL)


@dataclass(frozen=True, slots=True)
class _Noted:
    """What is noted of occurrences."""

    mark: Mark
    result: str
    reason: str

    def on(self, occurrence: Occurrence, day: date | None) -> Occurrence:
        """Return an occurrence with it; why it was postponed stays known."""
        taken_back = self.mark is Mark.OPEN
        return replace(
            occurrence,
            mark=self.mark,
            done_on=day,
            result="" if taken_back else self.result,
            reason=("" if taken_back else self.reason) or (occurrence.reason if occurrence.postponed_to else ""),
        )


_WORDS = {
    Mark.DONE: N_("Mark done: {title}"),
    Mark.PARTLY: N_("Mark done in part: {title}"),
    Mark.NOT_DONE: N_("Mark not done: {title}"),
    Mark.OPEN: N_("Take the mark back: {title}"),
}


def _held(unit: Unit, occurrence_ids: Collection[UUID]) -> list[tuple[PlanItem, Occurrence]]:
    """Return the occurrences with their items.

    Raises:
        RecordGoneError: One of them is gone.
    """
    wanted = set(occurrence_ids)
    found = [
        (item, one)
        for item in plan_items.of_occurrences(unit.session, wanted)
        for one in item.occurrences
        if one.id in wanted
    ]
    if len(found) < len(wanted):
        raise RecordGoneError("plan_occurrence")
    return found


def require_markable(unit: Unit, item: PlanItem) -> None:
    """Refuse marks where none can be set.

    Raises:
        ItemStruckError: The item was struck off.
        PlanClosedError: The plan is closed.
    """
    require_not_closed(plans.plan(unit.session, item.plan_id))
    if item.struck:
        raise ItemStruckError(item.number)


def titles_of(*items: PlanItem) -> dict[str, str]:
    """Return what a step is named after: the title of the first item in both languages, and how many more there are."""
    more = f" (+{len(items) - 1})" if len(items) > 1 else ""
    words = items[0].wording
    return {"title": short(words.title(Language.RU)) + more, "title_kk": short(words.title(Language.KK)) + more}


def short(title: str) -> str:
    """Return a title as the name of a step shows it."""
    return title if len(title) <= _TITLE_SHOWN else f"{title[: _TITLE_SHOWN - 1].rstrip()}…"


def _name(unit: Unit, words: str, held: Sequence[tuple[PlanItem, Occurrence]]) -> None:
    unit.name = StepName(words, titles_of(*{item.id: item for item, _ in held}.values()))
