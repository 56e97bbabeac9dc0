"""The pictures of the meetings."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.domain.identity import new_id
from desktop_app.domain.meetings import Meeting, MeetingKind
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.meetings.page import MeetingsPage
from desktop_app.ui.meetings.view import ATTENDEES, CARD, LETTERS


def meeting_scenes() -> dict[str, Callable[[MainWindow], QWidget]]:
    """Return the scenes by the names of their pictures."""
    return {
        "meeting-card": lambda window: _meeting(window, CARD),
        "meeting-attendees": lambda window: _meeting(window, ATTENDEES),
        "meeting-letters": lambda window: _meeting(window, LETTERS),
        "meeting-new": _new,
    }


def _meeting(window: MainWindow, tab: int) -> QWidget:
    page = _page(window)
    window.choose_year(2024)
    page.open_record(str(_fullest(page).id))
    page._view.open_tab(tab)
    QApplication.processEvents()
    return window


def _fullest(page: MeetingsPage) -> Meeting:
    """Return the meeting with the most awards; a file without any gets one."""
    meetings = page.context.desk.meetings
    if not meetings.meetings(2024):
        meetings.save(Meeting(new_id(), MeetingKind.EXTENDED, date(2024, 2, 28), title_ru="Расширенное заседание"))
    return max(meetings.meetings(2024), key=lambda row: row.awards).meeting


def _new(window: MainWindow) -> QWidget:
    page = _page(window)
    window.choose_year(2024)
    page.new()
    page._view.form._form.editors["title_ru"].text = "Очередное заседание"
    page._view.form._form.editors["begins"].text = "25:00"
    page.save()
    QApplication.processEvents()
    return window


def _page(window: MainWindow) -> MeetingsPage:
    window.open_page("meetings", "")
    page = window.page
    assert isinstance(page, MeetingsPage)
    return page
