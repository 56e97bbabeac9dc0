"""Step 5: the numbers that will be taken, and the ways onto paper."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.awards import NewLetter
from desktop_app.i18n.short_posts import short_post
from desktop_app.ui.awards.batch.issuing import Issuing
from desktop_app.ui.awards.batch.state import thanked
from desktop_app.ui.awards.batch.steps import StepBody, Waiting
from desktop_app.ui.awards.batch.work import BatchWork
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, hairline, label, read_only_reason, row
from desktop_app.ui.row_painter import Mark
from desktop_app.ui.table import Column, RowsModel, RowsTable


class PrintStep(StepBody):
    """Letters with the numbers that they take, and the buttons that take them."""

    def __init__(self, context: Context, work: BatchWork) -> None:
        super().__init__(context, work)
        self._letters: dict[UUID, NewLetter] = {}
        self._numbers: dict[UUID, str] = {}
        self._clean: set[UUID] = set()
        self.issuing = Issuing(self, context, work)
        self._build()

    @property
    def title(self) -> str:
        """Return the name of the step."""
        return self._context.texts.gettext("Printing")

    @property
    def summary(self) -> str:
        """Return how many letters there are to print, and which numbers they take."""
        texts, count = self._context.texts, len(self._clean)
        if not count:
            return texts.gettext("Nothing is ready yet") if self._work.letters else ""
        said = texts.ngettext("{count} letter", "{count} letters", count).format(count=texts.number(count))
        numbers = [number for number in self._numbers.values() if number]
        if not numbers:
            return texts.gettext("{letters}, without numbers").format(letters=said)
        if len(numbers) == 1:
            return texts.gettext("{letters}, № {number}").format(letters=said, number=numbers[0])
        told = texts.gettext("{letters}, № {first}–{last}")
        return told.format(letters=said, first=numbers[0], last=numbers[-1])

    @property
    def done(self) -> bool:
        """Tell whether all is printed; then the batch is empty."""
        return False

    def refresh(self) -> None:
        """Show the letters with their numbers, those that need a look last."""
        clean = self._work.clean
        self._clean = {letter.id for letter in clean}
        self._numbers = self._work.numbers
        held = [letter for letter in self._work.letters if letter.id not in self._clean]
        self._letters = {letter.id: letter for letter in (*clean, *held)}
        bar, at = self._table.verticalScrollBar(), self._table.verticalScrollBar().value()
        self._table.show_ids(list(self._letters))
        bar.setValue(at)
        self._waiting.refresh()
        self._stack.setCurrentIndex(0 if self._letters else 1)
        self._offer(len(clean))

    def arrive(self) -> None:
        """Put the focus on printing."""
        (self.print_button if self.print_button.isEnabled() else self._table).setFocus()

    def choose(self, letter_id: UUID) -> None:
        """Choose the line of a letter."""
        self._table.choose(letter_id)

    def show_chosen(self) -> None:
        """Let the letter of the chosen line be shown."""
        self._follow(self._table.chosen_id())

    def _build(self) -> None:
        context, _ = self._context, self._context.texts.gettext
        self.save_button = button(context, _("Save PDF"), self.issuing.save, icon="file-type-pdf")
        self.print_button = button(context, "", self.issuing.print, icon="printer", look="primary")
        self.tools = (self.save_button, self.print_button)
        self.each_button = button(context, _("One PDF each…"), self.issuing.save_each, icon="folder", look="small")
        self.nominate_button = button(context, _("Keep as nominations"), self.issuing.nominate, look="small")
        self._table = RowsTable(context, _("Letters with their numbers"), RowsModel(self._columns(), self._fetch))
        self._table.chosen.connect(self._follow)
        hint = label(_("What is not ready stays here for later"), 9, tone="hint", wrap=True)
        foot = row(hint, self.nominate_button, self.each_button)
        foot.setStretch(0, 1)
        foot.setContentsMargins(14, 6, 12, 6)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._table, 1)
        layout.addWidget(hairline())
        layout.addLayout(foot)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(body)
        self._waiting = Waiting(context, self._work)
        self._waiting.people_wanted.connect(self.step_wanted.emit)
        self._stack.addWidget(self._waiting)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def _offer(self, count: int) -> None:
        texts, desk = self._context.texts, self._context.desk
        said = texts.ngettext("Print {count} ready", "Print {count} ready", count)
        words = said.format(count=texts.number(count)) if count else texts.gettext("Print")
        self.print_button.setText(words)
        self.print_button.setAccessibleName(words)
        why = read_only_reason(texts) if desk.read_only else "" if count else texts.gettext("Nothing is ready yet")
        for tool in (self.print_button, self.save_button, self.each_button, self.nominate_button):
            tool.setEnabled(not why)
            tool.setToolTip(why)

    def _follow(self, chosen: UUID | None) -> None:
        if chosen is not None:
            self.letter_shown.emit((chosen, None))

    def _fetch(self, ids: Sequence[UUID]) -> list[NewLetter]:
        return [self._letters[one] for one in ids if one in self._letters]

    def _columns(self) -> list[Column[NewLetter]]:
        texts = self._context.texts
        _ = texts.gettext
        return [
            Column("№", lambda letter: self._numbers.get(letter.id, ""), 88),
            Column(_("To whom"), lambda letter: self._work.name_of(thanked(letter)), 240, strong=True),
            Column(
                _("Post"),
                lambda letter: short_post(self._work.post_of(thanked(letter))),
                tip=lambda letter: self._work.post_of(thanked(letter)),
            ),
            Column(_("State"), self._state, 172, mark=self._mark),
        ]

    def _state(self, letter: NewLetter) -> str:
        _ = self._context.texts.gettext
        return _("Ready") if letter.id in self._clean else _("Needs a look")

    def _mark(self, letter: NewLetter) -> Mark:
        return Mark("circle-check", "ok") if letter.id in self._clean else Mark("help-circle", "warn")
