"""Headings of lists in three languages."""

import pytest

from desktop_app.domain.lists import ColumnRole
from desktop_app.i18n.headings import is_total, is_vacant, role_of_heading, shape_key

R = ColumnRole
HEADINGS = {
    R.NAME: "Ф.И.О.|ФИО участника|Аты-жөні|Т.А.Ә.|Тегі, аты, әкесінің аты|Фамилия, имя, отчество|Full name|Name"
    "|Қатысушының аты-жөні|Участник|ф. и. о.|Ф.И.О. (полностью)",
    R.SURNAME: "Фамилия|Тегі|Surname|Last name",
    R.GIVEN_NAME: "Имя|Аты|First name",
    R.PATRONYMIC: "Отчество|Әкесінің аты|Patronymic",
    R.POST: "Должность|Лауазымы|Қызметі|Position|Job title|Место работы, должность|Занимаемая должность",
    R.ORGANISATION: "Организация|Жұмыс орны|Место работы|Мекемесі|Organisation|Company|Наименование организации",
    R.PHONE: "Телефон|Байланыс телефоны|Ұялы|Сот. тел.|Контактный телефон|Mobile phone|Тел. / WhatsApp|Номер телефона",
    R.EMAIL: "E-mail|Эл. почта|Электрондық пошта",
    R.CATEGORY: "Категория|Санаты|Группа|Category",
    R.NOTES: "Примеч.|Ескерту|Notes|Комментарий",
    R.NOT_TAKEN: "№|№ п/п|Р/с №|#|ИИН|Дата рождения|Подпись",
}


@pytest.mark.parametrize(
    ("role", "heading"), [(role, one) for role, all_ in HEADINGS.items() for one in all_.split("|")]
)
def test_a_heading_tells_what_its_column_holds(role: ColumnRole, heading: str) -> None:
    assert role_of_heading(heading) is role
    assert role_of_heading(heading.upper()) is role


@pytest.mark.parametrize("cell", ["", "Ким Виктор", "Тельман Асқар", "Иманов Серик", "директор", "Список " * 12])
def test_what_heads_no_column_has_no_role(cell: str) -> None:
    assert role_of_heading(cell) is None


@pytest.mark.parametrize("cell", ["Итого:", "ИТОГО", "Барлығы: 187", "Всего 12 человек", "Жиыны", "И т о г о", "Total"])
def test_totals_are_known(cell: str) -> None:
    assert is_total(cell)


def test_people_who_are_called_like_totals_are_none() -> None:
    assert not any(map(is_total, ("Итогов Всеволод", "Всеволодов", "Жиынбаев Асқар")))


def test_a_post_that_nobody_holds_is_known() -> None:
    assert [is_vacant(cell) for cell in ("вакансия", "Бос орын", "Вакуленко Пётр")] == [True, True, False]


def test_files_of_one_shape_have_one_key() -> None:
    assert shape_key(["Ф.И.О.", "Телефон"], 2) == shape_key(["фио", " ТЕЛЕФОН"], 2) != shape_key(["фио"], 3)
