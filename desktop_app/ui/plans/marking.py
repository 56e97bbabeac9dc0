"""The panel that notes what became of an item: done, in part, not done, or postponed."""

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop_app.domain.errors import ReasonMissingError, RuleError
from desktop_app.domain.plan_errors import MarkedInFutureError, PostponedBackwardsError
from desktop_app.domain.plan_progress import open_occurrence
from desktop_app.domain.plans import Mark, Occurrence, PlanItem
from desktop_app.i18n.dates import short_date
from desktop_app.i18n.texts import Texts
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, label, row
from desktop_app.ui.form import Choice, Field, Form, Places
from desktop_app.ui.page import State

_PLACES: Places = (
    (ReasonMissingError, ("reason",)),
    (MarkedInFutureError, ("done_on",)),
    (PostponedBackwardsError, ("to",)),
)
_DRAFT_AFTER_MS = 800
_EVERY = "every"
_TYPED = "mark:"


class MarkPanel(QFrame):
    """Asks inside the detail what came of an item; ``saved`` and ``given_up`` end it.

    What is typed is kept as a draft of the item until then.
    """

    saved = Signal()
    given_up = Signal()

    def __init__(self, context: Context, item: PlanItem, chosen: UUID | None = None, *, postpone: bool = False) -> None:
        super().__init__()
        self.setObjectName("card")
        self._context = context
        self._item = item
        self._postpone = postpone
        self._settled = False
        self._today = context.desk.clock.today()
        self.form = Form(context, _fields(self._times(), context.texts, postpone=postpone))
        self._said = label(context.texts.gettext("A draft that was not saved yet"), 9, tone="warn", wrap=True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DRAFT_AFTER_MS)
        self._timer.timeout.connect(self.keep)
        self._build()
        self._fill(chosen)
        self.form.edited.connect(self._edited)

    @property
    def dirty(self) -> bool:
        """Tell whether something was typed that is neither saved nor given up."""
        return self.form.dirty and not self._settled

    def begin(self) -> None:
        """Put the cursor where typing begins."""
        self.form.editors["to" if self._postpone else "result"].control.setFocus()

    def follow(self, item: PlanItem) -> None:
        """Take up the item as it is now; what was typed stays."""
        self._item = item
        if "times" in self.form.editors:
            times = self.form.editors["times"]
            kept = times.text
            times.offer(self._times())
            times.text = self._standing(kept)
            self._tell_day()

    def take_up(self, typed: Mapping[str, str]) -> None:
        """Show what was typed before, of a time that may be gone since."""
        self.form.overlay({**typed, "times": self._standing(typed.get("times", ""))})
        self._tell_day()

    def save(self) -> None:
        """Note it; what a rule refuses is said below its field."""
        wrong = self.form.show_wrong_dates()
        if wrong is None and self._postpone and self.form.day("to") is None:
            wrong = self.form.editors["to"]
            wrong.show_error(self._context.texts.gettext("Type the date as 28.02.2024"))
        if wrong is not None:
            wrong.control.setFocus()
            return
        self._settled = True
        try:
            self._store()
        except RuleError as error:
            self._settled = False
            field = self.form.refuse(error, _PLACES)
            if field is None:
                raise
            field.control.setFocus()
        else:
            self.forget()
            self.saved.emit()

    def keep(self) -> None:
        """Keep what was typed as a draft."""
        if self.dirty:
            self._context.desk.drafts.save(_draft_key(self._item, postpone=self._postpone), self.form.values)

    def leave(self) -> None:
        """Keep what was typed as a draft, and tell so."""
        if self.dirty:
            self.keep()
            said = self._context.texts.gettext("Kept as a draft: what came of the item is not saved yet")
            self._context.warn(said)

    def forget(self) -> None:
        """Keep nothing of what was typed."""
        self._settled = True
        self._timer.stop()
        self._context.desk.drafts.forget(_draft_key(self._item, postpone=self._postpone))

    def state(self) -> State:
        """Return what the panel holds."""
        typed = {f"{_TYPED}{key}": value for key, value in self.form.values.items()}
        return {"marking": str(self._item.id), "postponing": "1" if self._postpone else "", **typed}

    def _build(self) -> None:
        context, postpone = self._context, self._postpone
        _ = context.texts.gettext
        verb = _("Postpone") if postpone else _("Note it")
        self.go = button(
            context, verb, self.save, icon="calendar-share" if postpone else "circle-check", look="primary"
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 12, 8, 12)
        layout.setSpacing(10)
        title = _("Postpone the item") if postpone else _("What came of it")
        layout.addWidget(label(title, 11, strong=True))
        layout.addWidget(self.form)
        layout.addWidget(self._said)
        self._said.hide()
        layout.addLayout(row(None, button(context, _("Cancel"), self.given_up.emit), self.go))

    def _fill(self, chosen: UUID | None) -> None:
        """Propose the first open time and today, and show the draft that was kept, if one was."""
        values = {"times": self._standing(str(chosen)), "mark": Mark.DONE.value, "done_on": short_date(self._today)}
        self.form.fill(values)
        draft = self._context.desk.drafts.load(_draft_key(self._item, postpone=self._postpone))
        if draft is not None:
            self.take_up(draft | ({"times": str(chosen)} if chosen else {}))
            self._said.show()
        if "times" in self.form.editors and not self._postpone:
            self.form.editors["times"].edited.connect(self._propose_day)

    def _store(self) -> None:
        values, marks = self.form.values, self._context.desk.plan_marks
        times = values.get("times") or str(self._item.occurrences[0].id)
        chosen = [one.id for one in self._come()] if times == _EVERY else [UUID(times)]
        to: date | None = self.form.day("to") if self._postpone else None
        if to is not None:
            marks.postpone(chosen[0], to, values["reason"])
            return
        mark, day = Mark(values["mark"] or Mark.DONE), self.form.day("done_on")
        told = {"result": values["result"], "reason": values["reason"]}
        if times == _EVERY and day is None:
            marks.mark_in_time(chosen, mark, **told)
        else:
            marks.mark(chosen, mark, done_on=day, **told)

    def _come(self) -> list[Occurrence]:
        """Return the open times whose last day has come."""
        dated = [(one, one.last_day) for one in self._item.occurrences if one.mark is Mark.OPEN]
        return [one for one, last in dated if last is not None and last <= self._today]

    def _times(self) -> list[Choice]:
        """Return the times that may be chosen, first all that have come; where there is only one, none."""
        texts, come = self._context.texts, len(self._come())
        if len(self._item.occurrences) == 1:
            return []
        every = texts.gettext("All times that have come, {count}").format(count=texts.number(come))
        single = [(str(one.id), times_words(one, texts)) for one in self._item.occurrences]
        return [(_EVERY, every), *single] if come > 1 and not self._postpone else single

    def _standing(self, times: str) -> str:
        """Return a choice of times if it can still be made, else the first open time."""
        occurrences = self._item.occurrences
        first = open_occurrence(self._item) or occurrences[0]
        return times if times in {value for value, _words in self._times()} else str(first.id)

    def _propose_day(self) -> None:
        """Leave the day free where many times are chosen: today, all but the last would be late."""
        every, day = self.form.values["times"] == _EVERY, self.form.editors["done_on"]
        today = short_date(self._today)
        if every and day.text == today:
            day.text = ""
        elif not every and not day.text:
            day.text = today
        self._tell_day()

    def _tell_day(self) -> None:
        """Say below the day what it is where many times are chosen and none is typed."""
        if "done_on" in self.form.editors:
            words = self._context.texts.gettext("Without a day, each time is noted on its own last day")
            every = self.form.values.get("times") == _EVERY
            self.form.editors["done_on"].show_doubt(words if every else "")

    def _edited(self) -> None:
        self._said.hide()
        self._timer.start()


