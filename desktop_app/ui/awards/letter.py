"""One letter from person to paper: choices and forms at the left, the page as it will be at the right."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QSplitter, QVBoxLayout, QWidget

from desktop_app.domain.awards import NewLetter
from desktop_app.domain.changes import Topic
from desktop_app.domain.commission import Role
from desktop_app.domain.errors import RuleError
from desktop_app.domain.languages import PAPER_LANGUAGES, Language
from desktop_app.i18n.errors import explain
from desktop_app.ui.awards.choices import LetterChoices
from desktop_app.ui.awards.person_picker import PersonPicker
from desktop_app.ui.awards.wording import WordingEditor
from desktop_app.ui.controls import button, card, icon_button, joined, label, retoned, row, toggle
from desktop_app.ui.page import Page, State
from desktop_app.ui.preview import Preview

_REDRAW_AFTER_MS = 150


class LetterPage(Page):
    """Composes one letter; nothing is recorded before it takes its number."""

    name: ClassVar[str] = "letter"
    section: ClassVar[str] = "awards"
    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.COMMISSION})
    _letter: NewLetter | None

    @property
    def title(self) -> str:
        """Return the title."""
        return self.context.texts.gettext("New letter")

    def refresh(self) -> None:
        """Fill the choices; the letter is drawn anew."""
        self._choices.fill()
        if self._letter is not None:
            self._recompose()

    def open_record(self, record: str) -> None:
        """Begin a letter for a person, or without one yet."""
        if record == "new":
            self.begin_empty()
        else:
            self._begin(UUID(record))

    def begin_empty(self) -> None:
        """Begin a letter without a person yet."""
        self._letter = None
        self._picker.clear()
        self._show()

    def arrive(self) -> None:
        """Put the cursor into the choice of the person."""
        self._picker.setFocus()

    def act(self) -> None:
        """Give the letter its number."""
        self._issue()

    def save(self) -> None:
        """Give the letter its number."""
        self._issue()

    def search(self) -> None:
        """Go to the choice of the person."""
        self._picker.setFocus()

    def back(self) -> None:
        """Go back to the register."""
        self.context.open_page("awards", "")

    def panes(self) -> list[QWidget]:
        """Return choices and preview."""
        return [self._left, self._preview]

    def state(self) -> State:
        """Return the person, the choices and the typed text."""
        if self._letter is None:
            return {}
        typed = {f"{w.language}:{part}": getattr(w, part) for w in self._letter.wordings for part in _PARTS}
        return {"person": str(self._letter.person_id), **self._choices.values, **typed}

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up the letter again, with what was typed."""
        self._choices.restore(state)
        self._begin(UUID(state["person"]))
        if self._letter is not None:
            worded = tuple(
                replace(w, **{part: state.get(f"{w.language}:{part}", getattr(w, part)) for part in _PARTS})
                for w in self._letter.wordings
            )
            self._letter = replace(self._letter, wordings=worded)
            self._show()

    def _build(self) -> None:
        _ = self.context.texts.gettext
        self._letter = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REDRAW_AFTER_MS)
        self._timer.timeout.connect(self._redraw)
        self.head_actions.addWidget(icon_button(self.context, "arrow-left", _("Back to the register"), self.back))
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(12)
        splitter.addWidget(self._make_left())
        splitter.addWidget(self._make_right())
        splitter.setSizes([640, 560])
        splitter.setChildrenCollapsible(False)
        self._outer.addWidget(splitter, 1)
        self._show()

    def _make_left(self) -> QWidget:
        _ = self.context.texts.gettext
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 4, 0)
        layout.setSpacing(10)
        whom, inside = card()
        inside.addWidget(label(_("To whom"), 11, strong=True))
        self._picker = PersonPicker(self.context)
        self._picker.picked.connect(self._begin)
        inside.addWidget(self._picker)
        layout.addWidget(whom)
        self._choices = LetterChoices(self.context)
        self._choices.changed.connect(self._recompose)
        self._choices.printed_changed.connect(self._timer.start)
        layout.addWidget(self._choices)
        self._wordings = {language: WordingEditor(self.context, language) for language in PAPER_LANGUAGES}
        for language, editor in self._wordings.items():
            editor.edited.connect(partial(self._edited, language))
            layout.addWidget(editor)
        layout.addStretch(1)
        self._left = QScrollArea()
        self._left.setWidget(body)
        self._left.setWidgetResizable(True)
        self._left.setMinimumWidth(460)
        return self._left

    def _make_right(self) -> QWidget:
        _ = self.context.texts.gettext
        self._preview = Preview(self.context)
        self._tabs = {
            language: toggle(words, partial(self._turn, language))
            for language, words in ((Language.KK, _("Kazakh page")), (Language.RU, _("Russian page")))
        }
        self._shown = Language.KK
        self._problem = label("", tone="bad", wrap=True)
        words = _("Give a number and keep")
        self._issue_button = button(self.context, words, self._issue, icon="checks", look="primary")
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        tabs = joined(list(self._tabs.values()))
        tabs.addStretch(1)
        layout.addLayout(tabs)
        layout.addWidget(self._preview, 1)
        layout.addWidget(self._problem)
        layout.addLayout(row(None, self._issue_button))
        return holder

    def _begin(self, person_id: UUID) -> None:
        desk = self.context.desk
        self._letter = desk.letters.compose_all([person_id], self._choices.wishes)[0]
        self._picker.show_person(person_id)
        self._show()

    def _recompose(self) -> None:
        if self._letter is not None:
            wishes, keep_text = self._choices.wishes, not self._choices.another_text
            self._letter = self.context.desk.letters.recompose(self._letter, wishes, keep_text=keep_text)
            self._show()

    def _edited(self, language: Language) -> None:
        if self._letter is None:
            return
        editor = self._wordings[language]
        if editor.cases_changed:
            self._letter = self.context.desk.letters.reword(self._letter, language, editor.wording.text)
            editor.show_forms(next(w for w in self._letter.wordings if w.language is language))
        else:
            others = {w.language: w for w in self._letter.wordings} | {language: editor.wording}
            self._letter = replace(self._letter, wordings=tuple(others.values()))
        self._timer.start()

    def _show(self) -> None:
        letter = self._letter
        worded = {w.language: w for w in letter.wordings} if letter else {}
        doubts = self.context.desk.letters.doubts(letter) if letter else []
        for language, editor in self._wordings.items():
            editor.setVisible(language in worded)
            self._tabs[language].setVisible(len(worded) > 1)
            if language in worded:
                editor.show_wording(worded[language], [d for d in doubts if d.language is language])
        if worded and self._shown not in worded:
            self._shown = next(iter(worded))
        self._redraw()

    def _turn(self, language: Language) -> None:
        self._shown = language
        self._redraw()

    def _redraw(self) -> None:
        _ = self.context.texts.gettext
        letter = self._current()
        for language, tab in self._tabs.items():
            tab.setChecked(language is self._shown)
        self._issue_button.setEnabled(letter is not None and not self.context.desk.read_only)
        if letter is None:
            self._preview.say(_("Choose a person, and the page appears here"))
            self._problem.hide()
            return
        problems = self._told(self.context.desk.letters.problems(letter))
        if self._choices.wrong_date:
            problems = _("Type the date as 28.02.2024")
        retoned(self._problem, problems, "bad")
        self._problem.setVisible(bool(problems))
        self._issue_button.setEnabled(not problems and not self.context.desk.read_only)
        if problems:
            self._preview.say(_("The page appears when this is put right"))
        else:
            self._preview.show_pdf(self.context.desk.letters.preview(letter, self._shown))

    def _told(self, problems: list[RuleError]) -> str:
        sentences = [explain(problem, self.context.texts) for problem in problems]
        return "\n".join(dict.fromkeys(sentences))

    def _current(self) -> NewLetter | None:
        if self._letter is None:
            return None
        own = self._choices.issuer_role is Role.OWN
        return replace(self._letter, number="" if own else self._choices.number, basis=self._choices.basis)

    def _issue(self) -> None:
        letter = self._current()
        if letter is not None and self._issue_button.isEnabled():
            award = self.context.desk.letters.issue([letter])[0]
            self._letter = None
            self._picker.clear()
            self._show()
            self.context.open_page("awards", str(award.id))


_PARTS = ("text", "name_form", "post_form")
