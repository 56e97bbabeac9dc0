"""The lists of given names: long enough, in order, none twice."""

import pytest

from desktop_app.resources import name_list

SEVERAL_HUNDRED = 400
KAZAKH = frozenset("әғқңөұүһі")
LISTS = ("given_male", "given_female")


def _names(source: str) -> list[str]:
    return name_list(source).read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("source", LISTS)
def test_a_list_is_sorted_and_has_nobody_twice(source: str) -> None:
    names = _names(source)
    assert names == sorted(set(names))
    assert len({name.casefold() for name in names}) == len(names)


@pytest.mark.parametrize("source", LISTS)
def test_every_line_is_one_name_in_cyrillic_letters(source: str) -> None:
    odd = [name for name in _names(source) if not name.replace("-", "").isalpha() or not name.istitle()]
    latin = [name for name in _names(source) if any("a" <= letter <= "z" for letter in name.lower())]
    assert (odd, latin) == ([], [])


def test_kazakh_and_russian_letters_have_several_hundred_names_each() -> None:
    names = {name for source in LISTS for name in _names(source)}
    kazakh = {name for name in names if KAZAKH & set(name.lower())}
    assert min(len(kazakh), len(names - kazakh)) > SEVERAL_HUNDRED


def test_few_names_belong_to_both_sexes() -> None:
    assert len(set(_names("given_male")) & set(_names("given_female"))) < 12
