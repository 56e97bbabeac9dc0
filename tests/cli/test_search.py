"""The commands that find and filter people."""

from pathlib import Path

from desktop_app.domain.identity import new_id
from desktop_app.domain.people import Group
from tests.builders import a_card, a_desk
from tests.cli.conftest import Shell

PHONE = "+7 707 283 33 98"


def _fill(shell: Shell) -> None:
    desk = a_desk(Path(shell.data).parent)
    saved = [desk.people.save(a_card(name, phone=PHONE)) for name in ("Өмірзақ Ғалым", "Ан Өмірзақ", "Бекет")]
    desk.people.set_blocked(saved[2].person.id, blocked=True)
    jury = desk.people.save_group(Group(new_id(), "", "Жюри"))
    desk.people.put_into_group([saved[1].person.id], jury.id)
    desk.close()


def test_search_lists_the_best_first(office: Shell) -> None:
    _fill(office)
    found = office("search", "омирзак", "--json").json
    assert [(one["name"], one["score"]) for one in found] == [("Өмірзақ Ғалым", 100), ("Ан Өмірзақ", 80)]
    assert set(found[0]) == {"id", "name", "post", "organisation", "score"}


def test_search_prints_a_row_for_each_and_counts_them(office: Shell) -> None:
    _fill(office)
    answer = office("search", "омирзак")
    assert (len(answer.out.splitlines()), PHONE in answer.out) == (3, False)


def test_search_tells_phones_only_when_asked(office: Shell) -> None:
    _fill(office)
    assert PHONE in office("search", "омирзак", "--phones").out
    assert office("search", "3398", "--phones", "--json").json[0]["phone"] == PHONE


def test_search_for_nothing_finds_nobody(office: Shell) -> None:
    _fill(office)
    assert office("search", '"*', "--json").json == []


def test_the_list_shows_the_people_of_a_group(office: Shell) -> None:
    _fill(office)
    found = office("list", "people", "--group", "жюри", "--json").json
    assert [one["name"] for one in found] == ["Ан Өмірзақ"]


def test_the_list_shows_the_people_of_a_category(office: Shell) -> None:
    _fill(office)
    desk = a_desk(Path(office.data).parent)
    category = desk.people.categories()[0]
    desk.close()
    assert office("list", "people", "--category", category.name_ru, "--json").json == []


def test_the_blocked_are_listed_alone_and_on_demand(office: Shell) -> None:
    _fill(office)
    shown, blocked = (office("list", "people", *options, "--json").json for options in ([], ["--blocked"]))
    assert ([one["name"] for one in blocked], "Бекет" in [one["name"] for one in shown]) == (["Бекет"], False)


def test_a_group_that_is_not_there_is_told(office: Shell) -> None:
    answer = office("list", "people", "--group", "Хор")
    assert (answer.code, "Хор" in answer.error) == (1, True)
