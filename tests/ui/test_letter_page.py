"""A letter from the card to the register."""

from uuid import UUID

import pytest
from PySide6.QtWidgets import QDialog, QMenu, QPushButton

from desktop_app.domain.awards import AwardState
from desktop_app.domain.commission import Role
from desktop_app.domain.forms import FormField
from desktop_app.domain.languages import Language
from desktop_app.services.desk import Desk
from desktop_app.services.pages import page_count
from desktop_app.ui.awards.annulling import AnnulDialog
from desktop_app.ui.awards.letter import LetterPage
from desktop_app.ui.awards.page import AwardsPage
from desktop_app.ui.awards.register_bar import ANNULLED, NOT_PRINTED
from desktop_app.ui.awards.view import AwardView
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.shell import Shell
from tests.builders import a_card, a_commission, a_signatory


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
    assert page._bar.chips[NOT_PRINTED].text().endswith("1")
    assert page._bar.chips[ANNULLED].text().endswith("0")


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
    second = desk.samples.templates(desk.samples.kinds()[0].id)[1]
    letter._wordings[Language.RU]._text.setPlainText("вручается\n{person:dative}\nза помощь школе.")
    choose(letter, "template", str(second.id))
    assert letter._wordings[Language.RU].wording.text == second.text_ru


def test_a_date_that_is_none_keeps_the_number_back(letter: LetterPage) -> None:
    choose(letter, "dated", "31.02.2024")
    assert not letter._issue_button.isEnabled()
    assert "28.02.2024" in letter._problem.text()


def type_text(letter: LetterPage, text: str) -> None:
    letter._wordings[Language.RU]._text.setPlainText(text)
    letter._redraw()


@pytest.mark.parametrize("text", ["вручается {person:dative} {foo}", "", "вручается {person:dative"])
def test_a_text_that_cannot_be_filled_takes_no_number(letter: LetterPage, desk: Desk, text: str) -> None:
    type_text(letter, text)
    letter.act()
    assert desk.register.years() == []


def test_a_letter_without_a_name_takes_no_number(letter: LetterPage, desk: Desk) -> None:
    letter._wordings[Language.RU]._name.setText("")
    letter._wordings[Language.RU]._corrected(FormField.PERSON)
    letter.act()
    assert desk.register.years() == []
    assert "whom it thanks" in letter._problem.text()


def test_another_issuer_brings_who_signs_for_it(window: MainWindow, person: UUID, desk: Desk) -> None:
    oblast = desk.commissions.save(a_commission(Role.SUPERIOR))
    desk.commissions.save_signatory(a_signatory(oblast.id, name_ru="Б. Онгаров"))
    window.open_page("letter", str(person))
    page = window.page
    assert isinstance(page, LetterPage)
    choose(page, "issuer", str(oblast.id))
    assert page._issue_button.isEnabled()
    page.act()
    assert desk.register.rows(desk.register.years()[0], Language.RU)[0].signatory == "Б. Онгаров"


def test_a_half_made_letter_is_there_again(letter: LetterPage, window: MainWindow, person: UUID) -> None:
    type_text(letter, "вручается\n{person:dative}\nза помощь школе.")
    window.open_page("people")
    window.open_page("letter", str(person))
    assert "за помощь школе" in letter._wordings[Language.RU].wording.text
    assert letter._draft_strip.isVisibleTo(letter)


def test_a_half_made_letter_is_offered_to_whoever_begins_one(letter: LetterPage, window: MainWindow) -> None:
    type_text(letter, "вручается\n{person:dative}\nза помощь школе.")
    window.open_page("letter", "new")
    letter._continue_or_drop()
    assert "за помощь школе" in letter._wordings[Language.RU].wording.text


def test_a_letter_begun_anew_has_the_text_of_its_sample(letter: LetterPage, window: MainWindow, person: UUID) -> None:
    sample = letter._wordings[Language.RU].wording.text
    type_text(letter, "вручается\n{person:dative}\nза помощь школе.")
    window.open_page("people")
    window.open_page("letter", str(person))
    letter._continue_or_drop()
    assert letter._wordings[Language.RU].wording.text == sample


