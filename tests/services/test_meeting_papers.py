"""The papers of a meeting without opening the data: the same as with it, or nothing at all."""

import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from sqlcipher3 import dbapi2

from desktop_app.domain.awards import AwardOutline, LetterLanguages
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language
from desktop_app.domain.meetings import Meeting, MeetingKind
from desktop_app.services.letters import Wishes
from desktop_app.services.meeting_papers import meeting_papers
from tests.builders import Office, a_card

DAY = date(2024, 2, 28)


def a_meeting(office: Office, number: int = 3) -> Meeting:
    """Record a meeting on the day of the extended one."""
    return office.desk.meetings.save(Meeting(new_id(), MeetingKind.EXTENDED, DAY, "Отырыс", "Заседание", number))


def award(office: Office, meeting: Meeting, name: str, languages: LetterLanguages, kind_id: UUID | None) -> UUID:
    """Issue a letter at a meeting; return the award."""
    card = office.desk.people.save(a_card(name))
    known = office.desk.samples.templates(kind_id) if kind_id else []
    single = (one for one in known if one.signatories == 1 and not one.design.both_languages)
    template = next((one for one in single if "{organisation" not in one.text_ru + one.text_kk), None)
    wishes = Wishes(
        languages=languages,
        dated=DAY,
        meeting_id=meeting.id,
        template_id=template.id if template else None,
        values_kk=(("event", "Семинар"), ("event_date", "2024-02-28"), ("hours", "8")),
        values_ru=(("event", "Семинар"), ("event_date", "2024-02-28"), ("hours", "8")),
    )
    return office.desk.letters.issue(office.desk.letters.compose_all([card.person.id], wishes))[0].id


@pytest.fixture
def meeting(office: Office) -> Meeting:
    """Return a meeting with awards of every kind, in all states, in one language and in both."""
    made = a_meeting(office)
    desk = office.desk
    kinds = [kind.id for kind in desk.samples.kinds()][-2:]
    asked = [*zip(LetterLanguages, [*kinds, None], strict=True), (LetterLanguages.BOTH, None)]
    issued = [
        award(office, made, f"Оспанов {given}", languages, kind_id)
        for given, (languages, kind_id) in zip(("Серік", "Асқар", "Бекзат", "Данияр"), asked, strict=True)
    ]
    desk.awards.annul(issued[-1], "ошибка в имени")
    for given, approved in (("Дина", False), ("Асель", True)):
        card = desk.people.save(a_card(f"Әбдірова {given}"))
        desk.awards.nominate(desk.letters.compose_all([card.person.id], Wishes(meeting_id=made.id)), approved=approved)
    return made


@pytest.mark.parametrize("languages", LetterLanguages)
@pytest.mark.parametrize("wanted", ["3/2024", " № 3/2024", "28.02.2024", "2024-02-28", "id", "hex"])
def test_they_are_the_same_as_from_the_open_data(
    office: Office, meeting: Meeting, languages: LetterLanguages, wanted: str
) -> None:
    sought = {"id": str(meeting.id).upper(), "hex": meeting.id.hex}.get(wanted, wanted)
    made = meeting_papers(office.desk.path, sought, languages.languages)
    assert made is not None
    found = office.desk.awards.of_meeting(meeting.id)
    assert list(made.awards) == [AwardOutline(one.id, one.state, one.number, one.languages) for one in found]
    ready = [one.id for one in made.awards if one.has_paper_in(languages.languages)]
    opened = office.desk.reprinting.sheets(ready, duplicate=False, languages=languages.languages)
    assert 0 < len(ready) < len(found)
    assert (made.meeting_id, made.pages, made.pdf) == (meeting.id, len(opened.pages), opened.pdf)


def test_the_data_is_only_looked_at(office: Office, meeting: Meeting) -> None:
    before = {path: path.read_bytes() for path in office.desk.path.parent.iterdir() if path.is_file()}
    assert meeting_papers(office.desk.path, "3/2024", tuple(Language)) is not None
    assert {path: path.read_bytes() for path in office.desk.path.parent.iterdir() if path.is_file()} == before


