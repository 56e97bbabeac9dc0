"""The posts of a person in the editor: added, removed, worded in Kazakh, tied to an organisation."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton

from desktop_app.domain.languages import Language
from desktop_app.domain.people import PersonCard
from desktop_app.services.desk import Desk
from desktop_app.ui.form import Form
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.people.editor import PersonEditor
from desktop_app.ui.people.page import PeoplePage
from desktop_app.ui.people.positions import PositionsEditor
from desktop_app.ui.shell import Shell
from tests.builders import a_card, a_position, an_organisation


@pytest.fixture
def card(desk: Desk) -> PersonCard:
    """Return the stored card that is edited."""
    return desk.people.save(a_card("Тілеубаев Ермек", "учитель"))


def _open(window: MainWindow, card: PersonCard) -> PositionsEditor:
    page = window.pages["people"]
    assert isinstance(page, PeoplePage)
    page._edit(card.person.id)
    return page.findChildren(PersonEditor)[0]._positions


def _form(editor: PositionsEditor, place: int = 0) -> Form:
    return editor._forms[place][1]


def _type(form: Form, field: str, text: str) -> None:
    control = form.editors[field].control
    assert isinstance(control, QLineEdit)
    control.setText(text)
    control.textEdited.emit(text)
    control.editingFinished.emit()


def _press(editor: PositionsEditor, words: str, place: int = 0) -> None:
    [button for button in editor.findChildren(QPushButton) if button.text() == words][place].click()


def _posts(desk: Desk, card: PersonCard) -> list[str]:
    return sorted(position.post_ru for position in desk.people.card(card.person.id).positions)


def test_a_second_post_is_saved_with_its_time(window: MainWindow, desk: Desk, card: PersonCard) -> None:
    editor = _open(window, card)
    _press(editor, "Add a post")
    _type(_form(editor, 1), "post_ru", "водитель")
    _type(_form(editor, 1), "valid_from", "1.9.2020")
    window.page.save()
    driver = next(p for p in desk.people.card(card.person.id).positions if p.post_ru == "водитель")
    assert driver.valid_from == date(2020, 9, 1)


def test_a_removed_post_is_gone_when_it_is_saved(window: MainWindow, desk: Desk, card: PersonCard) -> None:
    position = a_position(card.person.id, "водитель")
    desk.people.save(replace(card, positions=(*card.positions, position)))
    editor = _open(window, card)
    gone = _form(editor).values["post_ru"]
    _press(editor, "Remove this post")
    window.page.save()
    assert _posts(desk, card) == sorted({"водитель", "учитель"} - {gone})


def test_an_empty_post_is_not_saved(window: MainWindow, desk: Desk, card: PersonCard) -> None:
    _press(_open(window, card), "Add a post")
    window.page.save()
    assert _posts(desk, card) == ["учитель"]


def test_an_untouched_card_has_nothing_to_save(window: MainWindow, card: PersonCard) -> None:
    assert not _open(window, card).dirty


def test_the_phrase_book_words_the_post_when_the_field_is_left(window: MainWindow, card: PersonCard) -> None:
    form = _form(_open(window, card))
    _type(form, "post_ru", "секретарь УИК № 179")
    assert form.values["post_kk"] == "№ 179 учаскелік сайлау комиссиясының хатшысы"


def test_a_kazakh_wording_that_was_typed_is_left_alone(window: MainWindow, card: PersonCard) -> None:
    form = _form(_open(window, card))
    _type(form, "post_kk", "хатшы")
    _type(form, "post_ru", "секретарь УИК № 179")
    assert form.values["post_kk"] == "хатшы"


def test_a_kazakh_post_alone_gets_its_russian_wording(window: MainWindow, card: PersonCard) -> None:
    form = _form(_open(window, card))
    _type(form, "post_ru", "")
    _type(form, "post_kk", "Аса ауылдық округінің әкімі")
    assert form.values["post_ru"] == "аким Асинского сельского округа"


def test_an_unknown_post_is_not_guessed(window: MainWindow, card: PersonCard) -> None:
    form = _form(_open(window, card))
    _type(form, "post_ru", "xyzzy")
    assert form.values["post_kk"] == ""


def test_a_known_organisation_is_found_by_its_name(window: MainWindow, desk: Desk, card: PersonCard) -> None:
    school = desk.people.save_organisation(an_organisation())
    _type(_form(_open(window, card)), "organisation", "асинская СРЕДНЯЯ школа")
    window.page.save()
    assert desk.people.card(card.person.id).positions[0].organisation_id == school.id
    assert len(desk.people.organisations()) == 1


def test_a_new_organisation_is_made_when_it_is_saved(window: MainWindow, desk: Desk, card: PersonCard) -> None:
    _type(_form(_open(window, card)), "organisation", "Дом культуры")
    window.page.save()
    assert [body.name_ru for body in desk.people.organisations()] == ["Дом культуры"]


def test_a_new_organisation_has_a_kazakh_name_in_a_kazakh_window(shell: Shell, desk: Desk, card: PersonCard) -> None:
    shell.relook(shell.look.with_language(Language.KK))
    assert shell.window is not None
    _type(_form(_open(shell.window, card)), "organisation", "Мәдениет үйі")
    shell.window.page.save()
    assert [(body.name_kk, body.name_ru) for body in desk.people.organisations()] == [("Мәдениет үйі", "")]


def test_an_organisation_is_shown_again(window: MainWindow, desk: Desk, card: PersonCard) -> None:
    school = desk.people.save_organisation(an_organisation())
    desk.people.save(replace(card, positions=(replace(card.positions[0], organisation_id=school.id),)))
    assert _form(_open(window, card)).values["organisation"] == "Асинская средняя школа"


def test_a_date_that_is_none_keeps_the_card_open(window: MainWindow, desk: Desk, card: PersonCard) -> None:
    editor = _open(window, card)
    _type(_form(editor), "valid_to", "31.02.2024")
    window.page.save()
    assert editor.isVisible()
    assert desk.people.card(card.person.id).positions[0].valid_to is None
