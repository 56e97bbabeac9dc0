"""The first look: what stands in the window before the program is whole."""

from pathlib import Path

import pytest

from desktop_app.domain.languages import Language
from desktop_app.domain.people import FullName
from desktop_app.services.first_look import first_rows
from tests.builders import Office, a_card


@pytest.mark.parametrize("language", [Language.KK, Language.RU, Language.EN])
def test_the_first_look_shows_what_the_table_will_show(office: Office, language: Language) -> None:
    people = office.desk.people
    people.save(a_card("Утегенова Меруерт", name_kk=FullName("Өтегенова")))
    people.save(a_card("Оспанов Асқар Маратұлы"))
    people.save(a_card("Абай", post_ru=""))
    wanted = [(row.name, row.post) for row in people.rows(people.ids(), language)]
    shown = first_rows(office.desk.path, language, 10)
    assert [name for name, _ in shown] == [name for name, _ in wanted]
    assert [bool(post) for _, post in shown] == [bool(post) for _, post in wanted]


def test_the_first_look_is_no_longer_than_asked_for(office: Office) -> None:
    for name in ("Абай", "Бекзат", "Серік"):
        office.desk.people.save(a_card(name))
    assert [name for name, _ in first_rows(office.desk.path, Language.RU, 2)] == ["Абай", "Бекзат"]


def test_whoever_is_blocked_is_not_in_the_first_look(office: Office) -> None:
    office.desk.people.save(a_card("Абай", blocked=True))
    assert first_rows(office.desk.path, Language.RU, 10) == []


@pytest.mark.parametrize("content", [None, b"", b"PK\x03\x04", b"SQLite format 3\x00" + bytes(200)])
def test_what_cannot_be_looked_at_shows_nothing(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "data.db"
    if content is not None:
        path.write_bytes(content)
    assert first_rows(path, Language.RU, 10) == []
    assert [file.name for file in tmp_path.iterdir()] == ([] if content is None else ["data.db"])


def test_an_open_file_is_looked_at_all_the_same(office: Office) -> None:
    office.desk.people.save(a_card("Абай"))
    before = office.desk.path.read_bytes()
    assert len(first_rows(office.desk.path, Language.RU, 10)) == 1
    assert office.desk.path.read_bytes() == before
