"""What the card of a person says: post, category, period, sex and how it is known, consent."""

from collections.abc import Callable

from desktop_app.domain.journal import N_
from desktop_app.domain.languages import Language
from desktop_app.domain.people import Category, Consent, Organisation, Person, Position
from desktop_app.i18n.names import Part
from desktop_app.i18n.sex_grounds import sex_ground
from desktop_app.i18n.texts import Texts
from desktop_app.ui.words import CONSENTS, SEXES

_GROUNDS = {
    Part.PATRONYMIC: N_("{sex} · by the patronymic"),
    Part.SURNAME: N_("{sex} · by the surname"),
    Part.GIVEN: N_("{sex} · by the given name"),
}
CONSENT_CHIPS: dict[Consent, tuple[str, str, bool]] = {
    Consent.WRITTEN: ("ok", "circle-check", False),
    Consent.SPOKEN: ("ok", "circle-check", False),
    Consent.REFUSED: ("warn", "circle-x", True),
    Consent.WITHDRAWN: ("warn", "circle-minus", True),
}


def post_words(position: Position, texts: Texts) -> str:
    """Return a post in the window's language, else in the other one."""
    return position.post(_paper(texts)) or position.post_ru or position.post_kk


def named(record: Category | Organisation | None, texts: Texts) -> str:
    """Return the name of a category or organisation in the window's language, else in the other one."""
    if record is None:
        return ""
    wanted = record.name_kk if texts.language is Language.KK else record.name_ru
    return wanted or record.name_ru or record.name_kk


def period_words(position: Position, texts: Texts) -> str:
    """Return from when to when a post is held; empty where neither is known."""
    begins, ends = position.valid_from, position.valid_to
    _: Callable[[str], str] = texts.gettext
    if begins and ends:
        return f"{texts.date(begins)} – {texts.date(ends)}"
    if begins:
        return _("since {date}").format(date=texts.date(begins))
    return _("until {date}").format(date=texts.date(ends)) if ends else ""


def sex_words(person: Person, texts: Texts) -> str:
    """Return the sex and by what it is known."""
    sex, ground = texts.gettext(SEXES[person.sex]), sex_ground(person.name, person.sex)
    return texts.gettext(_GROUNDS[ground]).format(sex=sex) if ground in _GROUNDS else sex


def consent_words(person: Person, texts: Texts) -> str:
    """Return the consent with its date, beginning with a capital."""
    words = texts.gettext(CONSENTS[person.consent])
    words = words[:1].upper() + words[1:]
    return f"{words}, {texts.date(person.consent_on)}" if person.consent_on else words


def _paper(texts: Texts) -> Language:
    return Language.KK if texts.language is Language.KK else Language.RU
