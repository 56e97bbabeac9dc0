"""A commission in the settings: names, place, contacts, logo, and the letterhead as it will be printed."""

from collections.abc import Mapping
from dataclasses import fields, replace
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from desktop_app.domain.commission import Commission, Level, Role
from desktop_app.domain.errors import CommissionNameMissingError, EmailWrongError, RuleError
from desktop_app.domain.identity import new_id
from desktop_app.domain.journal import N_
from desktop_app.domain.languages import PAPER_LANGUAGES, Language
from desktop_app.i18n.errors import explain
from desktop_app.i18n.texts import Texts
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, hairline, label, retoned, row, scrolled, titled_card, unless_read_only
from desktop_app.ui.form import Field, Form
from desktop_app.ui.page import State
from desktop_app.ui.preview import Preview
from desktop_app.ui.settings.group import Group

_LEVELS = (
    (Level.OBLAST, N_("Oblast")),
    (Level.DISTRICT, N_("District")),
    (Level.CITY, N_("City")),
    (Level.OKRUG, N_("Okrug")),
)
_REDRAW_AFTER_MS = 250
_PLACES = ((CommissionNameMissingError, ("name_kk", "name_ru")), (EmailWrongError, ("email",)))
_TITLES = {Role.OWN: N_("Our commission"), Role.SUPERIOR: N_("Superior commission")}


