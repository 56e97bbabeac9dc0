"""Awards from the command line: nominated, approved, handed out, annulled, listed."""

from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from tests.builders import a_card, a_desk, an_organisation
from tests.cli.awarding import NAMES, Invited, a_meeting
from tests.cli.conftest import Shell


@pytest.fixture
def invited(office: Shell) -> Invited:
    """Return a meeting with three people in its list."""
    return a_meeting(office.data.parent)


def states(office: Shell) -> list[str]:
    return [row["state"] for row in office("awards", "list", "--json").json]


def nominated(office: Shell, *more: str) -> list[str]:
    answer = office("awards", "add", "--meeting", "3/2024", "--accept-forms", "--json", *more)
    return [award["id"] for award in answer.json["awards"]]


def test_everybody_in_the_list_of_a_meeting_is_nominated_once(office: Shell, invited: Invited) -> None:
    answer = office("awards", "add", "--meeting", invited.meeting, "--accept-forms")
    assert (answer.code, answer.out.splitlines()[-1]) == (0, "3 nominations")
    again = office("awards", "add", "--meeting", invited.meeting, "--accept-forms", "--json")
    assert (again.json["awards"], again.json["known"]) == ([], 3)
    rows = office("awards", "list", "--json").json
    assert [(row["recipient"], row["number"], row["date"], row["meeting"]) for row in rows] == [
        (name, "", "2024-02-28", invited.meeting) for name in NAMES
    ]


def test_only_those_who_came_are_nominated(office: Shell, invited: Invited) -> None:
    office("meetings", "invite", "--meeting", "3/2024", "--person", NAMES[1], "--present")
    assert len(nominated(office, "--present")) == 1


def test_whoever_is_named_is_nominated_without_the_others(office: Shell, invited: Invited, tmp_path: Path) -> None:
    (tmp_path / "names.txt").write_text(NAMES[0], encoding="utf-8")
    assert len(nominated(office, "--person", NAMES[1], "--from", str(tmp_path / "names.txt"))) == 2


def test_an_award_of_no_meeting_is_of_today(office: Shell, invited: Invited) -> None:
    answer = office("awards", "add", "--person", NAMES[1], "--lang", "ru", "--date", "2024-03-01", "--approved")
    assert answer.code == 0
    (row,) = office("awards", "list", "--state", "approved", "--json").json
    assert (row["date"], row["meeting"]) == ("2024-03-01", None)


def test_the_staff_of_an_organisation_is_nominated(office: Shell, tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    desk.people.save_organisation(an_organisation())
    desk.close()
    answer = office("awards", "add", "--organisation", "Асинская средняя школа", "--accept-forms", "--json")
    assert [award["recipient"] for award in answer.json["awards"]] == ["Асинская средняя школа"]


def test_a_doubtful_form_is_named_and_its_person_is_left_out(office: Shell, tmp_path: Path) -> None:
    a_meeting(tmp_path, names=("Сейітов М. С.", NAMES[1]))
    answer = office("awards", "add", "--meeting", "3/2024")
    assert answer.code == 1
    assert "Сейітов М. С.: " in answer.error
    assert "--accept-forms" in answer.error
    assert [row["recipient"] for row in office("awards", "list", "--json").json] == [NAMES[1]]


def test_the_blocked_are_not_nominated(office: Shell, invited: Invited, tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    desk.people.set_blocked(UUID(invited.people[1]), blocked=True)
    desk.close()
    answer = office("awards", "add", "--person", NAMES[1])
    assert (answer.code, states(office)) == (1, [])
    assert "is blocked" in answer.error


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ((), 1),
        (("--person", "Никто"), 1),
        (("--meeting", "9/2024"), 1),
        (("--meeting", "3/2024", "--template", "Нет такого"), 1),
        (("--meeting", "3/2024", "--kind", "Орден"), 1),
        (("--meeting", "3/2024", "--value", "hours"), 2),
        (("--meeting", "3/2024", "--value", "colour=red"), 2),
    ],
)
def test_what_cannot_be_nominated_is_a_sentence(
    office: Shell, invited: Invited, wrong: tuple[str, ...], code: int
) -> None:
    assert office("awards", "add", *wrong).code == code
    assert states(office) == []


