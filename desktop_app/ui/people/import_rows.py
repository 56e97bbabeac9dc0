"""One row of a list that somebody should look at: what is the matter, and a choice that is set to the proposal."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.lists import Choice, ListRow, RowDecision, RowDoubt
from desktop_app.domain.people import FullName
from desktop_app.i18n.folding import fold
from desktop_app.i18n.names import split_name
from desktop_app.ui.context import Context
from desktop_app.ui.controls import column, label
from desktop_app.ui.marked_label import MarkedLabel
from desktop_app.ui.people.import_words import (
    ICONS,
    NAMELESS,
    DoubtKind,
    change_words,
    doubt_kind,
    evidence,
    headline,
    refused_words,
    repairs_letters,
)
from desktop_app.ui.people.import_work import ImportWork
from desktop_app.ui.people.segments import Segments
from desktop_app.ui.theme import scaled

_ICON, _FIELD_WIDE = 18, 280
_REPAIRED_BY_NAME = frozenset({"NameMissingError", "TextTooLongError"})


class ImportRow(QFrame):
    """A line with an icon, who and what at the left, and room for choices at the right."""

    def __init__(self, context: Context, work: ImportWork, listed: ListRow) -> None:
        super().__init__()
        self.listed = listed
        self._context = context
        self._work = work
        self._sign = QLabel()
        self._sign.setFixedWidth(_ICON)
        self.said = MarkedLabel(context, *headline(listed, context.texts))
        self._why = label("", 9, tone="quiet", wrap=True)
        self._left = column(self.said, self._why, spacing=2)
        self._right = QVBoxLayout()
        self._right.setSpacing(4)
        line = QHBoxLayout(self)
        line.setContentsMargins(15, 9, 15, 9)
        line.setSpacing(14)
        line.addWidget(self._sign, alignment=Qt.AlignmentFlag.AlignTop)
        line.addLayout(self._left, 1)
        line.addLayout(self._right)
        line.setAlignment(self._right, Qt.AlignmentFlag.AlignTop)

    def show_decision(self) -> None:
        """Show how the row stands now."""

    def _put_right(self, widget: QWidget) -> None:
        self._right.addWidget(widget, alignment=Qt.AlignmentFlag.AlignRight)

    def _show_sign(self, icon: str, tone: str) -> None:
        colour = str(getattr(self._context.colours, tone))
        self._sign.setPixmap(self._context.icon(icon, colour).pixmap(_ICON, _ICON))

    def _decide(self, decision: RowDecision) -> None:
        self._work.decide(self.listed, decision)
        self.show_decision()


class DoubtRow(ImportRow):
    """A doubtful row."""

    def __init__(self, context: Context, work: ImportWork, listed: ListRow) -> None:
        super().__init__(context, work, listed)
        self.kind = doubt_kind(listed) or DoubtKind.PHONES
        self.choice: Segments | None = None
        self.repair: Segments | None = None
        self.order: Segments | None = None
        self.name: QLineEdit | None = None
        self.changes: QCheckBox | None = None
        self._why.setText(evidence(listed, context.texts))
        self._why.setVisible(bool(self._why.text()))
        self._build()
        self.show_decision()

    def show_decision(self) -> None:
        """Show the choice that holds, and what depends on it."""
        decision, decided = self._work.decision(self.listed), self._work.is_decided(self.listed)
        self._show_sign("circle-check" if decided else ICONS[self.kind], "ok" if decided else "warn")
        if self.choice is not None:
            self.choice.choose(decision.choice)
        adds = decision.choice is Choice.ADD
        if self.repair is not None:
            self.repair.choose("repair" if decision.repair else "leave")
            self.repair.setVisible(adds)
        if self.order is not None:
            self.order.choose("swapped" if decision.name == self._swapped else "typed")
            self.order.setVisible(adds)
        if self.name is not None:
            _fill(self.name, self.listed, decision)
            self.name.setVisible(adds)
        if self.changes is not None:
            self.changes.setChecked(decision.take_changes)
            self.changes.setVisible(decision.choice is Choice.SAME)

    def _build(self) -> None:
        texts, person = self._context.texts, self.listed.person
        _, name = texts.gettext, str(person.name)
        if self.kind is DoubtKind.ALIKE:
            parts = ((Choice.SAME, _("One person")), (Choice.ADD, _("Two people")), (Choice.SKIP, _("Skip")))
            self.choice = Segments(parts, Choice.SAME, name)
            self.choice.chosen.connect(lambda value: self._decide(replace(self._decision, choice=Choice(value))))
            self._put_right(self.choice)
        if repairs_letters(self.listed):
            self.repair = Segments((("repair", _("Repair")), ("leave", _("Leave"))), "repair", name)
            self.repair.chosen.connect(lambda value: self._decide(replace(self._decision, repair=value == "repair")))
            self._put_right(self.repair)
        if RowDoubt.NAME_ORDER in person.doubts and person.name.surname and person.name.given_name:
            surname = _("Surname: {surname}")
            parts_of_order = (
                ("typed", surname.format(surname=person.name.surname)),
                ("swapped", surname.format(surname=person.name.given_name)),
            )
            self.order = Segments(parts_of_order, "typed", name)
            self.order.chosen.connect(self._choose_order)
            self._put_right(self.order)
        if NAMELESS & set(person.doubts):
            initials = RowDoubt.INITIALS in person.doubts
            hint = _("Given name and patronymic, if known") if initials else _("Full name, if known")
            self.name = name_field(self._context, name, hint)
            self.name.textEdited.connect(self._type_name)
            self._put_right(self.name)
        if self.listed.changes and self.kind is DoubtKind.ALIKE:
            self.changes = _changes_box(self._context, self.listed)
            self.changes.clicked.connect(lambda on: self._decide(replace(self._decision, take_changes=on)))
            self._left.addWidget(self.changes)

    @property
    def _decision(self) -> RowDecision:
        return self._work.decision(self.listed)

    @property
    def _swapped(self) -> FullName:
        name = self.listed.person.name
        return FullName(name.given_name, name.surname, name.patronymic)

    def _choose_order(self, value: str) -> None:
        self._decide(replace(self._decision, name=self._swapped if value == "swapped" else None))

    def _type_name(self, text: str) -> None:
        self._decide(replace(self._decision, name=whole_name(text, self.listed.person.name)))


class ChangeRow(ImportRow):
    """A known person of whom the list says something else than the card."""

    def __init__(self, context: Context, work: ImportWork, listed: ListRow) -> None:
        super().__init__(context, work, listed)
        self._why.hide()
        self.tick = _changes_box(context, listed)
        self.tick.clicked.connect(lambda on: self._decide(replace(work.decision(listed), take_changes=on)))
        self._left.addWidget(self.tick)
        self._show_sign("pencil", "accent")
        self.show_decision()

    def show_decision(self) -> None:
        """Show whether the change is taken."""
        self.tick.setChecked(self._work.decision(self.listed).take_changes)


class RefusedRow(ImportRow):
    """A row that cannot be taken, with the reason."""

    def __init__(self, context: Context, work: ImportWork, listed: ListRow) -> None:
        super().__init__(context, work, listed)
        self._why.setText(refused_words(listed, context.texts))
        self.name = name_field(context, str(listed.person.name), context.texts.gettext("Full name"))
        self.name.textEdited.connect(self._type_name)
        if listed.refused in _REPAIRED_BY_NAME:
            self._put_right(self.name)
        self.show_decision()

    def show_decision(self) -> None:
        """Show whether a name was given to the row after all."""
        decision = self._work.decision(self.listed)
        _fill(self.name, self.listed, decision)
        self._show_sign(*(("circle-check", "ok") if decision.name else ("circle-x", "bad")))

    def _type_name(self, text: str) -> None:
        typed = split_name(text) if text.strip() else None
        self._decide(RowDecision(Choice.ADD if typed else Choice.SKIP, name=typed))


def whole_name(text: str, name: FullName) -> FullName | None:
    """Return the name of a row with what was typed in place of its initials; a surname may be typed or not."""
    words = text.split()
    if not words:
        return None
    surname = [word for word in words if fold(word) == fold(name.surname)]
    if surname or not name.surname or len(words) > 2:  # noqa: PLR2004  (given name and patronymic)
        return split_name(" ".join(words))
    return FullName(name.surname, words[0], " ".join(words[1:]))


def name_field(context: Context, name: str, hint: str) -> QLineEdit:
    """Return a field for the full name of a row."""
    field = QLineEdit()
    field.setProperty("look", "cell")
    field.setFixedWidth(round(scaled(_FIELD_WIDE)))
    field.setPlaceholderText(hint)
    field.setAccessibleName(context.texts.gettext("Full name of {name}").format(name=name or "–"))
    return field


def _fill(field: QLineEdit, listed: ListRow, decision: RowDecision) -> None:
    if whole_name(field.text(), listed.person.name) != decision.name:
        field.setText(" ".join(decision.name.parts) if decision.name else "")


def _changes_box(context: Context, listed: ListRow) -> QCheckBox:
    words = change_words(listed, context.texts)
    box = QCheckBox(words.replace("&", "&&"))
    said = context.texts.gettext("Take into the card of {name}: {changes}")
    box.setAccessibleName(said.format(name=listed.person.name, changes=words))
    box.setToolTip(words)
    return box
