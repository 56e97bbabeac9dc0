"""The register in the window: saved, printed, filtered; a letter printed, saved, annulled from its card."""

from datetime import date
from io import BytesIO
from pathlib import Path
from uuid import UUID

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMenu, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from desktop_app.domain.awards import AwardState, AwardStep
from desktop_app.domain.languages import Language
from desktop_app.services.desk import Desk
from desktop_app.services.letters import Wishes
from desktop_app.services.pages import page_count
from desktop_app.ui.awards.annulling import AnnulDialog
from desktop_app.ui.awards.many import ManyLettersMenu
from desktop_app.ui.awards.page import AwardsPage
from desktop_app.ui.awards.register_bar import ANNULLED
from desktop_app.ui.awards.view import AwardView
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.preview import Preview
from desktop_app.ui.shell import Shell
from tests.ui.paper_printer import print_nothing, print_to


@pytest.fixture
def issued(desk: Desk) -> list[UUID]:
    letters = desk.letters.compose_all(desk.people.ids(), Wishes())
    return [award.id for award in desk.letters.issue(letters)]


@pytest.fixture
def page(window: MainWindow, issued: list[UUID]) -> AwardsPage:
    window.open_page("awards", str(issued[0]))
    page = window.page
    assert isinstance(page, AwardsPage)
    return page