def test_without_a_commission_nobody_is_nominated(shell: Shell) -> None:
    a_meeting(shell.data.parent)
    answer = shell("awards", "add", "--meeting", "3/2024")
    assert answer.code == 1
    assert "commission is not set up yet" in answer.error


def test_kind_template_and_values_are_chosen(office: Shell, invited: Invited) -> None:
    kinds = office("list", "kinds", "--json").json
    templates = office("list", "templates", "--json").json
    assert len(nominated(office, "--kind", kinds[0]["name_ru"], "--value", "hours=8", "result=92")) == 3
    other = ("--template", templates[1]["name_kk"], "--signatory", "Н. Сейтказин")
    assert office("awards", "add", "--person", NAMES[1], "--accept-forms", *other).code == 0
    assert office("list", "kinds").out.count("\n") == len(kinds) + 1
    assert office("list", "templates").out.count("\n") == len(templates) + 1


def test_nominations_are_approved_with_the_decision_they_rest_on(
    office: Shell, invited: Invited, tmp_path: Path
) -> None:
    first, *_others = nominated(office)
    assert office("awards", "approve", first, "--json").json == {"awards": [first]}
    answer = office("awards", "approve", "--meeting", "3/2024", "--basis", "Решение № 5", "--basis-kk", "№ 5 шешім")
    assert answer.out == "2 nominations are approved\n"
    assert set(states(office)) == {"approved"}
    desk = a_desk(tmp_path)
    assert sorted(award.basis for award in desk.awards.of_meeting(UUID(invited.meeting))) == ["", *["Решение № 5"] * 2]
    desk.close()


def test_one_that_is_approved_already_keeps_the_others_as_they_were(office: Shell, invited: Invited) -> None:
    first, second, _third = nominated(office)
    office("awards", "approve", first)
    assert office("awards", "approve", second, first).code == 1
    assert sorted(states(office)) == ["approved", "nominated", "nominated"]


def test_nothing_to_approve_is_told(office: Shell, invited: Invited) -> None:
    assert office("awards", "approve").code == 2
    assert office("awards", "approve", "--meeting", "3/2024").code == 1


def test_awards_are_handed_out_on_the_day_of_the_meeting(office: Shell, invited: Invited, tmp_path: Path) -> None:
    nominated(office, "--approved")
    office("letters", "--meeting", "3/2024", "--number", "--out", tmp_path / "l.pdf")
    assert office("awards", "present", "1", "--date", "29.02.2024", "--by", "Аким района").code == 0
    assert office("awards", "present", "--meeting", "3/2024").out == "2 awards are handed out\n"
    rows = office("awards", "list", "--meeting", "3/2024", "--json").json
    assert [row["presented_on"] for row in rows] == ["2024-02-29", "2024-02-28", "2024-02-28"]


def test_an_award_is_annulled_by_its_number(office: Shell, invited: Invited, tmp_path: Path) -> None:
    nominated(office, "--approved")
    office("letters", "--meeting", "3/2024", "--number", "--out", tmp_path / "l.pdf")
    assert office("awards", "annul", "2", "--reason", " ").code == 1
    assert office("awards", "annul", "№ 2/2024", "--reason", "Ошибка в имени").code == 0
    assert office("awards", "annul", "2", "--reason", "Ошибка").code == 1
    assert office("awards", "annul", "3", "--reason", "Ошибка", "--json").json["state"] == "annulled"
    assert office("awards", "list", "--state", "annulled").out.endswith("2 awards\n")


def test_a_number_of_two_years_names_both(office: Shell, tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    desk.people.save(card := a_card())
    for year in (2024, 2025):
        desk.letters.issue([desk.letters.compose(card.person.id, dated=date(year, 2, 27))])
    desk.close()
    answer = office("awards", "annul", "1", "--reason", "Ошибка")
    assert answer.code == 1
    assert "27.02.2025" in answer.error
    assert "27.02.2024" in answer.error
    assert office("awards", "annul", "1/2025", "--reason", "Ошибка").code == 0
    assert office("awards", "list", "--year", 2025, "--json").json[0]["state"] == "annulled"
