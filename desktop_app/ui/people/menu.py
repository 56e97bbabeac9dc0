"""What can be done with everybody whom the table shows, and with the chosen person."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QDialog, QInputDialog, QLineEdit, QMenu, QWidget

from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language
from desktop_app.domain.people import Group
from desktop_app.ui.context import Context
from desktop_app.ui.people.blocking import set_blocked
from desktop_app.ui.people.export_dialog import export_people
from desktop_app.ui.people.names_ways import EVERYBODY, only
from desktop_app.ui.words import in_menu


@dataclass(frozen=True, slots=True)
class Seen:
    """Whom the table shows, whether they are blocked, and who is chosen and not being edited."""

    ids: Sequence[UUID]
    blocked: bool = False
    chosen: UUID | None = None


class PeopleMenu(QMenu):
    """The rare actions of the people page."""

    def __init__(self, parent: QWidget, context: Context, seen: Callable[[], Seen]) -> None:
        super().__init__(parent)
        self._over = parent
        self._context = context
        self._seen = seen
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Offer what can be done now."""
        self.clear()
        seen = self._seen()
        self._add_letters(seen)
        self._add_export(seen)
        self._add_groups(seen)
        self.addSeparator()
        self._add_blocking(seen)
        self.addSeparator()
        _, open_page = self._context.texts.gettext, self._context.open_page
        self.addAction(self._context.icon("git-merge"), _("Similar entries"), partial(open_page, "duplicates", ""))
        self.addAction(
            self._context.icon("signature"), _("Names to check"), partial(open_page, "names", self._whom(seen))
        )

    def _whom(self, seen: Seen) -> str:
        """Return the way to the names of those whom the table shows."""
        return EVERYBODY if len(seen.ids) == self._context.desk.people.count() else only(seen.ids)

    def put_into(self, group: Group, ids: Sequence[UUID]) -> None:
        """Put people into a group."""
        texts = self._context.texts
        added = self._context.desk.people.put_into_group(ids, group.id)
        said = texts.ngettext(
            "{count} person put into the group «{group}»", "{count} people put into the group «{group}»", added
        )
        self._context.tell(said.format(count=texts.number(added), group=group.name(texts.language)))

    def take_out(self, group: Group, ids: Sequence[UUID]) -> None:
        """Take people out of a group."""
        texts = self._context.texts
        gone = self._context.desk.people.take_out(ids, group.id)
        said = texts.ngettext(
            "{count} person taken out of the group «{group}»", "{count} people taken out of the group «{group}»", gone
        )
        self._context.tell(said.format(count=texts.number(gone), group=group.name(texts.language)))

    def _add_letters(self, seen: Seen) -> None:
        texts, count = self._context.texts, len(seen.ids)
        said = texts.ngettext("Letter to {count} person…", "Letters to {count} people…", count)
        act = partial(self._context.open_page, "batch", ",".join(str(one) for one in seen.ids))
        action = self.addAction(self._context.icon("award"), said.format(count=texts.number(count)), act)
        action.setEnabled(count > 0 and not seen.blocked and not self._context.desk.read_only)

    def _add_export(self, seen: Seen) -> None:
        texts, count = self._context.texts, len(seen.ids)
        said = texts.ngettext("Export {count} person…", "Export {count} people…", count)
        words = said.format(count=texts.number(count))
        act = partial(export_people, self._over, self._context, seen.ids)
        self.addAction(self._context.icon("download"), words, act).setEnabled(count > 0 and not seen.blocked)

    def _add_groups(self, seen: Seen) -> None:
        _, texts = self._context.texts.gettext, self._context.texts
        groups = self._context.desk.people.groups()
        usable = bool(seen.ids) and not self._context.desk.read_only
        into, out = QMenu(_("Put everybody shown into a group"), self), QMenu(_("Take everybody shown out of"), self)
        for group in groups:
            words = in_menu(group.name(texts.language))
            into.addAction(words, partial(self.put_into, group, seen.ids))
            out.addAction(words, partial(self.take_out, group, seen.ids))
        if groups:
            into.addSeparator()
        into.addAction(self._context.icon("plus"), _("New group…"), partial(self._put_into_new, seen.ids))
        for menu, icon, on in ((into, "users", usable), (out, "circle-minus", usable and bool(groups))):
            menu.setIcon(self._context.icon(icon))
            menu.setEnabled(on)
            self.addMenu(menu)

    def _add_blocking(self, seen: Seen) -> None:
        _, desk = self._context.texts.gettext, self._context.desk
        if seen.chosen is None:
            self.addAction(self._context.icon("lock"), _("Block")).setEnabled(False)
            return
        person = desk.people.card(seen.chosen).person
        said = _("Unblock: {name}") if person.blocked else _("Block: {name}")
        act = partial(set_blocked, self._context, person, blocked=not person.blocked)
        words = in_menu(said.format(name=person.name))
        self.addAction(self._context.icon("lock"), words, act).setEnabled(not desk.read_only)

    def _put_into_new(self, ids: Sequence[UUID]) -> None:
        name = ask_group(self._over, self._context)
        if name:
            kazakh = self._context.texts.language is Language.KK
            group = Group(new_id(), name if kazakh else "", "" if kazakh else name)
            self.put_into(self._context.desk.people.save_group(group), ids)


def ask_group(parent: QWidget, context: Context) -> str:
    """Ask for the name of a new group; empty if the user thought better of it."""
    _ = context.texts.gettext
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(_("New group"))
    dialog.setLabelText(_("Name of the group"))
    dialog.setTextValue("")  # makes the field
    for field in dialog.findChildren(QLineEdit):
        field.setAccessibleName(_("Name of the group"))
    dialog.setOkButtonText(_("Make the group"))
    dialog.setCancelButtonText(_("Cancel"))
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    name = dialog.textValue()
    dialog.deleteLater()
    return " ".join(name.split()) if accepted else ""
