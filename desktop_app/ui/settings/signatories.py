"""Those who sign: names and posts in both languages, with their terms."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop_app.domain.commission import Signatory
from desktop_app.domain.errors import RuleError
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import PAPER_LANGUAGES, Language
from desktop_app.i18n.dates import short_date
from desktop_app.i18n.errors import explain
from desktop_app.i18n.texts import Texts
from desktop_app.services.sheets import signatory_post
from desktop_app.ui.controls import (
    button,
    card,
    column,
    hairline,
    label,
    retoned,
    row,
    scrolled,
    titled_card,
    unless_read_only,
)
from desktop_app.ui.form import Field, Form
from desktop_app.ui.page import State
from desktop_app.ui.settings.group import Group

_ID = Qt.ItemDataRole.UserRole


class SignatoriesGroup(Group):
    """A list of signatories and the chosen one."""

    _current: Signatory | None
    _known: dict[UUID, Signatory]

    def refresh(self) -> None:
        """Fill the list."""
        if self._form.dirty:
            return
        commissions = self.context.desk.commissions
        self._form.editors["commission"].offer([(str(c.id), c.name(self._paper)) for c in commissions.all()])
        self._known = {s.id: s for c in commissions.all() for s in commissions.signatories(c.id)}
        chosen = self._current.id if self._current else None
        self._list.blockSignals(True)  # noqa: FBT003  (Qt's own signature)
        self._list.clear()
        for signatory in self._known.values():
            item = QListWidgetItem(self._worded(signatory))
            item.setData(_ID, signatory.id)
            self._list.addItem(item)
            if signatory.id == chosen:
                self._list.setCurrentItem(item)
        self._list.blockSignals(False)  # noqa: FBT003  (Qt's own signature)
        if self._list.currentItem() is None and self._list.count():
            self._list.setCurrentRow(0)
        self._show(self._known.get(chosen) if chosen in self._known else next(iter(self._known.values()), None))

    def save(self) -> None:
        """Save the signatory whole."""
        if self._form.wrong_dates():
            retoned(self._said, self.context.texts.gettext("Type the date as 28.02.2024"), "bad")
            return
        if not self._form.values["commission"]:
            return
        saved = self.context.desk.commissions.save_signatory(self._typed())
        self._current = saved
        self._form.fill(_told(saved))
        self.refresh()
        retoned(self._said, self.context.texts.gettext("Saved"), "ok")

    def leave(self) -> None:
        """Save what was typed; the field says what stands in the way."""
        if self._form.dirty and not self.context.desk.read_only:
            try:
                self.save()
            except RuleError as error:
                retoned(self._said, explain(error, self.context.texts), "bad")

    def state(self) -> State:
        """Return what was typed."""
        identity = {"id": str(self._current.id) if self._current else ""}
        return {**self._form.values, **identity} if self._form.dirty else {}

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up what was typed again."""
        self.refresh()
        if state:
            self._current = self._known.get(UUID(state["id"])) if state["id"] else None
            self._form.overlay(state)

    def _build(self) -> None:
        _ = self.context.texts.gettext
        self._current = None
        self._known = {}
        layout = row(self._left(), self._right(), spacing=12)
        layout.setStretch(0, 2)
        layout.setStretch(1, 3)
        self.setLayout(layout)

    def _left(self) -> QFrame:
        _ = self.context.texts.gettext
        self._list = QListWidget()
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(_("Signatories"))
        self._list.setWordWrap(True)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.currentItemChanged.connect(self._choose)
        add = button(self.context, _("Add a signatory"), self.new, icon="plus", look="small")
        unless_read_only(self.context, add)
        frame, layout = titled_card(_("Signatories"), add)
        inside = column(self._list)
        inside.setContentsMargins(6, 8, 6, 8)
        layout.addLayout(inside, 1)
        return frame

    def _right(self) -> QFrame:
        _ = self.context.texts.gettext
        frame, layout = card()
        self._form = Form(self.context, _fields(self.context.texts))
        self._form.fill({})
        self._said = label("", 9, tone="hint", wrap=True)
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, 4, 0)
        inside.addWidget(self._form)
        inside.addStretch(1)
        scroll = scrolled(body)
        self._delete = button(self.context, _("Delete"), self._remove, icon="trash", look="danger")
        save = button(self.context, _("Save"), self.save, look="primary")
        unless_read_only(self.context, save)
        foot = row(self._said, self._delete, save)
        foot.setStretch(0, 1)
        layout.addWidget(scroll, 1)
        layout.addWidget(hairline())
        layout.addLayout(foot)
        return frame

    def new(self) -> None:
        """Begin a new signatory of our own commission."""
        if not self._left_in_order():
            return
        own = self.context.desk.commissions.own()
        self._show(None)
        self._form.fill({"commission": str(own.id) if own else ""})
        self._form.editors["name_ru"].control.setFocus()

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            wanted = item.data(_ID)
            if self._left_in_order():
                self._show(self._known.get(wanted))
            QTimer.singleShot(0, self, self._mark)  # the list is still in the middle of its click

    def _left_in_order(self) -> bool:
        """Save what was typed; tell whether nothing typed would be lost now."""
        self.leave()
        return not self._form.dirty or self.context.desk.read_only

    def _mark(self) -> None:
        """Mark the line of the signatory whom the form shows."""
        shown = self._current.id if self._current else None
        self._list.blockSignals(True)  # noqa: FBT003  (Qt's own signature)
        for place in range(self._list.count()):
            if self._list.item(place).data(_ID) == shown:
                self._list.setCurrentRow(place)
        self._list.blockSignals(False)  # noqa: FBT003  (Qt's own signature)

    def _show(self, signatory: Signatory | None) -> None:
        self._current = signatory
        self._form.fill(_told(signatory) if signatory else {})
        self._delete.setVisible(signatory is not None and not self.context.desk.read_only)
        retoned(self._said, "", "hint")

    def _remove(self) -> None:
        if self._current is not None:
            words = self.context.texts.gettext("Deleted: {name}").format(name=self._current.name(Language.RU))
            self.context.desk.commissions.delete_signatory(self._current.id)
            self._show(None)
            self.refresh()
            self.context.notify(words)

    def _typed(self) -> Signatory:
        values = {key: " ".join(value.split()) for key, value in self._form.values.items()}
        base = self._current or Signatory(new_id(), UUID(values["commission"]), "", "")
        return replace(
            base,
            commission_id=UUID(values["commission"]),
            name_kk=values["name_kk"],
            name_ru=values["name_ru"],
            post_kk=values["post_kk"],
            post_ru=values["post_ru"],
            acting=bool(values["acting"]),
            valid_from=self._form.day("valid_from"),
            valid_to=self._form.day("valid_to"),
        )

    def _worded(self, signatory: Signatory) -> str:
        return f"{signatory.name(self._paper)}\n{signatory_post(signatory, self._paper)}, {self._term(signatory)}"

    def _term(self, signatory: Signatory) -> str:
        _ = self.context.texts.gettext
        begins = short_date(signatory.valid_from) if signatory.valid_from else ""
        ends = short_date(signatory.valid_to) if signatory.valid_to else ""
        if begins and ends:
            return f"{begins} – {ends}"
        if begins or ends:
            return (_("since {day}") if begins else _("until {day}")).format(day=begins or ends)
        return _("without a term")

    @property
    def _paper(self) -> Language:
        language = self.context.texts.language
        return language if language in PAPER_LANGUAGES else Language.RU


def _told(signatory: Signatory) -> dict[str, str]:
    return {
        "commission": str(signatory.commission_id),
        "name_kk": signatory.name_kk,
        "name_ru": signatory.name_ru,
        "post_kk": signatory.post_kk,
        "post_ru": signatory.post_ru,
        "acting": "1" if signatory.acting else "",
        "valid_from": short_date(signatory.valid_from) if signatory.valid_from else "",
        "valid_to": short_date(signatory.valid_to) if signatory.valid_to else "",
    }


def _fields(texts: Texts) -> list[Field]:
    _ = texts.gettext
    chair = _("Leave empty for the chair of the commission")
    return [
        Field("commission", _("Signs for"), "choice"),
        Field("name_ru", _("Initials and surname in Russian"), span=1),
        Field("name_kk", _("Initials and surname in Kazakh"), span=1),
        Field("post_ru", _("Post in Russian"), hint=chair),
        Field("post_kk", _("Post in Kazakh")),
        Field("acting", _("Acting"), "check"),
        Field("valid_from", _("From"), "date", span=1),
        Field("valid_to", _("To"), "date", span=1),
    ]
