"""The text of a letter: plain lines with fields, checked before they are filled."""

import re
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.award_errors import ValueMissingError
from desktop_app.domain.errors import (
    EmptyTextError,
    SexUnknownError,
    TextTooLongError,
    UnbalancedBraceError,
    UnknownFieldError,
)
from desktop_app.domain.languages import Case, NameOrder, Sex

TEXT_LIMIT = 2_000
_FIELD = re.compile(r"\{([^{}]*)\}")
_CHOICE = re.compile(r"\{([^{}|]+)\|([^{}|]+)\}")
_CASES = frozenset(case.value for case in Case)
_PERSON_FIELDS = {"person": NameOrder.SURNAME_FIRST, "given_surname": NameOrder.SURNAME_LAST}
_NAME_FIELDS = (*_PERSON_FIELDS, "organisation")
_PLAIN_FIELDS = ("commission", "given_names", "year")
_WORDS_BESIDE_ORGANISATION = 2

VALUE_FIELDS = ("event", "occasion", "event_date", "event_place", "hours", "result")


class LineRole(StrEnum):
    """How a design sets a line of the text."""

    OPENING = "opening"
    SALUTATION = "salutation"
    NAME = "name"
    POST = "post"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class LetterLine:
    """One line of a filled letter and the role its field gave it."""

    role: LineRole
    text: str


@dataclass(frozen=True, slots=True)
class Fillings:
    """What the fields of a text stand for in one letter.

    ``name`` and ``post`` are already in the case that the text asks for; ``values`` are what a batch
    fills in for everybody, by the names of ``VALUE_FIELDS``.
    """

    name: str
    post: str
    commission: str = ""
    given_names: str = ""
    sex: Sex = Sex.UNKNOWN
    year: str = ""
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class NameAsked:
    """How a text names whom it thanks: a person or the staff of an organisation, in which case and order."""

    case: Case
    order: NameOrder = NameOrder.SURNAME_FIRST
    organisation: bool = False


def fields(text: str) -> list[str]:
    """List the fields of a text in their order, without braces."""
    return _FIELD.findall(text)


def field_case(text: str, field: str) -> Case | None:
    """Return the case in which ``field`` ("person" or "post") stands first in the text."""
    for found in fields(text):
        name, _, case = found.partition(":")
        if name == field:
            return Case(case) if case else Case.NOMINATIVE
    return None


def name_asked(text: str) -> NameAsked | None:
    """Tell how the text names whom it thanks; ``None`` where it does not, as a text that only addresses somebody.

    Raises:
        ValueError: A case that there is not.
    """
    for found in fields(text):
        name, _, case = found.partition(":")
        if name in _NAME_FIELDS:
            order = _PERSON_FIELDS.get(name, NameOrder.SURNAME_FIRST)
            return NameAsked(Case(case) if case else Case.NOMINATIVE, order, name == "organisation")
    return None


def values_asked(text: str) -> list[str]:
    """List the fields of a text that a batch fills in for everybody, each once."""
    return [field for field in dict.fromkeys(fields(text)) if field in VALUE_FIELDS]


def needs_sex(text: str) -> bool:
    """Tell whether a text has a form for each sex."""
    return bool(_CHOICE.search(text))


def check_text(text: str) -> str:
    """Check a text with fields before it is stored or filled.

    Raises:
        EmptyTextError: The text has no letters.
        TextTooLongError: The text is longer than ``TEXT_LIMIT`` characters.
        UnbalancedBraceError: A brace without its partner.
        UnknownFieldError: A field that the program does not know.
    """
    if not text.strip():
        raise EmptyTextError
    if len(text) > TEXT_LIMIT:
        raise TextTooLongError(len(text), TEXT_LIMIT)
    _check_braces(text)
    for field in fields(text):
        if not is_field(field):
            raise UnknownFieldError(field)
    return text


def fill(text: str, fillings: Fillings) -> list[LetterLine]:
    """Fill a checked text; a line that only names a missing post is left out.

    Raises:
        SexUnknownError: The text has a form for each sex, and the sex is unknown.
        ValueMissingError: A field that a batch fills in is empty.
    """
    lines = []
    named = False
    for raw in text.splitlines():
        if not raw.strip() or (_is_post_line(raw) and not fillings.post):
            continue
        role = _role(raw, named=named)
        named = named or role is LineRole.NAME
        lines.append(LetterLine(role, _fill_line(raw.strip(), fillings)))
    if lines and not named:
        lines = [LetterLine(LineRole.BODY, line.text) if line.role is LineRole.OPENING else line for line in lines]
    return lines


def reason(text: str, fillings: Fillings) -> str:
    """Return what a checked text thanks for, in one line for the register; the salutation is left out.

    Raises:
        SexUnknownError: The text has a form for each sex, and the sex is unknown.
        ValueMissingError: A field that a batch fills in is empty.
    """
    plain = "\n".join(raw for raw in text.splitlines() if "{given_names}" not in raw)
    filled = fill(plain, fillings)
    running = [line.text for line in filled if line.role is LineRole.BODY]
    named = any(line.role is LineRole.NAME for line in filled)
    return " ".join(running if named else running[:1])


def _check_braces(text: str) -> None:
    depth = 0
    for position, letter in enumerate(text):
        depth += {"{": 1, "}": -1}.get(letter, 0)
        if depth not in (0, 1):
            raise UnbalancedBraceError(position)
    if depth:
        raise UnbalancedBraceError(text.rindex("{"))


def is_field(field: str) -> bool:
    """Tell whether the program knows a field, given without its braces."""
    name, colon, case = field.partition(":")
    if name in {*_NAME_FIELDS, "post"}:
        return not colon or case in _CASES
    is_choice = _CHOICE.fullmatch("{" + field + "}") and field.splitlines() == [field]
    return field in {*_PLAIN_FIELDS, *VALUE_FIELDS} or bool(is_choice)


def _is_post_line(raw: str) -> bool:
    return not re.search(r"\w", _FIELD.sub("", raw)) and [f.partition(":")[0] for f in fields(raw)] == ["post"]


def _role(raw: str, *, named: bool) -> LineRole:
    names = [field.partition(":")[0] for field in fields(raw)]
    words = re.findall(r"\w+", _FIELD.sub("", raw))
    if len(names) == 1 and names[0] in _NAME_FIELDS:
        if len(words) <= (_WORDS_BESIDE_ORGANISATION if names == ["organisation"] else 0):
            return LineRole.NAME
    elif names == ["post"] and not words:
        return LineRole.POST
    if "given_names" in names and raw.rstrip().endswith("!"):
        return LineRole.SALUTATION
    return LineRole.BODY if named else LineRole.OPENING


def _fill_line(raw: str, fillings: Fillings) -> str:
    values = {
        **dict.fromkeys(_NAME_FIELDS, fillings.name),
        "post": fillings.post,
        "commission": fillings.commission,
        "given_names": fillings.given_names,
        "year": fillings.year,
        **dict(fillings.values),
    }

    def value(match: re.Match[str]) -> str:
        field = match[1]
        if "|" in field:
            return _by_sex(field, fillings.sex)
        if field in VALUE_FIELDS and not values.get(field, "").strip():
            raise ValueMissingError(field)
        return values[field.partition(":")[0]]

    return _FIELD.sub(value, raw)


def _by_sex(field: str, sex: Sex) -> str:
    if sex is Sex.UNKNOWN:
        raise SexUnknownError(field)
    male, female = field.split("|")
    return female if sex is Sex.FEMALE else male
