"""A batch of letters on its way: whom, with which choices, and what was typed over the proposals."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum
from uuid import UUID

from desktop_app.domain.awards import LetterWording, NewLetter
from desktop_app.domain.forms import FormField
from desktop_app.domain.identity import new_id
from desktop_app.services.composing import asked_name, case_of

State = dict[str, str]


class Step(IntEnum):
    """The five steps of a batch, in their order."""

    WHO = 1
    TEXT = 2
    NAMES = 3
    CHECK = 4
    PRINT = 5


@dataclass(frozen=True, slots=True)
class Own:
    """What belongs to one letter only.

    ``forms`` are typed over the proposed ones, by what the text asks for (``place_of``); ``seen`` are forms that
    somebody has looked at and that no card can keep; ``because`` says why somebody gets the same award again;
    ``number`` is the one that another issuer gave to this letter.
    """

    letter_id: UUID
    forms: tuple[tuple[str, str], ...] = ()
    seen: tuple[tuple[str, str], ...] = ()
    because: str = ""
    number: str = ""


@dataclass(slots=True)
class Batch:
    """Everything that a draft keeps: people and organisations in the order of the numbers, choices, what was typed."""

    people: list[UUID] = field(default_factory=list)
    bodies: list[UUID] = field(default_factory=list)
    choices: dict[str, str] = field(default_factory=dict)
    own: dict[UUID, Own] = field(default_factory=dict)
    step: Step = Step.WHO

    @property
    def empty(self) -> bool:
        """Tell whether nobody is chosen yet."""
        return not (self.people or self.bodies)

    @property
    def whom(self) -> list[UUID]:
        """Return everybody who is thanked: people, then the staff of organisations."""
        return [*self.people, *self.bodies]

    def own_of(self, whom: UUID) -> Own:
        """Return what belongs to the letter of somebody; it keeps its identity from now on."""
        return self.own.setdefault(whom, Own(new_id()))

    def leave_out(self, whom: Iterable[UUID]) -> None:
        """Take people or organisations out; what was typed for them is kept in case they come back."""
        gone = set(whom)
        self.people = [one for one in self.people if one not in gone]
        self.bodies = [one for one in self.bodies if one not in gone]

    def forget(self, whom: Iterable[UUID]) -> None:
        """Take those out whose letters are made; a later letter to them is another one."""
        gone = set(whom)
        self.leave_out(gone)
        self.own = {one: own for one, own in self.own.items() if one not in gone}

    def type_form(self, wording: LetterWording, whom: UUID, of: FormField, form: str) -> None:
        """Put a typed form over the proposed one; an empty form lets the proposal stand again."""
        own, place = self.own_of(whom), place_of(wording, of)
        forms = {**dict(own.forms), place: " ".join(form.split())}
        self.own[whom] = replace(own, forms=tuple((key, typed) for key, typed in forms.items() if typed))

    def look_at(self, wording: LetterWording, whom: UUID, of: FormField) -> None:
        """Note that somebody has looked at a form as it stands."""
        own, place = self.own_of(whom), place_of(wording, of)
        seen = {**dict(own.seen), place: form_of(wording, of)}
        self.own[whom] = replace(own, seen=tuple(seen.items()))

    def has_seen(self, wording: LetterWording, whom: UUID, of: FormField) -> bool:
        """Tell whether somebody has looked at the form that stands in a wording."""
        own = self.own.get(whom)
        return own is not None and dict(own.seen).get(place_of(wording, of)) == form_of(wording, of)

    def repeat(self, whom: UUID, because: str) -> None:
        """Note why somebody gets the same award again."""
        self.own[whom] = replace(self.own_of(whom), because=" ".join(because.split()))

    def number(self, whom: UUID, number: str) -> None:
        """Note the number that another issuer gave to one letter."""
        self.own[whom] = replace(self.own_of(whom), number=number.strip())

    def with_own(self, letters: Sequence[NewLetter], *, counted: bool) -> tuple[NewLetter, ...]:
        """Give composed letters their identities and what was typed for them.

        Unless our counter numbers them, they are given numbers from the first one that was typed, one after the other.
        """
        first = self.choices.get("number", "").strip()
        given = []
        for place, letter in enumerate(letters):
            own = self.own_of(thanked(letter))
            number = "" if counted else own.number or counted_on(first, place)
            wordings = tuple(_typed_over(wording, dict(own.forms)) for wording in letter.wordings)
            given.append(
                replace(letter, id=own.letter_id, wordings=wordings, repeat_because=own.because, number=number)
            )
        return tuple(given)

    def state(self) -> State:
        """Return everything as plain text."""
        own = {f"own:{whom}": _packed(one) for whom, one in self.own.items()}
        choices = {f"choice:{key}": value for key, value in self.choices.items()}
        whom = {"people": _joined(self.people), "bodies": _joined(self.bodies)}
        return {**whom, "step": str(int(self.step)), **choices, **own}


def batch_of(state: Mapping[str, str]) -> Batch:
    """Return the batch that was kept as plain text; nobody is chosen where nothing was kept."""
    return Batch(
        people=_parted(state.get("people", "")),
        bodies=_parted(state.get("bodies", "")),
        choices=_under("choice:", state),
        own={UUID(whom): _unpacked(packed) for whom, packed in _under("own:", state).items()},
        step=Step(int(state.get("step", Step.WHO))),
    )


def thanked(letter: NewLetter) -> UUID:
    """Return whom a letter thanks: the person or the organisation; a letter to nobody is its own."""
    return letter.person_id or letter.organisation_id or letter.id


def place_of(wording: LetterWording, of: FormField) -> str:
    """Return what a text asks for, e.g. ``ru:person:dative:surname_first``: a form typed for it fits no other case."""
    if of is FormField.PERSON:
        asked = asked_name(wording.text)
        return f"{wording.language}:{of}:{asked.case}:{asked.order}" if asked else ""
    case = case_of(wording.text, of)
    return f"{wording.language}:{of}:{case}" if case else ""


def asks_for(wording: LetterWording, of: FormField) -> bool:
    """Tell whether a text names the person or the post."""
    return bool(place_of(wording, of))


def form_of(wording: LetterWording, of: FormField) -> str:
    """Return the form that stands in a wording."""
    return wording.name_form if of is FormField.PERSON else wording.post_form


def counted_on(first: str, steps: int) -> str:
    """Count a written number on: «28-н» and 2 is «30-н»; the last digits count, and keep their width."""
    found = list(re.finditer(r"\d+", first))
    if not found:
        return first
    digits = found[-1]
    return f"{first[: digits.start()]}{int(digits[0]) + steps:0{len(digits[0])}}{first[digits.end() :]}"


def _typed_over(wording: LetterWording, forms: Mapping[str, str]) -> LetterWording:
    name = forms.get(place_of(wording, FormField.PERSON), "") or wording.name_form
    post = forms.get(place_of(wording, FormField.POST), "") or wording.post_form
    return replace(wording, name_form=name, post_form=post)


def _packed(own: Own) -> str:
    forms, seen = dict(own.forms), dict(own.seen)
    facts = {"id": str(own.letter_id), "forms": forms, "seen": seen, "because": own.because, "number": own.number}
    return json.dumps(facts, ensure_ascii=False)


def _unpacked(packed: str) -> Own:
    facts = json.loads(packed)
    forms, seen = tuple(facts["forms"].items()), tuple(facts["seen"].items())
    return Own(UUID(facts["id"]), forms, seen, facts["because"], facts["number"])


def _under(prefix: str, state: Mapping[str, str]) -> dict[str, str]:
    return {key.removeprefix(prefix): value for key, value in state.items() if key.startswith(prefix)}


def _joined(ids: Iterable[UUID]) -> str:
    return ",".join(str(one) for one in ids)


def _parted(text: str) -> list[UUID]:
    return [UUID(one) for one in text.split(",") if one]
