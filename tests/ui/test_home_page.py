"""Home: first steps of an empty file; then the next meeting, what falls due, how the plan stands, the backup."""

from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest
import time_machine
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QScrollArea, QWidget

from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language
from desktop_app.domain.meetings import Meeting, MeetingKind, MeetingState
from desktop_app.domain.plan_progress import PartlyCounts, ProgressRule, Standing
from desktop_app.domain.plans import Mark
from desktop_app.i18n.plan_words import standing_words
from desktop_app.services.desk import Desk, open_desk
from desktop_app.services.letters import Wishes
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.meetings.page import MeetingsPage
from desktop_app.ui.people.editor import PersonEditor
from desktop_app.ui.plans.progress_bar import ProgressBar
from desktop_app.ui.settings.commission import CommissionGroup
from desktop_app.ui.settings.data import DataGroup
from desktop_app.ui.shell import Shell
from tests.services.planning import JANUARY, a_plan
from tests.services.word_files import HEAD, a_document
from tests.ui.import_driver import Settle
from tests.ui.planned_page import YEAR, page_of, titles

TODAY = date(2024, 2, 28)
LATE, SOON, FAR = ("Отчёт", "до 1 февраля"), ("Сверка", "до 3 марта"), ("Семинар", "декабрь")


@pytest.fixture(autouse=True)
def today() -> Iterator[None]:
    """Let it be 28 February 2024 in the office."""
    with time_machine.travel("2024-02-28T07:00Z"):
        yield


@pytest.fixture
def empty(shell: Shell, tmp_path: Path, settle: Settle) -> MainWindow:
    """Open a data file in which nothing stands yet."""
    open_desk(tmp_path / "empty.db", create=True).close()
    shell.open_file(tmp_path / "empty.db")
    settle()
    assert shell.window is not None
    return shell.window


@pytest.fixture
def home(window: MainWindow, desk: Desk) -> QWidget:
    """Open Home on a plan with an item that is late, one that falls due soon, and one in December."""
    a_plan(desk, LATE, SOON, FAR, year=YEAR)
    window.open_page("home")
    return window.page


def doors(page: QWidget) -> dict[str, QAbstractButton]:
    """Return what can be clicked by what it is called."""
    found = [one for one in page.findChildren(QAbstractButton) if one.isVisibleTo(page)]
    return {one.accessibleName() or one.text(): one for one in found}


def like(page: QWidget, words: str, place: int) -> QAbstractButton:
    """Return one of the buttons that have the same words."""
    every = [one for one in page.findChildren(QAbstractButton) if one.isVisible() and one.text() == words]
    return every[place]


def shown(page: QWidget) -> list[str]:
    """Return the words that can be seen."""
    return [one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(page) and one.text()]


def opened(window: MainWindow) -> QWidget:
    """Return Home as it stands now."""
    window.open_page("home")
    return window.page


def deadlines(page: QWidget) -> list[str]:
    """Return what the rows of deadlines are called."""
    return [name for name in doors(page) if name[:1].isdigit() and ". " in name]


def a_meeting(desk: Desk, dated: date, title: str = "Заседание", state: MeetingState = MeetingState.PLANNED) -> Meeting:
    """Store a meeting at eleven."""
    kind, begins = MeetingKind.REGULAR, time(11)
    made = Meeting(new_id(), kind, dated, title_ru=title, begins=begins, place_ru="село Аса", state=state)
    return desk.meetings.save(made)


def meeting_of(window: MainWindow) -> Meeting | None:
    page = window.page
    assert isinstance(page, MeetingsPage)
    return page.context.desk.meetings.meeting(chosen) if (chosen := page._table.chosen_id()) else None


def test_an_empty_file_shows_where_to_begin_and_nothing_else(empty: MainWindow) -> None:
    assert "Where to begin" in shown(empty.page)
    assert "Prepare letters" not in doors(empty.page)
    assert not any("Next meeting" in one for one in shown(empty.page))


