"""The records that letters refer to, read in one unit and handed on together."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar
from uuid import UUID

from desktop_app.domain.awards import NewLetter
from desktop_app.domain.errors import RecordGoneError
from desktop_app.domain.people import position_on
from desktop_app.services.composing import LetterRecords, Recipient, Whom
from desktop_app.storage import blobs, commission, kinds, organisations, people, people_forms, phrases
from desktop_app.storage.database import Unit

Record = TypeVar("Record")


def whom(letter: NewLetter) -> Whom:
    """Return whom a letter thanks, and when."""
    return Whom(letter.person_id, letter.organisation_id, letter.dated)


def recipients(unit: Unit, wanted: Sequence[Whom]) -> list[Recipient]:
    """Read recipients as known on the dates of their letters.

    Raises:
        RecordGoneError: One of them is gone.
    """
    book = phrases.book(unit.session)
    cards = people.cards(unit.session, {one.person_id for one in wanted if one.person_id})
    bodies = {body.id: body for body in organisations.everything(unit.session)} if _any_body(wanted) else {}
    held = {one: position_on(cards[one.person_id].positions, one.dated) for one in wanted if one.person_id in cards}
    forms = people_forms.of_posts(unit.session, [position for position in held.values() if position])
    found = []
    for one in wanted:
        if one.organisation_id is not None:
            if one.organisation_id not in bodies:
                raise RecordGoneError("organisation")
            found.append(Recipient(None, one.dated, book, organisation=bodies[one.organisation_id]))
        elif one.person_id in cards:
            position = held[one]
            known = forms[position.id] if position else ()
            found.append(Recipient(cards[one.person_id], one.dated, book, known))
        else:
            raise RecordGoneError("person")
    return found


def letter_records(unit: Unit, letters: Sequence[NewLetter]) -> list[LetterRecords]:
    """Read everything that ``letters`` refer to; the unit must see the files.

    Raises:
        RecordGoneError: A record is gone.
    """
    session = unit.session
    awarded = _read(session, kinds.kind, (letter.kind_id for letter in letters))
    issuers = _read(session, commission.commission, (letter.issuer_id for letter in letters))
    signing = _read(session, commission.signatory, (one for letter in letters for one in _signatories(letter)))
    texts = _read(session, kinds.template, (letter.template_id for letter in letters))
    owned = [issuer.logo for issuer in issuers.values()] + [template.logo for template in texts.values()]
    pictures = {digest: blobs.get(unit, digest) for digest in owned if digest is not None}
    found = []
    for letter, recipient in zip(letters, recipients(unit, [whom(letter) for letter in letters]), strict=True):
        template, issuer = texts.get(letter.template_id), issuers[letter.issuer_id]
        logo = (template.logo if template else None) or issuer.logo
        found.append(
            LetterRecords(
                letter=letter,
                recipient=recipient,
                kind=awarded[letter.kind_id],
                issuer=issuer,
                signatory=signing[letter.signatory_id],
                logo=pictures[logo] if logo else None,
                template=template,
                second=signing.get(letter.second_signatory_id),
            )
        )
    return found


def _signatories(letter: NewLetter) -> tuple[UUID | None, ...]:
    return (letter.signatory_id, letter.second_signatory_id)


def _read(
    session: Any, read: Callable[[Any, UUID], Record], wanted: Iterable[UUID | None]
) -> dict[UUID | None, Record]:
    return {identity: read(session, identity) for identity in set(wanted) if identity is not None}


def _any_body(wanted: Sequence[Whom]) -> bool:
    return any(one.organisation_id is not None for one in wanted)
