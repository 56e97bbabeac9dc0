"""Which form of a name or a post a text gets: the confirmed one first, else what the rules suggest."""

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.domain.forms import NameSuggestion
from desktop_app.domain.languages import Case, Language, NameOrder
from desktop_app.domain.people import ConfirmedForm, PersonCard
from desktop_app.i18n.declension import SuggestedForm, decline
from desktop_app.i18n.initials import has_initials_only
from desktop_app.i18n.posts import Phrase, decline_post


def suggest_name(
    card: PersonCard, language: Language, case: Case, order: NameOrder = NameOrder.SURNAME_FIRST
) -> NameSuggestion:
    """Return the form of the person's name in ``case`` for a paper in ``language``."""
    confirmed = confirmed_form(card.forms, language, case, order)
    if confirmed is not None:
        return NameSuggestion(confirmed, doubtful=False, confirmed=True)
    name, sex = card.person.name_in(language), card.person.sex
    if language is Language.KK:
        # Kazakh inflects the last word only and initials take no ending, so they go before the surname.
        last = case is not Case.NOMINATIVE and has_initials_only(name)
        return _suggestion(decline(name.ordered(NameOrder.SURNAME_LAST if last else order), language, case, sex))
    suggested = _suggestion(decline(str(name), language, case, sex))
    if order is NameOrder.SURNAME_FIRST:
        return suggested
    # Russian inflects every word, so the forms only change their places.
    words, surname = suggested.form.split(), len(name.surname.split())
    return replace(suggested, form=" ".join((*words[surname:], *words[:surname])))


def suggest_post(post: str, language: Language, case: Case, phrases: Sequence[Phrase]) -> NameSuggestion:
    """Return the form of a post in ``case`` by the phrase book."""
    if case is Case.NOMINATIVE or not post:
        return NameSuggestion(post, doubtful=False)
    return _suggestion(decline_post(post, language, case, phrases))


def confirmed_form(
    forms: Sequence[ConfirmedForm], language: Language, case: Case, order: NameOrder = NameOrder.SURNAME_FIRST
) -> str | None:
    """Return the form that was confirmed for this language, case and order, if any."""
    wanted = (language, case, order)
    return next((form.form for form in forms if (form.language, form.case, form.order) == wanted), None)


def _suggestion(suggested: SuggestedForm) -> NameSuggestion:
    return NameSuggestion(suggested.form, doubtful=suggested.doubtful, reasons=suggested.reasons)
