"""The phrase book: how posts are worded in Russian and in Kazakh, asked once per wording."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from desktop_app.domain.changes import Topic
from desktop_app.domain.errors import PhraseEmptyError, PhraseFieldError
from desktop_app.domain.identity import new_id
from desktop_app.domain.journal import N_, StepName
from desktop_app.domain.languages import Case, Language
from desktop_app.domain.people import check_named
from desktop_app.i18n.post_patterns import FIELDS, general_post, nearest_kazakh, pattern_fields
from desktop_app.i18n.posts import Phrase, decline_post, phrase_of, russian_post, translate_post
from desktop_app.services.changes import Changes
from desktop_app.storage import people, phrases
from desktop_app.storage.database import Database, Unit


@dataclass(frozen=True, slots=True)
class PhraseRow:
    """A line of the phrase book, and how many people's posts it words."""

    id: UUID
    pattern_ru: str
    dative_ru: str
    pattern_kk: str
    people: int = 0


@dataclass(frozen=True, slots=True)
class PostQuestion:
    """A wording that the phrase book does not know whole, with proposals for what it lacks.

    ``count`` is how many of the posts asked about have it, ``example`` is the first of them.
    """

    wording: str
    example: str
    count: int
    lacks_dative: bool
    lacks_kazakh: bool
    dative_ru: str
    post_kk: str


@dataclass(frozen=True, slots=True)
class PostAnswer:
    """What somebody answered about a wording: its Russian dative and its Kazakh; one of them may be empty."""

    wording: str
    dative_ru: str
    post_kk: str


@dataclass(frozen=True, slots=True)
class PostForms:
    """Every form of one post; an empty one is not known, ``sure`` tells of the Russian cases."""

    russian: str
    kazakh: str
    cases_ru: Mapping[Case, str]
    cases_kk: Mapping[Case, str]
    sure: bool


class Phrases:
    """The phrase book of a data file."""

    def __init__(self, database: Database, changes: Changes) -> None:
        self._database = database
        self._changes = changes

    def all(self) -> list[PhraseRow]:
        """List the phrases in their order; of several that fit a post, the first words it."""
        with self._database.reading() as unit:
            kept = phrases.everything(unit.session)
            held = phrases.held_posts(unit.session)
        book = [line.phrase for line in kept]
        served: Counter[str] = Counter()
        for post, count in held.items():
            found = phrase_of(post, book)
            if found is not None:
                served[found.pattern_ru] += count
        return [_line(line.id, line.phrase, served[line.phrase.pattern_ru]) for line in kept]

    def save(self, line: PhraseRow) -> None:
        """Save a phrase, new or changed, and word the posts in Kazakh or Russian that lack it.

        Raises:
            PhraseEmptyError: No Russian pattern, or neither a dative nor a Kazakh wording.
            PhraseFieldError: A field that the Russian pattern does not have, or one twice.
            PhraseKnownError: Another phrase has this Russian pattern.
            TextTooLongError: A wording longer than the limit.
        """
        phrase = _checked(Phrase(_tidy(line.pattern_ru), _tidy(line.dative_ru), _tidy(line.pattern_kk)))
        with self._database.writing(StepName(N_("Save the wording «{post}»"), {"post": phrase.pattern_ru})) as unit:
            phrases.save(unit.session, line.id, phrase)
            _word_posts(unit)
        self._announce()

    def delete(self, phrase_id: UUID) -> None:
        """Delete a phrase; posts that it has worded keep their wording.

        Raises:
            RecordGoneError: The phrase is gone.
        """
        with self._database.writing(StepName("")) as unit:
            gone = phrases.delete(unit.session, phrase_id)
            unit.name = StepName(N_("Delete the wording «{post}»"), {"post": gone.pattern_ru})
        self._announce()

    def move(self, phrase_id: UUID, by: int) -> None:
        """Move a phrase up (negative) or down by so many places.

        Raises:
            RecordGoneError: The phrase is gone.
        """
        with self._database.writing(StepName("")) as unit:
            moved = phrases.move(unit.session, phrase_id, by)
            unit.name = StepName(N_("Move the wording «{post}»"), {"post": moved.pattern_ru})
        self._announce()

    def ask(self, posts: Iterable[str]) -> list[PostQuestion]:
        """Ask about every wording of ``posts`` without a Kazakh wording or a sure dative, the most frequent first."""
        with self._database.reading() as unit:
            book = phrases.book(unit.session)
        counted = Counter(post for post in posts if post.strip())
        return _questions(counted, book, counted)

    def questions(self) -> list[PostQuestion]:
        """Ask the same about the posts of everybody in the file; who has a Kazakh wording is not asked for it."""
        with self._database.reading() as unit:
            book = phrases.book(unit.session)
            held = phrases.held_posts(unit.session)
            without = phrases.posts_without_kazakh(unit.session)
        return _questions(held, book, without)

    def answer(self, question: PostQuestion, dative_ru: str, post_kk: str) -> int:
        """Keep the answer as a phrase and word in Kazakh every post that it fits and that has none; tell how many.

        Raises:
            PhraseEmptyError: Neither a dative nor a Kazakh wording.
            PhraseFieldError: A field that the wording asked about does not have.
            TextTooLongError: A wording longer than the limit.
        """
        with self._database.writing(StepName(N_("Word the post «{post}»"), {"post": question.wording})) as unit:
            worded = keep_answers(unit, [PostAnswer(question.wording, dative_ru, post_kk)])
        self._announce()
        return worded

    def word_posts(self) -> int:
        """Word the posts that have one language only, where a phrase fits, in one step; tell how many."""
        with self._database.writing(StepName(N_("Word the posts by the phrase book"))) as unit:
            worded = _word_posts(unit)
        if worded:
            self._announce()
        return worded

    def russian(self, post_kk: str) -> str | None:
        """Word a Kazakh post in Russian by the phrase book; ``None`` where no phrase fits."""
        with self._database.reading() as unit:
            return russian_post(post_kk, phrases.book(unit.session))

    def forms(self, post: str) -> PostForms:
        """Return every form of a post typed in either language, to try the phrase book."""
        with self._database.reading() as unit:
            book = phrases.book(unit.session)
        post = _tidy(post)
        by_kazakh = russian_post(post, book)
        russian, kazakh = (by_kazakh, post) if by_kazakh else (post, translate_post(post, book) or "")
        dative = decline_post(russian, Language.RU, Case.DATIVE, book)
        return PostForms(
            russian,
            kazakh,
            {case: decline_post(russian, Language.RU, case, book).form for case in Case},
            {case: decline_post(kazakh, Language.KK, case, book).form for case in Case},
            sure=not dative.doubtful,
        )

    def _announce(self) -> None:
        self._changes.announce(Topic.PEOPLE, Topic.JOURNAL)


