"""The catalogues: up to date with the code, complete, and true to their placeholders."""

import ast
import re
import unicodedata
from collections.abc import Iterator

import pytest
from babel.messages.catalog import Catalog, Message

from tests import strings

CODE = strings.ROOT / "desktop_app"
FORMS = {"kk": 2, "ru": 3, "en": 2}
TRANSLATED = ("kk", "ru")
PLACEHOLDER = re.compile(r"\{[^{}]*\}")
MIXED_WORD = re.compile(r"(?=\w*[a-z])(?=\w*[а-яёәғқңөұүһі])\w+", re.IGNORECASE)
KAZAKH_WORD = re.compile(r"\w[әғқңөұүһі]|[әғқңөұүһі]\w", re.IGNORECASE)


def _messages(language: str) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield the source forms and the translated forms of every sentence."""
    for message in strings.catalogue(language):
        if message.id:
            yield _sources(message), _forms(message)


def _sources(message: Message) -> tuple[str, ...]:
    return tuple(message.id) if isinstance(message.id, list | tuple) else (message.id,)


def _forms(message: Message) -> tuple[str, ...]:
    return tuple(message.string) if isinstance(message.string, list | tuple) else (message.string or "",)


def _fields(text: str) -> list[str]:
    return sorted(PLACEHOLDER.findall(text))


def test_the_code_has_sentences_to_translate() -> None:
    """Else everything below would hold for nothing."""
    assert len(strings.extracted()) > 100


def test_no_sentence_hides_inside_an_f_string() -> None:
    """The extractor does not look there, so the sentence would stay English."""
    assert [str(file) for file in CODE.rglob("*.py") if _hidden_sentences(file.read_text(encoding="utf-8"))] == []


def _hidden_sentences(code: str) -> list[str]:
    shown = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.JoinedStr)]
    calls = [call for node in shown for call in ast.walk(node) if isinstance(call, ast.Call)]
    named = [call for call in calls if ast.unparse(call.func).rpartition(".")[2] in {"_", "gettext", "ngettext"}]
    return [ast.unparse(call) for call in named if any(isinstance(given, ast.Constant) for given in call.args)]


def test_the_search_for_hidden_sentences_finds_one() -> None:
    assert _hidden_sentences("print(f\"**{_('Licence')}**\")") == ["_('Licence')"]
    assert _hidden_sentences('print(f"{_(words)} {field}")') == []


@pytest.mark.parametrize("language", strings.LANGUAGES)
def test_the_catalogue_equals_a_fresh_extraction(language: str) -> None:
    """A new sentence needs ``python3 dev.py strings``, and its translations."""
    assert strings.path(language).read_bytes().decode() == strings.updated(language).decode()


@pytest.mark.parametrize("language", strings.LANGUAGES)
def test_every_sentence_has_all_its_forms(language: str) -> None:
    for sources, forms in _messages(language):
        assert len(forms) == (FORMS[language] if len(sources) == 2 else 1), sources
        assert all(forms), sources


@pytest.mark.parametrize("language", strings.LANGUAGES)
def test_the_language_counts_in_the_usual_number_of_forms(language: str) -> None:
    catalogue: Catalog = strings.catalogue(language)
    assert catalogue.num_plurals == FORMS[language]


@pytest.mark.parametrize("language", strings.LANGUAGES)
def test_no_translation_is_only_a_guess(language: str) -> None:
    assert [message.id for message in strings.catalogue(language) if message.id and message.fuzzy] == []


@pytest.mark.parametrize("language", strings.LANGUAGES)
def test_placeholders_are_those_of_the_source(language: str) -> None:
    for sources, forms in _messages(language):
        wanted = _fields(sources[-1])
        for form in forms:
            assert _fields(form) == wanted, form


def test_english_says_what_stands_in_the_code() -> None:
    assert all(sources == forms for sources, forms in _messages("en"))


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_word_mixes_latin_and_cyrillic_letters(language: str) -> None:
    mixed = [word for _, forms in _messages(language) for form in forms for word in _mixed_words(form)]
    assert mixed == []


def _mixed_words(text: str) -> list[str]:
    return MIXED_WORD.findall(PLACEHOLDER.sub(" ", text))


def test_the_search_for_mixed_words_finds_a_latin_letter_in_disguise() -> None:
    assert _mixed_words("Kомиссия") == ["Kомиссия"]
    assert _mixed_words("Cайлау i құрамы") == ["Cайлау"]
    assert _mixed_words("PDF құжаты, {name}ға") == []


def test_russian_words_borrow_no_kazakh_letters() -> None:
    assert [form for _, forms in _messages("ru") for form in forms if KAZAKH_WORD.search(form)] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_sentences_are_spelt_with_whole_letters(language: str) -> None:
    split = [form for _, forms in _messages(language) for form in forms if unicodedata.normalize("NFC", form) != form]
    assert split == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_window_speaks_calmly(language: str) -> None:
    loud = re.compile(r"!|успешно|сәтті", re.IGNORECASE)
    assert [form for _, forms in _messages(language) for form in forms if loud.search(form)] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_sentence_ends_as_its_source_does(language: str) -> None:
    ends = ("…", ":", "?")
    for sources, forms in _messages(language):
        for form in forms:
            assert [form.endswith(end) for end in ends] == [sources[-1].endswith(end) for end in ends], form
