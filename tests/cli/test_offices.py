"""Offices as they are: another code page, Kazakh letters in the user's name, no network."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop_app.services.demo import make_demo
from desktop_app.services.desk import open_desk
from tests.cli.guarded import CAUGHT

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="locales and namespaces are of Linux")


@dataclass(frozen=True)
class FarOffice:
    """A folder under a user's name with Kazakh letters, and the environment of another code page."""

    folder: Path
    environment: dict[str, str]

    def __call__(self, *arguments: object) -> "subprocess.CompletedProcess[bytes]":
        """Call a command under guard, without a network where that can be taken away."""
        python = (sys.executable, "-X", "utf8=0", "-X", "warn_default_encoding", "-m", "tests.cli.guarded")
        command = [*_without_network(), *python, *map(str, arguments)]
        return subprocess.run(command, capture_output=True, cwd=ROOT, env=self.environment, timeout=60, check=False)


def _without_network() -> list[str]:
    unshare = shutil.which("unshare")
    able = unshare and subprocess.run([unshare, "-n", "true"], capture_output=True, check=False).returncode == 0
    return [str(unshare), "-n"] if able else []


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> FarOffice:
    """Make a Russian office of Windows as far as Linux can be one, and the demonstration in it."""
    places = tmp_path_factory.mktemp("locales")
    made = subprocess.run(
        ["localedef", "-i", "ru_RU", "-f", "CP1251", str(places / "ru_RU.CP1251")],  # noqa: S607  (of the system)
        capture_output=True,
        check=False,
    )
    if made.returncode:
        pytest.skip("no locale with the code page 1251 can be made here")
    home = tmp_path_factory.mktemp("home") / "Пользователь Әлия"
    home.mkdir()
    speaking = {
        "LOCPATH": str(places),
        "LC_ALL": "ru_RU.CP1251",
        "TZ": "Asia/Almaty",
        "PYTHONHASHSEED": "7",
        "LOGNAME": "aliya",
    }
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "LC_", "LANG"))}
    office = FarOffice(home, {**kept, **speaking, "HOME": str(home)})
    demo = office("demo", "--no-window", "--out", home / "үлгі")
    assert (demo.returncode, demo.stderr) == (0, b"")
    return office


def test_the_code_page_is_the_one_of_the_office(office: FarOffice) -> None:
    code = "import locale, sys; print(locale.getencoding(), sys.getfilesystemencoding())"
    command = [sys.executable, "-X", "utf8=0", "-c", code]
    assert subprocess.run(command, capture_output=True, env=office.environment, check=True).stdout.split() == [
        b"CP1251",
        b"cp1251",
    ]


def test_the_demonstration_is_the_same_in_every_office(office: FarOffice, tmp_path: Path) -> None:
    make_demo(tmp_path)
    here, there = ({file.name: file.read_bytes() for file in place.iterdir()} for place in (tmp_path, _demo(office)))
    assert here.keys() == there.keys()
    assert [name for name in here if here[name] != there[name]] == []


@pytest.mark.parametrize(
    "command",
    [
        ("list", "people", "--json"),
        ("list", "awards"),
        ("verify",),
        ("register", "--year", "2024", "--out", "{folder}/тізім.pdf"),
        ("letter", "--person", "{person}", "--accept-forms", "--out", "{folder}/Ә.pdf"),
        ("backup", "{folder}/көшірме.zip"),
    ],
    ids=lambda command: command[0],
)
def test_a_command_works_in_the_office(office: FarOffice, tmp_path: Path, command: tuple[str, ...]) -> None:
    folder = Path(shutil.copytree(_demo(office), tmp_path / "Әлия"))
    desk = open_desk(folder / "zhospar-demo.db", read_only=True)
    words = [word.format(folder=folder, person=desk.people.ids()[0]) for word in command]
    desk.close()
    answer = office("--data", folder / "zhospar-demo.db", *words)
    assert (answer.returncode, answer.stderr) == (0, b"")


def test_a_copy_comes_back_in_the_office(office: FarOffice, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(_demo(office), tmp_path / "Әлия"))
    assert office("--data", folder / "zhospar-demo.db", "backup", folder / "көшірме.zip").returncode == 0
    assert office("--data", folder / "жаңа.db", "restore", folder / "көшірме.zip").returncode == 0
    assert len(json.loads(office("--data", folder / "жаңа.db", "list", "people", "--json").stdout)) == 187


def test_names_from_a_file_are_read_in_the_office(office: FarOffice, tmp_path: Path) -> None:
    (tmp_path / "аты.tsv").write_text("Өтегенов Қайрат\tm\n", encoding="utf-8")
    answer = office("decline", "--from", tmp_path / "аты.tsv", "--lang", "kk", "--case", "dative")
    assert answer.stdout.decode().startswith("Өтегенов Қайратқа")


def test_control_a_call_to_the_network_is_caught(office: FarOffice) -> None:
    assert office("--break", "network").returncode == CAUGHT


def test_control_text_in_the_code_page_of_the_system_is_caught(office: FarOffice) -> None:
    assert b"EncodingWarning" in office("--break", "encoding").stderr


def _demo(office: FarOffice) -> Path:
    return office.folder / "үлгі"
