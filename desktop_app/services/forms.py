"""Which form of a name or a post a text gets: the confirmed one first, else what the rules suggest."""

from collections.abc import Sequence

from desktop_app.domain.forms import NameSuggestion
from desktop_app.domain.languages import Case, Language
from desktop_app.domain.people import ConfirmedForm, PersonCard
from desktop_app.i18n.declension import SuggestedForm, decline
from desktop_app.i18n.posts import Phrase, decline_post


def suggest_name(card: PersonCard, language: Language, case: Case) -> NameSuggestion:
    """Return the form of the person's name in ``case`` for a paper in ``language``."""
    confirmed = confirmed_form(card.forms, language, case)
    if confirmed is not None:
        return NameSuggestion(confirmed, doubtful=False, confirmed=True)
    return _suggestion(decline(str(card.person.name_in(language)), language, case, card.person.sex))


def suggest_post(post: str, language: Language, case: Case, phrases: Sequence[Phrase]) -> NameSuggestion:
    """Return the form of a post in ``case`` by the phrase book."""
    if case is Case.NOMINATIVE or not post:
        return NameSuggestion(post, doubtful=False)
    return _suggestion(decline_post(post, language, case, phrases))


def confirmed_form(forms: Sequence[ConfirmedForm], language: Language, case: Case) -> str | None:
    """Return the form that was confirmed for this language and case, if any."""
    return next((form.form for form in forms if form.language is language and form.case is case), None)


def _suggestion(suggested: SuggestedForm) -> NameSuggestion:
    return NameSuggestion(suggested.form, doubtful=suggested.doubtful, reasons=suggested.reasons)
