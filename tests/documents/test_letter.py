"""Where things stand on the classic letter, and what it shows of what was typed."""

import re
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from desktop_app.documents.fonts import width
from desktop_app.documents.letter import letters_pdf, problems
from desktop_app.domain.errors import DoesNotFitError, MissingGlyphError
from desktop_app.domain.languages import Language
from desktop_app.domain.letter_text import LetterLine, LineRole
from tests.documents.reading import MM, boxes, fonts_of, line_with, pictures, printed, rules
from tests.documents.sheets import DAY, a_letter, a_picture, with_line, without_line
from tests.paper import text_of

NEAR = 1.0
KAZAKH = "ӘәҒғҚқҢңӨөҰұҮүҺһІі"
LONG_NAME = (
    "Әбдірахманқызы-Нұрмұхаммедова Гүлнұр Айша Жақсылыққызына Тұрсынбайқызы "
    "Ақмолдақызы Сарыбайқызы Һәмида Ай Нұр Қарлығаш Ән"
)
PAPER_LANGUAGES = (Language.KK, Language.RU)


def _pdf(*sheets: object) -> bytes:
    return letters_pdf(sheets or (a_letter(),), made_on=DAY)  # type: ignore[arg-type]  # sheets only


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("\u00a0", " "))


def _baselines(pdf: bytes, *texts: str) -> list[float]:
    return [line_with(pdf, text).baseline for text in texts]


@pytest.mark.parametrize("language", PAPER_LANGUAGES)
def test_issuer_signature_seal_and_footer_stand_at_their_heights(language: Language) -> None:
    seal, issuer = {Language.KK: ("М.О.", "ЖАМБЫЛ"), Language.RU: ("М.П.", "ЖАМБЫЛСКАЯ")}[language]
    heights = _baselines(_pdf(a_letter(language)), issuer, "Сейт", seal, "№ 17   ·")
    assert heights == pytest.approx([42, 239, 252, 270], abs=NEAR)


def test_the_title_stands_below_the_divider_in_its_size() -> None:
    first, second = (line_with(_pdf(), text) for text in ("БЛАГОДАРСТВЕННОЕ", "ПИСЬМО"))
    assert (first.size, second.size) == pytest.approx((35, 35))
    assert (first.baseline, second.baseline - first.baseline) == pytest.approx((87, 43 * 25.4 / 72), abs=NEAR)


def test_the_kazakh_title_is_one_large_line() -> None:
    title = line_with(_pdf(a_letter(Language.KK)), "АЛҒЫС ХАТ")
    assert (title.size, title.baseline) == pytest.approx((47, 91), abs=NEAR)


@pytest.mark.parametrize("language", PAPER_LANGUAGES)
def test_everything_but_the_signature_is_centred(language: Language) -> None:
    lines = [line for line in printed(_pdf(a_letter(language))) if not 238 < line.baseline < 253]
    assert [line.axis for line in lines] == pytest.approx([105.0] * len(lines), abs=NEAR)


def test_the_post_stands_left_and_the_name_right_with_a_rule_between() -> None:
    pdf = _pdf()
    post, name = line_with(pdf, "Председатель"), line_with(pdf, "Сейтказин")
    left, right, y = max(rules(pdf), key=lambda rule: 0 if rule[2] < 200 or rule[2] > 250 else 1)
    assert (post.left, name.right, y) == pytest.approx((34, 176, 239.9), abs=NEAR)
    assert left >= post.right + 6
    assert right <= name.left - 6


def test_the_frame_stands_twelve_from_the_edge() -> None:
    assert boxes(_pdf())[0] == pytest.approx((12, 12, 198, 285), abs=NEAR)


def test_gaps_between_the_lines_are_those_of_the_design() -> None:
    opening, name, post, body = _baselines(_pdf(), "вручается", "Оспанову", "секретарю", "за доб")
    assert (name - opening, post - name, body - post) == pytest.approx((15, 10.5, 16.5), abs=NEAR)


@pytest.mark.parametrize("language", PAPER_LANGUAGES)
def test_the_text_stands_at_forty_hundredths_of_the_free_height(language: Language) -> None:
    lines = printed(_pdf(a_letter(language)))
    title = max(line.baseline for line in lines if line.size > 30)
    group = [line.baseline for line in lines if title < line.baseline < 230]
    free = (225 - title - 14) - (group[-1] - group[0])
    assert (group[0] - title - 14) / free == pytest.approx(0.4, abs=0.01)


