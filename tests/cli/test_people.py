"""People from the command line: exported, looked through for duplicates, merged."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language
from desktop_app.domain.people import Category, Group
from tests.builders import a_card, a_desk
from tests.cli.conftest import Shell

FULL, SHORT = "Оспанов Асқар Маратұлы", "Оспанов А.М."


@pytest.fixture
def office(office: Shell) -> Shell:
    """Return a command line on three people; two of them are one."""
    desk = a_desk(office.data.parent)
    group = desk.people.save_group(Group(new_id(), "Қазылар", "Жюри"))
    category = desk.people.save_category(Category(new_id(), "Ғарышкерлер", "Космонавты"))
    card = a_card(SHORT, phone="+7 705 123 45 67")
    desk.people.save(a_card(FULL))
    desk.people.save(replace(card, groups=(group.id,)))
    guest = a_card("Ким Ольга", "директор")
    desk.people.save(replace(guest, positions=(replace(guest.positions[0], category_id=category.id),)))
    desk.close()
    return office


def rows(path: Path) -> list[list[str]]:
    if path.suffix == ".csv":
        return list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))
    return [[str(cell) for cell in row] for row in CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()]


@pytest.mark.parametrize("name", ["list.xlsx", "list.CSV"])
def test_people_are_exported_by_the_ending_of_the_file(office: Shell, tmp_path: Path, name: str) -> None:
    out = tmp_path / name
    answer = office("export", "people", "--out", out)
    assert (answer.code, answer.out) == (0, f"3 people lie in {out}\n")
    assert out.exists()


@pytest.mark.parametrize(
    ("option", "wanted", "surname"),
    [("--category", "космонавты", "Ким"), ("--category", "Ғарышкерлер", "Ким"), ("--group", "Жюри", "Оспанов")],
)
def test_one_category_or_group_is_exported(
    office: Shell, tmp_path: Path, option: str, wanted: str, surname: str
) -> None:
    out = tmp_path / "list.csv"
    answer = office("export", "people", "--out", out, option, wanted, "--json")
    assert answer.json == {"people": 1, "file": str(out)}
    assert [row[0] for row in rows(out)] == ["Surname", surname]


def test_phones_are_exported_only_when_asked_for(office: Shell, tmp_path: Path) -> None:
    out = tmp_path / "list.xlsx"
    office("export", "people", "--out", out)
    assert "705" not in str(rows(out))
    office("export", "people", "--out", out, "--phones", "--replace")
    assert "+7 705 123 45 67" in str(rows(out))


def test_an_unknown_category_is_refused_and_nothing_is_written(office: Shell, tmp_path: Path) -> None:
    out = tmp_path / "list.csv"
    answer = office("export", "people", "--out", out, "--category", "Марсиане")
    assert answer.code == 1
    assert answer.error.startswith("There is no category “Марсиане”. There are: ")
    assert "Космонавты" in answer.error
    assert not out.exists()


def test_a_file_that_is_there_is_not_replaced_unasked(office: Shell, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("mine")
    assert office("export", "people", "--out", tmp_path / "list.csv").code == 1
    assert (tmp_path / "list.csv").read_text() == "mine"


def test_another_ending_is_wrong_use(office: Shell, tmp_path: Path) -> None:
    answer = office("export", "people", "--out", tmp_path / "list.pdf")
    assert (answer.code, answer.error) == (2, "The name of the table must end in one of these: .xlsx, .csv\n")


def test_duplicates_are_told_to_a_script(office: Shell) -> None:
    answer = office("duplicates", "--json")
    (pair,) = answer.json
    assert answer.code == 0
    assert {pair["a"]["name"], pair["b"]["name"]} == {FULL, SHORT}
    assert pair["evidence"] == ["initials", "same_post"]
    assert 0 < pair["score"] <= 100


def test_duplicates_are_told_in_words(office: Shell) -> None:
    line, count = office("duplicates").out.splitlines()
    assert FULL in line
    assert line.endswith("initials instead of names, the same post")
    assert count == "1 pair may be one person"


def test_two_entries_are_merged(office: Shell) -> None:
    answer = office("merge", FULL, SHORT)
    assert (answer.code, answer.out) == (0, f"Both are {FULL} now; one undo in the window takes it back\n")
    assert len(office("list", "people", "--json").json) == 2
    assert office("duplicates", "--json").json == []
    assert office("duplicates").out == "No similar entries\n"


def test_an_unknown_group_is_told_with_those_that_there_are(office: Shell) -> None:
    answer = office("list", "people", "--group", "Хор")
    assert (answer.code, answer.error) == (1, "There is no group “Хор”. There are: Жюри\n")
    told = office.call("--lang", "ru", "list", "people", "--category", "Нет")
    assert told.error.startswith("Нет категории «Нет». Есть: ")


def test_a_merge_is_told_to_a_script(office: Shell) -> None:
    pair = office("duplicates", "--json").json[0]
    told = office("merge", pair["a"]["id"], pair["b"]["id"], "--json").json
    assert told == {"id": pair["a"]["id"], "name": FULL, "merged": pair["b"]["id"]}


def test_an_entry_is_not_merged_with_itself(office: Shell) -> None:
    answer = office("merge", FULL, FULL)
    assert answer.code == 1
    assert "one and the same record" in answer.error


@pytest.mark.parametrize("language", Language)
def test_an_export_speaks_the_language_of_the_messages(office: Shell, tmp_path: Path, language: Language) -> None:
    out = tmp_path / "list.csv"
    office.call("--lang", language.value, "export", "people", "--out", out)
    assert rows(out)[0][0] == {"kk": "Тегі", "ru": "Фамилия", "en": "Surname"}[language.value]
