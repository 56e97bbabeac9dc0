"""Deadlines from the command line."""

import pytest

from tests.cli.conftest import Shell


def test_json_tells_kind_and_days(shell: Shell) -> None:
    answer = shell("deadline", "ежегодно, до 1 марта; 27 января – 6 февраля", "--year", 2024, "--json")
    assert answer.code == 0
    assert answer.json == {
        "kind": "periodic",
        "occurrences": [{"from": "2024-01-27", "to": "2024-02-06"}, {"from": None, "to": "2024-03-01"}],
        "never_due": False,
        "understood": True,
        "rest": "",
    }


def test_json_tells_what_was_not_understood(shell: Shell) -> None:
    answer = shell("deadline", "32 февраля", "--year", 2024, "--json")
    assert answer.code == 1
    assert answer.json == {
        "kind": "unknown",
        "occurrences": [],
        "never_due": False,
        "understood": False,
        "rest": "32 февраля",
    }


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("28 ақпан, 5 наурыз", ["28.02.2024", "05.03.2024"]),
        ("1 наурызға дейін", ["not later than 01.03.2024"]),
        ("март", ["from 01.03.2024 to 31.03.2024"]),
        ("тұрақты", ["No date: it never falls due"]),
        ("весь период <1>", ["from 01.01.2024 to 31.12.2024", "Not understood of it: <1>"]),
        ("28.02.2025", ["28.02.2025", "Some of it lies outside 2024"]),
    ],
)
def test_days_are_said_one_a_line(shell: Shell, text: str, lines: list[str]) -> None:
    answer = shell("deadline", text, "--year", 2024)
    assert (answer.code, answer.out.splitlines()) == (0, lines)


def test_what_is_not_understood_is_said_and_refused(shell: Shell) -> None:
    answer = shell("deadline", "abc", "--year", 2024)
    assert (answer.code, answer.out) == (1, "Not understood; it stays as typed: abc\n")


def test_a_day_of_each_quarter_may_be_of_the_month_after(shell: Shell) -> None:
    told = shell("deadline", "ежеквартально, до 5 числа", "--year", 2024, "--month-after", "--json").json
    assert [one["to"] for one in told["occurrences"]] == ["2024-04-05", "2024-07-05", "2024-10-05", "2025-01-05"]


@pytest.mark.parametrize("year", [1899, 2201, 0, -5])
def test_a_year_of_no_plan_is_refused(shell: Shell, year: int) -> None:
    answer = shell("deadline", "март", f"--year={year}")
    assert (answer.code, answer.out) == (2, "")
    assert str(year) in answer.error


@pytest.mark.parametrize("year", [1900, 2200])
def test_the_first_and_the_last_year_are_taken(shell: Shell, year: int) -> None:
    assert shell("deadline", "декабрь–январь", "--year", year).code == 0


@pytest.mark.parametrize("given", [[], ["--year", "soon"]])
def test_a_year_is_wanted(shell: Shell, given: list[str]) -> None:
    assert shell("deadline", "март", *given).code == 2


def test_no_data_file_is_needed_or_made(shell: Shell) -> None:
    shell("deadline", "март", "--year", 2024)
    assert not shell.data.exists()


@pytest.mark.parametrize("text", ["", "🗳️", "محمد", "\u202e", "а\x1b[31m", "-", "=cmd()", "ә" * 20_000])
def test_no_text_breaks_it(shell: Shell, text: str) -> None:
    answer = shell("deadline", "--year", 2024, "--", text)
    assert answer.code == 1
    assert "\x1b" not in answer.out
