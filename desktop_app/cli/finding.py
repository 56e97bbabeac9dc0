"""Finds the record that an argument means: by its identity, the beginning of it, its name or its number."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from desktop_app.domain.journal import N_
from desktop_app.domain.languages import Language
from desktop_app.domain.people import Category, Group
from desktop_app.i18n.folding import fold
from desktop_app.i18n.texts import Texts

_SHORTEST = 4
_NOBODY = N_("There is no record {wanted}. The list shows the identities and the names")
_NOT_LISTED = N_("There is no record {wanted}. What there is, this shows: zhospar list {listing}")
_SEVERAL = N_("{wanted} means several records: {found}. Give the identity")
_SHOWN = 5


_NO_CATEGORY = N_("There is no category “{wanted}”. There are: {known}")
_NO_GROUP = N_("There is no group “{wanted}”. There are: {known}")
_NO_CATEGORIES = N_("There is no category “{wanted}”: none has been made yet")
_NO_GROUPS = N_("There is no group “{wanted}”: none has been made yet")


@dataclass
class NotOneRecordError(LookupError):
    """An argument that means no record, or several; ``listing`` is what the command ``list`` shows of its kind."""

    wanted: str
    found: tuple[str, ...] = ()
    listing: str = field(default="", kw_only=True)

    def sentence(self, texts: Texts) -> str:
        """Say what is wrong and what would put it right."""
        template = texts.gettext(_SEVERAL if self.found else _NOT_LISTED if self.listing else _NOBODY)
        return template.format(wanted=self.wanted, found=", ".join(self.found[:_SHOWN]), listing=self.listing)


@dataclass
class NoSuchListError(NotOneRecordError):
    """An option that names no category, or no group; ``known`` are those that there are."""

    known: tuple[Category | Group, ...] = ()
    is_category: bool = True

    def sentence(self, texts: Texts) -> str:
        """Say that there is none of this name, and which there are."""
        known = ", ".join(_name(record, texts.language) for record in self.known)
        if self.is_category:
            template = texts.gettext(_NO_CATEGORY if known else _NO_CATEGORIES)
        else:
            template = texts.gettext(_NO_GROUP if known else _NO_GROUPS)
        return template.format(wanted=self.wanted, known=known)


class NoCommissionError(NotOneRecordError):
    """Work that needs our commission, in data where it is not set up."""

    def sentence(self, texts: Texts) -> str:
        """Say that it is missing, and how it is set up."""
        return texts.gettext("Our commission is not set up yet. Set it up: zhospar commission set")


def find(
    wanted: str, records: Iterable[tuple[UUID, str]], words: Mapping[UUID, str] | None = None, *, listing: str = ""
) -> UUID:
    """Return the one record that ``wanted`` means.

    Args:
        wanted: An identity, at least four signs of its beginning, or a name in full; case and spaces do not matter.
        records: Identities with their names or numbers.
        words: What several are told apart by; their names where it is not given.
        listing: What the command ``list`` shows records of this kind by.

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
    told = {identity: words[identity] if words else name for identity, name in known if identity in found}
    raise NotOneRecordError(wanted, tuple(f"{name} ({identity})" for identity, name in told.items()), listing=listing)


def find_category(wanted: str | None, categories: Iterable[Category]) -> UUID | None:
    """Return the category that an option means, by either of its names; nothing without the option.

    Raises:
        NotOneRecordError: No category, or several.
    """
    return _find_named(wanted, tuple(categories), is_category=True)


def find_group(wanted: str | None, groups: Iterable[Group]) -> UUID | None:
    """Return the group that an option means, by either of its names; nothing without the option.

    Raises:
        NotOneRecordError: No group, or several.
    """
    return _find_named(wanted, tuple(groups), is_category=False)


def _find_named(wanted: str | None, records: tuple[Category | Group, ...], *, is_category: bool) -> UUID | None:
    if not wanted:
        return None
    try:
        return find(wanted, [(record.id, name) for record in records for name in (record.name_ru, record.name_kk)])
    except NotOneRecordError as error:
        if error.found:
            raise
        raise NoSuchListError(wanted, known=records, is_category=is_category) from error


def _name(record: Category | Group, language: Language) -> str:
    kazakh_first = language is Language.KK and record.name_kk
    return record.name_kk if kazakh_first else record.name_ru or record.name_kk
