"""Plans from outside: read, understood, every row told, taken in as one step."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from desktop_app.domain.errors import ImportRefusedError
from desktop_app.domain.lists import ListTable
from desktop_app.domain.plan_errors import PlanNotDraftError, PlanYearError
from desktop_app.domain.plan_lists import PlanColumn, PlanColumns, PlanDoubt, PlanLeftOut, PlanPreview
from desktop_app.domain.plans import Numbering
from desktop_app.services.desk import Desk
from tests.builders import Office
from tests.services.planning import JANUARY, a_plan, with_members
from tests.services.word_files import HEAD, a_document

FILES = Path(__file__).parent / "plan_files"
KAZAKH_HEAD = ("Р/с №", "Іс-шараның атауы", "Аяқталу нысаны", "Орындау мерзімі", "Жауаптылар", "Орындалуы туралы белгі")


def understood(desk: Desk, rows: Sequence[Sequence[str]], year: int = 2024, above: Sequence[str] = ()) -> PlanPreview:
    """Return how rows are understood."""
    return desk.plan_lists.preview(ListTable(tuple(map(tuple, rows)), above=tuple(above)), year)


def a_row(number: str, title: str, deadline: str = "март", people: str = "секретарь") -> tuple[str, ...]:
    """Return a row of an item."""
    return (number, title, deadline, people)


@pytest.mark.parametrize("name", ["work_plan_2024.docx", "work_plan_2024.xlsx"])
def test_the_sample_plan_is_understood_whole(office: Office, name: str) -> None:
    with_members(office)
    lists = office.desk.plan_lists
    preview = lists.preview(lists.read_file(FILES / name), 2024)
    assert (len(preview.sections), len(preview.items)) == (8, 36)
    assert (preview.year_found, preview.decision and preview.decision.number) == (2024, "1/2")
    assert preview.numbering is Numbering.BY_SECTION
    assert [item.number for item in preview.doubtful] == ["2.1", "6.2"]
    assert sum(len(item.due) for item in preview.items) == 114
    assert preview.balanced


def test_a_plan_is_taken_in_as_one_step(desk: Desk) -> None:
    lists = desk.plan_lists
    lists.accept(lists.preview(lists.read_file(FILES / "work_plan_2024.docx"), 2024))
    whole = desk.plans.of_year(2024)
    assert (len(whole.sections), len(whole.items)) == (8, 36)
    assert list(whole.numbers().values())[:5] == ["1.1", "1.2", "1.3", "1.4", "2.1"]
    desk.steps.undo()
    assert desk.plans.annual(2024) is None


def test_a_kazakh_plan_goes_into_the_kazakh_words(desk: Desk) -> None:
    rows = [
        KAZAKH_HEAD,
        ("І. Ұйымдастыру іс-шаралары", "", "", "", "", ""),
        ("1", "Комиссия мүшелерінің міндеттерін бөлу", "шешім", "қаңтар", "төраға", ""),
        ("2", "Жоспарды бекіту", "шешім", "І тоқсан", "хатшы", ""),
    ]
    preview = understood(
        desk, rows, above=["комиссиясының 2024 жылғы 12 қаңтардағы № 1/2 шешімімен", "2024 жылға арналған"]
    )
    (section,) = preview.sections
    words = section.items[1].wording
    assert (section.title_kk, section.title_ru) == ("Ұйымдастыру іс-шаралары", "")
    assert (words.title_kk, words.form_kk, words.deadline_kk, words.deadline_ru) == (
        "Жоспарды бекіту",
        "шешім",
        "І тоқсан",
        "",
    )
    assert words.responsible[0].text_kk == "хатшы"
    assert (preview.year_found, preview.decision and preview.decision.number) == (2024, "1/2")


def test_both_languages_in_one_cell_are_taken_apart(desk: Desk) -> None:
    rows = [
        HEAD,
        a_row(
            "1", "Жоспарды бекіту туралы шешім қабылдау\nПринять решение о плане", "ақпан / февраль", "хатшы\nсекретарь"
        ),
    ]
    (item,) = understood(desk, rows).items
    assert (item.wording.title_kk, item.wording.title_ru) == (
        "Жоспарды бекіту туралы шешім қабылдау",
        "Принять решение о плане",
    )
    assert (item.wording.deadline_kk, item.wording.deadline_ru) == ("ақпан", "февраль")


def test_two_columns_of_titles_are_one_for_each_language(desk: Desk) -> None:
    rows = [
        ("№", "Іс-шараның атауы", "Наименование мероприятия", "Срок"),
        ("1", "Жоспарды әзірлеу", "Подготовка плана", "январь"),
        ("2", "Есеп жасау және ұсыну", "Составление отчёта", "декабрь"),
    ]
    words = [item.wording for item in understood(desk, rows).items]
    assert [(one.title_kk, one.title_ru) for one in words] == [
        ("Жоспарды әзірлеу", "Подготовка плана"),
        ("Есеп жасау және ұсыну", "Составление отчёта"),
    ]


def test_without_headings_the_columns_are_known_by_what_stands_in_them(desk: Desk) -> None:
    rows = [a_row("1", "Подготовить отчёт о работе", "март"), a_row("2", "Провести семинар для членов", "II квартал")]
    preview = understood(desk, rows)
    assert preview.columns.roles == (PlanColumn.NUMBER, PlanColumn.TITLE, PlanColumn.DEADLINE, PlanColumn.RESPONSIBLE)
    assert len(preview.items) == 2


def test_headings_that_repeat_numbers_of_columns_totals_and_signatures_are_left_out(desk: Desk) -> None:
    rows = [
        ("План работы на 2024 год", "", "", ""),
        HEAD,
        ("1", "2", "3", "4"),
        a_row("1", "Подготовить отчёт"),
        HEAD,
        a_row("2", "Провести семинар"),
        ("", "Итого: 2", "", ""),
        ("", "", "", ""),
        ("Председатель ________ Н. Сейтказин", "", "", ""),
    ]
    preview = understood(desk, rows)
    assert [row.why for row in preview.left_out] == [
        PlanLeftOut.TITLE,
        PlanLeftOut.HEADER,
        PlanLeftOut.HEADER,
        PlanLeftOut.HEADER,
        PlanLeftOut.TOTAL,
        PlanLeftOut.EMPTY,
        PlanLeftOut.SIGNATURE,
    ]
    assert (len(preview.items), preview.balanced) == (2, True)


def test_a_section_may_stand_beside_its_number(desk: Desk) -> None:
    rows = [
        HEAD,
        ("II", "Обучение", "", ""),
        a_row("1", "Семинар"),
        ("", "Раздел 3. Иное", "", ""),
        a_row("2", "Отчёт"),
    ]
    assert [section.title_ru for section in understood(desk, rows).sections] == ["Обучение", "Иное"]


def test_items_without_a_section_are_taken_all_the_same(desk: Desk) -> None:
    plan = desk.plan_lists.accept(understood(desk, [HEAD, a_row("1", "Семинар"), a_row("2", "Отчёт")]))
    whole = desk.plans.whole(plan.id)
    assert [section.title_ru for section in whole.sections] == [""]
    assert len(whole.items) == 2


def test_a_row_that_goes_on_belongs_to_the_item_above(desk: Desk) -> None:
    rows = [HEAD, a_row("1", "Семинар", "март"), ("", "", "сентябрь", "члены комиссии"), a_row("2", "Отчёт")]
    preview = understood(desk, rows)
    assert (len(preview.items), preview.continued, preview.balanced) == (2, 1, True)
    assert len(preview.items[0].due) == 2


@pytest.mark.parametrize(
    ("row", "doubt"),
    [
        (a_row("1", "Семинар", "32 февраля"), PlanDoubt.DEADLINE_UNREAD),
        (a_row("1", "Семинар", "март, если успеем"), PlanDoubt.DEADLINE_REST),
        (a_row("1", "Семинар", ""), PlanDoubt.DEADLINE_MISSING),
        (a_row("1", "Семинар", "март 2025 года"), PlanDoubt.OUTSIDE_YEAR),
        (a_row("1", "Семинар", "до 8 марта"), PlanDoubt.DAY_OFF),
        (a_row("1", "Семинар", "март", "Иванов И. И."), PlanDoubt.RESPONSIBLE_UNKNOWN),
        (a_row("1", "Семинар", "март", ""), PlanDoubt.RESPONSIBLE_MISSING),
    ],
)
def test_what_is_not_understood_stays_as_typed_and_is_marked(
    desk: Desk, row: tuple[str, ...], doubt: PlanDoubt
) -> None:
    preview = understood(desk, [HEAD, row, a_row("2", "Отчёт")])
    item = preview.items[0]
    assert item.doubts == (doubt,)
    assert item.wording.deadline_ru == row[2]


def test_two_items_with_one_number_or_one_title_are_marked(desk: Desk) -> None:
    preview = understood(desk, [HEAD, a_row("1", "Семинар"), a_row("1", "Отчёт"), a_row("2", "семинар")])
    told = [item.doubts for item in preview.items]
    assert told == [
        (PlanDoubt.SAME_NUMBER, PlanDoubt.SAME_TITLE),
        (PlanDoubt.SAME_NUMBER,),
        (PlanDoubt.SAME_TITLE,),
    ]


def test_sections_that_count_anew_are_no_doubt(desk: Desk) -> None:
    rows = [HEAD, ("I. А", "", "", ""), a_row("1", "Семинар"), ("II. Б", "", "", ""), a_row("1", "Отчёт")]
    assert understood(desk, rows).doubtful == []


def test_a_cell_that_is_too_long_is_cut_and_marked(desk: Desk) -> None:
    preview = understood(desk, [HEAD, a_row("1", "я" * 31_000), a_row("2", "Отчёт")])
    assert preview.items[0].doubts == (PlanDoubt.CUT,)
    assert len(preview.items[0].wording.title_ru) == 30_000


def test_an_item_of_twenty_thousand_letters_is_kept_whole(desk: Desk) -> None:
    plan = desk.plan_lists.accept(understood(desk, [HEAD, a_row("1", "слово " * 3_300), a_row("2", "Отчёт")]))
    assert len(desk.plans.whole(plan.id).items[0].wording.title_ru) == 19_799


def test_the_user_chooses_the_columns(desk: Desk) -> None:
    rows = [("а", "б", "в"), ("март", "Провести семинар", "x"), ("май", "Составить отчёт", "y")]
    table = ListTable(tuple(rows))
    columns = PlanColumns((PlanColumn.DEADLINE, PlanColumn.TITLE, PlanColumn.NOTE), 1)
    preview = desk.plan_lists.preview(table, 2024, columns)
    assert [item.wording.note_ru for item in preview.items] == ["x", "y"]
    assert desk.plan_lists.columns(table).header == 0


def test_a_table_of_something_else_is_refused(desk: Desk) -> None:
    with pytest.raises(ImportRefusedError) as refused:
        understood(desk, [("1", "2"), ("3", "4")])
    assert refused.value.reason == "no_plan"


def test_a_year_that_no_plan_has_is_refused(desk: Desk) -> None:
    with pytest.raises(PlanYearError):
        understood(desk, [HEAD, a_row("1", "Семинар")], year=1900)


def test_a_draft_takes_more_items_behind_its_own(desk: Desk) -> None:
    a_plan(desk)
    rows = [HEAD, ("I. Организационные мероприятия", "", "", ""), a_row("1", "Семинар")]
    desk.plan_lists.accept(understood(desk, rows))
    whole = desk.plans.of_year(2024)
    assert (len(whole.sections), [item.wording.title_ru for item in whole.items]) == (
        1,
        ["Заседание", "Отчёт", "Семинар"],
    )


def test_an_approved_plan_takes_nothing_from_a_file(desk: Desk) -> None:
    desk.plans.approve(a_plan(desk).id, JANUARY)
    with pytest.raises(PlanNotDraftError):
        desk.plan_lists.accept(understood(desk, [HEAD, a_row("1", "Семинар")]))


def test_pasted_cells_are_a_plan_too(desk: Desk) -> None:
    text = '№\tНаименование мероприятия\tСрок\n1\t"Семинар\nдля членов"\tмарт\n2\tОтчёт\tдекабрь'
    preview = desk.plan_lists.preview(desk.plan_lists.read_text(text), 2024)
    assert [item.wording.title_ru for item in preview.items] == ["Семинар\nдля членов", "Отчёт"]


def test_of_three_tables_the_one_that_is_a_plan_is_taken(desk: Desk, tmp_path: Path) -> None:
    members = [["Фамилия, имя", "Должность"], *[[f"Оспанов {n}", "член комиссии"] for n in range(9)]]
    file = tmp_path / "three.docx"
    file.write_bytes(a_document([["Согласовано", "Дата"]], members, [HEAD, a_row("1", "Семинар"), a_row("2", "Отчёт")]))
    preview = desk.plan_lists.preview(desk.plan_lists.read_file(file), 2024)
    assert len(preview.items) == 2
    assert len(desk.plan_lists.read_file(file, sheet="2").rows) == 10


def test_five_thousand_items_are_understood_and_none_is_lost(desk: Desk) -> None:
    rows = [HEAD, *[a_row(str(n), f"Мероприятие {n}", "ежемесячно") for n in range(1, 5_001)]]
    preview = understood(desk, rows)
    assert (len(preview.items), preview.balanced) == (5_000, True)