@pytest.fixture
def paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Answer the print dialog as one who prints to a PDF file."""
    path = tmp_path / "printed.pdf"
    print_to(path, monkeypatch)
    return path


def _choose(path: Path | str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(path), ""))


def _text(pdf: bytes) -> str:
    return "".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def _press(page: AwardsPage, words: str) -> None:
    next(button for button in page.findChildren(QPushButton) if button.text() == words).click()


def _act(page: AwardsPage, words: str) -> None:
    """Trigger an entry of any menu of the page."""
    menus = [menu for menu in page.findChildren(QMenu) if menu.isEnabled()]
    next(act for menu in menus for act in menu.actions() if act.text() == words).trigger()


def _dialog() -> AnnulDialog:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, AnnulDialog)
    return dialog


def test_the_register_is_saved_as_pdf(page: AwardsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _choose(tmp_path / "register.pdf", monkeypatch)
    _act(page, "Save the register in Russian…")
    assert "Қасымов" in _text((tmp_path / "register.pdf").read_bytes())


def test_the_register_is_printed(shell: Shell, page: AwardsPage, paper: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shell.background.idle):
        page.print()
    assert len(PdfReader(paper).pages) == 1


def test_the_button_begins_a_letter(page: AwardsPage, window: MainWindow) -> None:
    _act(page, "Make a letter")
    assert window.page.name == "letter"


def test_only_letters_of_the_chosen_state_are_listed(page: AwardsPage, desk: Desk, issued: list[UUID]) -> None:
    desk.awards.annul(issued[1], "ошибка в имени")
    page._bar.chips[ANNULLED].click()
    assert page._table.rows.ids == [issued[1]]


def test_the_filter_finds_by_name(page: AwardsPage) -> None:
    page._bar.search.setText("касым")
    rows = [row.recipient for place in range(page._table.rows.rowCount()) if (row := page._table.rows.record(place))]
    assert [name.split()[0] for name in rows] == ["Қасымова"]


def test_a_printed_letter_is_noted_as_printed(
    shell: Shell, page: AwardsPage, desk: Desk, issued: list[UUID], paper: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(shell.background.idle):
        _press(page, "Print")
    assert desk.awards.award(issued[0]).state is AwardState.PRINTED


def test_a_letter_that_was_printed_can_be_printed_again(page: AwardsPage, desk: Desk, issued: list[UUID]) -> None:
    desk.awards.mark_printed([issued[0]])
    assert any(button.text() == "Print a duplicate" for button in page.findChildren(QPushButton))


def test_a_letter_left_in_the_dialog_is_not_noted_as_printed(
    page: AwardsPage, desk: Desk, issued: list[UUID], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = print_nothing(monkeypatch)
    _press(page, "Print")
    assert len(asked) == 1
    assert desk.awards.award(issued[0]).state is AwardState.NUMBERED


def test_a_letter_is_saved_in_the_language_that_is_looked_at(
    page: AwardsPage, desk: Desk, issued: list[UUID], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _choose(tmp_path / "letter.pdf", monkeypatch)
    next(tool for tool in page.findChildren(QToolButton) if tool.text() == "in Kazakh").click()
    _act(page, "Save PDF")
    assert _text((tmp_path / "letter.pdf").read_bytes()) == _text(desk.awards.paper(issued[0], Language.KK))


def test_the_preview_turns_with_the_language(page: AwardsPage, desk: Desk, issued: list[UUID]) -> None:
    next(tool for tool in page.findChildren(QToolButton) if tool.text() == "in Kazakh").click()
    shown = [_text(preview.pdf) for preview in page.findChildren(Preview) if preview.isVisible()]
    assert shown == [_text(desk.awards.paper(issued[0], Language.KK))]


def test_an_annulment_needs_a_reason(page: AwardsPage, desk: Desk, issued: list[UUID]) -> None:
    enabled: list[bool] = []

    def answer() -> None:
        dialog = _dialog()
        enabled.append(dialog._annul.isEnabled())
        dialog.reason.setText(" ошибка в имени ")
        enabled.append(dialog._annul.isEnabled())
        dialog._annul.click()

    QTimer.singleShot(0, answer)
    _act(page, "Annul…")
    assert enabled == [False, True]
    assert desk.awards.award(issued[0]).annulled_because == "ошибка в имени"


def test_an_annulment_can_be_left(page: AwardsPage, desk: Desk, issued: list[UUID]) -> None:
    QTimer.singleShot(0, lambda: _dialog().reject())
    _act(page, "Annul…")
    assert desk.awards.award(issued[0]).state is AwardState.NUMBERED


def test_an_annulled_letter_tells_why_and_offers_no_annulment(page: AwardsPage, desk: Desk, issued: list[UUID]) -> None:
    desk.awards.annul(issued[0], "ошибка в имени")
    view = page.findChild(AwardView)
    assert view is not None
    shown = [label.text() for label in view.findChildren(QLabel) if label.isVisibleTo(view)]
    assert "ошибка в имени" in shown
    assert not any(act.text() == "Annul…" for menu in view.findChildren(QMenu) for act in menu.actions())


def test_every_listed_letter_is_printed_and_noted(
    shell: Shell, page: AwardsPage, desk: Desk, issued: list[UUID], paper: Path, qtbot: QtBot
) -> None:
    desk.awards.annul(issued[2], "ошибка в имени")
    menu = page.findChild(ManyLettersMenu)
    assert menu is not None
    with qtbot.waitSignal(shell.background.idle):
        menu.print(Language.RU)
    assert page_count(paper.read_bytes()) == 2
    assert [desk.awards.award(one).state for one in issued[:2]] == [AwardState.PRINTED] * 2


def test_where_no_listed_letter_can_be_printed_the_window_says_so(
    page: AwardsPage, window: MainWindow, desk: Desk, issued: list[UUID]
) -> None:
    for one in issued:
        desk.awards.annul(one, "ошибка в имени")
    menu = page.findChild(ManyLettersMenu)
    assert menu is not None
    menu.print(Language.RU)
    said = [label.text() for label in window.notices.findChildren(QLabel)]
    assert "None of the listed letters has a page in this language" in said


def test_choices_of_printing_are_remembered_by_kind(
    page: AwardsPage, desk: Desk, issued: list[UUID], monkeypatch: pytest.MonkeyPatch
) -> None:
    kinds: list[str] = []
    monkeypatch.setattr("desktop_app.ui.awards.reprinting.print_paper", lambda *asked: kinds.append(asked[3]))
    _press(page, "Print")
    assert kinds == [f"award:{desk.awards.award(issued[0]).kind_id}"]


def test_an_empty_year_leads_to_the_one_with_awards(window: MainWindow, desk: Desk) -> None:
    card = desk.people.ids()[0]
    desk.letters.issue([desk.letters.compose(card, dated=date(2024, 2, 28))])
    window.choose_year(2026)
    window.open_page("awards")
    page = window.page
    assert isinstance(page, AwardsPage)
    assert page._other_year.text() == "Show the awards of 2024"
    page._other_year.click()
    assert window.year == 2024
    assert len(page._rows) == 1


def test_letters_that_were_printed_elsewhere_are_marked(
    window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    award = desk.letters.issue([desk.letters.compose(desk.people.ids()[0])])[0]
    monkeypatch.setattr("desktop_app.ui.awards.many.confirmed", lambda *_: True)
    menu = ManyLettersMenu(window, window.context, lambda: [award.id], lambda: 2024)
    for _ in range(2):
        menu.mark()
    assert desk.awards.award(award.id).state is AwardState.PRINTED
    assert [step.step for step in desk.awards.life(award.id)].count(AwardStep.PRINTED) == 1
