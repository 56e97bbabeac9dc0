"""The preview: pages turned one by one, drawn larger, fitted to the room."""

from io import BytesIO

import pytest
from pypdf import PageObject, PdfWriter
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
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
    return preview._count.text() == words


def _roll(preview: Preview, delta: int) -> None:
    over = QPointF(preview._scroll.viewport().rect().center())
    buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(over, over, QPoint(), QPoint(0, delta), buttons, keys, phase, False)  # noqa: FBT003  (Qt's own signature)
    QApplication.sendEvent(preview._scroll.viewport(), event)


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


def test_a_paper_that_was_let_go_is_drawn_no_more(preview: Preview) -> None:
    preview.show_pdf(_pdf(2))
    preview.let_go()
    preview.resize(500, 700)
    QApplication.processEvents()
    assert (preview.pdf, preview._pages) == (b"", None)


def test_the_wheel_turns_a_page_that_is_wholly_seen(preview: Preview) -> None:
    preview.show_pdf(_pdf(3))
    _roll(preview, -120)
    assert preview.page == 1
    _roll(preview, 120)
    _roll(preview, 120)
    assert preview.page == 0


def test_a_fine_wheel_turns_one_page_a_notch(preview: Preview) -> None:
    preview.show_pdf(_pdf(3))
    for _step in range(5):
        _roll(preview, -30)
    assert preview.page == 1


def test_a_larger_page_is_scrolled_to_its_foot_before_it_is_turned(preview: Preview) -> None:
    preview.show_pdf(_pdf(2))
    preview._larger.click()
    preview._larger.click()
    QTest.qWait(10)
    _roll(preview, -120)
    assert preview.page == 0
    bar = preview._scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    _roll(preview, -120)
    assert (preview.page, bar.value()) == (1, bar.minimum())


def test_pages_are_turned_with_keys(preview: Preview) -> None:
    preview.show_pdf(_pdf(4))
    pages = []
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_PageUp):
        QTest.keyClick(preview._scroll, key)
        pages.append(preview.page)
    assert pages == [1, 3, 2, 0, 0]


@pytest.mark.parametrize(("typed", "page"), [("3", 2), ("99", 3), ("0", 0), ("", 0), ("many", 0)])
def test_a_typed_number_goes_to_its_page(preview: Preview, typed: str, page: int) -> None:
    preview.show_pdf(_pdf(4))
    preview._count.setText(typed)
    QTest.keyClick(preview._count, Qt.Key.Key_Return)
    assert (preview.page, preview._count.text()) == (page, f"{page + 1} of 4")


def test_the_field_takes_a_bare_number_while_it_is_typed_in(preview: Preview, qtbot: QtBot) -> None:
    preview.show_pdf(_pdf(4))
    preview.activateWindow()
    preview._count.setFocus()
    qtbot.waitUntil(preview._count.hasFocus)
    QTest.keyClicks(preview._count, "3")
    QTest.keyClick(preview._count, Qt.Key.Key_Escape)
    assert (preview._count.text(), preview._count.selectedText()) == ("1", "1")
    QTest.keyClicks(preview._count, "4")
    preview._scroll.setFocus()
    assert (preview.page, preview._count.text()) == (3, "4 of 4")