def test_each_letter_takes_a_page_and_keeps_its_place() -> None:
    pdf = _pdf(*(a_letter(number=str(number)) for number in range(1, 6)))
    assert [re.findall(r"№\s(\d+)\s+·", text_of(pdf, page)) for page in range(5)] == [[str(n)] for n in range(1, 6)]


def test_a_page_is_an_upright_a4() -> None:
    page = PdfReader(BytesIO(_pdf())).pages[0]
    assert [float(length) for length in page.mediabox[2:]] == pytest.approx([595.28, 841.89], abs=0.01)


def test_every_font_is_embedded_and_none_comes_from_elsewhere() -> None:
    fonts = fonts_of(_pdf(a_letter(), a_letter(Language.KK)))
    assert all(fonts.values())
    assert {name.partition("+")[2].partition("-")[0] for name in fonts} == {"EBGaramond"}


def test_the_same_letters_give_the_same_bytes() -> None:
    sheets = [a_letter(), a_letter(Language.KK, logo=a_picture())]
    assert _pdf(*sheets) == _pdf(*sheets)


@pytest.mark.parametrize("role", [LineRole.NAME, LineRole.POST, LineRole.BODY])
def test_kazakh_letters_can_be_read_back(role: LineRole) -> None:
    assert KAZAKH in _flat(text_of(_pdf(with_line(a_letter(), role, f"Сөз {KAZAKH}"))))


def test_letters_are_kerned_as_they_were_measured() -> None:
    name = with_line(a_letter(), LineRole.NAME, "Тоту Атавуту Ғабиту")
    line = line_with(_pdf(name), "Тоту")
    assert line.right - line.left == pytest.approx(width(line.text, "GM", 28) / MM, abs=0.6)
    assert width("Тоту", "GM", 28) < sum(width(letter, "GM", 28) for letter in "Тоту") - 1


def test_letters_of_different_issuers_do_not_mix() -> None:
    pdf = _pdf(a_letter(), a_letter(issuer="Окружная комиссия", signatory_name="Б. Ермеков"), a_letter(number="18"))
    assert ["Б. Ермеков" in _flat(text_of(pdf, page)) for page in range(3)] == [False, True, False]
    assert ["ОКРУЖНАЯ" in text_of(pdf, page) for page in range(3)] == [False, True, False]


@pytest.mark.parametrize("typed", ["Қ. <b>Әлиева</b> & Ұлы", "=cmd()|' /C calc'!A1", "%s {name} \\ (x)", "&lt;br/&gt;"])
def test_markup_is_printed_as_typed(typed: str) -> None:
    assert typed in _flat(text_of(_pdf(with_line(a_letter(), LineRole.NAME, typed))))


@pytest.mark.parametrize("role", [LineRole.NAME, LineRole.POST, LineRole.BODY])
def test_letters_that_fonts_join_can_be_read_back(role: LineRole) -> None:
    typed = "Office Thatcher fjord act st ffl 1\u20442"
    assert typed in _flat(text_of(_pdf(with_line(a_letter(), role, typed))))


def test_a_break_within_a_name_is_a_space() -> None:
    broken = with_line(a_letter(), LineRole.NAME, "Оспанову\r\nАсқару")
    assert _pdf(broken) == _pdf(with_line(a_letter(), LineRole.NAME, "Оспанову  Асқару"))


@pytest.mark.parametrize(("typed", "named"), [("Асқар 😀", "😀"), ("علي Асқар علي", "علي"), ("李 Асқар", "李")])
@pytest.mark.parametrize("role", [LineRole.NAME, LineRole.BODY])
def test_what_the_font_cannot_draw_is_named_and_not_drawn(typed: str, named: str, role: LineRole) -> None:
    sheet = with_line(a_letter(), role, typed)
    assert problems(sheet) == [MissingGlyphError(named)]
    with pytest.raises(MissingGlyphError) as refused:
        _pdf(sheet)
    assert refused.value.characters == named


@pytest.mark.parametrize("field", ["issuer", "title", "signatory_name", "signatory_post", "place", "basis", "number"])
def test_every_field_is_checked_for_missing_characters(field: str) -> None:
    assert problems(a_letter(**{field: "Аса ☃"})) == [MissingGlyphError("☃")]


def test_a_clean_letter_has_no_problems() -> None:
    assert [problems(a_letter(language)) for language in PAPER_LANGUAGES] == [[], []]


