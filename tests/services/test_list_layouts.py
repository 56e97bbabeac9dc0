"""Layouts of lists: where the headings stand, what the columns hold, which rows are nobody."""

from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped]  # it has no types

from desktop_app.domain.errors import ImportRefusedError
from desktop_app.domain.identity import new_id
from desktop_app.domain.lists import ColumnRole, Columns, LeftOut, ListTable, RowDoubt
from desktop_app.domain.people import Category, FullName
from desktop_app.services.desk import Desk
from desktop_app.services.importing import read_table
from desktop_app.services.list_columns import find_columns, has_list, tidied
from desktop_app.services.list_rows import ReadRows, read_rows

R = ColumnRole
Rows = list[list[str]]
MEMBERS = Category(new_id(), "учаскелік сайлау комиссияларының мүшелері", "члены участковых избирательных комиссий")


def columns_of(rows: Rows) -> Columns:
    """Find the columns of a table."""
    return find_columns(tidied(ListTable(tuple(map(tuple, rows)))))


def read(rows: Rows) -> ReadRows:
    """Read a table with the columns that it is found to have."""
    tidy = tidied(ListTable(tuple(map(tuple, rows))))
    return read_rows(tidy, find_columns(tidy), [MEMBERS])


def names(rows: Rows) -> list[str]:
    """Return the names of the people of a table."""
    return [str(person.name) for person in read(rows).people]


def left_out(rows: Rows) -> list[tuple[str, LeftOut]]:
    """Return the rows that are nobody."""
    return [(row.text, row.why) for row in read(rows).left_out]


PEOPLE = [
    ["1", "Ким Виктор Сергеевич", "директор школы", "СШ № 5", "8 701 111 22 33", "kim@mail.kz"],
    ["2", "Ахметова Айгүл", "учитель", "СШ № 5", "87012223344", ""],
    ["3", "Оспанов А.Б.", "бухгалтер", "СШ № 7", "-", "a@b.kz"],
]
BY_CONTENT = (R.NOT_TAKEN, R.NAME, R.POST, R.ORGANISATION, R.PHONE, R.EMAIL)


def test_a_table_without_headings_is_understood_by_what_stands_in_it() -> None:
    assert columns_of(PEOPLE) == Columns(BY_CONTENT)


def test_unknown_headings_are_told_from_people() -> None:
    assert columns_of([["#", "Кто", "Чем занят", "Откуда", "Связь", "?"], *PEOPLE]) == Columns(BY_CONTENT, header=1)


def test_headings_stand_below_titles() -> None:
    titled = [["Список приглашённых", ""], ["", ""], ["Ф.И.О.", "Должность"], ["Ким Виктор", "аким"]]
    assert columns_of(titled) == Columns((R.NAME, R.POST), header=3)


def test_a_heading_that_is_missing_is_made_up_for_by_the_column() -> None:
    assert columns_of([["№", "Ф.И.О.", "", "", "Телефон", ""], *PEOPLE]) == Columns(BY_CONTENT, header=1)


def test_headings_in_two_rows_are_read_together() -> None:
    rows = [["№", "Ф.И.О.", "Контакты", ""], ["", "", "Телефон", "E-mail"], ["1", "Ким Виктор", "87011112233", ""]]
    assert columns_of(rows) == Columns((R.NOT_TAKEN, R.NAME, R.PHONE, R.EMAIL), header=2)


def test_names_in_three_columns_are_found_with_headings_and_without() -> None:
    rows = [["Оспанов", "Асқар", "Маратұлы"], ["Ахметова", "Айгүл", "Серікқызы"], ["Ким", "Виктор", "Сергеевич"]]
    expected = (R.SURNAME, R.GIVEN_NAME, R.PATRONYMIC)
    assert columns_of(rows).roles == columns_of([["Тегі", "Аты", "Әкесінің аты"], *rows]).roles == expected
    assert names(rows)[0] == "Оспанов Асқар Маратұлы"


def test_a_name_beside_a_surname_is_a_given_name() -> None:
    assert columns_of([["Surname", "Name"], ["Kim", "Viktor"]]).roles == (R.SURNAME, R.GIVEN_NAME)


