"""Home and the page of control: every figure opens the items that it counts."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from desktop_app.services.desk import Desk, open_desk
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.page import Page
from desktop_app.ui.shell import Shell
from tests.services.planning import an_item
from tests.ui.planned_page import YEAR, answer, page_of, planned, titles

USUAL = 36


def _buttons(page: QWidget) -> dict[str, QAbstractButton]:
    return {one.accessibleName(): one for one in page.findChildren(QAbstractButton) if one.isVisibleTo(page)}


def _words(page: QWidget) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel))


def _opened(window: MainWindow, name: str) -> Page:
    window.open_page(name)
    assert window.page.name == name
    return window.page


@pytest.mark.parametrize(("figure", "undated"), [("Overdue: 3", []), ("председатель, 3 overdue: 4", ["Приём граждан"])])
def test_a_figure_of_control_opens_its_items(window: MainWindow, desk: Desk, figure: str, undated: list[str]) -> None:
    page = planned(window, desk)
    (section,) = desk.plans.of_year(YEAR).sections
    desk.plan_writing.save_item(an_item(desk, section, "Приём граждан", "постоянно"))
    _buttons(_opened(window, "plan_control"))[figure].click()
    assert page_of(window) is page
    assert titles(page) == ["Заседание", "Отчёт", "Семинар", *undated]


def test_a_changed_formula_stands_below_the_table(
    window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    planned(window, desk)
    page = _opened(window, "plan_control")
    assert "done items / items with a date" in _words(page)
    answer(monkeypatch, by="occurrences", partly="half")
    _buttons(page)["Change the formula"].click()
    assert "deadlines kept / all deadlines" in _words(window.page)


def test_control_of_a_year_without_a_plan_says_where_to_begin(window: MainWindow) -> None:
    window.choose_year(2030)
    assert "There is no plan in this year" in _words(_opened(window, "plan_control"))


def test_an_overdue_item_at_home_opens_itself(window: MainWindow, desk: Desk) -> None:
    planned(window, desk)
    home = _opened(window, "home")
    next(one for name, one in _buttons(home).items() if "Отчёт" in name).click()
    assert page_of(window)._table.chosen_id() == desk.plans.of_year(YEAR).items[1].id


def test_home_of_an_empty_file_begins_the_sample_plan(shell: Shell, tmp_path: Path) -> None:
    open_desk(tmp_path / "empty.db", create=True).close()
    shell.open_file(tmp_path / "empty.db")
    window = shell.window
    assert window is not None
    assert "Where to begin" in _words(window.page)
    _buttons(window.page)["Begin with the sample"].click()
    assert len(titles(page_of(window))) == USUAL
    assert len(window.context.desk.plans.of_year(window.year).items) == USUAL
