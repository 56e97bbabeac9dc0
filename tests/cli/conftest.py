"""A command line over a real data file of its own."""

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from desktop_app.cli.program import run
from desktop_app.cli.surroundings import Surroundings
from desktop_app.services.desk import Desk
from tests.builders import a_desk, an_office
from tests.services.planning import a_plan


@dataclass
class Answer:
    """What a command said, and how it ended."""

    code: int
    out: str
    error: str

    @property
    def json(self) -> Any:
        """Return what was said to a script."""
        return json.loads(self.out)


@dataclass
class Shell:
    """Calls commands on a data file, and notes which windows they opened."""

    data: Path
    call: Callable[..., Answer]
    windows: list[tuple[Path | None, bool]] = field(default_factory=list)

    def __call__(self, *arguments: object) -> Answer:
        """Call a command with messages in English."""
        return self.call(*arguments)


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    """Return a command line whose data file is not there yet."""
    windows: list[tuple[Path | None, bool]] = []

    def open_window(path: Path | None, *, demo: bool) -> int:
        windows.append((path, demo))
        return 0

    def check_installation(folder: Path) -> Path:
        return folder / "letter.pdf"

    surroundings = Surroundings(lambda chosen: chosen or tmp_path / "data.db", open_window, check_installation)

    def call(*arguments: object) -> Answer:
        code = run(["--lang", "en", *map(str, arguments)], surroundings)
        said = capsys.readouterr()
        return Answer(code, said.out, said.err)

    return Shell(tmp_path / "data.db", call, windows)


@pytest.fixture(scope="session")
def office_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a data file with our commission and its chair, once."""
    folder = tmp_path_factory.mktemp("office")
    an_office(folder).desk.close()
    return folder


@pytest.fixture
def office(shell: Shell, office_folder: Path) -> Shell:
    """Return a command line on a data file with our commission and its chair."""
    shutil.copytree(office_folder, shell.data.parent, dirs_exist_ok=True)
    return shell


@pytest.fixture
def planned(office: Shell) -> Shell:
    """Return a command line on data with a plan for 2024; its items fall due four times, once, once and never."""
    desk = a_desk(office.data.parent)
    a_plan(desk, ("Заседание", "ежеквартально"), ("Отчёт", "до 1 февраля"), ("Опись", "март"), ("Приём", "постоянно"))
    desk.close()
    return office


@pytest.fixture
def desk(office: Shell) -> Iterator[Desk]:
    """Return the open desk behind the command line."""
    opened = a_desk(office.data.parent)
    yield opened
    opened.close()
