"""What puts a letter of a batch right: each act is one step, kept with the person where a card can keep it."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from functools import partial
from uuid import UUID

from desktop_app.domain.award_errors import DoubtfulFormError
from desktop_app.domain.awards import NewLetter
from desktop_app.domain.forms import FormField
from desktop_app.domain.languages import Language, Sex
from desktop_app.services.batches import FormPlace
from desktop_app.services.names import NeededForm
from desktop_app.ui.awards.batch.state import form_of, thanked
from desktop_app.ui.awards.batch.work import BatchWork
from desktop_app.ui.context import Context


class Repairs:
    """Acts on the letters of a batch; the check follows at once."""

    def __init__(self, context: Context, work: BatchWork) -> None:
        self._desk = context.desk
        self._work = work

    def confirm(self, places: Sequence[FormPlace]) -> None:
        """Keep forms as they stand: with the person or the post, else with this batch."""
        whom = {thanked(place.letter) for place in places} | self._doubted_alike({_form(place) for place in places})

        def act() -> None:
            kept = self._desk.batches.confirm(places)
            for place in places:
                wording = place.letter.wording(place.language)
                if place not in kept and wording is not None:
                    self._work.batch.look_at(wording, thanked(place.letter), place.field)

        self._work.settle(whom, act)

    def type_form(self, letter: NewLetter, language: Language, of: FormField, text: str) -> None:
        """Take a typed form: kept with the person or the post, else with this batch; an empty one is no form."""
        wording, form, whom = letter.wording(language), " ".join(text.split()), thanked(letter)
        if wording is None or not form:
            return
        typed = replace(wording, name_form=form) if of is FormField.PERSON else replace(wording, post_form=form)
        others = tuple(typed if one is wording else one for one in letter.wordings)
        place = FormPlace(replace(letter, wordings=others), language, of)

        def act() -> None:
            kept = self._desk.batches.confirm([place])
            self._work.batch.type_form(wording, whom, of, "" if kept else form)

        self._work.settle({whom} | self._doubted_alike({form_of(wording, of)}), act)

    def full_name(self, letter: NewLetter, language: Language, text: str) -> None:
        """Take the full name of somebody with initials; what does not complete it is the form as it should stand."""
        needed = next((form for form in self._needed(letter, language) if form.asks_name), None)
        if needed is None:
            self.type_form(letter, language, FormField.PERSON, text)
        elif text.strip():
            self._work.settle([thanked(letter)], partial(self._desk.names.answer, needed, text))

    def note_sex(self, whom: UUID, sex: Sex) -> None:
        """Note the sex of a person."""
        self._work.settle([whom], partial(self._desk.names.set_sex, whom, sex))

    def repair_letters(self, whom: UUID) -> None:
        """Put Cyrillic letters in the place of the Latin ones in a name."""
        self._work.settle([whom], partial(self._desk.names.repair, whom))

    def leave_out(self, gone: Collection[UUID]) -> Callable[[], None]:
        """Take people or organisations out of the batch; return what brings them back into their places."""
        batch = self._work.batch
        people, bodies = list(batch.people), list(batch.bodies)

        def bring_back() -> None:
            batch.people = [one for one in people if one in {*batch.people, *gone}]
            batch.bodies = [one for one in bodies if one in {*batch.bodies, *gone}]
            self._work.compose()

        batch.leave_out(gone)
        self._work.compose()
        return bring_back

    def repeat(self, whom: Collection[UUID], because: str) -> None:
        """Note why people get the same award again."""

        def act() -> None:
            for one in whom:
                self._work.batch.repeat(one, because)

        self._work.settle(whom, act)

    def number(self, whom: UUID, number: str) -> None:
        """Note the number that another issuer gave."""
        self._work.settle([whom], partial(self._work.batch.number, whom, number))

    def _needed(self, letter: NewLetter, language: Language) -> list[NeededForm]:
        if letter.person_id is None or letter.template_id is None:
            return []
        languages = [wording.language for wording in letter.wordings] or [language]
        return self._desk.names.needed([letter.person_id], letter.template_id, languages)

    def _doubted_alike(self, forms: set[str]) -> set[UUID]:
        """Return whose letters have the same doubtful form: a post confirmed once is confirmed for all."""
        alike = {
            found.letter_id
            for found in self._work.findings
            if isinstance(found.error, DoubtfulFormError) and found.error.form in forms
        }
        return {thanked(letter) for letter in self._work.letters if letter.id in alike}


def _form(place: FormPlace) -> str:
    wording = place.letter.wording(place.language)
    return form_of(wording, place.field) if wording is not None else ""
