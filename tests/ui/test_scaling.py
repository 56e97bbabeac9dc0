"""A screen at 200 %: no button and no label of one line is cut in the smallest window."""

import os
import subprocess
import sys

from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.clipped_texts import clipped


def test_no_words_are_cut_at_twice_the_scale() -> None:
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "2", "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "tests.ui.clipped_texts", "kk", "ru"]
    told = subprocess.run(command, env=surroundings, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (told.stdout.strip(), told.returncode) == ("", 0), told.stderr


def test_a_cut_button_is_found(application: QApplication, qtbot: QtBot) -> None:
    top = QWidget()
    qtbot.addWidget(top)
    button = QPushButton("Give a number and keep", top)
    button.resize(40, 30)
    top.show()
    assert list(clipped(top)) == [button]
