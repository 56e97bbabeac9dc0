"""The page of many letters at once: five steps at the left, the page of a letter at the right."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.changes import Topic
from desktop_app.domain.errors import RecordGoneError
from desktop_app.domain.languages import Language
from desktop_app.domain.meetings import Meeting
from desktop_app.ui.awards.batch.check import CheckStep
from desktop_app.ui.awards.batch.names import NamesStep
from desktop_app.ui.awards.batch.pages import LetterPages
from desktop_app.ui.awards.batch.printing import PrintStep
from desktop_app.ui.awards.batch.state import Batch, Step, batch_of
from desktop_app.ui.awards.batch.steps import StepBody, StepCard
from desktop_app.ui.awards.batch.text import TextStep
from desktop_app.ui.awards.batch.who import WhoStep
from desktop_app.ui.awards.batch.work import BatchWork
from desktop_app.ui.awards.drafts import BatchDrafts
from desktop_app.ui.controls import button, icon_button
from desktop_app.ui.list_and_detail import ListAndDetail
from desktop_app.ui.page import Page, State
from desktop_app.ui.theme import scaled

_DRAFT_AFTER_MS = 1_500
_PAGE_WIDE = 376
_LOW, _ROOMY = 700, 760
_GAP, _LOW_GAP = 8, 5


class BatchPage(Page):
    """Nothing is recorded before the letters take their numbers; what is chosen and typed is kept as a draft."""

    name: ClassVar[str] = "batch"
    section: ClassVar[str] = "awards"
    topics: ClassVar[frozenset[Topic]] = frozenset(
        {Topic.PEOPLE, Topic.COMMISSION, Topic.SETTINGS, Topic.MEETINGS, Topic.AWARDS}
    )
    _cards: dict[Step, StepCard]

    @property
    def title(self) -> str:
        """Return the title."""
        return self.context.texts.gettext("New letters")

    def refresh(self) -> None:
        """Compose the letters as the records stand now."""
        if not self._begun:
            self._take_up(self._drafts.batch())
        self._drop_made()
        self._who.refresh()
        self._text.refresh()
        self._work.follow()

    def open_record(self, record: str) -> None:
        """Go on with the batch, or begin one: for a meeting, or for people whose identities are parted by commas."""
        if not record or record == "new":
            return
        ids = [UUID(one) for one in record.split(",")]
        meeting = self._meeting(ids[0]) if len(ids) == 1 else None
        if meeting is not None and self._work.batch.choices.get("meeting") == str(meeting.id):
            return
        self._start_anew(meeting, () if meeting else ids)

    def leave(self) -> None:
        """Keep the batch as a draft."""
        self._draft_timer.stop()
        self._drafts.keep_batch(self._work.batch.state())

    def arrive(self) -> None:
        """Put the focus where the open step begins."""
        self._cards[self._work.batch.step].body.arrive()

    def act(self) -> None:
        """Go on to the next step; from the last one to paper."""
        step = self._work.batch.step
        if step is Step.PRINT:
            self._print.print_button.click()
        else:
            self.go(Step(step + 1))

    def print(self) -> None:
        """Go to the last step, and print from there."""
        if self._work.batch.step is Step.PRINT:
            self._print.print_button.click()
        else:
            self.go(Step.PRINT)

    def save(self) -> None:
        """Keep the draft now."""
        self.leave()

    def search(self) -> None:
        """Go to the search of step 1."""
        self.go(Step.WHO)

    def back(self) -> None:
        """Go back to the register."""
        self.context.open_page("awards", "")

    def narrow(self, window_width: int) -> None:
        """Show the page of the letter beside the steps, or over them where there is little room."""
        self._pair.narrow(window_width)
        self._look.setVisible(self._pair.is_narrow)

    def panes(self) -> list[QWidget]:
        """Return the open step, the last one with its buttons, and the page of the letter."""
        return [self._cards[self._work.batch.step], self._cards[Step.PRINT], self._pages]

    def state(self) -> State:
        """Return the batch and what step 1 looks for."""
        return {**self._work.batch.state(), **self._who.bar.state()}

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up the batch again."""
        self._take_up(batch_of(state))
        self._drop_made()
        self._who.bar.restore(state)
        self._work.compose()

    def go(self, step: Step) -> None:
        """Open a step."""
        self._work.batch.step = step
        self._names.begin()
        self._show_steps()
        self._fill()
        self._cards[step].body.show_chosen()
        self._cards[step].body.arrive()

    def _head(self) -> QHBoxLayout:
        head = super()._head()
        _ = self.context.texts.gettext
        head.insertWidget(0, icon_button(self.context, "arrow-left", _("Back to the register"), self.back))
        self._anew = button(self.context, _("Start anew"), partial(self._start_anew, None, ()), icon="refresh")
        self._look = button(self.context, _("Show the page"), self._show_page, icon="eye")
        self.head_actions.addWidget(self._look)
        self.head_actions.addWidget(self._anew)
        return head

    def _build(self) -> None:
        self._begun, self._before = False, Batch()
        self._drafts = BatchDrafts(self.context.desk.drafts)
        self._work = BatchWork(self.context, self)
        self._draft_timer = QTimer(self)
        self._draft_timer.setSingleShot(True)
        self._draft_timer.setInterval(_DRAFT_AFTER_MS)
        self._draft_timer.timeout.connect(self.leave)
        self._who, self._text = WhoStep(self.context, self._work), TextStep(self.context, self._work)
        self._names, self._check = NamesStep(self.context, self._work), CheckStep(self.context, self._work)
        self._print = PrintStep(self.context, self._work)
        bodies: tuple[StepBody, ...] = (self._who, self._text, self._names, self._check, self._print)
        self._cards = {step: StepCard(self.context, step, body) for step, body in zip(Step, bodies, strict=True)}
        self._pages = LetterPages(self.context, self._work)
        left = QWidget()
        self._column = QVBoxLayout(left)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP)
        for step, card in self._cards.items():
            card.wanted.connect(self.go)
            card.body.step_wanted.connect(self.go)
            card.body.letter_shown.connect(partial(self._show_letter, step))
            self._column.addWidget(card)
            shortcut = QShortcut(QKeySequence(f"Alt+{int(step)}"), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.go, step))
        self._pair = ListAndDetail(self.context, left, self._pages, (780, _PAGE_WIDE))
        self._outer.addWidget(self._pair, 1)
        widest = max(card.name_wide for card in self._cards.values())
        for card in self._cards.values():
            card.name_wide = widest
        self._pages.turned.connect(self._follow_page)
        self._check.choice_wanted.connect(self._point)
        self._who.meeting_found.connect(self._text.take_meeting)
        self._work.changed.connect(self._fill)
        self._work.changed.connect(self._draft_timer.start)
        self._work.checked.connect(self._fill)
        self._show_steps()

    def _take_up(self, batch: Batch) -> None:
        self._begun = True
        self._work.batch = batch
        if batch.empty and not batch.choices:
            self._text.begin(None)
        self._text.refresh()
        self._names.begin()
        self._show_steps()

    def _start_anew(self, meeting: Meeting | None, people: Sequence[UUID]) -> None:
        """Begin another batch; the one that was there can be brought back."""
        before = self._before = self._work.batch
        self._begun = True
        self._work.batch = Batch(people=self.context.desk.batches.in_order(people))
        self._text.begin(meeting)
        self._text.refresh()
        self._who.bar.from_meeting(meeting.id if meeting else None)
        self._work.compose()
        self.go(Step.TEXT if people else Step.WHO)
        if not before.empty:
            _ = self.context.texts.gettext
            self.context.offer(
                _("Another batch of letters is begun"), _("Bring back"), partial(self._bring_back, before)
            )

    def _bring_back(self, batch: Batch) -> None:
        self._take_up(batch)
        self._work.compose()
        self.go(batch.step)

    def _drop_made(self) -> None:
        """Leave out whose letters are made already, as after a crash or from another page."""
        batch = self._work.batch
        letters = {own.letter_id: whom for whom, own in batch.own.items()}
        made = self.context.desk.batches.made(letters) if letters else set()
        batch.forget(letters[one] for one in made)

    def _meeting(self, identity: UUID) -> Meeting | None:
        try:
            return self.context.desk.meetings.meeting(identity)
        except RecordGoneError:
            return None

    def _show_steps(self) -> None:
        for step, card in self._cards.items():
            on = step is self._work.batch.step
            card.show_open(on=on)
            self._column.setStretchFactor(card, 1 if on else 0)
        self._fit()

    def _fill(self) -> None:
        """Fill the heads and the open step."""
        for body in (self._names, self._check, self._print):
            body.refresh()
        for card in self._cards.values():
            card.show_state()
        self._anew.setVisible(not self._work.batch.empty)
        chosen = self._work.batch.choices.get("meeting", "")
        meeting = self._meeting(UUID(chosen)) if chosen else None
        words = self.context.texts.gettext("For the meeting on {date}")
        self.facts = words.format(date=self.context.texts.date(meeting.dated)) if meeting else ""

    def _show_page(self) -> None:
        self._pair.open_detail()

    def _show_letter(self, step: Step, shown: tuple[UUID, Language | None]) -> None:
        """Show the letter of the line that is chosen in the open step."""
        if step is self._work.batch.step:
            self._pages.show_letter(*shown)

    def _follow_page(self, letter_id: UUID) -> None:
        """Choose in the last step the line of the letter that was turned to."""
        if self._work.batch.step is Step.PRINT:
            self._print.choose(letter_id)

    def _point(self, key: str) -> None:
        self.go(Step.TEXT)
        self._text.point(key)

    def _fit(self) -> None:
        """Take less height for the heads, and less width for the last one, where there is little."""
        low = self.height() < _LOW
        self._column.setSpacing(_LOW_GAP if low else _GAP)
        for card in self._cards.values():
            card.flatten(low=low)
        roomy = self._cards[Step.PRINT].width() >= scaled(_ROOMY)
        self._print.save_button.setVisible(roomy or self._work.batch.step is Step.PRINT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the heads to the new size."""
        super().resizeEvent(event)
        self._fit()
