"""The records that letters refer to, read in one unit and handed on together."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from desktop_app.domain.awards import NewLetter
from desktop_app.domain.people import position_on
from desktop_app.i18n.posts import Phrase
from desktop_app.services.composing import LetterRecords, Recipient
from desktop_app.storage import blobs, commission, kinds, people, people_forms, phrases
from desktop_app.storage.database import Unit


def recipient(unit: Unit, person_id: UUID, dated: date, book: tuple[Phrase, ...] | None = None) -> Recipient:
    """Read a recipient as known on a date; hand the phrase book over where there are many.

    Raises:
        RecordGoneError: The person is gone.
    """
    card = people.card(unit.session, person_id)
    position = position_on(card.positions, dated)
    forms = people_forms.of_post(unit.session, position.id) if position else ()
    return Recipient(card, dated, phrases.book(unit.session) if book is None else book, forms)


def letter_records(unit: Unit, letters: Sequence[NewLetter]) -> list[LetterRecords]:
    """Read everything that ``letters`` refer to; the unit must see the files.

    Raises:
        RecordGoneError: A record is gone.
    """
    book = phrases.book(unit.session)
    logos: dict[str, bytes] = {}
    found = []
    for letter in letters:
        issuer = commission.commission(unit.session, letter.issuer_id)
        if issuer.logo is not None and issuer.logo not in logos:
            logos[issuer.logo] = blobs.get(unit, issuer.logo)
        found.append(
            LetterRecords(
                letter=letter,
                recipient=recipient(unit, letter.person_id, letter.dated, book),
                kind=kinds.kind(unit.session, letter.kind_id),
                issuer=issuer,
                signatory=commission.signatory(unit.session, letter.signatory_id),
                logo=logos[issuer.logo] if issuer.logo else None,
            )
        )
    return found
