"""The calendar from the command line: listed, added to, deleted from, filled in."""

from datetime import date

import pytest

from tests.cli.conftest import Shell

HOLIDAY = {
    "date": "2024-03-08",
    "kind": "holiday",
    "works": False,
    "name_kk": "Халықаралық әйелдер күні",
    "name_ru": "Международный женский день",
    "origin": "shipped",
}


def test_the_days_of_a_year_are_listed(office: Shell) -> None:
    days = office("days-off", "list", "--year", 2024, "--json").json
    assert HOLIDAY in days
    assert [day["date"] for day in days if day["works"]] == ["2024-05-04"]
    lines = office("days-off", "list", "--year", 2024).out.splitlines()
    assert lines[0] == "01.01.2024, Monday\tHoliday\tНовый год\tThe program's list"
    assert lines[-1] == f"{len(days)} days"


def test_a_day_is_added(office: Shell) -> None:
    said = office("days-off", "add", "29.02.2024", "--name-ru", " Свой  день ", "--name-kk", "Өз күніміз")
    assert said.out == "29.02.2024, Thursday\tNon-working day\tСвой день\n"
    worked = office("days-off", "add", "2024-03-02", "--kind", "worked", "--json").json
    assert (worked["kind"], worked["works"], worked["origin"]) == ("worked", True, "own")


def test_a_date_that_is_there_is_refused_unless_it_is_to_be_replaced(office: Shell) -> None:
    refused = office("days-off", "add", "08.03.2024", "--name-ru", "8 Марта")
    assert (refused.code, refused.out) == (1, "")
    assert "The calendar has 08.03.2024 already" in refused.error
    replaced = office("days-off", "add", "08.03.2024", "--name-ru", "8 Марта", "--replace", "--json").json
    assert (replaced["name_ru"], replaced["origin"]) == ("8 Марта", "changed")


@pytest.mark.parametrize("wrong", [("31.02.2024",), ("29.02.2024", "--kind", "holiday"), ("завтра",)])
def test_what_is_no_day_is_wrong_use(office: Shell, wrong: tuple[str, ...]) -> None:
    assert office("days-off", "add", *wrong).code == 2


def test_a_day_is_deleted_once(office: Shell) -> None:
    assert office("days-off", "delete", "08.03.2024").out == "Deleted: 08.03.2024\n"
    again = office("days-off", "delete", "08.03.2024")
    assert again.code == 1
    assert "The calendar does not have 08.03.2024" in again.error
    assert office("days-off", "delete", "07.05.2024", "--json").json == {"date": "2024-05-07"}


def test_a_year_is_filled_with_what_it_lacks(office: Shell) -> None:
    office("days-off", "delete", "08.03.2024")
    assert office("days-off", "fill", "--year", 2024).out == "1 day added to the calendar\n"
    assert HOLIDAY in office("days-off", "list", "--year", 2024, "--json").json
    assert office("days-off", "fill", "--year", 2028, "--json").json["added"] > 10
    assert office("days-off", "fill", "--year", 3000).code == 1


def test_the_first_day_makes_the_data(shell: Shell) -> None:
    assert shell("days-off", "add", date(2024, 2, 29)).code == 0
    assert shell("days-off", "list", "--year", 2024).code == 0
