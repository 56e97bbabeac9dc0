"""Lines of a messenger."""

from pathlib import Path

import pytest

from desktop_app.i18n.phones import tidy_phones
from desktop_app.services.list_lines import Line, looks_like_name, split_line

LINES = Path(__file__).with_name("messenger_list.tsv")
WRITTEN = [line.split("\t") for line in LINES.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(("line", "name", "post", "phone"), WRITTEN)
def test_every_line_of_the_sample_is_a_person_with_a_post(line: str, name: str, post: str, phone: str) -> None:
    found = split_line(line)
    assert (found.name, found.post, tidy_phones(found.phone).text) == (name, post, phone)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "1. Ким Виктор Сергеевич директор СШ №5 87011234567",
            Line("Ким Виктор Сергеевич", "директор СШ №5", "87011234567"),
        ),
        ("[28.02.2024, 10:15] Айгүл: Ким Виктор, учитель", Line("Ким Виктор", "учитель")),
        ("директор школы им. Абая Ким Виктор", Line("Ким Виктор", "директор школы им. Абая")),
        ("Ким Виктор (учитель) 8 701 222 33 44", Line("Ким Виктор", "учитель", "8 701 222 33 44")),
        ("• Ахметова А.Б., аким, с. Аса, a.b@mail.kz", Line("Ахметова А.Б.", "аким, с. Аса", "", "a.b@mail.kz")),
        ("Иванов И. И. – директор", Line("Иванов И. И.", "директор")),
        ("Абай Құнанбай ұлы ақын", Line("Абай Құнанбай ұлы", "ақын")),
        ("Салтанат", Line("Салтанат")),
        ("Члены УИК", Line("Члены УИК")),
        ("учитель, повар", Line("учитель, повар")),
    ],
)
def test_a_line_is_taken_apart_whichever_comes_first(line: str, told: Line) -> None:
    assert split_line(line) == told


@pytest.mark.parametrize(
    "text", ["Ким Виктор", "Цой А.Е.", "ШӘКЕНОВ Қайрат Ералыулы", "Дoсымовa Ләззат", "Рауф оглы Тахир"]
)
def test_names_look_like_names(text: str) -> None:
    assert looks_like_name(text)


@pytest.mark.parametrize(
    "text", ["Члены УИК", "аким Асинского округа", "Салтанат", "Группа 2", "Сельский Округ", "СШ № 5"]
)
def test_other_texts_do_not(text: str) -> None:
    assert not looks_like_name(text)
