"""A list is one step: people and answered posts come together, go together, and may be broken off."""

import pytest

from desktop_app.domain.errors import PhraseFieldError, RecordGoneError, RuleError
from desktop_app.domain.languages import Language
from desktop_app.domain.lists import ListPreview, ListTable
from desktop_app.services.desk import Desk
from desktop_app.services.phrases import PostAnswer
from tests.builders import a_card

POST = "звездочёт комитета"
ANSWER = PostAnswer(POST, " звездочёту  комитета", "комитеттің жұлдызшысы")
WORDED = "комитеттің жұлдызшысы"


class BrokenOffError(Exception):
    """Cancel, as a window would raise it."""


class Watcher:
    """Hears how far the work is, and breaks it off at one of its moments."""

    def __init__(self, last: int = -1) -> None:
        self.heard: list[float] = []
        self._last = last

    def __call__(self, done: int, total: int) -> None:
        """Hear."""
        if len(self.heard) == self._last:
            raise BrokenOffError
        self.heard.append(done / max(total, 1))


@pytest.fixture
def preview(desk: Desk) -> ListPreview:
    """Understand a list of somebody known and 400 others, all of one post that nobody has worded."""
    desk.people.save(a_card("Ким Виктор Сергеевич", POST))
    letters = "бвгджзклмнпрстфхцчшщ"
    names = [f"А{one}а{other}ов А{other}а{one}" for one in letters for other in letters]
    rows = [(name, POST) for name in ("Ким Виктор Сергеевич", *names)]
    return desk.lists.preview(ListTable((("Ф.И.О.", "Должность"), *rows)))


def patterns(desk: Desk) -> set[str]:
    """Return the wordings that the phrase book has."""
    return {line.pattern_ru for line in desk.phrases.all()}


def what_is_there(desk: Desk) -> tuple[int, set[str], int]:
    """Count people, name wordings and number the newest step."""
    return desk.people.count(), patterns(desk), desk.steps.history()[0].sequence


def kazakh_posts(desk: Desk) -> set[str]:
    """Return the posts of everybody, as they are shown in Kazakh."""
    return {row.post for row in desk.people.rows(desk.people.ids(), Language.KK)}


def test_an_answer_words_the_new_people_and_those_who_were_there(desk: Desk, preview: ListPreview) -> None:
    desk.lists.accept(preview, {}, answers=[ANSWER])
    assert kazakh_posts(desk) == {WORDED}
    assert next(line for line in desk.phrases.all() if line.pattern_ru == POST).dative_ru == "звездочёту комитета"


def test_one_undo_takes_back_people_and_phrases(desk: Desk, preview: ListPreview) -> None:
    before = patterns(desk)
    desk.lists.accept(preview, {}, answers=[ANSWER])
    desk.steps.undo()
    assert (desk.people.count(), patterns(desk)) == (1, before)
    assert kazakh_posts(desk) != {WORDED}


def test_redo_brings_people_and_phrases_again(desk: Desk, preview: ListPreview) -> None:
    desk.lists.accept(preview, {}, answers=[ANSWER])
    count = desk.people.count()
    desk.steps.undo()
    desk.steps.redo()
    assert (desk.people.count(), kazakh_posts(desk)) == (count, {WORDED})
    assert POST in patterns(desk)


@pytest.mark.parametrize(
    ("answers", "refusal"),
    [([ANSWER], RecordGoneError), ([ANSWER, PostAnswer("повар", "повару {n}", "аспаз")], PhraseFieldError)],
)
def test_a_refused_list_leaves_no_phrase(
    desk: Desk, preview: ListPreview, answers: list[PostAnswer], refusal: type[RuleError]
) -> None:
    if refusal is RecordGoneError:
        desk.people.delete(desk.people.ids()[0])
    before = what_is_there(desk)
    with pytest.raises(refusal):
        desk.lists.accept(preview, {}, answers=answers)
    assert what_is_there(desk) == before


@pytest.mark.parametrize("moment", [0, 4, 6, 7])
def test_a_list_broken_off_at_any_moment_leaves_nothing(desk: Desk, preview: ListPreview, moment: int) -> None:
    before = what_is_there(desk)
    with pytest.raises(BrokenOffError):
        desk.lists.accept(preview, {}, answers=[ANSWER], tell=Watcher(moment))
    assert what_is_there(desk) == before


def test_a_preview_can_be_broken_off(desk: Desk, preview: ListPreview) -> None:
    with pytest.raises(BrokenOffError):
        desk.lists.preview(preview.table, tell=Watcher(6))


def test_what_is_told_never_goes_back_and_ends_with_the_whole(desk: Desk, preview: ListPreview) -> None:
    previewing, writing = Watcher(), Watcher()
    desk.lists.preview(preview.table, tell=previewing)
    desk.lists.accept(preview, {}, tell=writing)
    assert [previewing.heard, writing.heard] == [sorted(previewing.heard), sorted(writing.heard)]
    assert (previewing.heard[0], writing.heard[-1]) == (0, 1)
