"""The sort key: code-point order of the keys is the order of the Kazakh alphabet."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.i18n.collation import sort_key

_VECTOR = (
    "Абай Азат Аян Әбдіров Әсел Бекет Гүлнар Ғани Ержан Еркін Ёлкин Жанар Ибрагим Иса Ия Йүсіп Кәрім Кенже Курман "
    "Қайрат Қуат Нұр Ңа Орал Өмір Улан Усман Ұлан Үсен Фатима Хамит Хасен Һадиша Цой Ыбырай Ысқақ Ібрайым Ілияс"
)
IN_ORDER = _VECTOR.split()
ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"


def test_names_stand_in_the_order_of_the_kazakh_alphabet() -> None:
    assert sorted(sorted(IN_ORDER), key=sort_key) == IN_ORDER


def test_every_letter_of_the_alphabet_has_its_own_place() -> None:
    assert sorted(ALPHABET, key=sort_key) == list(ALPHABET)


def test_numbers_compare_as_numbers() -> None:
    names = ["УИК № 9", "УИК № 10", "УИК № 100", "УИК № 179"]
    assert sorted(sorted(names), key=sort_key) == names


def test_a_leading_nought_changes_nothing() -> None:
    assert sort_key("007") == sort_key("7")


def test_punctuation_and_its_blanks_are_skipped() -> None:
    assert sort_key("УИК № 9") == sort_key("УИК №9") == sort_key("уик  «9»_")


def test_case_makes_no_difference() -> None:
    assert sort_key("ӘЛИЕВА") == sort_key("Әлиева")


def test_a_letter_typed_in_two_code_points_is_the_same_letter() -> None:
    assert sort_key("Йод") == sort_key("И\u0306од")


def test_a_shorter_surname_stands_before_a_longer_one_whatever_follows() -> None:
    assert sort_key("Кәрім Ясин") < sort_key("Кәрімова Анна")


def test_numbers_stand_before_letters_and_latin_after_cyrillic() -> None:
    assert sort_key("") < sort_key("5") < sort_key("а") < sort_key("я") < sort_key("Anna")


@given(st.text(alphabet=ALPHABET, max_size=8), st.text(alphabet=ALPHABET, max_size=8))
def test_words_compare_letter_by_letter(first: str, second: str) -> None:
    places = [[ALPHABET.index(letter) for letter in word] for word in (first, second)]
    assert (sort_key(first) < sort_key(second)) == (places[0] < places[1])


@given(st.integers(0, 10**12), st.integers(0, 10**12))
def test_any_two_numbers_stand_in_their_order(first: int, second: int) -> None:
    assert (sort_key(f"№ {first}") < sort_key(f"№ {second}")) == (first < second)


@given(st.lists(st.text(max_size=12), max_size=6))
def test_every_text_has_a_key_that_can_be_stored(texts: list[str]) -> None:
    keys = sorted(sort_key(text) for text in texts)
    assert all(earlier <= later for earlier, later in pairwise(keys))
