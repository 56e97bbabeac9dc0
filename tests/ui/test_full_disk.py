"""A disk without room: the window goes on, and what was typed stays."""

import pytest

from desktop_app.domain.languages import Language
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.people.page import PeoplePage
from desktop_app.ui.shell import Shell


@pytest.fixture
def typed(window: MainWindow) -> PeoplePage:
    """Return the page with a half-typed person, on a disk that has just become full."""
    page = window.page
    assert isinstance(page, PeoplePage)
    page.new()
    page._editor._form.editors["surname"].text = "Новиков"
    engine = window.context.desk.database._engine
    for _number in range(2):
        with engine.connect() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
            connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    return page


def _surname(shell: Shell) -> str:
    assert shell.window is not None
    page = shell.window.pages["people"]
    assert isinstance(page, PeoplePage)
    return page._editor._form.values["surname"]


def test_another_language_keeps_what_was_typed(shell: Shell, typed: PeoplePage) -> None:
    shell.relook(shell.look.with_language(Language.KK))
    assert _surname(shell) == "Новиков"


def test_another_page_opens_and_the_typed_text_stays(shell: Shell, window: MainWindow, typed: PeoplePage) -> None:
    window.open_page("awards")
    assert window.page.name == "awards"
    assert _surname(shell) == "Новиков"


def test_the_window_asks_before_it_closes_without_saving(
    window: MainWindow, typed: PeoplePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.ui.main_window.ask_closing", lambda *_asked: False)
    typed._editor._form.editors["notes"].text = "x" * 20_000
    window.close()
    assert window.isVisible()
