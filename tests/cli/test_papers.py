"""Letters and registers from the command line."""

from pathlib import Path
from uuid import UUID

import pytest

from desktop_app.domain.commission import Role
from desktop_app.services.desk import Desk
from desktop_app.services.pages import page_count
from tests.builders import a_card, a_commission, a_desk, a_signatory
from tests.cli.conftest import Shell

NAME = "Оспанов Асқар Маратұлы"


@pytest.fixture
def person(office: Shell) -> str:
    """Save somebody; return the identity."""
    desk = a_desk(office.data.parent)
    saved = desk.people.save(a_card(NAME))
    desk.close()
    return str(saved.person.id)


def test_a_letter_in_two_languages_is_two_pages_under_one_number(office: Shell, person: str, tmp_path: Path) -> None:
    answer = office("letter", "--person", person, "--date", "2024-02-28", "--out", tmp_path / "a.pdf", "--json")
    assert answer.json["number"] == "1"
    assert page_count((tmp_path / "a.pdf").read_bytes()) == 2


@pytest.mark.parametrize("wanted", [NAME, "  оспанов  асқар маратұлы ", "ОСПАНОВ АСҚАР МАРАТҰЛЫ"])
def test_a_person_may_be_named(office: Shell, person: str, tmp_path: Path, wanted: str) -> None:
    answer = office("letter", "--person", wanted, "--lang", "kk", "--out", tmp_path / "a.pdf")
    assert (answer.code, person[:0]) == (0, "")
    assert NAME in answer.out


def test_the_beginning_of_an_identity_is_enough(office: Shell, person: str, tmp_path: Path) -> None:
    assert office("letter", "--person", person[:18], "--lang", "ru", "--out", tmp_path / "a.pdf").code == 0


