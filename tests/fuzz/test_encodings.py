"""Kazakh letters in every encoding of an office, between every sign: right, or refused, or told to be a guess."""

import pytest

from desktop_app.domain.errors import ImportRefusedError
from desktop_app.domain.lists import RowDoubt
from desktop_app.services.sheet_encoding import decode
from desktop_app.services.sheet_reader import Sheet, read_sheet
from tests.fuzz.texts import chance_of
from tests.fuzz.understanding import understand

LETTERS = "ӘәҒғҚқҢңӨөҰұҮүҺһІі"
NAMES = {  # every Kazakh letter in a word of its own
    "Ә": "Әбдірова Әсел",
    "ә": "Бәкірова Сәуле",
    "Ғ": "Ғабитов Ғалым",
    "ғ": "Тоғжанов Бағдат",
    "Қ": "Қасымов Қайрат",
    "қ": "Ысқақов Мақсат",
    "Ң": "ҢЕ",
    "ң": "Жаңабаев Таңат",
    "Ө": "Өтегенов Өмір",
    "ө": "Төлегенов Көпжан",
    "Ұ": "Ұзақов Ұлан",
    "ұ": "Тұрсынов Нұрлан",
    "Ү": "Үсенов Үміт",
    "ү": "Жүнісов Гүлнұр",
    "Һ": "Һамитов Һарун",
    "һ": "Шаһин Жиһан",
    "І": "Ілиясов Ілияс",
    "і": "Сейітов Сәбіт",
}
SURE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le-bom", "utf-16-be-bom")
GUESSED = ("utf-16-le", "utf-16-be", "cp1251", "kz1048", "cp866")
SIGNS = pytest.mark.parametrize("sign", [";", ",", "\t"])


def a_file(name: str, sign: str, encoding: str) -> bytes:
    """Return a short list as a program writes it that puts a question mark for a letter that it lacks."""
    lines = [("Ф.И.О.", "Должность", "Телефон"), (name, "аким района", "8 707 283 33 98"), ("Ким Анна", "юрист", "")]
    text = "\r\n".join(sign.join(line) for line in lines)
    marks = {"utf-16-le-bom": b"\xff\xfe", "utf-16-be-bom": b"\xfe\xff"}
    plain = encoding.removesuffix("-bom")
    return marks.get(encoding, b"") + text.encode(plain, errors="replace")


def test_every_kazakh_letter_is_asked() -> None:
    assert "".join(NAMES) == LETTERS
    assert all(letter in name for letter, name in NAMES.items())


@SIGNS
@pytest.mark.parametrize("encoding", SURE)
@pytest.mark.parametrize("letter", LETTERS)
def test_a_file_that_says_its_encoding_is_right_and_sure(letter: str, encoding: str, sign: str) -> None:
    sheet = read_sheet(a_file(NAMES[letter], sign, encoding))
    assert (sheet.rows[1][0], sheet.guessed_encoding) == (NAMES[letter], "")


@SIGNS
@pytest.mark.parametrize("encoding", GUESSED)
@pytest.mark.parametrize("letter", LETTERS)
def test_an_old_file_is_right_or_loses_letters_aloud(letter: str, encoding: str, sign: str) -> None:
    sheet = read_sheet(a_file(NAMES[letter], sign, encoding))
    plain = NAMES[letter].encode(encoding, errors="replace").decode(encoding)
    assert sheet.rows[1][0] == plain
    assert sheet.guessed_encoding in {encoding, "cp1251" if encoding == "kz1048" else encoding}
    assert ("?" in plain) == (RowDoubt.LOST_LETTERS in _doubts(sheet))


@pytest.mark.parametrize("encoding", ["cp1251", "cp866"])
def test_letters_that_an_encoding_lacks_are_a_doubt_of_their_row(encoding: str) -> None:
    doubts = _doubts(read_sheet(a_file("Әбдірова Қарақат", ";", encoding)))
    assert RowDoubt.LOST_LETTERS in doubts


@pytest.mark.parametrize("encoding", ["cp1251", "kz1048", "cp866"])
@pytest.mark.parametrize("text", ["ИВАНОВ ПЕТР", "иванов пётр", "Иванов-Петров П.С. – № 5 «аким»", "Ким"])
def test_russian_is_right_whatever_its_case(text: str, encoding: str) -> None:
    lines = f"Ф.И.О.;Должность\n{text};юрист\n"
    known = lines.encode(encoding, errors="ignore")
    assert decode(known).text == known.decode(encoding)


@pytest.mark.parametrize(("text", "encoding"), [("Müller;Straße;Düsseldorf", "latin-1"), ("Ђорђе;Љубица", "cp1251")])
def test_letters_of_other_countries_are_refused_not_guessed(text: str, encoding: str) -> None:
    with pytest.raises(ImportRefusedError) as refused:
        decode(text.encode(encoding))
    assert refused.value.reason == "encoding"


def test_utf_8_with_a_broken_letter_is_refused_and_never_read_as_another_encoding() -> None:
    data = a_file("Әбдірова Әсел", ";", "utf-8") + "Қасымов".encode()[:-1]
    with pytest.raises(ImportRefusedError) as refused:
        read_sheet(data)
    assert refused.value.reason == "encoding"


def test_utf_16_that_ends_in_the_middle_of_a_letter_is_refused() -> None:
    with pytest.raises(ImportRefusedError) as refused:
        read_sheet(a_file("Әбдірова Әсел", ";", "utf-16")[:-1])
    assert refused.value.reason == "encoding"


def _doubts(sheet: Sheet) -> tuple[RowDoubt, ...]:
    return understand(sheet.rows, chance_of("any")).rows[0].person.doubts
