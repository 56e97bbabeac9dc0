"""A narrow window: the detail comes over the list, long words are broken or end in dots."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel, QScrollArea

from desktop_app.domain.languages import Language
from desktop_app.services.desk import Desk
from desktop_app.services.letters import Wishes
from desktop_app.ui.awards.page import AwardsPage
from desktop_app.ui.controls import elided
from desktop_app.ui.form import ChoiceBox
from desktop_app.ui.labels import WrappedLabel
from desktop_app.ui.machine import Look
from desktop_app.ui.main_window import SMALLEST, MainWindow
from desktop_app.ui.people.page import PeoplePage
from desktop_app.ui.shell import Shell
from tests.builders import a_card
from tests.services.planning import a_plan


@pytest.fixture
def page(window: MainWindow, application: QApplication) -> PeoplePage:
    window.resize(*SMALLEST)
    application.processEvents()
    page = window.pages["people"]
    assert isinstance(page, PeoplePage)
    return page


def _click(page: PeoplePage, row: int) -> None:
    middle = page._table.visualRect(page._table.rows.index(row, 0)).center()
    QTest.mouseClick(page._table.viewport(), Qt.MouseButton.LeftButton, pos=middle)


def test_a_click_brings_the_card_over_the_table_and_the_arrow_takes_it_away(page: PeoplePage) -> None:
    _click(page, 1)
    covered = page._pair.covers
    page.back()
    assert (covered, page._pair.covers) == (True, False)
    assert page._table.hasFocus()


def test_escape_leads_back_to_the_table(page: PeoplePage) -> None:
    page._table.opened.emit(page._table.chosen_id())
    QTest.keyClick(page._pair._back, Qt.Key.Key_Escape)
    assert not page._pair.covers


def test_a_new_person_is_typed_over_the_table_and_saved_on_the_way_back(page: PeoplePage, desk: Desk) -> None:
    page.new()
    page._editor._form.editors["surname"].text = "Тілеубаев"
    page.back()
    assert not page._editing
    assert desk.people.count() == 4


def test_a_wide_window_shows_both_again(page: PeoplePage, window: MainWindow, application: QApplication) -> None:
    _click(page, 1)
    window.resize(1440, 900)
    application.processEvents()
    assert page._view.isVisible()
    assert page._table.isVisible()


def test_an_award_comes_over_the_register(window: MainWindow, desk: Desk, application: QApplication) -> None:
    award = desk.letters.issue(desk.letters.compose_all(desk.people.ids()[:1], Wishes()))[0]
    window.resize(*SMALLEST)
    window.open_page("awards", str(award.id))
    application.processEvents()
    assert isinstance(window.page, AwardsPage)
    assert window.page._view.isVisible()
    assert not window.page._table.isVisible()


def test_a_name_of_one_endless_word_needs_no_bar(window: MainWindow, desk: Desk, application: QApplication) -> None:
    saved = desk.people.save(a_card("Ә" * 110))
    window.open_page("people", str(saved.person.id))
    application.processEvents()
    page = window.page
    assert isinstance(page, PeoplePage)
    scroll = page._view.findChild(QScrollArea)
    assert scroll is not None
    assert scroll.horizontalScrollBar().maximum() == 0


def test_an_endless_word_takes_as_many_lines_as_it_needs(application: QApplication) -> None:
    shown = WrappedLabel("а" * 100)
    assert shown.heightForWidth(200) > 2 * shown.fontMetrics().height()


def test_what_ends_in_dots_has_the_whole_as_tooltip(application: QApplication) -> None:
    shown = elided()
    shown.say("Изменение: " + "Оспанов " * 20)
    shown.resize(100, 20)
    shown._elide()
    assert shown.text().endswith("…")
    assert shown.toolTip() == shown.whole


def test_a_search_without_a_hit_says_so_in_the_card(window: MainWindow, page: PeoplePage) -> None:
    page._bar.search.setText("zzz")
    QTest.qWait(150)
    said = [label.text() for label in page._view.findChildren(QLabel)]
    assert "Nobody was found. Change or clear the search" in said
    assert page.facts == "Found 0 of 3"


def test_an_empty_file_shows_the_first_steps_in_order(window: MainWindow, page: PeoplePage, desk: Desk) -> None:
    for person in desk.people.ids():
        desk.people.delete(person)
    words = [step.words for step in page._first_steps._steps()]
    assert words == ["Fill in the commission", "Add a signatory", "Add person", "Make a letter"]
    assert page._first_steps.first.text() == "Add person"
    page._first_steps._steps()[1].act()
    assert window.page.name == "settings"


@pytest.mark.parametrize("record", ["own", "superior", "signatories", "look", "data"])
def test_large_letters_in_the_smallest_window_need_no_bars(
    shell: Shell, application: QApplication, record: str
) -> None:
    shell.relook(Look(Language.KK, body=14))
    window = shell.window
    assert window is not None
    window.resize(*SMALLEST)
    window.open_page("settings", record)
    application.processEvents()
    areas = [area for area in window.page.findChildren(QAbstractScrollArea) if area.isVisible()]
    assert [area.horizontalScrollBar().maximum() for area in areas if area.horizontalScrollBar().isVisible()] == []


def test_one_filled_button_is_in_view_while_a_person_is_typed(page: PeoplePage) -> None:
    page.new()
    assert not page._add.isVisible()


def test_a_long_choice_ends_in_dots(application: QApplication) -> None:
    box = ChoiceBox()
    box.addItem("Жамбылская районная территориальная избирательная комиссия")
    box.resize(120, 32)
    box.grab()
    assert box.toolTip() == box.currentText()


def test_what_is_overdue_is_counted_at_the_icon(window: MainWindow, desk: Desk) -> None:
    entry = window.sidebar.sections["plan"]
    window.resize(*SMALLEST)
    bad = QColor(window.context.colours.bad).rgb()

    def painted() -> bool:
        picture = entry.grab().toImage()
        return any(picture.pixel(x, y) == bad for x in range(picture.width()) for y in range(picture.height()))

    assert not painted()
    a_plan(desk, ("Отчёт", "до 1 февраля"), year=2024)
    window.choose_year(2024)
    assert painted()
