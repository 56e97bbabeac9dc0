"""Similar entries: found beside the window, side by side, merged, told apart, left for later."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.domain.duplicates import MergeField, Side
from desktop_app.domain.languages import Language
from desktop_app.domain.people import PersonCard
from desktop_app.services.desk import Desk, open_desk
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.people import similar_link
from desktop_app.ui.people.duplicates_page import DuplicatesPage
from desktop_app.ui.people.page import PeoplePage
from desktop_app.ui.shell import Shell
from tests.builders import a_card

FULL, SHORT = "Тілеубаев Ермек Серікұлы", "Тілеубаев Е.С."
Twins = tuple[PersonCard, PersonCard]


@pytest.fixture
def twins(desk: Desk) -> Twins:
    """Return two entries of one person."""
    return desk.people.save(a_card(FULL)), desk.people.save(a_card(SHORT, phone="+7 701 000 00 01"))


def page_of(window: MainWindow) -> DuplicatesPage:
    page = window.page
    assert isinstance(page, DuplicatesPage)
    return page


Opened = Callable[[], DuplicatesPage]


@pytest.fixture
def opened(shell: Shell, window: MainWindow, qtbot: QtBot) -> Opened:
    """Return the way to the page with its pairs known."""

    def open_it() -> DuplicatesPage:
        window.open_page("duplicates")
        qtbot.waitUntil(lambda: window.context.pairs.pairs is not None)
        return page_of(window)

    return open_it


def words(page: DuplicatesPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]


def test_without_pairs_the_page_says_so(opened: Opened) -> None:
    assert "No similar entries" in words(opened())


def test_a_pair_stands_side_by_side_with_what_speaks_for_it(twins: Twins, opened: Opened) -> None:
    page = opened()
    assert {"Ермек", "Е.С.", "Тілеубаев"} <= set(words(page))
    assert any("The initials fit the full name" in line for line in words(page))


def test_merging_leaves_one_and_offers_the_way_back(
    window: MainWindow, twins: Twins, desk: Desk, opened: Opened
) -> None:
    page = opened()
    page._view.merge.click()
    assert desk.people.count("Тілеубаев") == 1
    assert window.notices.undo_bar.isVisible()
    assert page._list.count() == 0
    window.undo()
    assert desk.people.count("Тілеубаев") == 2


def test_what_is_chosen_stays(twins: Twins, desk: Desk, opened: Opened) -> None:
    page = opened()
    merging = page._view.merging
    assert merging is not None
    side = Side.SURVIVOR if merging.survivor.person.name.given_name == "Е.С." else Side.OTHER
    choice = next(one for one in page._view.fields if one.field is MergeField.GIVEN_NAME)
    QTest.mouseClick(choice.cells[side], Qt.MouseButton.LeftButton)
    page._view.merge.click()
    assert desk.people.card(desk.people.ids("Тілеубаев")[0]).person.name.given_name == "Е.С."


def test_keys_choose_a_side_and_go_on_to_the_next_field(twins: Twins, opened: Opened) -> None:
    page = opened()
    page.window().activateWindow()
    QTest.keyClick(page._list, Qt.Key.Key_2)
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_1)
    assert [choice.side for choice in page._view.fields[:2]] == [Side.OTHER, Side.SURVIVOR]


@pytest.mark.parametrize("letter", ["d", "в"])
def test_a_key_tells_two_people_apart_whatever_the_layout(
    twins: Twins, desk: Desk, opened: Opened, letter: str
) -> None:
    page = opened()
    QTest.keyClicks(page._list, "d") if letter == "d" else QTest.sendKeyEvent(
        QTest.KeyAction.Click, page._list, Qt.Key.Key_unknown, letter, Qt.KeyboardModifier.NoModifier
    )
    assert desk.duplicates.candidates() == []
    assert desk.people.count("Тілеубаев") == 2


def test_enter_merges(twins: Twins, desk: Desk, opened: Opened) -> None:
    QTest.keyClick(opened()._list, Qt.Key.Key_Return)
    assert desk.people.count("Тілеубаев") == 1


def test_a_skipped_pair_stays_for_later(twins: Twins, desk: Desk, opened: Opened) -> None:
    desk.people.save(a_card("Жұмабаев Нұрлан Болатұлы"))
    desk.people.save(a_card("Жұмабаев Н.Б."))
    page = opened()
    first = page._list.pair
    page._view.skip.click()
    assert page._list.pair != first
    assert page._list.count() == 2


def test_the_pair_and_the_choices_survive_a_change_of_language(
    shell: Shell, twins: Twins, opened: Opened, qtbot: QtBot
) -> None:
    page = opened()
    page._view.fields[0].choose(Side.OTHER)
    chosen = page._view.choices
    shell.relook(shell.look.with_language(Language.KK))
    window = shell.window
    assert window is not None
    qtbot.waitUntil(lambda: window.context.pairs.pairs is not None)
    assert page_of(window)._view.choices == chosen


def test_a_pair_that_is_gone_meanwhile_is_left_out(twins: Twins, desk: Desk, opened: Opened) -> None:
    page = opened()
    desk.people.delete(twins[1].person.id)
    assert page._list.count() == 0


def test_escape_leads_back_to_the_people(window: MainWindow, twins: Twins, opened: Opened) -> None:
    QTest.keyClick(opened()._list, Qt.Key.Key_Escape)
    assert window.page.name == "people"


def test_the_people_page_counts_the_pairs_and_the_card_compares(window: MainWindow, twins: Twins, qtbot: QtBot) -> None:
    window.open_page("people", str(twins[0].person.id))
    page = window.page
    assert isinstance(page, PeoplePage)
    qtbot.waitUntil(lambda: bool(window.context.pairs.pairs))
    assert page._similar._button.text() == "Similar entries 1"
    next(button for button in page._view.findChildren(QPushButton) if button.text() == "Compare").click()
    assert page_of(window)._list.pair is not None


def test_the_blocked_make_no_pairs(twins: Twins, desk: Desk, opened: Opened) -> None:
    blocked = replace(twins[1], person=replace(twins[1].person, blocked=True))
    desk.people.save(blocked)
    assert opened()._list.count() == 0


def test_among_very_many_people_the_pairs_wait_for_their_page(
    window: MainWindow, twins: Twins, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(similar_link, "_MOST_COUNTED", 1)
    page = window.page
    assert isinstance(page, PeoplePage)
    page._similar._look()
    assert page._similar._button.text() == "Similar entries"
    page._similar._button.click()
    assert window.page.name == "duplicates"


def test_a_file_for_viewing_only_lets_nothing_be_merged(shell: Shell, twins: Twins, data: Path, qtbot: QtBot) -> None:
    shell._close_window()
    window = shell._take(open_desk(data, read_only=True))
    window.open_page("duplicates")
    qtbot.waitUntil(lambda: window.context.pairs.pairs is not None)
    page = page_of(window)
    page.merge()
    page.tell_apart()
    assert not page._view.merge.isEnabled()
    assert page._list.count() == 1


def test_an_empty_file_has_no_pairs_and_no_filters(shell: Shell, tmp_path: Path, qtbot: QtBot) -> None:
    empty = tmp_path / "empty.db"
    open_desk(empty, create=True).close()
    shell.open_file(empty)
    window = shell.window
    assert window is not None
    window.open_page("people")
    assert isinstance(window.page, PeoplePage)
    assert not window.page._bar.isVisible()
    window.open_page("duplicates")
    qtbot.waitUntil(lambda: window.context.pairs.pairs is not None)
    assert "No similar entries" in words(page_of(window))