def test_a_second_column_of_names_is_not_taken() -> None:
    assert columns_of([["Ф.И.О.", "Аты-жөні"], ["Ким В.", "Ким В."]]).roles == (R.NAME, R.NOT_TAKEN)


def test_two_columns_of_phones_are_both_taken() -> None:
    rows = [["Ф.И.О.", "Раб. тел.", "Моб."], ["Ким Виктор", "8(72633)2-11-22", "87011112233"]]
    assert read(rows).people[0].phone == "+7 72633 2 11 22, +7 701 111 22 33"


def test_a_table_that_says_nothing_has_no_columns() -> None:
    assert columns_of([["повар", "суп"], ["кочегар", "печь"]]).roles == (R.POST, R.NOT_TAKEN)
    assert columns_of([]).roles == ()


def test_dates_and_numbers_are_not_taken() -> None:
    rows = [["Ким Виктор", "12.05.1980", "5"], ["Ли Анна", "01.02.1990", "6"]]
    assert columns_of(rows).roles == (R.NAME, R.NOT_TAKEN, R.NOT_TAKEN)


def test_only_a_row_of_headings_makes_a_list() -> None:
    assert has_list([["a", "b"], ["№", "Ф.И.О."]])
    assert not has_list([["a", "b"], ["Ким Виктор", "аким"]])


GROUPED = [
    ["№", "ФИО участника", "Должность"],
    ["", "Члены УИК", ""],
    ["1", "Ким Виктор", "секретарь УИК № 5"],
    ["АКИМЫ СЕЛЬСКИХ ОКРУГОВ", "", ""],
    ["2", "Ахметов Болат", "аким Асинского сельского округа"],
    ["№", "ФИО участника", "Должность"],
    ["", "", ""],
    ["Аты-жөні", "", "Лауазымы"],
    ["3", "", "депутат"],
    ["4", "вакансия", "депутат"],
    ["5", "", ""],
    ["", "Барлығы: 3", ""],
]


def test_rows_that_are_nobody_are_named_with_their_reason() -> None:
    assert left_out(GROUPED) == [
        ("№ ФИО участника Должность", LeftOut.HEADER),
        ("Члены УИК", LeftOut.GROUP),
        ("АКИМЫ СЕЛЬСКИХ ОКРУГОВ", LeftOut.GROUP),
        ("№ ФИО участника Должность", LeftOut.HEADER),
        ("Аты-жөні Лауазымы", LeftOut.HEADER),
        ("3 депутат", LeftOut.NO_NAME),
        ("4 вакансия депутат", LeftOut.NO_NAME),
        ("5", LeftOut.NO_NAME),
        ("Барлығы: 3", LeftOut.TOTAL),
    ]


def test_people_below_a_heading_belong_to_its_group() -> None:
    people = read(GROUPED).people
    assert [(person.group, person.category) for person in people] == [
        ("Члены УИК", MEMBERS.name_ru),
        ("АКИМЫ СЕЛЬСКИХ ОКРУГОВ", ""),
    ]


def test_a_list_of_names_alone_may_have_groups_too() -> None:
    rows = [["Члены УИК:"], ["Ким Виктор"], ["Салтанат"], ["Өмірзақ Асқар"], ["Список для пропуска в здание"]]
    assert names(rows) == ["Ким Виктор", "Салтанат", "Өмірзақ Асқар"]


def test_a_post_beside_the_name_is_taken_from_one_cell() -> None:
    rows = [["Аты-жөні, лауазымы", "Телефон"], ["Ким Виктор – аким", "87011112233"], ["аким Ахметова Айгүл", ""]]
    assert [(str(one.name), one.post) for one in read(rows).people] == [
        ("Ким Виктор", "аким"),
        ("Ахметова Айгүл", "аким"),
    ]


def test_a_phone_in_the_place_of_a_post_is_a_phone() -> None:
    rows = [["Ким Виктор", "аким"], ["Ли Анна", "учитель"], ["Пак Олег – директор школы", "8 701 111 22 33"]]
    last = read(rows).people[-1]
    assert (last.post, last.phone) == ("директор школы", "+7 701 111 22 33")


