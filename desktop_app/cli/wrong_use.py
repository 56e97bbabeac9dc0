"""What argparse objects to, said in the language of the messages."""

import argparse
import re
from collections.abc import Callable, Iterable

from desktop_app.domain.journal import N_
from desktop_app.i18n.texts import Texts

_OBJECTIONS = (
    (r"the following arguments are required: (?P<what>.+)", N_("{what} is missing")),
    (r"unrecognized arguments: (?P<what>.+)", N_("{what} is not known here")),
    (
        r"argument (?P<name>.+?): invalid choice: (?P<what>.+?) \(choose from (?P<choices>.+)\)",
        N_("{name}: there is no {what}; choose from {choices}"),
    ),
    (r"argument (?P<name>.+?): expected .*argument.*", N_("{name}: the value is missing")),
    (r"argument (?P<name>.+?): invalid .+ value: (?P<what>.+)", N_("{name}: {what} cannot be used")),
)


def explained(message: str, texts: Texts) -> str:
    """Return an objection of argparse in the language of ``texts``; one without words stays as it is."""
    for pattern, sentence in _OBJECTIONS:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            return texts.gettext(sentence).format(**found.groupdict())
    return message


def formatter(texts: Texts) -> Callable[..., argparse.HelpFormatter]:
    """Return a formatter of help whose own word is translated."""

    class Formatter(argparse.HelpFormatter):
        def add_usage(
            self,
            usage: str | None,
            actions: Iterable[argparse.Action],
            groups: Iterable[argparse._MutuallyExclusiveGroup],
            prefix: str | None = None,
        ) -> None:
            # Given empty, it stays so: argparse asks in this way for the words that stand before a command's name.
            said = texts.gettext("Usage:") + " " if prefix is None else prefix
            super().add_usage(usage, actions, groups, said)

    return Formatter
