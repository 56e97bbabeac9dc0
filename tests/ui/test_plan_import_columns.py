"""What the columns of a plan hold: chosen in lists, never by passing over a choice."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from desktop_app.ui.main_window import MainWindow
from tests.services.word_files import HEAD
from tests.ui.import_driver import Settle
from tests.ui.plan_import_driver import ROWS, Take, a_letter, buttons, choices, column, dropping, open_import

ROLES = {"№": "number of the item", "Наименование мероприятия": "what is done", "Срок исполнения": "deadline"}


@pytest.fixture
def take(window: MainWindow, settle: Settle) -> Take:
    return dropping(open_import(window), settle)


@pytest.fixture
def page(take: Take, tmp_path: Path) -> QWidget:
    return take(a_letter(tmp_path, "plan.docx", ROWS))


def held(page: QWidget) -> dict[str, str]:
    """Return what each column holds."""
    return {name: box.currentText() for name, box in choices(page).items()}


def turn_wheel(box: QComboBox) -> None:
    middle = QPointF(box.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(box.mapToGlobal(box.rect().center())),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003  (Qt's own signature)
    )
    QApplication.sendEvent(box, event)


def test_passing_over_the_roles_takes_none_from_another_column(page: QWidget) -> None:
    box, before = choices(page)["Ответственные"], held(page)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Up)
    for _step in range(8):
        QTest.keyClick(box.view(), Qt.Key.Key_Up)
    assert held(page) == before
    QTest.keyClick(box.view(), Qt.Key.Key_Escape)
    assert held(page) == before == {**ROLES, "Ответственные": "who answers"}


def test_a_choice_by_arrow_keys_is_taken_with_enter_and_keeps_the_focus(page: QWidget) -> None:
    box = choices(page)["Ответственные"]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box.view(), Qt.Key.Key_Down)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    box = choices(page)["Ответственные"]
    assert (page.focusWidget(), box.currentText()) == (box, "mark that it is done")
    assert held(page) == {**ROLES, "Ответственные": "mark that it is done"}


def test_a_letter_opens_the_list_and_takes_nothing(page: QWidget) -> None:
    box, before = choices(page)["Ответственные"], held(page)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_D)
    assert box.view().isVisible()
    assert held(page) == before
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    assert held(page)["Ответственные"] == "deadline"


@pytest.mark.parametrize("focused", [False, True])
def test_the_wheel_changes_no_role(page: QWidget, *, focused: bool) -> None:
    box, before = choices(page)["Ответственные"], held(page)
    if focused:
        box.setFocus()
    turn_wheel(box)
    assert held(page) == before
    assert column(page, "Deadline") == ["I квартал", "32 февраля", "май"]


def test_arrow_keys_and_the_wheel_read_no_other_table(take: Take, tmp_path: Path, settle: Settle) -> None:
    page = take(a_letter(tmp_path, "two.docx", ROWS, [HEAD, ROWS[5], ROWS[2]]))
    tables = choices(page)["Table"]
    turn_wheel(tables)
    tables.setFocus()
    QTest.keyClick(tables, Qt.Key.Key_Down)
    QTest.keyClick(tables.view(), Qt.Key.Key_Escape)
    settle()
    assert (tables.currentIndex(), len(column(page, "What is done"))) == (0, 3)


def test_tab_walks_from_the_columns_to_the_items(page: QWidget) -> None:
    last = choices(page)["Ответственные"]
    last.setFocus()
    QTest.keyClick(last, Qt.Key.Key_Tab)
    assert page.focusWidget() is buttons(page)["All 3"]