def test_the_first_step_takes_a_plan_from_a_file(
    empty: MainWindow, tmp_path: Path, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "plan.docx"
    file.write_bytes(a_document([HEAD, ("1", "Семинар", "март", "секретарь"), ("2", "Отчёт", "май", "секретарь")]))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(file), ""))
    like(empty.page, "Take from a file", 0).click()
    settle()
    assert empty.page.name == "plan_import"
    doors(empty.page)["Take 2 items"].click()
    assert titles(page_of(empty)) == ["Семинар", "Отчёт"]


def test_the_first_step_begins_the_sample_plan(empty: MainWindow) -> None:
    doors(empty.page)["Begin with the sample"].click()
    assert len(titles(page_of(empty))) == len(empty.context.desk.plans.of_year(empty.year).items) == 36


def test_the_second_step_takes_people_from_a_file_or_one_by_one(
    empty: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: ("", ""))
    like(empty.page, "Take from a file", 1).click()
    assert empty.page.name == "import"
    doors(opened(empty))["Add person"].click()
    assert empty.page.name == "people"
    assert any(one.isVisible() for one in empty.page.findChildren(PersonEditor))


def test_the_third_step_begins_a_meeting(empty: MainWindow) -> None:
    doors(empty.page)["New meeting"].click()
    assert empty.page.name == "meetings"
    assert "New meeting" in shown(empty.page)


def test_the_last_step_opens_signatures_and_letterhead(empty: MainWindow) -> None:
    doors(empty.page)["Open the settings"].click()
    assert empty.page.name == "settings"
    assert any(one.isVisible() for one in empty.page.findChildren(CommissionGroup))


def test_the_steps_go_when_something_is_there(empty: MainWindow) -> None:
    a_plan(empty.context.desk, LATE, year=YEAR)
    assert "Where to begin" not in shown(opened(empty))
    assert "Prepare letters" in doors(empty.page)


def test_the_day_stands_above(home: QWidget) -> None:
    assert "Wednesday, 28\u00a0February 2024" in shown(home)


def test_what_is_late_and_what_falls_due_in_a_month_is_listed(home: QWidget) -> None:
    assert deadlines(home) == ["1. Отчёт. Overdue · 27 days", "2. Сверка. Due in 4 days"]


@pytest.mark.parametrize("place", [0, 1])
def test_a_deadline_opens_its_item(home: QWidget, window: MainWindow, desk: Desk, place: int) -> None:
    doors(home)[deadlines(home)[place]].click()
    assert page_of(window)._table.chosen_id() == desk.plans.of_year(YEAR).items[place].id


def test_what_is_done_leaves_the_deadlines(home: QWidget, desk: Desk) -> None:
    late, soon, _far = desk.plans.of_year(YEAR).items
    desk.plan_marks.mark([late.occurrences[0].id], Mark.DONE)
    assert deadlines(home) == ["2. Сверка. Due in 4 days"]
    desk.plan_marks.mark([soon.occurrences[0].id], Mark.DONE)
    assert "Nothing is overdue, and nothing falls due in 30 days" in shown(home)


def test_the_longest_overdue_stands_first_and_the_rest_is_one_door(window: MainWindow, desk: Desk) -> None:
    a_plan(desk, *[(f"Отчёт {day}", f"до {day} февраля") for day in range(12, 0, -1)], year=YEAR)
    home = opened(window)
    assert len(deadlines(home)) == 10
    assert deadlines(home)[0] == "12. Отчёт 1. Overdue · 27 days"
    doors(home)["2 more"].click()
    assert window.page.name == "plan_control"


def test_the_share_that_is_done_is_told_and_the_plan_opens(home: QWidget, window: MainWindow, desk: Desk) -> None:
    desk.plan_marks.mark([desk.plans.of_year(YEAR).items[0].occurrences[0].id], Mark.DONE)
    assert "33\u00a0%" in shown(home)
    assert "1 of 3 with a date. Not approved yet" in shown(home)
    doors(home)["Open the plan"].click()
    assert len(titles(page_of(window))) == 3


