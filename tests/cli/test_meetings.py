"""Meetings from the command line: recorded, found by what one knows of them, filled with people."""

from pathlib import Path

import pytest

from tests.builders import a_card, a_desk
from tests.cli.awarding import NAMES, a_meeting
from tests.cli.conftest import Shell

TITLE = ("--title-ru", "Расширенное заседание", "--title-kk", "Кеңейтілген отырыс")


def test_a_meeting_takes_the_next_number_of_its_year(office: Shell) -> None:
    a_meeting(office.data.parent, number=4)
    answer = office("meetings", "add", "--date", "01.03.2024", *TITLE, "--time", "9:30", "--json")
    assert answer.json["number"] == "5/2024"
    row = office("list", "meetings", "--json").json[1]
    assert (row["date"], row["begins"], row["kind"]) == ("2024-03-01", "09:30", "regular")


def test_the_first_meeting_makes_the_data(shell: Shell) -> None:
    answer = shell("meetings", "add", "--date", "2024-02-28", "--number", 7, *TITLE)
    assert answer.code == 0
    assert "7/2024\t28.02.2024\t" in answer.out
    assert shell("list", "meetings").out.endswith("1 meeting\n")


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (("--date", "28.02.2024"), 1),
        (("--date", "30.02.2024", *TITLE), 2),
        (("--date", "28.02.2024", "--time", "25:00", *TITLE), 2),
        (("--date", "28.02.2024", "--number", "0", *TITLE), 1),
        (("--date", "28.02.2024", "--number", "3", *TITLE), 1),
    ],
)
def test_a_meeting_that_cannot_be_is_refused(office: Shell, wrong: tuple[str, ...], code: int) -> None:
    a_meeting(office.data.parent)
    assert office("meetings", "add", *wrong).code == code
    assert len(office("list", "meetings", "--json").json) == 1


def test_meetings_are_listed_with_their_counts(office: Shell) -> None:
    made = a_meeting(office.data.parent)
    (row,) = office("list", "meetings", "--year", 2024, "--json").json
    assert {name: row[name] for name in ("id", "date", "title", "attendees", "number")} == {
        "id": made.meeting,
        "date": "2024-02-28",
        "title": "Расширенное заседание",
        "attendees": 3,
        "number": "3/2024",
    }
    assert office("list", "meetings", "--year", 2023).out == "0 meetings\n"


def test_people_are_invited_by_name_from_a_file_and_once(office: Shell, tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    desk.people.save(a_card("Новиков Павел"))
    desk.close()
    made = a_meeting(tmp_path)
    (tmp_path / "names.txt").write_text(f"\ufeffНовиков Павел\tаким\n\n{made.people[0]}\n", encoding="utf-8")
    invited = office(
        "meetings", "invite", "--meeting", "3/2024", "--from", tmp_path / "names.txt", "--present", "--json"
    )
    assert invited.json == {"meeting": made.meeting, "invited": 1, "attendees": 4}
    assert office("list", "meetings", "--json").json[0]["present"] == 2
    again = office("meetings", "invite", "--meeting", "28.02.2024", "--person", "Новиков Павел", NAMES[0])
    assert again.out == "0 people invited; in the list of the meeting: 4\n"


def test_a_group_and_a_category_are_invited(office: Shell, tmp_path: Path) -> None:
    made = a_meeting(tmp_path, names=())
    answer = office("meetings", "invite", "--meeting", made.meeting, "--category", "кандидаты", "--json")
    assert answer.json["invited"] == 0
    assert office("meetings", "invite", "--meeting", made.meeting, "--group", "никакая").code == 1


def test_nobody_to_invite_is_wrong_use(office: Shell) -> None:
    assert office("meetings", "invite", "--meeting", "3/2024").code == 2


@pytest.mark.parametrize("bad", [b"\xff\xfe\x00", None])
def test_a_file_of_names_that_is_none_is_a_sentence(office: Shell, tmp_path: Path, bad: bytes | None) -> None:
    a_meeting(tmp_path)
    if bad:
        (tmp_path / "names.txt").write_bytes(bad)
    answer = office("meetings", "invite", "--meeting", "3/2024", "--from", tmp_path / "names.txt")
    assert (answer.code, answer.error.count("\n")) == (1, 1)


def test_a_day_with_two_meetings_names_both(office: Shell, tmp_path: Path) -> None:
    both = [a_meeting(tmp_path, names=(), number=number) for number in (3, 4)]
    answer = office("letters", "--meeting", "2024-02-28", "--out", tmp_path / "l.pdf")
    assert (answer.code, answer.out, answer.error.count("\n")) == (1, "", 1)
    assert all(made.meeting in answer.error for made in both)
    assert "3/2024" in answer.error
    assert "4/2024" in answer.error


@pytest.mark.parametrize("nothing", ["9/2024", "01.01.2024", "", "0000", "ж"])
def test_no_meeting_is_a_sentence(office: Shell, tmp_path: Path, nothing: str) -> None:
    a_meeting(tmp_path)
    answer = office("presentation", "--meeting", nothing, "--out", tmp_path / "l.pdf")
    assert (answer.code, answer.error.count("\n")) == (1, 1)
    assert not (tmp_path / "l.pdf").exists()


def test_the_beginning_of_an_identity_means_a_meeting(office: Shell, tmp_path: Path) -> None:
    made = a_meeting(tmp_path)
    answer = office("meetings", "invite", "--meeting", made.meeting[:23], "--person", NAMES[0])
    assert answer.code == 0


def test_our_commission_is_set_piece_by_piece(shell: Shell) -> None:
    assert shell("commission", "set", "--name-ru", "Комиссия", "--place-ru", "село Аса").code == 0
    told = shell("commission", "set", "--name-kk", "Комиссиясы", "--json").json
    assert (told["name_ru"], told["name_kk"], told["place_ru"]) == ("Комиссия", "Комиссиясы", "село Аса")
    signed = shell(
        "commission", "sign", "--name-ru", "Н. Сейтказин", "--post-ru", "Председатель", "--since", "2024-01-15"
    )
    assert signed.out.endswith("\tН. Сейтказин\tПредседатель\n")
    assert shell("commission", "sign", "--name-ru", "А. Б.", "--json").json["name_ru"] == "А. Б."


def test_without_a_commission_nobody_signs_for_it(shell: Shell) -> None:
    assert shell("commission", "set").code == 1
    shell("meetings", "add", "--date", "2024-02-28", *TITLE)
    answer = shell("commission", "sign", "--name-ru", "А. Б.")
    assert (answer.code, answer.error.count("\n")) == (1, 1)
    assert "zhospar commission set" in answer.error
