"""The top bar: the year, the language."""

from pathlib import Path

from PySide6.QtWidgets import QToolButton

from desktop_app.domain.languages import Language
from desktop_app.services.desk import Desk, open_desk
from desktop_app.services.letters import Wishes
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


def test_years_end_where_there_can_be_no_papers(window: MainWindow, desk: Desk) -> None:
    window.top._choose(1991)
    window.top._step(-1)
    assert (window.year, window.top._back.isEnabled()) == (1991, False)
    last = desk.clock.today().year + 10
    window.top._choose(last)
    window.top._step(1)
    assert (window.year, window.top._on.isEnabled()) == (last, False)


def test_a_letter_without_a_number_is_found_by_its_name(window: MainWindow, desk: Desk) -> None:
    desk.letters.issue(desk.letters.compose_all(desk.people.ids()[:1], Wishes()))
    window.top.search._look("Әбдірова")
    found = [window.top.search._found.item(row).text() for row in range(window.top.search._found.count())]
    assert any(words.startswith("№ 1 · Әбдірова") for words in found)


def test_a_year_of_the_list_is_shown(window: MainWindow, desk: Desk) -> None:
    window.open_page("awards")
    window.top._list_years()
    following = str(desk.clock.today().year + 1)
    next(action for action in window.top._years.actions() if action.text() == following).trigger()
    assert following in window.page.facts
    assert window.top._shown_year.text().startswith(following)


def test_the_arrows_of_the_bar_take_back_and_do_again(window: MainWindow, desk: Desk) -> None:
    desk.people.delete(desk.people.ids()[0])
    window.top.undo.click()
    undone = desk.people.count()
    window.top.redo.click()
    assert (undone, desk.people.count()) == (3, 2)


def test_where_nothing_can_be_taken_back_the_bar_says_so(shell: Shell, tmp_path: Path) -> None:
    open_desk(tmp_path / "empty.db", create=True).close()
    shell.open_file(tmp_path / "empty.db")
    assert shell.window is not None
    assert not shell.window.top.undo.isEnabled()
    assert shell.window.top.undo.toolTip() == "Nothing to undo"
