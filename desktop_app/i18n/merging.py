"""From which of two entries each field of a merged card should come, before somebody chooses."""

from desktop_app.domain.duplicates import NAME_FIELDS, MergeField, Side, value_of
from desktop_app.domain.people import Person
from desktop_app.i18n.better_names import spelt, taken


def proposed(survivor: Person, other: Person) -> dict[MergeField, Side]:
    """Propose a side for every field: the survivor's, unless it is empty; the name whole, by its better spelling.

    The Kazakh spelling comes whole too: from where the name does, or from where the same name has its Kazakh letters.
    """
    sides = {field: _filled(survivor, other, field) for field in MergeField}
    take = taken(spelt(survivor), spelt(other))
    for russian, kazakh in NAME_FIELDS.items():
        sides[russian] = Side.OTHER if take.ru else Side.SURVIVOR
        sides[kazakh] = Side.OTHER if take.kk else Side.SURVIVOR
    return sides


def _filled(survivor: Person, other: Person, field: MergeField) -> Side:
    return Side.OTHER if value_of(other, field) and not value_of(survivor, field) else Side.SURVIVOR
