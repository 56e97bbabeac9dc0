"""The names page: what a text will need, one key a name."""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QStackedWidget, QWidget

from desktop_app.domain.awards import LetterLanguages
from desktop_app.domain.changes import Topic
from desktop_app.domain.journal import N_
from desktop_app.domain.languages import Language, Sex
from desktop_app.i18n.doubts import doubt_words
from desktop_app.i18n.short_posts import short_post
from desktop_app.i18n.texts import Texts
from desktop_app.services.names import FormKey, NeededForm
from desktop_app.ui.controls import (
    button,
    card,
    empty_state,
    hairline,
    icon_button,
    label,
    row,
    toggle,
    unless_read_only,
)
from desktop_app.ui.controls import joined as strip
from desktop_app.ui.form import ChoiceBox
from desktop_app.ui.page import Page, State
from desktop_app.ui.people.names_table import NamesTable, Typed
from desktop_app.ui.people.names_ways import EVERYBODY, asked_about, only
from desktop_app.ui.row_painter import Mark
from desktop_app.ui.table import Column
from desktop_app.ui.theme import scaled
from desktop_app.ui.words import PAPER_LANGUAGE

_LANGUAGES = (
    (LetterLanguages.BOTH, N_("Both languages")),
    (LetterLanguages.KK, N_("Kazakh")),
    (LetterLanguages.RU, N_("Russian")),
)
_FORM = 3
_TABLE, _NOTHING = 0, 1


