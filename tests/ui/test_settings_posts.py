"""Posts, organisations, categories and groups in the settings: edited in place, each change a step."""

from typing import Any

import pytest

from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Case, Language
from desktop_app.domain.people import Group, PersonCard
from desktop_app.services.desk import Desk
from desktop_app.ui.machine import Look
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.settings.names_of import CategoriesGroup, GroupsGroup, OrganisationsGroup
from desktop_app.ui.settings.page import SettingsPage
from desktop_app.ui.settings.phrase_book import PhraseBookGroup
from desktop_app.ui.settings.tabs import TabsGroup
from desktop_app.ui.shell import Shell
from tests.builders import a_card, a_person, a_position, an_organisation

TAMER = "укротитель тигров"


def _open(window: MainWindow, record: str) -> Any:
    window.open_page("settings", record)
    page = window.page
    assert isinstance(page, SettingsPage)
    assert isinstance(page._group, TabsGroup)
    return page._group.current


@pytest.fixture
def book(window: MainWindow) -> PhraseBookGroup:
    group = _open(window, "posts")
    assert isinstance(group, PhraseBookGroup)
    return group


def _type(group: Any, **values: str) -> None:
    for key, value in values.items():
        group._form.editors[key].text = value


def test_a_wording_is_added_below_the_table(book: PhraseBookGroup, window: MainWindow, desk: Desk) -> None:
    window.page.new()
    _type(book, pattern_ru=TAMER, dative_ru="укротителю тигров", pattern_kk="жолбарыс үйретуші")
    window.page.save()
    assert desk.people.kazakh_post(TAMER) == "жолбарыс үйретуші"
    assert book._form.values["pattern_ru"] == TAMER
    window.undo()
    assert desk.people.kazakh_post(TAMER) is None


def test_what_is_typed_is_saved_when_another_line_is_chosen(book: PhraseBookGroup, desk: Desk) -> None:
    book._table._choose_row(0)
    _type(book, pattern_kk="№ {n} төраға")
    book._table._choose_row(1)
    assert desk.people.kazakh_post("председатель УИК № 5") == "№ 5 төраға"
    assert book._form.values["pattern_ru"] == desk.phrases.all()[1].pattern_ru


def test_a_refusal_stays_in_the_fields(book: PhraseBookGroup, desk: Desk) -> None:
    book._table._choose_row(0)
    _type(book, pattern_kk="{кім}")
    book._table._choose_row(1)
    assert "{кім}" in book._said.text()
    assert book._form.values["pattern_kk"] == "{кім}"
    assert book._table.chosen_id() == desk.phrases.all()[0].id


def test_a_wording_is_deleted_with_the_way_back(book: PhraseBookGroup, window: MainWindow, desk: Desk) -> None:
    before = desk.phrases.all()
    book._table._choose_row(2)
    window.page.delete()
    assert len(desk.phrases.all()) == len(before) - 1
    window.undo()
    assert desk.phrases.all() == before


def test_a_wording_moves_and_stays_chosen(book: PhraseBookGroup, desk: Desk) -> None:
    moved = desk.phrases.all()[4].id
    book._table._choose_row(4)
    book._move(-1)
    assert desk.phrases.all()[3].id == moved
    assert book._table.chosen_id() == moved


def test_the_filter_finds_by_either_language(book: PhraseBookGroup) -> None:
    everything = len(book._table.rows.ids)
    book._filter.setText("ауылдык округ")
    assert 0 < len(book._table.rows.ids) < everything


def test_unknown_wordings_are_asked_on_top_and_answered_once(window: MainWindow, desk: Desk) -> None:
    cards = [a_card(post_ru=f"лесник участка № {number}") for number in (1, 2)]
    desk.people.save_all([*cards, a_card(post_ru=TAMER)])
    book = _open(window, "posts")
    asked = book._questions
    assert asked.question.wording == "лесник участка № {n}"
    asked.dative.setText("леснику участка № {n}")
    asked.kazakh.setText("№ {n} учаскенің орманшысы")
    asked.answer()
    assert asked.question.wording == TAMER
    assert desk.people.card(cards[0].person.id).positions[0].post_kk == "№ 1 учаскенің орманшысы"


