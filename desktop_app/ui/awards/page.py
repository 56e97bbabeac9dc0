"""The register of awards: every paper of the year, and the chosen one as it was printed."""

from collections.abc import Mapping, Sequence
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QPushButton, QStackedWidget, QToolButton, QWidget

from desktop_app.domain.awards import AwardRow, AwardState
from desktop_app.domain.changes import Topic
from desktop_app.domain.languages import PAPER_LANGUAGES, Language
from desktop_app.i18n.award_states import STATES
from desktop_app.i18n.short_posts import short_post
from desktop_app.i18n.texts import Texts
from desktop_app.ui.awards.many import ManyLettersMenu
from desktop_app.ui.awards.view import AwardView
from desktop_app.ui.controls import button, card, empty_state, icon_button, row, unless_read_only
from desktop_app.ui.list_and_detail import ListAndDetail
from desktop_app.ui.page import Page, State
from desktop_app.ui.printing.paper import print_paper
from desktop_app.ui.saving import save_pdf
from desktop_app.ui.table import Column, RowsModel, RowsTable
from desktop_app.ui.theme import scaled
from desktop_app.ui.words import state_mark

_FILTERS: tuple[AwardState | None, ...] = (None, AwardState.NUMBERED, AwardState.PRINTED, AwardState.ANNULLED)


