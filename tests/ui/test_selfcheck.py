"""The check of an installation: passes on a sound one, says no on a broken one."""

import sys
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication, QMainWindow

from desktop_app.domain.errors import InstallationBrokenError
from desktop_app.ui.selfcheck import _every_error_counts, check_installation


def test_a_sound_installation_prints_a_letter(application: QApplication, tmp_path: Path) -> None:
    printed = check_installation(tmp_path / "deep" / "check")
    assert printed == tmp_path / "deep" / "check" / "printed-letter.pdf"
    assert len(PdfReader(printed).pages) == 1


def test_an_older_letter_is_no_proof(application: QApplication, tmp_path: Path) -> None:
    (tmp_path / "printed-letter.pdf").write_bytes(b"of last year")
    assert len(PdfReader(check_installation(tmp_path)).pages) == 1


def test_the_check_leaves_no_window_and_no_data_behind(application: QApplication, tmp_path: Path) -> None:
    check_installation(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["printed-letter.pdf"]
    assert not [top for top in application.topLevelWidgets() if isinstance(top, QMainWindow) and top.isVisible()]


def test_an_error_in_a_slot_is_not_overlooked() -> None:
    before = sys.excepthook
    with pytest.raises(InstallationBrokenError) as refused, _every_error_counts():
        sys.excepthook(KeyError, KeyError("font"), None)
    assert isinstance(refused.value.__cause__, KeyError)
    assert sys.excepthook is before


def test_an_error_of_the_check_itself_gives_the_handler_back() -> None:
    before = sys.excepthook
    with pytest.raises(ZeroDivisionError), _every_error_counts():
        raise ZeroDivisionError
    assert sys.excepthook is before
