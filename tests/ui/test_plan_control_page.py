"""The page of control: figures open their items, the formula changes, broken chains, the year at a glance."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
import time_machine
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFrame, QLabel, QToolTip, QWidget

from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language
from desktop_app.domain.meetings import Meeting, MeetingKind, MeetingState
from desktop_app.domain.plan_progress import CountBy, PartlyCounts, ProgressRule
from desktop_app.domain.plans import Mark
from desktop_app.services.desk import Desk
from desktop_app.ui.awards.asking import Asking
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.plans.bar import ALL, OPEN
from desktop_app.ui.plans.glance import YearGlance
from desktop_app.ui.plans.table_model import SectionHead
from desktop_app.ui.shell import Shell
from tests.services.planning import a_plan, a_section, an_item
from tests.ui.planned_page import YEAR, acts_of, answer, page_of, planned, titles


@pytest.fixture
def page(window: MainWindow, desk: Desk) -> QWidget:
    """Open control by the menu of a plan of 2024: a quarterly item, one until February, one in March."""
    acts_of(planned(window, desk)._more.menu())["Control and the year at a glance"]()
    assert window.page.name == "plan_control"
    return window.page


def figures(page: QWidget) -> dict[str, QAbstractButton]:
    """Return what can be clicked by what it is called."""
    found = [one for one in page.findChildren(QAbstractButton) if one.isVisibleTo(page)]
    return {one.accessibleName() or one.text(): one for one in found}


def said(page: QWidget) -> str:
    """Return all words of a page."""
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(page))


def mark(desk: Desk, title: str, mark: Mark, *, result: str = "", reason: str = "") -> None:
    """Mark the first time of an item."""
    item = next(one for one in desk.plans.of_year(YEAR).items if one.wording.title_ru == title)
    desk.plan_marks.mark([item.occurrences[0].id], mark, result=result, reason=reason)


def chains(page: QWidget) -> str:
    """Return what the card of broken chains says; nothing where there is none."""
    cards = [one for one in page.findChildren(QFrame) if one.isVisibleTo(page) and one.objectName() == "card"]
    return next((told for told in map(said, cards) if told.startswith("Broken chains")), "")


def glance_of(page: QWidget) -> YearGlance:
    return next(one for one in page.findChildren(YearGlance) if one.isVisibleTo(page))


def place_of(page: QWidget, title: str) -> QPoint:
    """Return where an item stands in the year at a glance."""
    glance = glance_of(page)
    heights = (y for y in range(glance.height()) if (line := glance.line_at(y)) and line.item.wording.title_ru == title)
    return QPoint(20, next(heights) + 5)


def painted(page: QWidget, colour: str) -> int:
    """Count the points of a colour in the year at a glance."""
    picture, wanted = glance_of(page).grab().toImage(), QColor(colour)
    points = ((x, y) for x in range(picture.width()) for y in range(0, picture.height(), 2))
    return sum(picture.pixelColor(x, y) == wanted for x, y in points)


def test_the_menu_of_the_plan_opens_control_and_the_button_leads_back(page: QWidget, window: MainWindow) -> None:
    assert figures(page)["Back to the plan"].hasFocus()
    figures(page)["Back to the plan"].click()
    assert window.page is page_of(window)


def test_an_overdue_item_leaves_the_figure_when_it_is_done(page: QWidget, window: MainWindow, desk: Desk) -> None:
    assert "Overdue: 3" in figures(page)
    mark(desk, "Отчёт", Mark.DONE)
    figures(page)["Overdue: 2"].click()
    assert titles(page_of(window)) == ["Заседание", "Семинар"]


def test_a_figure_of_nothing_is_no_door(page: QWidget) -> None:
    assert not figures(page)["Due within 7 days: 0"].isEnabled()


@time_machine.travel("2024-02-28T07:00Z")
@pytest.mark.parametrize(
    ("figure", "there"), [("Due within 7 days: 1", ["Скоро"]), ("Due within 30 days: 2", ["Скоро", "Потом"])]
)
def test_what_falls_due_soon_opens_from_its_figure(
    window: MainWindow, desk: Desk, figure: str, there: list[str]
) -> None:
    a_plan(desk, ("Скоро", "до 3 марта"), ("Потом", "до 20 марта"), ("Нескоро", "декабрь"), year=YEAR)
    window.choose_year(YEAR)
    window.open_page("plan_control")
    figures(window.page)[figure].click()
    assert titles(page_of(window)) == there


def test_who_answers_for_more_stands_first_and_opens_his_items(page: QWidget, window: MainWindow, desk: Desk) -> None:
    (section,) = desk.plans.of_year(YEAR).sections
    desk.plan_writing.save_item(an_item(desk, section, "Журнал", "январь", people="секретарь"))
    people = [name for name in figures(page) if "overdue" in name]
    assert people == ["председатель, 3 overdue: 3", "секретарь, 1 overdue: 1"]
    figures(page)["секретарь, 1 overdue: 1"].click()
    assert titles(page_of(window)) == ["Журнал"]


def test_what_one_answers_for_includes_what_has_no_date(page: QWidget, window: MainWindow, desk: Desk) -> None:
    (section,) = desk.plans.of_year(YEAR).sections
    desk.plan_writing.save_item(an_item(desk, section, "Приём граждан", "постоянно"))
    figures(page)["председатель, 3 overdue: 4"].click()
    assert titles(page_of(window)) == ["Заседание", "Отчёт", "Семинар", "Приём граждан"]


def test_the_figure_of_a_person_opens_what_it_counts_and_not_what_is_done_or_struck_off(
    page: QWidget, window: MainWindow, desk: Desk
) -> None:
    mark(desk, "Отчёт", Mark.DONE)
    desk.plan_writing.strike(desk.plans.of_year(YEAR).items[2].id, "не нужно")
    figures(page)["председатель, 1 overdue: 1"].click()
    assert titles(page_of(window)) == ["Заседание"]
    bar = page_of(window)._bar
    assert (bar.chips[OPEN].isVisibleTo(bar), bar.chips[OPEN].text()) == (True, "Still to be done 1")
    figures(page_of(window))["Take off the filter: Who answers"].click()
    bar.chips[ALL].click()
    assert len(titles(page_of(window))) == 3
    assert not bar.chips[OPEN].isVisibleTo(bar)


def test_what_the_next_plan_goes_on_with_is_neither_counted_nor_opened(
    page: QWidget, window: MainWindow, desk: Desk
) -> None:
    desk.plan_starting.carry_over(YEAR, YEAR + 1, {desk.plans.of_year(YEAR).items[1].id: "нет средств"}, {})
    figures(page)["председатель, 2 overdue: 2"].click()
    assert titles(page_of(window)) == ["Заседание", "Семинар"]


@pytest.fixture
def two_sections(page: QWidget, desk: Desk) -> QWidget:
    """Add a section with an item of February."""
    plan = desk.plans.of_year(YEAR).plan
    section = desk.plan_writing.save_section(a_section(plan, "Обучение"))
    desk.plan_writing.save_item(an_item(desk, section, "Тренинг", "февраль"))
    return page


@pytest.mark.parametrize(
    ("figure", "there", "told"),
    [
        ("II. Обучение: 0 of 1, 0 %", ["Тренинг"], "Section: II. Обучение"),
        (
            "Quarter I, by each deadline: 0 of 4, 0 %",
            ["Заседание", "Отчёт", "Семинар", "Тренинг"],
            "Quarter: Quarter I",
        ),
        ("Quarter IV, by each deadline: 0 of 1, 0 %", ["Заседание"], "Quarter: Quarter IV"),
    ],
)
@pytest.mark.parametrize("by_key", [False, True])
def test_the_figure_of_a_section_or_quarter_opens_its_items_and_can_be_taken_off(
    two_sections: QWidget, window: MainWindow, figure: str, there: list[str], told: str, *, by_key: bool
) -> None:
    go = figures(two_sections)[figure]
    assert go.focusPolicy() & Qt.FocusPolicy.TabFocus
    if by_key:
        QTest.keyClick(go, Qt.Key.Key_Return)
    else:
        go.click()
    page = page_of(window)
    assert titles(page) == there
    assert told in figures(page)
    figures(page)[f"Take off the filter: {told.partition(':')[0]}"].click()
    assert len(titles(page)) == 4
    assert told not in figures(page)


def test_all_sections_open_the_whole_plan(two_sections: QWidget, window: MainWindow) -> None:
    figures(two_sections)["II. Обучение: 0 of 1, 0 %"].click()
    window.open_page("plan_control")
    figures(two_sections)["All sections: 0 of 4, 0 %"].click()
    assert len(titles(page_of(window))) == 4


def test_a_change_of_language_keeps_the_section_and_the_quarter(two_sections: QWidget, shell: Shell) -> None:
    assert shell.window is not None
    figures(two_sections)["II. Обучение: 0 of 1, 0 %"].click()
    shell.relook(shell.look.with_language(Language.RU))
    assert titles(page_of(shell.window)) == ["Тренинг"]
    assert "Раздел: II. Обучение" in figures(shell.window.page)
    shell.window.open_page("plan", "quarter:4")
    shell.relook(shell.look.with_language(Language.EN))
    assert titles(page_of(shell.window)) == ["Заседание"]


def test_a_figure_opens_the_annual_plan_though_a_plan_that_hangs_on_it_was_shown(
    two_sections: QWidget, window: MainWindow, desk: Desk
) -> None:
    sub = desk.plans.begin(YEAR, parent_id=desk.plans.of_year(YEAR).plan.id, title_ru="План обучения")
    item = desk.plan_writing.save_item(an_item(desk, desk.plan_writing.save_section(a_section(sub)), "Курсы", "май"))
    window.open_page("plan", str(item.id))
    window.open_page("plan_control")
    figures(two_sections)["II. Обучение: 0 of 1, 0 %"].click()
    assert titles(page_of(window)) == ["Тренинг"]


def test_a_share_counts_what_the_percentage_counts(page: QWidget, desk: Desk) -> None:
    (section,) = desk.plans.of_year(YEAR).sections
    desk.plan_writing.save_item(an_item(desk, section, "Приём граждан", "постоянно"))
    desk.plan_control.set_rule(ProgressRule(partly=PartlyCounts.HALF))
    mark(desk, "Отчёт", Mark.DONE)
    mark(desk, "Семинар", Mark.PARTLY, reason="не всё")
    assert "= 1.5 / 3 = 50 %" in said(page)
    assert {"All sections: 1.5 of 3, 50 %", "I. Организационные мероприятия: 1.5 of 3, 50 %"} <= set(figures(page))


def test_the_heading_of_a_section_in_the_plan_tells_the_same_share(
    page: QWidget, window: MainWindow, desk: Desk
) -> None:
    (section,) = desk.plans.of_year(YEAR).sections
    desk.plan_writing.save_item(an_item(desk, section, "Приём граждан", "постоянно"))
    desk.plan_writing.save_item(
        an_item(
            desk, desk.plan_writing.save_section(replace(section, id=new_id(), title_ru="Приём")), "Приём", "постоянно"
        )
    )
    mark(desk, "Отчёт", Mark.DONE)
    figures(page)["All sections: 1 of 3, 33 %"].click()
    rows = page_of(window)._table.rows
    heads = [str(rows.index(n, 0).data()) for n, row in enumerate(rows.rows) if isinstance(row, SectionHead)]
    assert heads == ["I. Организационные мероприятия · done 1 of 3", "II. Приём"]


def test_where_all_is_done_nothing_is_open(page: QWidget, desk: Desk) -> None:
    every = [one.id for item in desk.plans.of_year(YEAR).items for one in item.occurrences]
    desk.plan_marks.mark(every, Mark.DONE)
    assert "Nothing is open" in said(page)
    assert "All sections: 3 of 3, 100 %" in figures(page)


def test_the_formula_changes_the_percentage_and_ctrl_z_brings_it_back(
    page: QWidget, window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark(desk, "Отчёт", Mark.PARTLY, reason="не всё")
    assert "= 0 / 3 = 0 %" in said(page)
    answer(monkeypatch, by="items", partly="whole")
    figures(page)["Change the formula"].click()
    assert "= 1 / 3 = 33 %" in said(page)
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "= 0 / 3 = 0 %" in said(page)


def test_the_formula_asks_with_what_holds_now(page: QWidget, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    rule = ProgressRule(CountBy.OCCURRENCES, PartlyCounts.HALF, late_counts=False, due_only=True)
    desk.plan_control.set_rule(rule)
    answer(monkeypatch, by="items")
    figures(page)["Change the formula"].click()
    assert desk.plan_control.rule() == replace(rule, by=CountBy.ITEMS)


def test_a_formula_that_is_thought_better_of_changes_nothing(
    page: QWidget, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = desk.steps.state().last
    monkeypatch.setattr(Asking, "exec", lambda _dialog: QDialog.DialogCode.Rejected)
    figures(page)["Change the formula"].click()
    assert desk.steps.state().last == before


def test_every_choice_of_the_formula_stands_in_its_words(page: QWidget, desk: Desk) -> None:
    desk.plan_control.set_rule(ProgressRule(CountBy.OCCURRENCES, PartlyCounts.HALF, late_counts=False, due_only=True))
    told = said(page)
    for words in ("deadlines kept", "counts as half", "Done late does not count", "Only what has fallen due counts"):
        assert words in told


def test_a_plan_without_dates_has_no_percentage(window: MainWindow, desk: Desk) -> None:
    a_plan(desk, ("Приём граждан", "постоянно"), year=YEAR)
    window.choose_year(YEAR)
    window.open_page("plan_control")
    assert "Nothing has a date, so there is no percentage" in said(window.page)
    assert figures(window.page)["All sections: –"].isEnabled()
    assert not figures(window.page)["Quarter I, by each deadline: –"].isEnabled()


def test_what_is_done_without_proof_is_a_broken_chain_until_it_is_proved(page: QWidget, desk: Desk) -> None:
    assert chains(page) == ""
    mark(desk, "Отчёт", Mark.DONE)
    assert "Done, but nothing proves it" in chains(page)
    mark(desk, "Отчёт", Mark.DONE, result="протокол")
    assert chains(page) == ""


@pytest.mark.parametrize(
    ("dated", "state", "words"),
    [
        (date(2024, 1, 20), MeetingState.CANCELLED, "Left to a meeting that is called off"),
        (date(2024, 1, 20), MeetingState.HELD, "The meeting was held, the item is not marked"),
        (date(2024, 5, 20), MeetingState.PLANNED, "Left to a meeting after the deadline"),
    ],
)
def test_a_broken_chain_tells_why_and_opens_its_item(
    page: QWidget, window: MainWindow, desk: Desk, dated: date, state: MeetingState, words: str
) -> None:
    later = desk.clock.today() + timedelta(days=1)
    meeting = desk.meetings.save(Meeting(new_id(), MeetingKind.REGULAR, later, title_ru="Заседание"))
    item = desk.plans.of_year(YEAR).items[1]
    desk.plan_evidence.link_meeting(item.id, meeting.id)
    desk.meetings.save(replace(meeting, dated=dated, state=state))
    assert words in chains(page)
    figures(page)["2. Отчёт"].click()
    assert page_of(window)._table.chosen_id() == item.id


def test_a_year_without_a_plan_says_where_to_begin(page: QWidget, window: MainWindow) -> None:
    window.choose_year(YEAR + 1)
    assert "There is no plan in this year" in said(page)
    window.choose_year(YEAR)
    assert "Overdue" in said(page)


def test_a_click_into_the_year_at_a_glance_opens_the_item(page: QWidget, window: MainWindow, desk: Desk) -> None:
    QTest.mouseClick(glance_of(page), Qt.MouseButton.LeftButton, pos=place_of(page, "Семинар"))
    assert page_of(window)._table.chosen_id() == desk.plans.of_year(YEAR).items[2].id


def test_a_click_on_the_names_of_the_months_opens_nothing(page: QWidget, window: MainWindow) -> None:
    QTest.mouseClick(glance_of(page), Qt.MouseButton.LeftButton, pos=QPoint(20, 3))
    assert window.page is page


def test_an_item_without_a_date_is_not_in_the_year_at_a_glance(page: QWidget, desk: Desk) -> None:
    (section,) = desk.plans.of_year(YEAR).sections
    desk.plan_writing.save_item(an_item(desk, section, "Приём граждан", "постоянно"))
    glance = glance_of(page)
    shown = {line.item.wording.title_ru for y in range(glance.height()) if (line := glance.line_at(y))}
    assert shown == {"Заседание", "Отчёт", "Семинар"}


def test_an_item_below_the_mouse_tells_its_title_and_how_it_stands(page: QWidget) -> None:
    glance, place = glance_of(page), place_of(page, "Отчёт")
    QTest.mouseMove(glance, place)
    QApplication.sendEvent(glance, QHelpEvent(QEvent.Type.ToolTip, place, glance.mapToGlobal(place)))
    assert (QToolTip.text(), glance.cursor().shape()) == ("2. Отчёт\nOverdue", Qt.CursorShape.PointingHandCursor)


def test_what_is_done_turns_green_in_the_year_at_a_glance(page: QWidget, window: MainWindow, desk: Desk) -> None:
    colours = window.context.colours
    red, green = painted(page, colours.bad), painted(page, colours.ok)
    mark(desk, "Отчёт", Mark.DONE)
    assert painted(page, colours.bad) < red
    assert painted(page, colours.ok) > green


@pytest.mark.parametrize(("year", "different"), [(YEAR, 2), (YEAR - 1, 1)])
def test_today_is_a_line_in_the_year_that_runs_only(window: MainWindow, desk: Desk, year: int, different: int) -> None:
    a_plan(desk, ("Отчёт", "до 1 февраля"), year=year)
    window.choose_year(year)
    pictures: list[QImage] = []
    for day in ("2024-05-05T07:00Z", "2024-11-05T07:00Z"):
        with time_machine.travel(day):
            window.open_page("plan_control")
            window.page.refresh()
            pictures.append(glance_of(window.page).grab().toImage())
    assert 1 + (pictures[0] != pictures[1]) == different


def test_a_change_of_language_keeps_the_year(page: QWidget, shell: Shell) -> None:
    shell.relook(shell.look.with_language(Language.RU))
    assert shell.window is not None
    assert "Контроль" in said(shell.window.page)
    assert any(name.endswith(": 3") for name in figures(shell.window.page))
