"""Errors carry facts and no words."""

from datetime import date

import pytest

from desktop_app.domain import award_errors, errors
from desktop_app.domain.errors import FileProblemError, PeriodReversedError, RuleError


def _kinds() -> list[type[RuleError]]:
    known = (vars(errors) | vars(award_errors)).values()
    return [kind for kind in known if isinstance(kind, type) and issubclass(kind, RuleError)]


@pytest.mark.parametrize("kind", _kinds())
def test_every_error_says_what_it_stands_for(kind: type[RuleError]) -> None:
    assert (kind.__doc__ or "").startswith(("A ", "An ", "No ", "Another ", "Data ", "Characters "))


def test_an_error_carries_its_facts() -> None:
    refused = PeriodReversedError(date(2024, 2, 2), date(2024, 2, 1))
    assert vars(refused) == {"begins": date(2024, 2, 2), "ends": date(2024, 2, 1)}


def test_whatever_is_wrong_with_a_file_can_be_caught_at_once() -> None:
    kinds = [kind for kind in _kinds() if kind.__name__.startswith("File")]
    assert len(kinds) > 5
    assert all(issubclass(kind, FileProblemError) for kind in kinds)
