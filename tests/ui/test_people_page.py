"""People in the window: found, added, changed, deleted, brought back."""

from PySide6.QtWidgets import QApplication, QLineEdit

from desktop_app.domain.languages import Case, Language
from desktop_app.domain.people import ConfirmedForm
from desktop_app.services.desk import Desk
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.people.editor import PersonEditor
from desktop_app.ui.people.page import PeoplePage
from desktop_app.ui.people.view import PersonView
from desktop_app.ui.shell import Shell


def _page(window: MainWindow) -> PeoplePage:
    page = window.pages["people"]
    assert isinstance(page, PeoplePage)
    return page


def _editor(window: MainWindow) -> PersonEditor:
    editor = window.findChild(PersonEditor)
    assert editor is not None
    return editor


def _type(window: MainWindow, field: str, text: str) -> None:
    control = _editor(window)._form.editors[field].control
    assert isinstance(control, QLineEdit)
    control.setText(text)
    control.textEdited.emit(text)


def _names(window: MainWindow) -> list[str]:
    rows = _page(window)._table.rows
    return [record.name for row in range(rows.rowCount()) if (record := rows.record(row))]


def test_people_stand_in_kazakh_order(window: MainWindow) -> None:
    assert [name.split()[0] for name in _names(window)] == ["Әбдірова", "Қасымова", "Оспанов"]


def test_a_russian_keyboard_finds_kazakh_names(window: MainWindow) -> None:
    _page(window)._bar.search.setText("касым")
    assert _names(window) == ["Қасымова Жанар Болатқызы"]


def test_a_new_person_is_saved_whole(window: MainWindow, desk: Desk) -> None:
    window.page.new()
    _type(window, "surname", "Тілеубаев")
    _type(window, "given_name", "Ермек")
    window.page.save()
    assert "Тілеубаев Ермек" in _names(window)


def test_the_sex_follows_the_patronymic(window: MainWindow) -> None:
    window.page.new()
    _type(window, "patronymic", "Болатқызы")
    assert _editor(window)._form.values["sex"] == "f"


def test_a_refused_name_stays_typed_and_is_kept_as_a_draft(window: MainWindow, desk: Desk) -> None:
    window.page.new()
    _type(window, "patronymic", "Болатқызы")
    window.page.leave()
    assert _editor(window)._form.values["patronymic"] == "Болатқызы"
    assert desk.drafts.load("person:new") is not None


def test_what_was_typed_survives_a_change_of_language(shell: Shell, window: MainWindow) -> None:
    window.page.new()
    _type(window, "surname", "Жартылай")
    shell.relook(shell.look.with_language(Language.KK))
    assert shell.window is not None
    assert shell.window is not window
    assert _editor(shell.window)._form.values["surname"] == "Жартылай"


def test_the_kazakh_post_is_proposed(window: MainWindow) -> None:
    window.page.new()
    _identity, form, _pane = _editor(window)._positions._forms[0]
    form.editors["post_ru"].text = "секретарь УИК № 179"
    _editor(window)._positions._propose(form)
    assert form.values["post_kk"] == "№ 179 учаскелік сайлау комиссиясының хатшысы"


def test_a_deleted_person_comes_back_from_the_bar(window: MainWindow, application: QApplication) -> None:
    before = _names(window)
    window.page.delete()
    assert len(_names(window)) == len(before) - 1
    window.notices.undo_wanted.emit()
    assert _names(window) == before


def test_a_confirmed_form_is_kept(window: MainWindow, desk: Desk) -> None:
    chosen = _page(window)._table.chosen_id()
    assert chosen is not None
    desk.people.confirm(chosen, ConfirmedForm(Language.RU, Case.DATIVE, "Әбдировой Динаре"))
    view = window.findChild(PersonView)
    assert view is not None
    shown = [field.text() for field in view.findChildren(QLineEdit)]
    assert "Әбдировой Динаре" in shown


def test_an_empty_table_says_what_to_do(window: MainWindow, desk: Desk) -> None:
    for person_id in desk.people.ids():
        desk.people.delete(person_id)
    assert _page(window)._stack.currentIndex() == 1
