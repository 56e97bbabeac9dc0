"""The annual plan carried out from the command line: marks, postponements, evidence."""

from pathlib import Path

import pytest

from tests.cli.conftest import Answer, Shell

QUARTERS = "31.03.2024, 30.06.2024, 30.09.2024, 31.12.2024"


def marks(answer: Answer) -> list[str]:
    """Return the marks of the times of an item."""
    return [one["mark"] for one in answer.json["occurrences"]]


def test_an_item_that_falls_due_once_is_marked_by_its_number(planned: Shell) -> None:
    said = planned("work-plan", "mark", "--year", 2024, "--item", 2, "--done", "--on", "2024-02-05")
    assert said.out == "2\tОтчёт\tдо 1 февраля\tпредседатель\tDone late\n"
    told = planned("list", "plan", "--year", 2024, "--json").json["sections"][0]["items"][1]
    assert told["occurrences"][0]["done_on"] == "2024-02-05"


def test_an_item_that_falls_due_several_times_wants_a_day_or_all(planned: Shell) -> None:
    mark = ("work-plan", "mark", "--year", 2024, "--item", 1, "--json")
    refused = planned(*mark, "--done")
    assert (refused.code, refused.error) == (
        1,
        f"Item 1 falls due several times. Name the day, one of these: {QUARTERS}\n",
    )
    not_then = planned(*mark, "--done", "--due", "2024-03-30")
    assert (not_then.code, QUARTERS in not_then.error) == (1, True)
    one = planned(*mark, "--partly", "--due", "30.06.2024", "--on", "2024-06-20", "--reason", "нет кворума")
    assert marks(one) == ["open", "partly", "open", "open"]
    every = planned(*mark, "--done", "--all", "--on", "2024-12-20", "--result", "протоколы")
    assert marks(every) == ["done", "partly", "done", "done"]
    assert [one["result"] for one in every.json["occurrences"]] == ["протоколы", "", "протоколы", "протоколы"]
    assert planned(*mark, "--done", "--all").code == 1
    assert marks(planned(*mark, "--open", "--all")) == ["open"] * 4


def test_what_is_not_done_wants_a_reason(planned: Shell) -> None:
    mark = ("work-plan", "mark", "--year", 2024, "--item", 3, "--not-done")
    assert planned(*mark).code == 1
    assert planned(*mark, "--reason", "нет средств", "--json").json["state"] == "not_done"


@pytest.mark.parametrize("wrong", [(), ("--done", "--open"), ("--done", "--all", "--due", "2024-03-31"), ("--on", "x")])
def test_a_mark_that_is_none_is_wrong_use(planned: Shell, wrong: tuple[str, ...]) -> None:
    answer = planned("work-plan", "mark", "--year", 2024, "--item", 1, *wrong)
    assert (answer.code, answer.out, bool(answer.error)) == (2, "", True)


def test_a_day_that_has_not_come_is_refused(planned: Shell) -> None:
    answer = planned("work-plan", "mark", "--year", 2024, "--item", 2, "--done", "--on", "2190-01-01")
    assert (answer.code, "has not come yet" in answer.error) == (1, True)


def test_an_item_is_postponed_and_the_delay_taken_back(planned: Shell) -> None:
    postpone = ("work-plan", "postpone", "--year", 2024, "--item", 1, "--json")
    assert planned(*postpone, "--to", "2024-04-15", "--reason", "болезнь").code == 1
    moved = planned(*postpone, "--due", "2024-03-31", "--to", "2024-04-15", "--reason", "болезнь").json
    assert (moved["occurrences"][0]["postponed_to"], moved["due"]) == ("2024-04-15", "2024-04-15")
    back = planned(*postpone, "--due", "2024-04-15", "--back").json
    assert (back["occurrences"][0]["postponed_to"], back["due"]) == (None, "2024-03-31")


def test_a_postponement_needs_a_later_day_and_a_reason(planned: Shell) -> None:
    postpone = ("work-plan", "postpone", "--year", 2024, "--item", 2)
    assert planned(*postpone, "--to", "2024-01-15", "--reason", "болезнь").code == 1
    assert planned(*postpone, "--to", "2024-02-15").code == 1
    assert planned("work-plan", "postpone", "--year", 2024, "--item", 2).code == 2
    assert planned(*postpone, "--to", "2024-02-15", "--back").code == 2


def test_work_on_an_item_begins_and_is_taken_back(planned: Shell) -> None:
    begin = ("work-plan", "begin", "--year", 2024, "--item", 4)
    assert planned(*begin).out == "4\tПриём\tпостоянно\tпредседатель\tIn work\n"
    assert planned("work-plan", "begin", "--year", 2024, "--item", 4, "--back", "--json").json["state"] == "no_date"


def test_a_meeting_and_a_file_are_evidence(planned: Shell, tmp_path: Path) -> None:
    minutes = tmp_path / "minutes.txt"
    minutes.write_text("протокол", encoding="utf-8")
    planned("meetings", "add", "--date", "2024-03-29", "--title-ru", "Заседание", "--number", 3)
    fulfils = ("work-plan", "evidence", "--year", 2024, "--item", 1, "--json")
    met = planned(*fulfils, "--meeting", "3/2024")
    assert (met.json["evidence"], marks(met)) == (1, ["done", "open", "open", "open"])
    assert planned(*fulfils, "--due", "2024-03-31", "--file", minutes).json["evidence"] == 2
    assert planned("work-plan", "evidence", "--year", 2024, "--item", 3, "--file", minutes, "--json").code == 0
    missing = planned(*fulfils, "--file", tmp_path / "none.txt")
    assert (missing.code, "none.txt" in missing.error) == (1, True)
    assert planned(*fulfils, "--meeting", "9/2024").code == 1


def test_evidence_is_either_a_meeting_or_a_file(planned: Shell) -> None:
    fulfils = ("work-plan", "evidence", "--year", 2024, "--item", 1)
    assert planned(*fulfils).code == 2
    assert planned(*fulfils, "--meeting", "3/2024", "--file", "a.pdf").code == 2
    assert planned(*fulfils, "--number", "5/1").code == 2


def test_a_decision_makes_an_item_done_on_its_day(planned: Shell) -> None:
    fulfils = ("work-plan", "evidence", "--year", 2024, "--item", 1, "--json", "--number", "5/1")
    told = planned(*fulfils, "--date", "2024-05-13")
    assert (marks(told), told.json["occurrences"][1]["done_on"]) == (["open", "done", "open", "open"], "2024-05-13")
    late = planned(*fulfils, "--due", "2024-03-31", "--date", "2024-04-02").json
    assert (late["occurrences"][0]["mark"], late["evidence"]) == ("done", 2)
    assert planned(*fulfils, "--date", "2190-01-01").code == 1
