"""One letter from person to paper: choices and forms at the left, the page as it will be at the right."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget

from desktop_app.domain.awards import NewLetter
from desktop_app.domain.changes import Topic
from desktop_app.domain.commission import Role
from desktop_app.domain.errors import NoSignatoryError, RuleError
from desktop_app.domain.languages import PAPER_LANGUAGES, Language
from desktop_app.i18n.errors import explain
from desktop_app.ui.awards.choices import LetterChoices
from desktop_app.ui.awards.drafts import LetterDrafts
from desktop_app.ui.awards.person_picker import PersonPicker
from desktop_app.ui.awards.wording import WordingEditor
from desktop_app.ui.controls import button, card, icon_button, joined, label, retoned, row, toggle, unless_read_only
from desktop_app.ui.page import Page, State
from desktop_app.ui.preview import Preview

_REDRAW_AFTER_MS, _DRAFT_AFTER_MS = 150, 1_500


class LetterPage(Page):
    """Composes one letter; nothing is recorded before it takes its number."""

    name: ClassVar[str] = "letter"
    section: ClassVar[str] = "awards"
    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.COMMISSION})
    _letter: NewLetter | None
    _unsigned: UUID | None
    _wordings: dict[Language, WordingEditor]

    @property
    def title(self) -> str:
        """Return the title."""
        return self.context.texts.gettext("New letter")

    def refresh(self) -> None:
        """Fill the choices; the letter is drawn anew."""
        self._choices.fill()
        if self._letter is not None:
            self._recompose()
        elif self._unsigned is not None:
            self._begin(self._unsigned)

    def open_record(self, record: str) -> None:
        """Begin a letter for a person, or without one yet."""
        if record == "new":
            self.begin_empty()
        else:
            self._begin(UUID(record))

    def begin_empty(self) -> None:
        """Begin a letter without a person yet; a half-made one is offered."""
        self.leave()
        self._letter = self._unsigned = None
        self._picker.clear()
        self._choices.forget()
        self._offer_last()
        self._show()

    def leave(self) -> None:
        """Keep a half-made letter as a draft."""
        self._draft_timer.stop()
        if self._touched and self._letter is not None:
            self._drafts.keep(self.state())

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
            return {"picker": self._picker.typed}
        typed = {f"{w.language}:{part}": getattr(w, part) for w in self._letter.wordings for part in _PARTS}
        confirmed = {f"{language}:confirmed": editor.confirmed for language, editor in self._wordings.items()}
        touched = {"touched": "1" if self._touched else ""}
        return {"person": str(self._letter.person_id), **self._choices.values, **typed, **confirmed, **touched}

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up the letter again, with what was typed."""
        if "person" not in state:
            self._picker.type_again(state["picker"])
            return
        self._choices.restore(state)
        self._begin(UUID(state["person"]), draft=False)
        if self._letter is not None:
            worded = tuple(
                replace(w, **{part: state.get(f"{w.language}:{part}", getattr(w, part)) for part in _PARTS})
                for w in self._letter.wordings
            )
            self._letter = replace(self._letter, wordings=worded)
            for language, editor in self._wordings.items():
                editor.confirm_again(state.get(f"{language}:confirmed", ""))
            self._touched = bool(state.get("touched"))
            self._show()

    def _head(self) -> QHBoxLayout:
        head = super()._head()
        words = self.context.texts.gettext("Back to the register")
        head.insertWidget(0, icon_button(self.context, "arrow-left", words, self.back))
        return head

    def _build(self) -> None:
        _ = self.context.texts.gettext
        self._letter = None
        self._touched, self._composed = False, True
        self._unsigned = None
        self._drafts = LetterDrafts(self.context.desk.drafts)
        self._timer = self._after(_REDRAW_AFTER_MS, self._redraw)
        self._draft_timer = self._after(_DRAFT_AFTER_MS, self.leave)
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
        self._picker.unpicked.connect(self._unpick)
        self._draft_words = label("", 9, tone="warn", wrap=True)
        self._draft_button = button(self.context, "", self._continue_or_drop, look="link")
        self._draft_strip = QWidget()
        self._draft_strip.setLayout(row(self._draft_words, self._draft_button, None))
        self._draft_strip.hide()
        inside.addWidget(self._picker)
        inside.addWidget(self._draft_strip)
        layout.addWidget(whom)
        self._choices = LetterChoices(self.context)
        self._choices.changed.connect(self._recompose)
        self._choices.printed_changed.connect(self._touch)
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
        self._left.setFocusPolicy(Qt.FocusPolicy.NoFocus)
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
        unless_read_only(self.context, self._issue_button)
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        tabs = joined(list(self._tabs.values()))
        tabs.addStretch(1)
        layout.addLayout(tabs)
        layout.addWidget(self._preview, 1)
        layout.addWidget(self._problem)
        signatories = partial(self.context.open_page, "settings", "signatories")
        self._add_signatory = button(self.context, _("Add a signatory"), signatories, icon="signature")
        layout.addLayout(row(None, self._add_signatory, self._issue_button))
        return holder

    def _after(self, milliseconds: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(act)
        return timer

    def _begin(self, person_id: UUID, *, draft: bool = True) -> None:
        self.leave()
        self._letter = None
        self._picker.show_person(person_id)
        self._unsigned = None if self._choices.anybody_signs else person_id
        if self._unsigned is not None:
            self._show()
            return
        self._letter = self.context.desk.letters.compose_all([person_id], self._choices.wishes)[0]
        self._touched, self._composed = False, True
        for editor in self._wordings.values():
            editor.confirm_again("")
        self._draft_strip.hide()
        half_made = self._drafts.of(person_id) if draft else None
        if half_made is not None:
            self.restore({**half_made, "touched": "1"})
            self._tell_draft()
        self._show()

    def _unpick(self) -> None:
        """Let go of the person whose name is being typed over: the letter must not go to somebody else."""
        self._unsigned = None
        if self._letter is not None:
            self.leave()
            self._letter = None
        self._show()

    def _tell_draft(self) -> None:
        _ = self.context.texts.gettext
        self._draft_words.setText(_("This letter was begun and has no number yet"))
        self._draft_button.setText(_("Begin anew"))
        self._draft_strip.show()

    def _offer_last(self) -> None:
        last = self._drafts.last()
        rows = self.context.desk.people.rows([last], self.context.texts.language) if last else []
        self._draft_strip.setVisible(bool(rows))
        if rows:
            self._draft_words.setText(
                self.context.texts.gettext("A letter was begun: {name}").format(name=rows[0].name)
            )
            self._draft_button.setText(self.context.texts.gettext("Go on with it"))

    def _continue_or_drop(self) -> None:
        if self._letter is not None and self._letter.person_id is not None:
            person_id, self._touched = self._letter.person_id, False
            self._drafts.forget(person_id)
            self._choices.forget()
            self._begin(person_id)
        elif (last := self._drafts.last()) is not None:
            self._begin(last)

    def _touch(self) -> None:
        self._touched = True
        self._draft_timer.start()

    def _recompose(self) -> None:
        if self._letter is None:
            return
        self._touch()
        self._composed = False
        self._redraw()
        wishes, keep_text = self._choices.wishes, not self._choices.another_text
        self._letter = self.context.desk.letters.recompose(self._letter, wishes, keep_text=keep_text)
        self._composed = True
        self._show()

    def _edited(self, language: Language) -> None:
        if self._letter is None:
            return
        self._touch()
        self._shown = language
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
        self._issue_button.setEnabled(False)
        self._add_signatory.setVisible(self._unsigned is not None)
        if letter is None:
            unsigned = explain(NoSignatoryError(), self.context.texts) if self._unsigned is not None else ""
            self._preview.say(unsigned or _("Choose a person, and the page appears here"))
            self._problem.hide()
            return
        problems = self._told(self.context.desk.letters.problems(letter))
        if self._choices.wrong_date:
            problems = _("Type the date as 28.02.2024")
        waits = any(self._wordings[wording.language].doubtful for wording in letter.wordings)
        waiting = _("Look at the forms marked above and confirm them") if waits else ""
        retoned(self._problem, problems or waiting, "bad" if problems else "warn")
        self._problem.setVisible(bool(problems or waiting))
        self._issue_button.setEnabled(not problems and not waits and not self.context.desk.read_only)
        if problems:
            self._preview.say(_("The page appears when this is put right"))
        else:
            self._preview.show_pdf(self.context.desk.letters.preview(letter, self._shown))

    def _told(self, problems: list[RuleError]) -> str:
        sentences = [explain(problem, self.context.texts) for problem in problems]
        return "\n".join(dict.fromkeys(sentences))

    def _current(self) -> NewLetter | None:
        if self._letter is None or not self._composed:
            return None
        choices = self._choices
        number = "" if choices.issuer_role is Role.OWN else choices.number
        return replace(
            self._letter, number=number, basis=choices.grounds["basis"], basis_kk=choices.grounds["basis_kk"]
        )

    def _issue(self) -> None:
        self._timer.stop()
        self._redraw()
        letter = self._current()
        if letter is not None and self._issue_button.isEnabled():
            award = self.context.desk.letters.issue([letter])[0]
            if letter.person_id is not None:
                self._drafts.forget(letter.person_id)
            self._touched, self._letter = False, None
            self._picker.clear()
            self._choices.forget()
            self._show()
            self.context.open_page("awards", str(award.id))


_PARTS = ("text", "name_form", "post_form")
