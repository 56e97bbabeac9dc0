"""Kazakh letters from a keyboard that has none."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop_app.ui.kazakh_keys import KazakhKeys, LetterStrip, letter_for, type_into

_ALT, _SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


def _press(key: str, modifiers: Qt.KeyboardModifier = _ALT) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, ord(key), modifiers, key.lower())


@pytest.mark.parametrize(("key", "letter"), list(zip("АГКНОУЮХИ", "әғқңөұүһі", strict=True)))
def test_alt_with_a_russian_letter_types_its_neighbour(key: str, letter: str) -> None:
    assert letter_for(_press(key)) == letter


@pytest.mark.parametrize(("key", "letter"), list(zip("FURYJE.[B", "әғқңөұүһі", strict=True)))
def test_the_same_keys_work_on_a_latin_layout(key: str, letter: str) -> None:
    assert letter_for(_press(key)) == letter


def test_shift_types_the_capital() -> None:
    assert letter_for(_press("К", _ALT | _SHIFT)) == "Қ"


def test_other_keys_are_left_alone() -> None:
    assert letter_for(_press("Ж")) == ""
    assert letter_for(_press("К", Qt.KeyboardModifier.ControlModifier)) == ""


def test_the_window_types_the_letter_into_the_field(application: QApplication, qtbot: QtBot) -> None:
    field = QLineEdit("Сері")
    qtbot.addWidget(field)
    QApplication.sendEvent(field, _press("К"))
    assert field.text() == "Серіқ"


def test_a_field_to_read_only_stays_as_it_is(application: QApplication, qtbot: QtBot) -> None:
    field = QLineEdit("Серік")
    field.setReadOnly(True)
    qtbot.addWidget(field)
    QApplication.sendEvent(field, _press("К"))
    assert field.text() == "Серік"


def test_the_strip_types_into_texts_too(application: QApplication, qtbot: QtBot) -> None:
    field = QPlainTextEdit("")
    qtbot.addWidget(field)
    type_into(field, "Ұ")
    assert field.toPlainText() == "Ұ"


def test_control_space_opens_and_closes_the_strip(application: QApplication, qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    QApplication.sendEvent(field, key)
    assert field.findChildren(LetterStrip)
    QApplication.sendEvent(field, key)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not field.findChildren(LetterStrip)


def test_escape_closes_the_strip_and_nothing_else(application: QApplication, qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    keys = application.findChild(KazakhKeys)
    assert keys is not None
    keys._toggle(field)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert keys._strip is None
