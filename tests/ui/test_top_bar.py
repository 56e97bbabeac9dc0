"""The top bar: the year, the language."""

from PySide6.QtWidgets import QToolButton

from desktop_app.domain.languages import Language
from desktop_app.ui.awards.page import AwardsPage
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.shell import Shell


def test_the_language_changes_from_the_bar(shell: Shell, window: MainWindow) -> None:
    chooser = next(tool for tool in window.top.findChildren(QToolButton) if tool.text().startswith("ENG"))
    kazakh = next(action for action in chooser.menu().actions() if action.text() == "Қазақша")
    kazakh.trigger()
    assert shell.window is not None
    assert shell.window.context.texts.language is Language.KK


def test_the_year_before_shows_its_own_awards(window: MainWindow) -> None:
    window.open_page("awards")
    year = window.year
    window.top._step(-1)
    assert window.year == year - 1
    assert str(year - 1) in window.page.facts


def test_the_list_of_years_holds_this_and_the_next(window: MainWindow) -> None:
    window.top._list_years()
    this = window.context.desk.clock.today().year
    assert {str(this), str(this + 1)} <= {action.text() for action in window.top._years.actions()}


def test_a_narrow_window_keeps_the_posts_readable(window: MainWindow) -> None:
    page = window.pages["awards"]
    assert isinstance(page, AwardsPage)
    window.resize(1120, 640)
    assert page._table.isColumnHidden(1)
    window.resize(1440, 900)
    assert not page._table.isColumnHidden(1)
