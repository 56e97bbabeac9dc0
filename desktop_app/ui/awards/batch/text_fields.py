"""The fields of a batch's text as data: which there are, in which language, and when they are asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from desktop_app.domain.award_kinds import LetterTemplate
from desktop_app.domain.awards import LetterLanguages
from desktop_app.domain.designs import Design
from desktop_app.domain.journal import N_
from desktop_app.domain.languages import Language
from desktop_app.domain.letter_text import values_asked
from desktop_app.i18n.texts import Texts
from desktop_app.services.composing import Values
from desktop_app.ui.dates import parse_date
from desktop_app.ui.form import Field

LANGUAGES = (
    (LetterLanguages.BOTH, N_("Both languages")),
    (LetterLanguages.KK, N_("Kazakh")),
    (LetterLanguages.RU, N_("Russian")),
)


@dataclass(frozen=True, slots=True)
class ValueField:
    """A field that a text leaves open: under which key the form keeps it, and for which languages it holds."""

    key: str
    name: str
    languages: tuple[Language, ...]
    words: str
    kind: str = "line"


_FACTS = ("event_date", "event_place", "hours", "result")
_BOTH = (Language.KK, Language.RU)
VALUES = (
    ValueField("event_kk", "event", (Language.KK,), N_("Event in Kazakh")),
    ValueField("event_ru", "event", (Language.RU,), N_("Event in Russian")),
    ValueField("event_date", "event_date", _BOTH, N_("Date of the event"), "date"),
    ValueField("hours", "hours", _BOTH, N_("Hours")),
    ValueField("event_place_kk", "event_place", (Language.KK,), N_("Place in Kazakh")),
    ValueField("event_place_ru", "event_place", (Language.RU,), N_("Place in Russian")),
    ValueField("occasion_kk", "occasion", (Language.KK,), N_("Occasion in Kazakh")),
    ValueField("occasion_ru", "occasion", (Language.RU,), N_("Occasion in Russian")),
    ValueField("result_kk", "result", (Language.KK,), N_("Result in Kazakh")),
    ValueField("result_ru", "result", (Language.RU,), N_("Result in Russian")),
)


def fields_of_text(texts: Texts) -> list[Field]:
    """Return every field that a batch can ask for."""
    _ = texts.gettext
    values = [Field(one.key, _(one.words), one.kind, span=1) for one in VALUES]
    return [
        Field("languages", _("Languages of the letter"), "segment", [(v, _(w)) for v, w in LANGUAGES]),
        Field("kind", _("Kind of award"), "choice", span=1),
        Field("template", _("Sample of the text"), "choice", span=1),
        Field("issuer", _("Issued by"), "choice", span=1),
        Field("signatory", _("Signed by"), "choice", span=1),
        Field("second", _("Second signatory"), "choice"),
        Field("dated", _("Date of the letters"), "date", span=1),
        Field("meeting", _("For the meeting"), "choice", span=1),
        Field(
            "number", _("First number that the issuer gave"), hint=_("The others count on. Leave empty if it gave none")
        ),
        *values,
        Field("basis_kk", _("Grounds in Kazakh"), span=1, hint=_("For example: decision № 1/3. Printed if filled in")),
        Field("basis", _("Grounds in Russian"), span=1),
    ]


def asked_of(template: LetterTemplate | None, languages: Sequence[Language]) -> set[str]:
    """Return the keys of the open fields that a template asks for in these languages; a certificate lists facts."""
    if template is None:
        return set()
    listed = _FACTS if template.design is Design.CERTIFICATE else ()
    asked = {language: {*values_asked(template.text(language)), *listed} for language in languages}
    return {one.key for one in VALUES for language in one.languages if one.name in asked.get(language, ())}


def values_of(choices: dict[str, str], language: Language) -> Values:
    """Return what was typed for the open fields in a language; a date as the papers keep it, ``2024-02-28``."""
    typed = [(one, choices.get(one.key, "").strip()) for one in VALUES if language in one.languages]
    return tuple((one.name, _plain(one, value)) for one, value in typed if value)


def identity(text: str) -> UUID | None:
    """Return the identity that a choice holds; ``None`` where nothing is chosen."""
    return UUID(text) if text else None


def day_of(text: str) -> date | None:
    """Return the date of a field; ``None`` where it is empty or no date."""
    return parse_date(text)


def _plain(field: ValueField, value: str) -> str:
    day = parse_date(value) if field.kind == "date" else None
    return day.isoformat() if day else value
