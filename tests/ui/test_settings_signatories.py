"""Those who sign, in the settings: added, changed, chosen, deleted."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from desktop_app.domain.commission import Signatory
from desktop_app.domain.languages import Language
from desktop_app.services.desk import Desk
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.settings.signatories import SignatoriesGroup
from desktop_app.ui.shell import Shell
from tests.builders import a_signatory


@pytest.fixture
def group(window: MainWindow) -> SignatoriesGroup:
    window.open_page("settings", "signatories")
    found = window.page.findChild(SignatoriesGroup)
    assert found is not None
    return found


@pytest.fixture
def deputy(desk: Desk) -> Signatory:
    """Return one who signs beside the chair, stored before the group is opened."""
    own = desk.commissions.own()
    assert own is not None
    return desk.commissions.save_signatory(a_signatory(own.id, name_ru="А. Нурланов", name_kk="А. Нұрланов"))


def _type(group: SignatoriesGroup, field: str, text: str) -> None:
    control = group._form.editors[field].control
    assert isinstance(control, QLineEdit)
    control.setText(text)
    control.textEdited.emit(text)


def _press(group: SignatoriesGroup, words: str) -> None:
    next(button for button in group.findChildren(QPushButton) if button.text() == words).click()


def _names(desk: Desk) -> set[str]:
    return {found.name_ru for body in desk.commissions.all() for found in desk.commissions.signatories(body.id)}


def _row(group: SignatoriesGroup, name: str) -> int:
    rows = [group._list.item(row).text().splitlines()[0] for row in range(group._list.count())]
    return rows.index(name)


def _click(group: SignatoriesGroup, name: str) -> None:
    middle = group._list.visualItemRect(group._list.item(_row(group, name))).center()
    QTest.mouseClick(group._list.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    QApplication.processEvents()


def _marked(group: SignatoriesGroup) -> str:
    chosen = group._list.selectedItems()
    return chosen[0].text().splitlines()[0] if chosen else ""


def _words(group: SignatoriesGroup) -> list[str]:
    return [label.text() for label in group.findChildren(QLabel)]


def test_the_first_is_shown_at_once(group: SignatoriesGroup) -> None:
    assert group._form.values["name_ru"] == "Н. Сейтказин"
    assert _marked(group) == "Н. Сейтказин"


def test_the_list_tells_the_term(group: SignatoriesGroup) -> None:
    assert group._list.item(0).text() == "Н. Сейтказин\nПредседатель комиссии, since 15.01.2024"


def test_a_new_one_signs_for_our_own_commission(group: SignatoriesGroup, desk: Desk) -> None:
    _press(group, "Add a signatory")
    _type(group, "name_ru", "А. Нурланов")
    _press(group, "Save")
    own = desk.commissions.own()
    assert own is not None
    assert {found.name_ru for found in desk.commissions.signatories(own.id)} == {"Н. Сейтказин", "А. Нурланов"}


def test_the_saved_one_is_marked_in_the_list(group: SignatoriesGroup) -> None:
    _press(group, "Add a signatory")
    _type(group, "name_ru", "А. Нурланов")
    _press(group, "Save")
    assert _marked(group) == "А. Нурланов"
    assert "Saved" in _words(group)


def test_another_line_shows_another(deputy: Signatory, group: SignatoriesGroup) -> None:
    _click(group, "А. Нурланов")
    assert group._form.values["name_kk"] == "А. Нұрланов"


def test_another_line_saves_what_was_typed(deputy: Signatory, group: SignatoriesGroup, desk: Desk) -> None:
    _click(group, "Н. Сейтказин")
    _type(group, "post_ru", "Председатель")
    _click(group, "А. Нурланов")
    own = desk.commissions.own()
    assert own is not None
    assert "Председатель" in {found.post_ru for found in desk.commissions.signatories(own.id)}
    assert (group._form.values["name_ru"], _marked(group)) == ("А. Нурланов", "А. Нурланов")


def test_what_a_rule_refuses_stays_typed_when_another_line_is_clicked(
    deputy: Signatory, group: SignatoriesGroup
) -> None:
    _click(group, "Н. Сейтказин")
    _type(group, "valid_to", "01.01.2020")
    _click(group, "А. Нурланов")
    assert group._form.values["valid_to"] == "01.01.2020"
    assert _marked(group) == "Н. Сейтказин"
    assert any("01.01.2020" in words or "before" in words for words in _words(group))


def test_a_date_that_is_none_stays_typed_when_another_is_added(group: SignatoriesGroup) -> None:
    _type(group, "valid_to", "31.02")
    _press(group, "Add a signatory")
    assert group._form.values["valid_to"] == "31.02"


def test_a_date_that_is_none_is_not_saved(group: SignatoriesGroup, desk: Desk) -> None:
    _type(group, "name_ru", "Н. Сейтказина")
    _type(group, "valid_to", "31.02")
    _press(group, "Save")
    assert _names(desk) == {"Н. Сейтказин"}
    assert "Type the date as 28.02.2024" in _words(group)


def test_another_page_saves_what_was_typed(group: SignatoriesGroup, window: MainWindow, desk: Desk) -> None:
    _type(group, "name_ru", "Н. Сейтказина")
    window.open_page("people")
    assert _names(desk) == {"Н. Сейтказина"}


def test_a_deleted_one_comes_back_from_the_bar(
    deputy: Signatory, group: SignatoriesGroup, window: MainWindow, desk: Desk
) -> None:
    _click(group, "А. Нурланов")
    _press(group, "Delete")
    assert _names(desk) == {"Н. Сейтказин"}
    window.notices.undo_wanted.emit()
    assert _names(desk) == {"Н. Сейтказин", "А. Нурланов"}


def test_the_last_one_deleted_leaves_an_empty_form(group: SignatoriesGroup, desk: Desk) -> None:
    _press(group, "Delete")
    assert _names(desk) == set()
    assert group._form.values["name_ru"] == ""
    assert group._delete.isHidden()


def test_a_change_typed_for_one_survives_a_change_of_language(
    deputy: Signatory, group: SignatoriesGroup, shell: Shell, desk: Desk
) -> None:
    _click(group, "А. Нурланов")
    _type(group, "post_ru", "Секретарь")
    shell.relook(shell.look.with_language(Language.RU))
    assert shell.window is not None
    again = shell.window.page.findChild(SignatoriesGroup)
    assert again is not None
    again.save()
    assert _names(desk) == {"Н. Сейтказин", "А. Нурланов"}
    assert again._form.values["post_ru"] == "Секретарь"


def test_a_new_one_that_is_half_typed_survives_a_change_of_language(
    group: SignatoriesGroup, shell: Shell, desk: Desk
) -> None:
    _press(group, "Add a signatory")
    _type(group, "name_ru", "А. Нурланов")
    shell.relook(shell.look.with_language(Language.RU))
    assert shell.window is not None
    again = shell.window.page.findChild(SignatoriesGroup)
    assert again is not None
    again.save()
    assert _names(desk) == {"Н. Сейтказин", "А. Нурланов"}


def test_the_window_names_signatories_in_kazakh(shell: Shell, window: MainWindow) -> None:
    shell.relook(shell.look.with_language(Language.KK))
    assert shell.window is not None
    shell.window.open_page("settings", "signatories")
    group = shell.window.page.findChild(SignatoriesGroup)
    assert group is not None
    assert group._list.item(0).text().startswith("Н. Сейтқазин")
