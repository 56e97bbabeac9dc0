"""The posts of a person in the editor: wording in both languages, organisation, category, from and to."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.errors import PeriodReversedError
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language
from desktop_app.domain.people import Organisation, Position, check_position
from desktop_app.i18n.dates import short_date
from desktop_app.i18n.texts import Texts
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, hairline, label, row
from desktop_app.ui.form import Editor, Form
from desktop_app.ui.form import Field as FormField

Values = dict[str, str]


class PositionsEditor(QWidget):
    """A list of posts; the phrase book proposes the Kazakh wording."""

    edited = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._forms: list[tuple[str, Form, QWidget]] = []
        self._filled: list[Values] = []
        self._made: list[Organisation] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(12)
        _ = context.texts.gettext
        self._layout.addWidget(label(_("Posts"), strong=True))
        add = button(context, _("Add a post"), self._add_empty, icon="plus", look="small")
        self._layout.addLayout(row(add, None))

    @property
    def values(self) -> list[Values]:
        """Return what every post's fields hold."""
        return [{"id": identity, **form.values} for identity, form, _pane in self._forms]

    @property
    def dirty(self) -> bool:
        """Tell whether a post was changed, added or removed."""
        return self.values != self._filled

    def fill(self, positions: Sequence[Position]) -> None:
        """Show the posts that are stored."""
        self._categories = [("", self._context.texts.gettext("None"))] + [
            (str(c.id), self._worded(c.name_kk, c.name_ru)) for c in self._context.desk.people.categories()
        ]
        self._organisations = self._context.desk.people.organisations()
        self._made = []
        self.overlay([self._told(position) for position in positions] or [{"id": str(new_id())}])
        self._filled = self.values

    def overlay(self, drafts: Sequence[Values]) -> None:
        """Show posts as a draft has them."""
        for _identity, _form, pane in self._forms:
            pane.deleteLater()
        self._forms.clear()
        for values in drafts:
            self._add(values)

    @property
    def new_organisations(self) -> tuple[Organisation, ...]:
        """Return the organisations that the posts of the last ``positions`` name first."""
        return tuple(self._made)

    def positions(self, person_id: UUID) -> tuple[Position, ...]:
        """Return the posts that have a wording or an organisation."""
        found = [self._position(person_id, identity, form) for identity, form, _pane in self._forms]
        return tuple(p for p in found if p.post_ru or p.post_kk or p.organisation_id or p.category_id)

    def show_wrong(self, person_id: UUID) -> Editor | None:
        """Say below each date what is wrong with it; return the first such field."""
        wrong = [form.show_wrong_dates() or self._reversed(form, person_id) for _identity, form, _pane in self._forms]
        return next((editor for editor in wrong if editor is not None), None)

    def _add_empty(self) -> None:
        self._add({"id": str(new_id())})
        self.edited.emit()

    def _add(self, values: Values) -> None:
        pane = QWidget()
        inside = QVBoxLayout(pane)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        form = Form(self._context, _fields(self._context.texts, self._categories))
        form.fill(values)
        form.edited.connect(self.edited.emit)
        for key in ("post_ru", "post_kk"):
            field = form.editors[key].control
            if isinstance(field, QLineEdit):
                field.editingFinished.connect(lambda: self._propose(form))
        self._complete(form.editors["organisation"].control)
        remove = button(self._context, self._context.texts.gettext("Remove this post"), lambda: self._remove(pane))
        remove.setProperty("look", "link")
        inside.addWidget(form)
        inside.addLayout(row(remove, None))
        inside.addWidget(hairline())
        self._forms.append((values.get("id") or str(new_id()), form, pane))
        self._layout.insertWidget(self._layout.count() - 1, pane)

    def _remove(self, pane: QWidget) -> None:
        self._forms = [entry for entry in self._forms if entry[2] is not pane]
        pane.deleteLater()
        self.edited.emit()

    def _propose(self, form: Form) -> None:
        """Fill the post in the other language, where it is empty and the phrase book knows it."""
        russian, kazakh = (form.values[key].strip() for key in ("post_ru", "post_kk"))
        if bool(russian) is bool(kazakh):
            return
        desk, empty = self._context.desk, "post_kk" if russian else "post_ru"
        proposed = desk.people.kazakh_post(russian) if russian else desk.phrases.russian(kazakh)
        if proposed:
            form.editors[empty].text = proposed
            self.edited.emit()

    def _complete(self, field: QWidget) -> None:
        if isinstance(field, QLineEdit):
            names = [self._worded(o.name_kk, o.name_ru) for o in self._organisations]
            completer = QCompleter(names, field)
            completer.setCaseSensitivity(completer.caseSensitivity().CaseInsensitive)
            field.setCompleter(completer)

    def _position(self, person_id: UUID, identity: str, form: Form) -> Position:
        values = {key: " ".join(value.split()) for key, value in form.values.items()}
        return Position(
            id=UUID(identity),
            person_id=person_id,
            post_kk=values["post_kk"],
            post_ru=values["post_ru"],
            organisation_id=self._organisation(values["organisation"]),
            category_id=UUID(values["category"]) if values["category"] else None,
            valid_from=form.day("valid_from"),
            valid_to=form.day("valid_to"),
        )

    def _reversed(self, form: Form, person_id: UUID) -> Editor | None:
        begins, ends = form.day("valid_from"), form.day("valid_to")
        try:
            check_position(Position(new_id(), person_id, valid_from=begins, valid_to=ends))
        except PeriodReversedError as error:
            form.editors["valid_to"].refuse(error)
            return form.editors["valid_to"]
        return None

    def _organisation(self, name: str) -> UUID | None:
        if not name:
            return None
        for known in (*self._organisations, *self._made):
            if name.casefold() in (known.name_kk.casefold(), known.name_ru.casefold()):
                return known.id
        kazakh = self._context.texts.language is Language.KK
        made = Organisation(new_id(), name if kazakh else "", "" if kazakh else name)
        self._made.append(made)
        return made.id

    def _told(self, position: Position) -> Values:
        body = next((o for o in self._organisations if o.id == position.organisation_id), None)
        return {
            "id": str(position.id),
            "post_ru": position.post_ru,
            "post_kk": position.post_kk,
            "organisation": self._worded(body.name_kk, body.name_ru) if body else "",
            "category": str(position.category_id or ""),
            "valid_from": short_date(position.valid_from) if position.valid_from else "",
            "valid_to": short_date(position.valid_to) if position.valid_to else "",
        }

    def _worded(self, kazakh: str, russian: str) -> str:
        wanted = kazakh if self._context.texts.language is Language.KK else russian
        return wanted or russian or kazakh


def _fields(texts: Texts, categories: Sequence[tuple[str, str]]) -> list[FormField]:
    _ = texts.gettext
    return [
        FormField("post_ru", _("Post in Russian")),
        FormField("post_kk", _("Post in Kazakh")),
        FormField("organisation", _("Organisation")),
        FormField("category", _("Category"), "choice", categories),
        FormField("valid_from", _("From"), "date", span=1),
        FormField("valid_to", _("To"), "date", span=1),
    ]
