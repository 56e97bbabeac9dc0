"""Names and posts of a batch: doubtful ones first, one key a line, kept with the person."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from desktop_app.domain.awards import LetterLanguages
from desktop_app.domain.forms import FormField
from desktop_app.domain.languages import Sex
from desktop_app.services.desk import Desk
from desktop_app.ui.awards.batch.names_table import TypedForm
from desktop_app.ui.awards.batch.page import BatchPage
from desktop_app.ui.awards.batch.state import Step
from desktop_app.ui.main_window import MainWindow
from tests.builders import a_card
from tests.ui.batch_scenes import batch_of, settled


@pytest.fixture
def page(window: MainWindow) -> BatchPage:
    return batch_of(window)


def in_russian(page: BatchPage) -> BatchPage:
    """Make the letters in Russian only, for everybody."""
    page._text.form.editors["languages"].text = LetterLanguages.RU
    page._text.apply()
    page._who.refresh()
    page._who.choose(page._who._found)
    settled(page)
    return page


def press(page: BatchPage, key: Qt.Key, text: str = "") -> None:
    """Press a key in the table of names."""
    page._names.table.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text))


def test_doubtful_forms_come_first_and_enter_confirms_them(page: BatchPage, desk: Desk) -> None:
    desk.people.save(a_card("Цой А. Е."))
    page.go(Step.NAMES)
    in_russian(page)
    page.go(Step.NAMES)
    first = page._names.table.chosen_line
    assert first is not None
    assert first.name == "Цой А. Е."
    press(page, Qt.Key.Key_Return)
    assert page._names.table.lines[page._names.table.rows.ids[0]].settled
    assert page._names.summary == "All 4 forms are in order"


def test_a_typed_form_is_kept_with_the_person(page: BatchPage, desk: Desk) -> None:
    in_russian(page)
    page.go(Step.NAMES)
    table = page._names.table
    line = next(iter(table.lines.values()))
    assert line.letter.person_id is not None
    page._names._take(TypedForm(table.rows.ids[0], FormField.PERSON, "Әбдіровой Динаре", entered=True))
    assert "Әбдіровой Динаре" in [form.form for form in desk.people.card(line.letter.person_id).forms]
    assert page._work.letters[0].wordings[0].name_form == "Әбдіровой Динаре"


def test_undo_takes_a_confirmed_form_back(page: BatchPage, window: MainWindow, desk: Desk) -> None:
    desk.people.save(a_card("Цой А. Е."))
    in_russian(page)
    page.go(Step.NAMES)
    page._names.confirm_shown()
    settled(page)
    assert page._names.done
    window.undo()
    settled(page)
    assert not page._names.done


def test_f2_opens_a_field_and_a_full_name_goes_into_the_card(page: BatchPage, desk: Desk) -> None:
    person = desk.people.save(a_card("Цой А. Е.")).person.id
    in_russian(page)
    page.go(Step.NAMES)
    press(page, Qt.Key.Key_F2)
    field = page._names.table.findChild(QLineEdit)
    assert field is not None
    assert field.placeholderText() == "Given name and patronymic, if known"
    field.setText("Алексей Ефимович")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.qWait(30)
    assert str(desk.people.card(person).person.name) == "Цой Алексей Ефимович"


def test_one_key_notes_the_sex(page: BatchPage, desk: Desk) -> None:
    person = desk.people.save(a_card("Назарбай Жанар", sex=Sex.UNKNOWN)).person.id
    in_russian(page)
    page.go(Step.NAMES)
    assert page._names._woman.isVisibleTo(page._names)
    press(page, Qt.Key.Key_F, "f")
    assert desk.people.card(person).person.sex is Sex.FEMALE
    page._names._note(Sex.MALE)


def test_letters_of_another_alphabet_are_put_right(page: BatchPage, desk: Desk) -> None:
    person = desk.people.save(a_card("Cапаров Aсқар")).person.id
    in_russian(page)
    page.go(Step.NAMES)
    page._names._repair.click()
    assert str(desk.people.card(person).person.name) == "Сапаров Асқар"


def test_only_doubts_are_shown_on_wish_and_settled_lines_stay(page: BatchPage, desk: Desk) -> None:
    desk.people.save_all([a_card("Цой А. Е."), a_card("Аханов А. Е.")])
    in_russian(page)
    page.go(Step.NAMES)
    page._names._segments.button("doubts").click()
    assert len(page._names.table.lines) == 2
    page._names.confirm()
    assert len(page._names.table.lines) == 2
    settled(page)
    assert [line.settled for line in page._names.table.lines.values()] == [True, False]
