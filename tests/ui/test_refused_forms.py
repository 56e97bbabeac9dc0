"""What a rule refuses in a form is said below its field, and kept as a draft that warns."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QFrame, QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.domain.errors import FileMissingError, FileUnreadableError, FolderMissingError
from desktop_app.services.desk import Desk, open_desk
from desktop_app.services.letters import Wishes
from desktop_app.ui.form import Form
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.people.page import PeoplePage
from desktop_app.ui.saving import save_pdf
from desktop_app.ui.settings.commission import CommissionGroup
from desktop_app.ui.settings.data import DataGroup
from desktop_app.ui.shell import Shell
from desktop_app.ui.words import in_menu


@pytest.fixture
def page(window: MainWindow) -> PeoplePage:
    page = window.pages["people"]
    assert isinstance(page, PeoplePage)
    page.new()
    return page


@pytest.fixture
def own(window: MainWindow) -> CommissionGroup:
    window.open_page("settings", "own")
    return next(group for group in window.page.findChildren(CommissionGroup) if group.isVisible())


def _type(form: Form, **texts: str) -> None:
    for field, text in texts.items():
        control = form.editors[field].control
        assert isinstance(control, QLineEdit)
        control.setText(text)
        control.textEdited.emit(text)


def _post(page: PeoplePage) -> Form:
    return page._editor._positions._forms[0][1]


def _tones(window: MainWindow) -> list[str]:
    return [frame.property("tone") for frame in window.notices.findChildren(QFrame, "banner") if frame.isVisible()]


def test_reversed_dates_leave_no_organisation_behind(page: PeoplePage, desk: Desk) -> None:
    _type(page._editor._form, surname="Тілеубаев")
    _type(_post(page), organisation="Новая школа", valid_from="02.02.2024", valid_to="01.02.2024")
    page.save()
    assert desk.people.organisations() == []
    assert "01.02.2024" in _post(page).editors["valid_to"].error


def test_a_new_organisation_comes_in_the_step_of_the_person(page: PeoplePage, desk: Desk) -> None:
    _type(page._editor._form, surname="Тілеубаев")
    _type(_post(page), organisation="Новая школа")
    page.save()
    before = len(desk.people.organisations())
    desk.steps.undo()
    assert (before, desk.people.organisations(), desk.people.count()) == (1, [], 3)


def test_two_posts_share_a_new_organisation(page: PeoplePage, desk: Desk) -> None:
    page._editor._positions._add_empty()
    _type(page._editor._form, surname="Тілеубаев")
    for _identity, form, _pane in page._editor._positions._forms:
        _type(form, organisation="Новая школа")
    page.save()
    assert len(desk.people.organisations()) == 1


def test_a_person_left_with_a_wrong_date_stays_as_a_draft_that_warns(
    page: PeoplePage, window: MainWindow, desk: Desk
) -> None:
    _type(page._editor._form, surname="Тілеубаев")
    _type(_post(page), valid_from="31.02.2024")
    page.leave()
    assert (desk.drafts.load("person:new") or {})["surname"] == "Тілеубаев"
    assert _tones(window) == ["warn"]


def test_a_wrong_address_is_said_below_it(page: PeoplePage, desk: Desk) -> None:
    _type(page._editor._form, surname="Тілеубаев", email="tileu@")
    page.save()
    assert "e-mail" in page._editor._form.editors["email"].error
    assert desk.people.count() == 3


def test_a_missing_name_is_said_below_the_surname(page: PeoplePage) -> None:
    _type(page._editor._form, phone="112")
    page.save()
    assert page._editor._form.editors["surname"].error


def test_a_commission_without_any_name_says_so_below_both(own: CommissionGroup) -> None:
    own.save()
    _type(own._form, name_kk="", name_ru="")
    own.save()
    errors = {own._form.editors[key].error for key in ("name_kk", "name_ru")}
    assert errors == {"The commission has no name. Type it in Kazakh or in Russian"}
    assert own._said.text() != "Saved"


def test_a_commission_with_a_wrong_address_stays_a_draft(own: CommissionGroup, window: MainWindow, desk: Desk) -> None:
    _type(own._form, email="tik.zhambyl@")
    own.leave()
    assert desk.drafts.load("commission:own") is not None
    assert _tones(window) == ["warn"]


def test_a_picture_that_cannot_be_read_is_a_refusal(own: CommissionGroup, tmp_path: Path) -> None:
    with pytest.raises(FileUnreadableError):
        own.set_logo(tmp_path / "gone.png")


def test_a_saved_paper_is_told_by_its_name(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(tmp_path / "1.pdf"), ""))
    window.notices.refuse("The disk is full")
    save_pdf(window, window.context, b"%PDF", "1")
    assert _tones(window) == ["ok"]


def test_a_missing_folder_is_told_as_such(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(tmp_path / "no" / "1.pdf"), ""))
    with pytest.raises(FolderMissingError):
        save_pdf(window, window.context, b"%PDF", "1")


def test_a_copy_gets_its_ending(
    shell: Shell, window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(tmp_path / "my copy"), ""))
    window.open_page("settings", "data")
    group = window.page.findChild(DataGroup)
    assert group is not None
    with qtbot.waitSignal(shell.background.idle):
        group.save_copy()
    assert (tmp_path / "my copy.zip").exists()


def test_a_typed_file_that_is_not_there_keeps_the_open_data(
    shell: Shell, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(tmp_path / "typed.db"), ""))
    with pytest.raises(FileMissingError):
        window.menu._open()
    assert shell.window is window


def test_the_letter_issued_last_is_offered_to_be_annulled(window: MainWindow, desk: Desk) -> None:
    for person, day in zip(desk.people.ids(), (date(2025, 3, 1), date(2024, 3, 1)), strict=False):
        desk.letters.issue(desk.letters.compose_all([person], Wishes(dated=day)))
    newest = desk.register.newest(window.context.texts.language)
    assert newest is not None
    assert newest.dated == date(2024, 3, 1)


def test_menus_show_ampersands_and_cut_long_words_in_the_middle() -> None:
    assert in_menu("A & B") == "A && B"
    assert len(in_menu("Change " + "а" * 200)) == 61


def test_a_file_for_viewing_only_says_so_and_opens_no_editor(shell: Shell, data: Path) -> None:
    shell._close_window()
    window = shell._take(open_desk(data, read_only=True))
    window.pages["people"].save()
    page = window.pages["people"]
    assert isinstance(page, PeoplePage)
    page._table.opened.emit(page._table.chosen_id())
    assert not page._editing
    assert "viewing only" in page._add.toolTip()
    assert _tones(window) == ["soft"]
