"""Two entries side by side: what stays of each field, the posts and letters of both, and what to do with them."""

import json
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.duplicates import DuplicatePair, MergeField, Merging, Side, united, value_of
from desktop_app.domain.people import PersonCard, position_on
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, column, elided, hairline, label, replaced, row, unless_read_only
from desktop_app.ui.focus import walk_in_order
from desktop_app.ui.people.evidence import pair_words, score_words
from desktop_app.ui.people.merge_choice import FIELDS, FieldChoice, field_value
from desktop_app.ui.people.person_words import period_words, post_words

_SIDES = tuple(Side)


class MergeView(QFrame):
    """Shows a pair with a choice per field; the page decides what becomes of it."""

    merge_wanted = Signal()
    different_wanted = Signal()
    skip_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("pane")
        self.merging: Merging | None = None
        self.fields: list[FieldChoice] = []
        self._context = context
        chosen = f'QFrame#mergeSide[chosen="yes"] {{ background: {context.colours.soft}; }}'
        self.setStyleSheet("QFrame#mergeSide { border-radius: 6px; } " + chosen)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(hairline())
        layout.addLayout(self._foot())

    @property
    def choices(self) -> dict[MergeField, Side]:
        """Return from which entry each field is taken."""
        proposed = dict(self.merging.choices) if self.merging is not None else {}
        return {**proposed, **{choice.field: choice.side for choice in self.fields}}

    def show_pair(self, pair: DuplicatePair, merging: Merging) -> None:
        """Show two entries."""
        self.merging = merging
        self.fields = [self._choice(merging, field) for field in merging.differing]
        replaced(self._scroll, self._filled(pair, merging))
        walk_in_order(self._scroll, self.merge, self.different, self.skip)
        self._tell()

    def choose(self, side: Side) -> None:
        """Take the field with the cursor, else the first one, from an entry; go on to the next field."""
        if not self.fields:
            return
        place = next((place for place, choice in enumerate(self.fields) if choice.has_focus), 0)
        self.fields[place].choose(side)
        if place + 1 < len(self.fields):
            self.fields[place + 1].focus()
        else:
            self.merge.setFocus()

    def choices_as_text(self) -> str:
        """Return the choices as plain text."""
        return json.dumps({choice.field.value: choice.side.value for choice in self.fields})

    def take_choices(self, text: str) -> None:
        """Take up choices again."""
        kept: Mapping[str, str] = json.loads(text or "{}")
        for choice in self.fields:
            if choice.field.value in kept:
                choice.choose(Side(kept[choice.field.value]))

    def _foot(self) -> QVBoxLayout:
        _ = self._context.texts.gettext
        self._told = elided(10)
        self.merge = button(
            self._context, _("One person: merge"), self.merge_wanted.emit, icon="git-merge", look="primary"
        )
        self.different = button(self._context, _("Different people"), self.different_wanted.emit)
        self.skip = button(self._context, _("Skip"), self.skip_wanted.emit)
        for made, key in ((self.merge, "Enter"), (self.different, "D"), (self.skip, "S")):
            made.setToolTip(key)
        unless_read_only(self._context, self.merge, self.different)
        foot = column(self._told, spacing=8)
        foot.addLayout(row(self.merge, self.different, self.skip, None))
        foot.setContentsMargins(16, 10, 16, 12)
        return foot

    def _choice(self, merging: Merging, field: MergeField) -> FieldChoice:
        texts = self._context.texts
        values = tuple(field_value(card.person, field, texts) for card in (merging.survivor, merging.other))
        choice = FieldChoice(field, (values[0], values[1]), merging.choices[field], texts)
        choice.chosen.connect(self._tell)
        return choice

    def _filled(self, pair: DuplicatePair, merging: Merging) -> QWidget:
        _, texts = self._context.texts.gettext, self._context.texts
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(16, 14, 16, 14)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        said = _("{score}. {evidence}").format(
            score=_capital(score_words(pair, texts)), evidence=pair_words(pair, texts)
        )
        grid.addWidget(label(said, tone="quiet", wrap=True), 0, 0, 1, 3)
        cards = (merging.survivor, merging.other)
        for place, card in enumerate(cards):
            grid.addLayout(self._title(card), 1, place + 1)
        for choice in self.fields:
            choice.setParent(body)
            choice.hide()
            self._add(grid, choice.words, [choice.cells[side] for side in _SIDES])
        self._add_equal(grid, merging)
        self._add(grid, _("Posts"), [_list(self._posts(card)) for card in cards])
        self._add(grid, _("Groups"), [_list(self._groups(card)) for card in cards])
        self._add(grid, _("Letters"), [_list(self._letters(card)) for card in cards])
        hint = _("Posts, groups and letters of both stay. A letter keeps the name that it was made out to")
        line = grid.rowCount()
        grid.addWidget(label(hint, 9, tone="hint", wrap=True), line, 1, 1, 2)
        grid.setRowStretch(line + 1, 1)
        return body

    def _title(self, card: PersonCard) -> QVBoxLayout:
        held = position_on(card.positions, self._context.desk.clock.today())
        post = post_words(held, self._context.texts) if held is not None else ""
        title = column(label(str(card.person.name), 11, strong=True, wrap=True), spacing=2)
        if post:
            title.addWidget(label(post, 9, tone="quiet", wrap=True))
        title.setContentsMargins(8, 8, 8, 8)
        return title

    def _add(self, grid: QGridLayout, words: str, sides: Sequence[QWidget | None]) -> None:
        if any(shown is not None for shown in sides):
            line = grid.rowCount()
            about = label(words, 9, tone="quiet", wrap=True)
            about.setContentsMargins(0, 6, 0, 0)
            grid.addWidget(about, line, 0, Qt.AlignmentFlag.AlignTop)
            for place, shown in enumerate(sides):
                if shown is not None:
                    grid.addWidget(shown, line, place + 1)

    def _add_equal(self, grid: QGridLayout, merging: Merging) -> None:
        texts, person = self._context.texts, merging.survivor.person
        russian = {value_of(person, field) for field in FIELDS if not field.value.endswith("_kk")}
        for field in MergeField:
            value = field_value(person, field, texts)
            repeated = field.value.endswith("_kk") and value in russian
            if field not in merging.differing and value and not repeated:
                line = grid.rowCount()
                grid.addWidget(label(texts.gettext(FIELDS[field]), 9, tone="quiet", wrap=True), line, 0)
                same = label(value, tone="quiet", wrap=True)
                same.setContentsMargins(8, 4, 8, 4)
                grid.addWidget(same, line, 1, 1, 2)

    def _posts(self, card: PersonCard) -> Iterable[str]:
        texts = self._context.texts
        for position in card.positions:
            period = period_words(position, texts)
            yield f"{post_words(position, texts)}, {period}" if period else post_words(position, texts)

    def _groups(self, card: PersonCard) -> Iterable[str]:
        language = self._context.texts.language
        return (group.name(language) for group in self._context.desk.people.groups() if group.id in card.groups)

    def _letters(self, card: PersonCard) -> Iterable[str]:
        texts = self._context.texts
        for letter in self._context.desk.register.of_person(card.person.id, texts.language):
            number = f"№ {letter.number}" if letter.number else letter.kind
            yield f"{texts.date(letter.dated)} · {number} · {letter.recipient}"

    def _tell(self) -> None:
        if self.merging is not None:
            name = united(self.merging.survivor, self.merging.other, self.choices).person.name
            self._told.say(self._context.texts.gettext("What stays: {name}").format(name=name))


def _list(lines: Iterable[str]) -> QLabel | None:
    words = "\n".join(line for line in lines if line)
    if not words:
        return None
    shown = label(words, wrap=True)
    shown.setContentsMargins(8, 4, 8, 4)
    return shown


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
