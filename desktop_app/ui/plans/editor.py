"""The form of an item: its words in both languages, deadline, who answers; after approval with the decision."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.errors import RuleError
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language
from desktop_app.domain.plan_errors import DecisionMissingError, ItemMarkedError, ItemTitleMissingError
from desktop_app.domain.plans import PlanItem, Source, WholePlan, Wording
from desktop_app.i18n.deadlines import read_deadline
from desktop_app.i18n.errors import explain
from desktop_app.i18n.plan_words import SOURCES
from desktop_app.i18n.texts import Texts
from desktop_app.services.plans import Ruling
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, hairline, label, retoned, row, scrolled
from desktop_app.ui.form import Field, Form, Places
from desktop_app.ui.page import State

_PLACES: Places = (
    (ItemTitleMissingError, ("title_ru", "title_kk")),
    (ItemMarkedError, ("deadline_ru",)),
    (DecisionMissingError, ("decision",)),
)
_DRAFT_AFTER_MS = 800
_LANGUAGES = ("ru", "kk")


class ItemEditor(QWidget):
    """Edits one item, new or known; ``saved`` tells its identity, ``closed`` that nothing came of it."""

    saved = Signal(object)
    closed = Signal()

    def __init__(self, context: Context, plan: WholePlan, item: PlanItem | None, section_id: UUID) -> None:
        super().__init__()
        self._context = context
        self._plan = plan
        self._known = item is not None
        source = Source.PLANNED if plan.plan.state.open else Source.UNPLANNED
        self._item = item or PlanItem(new_id(), plan.plan.id, section_id, 0, source=source)
        self.form = Form(context, _fields(plan, context.texts, known=self._known))
        self.form.edited.connect(self._edited)
        self._said = label("", 9, tone="hint", wrap=True)
        self._build()
        self._fill()

    @property
    def dirty(self) -> bool:
        """Tell whether something was typed."""
        return self.form.dirty

    def begin(self) -> None:
        """Put the cursor into the title."""
        first = "title_kk" if self._context.texts.language.value == "kk" else "title_ru"
        self.form.editors[first].control.setFocus()

    def save(self) -> None:
        """Save the item; what a rule refuses is said below its field."""
        wrong = self.form.show_wrong_dates()
        if wrong is not None:
            wrong.control.setFocus()
            return
        try:
            saved = self._context.desk.plan_writing.save_item(self._typed(), self._ruling())
        except RuleError as error:
            field = self.form.refuse(error, _PLACES)
            retoned(self._said, explain(error, self._context.texts), "bad")
            if field is not None:
                field.control.setFocus()
            return
        self._context.desk.drafts.forget(self._draft_key)
        self.saved.emit(saved.id)

    def leave(self) -> None:
        """Keep what was typed as a draft."""
        if self.form.dirty and not self._context.desk.read_only:
            self._context.desk.drafts.save(self._draft_key, self.form.values)
            self._context.warn(self._context.texts.gettext("Kept as a draft: the item is not saved yet"))

    def escape(self) -> None:
        """Close the form; what was typed is kept as a draft."""
        self._timer.stop()
        self.leave()
        self.closed.emit()

    def state(self) -> State:
        """Return what was typed."""
        fields = {f"field:{key}": value for key, value in self.form.values.items()}
        known = str(self._item.id) if self._known else "new"
        return {"editing": known, "section": str(self._item.section_id), **fields}

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up what was typed again."""
        self.form.overlay({key.removeprefix("field:"): value for key, value in state.items()})

    def _build(self) -> None:
        _ = self._context.texts.gettext
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(16, 14, 16, 14)
        inside.setSpacing(10)
        title = _("Item of the plan") if self._known else _("New item")
        inside.addWidget(label(title, 11, strong=True))
        if self._plan.plan.state.in_force:
            hint = _("The plan is approved. What the plan itself says changes only by a decision of the commission")
            inside.addWidget(label(hint, 9, tone="hint", wrap=True))
        inside.addWidget(self.form)
        self._read = label("", 9, tone="hint", wrap=True)
        inside.addWidget(self._read)
        inside.addStretch(1)
        save = button(self._context, _("Save"), self.save, look="primary")
        foot = row(self._said, button(self._context, _("Cancel"), self._give_up), save)
        foot.setStretch(0, 1)
        foot.setContentsMargins(16, 8, 16, 10)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(scrolled(body), 1)
        layout.addWidget(hairline())
        layout.addLayout(foot)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DRAFT_AFTER_MS)
        self._timer.timeout.connect(self._keep_draft)

    def _fill(self) -> None:
        words, item = self._item.wording, self._item
        values = {
            **{f"{part}_{one}": getattr(words, f"{part}_{one}") for part in _PARTS for one in _LANGUAGES},
            "responsible_ru": ", ".join(one.text_ru for one in words.responsible if one.text_ru),
            "responsible_kk": ", ".join(one.text_kk for one in words.responsible if one.text_kk),
            "section": str(item.section_id),
            "source": item.source.value,
            "decision": "",
            "decided_on": "",
        }
        self.form.fill(values)
        draft = self._context.desk.drafts.load(self._draft_key)
        if draft is not None:
            self.form.overlay(draft)
            retoned(self._said, self._context.texts.gettext("A draft that was not saved yet"), "warn")
        self._show_deadline()

    def _typed(self) -> PlanItem:
        values = self.form.values
        texts = {f"{part}_{one}": values[f"{part}_{one}"].strip() for part in _PARTS for one in _LANGUAGES}
        people = self._context.desk.plan_writing.responsible(values["responsible_ru"], values["responsible_kk"])
        same = values["responsible_ru"] == ", ".join(
            one.text_ru for one in self._item.wording.responsible if one.text_ru
        ) and values["responsible_kk"] == ", ".join(
            one.text_kk for one in self._item.wording.responsible if one.text_kk
        )
        wording = Wording(**texts, responsible=self._item.wording.responsible if same else people)
        section = UUID(values["section"]) if values.get("section") else self._item.section_id
        source = Source(values["source"]) if values.get("source") else self._item.source
        return replace(self._item, wording=wording, section_id=section, source=source)

    def _ruling(self) -> Ruling | None:
        day = self.form.day("decided_on") if "decided_on" in self.form.editors else None
        number = self.form.values.get("decision", "").strip()
        return Ruling(number, day) if day is not None and number else None

    def _edited(self) -> None:
        retoned(self._said, self._context.texts.gettext("Not saved yet"), "hint")
        self._show_deadline()
        self._timer.start()

    def _show_deadline(self) -> None:
        """Say what is understood of the deadline while it is typed."""
        texts, values = self._context.texts, self.form.values
        text = values["deadline_ru"].strip() or values["deadline_kk"].strip()
        plan = self._plan.plan
        read = read_deadline(text, plan.year, month_after=plan.month_after)
        if not text:
            retoned(self._read, "", "hint")
        elif not read.understood:
            retoned(
                self._read, texts.gettext("The deadline is not understood; it stays as typed, without a date"), "warn"
            )
        elif read.outside(plan.year):
            retoned(self._read, texts.gettext("The deadline lies outside {year}").format(year=plan.year), "warn")
        elif read.never_due:
            retoned(self._read, texts.gettext("No date: it is never overdue"), "hint")
        else:
            count = len(read.occurrences)
            said = texts.ngettext("{count} time, last day {date}", "{count} times, last day {date}", count)
            words = said.format(count=texts.number(count), date=texts.date(read.occurrences[-1].ends))
            rest = texts.gettext("Not understood of it: {text}").format(text=read.rest) if read.rest else ""
            retoned(self._read, f"{words}. {rest}" if rest else words, "warn" if rest else "hint")

    def _keep_draft(self) -> None:
        if self.form.dirty:
            self._context.desk.drafts.save(self._draft_key, self.form.values)

    def _give_up(self) -> None:
        self._timer.stop()
        self._context.desk.drafts.forget(self._draft_key)
        self.closed.emit()

    @property
    def _draft_key(self) -> str:
        return f"plan_item:{self._item.id}" if self._known else f"plan_item:new:{self._plan.plan.id}"


