"""Step 1: who is thanked, chosen among those of a meeting, a group, or everybody."""

from collections.abc import Collection, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QToolButton, QVBoxLayout

from desktop_app.domain.languages import Language
from desktop_app.domain.people import PersonRow
from desktop_app.i18n.short_categories import short_category
from desktop_app.i18n.short_posts import short_post
from desktop_app.ui.awards.batch.steps import StepBody
from desktop_app.ui.awards.batch.who_bar import WhoBar
from desktop_app.ui.awards.batch.work import BatchWork
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, empty_state, hairline, row
from desktop_app.ui.people.choice_menu import ChoiceMenu
from desktop_app.ui.people.segments import Segments
from desktop_app.ui.row_painter import Mark
from desktop_app.ui.table import Column, RowsModel, RowsTable

_FOUND, _CHOSEN = "found", "chosen"


class WhoTable(RowsTable[PersonRow]):
    """Space, Enter, a double click or a click on the mark choose a line or take it off; the arrows walk."""

    toggled = Signal(object)

    def __init__(self, context: Context, name: str, model: RowsModel[PersonRow]) -> None:
        super().__init__(context, name, model)
        self.doubleClicked.disconnect()  # on the mark each click counts by itself
        self.doubleClicked.connect(self._double)

    def _double(self, index: QModelIndex) -> None:
        if index.column() > 0:
            self.toggled.emit(self.rows.ids[index.row()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the space bar before it is used to look for a line."""
        chosen = self.chosen_id()
        if event.key() == Qt.Key.Key_Space and chosen is not None:
            self.toggled.emit(chosen)
        else:
            super().keyPressEvent(event)


class WhoStep(StepBody):
    """Everybody who fits the filters, with a mark at those who are chosen."""

    meeting_found = Signal(str)

    def __init__(self, context: Context, work: BatchWork) -> None:
        super().__init__(context, work)
        self.bar = WhoBar(context)
        self.bar.changed.connect(self._look)
        self.table = WhoTable(context, context.texts.gettext("Who can be thanked"), self._model())
        self._found: list[UUID] = []
        self._build()

    @property
    def title(self) -> str:
        """Return the name of the step."""
        return self._context.texts.gettext("To whom")

    @property
    def summary(self) -> str:
        """Return how many are chosen, and of which meeting."""
        texts, batch = self._context.texts, self._work.batch
        if batch.empty:
            return texts.gettext("Nobody is chosen yet")
        count = len(batch.people)
        said = [texts.ngettext("{count} person", "{count} people", count).format(count=texts.number(count))]
        if batch.bodies:
            staff = texts.ngettext("staff of {count} organisation", "staff of {count} organisations", len(batch.bodies))
            said.append(staff.format(count=texts.number(len(batch.bodies))))
        return ", ".join(said if count else said[1:])

    @property
    def done(self) -> bool:
        """Tell whether somebody is chosen."""
        return not self._work.batch.empty

    def refresh(self) -> None:
        """Look again; marks follow."""
        self.bar.refresh()
        self._look()

    def arrive(self) -> None:
        """Put the cursor into the search."""
        self.bar.search.setFocus()

    def show_chosen(self) -> None:
        """Let the letter of the chosen line be shown."""
        self._follow(self.table.chosen_id())

    def choose(self, ids: Collection[UUID]) -> None:
        """Choose people besides those who are chosen."""
        batch = self._work.batch
        batch.people = self._context.desk.batches.in_order([*batch.people, *ids])
        if self.bar.meeting and not batch.choices.get("meeting"):
            self.meeting_found.emit(self.bar.meeting)
        self._changed()

    def leave_out(self, ids: Collection[UUID]) -> None:
        """Take people or organisations off."""
        self._work.batch.leave_out(ids)
        self._changed()

    def add_staff(self, organisation: str) -> None:
        """Thank the staff of an organisation as a whole."""
        batch = self._work.batch
        batch.bodies = list(dict.fromkeys([*batch.bodies, UUID(organisation)]))
        self._changed()

    def toggle(self, whom: UUID) -> None:
        """Choose a line, or take it off."""
        if whom in self._work.batch.whom:
            self.leave_out([whom])
        else:
            self.choose([whom])

    def _build(self) -> None:
        _ = self._context.texts.gettext
        self._segments = Segments([(_FOUND, _("Found")), (_CHOSEN, _("Chosen"))], _FOUND, _("Whom the list shows"))
        self._segments.chosen.connect(lambda _value: self._show())
        self._all = button(self._context, "", lambda: self.choose(self._found), icon="checks", look="small")
        self._none = button(self._context, "", lambda: self.leave_out(self._shown), look="small")
        self._staff = QToolButton()
        self._staff.setProperty("look", "filter")
        self._staff.setText(_("Staff of an organisation") + " ▾")
        self._staff.setAccessibleName(_("Staff of an organisation"))
        self._staff.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._staff.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        menu = ChoiceMenu(self._context, _("Staff of an organisation"), self._staff)
        menu.aboutToShow.connect(lambda: menu.offer(self._organisations(), ""))
        menu.chosen.connect(self.add_staff)
        self._staff.setMenu(menu)
        for signal in (self.table.toggled, self.table.opened):
            signal.connect(self.toggle)
        self.table.clicked.connect(self._click)
        self.table.chosen.connect(self._follow)
        above = QVBoxLayout()
        above.setContentsMargins(14, 10, 12, 8)
        above.setSpacing(8)
        above.addWidget(self.bar)
        above.addLayout(row(self._segments, self._all, self._none, None, self._staff))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(above)
        layout.addWidget(hairline())
        add = button(self._context, _("Open the people"), partial(self._context.open_page, "people", ""))
        hint = _("Add people there, or take a list from a file")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(empty_state(self._context, "users", _("There are no people yet"), hint, add))
        layout.addWidget(self._stack, 1)

    @property
    def _shown(self) -> list[UUID]:
        return self._work.batch.whom if self._segments.value == _CHOSEN else self._found

    def _look(self) -> None:
        self._found = self._context.desk.batches.candidates(self.bar.wanted)
        self.table.show_found(self.bar.search.text())
        self._stack.setCurrentIndex(0 if self._found or self._context.desk.people.count() else 1)
        self._show()

    def _show(self) -> None:
        texts, whom = self._context.texts, set(self._work.batch.whom)
        self.table.show_ids(list(self._shown))
        found, chosen = len(self._found), len(whom)
        words = ((_FOUND, texts.gettext("Found {count}"), found), (_CHOSEN, texts.gettext("Chosen {count}"), chosen))
        self._segments.reword([(value, said.format(count=texts.number(count))) for value, said, count in words])
        free = sum(one not in whom for one in self._found)
        said = texts.ngettext("Choose {count} person", "Choose all {count}", free)
        self._reword(self._all, said.format(count=texts.number(free)))
        self._all.setVisible(self._segments.value == _FOUND and free > 0)
        taken = sum(one in whom for one in self._shown)
        said = texts.ngettext("Take {count} person off", "Take all {count} off", taken)
        self._reword(self._none, said.format(count=texts.number(taken)))
        self._none.setVisible(taken > 0)

    def _follow(self, whom: UUID | None) -> None:
        letter = self._work.letter_to(whom) if whom is not None else None
        if letter is not None:
            self.letter_shown.emit((letter.id, None))

    def _changed(self) -> None:
        self._show()
        self._work.compose()

    def _click(self, index: QModelIndex) -> None:
        if index.column() == 0:
            self.toggle(self.table.rows.ids[index.row()])

    def _model(self) -> RowsModel[PersonRow]:
        texts = self._context.texts
        _ = texts.gettext
        columns: list[Column[PersonRow]] = [
            Column("", lambda _line: "", 40, mark=self._mark, tip=self._told),
            Column(_("Surname, given name, patronymic"), lambda p: p.name, 244, strong=True),
            Column(_("Post"), lambda p: short_post(p.post), tip=lambda p: p.post),
            Column(_("Category"), lambda p: short_category(p.category), 130, tip=lambda p: p.category),
            Column(_("Award"), lambda p: texts.date(p.last_award_on) if p.last_award_on else "", 90),
        ]
        return RowsModel(columns, self._fetch)

    def _mark(self, line: PersonRow) -> Mark:
        return Mark("circle-check", "ok") if line.id in self._work.batch.whom else Mark("circle", "field")

    def _fetch(self, ids: Sequence[UUID]) -> list[PersonRow]:
        language = self._context.texts.language
        people = {line.id: line for line in self._context.desk.people.rows(ids, language)}
        staff, bodies = self._context.texts.gettext("Staff"), dict(self._organisations())
        found = []
        for one in ids:
            if one in people:
                found.append(people[one])
            elif str(one) in bodies:
                found.append(PersonRow(one, bodies[str(one)], staff, "", bodies[str(one)]))
        return found

    def _organisations(self) -> list[tuple[str, str]]:
        kazakh = self._context.texts.language is Language.KK
        found = self._context.desk.people.organisations()
        return [(str(one.id), (one.name_kk if kazakh else one.name_ru) or one.name_ru or one.name_kk) for one in found]

    def _told(self, line: PersonRow) -> str:
        _ = self._context.texts.gettext
        return _("Chosen") if line.id in self._work.batch.whom else _("Not chosen")

    @staticmethod
    def _reword(shown: QPushButton, words: str) -> None:
        shown.setText(words.replace("&", "&&"))
        shown.setAccessibleName(words)
