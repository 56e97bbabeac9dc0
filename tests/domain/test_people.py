"""People, their names in two spellings, and their posts."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.domain.errors import NameMissingError, PeriodReversedError, TextTooLongError
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language, NameOrder, Sex
from desktop_app.domain.people import (
    NAME_LIMIT,
    TEXT_LIMIT,
    FullName,
    check_named,
    check_person,
    check_position,
    position_on,
)
from tests.builders import a_name, a_person, a_position

SAME = a_person("Оспанов Аскар Маратович")


def test_a_name_reads_surname_first_without_empty_parts() -> None:
    assert str(FullName("Әлиева", "", "Қайратқызы")) == "Әлиева Қайратқызы"


@pytest.mark.parametrize(
    ("order", "whole"),
    [(NameOrder.SURNAME_FIRST, "Әлиева Әлия Қайратқызы"), (NameOrder.SURNAME_LAST, "Әлия Қайратқызы Әлиева")],
)
def test_the_surname_stands_where_the_order_puts_it(order: NameOrder, whole: str) -> None:
    assert a_name("Әлиева Әлия Қайратқызы").ordered(order) == whole


def test_the_kazakh_spelling_replaces_only_the_parts_that_differ() -> None:
    person = a_person("Оспанов Аскар Маратович", name_kk=FullName("", "Асқар"))
    assert person.name_in(Language.KK) == FullName("Оспанов", "Асқар", "Маратович")


@pytest.mark.parametrize("language", [Language.RU, Language.EN])
def test_other_languages_use_the_spelling_of_russian_papers(language: Language) -> None:
    person = a_person("Оспанов Аскар", name_kk=FullName("Осмонов"))
    assert person.name_in(language) == a_name("Оспанов Аскар")


@pytest.mark.parametrize(
    ("changes", "languages"),
    [
        ({}, ()),
        ({"phone": "+7 701 000 00 00"}, ()),
        ({"name": a_name("Оспанов Асан Маратович")}, (Language.KK, Language.RU)),
        ({"name_kk": FullName("", "Асқар")}, (Language.KK,)),
        ({"sex": Sex.UNKNOWN}, (Language.RU,)),
    ],
)
def test_a_new_spelling_or_sex_outdates_the_forms_it_touches(
    changes: dict[str, object], languages: tuple[Language, ...]
) -> None:
    after = replace(SAME, **changes)  # type: ignore[arg-type]  # fields of the record
    assert after.languages_spelt_otherwise(SAME) == languages


@pytest.mark.parametrize(
    "name", ["Әлиева", "Ivanov Пётр", "Қ. <b>Әлиева</b> & Ұлы", "=cmd()", "مريم", "Ә" * NAME_LIMIT]
)
def test_any_name_that_fits_is_accepted_as_typed(name: str) -> None:
    person = a_person(name)
    assert str(check_person(person).name) == name


def test_a_given_name_alone_is_enough() -> None:
    person = replace(SAME, name=FullName("", "Әлия"))
    assert check_person(person) is person


@pytest.mark.parametrize("name", [FullName(""), FullName("  ", " "), FullName("", "", "Маратұлы")])
def test_a_person_without_surname_and_given_name_is_refused(name: FullName) -> None:
    with pytest.raises(NameMissingError):
        check_person(replace(SAME, name=name))


@pytest.mark.parametrize(
    ("field", "limit"),
    [
        ("name", NAME_LIMIT),
        ("name_kk", NAME_LIMIT),
        ("phone", NAME_LIMIT),
        ("email", NAME_LIMIT),
        ("notes", TEXT_LIMIT),
    ],
)
def test_a_text_beyond_its_limit_is_refused_with_its_length(field: str, limit: int) -> None:
    long = "ә" * (limit + 1)
    value = FullName(long) if field.startswith("name") else long
    with pytest.raises(TextTooLongError) as refused:
        check_person(replace(SAME, **{field: value}))  # type: ignore[arg-type]  # a field of the record
    assert (refused.value.length, refused.value.limit) == (limit + 1, limit)


def test_a_record_needs_a_name_in_one_language() -> None:
    check_named("", "школа")
    with pytest.raises(NameMissingError):
        check_named("", " ")


def test_a_record_with_a_name_that_is_too_long_is_refused() -> None:
    with pytest.raises(TextTooLongError):
        check_named("мектеп", "ш" * (TEXT_LIMIT + 1))


def test_a_post_is_worded_in_the_language_of_the_paper() -> None:
    post = a_position(new_id(), "учитель", post_kk="мұғалім")
    assert (post.post(Language.KK), post.post(Language.RU)) == ("мұғалім", "учитель")


@pytest.mark.parametrize("post", [a_position(new_id()), a_position(new_id(), valid_from=date(2024, 1, 1))])
def test_a_post_without_an_end_is_accepted(post: object) -> None:
    assert check_position(post) is post  # type: ignore[arg-type]  # what the builder made


def test_a_post_for_a_single_day_is_accepted() -> None:
    day = date(2024, 2, 28)
    post = a_position(new_id(), valid_from=day, valid_to=day)
    assert check_position(post).valid_on(day)


def test_a_post_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(PeriodReversedError):
        check_position(a_position(new_id(), valid_from=date(2024, 2, 2), valid_to=date(2024, 2, 1)))


@pytest.mark.parametrize("field", ["post_kk", "post_ru"])
def test_a_wording_of_a_post_that_is_too_long_is_refused(field: str) -> None:
    with pytest.raises(TextTooLongError):
        check_position(a_position(new_id(), **{field: "ә" * (TEXT_LIMIT + 1)}))


def test_nobody_without_posts_has_one_on_a_day() -> None:
    assert position_on((), date(2024, 2, 28)) is None


def test_a_post_that_has_ended_or_not_begun_is_not_held() -> None:
    person = new_id()
    past = a_position(person, valid_to=date(2024, 2, 27))
    future = a_position(person, valid_from=date(2024, 2, 29))
    assert position_on((past, future), date(2024, 2, 28)) is None


def test_of_several_posts_the_one_that_began_last_counts() -> None:
    person = new_id()
    older = a_position(person, valid_from=date(2020, 1, 1))
    newer = a_position(person, valid_from=date(2023, 9, 1))
    assert position_on((a_position(person), newer, older), date(2024, 2, 28)) is newer
