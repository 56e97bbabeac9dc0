"""The start of the program: a frame at once, the window after it, a log, one window for a file."""

import faulthandler
import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from desktop_app.services.places import data_path
from desktop_app.ui.application import _log_to, make_application, run
from desktop_app.ui.first_frame import FirstFrame
from desktop_app.ui.kazakh_keys import KazakhKeys
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.single_instance import FirstInstance
from desktop_app.ui.tokens import Theme, tokens


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give a home of its own, with whatever a start changes in this process put back afterwards."""
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    logger = logging.getLogger("zhospar")
    before, crashes = list(logger.handlers), faulthandler.is_enabled()
    yield tmp_path / "home"
    for handler in [handler for handler in logger.handlers if handler not in before]:
        faulthandler.disable()
        logger.removeHandler(handler)
        handler.close()
    if crashes:
        faulthandler.enable()


def _when_open(seen: list[str]) -> None:
    """Look at the open window and close it, as soon as there is one."""

    def look() -> None:
        windows = [top for top in QApplication.topLevelWidgets() if isinstance(top, MainWindow) and top.isVisible()]
        frames = [top for top in QApplication.topLevelWidgets() if isinstance(top, FirstFrame) and top.isVisible()]
        if not windows:
            QTimer.singleShot(50, look)
            return
        seen.extend([str(windows[0].context.desk.path), f"{len(frames)} frames"])
        windows[0].close()

    QTimer.singleShot(50, look)


def test_a_start_ends_with_the_window_on_the_data(application: QApplication, home: Path, data: Path) -> None:
    seen: list[str] = []
    _when_open(seen)
    assert run(data) == 0
    assert seen == [str(data), "0 frames"]


def test_a_second_start_leaves_the_work_to_the_first(application: QApplication, home: Path, data: Path) -> None:
    first = FirstInstance(data_path(data), application)
    assert run(data) == 0
    assert not [top for top in application.topLevelWidgets() if isinstance(top, FirstFrame)]
    first.deleteLater()


def test_the_application_is_made_once(application: QApplication) -> None:
    assert make_application() is application
    assert len(application.findChildren(KazakhKeys)) == 1


def test_the_log_lies_with_the_reports(home: Path) -> None:
    _log_to(home / "reports")
    logging.getLogger("zhospar").info("started")
    assert "INFO started" in (home / "reports" / "zhospar.log").read_text(encoding="utf-8")


def test_a_start_without_a_log_is_a_start_all_the_same(home: Path, tmp_path: Path) -> None:
    (tmp_path / "reports").write_bytes(b"a file")
    before = list(logging.getLogger("zhospar").handlers)
    _log_to(tmp_path / "reports")
    assert logging.getLogger("zhospar").handlers == before


@pytest.mark.parametrize("theme", Theme)
def test_the_frame_has_the_colours_of_the_window_that_follows(application: QApplication, theme: Theme) -> None:
    frame = FirstFrame(theme, QByteArray())
    picture = frame.grab().toImage()
    shown = [picture.pixelColor(x, y).name() for x, y in ((20, 400), (700, 20), (700, 400))]
    colours = tokens(theme)
    assert shown == [QColor(colour).name() for colour in (colours.side, colours.surface, colours.bg)]


def test_the_frame_stands_where_the_window_stood(application: QApplication) -> None:
    before = FirstFrame(Theme.LIGHT, QByteArray())
    before.resize(700, 600)
    assert FirstFrame(Theme.LIGHT, before.saveGeometry()).size().toTuple() == (700, 600)
