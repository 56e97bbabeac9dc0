"""Organisations, categories and groups in the settings: their names in both languages, and who stands in them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QMenu, QPushButton

from desktop_app.domain.errors import NameMissingError
from desktop_app.domain.people import Category, Group, Organisation
from desktop_app.i18n.folding import fold
from desktop_app.ui.controls import button, unless_read_only
from desktop_app.ui.form import Field, Places
from desktop_app.ui.settings.table_group import TableGroup
from desktop_app.ui.table import Column
from desktop_app.ui.words import in_menu

_ALIKE = 8


@dataclass(frozen=True, slots=True)
class NamedRow:
    """A record that is its two names, and how many people it has."""

    id: UUID
    name_kk: str
    name_ru: str
    people: int = 0
    order: int = 0


class NamedGroup(TableGroup[NamedRow]):
    """A table of names in both languages with the number of people."""

    places: Places = ((NameMissingError, ("name_kk", "name_ru")),)

    def columns(self) -> Sequence[Column[NamedRow]]:
        """Return both names and the number of people."""
        texts = self.context.texts
        _ = texts.gettext
        return [
            Column(_("In Kazakh"), lambda record: record.name_kk, strong=True),
            Column(_("In Russian"), lambda record: record.name_ru, strong=True),
            Column(_("People"), lambda record: texts.number(record.people) if record.people else "", 92, number=True),
        ]

    def fields(self) -> Sequence[Field]:
        """Return the two names."""
        _ = self.context.texts.gettext
        return [Field("name_kk", _("Name in Kazakh"), span=1), Field("name_ru", _("Name in Russian"), span=1)]

    def told(self, record: NamedRow) -> dict[str, str]:
        """Return the two names."""
        return {"name_kk": record.name_kk, "name_ru": record.name_ru}


class OrganisationsGroup(NamedGroup):
    """The bodies that people work for; two spellings of one body become one."""

    def title(self) -> str:
        """Return what the table is called."""
        return self.context.texts.gettext("Organisations")

    def add_words(self) -> str:
        """Return what the button for a new record says."""
        return self.context.texts.gettext("Add an organisation")

    def read(self) -> Sequence[NamedRow]:
        """Return all organisations in Kazakh order."""
        people = self.context.desk.people
        sizes = people.sizes()
        return [NamedRow(o.id, o.name_kk, o.name_ru, sizes.get(o.id, 0)) for o in people.organisations()]

    def store(self, identity: UUID, values: Mapping[str, str]) -> None:
        """Save an organisation."""
        self.context.desk.people.save_organisation(Organisation(identity, values["name_kk"], values["name_ru"]))

    def erase(self, record: NamedRow) -> None:
        """Delete an organisation that nobody works for."""
        self.context.desk.people.delete_organisation(record.id)

    def buttons(self) -> Sequence[QPushButton]:
        """Return the way to make two organisations one."""
        _ = self.context.texts.gettext
        self._merge = button(self.context, _("Is the same as…"), self.ask_merge, icon="git-merge")
        unless_read_only(self.context, self._merge)
        return (self._merge,)

    def shown(self, record: NamedRow | None) -> None:
        """Offer to merge only what is there."""
        self._merge.setVisible(record is not None and len(self._records) > 1)

    def ask_merge(self) -> None:
        """Open the list of the other organisations, the most alike first; the chosen one stays."""
        menu = self.merge_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._merge.mapToGlobal(self._merge.rect().bottomLeft()))

    def merge_menu(self) -> QMenu:
        """Return the list of the other organisations."""
        menu = QMenu(self)
        others = self._most_alike()
        everybody = menu
        for place, record in enumerate(others):
            if place == _ALIKE:
                everybody = menu.addMenu(self.context.texts.gettext("All the others"))
            words = in_menu(record.name_ru or record.name_kk)
            everybody.addAction(words, partial(self.merge_into, record.id))
        return menu

    def _most_alike(self) -> list[NamedRow]:
        own = self._records.get(self._current) if self._current else None
        others = [record for record in self._records.values() if record is not own]
        if own is not None:
            matcher = SequenceMatcher(autojunk=False)
            matcher.set_seq2(fold(own.name_ru or own.name_kk))
            alike: dict[UUID, float] = {}
            for record in others:
                matcher.set_seq1(fold(record.name_ru or record.name_kk))
                alike[record.id] = matcher.ratio()
            nearest = sorted(others, key=lambda record: -alike[record.id])[:_ALIKE]
            others = [*nearest, *(record for record in others if record not in nearest)]
        return others

    def merge_into(self, kept: UUID) -> None:
        """Let everybody of the chosen organisation work for another one."""
        if self._current is not None and self._left_in_order():
            gone = self._records[self._current]
            self.context.desk.people.merge_organisations(kept, gone.id)
            self._table.choose(kept)
            said = self.context.texts.gettext("Merged: {name}").format(name=gone.name_ru or gone.name_kk)
            self.context.notify(said)


class CategoriesGroup(NamedGroup):
    """The categories of people, in the order in which papers list them."""

    ordered = True

    def title(self) -> str:
        """Return what the table is called."""
        return self.context.texts.gettext("Categories")

    def add_words(self) -> str:
        """Return what the button for a new record says."""
        return self.context.texts.gettext("Add a category")

    def read(self) -> Sequence[NamedRow]:
        """Return all categories in their order."""
        people = self.context.desk.people
        sizes = people.sizes()
        return [NamedRow(c.id, c.name_kk, c.name_ru, sizes.get(c.id, 0), c.order) for c in people.categories()]

    def store(self, identity: UUID, values: Mapping[str, str]) -> None:
        """Save a category; a new one goes to the end."""
        last = max((record.order for record in self._records.values()), default=-1)
        order = self._records[identity].order if identity in self._records else last + 1
        self.context.desk.people.save_category(Category(identity, values["name_kk"], values["name_ru"], order))

    def erase(self, record: NamedRow) -> None:
        """Delete a category that no post refers to."""
        self.context.desk.people.delete_category(record.id)

    def reorder(self, record: NamedRow, by: int) -> None:
        """Move a category up or down."""
        self.context.desk.people.move_category(record.id, by)


class GroupsGroup(NamedGroup):
    """The user's own groups of people."""

    def title(self) -> str:
        """Return what the table is called."""
        return self.context.texts.gettext("Groups of people")

    def add_words(self) -> str:
        """Return what the button for a new record says."""
        return self.context.texts.gettext("Add a group")

    def read(self) -> Sequence[NamedRow]:
        """Return all groups in Kazakh order."""
        people = self.context.desk.people
        sizes = people.group_sizes()
        return [NamedRow(g.id, g.name_kk, g.name_ru, sizes.get(g.id, 0)) for g in people.groups()]

    def store(self, identity: UUID, values: Mapping[str, str]) -> None:
        """Save a group."""
        self.context.desk.people.save_group(Group(identity, values["name_kk"], values["name_ru"]))

    def erase(self, record: NamedRow) -> None:
        """Delete a group; its people stay."""
        self.context.desk.people.delete_group(record.id)