@pytest.mark.parametrize("wanted", ["", "4/2024", "3/2023", "29.02.2024", "Заседание", "3"])
def test_a_meeting_that_is_not_there_has_none(office: Office, meeting: Meeting, wanted: str) -> None:
    assert meeting_papers(office.desk.path, wanted, tuple(Language)) is None


def test_two_meetings_on_a_day_are_told_apart_by_the_open_data(office: Office, meeting: Meeting) -> None:
    a_meeting(office, 4)
    assert meeting_papers(office.desk.path, "28.02.2024", tuple(Language)) is None
    assert meeting_papers(office.desk.path, "3/2024", tuple(Language)) is not None


def test_a_meeting_without_papers_has_none(office: Office) -> None:
    a_meeting(office)
    assert meeting_papers(office.desk.path, "3/2024", tuple(Language)) is None


DAMAGE = {
    "a page changed": ("files", "UPDATE blob SET data = zeroblob(size)"),
    "a page lost": ("files", "DELETE FROM blob"),
    "the pages lost": ("files", "DROP TABLE blob"),
    "a paper without award": ("", "UPDATE issued_paper SET award_id = '01' WHERE rowid = 1"),
    "a paper lost": ("", "DELETE FROM issued_paper WHERE rowid = 1"),
    "an identity that is none": ("", "UPDATE meeting SET id = 'x'; UPDATE award SET meeting_id = 'x'"),
    "a day that is none": ("", "UPDATE meeting SET dated = '2024-02-31'"),
    "a step past the journal": ("", "UPDATE journal_entry SET operator = 'somebody else'"),
    "an instant that is none": ("", "UPDATE journal_entry SET at = 'today'"),
    "a later version": ("", "PRAGMA user_version = 99"),
    "an earlier version": ("", "PRAGMA user_version = 1"),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_what_is_not_sound_is_left_to_the_open_data(office: Office, meeting: Meeting, damage: str) -> None:
    file, statements = DAMAGE[damage]
    with closing(dbapi2.connect(office.desk.path.with_suffix(f".db.{file}" if file else ".db"))) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.executescript(statements)
        connection.commit()
    assert meeting_papers(office.desk.path, "3/2024", (Language.KK, Language.RU)) is None


def test_what_another_process_writes_is_waited_for_by_the_open_data(office: Office, meeting: Meeting) -> None:
    with closing(dbapi2.connect(office.desk.path, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        assert meeting_papers(office.desk.path, "3/2024", (Language.RU,)) is None
        connection.execute("ROLLBACK")
    assert meeting_papers(office.desk.path, "3/2024", (Language.RU,)) is not None


@pytest.mark.parametrize("content", [None, b"", b"PK\x03\x04", b"SQLite format 3\x00" + bytes(200)])
def test_what_is_no_data_of_ours_has_none(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "data.db"
    if content is not None:
        path.write_bytes(content)
    assert meeting_papers(path, "3/2024", (Language.RU,)) is None
    assert [file.name for file in tmp_path.iterdir()] == ([] if content is None else ["data.db"])


def test_the_libraries_behind_the_data_are_not_loaded(office: Office, meeting: Meeting, tmp_path: Path) -> None:
    order = ["letters", "--meeting", "3/2024", "--lang", "ru", "--out", str(tmp_path / "l.pdf")]
    code = (
        "import sys; from desktop_app.__main__ import main; "
        f"code = main({[*order, '--data', str(office.desk.path)]!r}); "
        "print('sqlalchemy' in sys.modules); sys.exit(code)"
    )
    ended = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, encoding="utf-8")
    assert ended.stdout.splitlines()[-1] == "False"
    made = meeting_papers(office.desk.path, "3/2024", (Language.RU,))
    assert made is not None
    assert (tmp_path / "l.pdf").read_bytes() == made.pdf
