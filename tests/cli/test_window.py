"""Commands that open the window, where there is one to open; whole processes where only they can tell."""

import contextlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.cli.surroundings import has_display, system_language
from desktop_app.domain.languages import Language
from tests.builders import a_desk
from tests.cli.conftest import Shell

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="Windows always has a display")


@pytest.fixture
def display(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pretend that there is a display."""
    monkeypatch.setenv("DISPLAY", ":0")


@pytest.fixture
def no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the display away."""
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)


@pytest.mark.usefixtures("display")
def test_without_a_command_the_window_opens(shell: Shell) -> None:
    assert shell().code == 0
    assert shell("--data", shell.data).code == 0
    assert shell.windows == [(None, False), (shell.data, False)]


@LINUX
@pytest.mark.usefixtures("no_display")
def test_without_a_display_the_window_is_refused_in_words(shell: Shell) -> None:
    answer = shell()
    assert (answer.code, shell.windows) == (1, [])
    assert "no display" in answer.error


@LINUX
@pytest.mark.usefixtures("no_display")
def test_without_a_display_the_demonstration_prints_its_papers(shell: Shell, tmp_path: Path) -> None:
    answer = shell("demo", "--out", tmp_path / "demo")
    assert answer.code == 0
    assert "no display" in answer.error
    papers = ("letters-kk.pdf", "letters-ru.pdf", "register-ru.pdf", "plan-kk-ru.pdf", "progress-kk.pdf")
    assert [name for name in papers if not (tmp_path / "demo" / name).exists()] == []
    assert str(tmp_path / "demo" / "letters-kk.pdf") in answer.out


@pytest.mark.usefixtures("display")
def test_the_demonstration_opens_its_own_data(shell: Shell, tmp_path: Path) -> None:
    assert shell("demo", "--out", tmp_path / "demo", "--json").json["people"] == 187
    assert shell.windows == [(tmp_path / "demo" / "zhospar-demo.db", True)]
    assert not shell.data.exists()


@pytest.mark.usefixtures("display")
def test_the_demonstration_only_prints_when_asked(shell: Shell, tmp_path: Path) -> None:
    assert shell("demo", "--out", tmp_path / "demo", "--no-window").code == 0
    assert shell.windows == []


def test_the_demonstration_speaks_kazakh(shell: Shell, tmp_path: Path) -> None:
    said = shell.call("--lang", "kk", "demo", "--out", tmp_path / "demo", "--no-window").out
    assert said.startswith("Үлгі кестеден 187 адам оқылды\n")


def test_the_demonstration_touches_no_data_of_somebody(shell: Shell, tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    folder.mkdir()
    a_desk(folder).close()
    own = (folder / "data.db").rename(folder / "zhospar-demo.db")
    before = own.read_bytes()
    assert shell("demo", "--out", folder, "--no-window").code == 1
    assert own.read_bytes() == before


def test_the_check_of_the_installation_tells_where_the_print_lies(shell: Shell, tmp_path: Path) -> None:
    assert shell("selfcheck", "--out", tmp_path, "--json").json == {"printed": str(tmp_path / "letter.pdf")}
    assert str(tmp_path / "letter.pdf") in shell("selfcheck", "--out", tmp_path).out


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "kk_KZ.UTF-8"}, Language.KK),
        ({"LANG": "kk_KZ.UTF-8", "LC_ALL": "ru_RU"}, Language.RU),
        ({"LANG": "de_DE"}, Language.EN),
        ({}, Language.EN),
    ],
)
@LINUX
def test_messages_speak_the_language_of_the_system(environment: dict[str, str], language: Language) -> None:
    assert system_language(environment) is language


@LINUX
def test_a_display_is_told_by_the_environment() -> None:
    assert has_display({"WAYLAND_DISPLAY": "wayland-0"})
    assert not has_display({})


def process(*arguments: object, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "desktop_app", *map(str, arguments)]
    environment = {**os.environ, "PYTHONIOENCODING": "cp866", "PYTHONUTF8": "0", "LC_ALL": "C.UTF-8"}
    return subprocess.run(command, capture_output=True, input=data, env=environment, timeout=60, check=False)


def test_answers_are_utf_8_on_any_console() -> None:
    answer = process("decline", "Өтегенов Қайрат", "--lang", "kk", "--case", "dative")
    assert answer.stdout.decode().strip().partition("\t")[0] == "Өтегенов Қайратқа"


@LINUX
@pytest.mark.parametrize(
    ("said", "places"),
    [
        (["version"], {"stdout": "/dev/full"}),
        (["version"], {"stdout": "/dev/full", "stderr": "/dev/full"}),
        (["verify", "--data", "/nowhere/data.db"], {"stderr": "/dev/full"}),
    ],
)
def test_an_answer_that_cannot_be_written_ends_with_one(said: list[str], places: dict[str, str]) -> None:
    with contextlib.ExitStack() as opened:
        streams = {name: opened.enter_context(Path(place).open("wb")) for name, place in places.items()}
        command = [sys.executable, "-m", "desktop_app", *said]
        answer = subprocess.run(command, **{"stderr": subprocess.PIPE, **streams}, timeout=60, check=False)  # type: ignore[call-overload]  # files and pipes
    assert answer.returncode == 1
    assert b"Traceback" not in (answer.stderr or b"")


def test_commands_start_without_qt_and_without_the_database() -> None:
    script = (
        "import sys; from desktop_app.__main__ import main; "
        "main(['decline', 'Ким', '--lang', 'kk', '--case', 'dative']); "
        "assert not {'PySide6', 'sqlalchemy', 'reportlab'} & set(sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, timeout=60, check=False).returncode == 0


def test_the_program_itself_reads_tables_from_a_pipe() -> None:
    answer = process("--read-sheet-from-pipe", data="Ф.И.О.;Должность\nКим;аким".encode())
    assert b"rows" in answer.stdout
