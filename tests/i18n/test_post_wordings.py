"""Posts of lists: their languages, their other wording, and which of them are one."""

import pytest

from desktop_app.i18n.places import russian_place
from desktop_app.i18n.post_wordings import (
    PostBook,
    PostWording,
    is_kazakh_post,
    is_one_seat,
    looks_like_post,
    post_key,
)
from desktop_app.i18n.posts import SEED_PHRASES

BOOK = PostBook(SEED_PHRASES)


@pytest.mark.parametrize(
    ("post", "kazakh", "russian"),
    [
        ("секретарь УИК № 7", "№ 7 учаскелік сайлау комиссиясының хатшысы", "секретарь УИК № 7"),
        ("Аким Асинского сельского округа", "Аса ауылдық округінің әкімі", "Аким Асинского сельского округа"),
        ("Аса ауылдық округінің әкімі", "Аса ауылдық округінің әкімі", "аким Асинского сельского округа"),
        ("№ 12 учаскелік сайлау комиссиясының мүшесі", "№ 12 учаскелік сайлау комиссиясының мүшесі", "член УИК № 12"),
        ("Мерке ауылдық округінің әкімі", "Мерке ауылдық округінің әкімі", ""),
        ("повар столовой № 3 школы № 5", "", "повар столовой № 3 школы № 5"),
        ("ауыл имамы", "ауыл имамы", ""),
    ],
)
def test_a_post_gets_its_other_wording_where_the_book_knows_it(post: str, kazakh: str, russian: str) -> None:
    assert BOOK.wording(post) == PostWording(kazakh, russian)


@pytest.mark.parametrize("post", ["бас маман", "мектеп директоры", "аудан әкімі", "мұғалім", "ауыл имамы"])
def test_kazakh_posts_are_told(post: str) -> None:
    assert is_kazakh_post(post)


@pytest.mark.parametrize("post", ["директор школы им. Ә. Әлімбетова", "директор", "корреспондент газеты «Шұғыла»"])
def test_kazakh_names_make_no_kazakh_post(post: str) -> None:
    assert not is_kazakh_post(post)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("зам. пред. УИК №5", "заместитель председателя участковой избирательной комиссии № 5"),
        ("аким Асинского с. о.", "аким Асинского сельского округа"),
        ("гл. специалист", "главный специалист"),
    ],
)
def test_spellings_of_one_post_have_one_key(one: str, other: str) -> None:
    assert post_key(one) == post_key(other)


def test_a_seat_is_held_by_one_person_at_a_time() -> None:
    assert is_one_seat(post_key("секретарь УИК № 5"))
    assert is_one_seat(post_key("аким Асинского сельского округа"))
    assert not any(is_one_seat(post_key(post)) for post in ("член УИК № 5", "учитель", "депутат районного маслихата"))


def test_posts_are_told_from_other_texts() -> None:
    told = [looks_like_post(text) for text in ("главный врач", "аудан әкімі", "зам. председателя УИК 5", "Ким Виктор")]
    assert told == [True, True, True, False]


def test_a_place_has_its_adjective() -> None:
    assert (russian_place("Аса"), russian_place("Париж")) == ("Асинского", None)


def test_a_wording_is_looked_up_once_whatever_its_number() -> None:
    book = PostBook(SEED_PHRASES)
    assert [book.wording(f"член УИК № {number}").kk[:4] for number in (5, 6, 6)] == ["№ 5 ", "№ 6 ", "№ 6 "]
