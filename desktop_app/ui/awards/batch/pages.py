"""The page of one letter as it will be: whose it is, the way to the next one, and the paper."""

from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout

from desktop_app.domain.awards import NewLetter
from desktop_app.domain.errors import RuleError
from desktop_app.domain.languages import PAPER_LANGUAGES, Language
from desktop_app.i18n.errors import explain
from desktop_app.ui.awards.batch.state import thanked
from desktop_app.ui.awards.batch.work import BatchWork
from desktop_app.ui.context import Context
from desktop_app.ui.controls import elided, hairline, icon_button, row
from desktop_app.ui.page_field import PageField
from desktop_app.ui.people.segments import Segments
from desktop_app.ui.preview import Preview

_REDRAW_AFTER_MS = 120
_NOTCH = 120


class LetterPages(QFrame):
    """Turns from letter to letter; each is drawn when it is looked at, and nothing is recorded."""

    turned = Signal(object)

    def __init__(self, context: Context, work: BatchWork) -> None:
        super().__init__()
        self.setObjectName("card")
        self._context = context
        self._work = work
        self._shown: UUID | None = None
        self._language = Language.KK
        self._rolled = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REDRAW_AFTER_MS)
        self._timer.timeout.connect(self.draw)
        work.changed.connect(self._timer.start)
        work.checked.connect(self._timer.start)
        self._build()

    @property
    def letter(self) -> NewLetter | None:
        """Return the letter that is shown: the chosen one, else the first."""
        letters = self._work.letters
        return next((one for one in letters if one.id == self._shown), letters[0] if letters else None)

    def show_letter(self, letter_id: UUID, language: Language | None = None) -> None:
        """Show a letter, in a language that it has."""
        self._shown = letter_id
        self._language = language or self._language
        self._timer.start()

    def draw(self) -> None:
        """Draw the letter as things stand."""
        self._timer.stop()
        letter, texts = self.letter, self._context.texts
        self._follow()
        if letter is None:
            refused = self._work.refused
            nobody = texts.gettext("Choose people, and their letters appear here")
            self._preview.say(explain(refused, texts) if refused and not self._work.batch.empty else nobody)
            return
        made_in = [wording.language for wording in letter.wordings]
        language = self._language if self._language in made_in else made_in[0]
        self._languages.reword([(one.value, self._word(one) if one in made_in else "") for one in PAPER_LANGUAGES])
        self._languages.choose(language.value)
        self._languages.setVisible(len(made_in) > 1)
        try:
            number = self._work.numbers.get(letter.id, letter.number)
            self._preview.show_pdf(self._context.desk.batches.preview(letter, language, number))
        except RuleError as refused:
            self._preview.say(explain(refused, texts))

    def _build(self) -> None:
        _ = self._context.texts.gettext
        self._name = elided()
        self._languages = Segments(
            [(one.value, self._word(one)) for one in PAPER_LANGUAGES], self._language.value, _("Language of the page")
        )
        self._languages.chosen.connect(self._turn_language)
        self._place = PageField(self._context.texts)
        self._place.setAccessibleName(_("Number of the letter"))
        self._place.chosen.connect(self.turn_to)
        self._back = icon_button(self._context, "chevron-left", _("Previous letter"), lambda: self.turn(-1))
        self._on = icon_button(self._context, "chevron-right", _("Next letter"), lambda: self.turn(1))
        self._preview = Preview(self._context)
        self._preview.setObjectName("")
        for area in self._preview.findChildren(QScrollArea):
            area.viewport().installEventFilter(self)
        head = row(self._name, self._languages, spacing=8)
        head.setStretch(0, 1)
        head.setContentsMargins(16, 8, 8, 2)
        way = row(self._back, self._place, self._on, None, spacing=4)
        way.setContentsMargins(10, 0, 8, 6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(way)
        layout.addWidget(hairline())
        layout.addWidget(self._preview, 1)

    def turn(self, step: int) -> None:
        """Turn to the letter before or after."""
        self.turn_to(self._at + step)

    def turn_to(self, place: int) -> None:
        """Turn to a letter by its place, counted from 0."""
        letters = self._work.letters
        if letters:
            letter = letters[min(max(place, 0), len(letters) - 1)]
            self.show_letter(letter.id)
            self._follow()
            self.turned.emit(letter.id)

    @property
    def _at(self) -> int:
        letter = self.letter
        return self._work.letters.index(letter) if letter is not None else 0

    def _follow(self) -> None:
        """Say whose letter it is, which one of how many, and with which number."""
        letter, texts, count = self.letter, self._context.texts, len(self._work.letters)
        for shown in (self._back, self._place, self._on):
            shown.setVisible(count > 1)
        if letter is None:
            self._name.say("")
            self._languages.hide()
            return
        number = self._work.numbers.get(letter.id, "")
        name = self._work.name_of(thanked(letter))
        self._name.say(texts.gettext("№ {number} · {name}").format(number=number, name=name) if number else name)
        self._place.say(self._at, count)
        self._back.setEnabled(self._at > 0)
        self._on.setEnabled(self._at < count - 1)

    def _turn_language(self, language: str) -> None:
        self._language = Language(language)
        self.draw()

    def _word(self, language: Language) -> str:
        _ = self._context.texts.gettext
        return _("Kazakh") if language is Language.KK else _("Russian")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Turn to the next letter where the wheel goes on below the page."""
        if isinstance(event, QWheelEvent) and not event.modifiers() and self._at_end(watched, event.angleDelta().y()):
            delta = event.angleDelta().y()
            self._rolled = delta if self._rolled * delta < 0 else self._rolled + delta
            if abs(self._rolled) >= _NOTCH:
                self.turn(-1 if self._rolled > 0 else 1)
                self._rolled = 0
            return True
        return super().eventFilter(watched, event)

    def _at_end(self, viewport: QObject, delta: int) -> bool:
        area = viewport.parent()
        if not delta or not isinstance(area, QScrollArea):
            return False
        bar = area.verticalScrollBar()
        return bar.value() == (bar.minimum() if delta > 0 else bar.maximum())
