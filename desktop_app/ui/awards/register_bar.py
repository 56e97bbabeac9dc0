"""The row above the register: chips of states with counts, kind, issuer, and a field to find by."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QToolButton, QWidget

from desktop_app.domain.awards import AwardRow, AwardState
from desktop_app.domain.journal import N_
from desktop_app.services.register import RegisterFilter
from desktop_app.ui.context import Context
from desktop_app.ui.controls import row
from desktop_app.ui.page import State
from desktop_app.ui.people.filters import FilterButton
from desktop_app.ui.theme import scaled

ALL = "all"
NOT_PRINTED = "numbered"
NOT_HANDED_OUT = "waiting"
ANNULLED = "annulled"
_CHIPS: dict[str, tuple[str, frozenset[AwardState]]] = {
    ALL: (N_("All"), frozenset()),
    NOT_PRINTED: (N_("Not printed"), frozenset({AwardState.NUMBERED})),
    NOT_HANDED_OUT: (N_("Not handed out"), frozenset({AwardState.NUMBERED, AwardState.PRINTED})),
    ANNULLED: (N_("Annulled"), frozenset({AwardState.ANNULLED})),
}


class RegisterBar(QWidget):
    """Chips, menus and field; ``changed`` tells that other lines are wanted, ``typed`` that the text differs."""

    changed = Signal()
    typed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        _ = context.texts.gettext
        self.chips = self._make_chips()
        self.kind = FilterButton(context, _("Kind"), self._kinds)
        self.issuer = FilterButton(context, _("Issued by"), self._issuers)
        for narrowing in (self.kind, self.issuer):
            narrowing.changed.connect(self.changed)
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Name or number"))
        self.search.setAccessibleName(_("Filter of awards"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(context.icon("filter"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.setFixedWidth(round(scaled(220)))
        self.search.textChanged.connect(lambda _text: self.changed.emit())
        self.search.textEdited.connect(lambda _text: self.typed.emit())
        self.setLayout(row(*self.chips.values(), None, self.kind, self.issuer, self.search, spacing=4))

    @property
    def chip(self) -> str:
        """Return the chip that holds."""
        return next(name for name, chip in self.chips.items() if chip.isChecked())

    @property
    def states(self) -> frozenset[AwardState]:
        """Return the states that the chip asks for; none for every state."""
        return _CHIPS[self.chip][1]

    @property
    def only(self) -> RegisterFilter:
        """Return what kind and issuer leave of the register; the chip narrows it further."""
        kind, issuer = self.kind.value, self.issuer.value
        return RegisterFilter(UUID(kind) if kind else None, UUID(issuer) if issuer else None)

    def choose(self, chip: str) -> None:
        """Let a chip hold."""
        self.chips[chip].setChecked(True)
        self.changed.emit()

    def clear(self) -> None:
        """Take everything off that narrows the register; nobody is told."""
        with QSignalBlocker(self):
            self.restore({})

    def count(self, rows: Sequence[AwardRow]) -> None:
        """Tell how many lines each chip would show."""
        texts = self._context.texts
        for name, (words, states) in _CHIPS.items():
            number = texts.number(sum(1 for one in rows if not states or one.state in states))
            self.chips[name].setText(f"{texts.gettext(words)} {number}")
            self.chips[name].setAccessibleName(f"{texts.gettext(words)}: {number}")
        for narrowing in (self.kind, self.issuer):
            narrowing.show_value()

    def state(self) -> State:
        """Return everything that narrows the register."""
        return {
            "search": self.search.text(),
            "filter": self.chip,
            "kind": self.kind.value,
            "issuer": self.issuer.value,
        }

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up what narrowed the register."""
        self.search.setText(state.get("search", ""))
        self.kind.take(state.get("kind", ""))
        self.issuer.take(state.get("issuer", ""))
        self.choose(state.get("filter", ALL))

    def _make_chips(self) -> dict[str, QToolButton]:
        return make_chips(self, list(_CHIPS), self.choose)

    def _kinds(self) -> list[tuple[str, str]]:
        language = self._context.texts.language
        return [(str(kind.id), kind.name(language)) for kind in self._context.desk.samples.kinds()]

    def _issuers(self) -> list[tuple[str, str]]:
        language = self._context.texts.language
        return [(str(one.id), one.short(language)) for one in self._context.desk.letters.issuers()]


def make_chips(parent: QWidget, names: Sequence[str], choose: Callable[[str], object]) -> dict[str, QToolButton]:
    """Return chips of which one holds, the first one at first."""
    group = QButtonGroup(parent)
    chips: dict[str, QToolButton] = {}
    for name in names:
        chip = QToolButton()
        chip.setProperty("look", "chip")
        chip.setCheckable(True)
        chip.setChecked(not chips)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        chip.clicked.connect(partial(_hold, choose, name))
        group.addButton(chip)
        chips[name] = chip
    return chips


def _hold(choose: Callable[[str], object], name: str, *_arguments: object) -> None:
    choose(name)
