"""The papers of plans as services make them: what they say, and that the same plan gives the same bytes."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from docx import Document
from icalendar import Calendar
from pypdf import PdfReader
from python_calamine import CalamineWorkbook

from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language
from desktop_app.domain.meetings import Meeting, MeetingKind, Presence
from desktop_app.domain.plan_errors import NoPlanError
from desktop_app.domain.plan_progress import CountBy, PartlyCounts, ProgressRule
from desktop_app.domain.plans import Mark, Plan, Source
from desktop_app.services.desk import Desk
from desktop_app.services.plans import Ruling
from tests.builders import Office, a_card
from tests.services.planning import JANUARY, MARCH, a_plan, a_section, an_item, first, reworded, with_members

KK, RU = Language.KK, Language.RU


def said(data: bytes) -> str:
    """Return the words of a PDF with single blanks."""
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages))


@pytest.fixture
def usual(office: Office) -> tuple[Desk, Plan]:
    """Return a desk with members and the usual plan, approved."""
    with_members(office)
    desk = office.desk
    plan = desk.plan_starting.from_usual(2024)
    desk.plans.approve(plan.id, JANUARY)
    return desk, plan


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            RU,
            (
                "УТВЕРЖДЁН решением Жамбылской районной территориальной избирательной комиссии",
                "от 12 января 2024 года № 1/2",
                "ПЛАН РАБОТЫ",
                "Секретарь комиссии",
            ),
        ),
        (
            KK,
            (
                "БЕКІТІЛДІ",
                "сайлау комиссиясының 2024 жылғы 12 қаңтардағы № 1/2 шешімімен",
                "ЖҰМЫС ЖОСПАРЫ",
                "Комиссия хатшысы",
            ),
        ),
    ],
)
def test_the_plan_bears_its_stamp_and_every_item(
    usual: tuple[Desk, Plan], language: Language, words: tuple[str, ...]
) -> None:
    desk, plan = usual
    text = said(desk.plan_papers.plan(plan.id, [language]))
    assert [one for one in words if one not in text] == []
    titles = [item.wording.title(language) for item in desk.plans.whole(plan.id).items]
    assert [title for title in titles if title.split()[-1] not in text] == []


def test_a_draft_says_so_in_the_place_of_the_stamp(desk: Desk) -> None:
    plan = a_plan(desk)
    text = said(desk.plan_papers.plan(plan.id, [KK, RU]))
    assert "ПРОЕКТ" in text
    assert "ЖОБА" in text
    assert "УТВЕРЖДЁН" not in text


def test_the_same_plan_gives_the_same_bytes(usual: tuple[Desk, Plan]) -> None:
    desk, plan = usual
    for ending in (".pdf", ".docx", ".xlsx"):
        assert desk.plan_papers.plan(plan.id, [RU], ending) == desk.plan_papers.plan(plan.id, [RU], ending)


def test_word_and_workbook_have_the_same_items(usual: tuple[Desk, Plan]) -> None:
    desk, plan = usual
    rows = Document(BytesIO(desk.plan_papers.plan(plan.id, [RU], ".docx"))).tables[1].rows
    sheet = CalamineWorkbook.from_filelike(BytesIO(desk.plan_papers.plan(plan.id, [RU], ".xlsx"))).get_sheet_by_index(0)
    cells = [str(row[1]) for row in sheet.to_python()]
    titles = [item.wording.title_ru for item in desk.plans.whole(plan.id).items]
    assert [title for title in titles if title not in cells] == []
    assert [title for title in titles if title not in {row.cells[1].text for row in rows}] == []


def test_marks_notes_and_amendments_stand_in_their_columns(usual: tuple[Desk, Plan]) -> None:
    desk, plan = usual
    items = desk.plans.whole(plan.id).items
    desk.plan_marks.mark([items[1].occurrences[0].id], Mark.DONE, done_on=date(2024, 1, 20))
    desk.plan_writing.save_item(reworded(items[3], title_ru="Утверждение номенклатуры"), MARCH)
    desk.plan_writing.strike(items[12].id, "выборов нет", MARCH)
    desk.plan_writing.strike(items[13].id, "ошибка", MARCH)
    desk.plan_writing.take_up_again(items[13].id, MARCH)
    section = desk.plans.whole(plan.id).sections[0]
    desk.plan_writing.save_item(replace(an_item(desk, section, "Срочное"), source=Source.UNPLANNED))
    desk.plan_writing.save_item(replace(an_item(desk, section, "Поручение"), source=Source.SUPERIOR))
    table = Document(BytesIO(desk.plan_papers.plan(plan.id, [RU], ".docx", marks=True))).tables[1]
    rows = {row.cells[0].text: (row.cells[5].text, row.cells[6].text) for row in table.rows}
    assert rows["2"] == ("исполнено, 20.01.2024", "")
    assert rows["3"][0] == "в работе (0\u00a0из\u00a04)"
    assert rows["4"][1] == "в редакции решения №\u00a03/1\nот 05.03.2024"
    assert rows["13"] == ("снято с контроля", "снято с контроля: выборов нет; решение №\u00a03/1\nот 05.03.2024")
    assert rows["14"][1] == "возвращён на контроль решением №\u00a03/1\nот 05.03.2024"
    assert [rows[number][1] for number in ("4-1", "4-2")] == ["вне плана", "поручение вышестоящей комиссии"]


def table_of(desk: Desk, plan: Plan, language: Language = RU, *, marks: bool = True) -> dict[str, tuple[str, str]]:
    """Return mark and note of each item by its number."""
    written = desk.plan_papers.plan(plan.id, [language], ".docx", marks=marks)
    return {
        row.cells[0].text: (row.cells[5].text, row.cells[6].text) for row in Document(BytesIO(written)).tables[1].rows
    }


@pytest.mark.parametrize(
    ("language", "day", "mark", "note"),
    [
        (RU, date(2024, 2, 28), "срок перенесён", "срок перенесён на 28.02.2024: нет программы"),
        (RU, date(2024, 2, 27), "просрочено", "срок перенесён на 27.02.2024: нет программы"),
        (KK, date(2024, 2, 28), "мерзімі ауыстырылды", "мерзімі 28.02.2024 күніне ауыстырылды: нет программы"),
    ],
)
def test_a_postponed_item_is_overdue_after_its_new_day_only_and_its_note_tells_why(
    desk: Desk, language: Language, day: date, mark: str, note: str
) -> None:
    plan = a_plan(desk, ("Отчёт", "до 1 февраля"))
    desk.plan_marks.postpone(first(desk, plan).occurrences[0].id, day, "нет программы")
    assert table_of(desk, plan, language)["1"] == (mark, note)


def test_what_was_postponed_the_same_way_many_times_is_noted_once_and_without_marks_not_at_all(desk: Desk) -> None:
    plan = a_plan(desk, ("Заседание", "ежеквартально"))
    for one in first(desk, plan).occurrences[:2]:
        desk.plan_marks.postpone(one.id, date(2024, 7, 10), "ремонт")
    assert table_of(desk, plan)["1"][1] == "срок перенесён на 10.07.2024: ремонт"
    assert table_of(desk, plan, marks=False)["1"] == ("", "")


@pytest.mark.parametrize("ending", [".pdf", ".docx", ".xlsx"])
def test_the_stamp_names_each_decision_that_amended_the_plan_once(usual: tuple[Desk, Plan], ending: str) -> None:
    desk, plan = usual
    items = desk.plans.whole(plan.id).items
    desk.plan_writing.strike(items[12].id, "выборов нет", Ruling("4/1", date(2024, 3, 20)))
    for item in items[13:15]:
        desk.plan_writing.strike(item.id, "ошибка", MARCH)
    words = "с изменениями, внесёнными решениями от 05.03.2024 № 3/1, от 20.03.2024 № 4/1"
    assert words in stamp_of(desk.plan_papers.plan(plan.id, [RU], ending), ending)


def stamp_of(written: bytes, ending: str) -> str:
    """Return what stands on the first page, or in the first rows."""
    if ending == ".pdf":
        return said(written)
    if ending == ".docx":
        text = "\n".join(cell.text for cell in Document(BytesIO(written)).tables[0].rows[0].cells)
    else:
        rows = CalamineWorkbook.from_filelike(BytesIO(written)).get_sheet_by_index(0).to_python()
        text = "\n".join(str(cell) for row in rows[:9] for cell in row)
    return re.sub(r"\s+", " ", text)


def test_a_plan_that_hangs_on_another_bears_its_own_title(desk: Desk) -> None:
    plan = a_plan(desk)
    sub = desk.plans.begin(2024, parent_id=plan.id, title_ru="План обучения членов комиссий")
    section = desk.plan_writing.save_section(a_section(sub, "Семинары"))
    desk.plan_writing.save_item(an_item(desk, section, "Семинар"))
    text = said(desk.plan_papers.plan(sub.id, [RU]))
    assert "План обучения членов комиссий" in text
    assert "ПЛАН РАБОТЫ" not in text


def test_progress_tells_standings_results_and_the_formula(usual: tuple[Desk, Plan]) -> None:
    desk, plan = usual
    items = desk.plans.whole(plan.id).items
    meeting = desk.meetings.save(Meeting(new_id(), MeetingKind.REGULAR, date(2024, 2, 5), title_ru="Заседание № 2"))
    desk.plan_marks.mark([items[1].occurrences[0].id], Mark.DONE, done_on=date(2024, 1, 20), result="решение № 4")
    desk.plan_evidence.link_meeting(items[1].id, meeting.id)
    desk.plan_marks.postpone(items[15].occurrences[0].id, date(2024, 6, 1), "нет программы")
    desk.plan_marks.mark([items[34].occurrences[0].id], Mark.PARTLY, reason="часть", done_on=date(2024, 2, 1))
    text = said(desk.plan_papers.progress(plan.id, RU, date(2024, 2, 28)))
    assert "по состоянию на 28 февраля 2024 года" in text
    assert "1 / 31 × 100 = 3 %" in text
    assert "решение № 4; Заседание № 2, 05.02.2024" in text
    assert "срок перенесён на 01.06.2024: нет программы" in text


def test_the_formula_on_paper_follows_the_rule(usual: tuple[Desk, Plan]) -> None:
    desk, plan = usual
    rule = ProgressRule(CountBy.OCCURRENCES, PartlyCounts.HALF, late_counts=False, due_only=True)
    desk.plan_control.set_rule(rule)
    text = said(desk.plan_papers.progress(plan.id, RU, date(2024, 2, 28)))
    assert "исполнено по срокам" in text
    assert "за половину" in text
    assert "с опозданием не засчитывается" in text
    assert "наступившие на эту дату" in text
    kazakh = said(desk.plan_papers.progress(plan.id, KK, date(2024, 2, 28)))
    assert "28 ақпандағы жағдай бойынша" in kazakh


def test_a_plan_without_dates_has_no_percentage(desk: Desk) -> None:
    plan = a_plan(desk, ("А", "постоянно"))
    assert "процент не вычисляется" in said(desk.plan_papers.progress(plan.id, RU, date(2024, 2, 28)))


def test_the_report_of_a_quarter_has_what_falls_due_in_it(desk: Desk) -> None:
    plan = a_plan(desk, ("Январское", "январь"), ("Майское", "май"), ("Квартальное", "ежеквартально"))
    text = said(desk.plan_papers.quarter(plan.id, RU, 2))
    assert ("Январское" in text, "Майское" in text, "Квартальное" in text) == (False, True, True)
    assert "сроки не наступают" in said(desk.plan_papers.quarter(a_plan(desk, ("А", "май"), year=2025).id, RU, 1))


def test_tasks_are_the_open_items_of_one_person(usual: tuple[Desk, Plan]) -> None:
    desk, plan = usual
    text = said(desk.plan_papers.tasks(plan.id, "А. М. Тлеуова", RU))
    assert "Оформление дел и передача в архив" in text
    assert "Круглый стол" not in text
    assert "Неисполненных заданий нет" in said(desk.plan_papers.tasks(plan.id, "Никто", RU))


def test_the_list_of_what_was_carried_over_names_both_plans(desk: Desk) -> None:
    plan = a_plan(desk, ("А", "I квартал"), ("Б", "до 1 февраля"))
    one = first(desk, plan)
    desk.plan_starting.carry_over(2024, 2025, {one.id: "не было средств"}, {one.id: "май"})
    text = said(desk.plan_papers.carried_over(2024, 2025, RU))
    assert "с 2024 на 2025 год" in text
    assert "не было средств № 1, май" in text
    note = said(desk.plan_papers.plan(desk.plans.of_year(2025).plan.id, [RU]))
    assert "перенесено из плана 2024 года" in note
    desk.plan_starting.from_usual(2026)
    assert "Переносимых мероприятий нет" in said(desk.plan_papers.carried_over(2025, 2026, RU))
    with pytest.raises(NoPlanError):
        desk.plan_papers.carried_over(2030, 2031, RU)


def test_the_calendar_has_whole_days_and_leaves_out_what_is_struck_off(desk: Desk) -> None:
    plan = a_plan(
        desk, ("Отчёт; «важный», да", "до 1 февраля"), ("Семинар", "март"), ("Снято", "май"), ("Всегда", "постоянно")
    )
    items = desk.plans.whole(plan.id).items
    desk.plan_writing.strike(items[2].id, "не нужно")
    desk.plan_marks.postpone(items[1].occurrences[0].id, date(2024, 4, 10), "болезнь")
    desk.plan_marks.mark([items[0].occurrences[0].id], Mark.DONE)
    written = desk.plan_papers.calendar(plan.id, RU)
    events = Calendar.from_ical(written).walk("VEVENT")
    days = [(event.decoded("DTSTART"), event.decoded("DTEND"), len(event.subcomponents)) for event in events]
    assert days == [(date(2024, 2, 1), date(2024, 2, 2), 0), (date(2024, 4, 10), date(2024, 4, 11), 1)]
    assert str(events[0]["SUMMARY"]) == "1. Отчёт; «важный», да"
    assert written == desk.plan_papers.calendar(plan.id, RU)
    assert max(map(len, written.split(b"\r\n"))) <= 75


def test_an_item_of_twenty_thousand_letters_goes_on_over_pages(desk: Desk) -> None:
    long = " ".join(f"с{number}лово" for number in range(2_000))
    plan = a_plan(desk, (long, "март"), ("Б", "май"))
    data = desk.plan_papers.plan(plan.id, [RU])
    pages = [page.extract_text() for page in PdfReader(BytesIO(data)).pages]
    text = said(data)
    assert len(pages) > 3
    assert [number for number in range(2_000) if f"с{number}лово" not in text] == []
    assert all("Наименование мероприятия" in page for page in pages[:-1])


def test_progress_on_a_day_leaves_out_what_was_marked_later(desk: Desk) -> None:
    plan = a_plan(desk, ("Отчёт", "до 1 февраля"))
    marked = first(desk, plan).occurrences[0].id
    desk.plan_marks.mark([marked], Mark.DONE, done_on=date(2024, 2, 20), result="Протокол № 7")
    before, after = (said(desk.plan_papers.progress(plan.id, RU, date(2024, 2, day))) for day in (19, 20))
    assert ("Протокол № 7" in before, "Протокол № 7" in after) == (False, True)
    assert "= 0 %" in before
    assert "= 100 %" in after


def test_who_came_to_a_meeting_and_a_decision_stand_as_evidence(usual: tuple[Desk, Plan]) -> None:
    desk, plan = usual
    first, second = desk.plans.whole(plan.id).items[1:3]
    seminar = desk.meetings.save(Meeting(new_id(), MeetingKind.SEMINAR, date(2024, 2, 5), title_ru="Семинар"))
    people = [desk.people.save(a_card(name)).person.id for name in ("Ахметов Асан", "Серікова Айгүл", "Ким Виктор")]
    desk.meetings.invite(seminar.id, people)
    desk.meetings.mark(seminar.id, people[:2], Presence.PRESENT)
    desk.plan_evidence.link_meeting(first.id, seminar.id)
    desk.plan_evidence.link_decision(second.id, Ruling("2/1", date(2024, 2, 19)))
    text = said(desk.plan_papers.progress(plan.id, RU, date(2024, 2, 28)))
    assert "Семинар, 05.02.2024, участников: 2" in text
    assert "решение № 2/1 от 19.02.2024" in text
    kazakh = said(desk.plan_papers.progress(plan.id, KK, date(2024, 2, 28)))
    assert "қатысушылар: 2" in kazakh


def test_what_was_carried_over_is_told_in_the_papers_of_both_years(desk: Desk) -> None:
    plan = a_plan(desk, ("Отчёт", "до 1 февраля"))
    item = first(desk, plan)
    desk.plan_marks.postpone(item.occurrences[0].id, date(2024, 2, 20), "болезнь")
    desk.plan_starting.carry_over(2024, 2025, {item.id: "нет средств"}, {})
    desk.plans.approve(desk.plans.of_year(2025).plan.id, JANUARY)
    old = said(desk.plan_papers.plan(plan.id, [RU], marks=True))
    assert "перенесено в план 2025 года, пункт 1: нет средств" in old
    assert "просрочено" not in old
    progress = said(desk.plan_papers.progress(plan.id, RU, date(2024, 2, 28)))
    assert "перенесено в план 2025 года, пункт 1: нет средств" in progress
    new = said(desk.plan_papers.plan(desk.plans.of_year(2025).plan.id, [RU]))
    assert "перенесено из плана 2024 года: нет средств" in new
    told = said(desk.plan_papers.carried_over(2024, 2025, RU))
    assert "до 1 февраля (перенесён на 20.02.2024)" in told


@pytest.mark.parametrize(("language", "mark"), [(RU, "перенесено"), (KK, "ауыстырылды")])
def test_what_the_next_plan_goes_on_with_is_not_told_as_postponed(desk: Desk, language: Language, mark: str) -> None:
    plan = a_plan(desk, ("Отчёт", "до 1 февраля"))
    desk.plan_starting.carry_over(2024, 2025, {first(desk, plan).id: "нет средств"}, {})
    assert table_of(desk, plan, language)["1"][0] == mark
