"""Papers out of the window: saved where the user says."""

from pathlib import Path

import pytest
from pypdf import PageObject, PdfWriter
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from desktop_app.domain.errors import RuleError
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.saving import save_pdf

A4 = (595.0, 842.0)


@pytest.fixture
def three_pages(tmp_path: Path) -> bytes:
    return _pdf(tmp_path, 3)


def _pdf(folder: Path, pages: int, size: tuple[float, float] = A4) -> bytes:
    writer = PdfWriter()
    for _page in range(pages):
        writer.add_page(PageObject.create_blank_page(None, *size))
    writer.write(folder / "source.pdf")
    return (folder / "source.pdf").read_bytes()


def _choose(path: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    offered: list[str] = []

    def answer(_parent: QObject, _title: str, start: str, _kinds: str) -> tuple[str, str]:
        offered.append(start)
        return path, ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return offered


def test_a_paper_is_saved_byte_for_byte_under_the_chosen_name(
    window: MainWindow, three_pages: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _choose(str(tmp_path / "letter.pdf"), monkeypatch)
    assert save_pdf(window, window.context, three_pages, "1") == tmp_path / "letter.pdf"
    assert (tmp_path / "letter.pdf").read_bytes() == three_pages


def test_a_name_without_an_ending_is_given_one(
    window: MainWindow, three_pages: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _choose(str(tmp_path / "№ 1. letter"), monkeypatch)
    assert save_pdf(window, window.context, three_pages, "1") == tmp_path / "№ 1. letter.pdf"


def test_the_folder_is_offered_again_and_the_name_made_fit(
    window: MainWindow, three_pages: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "papers").mkdir()
    _choose(str(tmp_path / "papers" / "1.pdf"), monkeypatch)
    save_pdf(window, window.context, three_pages, "1")
    offered = _choose("", monkeypatch)
    save_pdf(window, window.context, three_pages, "2/24 Оспанов")
    assert offered == [str(tmp_path / "papers" / "2 24 Оспанов.pdf")]


def test_nothing_is_saved_if_the_user_thinks_better_of_it(
    window: MainWindow, three_pages: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = window.context.machine.folder
    _choose("", monkeypatch)
    assert save_pdf(window, window.context, three_pages, "1") is None
    assert window.context.machine.folder == before


def test_a_folder_that_is_gone_is_a_refusal_with_words(
    window: MainWindow, three_pages: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _choose(str(tmp_path / "gone" / "1.pdf"), monkeypatch)
    with pytest.raises(RuleError):
        save_pdf(window, window.context, three_pages, "1")
