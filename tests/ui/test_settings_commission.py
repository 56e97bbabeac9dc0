"""A commission in the settings: typed, saved on leaving, kept as a draft, with its logo."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.domain.commission import Commission, Level, Role
from desktop_app.domain.languages import Language
from desktop_app.services.desk import Desk
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.settings.commission import CommissionGroup
from desktop_app.ui.shell import Shell


@pytest.fixture
def own(window: MainWindow) -> CommissionGroup:
    return _group(window, "own")


def a_picture() -> bytes:
    """Return a blue square as PNG."""
    kept = BytesIO()
    Image.new("RGB", (64, 64), "blue").save(kept, "PNG")
    return kept.getvalue()


def _group(window: MainWindow, name: str) -> CommissionGroup:
    window.open_page("settings", name)
    return _open_group(window)


def _open_group(window: MainWindow) -> CommissionGroup:
    return next(group for group in window.page.findChildren(CommissionGroup) if group.isVisible())


def _type(group: CommissionGroup, field: str, text: str) -> None:
    control = group._form.editors[field].control
    assert isinstance(control, QLineEdit)
    control.setText(text)
    control.textEdited.emit(text)


def _press(group: CommissionGroup, words: str) -> None:
    next(button for button in group.findChildren(QPushButton) if button.text() == words).click()


def _words(group: CommissionGroup) -> list[str]:
    return [label.text() for label in group.findChildren(QLabel)]


def _stored(desk: Desk, role: Role = Role.OWN) -> Commission:
    return next(found for found in desk.commissions.all() if found.role is role)


def test_what_is_typed_is_saved_by_the_button(own: CommissionGroup, desk: Desk) -> None:
    _type(own, "place_ru", "  село   Аса ")
    _press(own, "Save")
    assert _stored(desk).place_ru == "село Аса"
    assert "Saved" in _words(own)


def test_typing_is_marked_as_not_saved_yet(own: CommissionGroup) -> None:
    _type(own, "phone", "2-00-00")
    assert "Not saved yet" in _words(own)


def test_another_page_saves_what_was_typed(own: CommissionGroup, window: MainWindow, desk: Desk) -> None:
    _type(own, "phone", "2-00-00")
    window.open_page("people")
    assert _stored(desk).phone == "2-00-00"


def test_a_refused_commission_waits_as_a_draft(own: CommissionGroup, window: MainWindow, desk: Desk) -> None:
    _type(own, "name_kk", "")
    _type(own, "name_ru", "")
    _type(own, "phone", "2-00-00")
    window.open_page("people")
    assert _stored(desk).phone == ""
    kept = desk.drafts.load("commission:own")
    assert kept is not None
    assert kept["phone"] == "2-00-00"


def test_a_draft_is_taken_up_where_it_was_left(window: MainWindow, desk: Desk) -> None:
    stored = {"name_kk": "", "name_ru": "Районная", "phone": "2-00-00", "level": "city"}
    desk.drafts.save("commission:own", stored)
    assert _group(window, "own")._form.values["phone"] == "2-00-00"


def test_saving_forgets_the_draft(window: MainWindow, desk: Desk) -> None:
    desk.drafts.save("commission:own", {"name_ru": "Районная", "level": "city"})
    _group(window, "own").save()
    assert desk.drafts.load("commission:own") is None
    assert _stored(desk).level is Level.CITY


def test_the_superior_commission_is_made_when_it_is_saved(window: MainWindow, desk: Desk) -> None:
    superior = _group(window, "superior")
    _type(superior, "name_ru", "Областная комиссия")
    superior.save()
    assert _stored(desk, Role.SUPERIOR).level is Level.OBLAST


def test_a_group_left_untouched_makes_no_superior_commission(window: MainWindow, desk: Desk) -> None:
    _group(window, "superior")
    window.open_page("people")
    assert [found.role for found in desk.commissions.all()] == [Role.OWN]


def test_typed_text_and_the_open_group_survive_a_change_of_language(window: MainWindow, shell: Shell) -> None:
    _type(_group(window, "superior"), "name_ru", "Областная комиссия")
    shell.relook(shell.look.with_language(Language.KK))
    assert shell.window is not None
    superior = _open_group(shell.window)
    assert superior._role is Role.SUPERIOR
    assert superior._form.values["name_ru"] == "Областная комиссия"


def test_the_letterhead_follows_the_typing(own: CommissionGroup, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: own._preview.pdf != b"")
    before = own._preview.pdf
    _type(own, "name_ru", "Городская комиссия")
    qtbot.waitUntil(lambda: own._preview.pdf != before)


def test_a_chosen_picture_becomes_the_logo(
    own: CommissionGroup, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "logo.png").write_bytes(a_picture())
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(tmp_path / "logo.png"), ""))
    _press(own, "Load a logo")
    logo = desk.commissions.logo(_stored(desk).id)
    assert logo is not None
    assert Image.open(BytesIO(logo)).size == (64, 64)


def test_no_picture_leaves_no_logo(own: CommissionGroup, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: ("", ""))
    _press(own, "Load a logo")
    assert _stored(desk).logo is None


def test_a_logo_saves_a_commission_that_was_only_typed(window: MainWindow, desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(a_picture())
    superior = _group(window, "superior")
    _type(superior, "name_ru", "Областная комиссия")
    superior.set_logo(tmp_path / "logo.png")
    assert _stored(desk, Role.SUPERIOR).name_ru == "Областная комиссия"
    assert _stored(desk, Role.SUPERIOR).logo is not None


def test_a_logo_can_be_taken_away_in_the_middle_of_typing(own: CommissionGroup, desk: Desk) -> None:
    desk.commissions.set_logo(_stored(desk).id, a_picture())
    _type(own, "phone", "2-00-00")
    _press(own, "Take it away")
    assert _stored(desk).logo is None
    assert own._take_away.isHidden()
    assert own._form.values["phone"] == "2-00-00"
