"""Help: pages of the sections, keys, what the program is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app import __version__
from desktop_app.domain.languages import Language
from desktop_app.resources import help_page
from desktop_app.ui.help import Reader, show_about, show_help, show_keys
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.shell import Shell
from desktop_app.ui.shortcuts import KEYS, Shortcuts

TOPICS = ("home", "plan", "meetings", "people", "names", "import", "awards", "batch", "samples", "settings", "start")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("topic", TOPICS)
def test_every_topic_is_written_in_every_language(topic: str, language: Language) -> None:
    assert len(help_page(language.value, topic).read_text(encoding="utf-8")) > 200


@pytest.mark.parametrize("page", ["home", "plan", "people", "import", "awards", "letter", "settings"])
def test_f1_tells_about_the_page_that_is_open(window: MainWindow, page: str) -> None:
    reader = show_help(window, window.context, page)
    title = "Awards" if page == "letter" else window.pages[page].title
    assert title in reader.text.toPlainText()


@pytest.mark.parametrize("page", ["names", "duplicates"])
def test_f1_on_a_page_without_a_section_tells_of_its_work(window: MainWindow, page: str) -> None:
    window.open_page(page)
    QTest.keyClick(window, Qt.Key.Key_F1)
    reader = window.findChild(Reader)
    assert reader is not None
    assert {"names": "Names for a text", "duplicates": "Similar"}[page] in reader.text.toPlainText()


def test_the_list_names_every_key_that_works(window: MainWindow) -> None:
    assert set(Shortcuts(window)._acts()) == {key for key, _words in KEYS}


def test_the_keys_are_listed_in_the_language_of_the_window(shell: Shell) -> None:
    shell.relook(shell.look.with_language(Language.KK))
    assert shell.window is not None
    told = show_keys(shell.window, shell.window.context).text.toPlainText()
    assert "Болдырмау" in told


def test_the_program_tells_its_version_its_parts_and_where_the_data_lies(window: MainWindow) -> None:
    told = show_about(window, window.context).text.toPlainText()
    assert __version__ in told
    assert "PySide6" in told
    assert str(window.context.desk.path) in told
