"""Exports: what goes out, and what never does."""

import csv
import io
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from desktop_app.domain.errors import FileExistsAlreadyError
from desktop_app.domain.exports import USUAL_COLUMNS, ExportColumn, ExportFormat
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language
from desktop_app.domain.people import Category, Group, PersonCard
from desktop_app.services.desk import Desk
from tests.builders import Office, a_card, a_name, an_organisation


def exported(desk: Desk, *columns: ExportColumn, language: Language = Language.RU) -> list[list[str]]:
    data = desk.exporting.export_people(desk.people.ids(), columns or USUAL_COLUMNS, language, ExportFormat.CSV)
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def surnames(desk: Desk, cards: Sequence[PersonCard]) -> list[str]:
    ids = [card.person.id for card in cards]
    data = desk.exporting.export_people(ids, [ExportColumn.SURNAME], Language.RU, ExportFormat.CSV)
    return [line.strip('"') for line in data.decode("utf-8-sig").splitlines()[1:]]


def test_everything_that_a_list_shows_goes_out(office: Office) -> None:
    desk = office.desk
    body = desk.people.save_organisation(an_organisation())
    category = desk.people.save_category(Category(new_id(), "Қонақтар", "Гости"))
    groups = [desk.people.save_group(Group(new_id(), "", name)).id for name in ("Хор", "Жюри")]
    card = a_card("Ким Ольга Ивановна", "директор", phone="+7 705 123 45 67")
    post = replace(card.positions[0], organisation_id=body.id, category_id=category.id)
    desk.people.save(replace(card, positions=(post,), groups=tuple(groups)))
    desk.letters.issue([desk.letters.compose(card.person.id)])
    heading, line = exported(desk)
    assert heading[:4] == ["Фамилия", "Имя", "Отчество", "Должность"]
    assert heading[4:] == ["Организация", "Категория", "Группы", "Последнее награждение"]
    assert [*line[:6], line[7]] == ["Ким", "Ольга", "Ивановна", "директор", body.name_ru, "Гости", "28.02.2024"]
    assert sorted(line[6].split(", ")) == ["Жюри", "Хор"]


def test_phones_go_out_only_when_asked_for(desk: Desk) -> None:
    desk.people.save(a_card("Ким Ольга", phone="8 705 123 45 67"))
    assert "705" not in str(exported(desk))
    assert exported(desk, ExportColumn.SURNAME, ExportColumn.PHONE)[1] == ["Ким", "8 705 123 45 67"]


def test_columns_stand_in_their_order_and_once(desk: Desk) -> None:
    desk.people.save(a_card("Ким Ольга"))
    chosen = (ExportColumn.GIVEN_NAME, ExportColumn.SURNAME, ExportColumn.SURNAME)
    assert exported(desk, *chosen) == [["Фамилия", "Имя"], ["Ким", "Ольга"]]


def test_a_kazakh_list_has_kazakh_names_and_headings(desk: Desk) -> None:
    desk.people.save(a_card("Оспанов Аскар", name_kk=a_name("Оспан Асқар")))
    rows = exported(desk, ExportColumn.SURNAME, ExportColumn.GIVEN_NAME, language=Language.KK)
    assert rows == [["Тегі", "Аты"], ["Оспан", "Асқар"]]


def test_people_stand_in_the_order_given(desk: Desk) -> None:
    cards = [desk.people.save(a_card(name)) for name in ("Цой", "Абай", "Ким")]
    assert surnames(desk, cards) == ["Цой", "Абай", "Ким"]


def test_blocked_merged_and_deleted_people_never_go_out(desk: Desk) -> None:
    cards = [desk.people.save(a_card(name)) for name in ("Ким", "Цой", "Абай", "Ли")]
    desk.people.set_blocked(cards[1].person.id, blocked=True)
    desk.duplicates.merge(cards[0].person.id, cards[2].person.id)
    desk.people.delete(cards[3].person.id)
    assert surnames(desk, cards) == ["Ким"]


def test_the_ending_of_the_file_says_what_it_is(desk: Desk, tmp_path: Path) -> None:
    card = desk.people.save(a_card("=Ким"))
    for ending in ("csv", "xlsx"):
        desk.exporting.save_people(tmp_path / f"list.{ending}", [card.person.id])
    assert (tmp_path / "list.csv").read_bytes().startswith("\ufeff".encode())
    page = CalamineWorkbook.from_path(tmp_path / "list.xlsx").get_sheet_by_index(0)
    assert page.to_python()[1][0] == "=Ким"


def test_a_file_is_replaced_only_when_asked(desk: Desk, tmp_path: Path) -> None:
    path = desk.exporting.save_people(tmp_path / "list.csv", [])
    with pytest.raises(FileExistsAlreadyError):
        desk.exporting.save_people(path, [])
    assert desk.exporting.save_people(path, [], replace=True) == path


def test_more_people_than_fit_into_one_question_go_out(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.services.exporting._AT_ONCE", 2)
    cards = [desk.people.save(a_card(name)) for name in ("А", "Б", "В", "Г", "Д")]
    assert surnames(desk, cards) == ["А", "Б", "В", "Г", "Д"]


def test_phones_in_csv_are_plain_and_dialled_as_they_stand(desk: Desk) -> None:
    card = a_card("Ким Ольга", phone="+7 705 123 45 67")
    desk.people.save(card)
    columns = (ExportColumn.SURNAME, ExportColumn.PHONE)
    made = desk.exporting.export_people([card.person.id], columns, Language.RU, ExportFormat.CSV)
    assert '"8 705 123 45 67"' in made.decode("utf-8-sig")
