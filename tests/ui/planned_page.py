"""The page of a plan for tests: a plan of three items, and what is asked of it."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.services.desk import Desk
from desktop_app.ui.awards.asking import Asking
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.plans.page import PlanPage
from desktop_app.ui.plans.table_model import TITLE, SectionHead
from tests.services.planning import a_plan

YEAR = 2024


def planned(window: MainWindow, desk: Desk) -> PlanPage:
    """Open a plan of three items of 2024; return its page."""
    a_plan(desk, ("Заседание", "ежеквартально"), ("Отчёт", "до 1 февраля"), ("Семинар", "март"), year=YEAR)
    window.choose_year(YEAR)
    window.open_page("plan")
    return page_of(window)


def page_of(window: MainWindow) -> PlanPage:
    found = window.page
    assert isinstance(found, PlanPage)
    return found


def titles(page: PlanPage) -> list[str]:
    """Return the titles that the table shows."""
    rows = page._table.rows
    return [str(rows.index(n, TITLE).data()) for n, row in enumerate(rows.rows) if not isinstance(row, SectionHead)]


def choose(page: PlanPage, title: str) -> None:
    """Choose the item of a title."""
    assert page.view is not None
    page._table.choose(next(line.id for line in page.view.lines if line.item.wording.title_ru == title))


def answer(monkeypatch: pytest.MonkeyPatch, **values: str) -> list[str]:
    """Answer the next questions with these values; return their buttons' words."""
    asked: list[str] = []

    def accept(dialog: Asking) -> int:
        asked.append(dialog.windowTitle())
        for key, value in values.items():
            if key in dialog.editors:
                dialog.editors[key].text = value
        return int(QDialog.DialogCode.Accepted)

    monkeypatch.setattr(Asking, "exec", accept)
    return asked


def acts_of(menu: QMenu) -> dict[str, Callable[[], None]]:
    """Return what a menu offers now by its words."""
    menu.aboutToShow.emit()
    return {act.text(): act.trigger for act in menu.actions() if act.text()}


def heard(window: MainWindow, desk: Desk, qtbot: QtBot) -> PlanPage:
    """Give the plan in the window that hears keys, with its second item chosen."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made = planned(window, desk)
    choose(made, "Отчёт")
    return made


def focused() -> QWidget:
    """Return what has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def key(name: str) -> None:
    """Press a key where the focus is."""
    QTest.keySequence(focused(), QKeySequence(name))
    QApplication.processEvents()


def write(text: str) -> None:
    """Type where the focus is."""
    field = focused()
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    QTest.keyClicks(field, text)
