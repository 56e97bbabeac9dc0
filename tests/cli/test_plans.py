"""Plans from the command line: taken in, listed, written as papers; deadlines read."""

import re
from pathlib import Path

import pytest
from docx import Document
from icalendar import Calendar
from pypdf import PdfReader
from python_calamine import CalamineWorkbook

from tests.builders import a_desk
from tests.cli.conftest import Shell
from tests.services.planning import JANUARY

SAMPLE = Path(__file__).parents[1] / "services" / "plan_files" / "work_plan_2024.docx"


@pytest.fixture
def office(shell: Shell) -> Shell:
    """Take the sample plan in."""
    assert shell("import", "plan", SAMPLE, "--year", 2024).code == 0
    return shell


def test_a_dry_run_tells_everything_and_writes_nothing(shell: Shell) -> None:
    told = shell("import", "plan", SAMPLE, "--year", 2024, "--dry-run", "--json").json
    assert (told["items"], told["doubtful"], len(told["sections"]), told["written"]) == (36, 2, 8, False)
    assert told["decision"] == {"number": "1/2", "date": "2024-01-12"}
    item = told["sections"][4]["items"][0]
    assert item["occurrences"] == [{"from": "2024-01-27", "to": "2024-02-06"}]
    assert not shell.data.exists()


def test_a_plan_is_taken_in_with_what_should_be_looked_at(shell: Shell) -> None:
    answer = shell("import", "plan", SAMPLE, "--year", 2025)
    assert "Taken in: 36 items in 8 sections" in answer.out
    assert "another year: 2024" in answer.out
    assert "Item 2.1" in answer.out


def test_a_plan_needs_its_year(shell: Shell) -> None:
    answer = shell("import", "plan", SAMPLE)
    assert (answer.code, "--year" in answer.error) == (2, True)


def test_the_plan_is_listed_for_people_and_scripts(office: Shell) -> None:
    assert office("list", "plan", "--year", 2024).out.splitlines()[-1] == "36 items, Draft"
    told = office("list", "plan", "--year", 2024, "--json").json
    items = [item for section in told["sections"] for item in section["items"]]
    assert (told["state"], told["decision"], len(items)) == ("draft", None, 36)
    assert sum(len(item["occurrences"]) for item in items) == 119
    refused = office("list", "plan", "--year", 2031)
    assert (refused.code, "2031" in refused.error) == (1, True)


def test_an_approved_plan_tells_its_decision(office: Shell) -> None:
    desk = a_desk(office.data.parent)
    desk.plans.approve(desk.plans.of_year(2024).plan.id, JANUARY)
    desk.close()
    told = office("list", "plan", "--year", 2024, "--json").json
    assert told["decision"] == {"number": "1/2", "date": "2024-01-12"}
    answer = office("import", "plan", SAMPLE, "--year", 2024)
    assert (answer.code, "approved" in answer.error) == (1, True)


def test_the_plan_is_written_as_pdf_word_and_workbook(office: Shell, tmp_path: Path) -> None:
    pdf, word, book = (tmp_path / f"plan{ending}" for ending in (".pdf", ".docx", ".xlsx"))
    assert office("plan", "--year", 2024, "--lang", "ru", "--out", pdf, "--marks").code == 0
    assert office("plan", "--year", 2024, "--lang", "both", "--out", word).code == 0
    assert office("plan", "--year", 2024, "--out", book, "--json").json == {"year": 2024, "file": str(book)}
    text = "".join(page.extract_text() for page in PdfReader(pdf).pages)
    assert "Оформление дел и передача в архив" in text
    assert len(Document(str(word)).tables[1].rows) == 45
    rows = CalamineWorkbook.from_path(str(book)).get_sheet_by_index(0).to_python()
    assert any("Инвентаризация кабин" in str(cell) for row in rows for cell in row)


def test_a_paper_never_replaces_a_file_unasked(office: Shell, tmp_path: Path) -> None:
    out = tmp_path / "plan.pdf"
    out.write_bytes(b"mine")
    assert office("plan", "--year", 2024, "--out", out).code == 1
    assert out.read_bytes() == b"mine"
    assert office("plan", "--year", 2024, "--out", out, "--replace").code == 0
    assert office("plan", "--year", 2024, "--out", tmp_path / "plan.txt").code == 2


