"""Papers one by one: their names, and what a folder that is full, closed or used already makes of them."""

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.award_errors import PapersCutShortError
from desktop_app.domain.awards import Award, LetterLanguages
from desktop_app.domain.commission import Role
from desktop_app.domain.errors import FileNotSavedError, FolderMissingError, RecordGoneError
from desktop_app.domain.languages import PAPER_LANGUAGES, Language
from desktop_app.domain.people import FullName
from desktop_app.i18n.errors import explain
from desktop_app.i18n.texts import Texts
from desktop_app.services.desk import Desk
from desktop_app.services.each_paper import NamedPaper, write_each
from desktop_app.services.letters import Wishes
from desktop_app.services.pages import page_count
from tests.builders import Office, a_card, a_commission, a_signatory, an_organisation

PDF = b"%PDF-1.7 " + b"x" * 2_000


def papers(count: int, pdf: bytes = PDF) -> Iterator[NamedPaper]:
    return (NamedPaper(f"{number:04} Ким В.", pdf) for number in range(1, count + 1))


def issued(desk: Desk, *names: str) -> list[Award]:
    cards = [a_card(name) for name in names]
    desk.people.save_all(cards)
    thanked = [card.person.id for card in cards]
    return desk.letters.issue(desk.letters.compose_all(thanked, Wishes(LetterLanguages.KK)))


def names(desk: Desk, found: list[Award], *languages: Language) -> list[str]:
    return [paper.name for paper in desk.awards.each_paper([award.id for award in found], languages)]


def test_a_file_is_named_by_number_surname_and_initials(office: Office, tmp_path: Path) -> None:
    found = issued(office.desk, "Әбдірова Дина Асқарқызы", "Ким Виктор", "Оспанов")
    made = office.desk.awards.each_paper([award.id for award in found], [Language.KK])
    written = write_each(tmp_path / "each", made)
    assert [path.name for path in written] == ["0001 Әбдірова Д. А.pdf", "0002 Ким В.pdf", "0003 Оспанов.pdf"]
    assert [page_count(path.read_bytes()) for path in written] == [1, 1, 1]


def test_each_file_holds_the_paper_of_its_award(office: Office) -> None:
    found = issued(office.desk, "Әбдірова Дина", "Ким Виктор")
    made = list(office.desk.awards.each_paper([award.id for award in found], [Language.KK]))
    assert [paper.pdf for paper in made] == [office.desk.awards.paper(award.id, Language.KK) for award in found]


def test_papers_in_two_languages_bear_the_language_and_each_its_own_spelling(office: Office) -> None:
    card = a_card("Абдирова Дина Аскаровна")
    office.desk.people.save(replace(card, person=replace(card.person, name_kk=FullName("Әбдірова", "", "Асқарқызы"))))
    found = office.desk.letters.issue([office.desk.letters.compose(card.person.id)])
    assert names(office.desk, found, *PAPER_LANGUAGES) == ["0001 Әбдірова Д. А. kk", "0001 Абдирова Д. А. ru"]
    assert names(office.desk, found, Language.RU) == ["0001 Абдирова Д. А."]


def test_a_language_that_was_not_made_has_no_paper(office: Office) -> None:
    assert names(office.desk, issued(office.desk, "Ким Виктор"), Language.RU) == []


def test_a_nomination_has_no_paper(office: Office) -> None:
    office.desk.people.save(card := a_card())
    nominated = office.desk.awards.nominate([office.desk.letters.compose(card.person.id)])
    with pytest.raises(RecordGoneError):
        office.desk.awards.each_paper([nominated[0].id], PAPER_LANGUAGES)


@pytest.mark.parametrize(("number", "told"), [("7-б", "0007-б"), ("12/48", "0012-48"), ("", "Оспанов"), ("б/н", "б-н")])
def test_the_number_of_another_issuer_is_kept_as_far_as_a_file_name_can(office: Office, number: str, told: str) -> None:
    oblast = office.desk.commissions.save(a_commission(Role.SUPERIOR))
    signatory = office.desk.commissions.save_signatory(a_signatory(oblast.id))
    office.desk.people.save(card := a_card())
    letter = office.desk.letters.compose(card.person.id, issuer_id=oblast.id, signatory_id=signatory.id)
    found = office.desk.letters.issue([replace(letter, number=number)])
    assert names(office.desk, found, Language.KK)[0].startswith(told)


def test_the_staff_of_an_organisation_are_named_whole(office: Office) -> None:
    body = office.desk.people.save_organisation(an_organisation("Школа" + " имени Абая" * 20))
    letter = office.desk.letters.compose_all([], Wishes(LetterLanguages.RU), organisation_ids=[body.id])[0]
    thanked = replace(letter.wordings[0], name_form="коллективу школы")
    found = office.desk.letters.issue([replace(letter, wordings=(thanked,))])
    name = names(office.desk, found, Language.RU)[0]
    assert name.startswith("0001 Школа имени Абая имени")
    assert len(name) <= 100


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ('1 А<б>:"в/г\\д|е?ж*', "1 А б в г д е ж.pdf"),
        ("CON", "_CON.pdf"),
        ("nul", "_nul.pdf"),
        (" .. ", "_.pdf"),
        ("Ким В. . ", "Ким В.pdf"),
        ("../../etc", "etc.pdf"),
    ],
)
def test_names_are_such_as_every_system_takes(tmp_path: Path, words: str, name: str) -> None:
    assert write_each(tmp_path, [NamedPaper(words, PDF)]) == [tmp_path / name]