def kept_panel(context: Context, item: PlanItem) -> MarkPanel | None:
    """Return the panel of an item with what was typed into it and not saved, ``None`` where nothing was."""
    drafts = context.desk.drafts
    kept = (postpone for postpone in (False, True) if drafts.load(_draft_key(item, postpone=postpone)) is not None)
    return next((MarkPanel(context, item, postpone=postpone) for postpone in kept), None)


def restored_panel(context: Context, item: PlanItem, state: Mapping[str, str]) -> MarkPanel:
    """Return the panel that was open on an item, with what it held."""
    times = state.get(f"{_TYPED}times", "")
    chosen = next((one.id for one in item.occurrences if str(one.id) == times), None)
    panel = MarkPanel(context, item, chosen, postpone=bool(state["postponing"]))
    typed = {key.removeprefix(_TYPED): value for key, value in state.items() if key.startswith(_TYPED)}
    panel.take_up(typed)
    return panel


def _draft_key(item: PlanItem, *, postpone: bool) -> str:
    return f"plan_{'postponing' if postpone else 'mark'}:{item.id}"


def times_words(occurrence: Occurrence, texts: Texts) -> str:
    """Return when an occurrence falls due."""
    if occurrence.due is None:
        return texts.gettext("No date")
    if occurrence.begins is None:
        return texts.gettext("not later than {date}").format(date=texts.date(occurrence.due))
    if occurrence.begins == occurrence.due:
        return texts.date(occurrence.due)
    first = f"{occurrence.begins:%d.%m}"
    return f"{first} – {texts.date(occurrence.due)}"


def _fields(times: Sequence[Choice], texts: Texts, *, postpone: bool) -> list[Field]:
    _ = texts.gettext
    fields = []
    if times:
        fields.append(Field("times", _("Which time"), "choice", times))
    if postpone:
        return [*fields, Field("to", _("New date"), "date", span=1), Field("reason", _("Why"), "text")]
    marks = [
        (Mark.DONE.value, _("Fulfilled")),
        (Mark.PARTLY.value, _("In part")),
        (Mark.NOT_DONE.value, _("Not fulfilled")),
    ]
    return [
        *fields,
        Field("mark", _("State"), "segment", marks),
        Field("done_on", _("Day"), "date", span=1),
        Field(
            "result",
            _("Result"),
            "text",
            hint=_("As it will stand in the report: minutes, decision, how many took part"),
        ),
        Field("reason", _("Reason, if not wholly done"), "line"),
    ]
