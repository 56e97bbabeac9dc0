"""The words of one language, handed over wherever text is made."""

import datetime as dt
import gettext

from desktop_app.domain.journal import StepName
from desktop_app.domain.languages import Language
from desktop_app.i18n import dates
from desktop_app.resources import TRANSLATIONS

DOMAIN = "desktop_app"


class Texts:
    """Translates sentences and writes dates and numbers in one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._catalogue = gettext.translation(DOMAIN, TRANSLATIONS, [language.value], fallback=True)

    def gettext(self, message: str) -> str:
        """Translate a sentence."""
        return self._catalogue.gettext(message)

    def ngettext(self, singular: str, plural: str, n: int) -> str:
        """Translate a sentence that counts ``n`` things."""
        return self._catalogue.ngettext(singular, plural, n)

    def pgettext(self, context: str, message: str) -> str:
        """Translate a word whose meaning depends on its place."""
        return self._catalogue.pgettext(context, message)

    def step(self, name: StepName) -> str:
        """Return the name of a step of work with its facts; in Kazakh a fact ``name_kk`` stands for ``name``."""
        facts = name.facts
        if self.language is Language.KK:
            own = {key.removesuffix("_kk"): value for key, value in facts.items() if key.endswith("_kk") and value}
            facts = {**facts, **own}
        return self.gettext(name.sentence).format_map(facts)

    def date(self, day: dt.date) -> str:
        """Return the date as tables show it."""
        return dates.short_date(day)

    def long_date(self, day: dt.date) -> str:
        """Return the date as sentences and papers write it."""
        return dates.official_date(day, self.language)

    def number(self, value: float) -> str:
        """Return a number with its thousands apart."""
        return dates.number(value, self.language)

    def moment(self, at: dt.datetime, now: dt.datetime) -> str:
        """Return an instant as briefly as it stays clear, in the zone of ``now``."""
        return dates.moment(at, now, self.language)
