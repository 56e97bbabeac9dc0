"""A group of settings that is a table of records, with the fields of the chosen one below it."""

from collections.abc import Mapping, Sequence
from typing import Generic, Protocol, TypeVar
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFrame, QLineEdit, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.domain.errors import RuleError
from desktop_app.domain.identity import new_id
from desktop_app.i18n.errors import explain
from desktop_app.i18n.folding import fold
from desktop_app.ui.controls import button, card, hairline, icon_button, label, retoned, row, unless_read_only
from desktop_app.ui.form import Field, Form, Places
from desktop_app.ui.page import State
from desktop_app.ui.settings.group import Group
from desktop_app.ui.table import Column, RowsModel, RowsTable
from desktop_app.ui.theme import scaled

_LOWEST = 168


class Record(Protocol):
    """A record of a table: whatever has an identity."""

    @property
    def id(self) -> UUID:
        """Return the identity."""
        ...


R = TypeVar("R", bound=Record)


class TableGroup(Group, Generic[R]):
    """A table with a filter; the chosen record is edited in place below it, each change is one step."""

    ordered = False
    save_look = "primary"
    places: Places = ()
    _records: dict[UUID, R]
    _current: UUID | None
    _table: RowsTable[R]
    _form: Form

    def refresh(self) -> None:
        """Fill the table, unless something is being typed."""
        self.refresh_besides()
        if self._form.dirty:
            return
        self._records = {record.id: record for record in self.read()}
        wanted = fold(self._filter.text())
        shown = [identity for identity, record in self._records.items() if wanted in fold(" ".join(self._line(record)))]
        self._table.show_found(self._filter.text())
        self._table.show_ids(shown)
        self._show(self._table.chosen_id())

    def save(self) -> None:
        """Save the record whole; what a rule refuses is said below its field."""
        if not self._form.dirty or self.context.desk.read_only:
            return
        identity = self._current or new_id()
        values = {key: " ".join(value.split()) for key, value in self._form.values.items()}
        try:
            identity = self.store(identity, values) or identity
        except RuleError as error:
            self._form.refuse(error, self.places)
            retoned(self._said, explain(error, self.context.texts), "bad")
            return
        self._current = identity
        self._form.fill(values)
        self._filter.clear()
        self.refresh()
        self._table.choose(identity)
        retoned(self._said, self.context.texts.gettext("Saved"), "ok")

    def leave(self) -> None:
        """Save what was typed; what a rule refuses stays in the fields."""
        self.save()

    def new(self) -> None:
        """Begin a new record."""
        if self._left_in_order() and not self.context.desk.read_only:
            self._table.clearSelection()
            self._table.setCurrentIndex(QModelIndex())
            self._show(None)
            next(iter(self._form.editors.values())).control.setFocus()

    def delete(self) -> None:
        """Delete the chosen record, with the way back offered."""
        record = self._records.get(self._current) if self._current else None
        if record is None or self.context.desk.read_only:
            return
        try:
            self.erase(record)
        except RuleError as error:
            retoned(self._said, explain(error, self.context.texts), "bad")
            return
        said = self.context.texts.gettext("Deleted: {name}").format(name=self._line(record)[0])
        self._form.fill({})
        self.refresh()
        self.context.notify(said)

    def search(self) -> None:
        """Go to the filter."""
        self._filter.setFocus()

    def state(self) -> State:
        """Return what was typed."""
        return {**self._form.values, "id": str(self._current or "")} if self._form.dirty else {}

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up what was typed again."""
        self.refresh()
        if state:
            identity = UUID(state["id"]) if state["id"] else None
            self._table.choose(identity)
            self._show(identity)
            self._form.overlay({key: value for key, value in state.items() if key != "id"})

    def title(self) -> str:
        """Return what the table is called."""
        raise NotImplementedError

    def add_words(self) -> str:
        """Return what the button for a new record says."""
        raise NotImplementedError

    def hint(self) -> str:
        """Return what stands at the foot while nothing else is said."""
        return ""

    def columns(self) -> Sequence[Column[R]]:
        """Return the columns; the first one names a record."""
        raise NotImplementedError

    def fields(self) -> Sequence[Field]:
        """Return the fields of a record."""
        raise NotImplementedError

    def read(self) -> Sequence[R]:
        """Return all records in their order."""
        raise NotImplementedError

    def told(self, record: R) -> dict[str, str]:
        """Return a record as its fields show it."""
        raise NotImplementedError

    def store(self, identity: UUID, values: Mapping[str, str]) -> UUID | None:
        """Save a record, new or changed; return its identity where that is another one."""
        raise NotImplementedError

    def erase(self, record: R) -> None:
        """Delete a record."""
        raise NotImplementedError

    def reorder(self, record: R, by: int) -> None:
        """Move a record up or down, where the order matters."""

    def refresh_besides(self) -> None:
        """Fill what stands beside the table."""

    def build_above(self, layout: QVBoxLayout) -> None:
        """Add what stands above the table."""

    def build_below(self, layout: QVBoxLayout) -> None:
        """Add what stands below the fields."""

    def shown(self, record: R | None) -> None:
        """Hear which record the fields show."""

    def buttons(self) -> Sequence[QPushButton]:
        """Return further buttons of the foot."""
        return ()

    def _build(self) -> None:
        self._records, self._current = {}, None
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self.build_above(layout)
        layout.addWidget(self._book(), 1)
        self.build_below(layout)
        scroll = QScrollArea()
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _book(self) -> QFrame:
        _ = self.context.texts.gettext
        frame, layout = card()
        layout.setContentsMargins(1, 10, 1, 12)
        self._filter = QLineEdit()
        self._filter.setPlaceholderText(_("Find"))
        self._filter.setAccessibleName(_("Find in the table"))
        self._filter.setClearButtonEnabled(True)
        self._filter.setFixedWidth(round(scaled(260)))
        self._filter.textChanged.connect(lambda _text: self.refresh())
        add = button(self.context, self.add_words(), self.new, icon="plus", look="small")
        unless_read_only(self.context, add)
        layout.addLayout(_inset(row(self._filter, None, add)))
        self._table = RowsTable(self.context, self.title(), RowsModel(self.columns(), self._fetch))
        self._table.chosen.connect(self._choose)
        self._table.clicked.connect(lambda _index: self._choose(self._table.chosen_id()))
        self._table.opened.connect(lambda _id: self._to_fields())
        self._table.setMinimumHeight(round(scaled(_LOWEST)))
        self._table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        layout.addWidget(self._table, 1)
        layout.addWidget(hairline())
        self._form = Form(self.context, self.fields())
        self._form.fill({})
        layout.addLayout(_inset(row(self._form)))
        layout.addLayout(_inset(self._foot()))
        return frame

    def _foot(self) -> QBoxLayout:
        _ = self.context.texts.gettext
        self._said = label("", 9, tone="hint", wrap=True)
        self._delete = button(self.context, _("Delete"), self.delete, icon="trash", look="danger")
        save = button(self.context, _("Save"), self.save, look=self.save_look)
        up = icon_button(self.context, "arrow-up", _("Move up"), lambda: self._move(-1))
        down = icon_button(self.context, "arrow-down", _("Move down"), lambda: self._move(1))
        arrows = (up, down) if self.ordered else ()
        unless_read_only(self.context, save, self._delete, *arrows)
        foot = row(self._said, *arrows, *self.buttons(), self._delete, save)
        foot.setStretch(0, 1)
        if self.ordered:
            for key, by in (("Alt+Up", -1), ("Alt+Down", 1)):
                shortcut = QShortcut(QKeySequence(key), self._table)
                shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
                shortcut.activated.connect(lambda by=by: self._move(by))
        return foot

    def _fetch(self, ids: Sequence[UUID]) -> list[R]:
        return [self._records[identity] for identity in ids if identity in self._records]

    def _line(self, record: R) -> list[str]:
        return [column.show(record) for column in self._table.rows.columns]

    def _choose(self, identity: UUID | None) -> None:
        if identity == self._current and identity is not None:
            return
        if self._left_in_order():
            self._show(identity)
        else:
            self._table.choose(self._current)

    def _left_in_order(self) -> bool:
        """Save what was typed; tell whether nothing typed would be lost now."""
        chosen = self._table.chosen_id()
        self.save()
        if not self._form.dirty:
            self._table.choose(chosen)
        return not self._form.dirty or self.context.desk.read_only

    def _show(self, identity: UUID | None) -> None:
        record = self._records.get(identity) if identity is not None else None
        self._current = record.id if record is not None else None
        self._form.fill(self.told(record) if record is not None else {})
        self._delete.setVisible(record is not None)
        retoned(self._said, self.hint(), "hint")
        self.shown(record)

    def _to_fields(self) -> None:
        next(iter(self._form.editors.values())).control.setFocus()

    def _move(self, by: int) -> None:
        record = self._records.get(self._current) if self._current else None
        if record is not None and not self._filter.text() and self._left_in_order():
            self.reorder(record, by)
            self._table.choose(record.id)


def _inset(layout: QBoxLayout) -> QBoxLayout:
    layout.setContentsMargins(16, 0, 16, 0)
    return layout
