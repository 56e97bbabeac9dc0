"""Texts of letters: fields, their checks, and what fills them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import (
    EmptyTextError,
    RuleError,
    SexUnknownError,
    TextTooLongError,
    UnbalancedBraceError,
    UnknownFieldError,
)
from desktop_app.domain.languages import Case, Sex
from desktop_app.domain.letter_text import (
    TEXT_LIMIT,
    Fillings,
    LetterLine,
    LineRole,
    check_text,
    field_case,
    fields,
    fill,
    reason,
)

TEXT = """Выражаем благодарность

{person:dative},
{post:dative}
за труд на выборах."""
WOMAN = Fillings("Әлиевой Әлие", "учителю", "Комиссия", "Әлия Қайратқызы", Sex.FEMALE)
HOSTILE = [
    "{0}",
    "{}",
    "{ }",
    "{person.name}",
    "{person.__class__}",
    "{person!r}",
    "{person:>1000000}",
    "{person:dative:dative}",
    "{person:}",
    "{Person}",
    "{post:locative}",
    "{commission:dative}",
    "{given_names!s}",
    "{a|b|c}",
    "{|b}",
    "{a|}",
    "{данные}",
    "{__import__('os')}",
]


@pytest.mark.parametrize("field", HOSTILE)
def test_a_field_that_is_not_in_the_list_is_refused_by_name(field: str) -> None:
    with pytest.raises(UnknownFieldError) as refused:
        check_text(f"Спасибо, {field}")
    assert refused.value.field == field[1:-1]


@pytest.mark.parametrize(
    "field",
    [
        "{person}",
        *(f"{{{name}:{case}}}" for name in ("person", "post") for case in Case),
        "{post}",
        "{commission}",
        "{given_names}",
        "{Уважаемый|Уважаемая}",
    ],
)
def test_a_field_of_the_list_is_accepted(field: str) -> None:
    assert check_text(field) == field


@pytest.mark.parametrize("text", ["", " \n\t ", "\u00a0"])
def test_a_text_without_letters_is_refused(text: str) -> None:
    with pytest.raises(EmptyTextError):
        check_text(text)


def test_a_text_that_is_too_long_is_refused_with_its_length() -> None:
    with pytest.raises(TextTooLongError) as refused:
        check_text("а" * (TEXT_LIMIT + 1))
    assert (refused.value.length, refused.value.limit) == (TEXT_LIMIT + 1, TEXT_LIMIT)


@pytest.mark.parametrize(("text", "position"), [("за {person", 3), ("за }", 3), ("{{person}}", 1), ("{post} {", 7)])
def test_a_brace_without_its_partner_is_refused_where_it_stands(text: str, position: int) -> None:
    with pytest.raises(UnbalancedBraceError) as refused:
        check_text(text)
    assert refused.value.position == position


def test_fields_are_listed_in_their_order() -> None:
    assert fields(TEXT) == ["person:dative", "post:dative"]


@pytest.mark.parametrize(
    ("text", "case"),
    [("{post} {person:genitive} {person}", Case.GENITIVE), ("{person}", Case.NOMINATIVE), ("{post:dative}", None)],
)
def test_the_text_tells_in_which_case_it_needs_the_name(text: str, case: Case | None) -> None:
    assert field_case(text, "person") is case


def test_every_line_is_filled_and_knows_its_role() -> None:
    assert fill(TEXT, WOMAN) == [
        LetterLine(LineRole.OPENING, "Выражаем благодарность"),
        LetterLine(LineRole.NAME, "Әлиевой Әлие,"),
        LetterLine(LineRole.POST, "учителю"),
        LetterLine(LineRole.BODY, "за труд на выборах."),
    ]


def test_a_line_that_only_names_a_missing_post_is_left_out() -> None:
    filled = fill(TEXT, Fillings("Әлиевой Әлие", ""))
    assert LineRole.POST not in {line.role for line in filled}


def test_a_missing_post_within_a_sentence_leaves_the_sentence() -> None:
    assert fill("как {post} комиссии", Fillings("", "")) == [LetterLine(LineRole.BODY, "как  комиссии")]


def test_without_a_line_for_the_name_everything_is_running_text() -> None:
    filled = fill("{Уважаемый|Уважаемая} {given_names}\n{commission} благодарит {person:accusative}", WOMAN)
    assert [line.text for line in filled] == ["Уважаемая Әлия Қайратқызы", "Комиссия благодарит Әлиевой Әлие"]
    assert {line.role for line in filled} == {LineRole.BODY}


def test_a_post_before_the_name_is_set_as_a_post() -> None:
    assert [line.role for line in fill("{post}\n{person}", WOMAN)] == [LineRole.POST, LineRole.NAME]


@pytest.mark.parametrize(("sex", "word"), [(Sex.MALE, "Уважаемый"), (Sex.FEMALE, "Уважаемая")])
def test_the_word_for_the_sex_of_the_person_is_chosen(sex: Sex, word: str) -> None:
    filled = fill("{Уважаемый|Уважаемая} коллега", Fillings("", "", sex=sex))
    assert filled[0].text == f"{word} коллега"


def test_a_text_that_depends_on_an_unknown_sex_is_refused() -> None:
    with pytest.raises(SexUnknownError):
        fill("{Уважаемый|Уважаемая} коллега", Fillings("", ""))


@pytest.mark.parametrize("name", ["{post}", "Қ. <b>Әлиева</b> & Ұлы", "{0.__class__}", "%s %(x)s", "مريم 🌷"])
def test_what_fills_a_field_is_never_read_as_a_field(name: str) -> None:
    assert fill("{person}", Fillings(name, "учитель"))[0].text == name


def test_the_reason_is_the_running_text_after_the_name() -> None:
    assert reason(TEXT, WOMAN) == "за труд на выборах."


def test_the_reason_leaves_the_salutation_out() -> None:
    text = "{Уважаемый|Уважаемая} {given_names}!\nБлагодарим за труд.\nЖелаем здоровья."
    assert reason(text, WOMAN) == "Благодарим за труд."


@pytest.mark.parametrize("broken", ["{принял\n|приняла}", "{a|b\u2028}", "{a\r|b}"])
def test_a_form_for_each_sex_stands_in_one_line(broken: str) -> None:
    with pytest.raises(UnknownFieldError):
        check_text(f"Тот, кто {broken} участие")


@given(st.text(alphabet="{}|: abpersonpostdativecommission\nғ", max_size=40))
def test_any_text_is_either_refused_with_a_reason_or_filled_without_braces(text: str) -> None:
    try:
        check_text(text)
        filled = fill(text, WOMAN)
    except RuleError:
        return
    assert not any(set(line.text) & set("{}") for line in filled)


def test_a_name_in_the_midst_of_a_sentence_is_set_as_the_sentence() -> None:
    filled = fill("{person:dative} и всем, кто был рядом\nСпасибо", WOMAN)
    assert [line.role for line in filled] == [LineRole.BODY, LineRole.BODY]