def test_narrow_spaces_become_ordinary_ones() -> None:
    assert "Оспанову Асқару" in _flat(text_of(_pdf(with_line(a_letter(), LineRole.NAME, "Оспанову\u202fАсқару"))))


@pytest.mark.parametrize(
    ("name", "size", "lines"),
    [
        ("Оспанову Асқару", 28, 1),
        ("Жақсылықова Гүлнұр Маратқызына", 27.5, 1),
        ("Абдрахмановой-Нурмухамедовой Айгуль Жаксылыковне", 25.8, 2),
    ],
)
def test_a_name_shrinks_and_then_breaks(name: str, size: float, lines: int) -> None:
    drawn = [line for line in printed(_pdf(with_line(a_letter(), LineRole.NAME, name))) if 105 < line.baseline < 165]
    named = [line for line in drawn if line.size > 18.2]
    assert len(named) == lines
    assert all(line.size == pytest.approx(size, abs=0.1) for line in named)
    assert " ".join(line.text for line in named) == name


def test_a_name_of_120_letters_is_whole_on_the_paper() -> None:
    assert len(LONG_NAME) == 120
    assert LONG_NAME in _flat(text_of(_pdf(with_line(a_letter(), LineRole.NAME, LONG_NAME))))


def test_a_name_that_fits_in_no_way_is_refused_with_its_field() -> None:
    endless = "Ә" + "ә" * 119
    sheet = with_line(a_letter(), LineRole.NAME, endless)
    assert problems(sheet) == [DoesNotFitError("person", endless)]
    with pytest.raises(DoesNotFitError):
        _pdf(sheet)


def test_a_long_body_shrinks_to_fourteen_at_least() -> None:
    sheet = with_line(a_letter(), LineRole.BODY, "Спасибо за труд! " * 40)
    sizes = {round(line.size, 1) for line in printed(_pdf(sheet)) if "Спасибо" in line.text}
    assert len(sizes) == 1
    assert 14 <= sizes.pop() < 16


def test_a_text_that_fits_in_no_size_is_refused_with_its_field() -> None:
    sheet = with_line(a_letter(), LineRole.BODY, "Спасибо за труд! " * 110)
    assert [getattr(problem, "field", "") for problem in problems(sheet)] == ["text"]
    with pytest.raises(DoesNotFitError):
        _pdf(sheet)


