"""What a group of settings is."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.context import Context
from desktop_app.ui.page import State


class Group(QWidget):
    """One group; it saves itself when it is left. ``year_turned`` says that it shows another year."""

    year_turned = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._build()

    def refresh(self) -> None:
        """Fill the group from the services."""

    def choose_year(self, year: int) -> None:
        """Take up another year, where the group shows one."""

    def save(self) -> None:
        """Save what was typed."""

    def leave(self) -> None:
        """Save what was typed, if something was."""

    def new(self) -> None:
        """Begin a new record, where the group has any."""

    def delete(self) -> None:
        """Delete the chosen record, where the group has any."""

    def search(self) -> None:
        """Go to the filter, where the group has one."""

    def state(self) -> State:
        """Return what was typed and is not saved."""
        return {}

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up what was typed again."""

    def _build(self) -> None:
        raise NotImplementedError
