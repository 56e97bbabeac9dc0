"""The register of awards as a workbook."""

from collections.abc import Sequence
from io import BytesIO
from zipfile import ZipFile

import pytest
from python_calamine import CalamineWorkbook

from desktop_app.documents.register_table import register_xlsx
from desktop_app.domain.awards import AwardRow, AwardState
from desktop_app.domain.languages import Language
from tests.builders import NOON
from tests.documents.sheets import DAY, a_kazakh_row, a_register, a_row


def _made(*rows: AwardRow, language: Language = Language.RU) -> bytes:
    return register_xlsx(a_register(*rows, language=language), NOON)


def _lines(made: bytes) -> Sequence[Sequence[object]]:
    return CalamineWorkbook.from_filelike(BytesIO(made)).get_sheet_by_index(0).to_python(skip_empty_area=False)


def _part(made: bytes, name: str) -> str:
    return ZipFile(BytesIO(made)).read(name).decode()


def test_the_columns_are_those_of_the_paper() -> None:
    heads = _lines(_made(a_row()))[0]
    assert (heads[0], heads[1], heads[8], heads[10]) == ("№", "Рег. №", "Где, когда и кем вручено", "Отметка")


def test_a_row_says_what_the_paper_says() -> None:
    row = a_row(state=AwardState.PRESENTED, presented="28.02.2024", basis="решение № 3", reprinted=True)
    said = _lines(_made(row))[1]
    assert said[:3] == [1, "17", DAY]
    assert said[7:] == ["решение № 3, Н. Сейтказин", "28.02.2024", "", "вручено, дубликат"]


def test_a_date_is_shown_as_one() -> None:
    assert "dd.mm.yyyy" in _part(_made(a_row()), "xl/styles.xml")


@pytest.mark.parametrize("typed", ["=1+1", "+7", "@SUM(A1)", "007", "https://example.kz", "{=A1}"])
def test_text_stays_text(typed: str) -> None:
    made = _made(a_row(typed, recipient=typed))
    assert [_lines(made)[1][place] for place in (1, 4)] == [typed, typed]
    assert all(mark not in _part(made, "xl/worksheets/sheet1.xml") for mark in ("<f>", "<hyperlink"))


def test_a_paper_without_a_number_shows_a_dash() -> None:
    assert _lines(_made(a_row("")))[1][1] == "–"


def test_it_prints_one_page_wide_on_landscape_a4_with_its_head_on_every_page() -> None:
    made = _made(a_row())
    page = _part(made, "xl/worksheets/sheet1.xml")
    assert all(mark in page for mark in ('orientation="landscape"', 'paperSize="9"', 'fitToHeight="0"', "<pane ySplit"))
    assert "_xlnm.Print_Titles" in _part(made, "xl/workbook.xml")


def test_the_end_counts_the_lines() -> None:
    assert _lines(_made(a_row()))[-1][0] == "Всего записей: 1, из них вручено 0, аннулировано 0."


def test_a_kazakh_workbook_speaks_kazakh() -> None:
    lines = _lines(_made(a_kazakh_row(), language=Language.KK))
    assert (lines[0][3], lines[1][3]) == ("Марапат түрі", "Алғыс хат")


def test_an_empty_year_has_its_head_only() -> None:
    assert len(_lines(_made())) == 1
