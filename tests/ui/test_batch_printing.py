"""From a checked batch to papers: numbered once, printed, saved, or kept as nominations; the rest stays."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from desktop_app.domain.awards import AwardState, LetterLanguages
from desktop_app.domain.commission import Role
from desktop_app.domain.languages import Language
from desktop_app.services.desk import Desk
from desktop_app.services.pages import page_count
from desktop_app.ui.awards.batch import issuing
from desktop_app.ui.awards.batch.page import BatchPage
from desktop_app.ui.awards.batch.state import Step
from desktop_app.ui.main_window import MainWindow
from tests.builders import a_card, a_commission, a_signatory
from tests.ui.batch_scenes import batch_of, settled
from tests.ui.import_driver import Settle

Asked = list[tuple[str, str, str]]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    """Say yes to every question, and keep it."""
    questions: Asked = []

    def yes(_parent: object, _context: object, question: str, hint: str, verb: str) -> bool:
        questions.append((question, hint, verb))
        return True

    monkeypatch.setattr(issuing, "confirmed", yes)
    return questions


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Take the place of the print dialog; keep how many awards came to it."""
    counts: list[int] = []

    def count(_parent: object, _context: object, ids: Sequence[object], _title: str) -> None:
        counts.append(len(ids))

    monkeypatch.setattr(issuing, "print_awards", count)
    return counts


@pytest.fixture
def page(window: MainWindow, desk: Desk) -> BatchPage:
    """Open a batch of four letters in Russian, of which one needs a look."""
    desk.people.save(a_card("Цой А. Е."))
    opened = batch_of(window)
    opened._text.form.editors["languages"].text = LetterLanguages.RU
    opened._text.apply()
    opened._who.choose(opened._who._found)
    settled(opened)
    opened.go(Step.PRINT)
    return opened


def numbers(desk: Desk) -> list[str]:
    """Return the numbers of the register."""
    return [row.number for year in desk.register.years() for row in desk.register.rows(year, Language.RU)]


def test_the_clean_ones_are_numbered_and_printed_and_the_rest_stays(
    page: BatchPage, desk: Desk, asked: Asked, printed: list[int], settle: Settle
) -> None:
    page._print.print_button.click()
    settle()
    settled(page)
    hint = "Numbers 1–3. They stand in the register from now on and can only be annulled"
    assert asked == [("Number 3 letters?", hint, "Number and print")]
    assert numbers(desk) == ["1", "2", "3"]
    assert printed == [3]
    assert [page._work.name_of(one) for one in page._work.batch.people] == ["Цой А. Е."]


def test_nothing_is_numbered_by_who_thinks_better_of_it(
    page: BatchPage, desk: Desk, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(issuing, "confirmed", lambda *_: False)
    page._print.print_button.click()
    settle()
    assert numbers(desk) == []
    assert len(page._work.batch.people) == 4


def test_work_that_is_broken_off_leaves_nothing_half_numbered(
    page: BatchPage, desk: Desk, asked: Asked, printed: list[int], settle: Settle
) -> None:
    page.context.background.started.connect(lambda job: job.cancel())
    page._print.print_button.click()
    settle()
    assert numbers(desk) == []
    assert printed == []
    assert len(page._work.batch.people) == 4
    assert not page._print.issuing.busy


def test_letters_that_were_made_are_not_offered_again_after_a_crash(page: BatchPage, desk: Desk) -> None:
    desk.letters.issue(page._work.clean)
    settled(page)
    assert len(page._work.batch.people) == 1
    assert page._print.summary == "Nothing is ready yet"


def test_letters_that_were_made_while_the_window_was_made_anew_are_not_offered_again(
    page: BatchPage, desk: Desk
) -> None:
    before = page.state()
    desk.letters.issue(page._work.clean)
    page.restore(before)
    assert [page._work.name_of(one) for one in page._work.batch.people] == ["Цой А. Е."]


def test_one_pdf_is_saved_where_it_was_asked_for_before_numbering(
    page: BatchPage, desk: Desk, asked: Asked, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "письма"), ""))
    page._print.save_button.click()
    settle()
    assert page_count((tmp_path / "письма.pdf").read_bytes()) == 3
    assert numbers(desk) == ["1", "2", "3"]


def test_without_a_place_nothing_is_numbered(
    page: BatchPage, desk: Desk, asked: Asked, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    page._print.save_button.click()
    page._print.each_button.click()
    settle()
    assert numbers(desk) == []
    assert asked == []


def test_each_letter_is_saved_under_its_number_and_name(
    page: BatchPage, asked: Asked, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "letters"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    page._print.each_button.click()
    settle()
    names = sorted(path.name for path in folder.iterdir())
    assert names == ["0001 Әбдірова Д. А.pdf", "0002 Қасымова Ж. Б.pdf", "0003 Оспанов А. М.pdf"]


def test_letters_can_wait_as_nominations_and_are_not_numbered(page: BatchPage, desk: Desk, window: MainWindow) -> None:
    page._print.nominate_button.click()
    settled(page)
    assert len(desk.awards.waiting(AwardState.NOMINATED)) == 3
    assert numbers(desk) == []
    assert len(page._work.batch.people) == 1
    assert window.notices._said is not None


def test_the_rest_keeps_the_numbers_that_another_issuer_gave(
    page: BatchPage, desk: Desk, asked: Asked, printed: list[int], settle: Settle
) -> None:
    superior = desk.commissions.save(a_commission(Role.SUPERIOR))
    signs = desk.commissions.save_signatory(a_signatory(superior.id))
    for key, value in (("issuer", str(superior.id)), ("signatory", str(signs.id)), ("number", "15")):
        page._text.form.editors[key].text = value
        page._text.form.editors[key].edited.emit()
    page._text.apply()
    settled(page)
    before = {letter.person_id: letter.number for letter in page._work.letters}
    page._print.print_button.click()
    settle()
    settled(page)
    left = page._work.letters[0]
    assert left.number == before[left.person_id]
    assert sorted(numbers(desk)) == sorted(set(before.values()) - {left.number})


def test_letters_without_numbers_say_so(page: BatchPage, desk: Desk) -> None:
    superior = desk.commissions.save(a_commission(Role.SUPERIOR))
    signs = desk.commissions.save_signatory(a_signatory(superior.id))
    for key, value in (("issuer", str(superior.id)), ("signatory", str(signs.id))):
        page._text.form.editors[key].text = value
        page._text.form.editors[key].edited.emit()
    page._text.apply()
    settled(page)
    assert page._print.summary == "3 letters, without numbers"


def test_the_list_tells_which_letters_are_ready(page: BatchPage) -> None:
    table = page._print._table
    states = [table.rows.index(row, 3).data() for row in range(4)]
    assert states == ["Ready", "Ready", "Ready", "Needs a look"]
    assert [table.rows.index(row, 0).data() for row in range(4)] == ["1", "2", "3", ""]
