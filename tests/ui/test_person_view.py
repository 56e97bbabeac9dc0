"""The card of a person: facts, posts, letters, and the ways on from it."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language
from desktop_app.domain.people import Consent, Group, Person, PersonCard
from desktop_app.services.desk import Desk
from desktop_app.services.letters import Wishes
from desktop_app.ui.awards.page import AwardsPage
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.people.page import PeoplePage
from desktop_app.ui.people.view import CARD, HISTORY, POSTS, PersonView
from desktop_app.ui.shell import Shell
from tests.builders import a_card, a_name, a_person, a_position


def _card(window: MainWindow, person: Person) -> PersonView:
    window.open_page("people", str(person.id))
    view = window.page.findChild(PersonView)
    assert view is not None
    return view


def _words(view: PersonView) -> list[str]:
    return [label.text() for label in view.findChildren(QLabel) if label.isVisibleTo(view)]


@pytest.fixture
def teacher(desk: Desk) -> Person:
    """Return somebody with two posts, one of them held before."""
    person = a_person("Тілеубаев Ермек Серікұлы", phone="2-00-00", notes="Помогает на выборах")
    category = desk.people.categories()[0]
    now = a_position(person.id, "учитель", post_kk="мұғалім", category_id=category.id, valid_from=date(2020, 9, 1))
    before = a_position(person.id, "водитель", valid_from=date(2010, 1, 1), valid_to=date(2020, 8, 31))
    desk.people.save(PersonCard(person, (now, before)))
    return person


def test_the_card_tells_what_is_known(window: MainWindow, teacher: Person, desk: Desk) -> None:
    words = _words(_card(window, teacher))
    category = desk.people.categories()[0].name_ru
    assert {"Тілеубаев Ермек Серікұлы", "учитель", "2-00-00", "Помогает на выборах", category} <= set(words)


def test_what_is_not_known_takes_no_room(window: MainWindow, teacher: Person) -> None:
    assert "E-mail" not in _words(_card(window, teacher))


def test_every_post_stands_with_its_time(window: MainWindow, teacher: Person) -> None:
    view = _card(window, teacher)
    view.open_tab(POSTS)
    words = _words(view)
    assert any("01.01.2010 – 31.08.2020" in line for line in words)
    assert any("since 01.09.2020" in line for line in words)


def test_one_post_is_told_once(window: MainWindow, desk: Desk) -> None:
    person = desk.people.card(desk.people.ids()[0]).person
    assert "Posts" not in _words(_card(window, person))


def test_the_kazakh_spelling_is_told_where_it_differs(window: MainWindow, desk: Desk) -> None:
    person = replace(a_person("Тлеубаев Ермек"), name_kk=a_name("Тілеубаев Ермек"))
    desk.people.save(PersonCard(person))
    assert "Тілеубаев Ермек" in _words(_card(window, person))


def test_a_kazakh_window_tells_the_kazakh_post_and_category(shell: Shell, teacher: Person, desk: Desk) -> None:
    shell.relook(shell.look.with_language(Language.KK))
    assert shell.window is not None
    words = _words(_card(shell.window, teacher))
    assert {"мұғалім", desk.people.categories()[0].name_kk} <= set(words)


def test_a_letter_on_the_card_leads_to_the_register(window: MainWindow, teacher: Person, desk: Desk) -> None:
    award = desk.letters.issue(desk.letters.compose_all([teacher.id], Wishes()))[0]
    view = _card(window, teacher)
    next(button for button in view.findChildren(QPushButton) if "№ 1" in button.text()).click()
    page = window.page
    assert isinstance(page, AwardsPage)
    assert page._table.chosen_id() == award.id


def test_the_card_leads_to_a_new_letter(window: MainWindow, teacher: Person) -> None:
    view = _card(window, teacher)
    next(button for button in view.findChildren(QPushButton) if button.text() == "Make a letter").click()
    assert window.page.state()["person"] == str(teacher.id)


def test_the_pencil_opens_the_editor_on_the_person(window: MainWindow, teacher: Person) -> None:
    view = _card(window, teacher)
    next(tool for tool in view.findChildren(QToolButton) if tool.toolTip() == "Edit").click()
    assert window.page.state()["editing"] == str(teacher.id)


def test_the_menu_of_the_card_deletes_and_offers_the_way_back(window: MainWindow, teacher: Person, desk: Desk) -> None:
    view = _card(window, teacher)
    more = next(tool for tool in view.findChildren(QToolButton) if tool.toolTip() == "More about this person")
    next(action for action in more.menu().actions() if action.text() == "Delete").trigger()
    assert teacher.id not in desk.people.ids()
    assert window.notices.undo_bar.isVisible()


def test_where_nobody_is_chosen_the_card_says_what_to_do(window: MainWindow) -> None:
    page = window.page
    assert isinstance(page, PeoplePage)
    page._view.show_person(None)
    assert _words(page._view) == ["Choose a person in the table"]


def test_consent_groups_and_how_the_sex_is_known_stand_on_the_card(window: MainWindow, desk: Desk) -> None:
    group = desk.people.save_group(Group(new_id(), "", "Жюри"))
    person = a_person("Тілеубаев Ермек Серікұлы", consent=Consent.WRITTEN, consent_on=date(2022, 11, 14))
    desk.people.save(PersonCard(person, groups=(group.id,)))
    assert {"Written, 14.11.2022", "Жюри", "male · by the patronymic"} <= set(_words(_card(window, person)))


@pytest.mark.parametrize("consent", [Consent.REFUSED, Consent.WITHDRAWN])
def test_a_consent_that_is_missing_is_loud(window: MainWindow, desk: Desk, consent: Consent) -> None:
    person = a_person(consent=consent)
    desk.people.save(PersonCard(person))
    assert any(words in _words(_card(window, person)) for words in ("Refused", "Withdrawn"))


def test_the_blocked_say_so_and_can_be_brought_back(window: MainWindow, teacher: Person, desk: Desk) -> None:
    desk.people.set_blocked(teacher.id, blocked=True)
    page = window.page
    assert isinstance(page, PeoplePage)
    page._bar.blocked.click()
    buttons = {button.text(): button for button in page._view.findChildren(QPushButton)}
    assert not buttons["Make a letter"].isEnabled()
    buttons["Unblock"].click()
    assert not desk.people.card(teacher.id).person.blocked


def test_a_letter_of_a_merged_entry_keeps_the_name_of_its_day(window: MainWindow, teacher: Person, desk: Desk) -> None:
    other = desk.people.save(a_card("ТЛЕУБАЕВ Ермек")).person
    desk.letters.issue(desk.letters.compose_all([other.id], Wishes()))
    desk.duplicates.merge(teacher.id, other.id)
    view = _card(window, teacher)
    view.open_tab(HISTORY)
    assert any("made out to ТЛЕУБАЕВ Ермек" in words for words in _words(view))


def test_ctrl_tab_walks_the_tabs(window: MainWindow, teacher: Person) -> None:
    view = _card(window, teacher)
    window.activateWindow()
    QTest.keyClick(window.page, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert view.tab == HISTORY
    view.turn(-1)
    assert view.tab == CARD
