"""Which of two entries a field of a merged card should come from, before somebody chooses."""

import re

from desktop_app.domain.duplicates import NAME_FIELDS, MergeField, Side, value_of
from desktop_app.domain.people import Person

_KAZAKH = re.compile("[әғқңөұүһі]", re.IGNORECASE)
_SHORT = re.compile(r"^\w{0,2}\.?$")


def proposed(survivor: Person, other: Person) -> dict[MergeField, Side]:
    """Propose a side for every field: the survivor's, the other's where the survivor has nothing or only an initial.

    A Kazakh part is taken from where Kazakh letters are.
    """
    sides = {field: _fuller(value_of(survivor, field), value_of(other, field)) for field in MergeField}
    for russian, kazakh in NAME_FIELDS.items():
        if sides[russian] is not Side.OTHER:
            sides[russian] = _whole(value_of(survivor, russian), value_of(other, russian))
        spelt = {side: value_of(person, kazakh) for side, person in ((Side.SURVIVOR, survivor), (Side.OTHER, other))}
        sides[kazakh] = sides[russian]
        opposite = Side.OTHER if sides[russian] is Side.SURVIVOR else Side.SURVIVOR
        if _KAZAKH.search(spelt[opposite]) and not _KAZAKH.search(spelt[sides[kazakh]]):
            sides[kazakh] = opposite
    return sides


def _fuller(survivors: str, others: str) -> Side:
    return Side.OTHER if others and not survivors else Side.SURVIVOR


def _whole(survivors: str, others: str) -> Side:
    """Prefer a word to an initial."""
    return Side.OTHER if _SHORT.match(survivors) and others and not _SHORT.match(others) else Side.SURVIVOR
