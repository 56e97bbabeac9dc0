"""The records that letters refer to, read in one unit and handed on together."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from desktop_app.domain.awards import NewLetter
from desktop_app.domain.errors import RecordGoneError
from desktop_app.domain.people import position_on
from desktop_app.services.composing import LetterRecords, Recipient
from desktop_app.storage import blobs, commission, kinds, people, people_forms, phrases
from desktop_app.storage.database import Unit


def recipients(unit: Unit, wanted: Sequence[tuple[UUID, date]]) -> list[Recipient]:
    """Read recipients as known on the dates of their letters.

    Raises:
        RecordGoneError: One of them is gone.
    """
    book = phrases.book(unit.session)
    cards = people.cards(unit.session, {person_id for person_id, _ in wanted})
    if any(person_id not in cards for person_id, _ in wanted):
        raise RecordGoneError("person")
    held = [position_on(cards[person_id].positions, dated) for person_id, dated in wanted]
    forms = people_forms.of_posts(unit.session, [position for position in held if position])
    return [
        Recipient(cards[person_id], dated, book, forms[position.id] if position else ())
        for (person_id, dated), position in zip(wanted, held, strict=True)
    ]


def letter_records(unit: Unit, letters: Sequence[NewLetter]) -> list[LetterRecords]:
    """Read everything that ``letters`` refer to; the unit must see the files.

    Raises:
        RecordGoneError: A record is gone.
    """
    logos: dict[str, bytes] = {}
    found = []
    thanked = recipients(unit, [(letter.person_id, letter.dated) for letter in letters])
    for letter, recipient in zip(letters, thanked, strict=True):
        issuer = commission.commission(unit.session, letter.issuer_id)
        if issuer.logo is not None and issuer.logo not in logos:
            logos[issuer.logo] = blobs.get(unit, issuer.logo)
        found.append(
            LetterRecords(
                letter=letter,
                recipient=recipient,
                kind=kinds.kind(unit.session, letter.kind_id),
                issuer=issuer,
                signatory=commission.signatory(unit.session, letter.signatory_id),
                logo=logos[issuer.logo] if issuer.logo else None,
            )
        )
    return found
