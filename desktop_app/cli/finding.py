"""Finds the record that an argument means: by its identity, the beginning of it, its name or its number."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from desktop_app.domain.journal import N_
from desktop_app.domain.people import Category, Group
from desktop_app.i18n.folding import fold
from desktop_app.i18n.texts import Texts

_SHORTEST = 4
_NOBODY = N_("There is no record {wanted}. The list shows the identities and the names")
_SEVERAL = N_("{wanted} means several records: {found}. Give the identity")
_SHOWN = 5


@dataclass
class NotOneRecordError(LookupError):
    """An argument that means no record, or several."""

    wanted: str
    found: tuple[str, ...] = ()

    def sentence(self, texts: Texts) -> str:
        """Say what is wrong and what would put it right."""
        template = texts.gettext(_SEVERAL if self.found else _NOBODY)
        return template.format(wanted=self.wanted, found=", ".join(self.found[:_SHOWN]))


def find(wanted: str, records: Iterable[tuple[UUID, str]]) -> UUID:
    """Return the one record that ``wanted`` means.

    Args:
        wanted: An identity, at least four signs of its beginning, or a name in full; case and spaces do not matter.
        records: Identities with their names or numbers.

    Raises:
        NotOneRecordError: No record, or several.
    """
    known = list(records)
    sought = wanted.strip().lower()
    by_id = [identity for identity, _ in known if len(sought) >= _SHORTEST and str(identity).startswith(sought)]
    by_name = [identity for identity, name in known if fold(name).split() == fold(wanted).split()]
    found = set(by_name) or set(by_id)
    if len(found) == 1 and sought:
        return found.pop()
    raise NotOneRecordError(wanted, tuple(f"{name} ({identity})" for identity, name in known if identity in found))


def find_named(wanted: str | None, records: Iterable[Category | Group]) -> UUID | None:
    """Return the category or the group that an option means, by either of its names; nothing without the option.

    Raises:
        NotOneRecordError: No record, or several.
    """
    if not wanted:
        return None
    return find(wanted, [(record.id, name) for record in records for name in (record.name_ru, record.name_kk)])
