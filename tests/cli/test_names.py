"""Names in cases from the command line."""

from pathlib import Path

import pytest

from tests.cli.conftest import Shell


def test_a_name_is_put_into_a_case(shell: Shell) -> None:
    answer = shell("decline", "Оспанов Асқар Маратұлы", "--lang", "kk", "--case", "dative")
    assert answer.out == "Оспанов Асқар Маратұлына\n"


def test_json_tells_form_case_language_and_doubts(shell: Shell) -> None:
    answer = shell("decline", "Ким Виктор", "--sex", "m", "--lang", "ru", "--case", "dative", "--json")
    expected = {"form": "Киму Виктору", "case": "dative", "lang": "ru", "doubtful": False, "reasons": []}
    assert answer.json == [expected]


def test_a_file_keeps_its_order_and_its_sexes(shell: Shell, tmp_path: Path) -> None:
    names = tmp_path / "names.tsv"
    names.write_text("\ufeffКим Виктор\tm\r\nКим Елена\tf\n\nЦой А.Е.\tunknown\n", encoding="utf-8")
    told = shell("decline", "--from", names, "--lang", "ru", "--case", "dative", "--json").json
    assert [one["form"] for one in told[:2]] == ["Киму Виктору", "Ким Елене"]
    assert [one["doubtful"] for one in told] == [False, False, True]
    assert "initials" in told[2]["reasons"]


def test_a_doubt_is_said_in_words(shell: Shell) -> None:
    assert "initials" in shell("decline", "Цой А.Е.", "--lang", "kk", "--case", "dative").out


@pytest.mark.parametrize("content", ["Ким Виктор\tx\n", "\tm\n"])
def test_a_wrong_line_is_named(shell: Shell, tmp_path: Path, content: str) -> None:
    names = tmp_path / "names.tsv"
    names.write_text("Ким Елена\tf\n" + content, encoding="utf-8")
    answer = shell("decline", "--from", names, "--lang", "ru", "--case", "dative")
    assert (answer.code, answer.out) == (1, "")
    assert "Line 2" in answer.error


def test_a_file_that_is_no_text_is_refused(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "names.tsv").write_bytes(b"\xff\xfe\x00\x01")
    assert shell("decline", "--from", tmp_path / "names.tsv", "--lang", "ru", "--case", "dative").code == 1


def test_a_file_that_is_not_there_is_a_sentence(shell: Shell, tmp_path: Path) -> None:
    assert shell("decline", "--from", tmp_path / "no.tsv", "--lang", "ru", "--case", "dative").code == 1


@pytest.mark.parametrize("given", [[], ["Ким", "--from", "names.tsv"]])
def test_a_name_or_a_file_is_wanted(shell: Shell, given: list[str]) -> None:
    assert shell("decline", *given, "--lang", "ru", "--case", "dative").code == 2


@pytest.mark.parametrize(
    "name", ["Қ. <b>Әлиева</b> & Ұлы", "Ә" * 120, "🙂", "محمد", "=cmd()", "\u202e", "-", "а\x1b[31m"]
)
@pytest.mark.parametrize("language", ["kk", "ru"])
def test_no_name_is_refused(shell: Shell, name: str, language: str) -> None:
    answer = shell("decline", "--lang", language, "--case", "genitive", "--", name)
    assert answer.code == 0
    assert "\x1b" not in answer.out


def test_an_empty_name_is_refused(shell: Shell) -> None:
    assert shell("decline", " ", "--lang", "kk", "--case", "dative").code == 1
