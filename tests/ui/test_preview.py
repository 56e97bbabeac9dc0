"""The preview: pages turned one by one, drawn larger, fitted to the room."""

from io import BytesIO

import pytest
from pypdf import PageObject, PdfWriter
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.preview import Preview


@pytest.fixture
def preview(window: MainWindow, qtbot: QtBot) -> Preview:
    made = Preview(window.context)
    qtbot.addWidget(made)
    made.resize(600, 800)
    made.show()
    return made


def _pdf(pages: int) -> bytes:
    writer, kept = PdfWriter(), BytesIO()
    for _page in range(pages):
        writer.add_page(PageObject.create_blank_page(None, 595, 842))
    writer.write(kept)
    return kept.getvalue()


def _says(preview: Preview, words: str) -> bool:
    return words in [label.text() for label in preview.findChildren(QLabel)]


def test_pages_are_turned_to_the_last_and_no_further(preview: Preview, qtbot: QtBot) -> None:
    preview.show_pdf(_pdf(2))
    with qtbot.waitSignal(preview.turned) as turned:
        preview._on.click()
    assert turned.args == [1]
    assert _says(preview, "2 of 2")
    assert (preview._back.isEnabled(), preview._on.isEnabled()) == (True, False)


def test_one_page_has_nothing_to_turn(preview: Preview) -> None:
    preview.show_pdf(_pdf(1))
    assert not preview._on.isVisible()


def test_the_reader_stays_on_the_page_while_the_paper_changes(preview: Preview) -> None:
    preview.show_pdf(_pdf(3))
    preview._on.click()
    preview.show_pdf(_pdf(3))
    assert _says(preview, "2 of 3")


def test_a_shorter_paper_shows_its_last_page(preview: Preview) -> None:
    preview.show_pdf(_pdf(3))
    preview._on.click()
    preview._on.click()
    preview.show_pdf(_pdf(2))
    assert _says(preview, "2 of 2")


def test_larger_is_larger_and_smaller_comes_back(preview: Preview) -> None:
    preview.show_pdf(_pdf(1))
    fitted = preview._paper.pixmap().width()
    preview._larger.click()
    larger = preview._paper.pixmap().width()
    preview._smaller.click()
    assert larger > fitted
    assert preview._paper.pixmap().width() == fitted
    assert not preview._smaller.isEnabled()


def test_the_page_follows_the_room(preview: Preview) -> None:
    preview.show_pdf(_pdf(1))
    before = preview._paper.pixmap().width()
    preview.resize(400, 500)
    assert preview._paper.pixmap().width() < before


def test_a_sentence_takes_the_place_of_the_page(preview: Preview) -> None:
    preview.show_pdf(_pdf(1))
    preview.say("Choose a person")
    assert (preview.pdf, preview._paper.text()) == (b"", "Choose a person")
