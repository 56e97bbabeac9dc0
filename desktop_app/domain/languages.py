"""The languages of window and paper, and the grammar that names need in them."""

from enum import StrEnum


class Language(StrEnum):
    """A language of the window; papers come in Kazakh and Russian only."""

    KK = "kk"
    RU = "ru"
    EN = "en"


PAPER_LANGUAGES = (Language.KK, Language.RU)


class Case(StrEnum):
    """A grammatical case; Kazakh ілік, барыс, табыс, көмектес and their Russian neighbours."""

    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"
    INSTRUMENTAL = "instrumental"


class NameOrder(StrEnum):
    """Where the surname stands in a form of a name; a Kazakh ending goes on the last word."""

    SURNAME_FIRST = "surname_first"
    SURNAME_LAST = "surname_last"


class Sex(StrEnum):
    """Grammatical sex of a person, as far as a Russian text needs it."""

    MALE = "m"
    FEMALE = "f"
    UNKNOWN = "unknown"


class Doubt(StrEnum):
    """Why a suggested form wants a human eye before it goes on paper."""

    SEX_UNKNOWN = "sex_unknown"
    INITIALS = "initials"
    HYPHEN = "hyphen"
    FOREIGN_LETTERS = "foreign_letters"
    SOFT_ENDING = "soft_ending"
    NO_VOWEL = "no_vowel"
    UNDECLINED_BY_CUSTOM = "undeclined_by_custom"
    KAZAKH_ENDING = "kazakh_ending"
    UNKNOWN_ORDER = "unknown_order"
    RARE_ENDING = "rare_ending"
    UNKNOWN_WORDING = "unknown_wording"
    SINGLE_NAME = "single_name"
