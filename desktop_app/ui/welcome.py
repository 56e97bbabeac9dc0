"""The welcome page: language, names of the commission, who works here, where the data lies."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from desktop_app.domain.languages import Language
from desktop_app.i18n.texts import Texts
from desktop_app.ui import icons
from desktop_app.ui.controls import card, hairline, label, retoned, row
from desktop_app.ui.machine import Look
from desktop_app.ui.plain_buttons import plain_button
from desktop_app.ui.tokens import tokens

_WIDE = 720
_LANGUAGES = ((Language.KK, "Қазақша"), (Language.RU, "Русский"), (Language.EN, "English"))


@dataclass(frozen=True, slots=True)
class FirstStart:
    """What the welcome page was filled in with."""

    path: Path
    name_kk: str
    name_ru: str
    operator: str


@dataclass(frozen=True, slots=True)
class Doors:
    """Where the welcome page leads."""

    start: Callable[[FirstStart], None]
    open_file: Callable[[Path], None]
    show_demo: Callable[[], None]
    relook: Callable[[Look], None]


class WelcomePage(QWidget):
    """One card; everything else is set up already and can be changed any day."""

    def __init__(self, look: Look, path: Path, doors: Doors, typed: tuple[str, str, str] = ("", "", "")) -> None:
        super().__init__()
        self.setObjectName("ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(800, 640)
        self._look = look
        self._texts = Texts(look.language)
        self._colours = tokens(look.theme)
        self._path = path
        self._doors = doors
        self.setWindowTitle("Zhospar")
        self._build()
        for field, text in zip((self.name_kk, self.name_ru, self.operator), typed, strict=True):
            field.setText(text)
        self._check()

    @property
    def typed(self) -> tuple[str, str, str]:
        """Return what was typed, for the page in another language."""
        return self.name_kk.text(), self.name_ru.text(), self.operator.text()

    def say(self, words: str) -> None:
        """Say what stands in the way."""
        self.setEnabled(True)
        retoned(self._error, words, "bad")
        self._error.show()

    def wait(self, words: str) -> None:
        """Say what is being made, and take no more wishes meanwhile."""
        retoned(self._error, words, "quiet")
        self._error.show()
        self.setEnabled(False)

    def _build(self) -> None:
        _ = self._texts.gettext
        frame, layout = card()
        frame.setFixedWidth(_WIDE)
        layout.setContentsMargins(36, 28, 36, 20)
        layout.setSpacing(6)
        layout.addLayout(self._head())
        layout.addSpacing(12)
        layout.addWidget(label("Терезе тілі · Язык окна · Window language", 9))
        layout.addLayout(self._languages())
        layout.addSpacing(8)
        self.name_kk = self._field(layout, _("Name of the commission in Kazakh"))
        self.name_kk.setPlaceholderText("Жамбыл облысы Жамбыл аудандық аумақтық сайлау комиссиясы")
        self.name_ru = self._field(layout, _("Name of the commission in Russian"))
        self.name_ru.setPlaceholderText("Жамбылская районная территориальная избирательная комиссия")
        layout.addWidget(label(_("These names stand on letters. Everything can be changed later"), 9, tone="hint"))
        self.operator = self._field(layout, _("Who works here"))
        self.operator.setPlaceholderText(_("Surname and initials, for the journal of changes"))
        layout.addWidget(label(_("Where the data lies"), 9))
        self._place = QLineEdit(str(self._path))
        self._place.setReadOnly(True)
        self._place.setAccessibleName(_("Where the data lies"))
        layout.addLayout(row(self._place, plain_button(_("Choose a place"), self._choose_place)))
        self._error = label("", tone="bad", wrap=True)
        self._error.hide()
        layout.addWidget(self._error)
        layout.addSpacing(8)
        layout.addWidget(hairline())
        layout.addSpacing(4)
        self.begin = plain_button(_("Start work"), self._start, look="primary")
        existing = plain_button(_("Open existing data"), self._open, look="link")
        demo = plain_button(_("Look at the example"), self._doors.show_demo, look="link")
        layout.addLayout(row(existing, demo, None, self.begin))
        outer = QVBoxLayout(self)
        outer.addWidget(frame, alignment=Qt.AlignmentFlag.AlignCenter)

    def _head(self) -> QVBoxLayout:
        sign = QLabel()
        sign.setPixmap(icons.pixmap("square-check", self._colours.on_fill, 24, self.devicePixelRatioF()))
        sign.setFixedSize(QSize(38, 38))
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        sign.setStyleSheet(f"background: {self._colours.fill}; border-radius: 8px;")
        words = QWidget()
        lines = QVBoxLayout(words)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(label("Zhospar", 17, strong=True))
        lines.addWidget(label(self._texts.gettext("The desk of an election commission"), tone="quiet"))
        head = QVBoxLayout()
        head.addLayout(row(sign, words, None, spacing=12))
        return head

    def _languages(self) -> QVBoxLayout:
        group = QButtonGroup(self)
        choices = []
        for language, name in _LANGUAGES:
            choice = QToolButton()
            choice.setText(name)
            choice.setCheckable(True)
            choice.setChecked(language is self._look.language)
            choice.setProperty("look", "segment")
            choice.setMinimumSize(QSize(150, 40))
            choice.setAccessibleName(name)
            choice.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            choice.clicked.connect(lambda *_args, chosen=language: self._doors.relook(self._look.with_language(chosen)))
            group.addButton(choice)
            choices.append(choice)
        strip = QVBoxLayout()
        strip.addLayout(row(*choices, None))
        return strip

    def _field(self, layout: QVBoxLayout, words: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(words)
        field.textChanged.connect(lambda _text: self._check())
        layout.addWidget(label(words, 9))
        layout.addWidget(field)
        return field

    def _check(self) -> None:
        named = bool(self.name_kk.text().strip() or self.name_ru.text().strip())
        self.begin.setEnabled(named and bool(self.operator.text().strip()))
        hint = self._texts.gettext("Type a name of the commission and who works here")
        self.begin.setToolTip("" if self.begin.isEnabled() else hint)

    def _start(self) -> None:
        names = [" ".join(field.text().split()) for field in (self.name_kk, self.name_ru, self.operator)]
        self._doors.start(FirstStart(self._path, *names))

    def _choose_place(self) -> None:
        title = self._texts.gettext("Choose a place")
        chosen, _filter = QFileDialog.getSaveFileName(self, title, str(self._path), "Zhospar (*.db)")
        if chosen:
            self._path = Path(chosen)
            self._place.setText(chosen)

    def _open(self) -> None:
        title = self._texts.gettext("Open existing data")
        chosen, _filter = QFileDialog.getOpenFileName(self, title, str(self._path.parent))
        if chosen:
            self._doors.open_file(Path(chosen))