class AwardsPage(Page):
    """Awards of one year."""

    name: ClassVar[str] = "awards"
    section: ClassVar[str] = "awards"
    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.AWARDS, Topic.COMMISSION})
    _search: QLineEdit
    _stack: QStackedWidget
    _print: QPushButton
    _letter: QPushButton
    _first: QPushButton
    _many: QToolButton
    _state: AwardState | None
    _rows: dict[UUID, AwardRow]

    @property
    def title(self) -> str:
        """Return the title."""
        return self.context.texts.gettext("Awards")

    def refresh(self) -> None:
        """Fill register, counts and facts."""
        register, texts = self.context.desk.register, self.context.texts
        everything = register.rows(self._year, texts.language)
        found = self._search.text()
        rows = register.rows(self._year, texts.language, found) if found.strip() else everything
        shown = [row for row in rows if self._state is None or row.state is self._state]
        self._rows = {row.id: row for row in shown}
        self._count(everything)
        self._table.show_found(found)
        with QSignalBlocker(self._table):
            self._table.show_ids(list(self._rows)[::-1])
        said = texts.ngettext("{count} award in {year}", "{count} awards in {year}", len(everything))
        self.facts = said.format(count=texts.number(len(everything)), year=self._year)
        self._print.setEnabled(bool(everything))
        self._many.setEnabled(bool(shown))
        self._stack.setCurrentIndex(0 if everything else 1)
        for tool in (self._many, self._print, self._letter, self._search, *self._chips.values()):
            tool.setVisible(bool(everything))
        self._view.show_award(self._table.chosen_id())

    def choose_year(self, year: int) -> None:
        """Show another year."""
        self._year = year

    def open_record(self, record: str) -> None:
        """Show one award, in its year."""
        award = self.context.desk.awards.award(UUID(record))
        self._year = award.dated.year
        self._search.clear()
        self._choose_state(None)
        self._table.choose(award.id)
        self._pair.open_detail()

    def new(self) -> None:
        """Begin a letter."""
        if not self.context.desk.read_only:
            self.context.open_page("letter", "new")

    def arrive(self) -> None:
        """Put the focus into the table, on an empty page on what to do first."""
        (self._table if self._stack.currentIndex() == 0 else self._first).setFocus()

    def act(self) -> None:
        """Begin a letter."""
        self.new()

    def search(self) -> None:
        """Go to the filter."""
        self._pair.close_detail()
        self._search.setFocus()
        self._search.selectAll()

    def annul(self) -> None:
        """Annul the chosen award, after asking why."""
        self._view.annul()

    def print(self) -> None:
        """Print the register."""
        pdf = self.context.desk.register.pdf(self._year, self._paper_language)
        title = self.context.texts.gettext("Register of awards {year}").format(year=self._year)
        print_paper(self, self.context, pdf, "register", title, lambda _printed: None)

    def save_register(self) -> None:
        """Save the register as PDF."""
        pdf = self.context.desk.register.pdf(self._year, self._paper_language)
        words = self.context.texts.gettext("Register of awards {year}").format(year=self._year)
        save_pdf(self, self.context, pdf, words)

    def narrow(self, window_width: int) -> None:
        """Show the detail beside the table, or over it where there is little room."""
        self._pair.narrow(window_width)

    def back(self) -> None:
        """Go back from the detail to the table."""
        self._pair.close_detail()

    def panes(self) -> list[QWidget]:
        """Return filter, table and detail."""
        return [self._search, self._table, self._view]

    def state(self) -> State:
        """Return year, filter and choice."""
        chosen = self._table.chosen_id()
        return {
            "year": str(self._year),
            "search": self._search.text(),
            "chosen": str(chosen or ""),
            "filter": self._state or "",
        }

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up year, filter and choice again."""
        self._year = int(state["year"])
        self._search.setText(state["search"])
        self._choose_state(AwardState(state["filter"]) if state["filter"] else None)
        if state["chosen"]:
            self._table.choose(UUID(state["chosen"]))

    @property
    def _paper_language(self) -> Language:
        language = self.context.texts.language
        return language if language in PAPER_LANGUAGES else Language.RU

    def _build(self) -> None:
        _ = self.context.texts.gettext
        self._year = self.context.desk.clock.today().year
        self._state = None
        self._rows = {}
        self._print = button(self.context, _("Save the register"), self.save_register, icon="file-type-pdf")
        self._letter = button(self.context, _("Make a letter"), self.new, icon="award", look="primary")
        unless_read_only(self.context, self._letter)
        self._many = icon_button(self.context, "dots", _("All letters at once"))
        self._many.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._many.setMenu(ManyLettersMenu(self, self.context, lambda: list(self._rows)))
        self.head_actions.addWidget(self._many)
        self.head_actions.addWidget(self._print)
        self.head_actions.addWidget(self._letter)
        self._search = QLineEdit()
        self._search.setPlaceholderText(_("Name or number"))
        self._search.setAccessibleName(_("Filter of awards"))
        self._search.setClearButtonEnabled(True)
        self._search.addAction(self.context.icon("filter"), QLineEdit.ActionPosition.LeadingPosition)
        self._search.setFixedWidth(round(scaled(260)))
        self._search.textChanged.connect(lambda _text: self.refresh())
        self._search.textEdited.connect(lambda _text: self._pair.close_detail())
        self._chips = self._make_chips()
        self._outer.addLayout(row(*self._chips.values(), None, self._search, spacing=4))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._body())
        self._first = button(self.context, _("Make a letter"), self.new, icon="award", look="primary")
        hint = _("Choose a person, check the name in its case, and print. The number comes by itself")
        unless_read_only(self.context, self._first)
        self._stack.addWidget(empty_state(self.context, "award", _("No awards in this year"), hint, self._first))
        self._outer.addWidget(self._stack, 1)

    def _make_chips(self) -> dict[AwardState | None, QToolButton]:
        group = QButtonGroup(self)
        chips = {}
        for state in _FILTERS:
            chip = QToolButton()
            chip.setProperty("look", "chip")
            chip.setCheckable(True)
            chip.setChecked(state is None)
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            chip.clicked.connect(lambda *_args, chosen=state: self._choose_state(chosen))
            group.addButton(chip)
            chips[state] = chip
        return chips

    def _body(self) -> ListAndDetail:
        model = RowsModel(_columns(self.context.texts), self._fetch)
        self._table = RowsTable(self.context, self.context.texts.gettext("Register of awards"), model)
        frame, layout = card()
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self._table)
        self._view = AwardView(self.context)
        self._table.chosen.connect(self._view.show_award)
        frame.setFocusProxy(self._table)
        self._pair = ListAndDetail(self.context, frame, self._view, (850, 352))
        self._table.clicked.connect(lambda _index: self._pair.open_detail())
        self._table.opened.connect(lambda _award: self._pair.open_detail())
        return self._pair

    def _fetch(self, ids: Sequence[UUID]) -> list[AwardRow]:
        return [self._rows[award_id] for award_id in ids]

    def _choose_state(self, state: AwardState | None) -> None:
        self._state = state
        self._chips[state].setChecked(True)
        self.refresh()

    def _count(self, rows: Sequence[AwardRow]) -> None:
        texts = self.context.texts
        for state, chip in self._chips.items():
            count = sum(1 for row in rows if state is None or row.state is state)
            words = texts.gettext(STATES[state]) if state else texts.gettext("All")
            chip.setText(f"{words} {texts.number(count)}")
            chip.setAccessibleName(f"{words}: {count}")


def _columns(texts: Texts) -> list[Column[AwardRow]]:
    _ = texts.gettext
    return [
        Column("№", lambda a: a.number or "–", 70),
        Column(_("Date"), lambda a: texts.date(a.dated), 100),
        Column(_("To whom"), lambda a: a.recipient, 260, strong=True, struck=lambda a: a.state is AwardState.ANNULLED),
        Column(_("Post"), lambda a: short_post(a.post), 0, tip=lambda a: a.post),
        Column(_("State"), lambda a: texts.gettext(STATES[a.state]), 140, mark=lambda a: state_mark(a.state)),
    ]
