"""Every template that the program brings along prints clean, and older files get those that came later."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.domain.awards import NewLetter
from desktop_app.domain.designs import Design
from desktop_app.domain.errors import DoesNotFitError
from desktop_app.domain.identity import new_id
from desktop_app.domain.journal import StepName
from desktop_app.domain.languages import PAPER_LANGUAGES, Language, Sex
from desktop_app.domain.letter_text import check_text
from desktop_app.services.desk import Desk
from desktop_app.services.letters import Wishes
from desktop_app.services.values import spoken
from desktop_app.storage import kinds
from desktop_app.storage.seed_samples import SEED_TEMPLATES, SeedTemplate
from tests.builders import Office, a_card, a_desk, a_signatory, an_organisation
from tests.paper import text_of

_KK = (
    ("occasion", "республикалық референдумды"),
    ("event", "Учаскелік сайлау комиссиясының дауыс беру күніндегі жұмысын ұйымдастыру"),
    ("event_date", "2024-02-28"),
    ("event_place", "Аса ауылы"),
    ("hours", "8"),
    ("result", "85 %"),
)
_RU = (
    ("occasion", "республиканского референдума"),
    ("event", "Организация работы участковой избирательной комиссии в день голосования"),
    ("event_date", "2024-02-28"),
    ("event_place", "село Аса"),
    ("hours", "8"),
    ("result", "85 %"),
)
_CODES = [seed.code for seed in SEED_TEMPLATES]


def composed(office: Office, code: str, sex: Sex) -> NewLetter:
    desk = office.desk
    second = desk.commissions.save_signatory(
        a_signatory(
            office.commission.id,
            name_kk="Г. Оразбаева",
            name_ru="Г. Оразбаева",
            post_kk="Комиссия хатшысы",
            post_ru="Секретарь комиссии",
        )
    )
    every = [one for kind in desk.samples.kinds() for one in desk.samples.templates(kind.id)]
    template = next(one for one in every if one.shipped == code)
    wishes = Wishes(
        template_id=template.id,
        signatory_id=office.signatory.id,
        second_signatory_id=second.id if template.signatories > 1 else None,
        values_kk=_KK,
        values_ru=_RU,
    )
    if "{organisation" in template.text_ru:
        body = desk.people.save_organisation(an_organisation())
        return desk.letters.compose_all([], wishes, organisation_ids=[body.id])[0]
    name = "Смагулова Айжан Бериковна" if sex is Sex.FEMALE else "Оспанов Асқар Маратұлы"
    person = desk.people.save(a_card(name, sex=sex)).person.id
    return desk.letters.compose_all([person], wishes)[0]


@pytest.mark.parametrize("sex", [Sex.MALE, Sex.FEMALE])
@pytest.mark.parametrize("code", _CODES)
def test_a_shipped_template_prints_clean_in_both_languages(office: Office, code: str, sex: Sex) -> None:
    letter = composed(office, code, sex)
    assert office.desk.letters.problems(letter) == []
    for language in PAPER_LANGUAGES:
        printed = text_of(office.desk.letters.preview(letter, language))
        assert "{" not in printed
        assert "|" not in printed


@pytest.mark.parametrize("seed", SEED_TEMPLATES, ids=_CODES)
def test_a_shipped_template_is_worded_in_both_languages(seed: SeedTemplate) -> None:
    assert check_text(seed.text_kk)
    assert check_text(seed.text_ru)
    assert seed.name_kk != seed.name_ru


def test_every_design_is_shipped() -> None:
    assert {seed.design for seed in SEED_TEMPLATES} == set(Design)
    assert len(set(_CODES)) == len(_CODES)


def test_a_woman_is_written_of_as_a_woman(office: Office) -> None:
    printed = text_of(office.desk.letters.preview(composed(office, "certificate.seminar", Sex.FEMALE), Language.RU))
    assert "приняла участие" in printed
    assert "8 часов" in printed.replace("\u00a0", " ")


def test_an_older_file_gets_the_templates_that_came_later(desk: Desk) -> None:
    with desk.database.writing(StepName("an older program"), undoable=False) as unit:
        changed = next(one for one in kinds.every_template(unit.session) if one.shipped == "letter.address")
        kinds.save_template(unit.session, replace(changed, text_ru="{Уважаемый|Уважаемая} {given_names}! Спасибо"))
        for one in kinds.every_template(unit.session):
            if one.shipped.startswith("diploma"):
                kinds.delete_template(unit.session, one.id)
        diploma = next(kind for kind in kinds.kinds(unit.session) if kind.code == "diploma")
        kinds.delete_kind(unit.session, diploma.id)
    folder = desk.path.parent
    desk.close()
    again = a_desk(folder)
    try:
        every = {one.shipped: one for kind in again.samples.kinds() for one in again.samples.templates(kind.id)}
        assert set(every) == set(_CODES)
        assert every["letter.address"].text_ru.endswith("Спасибо")
        steps = len(again.steps.history(100))
    finally:
        again.close()
    once_more = a_desk(folder)
    assert len(once_more.steps.history(100)) == steps
    once_more.close()


def test_a_text_too_long_for_its_design_is_told(office: Office) -> None:
    letter = composed(office, "certificate.seminar", Sex.MALE)
    long = tuple(replace(one, text=one.text + " слово" * 200) for one in letter.wordings)
    problems = office.desk.letters.problems(replace(letter, id=new_id(), wordings=long, dated=date(2024, 2, 28)))
    assert {type(problem) for problem in problems} == {DoesNotFitError}


def test_a_place_stands_in_the_sentence_as_kazakh_wants_it() -> None:
    values = (("event_place", "Аса ауылы"), ("event", "Аса ауылы"))
    assert dict(spoken(values, Language.KK)) == {"event_place": "Аса ауылында", "event": "Аса ауылы"}
    assert spoken(values, Language.RU) == values
