"""A command and its arguments, as the tables of commands describe them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from desktop_app.cli.call import Call
from desktop_app.cli.papers import day
from desktop_app.domain.journal import N_

PAPER_LANGUAGES = ("kk", "ru")


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of a command; ``settings`` are argparse's own."""

    flags: tuple[str, ...]
    help: str
    settings: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Command:
    """A command: what it is called, what it is for, what it takes and does."""

    name: str
    help: str
    act: Callable[[Call], int]
    arguments: Sequence[Argument] = ()


@dataclass(frozen=True, slots=True)
class CommandGroup:
    """A word that is followed by one of several commands, as in «awards approve»."""

    name: str
    help: str
    parts: Sequence[Command]

    def whole(self) -> Iterator[Command]:
        """Yield the commands under their whole names."""
        for part in self.parts:
            yield replace(part, name=f"{self.name} {part.name}")


def out(words: str, metavar: str = "FILE.pdf") -> Argument:
    """Return the argument that says where a file goes."""
    return Argument(("--out",), words, {"type": Path, "metavar": metavar, "required": True})


def paper_language(default: str, *, words: str = N_("The language of the paper"), both: bool = False) -> Argument:
    """Return the argument that says in which language a paper is made."""
    choices = (*PAPER_LANGUAGES, "both") if both else PAPER_LANGUAGES
    return Argument(("--lang",), words, {"choices": choices, "default": default, "dest": "paper_language"})


def text(flag: str, words: str, metavar: str = "TEXT", **settings: object) -> Argument:
    """Return an argument whose value is a text, empty where it is not given."""
    return Argument((flag,), words, {"metavar": metavar, "default": "", **settings})


def switch(flag: str, words: str) -> Argument:
    """Return an argument without a value."""
    return Argument((flag,), words, {"action": "store_true"})


def date_of(flag: str, words: str, **settings: object) -> Argument:
    """Return an argument whose value is a date."""
    return Argument((flag,), words, {"type": day, "metavar": "D", **settings})


REPLACE = switch("--replace", N_("Replace the file if it is there"))
SHEET = text(
    "--sheet",
    N_("The sheet, or the number of the table in a Word document; without it, the first that has a list"),
    "NAME",
)
BOTH_LANGUAGES = N_("The language of the paper; both means two papers with one number")
