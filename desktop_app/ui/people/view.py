"""The card of a person, to read: facts, forms of the name, letters."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.awards import AwardRow
from desktop_app.domain.languages import Language
from desktop_app.domain.people import PersonCard, Position, position_on
from desktop_app.i18n.award_states import STATES
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, hairline, icon_button, label, replaced, row, unless_read_only
from desktop_app.ui.people.name_forms import NameForms
from desktop_app.ui.words import SEXES


class PersonView(QFrame):
    """Shows one person; filled anew for each."""

    deleted = Signal()

    def __init__(self, context: Context, edit: Callable[[UUID | None], None]) -> None:
        super().__init__()
        self.setObjectName("pane")
        self._context = context
        self._edit = edit
        self._card: PersonCard | None = None
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self._scroll)

    def show_person(self, person_id: UUID | None, *, searched: bool = False) -> None:
        """Show a person, or a hint where nobody is chosen, or nobody was found."""
        self._card = None if person_id is None else self._context.desk.people.card(person_id)
        replaced(self._scroll, self._nobody(searched=searched) if self._card is None else self._filled(self._card))

    def delete(self) -> None:
        """Delete the person shown."""
        if self._card is not None:
            person = self._card.person
            self._context.desk.people.delete(person.id)
            words = self._context.texts.gettext("Deleted: {name}").format(name=person.name)
            self._context.notify(words)
            self.deleted.emit()

    def _nobody(self, *, searched: bool) -> QWidget:
        _ = self._context.texts.gettext
        words = _("Nobody was found. Change or clear the search") if searched else _("Choose a person in the table")
        hint = label(words, tone="quiet", wrap=True)
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return hint

    def _filled(self, card: PersonCard) -> QWidget:
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(8)
        layout.addLayout(self._head(card))
        letter = button(self._context, self._context.texts.gettext("Make a letter"), self._letter, icon="award")
        unless_read_only(self._context, letter)
        layout.addLayout(row(letter, None))
        layout.addWidget(hairline())
        layout.addLayout(self._facts(card))
        layout.addWidget(hairline())
        layout.addWidget(NameForms(self._context, card))
        self._add_positions(layout, card)
        self._add_letters(layout, card)
        layout.addStretch(1)
        return body

    def _head(self, card: PersonCard) -> QVBoxLayout:
        _ = self._context.texts.gettext
        pencil = icon_button(self._context, "pencil", _("Edit"), lambda: self._edit(card.person.id))
        trash = icon_button(self._context, "trash", _("Delete"), self.delete)
        for tool in (pencil, trash):
            unless_read_only(self._context, tool)
        name = label(str(card.person.name), 13, strong=True, wrap=True)
        name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        head = QVBoxLayout()
        head.setSpacing(2)
        line = row(name, pencil, trash, spacing=2)
        line.setStretch(0, 1)
        for tool in (pencil, trash):
            line.setAlignment(tool, Qt.AlignmentFlag.AlignTop)
        head.addLayout(line)
        held = position_on(card.positions, self._context.desk.clock.today())
        if held is not None:
            head.addWidget(label(self._post(held), tone="quiet", wrap=True))
        return head

    def _facts(self, card: PersonCard) -> QFormLayout:
        texts, person = self._context.texts, card.person
        _ = texts.gettext
        kazakh = str(person.name_in(Language.KK))
        facts = (
            (_("Category"), self._category(card)),
            (_("Phone"), person.phone),
            (_("E-mail"), person.email),
            (_("Sex"), _(SEXES[person.sex])),
            (_("In Kazakh"), kazakh if kazakh != str(person.name) else ""),
            (_("Notes"), person.notes),
        )
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(6)
        for words, value in facts:
            if value:
                told = label(value, wrap=True)
                told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                form.addRow(label(words, tone="quiet"), told)
        return form

    def _add_positions(self, layout: QVBoxLayout, card: PersonCard) -> None:
        texts = self._context.texts
        if len(card.positions) < 2:  # noqa: PLR2004  (one post stands under the name)
            return
        layout.addWidget(hairline())
        layout.addWidget(label(texts.gettext("Posts"), strong=True))
        for position in card.positions:
            layout.addWidget(label(self._post(position), wrap=True))
            layout.addWidget(label(self._period(position), 9, tone="hint"))

    def _add_letters(self, layout: QVBoxLayout, card: PersonCard) -> None:
        texts = self._context.texts
        letters = self._context.desk.register.of_person(card.person.id, texts.language)
        if not letters:
            return
        layout.addWidget(hairline())
        layout.addWidget(label(texts.gettext("Letters"), strong=True))
        for letter in letters:
            layout.addLayout(row(self._letter_link(letter), None))

    def _letter_link(self, letter: AwardRow) -> QWidget:
        texts = self._context.texts
        number = f"№ {letter.number}" if letter.number else letter.kind
        words = f"{texts.date(letter.dated)} · {number} · {texts.gettext(STATES[letter.state])}"
        return button(self._context, words, lambda: self._context.open_page("awards", str(letter.id)), look="link")

    def _post(self, position: Position) -> str:
        language = Language.KK if self._context.texts.language is Language.KK else Language.RU
        return position.post(language) or position.post_ru or position.post_kk

    def _period(self, position: Position) -> str:
        texts = self._context.texts
        begins = texts.date(position.valid_from) if position.valid_from else "…"
        ends = texts.date(position.valid_to) if position.valid_to else "…"
        return f"{begins} – {ends}"

    def _category(self, card: PersonCard) -> str:
        held = position_on(card.positions, self._context.desk.clock.today())
        if held is None or held.category_id is None:
            return ""
        found = next((c for c in self._context.desk.people.categories() if c.id == held.category_id), None)
        if found is None:
            return ""
        return found.name_kk if self._context.texts.language is Language.KK else found.name_ru

    def _letter(self) -> None:
        if self._card is not None:
            self._context.open_page("letter", str(self._card.person.id))
