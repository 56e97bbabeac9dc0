"""The papers of a meeting from the command line: numbered all or none, bound, one by one, once more."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from python_calamine import load_workbook

from desktop_app.domain.award_errors import PapersCutShortError
from desktop_app.domain.languages import Language
from desktop_app.i18n.texts import Texts
from desktop_app.services.pages import page_count
from tests.builders import a_desk
from tests.cli.awarding import NAMES, Invited, a_meeting, numbers
from tests.cli.conftest import Shell


@pytest.fixture
def invited(office: Shell) -> Invited:
    """Return a meeting whose three people have approved awards."""
    made = a_meeting(office.data.parent)
    assert office("awards", "add", "--meeting", made.meeting, "--approved", "--accept-forms").code == 0
    return made


def printed(office: Shell, out: Path, *more: object) -> Any:
    answer = office("letters", "--meeting", "3/2024", "--out", out, "--json", *more)
    assert answer.code == 0, answer.error
    return answer.json


def test_approved_awards_are_numbered_and_their_papers_bound(office: Shell, invited: Invited, tmp_path: Path) -> None:
    told = printed(office, tmp_path / "l.pdf", "--number")
    assert [letter["number"] for letter in told["letters"]] == ["1", "2", "3"]
    assert (told["numbered"], told["pages"], told["meeting"]) == (3, 6, invited.meeting)
    assert page_count((tmp_path / "l.pdf").read_bytes()) == 6


def test_it_is_told_in_sentences_too(office: Shell, invited: Invited, tmp_path: Path) -> None:
    answer = office("letters", "--meeting", "3/2024", "--number", "--out", tmp_path / "l.pdf", "--each", tmp_path / "e")
    assert answer.out.splitlines() == [
        "3 letters are numbered: № 1 – 3",
        f"3 letters lie in {tmp_path / 'l.pdf'}",
        f"6 files lie in {tmp_path / 'e'}",
    ]


@pytest.mark.parametrize(("language", "pages"), [("kk", 3), ("ru", 3), ("both", 6)])
def test_the_language_is_chosen(office: Shell, invited: Invited, tmp_path: Path, language: str, pages: int) -> None:
    told = printed(office, tmp_path / "l.pdf", "--number", "--lang", language, "--each", tmp_path / "each")
    assert told["pages"] == len(told["each"]) == pages
    assert sorted(told["each"]) == sorted(path.name for path in (tmp_path / "each").iterdir())


def test_papers_are_printed_again_without_new_numbers_beside_an_open_window(
    office: Shell, invited: Invited, tmp_path: Path
) -> None:
    printed(office, tmp_path / "l.pdf", "--number")
    desk = a_desk(tmp_path)
    told = printed(office, tmp_path / "again.pdf")
    desk.close()
    assert told["numbered"] == 0
    assert (tmp_path / "again.pdf").read_bytes() == (tmp_path / "l.pdf").read_bytes()


def test_awards_without_numbers_are_left_out_and_counted(office: Shell, tmp_path: Path) -> None:
    made = a_meeting(tmp_path)
    office("awards", "add", "--meeting", "3/2024", "--person", NAMES[1], "--approved")
    printed(office, tmp_path / "l.pdf", "--number")
    office("awards", "add", "--meeting", "3/2024", "--person", NAMES[2], "--approved", "--accept-forms")
    office("awards", "add", "--meeting", "3/2024", "--accept-forms")
    answer = office("letters", "--meeting", made.meeting, "--out", tmp_path / "again.pdf")
    assert answer.code == 0
    assert answer.out.startswith("1 letter lies in")
    assert answer.error.splitlines() == [
        "1 approved award has no number and is left out; --number gives it one",
        "1 nomination is not approved yet and is left out",
    ]


def test_letters_of_another_language_are_left_out(office: Shell, tmp_path: Path) -> None:
    a_meeting(tmp_path)
    office("awards", "add", "--meeting", "3/2024", "--lang", "kk", "--approved", "--accept-forms")
    answer = office("letters", "--meeting", "3/2024", "--number", "--lang", "ru", "--out", tmp_path / "l.pdf")
    assert answer.code == 1
    assert "3 letters were not made in this language" in answer.error
    assert "3 letters are numbered and kept" in answer.error
    assert "no paper to print" in answer.error


def test_where_there_is_no_paper_nothing_is_written(office: Shell, tmp_path: Path) -> None:
    a_meeting(tmp_path)
    answer = office("letters", "--meeting", "3/2024", "--number", "--out", tmp_path / "l.pdf", "--each", tmp_path / "e")
    assert (answer.code, answer.out, answer.error) == (1, "", "There is no paper to print here\n")
    assert not (tmp_path / "l.pdf").exists()
    assert not (tmp_path / "e").exists()


def test_only_the_awards_of_a_template_are_printed(office: Shell, invited: Invited, tmp_path: Path) -> None:
    first, second, *_others = (one["name_ru"] for one in office("list", "templates", "--json").json)
    assert printed(office, tmp_path / "l.pdf", "--number", "--template", first)["numbered"] == 3
    answer = office("letters", "--meeting", "3/2024", "--template", second, "--out", tmp_path / "m.pdf")
    assert (answer.code, answer.out) == (1, "")


@pytest.mark.parametrize("language", Language)
def test_what_the_check_finds_is_named_and_nothing_is_numbered(
    office: Shell, invited: Invited, tmp_path: Path, language: Language
) -> None:
    printed(office, tmp_path / "l.pdf", "--number")
    later = a_meeting(tmp_path, names=("Новиков Павел Ильич",), number=4)
    repeated = ("--person", invited.people[1], "Новиков Павел Ильич")
    office("awards", "add", "--meeting", "4/2024", "--approved", "--accept-forms", *repeated)
    command = ("letters", "--meeting", later.meeting, "--number", "--out", tmp_path / "m.pdf")
    answer = office("--lang", language.value, *command)
    assert (answer.code, answer.out) == (1, "")
    named, told = answer.error.splitlines()
    assert named.startswith(f"{NAMES[1]}: ")
    assert "28.02.2024" in named
    assert told == Texts(language).gettext("Nothing was numbered: problems found in the check: {problems}").format(
        problems=1
    )
    assert numbers(tmp_path, later.meeting) == ["", ""]
    assert office(*command, "--repeat-because", "Особые заслуги").code == 0
    assert numbers(tmp_path, later.meeting) == ["4", "5"]


def test_doubtful_forms_are_taken_when_asked(office: Shell, tmp_path: Path) -> None:
    a_meeting(tmp_path, names=("Сейітов М. С.",))
    office("awards", "add", "--meeting", "3/2024", "--approved", "--accept-forms")
    answer = office("letters", "--meeting", "3/2024", "--number", "--out", tmp_path / "l.pdf", "--accept-forms")
    assert answer.code == 0


@pytest.mark.parametrize(
    "place", [("--out", "no/l.pdf"), ("--out", "there.pdf"), ("--out", "l.pdf", "--each", "no/each")]
)
def test_a_place_where_nothing_can_be_written_uses_no_number(
    office: Shell, invited: Invited, tmp_path: Path, place: Sequence[str]
) -> None:
    (tmp_path / "there.pdf").write_text("mine")
    where = [word if word.startswith("--") else str(tmp_path / word) for word in place]
    assert office("letters", "--meeting", "3/2024", "--number", *where).code == 1
    assert numbers(tmp_path, invited.meeting) == ["", "", ""]
    assert (tmp_path / "there.pdf").read_text() == "mine"


def test_a_file_is_replaced_when_asked(office: Shell, invited: Invited, tmp_path: Path) -> None:
    (tmp_path / "l.pdf").write_text("mine")
    assert printed(office, tmp_path / "l.pdf", "--number", "--replace")["pages"] == 6


def test_a_disk_that_becomes_full_after_the_numbering_is_told_with_the_way_on(
    office: Shell, invited: Invited, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(folder: Path, _papers: object) -> None:
        raise PapersCutShortError(str(folder), 4)

    with monkeypatch.context() as while_full:
        while_full.setattr("desktop_app.services.each_paper.write_each", full)
        command = ("letters", "--meeting", "3/2024", "--out", tmp_path / "l.pdf", "--each", tmp_path / "each")
        answer = office(*command, "--number")
    assert answer.code == 1
    assert "3 letters are numbered and kept. Repeat the command without --number" in answer.error
    assert f"Whole files in {tmp_path / 'each'}: 4" in answer.error
    assert office(*command, "--replace").code == 0


@pytest.mark.parametrize("complains", [False, True])
def test_stopped_in_the_middle_nothing_is_half_numbered(
    office: Shell, invited: Invited, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, complains: bool
) -> None:
    from desktop_app.storage import counters

    take, taken = counters.take, []

    def stopped(*asked: Any) -> int:
        taken.append(take(*asked))
        if len(taken) == 2:
            try:
                raise KeyboardInterrupt
            finally:
                assert not complains
        return taken[-1]

    with monkeypatch.context() as while_stopped:
        while_stopped.setattr(counters, "take", stopped)
        answer = office("letters", "--meeting", "3/2024", "--number", "--out", tmp_path / "l.pdf")
    assert (answer.code, answer.out) == (1, "")
    assert answer.error == "Stopped. What was not finished has been taken back\n"
    assert numbers(tmp_path, invited.meeting) == ["", "", ""]
    assert [letter["number"] for letter in printed(office, tmp_path / "l.pdf", "--number")["letters"]] == [
        "1",
        "2",
        "3",
    ]


def test_a_paper_is_written_once_more_and_marked(office: Shell, invited: Invited, tmp_path: Path) -> None:
    printed(office, tmp_path / "l.pdf", "--number")
    assert office("reprint", "2", "--reason", " ", "--out", tmp_path / "r.pdf").code == 1
    answer = office("reprint", "2", "--reason", "Утеряно", "--out", tmp_path / "r.pdf", "--lang", "kk", "--json")
    assert (answer.json["number"], page_count((tmp_path / "r.pdf").read_bytes())) == ("2", 1)
    marked = office("reprint", "2/2024", "--reason", "Утеряно", "--duplicate", "--out", tmp_path / "d.pdf")
    assert (marked.code, page_count((tmp_path / "d.pdf").read_bytes())) == (0, 2)
    desk = a_desk(tmp_path)
    rows = desk.register.rows(2024, Language.RU)
    desk.close()
    assert [row.reprinted for row in rows] == [False, True, False]


def test_a_paper_that_cannot_be_written_once_more_is_not_noted(office: Shell, invited: Invited, tmp_path: Path) -> None:
    assert office("reprint", "1", "--reason", "Утеряно", "--out", tmp_path / "r.pdf").code == 1
    printed(office, tmp_path / "l.pdf", "--number")
    office("awards", "annul", "1", "--reason", "Ошибка")
    assert office("reprint", "1", "--reason", "Утеряно", "--out", tmp_path / "r.pdf").code == 1
    assert not (tmp_path / "r.pdf").exists()


def test_the_register_is_a_workbook_too_and_may_be_of_one_meeting(
    office: Shell, invited: Invited, tmp_path: Path
) -> None:
    printed(office, tmp_path / "l.pdf", "--number")
    kind = office("list", "kinds", "--json").json[0]["name_kk"]
    only = ("--meeting", "3/2024", "--kind", kind, "--state", "numbered", "--json")
    answer = office("register", "--year", 2024, "--out", tmp_path / "r.xlsx", *only)
    assert answer.json["lines"] == 3
    cells = [cell for row in load_workbook(tmp_path / "r.xlsx").get_sheet_by_index(0).to_python() for cell in row]
    assert {NAMES[1]} <= set(map(str, cells))
    none = office("register", "--year", 2024, "--out", tmp_path / "n.pdf", "--state", "annulled", "--json")
    assert none.json["lines"] == 0


def test_the_register_has_one_of_two_endings(office: Shell, tmp_path: Path) -> None:
    answer = office("register", "--year", 2024, "--out", tmp_path / "r.docx")
    assert answer.code == 2
    assert ".pdf, .xlsx" in answer.error


def test_the_list_for_handing_out_is_written(office: Shell, invited: Invited, tmp_path: Path) -> None:
    assert office("presentation", "--meeting", "3/2024", "--out", tmp_path / "p.pdf").code == 1
    printed(office, tmp_path / "l.pdf", "--number")
    answer = office("presentation", "--meeting", "3/2024", "--lang", "kk", "--out", tmp_path / "p.pdf", "--json")
    assert answer.json["awards"] == 3
    assert office("presentation", "--meeting", "3/2024", "--out", tmp_path / "q.pdf").out.startswith("The list with 3")


@pytest.mark.parametrize("command", ["letters", "presentation"])
def test_a_paper_is_not_written_under_a_name_that_says_something_else(
    office: Shell, invited: Invited, tmp_path: Path, command: str
) -> None:
    answer = office(command, "--meeting", "3/2024", "--out", tmp_path / "l.doc")
    assert (answer.code, answer.error) == (1, "The name of a paper must end in .pdf, not l.doc\n")
    assert not (tmp_path / "l.doc").exists()


def test_a_file_that_is_there_tells_how_it_is_replaced(office: Shell, invited: Invited, tmp_path: Path) -> None:
    (tmp_path / "l.pdf").touch()
    answer = office("letters", "--meeting", "3/2024", "--out", tmp_path / "l.pdf")
    assert answer.error.splitlines()[-1] == "With --replace the file is replaced"


@pytest.mark.parametrize(
    ("arguments", "listing"),
    [
        (("letters", "--meeting", "9/2024", "--out", "l.pdf"), "meetings"),
        (("letters", "--meeting", "3/2024", "--out", "l.pdf", "--template", "нет такого"), "templates"),
        (("letter", "--person", "Никто Никакой", "--out", "l.pdf"), "people"),
    ],
)
def test_what_is_not_found_tells_where_it_would_be_listed(
    office: Shell,
    invited: Invited,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: Sequence[str],
    listing: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = office(*arguments)
    assert answer.code == 1
    assert answer.error.endswith(f"zhospar list {listing}\n")


def test_letters_are_numbered_in_the_order_of_the_kazakh_alphabet(office: Shell, tmp_path: Path) -> None:
    a_meeting(tmp_path, names=("Әбдірова Дина", "Яковлев Пётр Ильич", "Абенов Даурен"))
    office("awards", "add", "--meeting", "3/2024", "--approved", "--accept-forms")
    printed(office, tmp_path / "l.pdf", "--number")
    desk = a_desk(tmp_path)
    rows = desk.register.rows(2024, Language.RU)
    desk.close()
    assert [row.recipient.split()[0] for row in rows] == ["Абенов", "Әбдірова", "Яковлев"]
