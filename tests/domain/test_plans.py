"""Plans: numbers of items, words in two languages, what is refused, how things stand."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from desktop_app.domain.errors import TextTooLongError
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language
from desktop_app.domain.lists import ListTable
from desktop_app.domain.plan_errors import ItemTitleMissingError, PlanYearError, SectionTitleMissingError
from desktop_app.domain.plan_lists import PlanColumns, PlanDoubt, PlanPreview, ReadItem, ReadSection
from desktop_app.domain.plan_progress import (
    CountBy,
    PartlyCounts,
    ProgressRule,
    Standing,
    done_count,
    item_standing,
    late_days,
    next_due,
    occurrence_standing,
    open_occurrence,
    progress,
    quarter_progress,
)
from desktop_app.domain.plans import (
    DecisionKind,
    Mark,
    Numbering,
    Occurrence,
    Plan,
    PlanDecision,
    PlanItem,
    PlanState,
    Responsible,
    Section,
    WholePlan,
    Wording,
    check_plan,
    check_section,
    check_wording,
)

TODAY = date(2024, 2, 28)
PLAN = UUID(int=1)


def a_time(
    due: date | None = date(2024, 3, 31), begins: date | None = date(2024, 3, 1), **changes: object
) -> Occurrence:
    """Return an occurrence."""
    return replace(Occurrence(new_id(), UUID(int=2), 1, begins, due), **changes)  # type: ignore[arg-type]  # by name


def an_item(*times: Occurrence, **changes: object) -> PlanItem:
    """Return an item with these occurrences."""
    item = PlanItem(new_id(), PLAN, UUID(int=3), 1, occurrences=times)
    return replace(item, **changes)  # type: ignore[arg-type]  # by name


def a_done_time(due: date | None = date(2024, 3, 31), on: date = TODAY) -> Occurrence:
    """Return an occurrence that is done."""
    return a_time(due, date(2024, 1, 1) if due else None, mark=Mark.DONE, done_on=on)


IN_APRIL = date(2024, 4, 1)
CASES = [
    (a_time(), Standing.NOT_STARTED),
    (a_time(begins=date(2024, 2, 1)), Standing.IN_WORK),
    (a_time(date(2024, 3, 6)), Standing.DUE_SOON),
    (a_time(date(2024, 3, 7)), Standing.NOT_STARTED),
    (a_time(date(2024, 2, 27)), Standing.OVERDUE),
    (a_time(TODAY, TODAY), Standing.DUE_SOON),
    (a_time(date(2024, 1, 31), postponed_to=date(2024, 5, 1)), Standing.POSTPONED),
    (a_time(date(2024, 1, 31), postponed_to=date(2024, 2, 1)), Standing.OVERDUE),
    (a_time(None, None), Standing.NO_DATE),
    (a_done_time(), Standing.DONE),
    (a_done_time(on=IN_APRIL), Standing.DONE_LATE),
    (a_done_time(None), Standing.DONE),
    (a_time(mark=Mark.PARTLY), Standing.PARTLY),
    (a_time(mark=Mark.NOT_DONE), Standing.NOT_DONE),
]


@pytest.mark.parametrize(("occurrence", "standing"), CASES)
def test_an_occurrence_stands_as_its_dates_and_marks_say(occurrence: Occurrence, standing: Standing) -> None:
    assert occurrence_standing(occurrence, TODAY) is standing
    assert item_standing(an_item(occurrence), TODAY) is standing


def test_what_was_begun_is_in_work() -> None:
    assert occurrence_standing(a_time(), TODAY, begun=True) is Standing.IN_WORK
    assert occurrence_standing(a_time(None, None), TODAY, begun=True) is Standing.IN_WORK
    assert item_standing(an_item(begun=True), TODAY) is Standing.IN_WORK
    assert item_standing(an_item(), TODAY) is Standing.NO_DATE


@pytest.mark.parametrize(
    ("times", "standing"),
    [
        ((a_done_time(), a_time(date(2024, 5, 1), date(2024, 4, 1))), Standing.IN_WORK),
        ((a_time(date(2024, 2, 1)), a_time(date(2024, 3, 1))), Standing.OVERDUE),
        ((a_done_time(), a_time(date(2024, 3, 1), postponed_to=date(2024, 6, 1))), Standing.POSTPONED),
        ((a_time(date(2024, 5, 1)), a_time(date(2024, 5, 1), postponed_to=date(2024, 6, 1))), Standing.NOT_STARTED),
        ((a_done_time(), a_done_time()), Standing.DONE),
        ((a_done_time(), a_done_time(on=IN_APRIL)), Standing.DONE_LATE),
        ((a_done_time(), a_time(mark=Mark.NOT_DONE)), Standing.PARTLY),
        ((a_time(mark=Mark.NOT_DONE), a_time(mark=Mark.NOT_DONE)), Standing.NOT_DONE),
    ],
)
def test_an_item_stands_as_what_hurts_most(times: tuple[Occurrence, ...], standing: Standing) -> None:
    assert item_standing(an_item(*times), TODAY) is standing


def test_what_is_struck_off_is_never_overdue() -> None:
    item = an_item(a_time(date(2024, 1, 1)), struck_because="отменено")
    assert item_standing(item, TODAY) is Standing.STRUCK_OFF
    assert late_days(item, TODAY) == 0


def test_standings_know_what_is_open_and_done() -> None:
    assert [one for one in Standing if one.is_done] == [Standing.DONE, Standing.DONE_LATE]
    assert not any(one.is_open for one in (Standing.DONE, Standing.PARTLY, Standing.NOT_DONE, Standing.STRUCK_OFF))
    assert Standing.OVERDUE.is_open


def test_the_next_time_is_the_first_open_one() -> None:
    first, second = a_done_time(date(2024, 1, 31)), a_time(date(2024, 2, 20))
    item = an_item(first, second)
    assert (open_occurrence(item), next_due(item), late_days(item, TODAY)) == (second, date(2024, 2, 20), 8)
    assert done_count(item) == (1, 2)
    assert next_due(an_item(first)) is None
    assert open_occurrence(an_item(first)) is None


ITEMS = [
    an_item(a_done_time(date(2024, 1, 31), date(2024, 1, 20))),
    an_item(a_done_time(date(2024, 1, 31))),
    an_item(a_time(date(2024, 2, 1), mark=Mark.PARTLY)),
    an_item(a_time(date(2024, 5, 31)), a_time(date(2024, 8, 31))),
    an_item(a_time(None, None)),
    an_item(a_time(date(2024, 1, 31)), struck_because="отменено"),
]


@pytest.mark.parametrize(
    ("rule", "credit", "counted", "percent"),
    [
        (None, 2, 4, 50),
        (ProgressRule(late_counts=False), 1, 4, 25),
        (ProgressRule(partly=PartlyCounts.HALF), 2.5, 4, 63),
        (ProgressRule(partly=PartlyCounts.WHOLE), 3, 4, 75),
        (ProgressRule(due_only=True), 2, 3, 67),
        (ProgressRule(CountBy.OCCURRENCES), 2, 5, 40),
    ],
)
def test_a_percentage_is_counted_by_its_rule(
    rule: ProgressRule | None, credit: float, counted: int, percent: int
) -> None:
    found = progress(ITEMS, TODAY, rule)
    assert (found.credit, found.counted, found.percent) == (credit, counted, percent)


def test_where_nothing_counts_there_is_no_percentage() -> None:
    found = progress([an_item(a_time(None, None))], TODAY)
    assert (found.percent, found.total, found.of(Standing.NO_DATE)) == (None, 1, 1)


def test_quarters_count_what_falls_due_in_them() -> None:
    assert [part.total for part in quarter_progress(ITEMS, TODAY)] == [4, 1, 1, 0]


MONTHS = [a_time(date(2024, month, 20), date(2024, month, 1)) for month in (1, 2, 3)]


@pytest.mark.parametrize(
    ("day", "place"),
    [
        (date(2024, 2, 10), 1),
        (date(2024, 1, 25), 0),
        (date(2024, 5, 1), 2),
        (date(2023, 12, 1), 0),
    ],
)
def test_something_done_fulfils_the_time_that_its_day_belongs_to(day: date, place: int) -> None:
    assert an_item(*MONTHS).fulfilled_on(day) == MONTHS[place]


def test_a_time_that_is_marked_or_has_no_day_is_not_fulfilled_again() -> None:
    first = replace(MONTHS[0], mark=Mark.DONE)
    assert an_item(first, *MONTHS[1:]).fulfilled_on(date(2024, 1, 10)) is None
    assert an_item(first, a_time(None, None)).fulfilled_on(date(2024, 1, 10)) is None
    until = a_time(date(2024, 3, 31), None)
    assert an_item(MONTHS[0], until).fulfilled_on(date(2024, 2, 10)) == until


def test_items_are_numbered_by_their_place_or_by_what_is_fixed() -> None:
    sections = tuple(Section(UUID(int=number), PLAN, number, title_ru=str(number)) for number in (10, 11))
    items = tuple(an_item(section_id=UUID(int=place)) for place in (10, 10, 11))
    whole = WholePlan(Plan(PLAN, 2024), sections, (*items[:2], replace(items[2], number="7")))
    assert list(whole.numbers().values()) == ["1", "2", "7"]
    by_section = replace(whole, plan=replace(whole.plan, numbering=Numbering.BY_SECTION))
    assert list(by_section.numbers().values()) == ["1.1", "1.2", "7"]


def test_the_latest_approval_is_the_one_that_counts() -> None:
    kinds = (DecisionKind.APPROVED, DecisionKind.AMENDED)
    decisions = tuple(PlanDecision(new_id(), PLAN, kind, str(place)) for place, kind in enumerate(kinds))
    assert WholePlan(Plan(PLAN, 2024), decisions=decisions).approval == decisions[0]
    assert WholePlan(Plan(PLAN, 2024)).approval is None


def test_states_know_what_may_change() -> None:
    assert [one for one in PlanState if one.open] == [PlanState.DRAFT, PlanState.RETURNED]
    assert [one for one in PlanState if one.in_force] == [PlanState.APPROVED, PlanState.AMENDED]


def test_words_fall_back_on_the_other_language() -> None:
    words = Wording(
        title_ru="Отчёт",
        form_kk="шешім",
        deadline_kk="наурыз",
        note_ru="важно",
        responsible=(Responsible("секретарь", "хатшы"), Responsible("председатель", "", lead=True)),
    )
    assert (words.title(Language.KK), words.form(Language.RU), words.note(Language.KK)) == ("Отчёт", "шешім", "важно")
    assert (words.deadline(Language.RU), words.deadline_text) == ("наурыз", "наурыз")
    assert words.responsible_words(Language.KK) == "председатель, хатшы"
    assert Section(new_id(), PLAN, 1, title_kk="Бөлім").title(Language.RU) == "Бөлім"
    assert Plan(PLAN, 2024, title_ru="План").title(Language.KK) == "План"


def test_an_occurrence_knows_whether_it_was_touched() -> None:
    assert not a_time().touched
    assert a_time(mark=Mark.DONE).touched
    assert a_time(postponed_to=TODAY).touched
    assert an_item(a_time()).dated
    assert not an_item(a_time(None, None)).dated


@pytest.mark.parametrize("year", [1990, 2201])
def test_a_year_out_of_bounds_is_refused(year: int) -> None:
    with pytest.raises(PlanYearError):
        check_plan(Plan(PLAN, year))


def test_what_has_no_words_or_too_many_is_refused() -> None:
    assert check_plan(Plan(PLAN, 2024))
    assert check_section(Section(PLAN, PLAN, 1, "а"))
    assert check_wording(Wording(title_kk="а"))
    with pytest.raises(SectionTitleMissingError):
        check_section(Section(PLAN, PLAN, 1))
    with pytest.raises(ItemTitleMissingError):
        check_wording(Wording(title_ru=" "))
    with pytest.raises(TextTooLongError):
        check_wording(Wording(title_ru="а", responsible=(Responsible("я" * 30_001),)))


def test_no_row_of_a_plan_from_outside_is_lost() -> None:
    sections = (
        ReadSection(0, items=(ReadItem(2, "1", Wording()),)),
        ReadSection(3, items=(ReadItem(4, "2", Wording(), doubts=(PlanDoubt.CUT,)),)),
    )
    preview = PlanPreview(ListTable(()), PlanColumns(()), 2024, sections, rows=4, continued=1)
    assert preview.balanced
    assert [item.row for item in preview.doubtful] == [4]
    assert not replace(preview, rows=5).balanced
