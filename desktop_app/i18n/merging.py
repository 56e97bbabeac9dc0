"""From which of two entries each field of a merged card should come, before somebody chooses."""

import re

from desktop_app.domain.duplicates import NAME_FIELDS, MergeField, Side, value_of
from desktop_app.domain.languages import Language
from desktop_app.domain.people import Person
from desktop_app.i18n.spellings import spelling

_KAZAKH = re.compile("[әғқңөұүһі]", re.IGNORECASE)
_INITIALS = re.compile(r"^(?:\w|\w{1,2}\.(?:[\s-]?\w{1,2}\.?)?)$")
_OPPOSITE = {Side.SURVIVOR: Side.OTHER, Side.OTHER: Side.SURVIVOR}


def proposed(survivor: Person, other: Person) -> dict[MergeField, Side]:
    """Propose a side for every field: the survivor's, unless it is empty or an initial and the other has more.

    A Kazakh part comes from where the Russian one does, or from where the same name has its Kazakh letters.
    """
    sides = {field: _fuller(survivor, other, field) for field in MergeField}
    people = {Side.SURVIVOR: survivor, Side.OTHER: other}
    sounds = {side: _sounds(person) for side, person in people.items()}
    for russian, kazakh in NAME_FIELDS.items():
        side = sides[kazakh] = sides[russian]
        opposite = _OPPOSITE[side]
        one_name = sounds[side][russian] == sounds[opposite][russian]
        lacking = not _KAZAKH.search(value_of(people[side], kazakh))
        if one_name and lacking and _KAZAKH.search(value_of(people[opposite], kazakh)):
            sides[kazakh] = opposite
    return sides


def _fuller(survivor: Person, other: Person, field: MergeField) -> Side:
    survivors, others = value_of(survivor, field), value_of(other, field)
    if field in NAME_FIELDS and _INITIALS.match(survivors) and not _INITIALS.match(others):
        return Side.OTHER if others else Side.SURVIVOR
    return Side.OTHER if others and not survivors else Side.SURVIVOR


def _sounds(person: Person) -> dict[MergeField, str]:
    told = spelling(person.name_in(Language.KK))
    return dict(zip(NAME_FIELDS, (told.surname_sound, told.given_sound, told.father_sound), strict=True))
