"""Another language or theme in the middle of work: nothing typed or chosen is lost."""

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.domain.languages import Language
from desktop_app.services.desk import Desk
from desktop_app.services.letters import Wishes
from desktop_app.ui.awards.page import AwardsPage
from desktop_app.ui.awards.register_bar import ANNULLED
from desktop_app.ui.machine import Look
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.people.editor import PersonEditor
from desktop_app.ui.people.page import PeoplePage
from desktop_app.ui.settings.look import LookGroup
from desktop_app.ui.shell import Shell
from desktop_app.ui.tokens import Theme
from tests.builders import a_card


@pytest.fixture
def gate(shell: Shell) -> Iterator[Event]:
    """Keep a job running until the gate opens."""
    opened = Event()
    shell.background.run("Copying", lambda _tell: opened.wait(10), lambda _result: None)
    yield opened
    opened.set()


def _in_kazakh(shell: Shell) -> MainWindow:
    shell.relook(shell.look.with_language(Language.KK))
    assert shell.window is not None
    return shell.window


def _people(window: MainWindow) -> PeoplePage:
    page = window.pages["people"]
    assert isinstance(page, PeoplePage)
    return page


def _editor(window: MainWindow) -> PersonEditor:
    return _people(window).findChildren(PersonEditor)[0]


def _typed(window: MainWindow, field: str) -> QLineEdit:
    control = _editor(window)._form.editors[field].control
    assert isinstance(control, QLineEdit)
    return control


def test_a_typed_draft_survives_while_a_job_runs(shell: Shell, window: MainWindow, gate: Event) -> None:
    window.page.new()
    QTest.keyClicks(_typed(window, "surname"), "Tileu")
    again = _in_kazakh(shell)
    assert _typed(again, "surname").text() == "Tileu"
    assert shell.background.jobs != []


def test_a_job_ends_in_the_window_that_took_over(shell: Shell, gate: Event, qtbot: QtBot) -> None:
    again = _in_kazakh(shell)
    with qtbot.waitSignal(shell.background.idle):
        gate.set()
    assert not again.notices.isVisible()


def test_a_draft_can_still_be_saved_afterwards(shell: Shell, window: MainWindow, desk: Desk) -> None:
    window.page.new()
    QTest.keyClicks(_typed(window, "surname"), "Tileu")
    _in_kazakh(shell).page.save()
    assert len(desk.people.ids("Tileu")) == 1


def test_an_opened_person_is_still_the_one_being_changed(shell: Shell, window: MainWindow, desk: Desk) -> None:
    person = desk.people.ids()[1]
    page = _people(window)
    page._edit(person)
    QTest.keyClicks(_typed(window, "phone"), "112")
    again = _in_kazakh(shell)
    again.page.save()
    assert desk.people.card(person).person.phone == "112"
    assert len(desk.people.ids()) == 3


def test_a_post_that_was_added_survives(shell: Shell, window: MainWindow) -> None:
    window.page.new()
    positions = _editor(window)._positions
    positions._add_empty()
    positions._forms[1][1].editors["post_ru"].text = "учитель"
    again = _editor(_in_kazakh(shell))._positions
    assert [values["post_ru"] for values in again.values] == ["", "учитель"]


def test_search_and_choice_survive(shell: Shell, window: MainWindow, desk: Desk) -> None:
    page = _people(window)
    page._bar.search.setText("ұлы")
    page._bar.search.setText("Оспанов")
    chosen = page._table.chosen_id()
    again = _people(_in_kazakh(shell))
    assert (again._bar.search.text(), again._table.chosen_id()) == ("Оспанов", chosen)


def test_the_chosen_line_is_in_view_in_a_long_table(
    shell: Shell, window: MainWindow, desk: Desk, application: QApplication
) -> None:
    desk.people.save_all([a_card(f"Тілеубаев Ермек{'а' * number}") for number in range(60)])
    last = _people(window)._table.rows.ids[-1]
    _people(window)._table.choose(last)
    table = _people(_in_kazakh(shell))._table
    application.processEvents()
    assert table.chosen_id() == last
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()).center())


def test_the_order_of_the_table_survives_and_its_head_says_so(shell: Shell, window: MainWindow) -> None:
    page = _people(window)
    before = list(page._table.rows.ids)
    page._table.horizontalHeader().setSortIndicator(0, Qt.SortOrder.DescendingOrder)
    page._table.horizontalHeader().sectionClicked.emit(0)
    again = _people(_in_kazakh(shell))._table
    assert again.rows.ids == before[::-1]
    assert again.horizontalHeader().sortIndicatorOrder() is Qt.SortOrder.DescendingOrder


def test_year_filter_and_choice_of_the_register_survive(shell: Shell, window: MainWindow, desk: Desk) -> None:
    awards = desk.letters.issue(desk.letters.compose_all(desk.people.ids(), Wishes()))
    desk.awards.annul(awards[1].id, "ошибка в имени")
    window.open_page("awards", str(awards[1].id))
    page = window.page
    assert isinstance(page, AwardsPage)
    page._bar.choose(ANNULLED)
    again = _in_kazakh(shell).page
    assert isinstance(again, AwardsPage)
    assert (again.state(), again._table.rows.ids) == (page.state(), [awards[1].id])


def test_the_open_page_and_the_place_of_the_window_survive(shell: Shell, window: MainWindow) -> None:
    window.open_page("settings", "look")
    window.resize(1250, 777)
    again = _in_kazakh(shell)
    assert (again.page.name, again.size().toTuple()) == ("settings", (1250, 777))


def test_the_year_that_was_chosen_survives(shell: Shell, window: MainWindow) -> None:
    window.choose_year(2024)
    assert _in_kazakh(shell).year == 2024


def test_the_window_that_was_left_hears_nothing_more(shell: Shell, window: MainWindow, desk: Desk) -> None:
    again = _in_kazakh(shell)
    before = window.top.undo.toolTip()
    desk.people.save(a_card("Тілеубаев Ермек"))
    assert window.top.undo.toolTip() == before
    assert "Тілеубаев Ермек" in again.top.undo.toolTip()


def test_the_look_is_kept_for_the_next_start(shell: Shell) -> None:
    shell.relook(Look(Language.KK, Theme.DARK, 12.0))
    assert shell.machine.look == Look(Language.KK, Theme.DARK, 12.0)


@pytest.mark.parametrize(
    ("field", "value", "look"),
    [
        ("language", "kk", Look(Language.KK)),
        ("theme", "dark", Look(Language.EN, Theme.DARK)),
        ("body", "12", Look(Language.EN, Theme.LIGHT, 12.0)),
    ],
)
def test_a_choice_in_the_settings_shows_at_once(
    shell: Shell, window: MainWindow, field: str, value: str, look: Look
) -> None:
    window.open_page("settings", "look")
    group = window.page.findChild(LookGroup)
    assert group is not None
    editor = group._form.editors[field]
    next(choice for choice in editor._group.buttons() if choice.property("value") == value).click()
    assert shell.look == look
    assert shell.window is not window
