"""Phones in one spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.i18n.phones import Phones, at_home, find_phones, phone_keys, tidy_phones

SPELLINGS = {
    "8(72633)2-65-53": "+7 72633 2 65 53",
    "8 (707) 283-33-98": "+7 707 283 33 98",
    "+7 778 260 53 95": "+7 778 260 53 95",
    "87015086732": "+7 701 508 67 32",
    "7473052690": "+7 747 305 26 90",
    "8 727 250 11 22": "+7 727 250 11 22",
    "8-7262-45-11-22": "+7 7262 45 11 22",
    "тел.: 8 701 111 22 33": "+7 701 111 22 33",
    "8(7262)45-11-22 вн. 12": "+7 7262 45 11 22 вн. 12",
    "+998 90 123 45 67": "+998 90 123 45 67",
    "8 701 111 22 33, 8 702 333 44 55": "+7 701 111 22 33, +7 702 333 44 55",
    "87011112233 / 87011112233": "+7 701 111 22 33",
    "": "",
}


@pytest.mark.parametrize("typed", SPELLINGS)
def test_a_phone_comes_into_one_spelling(typed: str) -> None:
    assert tidy_phones(typed) == Phones(SPELLINGS[typed])


@pytest.mark.parametrize("typed", ["2-65-53", "нет", "870150867", "8 901 123 45 67", "+1", "87015086732 и ещё"])
def test_what_is_no_phone_stays_as_typed(typed: str) -> None:
    assert tidy_phones(typed) == Phones(typed, sure=False)


def test_spellings_of_one_phone_have_one_key() -> None:
    assert phone_keys("8 (707) 283-33-98") == phone_keys("+7 707 2833398") == {"77072833398"}
    assert phone_keys("8 701 111 22 33; 8 702 333 44 55") == {"77011112233", "77023334455"}
    assert phone_keys("нет") == frozenset()


@pytest.mark.parametrize(
    ("line", "rest", "phone"),
    [
        ("Ким В., аким 87477249778", "Ким В., аким", "87477249778"),
        ("Ким, 8(72633)2-26-35, аким", "Ким, , аким", "8(72633)2-26-35"),
        ("председатель УИК № 1234567890", "председатель УИК № 1234567890", ""),
    ],
)
def test_phones_are_taken_out_of_a_line(line: str, rest: str, phone: str) -> None:
    assert find_phones(line) == (rest, phone)


@given(st.text(alphabet="0123456789+-() 78,", max_size=30))
def test_tidying_twice_changes_nothing(typed: str) -> None:
    once = tidy_phones(typed)
    assert tidy_phones(once.text).text == once.text


def test_a_phone_at_home_has_no_plus() -> None:
    assert at_home("+7 707 283 33 98, +7 72633 2 65 53") == "8 707 283 33 98, 8 72633 2 65 53"
    assert at_home("+49 30 1234567") == "+49 30 1234567"
