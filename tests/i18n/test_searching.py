"""What search looks at, and what it looks for."""

import pytest

from desktop_app.i18n.searching import asked, searched_text


def test_names_posts_and_phones_stand_apart() -> None:
    text = searched_text(("Өмірзақ Ғалым", ""), ("секретарь", "хатшы"), "")
    assert text == " омирзак галым | секретар хатшы | "


def test_a_phone_is_found_whole_without_its_country_and_by_its_ends() -> None:
    words = searched_text((), (), "+7 707 283 33 98").split()
    assert {"77072833398", "7072833398", "2833398", "833398", "33398", "3398", "283"} <= set(words)


def test_a_number_from_abroad_stands_as_it_is() -> None:
    assert "4930123456" in searched_text((), (), "+49 30 123456").split()


def test_each_word_of_a_query_is_a_clause() -> None:
    assert asked("Қасым  токаев") == [(("касым",),), (("токаев",),)]


def test_the_same_word_is_asked_once() -> None:
    assert asked("ким Ким") == [(("ким",),)]


def test_a_query_of_signs_asks_for_nothing() -> None:
    assert asked('*":\x00()') == []


def test_a_name_may_begin_with_the_other_russian_letter() -> None:
    assert asked("умирзак") == [(("умирзак",), ("омирзак",))]


@pytest.mark.parametrize("typed", ["8 (707) 283-33-98", "8.707.283.33.98", "87072833398"])
def test_a_phone_with_an_eight_is_looked_for_with_a_seven(typed: str) -> None:
    assert ("77072833398",) in asked(typed)[0]


def test_a_short_number_is_no_phone() -> None:
    assert asked("№ 8") == [(("8",),)]


def test_a_long_query_asks_for_its_first_words() -> None:
    assert len(asked(" ".join(f"сл{chr(0x430 + place)}" for place in range(30)))) == 16


def test_a_long_number_asks_for_its_first_digits_only() -> None:
    assert asked("1 " * 5_000) == [(("1",) * 16,)]
