"""The command line: reads the arguments, runs one command, says in a sentence what was refused."""

import argparse
import errno
import os
import sys
from collections.abc import Iterable, Sequence
from io import TextIOWrapper
from typing import Any, NoReturn

from desktop_app.cli.call import REFUSED, WRONG_USE, Call, drop
from desktop_app.cli.command import Argument, Command, CommandGroup
from desktop_app.cli.commands import COMMANDS, COMMON, WINDOW
from desktop_app.cli.finding import NotOneRecordError
from desktop_app.cli.surroundings import Surroundings, system_language
from desktop_app.cli.wrong_use import explained, formatter
from desktop_app.domain.errors import DiskFullError, FileExistsAlreadyError, FileReadOnlyError, RuleError
from desktop_app.domain.journal import N_
from desktop_app.domain.languages import Language
from desktop_app.i18n.errors import explain
from desktop_app.i18n.texts import Texts
from desktop_app.services.reports import save_report

_NO_ROOM = frozenset({errno.ENOSPC, errno.EFBIG})
_NOT_ALLOWED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_HELP = Argument(("-h", "--help"), N_("Show this help"), {"action": "help"})
_MESSAGES = Argument(
    ("--lang",),
    N_("The language of help and messages; without it, that of the system"),
    {"choices": tuple(language.value for language in Language), "dest": "messages"},
)


def run(arguments: Sequence[str], surroundings: Surroundings) -> int:
    """Run one command; return 0 done, 1 refused with the reason on standard error, 2 wrong use."""
    _write_utf8()
    texts = Texts(_messages(arguments))
    try:
        options = make_parser(texts).parse_args(arguments)
    except SystemExit as left:
        return int(left.code or 0)
    call = Call(options, texts, surroundings)
    try:
        code: int = options.act(call)
        sys.stdout.flush()
    except (NotOneRecordError, RuleError, KeyboardInterrupt) as error:
        call.complain(_sentence(error, texts))
        if isinstance(error, FileExistsAlreadyError) and getattr(options, "replace", None) is False:
            call.complain(texts.gettext("With --replace the file is replaced"))
        return REFUSED
    except OSError as error:
        drop(sys.stdout)
        if not isinstance(error, BrokenPipeError):
            call.complain(_refusal(error, texts))
        return REFUSED
    except Exception as error:  # noqa: BLE001  (whatever it is, the user gets a sentence and a report)
        call.complain(_surprise(call, error))
        return REFUSED
    return code


def _sentence(error: NotOneRecordError | RuleError | KeyboardInterrupt, texts: Texts) -> str:
    """Say in words of the work why a command was not done."""
    if isinstance(error, NotOneRecordError):
        return error.sentence(texts)
    if isinstance(error, RuleError):
        return explain(error, texts)
    return texts.gettext("Stopped. What was not finished has been taken back")


def _surprise(call: Call, error: BaseException) -> str:
    """Say what nobody expected, with a report; a driver that was stopped in the middle complains of it first."""
    earlier: BaseException | None = error
    while earlier is not None:
        if isinstance(earlier, KeyboardInterrupt):
            return _sentence(earlier, call.texts)
        earlier = earlier.__context__
    report = save_report(error, call.data.parent / "reports")
    sentence = call.texts.gettext("Something unexpected happened. The report lies in {path}")
    return sentence.format(path=report or "–")


def _refusal(error: OSError, texts: Texts) -> str:
    """Say in words of the work what the system refuses."""
    path = str(error.filename or "")
    if error.errno in _NO_ROOM:
        return explain(DiskFullError(path), texts)
    if error.errno in _NOT_ALLOWED and path:
        return explain(FileReadOnlyError(path), texts)
    return texts.gettext("The system refuses: {reason}").format(reason=error.strerror or error)


def make_parser(texts: Texts) -> argparse.ArgumentParser:
    """Build the parser from the table of commands, with help in the language of ``texts``."""
    parser = _Parser(texts, prog="zhospar", description=texts.gettext(WINDOW.help))
    parser.add(_MESSAGES)
    for argument in COMMON:
        parser.add(argument)
    parser.set_defaults(act=WINDOW.act)
    _add_commands(parser, COMMANDS, texts)
    return parser


class _Parser(argparse.ArgumentParser):
    """A parser whose own words are translated."""

    def __init__(self, texts: Texts, **settings: Any) -> None:
        super().__init__(**settings, formatter_class=formatter(texts), add_help=False, allow_abbrev=False)
        self._texts = texts
        self._group = self.add_argument_group(texts.gettext("arguments"))
        self.add(_HELP)

    def add(self, argument: Argument, **changes: object) -> None:
        """Add an argument with its help."""
        settings = {**argument.settings, **changes}
        self._group.add_argument(*argument.flags, help=self._texts.gettext(argument.help), **settings)

    def error(self, message: str) -> NoReturn:
        """Say how the command is used, and leave with the code of wrong use."""
        self.print_usage(sys.stderr)
        sentence = self._texts.gettext("This cannot be understood: {message}")
        print(sentence.format(message=explained(message, self._texts)), file=sys.stderr)
        raise SystemExit(WRONG_USE)


def _add_commands(parser: _Parser, commands: Iterable[Command | CommandGroup], texts: Texts) -> None:
    metavar = texts.gettext("COMMAND")
    offered = parser.add_subparsers(
        title=texts.gettext("commands"),
        metavar=metavar,
        parser_class=_Parser,
        required=parser.get_default("act") is None,
    )
    for command in commands:
        words = texts.gettext(command.help)
        added = offered.add_parser(command.name, help=words, description=words, texts=texts)
        if isinstance(command, Command):
            for argument in command.arguments:
                added.add(argument)
        for argument in COMMON:
            # Said before the command or after it; what is not said after it must not overwrite what was said before.
            added.add(argument, default=argparse.SUPPRESS)
        if isinstance(command, Command):
            added.set_defaults(act=command.act)
        else:
            _add_commands(added, command.parts, texts)


def _messages(arguments: Sequence[str]) -> Language:
    """Find the language of messages before anything is parsed, so that help speaks it too."""
    before = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    before.add_argument("--lang")
    names = {command.name for command in COMMANDS}
    place = next((place for place, word in enumerate(arguments) if word in names), len(arguments))
    try:
        found = before.parse_known_args(list(arguments[:place]))[0].lang
    except (argparse.ArgumentError, SystemExit):
        found = None
    return Language(found) if found in set(Language) else system_language()


def _write_utf8() -> None:
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123  (open until the end)
    sys.stderr = sys.stderr or sys.stdout
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