def test_progress_names_its_day_and_its_formula(office: Shell, tmp_path: Path) -> None:
    out = tmp_path / "progress.pdf"
    assert office("progress", "--year", 2024, "--on", "2024-07-01", "--lang", "ru", "--out", out).code == 0
    text = re.sub(r"\s+", " ", PdfReader(out).pages[0].extract_text())
    assert "на 1 июля 2024 года" in text
    assert "0 / 31 × 100 = 0 %" in text


def test_a_quarter_has_its_report(office: Shell, tmp_path: Path) -> None:
    out = tmp_path / "quarter.pdf"
    assert office("progress", "--year", 2024, "--quarter", 2, "--lang", "kk", "--out", out).code == 0
    text = re.sub(r"\s+", " ", PdfReader(out).pages[0].extract_text())
    assert "ІІ тоқсан" in text


def test_tasks_are_those_of_one_who_answers(office: Shell, tmp_path: Path) -> None:
    out = tmp_path / "tasks.docx"
    assert office("tasks", "--year", 2024, "--person", "заместитель председателя", "--out", out).code == 0
    rows = [row.cells[1].text for row in Document(str(out)).tables[0].rows]
    assert len(rows) == 3
    answer = office("tasks", "--year", 2024, "--person", "Иванов", "--out", tmp_path / "x.docx")
    assert (answer.code, "секретарь" in answer.error) == (1, True)


def test_what_was_carried_over_is_listed(office: Shell, tmp_path: Path) -> None:
    desk = a_desk(office.data.parent)
    unfinished = desk.plan_starting.unfinished(2024)[:3]
    desk.plan_starting.carry_over(2024, 2025, {one.item.id: "нет средств" for one in unfinished}, {})
    desk.close()
    first, second = tmp_path / "a.docx", tmp_path / "b.docx"
    assert office("carryover", "--year", 2025, "--out", first).code == 0
    assert office("carryover", "--year", 2024, "--to", 2025, "--lang", "ru", "--out", second).code == 0
    assert len(Document(str(first)).tables[0].rows) == 4
    assert first.read_bytes() == second.read_bytes()
    assert office("carryover", "--year", 2024, "--out", tmp_path / "c.docx").code == 1


def test_the_calendar_has_every_dated_occurrence(office: Shell, tmp_path: Path) -> None:
    out = tmp_path / "plan.ics"
    assert office("calendar", "--year", 2024, "--lang", "kk", "--out", out).code == 0
    events = Calendar.from_ical(out.read_bytes()).walk("VEVENT")
    assert len(events) == 114
    assert len({str(event["UID"]) for event in events}) == 114


def test_a_deadline_is_read_for_scripts(shell: Shell) -> None:
    told = shell("deadline", "ежеквартально, до 5 числа", "--year", 2024, "--json").json
    days = [one["to"] for one in told["occurrences"]]
    assert days == ["2024-03-05", "2024-06-05", "2024-09-05", "2024-12-05"]
    assert {one["from"] for one in told["occurrences"]} == {None}
    later = shell("deadline", "ежеквартально, до 5 числа", "--year", 2024, "--month-after", "--json").json
    assert later["occurrences"][-1]["to"] == "2025-01-05"


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("март", 0, "from 01.03.2024 to 31.03.2024\n"),
        ("28 ақпан", 0, "28.02.2024\n"),
        ("до 1 марта (уточнить)", 0, "not later than 01.03.2024\nNot understood of it: (уточнить)\n"),
        ("постоянно", 0, "No date: it never falls due\n"),
        ("32 февраля", 1, "Not understood; it stays as typed: 32 февраля\n"),
        ("май 2025 года", 0, "from 01.05.2025 to 31.05.2025\nSome of it lies outside 2024\n"),
    ],
)
def test_a_deadline_is_read_in_words(shell: Shell, text: str, code: int, said: str) -> None:
    answer = shell("deadline", text, "--year", 2024)
    assert (answer.code, answer.out) == (code, said)


def test_a_year_that_no_plan_has_is_refused(shell: Shell) -> None:
    assert shell("deadline", "март", "--year", 12).code == 2
