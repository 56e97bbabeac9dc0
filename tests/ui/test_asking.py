"""Short questions: what is wrong is said below its field, and the button never only greys."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.plans import PlanState
from desktop_app.services.desk import Desk
from desktop_app.ui.awards.asking import Asking
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.plans.page import PlanPage
from tests.services.planning import JANUARY, a_plan
from tests.ui.import_driver import words
from tests.ui.planned_page import YEAR, acts_of, page_of, planned

HOW = "Type the date as 28.02.2024"
NEEDED = "This is needed. Fill it in"
Steps = Callable[[Asking], None]


@pytest.fixture
def page(window: MainWindow, desk: Desk) -> PlanPage:
    return planned(window, desk)


def asked(page: PlanPage, act: str, steps: Steps) -> None:
    """Choose an act of the plan's menu, and do these steps in the question that it asks."""
    failed: list[AssertionError] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Asking)
        try:
            dialog.activateWindow()
            QApplication.processEvents()
            steps(dialog)
        except AssertionError as error:
            failed.append(error)
        finally:
            if dialog.isVisible():
                QTest.keyClick(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(0, answer)
    acts_of(page._more.menu())[act]()
    if failed:
        raise failed[0]


def write(dialog: Asking, field: str, text: str) -> QWidget:
    control = dialog.editors[field].control
    assert isinstance(control, QLineEdit)
    QTest.mouseClick(control, Qt.MouseButton.LeftButton)
    QTest.keySequence(control, QKeySequence("Ctrl+A"))
    QTest.keyClicks(control, text)
    return control


def test_a_wrong_date_is_said_when_its_field_is_left(page: PlanPage) -> None:
    def steps(dialog: Asking) -> None:
        QTest.keyClick(write(dialog, "dated", "40.01.2024"), Qt.Key.Key_Tab)
        assert HOW in words(dialog)
        assert dialog.go.isEnabled()

    asked(page, "Approve", steps)


def test_a_wrong_date_is_said_on_enter_and_the_question_stays(page: PlanPage, desk: Desk) -> None:
    def steps(dialog: Asking) -> None:
        write(dialog, "number", "1/2")
        QTest.keyClick(write(dialog, "dated", "40.01.2024"), Qt.Key.Key_Return)
        assert words(dialog).count(HOW) == 1
        assert dialog.isVisible()
        assert QApplication.focusWidget() is dialog.editors["dated"].control
        write(dialog, "dated", "12")
        assert HOW not in words(dialog)

    asked(page, "Approve", steps)
    assert desk.plans.of_year(YEAR).plan.state is PlanState.DRAFT


def test_the_button_says_below_each_field_what_is_missing(page: PlanPage) -> None:
    def steps(dialog: Asking) -> None:
        QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
        assert [dialog.editors[field].error for field in ("number", "dated")] == [NEEDED, HOW]
        assert QApplication.focusWidget() is dialog.editors["number"].control

    asked(page, "Approve", steps)


def test_a_whole_answer_is_taken_by_enter(page: PlanPage, desk: Desk) -> None:
    def steps(dialog: Asking) -> None:
        write(dialog, "number", "1/2")
        QTest.keyClick(write(dialog, "dated", "12.01.2024"), Qt.Key.Key_Return)
        assert not dialog.isVisible()

    asked(page, "Approve", steps)
    plan = desk.plans.of_year(YEAR)
    assert (plan.plan.state, plan.decisions[-1].dated) == (PlanState.APPROVED, date(2024, 1, 12))


def test_a_reason_is_asked_for_until_it_is_there(page: PlanPage, desk: Desk) -> None:
    def steps(dialog: Asking) -> None:
        QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
        assert dialog.editors["reason"].error == NEEDED
        QTest.keyClicks(dialog.editors["reason"].control, "later")
        assert dialog.editors["reason"].error == ""
        QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)

    asked(page, "Return for rework", steps)
    assert desk.plans.of_year(YEAR).plan.returned_because == "later"


def test_the_day_of_a_decision_about_another_year_is_not_guessed(page: PlanPage) -> None:
    asked(page, "Approve", lambda dialog: _holds(dialog, ""))


def test_today_is_proposed_for_the_plan_of_this_year(window: MainWindow, desk: Desk) -> None:
    today = desk.clock.today()
    a_plan(desk, year=today.year)
    window.choose_year(today.year)
    window.open_page("plan")
    asked(page_of(window), "Approve", lambda dialog: _holds(dialog, f"{today:%d.%m.%Y}"))


def test_the_decision_that_strikes_an_item_off_has_no_guessed_day_either(
    page: PlanPage, window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    desk.plans.approve(desk.plans.of_year(YEAR).plan.id, JANUARY)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    seen: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Asking)
        seen.append(dialog.editors["dated"].text)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(0, look)
    QTest.keyClick(page._table, Qt.Key.Key_Down)
    QTest.keyClick(page._table, Qt.Key.Key_Delete)
    assert seen == [""]


def _holds(dialog: Asking, day: str) -> None:
    assert dialog.editors["dated"].text == day
