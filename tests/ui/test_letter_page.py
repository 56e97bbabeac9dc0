"""A letter from the card to the register."""

from uuid import UUID

import pytest
from PySide6.QtWidgets import QDialog

from desktop_app.domain.awards import AwardState
from desktop_app.domain.languages import Language
from desktop_app.services.desk import Desk
from desktop_app.ui.awards.annulling import AnnulDialog
from desktop_app.ui.awards.letter import LetterPage
from desktop_app.ui.awards.page import AwardsPage
from desktop_app.ui.awards.view import AwardView
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.shell import Shell


@pytest.fixture
def person(desk: Desk) -> UUID:
    return desk.people.ids("Қасымова")[0]


@pytest.fixture
def letter(window: MainWindow, person: UUID) -> LetterPage:
    window.open_page("letter", str(person))
    page = window.page
    assert isinstance(page, LetterPage)
    return page


def test_the_page_is_there_before_the_number(letter: LetterPage, desk: Desk) -> None:
    assert letter._preview.pdf.startswith(b"%PDF")
    assert desk.register.years() == []


def test_giving_the_number_opens_the_register(letter: LetterPage, window: MainWindow, desk: Desk) -> None:
    letter.act()
    assert isinstance(window.page, AwardsPage)
    rows = desk.register.rows(desk.register.years()[0], Language.RU)
    assert [row.number for row in rows] == ["1"]


def test_an_unknown_field_is_refused_while_typing(letter: LetterPage) -> None:
    editor = letter._wordings[Language.RU]
    editor._text.setPlainText("{password}")
    assert "{password}" in editor._error.text() or "password" in editor._error.text()


def test_a_problem_keeps_the_number_back(letter: LetterPage) -> None:
    editor = letter._wordings[Language.RU]
    editor._name.setText("Қасымова 😀")
    editor._corrected(next(iter(editor._doubts)))
    letter._redraw()
    assert not letter._issue_button.isEnabled()
    assert "😀" in letter._problem.text()


def test_a_corrected_name_is_kept_with_the_person(letter: LetterPage, desk: Desk, person: UUID) -> None:
    editor = letter._wordings[Language.RU]
    editor._name.setText("Қасымовой Жанаре Болатқызы")
    editor._corrected(next(iter(editor._doubts)))
    letter.act()
    assert "Қасымовой Жанаре Болатқызы" in [form.form for form in desk.people.card(person).forms]


def test_typed_text_survives_a_change_of_language(letter: LetterPage, shell: Shell) -> None:
    editor = letter._wordings[Language.RU]
    editor._text.setPlainText("вручается\n{person:dative}\nза помощь школе.")
    shell.relook(shell.look.with_language(Language.KK))
    assert shell.window is not None
    page = shell.window.page
    assert isinstance(page, LetterPage)
    assert "за помощь школе" in page._wordings[Language.RU].wording.text


def test_one_language_shows_one_editor(letter: LetterPage) -> None:
    letter._choices._form.editors["languages"].text = "kk"
    letter._choices.changed.emit()
    assert letter._wordings[Language.KK].isVisibleTo(letter)
    assert not letter._wordings[Language.RU].isVisibleTo(letter)


def test_an_annulled_letter_stays_in_the_register(
    letter: LetterPage, window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter.act()

    def answer(dialog: AnnulDialog) -> int:
        dialog.reason.setText("ошибка в имени")
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(AnnulDialog, "exec", answer)
    view = window.findChild(AwardView)
    assert view is not None
    view.annul()
    row = desk.register.rows(desk.register.years()[0], Language.RU)[0]
    assert row.state is AwardState.ANNULLED


def test_the_filters_count_what_they_show(letter: LetterPage, window: MainWindow) -> None:
    letter.act()
    page = window.page
    assert isinstance(page, AwardsPage)
    assert page._chips[AwardState.NUMBERED].text().endswith("1")
    assert page._chips[AwardState.ANNULLED].text().endswith("0")


def choose(letter: LetterPage, key: str, value: str) -> None:
    """Choose as a user does: the field changes, and the page hears of it."""
    editor = letter._choices._form.editors[key]
    editor.text = value
    editor.edited.emit()


def test_a_choice_leaves_what_was_typed(letter: LetterPage) -> None:
    letter._wordings[Language.RU]._text.setPlainText("вручается\n{person:dative}\nза помощь школе.")
    choose(letter, "dated", "01.03.2024")
    choose(letter, "basis", "решение № 3")
    assert "за помощь школе" in letter._wordings[Language.RU].wording.text


def test_another_sample_brings_its_text(letter: LetterPage, desk: Desk) -> None:
    second = desk.letters.templates(desk.letters.kinds()[0].id)[1]
    letter._wordings[Language.RU]._text.setPlainText("вручается\n{person:dative}\nза помощь школе.")
    choose(letter, "template", str(second.id))
    assert letter._wordings[Language.RU].wording.text == second.text_ru


def test_a_date_that_is_none_keeps_the_number_back(letter: LetterPage) -> None:
    choose(letter, "dated", "31.02.2024")
    assert not letter._issue_button.isEnabled()
    assert "28.02.2024" in letter._problem.text()
