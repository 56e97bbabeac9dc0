"""The foot of the window: the last change, also when it was to take one back."""

from desktop_app.services.desk import Desk
from desktop_app.ui.main_window import MainWindow
from tests.builders import a_card


def test_the_foot_tells_what_was_taken_back_and_done_again(window: MainWindow, desk: Desk) -> None:
    desk.people.save(a_card("Жаңа Адам"))
    window.undo()
    assert "Undone" in window.status._last.toolTip() + window.status._last.text()
    assert not window.status._undo.isVisibleTo(window)
    window.redo()
    assert "Done again" in window.status._last.toolTip() + window.status._last.text()
    assert window.status._undo.isVisibleTo(window)