def test_an_approved_plan_does_not_wait_for_its_approval(home: QWidget, desk: Desk) -> None:
    desk.plans.approve(desk.plans.of_year(YEAR).plan.id, JANUARY)
    assert "0 of 3 with a date" in shown(home)


@pytest.mark.parametrize(("part", "there"), [("Overdue: 1", "Отчёт"), ("Done: 1", "Сверка")])
def test_a_part_of_the_legend_opens_its_items(
    home: QWidget, window: MainWindow, desk: Desk, part: str, there: str
) -> None:
    desk.plan_marks.mark([desk.plans.of_year(YEAR).items[1].occurrences[0].id], Mark.DONE)
    doors(home)[part].click()
    assert titles(page_of(window)) == [there]


@pytest.mark.parametrize(
    ("figure", "there"), [(Standing.NOT_DONE, "Отчёт"), (Standing.DUE_SOON, "Сверка"), (Standing.POSTPONED, "Семинар")]
)
def test_each_figure_of_the_legend_opens_what_it_counts(
    home: QWidget, window: MainWindow, desk: Desk, figure: Standing, there: str
) -> None:
    late, _soon, far = (item.occurrences[0].id for item in desk.plans.of_year(YEAR).items)
    desk.plan_marks.mark([late], Mark.NOT_DONE, reason="не было")
    desk.plan_marks.postpone(far, date(YEAR + 1, 1, 10), "по письму")
    doors(home)[f"{standing_words(figure, window.context.texts)}: 1"].click()
    assert titles(page_of(window)) == [there]
    window.page.refresh()
    assert titles(page_of(window)) == [there]


def test_a_meeting_of_the_next_year_is_the_next_one(home: QWidget, desk: Desk) -> None:
    desk.meetings.save(Meeting(new_id(), MeetingKind.REGULAR, date(YEAR + 1, 1, 15), title_ru="Январское"))
    assert any("Январское" in words for words in shown(home))


def test_the_legend_names_only_the_parts_that_are_there(home: QWidget, desk: Desk) -> None:
    assert not any(name.startswith("Done") for name in doors(home))
    desk.plan_marks.mark([desk.plans.of_year(YEAR).items[0].occurrences[0].id], Mark.DONE)
    assert "Done: 1" in doors(home)
    assert not any(name.startswith("Overdue") for name in doors(home))


def test_quarters_tell_what_was_kept_of_their_deadlines(home: QWidget, desk: Desk) -> None:
    desk.plan_marks.mark([desk.plans.of_year(YEAR).items[0].occurrences[0].id], Mark.DONE)
    told = {
        name.removeprefix("Quarter ").replace(", by each deadline", "") for name in doors(home) if "Quarter" in name
    }
    assert told == {"I: 1 of 2", "II: –", "III: –", "IV: 0 of 1"}
    assert len([one for one in home.findChildren(ProgressBar) if one.isVisibleTo(home)]) == 5


def test_a_quarter_opens_what_falls_due_in_it(home: QWidget, window: MainWindow) -> None:
    assert not doors(home)["Quarter II, by each deadline: –"].isEnabled()
    doors(home)["Quarter IV, by each deadline: 0 of 1"].click()
    assert titles(page_of(window)) == ["Семинар"]


def test_what_is_done_in_part_counts_on_home_as_in_the_percentage(home: QWidget, desk: Desk) -> None:
    desk.plan_control.set_rule(ProgressRule(partly=PartlyCounts.HALF))
    desk.plan_marks.mark([desk.plans.of_year(YEAR).items[0].occurrences[0].id], Mark.PARTLY, reason="не всё")
    assert any(words.startswith("0.5 of 3 with a date") for words in shown(home))
    assert "Quarter I, by each deadline: 0.5 of 2" in doors(home)


def test_without_a_meeting_home_says_so(home: QWidget) -> None:
    assert "No meeting is planned" in shown(home)


