"""The demonstration: what it makes, that it is the same each time, and that it touches nobody's data."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop_app.domain.errors import FileBusyError, FileExistsAlreadyError, FileNotOursError, FileReadOnlyError
from desktop_app.domain.languages import Language
from desktop_app.domain.people import PeopleOrder
from desktop_app.services.demo import NAME, DemoResult, is_demo, make_demo
from desktop_app.services.desk import open_desk
from tests.builders import a_desk, an_office


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> DemoResult:
    """Make the demonstration once."""
    return make_demo(tmp_path_factory.mktemp("demo"))


def _bytes(result: DemoResult) -> dict[str, bytes]:
    files = (*result.papers, result.database, result.database.with_name(f"{NAME}.files"))
    return {file.name: file.read_bytes() for file in files}


def test_the_same_seed_gives_the_same_bytes(made: DemoResult, tmp_path: Path) -> None:
    assert _bytes(make_demo(tmp_path)) == _bytes(made)


def test_another_seed_thanks_others(made: DemoResult, tmp_path: Path) -> None:
    assert _bytes(make_demo(tmp_path, seed=7))["letters-ru.pdf"] != _bytes(made)["letters-ru.pdf"]


def test_made_again_it_replaces_only_itself(tmp_path: Path) -> None:
    first = _bytes(make_demo(tmp_path))
    (tmp_path / "letters-mine.pdf").write_text("mine")
    assert _bytes(make_demo(tmp_path)) == first
    assert (tmp_path / "letters-mine.pdf").read_text() == "mine"


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_thirty_letters_lie_in_each_language_with_the_numbers_one_to_thirty(made: DemoResult, language: str) -> None:
    pages = PdfReader(made.database.with_name(f"letters-{language}.pdf")).pages
    texts = [page.extract_text().replace("\u00a0", " ") for page in pages]
    assert len(texts) == 30
    assert [f"№ {number} " in text for number, text in enumerate(texts, start=1)] == [True] * 30


def _words(made: DemoResult, paper: str) -> str:
    pages = PdfReader(made.database.with_name(paper)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_the_plan_lies_in_two_languages_on_one_paper(made: DemoResult) -> None:
    words = _words(made, "plan-kk-ru.pdf")
    assert "ЖҰМЫС ЖОСПАРЫ" in words
    assert "ПЛАН РАБОТЫ" in words


@pytest.mark.parametrize(("language", "day"), [("kk", "2024 жылғы 28 ақпандағы"), ("ru", "28 февраля 2024 года")])
def test_progress_lies_in_each_language_as_of_the_day(made: DemoResult, language: str, day: str) -> None:
    assert day in _words(made, f"progress-{language}.pdf")


def test_everybody_of_the_sheet_is_in_the_data(made: DemoResult) -> None:
    desk = open_desk(made.database, read_only=True)
    rows = desk.people.rows(desk.people.ids(), Language.KK)
    desk.close()
    assert len(rows) == 187
    assert [row.name for row in rows if not (row.post and row.category and row.organisation)] == []


def test_the_letters_go_to_every_category(made: DemoResult) -> None:
    desk = open_desk(made.database, read_only=True)
    thanked = [
        row for row in desk.people.rows(desk.people.ids(order=PeopleOrder.CATEGORY), Language.RU) if row.last_award_on
    ]
    desk.close()
    assert len(thanked) == 30
    assert len({row.category for row in thanked}) == 8


def test_every_letter_is_kept_and_the_data_is_sound(made: DemoResult) -> None:
    desk = open_desk(made.database, read_only=True)
    awards = [row.id for row in desk.register.rows(2024, Language.RU)]
    kept = desk.awards.papers(awards, Language.KK)
    problems = desk.backups.verify()
    desk.close()
    assert (len(awards), problems) == (30, [])
    assert kept == made.database.with_name("letters-kk.pdf").read_bytes()


def test_only_the_demonstration_is_told_as_one(made: DemoResult, tmp_path: Path) -> None:
    demonstration, own = open_desk(made.database, read_only=True), an_office(tmp_path).desk
    assert (is_demo(demonstration), is_demo(own)) == (True, False)
    demonstration.close()
    own.close()


def test_data_of_somebody_under_its_name_stays(tmp_path: Path) -> None:
    a_desk(tmp_path).close()
    own = (tmp_path / "data.db").rename(tmp_path / NAME)
    before = own.read_bytes()
    with pytest.raises(FileExistsAlreadyError):
        make_demo(tmp_path)
    assert own.read_bytes() == before


def test_papers_of_somebody_under_its_names_stay(tmp_path: Path) -> None:
    (tmp_path / "letters-kk.pdf").write_text("mine")
    with pytest.raises(FileExistsAlreadyError):
        make_demo(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["letters-kk.pdf"]


def test_a_foreign_file_under_its_name_stays(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("mine")
    with pytest.raises(FileNotOursError):
        make_demo(tmp_path)
    assert (tmp_path / NAME).read_text() == "mine"


def test_a_demonstration_that_is_open_stays_as_it_is(tmp_path: Path) -> None:
    made = make_demo(tmp_path)
    desk = open_desk(made.database)
    with pytest.raises(FileBusyError):
        make_demo(tmp_path)
    assert desk.people.count() == 187
    desk.close()


def test_a_file_in_the_place_of_its_folder_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(FileReadOnlyError):
        make_demo(tmp_path / "file")
