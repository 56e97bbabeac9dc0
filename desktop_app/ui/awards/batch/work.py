"""The work on a batch: its letters composed and checked as things stand, whatever step is being looked at."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from desktop_app.domain.award_errors import (
    AwardedRecentlyError,
    AwardedSimilarError,
    DoubtfulFormError,
    NobodyChosenError,
    TwiceInBatchError,
)
from desktop_app.domain.awards import NewLetter
from desktop_app.domain.commission import Role
from desktop_app.domain.errors import RuleError
from desktop_app.domain.languages import Language
from desktop_app.domain.preflight import Finding, Preflight, Severity
from desktop_app.services.letters import Wishes
from desktop_app.ui.awards.batch.state import Batch, thanked
from desktop_app.ui.context import Context

REPEATED = (AwardedRecentlyError, AwardedSimilarError, TwiceInBatchError)
_CHECK_AFTER_MS = 700

WishesOf = Callable[[], Wishes]


class BatchWork(QObject):
    """Letters follow people and choices at once; the check follows beside the window.

    ``refused`` is why nothing can be composed, ``halted`` a sentence about a choice that cannot be meant;
    ``counted`` tells that our own counter numbers the letters.
    """

    changed = Signal()
    checked = Signal()

    def __init__(self, context: Context, page: QObject) -> None:
        super().__init__(page)
        self.batch = Batch()
        self.wishes: WishesOf = Wishes
        self.letters: tuple[NewLetter, ...] = ()
        self.findings: tuple[Finding, ...] = ()
        self.refused: RuleError | None = None
        self.halted = ""
        self.counted = True
        self.checking = False
        self._context = context
        self._touching: set[UUID] | None = None
        self._asked = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_CHECK_AFTER_MS)
        self._timer.timeout.connect(self._check)
        self._looking = False
        self._following: tuple[str, ...] = ()
        self._names: dict[UUID, str] = {}
        self._posts: dict[UUID, str] = {}

    @property
    def clean(self) -> tuple[NewLetter, ...]:
        """Return the letters that can be numbered now; none while the check is not through."""
        ready = set() if self.checking or self.halted else set(Preflight(self.findings, self._ids).clean)
        return tuple(letter for letter in self.letters if letter.id in ready)

    @property
    def busy(self) -> bool:
        """Tell whether a check of every letter is on its way, or due."""
        return self.checking or self._looking or self._timer.isActive()

    @property
    def numbers(self) -> dict[UUID, str]:
        """Return the numbers of the letters that can be numbered now, in their order."""
        clean = self.clean
        if not self.counted:
            return {letter.id: letter.number for letter in clean}
        return {letter.id: number for letter, number in zip(clean, self._following, strict=False)}

    @property
    def held(self) -> int:
        """Count the letters that somebody has to look at."""
        return len({found.letter_id for found in self.findings if found.severity is not Severity.NOTE})

    @property
    def counts(self) -> Counter[Severity]:
        """Count the findings of each severity."""
        return Counter(found.severity for found in self.findings)

    def letter_of(self, letter_id: UUID) -> NewLetter | None:
        """Return a letter by its identity."""
        return next((letter for letter in self.letters if letter.id == letter_id), None)

    def letter_to(self, whom: UUID) -> NewLetter | None:
        """Return the letter to a person or an organisation."""
        return next((letter for letter in self.letters if thanked(letter) == whom), None)

    def name_of(self, whom: UUID) -> str:
        """Return the name of a person, or of an organisation, as lists show it."""
        return self._names.get(whom, "")

    def post_of(self, whom: UUID) -> str:
        """Return the post of a person as lists show it."""
        return self._posts.get(whom, "")

    def compose(self) -> None:
        """Compose every letter as records and choices stand now, and check them beside the window."""
        self.letters, self.refused = (), NobodyChosenError() if self.batch.empty else None
        if self.refused is None:
            try:
                self.letters = self._composed()
            except RuleError as refused:
                self.refused = refused
        self.checking = bool(self.letters)
        self._take(self.findings)
        self.changed.emit()
        self._check()

    def recompose(self, whom: Iterable[UUID]) -> None:
        """Compose and check single letters at once; the check of all of them follows."""
        touched = [one for one in whom if self.letter_to(one) is not None]
        people = [one for one in touched if one in self.batch.people]
        bodies = [one for one in touched if one in self.batch.bodies]
        self._name_people(people)
        composed = self._context.desk.letters.compose_all(people, self.wishes(), organisation_ids=bodies)
        fresh = {thanked(letter): letter for letter in self.batch.with_own(composed, counted=True)}
        self.letters = tuple(self._in_place(letter, fresh) for letter in self.letters)
        self._check_some([letter for letter in self.letters if thanked(letter) in fresh])
        self.changed.emit()
        self._timer.start()

    def settle(self, whom: Iterable[UUID], act: Callable[[], None]) -> None:
        """Do something about single letters; they are checked before this returns, the others follow."""
        self._touching = set(whom)
        try:
            act()
            self.recompose(self._touching)
        finally:
            self._touching = None

    def follow(self) -> None:
        """Compose anew, as records have changed."""
        if self._touching is None:
            self.compose()

    @property
    def _ids(self) -> tuple[UUID, ...]:
        return tuple(letter.id for letter in self.letters)

    def _composed(self) -> tuple[NewLetter, ...]:
        batch, desk, wishes = self.batch, self._context.desk, self.wishes()
        issuer = next((one for one in desk.letters.issuers() if one.id == wishes.issuer_id), None)
        self.counted = issuer is None or issuer.role is Role.OWN
        batch.people = self._name_people(batch.people)
        batch.bodies = self._name_bodies(batch.bodies)
        composed = desk.letters.compose_all(batch.people, wishes, organisation_ids=batch.bodies)
        return batch.with_own(composed, counted=self.counted)

    def _name_people(self, people: Sequence[UUID]) -> list[UUID]:
        """Read how lists show people; return those who are still there."""
        rows = self._context.desk.people.rows(people, self._context.texts.language) if people else []
        self._posts |= {row.id: row.post for row in rows}
        self._names |= {row.id: row.name for row in rows}
        return [row.id for row in rows]

    def _name_bodies(self, bodies: Sequence[UUID]) -> list[UUID]:
        known = {body.id: body for body in self._context.desk.people.organisations()} if bodies else {}
        kazakh = self._context.texts.language is Language.KK
        found = [known[body] for body in bodies if body in known]
        self._names |= {one.id: (one.name_kk if kazakh else one.name_ru) or one.name_ru or one.name_kk for one in found}
        return [one.id for one in found]

    def _in_place(self, letter: NewLetter, fresh: Mapping[UUID, NewLetter]) -> NewLetter:
        """Return a letter as composed anew; unless our counter numbers it, it keeps its number or takes a typed one."""
        whom = thanked(letter)
        if whom not in fresh:
            return letter
        number = "" if self.counted else self.batch.own_of(whom).number or letter.number
        return replace(fresh[whom], number=number)

    def _check_some(self, letters: Sequence[NewLetter]) -> None:
        """Check single letters at once; what is found among several letters is told by the whole check."""
        ids = {letter.id for letter in letters}
        stay = [found for found in self.findings if not _is_of(found, ids)]
        fresh = [
            found
            for found in self._context.desk.preflight.check(letters).findings
            if not isinstance(found.error, TwiceInBatchError)
        ]
        self._take((*stay, *fresh))

    def _check(self) -> None:
        """Check every letter beside the window; while a check is on its way, another one waits for its end."""
        self._timer.stop()
        self._asked += 1
        if not self.letters:
            self._hear(Preflight((), ()), ())
        elif not self._looking:
            self._look()

    def _look(self) -> None:
        asked, letters, preflight = self._asked, self.letters, self._context.desk.preflight
        self._looking = True
        self._context.background.run_quietly(
            lambda _tell: (preflight.check(letters), tuple(preflight.numbers(letters).values())),
            lambda found: self._end(asked, *found),
            lambda: self._fail(asked),
        )

    def _fail(self, asked: int) -> None:
        """Check what changed since a check that has failed, else at the next change; until then nothing is clean."""
        if not isValid(self):
            return  # the window was made anew while the check was on its way
        self._looking = False
        if asked != self._asked and self.letters:
            self._look()

    def _end(self, asked: int, found: Preflight, following: tuple[str, ...]) -> None:
        if not isValid(self):
            return  # the window was made anew while the check was on its way
        self._looking = False
        if asked == self._asked:
            self._hear(found, following)
        elif self.letters:
            self._look()

    def _hear(self, found: Preflight, following: tuple[str, ...]) -> None:
        self.checking = False
        self._following = following
        self._take(found.findings)
        self.checked.emit()

    def _take(self, findings: Sequence[Finding]) -> None:
        places = {letter: place for place, letter in enumerate(self._ids)}
        here = [found for found in findings if found.letter_id in places and not self._is_seen(found)]
        self.findings = tuple(sorted(here, key=lambda found: places[found.letter_id]))

    def _is_seen(self, found: Finding) -> bool:
        """Tell whether somebody has decided: a reason was given, or a form that no card can keep was looked at."""
        letter = self.letter_of(found.letter_id)
        if letter is None:
            return False
        if isinstance(found.error, REPEATED):
            return bool(letter.repeat_because)
        wording = letter.wording(found.language) if found.language is not None else None
        if wording is None or found.field is None or not isinstance(found.error, DoubtfulFormError):
            return False
        return self.batch.has_seen(wording, thanked(letter), found.field)


def _is_of(found: Finding, ids: set[UUID]) -> bool:
    return found.letter_id in ids and not isinstance(found.error, TwiceInBatchError)
