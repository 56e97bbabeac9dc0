"""By which part of a name the sex of a person is known."""

from desktop_app.domain.languages import Sex
from desktop_app.domain.people import FullName
from desktop_app.i18n.names import Part, guess_sex, is_kin_word, is_patronymic, sex_of_given_name


def sex_ground(name: FullName, sex: Sex) -> Part | None:
    """Return the part of a name that tells ``sex``, or nothing where somebody had to say it."""
    if sex is Sex.UNKNOWN:
        return None
    if (
        any(is_patronymic(word) or is_kin_word(word) for word in name.patronymic.split())
        and guess_sex(str(name)) is sex
    ):
        return Part.PATRONYMIC
    if guess_sex(f"{name.surname} {name.given_name}") is sex:
        return Part.SURNAME
    return Part.GIVEN if sex_of_given_name(name.given_name) is sex else None
