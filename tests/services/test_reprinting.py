"""Papers printed again."""

import pytest

from desktop_app.domain.award_errors import NothingToPrintError
from desktop_app.domain.awards import AwardStep
from desktop_app.domain.errors import AlreadyAnnulledError, ReasonMissingError
from desktop_app.domain.languages import Language
from desktop_app.services.pages import page_count, page_image
from tests.builders import Office, a_card
from tests.paper import text_of
from tests.services.test_register import issue


def test_a_paper_printed_again_is_the_same_bytes(office: Office) -> None:
    row = issue(office, "Абай")
    assert office.desk.reprinting.reprint([row.id], "утеряно", duplicate=False) == office.desk.awards.every_paper(
        row.id
    )


def test_a_duplicate_is_marked_on_every_page_and_says_the_rest(office: Office) -> None:
    row = issue(office, "Абай")
    pdf = office.desk.reprinting.reprint([row.id], "утеряно", duplicate=True)
    assert page_count(pdf) == 2
    assert all("ДУБЛИКАТ / ТЕЛНҰСҚА" in text_of(pdf, page) for page in range(2))
    assert "Абай" in text_of(pdf)


def test_the_mark_leaves_the_page_below_it_alone(office: Office) -> None:
    row = issue(office, "Абай")
    kept = page_image(office.desk.awards.every_paper(row.id), 0, 600)
    marked = page_image(office.desk.reprinting.sheets([row.id], duplicate=True).pdf, 0, 600)
    above = kept.stride * 40
    assert kept.pixels[:above] != marked.pixels[:above]
    assert kept.pixels[above:] == marked.pixels[above:]


def test_a_duplicate_is_the_same_bytes_each_time_and_the_kept_paper_stays(office: Office) -> None:
    row = issue(office, "Абай")
    before = office.desk.awards.every_paper(row.id)
    first, second = (office.desk.reprinting.sheets([row.id], duplicate=True).pdf for _ in range(2))
    assert first == second
    assert office.desk.awards.every_paper(row.id) == before


def test_the_life_tells_why_a_paper_was_printed_again(office: Office) -> None:
    row = issue(office, "Абай")
    office.desk.reprinting.reprint([row.id], " утеряно ", duplicate=True)
    last = office.desk.awards.life(row.id)[-1]
    assert (last.step, last.note, last.copies) == (AwardStep.REPRINTED, "утеряно", 1)
    assert office.desk.register.rows(2024, Language.RU)[0].reprinted


def test_printing_again_needs_a_reason(office: Office) -> None:
    row = issue(office, "Абай")
    with pytest.raises(ReasonMissingError):
        office.desk.reprinting.reprint([row.id], " ", duplicate=False)
    with pytest.raises(ReasonMissingError):
        office.desk.reprinting.note([row.id], "", 1)


def test_an_annulled_paper_is_not_printed_again(office: Office) -> None:
    row = issue(office, "Абай")
    office.desk.awards.annul(row.id, "ошибка")
    with pytest.raises(AlreadyAnnulledError):
        office.desk.reprinting.reprint([row.id], "утеряно", duplicate=True)


def test_nothing_is_noted_before_it_is_printed(office: Office) -> None:
    row = issue(office, "Абай")
    office.desk.reprinting.sheets([row.id], duplicate=True)
    assert not office.desk.register.rows(2024, Language.RU)[0].reprinted


def test_each_page_is_known_by_its_award(office: Office) -> None:
    rows = [issue(office, name) for name in ("Абай", "Бекет")]
    made = office.desk.reprinting.sheets([row.id for row in rows], duplicate=False)
    assert made.pages == (rows[0].id, rows[0].id, rows[1].id, rows[1].id)


def test_nothing_at_all_is_refused(office: Office) -> None:
    office.desk.people.save(a_card("Абай"))
    with pytest.raises(NothingToPrintError):
        office.desk.reprinting.sheets([], duplicate=False)
