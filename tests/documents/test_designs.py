"""Every design, in every language and on every paper: what stands where, what fits, and what is refused."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from desktop_app.documents.letter import LetterSheet, common_size, letters_pdf, problems, shrunk
from desktop_app.domain.award_errors import NameShrunkError
from desktop_app.domain.designs import Design, Margins, PaperSize
from desktop_app.domain.errors import DoesNotFitError, MissingGlyphError
from desktop_app.domain.languages import PAPER_LANGUAGES, Language
from desktop_app.domain.letter_text import LetterLine, LineRole
from tests.documents.designs import page, pages, with_text
from tests.documents.reading import boxes, fonts_of, line_with, pictures, printed, rules
from tests.documents.sheets import BODY_RU, DAY, a_picture, with_line
from tests.paper import text_of

PAGES = pages()
FRAMES = {Design.CLASSIC: 12.0, Design.DIPLOMA: 12.0, Design.CERTIFICATE: 13.0, Design.BILINGUAL: 13.0}
SIGNATURES = {
    Design.CLASSIC: 239.0,
    Design.MODERN: 236.0,
    Design.LANDSCAPE: 160.0,
    Design.DIPLOMA: 160.0,
    Design.CERTIFICATE: 171.0,
    Design.BILINGUAL: 250.0,
}
LONG = "Абдрахмановой-Нурмухамедовой Айгуль Жаксылыковне"


def drawn(*sheets: LetterSheet) -> bytes:
    return letters_pdf(sheets, made_on=DAY)


def flat(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


@pytest.mark.parametrize("name", PAGES)
def test_a_page_prints_clean_with_all_its_words_in_our_fonts(name: str) -> None:
    sheet = PAGES[name]
    assert problems(sheet) == []
    pdf = drawn(sheet)
    said = flat(text_of(pdf))
    for half in sheet.halves:
        for line in half.lines:
            assert flat(line.text) in said
        assert half.signatory_name in said
    fonts = fonts_of(pdf)
    assert all(fonts.values())
    assert {font.partition("+")[2].partition("-")[0] for font in fonts} == {"EBGaramond"}


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_printed_nearer_than_five_millimetres_to_the_edge(name: str) -> None:
    sheet = PAGES[name]
    pdf = drawn(sheet)
    wide, high = (float(length) / 72 * 25.4 for length in PdfReader(BytesIO(pdf)).pages[0].mediabox[2:])
    for line in printed(pdf):
        assert 5 <= line.left < line.right <= wide - 5, line.text
        assert 5 <= line.baseline - line.size * 0.25 < line.baseline <= high - 5, line.text


@pytest.mark.parametrize("design", Design)
@pytest.mark.parametrize("paper", PaperSize)
def test_the_paper_is_the_one_of_the_design(design: Design, paper: PaperSize) -> None:
    box = PdfReader(BytesIO(drawn(page(design, paper=paper)))).pages[0].mediabox
    sides = sorted(float(length) / 72 * 25.4 for length in box[2:])
    assert sides == pytest.approx([148, 210] if paper is PaperSize.A5 else [210, 297], abs=0.1)
    lying = design in {Design.LANDSCAPE, Design.DIPLOMA, Design.CERTIFICATE}
    assert (box.width > box.height) is lying


@pytest.mark.parametrize("design", FRAMES)
def test_a_frame_stands_at_least_twelve_millimetres_from_the_edge(design: Design) -> None:
    pdf = drawn(page(design))
    left, top, right, bottom = boxes(pdf)[0]
    wide, high = (float(length) / 72 * 25.4 for length in PdfReader(BytesIO(pdf)).pages[0].mediabox[2:])
    edge = FRAMES[design]
    assert (left, top, wide - right, high - bottom) == pytest.approx((edge,) * 4, abs=0.4)


@pytest.mark.parametrize("design", Design)
def test_the_signature_stands_at_its_height_with_a_rule_between(design: Design) -> None:
    pdf = drawn(page(design))
    name = line_with(pdf, "Н. Сейтказин")
    assert name.baseline == pytest.approx(SIGNATURES[design], abs=0.5)
    under = [rule for rule in rules(pdf) if abs(rule[2] - SIGNATURES[design] - 0.9) < 0.5]
    assert any(left > 60 and right < name.left for left, right, _y in under)


@pytest.mark.parametrize("design", Design)
def test_two_who_sign_have_names_on_one_edge(design: Design) -> None:
    pdf = drawn(page(design, second_post="Секретарь комиссии", second_name="Г. Оразбаева"))
    first, second = line_with(pdf, "Н. Сейтказин"), line_with(pdf, "Г. Оразбаева")
    assert first.left == pytest.approx(second.left, abs=0.3)
    assert 7 <= second.baseline - first.baseline <= 20  # in two languages the Kazakh post stands between


@pytest.mark.parametrize("language", PAPER_LANGUAGES)
def test_a_certificate_has_its_facts_its_number_and_a_code(language: Language) -> None:
    sheet = page(Design.CERTIFICATE, language)
    pdf = drawn(sheet)
    for label, value in sheet.facts:
        over, under = line_with(pdf, label), line_with(pdf, value)
        assert over.axis == pytest.approx(under.axis, abs=0.5)
        assert under.baseline > over.baseline
    assert line_with(pdf, "№ 17").baseline == pytest.approx(77, abs=0.5)
    assert len(drawn(sheet)) > len(drawn(replace(sheet, code="")))


def test_a_certificate_without_facts_names_its_date_at_the_foot() -> None:
    sheet = replace(page(Design.CERTIFICATE), facts=())
    assert problems(sheet) == []
    assert line_with(drawn(sheet), "28 февраля").baseline > 185


def test_both_languages_share_a_page_one_size_of_names_and_equal_gaps() -> None:
    sheet = page(Design.BILINGUAL)
    assert sheet.beside is not None
    sheet = replace(sheet, beside=with_line(sheet.beside, LineRole.NAME, LONG))
    pdf = drawn(sheet)
    assert len(PdfReader(BytesIO(pdf)).pages) == 1
    kazakh, russian = line_with(pdf, "Маратұлына"), line_with(pdf, "Жаксылыковне")
    assert kazakh.size == pytest.approx(russian.size)
    assert line_with(pdf, "АЛҒЫС ХАТ").baseline < line_with(pdf, "БЛАГОДАРСТВЕННОЕ").baseline


@pytest.mark.parametrize("design", Design)
def test_a_text_that_addresses_somebody_suits_every_design(design: Design) -> None:
    sheet = with_text(page(design)) if design is not Design.CERTIFICATE else page(design)
    assert problems(sheet) == []


@pytest.mark.parametrize("design", [design for design in Design if design is not Design.CERTIFICATE])
def test_a_batch_keeps_one_size_of_its_bodies(design: Design) -> None:
    short = page(design)
    long = with_line(short, LineRole.BODY, " ".join([BODY_RU] * 3))
    assert problems(long) == []
    assert common_size([short, long]) == common_size([long])
    pdf = drawn(short, long)
    sizes = [_sizes_of_bodies(pdf, number) for number in range(2)]
    assert sizes[0] & sizes[1]


def _sizes_of_bodies(pdf: bytes, number: int) -> set[float]:
    return {round(line.size, 1) for line in printed(pdf, number) if "сайлау" in line.text or "труд" in line.text}


@pytest.mark.parametrize("design", Design)
def test_a_long_name_is_set_smaller_and_told(design: Design) -> None:
    sheet = page(design)
    assert shrunk(sheet) is None
    long = with_line(sheet, LineRole.NAME, f"{LONG} {LONG}")
    told = shrunk(long)
    assert isinstance(told, NameShrunkError)
    assert told.used < told.wished


@pytest.mark.parametrize("design", Design)
@pytest.mark.parametrize("language", PAPER_LANGUAGES)
@pytest.mark.parametrize(
    ("name", "refusal"),
    [
        ("Ә", None),
        ("О’Коннор Ян", None),
        ("D'Artagnan Ян", None),
        ("Қ. <b>Әлиева</b> & Ұлы", None),
        ("Оспанов 😀", MissingGlyphError),
        ("李 Асқар", MissingGlyphError),
        ("Ы" * 90, DoesNotFitError),
    ],
)
def test_what_a_name_may_hold_is_printed_or_refused(
    design: Design, language: Language, name: str, refusal: type[Exception] | None
) -> None:
    sheet = with_line(page(design, language), LineRole.NAME, name)
    found = problems(sheet)
    if refusal is None:
        assert found == []
        assert name in flat(text_of(drawn(sheet)))
    else:
        assert [type(problem) for problem in found] == [refusal]
        with pytest.raises(refusal):
            drawn(sheet)


@pytest.mark.parametrize("design", Design)
def test_a_text_too_long_names_its_field(design: Design) -> None:
    long = with_line(page(design), LineRole.BODY, "за труд и участие в выборах " * 70)
    assert {getattr(problem, "field", "") for problem in problems(long)} == {"text"}


@pytest.mark.parametrize("design", Design)
def test_margins_of_a_template_move_the_text_inside(design: Design) -> None:
    plain, narrow = page(design), page(design, margins=Margins(8, 8, 0, 0))
    if design.both_languages and narrow.beside:
        narrow = replace(narrow, beside=replace(narrow.beside, margins=narrow.margins))
    assert problems(narrow) == []
    before, after = line_with(drawn(plain), "Председатель"), line_with(drawn(narrow), "Председатель")
    assert after.left - before.left == pytest.approx(8, abs=0.3)


@pytest.mark.parametrize("design", Design)
def test_a_logo_stands_above_the_words_and_moves_none(design: Design) -> None:
    with_logo = page(design, logo=a_picture())
    assert problems(with_logo) == []
    left, top, right, bottom = pictures(drawn(with_logo))[0]
    assert right - left <= 60.5
    assert 5 < top < bottom < 60
    moved = [line.baseline for line in printed(drawn(with_logo))]
    assert moved == pytest.approx([line.baseline for line in printed(drawn(page(design)))])


def test_pages_of_different_designs_share_a_file() -> None:
    pdf = drawn(*(page(design) for design in Design))
    assert len(PdfReader(BytesIO(pdf)).pages) == len(Design)


@pytest.mark.parametrize("design", Design)
def test_a_page_of_a_batch_takes_little_room(design: Design) -> None:
    def batch(count: int) -> bytes:
        sheets = [with_line(page(design), LineRole.NAME, f"Оспанову Асқару № {number}") for number in range(count)]
        return drawn(*sheets)

    one, many = batch(1), batch(41)
    assert (len(many) - len(one)) / 40 < 1_536


def test_lines_without_a_name_are_still_a_page() -> None:
    for design in Design:
        sheet = replace(page(design), lines=(LetterLine(LineRole.BODY, "Спасибо."),))
        assert problems(sheet) == []
