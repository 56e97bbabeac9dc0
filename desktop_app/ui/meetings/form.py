"""The card of a meeting: kind, number, date, time, title and place; saved by Ctrl+S or on leaving."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.award_errors import (
    DayOffError,
    MeetingNumberError,
    MeetingNumberTakenError,
    MeetingTitleMissingError,
)
from desktop_app.domain.errors import RuleError, TextTooLongError
from desktop_app.domain.identity import new_id
from desktop_app.domain.meetings import Meeting, MeetingKind, MeetingState
from desktop_app.i18n.dates import short_date
from desktop_app.i18n.errors import explain
from desktop_app.i18n.meeting_words import KINDS, MEETING_STATES
from desktop_app.i18n.texts import Texts
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, hairline, label, retoned, row, scrolled, unless_read_only
from desktop_app.ui.form import Field, Form
from desktop_app.ui.page import State

_NEW = "meeting:new"
_DRAFT_AFTER_MS = 800
_PLACES = (
    (MeetingTitleMissingError, ("title_kk", "title_ru")),
    (MeetingNumberError, ("number",)),
    (MeetingNumberTakenError, ("number",)),
    (TextTooLongError, ("title_ru",)),
)


class MeetingForm(QWidget):
    """Edits one meeting; ``saved`` tells its identity, ``closed`` that a new one was thought better of."""

    saved = Signal(object)
    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._stored = Meeting(new_id(), MeetingKind.REGULAR, context.desk.clock.today())
        self._known = False
        self._build()

    @property
    def dirty(self) -> bool:
        """Tell whether something was typed."""
        return self._form.dirty

    @property
    def is_new(self) -> bool:
        """Tell whether a meeting is being made."""
        return not self._known

    def show_meeting(self, meeting: Meeting) -> None:
        """Fill the form, unless something is being typed into this very card; a draft is taken up."""
        if self._known and meeting.id == self._stored.id and self._form.dirty:
            return
        self._known, self._stored = True, meeting
        self._fill()

    def begin(self, year: int) -> None:
        """Begin a new meeting, with the number and the day that are proposed."""
        today = self._context.desk.clock.today()
        day = today if today.year == year else date(year, 1, 1)
        number = self._context.desk.meetings.next_number(year)
        self._known = False
        self._stored = Meeting(new_id(), MeetingKind.REGULAR, day, number=number)
        self._fill()

    def focus_first(self) -> None:
        """Put the cursor into the title."""
        self._form.editors["title_ru"].control.setFocus()

    def save(self) -> None:
        """Save the meeting; what a rule refuses is said below its field."""
        if self._dates_right():
            try:
                self._store()
            except RuleError as error:
                self._refuse(error)
            else:
                self.saved.emit(self._stored.id)

    def leave(self) -> None:
        """Save what was typed; what cannot be saved stays as a draft, and the notice says why."""
        if not self._form.dirty or self._context.desk.read_only:
            return
        try:
            if self._dates_right():
                self._store()
                return
            reason = self._said.text()
        except RuleError as error:
            self._refuse(error)
            reason = explain(error, self._context.texts)
        self._keep_draft()
        self._context.warn(self._context.texts.gettext("Kept as a draft. {reason}").format(reason=reason))

    def state(self) -> State:
        """Return what was typed."""
        if not self._form.dirty:
            return {}
        fields = {f"field:{key}": value for key, value in self._form.values.items()}
        return {"editing": str(self._stored.id) if self._known else "new", **fields}

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up what was typed again."""
        self._form.overlay({key.removeprefix("field:"): value for key, value in state.items()})

    def _build(self) -> None:
        _ = self._context.texts.gettext
        self._form = Form(self._context, _fields(self._context.texts))
        self._form.edited.connect(self._edited)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DRAFT_AFTER_MS)
        self._timer.timeout.connect(self._keep_draft)
        self._said = label("", 9, tone="hint", wrap=True)
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(16, 14, 16, 14)
        inside.addWidget(self._form)
        inside.addStretch(1)
        self._cancel = button(self._context, _("Cancel"), self._give_up)
        self._save = button(self._context, _("Save"), self.save, look="primary")
        unless_read_only(self._context, self._save)
        foot = row(self._said, self._cancel, self._save)
        foot.setStretch(0, 1)
        foot.setContentsMargins(16, 8, 16, 10)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(scrolled(body), 1)
        layout.addWidget(hairline())
        layout.addLayout(foot)

    def _fill(self) -> None:
        self._timer.stop()
        self._form.fill(_told(self._stored))
        retoned(self._said, "", "hint")
        draft = self._context.desk.drafts.load(self._draft_key)
        if draft is not None:
            self._form.overlay(draft)
            retoned(self._said, self._context.texts.gettext("A draft that was not saved yet"), "warn")
        self._cancel.setVisible(not self._known or draft is not None)
        self._doubt_date()

    def _store(self) -> None:
        key = self._draft_key
        saved = self._context.desk.meetings.save(self._typed())
        self._context.desk.drafts.forget(key)
        self._stored, self._known = saved, True
        self._fill()
        retoned(self._said, self._context.texts.gettext("Saved"), "ok")

    def _typed(self) -> Meeting:
        values = {key: " ".join(value.split()) for key, value in self._form.values.items()}
        number = values["number"].lstrip("№ ")
        return replace(
            self._stored,
            kind=MeetingKind(values["kind"]),
            state=MeetingState(values["state"] or MeetingState.PLANNED),
            dated=self._form.day("dated") or self._stored.dated,
            begins=_time(values["begins"]),
            number=int(number) if number else None,
            title_kk=values["title_kk"],
            title_ru=values["title_ru"],
            place_kk=values["place_kk"],
            place_ru=values["place_ru"],
        )

    def _dates_right(self) -> bool:
        """Tell whether date, time and number can be read; say below the field where one cannot."""
        texts, editors = self._context.texts, self._form.editors
        wrong = self._form.show_wrong_dates()
        if wrong is None and not editors["dated"].text.strip():
            wrong = editors["dated"]
            wrong.show_error(texts.gettext("Type the date as 28.02.2024"))
        editors["begins"].show_error("")
        editors["number"].show_error("")
        if editors["begins"].text.strip() and _time(editors["begins"].text.strip()) is None:
            editors["begins"].show_error(texts.gettext("Type the time as 11:00"))
            wrong = wrong or editors["begins"]
        number = editors["number"].text.strip().lstrip("№ ")
        if number and not (number.isdecimal() and len(number) <= 6):  # noqa: PLR2004  (longer ones are no numbers)
            editors["number"].show_error(texts.gettext("Type a number from 1, or leave it empty"))
            wrong = wrong or editors["number"]
        if wrong is not None:
            retoned(self._said, wrong.error, "bad")
            wrong.control.setFocus()
        return wrong is None

    def _refuse(self, error: RuleError) -> None:
        field = self._form.refuse(error, _PLACES)
        retoned(self._said, explain(error, self._context.texts), "bad")
        if field is not None:
            field.control.setFocus()

    def _edited(self) -> None:
        retoned(self._said, self._context.texts.gettext("Not saved yet"), "hint")
        self._cancel.show()
        self._timer.start()
        self._doubt_date()

    def _doubt_date(self) -> None:
        """Say below the date of a meeting to come that it is a day off; it may stay."""
        day, planned = self._form.day("dated"), self._form.values["state"] == MeetingState.PLANNED
        off = day is not None and planned and self._context.desk.calendar.calendar().is_day_off(day)
        words = explain(DayOffError(day), self._context.texts) if day is not None and off else ""
        self._form.editors["dated"].show_doubt(words)

    def _keep_draft(self) -> None:
        if self._form.dirty:
            self._context.desk.drafts.save(self._draft_key, self._form.values)

    def _give_up(self) -> None:
        self._timer.stop()
        self._context.desk.drafts.forget(self._draft_key)
        self._fill()
        if not self._known:
            self.closed.emit()

    @property
    def _draft_key(self) -> str:
        return f"meeting:{self._stored.id}" if self._known else _NEW