@pytest.mark.parametrize("words", ["Ә" * 300, "x" * 300])
def test_long_names_are_cut(tmp_path: Path, words: str) -> None:
    assert len(write_each(tmp_path, [NamedPaper(words, PDF)])[0].name) <= 120


def test_names_that_differ_only_in_case_are_told_apart(tmp_path: Path) -> None:
    made = write_each(tmp_path, [NamedPaper("Ким", PDF), NamedPaper("КИМ", PDF + b"2"), NamedPaper("ким", PDF + b"3")])
    assert [path.name for path in made] == ["Ким.pdf", "КИМ (2).pdf", "ким (3).pdf"]


def test_what_lies_there_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "0001 Ким В.pdf").write_text("mine")
    assert write_each(tmp_path, papers(1)) == [tmp_path / "0001 Ким В (2).pdf"]
    assert (tmp_path / "0001 Ким В.pdf").read_text() == "mine"


def test_the_same_paper_is_not_written_twice(tmp_path: Path) -> None:
    assert write_each(tmp_path, papers(3)) == write_each(tmp_path, papers(3))
    assert len(list(tmp_path.iterdir())) == 3


def test_a_file_that_appears_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    def appearing() -> Iterator[NamedPaper]:
        (tmp_path / "0001 Ким В.pdf").write_text("theirs")
        yield from papers(1)

    assert write_each(tmp_path, appearing()) == [tmp_path / "0001 Ким В (2).pdf"]
    assert (tmp_path / "0001 Ким В.pdf").read_text() == "theirs"


@pytest.fixture
def no_second_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """Behave as a memory stick, where a file has one name."""

    def refuse(_path: Path, _target: Path) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", refuse)


@pytest.mark.usefixtures("no_second_names")
def test_a_memory_stick_takes_the_papers_too(tmp_path: Path) -> None:
    assert write_each(tmp_path, papers(1)) == [tmp_path / "0001 Ким В.pdf"]
    again = tmp_path / "again"
    again.mkdir()
    test_a_file_that_appears_meanwhile_is_not_replaced(again)


@pytest.mark.parametrize("place", ["no/each", "file", "file/each"])
def test_a_folder_that_cannot_be_is_told(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(FolderMissingError):
        write_each(tmp_path / place, papers(1))


@pytest.mark.parametrize("where", ["mkdir", "open"])
def test_a_folder_that_is_closed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str) -> None:
    def refuse(*_arguments: Any, **_settings: Any) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, where, refuse)
    with pytest.raises(FileNotSavedError) as refused:
        write_each(tmp_path, papers(1))
    assert refused.value.path == str(tmp_path)


def test_a_disk_that_is_full_at_the_117th_leaves_116_whole_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, forced = os.fsync, iter(range(1, 10_000))

    def full(number: int) -> None:
        if os.fstat(number).st_size and next(forced) == 117:
            os.ftruncate(number, 100)
            raise OSError(errno.ENOSPC, "No space left on device")
        whole(number)

    folder = tmp_path / "each"
    monkeypatch.setattr("desktop_app.services.each_paper.os.fsync", full)
    monkeypatch.setattr("desktop_app.services.each_paper.replace_with_retry", _put)
    with pytest.raises(PapersCutShortError) as refused:
        write_each(folder, papers(200))
    assert {path.read_bytes() for path in folder.iterdir()} == {PDF}
    assert sorted(refused.value.names) == sorted(path.name for path in folder.iterdir())
    assert len(refused.value.names) == refused.value.written == 116
    for language in Language:
        said = explain(refused.value, Texts(language))
        assert "116" in said
        assert str(folder) in said


def _put(source: Path, target: Path, **_settings: Any) -> None:
    source.rename(target)


def test_a_second_try_writes_the_rest_and_nothing_twice(tmp_path: Path) -> None:
    write_each(tmp_path, papers(116))
    assert len(write_each(tmp_path, papers(200))) == 200
    assert len(list(tmp_path.iterdir())) == 200


def test_whoever_stops_the_work_leaves_whole_files(tmp_path: Path) -> None:
    def stopped() -> Iterator[NamedPaper]:
        yield from papers(5)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_each(tmp_path, stopped())
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [PDF] * 5


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a disk of 256 KB, where the system lets one be made."""
    disk = tmp_path / "disk"
    disk.mkdir()
    made = sys.platform == "linux" and subprocess.run(
        ["/bin/mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(disk)], check=False, capture_output=True
    )
    if not made or made.returncode:
        pytest.skip("no disk can be made here")
    yield disk
    subprocess.run(["/bin/umount", str(disk)], check=True)


def test_a_disk_that_is_really_full_holds_whole_files_only(small_disk: Path) -> None:
    with pytest.raises(PapersCutShortError) as refused:
        write_each(small_disk / "each", papers(200))
    there = list((small_disk / "each").iterdir())
    assert 10 < len(there) < 200
    assert refused.value.written == len(there)
    assert {path.read_bytes() for path in there} == {PDF}
