"""The work on a batch: its letters composed and checked as things stand, whatever step is being looked at."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.award_errors import DoubtfulFormError, NobodyChosenError, TwiceInBatchError
from desktop_app.domain.awards import NewLetter
from desktop_app.domain.commission import Role
from desktop_app.domain.errors import RuleError
from desktop_app.domain.languages import Language
from desktop_app.domain.preflight import Finding, Preflight, Severity
from desktop_app.services.letters import Wishes
from desktop_app.ui.awards.batch.state import Batch, thanked
from desktop_app.ui.context import Context

WishesOf = Callable[[], Wishes]


class BatchWork(QObject):
    """Letters follow people and choices at once; the check follows beside the window.

    ``refused`` is why nothing can be composed, ``halted`` a sentence about a choice that cannot be meant.
    """

    changed = Signal()
    checked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.batch = Batch()
        self.wishes: WishesOf = Wishes
        self.letters: tuple[NewLetter, ...] = ()
        self.findings: tuple[Finding, ...] = ()
        self.refused: RuleError | None = None
        self.halted = ""
        self.checking = False
        self._context = context
        self._touching: set[UUID] | None = None
        self._asked = 0
        self._following: tuple[str, ...] = ()
        self._names: dict[UUID, str] = {}
        self._posts: dict[UUID, str] = {}

    @property
    def clean(self) -> tuple[NewLetter, ...]:
        """Return the letters that can be numbered now; none while the check is not through."""
        ready = set() if self.checking or self.halted else set(Preflight(self.findings, self._ids).clean)
        return tuple(letter for letter in self.letters if letter.id in ready)

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

    def compose(self, *, touched: Iterable[UUID] | None = None) -> None:
        """Compose the letters as records and choices stand now, and check them.

        With ``touched`` only the letters to these are checked before this returns; all of them follow in the
        background in any case.
        """
        self.letters, self.refused = (), NobodyChosenError() if self.batch.empty else None
        if self.refused is None:
            try:
                self.letters = self._composed()
            except RuleError as refused:
                self.refused = refused
        if touched is None:
            self.checking = bool(self.letters)
        else:
            self._check_some([letter for one in touched if (letter := self.letter_to(one)) is not None])
        self.changed.emit()
        self._check()

    def settle(self, whom: Iterable[UUID], act: Callable[[], None]) -> None:
        """Do something about single letters; they are checked before this returns, the others follow."""
        self._touching = set(whom)
        try:
            act()
            self.compose(touched=self._touching)
        finally:
            self._touching = None

    def follow(self) -> None:
        """Compose anew, as records have changed."""
        if self._touching is None:
            self.compose()

    @property
    def counted(self) -> bool:
        """Tell whether our own counter numbers the letters."""
        issuer = self.wishes().issuer_id
        found = next((one for one in self._context.desk.letters.issuers() if one.id == issuer), None)
        return found is None or found.role is Role.OWN

    @property
    def _ids(self) -> tuple[UUID, ...]:
        return tuple(letter.id for letter in self.letters)

    def _composed(self) -> tuple[NewLetter, ...]:
        batch, desk = self.batch, self._context.desk
        language = self._context.texts.language
        rows = desk.people.rows(batch.people, language)
        known = {body.id: body for body in desk.people.organisations()} if batch.bodies else {}
        batch.people, batch.bodies = [row.id for row in rows], [body for body in batch.bodies if body in known]
        self._posts = {row.id: row.post for row in rows}
        self._names = {row.id: row.name for row in rows}
        for body in batch.bodies:
            kazakh, russian = known[body].name_kk, known[body].name_ru
            self._names[body] = (kazakh if language is Language.KK else russian) or russian or kazakh
        composed = desk.letters.compose_all(batch.people, self.wishes(), organisation_ids=batch.bodies)
        return batch.with_own(composed, counted=self.counted)

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
        self._asked += 1
        asked, letters, preflight = self._asked, self.letters, self._context.desk.preflight
        if not letters:
            self._hear(asked, Preflight((), ()), ())
            return
        self._context.background.run_quietly(
            lambda _tell: (preflight.check(letters), tuple(preflight.numbers(letters).values())),
            lambda found: self._hear(asked, *found),
        )

    def _hear(self, asked: int, found: Preflight, following: tuple[str, ...]) -> None:
        """Take an answer, unless something was changed since it was asked for."""
        if asked != self._asked:
            return
        self.checking = False
        self._following = following
        self._take(found.findings)
        self.checked.emit()

    def _take(self, findings: Sequence[Finding]) -> None:
        places = {letter: place for place, letter in enumerate(self._ids)}
        here = [found for found in findings if found.letter_id in places and not self._is_seen(found)]
        self.findings = tuple(sorted(here, key=lambda found: places[found.letter_id]))

    def _is_seen(self, found: Finding) -> bool:
        """Tell whether a doubt is about a form that somebody has looked at, and that no card can keep."""
        letter = self.letter_of(found.letter_id)
        wording = letter.wording(found.language) if letter is not None and found.language is not None else None
        if letter is None or wording is None or found.field is None or not isinstance(found.error, DoubtfulFormError):
            return False
        return self.batch.has_seen(wording, thanked(letter), found.field)


def _is_of(found: Finding, ids: set[UUID]) -> bool:
    return found.letter_id in ids and not isinstance(found.error, TwiceInBatchError)