class CommissionGroup(Group):
    """Edits one commission; the superior one is made when it is saved first."""

    def __init__(self, context: Context, role: Role) -> None:
        self._role = role
        self._stored = Commission(new_id(), role, level=Level.OBLAST if role is Role.SUPERIOR else Level.DISTRICT)
        super().__init__(context)

    def refresh(self) -> None:
        """Fill the form, unless something is being typed."""
        if self._form.dirty:
            return
        found = next((c for c in self.context.desk.commissions.all() if c.role is self._role), None)
        self._stored = found or self._stored
        self._form.fill(_told(self._stored))
        draft = self.context.desk.drafts.load(self._draft_key)
        if draft is not None:
            self._form.overlay(draft)
        self._take_away.setVisible(self._stored.logo is not None)
        self._timer.start()

    def save(self) -> None:
        """Save the commission whole; what a rule refuses is said below its field."""
        try:
            self._store()
        except RuleError as error:
            self._refuse(error)

    def leave(self) -> None:
        """Save what was typed; what a rule refuses stays as a draft."""
        if not self._form.dirty or self.context.desk.read_only:
            return
        try:
            self._store()
        except RuleError as error:
            self._refuse(error)
            self.context.desk.drafts.save(self._draft_key, self._form.values)
            reason = explain(error, self.context.texts)
            self.context.warn(self.context.texts.gettext("Kept as a draft. {reason}").format(reason=reason))

    def state(self) -> State:
        """Return what was typed."""
        return self._form.values if self._form.dirty else {}

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up what was typed again."""
        self.refresh()
        if state:
            self._form.overlay(state)
            self._redraw()

    def _build(self) -> None:
        _ = self.context.texts.gettext
        self._form = Form(self.context, _fields(self.context.texts))
        self._form.edited.connect(self._edited)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REDRAW_AFTER_MS)
        self._timer.timeout.connect(self._redraw)
        self._said = label("", 9, tone="hint", wrap=True)
        layout = row(self._left(), self._right(), spacing=12)
        layout.setStretch(0, 3)
        layout.setStretch(1, 2)
        self.setLayout(layout)

    def _left(self) -> QFrame:
        _ = self.context.texts.gettext
        frame, layout = titled_card(_(_TITLES[self._role]))
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(16, 14, 16, 14)
        inside.addWidget(self._form)
        inside.addStretch(1)
        scroll = scrolled(body)
        save = button(self.context, _("Save"), self.save, look="primary")
        unless_read_only(self.context, save)
        foot = row(self._said, save)
        foot.setStretch(0, 1)
        foot.setContentsMargins(16, 8, 16, 8)
        layout.addWidget(scroll, 1)
        layout.addWidget(hairline())
        layout.addLayout(foot)
        return frame

    def _right(self) -> QWidget:
        _ = self.context.texts.gettext
        self._preview = Preview(self.context)
        load = button(self.context, _("Load a logo"), self._load_logo, icon="photo", look="small")
        unless_read_only(self.context, load)
        self._take_away = button(self.context, _("Take it away"), self._drop_logo, look="link")
        self._preview.setObjectName("inside")
        frame, layout = titled_card(_("Letterhead"), self._take_away, load)
        layout.addWidget(self._preview, 1)
        return frame

    def _store(self) -> None:
        saved = self.context.desk.commissions.save(self._typed())
        self.context.desk.drafts.forget(self._draft_key)
        self._stored = saved
        self._form.fill(_told(saved))
        retoned(self._said, self.context.texts.gettext("Saved"), "ok")

    def _refuse(self, error: RuleError) -> None:
        self._form.refuse(error, _PLACES)
        retoned(self._said, explain(error, self.context.texts), "bad")

    def _edited(self) -> None:
        retoned(self._said, self.context.texts.gettext("Not saved yet"), "hint")
        self._timer.start()

    def _redraw(self) -> None:
        language = self.context.texts.language
        paper = language if language in PAPER_LANGUAGES else Language.RU
        self._preview.show_pdf(self.context.desk.commissions.letterhead(self._typed(), paper))

    def _load_logo(self) -> None:
        _ = self.context.texts.gettext
        chosen, _filter = QFileDialog.getOpenFileName(
            self, _("Load a logo"), str(self.context.machine.folder), _("Pictures") + " (*.png *.jpg *.jpeg *.bmp)"
        )
        if chosen:
            self.set_logo(Path(chosen))

    def set_logo(self, path: Path) -> None:
        """Take the picture at ``path`` as the logo."""
        if self._form.dirty or not self._is_stored():
            self._store()
        self.context.desk.commissions.load_logo(self._stored.id, path)
        self.refresh()

    def _drop_logo(self) -> None:
        self.context.desk.commissions.set_logo(self._stored.id, None)
        self._stored = replace(self._stored, logo=None)
        self._take_away.hide()
        self._redraw()

    def _is_stored(self) -> bool:
        return any(found.id == self._stored.id for found in self.context.desk.commissions.all())

    def _typed(self) -> Commission:
        values = {key: " ".join(value.split()) for key, value in self._form.values.items()}
        level, seal = Level(values.pop("level") or Level.DISTRICT), bool(values.pop("seal_mark"))
        return replace(self._stored, level=level, seal_mark=seal, **values)  # type: ignore[arg-type]  # names and places, all text

    @property
    def _draft_key(self) -> str:
        return f"commission:{self._role}"


def _told(commission: Commission) -> dict[str, str]:
    told = {field.name: getattr(commission, field.name) for field in fields(commission)}
    return {**told, "level": commission.level.value, "seal_mark": "1" if commission.seal_mark else ""}


def _fields(texts: Texts) -> list[Field]:
    _ = texts.gettext
    return [
        Field("level", _("Level"), "segment", [(level.value, _(words)) for level, words in _LEVELS]),
        Field("name_kk", _("Full name in Kazakh")),
        Field("name_ru", _("Full name in Russian")),
        Field("name_en", _("Full name in English")),
        Field("short_kk", _("Short, in Kazakh"), span=1),
        Field("short_ru", _("Short, in Russian"), span=1),
        Field("oblast_kk", _("Oblast, in Kazakh"), span=1),
        Field("oblast_ru", _("Oblast, in Russian"), span=1),
        Field("place_kk", _("Place on papers, in Kazakh"), span=1),
        Field("place_ru", _("Place on papers, in Russian"), span=1),
        Field("address_kk", _("Address in Kazakh")),
        Field("address_ru", _("Address in Russian")),
        Field("phone", _("Phone"), span=1),
        Field("email", _("E-mail"), span=1),
        Field("seal_mark", _("Mark the place of the seal on letters"), "check"),
    ]
