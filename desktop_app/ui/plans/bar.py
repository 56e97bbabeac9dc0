"""The row above the plan: chips with counts, who answers, and a field to find by."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.domain.journal import N_
from desktop_app.domain.plan_progress import Standing
from desktop_app.i18n.folding import fold
from desktop_app.i18n.plan_words import standing_words
from desktop_app.services.plan_control import PlanLine, PlanView
from desktop_app.ui.awards.register_bar import make_chips
from desktop_app.ui.context import Context
from desktop_app.ui.controls import row
from desktop_app.ui.flow import flowing
from desktop_app.ui.page import State
from desktop_app.ui.people.filters import FilterButton
from desktop_app.ui.theme import scaled

ALL, OVERDUE, WEEK, MONTH, IN_WORK, DONE, DOUBTFUL = "all", "overdue", "week", "month", "in_work", "done", "doubtful"
_WORDS = {
    ALL: N_("All"),
    WEEK: N_("Next 7 days"),
    MONTH: N_("Next 30 days"),
    DOUBTFUL: N_("Deadline to check"),
}
_DAYS = {WEEK: 7, MONTH: 30}
_STANDINGS = {
    OVERDUE: (Standing.OVERDUE,),
    IN_WORK: (Standing.IN_WORK,),
    DONE: (Standing.DONE, Standing.DONE_LATE),
}
_REST = tuple(one.value for one in Standing if not any(one in held for held in _STANDINGS.values()))
_STANDINGS |= {name: (Standing(name),) for name in _REST}
_CHIPS = (ALL, OVERDUE, WEEK, MONTH, IN_WORK, DONE, DOUBTFUL, *_REST)
_WHERE_FOUND = frozenset({WEEK, DOUBTFUL})


class PlanBar(QWidget):
    """Chips, filter and field; ``changed`` tells that other items are wanted."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._people: list[str] = []
        _ = context.texts.gettext
        self.chips = make_chips(self, list(_CHIPS), self.choose)
        self.person = FilterButton(context, _("Who answers"), lambda: [(name, name) for name in self._people])
        self.person.changed.connect(self.changed)
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Filter"))
        self.search.setAccessibleName(_("Filter of items"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(context.icon("filter"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.setFixedWidth(round(scaled(190)))
        self.search.textChanged.connect(lambda _text: self.changed.emit())
        line = row(flowing(*self.chips.values(), spacing=4), self.person, self.search, spacing=6)
        line.setStretch(0, 1)
        self.setLayout(line)

    @property
    def chip(self) -> str:
        """Return the chip that holds."""
        return next(name for name, chip in self.chips.items() if chip.isChecked())

    @property
    def narrows(self) -> bool:
        """Tell whether some items are left out."""
        return self.chip != ALL or bool(self.person.value or self.search.text().strip())

    def choose(self, chip: str) -> None:
        """Let a chip hold."""
        self.chips[chip if chip in self.chips else ALL].setChecked(True)
        self.changed.emit()

    def only_person(self, name: str) -> None:
        """Show the items of one who answers."""
        self.person.take(name)

    def clear(self) -> None:
        """Take everything off that narrows the plan; nobody is told."""
        self.blockSignals(True)  # noqa: FBT003  (Qt's own signature)
        self.restore({})
        self.blockSignals(False)  # noqa: FBT003  (Qt's own signature)

    def count(self, view: PlanView) -> None:
        """Tell how many items each chip would show, and who can be chosen."""
        texts = self._context.texts
        names = {name for line in view.lines for name in line.people}
        self._people = sorted(names, key=fold)
        self.person.show_value()
        for name in _CHIPS:
            found = len(of_chip(view, name))
            standing = _STANDINGS.get(name)
            words = texts.gettext(_WORDS[name]) if standing is None else standing_words(standing[0], texts)
            self.chips[name].setText(f"{words} {texts.number(found)}")
            self.chips[name].setAccessibleName(f"{words}: {texts.number(found)}")
            wanted = name not in _REST and (found > 0 or name not in _WHERE_FOUND)
            self.chips[name].setVisible(wanted or name == self.chip)

    def lines(self, view: PlanView) -> list[PlanLine]:
        """Return the items that are wanted."""
        person, words = self.person.value, fold(self.search.text()).split()
        return [
            line
            for line in of_chip(view, self.chip)
            if (not person or person in line.people) and all(word in _searched(line) for word in words)
        ]

    def state(self) -> State:
        """Return everything that narrows the plan."""
        return {"search": self.search.text(), "filter": self.chip, "person": self.person.value}

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up what narrowed the plan."""
        self.search.setText(state.get("search", ""))
        self.person.value = state.get("person", "")
        self.choose(state.get("filter", ALL))


def chip_of(standing: Standing) -> str:
    """Return the chip that shows the items which stand so."""
    return next(chip for chip, standings in _STANDINGS.items() if standing in standings)


def of_chip(view: PlanView, chip: str) -> Sequence[PlanLine]:
    """Return the items that a chip shows."""
    if chip in _DAYS:
        return view.due_within(_DAYS[chip])
    if chip == DOUBTFUL:
        return [line for line in view.lines if line.doubts]
    wanted = _STANDINGS.get(chip)
    return view.lines if wanted is None else view.standing(*wanted)


def _searched(line: PlanLine) -> str:
    words = line.item.wording
    said = (line.number, words.title_kk, words.title_ru, words.deadline_kk, words.deadline_ru, *line.people)
    return fold(" ".join(said))
