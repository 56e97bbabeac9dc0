"""Days off in the settings: a year of them, added, changed, deleted, filled in; nothing typed is lost."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from desktop_app.domain.days_off import CalendarDay, DayKind, DayOrigin
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language
from desktop_app.domain.meetings import Meeting, MeetingKind
from desktop_app.services.desk import Desk, open_desk
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.settings.days_off import DaysOffGroup
from desktop_app.ui.shell import Shell

HOLIDAY, FREE = date(2024, 3, 8), date(2024, 2, 29)


def _open(window: MainWindow) -> DaysOffGroup:
    window.open_page("settings", "days_off")
    return next(group for group in window.page.findChildren(DaysOffGroup) if group.isVisible())


@pytest.fixture
def group(window: MainWindow) -> DaysOffGroup:
    window._follow_year(2024)
    return _open(window)


def _type(group: DaysOffGroup, **values: str) -> None:
    for key, value in values.items():
        group._form.editors[key].text = value
        group._form.editors[key].edited.emit()


def _choose(group: DaysOffGroup, day: date) -> None:
    rows = [line.day.day for line in group._records.values()]
    group._table._choose_row(rows.index(day))


def _shown(group: DaysOffGroup) -> list[str]:
    return [group._line(line)[0] for line in group._records.values()]


def _noted(desk: Desk, day: date) -> CalendarDay | None:
    return next((one for one in desk.calendar.days(day.year) if one.day == day), None)


def _is_off(desk: Desk, day: date) -> bool:
    return desk.calendar.calendar().is_day_off(day)


def test_the_days_of_the_year_stand_with_weekday_kind_name_and_origin(group: DaysOffGroup) -> None:
    lines = {line.day.day: group._line(line) for line in group._records.values()}
    assert lines[HOLIDAY] == [
        "08.03.2024, Friday",
        "Holiday",
        "Международный женский день",
        "The program's list",
    ]
    assert lines[date(2024, 5, 4)][1] == "Transferred working day"
    assert lines[date(2024, 3, 25)][1] == "Non-working day"


def test_a_sentence_says_that_the_days_only_warn(group: DaysOffGroup) -> None:
    assert any(label.text().startswith("These days only warn") for label in group.findChildren(QLabel))


def test_a_day_is_added_and_the_step_goes_back_and_forth(group: DaysOffGroup, window: MainWindow, desk: Desk) -> None:
    window.page.new()
    _type(group, date="29.2.24", name_kk="Қосымша күн", name_ru="Дополнительный день")
    window.page.save()
    noted = _noted(desk, FREE)
    assert noted == CalendarDay(FREE, works=False, name_kk="Қосымша күн", name_ru="Дополнительный день")
    assert group._table.chosen_id() == group._current
    assert "29.02.2024, Thursday" in _shown(group)
    window.undo()
    assert "29.02.2024, Thursday" not in _shown(group)
    window.redo()
    assert _noted(desk, FREE) == noted


def test_a_new_line_begins_as_a_day_off(group: DaysOffGroup, window: MainWindow) -> None:
    _choose(group, date(2024, 5, 4))
    assert group._form.values["kind"] == DayKind.WORKED
    window.page.new()
    assert group._form.values == {"date": "", "kind": DayKind.OFF, "name_kk": "", "name_ru": ""}
    assert not group._form.dirty


def test_another_date_moves_the_line(group: DaysOffGroup, window: MainWindow, desk: Desk) -> None:
    _choose(group, HOLIDAY)
    _type(group, date="07.03.2024")
    window.page.save()
    assert _noted(desk, HOLIDAY) is None
    moved = _noted(desk, date(2024, 3, 7))
    assert moved is not None
    assert (moved.name_ru, moved.origin) == ("Международный женский день", DayOrigin.OWN)
    assert group._form.values["date"] == "07.03.2024"
    window.undo()
    assert _noted(desk, HOLIDAY) is not None


def test_what_is_typed_is_saved_when_another_line_is_chosen(group: DaysOffGroup, desk: Desk) -> None:
    _choose(group, HOLIDAY)
    _type(group, name_ru="8 Марта")
    _choose(group, date(2024, 5, 1))
    noted = _noted(desk, HOLIDAY)
    assert noted is not None
    assert (noted.name_ru, noted.origin) == ("8 Марта", DayOrigin.CHANGED)


def test_a_day_is_deleted_with_the_way_back(group: DaysOffGroup, window: MainWindow, desk: Desk) -> None:
    _choose(group, HOLIDAY)
    window.page.delete()
    assert not _is_off(desk, HOLIDAY)
    assert group._fill.text() == "Bring back 1 day of the list"
    window.undo()
    assert _is_off(desk, HOLIDAY)
    assert not group._fill.isVisible()


@pytest.mark.parametrize("wrong", ["31.02.2024", "", "март"])
def test_a_date_that_is_none_is_said_below_the_field(
    group: DaysOffGroup, window: MainWindow, desk: Desk, wrong: str
) -> None:
    before = desk.calendar.days(2024)
    window.page.new()
    _type(group, date=wrong, name_ru="День")
    window.page.save()
    assert group._form.editors["date"].error == "Type the date as 28.02.2024"
    assert group._form.values["name_ru"] == "День"
    assert desk.calendar.days(2024) == before


def test_a_second_line_for_one_date_is_refused_and_stays_typed(
    group: DaysOffGroup, window: MainWindow, desk: Desk
) -> None:
    before = desk.calendar.days(2024)
    window.page.new()
    _type(group, date="08.03.2024", name_ru="Ещё раз")
    _choose(group, date(2024, 5, 1))
    assert "08.03.2024" in group._form.editors["date"].error
    assert group._form.values["name_ru"] == "Ещё раз"
    assert desk.calendar.days(2024) == before


@pytest.mark.parametrize(
    ("field", "text"), [("date", "01.01.1990"), ("date", "01.01.2201"), ("name_kk", "а" * 201), ("name_ru", "а" * 201)]
)
def test_a_refusal_stands_below_its_field(group: DaysOffGroup, window: MainWindow, field: str, text: str) -> None:
    window.page.new()
    _type(group, **{"date": "29.02.2024", field: text})
    window.page.save()
    assert group._form.editors[field].error
    assert group._form.dirty


def test_a_line_that_changes_nothing_is_said_while_it_is_typed(group: DaysOffGroup, window: MainWindow) -> None:
    window.page.new()
    _type(group, date="02.03.2024")
    assert "day off by the week already" in group._said.text()
    _type(group, kind=DayKind.WORKED)
    assert group._said.text() == "Saturday, 2\xa0March 2024"
    _type(group, date="04.03.2024")
    assert "working day by the week already" in group._said.text()


def test_the_year_is_that_of_the_window_and_takes_it_along(group: DaysOffGroup, window: MainWindow) -> None:
    window.choose_year(2025)
    assert _shown(group)[0] == "01.01.2025, Wednesday"
    group._on.click()
    assert window.year == 2026
    assert group._shown_year.text() == "Year 2026"
    group._back.click()
    assert window.year == 2025


def test_a_day_of_another_year_is_shown_in_its_year(group: DaysOffGroup, window: MainWindow) -> None:
    window.page.new()
    _type(group, date="04.08.2025")
    window.page.save()
    assert window.year == 2025
    assert group._form.values["date"] == "04.08.2025"


def test_a_refused_line_keeps_its_year_until_it_is_put_right(group: DaysOffGroup, window: MainWindow) -> None:
    window.page.new()
    _type(group, date="31.02.2024", name_ru="День")
    window.choose_year(2026)
    assert group._shown_year.text() == "Year 2024"
    assert group._form.values["name_ru"] == "День"
    _type(group, date="29.02.2024")
    window.page.save()
    assert window.year == 2024
    assert group._form.values["date"] == "29.02.2024"


def test_a_year_without_days_is_filled_from_the_list(group: DaysOffGroup, window: MainWindow, desk: Desk) -> None:
    window.choose_year(2028)
    assert group._fill.text() == "Fill with the holidays of 2028"
    assert "No day is noted" in group._table.nothing
    assert "Kurban ait" in group._unknown.text()
    group._fill.click()
    assert len(_shown(group)) == len(desk.calendar.days(2028)) > 10
    assert not group._fill.isVisible()
    window.undo()
    assert _shown(group) == []


def test_the_first_day_of_a_year_leaves_the_holidays_of_the_law(
    group: DaysOffGroup, window: MainWindow, desk: Desk
) -> None:
    window.choose_year(2028)
    window.page.new()
    _type(group, date="03.05.2028", name_ru="Курбан айт")
    window.page.save()
    assert _is_off(desk, date(2028, 5, 3))
    assert _is_off(desk, date(2028, 3, 8))
    window.undo()
    assert desk.calendar.days(2028) == []


def test_the_filter_finds_by_name(group: DaysOffGroup) -> None:
    group._filter.setText("наурыз")
    assert 0 < len(group._table.rows.ids) < len(group._records)
    group._filter.setText("нет такого")
    assert group._table.nothing == "Nothing found"


def test_what_was_typed_survives_a_change_of_language(group: DaysOffGroup, window: MainWindow, shell: Shell) -> None:
    _choose(group, HOLIDAY)
    _type(group, name_ru="8 Марта")
    shell.relook(shell.look.with_language(Language.KK))
    assert shell.window is not None
    kazakh = _open(shell.window)
    assert kazakh._form.values["name_ru"] == "8 Марта"
    shell.window.page.save()
    noted = _noted(shell.window.context.desk, HOLIDAY)
    assert noted is not None
    assert noted.name_ru == "8 Марта"
    assert kazakh._line(kazakh._records[kazakh._current])[0] == "08.03.2024, жұма"  # type: ignore[index]  # just saved


def test_a_file_to_look_at_tells_why_nothing_can_be_changed(window: MainWindow, shell: Shell, data: Path) -> None:
    window.close()
    looking = _open(shell._take(open_desk(data, read_only=True)))
    controls: list[Any] = [editor.control for editor in looking._form.editors.values()]
    for control in [*controls, looking._delete, looking._fill]:
        assert not control.isEnabled()
        assert control.toolTip()


def test_all_of_it_is_reached_with_the_keyboard(group: DaysOffGroup, window: MainWindow) -> None:
    reached = set()
    group._back.setFocus()
    for _step in range(40):
        focused = window.focusWidget()
        reached.add(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    wanted = [group._back, group._on, group._filter, group._table, group._delete]
    wanted += [group._form.editors[key].control for key in ("date", "name_kk", "name_ru")]
    assert [widget for widget in wanted if widget not in reached] == []


def test_a_meeting_on_a_day_off_is_doubted_until_the_day_is_worked(
    group: DaysOffGroup, window: MainWindow, desk: Desk
) -> None:
    meeting = desk.meetings.save(Meeting(new_id(), MeetingKind.REGULAR, HOLIDAY, title_ru="Заседание", number=1))
    window.open_page("meetings", str(meeting.id))
    form = window.pages["meetings"]._view.form  # type: ignore[attr-defined]  # the page of that name
    assert form._form.editors["dated"].doubt == "08.03.2024 is a day off. Check the date"
    desk.calendar.delete(HOLIDAY)
    assert form._form.editors["dated"].doubt == ""
    form._form.editors["dated"].text = "09.03.2024"
    form._edited()
    assert form._form.editors["dated"].doubt == "09.03.2024 is a day off. Check the date"
