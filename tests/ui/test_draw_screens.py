"""The pictures of the window: every scene is drawn, none is empty."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desktop_app.services.desk import Desk
from desktop_app.ui.shell import Shell
from tests.builders import a_card
from tests.ui.draw_screens import draw_pages, scenes


def test_every_scene_gives_a_picture(
    shell: Shell, desk: Desk, application: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.ui.draw_screens._PREVIEWS_COME_AFTER_MS", 20)
    desk.people.save(a_card("Төлегенова Айжан Қайратқызы"))
    pictures = draw_pages(application, shell, tmp_path, "1")
    assert len({picture.name for picture in pictures}) == len(scenes())
    assert all(QImage(str(picture)).width() > 400 for picture in pictures)
