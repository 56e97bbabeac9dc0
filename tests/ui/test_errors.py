"""Errors nobody expected leave a report without personal data."""

import sys
from pathlib import Path

import pytest

from desktop_app.domain.errors import DiskFullError, RuleError
from desktop_app.services.reports import save_report
from desktop_app.ui.errors import install


def _failed(error: Exception) -> Exception:
    try:
        raise error
    except type(error) as caught:
        return caught


def test_a_report_tells_where_and_never_whom(tmp_path: Path) -> None:
    path = save_report(_failed(ValueError("Оспанов Асқар")), tmp_path / "reports")
    assert path is not None
    told = path.read_text(encoding="utf-8")
    assert "ValueError" in told
    assert "test_errors.py" in told
    assert "Оспанов" not in told


def test_a_report_tells_what_an_error_came_from(tmp_path: Path) -> None:
    error = _failed(ValueError())
    error.__cause__ = _failed(KeyError())
    path = save_report(error, tmp_path)
    assert path is not None
    assert "KeyError" in path.read_text(encoding="utf-8")


def test_where_no_report_can_be_saved_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "reports").write_bytes(b"a file")
    assert save_report(_failed(ValueError()), tmp_path / "reports") is None


def test_refusals_go_to_the_window_without_a_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    shown: list[tuple[RuleError | None, Path | None]] = []
    install(lambda error, report: shown.append((error, report)), tmp_path)
    refusal = DiskFullError("zhospar.db")
    sys.excepthook(DiskFullError, refusal, None)
    sys.excepthook(ValueError, ValueError("?"), None)
    assert shown[0] == (refusal, None)
    assert shown[1][0] is None
    assert shown[1][1] is not None