@settings(max_examples=25)
@given(st.integers(1, 1_500), st.sampled_from(PAPER_LANGUAGES), st.integers(2, 16))
def test_a_text_of_any_length_stays_between_title_and_signature_or_is_refused(
    length: int, language: Language, word: int
) -> None:
    sheet = with_line(a_letter(language), LineRole.BODY, ("ү" * word + " ") * (length // (word + 1) + 1))
    if problems(sheet):
        return
    lines = printed(_pdf(sheet))
    group = [line for line in lines if 103 < line.baseline < 238.5]
    assert all(line.left >= 27 and line.right <= 183 for line in group)
    assert max(line.baseline for line in group) <= 226
    assert "".join(line.text for line in group).count("ү" * word) >= length // (word + 1)


@settings(max_examples=25)
@given(st.text(alphabet="абвӘәҒқң –«»№1.,-", max_size=150), st.sampled_from([line.role for line in a_letter().lines]))
def test_whatever_is_typed_is_drawn_or_refused_as_foretold(typed: str, role: LineRole) -> None:
    sheet = with_line(a_letter(), role, typed)
    if problems(sheet):
        with pytest.raises((DoesNotFitError, MissingGlyphError)):
            _pdf(sheet)
    else:
        assert "".join(typed.split()) in re.sub(r"\s", "", text_of(_pdf(sheet)))


def test_a_letter_without_a_post_leaves_no_hole() -> None:
    pdf = _pdf(without_line(a_letter(), LineRole.POST))
    name, body = _baselines(pdf, "Оспанову", "за доб")
    assert body - name == pytest.approx(16.5, abs=NEAR)


def test_a_letter_without_lines_is_still_a_letter() -> None:
    pdf = _pdf(a_letter(lines=()))
    assert "ПИСЬМО" in text_of(pdf)


def test_paragraphs_of_a_body_stand_a_little_apart() -> None:
    sheet = a_letter(lines=(LetterLine(LineRole.BODY, "Первый абзац."), LetterLine(LineRole.BODY, "Второй абзац.")))
    first, second = _baselines(_pdf(sheet), "Первый", "Второй")
    assert second - first == pytest.approx(26 * 25.4 / 72 + 2, abs=0.1)


def test_a_post_of_an_acting_chair_wraps_upwards() -> None:
    pdf = _pdf(a_letter(signatory_post="И. о. председателя Жамбылской районной территориальной избирательной комиссии"))
    post = [line for line in printed(pdf) if line.left < 35 and 200 < line.baseline < 240]
    assert len(post) >= 3
    assert post[-1].baseline == pytest.approx(239, abs=NEAR)
    assert all(line.right <= 34 + 0.42 * 142 + NEAR for line in post)


@settings(max_examples=10)
@given(st.integers(1, 14), st.integers(1, 45))
def test_a_tall_post_of_the_signatory_never_touches_the_text(posts: int, thanks: int) -> None:
    body = with_line(
        a_letter(signatory_post="председатель комиссии " * posts), LineRole.BODY, "Спасибо за труд! " * thanks
    )
    if not problems(body):
        lines = [line for line in printed(_pdf(body)) if line.baseline < 238.5]
        last = max(line.baseline for line in lines if "Спасибо" in line.text or "труд" in line.text)
        post = [line.baseline for line in lines if line.left < 35 and "комиссии" in line.text]
        assert min(post, default=239) - last >= 5


def test_a_name_of_the_signatory_that_meets_the_post_is_refused() -> None:
    sheet = a_letter(signatory_name="Абдрахманова-Нурмухамедова Айгуль Жаксылыковна")
    assert [getattr(problem, "field", "") for problem in problems(sheet)] == ["signatory"]
    with pytest.raises(DoesNotFitError):
        _pdf(sheet)


def test_a_name_close_to_the_post_leaves_no_room_for_a_rule() -> None:
    sheet = a_letter(signatory_name="Абдрахманова-Нурмухамедова А. Ж.", signatory_post="Председатель комиссии")
    assert problems(sheet) == []
    assert [rule for rule in rules(_pdf(sheet)) if 230 < rule[2] < 250] == []


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("issuer", {"issuer": "а" * 80}),
        ("title", {"title": "А" * 60}),
        ("signatory", {"signatory_post": "а" * 80}),
        ("footer", {"basis": "решение комиссии " * 20}),
    ],
)
def test_every_text_around_the_letter_is_refused_with_its_field(field: str, changes: dict[str, str]) -> None:
    assert [getattr(problem, "field", "") for problem in problems(a_letter(**changes))] == [field]
    with pytest.raises(DoesNotFitError) as refused:
        _pdf(a_letter(**changes))
    assert refused.value.field == field


def test_the_basis_joins_the_footer_and_shrinks_it_when_long() -> None:
    basis = "решение Жамбылской районной избирательной комиссии от 26 февраля 2024 года № 12"
    footer = line_with(_pdf(a_letter(basis=basis)), "№ 17   ·")
    assert footer.text.endswith(basis)
    assert footer.size < 11
    assert 25 < footer.left < footer.right < 185


def test_a_letter_without_a_number_says_nothing_of_one() -> None:
    assert "№" not in line_with(_pdf(a_letter(number="")), "28 февраля").text


@pytest.mark.parametrize("language", PAPER_LANGUAGES)
def test_the_mark_of_the_seal_can_be_left_off(language: Language) -> None:
    assert not re.search("М.[ПО].", text_of(_pdf(a_letter(language, seal_mark=False))))


@pytest.mark.parametrize("field", ["issuer", "title", "signatory_post", "signatory_name", "place"])
def test_a_letter_with_an_empty_field_is_drawn_without_it(field: str) -> None:
    sheet = a_letter(**{field: ""})
    assert problems(sheet) == []
    assert "Оспанову" in text_of(_pdf(sheet))


@pytest.mark.parametrize(("wide", "high"), [(300, 200), (900, 60), (40, 900)])
def test_a_logo_stands_small_above_the_issuer(wide: int, high: int) -> None:
    left, top, right, bottom = pictures(_pdf(a_letter(logo=a_picture(wide, high))))[0]
    assert ((left + right) / 2, (top + bottom) / 2) == pytest.approx((105, 26.5), abs=NEAR)
    assert 19 - NEAR <= top < bottom <= 34 + NEAR
    assert (right - left) / (bottom - top) == pytest.approx(wide / high, rel=0.01)


def test_a_logo_moves_nothing() -> None:
    with_logo, without = printed(_pdf(a_letter(logo=a_picture()))), printed(_pdf())
    assert [line.baseline for line in with_logo] == pytest.approx([line.baseline for line in without])
