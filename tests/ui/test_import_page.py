"""A list on its way from a file or the clipboard to the people, driven like a user does."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QDialog, QFileDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.languages import Language
from desktop_app.domain.lists import Choice, ColumnRole
from desktop_app.resources import demo
from desktop_app.services.desk import Desk
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.people.import_page import ImportPage
from desktop_app.ui.people.import_rows import ChangeRow, DoubtRow, RefusedRow
from desktop_app.ui.people.paste_dialog import PasteDialog
from desktop_app.ui.people.sheet_table import RoleBox
from desktop_app.ui.shell import Shell

OFFICE = """Ф.И.О.;Должность;Телефон
Бектұров Ермек Асанұлы;секретарь УИК № 301;8 701 111 22 33
Ceрікова Дана Маратқызы;член УИК № 302;8 701 111 22 34
Цой А.Е.;заместитель председателя УИК № 303;8 701 111 22 35
Бектуров Ермек Асанович;секретарь УИК № 301;8 701 111 22 36
Итого: 4;;
"""
MESSENGER = """Елена Қыдыралықызы Кәрімова, руководитель общественного объединения
Әбдіров Б.С. - секретарь участковой избирательной комиссии № 239
аким Ерназарского сельского округа Петрова Тоғжан Маратовна
Шәкенова Тоғжан Умирзаковна – секретарь участковой избирательной комиссии № 261, 8(72633)2-69-98
Төлебаева М.А. - депутат районного маслихата 7054436071
Абенова Перизат Қайратовна – руководитель отдела, 8 (778) 117-56-99
"""

Open = Callable[[str], ImportPage]


@pytest.fixture
def office(tmp_path: Path) -> Path:
    file = tmp_path / "office.csv"
    file.write_text(OFFICE, encoding="utf-8")
    return file


@pytest.fixture
def settle(shell: Shell, qtbot: QtBot) -> Callable[[], None]:
    def wait() -> None:
        qtbot.waitUntil(lambda: not shell.background.jobs, timeout=20_000)
        QTest.qWait(30)

    return wait


@pytest.fixture
def opened(shell: Shell, settle: Callable[[], None]) -> Open:
    """Open a list in the window that stands now."""

    def open_list(record: str) -> ImportPage:
        assert shell.window is not None
        shell.window.open_page("import", record)
        settle()
        return _page(shell.window)

    return open_list


def _page(window: MainWindow) -> ImportPage:
    page = window.pages["import"]
    assert isinstance(page, ImportPage)
    return page


def _doubts(page: ImportPage) -> dict[int, DoubtRow]:
    return {row.listed.person.row: row for row in page._body.doubts.rows if isinstance(row, DoubtRow)}


def _press(widget: QWidget, words: str) -> None:
    pressed = next(b for b in widget.findChildren(QAbstractButton) if b.text() == words and b.isVisibleTo(widget))
    while not pressed.height():
        QTest.qWait(10)
    QTest.mouseClick(pressed, Qt.MouseButton.LeftButton)


def _words(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]


def _boxes(page: ImportPage) -> list[RoleBox]:
    return page._body.columns.table.roles.boxes


def _choose_role(page: ImportPage, place: int, role: ColumnRole) -> None:
    box = _boxes(page)[place]
    box.setCurrentIndex(box.findData(role))
    box.activated.emit(box.currentIndex())


def _states(page: ImportPage) -> dict[int, str]:
    sheet = page._body.columns.table.sheet
    return {row.number: row.state for row in map(sheet.row, range(sheet.rowCount()))}


def _drop(target: QWidget, file: Path) -> None:
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(file))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, carried, buttons, keys)
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, carried, buttons, keys)
    QApplication.sendEvent(target, drop)


def test_an_empty_page_says_what_to_do(opened: Open, window: MainWindow) -> None:
    window.open_page("import")
    assert "No list has been chosen" in _words(window.page)
    assert window.focusWidget() is _page(window)._first


def test_the_button_beside_add_person_asks_for_a_file(
    window: MainWindow, office: Path, settle: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(office), ""))
    _press(window.page, "Take from a file")
    settle()
    assert (window.page.name, window.page.facts) == ("import", "office.csv")


def test_nothing_happens_if_the_user_chooses_no_file(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: ("", ""))
    _press(window.page, "Take from a file")
    assert "No list has been chosen" in _words(window.page)


def test_a_file_dropped_on_the_people_is_read(window: MainWindow, office: Path, settle: Callable[[], None]) -> None:
    _drop(window.pages["people"], office)
    settle()
    assert window.page.facts == "office.csv"


def test_the_sum_loses_no_row(opened: Open, office: Path) -> None:
    page = opened(str(office))
    assert page._body.foot.sum.text() == "5 rows read = 3 new + 1 second entry + 1 left out"
    assert page._body.foot.primary.text() == "Add 3 people"


def test_every_row_of_the_sheet_tells_what_becomes_of_it(opened: Open, office: Path) -> None:
    states = _states(opened(str(office)))
    assert [states[row] for row in (1, 2, 3, 4, 5, 6)] == [
        "headings",
        "new",
        "doubtful",
        "doubtful",
        "doubtful",
        "left out: total",
    ]


def test_the_whole_journey_ends_with_people_and_one_undo(
    opened: Open, window: MainWindow, desk: Desk, office: Path, settle: Callable[[], None]
) -> None:
    page = opened(str(office))
    assert desk.people.count() == 3
    _press(page._body.foot, "Add 3 people")
    settle()
    assert (window.page.name, desk.people.count()) == ("people", 6)
    assert "3 people added" in _words(window.notices)
    window.status.undo_wanted.emit()
    assert desk.people.count() == 3


def test_two_people_are_added_where_one_was_proposed(
    opened: Open, desk: Desk, office: Path, settle: Callable[[], None]
) -> None:
    page = opened(str(office))
    _press(_doubts(page)[5], "Two people")
    assert page._body.foot.primary.text() == "Add 4 people"
    page.act()
    settle()
    assert desk.people.count() == 7


def test_a_skipped_row_is_counted_as_left_out(opened: Open, office: Path) -> None:
    page = opened(str(office))
    _press(_doubts(page)[5], "Skip")
    assert page._body.foot.sum.text() == "5 rows read = 3 new + 2 left out"


def test_odd_letters_are_repaired_unless_they_are_left(
    opened: Open, desk: Desk, office: Path, settle: Callable[[], None]
) -> None:
    page = opened(str(office))
    assert "C, e" in _doubts(page)[3]._why.text()
    _press(_doubts(page)[3], "Leave")
    page.act()
    settle()
    assert desk.people.ids("Ceрікова")


def test_a_full_name_is_typed_in_place_of_initials(
    opened: Open, desk: Desk, office: Path, settle: Callable[[], None]
) -> None:
    field = _doubts(opened(str(office)))[4].name
    assert field is not None
    _type(field, "Алексей Ерланович")
    _page_of(field).act()
    settle()
    assert desk.people.ids("Цой Алексей Ерланович")


def _page_of(widget: QWidget) -> ImportPage:
    held: QWidget | None = widget
    while held is not None and not isinstance(held, ImportPage):
        held = held.parentWidget()
    assert held is not None
    return held


def test_the_same_file_again_adds_nobody(opened: Open, desk: Desk, office: Path, settle: Callable[[], None]) -> None:
    opened(str(office)).act()
    settle()
    foot = opened(str(office))._body.foot
    assert (foot.primary.isEnabled(), desk.people.count()) == (False, 6)
    assert foot.primary.toolTip() == "Everybody in this list has a card already"


def test_another_phone_is_offered_and_taken_with_its_tick(
    opened: Open, desk: Desk, office: Path, settle: Callable[[], None]
) -> None:
    opened(str(office)).act()
    settle()
    office.write_text(OFFICE.replace("111 22 35", "999 00 11"), encoding="utf-8")
    page = opened(str(office))
    assert page._body.foot.primary.text() == "Change 1 card"
    row = next(row for row in page._body.changes.rows if isinstance(row, ChangeRow))
    assert "→ +7 701 999 00 11" in row.tick.text()
    _tick(row.tick)
    assert not page._body.foot.primary.isEnabled()
    _tick(row.tick)
    page.act()
    settle()
    phones = {row.phone for row in desk.people.rows(desk.people.ids("Цой"), Language.RU)}
    assert phones == {"+7 701 999 00 11"}


def _tick(box: QCheckBox) -> None:
    QTest.keyClick(box, Qt.Key.Key_Space)


def test_a_refused_file_is_a_sentence_on_the_page(opened: Open, window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "empty.csv").write_bytes(b"")
    page = opened(str(tmp_path / "empty.csv"))
    assert "The file is empty" in _words(page)
    assert any(b.text() == "Choose another file" for b in page._told.findChildren(QAbstractButton))


def test_a_refused_row_is_taken_once_it_has_a_name(opened: Open, tmp_path: Path) -> None:
    file = tmp_path / "long.csv"
    file.write_text(f"Ф.И.О.;Должность\n{'Ә' * 200} Дана;член УИК № 302\n", encoding="utf-8")
    page = opened(str(file))
    row = next(row for row in page._body.refused.rows if isinstance(row, RefusedRow))
    assert not page._body.foot.primary.isEnabled()
    _type(row.name, "Әбдірова Дана")
    assert page._body.foot.primary.text() == "Add 1 person"


def test_another_column_makes_the_preview_anew_and_keeps_what_was_decided(
    opened: Open, office: Path, settle: Callable[[], None]
) -> None:
    page = opened(str(office))
    _press(_doubts(page)[5], "Two people")
    _choose_role(page, 2, ColumnRole.NOTES)
    settle()
    assert page._work.columns.roles[2] is ColumnRole.NOTES
    assert page._work.decision(_doubts(page)[5].listed).choice is Choice.ADD


def test_a_list_without_names_says_which_column_is_wanted(
    opened: Open, office: Path, settle: Callable[[], None]
) -> None:
    page = opened(str(office))
    _choose_role(page, 0, ColumnRole.NOT_TAKEN)
    settle()
    assert "Choose the column that holds the names" in _words(page)
    assert not page._body.foot.primary.isEnabled()
    _choose_role(page, 0, ColumnRole.NAME)
    settle()
    assert page._body.foot.primary.text() == "Add 3 people"


def test_a_role_stands_over_one_column_only(opened: Open, office: Path, settle: Callable[[], None]) -> None:
    page = opened(str(office))
    _choose_role(page, 1, ColumnRole.PHONE)
    settle()
    assert [box.role for box in _boxes(page)] == [ColumnRole.NAME, ColumnRole.PHONE, ColumnRole.NOT_TAKEN]


def test_the_decisions_survive_a_change_of_language(
    shell: Shell, opened: Open, office: Path, settle: Callable[[], None]
) -> None:
    page = opened(str(office))
    _press(_doubts(page)[5], "Two people")
    _choose_role(page, 2, ColumnRole.NOTES)
    settle()
    shell.relook(shell.look.with_language(Language.RU))
    settle()
    assert shell.window is not None
    page = _page(shell.window)
    assert page._body.foot.primary.text() == "Добавить 4 человека"
    assert page._work.columns.roles[2] is ColumnRole.NOTES


def test_a_change_of_language_while_the_list_is_written_loses_nothing(
    shell: Shell, opened: Open, office: Path, settle: Callable[[], None]
) -> None:
    opened(str(office)).act()
    shell.relook(shell.look.with_language(Language.RU))
    settle()
    assert shell.window is not None
    assert (shell.window.page.name, shell.window.context.desk.people.count()) == ("people", 6)
    assert "3 people added" in _words(shell.window.notices)


def test_a_list_pasted_from_a_messenger_becomes_people(
    opened: Open, desk: Desk, window: MainWindow, settle: Callable[[], None]
) -> None:
    QGuiApplication.clipboard().setText(MESSENGER)
    window.open_page("people")
    table = window.page.panes()[1]
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert window.page.facts == "Pasted list"
    _page(window).act()
    settle()
    assert desk.people.count() == 9
    assert desk.people.ids("Абенова Перизат")


def test_what_was_copied_is_shown_before_it_is_taken(
    window: MainWindow, settle: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    QGuiApplication.clipboard().setText(MESSENGER)
    shown: list[str] = []

    def answer(dialog: PasteDialog) -> int:
        shown.append(dialog.typed)
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(PasteDialog, "exec", answer)
    window.menu.fill()
    next(a for a in window.menu.actions() if a.text() == "Paste a list of people…").trigger()
    settle()
    assert shown == [MESSENGER]
    assert _page(window)._body.foot.primary.text() == "Add 6 people"


def test_going_back_loses_nothing(opened: Open, window: MainWindow, office: Path) -> None:
    page = opened(str(office))
    _press(_doubts(page)[5], "Two people")
    QTest.keyClick(page._body.columns.table, Qt.Key.Key_Escape)
    assert window.page.name == "people"
    window.open_page("import", "choose")
    assert page._body.foot.primary.text() == "Add 4 people"


def test_cancel_forgets_the_list(opened: Open, window: MainWindow, office: Path) -> None:
    page = opened(str(office))
    _press(page._body.foot, "Cancel")
    assert (window.page.name, page._work.begun) == ("people", False)


def test_the_rows_that_are_left_out_can_be_shown_alone(opened: Open, office: Path) -> None:
    page = opened(str(office))
    _press(page._body.foot, "show")
    assert list(_states(page)) == [1, 6]
    _press(page._body.columns, "Show all rows")
    assert len(_states(page)) == 6


def test_every_proposal_is_taken_with_one_button(opened: Open, office: Path) -> None:
    page = opened(str(office))
    _press(_doubts(page)[5], "Two people")
    _press(page._body.doubts, "Accept all proposals")
    assert "All looked at" in _words(page._body.doubts)
    assert page._body.foot.primary.text() == "Add 4 people"


def test_the_doubtful_rows_can_be_looked_at_by_kind(opened: Open, office: Path) -> None:
    page = opened(str(office))
    _press(page._body.doubts, "Letters 1")
    assert list(_doubts(page)) == [3]


def test_a_row_that_is_being_decided_is_shown_in_the_sheet(opened: Open, window: MainWindow, office: Path) -> None:
    window.activateWindow()
    page = opened(str(office))
    field = _doubts(page)[4].name
    assert field is not None
    field.setFocus()
    table = page._body.columns.table
    assert table.sheet.numbers[table.currentIndex().row()] == 4


def test_f6_walks_from_the_sheet_to_the_button(opened: Open, window: MainWindow, office: Path) -> None:
    page = opened(str(office))
    assert page.panes() == [page._body.columns, page._body.doubts, page._body.foot]


def test_an_unknown_post_is_asked_once_and_remembered(
    opened: Open, desk: Desk, tmp_path: Path, settle: Callable[[], None]
) -> None:
    file = tmp_path / "posts.csv"
    file.write_text(
        "Ф.И.О.;Должность\nБектұров Ермек Асанұлы;звездочёт комитета\nСерікова Дана Маратқызы;звездочёт комитета\n",
        encoding="utf-8",
    )
    page = opened(str(file))
    line = page._body.posts.lines[0]
    assert (len(page._body.posts.lines), line.question.count) == (1, 2)
    _type(line.dative, "звездочёту комитета")
    _type(line.kazakh, "комитеттің жұлдызшысы")
    line.take.click()
    page.act()
    settle()
    assert desk.people.kazakh_post("звездочёт комитета") == "комитеттің жұлдызшысы"
    assert {row.post for row in desk.people.rows(desk.people.ids("Бектұров"), Language.KK)} == {"комитеттің жұлдызшысы"}


def _type(field: QLineEdit, text: str) -> None:
    field.setText(text)
    field.textEdited.emit(text)


def test_the_demonstration_list_is_understood(opened: Open) -> None:
    page = opened(str(demo("invited_2024.xlsx")))
    assert page._body.foot.sum.text() == "191 rows read = 177 new + 1 known + 9 second entries + 4 left out"
