"""Commissions, kinds, texts, phrases, operators and counters as they are stored."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from desktop_app.domain.awards import AwardState
from desktop_app.domain.errors import RecordGoneError
from desktop_app.domain.identity import new_id
from desktop_app.domain.journal import StepName
from desktop_app.i18n.posts import SEED_PHRASES, Phrase
from desktop_app.storage import awards, commission, counters, kinds, phrases, seeds, settings
from desktop_app.storage.opening import open_database
from tests.builders import a_clock, a_commission, a_signatory


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    database = open_database(tmp_path / "data.db", operator="Әлия", clock=a_clock(), create=True)
    with database.writing(StepName("Test")) as unit:
        seeds.plant(unit.session)
        yield unit.session
    database.close()


def test_a_new_file_has_the_whole_phrase_book(session: Session) -> None:
    assert phrases.book(session) == SEED_PHRASES


def test_a_phrase_that_is_known_is_changed(session: Session) -> None:
    known = SEED_PHRASES[0]
    changed = replace(known, pattern_kk="басқаша")
    phrases.add(session, changed)
    assert phrases.book(session)[0] == changed


def test_a_new_phrase_stands_at_the_end(session: Session) -> None:
    phrases.add(session, Phrase("сторож", "сторожу", "күзетші"))
    assert phrases.book(session)[-1].pattern_kk == "күзетші"


def test_the_first_phrase_of_an_empty_book_stands_first(tmp_path: Path) -> None:
    database = open_database(tmp_path / "empty.db", operator="", clock=a_clock(), create=True)
    with database.writing(StepName("Test")) as unit:
        phrases.add(unit.session, SEED_PHRASES[3])
        assert phrases.book(unit.session) == (SEED_PHRASES[3],)
    database.close()


def test_each_record_that_is_gone_says_so(session: Session) -> None:
    for look in (commission.commission, commission.signatory, kinds.kind, kinds.template, awards.award):
        with pytest.raises(RecordGoneError):
            look(session, new_id())


def test_an_award_that_is_gone_has_no_state(session: Session) -> None:
    with pytest.raises(RecordGoneError):
        awards.set_state(session, new_id(), AwardState.PRINTED)


def test_a_signatory_that_is_gone_is_not_deleted(session: Session) -> None:
    with pytest.raises(RecordGoneError):
        commission.delete_signatory(session, new_id())


def test_signatories_stand_with_the_latest_term_first(session: Session) -> None:
    ours = commission.save(session, a_commission())
    old = commission.save_signatory(session, a_signatory(ours.id, valid_from=None))
    new = commission.save_signatory(session, a_signatory(ours.id))
    assert commission.signatories(session, ours.id) == [new, old]


def test_a_text_that_is_changed_keeps_its_place(session: Session) -> None:
    kind = kinds.kinds(session)[0]
    first = kinds.templates(session, kind.id)[0]
    kinds.save_template(session, replace(first, name_ru="Другое"))
    assert kinds.templates(session, kind.id)[0].name_ru == "Другое"


def test_a_kind_may_have_its_own_numbers(session: Session) -> None:
    kind = replace(kinds.kinds(session)[0], number_pattern="БП-{seq}")
    assert kinds.save_kind(session, kind) == kinds.kind(session, kind.id) == kind


def test_an_operator_is_added_once(session: Session) -> None:
    settings.add_operator(session, "Болат")
    settings.add_operator(session, "Болат")
    assert settings.operators(session).count("Болат") == 1


def test_a_look_at_a_counter_takes_no_number(session: Session) -> None:
    ours, kind = commission.save(session, a_commission()), kinds.kinds(session)[0]
    looks = [counters.peek(session, ours.id, kind.id, 2024) for _ in range(2)]
    assert (looks, counters.take(session, ours.id, kind.id, 2024)) == ([1, 1], 1)


def test_counters_of_two_issuers_are_apart(session: Session) -> None:
    kind = kinds.kinds(session)[0]
    issuers = [commission.save(session, a_commission()) for _ in range(2)]
    assert [counters.take(session, issuer.id, kind.id, 2024) for issuer in issuers] == [1, 1]
