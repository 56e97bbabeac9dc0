"""The names page: one key a name, every key a step that can be taken back."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QToolButton

from desktop_app.domain.awards import LetterLanguages
from desktop_app.domain.languages import Language, Sex
from desktop_app.services.desk import Desk
from desktop_app.ui.kazakh_keys import LetterStrip
from desktop_app.ui.machine import Look
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.people.names_page import NamesPage
from desktop_app.ui.people.names_table import sex_of_key
from desktop_app.ui.people.names_ways import EVERYBODY, only
from desktop_app.ui.shell import Shell
from tests.builders import a_card

INITIALS = ("Аханов А.Е.", "Бекова Б.С.", "Цой В.")


@pytest.fixture
def page(window: MainWindow, desk: Desk) -> NamesPage:
    desk.people.save_all([a_card(name) for name in INITIALS])
    desk.people.save(a_card("Назарбай Жанар", sex=Sex.UNKNOWN))
    window.open_page("names", EVERYBODY)
    return _shown(window)


def _shown(window: MainWindow) -> NamesPage:
    page = window.page
    assert isinstance(page, NamesPage)
    page._choose_languages(LetterLanguages.RU)
    return page


def _names(page: NamesPage) -> list[str]:
    return [form.name for form in page._table.forms.values()]


def _field(page: NamesPage) -> QLineEdit:
    found = page._table.findChild(QLineEdit)
    assert found is not None
    return found


def _press(page: NamesPage, key: Qt.Key, text: str = "") -> None:
    page._table.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text))


def test_the_page_lists_what_the_text_will_need(page: NamesPage) -> None:
    assert _names(page) == ["Аханов А.Е.", "Бекова Б.С.", "Назарбай Жанар", "Цой В."]
    assert page.facts == "Left 4 of 4"


def test_enter_confirms_and_goes_on(page: NamesPage, desk: Desk) -> None:
    _press(page, Qt.Key.Key_Return)
    assert page.facts == "Left 3 of 4"
    form = page._table.chosen_form
    assert form is not None
    assert form.name == "Бекова Б.С."
    assert len(desk.people.card(next(iter(page._table.forms.values())).person_id).forms) == 1


def test_a_confirmed_line_stays_in_its_place_and_turns_plain(page: NamesPage) -> None:
    _press(page, Qt.Key.Key_Return)
    first = next(iter(page._table.forms.values()))
    assert (first.name, first.confirmed, first.settled) == ("Аханов А.Е.", True, True)


def test_undo_takes_the_last_key_back(page: NamesPage, window: MainWindow) -> None:
    _press(page, Qt.Key.Key_Return)
    window.undo()
    assert page.facts == "Left 4 of 4"


def test_after_the_last_name_the_first_that_is_left_comes(page: NamesPage) -> None:
    page._table._choose_row(3)
    _press(page, Qt.Key.Key_Return)
    form = page._table.chosen_form
    assert form is not None
    assert form.name == "Аханов А.Е."


@pytest.mark.parametrize(("typed", "sex"), [("f", Sex.FEMALE), ("ж", Sex.FEMALE), ("M", Sex.MALE), ("ь", Sex.MALE)])
def test_one_key_notes_the_sex_on_every_layout(page: NamesPage, desk: Desk, typed: str, sex: Sex) -> None:
    page._table._choose_row(2)
    form = page._table.chosen_form
    assert form is not None
    _press(page, Qt.Key.Key_unknown, typed)
    assert desk.people.card(form.person_id).person.sex is sex


def test_other_letters_and_shortcuts_note_nothing() -> None:
    for text, modifier in (("x", Qt.KeyboardModifier.NoModifier), ("m", Qt.KeyboardModifier.ControlModifier)):
        assert sex_of_key(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_M, modifier, text)) is None


def test_f2_opens_the_field_and_enter_keeps_what_was_typed(page: NamesPage, desk: Desk) -> None:
    first = page._table.chosen_form
    assert first is not None
    _press(page, Qt.Key.Key_F2)
    editor = _field(page)
    assert (editor.text(), editor.placeholderText()) == ("", "Given name and patronymic, if known")
    QTest.keyClicks(editor, "Ahanovu A.E.")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert [form.form for form in desk.people.card(first.person_id).forms] == ["Ahanovu A.E."]
    assert page.facts == "Left 3 of 4"


def test_kazakh_letters_are_typed_into_the_field_of_a_line(page: NamesPage) -> None:
    _press(page, Qt.Key.Key_F2)
    editor = _field(page)
    editor.clear()
    alt, shift = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
    for modifiers in (alt | shift, alt):
        QApplication.sendEvent(editor, QKeyEvent(QEvent.Type.KeyPress, ord("К"), modifiers, "к"))
    assert editor.text() == "Ққ"
    assert _field(page) is editor


def test_the_strip_of_letters_types_into_the_field_of_a_line(page: NamesPage) -> None:
    _press(page, Qt.Key.Key_F2)
    editor = _field(page)
    editor.clear()
    QTest.keyClick(editor, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    strip = page.window().findChild(LetterStrip)
    assert strip is not None
    next(key for key in strip.findChildren(QToolButton) if key.text() == "Қ").click()
    assert _field(page).text() == "Қ"
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert _field(page) is editor


def test_a_full_name_typed_for_initials_goes_to_the_card(page: NamesPage, desk: Desk) -> None:
    page._choose_languages(LetterLanguages.BOTH)
    first = page._table.chosen_form
    assert first is not None
    _press(page, Qt.Key.Key_F2)
    editor = _field(page)
    editor.setText("Азамат Ерланұлы")
    editor.setModified(True)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert str(desk.people.card(first.person_id).person.name) == "Аханов Азамат Ерланұлы"


def test_one_click_repairs_the_letters_of_a_name(page: NamesPage, window: MainWindow, desk: Desk) -> None:
    card = desk.people.save(a_card("Дoсымовa Ләззат", sex=Sex.FEMALE))
    assert page._repair.isHidden()
    window.open_page("names", only([card.person.id]))
    assert "Досымова Ләззат" in page._repair.toolTip()
    page._repair.click()
    assert str(desk.people.card(card.person.id).person.name) == "Досымова Ләззат"
    assert page._repair.isHidden()


def test_escape_leaves_the_field_and_keeps_nothing(page: NamesPage) -> None:
    _press(page, Qt.Key.Key_F2)
    editor = _field(page)
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert page.facts == "Left 4 of 4"


def test_only_the_people_asked_about_are_listed(page: NamesPage, window: MainWindow, desk: Desk) -> None:
    window.open_page("names", only(desk.people.ids("Бекова")))
    assert _names(page) == ["Бекова Б.С."]
    page._all.click()
    assert len(_names(page)) == 4


def test_a_text_that_needs_nothing_says_so(page: NamesPage) -> None:
    page._text.setCurrentIndex(1)
    assert _names(page) == ["Назарбай Жанар"]
    page._choose_languages(LetterLanguages.KK)
    assert _names(page) == []
    assert page._stack.currentIndex() == 1


def test_the_choices_outlive_another_language_of_the_window(page: NamesPage, shell: Shell) -> None:
    page._text.setCurrentIndex(1)
    shell.relook(Look(Language.KK))
    assert shell.window is not None
    again = shell.window.pages["names"]
    assert isinstance(again, NamesPage)
    assert _names(again) == ["Назарбай Жанар"]


def test_the_menu_leads_to_the_page(window: MainWindow) -> None:
    window.menu.fill()
    action = next(action for action in window.menu.actions() if "Look at names" in action.text())
    action.trigger()
    assert window.page.name == "names"


def test_the_arrow_leads_back_to_the_people(page: NamesPage, window: MainWindow) -> None:
    page.back()
    assert window.page.name == "people"


def test_a_notice_can_lead_to_the_names(page: NamesPage, window: MainWindow, desk: Desk) -> None:
    only = str(desk.people.ids("Цой")[0])
    window.open_page("people")
    window.context.offer("1 person added", "Look at the names", lambda: window.open_page("names", only))
    step = next(step for step in window.notices.findChildren(QPushButton) if step.text() == "Look at the names")
    step.click()
    assert _names(page) == ["Цой В."]