def test_the_nearest_meeting_that_is_to_come_is_shown_and_opens(home: QWidget, window: MainWindow, desk: Desk) -> None:
    a_meeting(desk, date(2024, 2, 20), "Прошедшее")
    a_meeting(desk, date(2024, 3, 1), "Отменённое", state=MeetingState.CANCELLED)
    a_meeting(desk, date(2024, 5, 5), "Дальнее")
    near = a_meeting(desk, date(2024, 3, 5), "Ближнее")
    assert "Next meeting, in 6 days" in shown(home)
    assert any("Ближнее" in one for one in shown(home))
    assert any("11:00" in one and "село Аса" in one for one in shown(home))
    doors(home)["Open"].click()
    assert meeting_of(window) == near


def test_a_meeting_of_today_is_said_to_be_today(home: QWidget, desk: Desk) -> None:
    a_meeting(desk, TODAY)
    assert "Next meeting, today" in shown(home)


def test_a_meeting_without_people_and_letters_leads_to_both(home: QWidget, window: MainWindow, desk: Desk) -> None:
    meeting = a_meeting(desk, date(2024, 3, 5))
    assert {"0 people", "none yet"} <= set(shown(home))
    doors(home)["Invite"].click()
    assert meeting_of(window) == meeting
    like(opened(window), "Prepare letters", -1).click()
    assert window.page.name == "batch"


def test_letters_that_are_not_printed_wait_for_it(home: QWidget, window: MainWindow, desk: Desk) -> None:
    meeting = a_meeting(desk, date(2024, 3, 5))
    ids = desk.people.ids()
    desk.meetings.invite(meeting.id, ids)
    desk.letters.issue(desk.letters.compose_all(ids, Wishes(meeting_id=meeting.id)))
    assert "3 people" in shown(home)
    assert "not printed 3 of 3" in shown(home)
    assert "Letters with numbers, not printed" in shown(home)
    doors(home)["3"].click()
    assert window.page.name == "awards"


def test_the_backup_of_the_start_is_told_and_all_copies_open(window: MainWindow, desk: Desk) -> None:
    home = opened(window)
    assert "not made yet" not in shown(home)
    assert str(desk.path) in shown(home)
    doors(home)["All copies"].click()
    assert any(one.isVisible() for one in window.page.findChildren(DataGroup))


def test_the_backup_of_a_file_that_was_just_opened_is_told_when_it_is_made(empty: MainWindow) -> None:
    assert empty.context.desk.backups.all()
    assert "not made yet" not in shown(empty.page)


def test_new_meeting_and_letters_stand_at_the_head(home: QWidget, window: MainWindow) -> None:
    assert doors(home)["Prepare letters"].hasFocus()
    doors(home)["Prepare letters"].click()
    assert window.page.name == "batch"
    doors(opened(window))["New meeting"].click()
    assert window.page.name == "meetings"


def test_another_year_shows_its_own_plan(home: QWidget, window: MainWindow, desk: Desk) -> None:
    a_plan(desk, ("Старый отчёт", "до 1 февраля"), year=YEAR - 1)
    window.choose_year(YEAR - 1)
    assert ["Старый отчёт" in one for one in deadlines(home)] == [True]


def test_a_change_of_language_keeps_the_year(home: QWidget, window: MainWindow, shell: Shell, desk: Desk) -> None:
    a_plan(desk, ("Старый отчёт", "до 1 февраля"), year=YEAR - 1)
    window.choose_year(YEAR - 1)
    shell.relook(shell.look.with_language(Language.RU))
    assert shell.window is not None
    assert ["Старый отчёт" in one for one in deadlines(shell.window.page)] == [True]


def test_home_stays_where_it_was_scrolled_when_something_changes(window: MainWindow, desk: Desk) -> None:
    a_plan(desk, *[(f"Отчёт {day}", f"до {day} февраля") for day in range(1, 13)], year=YEAR)
    window.resize(1120, 640)
    home = opened(window)
    QTest.qWait(30)
    bar = home.findChildren(QScrollArea)[0].verticalScrollBar()
    bar.setValue(bar.maximum())
    before = bar.value()
    desk.plan_marks.mark([desk.plans.of_year(YEAR).items[0].occurrences[0].id], Mark.DONE)
    QApplication.processEvents()
    assert 0 < bar.value() == pytest.approx(before, abs=60)
