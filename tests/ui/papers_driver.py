"""The page of the papers of a plan as a user drives it."""

import re
from io import BytesIO

from pypdf import PdfReader
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.plans.papers_page import PlanPapersPage
from tests.ui.import_driver import type_into


def papers_of(window: MainWindow) -> PlanPapersPage:
    page = window.page
    assert isinstance(page, PlanPapersPage)
    return page


def open_paper(window: MainWindow, record: str) -> PlanPapersPage:
    window.open_page("plan_papers", record)
    return papers_of(window)


def choose(page: PlanPapersPage, key: str, value: str) -> None:
    """Choose a value as a user does."""
    editor = page.choices.form.editors[key]
    editor.text = value
    editor.edited.emit()


def type_date(page: PlanPapersPage, text: str) -> None:
    """Type a day in the place of the one that stands there."""
    field = page.choices.form.editors["on"].control
    assert isinstance(field, QLineEdit)
    type_into(field, text)


def asked(page: PlanPapersPage) -> list[str]:
    """Return what the paper leaves to choose."""
    return [key for key, editor in page.choices.form.editors.items() if editor.isVisibleTo(page)]


def told(page: QWidget) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(page))


def enabled(page: QWidget) -> list[str]:
    """Return the buttons that can be pressed."""
    found = [one for one in page.findChildren(QAbstractButton) if one.isVisibleTo(page) and one.isEnabled()]
    return [one.text() for one in found if one.text()]


def words_of(pdf: bytes) -> str:
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages))


def seen(window: MainWindow) -> str:
    """Wait until the paper is made; return its words."""
    page = papers_of(window)
    for _turn in range(2_000):
        if not page.making:
            break
        QTest.qWait(10)
    assert not page.making
    return words_of(page.preview.pdf) if page.preview.pdf else ""
