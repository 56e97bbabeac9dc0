"""Pages written as they come: what the file holds, and what is kept of it."""

import tracemalloc
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from reportlab.lib.utils import ImageReader

from desktop_app.documents import fonts
from desktop_app.documents.letter import LetterSheet, letters_pdf, write_letters
from desktop_app.documents.page_writer import PageWriter
from desktop_app.domain.letter_text import LineRole
from tests.documents.sheets import DAY, a_letter, a_picture, with_line

SURNAMES = ("Оспанову", "Нұрланқызына", "Жақсылыкову", "Тұрсынбаевой", "Ермекову")


class _Stopped(Exception):
    pass


def _sheets(letters: int) -> Iterator[LetterSheet]:
    for number in range(letters):
        name = f"{SURNAMES[number % 5]} № {number % 100}"
        yield with_line(a_letter(number=str(number % 100)), LineRole.NAME, name)


def _written(*texts: str, size: tuple[float, float] = (300, 200)) -> bytes:
    fonts.register()
    file = BytesIO()
    writer = PageWriter(file, pagesize=size)
    for text in texts:
        writer.setFont("G", 18)
        writer.drawString(20, 50, text)
        writer.showPage()
    writer.save()
    return file.getvalue()


def _texts(pdf: bytes) -> list[str]:
    return [page.extract_text().strip() for page in PdfReader(BytesIO(pdf), strict=True).pages]


def test_a_strict_reader_finds_every_page_and_its_text() -> None:
    assert _texts(_written("Әлия", "Құралай", "Ғалым")) == ["Әлия", "Құралай", "Ғалым"]


def test_a_file_without_pages_can_still_be_read() -> None:
    assert _texts(_written()) == []


def test_a_font_grows_with_the_last_page() -> None:
    alphabet = "".join(map(chr, range(0x410, 0x450))) + "ӘәҒғҚқҢңӨөҰұҮүҺһІі"
    assert _texts(_written("А", alphabet)) == ["А", alphabet]


def test_every_table_entry_points_at_its_object() -> None:
    pdf = _written("А", "Б")
    table = pdf[int(pdf.rsplit(b"startxref\n", 1)[1].split()[0]) :].split(b"trailer")[0].splitlines()[2:]
    places = [(number, int(line[:10])) for number, line in enumerate(table) if line.endswith(b"n ")]
    assert len(places) > 6
    assert all(pdf[place:].startswith(b"%d 0 obj" % number) for number, place in places)


def test_each_page_has_the_size_it_was_drawn_in() -> None:
    writer = PageWriter(file := BytesIO(), pagesize=(300, 200))
    writer.showPage()
    writer.setPageSize((200, 300))
    writer.showPage()
    writer.save()
    assert [tuple(page.mediabox[2:]) for page in PdfReader(file).pages] == [(300, 200), (200, 300)]


def test_a_page_names_only_the_artwork_that_it_shows() -> None:
    writer = PageWriter(file := BytesIO(), pagesize=(300, 200))
    for side in (10, 20):
        writer.drawImage(ImageReader(BytesIO(a_picture(side, side))), 0, 0)
        writer.showPage()
    writer.save()
    assert [page.images[0].image.size for page in PdfReader(file).pages if page.images[0].image] == [(10, 10), (20, 20)]


def test_the_same_pages_are_the_same_bytes_and_others_have_another_name() -> None:
    once, again, other = _written("А"), _written("А"), _written("Б")
    assert once == again
    assert _name(once) != _name(other)


def test_letters_come_to_a_file_as_they_come_in_bytes(tmp_path: Path) -> None:
    with (tmp_path / "letters.pdf").open("wb") as file:
        assert write_letters(_sheets(3), file, made_on=DAY) == 3
    assert (tmp_path / "letters.pdf").read_bytes() == letters_pdf(_sheets(3), made_on=DAY)


def test_ten_times_the_letters_take_the_same_memory(tmp_path: Path) -> None:
    few, many = (_peak(tmp_path, letters) for letters in (200, 2_000))
    assert many < few * 1.25


def test_every_page_is_told() -> None:
    told: list[int] = []
    write_letters(_sheets(4), BytesIO(), made_on=DAY, tell=told.append)
    assert told == [1, 2, 3, 4]


def test_giving_up_reads_no_further_letters() -> None:
    sheets = _sheets(100)

    def tell(done: int) -> None:
        if done == 3:
            raise _Stopped

    with pytest.raises(_Stopped):
        write_letters(sheets, BytesIO(), made_on=DAY, tell=tell)
    assert next(sheets).number == "3"


def test_a_batch_given_up_leaves_nothing_to_the_next() -> None:
    whole = letters_pdf(_sheets(2), made_on=DAY)
    with pytest.raises(_Stopped):
        write_letters(_sheets(50), BytesIO(), made_on=DAY, tell=_stop)
    assert letters_pdf(_sheets(2), made_on=DAY) == whole


def _stop(_done: int) -> None:
    raise _Stopped


def _peak(folder: Path, letters: int) -> int:
    with (folder / "letters.pdf").open("wb") as file:
        tracemalloc.start()
        try:
            write_letters(_sheets(letters), file, made_on=DAY)
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()


def _name(pdf: bytes) -> bytes:
    return pdf.rsplit(b"/ID[<", 1)[1][:32]
