"""Kazakh letters without a Kazakh keyboard: Alt with a letter's key, and a strip on Ctrl+Space."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QToolButton,
    QWidget,
)

from desktop_app.i18n.kazakh_letters import ALT_LETTERS, STRIP

TextField = QLineEdit | QPlainTextEdit | QTextEdit

_LATIN_KEYS = dict(zip("FURYJE.[B", "АГКНОУЮХИ", strict=True))


class KazakhKeys(QObject):
    """Watches the keys of the whole application; one for all windows."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._strip: LetterStrip | None = None
        application.installEventFilter(self)
        application.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Alt+letter and Ctrl+Space for text fields, Esc for the open strip; leave every other key."""
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return False
        if not isinstance(event, QKeyEvent) or not isinstance(watched, TextField):
            return False
        if self._strip is not None and event.key() == Qt.Key.Key_Escape:
            event.accept()
            if event.type() is QEvent.Type.KeyPress:
                self._close()
            return True
        letter = letter_for(event)
        strip = event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if not (letter or strip) or _fixed(watched):
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if letter:
            type_into(watched, letter)
        else:
            self._toggle(watched)
        return True

    def _toggle(self, field: TextField) -> None:
        if self._strip is not None:
            self._close()
        else:
            self._strip = LetterStrip(field)
            self._strip.show()

    def _close(self) -> None:
        if self._strip is not None:
            self._strip.close()
            self._strip.deleteLater()
            self._strip = None

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._strip is not None and now is not self._strip.field:
            self._close()


class LetterStrip(QFrame):
    """The nine letters under a field; a click types one."""

    def __init__(self, field: TextField) -> None:
        super().__init__(field.window(), Qt.WindowType.ToolTip)
        self.field = field
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.setSpacing(2)
        for letter in STRIP:
            key = QToolButton()
            key.setText(letter)
            key.setAccessibleName(letter)
            key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            key.setFixedSize(30, 30)
            key.clicked.connect(lambda *_, typed=letter: type_into(self.field, self._cased(typed)))
            layout.addWidget(key)
        self.move(field.mapToGlobal(QPoint(0, field.height() + 2)))

    def _cased(self, letter: str) -> str:
        before = text_before(self.field)
        return letter.lower() if before and before[-1].isalpha() and not before.isupper() else letter


def letter_for(event: QKeyEvent) -> str:
    """Return the Kazakh letter that Alt with this key stands for, on a Russian or a Latin layout; else nothing."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    shift = Qt.KeyboardModifier.ShiftModifier
    if modifiers & ~shift != Qt.KeyboardModifier.AltModifier or not 0 < event.key() < 0x0500:  # noqa: PLR2004  (end of Cyrillic)
        return ""
    key = chr(event.key()).upper()
    letter = ALT_LETTERS.get(_LATIN_KEYS.get(key, key), "")
    return letter if modifiers & shift else letter.lower()


def type_into(field: TextField, letter: str) -> None:
    """Type a letter where the cursor stands."""
    if isinstance(field, QLineEdit):
        field.insert(letter)
        field.textEdited.emit(field.text())
    else:
        field.textCursor().insertText(letter)


def text_before(field: TextField) -> str:
    """Return what stands before the cursor."""
    if isinstance(field, QLineEdit):
        return field.text()[: field.cursorPosition()]
    return field.toPlainText()[: field.textCursor().position()]


def _fixed(field: TextField) -> bool:
    return field.isReadOnly() or not field.isEnabled()
