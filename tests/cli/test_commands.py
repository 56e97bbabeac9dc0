"""The table of commands: each with help, a test and a line in the documents."""

import re
from pathlib import Path

import pytest

from desktop_app.cli.command import Command, CommandGroup
from desktop_app.cli.commands import COMMANDS, COMMON, every_command
from desktop_app.cli.program import run
from desktop_app.cli.surroundings import Surroundings
from desktop_app.domain.languages import Language
from desktop_app.i18n.texts import Texts
from tests import strings
from tests.cli.conftest import Shell

ROOT = Path(__file__).resolve().parent.parent.parent
DOCUMENT = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
SECRET = re.compile(r"pass|pwd|secret|\bkey|\bpin\b", re.IGNORECASE)
BY_NAME = pytest.mark.parametrize("command", list(every_command()), ids=lambda command: command.name)
GROUPS = [command for command in COMMANDS if isinstance(command, CommandGroup)]


@BY_NAME
def test_every_command_has_help_for_itself_and_each_argument(shell: Shell, command: Command) -> None:
    answer = shell(*command.name.split(), "--help")
    said = " ".join(answer.out.split())
    assert answer.code == 0
    assert command.help in said
    assert all(argument.help in said for argument in command.arguments)


@pytest.mark.parametrize("language", Language)
@BY_NAME
def test_the_word_for_usage_stands_once_in_the_help(shell: Shell, command: Command, language: Language) -> None:
    said = shell.call("--lang", language.value, *command.name.split(), "--help").out
    word = Texts(language).gettext("Usage:")
    assert said.startswith(f"{word} zhospar {command.name} ")
    assert said.count(word) == 1


def test_no_command_takes_a_password_as_an_argument() -> None:
    """Others on the computer see the arguments of a running program, and the shell keeps them."""
    given = [*COMMON, *(argument for command in every_command() for argument in command.arguments)]
    names = [
        name for one in given for name in (*one.flags, one.settings.get("dest", ""), one.settings.get("metavar", ""))
    ]
    assert [name for name in names if SECRET.search(name)] == []


@pytest.mark.parametrize("name", ["--password", "PASS", "--passphrase", "--key-file", "pwd", "--secret"])
def test_the_search_for_passwords_finds_them(name: str) -> None:
    assert SECRET.search(name)


@BY_NAME
def test_every_command_has_a_test(command: Command) -> None:
    tests = [file.read_text(encoding="utf-8") for file in Path(__file__).parent.glob("test_*.py")]
    words = '",\\s*"'.join(command.name.split())
    assert any(re.search(rf'(?:shell|office|planned|process)\(\s*"{words}"', text) for text in tests)


@BY_NAME
def test_every_command_is_described_with_its_place_in_the_window(command: Command) -> None:
    line = next(line for line in DOCUMENT.splitlines() if line.startswith(f"| `{command.name}`"))
    described, in_the_window = [cell.strip() for cell in line.split("|")[2:4]]
    assert described
    assert in_the_window


@BY_NAME
def test_every_option_is_described(command: Command) -> None:
    flags = [flag for argument in command.arguments for flag in argument.flags if flag.startswith("--")]
    section = DOCUMENT.partition(f"## {command.name}\n")[2].partition("\n## ")[0]
    assert [flag for flag in flags if f"`{flag}" not in section] == []


def test_every_place_in_the_window_bears_the_words_of_the_window() -> None:
    places = [line.split("|")[3] for line in DOCUMENT.splitlines() if line.startswith("| `")]
    quoted = [words for place in places for words in re.findall("«(.+?)»", place)]
    assert quoted
    assert [words for words in quoted if strings.extracted().get(words) is None] == []


def test_no_command_is_described_that_is_not_there() -> None:
    described = re.findall(r"^\| `([a-z -]+)", DOCUMENT, re.MULTILINE)
    assert sorted(described) == sorted(command.name for command in every_command())


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.name)
def test_a_word_alone_names_the_commands_that_may_follow(shell: Shell, group: CommandGroup) -> None:
    assert shell(group.name).code == 2
    said = " ".join(shell(group.name, "--help").out.split())
    assert group.help in said
    assert all(f"{part.name} {part.help}" in said for part in group.parts)


@pytest.mark.parametrize("language", Language)
def test_help_speaks_the_language_asked_for(shell: Shell, language: Language) -> None:
    answer = shell.call("--lang", language.value, "--help")
    assert Texts(language).gettext("Put names into a case") in " ".join(answer.out.split())


@pytest.mark.parametrize(
    "wrong",
    [
        ["nonsense"],
        ["list"],
        ["list", "cats"],
        ["letter"],
        ["register", "--year", "x"],
        ["decline", "А", "--lang", "de"],
    ],
)
def test_wrong_use_ends_with_two_and_says_why(shell: Shell, wrong: list[str]) -> None:
    answer = shell(*wrong)
    assert answer.code == 2
    assert "This cannot be understood" in answer.error
    assert answer.out == ""


def test_the_version_is_told(shell: Shell) -> None:
    assert shell("version").out.startswith("Zhospar ")
    assert set(shell("version", "--json").json) == {"version"}


def test_the_data_file_may_be_named_before_or_after_the_command(office: Shell) -> None:
    answers = [office("--data", office.data, "verify"), office("verify", "--data", office.data)]
    assert [answer.code for answer in answers] == [0, 0]


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize(
    "wrong",
    [["nonsense"], ["list"], ["list", "dogs"], ["register", "--year", "soon", "--out", "a.pdf"], ["decline", "--from"]],
)
def test_wrong_use_is_explained_in_the_language_of_the_messages(shell: Shell, language: str, wrong: list[str]) -> None:
    answer = shell("--lang", language, *wrong)
    said = answer.error.splitlines()
    assert answer.code == 2
    assert not re.search(r"usage|argument|invalid|required|choose", answer.error)
    assert len(said) >= 2


def test_an_unexpected_fault_is_a_sentence_with_a_report(
    shell: Shell, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(folder: Path) -> Path:
        raise ZeroDivisionError(folder)

    surroundings = Surroundings(lambda _chosen: shell.data, _open_nothing, fail)
    assert run(["--lang", "en", "selfcheck", "--out", str(tmp_path)], surroundings) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert list((tmp_path / "reports").glob("report-*.txt"))


def _open_nothing(path: Path | None, *, demo: bool) -> int:
    raise AssertionError(path, demo)
