"""The window as a whole: undo, look, language, size."""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel

from desktop_app.domain.errors import DiskFullError
from desktop_app.domain.languages import Language
from desktop_app.services.desk import Desk
from desktop_app.ui.machine import Look
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.people.page import PeoplePage
from desktop_app.ui.questions import Unexpected
from desktop_app.ui.shell import Shell
from desktop_app.ui.sidebar import NARROW, WIDE
from desktop_app.ui.tokens import Theme
from tests.builders import a_card
from tests.ui.pages_to_visit import PAGES


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("theme", Theme)
def test_every_page_can_be_drawn(shell: Shell, language: Language, theme: Theme) -> None:
    shell.relook(Look(language, theme))
    assert shell.window is not None
    for page, record in PAGES:
        shell.window.open_page(page, record)
        image = shell.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        colours = {image.pixel(x, y) for x in range(0, image.width(), 40) for y in range(0, image.height(), 40)}
        assert len(colours) > 3


def test_the_words_change_with_the_language(shell: Shell) -> None:
    shell.relook(Look(Language.KK))
    assert shell.window is not None
    words = {label.text() for label in shell.window.findChildren(QLabel)}
    assert "Адамдар" in words


def test_undo_and_redo_carry_the_name_of_the_step(window: MainWindow, desk: Desk) -> None:
    desk.people.save(a_card("Жаңа Адам"))
    assert "Жаңа Адам" in window.top.undo.toolTip()
    window.undo()
    assert "Жаңа Адам" in window.top.redo.toolTip()
    window.redo()
    assert desk.people.ids("Жаңа")


def test_undo_does_the_step_that_it_names_and_leaves_what_is_typed(window: MainWindow, desk: Desk) -> None:
    desk.people.save(a_card("Жаңа Адам"))
    page = window.page
    assert isinstance(page, PeoplePage)
    page.new()
    page._editor._form.editors["surname"].text = "Новиков"
    window.undo()
    assert desk.people.ids("Адам") == []
    assert page._editor._form.values["surname"] == "Новиков"


def test_a_narrow_window_shows_icons_only(window: MainWindow) -> None:
    window.resize(1150, 700)
    assert window.sidebar.width() == NARROW
    window.resize(1440, 900)
    assert window.sidebar.width() == WIDE


def test_search_everywhere_opens_what_it_found(window: MainWindow, desk: Desk) -> None:
    window.top.search._look("касым")
    found = [window.top.search._found.item(row).text() for row in range(window.top.search._found.count())]
    assert any("Қасымова" in words for words in found)
    window.top.search._move(1)
    window.top.search._open(window.top.search._found.currentItem())
    assert window.page.name == "people"


def test_a_refusal_is_one_sentence_at_the_foot(shell: Shell, window: MainWindow) -> None:
    shell.refuse(DiskFullError("zhospar.db"), None)
    said = [label.text() for label in window.notices.findChildren(QLabel)]
    assert any("disk is full" in words for words in said)


def test_something_unexpected_names_its_report(shell: Shell, window: MainWindow, tmp_path: Path) -> None:
    shell.refuse(None, tmp_path / "report.txt")
    said = [label.text() for dialog in window.findChildren(Unexpected) for label in dialog.findChildren(QLabel)]
    assert any("report.txt" in words for words in said)


def test_the_window_comes_back_with_its_size(shell: Shell, window: MainWindow) -> None:
    window.resize(1300, 800)
    window.close()
    assert not shell.machine.window().isEmpty()


def test_the_menu_names_the_file_and_the_steps(window: MainWindow, desk: Desk) -> None:
    desk.people.save(a_card("Жаңа Адам"))
    window.menu.fill()
    words = [action.text() for action in window.menu.actions()]
    assert any("Жаңа Адам" in text for text in words)


def test_no_page_takes_longer_than_a_moment(window: MainWindow, application: QApplication) -> None:
    longest = max(_seconds(partial(window.open_page, *target)) for target in PAGES * 2)
    assert longest < 5  # the figure itself is measured in benchmarks; this catches a hang


def _seconds(act: Callable[[], None]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def test_twenty_thousand_calls_do_not_lose_a_reference(application: QApplication) -> None:
    label = QLabel()
    for number in range(20_000):
        label.setText(str(number))
    assert label.text() == "19999"
