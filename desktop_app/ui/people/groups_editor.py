"""The groups of a person in the editor: a list to tick."""

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop_app.ui.context import Context
from desktop_app.ui.controls import label
from desktop_app.ui.flow import flowing
from desktop_app.ui.words import in_menu


class GroupsEditor(QWidget):
    """Every group, ticked where the person stands in it."""

    edited = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.ticks: dict[UUID, QCheckBox] = {}
        self._filled = ""
        self._list: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._layout.addWidget(label(context.texts.gettext("Groups"), strong=True))

    @property
    def value(self) -> str:
        """Return the ticked groups as plain text."""
        return " ".join(str(group) for group in self.groups)

    @property
    def groups(self) -> tuple[UUID, ...]:
        """Return the ticked groups."""
        return tuple(group for group, tick in self.ticks.items() if tick.isChecked())

    @property
    def dirty(self) -> bool:
        """Tell whether a group was ticked or unticked."""
        return self.value != self._filled

    def fill(self, groups: Iterable[UUID]) -> None:
        """Show the groups that there are, with those of the person ticked."""
        if self._list is not None:
            self._list.hide()
            self._list.deleteLater()
        language = self._context.texts.language
        known = self._context.desk.people.groups()
        self.ticks = {group.id: QCheckBox(in_menu(group.name(language))) for group in known}
        for tick in self.ticks.values():
            tick.toggled.connect(lambda _on: self.edited.emit())
        hint = self._context.texts.gettext("No groups yet. They are made in the settings, or from the menu of the list")
        self._list = flowing(*self.ticks.values(), spacing=16) if known else label(hint, 9, tone="hint", wrap=True)
        self._layout.addWidget(self._list)
        self.overlay(" ".join(str(group) for group in groups))
        self._filled = self.value

    def overlay(self, value: str) -> None:
        """Tick the groups of a draft; the list stays marked as changed."""
        wanted = value.split()
        for group, tick in self.ticks.items():
            tick.blockSignals(True)  # noqa: FBT003  (Qt's own signature)
            tick.setChecked(str(group) in wanted)
            tick.blockSignals(False)  # noqa: FBT003  (Qt's own signature)
