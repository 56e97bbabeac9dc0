"""The welcome page: language, names of the commission, who works here, where the data lies."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.errors import FileDamagedError, FileEmptyError, FileMissingError
from desktop_app.domain.languages import Language
from desktop_app.i18n.errors import explain
from desktop_app.i18n.texts import Texts
from desktop_app.services.desk import is_new
from desktop_app.services.rescue import copies_folder, free_place, refusal, restore_beside
from desktop_app.ui import icons
from desktop_app.ui.controls import card, hairline, label, retoned, row
from desktop_app.ui.language_card import LanguageCard
from desktop_app.ui.machine import Look
from desktop_app.ui.plain_buttons import plain_button
from desktop_app.ui.theme import scaled
from desktop_app.ui.tokens import tokens

_WIDE = 720
_LANGUAGES = (
    (Language.KK, "Қазақша", "Терезе қазақ тілінде"),
    (Language.RU, "Русский", "Окно на русском языке"),
    (Language.EN, "English", "Window in English"),
)


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
        self._asked = path
        self._refusal = refusal(path)
        self._path = self._offered = free_place(path)
        self._doors = doors
        self.setWindowTitle("Zhospar")
        self._build()
        for field, text in zip((self.name_kk, self.name_ru, self.operator), typed, strict=True):
            field.setText(text)
        self._check()
        self.name_kk.setFocus()
        if self._refusal is not None:
            self.say(explain(self._refusal, self._texts))

    @property
    def typed(self) -> tuple[str, str, str]:
        """Return what was typed, for the page in another language."""
        return self.name_kk.text(), self.name_ru.text(), self.operator.text()

    @property
    def place(self) -> Path:
        """Return where the data is to lie, for the page in another language."""
        return self._asked if self._path == self._offered else self._path

    def say(self, words: str) -> None:
        """Say what stands in the way."""
        self.setEnabled(True)
        self._tell(words, "bad")

    def wait(self, words: str) -> None:
        """Say what is being made, and take no more wishes meanwhile."""
        self._tell(words, "quiet")
        self.setEnabled(False)

    def _build(self) -> None:
        _ = self._texts.gettext
        frame, layout = card()
        frame.setFixedWidth(round(max(scaled(_WIDE), _WIDE)))
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        body = QVBoxLayout()
        body.setContentsMargins(36, 28, 36, 22)
        body.setSpacing(4)
        body.addLayout(self._head())
        body.addSpacing(16)
        body.addWidget(self._trouble())
        body.addWidget(label("Терезе тілі · Язык окна · Window language", 9))
        body.addLayout(self._languages())
        body.addSpacing(16)
        self.name_kk = self._field(body, _("Name of the commission in Kazakh"))
        self.name_kk.setPlaceholderText("Жамбыл облысы Жамбыл аудандық аумақтық сайлау комиссиясы")
        body.addSpacing(8)
        self.name_ru = self._field(body, _("Name of the commission in Russian"))
        self.name_ru.setPlaceholderText("Жамбылская районная территориальная избирательная комиссия")
        body.addWidget(label(_("These names stand on letters. Everything can be changed later"), 9, tone="hint"))
        body.addSpacing(12)
        self.operator = self._field(body, _("Who works here"))
        self.operator.setPlaceholderText(_("Surname and initials, for the journal of changes"))
        body.addSpacing(12)
        self._add_place(body)
        layout.addLayout(body)
        layout.addWidget(hairline())
        layout.addLayout(self._foot())
        outer = QVBoxLayout(self)
        outer.addWidget(frame, alignment=Qt.AlignmentFlag.AlignCenter)

    def _trouble(self) -> QWidget:
        """Return the strip for what stands in the way, with the way out where the data file is damaged."""
        _ = self._texts.gettext
        self._error = label("", tone="bad", wrap=True)
        self._banner = QFrame()
        self._banner.setObjectName("banner")
        inside = QVBoxLayout(self._banner)
        inside.setContentsMargins(12, 10, 12, 10)
        inside.addWidget(self._error)
        if isinstance(self._refusal, FileDamagedError | FileEmptyError):
            words = _("Bring the data back from a copy")
            self.rescue = plain_button(words, self._rescue, icon=self._icon("database-import"))
            inside.addLayout(row(self.rescue, None))
        self._strip = QWidget()
        room = QVBoxLayout(self._strip)
        room.setContentsMargins(0, 0, 0, 12)
        room.addWidget(self._banner)
        self._strip.hide()
        return self._strip

    def _add_place(self, body: QVBoxLayout) -> None:
        _ = self._texts.gettext
        self._place = QLineEdit(str(self._path))
        self._place.setReadOnly(True)
        self._place.setAccessibleName(_("Where the data lies"))
        self._place.addAction(self._bare_icon("database"), QLineEdit.ActionPosition.LeadingPosition)
        body.addWidget(label(_("Where the data lies"), 9))
        body.addLayout(
            row(self._place, plain_button(_("Choose a place"), self._choose_place, icon=self._icon("folder")))
        )

    def _foot(self) -> QHBoxLayout:
        _ = self._texts.gettext
        open_words, demo_words = _("Open existing data"), _("Look at the example")
        existing = plain_button(open_words, self._open, look="quiet", icon=self._icon("folder-open", "text2"))
        demo = plain_button(demo_words, self._doors.show_demo, look="quiet", icon=self._icon("eye", "text2"))
        icon = self._icon("arrow-right", "on_fill")
        self.begin = plain_button(_("Start work"), self._start, look="primary", icon=icon)
        foot = row(existing, demo, None, self.begin, spacing=12)
        foot.setContentsMargins(28, 14, 36, 14)
        return foot

    def _icon(self, name: str, colour: str = "text") -> QIcon:
        return icons.icon_before_words(name, str(getattr(self._colours, colour)))

    def _bare_icon(self, name: str) -> QIcon:
        return icons.icon(name, self._colours.text2)

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

    def _languages(self) -> QHBoxLayout:
        group = QButtonGroup(self)
        strip = QHBoxLayout()
        strip.setSpacing(12)
        for language, name, meaning in _LANGUAGES:
            choice = LanguageCard(name, meaning, self._colours)
            choice.setChecked(language is self._look.language)
            choice.clicked.connect(lambda *_args, chosen=language: self._doors.relook(self._look.with_language(chosen)))
            group.addButton(choice)
            strip.addWidget(choice, 1)
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

    def _tell(self, words: str, tone: str) -> None:
        retoned(self._error, words, tone)
        self._banner.setProperty("tone", "bad" if tone == "bad" else "soft")
        self._banner.style().unpolish(self._banner)
        self._banner.style().polish(self._banner)
        self._strip.show()

    def _rescue(self) -> None:
        title, start = self._texts.gettext("Choose a copy"), str(copies_folder(self._asked))
        chosen, _filter = QFileDialog.getOpenFileName(self, title, start)
        if chosen:
            restore_beside(self._asked, Path(chosen), operator=self.operator.text().strip())
            self._doors.open_file(self._asked)

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
        if chosen and is_new(Path(chosen)):
            self.say(explain(FileMissingError(chosen), self._texts))
        elif chosen:
            self._doors.open_file(Path(chosen))
