"""The editor of a person: what is typed is kept as a draft, left, cancelled, taken up again."""

import json
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from desktop_app.domain.identity import new_id
from desktop_app.domain.people import Consent, Group
from desktop_app.services.desk import Desk
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.people.editor import PersonEditor
from desktop_app.ui.people.page import PeoplePage


@pytest.fixture
def page(window: MainWindow) -> PeoplePage:
    page = window.pages["people"]
    assert isinstance(page, PeoplePage)
    return page


def _editor(page: PeoplePage) -> PersonEditor:
    return page.findChildren(PersonEditor)[0]


def _type(page: PeoplePage, field: str, keys: str) -> None:
    control = _editor(page)._form.editors[field].control
    assert isinstance(control, QLineEdit)
    QTest.keyClicks(control, keys)


def _words(page: PeoplePage) -> list[str]:
    return [label.text() for label in _editor(page).findChildren(QLabel)]


def _cancel(page: PeoplePage) -> None:
    next(button for button in _editor(page).findChildren(QPushButton) if button.text() == "Cancel").click()


def test_typing_is_kept_as_a_draft_by_itself(page: PeoplePage, desk: Desk, qtbot: QtBot) -> None:
    page.new()
    _type(page, "surname", "Tileu")
    qtbot.waitUntil(lambda: desk.drafts.load("person:new") is not None)
    assert (desk.drafts.load("person:new") or {})["surname"] == "Tileu"
    assert desk.people.count() == 3


def test_a_draft_is_taken_up_and_says_so(page: PeoplePage, desk: Desk) -> None:
    posts = json.dumps([{"id": str(new_id()), "post_ru": "учитель"}])
    desk.drafts.save("person:new", {"surname": "Tileu", "positions": posts})
    page.new()
    assert _editor(page)._form.values["surname"] == "Tileu"
    assert _editor(page)._positions.values[0]["post_ru"] == "учитель"
    assert any("draft" in words for words in _words(page))


def test_cancel_forgets_what_was_typed(page: PeoplePage, desk: Desk) -> None:
    page.new()
    _type(page, "surname", "Tileu")
    _editor(page)._keep_draft()
    _cancel(page)
    assert desk.drafts.load("person:new") is None
    assert (page._editing, desk.people.count()) == (False, 3)


def test_cancel_goes_back_to_the_person(page: PeoplePage, desk: Desk) -> None:
    person = desk.people.ids()[1]
    page._edit(person)
    _type(page, "phone", "112")
    _cancel(page)
    assert page._table.chosen_id() == person
    assert desk.people.card(person).person.phone == ""


def test_saving_forgets_the_draft(page: PeoplePage, desk: Desk) -> None:
    page.new()
    _type(page, "surname", "Tileu")
    _editor(page)._keep_draft()
    page.save()
    assert desk.drafts.load("person:new") is None


def test_a_search_while_typing_keeps_the_editor(page: PeoplePage) -> None:
    page.new()
    _type(page, "surname", "Tileu")
    page.refresh()
    assert page._editing
    assert _editor(page)._form.values["surname"] == "Tileu"


def test_a_person_can_be_begun_from_elsewhere(window: MainWindow, page: PeoplePage) -> None:
    window.open_page("people", "new")
    assert page._editing


def test_the_first_click_on_the_sex_of_a_new_person_is_kept(page: PeoplePage) -> None:
    page.new()
    page._editor._form.editors["surname"].text = "Ковальчук"
    strip = _editor(page)._form.editors["sex"].control
    next(button for button in strip.findChildren(QToolButton) if button.text() == "female").click()
    assert _editor(page)._form.values["sex"] == "f"


def test_a_draft_whose_post_has_no_identity_is_taken_up(page: PeoplePage, desk: Desk) -> None:
    desk.drafts.save("person:new", {"surname": "Tileu", "positions": json.dumps([{"id": "", "post_ru": "учитель"}])})
    page.new()
    page.save()
    assert desk.people.card(desk.people.ids("Tileu")[0]).positions[0].post_ru == "учитель"


def test_consent_groups_and_the_block_are_kept_with_the_person(page: PeoplePage, desk: Desk) -> None:
    group = desk.people.save_group(Group(new_id(), "", "Жюри"))
    person = desk.people.ids()[0]
    page._edit(person)
    _editor(page)._form.editors["consent"].text = "written"
    _type(page, "consent_on", "14.11.2022")
    _editor(page)._groups.ticks[group.id].click()
    page.save()
    card = desk.people.card(person)
    assert (card.person.consent, card.person.consent_on) == (Consent.WRITTEN, date(2022, 11, 14))
    assert card.groups == (group.id,)


def test_what_the_editor_does_not_change_stays(page: PeoplePage, desk: Desk) -> None:
    person = desk.people.ids()[0]
    card = desk.people.card(person)
    desk.people.save(replace(card, person=replace(card.person, consent=Consent.SPOKEN, consent_on=date(2023, 1, 9))))
    page._edit(person)
    _type(page, "phone", "112")
    page.save()
    assert desk.people.card(person).person.consent_on == date(2023, 1, 9)


def test_a_wrong_date_of_the_consent_is_told_below_it(page: PeoplePage, desk: Desk) -> None:
    page._edit(desk.people.ids()[0])
    _type(page, "consent_on", "40.40")
    page.save()
    assert page._editing
    assert _editor(page)._form.editors["consent_on"].error


def test_blocking_in_the_editor_hides_the_person(page: PeoplePage, desk: Desk) -> None:
    person = desk.people.ids()[0]
    page._edit(person)
    box = _editor(page)._form.editors["blocked"].control
    assert isinstance(box, QCheckBox)
    box.click()
    page.save()
    assert person not in page._table.rows.ids
