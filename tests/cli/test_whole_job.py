"""The whole job by script, each command a process of its own: from an empty folder to papers, register and reprint."""

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from desktop_app.services.pages import page_count
from tests.cli.awarding import a_meeting
from tests.cli.conftest import Shell

LIST = """Ф.И.О.;Должность
Оспанов Асқар Маратұлы;секретарь участковой избирательной комиссии № 179
Айтбаева Сауле Омирзаковна;председатель участковой избирательной комиссии № 12
Ким Виктор Петрович;секретарь участковой избирательной комиссии № 7
"""
COMMISSION = (
    ("--name-ru", "Жамбылская районная территориальная избирательная комиссия"),
    ("--name-kk", "Жамбыл аудандық аумақтық сайлау комиссиясы"),
    ("--place-ru", "село Аса"),
    ("--place-kk", "Аса ауылы"),
)
TITLE = ("--title-kk", "Кеңейтілген отырыс", "--title-ru", "Расширенное заседание")


class Script:
    """Runs commands of one data file as a script does."""

    def __init__(self, data: Path) -> None:
        self._data = data

    def __call__(self, *arguments: object) -> Any:
        """Run a command that must succeed; return its answer."""
        done = self._run(*arguments)
        assert done.returncode == 0, done.stderr.decode()
        return json.loads(done.stdout)

    def until_free(self, *arguments: object) -> Any:
        """Repeat a command while another process has the data."""
        for _try in range(40):
            done = self._run(*arguments)
            if done.returncode == 0:
                return json.loads(done.stdout)
            assert "басқа терезеде" in done.stderr.decode(), done.stderr.decode()
        raise AssertionError

    def _run(self, *arguments: object) -> "subprocess.CompletedProcess[bytes]":
        command = [sys.executable, "-m", "desktop_app", "--data", str(self._data), "--json", *map(str, arguments)]
        environment = {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "kk"}
        return subprocess.run(command, capture_output=True, env=environment, timeout=120, check=False)


def test_a_script_does_the_whole_job_from_an_empty_folder(tmp_path: Path) -> None:
    process = Script(tmp_path / "data.db")
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    people = ("Оспанов Асқар Маратұлы", "Айтбаева Сауле Омирзаковна", "Ким Виктор Петрович")
    process("import", "people", tmp_path / "list.csv")
    process("commission", "set", *(word for pair in COMMISSION for word in pair))
    process("commission", "sign", "--name-ru", "Н. Сейтказин", "--name-kk", "Н. Сейтқазин")
    meeting = process("meetings", "add", "--date", "28.02.2024", "--kind", "extended", *TITLE)["id"]
    process("meetings", "invite", "--meeting", "1/2024", "--person", *people)
    added = process("awards", "add", "--meeting", meeting, "--accept-forms")["awards"]
    process("awards", "approve", *(award["id"] for award in added), "--basis", "Решение № 1")
    out, each = tmp_path / "letters.pdf", tmp_path / "each"
    told = process("letters", "--meeting", "28.02.2024", "--lang", "kk", "--number", "--out", out, "--each", each)
    assert [letter["number"] for letter in told["letters"]] == ["1", "2", "3"]
    assert page_count(out.read_bytes()) == len(list(each.iterdir())) == 3
    assert process("list", "meetings")[0]["attendees"] == 3
    process("register", "--year", 2024, "--lang", "kk", "--out", tmp_path / "register.xlsx")
    process("presentation", "--meeting", meeting, "--out", tmp_path / "list.pdf")
    process("awards", "present", "--meeting", meeting)
    process("reprint", "2", "--reason", "Жоғалды", "--duplicate", "--out", tmp_path / "again.pdf")
    process("awards", "annul", "3", "--reason", "Қате")
    assert [award["state"] for award in process("awards", "list")] == ["presented", "presented", "annulled"]
    assert process("verify") == {"problems": []}


def test_two_processes_at_once_give_numbers_that_no_other_has(office: Shell, tmp_path: Path) -> None:
    invited = {3: ("Ким Виктор Петрович", "Оспанов Асқар Маратұлы"), 4: ("Новиков Павел Ильич", "Жұмабаев Нұрлан")}
    for number, names in invited.items():
        a_meeting(tmp_path, names, number=number)
        office("awards", "add", "--meeting", f"{number}/2024", "--approved", "--accept-forms")
    process = Script(office.data)

    def number_all(meeting: int) -> list[str]:
        out = tmp_path / f"{meeting}.pdf"
        told = process.until_free("letters", "--meeting", f"{meeting}/2024", "--number", "--out", out)
        return [letter["number"] for letter in told["letters"]]

    with ThreadPoolExecutor(2) as pool:
        one, other = pool.map(number_all, (3, 4))
    assert sorted(one + other) == ["1", "2", "3", "4"]
