"""The check of a batch: what is found, put right where it stands, and the list that does not jump."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.domain.awards import LetterLanguages
from desktop_app.domain.commission import Role
from desktop_app.domain.languages import Sex
from desktop_app.domain.preflight import Severity
from desktop_app.services.desk import Desk
from desktop_app.services.letters import Wishes
from desktop_app.ui.awards.batch.fixes import FixPanel
from desktop_app.ui.awards.batch.page import BatchPage
from desktop_app.ui.awards.batch.state import Step
from desktop_app.ui.main_window import MainWindow
from tests.builders import a_card, a_commission, a_signatory, an_organisation
from tests.ui.batch_scenes import batch_of, settled

_SEXED = "вручается\n{person:dative}\n{принявшему|принявшей} участие в выборах."


@pytest.fixture
def page(window: MainWindow) -> BatchPage:
    opened = batch_of(window)
    choose(opened, "languages", LetterLanguages.RU)
    choose(opened, "dated", "28.02.2024")
    return opened


def choose(page: BatchPage, key: str, value: str) -> None:
    """Choose as a user does."""
    page._text.form.editors[key].text = value
    page._text.form.editors[key].edited.emit()
    page._text.apply()
    settled(page)


def checked(page: BatchPage) -> FixPanel:
    """Choose everybody, and open the check."""
    page._who.refresh()
    page._who.choose(page._who._found)
    settled(page)
    page.go(Step.CHECK)
    return page._check._panel


def press(panel: FixPanel, words: str) -> None:
    """Press a button of the panel."""
    next(one for one in panel.buttons if one.text() == words).click()


def kinds(page: BatchPage) -> list[str]:
    """Return what the list shows, by kind."""
    return [type(line.error).__name__ for line in page._check._shown.values()]


def test_a_clean_batch_leads_on_to_printing(page: BatchPage) -> None:
    checked(page)
    assert page._check.summary == "3 of 3 letters can be printed"
    assert page._check.done
    page._check._go_on.click()
    assert page._work.batch.step is Step.PRINT


def test_without_anybody_the_check_leads_to_the_people(page: BatchPage) -> None:
    page.go(Step.CHECK)
    assert page._check._waiting.way.text() == "Choose people"
    page._check._waiting.way.click()
    assert page._work.batch.step is Step.WHO


def test_without_a_signatory_the_check_leads_to_the_settings(page: BatchPage, desk: Desk, window: MainWindow) -> None:
    superior = desk.commissions.save(a_commission(Role.SUPERIOR))
    choose(page, "issuer", str(superior.id))
    checked(page)
    assert page._check.summary.startswith("Nobody may sign on this date")
    assert not page._text.done
    page._check._waiting.way.click()
    assert window.page.name == "settings"


@pytest.mark.parametrize("step", [Step.NAMES, Step.CHECK, Step.PRINT])
def test_no_step_says_that_nobody_is_chosen_where_only_somebody_to_sign_is_missing(
    page: BatchPage, desk: Desk, step: Step
) -> None:
    superior = desk.commissions.save(a_commission(Role.SUPERIOR))
    choose(page, "issuer", str(superior.id))
    checked(page)
    page.go(step)
    steps = {Step.NAMES: page._names._waiting, Step.CHECK: page._check._waiting, Step.PRINT: page._print._waiting}
    waiting = steps[step]
    assert waiting.isVisibleTo(page)
    assert waiting._why.text().startswith("Nobody may sign on this date")
    assert waiting.way.text() == "Add a signatory"
    assert page._names.summary == ""


def test_initials_are_completed_where_they_are_found(page: BatchPage, desk: Desk) -> None:
    person = desk.people.save(a_card("Цой А. Е.")).person.id
    panel = checked(page)
    assert page._check.summary == "3 of 4 letters can be printed · 1 needs a look"
    panel.field.setText("Алексей Ефимович")
    QTest.keyClick(panel.field, Qt.Key.Key_Return)
    assert str(desk.people.card(person).person.name) == "Цой Алексей Ефимович"
    assert page._check.done


def test_initials_are_asked_once_for_both_languages_and_may_stay(page: BatchPage, desk: Desk) -> None:
    choose(page, "languages", LetterLanguages.BOTH)
    desk.people.save(a_card("Цой А. Е."))
    panel = checked(page)
    assert kinds(page) == ["FullNameMissingError"]
    press(panel, "Leave the initials")
    assert page._check.done


def test_an_empty_answer_settles_nothing(page: BatchPage, desk: Desk) -> None:
    desk.people.save(a_card("Цой А. Е."))
    panel = checked(page)
    press(panel, "Keep the name")
    assert kinds(page) == ["FullNameMissingError"]


def test_a_doubtful_form_is_confirmed_or_corrected(page: BatchPage, desk: Desk) -> None:
    for name in ("Абенов Ерлан", "Яковлев Иван"):
        desk.people.save(a_card(name, post_ru="смотрящий за порядком"))
    panel = checked(page)
    assert set(kinds(page)) == {"DoubtfulFormError"}
    panel.field.setText("смотрящему за порядком")
    press(panel, "Confirm")
    settled(page)
    assert page._check.done
    assert {letter.wordings[0].post_form for letter in page._work.letters} >= {"смотрящему за порядком"}


def test_the_sex_is_chosen_where_the_text_needs_it(page: BatchPage, desk: Desk) -> None:
    kind = desk.samples.kinds()[0]
    sample = desk.samples.templates(kind.id)[0]
    desk.samples.save_template(replace(sample, text_ru=_SEXED))
    person = desk.people.save(a_card("Назарбай Жанар", sex=Sex.UNKNOWN)).person.id
    panel = checked(page)
    assert "SexUnknownError" in kinds(page)
    press(panel, "Woman")
    settled(page)
    assert desk.people.card(person).person.sex is Sex.FEMALE
    assert "SexUnknownError" not in kinds(page)


def test_a_repeated_award_wants_a_reason_or_somebody_left_out(page: BatchPage, desk: Desk) -> None:
    people = desk.people.ids()
    desk.letters.issue(desk.letters.compose_all(people[:2], Wishes(LetterLanguages.RU, dated=date(2024, 1, 16))))
    panel = checked(page)
    assert kinds(page) == ["AwardedRecentlyError", "AwardedRecentlyError"]
    press(panel, "Award again")
    assert len(kinds(page)) == 2
    panel.field.setText("за другое дело")
    press(panel, "Award again")
    assert kinds(page) == ["AwardedRecentlyError"]
    press(panel, "Leave out")
    settled(page)
    assert page._check.summary == "2 of 2 letters can be printed"
    reasons = {letter.person_id: letter.repeat_because for letter in page._work.letters}
    assert reasons[people[0]] == "за другое дело"


def test_everybody_who_was_awarded_already_is_decided_about_at_once(page: BatchPage, desk: Desk) -> None:
    people = desk.people.ids()
    desk.letters.issue(desk.letters.compose_all(people[:2], Wishes(LetterLanguages.RU, dated=date(2024, 1, 16))))
    panel = checked(page)
    press(panel, "Award all 2 again")
    assert len(kinds(page)) == 2
    panel.field.setText("за другое дело")
    press(panel, "Award all 2 again")
    assert page._check.done
    for one in people[:2]:
        page._work.batch.repeat(one, "")
    page._work.compose()
    settled(page)
    press(panel, "Leave all 2 out")
    settled(page)
    assert len(page._work.letters) == 1


def test_who_was_left_out_can_be_brought_back(page: BatchPage, desk: Desk, window: MainWindow) -> None:
    desk.people.save(a_card("Цой А. Е."))
    panel = checked(page)
    press(panel, "Leave out")
    settled(page)
    assert len(page._work.letters) == 3
    said = window.notices._said
    assert said is not None
    next(one for one in said.findChildren(QPushButton) if one.text() == "Bring back").click()
    settled(page)
    assert len(page._work.letters) == 4


def test_a_name_that_does_not_fit_is_shortened_in_place(page: BatchPage, desk: Desk) -> None:
    desk.people.save(a_card("Абенов " + "Ерланқұлжановбердіұлы" * 5))
    panel = checked(page)
    stopped = page._check._lines[0]
    assert stopped.finding.severity is Severity.STOP
    panel.field.setText("Абенову Ерлану")
    press(panel, "Keep")
    settled(page)
    assert not any(line.finding.severity is Severity.STOP for line in page._check._lines)


def test_a_sign_that_the_font_lacks_is_replaced_in_place(page: BatchPage, desk: Desk) -> None:
    desk.people.save(a_card("Абенов☃ Ерлан"))
    panel = checked(page)
    panel.field.setText("Абенову Ерлану")
    press(panel, "Keep")
    settled(page)
    assert page._check.done


def test_a_day_off_is_told_once_and_leads_to_the_date(page: BatchPage) -> None:
    checked(page)
    choose(page, "dated", "02.03.2024")
    assert kinds(page) == ["DayOffError"]
    line = page._check._lines[0]
    assert (line.whom, len(line.alike)) == ("3 letters", 3)
    assert page._work.held == 0
    press(page._check._panel, "Change it")
    assert page._work.batch.step is Step.TEXT


def test_a_number_that_is_taken_is_typed_anew(page: BatchPage, desk: Desk) -> None:
    superior = desk.commissions.save(a_commission(Role.SUPERIOR))
    signs = desk.commissions.save_signatory(a_signatory(superior.id))
    letters = desk.letters.compose_all(
        desk.people.ids()[:1], Wishes(LetterLanguages.RU, superior.id, signs.id, date(2024, 1, 16))
    )
    desk.letters.issue([replace(letters[0], number="16")])
    choose(page, "issuer", str(superior.id))
    choose(page, "signatory", str(signs.id))
    choose(page, "number", "15")
    panel = checked(page)
    places = [type(line.error).__name__ for line in page._check._lines]
    page._check._table.choose(list(page._check._shown)[places.index("NumberTakenError")])
    panel.field.setText("61")
    press(panel, "Keep the number")
    settled(page)
    assert "NumberTakenError" not in kinds(page)
    assert [letter.number for letter in page._work.letters] == ["15", "61", "17"]


def test_whoever_is_blocked_can_only_be_left_out(page: BatchPage, desk: Desk) -> None:
    checked(page)
    desk.people.set_blocked(desk.people.ids()[0], blocked=True)
    settled(page)
    assert kinds(page) == ["PersonBlockedError"]
    assert [one.text() for one in page._check._panel.buttons] == ["Leave out", "Card"]


def test_a_choice_that_is_missing_leads_to_its_field(page: BatchPage, desk: Desk) -> None:
    kind = desk.samples.kinds()[0]
    sample = desk.samples.templates(kind.id)[0]
    desk.samples.save_template(replace(sample, text_ru="{person:dative}\n{event}", signatories=2))
    panel = checked(page)
    assert set(kinds(page)) == {"ValueMissingError", "SecondSignatoryMissingError"}
    assert {line.whom for line in page._check._lines} == {"3 letters"}
    words = {type(line.error).__name__: place for place, line in page._check._shown.items()}
    page._check._table.choose(words["ValueMissingError"])
    press(panel, "Fill it in")
    assert page._work.batch.step is Step.TEXT
    page.go(Step.CHECK)
    page._check._table.choose(words["SecondSignatoryMissingError"])
    press(panel, "Change it")
    assert page._work.batch.step is Step.TEXT


def test_findings_can_be_looked_at_by_what_they_ask_for(page: BatchPage, desk: Desk) -> None:
    desk.people.save_all([a_card("Цой А. Е."), a_card("Абенов☃ Ерлан")])
    checked(page)
    segments = page._check._segments
    assert [one.text() for one in segments.buttons if one.isVisibleTo(segments)] == ["All 3", "Fix 1", "Decide 2"]
    segments.button(Severity.DECIDE).click()
    assert kinds(page) == ["DoubtfulFormError", "FullNameMissingError"]
    page._check._panel.field.setText("Абенову Ерлану")
    press(page._check._panel, "Confirm")
    press(page._check._panel, "Leave the initials")
    assert segments.value == ""


def test_the_list_stays_where_it_is_scrolled_while_findings_are_settled(page: BatchPage, desk: Desk) -> None:
    desk.people.save_all([a_card(f"Цой{letter} А. Е.") for letter in "абвгдеёжзийклмнопрстуфхцчшщъыьэюяһіұү"])
    panel = checked(page)
    table = page._check._table
    bar = table.verticalScrollBar()
    assert bar.maximum() > 12
    table.choose(list(page._check._shown)[20])
    before = bar.value()
    panel.begin()
    press(panel, "Leave the initials")
    settled(page)
    assert abs(bar.value() - before) <= 1
    assert table.currentIndex().row() == 20


def test_enter_in_the_list_leads_to_the_place_where_it_is_put_right(page: BatchPage, desk: Desk) -> None:
    desk.people.save(a_card("Цой А. Е."))
    panel = checked(page)
    page._check._table.opened.emit(page._check._table.chosen_id())
    assert panel.has_focus


def test_an_empty_register_leads_to_the_people(page: BatchPage, desk: Desk, window: MainWindow) -> None:
    for person in desk.people.ids():
        desk.people.delete(person)
    page._who.refresh()
    assert page._who._stack.currentIndex() == 1
    page.go(Step.PRINT)
    page._print.step_wanted.emit(Step.WHO)
    next(one for one in page._who._stack.findChildren(QPushButton) if one.text() == "Open the people").click()
    assert window.page.name == "people"


def test_a_post_is_typed_for_somebody_without_one(page: BatchPage, desk: Desk) -> None:
    person = desk.people.save(a_card("Абенов Ерлан", post_ru="")).person.id
    panel = checked(page)
    assert kinds(page) == ["PostUnknownError"]
    assert page._work.held == 0
    panel.field.setText("ветерану труда")
    press(panel, "Keep")
    settled(page)
    letter = page._work.letter_to(person)
    assert letter is not None
    assert letter.wordings[0].post_form == "ветерану труда"
    assert kinds(page) == []


def test_the_form_of_an_organisation_is_looked_at_once(page: BatchPage, desk: Desk) -> None:
    sample = desk.samples.template(page._work.wishes().template_id or desk.samples.kinds()[0].id)
    desk.samples.save_template(replace(sample, text_ru="вручается\n{organisation:dative}\nза помощь."))
    body = desk.people.save_organisation(an_organisation("Жгутик и партнёры"))
    page._who.add_staff(str(body.id))
    settled(page)
    page.go(Step.CHECK)
    assert kinds(page) == ["DoubtfulFormError"]
    press(page._check._panel, "Confirm")
    settled(page)
    assert page._check.done


def test_letters_of_another_alphabet_are_put_right_in_the_check(page: BatchPage, desk: Desk) -> None:
    person = desk.people.save(a_card("Cапаров Aсқар")).person.id
    panel = checked(page)
    press(panel, "Put the letters right")
    assert str(desk.people.card(person).person.name) == "Сапаров Асқар"


def test_a_commission_without_words_leads_to_the_settings(page: BatchPage, desk: Desk, window: MainWindow) -> None:
    own = desk.commissions.own()
    assert own is not None
    desk.commissions.save(replace(own, name_ru=""))
    panel = checked(page)
    assert "CommissionWordingMissingError" in kinds(page)
    press(panel, "Open the settings")
    assert window.page.name == "settings"


def test_a_check_that_fails_lets_nothing_through_and_the_next_one_runs(
    page: BatchPage, desk: Desk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    checked(page)
    with monkeypatch.context() as broken, qtbot.captureExceptions() as seen:
        broken.setattr(type(desk.preflight), "numbers", lambda *_: 1 / 0)
        page._work.compose()
        qtbot.waitUntil(lambda: bool(seen))
        assert page._work.clean == ()
    page._work.compose()
    settled(page)
    assert len(page._work.clean) == 3
