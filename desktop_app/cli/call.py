"""One call of a command: its options, its words, and where its answers go."""

import getpass
import json
import os
import re
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from desktop_app.cli.surroundings import Surroundings
from desktop_app.i18n.texts import Texts
from desktop_app.services.desk import Desk, open_desk

DONE, REFUSED, WRONG_USE = 0, 1, 2
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f]")


@dataclass(frozen=True, slots=True)
class Call:
    """What a command is handed."""

    options: Namespace
    texts: Texts
    surroundings: Surroundings

    @property
    def data(self) -> Path:
        """Return the data file that the command works on."""
        return self.surroundings.data_path(self.options.data)

    @contextmanager
    def reading(self) -> Iterator[Desk]:
        """Open the data only to look, so that an open window does not stand in the way."""
        desk = open_desk(self.data, read_only=True)
        try:
            yield desk
        finally:
            desk.close()

    @contextmanager
    def writing(self, *, create: bool = False) -> Iterator[Desk]:
        """Open the data to change it; a window must not have it open."""
        desk = open_desk(self.data, create=create, operator=_account())
        try:
            yield desk
        finally:
            desk.close()

    def say(self, sentence: str) -> None:
        """Print a line of the answer."""
        print(_printable(sentence))

    def say_row(self, cells: Sequence[str]) -> None:
        """Print the cells of a row with tabs between them."""
        print("\t".join(_printable(cell) for cell in cells))

    def say_json(self, answer: object) -> None:
        """Print the answer for a script."""
        print(json.dumps(answer, ensure_ascii=False, indent=1))

    def complain(self, sentence: str) -> None:
        """Print why something was not done, or what should be looked at, if there is where to print it."""
        try:
            print(_printable(sentence), file=sys.stderr)
        except OSError:
            drop(sys.stderr)


def drop(stream: TextIO) -> None:
    """Let go of what could not be written, or Python would try again at its end and complain."""
    if isinstance(stream, TextIOWrapper):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _printable(text: str) -> str:
    return _UNPRINTABLE.sub(" ", text)


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
