"""A list that is being written, broken off in the middle or refused: nothing is written, nothing decided is lost."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.domain.lists import Choice
from desktop_app.services.desk import Desk
from desktop_app.ui.people.import_page import ImportPage
from desktop_app.ui.shell import Shell
from tests.ui.import_driver import Open, Settle, doubts, press, type_into, words

POST = "звездочёт комитета"
BreakOff = Callable[[ImportPage], None]


@pytest.fixture
def list_file(tmp_path: Path) -> Path:
    """Write a list with a doubtful pair and a post that nobody has worded."""
    file = tmp_path / "stars.csv"
    rows = ("Бектұров Ермек Асанұлы", "Бектуров Ермек Асанович", "Серікова Дана Маратқызы")
    file.write_text("Ф.И.О.;Должность\n" + "".join(f"{name};{POST}\n" for name in rows), encoding="utf-8")
    return file


@pytest.fixture
def page(opened: Open, list_file: Path) -> ImportPage:
    """Open the list, tell the pair apart and answer about the post."""
    page = opened(str(list_file))
    press(doubts(page)[3], "Two people")
    line = page._body.posts.lines[0]
    type_into(line.dative, "звездочёту комитета")
    type_into(line.kazakh, "комитеттің жұлдызшысы")
    line.take.click()
    return page


@pytest.fixture
def break_off(shell: Shell, desk: Desk, settle: Settle) -> BreakOff:
    """Press the button of a page, and Break off once the first people are in the unit of work."""

    def act(page: ImportPage) -> None:
        with desk.lists._database.alone():
            page.act()
            job = shell.background.jobs[0]
            job.progressed.connect(
                lambda done, _total: job.cancel() if done else None, Qt.ConnectionType.DirectConnection
            )
        settle()
        assert job.cancelled

    return act


def test_a_list_broken_off_in_the_middle_writes_nothing(page: ImportPage, desk: Desk, break_off: BreakOff) -> None:
    before = (desk.people.count(), desk.steps.history()[0])
    break_off(page)
    assert (desk.people.count(), desk.steps.history()[0]) == before
    assert desk.people.kazakh_post(POST) is None


def test_the_page_keeps_the_decisions_of_a_list_broken_off(page: ImportPage, break_off: BreakOff) -> None:
    break_off(page)
    assert page._work.decision(doubts(page)[3].listed).choice is Choice.ADD
    assert page._work.answers == {POST: ("звездочёту комитета", "комитеттің жұлдызшысы")}
    assert page._body.foot.primary.isEnabled()


def test_a_list_broken_off_can_be_written_after_all(
    page: ImportPage, desk: Desk, break_off: BreakOff, settle: Settle, qtbot: QtBot
) -> None:
    break_off(page)
    qtbot.waitUntil(page._body.foot.primary.isEnabled)
    page.act()
    settle()
    qtbot.waitUntil(lambda: desk.people.count() == 6)
    desk.steps.undo()
    assert (desk.people.count(), desk.people.kazakh_post(POST)) == (3, None)


def test_a_refused_answer_leaves_neither_people_nor_wordings(page: ImportPage, desk: Desk, settle: Settle) -> None:
    type_into(page._body.posts.lines[0].dative, "звездочёту {place}")
    page.act()
    settle()
    assert (desk.people.count(), desk.people.kazakh_post(POST)) == (3, None)
    assert any("{place}" in said for said in words(page._body.foot))