_PARTS = ("title", "form", "deadline", "note")


def _fields(plan: WholePlan, texts: Texts, *, known: bool) -> list[Field]:
    _ = texts.gettext
    language = texts.language
    sections = [(str(one.id), one.title(language) or "–") for one in plan.sections]
    example = _("For example: I квартал; ежемесячно; до 15 мая")
    pairs = (
        (
            Field("title_ru", _("What is done, in Russian"), "text"),
            Field("title_kk", _("What is done, in Kazakh"), "text"),
        ),
        (
            Field("deadline_ru", _("Deadline in Russian"), span=1, hint=example),
            Field("deadline_kk", _("Deadline in Kazakh"), span=1),
        ),
        (
            Field("responsible_ru", _("Who answers, in Russian"), span=1, hint=_("The first one leads")),
            Field("responsible_kk", _("Who answers, in Kazakh"), span=1),
        ),
        (
            Field("form_ru", _("Form of completion in Russian"), span=1),
            Field("form_kk", _("Form of completion in Kazakh"), span=1),
        ),
        (Field("note_ru", _("Note in Russian"), span=1), Field("note_kk", _("Note in Kazakh"), span=1)),
    )
    kazakh = language is Language.KK
    fields = [field for pair in pairs for field in (reversed(pair) if kazakh else pair)]
    if not known:
        fields.append(Field("section", _("Section"), "choice", sections))
    if plan.plan.state.in_force and not known:
        fields.append(
            Field("source", _("Why it stands here"), "choice", [(one.value, _(said)) for one, said in SOURCES.items()])
        )
    if plan.plan.state.in_force:
        fields.append(Field("decision", _("Decision №"), span=1))
        fields.append(Field("decided_on", _("of"), "date", span=1))
    return fields
