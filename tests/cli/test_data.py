"""The data itself from the command line: lists, copies, the check, and files that are no data."""

import sqlite3
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.services.desk import Desk
from tests.builders import a_card, a_desk
from tests.cli.conftest import Shell


def test_people_are_listed_in_kazakh_order(office: Shell, tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    for name in ("Қасымов Ерлан", "Ким Виктор", "Әлиев Бек"):
        desk.people.save(a_card(name))
    desk.close()
    assert [row["name"] for row in office("list", "people", "--json").json] == [
        "Әлиев Бек",
        "Ким Виктор",
        "Қасымов Ерлан",
    ]
    assert office("list", "people").out.endswith("3 people\n")


def test_letters_are_listed_with_their_numbers(office: Shell, desk: Desk) -> None:
    saved = desk.people.save(a_card())
    desk.letters.issue([desk.letters.compose(saved.person.id)])
    rows = office("list", "awards", "--json").json
    assert [(row["number"], row["date"], row["state"]) for row in rows] == [("1", "2024-02-28", "numbered")]
    assert office("list", "awards", "--year", 2023).out == "0 letters\n"


def test_a_row_stays_one_line_whatever_the_name_holds(office: Shell, desk: Desk) -> None:
    desk.people.save(a_card("Ким\t\x1b[31m Виктор\n"))
    assert len(office("list", "people").out.splitlines()) == 2


def test_looking_works_beside_an_open_window(office: Shell, desk: Desk) -> None:
    assert desk.people.count() == 0
    assert [office("list", "people").code, office("verify").code] == [0, 0]


def test_a_copy_brings_everything_back(office: Shell, tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    desk.people.save(a_card())
    desk.close()
    assert office("backup", tmp_path / "copy.zhospar").code == 0
    answer = office("restore", tmp_path / "copy.zhospar", "--data", tmp_path / "new" / "other.db")
    assert answer.code == 0
    assert len(office("list", "people", "--json", "--data", tmp_path / "new" / "other.db").json) == 1


def test_what_was_there_before_is_kept(office: Shell, tmp_path: Path) -> None:
    office("backup", tmp_path / "copy.zhospar")
    kept = office("restore", tmp_path / "copy.zhospar", "--json").json["file"]
    assert Path(kept).exists()


def test_a_copy_replaces_no_file(office: Shell, tmp_path: Path) -> None:
    (tmp_path / "copy.zhospar").write_text("mine")
    assert office("backup", tmp_path / "copy.zhospar").code == 1
    assert (tmp_path / "copy.zhospar").read_text() == "mine"


def test_restoring_from_nothing_makes_nothing(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "bad.zhospar").write_text("no copy")
    codes = [shell("restore", tmp_path / name).code for name in ("gone.zhospar", "bad.zhospar")]
    assert codes == [1, 1]
    assert not shell.data.exists()


def test_an_open_window_stands_in_the_way_of_restoring(office: Shell, desk: Desk, tmp_path: Path) -> None:
    assert office("backup", tmp_path / "copy.zhospar").code == 0
    answer = office("restore", tmp_path / "copy.zhospar")
    assert answer.code == 1
    assert "open already" in answer.error
    assert desk.people.count() == 0


def test_sound_data_passes_the_check(office: Shell) -> None:
    assert office("verify", "--json").json == {"problems": []}
    assert "is sound" in office("verify").out


def test_a_change_from_outside_is_found(office: Shell, tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    desk.people.save(a_card())
    desk.close()
    with sqlite3.connect(office.data) as connection:
        connection.execute("UPDATE person SET surname = 'Другой'")
    connection.close()
    answer = office("verify")
    assert answer.code == 1
    assert answer.error


def empty(path: Path) -> None:
    path.write_bytes(b"")


def zipped(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a", "b")


def foreign(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE t (a)")
    connection.close()


def newer(path: Path) -> None:
    a_desk(path.parent).close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version=9999")
    connection.close()


def truncated(path: Path) -> None:
    if not path.exists():
        a_desk(path.parent).close()
    path.write_bytes(path.read_bytes()[:20_000])


def text(path: Path) -> None:
    path.write_text("Құрметті әріптестер!" * 300, encoding="utf-8")


BAD = pytest.mark.parametrize("spoil", [empty, zipped, foreign, newer, truncated, text])


@pytest.mark.parametrize("spoil", [empty, truncated])
def test_damaged_data_is_brought_back_from_a_copy_and_kept(
    office: Shell, tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    office("backup", tmp_path / "copy.zhospar")
    spoil(office.data)
    damaged = office.data.read_bytes()
    kept = Path(office("restore", tmp_path / "copy.zhospar", "--json").json["file"])
    assert kept.read_bytes() == damaged
    assert office("verify").code == 0


def test_damaged_data_stays_in_its_place_when_the_copy_is_bad(office: Shell, tmp_path: Path) -> None:
    truncated(office.data)
    (tmp_path / "bad.zhospar").write_text("no copy")
    before = office.data.read_bytes()
    assert office("restore", tmp_path / "bad.zhospar").code == 1
    assert office.data.read_bytes() == before


@BAD
@pytest.mark.parametrize("command", [["list", "people"], ["verify"], ["letter", "--person", "x", "--out", "x.pdf"]])
def test_a_bad_data_file_is_a_sentence_and_stays(
    shell: Shell, spoil: Callable[[Path], None], command: list[str]
) -> None:
    spoil(shell.data)
    before = shell.data.read_bytes()
    answer = shell(*command)
    assert (answer.code, answer.out, answer.error.count("\n")) == (1, "", 1)
    assert shell.data.read_bytes() == before


def test_no_data_file_is_a_sentence(shell: Shell) -> None:
    answer = shell("list", "people")
    assert answer.code == 1
    assert "There is no file" in answer.error
    assert not shell.data.exists()