@pytest.mark.parametrize(
    ("typed", "name", "repaired"),
    [
        (
            "ШӘКЕНОВ Қайрат Ералыулы",
            FullName("ШӘКЕНОВ", "Қайрат", "Ералыулы"),
            FullName("Шәкенов", "Қайрат", "Ералыулы"),
        ),
        ("Дoсымовa Ләззат", FullName("Дoсымовa", "Ләззат"), FullName("Досымова", "Ләззат")),
        ("КИМ-ЛИ АННА", FullName("КИМ-ЛИ", "АННА"), FullName("Ким-Ли", "Анна")),
        ("ҚАСЫМ АСҚАР МАРАТ ҰЛЫ", FullName("ҚАСЫМ", "АСҚАР", "МАРАТ ҰЛЫ"), FullName("Қасым", "Асқар", "Марат ұлы")),
        ("ким виктор", FullName("ким", "виктор"), FullName("Ким", "Виктор")),
        ("Оспанов а.б.", FullName("Оспанов", "а.б."), FullName("Оспанов", "А.Б.")),
        ("Виктор Сергеевич Ким", FullName("Ким", "Виктор", "Сергеевич"), None),
    ],
)
def test_a_name_is_kept_as_typed_and_its_repair_offered(typed: str, name: FullName, repaired: FullName | None) -> None:
    (person,) = read([["Ф.И.О.", "Должность"], [typed, "аким"]]).people
    assert (person.name, person.repaired) == (name, repaired)


@pytest.mark.parametrize(
    ("name", "phone", "doubt"),
    [
        ("Цой А.Е.", "", RowDoubt.INITIALS),
        ("Дoсымовa Ләззат", "", RowDoubt.LATIN_LETTERS),
        ("Kim Viktor", "", RowDoubt.NAME_ORDER),
        ("Салтанат", "", RowDoubt.SINGLE_NAME),
        ("Ким Виктор", "8 701", RowDoubt.PHONE),
    ],
)
def test_what_should_be_looked_at_is_noted(name: str, phone: str, doubt: RowDoubt) -> None:
    (person,) = read([["Ф.И.О.", "Должность", "Телефон"], [name, "аким", phone]]).people
    assert person.doubts == (doubt,)


def test_a_whole_name_in_the_column_of_surnames_is_taken_apart() -> None:
    (person,) = read([["Фамилия", "Должность"], ["Ким Виктор Сергеевич", "аким"]]).people
    assert person.name == FullName("Ким", "Виктор", "Сергеевич")


def test_what_is_no_address_goes_to_the_notes() -> None:
    rows = [["Ф.И.О.", "E-mail", "Примечание"], ["Ким Виктор", "kim at mail", "спикер"], ["Ли Анна", "нет", "-"]]
    first, second = read(rows).people
    assert (first.email, first.notes) == ("", "спикер, kim at mail")
    assert (second.email, second.notes) == ("", "")


def test_a_category_of_the_list_is_kept_in_its_words_where_it_is_new() -> None:
    rows = [["Ф.И.О.", "Категория"], ["Ким Виктор", "члены УИК"], ["Ли Анна", "Спикеры"]]
    assert [person.category for person in read(rows).people] == [MEMBERS.name_ru, "Спикеры"]


def test_a_sheet_is_read_by_its_name_and_the_one_with_a_list_by_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(_two_sheets())
    assert (read_table(path).sheet, read_table(path).sheets) == ("Люди", ("План", "Люди"))
    assert read_table(path, sheet="План").rows == (("Январь",),)
    with pytest.raises(ImportRefusedError) as refused:
        read_table(path, sheet="Март")
    assert refused.value.reason == "no_sheet"


def test_a_text_has_no_sheet_to_ask_for(tmp_path: Path, desk: Desk) -> None:
    (tmp_path / "a.csv").write_text("Ф.И.О.;Должность\nКим Виктор;аким\n", encoding="utf-8")
    assert desk.lists.preview(desk.lists.read_file(tmp_path / "a.csv")).counts.new == 1
    with pytest.raises(ImportRefusedError):
        desk.lists.read_file(tmp_path / "a.csv", sheet="Люди")


def _two_sheets() -> bytes:
    made = BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as workbook:
        for name, rows in {"План": [["Январь"]], "Люди": [["Ф.И.О.", "Должность"], ["Ким", "аким"]]}.items():
            sheet = workbook.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return made.getvalue()
