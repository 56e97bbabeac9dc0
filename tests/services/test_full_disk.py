"""A disk that fills up while letters are issued, and errors that come too late: all or nothing, and each once."""

from typing import Any

import pytest
from sqlcipher3 import dbapi2

from desktop_app.domain.awards import LetterLanguages, NewLetter
from desktop_app.domain.errors import DiskFullError
from desktop_app.domain.languages import Language
from desktop_app.services.desk import Desk
from tests.builders import Office, a_card


def _letters(desk: Desk, count: int) -> list[NewLetter]:
    cards = [a_card(f"Оспанов {number}") for number in range(count)]
    desk.people.save_all(cards)
    return [desk.letters.compose(card.person.id, languages=LetterLanguages.KK) for card in cards]


def _numbers(desk: Desk) -> list[str]:
    return [row.number for row in desk.register.rows(2024, Language.KK)]


def _limit(desk: Desk, pages: int) -> int:
    with desk.database._engine.connect() as connection:
        return int(connection.exec_driver_sql(f"PRAGMA max_page_count={pages}").scalar_one())


def test_wherever_the_disk_fills_up_no_number_is_lost_or_used_twice(office: Office) -> None:
    desk = office.desk
    letters = _letters(desk, 8)
    pages = _limit(desk, 1)
    refused = 0
    while not _numbers(desk):
        _limit(desk, pages + refused)
        try:
            desk.letters.issue(letters)
        except DiskFullError:
            refused += 1
            assert desk.steps.state().undo is not None
    assert refused > 3
    assert _numbers(desk) == [str(number) for number in range(1, 9)]
    assert desk.backups.verify() == []


@pytest.fixture
def late_error(office: Office, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Let the next commits succeed and be reported as failed."""

    def commit_and_fail(connection: Any) -> None:
        connection.commit()
        raise dbapi2.OperationalError("disk I/O error")

    monkeypatch.setattr(office.desk.database._engine.dialect, "do_commit", commit_and_fail)
    return monkeypatch


def test_letters_that_were_issued_though_an_error_came_are_not_issued_again(
    office: Office, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    letters = _letters(office.desk, 3)
    request.getfixturevalue("late_error")
    with pytest.raises(DiskFullError):
        office.desk.letters.issue(letters)
    monkeypatch.undo()
    assert [award.number for award in office.desk.letters.issue(letters)] == ["1", "2", "3"]
    assert _numbers(office.desk) == ["1", "2", "3"]


def test_a_card_that_was_saved_though_an_error_came_is_one_person(
    office: Office, late_error: pytest.MonkeyPatch
) -> None:
    card = a_card()
    with pytest.raises(DiskFullError):
        office.desk.people.save(card)
    late_error.undo()
    office.desk.people.save(card)
    assert office.desk.people.count() == 1


def test_control_a_card_with_a_new_identity_would_be_two(office: Office, late_error: pytest.MonkeyPatch) -> None:
    with pytest.raises(DiskFullError):
        office.desk.people.save(a_card())
    late_error.undo()
    office.desk.people.save(a_card())
    assert office.desk.people.count() == 2
