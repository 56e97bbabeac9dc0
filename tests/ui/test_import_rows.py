"""What is decided about the columns and the rows of a list, driven like a user does."""

from pathlib import Path

from desktop_app.domain.languages import Language
from desktop_app.domain.lists import Choice, ColumnRole
from desktop_app.services.desk import Desk
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.people.import_rows import ChangeRow, RefusedRow
from tests.ui.import_driver import (
    OFFICE,
    Open,
    Settle,
    boxes,
    choose_role,
    doubts,
    page_around,
    press,
    states,
    tick,
    type_into,
    words,
)


def test_the_sum_loses_no_row(opened: Open, office: Path) -> None:
    page = opened(str(office))
    assert page._body.foot.sum.text() == "5 rows read = 3 new + 1 second entry + 1 left out"
    assert page._body.foot.primary.text() == "Add 3 people"


def test_every_row_of_the_sheet_tells_what_becomes_of_it(opened: Open, office: Path) -> None:
    told = states(opened(str(office)))
    assert [told[row] for row in (1, 2, 3, 4, 5, 6)] == [
        "headings",
        "new",
        "doubtful",
        "doubtful",
        "doubtful",
        "left out: total",
    ]


def test_two_people_are_added_where_one_was_proposed(opened: Open, desk: Desk, office: Path, settle: Settle) -> None:
    page = opened(str(office))
    press(doubts(page)[5], "Two people")
    assert page._body.foot.primary.text() == "Add 4 people"
    page.act()
    settle()
    assert desk.people.count() == 7


def test_a_skipped_row_is_counted_as_left_out(opened: Open, office: Path) -> None:
    page = opened(str(office))
    press(doubts(page)[5], "Skip")
    assert page._body.foot.sum.text() == "5 rows read = 3 new + 2 left out"


def test_odd_letters_are_repaired_unless_they_are_left(opened: Open, desk: Desk, office: Path, settle: Settle) -> None:
    page = opened(str(office))
    assert "C, e" in doubts(page)[3]._why.text()
    press(doubts(page)[3], "Leave")
    page.act()
    settle()
    assert desk.people.ids("Ceрікова")


def test_a_full_name_is_typed_in_place_of_initials(opened: Open, desk: Desk, office: Path, settle: Settle) -> None:
    field = doubts(opened(str(office)))[4].name
    assert field is not None
    type_into(field, "Алексей Ерланович")
    page_around(field).act()
    settle()
    assert desk.people.ids("Цой Алексей Ерланович")


def test_another_phone_is_offered_and_taken_with_its_tick(
    opened: Open, desk: Desk, office: Path, settle: Settle
) -> None:
    opened(str(office)).act()
    settle()
    office.write_text(OFFICE.replace("111 22 35", "999 00 11"), encoding="utf-8")
    page = opened(str(office))
    assert page._body.foot.primary.text() == "Change 1 card"
    row = next(row for row in page._body.changes.rows if isinstance(row, ChangeRow))
    assert "→ +7 701 999 00 11" in row.tick.text()
    tick(row.tick)
    assert not page._body.foot.primary.isEnabled()
    tick(row.tick)
    page.act()
    settle()
    phones = {row.phone for row in desk.people.rows(desk.people.ids("Цой"), Language.RU)}
    assert phones == {"+7 701 999 00 11"}


def test_a_refused_row_is_taken_once_it_has_a_name(opened: Open, tmp_path: Path) -> None:
    file = tmp_path / "long.csv"
    file.write_text(f"Ф.И.О.;Должность\n{'Ә' * 200} Дана;член УИК № 302\n", encoding="utf-8")
    page = opened(str(file))
    row = next(row for row in page._body.refused.rows if isinstance(row, RefusedRow))
    assert not page._body.foot.primary.isEnabled()
    type_into(row.name, "Әбдірова Дана")
    assert page._body.foot.primary.text() == "Add 1 person"


def test_another_column_makes_the_preview_anew_and_keeps_what_was_decided(
    opened: Open, office: Path, settle: Settle
) -> None:
    page = opened(str(office))
    press(doubts(page)[5], "Two people")
    choose_role(page, 2, ColumnRole.NOTES)
    settle()
    assert page._work.columns.roles[2] is ColumnRole.NOTES
    assert page._work.decision(doubts(page)[5].listed).choice is Choice.ADD


def test_a_list_without_names_says_which_column_is_wanted(opened: Open, office: Path, settle: Settle) -> None:
    page = opened(str(office))
    choose_role(page, 0, ColumnRole.NOT_TAKEN)
    settle()
    assert "Choose the column that holds the names" in words(page)
    assert not page._body.foot.primary.isEnabled()
    choose_role(page, 0, ColumnRole.NAME)
    settle()
    assert page._body.foot.primary.text() == "Add 3 people"


def test_a_role_stands_over_one_column_only(opened: Open, office: Path, settle: Settle) -> None:
    page = opened(str(office))
    choose_role(page, 1, ColumnRole.PHONE)
    settle()
    assert [box.role for box in boxes(page)] == [ColumnRole.NAME, ColumnRole.PHONE, ColumnRole.NOT_TAKEN]


def test_the_rows_that_are_left_out_can_be_shown_alone(opened: Open, office: Path) -> None:
    page = opened(str(office))
    press(page._body.foot, "show")
    assert list(states(page)) == [1, 6]
    press(page._body.columns, "Show all rows")
    assert len(states(page)) == 6


def test_every_proposal_is_taken_with_one_button(opened: Open, office: Path) -> None:
    page = opened(str(office))
    press(doubts(page)[5], "Two people")
    press(page._body.doubts, "Accept all proposals")
    assert "All looked at" in words(page._body.doubts)
    assert page._body.foot.primary.text() == "Add 4 people"


def test_the_doubtful_rows_can_be_looked_at_by_kind(opened: Open, office: Path) -> None:
    page = opened(str(office))
    press(page._body.doubts, "Letters 1")
    assert list(doubts(page)) == [3]


def test_a_row_that_is_being_decided_is_shown_in_the_sheet(opened: Open, window: MainWindow, office: Path) -> None:
    window.activateWindow()
    page = opened(str(office))
    field = doubts(page)[4].name
    assert field is not None
    field.setFocus()
    table = page._body.columns.table
    assert table.sheet.numbers[table.currentIndex().row()] == 4


def test_an_unknown_post_is_asked_once_and_remembered(opened: Open, desk: Desk, tmp_path: Path, settle: Settle) -> None:
    file = tmp_path / "posts.csv"
    file.write_text(
        "Ф.И.О.;Должность\nБектұров Ермек Асанұлы;звездочёт комитета\nСерікова Дана Маратқызы;звездочёт комитета\n",
        encoding="utf-8",
    )
    page = opened(str(file))
    line = page._body.posts.lines[0]
    assert (len(page._body.posts.lines), line.question.count) == (1, 2)
    type_into(line.dative, "звездочёту комитета")
    type_into(line.kazakh, "комитеттің жұлдызшысы")
    line.take.click()
    page.act()
    settle()
    assert desk.people.kazakh_post("звездочёт комитета") == "комитеттің жұлдызшысы"
    assert {row.post for row in desk.people.rows(desk.people.ids("Бектұров"), Language.KK)} == {"комитеттің жұлдызшысы"}
