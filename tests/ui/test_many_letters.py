"""Every listed letter at once, in one PDF a language."""

from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QFileDialog

from desktop_app.domain.languages import Language
from desktop_app.services.desk import Desk
from desktop_app.services.letters import Wishes
from desktop_app.services.pages import page_count
from desktop_app.ui.awards.many import ManyLettersMenu
from desktop_app.ui.main_window import MainWindow


@pytest.fixture
def issued(desk: Desk) -> list[UUID]:
    letters = desk.letters.compose_all(desk.people.ids(), Wishes())
    return [award.id for award in desk.letters.issue(letters)]


@pytest.fixture
def menu(window: MainWindow, issued: list[UUID]) -> ManyLettersMenu:
    window.open_page("awards")
    found = window.findChild(ManyLettersMenu)
    assert found is not None
    return found


def _save_to(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(path), ""))


def test_all_letters_of_a_language_are_one_pdf(
    menu: ManyLettersMenu, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _save_to(tmp_path / "kk.pdf", monkeypatch)
    menu.save(Language.KK)
    assert page_count((tmp_path / "kk.pdf").read_bytes()) == 3


def test_annulled_letters_are_left_out(
    menu: ManyLettersMenu, desk: Desk, issued: list[UUID], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.awards.annul(issued[0], "ошибка в имени")
    _save_to(tmp_path / "ru.pdf", monkeypatch)
    menu.save(Language.RU)
    assert page_count((tmp_path / "ru.pdf").read_bytes()) == 2


def test_nothing_is_saved_where_no_letter_has_the_language(
    menu: ManyLettersMenu, desk: Desk, issued: list[UUID], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for award_id in issued:
        desk.awards.annul(award_id, "ошибка в имени")
    _save_to(tmp_path / "ru.pdf", monkeypatch)
    menu.save(Language.RU)
    assert not (tmp_path / "ru.pdf").exists()
