"""No personal data where nobody looks for it: side files, temporary files, reports."""

import os
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from desktop_app.domain.journal import StepName
from desktop_app.services.desk import Desk
from desktop_app.services.reports import save_report
from tests.builders import a_card, a_desk, an_office
from tests.storage.rows import a_person_row

ROOT = Path(__file__).parents[2]
NAME, PHONE, NUMBER = "Канарейкин", "+7 701 555 0199", "900228300123"
SECRETS = [secret.encode(encoding) for secret in (NAME, PHONE, NUMBER) for encoding in ("utf-8", "utf-16-le")]
SECRETS += [NAME.encode("unicode_escape"), NAME.encode("cp1251")]


@dataclass(frozen=True)
class Home:
    """A home with a data file; everything that a command writes of its own accord lands in it."""

    folder: Path
    person: str

    def __call__(self, *arguments: object) -> int:
        """Call a command in a process of its own."""
        environment = {**os.environ, "HOME": str(self.folder), "TMPDIR": str(self.folder / "tmp")}
        command = [sys.executable, "-m", "desktop_app", "--data", self.folder / "data.db", *arguments]
        words = [str(word) for word in command]
        return subprocess.run(words, capture_output=True, cwd=ROOT, env=environment, check=False).returncode

    def leaks(self) -> set[str]:
        """Return the files with a secret in them, but for the data, its backups, and what was asked for."""
        asked = ("data.db", "data.db.files", "asked", "backups")
        files = [file for file in self.folder.rglob("*") if file.is_file()]
        kept = [file for file in files if file.relative_to(self.folder).parts[0] not in asked]
        return {file.name for file in kept if any(secret in file.read_bytes() for secret in SECRETS)}


def _a_canary(desk: Desk) -> str:
    card = a_card(f"{NAME} Пётр Иванович", phone=PHONE, notes=NUMBER)
    return str(desk.people.save(card).person.id)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """Make a home with somebody to know again."""
    for name in ("tmp", "asked"):
        (tmp_path / name).mkdir()
    desk = an_office(tmp_path).desk
    person = _a_canary(desk)
    desk.backups.make()
    desk.close()
    return Home(tmp_path, person)


def test_commands_leave_no_personal_data_beside_the_data(home: Home) -> None:
    asked, letter = home.folder / "asked", ("letter", "--person", home.person, "--accept-forms", "--out")
    assert home(*letter, asked / "letter.pdf") == 0
    assert home(*letter, home.folder / "nowhere" / "letter.pdf") == 1
    assert home("backup", asked / "copy.zip") == 0
    assert home("restore", asked / "copy.zip") == 0
    (asked / "cut.zip").write_bytes((asked / "copy.zip").read_bytes()[:-500])
    assert home("restore", asked / "cut.zip") == 1
    assert home("verify") == 0
    assert home.leaks() == set()


def test_control_a_secret_in_a_temporary_file_is_found(home: Home) -> None:
    (home.folder / "tmp" / "left.txt").write_text(f"letter to {NAME}", encoding="utf-8")
    assert home.leaks() == {"left.txt"}


def test_sheets_of_backups_count_and_name_nobody(home: Home) -> None:
    sheets = list((home.folder / "backups").glob("*.json"))
    assert [sheet.name for sheet in sheets if any(secret in sheet.read_bytes() for secret in SECRETS)] == []
    assert sheets


def test_an_error_of_the_database_and_its_report_name_nobody(home: Home) -> None:
    desk = a_desk(home.folder)
    known = desk.people.card(desk.people.ids()[0]).person
    with pytest.raises(IntegrityError) as refused, desk.database.writing(StepName("Add")) as unit:
        unit.session.add(a_person_row(known.id, NAME))
    report = save_report(refused.value, home.folder / "reports")
    desk.close()
    assert report is not None
    assert NAME not in str(refused.value)
    assert home.leaks() == set()


def test_a_report_of_a_fault_in_a_service_names_nobody(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = a_desk(home.folder)
    card = desk.people.card(desk.people.ids()[0])
    monkeypatch.setattr("desktop_app.storage.people.save", _fail_with)
    with pytest.raises(LookupError) as fault:
        desk.people.save(replace(card, person=replace(card.person, phone="")))
    save_report(fault.value, home.folder / "reports")
    desk.close()
    assert len(list((home.folder / "reports").iterdir())) == 1
    assert home.leaks() == set()


def _fail_with(_session: object, card: object, *_rest: object) -> None:
    raise LookupError(f"{NAME} {PHONE}") from ValueError(str(card))
