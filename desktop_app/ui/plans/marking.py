"""The panel that notes what became of an item: done, in part, not done, or postponed."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop_app.domain.errors import ReasonMissingError, RuleError
from desktop_app.domain.plan_errors import MarkedInFutureError, PostponedBackwardsError
from desktop_app.domain.plans import Mark, Occurrence, PlanItem
from desktop_app.i18n.dates import short_date
from desktop_app.i18n.texts import Texts
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, label, row
from desktop_app.ui.form import Field, Form, Places

_PLACES: Places = (
    (ReasonMissingError, ("reason",)),
    (MarkedInFutureError, ("done_on",)),
    (PostponedBackwardsError, ("to",)),
)


class MarkPanel(QFrame):
    """Asks inside the detail what came of an item; ``saved`` and ``given_up`` end it."""

    saved = Signal()
    given_up = Signal()

    def __init__(self, context: Context, item: PlanItem, chosen: UUID | None = None, *, postpone: bool = False) -> None:
        super().__init__()
        self.setObjectName("card")
        self._context = context
        self._item = item
        self._postpone = postpone
        texts = context.texts
        _ = texts.gettext
        self.form = Form(context, _fields(item.occurrences, texts, postpone=postpone))
        today = context.desk.clock.today()
        first = next((one for one in item.occurrences if one.mark is Mark.OPEN), item.occurrences[0])
        values = {"times": str(chosen or first.id), "mark": Mark.DONE.value, "done_on": short_date(today)}
        self.form.fill(values)
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
        layout.addLayout(row(None, button(context, _("Cancel"), self.given_up.emit), self.go))
        escape = QShortcut(QKeySequence("Escape"), self)
        escape.activated.connect(self.given_up)
        save = QShortcut(QKeySequence("Ctrl+Return"), self)
        save.activated.connect(self.save)

    def begin(self) -> None:
        """Put the cursor where typing begins."""
        self.form.editors["to" if self._postpone else "result"].control.setFocus()

    def save(self) -> None:
        """Note it; what a rule refuses is said below its field."""
        if self.form.show_wrong_dates() is not None:
            return
        if self._postpone and self.form.day("to") is None:
            editor = self.form.editors["to"]
            editor.show_error(self._context.texts.gettext("Type the date as 28.02.2024"))
            editor.control.setFocus()
            return
        try:
            self._store()
        except RuleError as error:
            field = self.form.refuse(error, _PLACES)
            if field is None:
                raise
            field.control.setFocus()
        else:
            self.saved.emit()

    def _store(self) -> None:
        values, marks = self.form.values, self._context.desk.plan_marks
        occurrence = UUID(values["times"]) if values.get("times") else self._item.occurrences[0].id
        to: date | None = self.form.day("to") if self._postpone else None
        if to is not None:
            marks.postpone(occurrence, to, values["reason"])
            return
        mark = Mark(values["mark"] or Mark.DONE)
        marks.mark(
            [occurrence], mark, done_on=self.form.day("done_on"), result=values["result"], reason=values["reason"]
        )


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


def _fields(occurrences: Sequence[Occurrence], texts: Texts, *, postpone: bool) -> list[Field]:
    _ = texts.gettext
    fields = []
    if len(occurrences) > 1:
        choices = [(str(one.id), times_words(one, texts)) for one in occurrences]
        fields.append(Field("times", _("Which time"), "choice", choices))
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
