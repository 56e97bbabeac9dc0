"""The row above the plan: chips with counts, who answers, a section or quarter, and a field to find by."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.domain.journal import N_
from desktop_app.domain.plan_progress import Standing
from desktop_app.i18n.folding import fold
from desktop_app.i18n.numerals import roman
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
OPEN = "open"
CHIP, PERSON, ONLY_OPEN, SECTION, QUARTER = "chip", "person", "open", "section", "quarter"
_WORDS = {
    ALL: N_("All"),
    WEEK: N_("Next 7 days"),
    MONTH: N_("Next 30 days"),
    DOUBTFUL: N_("Deadline to check"),
    OPEN: N_("Still to be done"),
}
_DAYS = {WEEK: 7, MONTH: 30}
_STANDINGS = {
    OVERDUE: (Standing.OVERDUE,),
    IN_WORK: (Standing.IN_WORK,),
    DONE: (Standing.DONE, Standing.DONE_LATE),
}
_REST = tuple(one.value for one in Standing if not any(one in held for held in _STANDINGS.values()))
_STANDINGS |= {name: (Standing(name),) for name in _REST}
_CHIPS = (ALL, OVERDUE, WEEK, MONTH, IN_WORK, DONE, DOUBTFUL, OPEN, *_REST)
_WHERE_HELD = frozenset({OPEN, *_REST})
_WHERE_FOUND = frozenset({WEEK, DOUBTFUL})


class PlanBar(QWidget):
    """Chips, filter and field; ``changed`` tells that other items are wanted."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._people: list[str] = []
        self._sections: list[tuple[str, str]] = []
        self._found: dict[str, int] = {}
        _ = context.texts.gettext
        self.chips = make_chips(self, list(_CHIPS), self.choose)
        self.person = FilterButton(context, _("Who answers"), lambda: [(name, name) for name in self._people])
        self.section = FilterButton(context, _("Section"), lambda: self._sections)
        self.quarter = FilterButton(context, _("Quarter"), self._quarters)
        for narrowing in self._filters:
            narrowing.changed.connect(self._follow)
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Filter"))
        self.search.setAccessibleName(_("Filter of items"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(context.icon("filter"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.setFixedWidth(round(scaled(190)))
        self.search.textChanged.connect(lambda _text: self.changed.emit())
        chips = flowing(*self.chips.values(), self.section, self.quarter, spacing=4)
        line = row(chips, self.person, self.search, spacing=6)
        line.setStretch(0, 1)
        self.setLayout(line)
        self._show_where_held()

    @property
    def chip(self) -> str:
        """Return the chip that holds."""
        return next(name for name, chip in self.chips.items() if chip.isChecked())

    @property
    def narrows(self) -> bool:
        """Tell whether some items are left out."""
        return self.chip != ALL or any(one.value for one in self._filters) or bool(self.search.text().strip())

    def choose(self, chip: str) -> None:
        """Let a chip hold."""
        self.chips[chip if chip in self.chips else ALL].setChecked(True)
        self._show_where_held()
        self.changed.emit()

    def narrow_to(self, record: str) -> None:
        """Show what a record names and nothing else.

        Args:
            record: A chip (``chip:overdue``), one who answers (``person:…``; ``open:…`` for what is still to be done),
                a section (``section:`` and its id) or a quarter (``quarter:1`` to ``quarter:4``).
        """
        kind, _, value = record.partition(":")
        self.clear()
        with QSignalBlocker(self):
            self.choose({CHIP: value, ONLY_OPEN: OPEN}.get(kind, ALL))
            held = {PERSON: self.person, ONLY_OPEN: self.person, SECTION: self.section, QUARTER: self.quarter}
            if kind in held:
                held[kind].take(value)
        self.changed.emit()

    def clear(self) -> None:
        """Take everything off that narrows the plan; nobody is told."""
        with QSignalBlocker(self):
            self.restore({})
            for narrowing in self._filters:
                narrowing.show_value()
            self._show_where_held()

    def count(self, view: PlanView) -> None:
        """Tell how many items each chip would show, and who can be chosen."""
        texts = self._context.texts
        names = {name for line in view.lines for name in line.people}
        self._people = sorted(names, key=fold)
        self._sections = [
            (str(one.id), f"{roman(place, texts.language)}. {one.title(texts.language)}")
            for place, one in enumerate(view.plan.sections, start=1)
        ]
        for narrowing in self._filters:
            narrowing.show_value()
        for name in _CHIPS:
            found = len(of_chip(view, name))
            standing = _STANDINGS.get(name)
            words = texts.gettext(_WORDS[name]) if standing is None else standing_words(standing[0], texts)
            self.chips[name].setText(f"{words} {texts.number(found)}")
            self.chips[name].setAccessibleName(f"{words}: {texts.number(found)}")
            self._found[name] = found
        self._show_where_held()

    def lines(self, view: PlanView) -> list[PlanLine]:
        """Return the items that are wanted."""
        words = fold(self.search.text()).split()
        return [
            line
            for line in of_chip(view, self.chip)
            if self._holds(line) and all(word in _searched(line) for word in words)
        ]

    def state(self) -> State:
        """Return everything that narrows the plan."""
        held = {"person": self.person.value, "of_section": self.section.value, "of_quarter": self.quarter.value}
        return {"search": self.search.text(), "filter": self.chip, **held}

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up what narrowed the plan."""
        self.search.setText(state.get("search", ""))
        self.person.value = state.get("person", "")
        self.section.value = state.get("of_section", "")
        self.quarter.value = state.get("of_quarter", "")
        self.choose(state.get("filter", ALL))

    @property
    def _filters(self) -> tuple[FilterButton, ...]:
        return self.person, self.section, self.quarter

    def _holds(self, line: PlanLine) -> bool:
        """Tell whether an item is of the person, section and quarter that are wanted."""
        person, section, quarter = (one.value for one in self._filters)
        return (
            (not person or person in line.people)
            and (not section or section == str(line.section.id))
            and (not quarter or line.falls_due_in(int(quarter)))
        )

    def _quarters(self) -> list[tuple[str, str]]:
        texts = self._context.texts
        pattern = texts.gettext("Quarter {number}")
        return [(str(one), pattern.format(number=roman(one, texts.language))) for one in range(1, 5)]

    def _follow(self) -> None:
        self._show_where_held()
        self.changed.emit()

    def _show_where_held(self) -> None:
        """Show what narrows where it does: a figure chose it, and it can be taken off; other chips where they find."""
        for name, chip in self.chips.items():
            wanted = name not in _WHERE_HELD and (self._found.get(name, 0) > 0 or name not in _WHERE_FOUND)
            chip.setVisible(wanted or name == self.chip)
        for narrowing in (self.section, self.quarter):
            narrowing.setVisible(bool(narrowing.value))


def chip_of(standing: Standing) -> str:
    """Return the chip that shows the items which stand so."""
    return next(chip for chip, standings in _STANDINGS.items() if standing in standings)


def of_chip(view: PlanView, chip: str) -> Sequence[PlanLine]:
    """Return the items that a chip shows."""
    if chip in _DAYS:
        return view.due_within(_DAYS[chip])
    if chip == OPEN:
        return view.open
    if chip == DOUBTFUL:
        return [line for line in view.lines if line.doubts]
    wanted = _STANDINGS.get(chip)
    return view.lines if wanted is None else view.standing(*wanted)


def _searched(line: PlanLine) -> str:
    words = line.item.wording
    said = (line.number, words.title_kk, words.title_ru, words.deadline_kk, words.deadline_ru, *line.people)
    return fold(" ".join(said))
