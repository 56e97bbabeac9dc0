"""Lists from outside by command: the sum, the doubtful rows, the codes of the end."""

from pathlib import Path

import pytest

from desktop_app import resources
from desktop_app.cli.program import run
from desktop_app.cli.surroundings import Surroundings
from tests.builders import a_desk
from tests.cli.conftest import Shell

SAMPLE = resources.demo("invited_2024.xlsx")
COUNTS = {"rows": 187, "new": 178, "known": 0, "changed": 0, "doubtful": 9, "refused": 0, "left_out": 4}


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Make a list of two people, of whom one cannot be written."""
    path = tmp_path / "list.csv"
    path.write_text("Ф.И.О.;Должность\nКим Виктор;аким\n???;аким\n", encoding="utf-8")
    return path


def people(folder: Path) -> int:
    """Count the people of a data file."""
    desk = a_desk(folder)
    try:
        return desk.people.count()
    finally:
        desk.close()


def test_a_dry_run_tells_everything_and_makes_nothing(shell: Shell) -> None:
    told = shell("import", "people", SAMPLE, "--dry-run", "--json").json
    assert {name: told[name] for name in COUNTS} == COUNTS
    assert told["sum"] == {"read": 191, "added": 178, "known": 0, "second": 0, "left_out": 13}
    assert (told["read"], told["added"], told["not_written"]) == (191, 178, 9)
    assert not shell.data.exists()


def test_doubtful_rows_are_named_with_their_twins(shell: Shell) -> None:
    told = shell("import", "people", SAMPLE, "--dry-run", "--json").json
    (initials,) = [row for row in told["doubtful_rows"] if row["row"] == 160]
    assert initials["name"] == "Сейітов М.С."
    assert (initials["twin"]["name"], initials["twin"]["row"]) == ("Сейітов Мақсат Серикович", 134)
    assert initials["evidence"] == ["initials", "same_post", "same_organisation", "other_phone"]


def test_rows_left_out_are_named_with_their_reason(shell: Shell) -> None:
    told = shell("import", "people", SAMPLE, "--dry-run", "--json").json
    assert told["left_out_rows"][-1] == {"row": 196, "text": "Итого: 187", "why": "total"}


def test_a_dry_run_names_the_doubtful_rows_and_those_left_out(shell: Shell) -> None:
    lines = shell("import", "people", SAMPLE, "--dry-run").out.splitlines()
    assert sum("may be" in line for line in lines) == 9
    assert "Row 196, left out: total: Итого: 187" in lines
    assert lines[-1].startswith("Rows read: 191 = people to be added: 178")


def test_many_rows_are_named_in_part_and_counted(shell: Shell, small: Path) -> None:
    small.write_text("Ф.И.О.;Должность\nКим Виктор;аким\n" + "???;аким\n" * 53, encoding="utf-8")
    lines = shell("import", "people", small, "--dry-run").out.splitlines()
    assert sum(line.endswith("cannot be written: ???") for line in lines) == 50
    assert "and 3 more rows" in lines


def test_doubtful_rows_are_not_written_and_the_end_is_incomplete(office: Shell, tmp_path: Path) -> None:
    answer = office("import", "people", SAMPLE)
    assert answer.code == 1
    assert "191 = people added: 178 + known: 0 + second spellings: 0 + doubtful, not written: 9" in answer.out
    assert answer.out.endswith("cannot be written: 0 + left out: 4\n")
    assert answer.error.startswith("9 rows may be somebody known and have not been written")
    assert people(tmp_path) == 178


def test_doubtful_rows_are_taken_as_people_when_asked_for(office: Shell, tmp_path: Path) -> None:
    answer = office("import", "people", SAMPLE, "--accept-doubtful", "--json")
    assert (answer.code, answer.json["added"], answer.json["written"]) == (0, 187, {"added": 187, "changed": 0})
    again = office("import", "people", SAMPLE)
    assert (again.code, people(tmp_path)) == (0, 187)


def test_a_dry_run_looks_at_the_data_that_is_there(office: Shell) -> None:
    office("import", "people", SAMPLE, "--accept-doubtful")
    assert office("import", "people", SAMPLE, "--dry-run", "--json").json["known"] == 187


def test_where_no_data_is_yet_it_is_made(shell: Shell, small: Path) -> None:
    assert shell("import", "people", small).code == 1
    assert people(shell.data.parent) == 1


def test_rows_that_cannot_be_written_are_named(shell: Shell, small: Path) -> None:
    answer = shell("import", "people", small)
    assert answer.code == 1
    assert answer.error.endswith("has not been written: 3\n")


def test_a_refused_file_makes_nothing(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "empty.csv").write_text("")
    for arguments in ((tmp_path / "empty.csv",), (tmp_path / "gone.xlsx",), (SAMPLE, "--sheet", "Лист 9")):
        answer = shell("import", "people", *arguments)
        assert (answer.code, bool(answer.error)) == (1, True)
    assert not shell.data.exists()


def test_the_sheet_that_is_asked_for_is_read(shell: Shell) -> None:
    answer = shell("import", "people", SAMPLE, "--sheet", "Приглашённые", "--dry-run", "--json")
    assert answer.json["rows"] == 187


@pytest.mark.parametrize("arguments", [("people",), ("dogs", SAMPLE), ()])
def test_a_command_written_wrongly_ends_with_two(shell: Shell, arguments: tuple[object, ...]) -> None:
    assert shell("import", *arguments).code == 2


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("kk", "Оқылған жолдар: 191 = қосылатын адамдар: 178"),
        ("ru", "Прочитано строк: 191 = будет добавлено людей: 178"),
    ],
)
def test_the_sum_is_said_in_the_language_of_messages(
    shell: Shell, capsys: pytest.CaptureFixture[str], language: str, words: str
) -> None:
    surroundings = Surroundings(lambda _: shell.data, lambda _path, demo: int(demo), lambda folder: folder)
    run(["--lang", language, "import", "people", str(SAMPLE), "--dry-run"], surroundings)
    assert capsys.readouterr().out.splitlines()[-1].startswith(words)


def test_a_file_without_people_is_refused_with_the_reason(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "plan.csv").write_text("Месяц;Часы\nянварь;12\nфевраль;14\n", encoding="utf-8")
    answer = shell("import", "people", tmp_path / "plan.csv", "--dry-run")
    assert (answer.code, answer.error) == (1, "No row with column names was found in the file\n")


@pytest.mark.parametrize("heading", ["ИИН", "ЖСН", "IIN"])
def test_an_iin_is_neither_kept_nor_taken_out(office: Shell, tmp_path: Path, heading: str) -> None:
    (tmp_path / "list.csv").write_text(f"Ф.И.О.;{heading};Должность\nКим Виктор;850101300123;аким\n", encoding="utf-8")
    assert office("import", "people", tmp_path / "list.csv", "--json").json["added"] == 1
    office("export", "people", "--phones", "--out", tmp_path / "people.csv")
    assert "Ким" in (tmp_path / "people.csv").read_text(encoding="utf-8-sig")
    assert [file for file in (office.data, tmp_path / "people.csv") if b"850101300123" in file.read_bytes()] == []