def shown_id(state: Mapping[str, str]) -> UUID | None:
    """Return the meeting whose card was being typed into; ``None`` for a new one."""
    return None if state["editing"] == "new" else UUID(state["editing"])


def _told(meeting: Meeting) -> dict[str, str]:
    return {
        "kind": meeting.kind.value,
        "state": meeting.state.value,
        "number": str(meeting.number or ""),
        "dated": short_date(meeting.dated),
        "begins": f"{meeting.begins:%H:%M}" if meeting.begins else "",
        "title_kk": meeting.title_kk,
        "title_ru": meeting.title_ru,
        "place_kk": meeting.place_kk,
        "place_ru": meeting.place_ru,
    }


def _fields(texts: Texts) -> list[Field]:
    _ = texts.gettext
    return [
        Field(
            "kind", _("Kind of meeting"), "choice", [(kind.value, _(words)) for kind, words in KINDS.items()], span=1
        ),
        Field("number", _("Number in the year"), span=1),
        Field("dated", _("Date"), "date", span=1),
        Field("begins", _("Begins at"), span=1),
        Field("title_ru", _("Title in Russian")),
        Field("title_kk", _("Title in Kazakh")),
        Field("place_ru", _("Place in Russian"), span=1),
        Field("place_kk", _("Place in Kazakh"), span=1),
        Field("state", _("State"), "segment", [(state.value, _(words)) for state, words in MEETING_STATES.items()]),
    ]


def _time(text: str) -> time | None:
    hours, _, minutes = text.replace(".", ":").replace("-", ":").partition(":")
    try:
        return time(int(hours), int(minutes or 0))
    except ValueError:
        return None
