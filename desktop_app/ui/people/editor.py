"""The editor of a person: saved whole by Ctrl+S or on leaving, kept as a draft until then."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.errors import EmailWrongError, NameMissingError, RuleError
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Sex
from desktop_app.domain.people import FullName, Person, PersonCard
from desktop_app.i18n.declension import guess_sex
from desktop_app.i18n.errors import explain
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, hairline, label, retoned, row
from desktop_app.ui.form import Editor, Form
from desktop_app.ui.page import State
from desktop_app.ui.people.groups_editor import GroupsEditor
from desktop_app.ui.people.person_fields import NAME_PARTS, person_fields, told, typed
from desktop_app.ui.people.positions import PositionsEditor

_NEW = "person:new"
_PLACES = ((NameMissingError, ("surname",)), (EmailWrongError, ("email",)))
_DRAFT_AFTER_MS = 800


class PersonEditor(QFrame):
    """Edits one person with groups and posts."""

    def __init__(self, context: Context, close: Callable[[UUID | None], None]) -> None:
        super().__init__()
        self.setObjectName("pane")
        self._context = context
        self._close = close
        self._id = new_id()
        self._known = False
        self._card = PersonCard(Person(self._id, FullName("")))
        self._sex_chosen = False
        self._saving = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DRAFT_AFTER_MS)
        self._timer.timeout.connect(self._keep_draft)
        self._build()

    @property
    def dirty(self) -> bool:
        """Tell whether something was typed."""
        return self._form.dirty or self._groups.dirty or self._positions.dirty

    def open(self, person_id: UUID | None) -> None:
        """Open a person, or a new one; a draft that was left is taken up again."""
        self._known = person_id is not None
        self._id = person_id or new_id()
        card = self._context.desk.people.card(self._id) if self._known else PersonCard(Person(self._id, FullName("")))
        self._fill(card)
        draft = self._context.desk.drafts.load(self._draft_key)
        if draft is not None:
            self._overlay(draft)
            retoned(self._told, self._context.texts.gettext("A draft that was not saved yet"), "warn")

    def focus_first(self) -> None:
        """Put the cursor into the surname."""
        self._form.editors["surname"].control.setFocus()

    def save(self) -> None:
        """Save the person whole and close; what a rule refuses is said below its field."""
        if self._dates_right():
            try:
                saved = self._store()
            except RuleError as error:
                self._refuse(error)
            else:
                self._close(saved)

    def leave(self) -> None:
        """Save what was typed; what cannot be saved stays as a draft, and the field says why."""
        if not self.dirty or self._context.desk.read_only:
            return
        if not self._dates_right():
            self._stay(self._told.text())
            return
        try:
            self._store()
            self._close(None)
        except RuleError as error:
            self._refuse(error)
            self._stay(explain(error, self._context.texts))

    def state(self) -> State:
        """Return everything that a rebuilding of the window must keep."""
        fields = {f"field:{key}": value for key, value in self._values.items()}
        return {"editing": str(self._id) if self._known else "", "id": str(self._id), **fields}

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up what was typed before the window was rebuilt."""
        self.open(UUID(state["editing"]) if state["editing"] else None)
        self._id = UUID(state["id"])
        fields = {key.removeprefix("field:"): value for key, value in state.items() if key.startswith("field:")}
        self._overlay(fields)

    def _build(self) -> None:
        _ = self._context.texts.gettext
        self._form = Form(self._context, person_fields(self._context.texts))
        self._form.edited.connect(self._edited)
        self._form.editors["sex"].edited.connect(self._choose_sex)
        for part in NAME_PARTS:
            self._form.editors[part].edited.connect(self._guess_sex)
        self._groups = GroupsEditor(self._context)
        self._groups.edited.connect(self._edited)
        self._positions = PositionsEditor(self._context)
        self._positions.edited.connect(self._edited)
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(12)
        for shown in (self._form, hairline(), self._groups, hairline(), self._positions):
            inside.addWidget(shown)
        inside.addStretch(1)
        self._scroll = scroll = QScrollArea()
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._told = label("", 9, tone="hint", wrap=True)
        foot = row(
            self._told,
            None,
            button(self._context, _("Cancel"), self._cancel),
            button(self._context, _("Save"), self.save, look="primary"),
        )
        foot.setContentsMargins(16, 8, 16, 12)
        foot.setStretch(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(scroll, 1)
        layout.addWidget(hairline())
        layout.addLayout(foot)

    def _fill(self, card: PersonCard) -> None:
        self._card = card
        self._sex_chosen = card.person.sex is not Sex.UNKNOWN
        self._form.fill(told(card.person))
        self._groups.fill(card.groups)
        self._positions.fill(card.positions)
        retoned(self._told, "", "hint")

    def _overlay(self, draft: Mapping[str, str]) -> None:
        self._form.overlay({**told(self._card.person), **draft})
        self._groups.overlay(draft.get("groups", self._groups.value))
        self._positions.overlay(json.loads(draft.get("positions", "[]")))
        self._sex_chosen = self._sex_chosen or self._form.values["sex"] != self._guessed_sex

    @property
    def _values(self) -> dict[str, str]:
        positions = json.dumps(self._positions.values, ensure_ascii=False)
        return {**self._form.values, "groups": self._groups.value, "positions": positions}

    def _typed(self) -> PersonCard:
        person = typed(replace(self._card.person, id=self._id), self._form.values)
        return PersonCard(person, self._positions.positions(self._id), self._card.forms, self._groups.groups)

    def _store(self) -> UUID:
        key = self._draft_key
        card = self._typed()
        saved = self._context.desk.people.save(card, self._positions.new_organisations)
        self._context.desk.drafts.forget(key)
        self._timer.stop()
        self._fill(saved)
        return saved.person.id

    def _dates_right(self) -> bool:
        wrong = self._form.show_wrong_dates() or self._positions.show_wrong(self._id)
        if wrong is not None:
            retoned(self._told, wrong.error, "bad")
            self._bring_up(wrong)
        return wrong is None

    def _refuse(self, error: RuleError) -> None:
        field = self._form.refuse(error, _PLACES)
        retoned(self._told, explain(error, self._context.texts), "bad")
        if field is not None:
            self._bring_up(field)

    def _bring_up(self, wrong: Editor) -> None:
        wrong.control.setFocus()
        QTimer.singleShot(0, wrong, lambda: self._scroll.ensureWidgetVisible(wrong))  # when the error has its room

    def _stay(self, reason: str) -> None:
        self._keep_draft()
        self._context.warn(self._context.texts.gettext("Kept as a draft. {reason}").format(reason=reason))

    def _edited(self) -> None:
        retoned(self._told, self._context.texts.gettext("Not saved yet"), "hint")
        self._timer.start()

    @property
    def _guessed_sex(self) -> str:
        values = self._form.values
        return guess_sex(" ".join(values[part] for part in NAME_PARTS)).value

    def _guess_sex(self) -> None:
        if not self._sex_chosen:
            self._form.editors["sex"].text = self._guessed_sex

    def _choose_sex(self) -> None:
        self._sex_chosen = True

    def _keep_draft(self) -> None:
        if self.dirty:
            self._context.desk.drafts.save(self._draft_key, self._values)

    def _cancel(self) -> None:
        self._timer.stop()
        self._context.desk.drafts.forget(self._draft_key)
        kept = self._id if self._known else None
        self._fill(PersonCard(Person(self._id, FullName(""))))
        self._close(kept)

    @property
    def _draft_key(self) -> str:
        return f"person:{self._id}" if self._known else _NEW
