"""The desk: opened, seeded once, closed, with what belongs to it."""

import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.domain.changes import Topic
from desktop_app.domain.errors import FileBusyError, FileMissingError, FileReadOnlyError, NothingToUndoError
from desktop_app.domain.languages import Language
from desktop_app.services.desk import Desk, is_new, open_desk
from desktop_app.services.pages import page_count, page_image, page_size
from desktop_app.services.places import data_path
from tests.builders import Office, a_card, a_desk


def test_a_file_that_is_not_there_is_new(tmp_path: Path) -> None:
    assert is_new(tmp_path / "data.db")


def test_an_open_file_is_not_new(desk: Desk) -> None:
    assert not is_new(desk.path)


def test_a_file_that_is_not_there_is_not_made_unasked(tmp_path: Path) -> None:
    with pytest.raises(FileMissingError):
        open_desk(tmp_path / "data.db")
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_seeded_once(desk: Desk) -> None:
    before = desk.samples.templates(desk.samples.kinds()[0].id)
    desk.close()
    again = a_desk(desk.path.parent)
    assert again.samples.templates(again.samples.kinds()[0].id) == before
    again.close()


def test_the_first_records_are_no_step_to_take_back(desk: Desk) -> None:
    assert desk.steps.state().undo is None


def test_a_second_window_on_one_file_is_refused(desk: Desk) -> None:
    with pytest.raises(FileBusyError):
        open_desk(desk.path)


def test_a_closed_file_can_be_opened_again(desk: Desk) -> None:
    desk.people.save(a_card())
    desk.close()
    again = a_desk(desk.path.parent)
    assert again.people.count() == 1
    again.close()


def test_a_file_that_is_only_looked_at_stays_as_it_is(desk: Desk) -> None:
    desk.people.save(a_card())
    looked = open_desk(desk.path, read_only=True)
    assert (looked.read_only, looked.people.count()) == (True, 1)
    with pytest.raises(FileReadOnlyError):
        looked.people.save(a_card())
    looked.close()


def test_a_file_that_is_only_looked_at_keeps_no_draft(desk: Desk) -> None:
    looked = open_desk(desk.path, read_only=True)
    looked.drafts.save("person:1", {"surname": "Ә"})
    looked.drafts.forget("person:1")
    assert looked.drafts.load("person:1") is None
    looked.close()


def test_what_was_typed_outlives_a_restart(desk: Desk) -> None:
    desk.drafts.save("person:1", {"surname": "Әбді"})
    desk.close()
    again = a_desk(desk.path.parent)
    assert again.drafts.load("person:1") == {"surname": "Әбді"}
    again.close()


def test_a_forgotten_draft_is_gone(desk: Desk) -> None:
    desk.drafts.save("person:1", {"surname": "Әбді"})
    desk.drafts.forget("person:1")
    assert desk.drafts.load("person:1") is None


def test_a_draft_is_no_step(desk: Desk) -> None:
    before = desk.steps.history()
    desk.drafts.save("person:1", {"surname": "Әбді"})
    assert desk.steps.history() == before


def test_the_operator_signs_the_steps(desk: Desk) -> None:
    desk.settings.set_operator("  Болат   Сәкен ")
    desk.people.save(a_card())
    assert desk.steps.history(1)[0].operator == "Болат Сәкен"


def test_operators_are_remembered_once_each(desk: Desk) -> None:
    for name in ("Болат", "Әлия", "Болат"):
        desk.settings.set_operator(name)
    assert desk.settings.operators() == ["Болат", "Әлия"]


def test_a_new_operator_is_announced(desk: Desk) -> None:
    heard: list[str] = []
    desk.changes.subscribe({Topic.SETTINGS}, lambda _topics: heard.append(desk.settings.operator))
    desk.settings.set_operator("Болат")
    assert heard == ["Болат"]


def test_undo_and_redo_tell_the_step(desk: Desk) -> None:
    desk.people.save(a_card("Абай"))
    undone = desk.steps.undo()
    assert desk.people.count() == 0
    assert desk.steps.redo().sequence == undone.sequence
    assert desk.people.count() == 1


def test_undo_of_nothing_is_refused(desk: Desk) -> None:
    with pytest.raises(NothingToUndoError):
        desk.steps.undo()


def test_undo_is_announced_to_every_page(desk: Desk) -> None:
    desk.people.save(a_card())
    heard: list[Topic] = []
    for topic in Topic:
        desk.changes.subscribe({topic}, lambda _topics, topic=topic: heard.append(topic))  # type: ignore[misc]  # the default binds the loop's value
    desk.steps.undo()
    assert set(heard) == set(Topic)


def test_the_chosen_file_goes_before_the_users_own(tmp_path: Path) -> None:
    assert data_path(tmp_path / "x.db") == tmp_path / "x.db"


def test_the_users_own_file_lies_in_a_local_folder() -> None:
    assert data_path().name == "zhospar.db"
    assert "oaming" not in str(data_path())


def test_a_page_becomes_a_picture(office: Office) -> None:
    card = office.desk.people.save(a_card())
    pdf = office.desk.letters.preview(office.desk.letters.compose(card.person.id), Language.KK)
    image = page_image(pdf, 0, 300)
    assert (page_count(pdf), image.width) == (1, 300)
    assert [round(side) for side in page_size(pdf, 0)] == [595, 842]


def test_importing_the_desk_brings_no_database() -> None:
    code = (
        "import sys, desktop_app.services.desk, desktop_app.services.pages;"
        "print({'sqlalchemy', 'reportlab'} & set(sys.modules))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8")
    assert said.stdout.strip() == "set()"


def test_opening_a_desk_brings_no_drawing(tmp_path: Path) -> None:
    code = (
        "import sys, pathlib; from desktop_app.services.desk import open_desk;"
        f"open_desk(pathlib.Path({str(tmp_path / 'x.db')!r}), create=True).close();"
        "print({'alembic', 'reportlab', 'pypdfium2'} & set(sys.modules))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8")
    assert said.stdout.strip() == "set()"