def test_a_question_can_be_skipped_and_a_wrong_answer_is_told(window: MainWindow, desk: Desk) -> None:
    desk.people.save_all([a_card(post_ru=TAMER), a_card(post_ru="лекпом")])
    asked = _open(window, "posts")._questions
    first = asked.question.wording
    asked.skip()
    assert asked.question.wording != first
    asked.kazakh.setText("{x}")
    asked.answer()
    assert "{x}" in asked._said.text()
    assert asked.kazakh.text() == "{x}"


def test_no_question_no_card(book: PhraseBookGroup) -> None:
    assert not book._questions.isVisible()


def test_a_post_is_tried_in_every_form_at_once(book: PhraseBookGroup) -> None:
    book._trial.field.setText("секретарь УИК № 179")
    assert book._trial.shown[Language.RU, Case.INSTRUMENTAL].text() == "секретарём УИК № 179"
    assert book._trial.shown[Language.KK, Case.DATIVE].text().endswith("хатшысына")
    book._trial.field.setText("лекпом")
    assert book._trial.shown[Language.KK, Case.DATIVE].text() == "not known"


def test_an_organisation_tells_its_people_and_merges_with_another(window: MainWindow, desk: Desk) -> None:
    one, other = an_organisation("Асинская школа", ""), an_organisation("Асинская школа № 1", "№ 1 Аса мектебі")
    person = a_person()
    for body in (one, other):
        desk.people.save_organisation(body)
    desk.people.save(PersonCard(person, (a_position(person.id, organisation_id=one.id),)))
    group: OrganisationsGroup = _open(window, "organisations")
    assert [record.people for record in group._records.values()] == [1, 0]
    group._table.choose(one.id)
    group.merge_menu().actions()[0].trigger()
    assert desk.people.organisations() == [other]
    window.undo()
    assert len(desk.people.organisations()) == 2


def test_an_organisation_with_people_stays_and_says_why(window: MainWindow, desk: Desk) -> None:
    body, person = an_organisation(), a_person()
    desk.people.save_organisation(body)
    desk.people.save(PersonCard(person, (a_position(person.id, organisation_id=body.id),)))
    group: OrganisationsGroup = _open(window, "organisations")
    window.page.delete()
    assert group._said.text()
    assert desk.people.organisations() == [body]


def test_an_organisation_without_a_name_is_refused_below_its_fields(window: MainWindow) -> None:
    group: OrganisationsGroup = _open(window, "organisations")
    window.page.new()
    _type(group, name_kk="а")
    group.save()
    _type(group, name_kk=" ")
    group.save()
    assert group._form.editors["name_ru"].error


def test_categories_are_ordered_renamed_and_deleted(window: MainWindow, desk: Desk) -> None:
    group: CategoriesGroup = _open(window, "categories")
    before = desk.people.categories()
    group._table._choose_row(1)
    group._move(-1)
    assert [c.id for c in desk.people.categories()[:2]] == [before[1].id, before[0].id]
    _type(group, name_ru="новое имя")
    group.save()
    assert desk.people.categories()[0].name_ru == "новое имя"
    group.delete()
    assert len(desk.people.categories()) == len(before) - 1
    window.page.new()
    _type(group, name_kk="жаңа", name_ru="новая")
    group.save()
    assert desk.people.categories()[-1].name_ru == "новая"


def test_groups_tell_how_many_people_they_have(window: MainWindow, desk: Desk) -> None:
    jury = Group(new_id(), "Қазылар", "Жюри")
    desk.people.save_group(jury)
    card = a_card()
    desk.people.save(PersonCard(card.person, card.positions, groups=(jury.id,)))
    group: GroupsGroup = _open(window, "groups")
    assert [record.people for record in group._records.values()] == [1]
    group.delete()
    assert desk.people.groups() == []


def test_what_is_typed_outlives_another_language_of_the_window(window: MainWindow, shell: Shell) -> None:
    group = _open(window, "groups")
    _type(group, name_kk="Қаз", name_ru="")
    shell.relook(Look(Language.KK))
    assert shell.window is not None
    page = shell.window.pages["settings"]
    assert isinstance(page, SettingsPage)
    assert isinstance(page._group, TabsGroup)
    assert page._group.current._form.values["name_kk"] == "Қаз"  # type: ignore[attr-defined]  # a table of groups
