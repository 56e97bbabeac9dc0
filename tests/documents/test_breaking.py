"""Where lines break."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.documents import fonts
from desktop_app.documents.breaking import NBSP, evened, loosened, tied
from desktop_app.documents.fonts import GARAMOND, TINOS, width

TIES = [
    "№_179_учаскелік",
    "УИК_№_179",
    "ОИК_№_12",
    "28_февраля 2024_года",
    "2024_жылғы 28_ақпан",
    "85_%",
    "I_квартал",
    "І_тоқсан",
    "Н._Сейтказин",
    "Кенжетаев Б._А._села",
    "с._Аса",
    "ул._Абая",
    "труд_– дело",
    "ұйымы_мен бөлімі",
    "аудан_үшін",
    "в_районе",
    "для_района и_села",
    "облыс және_аудан",
]


@pytest.mark.parametrize("wanted", TIES)
def test_what_belongs_together_is_tied(wanted: str) -> None:
    assert tied(wanted.replace("_", " ")) == wanted.replace("_", NBSP)


@pytest.mark.parametrize(
    "text", ["и общественно-политической жизни", "и достопримечательностей", "дома стоят", "кв метр"]
)
def test_other_words_are_not_tied(text: str) -> None:
    assert tied(text) == text


def test_narrow_spaces_and_tabs_become_spaces_of_the_font() -> None:
    assert tied("аб\u202fвг\u2009де\tжз") == f"аб{NBSP}вг{NBSP}де жз"


def test_a_text_that_fits_stays_one_line() -> None:
    assert evened("одна строка", GARAMOND, 18, 400) == ("одна строка",)


def test_no_words_make_no_lines() -> None:
    assert evened("", GARAMOND, 18, 400) == evened("   ", GARAMOND, 18, 400) == ()


def test_lines_are_as_even_as_may_be() -> None:
    lines = evened("слово слово слово слово слово слово", GARAMOND, 18, 5.5 * width("слово", GARAMOND, 18))
    assert lines == ("слово слово слово", "слово слово слово")


def test_a_single_word_does_not_stay_alone_on_the_last_line() -> None:
    lines = evened("длинное слово тут стоит ещё одно", GARAMOND, 18, width("длинное слово тут стоит", GARAMOND, 18))
    assert lines is not None
    assert len(lines[-1].split()) > 1


def test_a_word_wider_than_the_room_is_not_broken() -> None:
    assert evened("достопримечательностей", GARAMOND, 18, 40) is None


def test_tied_words_stay_on_one_line() -> None:
    text = tied("секретарь участковой комиссии № 179 района")
    lines = evened(text, GARAMOND, 18, width("секретарь участковой комиссии №", GARAMOND, 18))
    assert lines is not None
    assert any(f"№{NBSP}179" in line for line in lines)


@settings(max_examples=60)
@given(st.lists(st.text("абвгҒқүі", min_size=1, max_size=14), min_size=1, max_size=25), st.integers(90, 400))
def test_every_word_stands_in_its_order_on_a_line_that_fits(words: list[str], room: int) -> None:
    lines = evened(" ".join(words), GARAMOND, 12, room)
    if lines is None:
        assert any(width(word, GARAMOND, 12) > room for word in words)
    else:
        assert " ".join(lines).split(" ") == words
        assert all(width(line, GARAMOND, 12) <= room + 0.01 for line in lines)


def test_tracked_capitals_take_more_lines() -> None:
    text = "АУДАНДЫҚ АУМАҚТЫҚ САЙЛАУ КОМИССИЯСЫ"
    room = width(text, GARAMOND, 12) + 1
    assert [len(evened(text, GARAMOND, 12, room, tracking) or ()) for tracking in (0, 0.07)] == [1, 2]


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("не_проводились", "не проводились"),
        ("в_мае", "в_мае"),
        ("благодарственными", "бла~го~дарст~вен~ными"),
        ("общественно-политическими", "общественно- поли~ти~чес~кими"),
        ("северо-юго-восточный", "северо-юго- восточный"),
        ("qqqqqqqqqqqqqqqqqqqq", "qqqqqqqqqqqqqqqqqqqq"),
        ("Сейтқазин пришёл", "Сейтқазин пришёл"),
    ],
)
def test_what_is_wider_than_a_column_may_break_where_words_do(typed: str, wanted: str) -> None:
    fonts.register()
    marked = wanted.replace("_", NBSP).replace("~", "\u00ad")
    assert loosened(typed.replace("_", NBSP), TINOS, 11, 67) == marked


@settings(max_examples=50)
@given(st.text(alphabet="абвгде-ёжәғ ь" + NBSP, max_size=60), st.integers(10, 120))
def test_loosening_changes_nothing_but_blanks_and_soft_hyphens(typed: str, room: int) -> None:
    fonts.register()
    loose = loosened(typed, TINOS, 11, room)
    assert "".join(loose.replace("\u00ad", "").split()) == "".join(typed.split())
