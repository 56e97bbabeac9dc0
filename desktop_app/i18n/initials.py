"""Names of which only the initials are known, and what a full name typed later makes of them."""

from dataclasses import replace

from desktop_app.domain.people import FullName
from desktop_app.i18n.folding import fold
from desktop_app.i18n.spellings import spelling


def has_initials_only(name: FullName) -> bool:
    """Tell whether a surname stands with initials and without a given name."""
    return bool(name.surname) and len(spelling(name).given) == 1


def completed(name: FullName, typed: str) -> FullName | None:
    """Return a name with the given name and the patronymic that were typed; nothing when the text cannot be these.

    The surname may be typed as well; a patronymic that was not typed keeps its initial.
    """
    told, words = spelling(name), [word for word in typed.split() if fold(word) != fold(name.surname)]
    if "." in typed or not words or len(fold(words[0])) == 1 or fold(words[0])[:1] != told.given:
        return None
    initial = f"{told.patronymic.upper()}." if len(told.patronymic) == 1 else name.patronymic
    return replace(name, given_name=words[0], patronymic=" ".join(words[1:]) or name.patronymic or initial)


def without_initials(name: FullName) -> FullName:
    """Return the Kazakh parts of a card without those that are initials: the full name goes for them."""
    given, patronymic = fold(name.given_name), fold(name.patronymic)
    if "." in name.given_name or len(given) == 1:
        return replace(name, given_name="", patronymic=name.patronymic if len(patronymic) > 1 else "")
    return name
