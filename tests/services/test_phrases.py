"""The phrase book: listed, changed and put in order; unknown wordings asked once."""

import pytest

from desktop_app.domain.errors import PhraseEmptyError, PhraseFieldError, PhraseKnownError, RecordGoneError
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Case
from desktop_app.domain.people import PersonCard
from desktop_app.resources import demo
from desktop_app.services.desk import Desk
from desktop_app.services.importing import read_people
from desktop_app.services.phrases import PhraseRow, new_phrase
from tests.builders import a_card, a_person, a_position

TAMER = "укротитель тигров"


def _row(desk: Desk, pattern: str) -> PhraseRow:
    return next(line for line in desk.phrases.all() if line.pattern_ru == pattern)


def _kazakh(desk: Desk, card: PersonCard) -> str:
    return desk.people.card(card.person.id).positions[0].post_kk


def test_each_phrase_tells_how_many_people_it_words(desk: Desk) -> None:
    desk.people.save_all([a_card(post_ru=f"секретарь УИК № {number}") for number in (1, 2, 2)])
    assert _row(desk, "секретарь УИК № {n}").people == 3
    assert _row(desk, "член УИК № {n}").people == 0


def test_a_phrase_is_saved_as_one_step_that_undo_takes_back(desk: Desk) -> None:
    desk.phrases.save(new_phrase(TAMER, "укротителю тигров", "жолбарыс үйретуші"))
    assert desk.people.kazakh_post(TAMER) == "жолбарыс үйретуші"
    desk.steps.undo()
    assert desk.people.kazakh_post(TAMER) is None


def test_saving_a_phrase_words_the_posts_that_it_fits(desk: Desk) -> None:
    card = a_card(post_ru="Укротитель тигров № 5")
    desk.people.save(card)
    desk.phrases.save(new_phrase(TAMER + " № {n}", "", "№ {n} жолбарыс үйретушісі"))
    assert _kazakh(desk, card) == "№ 5 жолбарыс үйретушісі"
    desk.steps.undo()
    assert _kazakh(desk, card) == ""


def test_a_deleted_phrase_comes_back_by_undo(desk: Desk) -> None:
    line = _row(desk, "директор школы")
    desk.phrases.delete(line.id)
    assert "директор школы" not in [left.pattern_ru for left in desk.phrases.all()]
    desk.steps.undo()
    assert _row(desk, "директор школы") == line


def test_a_phrase_that_is_gone_is_neither_deleted_nor_moved(desk: Desk) -> None:
    for act in (desk.phrases.delete, lambda gone: desk.phrases.move(gone, 1)):
        with pytest.raises(RecordGoneError):
            act(new_id())


@pytest.mark.parametrize(("by", "place"), [(-1, 2), (1, 4), (-99, 0), (9_999, -1)])
def test_a_phrase_moves_within_the_book(desk: Desk, by: int, place: int) -> None:
    before = [line.id for line in desk.phrases.all()]
    desk.phrases.move(before[3], by)
    assert [line.id for line in desk.phrases.all()][place] == before[3]
    desk.steps.undo()
    assert [line.id for line in desk.phrases.all()] == before


def test_of_two_phrases_that_fit_the_first_words_the_post(desk: Desk) -> None:
    desk.phrases.save(new_phrase("секретарь УИК № 7", "секретарю УИК № 7", "жетінші"))
    assert desk.people.kazakh_post("секретарь УИК № 7") != "жетінші"
    desk.phrases.move(_row(desk, "секретарь УИК № 7").id, -9_999)
    assert desk.people.kazakh_post("секретарь УИК № 7") == "жетінші"


@pytest.mark.parametrize(
    "wrong",
    [
        (TAMER, "", "үйретуші {n}"),
        (TAMER + " {n} {n}", "", "үйретуші"),
        (TAMER + " {кто}", "", "үйретуші"),
        (TAMER + " {n", "", "үйретуші"),
        (TAMER, "укротителю }", "үйретуші"),
    ],
)
def test_a_field_that_nothing_fills_is_refused(desk: Desk, wrong: tuple[str, str, str]) -> None:
    with pytest.raises(PhraseFieldError):
        desk.phrases.save(new_phrase(*wrong))
    assert desk.people.kazakh_post(TAMER) is None


def test_a_phrase_that_words_nothing_is_refused(desk: Desk) -> None:
    for wrong in (new_phrase(" ", "а", "б"), new_phrase(TAMER)):
        with pytest.raises(PhraseEmptyError):
            desk.phrases.save(wrong)


def test_two_phrases_with_one_pattern_are_refused(desk: Desk) -> None:
    with pytest.raises(PhraseKnownError):
        desk.phrases.save(new_phrase("директор школы", "", "басқа"))


