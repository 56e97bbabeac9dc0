"""Every refusal has words that say what is wrong."""

import string
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

import pytest

from desktop_app.domain import award_errors, errors, plan_errors
from desktop_app.domain.errors import RuleError
from desktop_app.domain.journal import StepName
from desktop_app.domain.languages import Language
from desktop_app.i18n.errors import explain, kinds_with_words
from desktop_app.i18n.texts import Texts

FACTS: dict[Any, Any] = {
    int: 7,
    float: 23.5,
    tuple[str, ...]: (),
    tuple[date, ...]: (date(2024, 2, 28), date(2024, 3, 5)),
    str: "«x»",
    date: date(2024, 2, 28),
    StepName: StepName("«{x}»", {"x": "x"}),
}
ABSTRACT = {RuleError, errors.FileProblemError}


def _kinds() -> list[type[RuleError]]:
    known = (vars(errors) | vars(award_errors) | vars(plan_errors)).values()
    found = [kind for kind in known if isinstance(kind, type) and issubclass(kind, RuleError)]
    return [kind for kind in found if kind not in ABSTRACT]


def _raised(kind: type[RuleError]) -> RuleError:
    facts: list[Any] = [FACTS[field.type] for field in fields(kind)] if is_dataclass(kind) else []
    return kind(*facts)


@pytest.mark.parametrize("kind", _kinds())
def test_every_error_has_words_of_its_own(kind: type[RuleError]) -> None:
    assert kind in kinds_with_words()


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", _kinds())
def test_every_error_is_a_whole_sentence_in_every_language(kind: type[RuleError], language: Language) -> None:
    said = explain(_raised(kind), Texts(language))
    assert said[0].isupper() or said.startswith(("«x»", "7", "23", "28"))
    assert not any(field for _text, field, _spec, _conversion in string.Formatter().parse(said))


@pytest.mark.parametrize("kind", _kinds())
def test_kazakh_and_russian_do_not_fall_back_to_english(kind: type[RuleError]) -> None:
    error = _raised(kind)
    said = {explain(error, Texts(language)) for language in Language}
    assert len(said) == len(Language)


def test_an_error_tells_its_facts_in_the_language_of_the_reader() -> None:
    said = explain(errors.PeriodReversedError(date(2024, 2, 2), date(2024, 2, 1)), Texts(Language.RU))
    assert said == "Окончание (01.02.2024) раньше начала (02.02.2024)"


def test_the_step_that_stands_in_the_way_is_named_in_the_language_of_the_reader() -> None:
    blocked = errors.UndoBlockedError(StepName("Change {name}", {"name": "Бекет"}))
    said = {language: explain(blocked, Texts(language)) for language in Language}
    assert all(Texts(language).step(blocked.step) in sentence for language, sentence in said.items())
    assert [language for language, sentence in said.items() if "Change" in sentence] == [Language.EN]


def test_days_among_the_facts_are_told_as_dates() -> None:
    days = (date(2024, 2, 28), date(2024, 3, 5))
    assert explain(plan_errors.SeveralTimesError("3", days), Texts(Language.EN)).endswith("28.02.2024, 05.03.2024")
    assert explain(plan_errors.SeveralTimesError("3", ()), Texts(Language.EN)).endswith("–")


def test_facts_are_never_read_as_fields() -> None:
    assert "{path!r:>99}" in explain(errors.FileMissingError("{path!r:>99}"), Texts(Language.KK))


@pytest.mark.parametrize("reason", ["empty", "password", "format", "too_large", "too_slow", "damaged", "no_header"])
def test_every_reason_to_refuse_a_sheet_has_words(reason: str) -> None:
    damaged = explain(errors.ImportRefusedError("damaged"), Texts(Language.KK))
    assert (explain(errors.ImportRefusedError(reason), Texts(Language.KK)) == damaged) is (reason == "damaged")


def test_a_new_kind_of_error_uses_the_words_of_its_parent() -> None:
    class TinyFileError(errors.FileEmptyError):
        """A file that is nearly empty."""

    error = TinyFileError("a.db")
    assert explain(error, Texts(Language.EN)) == explain(errors.FileEmptyError("a.db"), Texts(Language.EN))


def test_an_error_without_words_is_a_mistake_of_ours() -> None:
    class WordlessError(RuleError):
        """A refusal that nobody has worded."""

    with pytest.raises(LookupError):
        explain(WordlessError(), Texts(Language.EN))
