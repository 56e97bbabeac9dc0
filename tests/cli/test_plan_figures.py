"""How the annual plan stands, from the command line: what is due, figures, broken chains, another plan."""

from pathlib import Path

import pytest

from tests.builders import a_desk
from tests.cli.conftest import Shell
from tests.services.word_files import HEAD, a_document


def test_what_is_overdue_and_due_soon_is_listed(planned: Shell) -> None:
    said = planned("work-plan", "due", "--year", 2024, "--on", "2024-03-27").out.splitlines()
    assert [line.split("\t")[1] for line in said[:-1]] == ["Отчёт", "Заседание", "Опись"]
    assert said[-1] == "Overdue: 1, due within 7 days: 2, due within 30 days: 2"


def test_what_is_due_is_told_to_scripts(planned: Shell) -> None:
    told = planned("work-plan", "due", "--year", 2024, "--days", 5, "--on", "2024-02-11", "--json").json
    assert (told["year"], told["on"], told["days"]) == (2024, "2024-02-11", 5)
    assert [(item["number"], item["late_days"]) for item in told["overdue"]] == [("2", 10)]
    assert (told["within_7"], told["within_days"]) == ([], [])
    later = planned("work-plan", "due", "--year", 2024, "--days", 60, "--on", "2024-02-11", "--json").json
    assert [item["number"] for item in later["within_days"]] == ["1", "3"]
    assert planned("work-plan", "due", "--year", 2024, "--days", 5, "--on", "2024-02-11").out.endswith(
        "Overdue: 1, due within 5 days: 0\n"
    )


def test_only_what_one_answers_for_is_listed(planned: Shell) -> None:
    due = ("work-plan", "due", "--year", 2024, "--on", "2024-03-27", "--person")
    assert len(planned(*due, "председатель", "--json").json["within_days"]) == 2
    unknown = planned(*due, "Ким")
    assert (unknown.code, "Known: председатель" in unknown.error) == (1, True)


@pytest.mark.parametrize("days", ["-1", "много"])
def test_days_are_counted_from_nought(planned: Shell, days: str) -> None:
    assert planned("work-plan", "due", "--year", 2024, "--days", days).code == 2


def test_figures_are_told_by_section_and_quarter(planned: Shell) -> None:
    planned("work-plan", "mark", "--year", 2024, "--item", 2, "--done", "--on", "2024-01-31")
    said = planned("work-plan", "figures", "--year", 2024, "--on", "2024-04-01").out.splitlines()
    assert said[0] == "Организационные мероприятия\tin all: 4\tdone: 1\toverdue: 2\t33 %"
    assert said[1] == "All sections\tin all: 4\tdone: 1\toverdue: 2\t33 %"
    assert said[2] == "Quarter I, by each deadline\tin all: 3\tdone: 1\toverdue: 2\t33 %"
    assert len(said) == 6


def test_figures_are_told_to_scripts(planned: Shell) -> None:
    planned("work-plan", "mark", "--year", 2024, "--item", 2, "--done", "--on", "2024-01-31")
    told = planned("work-plan", "figures", "--year", 2024, "--on", "2024-04-01", "--json").json
    assert told["rule"] == {"by": "items", "partly": "nothing", "late_counts": True, "due_only": False}
    assert told["whole"] == {
        "percent": 33,
        "credit": 1.0,
        "counted": 3,
        "total": 4,
        "counts": {"overdue": 2, "done": 1, "no_date": 1},
    }
    assert [(one["quarter"], one["total"]) for one in told["quarters"]] == [(1, 3), (2, 1), (3, 1), (4, 1)]
    before = planned("work-plan", "figures", "--year", 2024, "--on", "2024-01-30", "--json").json
    assert before["sections"][0]["percent"] == 0


def test_a_part_in_which_nothing_counts_has_no_percentage(planned: Shell) -> None:
    planned("work-plan", "start", "--year", 2025, "--from", "empty")
    assert planned("work-plan", "figures", "--year", 2025).out.splitlines()[0].endswith("\t–")


def test_broken_chains_are_listed_with_their_meetings(planned: Shell) -> None:
    planned("work-plan", "mark", "--year", 2024, "--item", 2, "--done", "--on", "2024-01-31")
    planned("meetings", "add", "--date", "2024-04-05", "--title-ru", "Опись дел", "--number", 3)
    desk = a_desk(planned.data.parent)  # on a day before the meeting
    desk.plan_evidence.link_meeting(desk.plans.of_year(2024).items[2].id, desk.meetings.find("3/2024")[0].id)
    desk.close()
    said = planned("work-plan", "chains", "--year", 2024).out.splitlines()
    assert said[0] == "2\tОтчёт\tDone, but nothing proves it\t"
    assert said[1].startswith("3\tОпись\tLeft to a meeting after the deadline\t")
    assert said[2] == "2 broken chains"
    told = planned("work-plan", "chains", "--year", 2024, "--json").json
    assert [(one["reason"], one["item"]["number"]) for one in told] == [("no_evidence", "2"), ("too_late", "3")]
    assert told[1]["meeting"]["number"] == "3/2024"


def test_the_plan_is_laid_beside_another_one(planned: Shell, tmp_path: Path) -> None:
    file = tmp_path / "oblast.docx"
    rows = [HEAD, ["1", "Отчёт", "15 января", "председатель"], ["2", "Обучение членов комиссий", "май", "секретарь"]]
    file.write_bytes(a_document(rows))
    told = planned("work-plan", "compare", file, "--year", 2024, "--json").json
    assert told["counts"] == {"missing": 1, "late": 1, "extra": 3, "struck": 0, "same": 0}
    late = next(one for one in told["pairs"] if one["difference"] == "late")
    assert (late["our_day"], late["their_day"], late["ours"]["number"]) == ("2024-02-01", "2024-01-15", "2")
    said = planned("work-plan", "compare", file, "--year", 2024, "--sheet", 1).out.splitlines()
    assert said[0] == "Missing in ours\tОбучение членов комиссий\tмай\t\t"
    assert said[-1] == "Missing in ours: 1, Later in ours: 1, Only in ours: 3, Struck off in ours: 0, In both: 0"


def test_without_a_plan_or_a_file_nothing_is_compared(planned: Shell, tmp_path: Path) -> None:
    file = tmp_path / "oblast.csv"
    file.write_text("№;Наименование;Срок\n1;Отчёт;март\n", encoding="utf-8")
    assert planned("work-plan", "compare", file, "--year", 2030).code == 1
    assert planned("work-plan", "compare", tmp_path / "none.docx", "--year", 2024).code == 1
