"""The row above the table of people: search, filters, what can be done with everybody shown."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QMenu

from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language
from desktop_app.domain.people import Group, Organisation, PeopleOrder
from desktop_app.services.desk import Desk
from desktop_app.services.letters import Wishes
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.people.page import PeoplePage
from desktop_app.ui.shell import Shell
from tests.builders import a_card

JURY = Group(new_id(), "", "Жюри")


def page_of(window: MainWindow) -> PeoplePage:
    page = window.pages["people"]
    assert isinstance(page, PeoplePage)
    return page


@pytest.fixture
def page(window: MainWindow) -> PeoplePage:
    return page_of(window)


@pytest.fixture
def jury(desk: Desk) -> Group:
    """Return a group with the first person in it."""
    desk.people.save_group(JURY)
    desk.people.put_into_group(list(desk.people.ids())[:1], JURY.id)
    return JURY


def names(page: PeoplePage) -> list[str]:
    rows = page._table.rows
    return [record.name.split()[0] for place in range(rows.rowCount()) if (record := rows.record(place))]


def choose(page: PeoplePage, name: str, words: str) -> None:
    button = page._bar.filter_button(name)
    button.open()
    next(action for action in button.menu.actions() if action.text() == words).trigger()


def action(menu: QMenu, words: str) -> QAction:
    return next(one for one in menu.actions() if one.text().startswith(words))


def more(page: PeoplePage) -> QMenu:
    menu = page._more.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    return menu


def submenu(menu: QMenu, words: str) -> QMenu:
    found = action(menu, words).menu()
    assert isinstance(found, QMenu)
    return found


def test_a_group_narrows_the_table(page: PeoplePage, jury: Group) -> None:
    choose(page, "group", "Жюри")
    assert names(page) == ["Әбдірова"]
    assert page.facts == "Found 1 of 3"
    assert page._bar.filter_button("group").button.text() == "Жюри"


def test_the_cross_takes_one_filter_off(page: PeoplePage, jury: Group) -> None:
    choose(page, "group", "Жюри")
    page._bar.filter_button("group").off.click()
    assert len(names(page)) == 3
    assert page._bar.filter_button("group").button.text() == "Group ▾"


def test_all_filters_are_taken_off_at_once(page: PeoplePage, jury: Group) -> None:
    choose(page, "group", "Жюри")
    choose(page, "thanked", "Never thanked")
    page._bar._off.click()
    assert len(names(page)) == 3
    assert not page._bar._off.isVisible()


def test_who_was_ever_thanked_is_found(page: PeoplePage, desk: Desk) -> None:
    thanked = desk.people.ids()[2]
    desk.letters.issue(desk.letters.compose_all([thanked], Wishes(dated=date(2024, 2, 28))))
    choose(page, "thanked", "Thanked at some time")
    assert list(page._table.rows.ids) == [thanked]


def test_the_blocked_are_shown_only_when_asked_for(page: PeoplePage, desk: Desk) -> None:
    desk.people.set_blocked(desk.people.ids()[0], blocked=True)
    assert "Әбдірова" not in names(page)
    page._bar.blocked.click()
    assert names(page) == ["Әбдірова"]
    assert page.facts == "1 blocked person"


def test_a_filter_of_a_deleted_group_is_taken_off(page: PeoplePage, jury: Group, desk: Desk) -> None:
    choose(page, "group", "Жюри")
    desk.people.delete_group(jury.id)
    assert len(names(page)) == 3


def test_one_of_many_organisations_is_found_by_typing(page: PeoplePage, desk: Desk) -> None:
    for number in range(150, 170):
        desk.people.save_organisation(Organisation(new_id(), "", f"УИК № {number}"))
    button = page._bar.filter_button("organisation")
    button.open()
    QTest.keyClicks(button.menu.field, "169")
    shown = [one.text() for one in button.menu.actions() if one.isVisible() and one.text()]
    assert shown == ["УИК № 169"]


def test_the_best_come_first_while_there_is_a_text(page: PeoplePage, desk: Desk) -> None:
    desk.people.save(a_card("Асқаров Болат"))
    page._bar.search.setText("Асқар")
    assert list(page._table.rows.ids) == list(desk.people.ids("Асқар"))
    assert not page._table.horizontalHeader().isSortIndicatorShown()


def test_a_click_on_a_head_still_sorts_what_was_found(page: PeoplePage, desk: Desk) -> None:
    page._bar.search.setText("ас")
    page._table.sorted_by.emit(PeopleOrder.NAME, True)  # noqa: FBT003  (a signal's argument)
    assert list(page._table.rows.ids) == list(desk.people.ids("ас", order=PeopleOrder.NAME, descending=True))


def test_escape_empties_the_search(page: PeoplePage) -> None:
    page._bar.search.setText("Касым")
    QTest.keyClick(page._bar.search, Qt.Key.Key_Escape)
    assert len(names(page)) == 3


def test_filters_survive_a_change_of_language(shell: Shell, page: PeoplePage, jury: Group) -> None:
    choose(page, "group", "Жюри")
    page._view.open_tab(2)
    shell.relook(shell.look.with_language(Language.KK))
    assert shell.window is not None
    again = page_of(shell.window)
    assert (names(again), again._view.tab) == (["Әбдірова"], 2)


def test_everybody_shown_is_put_into_a_group_in_one_step(page: PeoplePage, jury: Group, desk: Desk) -> None:
    action(submenu(more(page), "Put everybody"), "Жюри").trigger()
    assert desk.people.group_sizes() == {jury.id: 3}
    desk.steps.undo()
    assert desk.people.group_sizes() == {jury.id: 1}


def test_everybody_shown_is_taken_out_of_a_group(page: PeoplePage, jury: Group, desk: Desk) -> None:
    action(submenu(more(page), "Take everybody"), "Жюри").trigger()
    assert desk.people.group_sizes() == {}


def test_a_group_can_be_made_on_the_way(page: PeoplePage, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QInputDialog, "exec", lambda dialog: dialog.setTextValue(" Штаб ") or 1)
    action(submenu(more(page), "Put everybody"), "New group").trigger()
    assert [group.name_ru for group in desk.people.groups()] == ["Штаб"]
    assert list(desk.people.group_sizes().values()) == [3]


def test_the_chosen_person_is_blocked_and_the_way_back_offered(
    window: MainWindow, page: PeoplePage, desk: Desk
) -> None:
    chosen = page._table.chosen_id()
    action(more(page), "Block:").trigger()
    assert chosen not in desk.people.ids()
    assert window.notices.undo_bar.isVisible()


def test_who_is_being_edited_is_not_blocked_from_the_menu(page: PeoplePage) -> None:
    page._edit(page._table.chosen_id())
    assert not action(more(page), "Block").isEnabled()


def test_the_menu_leads_to_the_names_to_check(window: MainWindow, page: PeoplePage) -> None:
    action(more(page), "Names to check").trigger()
    assert window.page.name == "names"


def test_what_is_done_right_after_typing_is_done_with_whom_the_table_has_chosen(
    window: MainWindow, page: PeoplePage
) -> None:
    page._bar.search.setText("касым")
    chosen = page._table.chosen_id()
    page.act()
    assert window.page.state()["person"] == str(chosen)
