"""Commissions, their signatories, logo and letterhead."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from PIL import Image

from desktop_app.domain.commission import Role
from desktop_app.domain.errors import ImageRefusedError, NameMissingError, PeriodReversedError, RecordGoneError
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language
from desktop_app.services.desk import Desk
from desktop_app.services.pages import page_count
from tests.builders import Office, a_commission, a_signatory


def a_picture(width: int = 40, height: int = 30) -> bytes:
    written = BytesIO()
    Image.new("RGB", (width, height), "teal").save(written, "PNG")
    return written.getvalue()


def test_a_new_file_has_no_commission(desk: Desk) -> None:
    assert desk.commissions.own() is None


def test_our_commission_comes_back_whole(desk: Desk) -> None:
    ours = a_commission(phone="8 (726) 33", seal_mark=False, oblast_ru="Жамбылская область")
    desk.commissions.save(ours)
    assert desk.commissions.own() == ours


def test_a_nameless_commission_is_refused(desk: Desk) -> None:
    with pytest.raises(NameMissingError):
        desk.commissions.save(a_commission(name_kk="", name_ru=" "))


def test_the_superior_commission_is_not_ours(office: Office) -> None:
    office.desk.commissions.save(a_commission(Role.SUPERIOR))
    assert office.desk.commissions.own() == office.commission


def test_a_signatory_comes_back_whole(office: Office) -> None:
    acting = a_signatory(office.commission.id, acting=True, post_ru="секретарь", valid_to=date(2024, 3, 1))
    office.desk.commissions.save_signatory(acting)
    assert acting in office.desk.commissions.signatories(office.commission.id)


def test_a_term_that_ends_before_it_begins_is_refused(office: Office) -> None:
    wrong = a_signatory(office.commission.id, valid_to=date(2020, 1, 1))
    with pytest.raises(PeriodReversedError):
        office.desk.commissions.save_signatory(wrong)


def test_nobody_signs_for_a_commission_that_is_not_there(desk: Desk) -> None:
    with pytest.raises(RecordGoneError):
        desk.commissions.save_signatory(a_signatory(new_id()))


def test_who_has_signed_nothing_can_be_deleted_and_brought_back(office: Office) -> None:
    office.desk.commissions.delete_signatory(office.signatory.id)
    office.desk.steps.undo()
    assert office.desk.commissions.signatories(office.commission.id) == [office.signatory]


def test_a_signatory_who_is_gone_cannot_be_deleted(desk: Desk) -> None:
    with pytest.raises(RecordGoneError):
        desk.commissions.delete_signatory(new_id())


def test_a_logo_comes_back_as_a_picture(office: Office) -> None:
    office.desk.commissions.set_logo(office.commission.id, a_picture())
    kept = office.desk.commissions.logo(office.commission.id)
    assert kept is not None
    assert Image.open(BytesIO(kept)).size == (40, 30)


def test_a_logo_can_be_taken_away(office: Office) -> None:
    office.desk.commissions.set_logo(office.commission.id, a_picture())
    office.desk.commissions.set_logo(office.commission.id, None)
    assert office.desk.commissions.logo(office.commission.id) is None


def test_what_is_no_picture_is_refused_and_the_old_logo_stays(office: Office) -> None:
    office.desk.commissions.set_logo(office.commission.id, a_picture())
    with pytest.raises(ImageRefusedError):
        office.desk.commissions.set_logo(office.commission.id, b"=cmd()")
    assert office.desk.commissions.logo(office.commission.id) is not None


def test_saving_names_leaves_the_logo(office: Office) -> None:
    office.desk.commissions.set_logo(office.commission.id, a_picture())
    office.desk.commissions.save(replace(office.commission, phone="1"))
    assert office.desk.commissions.logo(office.commission.id) is not None


def test_a_commission_that_is_gone_has_no_logo(desk: Desk) -> None:
    with pytest.raises(RecordGoneError):
        desk.commissions.set_logo(new_id(), a_picture())


def test_the_letterhead_is_one_page_and_saves_nothing(office: Office) -> None:
    typed = replace(office.commission, name_ru="Другая комиссия")
    assert page_count(office.desk.commissions.letterhead(typed, Language.RU)) == 1
    assert office.desk.commissions.own() == office.commission


def test_the_letterhead_bears_the_logo(office: Office) -> None:
    office.desk.commissions.set_logo(office.commission.id, a_picture())
    ours = office.desk.commissions.own()
    assert ours is not None
    plain = office.desk.commissions.letterhead(office.commission, Language.RU)
    assert office.desk.commissions.letterhead(ours, Language.RU) != plain
