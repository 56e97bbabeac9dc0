"""The child that reads tables: what it may use, and that its death is a sentence even when every guard is down."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.domain.errors import ImportRefusedError
from desktop_app.services import importing, sheet_reader
from tests.services import sheet_files

START = "import sys; sys.path.insert(0, sys.argv[1]); from desktop_app.services import sheet_reader as reader; "
FINISH = "sys.exit(reader.main())"
LINUX = pytest.mark.skipif(sys.platform == "win32", reason="limits are of Unix")
Child = Callable[[str], None]


@pytest.fixture
def child(monkeypatch: pytest.MonkeyPatch) -> Child:
    """Return what makes the child do something else first."""

    def start(first: str) -> None:
        command = [*importing._command()[:2], "-c", START + first + FINISH, importing._command()[-1]]
        monkeypatch.setattr(importing, "_command", lambda: command)

    return start


def _reason(path: Path, **options: float) -> str:
    with pytest.raises(ImportRefusedError) as refused:
        importing.read_sheet(path, **options)
    return refused.value.reason


def test_the_limits_are_ten_seconds_and_512_megabytes() -> None:
    assert (importing.SECONDS, sheet_reader.MEMORY) == (10, 512 * 1024 * 1024)


@LINUX
@pytest.mark.parametrize(("limit", "refused"), [("reader._limit_memory(); ", True), ("", False)])
def test_only_the_limit_keeps_the_child_from_taking_more(limit: str, *, refused: bool) -> None:
    code = START + limit + "bytearray(600 * 1024 * 1024)"
    command = [sys.executable, "-I", "-c", code, importing._command()[-1]]
    ended = subprocess.run(command, capture_output=True, check=False)
    assert (b"MemoryError" in ended.stderr) is refused


@LINUX
def test_a_sparse_sheet_that_passed_every_guard_is_still_a_sentence(tmp_path: Path, child: Child) -> None:
    child("reader.check_package = print; ")
    (tmp_path / "sparse.xlsx").write_bytes(sheet_files.a_sparse_sheet())
    assert _reason(tmp_path / "sparse.xlsx") in {"too_large", "damaged"}


@pytest.mark.parametrize("death", ["import os; os.abort(); ", "import os; os.kill(os.getpid(), 9); ", "sys.exit(3); "])
def test_however_the_child_dies_it_is_a_sentence(tmp_path: Path, child: Child, death: str) -> None:
    child(death)
    (tmp_path / "a.csv").write_text("a;b", encoding="utf-8")
    assert _reason(tmp_path / "a.csv") in {"too_large", "damaged"}


def test_a_child_that_never_answers_is_ended(tmp_path: Path, child: Child) -> None:
    child("import time; time.sleep(60); ")
    (tmp_path / "a.csv").write_text("a;b", encoding="utf-8")
    assert _reason(tmp_path / "a.csv", seconds=0.5) == "too_slow"


@pytest.mark.parametrize("nonsense", ["[1", "[]", "{}", ""])
def test_a_child_that_answers_nonsense_is_a_sentence(tmp_path: Path, child: Child, nonsense: str) -> None:
    child(f"print({nonsense!r}); sys.exit(0); ")
    (tmp_path / "a.csv").write_text("a;b", encoding="utf-8")
    assert _reason(tmp_path / "a.csv") == "damaged"


@pytest.mark.parametrize("data", [b"%PDF-1.7\n1 0 obj\n", b"{\\rtf1 text}", b"%!PS-Adobe\n"])
def test_another_kind_of_document_is_no_list(data: bytes) -> None:
    with pytest.raises(ImportRefusedError) as refused:
        sheet_reader.read_sheet(data)
    assert refused.value.reason == "format"
