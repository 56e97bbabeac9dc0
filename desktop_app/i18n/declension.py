"""Names in cases: forms that the program suggests and a person confirms."""

from dataclasses import dataclass

from desktop_app.domain.languages import Case, Doubt, Language, Sex
from desktop_app.i18n import kazakh, russian
from desktop_app.i18n.lookalikes import has_lookalikes
from desktop_app.i18n.names import guess_sex, sex_of_given_name, split_name

__all__ = ["SuggestedForm", "decline", "guess_sex", "split_name"]


@dataclass(frozen=True, slots=True)
class SuggestedForm:
    """A form of a name and why it should be looked at, if it should."""

    form: str
    case: Case
    language: Language
    reasons: tuple[Doubt, ...] = ()

    @property
    def doubtful(self) -> bool:
        """Tell whether a person should look at the form."""
        return bool(self.reasons)


def decline(name: str, language: Language, case: Case, sex: Sex = Sex.UNKNOWN) -> SuggestedForm:
    """Put a name into a case, its words in the order typed; no text is refused.

    Args:
        name: A full name, or any part of one.
        language: Kazakh or Russian; an English text leaves names as they are.
        case: The case wanted.
        sex: Needed for Russian only; where it is unknown and matters, the form is doubtful.
    """
    if language is Language.EN:
        return SuggestedForm(name, case, language)
    if case is Case.NOMINATIVE:
        return SuggestedForm(name, case, language, (Doubt.FOREIGN_LETTERS,) if has_lookalikes(name) else ())
    if language is Language.KK:
        return SuggestedForm(kazakh.decline_phrase(name, case), case, language, kazakh.doubts(name))
    return _decline_russian(name, case, sex)


def _decline_russian(name: str, case: Case, sex: Sex) -> SuggestedForm:
    known = sex if sex is not Sex.UNKNOWN else guess_sex(name)
    likely = known if known is not Sex.UNKNOWN else sex_of_given_name(name)
    likely = likely if likely is not Sex.UNKNOWN else Sex.MALE
    form = russian.decline_name(name, case, likely)
    reasons = russian.doubts(name, case, likely)
    if known is Sex.UNKNOWN:
        other = Sex.FEMALE if likely is Sex.MALE else Sex.MALE
        if russian.decline_name(name, case, other) != form:
            reasons = (Doubt.SEX_UNKNOWN, *reasons)
    return SuggestedForm(form, case, Language.RU, reasons)
