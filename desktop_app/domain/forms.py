"""Forms of names and posts on their way to paper: what is suggested, and what a person should look at."""

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.languages import Doubt, Language


class FormField(StrEnum):
    """Which field of a text a form fills."""

    PERSON = "person"
    POST = "post"


@dataclass(frozen=True, slots=True)
class NameSuggestion:
    """A form of a name: confirmed by a person, or suggested by the rules with their doubts."""

    form: str
    doubtful: bool
    reasons: tuple[Doubt, ...] = ()
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class FormDoubt:
    """A form in a letter that somebody should look at before it goes on paper."""

    language: Language
    field: FormField
    form: str
    reasons: tuple[Doubt, ...]