def test_two_of_one_name_are_told_apart_by_identity(office: Shell, person: str, tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    desk.people.save(a_card(NAME))
    desk.close()
    answer = office("letter", "--person", NAME, "--out", tmp_path / "a.pdf")
    assert answer.code == 1
    assert person in answer.error


@pytest.mark.parametrize("nobody", ["Никто", "", "0", "%", "018"])
@pytest.mark.usefixtures("person")
def test_nobody_is_a_sentence(office: Shell, tmp_path: Path, nobody: str) -> None:
    answer = office("letter", "--person", nobody, "--out", tmp_path / "a.pdf")
    assert (answer.code, answer.error.count("\n")) == (1, 1)
    assert not (tmp_path / "a.pdf").exists()


@pytest.mark.parametrize("by_name", [True, False])
def test_the_blocked_are_told_to_be_blocked(office: Shell, person: str, tmp_path: Path, *, by_name: bool) -> None:
    desk = a_desk(tmp_path)
    desk.people.set_blocked(UUID(person), blocked=True)
    desk.close()
    answer = office("letter", "--person", NAME if by_name else person, "--out", tmp_path / "a.pdf")
    assert (answer.code, answer.out, answer.error.count("\n")) == (1, "", 1)
    assert f"{NAME} is blocked" in answer.error


def test_beside_the_blocked_nobody_is_still_nobody(office: Shell, person: str, tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    desk.people.set_blocked(UUID(person), blocked=True)
    desk.close()
    answer = office("letter", "--person", "Никто", "--out", tmp_path / "a.pdf")
    assert "There is no record Никто" in answer.error


def test_a_file_that_is_there_stays_and_no_number_is_used(office: Shell, person: str, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_text("mine")
    assert office("letter", "--person", person, "--out", tmp_path / "a.pdf").code == 1
    assert (tmp_path / "a.pdf").read_text() == "mine"
    assert office("letter", "--person", person, "--out", tmp_path / "b.pdf", "--json").json["number"] == "1"


def test_a_file_is_replaced_when_asked(office: Shell, person: str, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_text("mine")
    assert office("letter", "--person", person, "--out", tmp_path / "a.pdf", "--replace").code == 0
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


def test_a_folder_that_is_not_there_uses_no_number(office: Shell, person: str, tmp_path: Path) -> None:
    assert office("letter", "--person", person, "--out", tmp_path / "no" / "a.pdf").code == 1
    assert office("list", "awards", "--json").json == []


@pytest.mark.parametrize("day", ["31.02.2024", "2024-13-01", "yesterday", ""])
def test_a_day_that_is_none_is_wrong_use(office: Shell, person: str, tmp_path: Path, day: str) -> None:
    assert office("letter", "--person", person, "--date", day, "--out", tmp_path / "a.pdf").code == 2


def test_a_doubtful_form_waits_for_a_person(office: Shell, tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    desk.people.save(a_card("Цой А.Е."))
    desk.close()
    refused = office("letter", "--person", "Цой А.Е.", "--out", tmp_path / "a.pdf")
    assert refused.code == 1
    assert "--accept-forms" in refused.error
    assert office("letter", "--person", "Цой А.Е.", "--accept-forms", "--out", tmp_path / "a.pdf").code == 0


@pytest.mark.parametrize("name", ["Қ. <b>Әлиева</b> & Ұлы", "=cmd()|' /C calc'!A0", "Ә" * 120])
def test_a_hostile_name_is_printed_as_it_is_or_refused_in_words(office: Shell, tmp_path: Path, name: str) -> None:
    desk = a_desk(tmp_path)
    saved = desk.people.save(a_card(name))
    desk.close()
    answer = office("letter", "--person", saved.person.id, "--accept-forms", "--out", tmp_path / "a.pdf")
    assert answer.code in {0, 1}
    assert (answer.code == 0) == (tmp_path / "a.pdf").exists()
    assert "Traceback" not in answer.error


@pytest.mark.parametrize("name", ["Әлия 🙂", "محمد علي"])
def test_signs_that_no_font_has_are_refused_by_name(office: Shell, tmp_path: Path, name: str) -> None:
    desk = a_desk(tmp_path)
    saved = desk.people.save(a_card(name))
    desk.close()
    answer = office("letter", "--person", saved.person.id, "--accept-forms", "--out", tmp_path / "a.pdf")
    assert answer.code == 1
    assert name.rsplit(maxsplit=1)[-1][-1] in answer.error


def test_an_own_text_fills_its_fields(office: Shell, person: str, tmp_path: Path) -> None:
    (tmp_path / "t.txt").write_text("{person:dative}\nза труд", encoding="utf-8")
    out = tmp_path / "a.pdf"
    assert office("letter", "--person", person, "--lang", "ru", "--text", tmp_path / "t.txt", "--out", out).code == 0


@pytest.mark.parametrize("text", ["{stranger}", "{person", "", "x" * 2_001, "\x00\x01"])
def test_a_hostile_text_is_refused_in_words(office: Shell, person: str, tmp_path: Path, text: str) -> None:
    (tmp_path / "t.txt").write_text(text, encoding="utf-8")
    out = tmp_path / "a.pdf"
    answer = office("letter", "--person", person, "--lang", "ru", "--text", tmp_path / "t.txt", "--out", out)
    assert answer.code == 1
    assert answer.error


def test_each_language_wants_its_text(office: Shell, person: str, tmp_path: Path) -> None:
    (tmp_path / "t.txt").write_text("{person}", encoding="utf-8")
    assert office("letter", "--person", person, "--text", tmp_path / "t.txt", "--out", tmp_path / "a.pdf").code == 2


def test_a_letter_of_another_issuer_bears_its_number(office: Shell, person: str, tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    oblast = desk.commissions.save(a_commission(Role.SUPERIOR, name_ru="Областная комиссия"))
    desk.commissions.save_signatory(a_signatory(oblast.id, name_ru="Б. Онгаров", name_kk=""))
    desk.close()
    choice = ("--issuer", "областная комиссия", "--signatory", "Б. Онгаров", "--number", "7-б", "--date", "28.02.2024")
    answer = office("letter", "--person", person, *choice, "--out", tmp_path / "a.pdf", "--json")
    assert answer.json["number"] == "7-б"


def test_the_register_is_written(office: Shell, person: str, tmp_path: Path) -> None:
    office("letter", "--person", person, "--date", "2024-02-28", "--out", tmp_path / "a.pdf")
    answer = office("register", "--year", 2024, "--lang", "kk", "--out", tmp_path / "r.pdf", "--json")
    assert answer.json["lines"] == 1
    assert page_count((tmp_path / "r.pdf").read_bytes()) == 1


def test_a_year_without_letters_has_no_register(office: Shell, tmp_path: Path) -> None:
    assert office("register", "--year", 1999, "--out", tmp_path / "r.pdf").code == 1


def test_an_open_window_stands_in_the_way_of_a_letter(office: Shell, desk: Desk, tmp_path: Path) -> None:
    saved = desk.people.save(a_card(NAME))
    answer = office("letter", "--person", saved.person.id, "--out", tmp_path / "a.pdf")
    assert answer.code == 1
    assert "open already" in answer.error