def test_a_name_that_is_typed_over_lets_the_person_go(letter: LetterPage, desk: Desk) -> None:
    letter._picker._field.setText("Әбдірова")
    letter._picker._field.textEdited.emit("Әбдірова")
    letter.act()
    assert desk.register.years() == []


def test_a_doubtful_form_waits_for_somebody_to_confirm_it(window: MainWindow, desk: Desk) -> None:
    initials = desk.people.save(a_card("Цой А. Е.")).person.id
    window.open_page("letter", str(initials))
    page = window.page
    assert isinstance(page, LetterPage)
    assert not page._issue_button.isEnabled()
    for editor in page._wordings.values():
        editor._confirm(FormField.PERSON)
    page._redraw()
    assert page._issue_button.isEnabled()


def test_broken_text_survives_a_change_of_language(letter: LetterPage, shell: Shell) -> None:
    type_text(letter, "вручается {person:dative} {bad")
    shell.relook(shell.look.with_language(Language.KK))
    assert shell.window is not None
    page = shell.window.page
    assert isinstance(page, LetterPage)
    assert page._wordings[Language.RU].wording.text == "вручается {person:dative} {bad"


def test_both_papers_of_a_letter_are_printed(
    letter: LetterPage, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter.act()
    shown: list[bytes] = []
    monkeypatch.setattr("desktop_app.ui.awards.reprinting.print_paper", lambda *asked: shown.append(asked[2]))
    view = window.findChild(AwardView)
    assert view is not None
    view.print()
    assert [page_count(pdf) for pdf in shown] == [2]


def test_an_annulled_letter_is_not_printed_any_more(letter: LetterPage, window: MainWindow, desk: Desk) -> None:
    letter.act()
    award = desk.register.rows(desk.register.years()[0], Language.RU)[0]
    desk.awards.annul(award.id, "ошибка в имени")
    view = window.findChild(AwardView)
    assert view is not None
    view.show_award(award.id)
    words = [button.text() for button in view.findChildren(QPushButton) if button.isVisibleTo(view)]
    assert not any(word.startswith("Print") for word in words)
    assert "Save PDF" in [act.text() for menu in view.findChildren(QMenu) for act in menu.actions()]


def test_a_letter_without_anybody_who_signs_keeps_its_person(window: MainWindow, person: UUID, desk: Desk) -> None:
    own = desk.commissions.own()
    assert own is not None
    for signatory in desk.commissions.signatories(own.id):
        desk.commissions.delete_signatory(signatory.id)
    window.open_page("letter", str(person))
    page = window.page
    assert isinstance(page, LetterPage)
    assert page._add_signatory.isVisibleTo(page)
    assert "Қасымова" in page._picker.typed
    desk.commissions.save_signatory(a_signatory(own.id))
    assert page._letter is not None
    assert not page._add_signatory.isVisibleTo(page)


def test_a_sample_with_open_fields_and_two_signatures_is_filled_on_the_page(
    letter: LetterPage, desk: Desk, window: MainWindow
) -> None:
    own = desk.commissions.own()
    assert own is not None
    secretary = desk.commissions.save_signatory(
        a_signatory(own.id, name_ru="Г. Оразбаева", post_ru="Секретарь комиссии", post_kk="Комиссия хатшысы")
    )
    diploma = next(kind for kind in desk.samples.kinds() if kind.code == "diploma")
    jubilee = next(one for one in desk.samples.templates(diploma.id) if one.shipped == "diploma.jubilee")
    letter._choices.fill()
    choose(letter, "kind", str(diploma.id))
    choose(letter, "template", str(jubilee.id))
    assert letter._choices.wishes.second_signatory_id == secretary.id
    for language, words in ((Language.KK, "60 жасқа толуына"), (Language.RU, "60-летием со дня рождения")):
        box = letter._wordings[language]._boxes["occasion"]
        box.setText(words)
        box.textEdited.emit(words)
    letter.act()
    row = desk.register.rows(desk.register.years()[0], Language.RU)[0]
    assert row.kind == "Почётная грамота"
    assert "60-летием" in row.reason