def keep_answers(unit: Unit, answers: Sequence[PostAnswer]) -> int:
    """Keep answers as phrases within a unit of work, and word every post that they fit; tell how many.

    Raises:
        PhraseEmptyError: Neither a dative nor a Kazakh wording.
        PhraseFieldError: A field that the wording asked about does not have.
        TextTooLongError: A wording longer than the limit.
    """
    for answer in answers:
        phrases.add(unit.session, _checked(Phrase(answer.wording, _tidy(answer.dative_ru), _tidy(answer.post_kk))))
    return _word_posts(unit) if answers else 0


def new_phrase(pattern_ru: str = "", dative_ru: str = "", pattern_kk: str = "") -> PhraseRow:
    """Return a phrase that is not in the book yet."""
    return PhraseRow(new_id(), pattern_ru, dative_ru, pattern_kk)


def _line(identity: UUID, phrase: Phrase, count: int) -> PhraseRow:
    return PhraseRow(identity, phrase.pattern_ru, phrase.dative_ru, phrase.pattern_kk, count)


def _tidy(text: str) -> str:
    return " ".join(text.split())


def _checked(phrase: Phrase) -> Phrase:
    if not phrase.pattern_ru or not (phrase.dative_ru or phrase.pattern_kk):
        raise PhraseEmptyError
    check_named(phrase.pattern_ru, phrase.dative_ru, phrase.pattern_kk)
    own = pattern_fields(phrase.pattern_ru)
    for pattern, allowed in ((phrase.pattern_ru, FIELDS), (phrase.dative_ru, own), (phrase.pattern_kk, own)):
        fields = pattern_fields(pattern)
        wrong = [field for field in fields if field not in allowed or fields.count(field) > 1]
        if wrong or pattern.count("{") != len(fields) or pattern.count("}") != len(fields):
            said = f"{{{wrong[0]}}}" if wrong else "{ }"
            raise PhraseFieldError(said, ", ".join(f"{{{field}}}" for field in allowed) or "–")
    return phrase


def _questions(
    counted: Mapping[str, int], book: Sequence[Phrase], without_kazakh: Mapping[str, int]
) -> list[PostQuestion]:
    """Gather the posts by their wording: what differs in number and place only is asked once."""
    found: dict[str, PostQuestion] = {}
    for post, count in counted.items():
        lacks_kazakh = post in without_kazakh and translate_post(post, book) is None
        dative = decline_post(post, Language.RU, Case.DATIVE, book)
        if not (lacks_kazakh or dative.doubtful):
            continue
        wording = general_post(post)
        key = wording.casefold()
        before = found.get(key)
        found[key] = PostQuestion(
            wording=before.wording if before else wording,
            example=before.example if before else post,
            count=count + (before.count if before else 0),
            lacks_dative=dative.doubtful or bool(before and before.lacks_dative),
            lacks_kazakh=lacks_kazakh or bool(before and before.lacks_kazakh),
            dative_ru="",
            post_kk="",
        )
    questions = sorted(found.values(), key=lambda question: (-question.count, question.wording))
    return [_with_proposals(question, book) for question in questions]


def _with_proposals(question: PostQuestion, book: Sequence[Phrase]) -> PostQuestion:
    dative = decline_post(question.example, Language.RU, Case.DATIVE, book).form
    kazakh = translate_post(question.example, book)
    return PostQuestion(
        question.wording,
        question.example,
        question.count,
        question.lacks_dative,
        question.lacks_kazakh,
        dative_ru=general_post(dative),
        post_kk=general_post(kazakh) if kazakh else nearest_kazakh(question.wording, book),
    )


def _word_posts(unit: Unit) -> int:
    """Fill the missing language of every post that a phrase fits; count them."""
    book = phrases.book(unit.session)
    touched: set[UUID] = set()
    worded = 0
    for (russian, kazakh), positions in phrases.half_worded(unit.session).items():
        found = translate_post(russian, book) if russian else russian_post(kazakh, book)
        for position in positions if found else ():
            position.post_kk, position.post_ru = (found or "", russian) if russian else (kazakh, found or "")
            touched.add(position.person_id)
            worded += 1
    if touched:
        unit.session.flush()
        people.refresh_people(unit.session, touched)
    return worded
