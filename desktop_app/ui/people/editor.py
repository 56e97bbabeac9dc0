"""The editor of a person: saved whole by Ctrl+S or on leaving, kept as a draft until then."""

import json
from collections.abc import Callable, Mapping
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.errors import EmailWrongError, NameMissingError, RuleError
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Sex
from desktop_app.domain.people import ConfirmedForm, FullName, Person, PersonCard
from desktop_app.i18n.declension import guess_sex
from desktop_app.i18n.errors import explain
from desktop_app.i18n.texts import Texts
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, hairline, label, retoned, row
from desktop_app.ui.form import Editor, Field, Form
from desktop_app.ui.page import State
from desktop_app.ui.people.positions import PositionsEditor
from desktop_app.ui.words import SEXES

_NEW = "person:new"
_PLACES = ((NameMissingError, ("surname",)), (EmailWrongError, ("email",)))
_DRAFT_AFTER_MS = 800


def _fields(texts: Texts) -> list[Field]:
    _ = texts.gettext
    sexes = [(sex.value, _(words)) for sex, words in SEXES.items()]
    same = _("Leave empty where it is the same")
    return [
        Field("surname", _("Surname")),
        Field("given_name", _("Given name"), span=1),
        Field("patronymic", _("Patronymic"), span=1),
        Field("sex", _("Sex"), "segment", sexes),
        Field("surname_kk", _("Surname in Kazakh"), hint=same),
        Field("given_name_kk", _("Given name in Kazakh"), span=1),
        Field("patronymic_kk", _("Patronymic in Kazakh"), span=1),
        Field("phone", _("Phone"), span=1),
        Field("email", _("E-mail"), span=1),
        Field("notes", _("Notes"), "text"),
    ]


class PersonEditor(QFrame):
    """Edits one person with posts."""

    def __init__(self, context: Context, close: Callable[[UUID | None], None]) -> None:
        super().__init__()
        self.setObjectName("pane")
        self._context = context
        self._close = close
        self._id = new_id()
        self._known = False
        self._forms: tuple[ConfirmedForm, ...] = ()
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
        return self._form.dirty or self._positions.dirty

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
        typed = {f"field:{key}": value for key, value in self._form.values.items()}
        positions = json.dumps(self._positions.values, ensure_ascii=False)
        return {"editing": str(self._id) if self._known else "", "id": str(self._id), "positions": positions, **typed}

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up what was typed before the window was rebuilt."""
        self.open(UUID(state["editing"]) if state["editing"] else None)
        self._id = UUID(state["id"])
        typed = {key.removeprefix("field:"): value for key, value in state.items() if key.startswith("field:")}
        self._overlay({**typed, "positions": state["positions"]})

    def _build(self) -> None:
        _ = self._context.texts.gettext
        self._form = Form(self._context, _fields(self._context.texts))
        self._form.edited.connect(self._edited)
        self._form.editors["sex"].edited.connect(self._choose_sex)
        self._positions = PositionsEditor(self._context)
        self._positions.edited.connect(self._edited)
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(12)
        inside.addWidget(self._form)
        inside.addWidget(hairline())
        inside.addWidget(self._positions)
        inside.addStretch(1)
        self._scroll = scroll = QScrollArea()
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
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
        person = card.person
        self._forms = card.forms
        self._sex_chosen = person.sex is not Sex.UNKNOWN
        self._form.fill(
            {
                "surname": person.name.surname,
                "given_name": person.name.given_name,
                "patronymic": person.name.patronymic,
                "surname_kk": person.name_kk.surname,
                "given_name_kk": person.name_kk.given_name,
                "patronymic_kk": person.name_kk.patronymic,
                "sex": person.sex.value,
                "phone": person.phone,
                "email": person.email,
                "notes": person.notes,
            }
        )
        self._positions.fill(card.positions)
        retoned(self._told, "", "hint")

    def _overlay(self, draft: Mapping[str, str]) -> None:
        self._form.overlay(draft)
        self._positions.overlay(json.loads(draft.get("positions", "[]")))

    def _card(self) -> PersonCard:
        typed = {key: " ".join(value.split()) for key, value in self._form.values.items() if key != "notes"}
        person = Person(
            id=self._id,
            name=FullName(typed["surname"], typed["given_name"], typed["patronymic"]),
            name_kk=FullName(typed["surname_kk"], typed["given_name_kk"], typed["patronymic_kk"]),
            sex=Sex(typed["sex"] or Sex.UNKNOWN),
            phone=typed["phone"],
            email=typed["email"],
            notes=self._form.values["notes"].strip(),
        )
        return PersonCard(person, self._positions.positions(self._id), self._forms)

    def _store(self) -> UUID:
        key = self._draft_key
        card = self._card()
        saved = self._context.desk.people.save(card, self._positions.new_organisations)
        self._context.desk.drafts.forget(key)
        self._timer.stop()
        self._fill(saved)
        return saved.person.id

    def _dates_right(self) -> bool:
        wrong = self._positions.show_wrong(self._id)
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
        if not self._sex_chosen:
            typed = self._form.values
            name = f"{typed['surname']} {typed['given_name']} {typed['patronymic']}"
            self._form.editors["sex"].text = guess_sex(name).value
        retoned(self._told, self._context.texts.gettext("Not saved yet"), "hint")
        self._timer.start()

    def _choose_sex(self) -> None:
        self._sex_chosen = True

    def _keep_draft(self) -> None:
        if self.dirty:
            positions = json.dumps(self._positions.values, ensure_ascii=False)
            self._context.desk.drafts.save(self._draft_key, {**self._form.values, "positions": positions})

    def _cancel(self) -> None:
        self._timer.stop()
        self._context.desk.drafts.forget(self._draft_key)
        kept = self._id if self._known else None
        self._fill(PersonCard(Person(self._id, FullName(""))))
        self._close(kept)

    @property
    def _draft_key(self) -> str:
        return f"person:{self._id}" if self._known else _NEW
