"""Templates from the command line: listed, taken out into a file, taken out of one."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.identity import new_id
from tests.builders import a_desk
from tests.cli.conftest import Shell


def templates(office: Shell) -> list[str]:
    return [one["name_ru"] for one in office("samples", "list", "--json").json]


def test_a_template_goes_to_another_commission(office: Shell, tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    first = desk.samples.templates(desk.samples.kinds()[0].id)[0]
    desk.samples.save_template(replace(first, id=new_id(), name_ru="Наш образец", name_kk="Біздің үлгі", shipped=""))
    desk.close()
    file, other = tmp_path / "ours.zhospar-sample", ("--data", tmp_path / "other.db")
    assert office("samples", "export", "Біздің үлгі", "--out", file, "--json").json["file"] == str(file)
    office("commission", "set", "--name-ru", "Другая комиссия", *other)
    assert office("samples", "import", file, *other, "--json").json["taken"]
    assert "Наш образец" in office("samples", "list", *other).out
    assert office("samples", "import", file, *other, "--json").json["taken"] is False


def test_a_template_that_is_here_is_not_taken_twice(office: Shell, tmp_path: Path) -> None:
    before = templates(office)
    assert office("samples", "export", before[1], "--out", tmp_path / "s").code == 0
    answer = office("samples", "import", tmp_path / "s")
    assert (answer.code, answer.out) == (0, f"The template “{before[1]}” is here already\n")
    assert templates(office) == before


def test_a_file_that_is_there_stays(office: Shell, tmp_path: Path) -> None:
    (tmp_path / "s").write_text("mine")
    command = ("samples", "export", templates(office)[0], "--out", tmp_path / "s")
    assert office(*command).code == 1
    assert (tmp_path / "s").read_text() == "mine"
    assert office(*command, "--replace").code == 0


@pytest.mark.parametrize("bad", [b"", b"mine", b"PK\x03\x04" + b"0" * 200, None])
def test_a_file_that_is_no_template_is_a_sentence(office: Shell, tmp_path: Path, bad: bytes | None) -> None:
    before = templates(office)
    if bad is not None:
        (tmp_path / "s").write_bytes(bad)
    answer = office("samples", "import", tmp_path / "s")
    assert (answer.code, answer.out, answer.error.count("\n")) == (1, "", 1)
    assert templates(office) == before


def test_no_template_of_this_name_is_a_sentence(office: Shell, tmp_path: Path) -> None:
    assert office("samples", "export", "Нет такого", "--out", tmp_path / "s").code == 1
    assert not (tmp_path / "s").exists()
