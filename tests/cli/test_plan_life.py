"""The life of the annual plan from the command line: begun, approved, amended, closed, carried over."""

import pytest

from tests.cli.conftest import Shell

DECISION = ("--number", "1/2", "--date", "12.01.2024")
OTHER = ("--number", "5/1", "--date", "2024-05-13")


def test_a_plan_begins_from_the_usual_items_where_no_data_is_yet(shell: Shell) -> None:
    told = shell("work-plan", "start", "--year", 2024, "--from", "template", "--json").json
    assert (told["year"], told["state"], told["decision"], told["items"]) == (2024, "draft", None, 36)


def test_a_plan_begins_from_the_latest_one_before_it(planned: Shell) -> None:
    answer = planned("work-plan", "start", "--year", 2026, "--from", "last-year")
    assert answer.out == "Plan of work for\xa02026\tDraft\t4 items\n"
    again = planned("work-plan", "start", "--year", 2026, "--from", "empty")
    assert (again.code, "There is a plan for 2026 already" in again.error) == (1, True)


def test_without_an_earlier_plan_none_begins_from_it(office: Shell) -> None:
    refused = office("work-plan", "start", "--year", 2024, "--from", "last-year")
    assert (refused.code, "There is no plan for 2023" in refused.error) == (1, True)
    assert office("work-plan", "start", "--year", 2024, "--from", "empty", "--json").json["items"] == 0
    assert office("work-plan", "start", "--year", 2024, "--from", "nowhere").code == 2


def test_a_draft_is_returned_approved_and_closed(planned: Shell) -> None:
    returned = planned("work-plan", "return", "--year", 2024, "--because", "добавить сроки")
    assert returned.out == "Plan of work for\xa02024\tReturned for rework\t4 items\n"
    approved = planned("work-plan", "approve", "--year", 2024, *DECISION, "--json").json
    assert (approved["state"], approved["decision"]) == ("approved", {"number": "1/2", "date": "2024-01-12"})
    assert planned("work-plan", "approve", "--year", 2024, *DECISION).code == 1
    closed = planned("work-plan", "close", "--year", 2024, *OTHER)
    assert closed.out == "Plan of work for\xa02024\tClosed by decision № 5/1 of 13.05.2024\t4 items\n"
    refused = planned("work-plan", "mark", "--year", 2024, "--item", 2, "--done")
    assert (refused.code, "closed" in refused.error) == (1, True)


def test_half_a_decision_is_wrong_use(planned: Shell) -> None:
    answers = [
        planned("work-plan", "close", "--year", 2024, "--number", "5/1"),
        planned("work-plan", "return", "--year", 2024, "--because", "сроки", "--date", "2024-05-13"),
        planned("work-plan", "strike", "--year", 2024, "--item", 2, "--reason", "нет", "--number", "5/1"),
        planned("work-plan", "add", "--year", 2024, "--section", 1, "--title-ru", "Дело", "--number", "5/1"),
        planned("work-plan", "approve", "--year", 2024, "--number", "", "--date", "2024-05-13"),
    ]
    assert {answer.code for answer in answers} == {2}
    assert all("both --number and --date" in answer.error for answer in answers)


def test_an_item_is_struck_off_by_a_decision_and_taken_up_again(planned: Shell) -> None:
    planned("work-plan", "approve", "--year", 2024, *DECISION)
    strike = ("work-plan", "strike", "--year", 2024, "--item", "№ 2", "--reason", "отчёт отменён")
    refused = planned(*strike)
    assert (refused.code, "Name the decision" in refused.error) == (1, True)
    assert planned(*strike, *OTHER).out == "2\tОтчёт\tдо 1 февраля\tпредседатель\tStruck off\n"
    marked = planned("work-plan", "mark", "--year", 2024, "--item", 2, "--done")
    assert (marked.code, "struck off" in marked.error) == (1, True)
    restored = planned("work-plan", "restore", "--year", 2024, "--item", 2, *OTHER, "--json").json
    assert (restored["number"], restored["state"]) == ("2", "overdue")
    assert planned("list", "plan", "--year", 2024, "--json").json["state"] == "amended"


def test_an_item_beside_the_plan_needs_no_decision_and_one_of_the_plan_does(planned: Shell) -> None:
    planned("work-plan", "approve", "--year", 2024, *DECISION)
    item = ("--section", "Организационные мероприятия", "--title-ru", "Выставка", "--deadline-ru", "до 1 мая")
    said = planned("work-plan", "add", "--year", 2024, *item, "--who-ru", "секретарь", "--json").json
    assert (said["source"], said["number"], said["responsible"]) == ("unplanned", "5", ["секретарь"])
    assert said["occurrences"][0]["to"] == "2024-05-01"
    planned_one = ("work-plan", "add", "--year", 2024, *item, "--source", "planned")
    assert planned(*planned_one).code == 1
    assert planned(*planned_one, *OTHER).out.startswith("6\tВыставка\tдо 1 мая\t")


def test_an_item_or_a_section_that_is_not_there_is_refused(planned: Shell) -> None:
    no_item = planned("work-plan", "restore", "--year", 2024, "--item", 9)
    assert (no_item.code, "zhospar list plan --year 2024" in no_item.error) == (1, True)
    no_section = planned("work-plan", "add", "--year", 2024, "--section", 7, "--title-ru", "Дело")
    assert (no_section.code, "There is no record 7" in no_section.error) == (1, True)
    no_title = planned("work-plan", "add", "--year", 2024, "--section", 1)
    assert (no_title.code, "does not say what is done" in no_title.error) == (1, True)


def test_what_is_unfinished_is_carried_over(planned: Shell) -> None:
    carry = ("work-plan", "carry", "--from", 2024, "--to", 2025)
    planned("work-plan", "mark", "--year", 2024, "--item", 2, "--done", "--on", "2024-01-30")
    finished = planned(*carry, "--item", 2, "--reason", "срок")
    assert (finished.code, "Item 2 is finished" in finished.error) == (1, True)
    unexplained = planned("work-plan", "carry", "--from", 2024, "--to", 2025)
    assert (unexplained.code, "reason" in unexplained.error) == (1, True)
    told = planned(*carry, "--item", 3, "--reason", "нет описи", "--json").json
    assert told == {"from": 2024, "to": 2025, "carried": 1, "items": ["3"]}
    assert planned(*carry, "--reason", "срок").out == "Carried over into 2025: 1 item\n"
    assert len(planned("list", "plan", "--year", 2025).out.splitlines()) == 3
    assert planned("work-plan", "carry", "--from", 2024, "--to", 2024, "--reason", "срок").code == 2


def test_an_approved_plan_takes_items_by_a_decision(planned: Shell) -> None:
    planned("work-plan", "start", "--year", 2025, "--from", "last-year")
    planned("work-plan", "approve", "--year", 2025, *DECISION)
    carry = ("work-plan", "carry", "--from", 2024, "--to", 2025, "--item", 2, 3, "--reason", "срок")
    refused = planned(*carry)
    assert (refused.code, "Name the decision" in refused.error) == (1, True)
    assert planned(*carry, "--number", "5/1").code == 2
    assert planned(*carry, *OTHER, "--json").json["items"] == ["2", "3"]
    assert planned("list", "plan", "--year", 2025, "--json").json["state"] == "amended"


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_refusals_speak_the_language_of_the_messages(planned: Shell, language: str) -> None:
    english = planned("work-plan", "close", "--year", 2024, "--number", "5/1").error
    told = planned("--lang", language, "work-plan", "close", "--year", 2024, "--number", "5/1").error
    assert told
    assert told != english
