"""The forms of a batch, line by line: whose, in which language, and what should be looked at."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from desktop_app.domain.award_errors import DoubtfulFormError, FullNameMissingError
from desktop_app.domain.awards import LetterWording, NewLetter
from desktop_app.domain.errors import NameFormMissingError, PostMissingError, SexUnknownError
from desktop_app.domain.forms import FormField
from desktop_app.domain.languages import Doubt, Language
from desktop_app.domain.preflight import Finding, Severity
from desktop_app.i18n.doubts import doubt_words
from desktop_app.i18n.errors import explain
from desktop_app.i18n.texts import Texts
from desktop_app.ui.awards.batch.state import asks_for, form_of, thanked
from desktop_app.ui.awards.batch.work import BatchWork

_ABOUT_FORMS = (DoubtfulFormError, FullNameMissingError, NameFormMissingError, PostMissingError, SexUnknownError)

LineKey = tuple[UUID, Language]


@dataclass(frozen=True, slots=True)
class FormLine:
    """The name and the post of one letter in one language, with what was found about them."""

    letter: NewLetter
    wording: LetterWording
    name: str
    found: tuple[Finding, ...] = ()

    @property
    def key(self) -> LineKey:
        """Return what tells the line from the others."""
        return self.letter.id, self.wording.language

    @property
    def settled(self) -> bool:
        """Tell whether nothing is left to look at."""
        return not self.found

    @property
    def severe(self) -> bool:
        """Tell whether something stops the letter."""
        return any(one.severity is Severity.STOP for one in self.found)

    @property
    def asks_name(self) -> bool:
        """Tell whether only initials are known."""
        return any(isinstance(one.error, FullNameMissingError) for one in self.found)

    @property
    def asks_sex(self) -> bool:
        """Tell whether the text cannot be written before the sex is known."""
        return any(isinstance(one.error, SexUnknownError) for one in self.found)

    def doubts(self, of: FormField) -> bool:
        """Tell whether the name or the post should be looked at."""
        return any(one.field is of for one in self.found)

    def form(self, of: FormField) -> str:
        """Return the form of the name or of the post."""
        return form_of(self.wording, of)

    def asks(self, of: FormField) -> bool:
        """Tell whether the text has a name or a post at all."""
        return asks_for(self.wording, of)

    def said(self, texts: Texts) -> str:
        """Return what should be looked at, in a few words."""
        return ", ".join(dict.fromkeys(_said(one, texts) for one in self.found))


def form_lines(work: BatchWork) -> list[FormLine]:
    """Return the lines of every letter, in the order of the letters."""
    found = _by_line(work.findings)
    return [
        FormLine(letter, wording, work.name_of(thanked(letter)), tuple(found.get((letter.id, wording.language), ())))
        for letter in work.letters
        for wording in letter.wordings
        if asks_for(wording, FormField.PERSON) or asks_for(wording, FormField.POST)
    ]


def doubtful_first(lines: Sequence[FormLine]) -> list[FormLine]:
    """Put lines that stop a letter first, then those to look at, then the others."""
    return sorted(lines, key=lambda line: (line.settled, not line.severe))


def _by_line(findings: Collection[Finding]) -> dict[LineKey, list[Finding]]:
    lines: dict[LineKey, list[Finding]] = {}
    for one in findings:
        if isinstance(one.error, _ABOUT_FORMS) and one.language is not None:
            lines.setdefault((one.letter_id, one.language), []).append(one)
    return lines


def _said(found: Finding, texts: Texts) -> str:
    _ = texts.gettext
    error = found.error
    if isinstance(error, DoubtfulFormError):
        return doubt_words(tuple(Doubt(reason) for reason in error.reasons), texts)
    words = {
        FullNameMissingError: _("initials"),
        SexUnknownError: _("man or woman?"),
        PostMissingError: _("post not worded"),
        NameFormMissingError: _("no name"),
    }
    return words.get(type(error)) or explain(error, texts)