class NamesPage(Page):
    """Doubtful forms and unknown sexes of everybody, of those who were found, or of those just added."""

    name: ClassVar[str] = "names"
    section: ClassVar[str] = "people"
    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.PEOPLE, Topic.AWARDS})
    _only: list[UUID] | None
    _settling: UUID | None
    _text: ChoiceBox
    _table: NamesTable

    @property
    def title(self) -> str:
        """Return the title."""
        return self.context.texts.gettext("Names for a text")

    def refresh(self) -> None:
        """Read the forms anew; after a key of this page only the one that it has changed."""
        if self._settling is not None:
            self._read_one(self._settling)
        else:
            self._offer_texts()
            self._read(anew=not self._table.forms)
        self._tell()

    def open_record(self, record: str) -> None:
        """Ask about everybody, or about the people whose identities stand in ``record``, parted by commas."""
        self._only = asked_about(record)
        self._read(anew=True)
        self._tell()

    def arrive(self) -> None:
        """Put the focus on the table."""
        (self._table if self._stack.currentIndex() == _TABLE else self._text).setFocus()

    def act(self) -> None:
        """Confirm the chosen form."""
        self.confirm()

    def back(self) -> None:
        """Go back to the people."""
        self.context.open_page("people", "")

    def panes(self) -> list[QWidget]:
        """Return the choices and the table."""
        return [self._text, self._table]

    def state(self) -> State:
        """Return whom and what the page asks about."""
        way = EVERYBODY if self._only is None else only(self._only)
        return {"only": way, "text": str(self._text.currentData() or ""), "languages": self._languages}

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up the choices again."""
        self._offer_texts()
        self._text.setCurrentIndex(max(self._text.findData(state["text"]), 0))
        self._choose_languages(LetterLanguages(state["languages"]))
        self.open_record(state["only"])

    def confirm(self, text: str = "") -> None:
        """Keep the chosen form, as proposed or as ``text`` has it, and go on."""
        form = self._table.chosen_form
        if form is not None and not self.context.desk.read_only:
            self._settle(form, lambda: self.context.desk.names.confirm(form, text))
            self._table.go_on()

    def repair(self) -> None:
        """Put the letters of the chosen name right on the card; its form follows."""
        form = self._table.chosen_form
        if form is not None and form.repaired and not self.context.desk.read_only:
            self._settle(form, lambda: self.context.desk.names.repair(form.person_id))
            self._table.setFocus()

    def note_sex(self, form: NeededForm, sex: Sex) -> None:
        """Note the sex of a person; the form follows."""
        if not self.context.desk.read_only:
            self._settle(form, lambda: self.context.desk.names.set_sex(form.person_id, sex))
            shown = self._table.chosen_form
            if shown is not None and shown.settled:
                self._table.go_on()

    def _head(self) -> QHBoxLayout:
        head = super()._head()
        words = self.context.texts.gettext("Back to people")
        head.insertWidget(0, icon_button(self.context, "arrow-left", words, self.back))
        return head

    def _build(self) -> None:
        _ = self.context.texts.gettext
        self._only, self._settling = None, None
        self._languages = LetterLanguages.BOTH
        self._people: Sequence[UUID] = ()
        self._outer.addLayout(self._choices())
        self._stack = QStackedWidget()
        self._stack.addWidget(self._body())
        back = button(self.context, _("Back to people"), self.back)
        hint = _("All forms that this text needs are known or confirmed")
        self._stack.addWidget(empty_state(self.context, "circle-check", _("Nothing to look at"), hint, back))
        self._outer.addWidget(self._stack, 1)

    def _choices(self) -> QHBoxLayout:
        _ = self.context.texts.gettext
        self._text = ChoiceBox()
        self._text.setAccessibleName(_("Text of the letter"))
        self._text.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._text.setMinimumContentsLength(24)
        self._text.setMinimumWidth(round(scaled(340)))
        self._text.currentIndexChanged.connect(lambda _place: self._ask_anew())
        self._toggles = {value: toggle(_(words), partial(self._choose_languages, value)) for value, words in _LANGUAGES}
        self._toggles[self._languages].setChecked(True)
        self._whom = label("", tone="quiet")
        self._all = button(self.context, _("Ask about everybody"), lambda: self.open_record(EVERYBODY), look="link")
        chosen = row(self._text)
        chosen.addLayout(strip(list(self._toggles.values())))
        chosen.addWidget(self._whom)
        chosen.addWidget(self._all)
        chosen.addStretch(1)
        return chosen

    def _body(self) -> QFrame:
        _ = self.context.texts.gettext
        self._table = NamesTable(self.context, self.title, _columns(self.context.texts), _FORM)
        self._table.opened.connect(lambda _line: self.confirm())
        self._table.typed.connect(self._take, Qt.ConnectionType.QueuedConnection)  # the field is still closing
        self._table.sexed.connect(self.note_sex)
        confirm = button(self.context, _("Confirm"), self.confirm, icon="check", look="primary")
        correct = button(self.context, _("Correct"), self._table.correct, icon="pencil")
        man = button(self.context, _("Man"), partial(self._note, Sex.MALE))
        woman = button(self.context, _("Woman"), partial(self._note, Sex.FEMALE))
        self._repair = button(self.context, _("Put the letters right"), self.repair, icon="abc")
        self._repair.hide()
        self._table.chosen.connect(lambda _line: self._offer_repair())
        unless_read_only(self.context, confirm, correct, man, woman, self._repair)
        hint = _("Enter confirms, F2 corrects, M man, F woman. What is confirmed is kept with the person")
        told = label(hint, 9, tone="hint", wrap=True)
        foot = row(told, self._repair, man, woman, correct, confirm)
        foot.setStretch(0, 1)
        foot.setContentsMargins(16, 0, 16, 0)
        frame, layout = card()
        layout.setContentsMargins(1, 1, 1, 12)
        layout.addWidget(self._table, 1)
        layout.addWidget(hairline())
        layout.addLayout(foot)
        return frame

    def _offer_texts(self) -> None:
        samples, kazakh = self.context.desk.samples, self.context.texts.language is Language.KK
        texts = [text for kind in samples.kinds() for text in samples.templates(kind.id)]
        before = self._text.currentData()
        self._text.blockSignals(True)  # noqa: FBT003  (Qt's own signature)
        self._text.clear()
        for text in texts:
            self._text.addItem((text.name_kk if kazakh else text.name_ru) or text.name_ru or text.name_kk, str(text.id))
        self._text.setCurrentIndex(max(self._text.findData(before), 0))
        self._text.blockSignals(False)  # noqa: FBT003  (Qt's own signature)

    def _ask_anew(self) -> None:
        self._read(anew=True)
        self._tell()

    def _choose_languages(self, languages: LetterLanguages) -> None:
        self._languages = languages
        for value, choice in self._toggles.items():
            choice.setChecked(value is languages)
        self._ask_anew()

    def _read(self, *, anew: bool) -> None:
        self._people = self.context.desk.people.ids() if self._only is None else self._only
        if anew:
            self._table.show_forms(self._needed(self._people, kept=()), anew=True)
        else:
            listed = list(dict.fromkeys(person_id for person_id, _language in self._table.keys))
            self._table.show_forms(self._needed(listed, kept=self._table.keys), anew=False)

    def _read_one(self, person_id: UUID) -> None:
        forms = self._needed([person_id], kept=self._table.keys)
        if any(form.key not in self._table.keys for form in forms):
            self._read(anew=False)  # what stood once for both languages needs a look in each
        for form in forms:
            self._table.change(form)

    def _needed(self, people: Sequence[UUID], kept: Collection[FormKey]) -> list[NeededForm]:
        text = self._text.currentData()
        if not text:
            return []
        return self.context.desk.names.needed(people, UUID(text), self._languages.languages, kept=kept)

    def _tell(self) -> None:
        texts, forms = self.context.texts, self._table.forms.values()
        left = sum(not form.settled for form in forms)
        said = texts.gettext("Left {left} of {all}")
        self.facts = said.format(left=texts.number(left), all=texts.number(len(forms))) if forms else ""
        people = len(self._people)
        asked = texts.ngettext("{count} person looked through", "{count} people looked through", people)
        self._whom.setText(asked.format(count=texts.number(people)))
        self._offer_repair()
        self._all.setVisible(self._only is not None)
        self._stack.setCurrentIndex(_TABLE if forms else _NOTHING)

    def _offer_repair(self) -> None:
        form = self._table.chosen_form
        self._repair.setVisible(form is not None and bool(form.repaired))
        if form is not None and form.repaired:
            words = self.context.texts.gettext("In Cyrillic letters: {name}")
            self._repair.setToolTip(words.format(name=form.repaired))

    def _settle(self, form: NeededForm, act: Callable[[], None]) -> None:
        self._settling = form.person_id
        try:
            act()
        finally:
            self._settling = None

    def _take(self, typed: Typed) -> None:
        form = self._table.forms.get(typed.line)
        if form is not None:
            self._settle(form, lambda: self.context.desk.names.answer(form, typed.text))
            if typed.entered:
                self._table.go_on()

    def _note(self, sex: Sex) -> None:
        form = self._table.chosen_form
        if form is not None:
            self.note_sex(form, sex)
            self._table.setFocus()


def _columns(texts: Texts) -> list[Column[NeededForm]]:
    _ = texts.gettext
    return [
        Column(_("Name"), lambda form: form.name, 230, strong=True),
        Column(_("Post"), lambda form: short_post(form.post), 224, tip=lambda form: form.post),
        Column(_("Language"), lambda form: _(_language(form)), 126),
        Column(_("To stand in the text"), lambda form: form.shown),
        Column(_("To look at"), lambda form: _said(form, texts), 240, mark=_mark),
    ]


def _language(form: NeededForm) -> str:
    return N_("Both languages") if form.also else PAPER_LANGUAGE[form.language]


def _said(form: NeededForm, texts: Texts) -> str:
    if form.settled:
        return texts.gettext("Confirmed") if form.confirmed else texts.gettext("Known now")
    words = doubt_words(form.reasons, texts)
    return texts.gettext("{doubts}: the full name?").format(doubts=words) if form.asks_name else words


def _mark(form: NeededForm) -> Mark:
    return Mark("circle-check", "ok") if form.settled else Mark("help-circle", "warn")