def test_a_wording_is_asked_once_whatever_its_number_and_place(desk: Desk) -> None:
    posts = ["лесник Асинского участка № 1", "Лесник Каройского участка № 2", TAMER, "директор школы"]
    asked = desk.phrases.ask(posts)
    assert [(question.wording, question.count) for question in asked] == [
        ("лесник {place} участка № {n}", 2),
        (TAMER, 1),
    ]


def test_a_question_proposes_both_wordings(desk: Desk) -> None:
    (asked,) = desk.phrases.ask(["старший директор школы"])
    assert (asked.dative_ru, asked.post_kk) == ("старшему директору школы", "мектеп директоры")
    assert (asked.lacks_dative, asked.lacks_kazakh) == (False, True)


def test_an_answer_is_kept_and_words_everybody_in_one_step(desk: Desk) -> None:
    cards = [a_card(post_ru=f"лесник участка № {number}") for number in (1, 2)]
    desk.people.save_all(cards)
    (asked,) = desk.phrases.questions()
    assert desk.phrases.answer(asked, "леснику участка № {n}", "№ {n} учаскенің орманшысы") == 2
    assert [_kazakh(desk, card) for card in cards] == ["№ 1 учаскенің орманшысы", "№ 2 учаскенің орманшысы"]
    assert desk.phrases.questions() == []
    assert desk.people.ids("орманшысы")
    desk.steps.undo()
    assert len(desk.phrases.questions()) == 1
    assert desk.people.ids("орманшысы") == []


def test_an_answer_may_be_the_dative_alone(desk: Desk) -> None:
    person = a_person()
    desk.people.save(PersonCard(person, (a_position(person.id, "лекпом", post_kk="фельдшер"),)))
    (asked,) = desk.phrases.questions()
    assert (asked.lacks_dative, asked.lacks_kazakh) == (True, False)
    desk.phrases.answer(asked, "лекпому", "")
    assert desk.phrases.questions() == []
    assert desk.people.kazakh_post("лекпом") is None


def test_a_place_that_is_not_known_is_asked_by_its_name(desk: Desk) -> None:
    (asked,) = desk.phrases.ask(["аким Далёкого сельского округа"])
    desk.phrases.answer(asked, asked.dative_ru, "Қиыр ауылдық округінің әкімі")
    assert desk.people.kazakh_post("аким Далёкого сельского округа") == "Қиыр ауылдық округінің әкімі"


def test_a_kazakh_post_gets_its_russian_wording(desk: Desk) -> None:
    person = a_person()
    kazakh = "№ 179 учаскелік сайлау комиссиясының хатшысы"
    desk.people.save(PersonCard(person, (a_position(person.id, "", post_kk=kazakh),)))
    assert desk.phrases.russian("Аса ауылдық округінің әкімі") == "аким Асинского сельского округа"
    assert desk.phrases.word_posts() == 1
    assert desk.people.card(person.id).positions[0].post_ru == "секретарь УИК № 179"
    assert desk.phrases.word_posts() == 0


def test_the_test_field_shows_every_form_at_once(desk: Desk) -> None:
    forms = desk.phrases.forms("секретарь УИК № 179")
    assert forms.sure
    assert forms.cases_ru[Case.DATIVE] == "секретарю УИК № 179"
    assert forms.cases_ru[Case.INSTRUMENTAL] == "секретарём УИК № 179"
    assert forms.kazakh == "№ 179 учаскелік сайлау комиссиясының хатшысы"
    assert forms.cases_kk[Case.DATIVE] == "№ 179 учаскелік сайлау комиссиясының хатшысына"
    assert desk.phrases.forms(forms.kazakh).russian == "секретарь УИК № 179"
    assert not desk.phrases.forms("лекпом").sure


def test_the_people_of_the_sample_have_both_wordings_after_at_most_two_answers(desk: Desk) -> None:
    posts = [person.post for person in read_people(demo("invited_2024.xlsx")).people]
    desk.people.save_all([a_card(post_ru=post) for post in posts])
    asked = desk.phrases.questions()
    for question in asked:
        desk.phrases.answer(question, question.dative_ru, question.post_kk)
    desk.phrases.word_posts()
    held = [desk.people.card(person_id).positions[0] for person_id in desk.people.ids()]
    assert (len(held), len(asked) <= 2) == (187, True)
    assert all(position.post_kk and desk.phrases.forms(position.post_ru).sure for position in held)


def test_without_seeds_the_sample_is_asked_by_wording_and_not_by_person(desk: Desk) -> None:
    for line in desk.phrases.all():
        if line.people == 0 and "УИК" in line.pattern_ru:
            desk.phrases.delete(line.id)
    posts = [person.post for person in read_people(demo("invited_2024.xlsx")).people]
    asked = desk.phrases.ask(posts)
    assert 0 < len(asked) <= 10
    for question in asked:
        desk.phrases.answer(question, question.dative_ru, question.post_kk or f"лауазым {question.wording[-3:]}")
    assert desk.phrases.ask(posts) == []
