"""What the check has found, as lines of a list: severest first, what holds for the whole batch told once."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain import award_errors, errors
from desktop_app.domain.awards import NewLetter
from desktop_app.domain.errors import RuleError
from desktop_app.domain.forms import FormField
from desktop_app.domain.journal import N_
from desktop_app.domain.languages import Doubt, Language
from desktop_app.domain.preflight import Finding, Severity
from desktop_app.i18n.doubts import doubt_words
from desktop_app.i18n.errors import explain
from desktop_app.i18n.texts import Texts
from desktop_app.ui.awards.batch.state import form_of, thanked
from desktop_app.ui.awards.batch.work import BatchWork
from desktop_app.ui.words import PAPER_LANGUAGE

SEVERITIES = {Severity.STOP: N_("Fix"), Severity.DECIDE: N_("Decide"), Severity.NOTE: N_("Know")}
OF_THE_BATCH: tuple[type[RuleError], ...] = (
    errors.NoSignatoryError,
    errors.CommissionWordingMissingError,
    errors.SignatoryWordingMissingError,
    errors.EmptyTextError,
    errors.UnknownFieldError,
    errors.UnbalancedBraceError,
    errors.TextTooLongError,
    award_errors.SecondSignatoryMissingError,
    award_errors.BothLanguagesError,
    award_errors.ValueMissingError,
    award_errors.DayOffError,
)

_ASKED_ONCE = (award_errors.FullNameMissingError, errors.SexUnknownError)

LineKey = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FoundLine:
    """One thing that was found: in one letter, or alike in many; ``alike`` are all findings that stand as one."""

    finding: Finding
    letter: NewLetter
    whom: str
    alike: tuple[Finding, ...] = ()

    @property
    def error(self) -> RuleError:
        """Return what the rule says."""
        return self.finding.error

    @property
    def of_the_batch(self) -> bool:
        """Tell whether a choice of the batch puts it right."""
        return isinstance(self.error, OF_THE_BATCH)

    @property
    def key(self) -> LineKey:
        """Return what tells the line from the others, whatever is fixed meanwhile."""
        found, kind = self.finding, type(self.error).__name__
        if self.of_the_batch:
            return (kind, str(found.language), repr(found.error))
        if isinstance(self.error, _ASKED_ONCE):
            return (kind, str(found.letter_id))
        return (kind, str(found.letter_id), str(found.language), str(self.field))

    @property
    def field(self) -> FormField | None:
        """Return the form that would have to be typed anew, if it is one."""
        if self.finding.field is not None:
            return self.finding.field
        if not isinstance(self.error, errors.MissingGlyphError):
            return None
        return next((of for of in FormField if set(self.error.characters) & set(self.form(of))), None)

    @property
    def language(self) -> Language | None:
        """Return the language of the paper that it is about."""
        return self.finding.language

    def form(self, of: FormField) -> str:
        """Return the form that stands there."""
        wording = self.letter.wording(self.finding.language) if self.finding.language else None
        return form_of(wording, of) if wording is not None else ""

    def sentence(self, texts: Texts) -> str:
        """Return what is wrong and what would put it right."""
        error = self.error
        if isinstance(error, award_errors.DoubtfulFormError):
            reasons = doubt_words(tuple(Doubt(reason) for reason in error.reasons), texts)
            said = texts.gettext("{form}: {reasons}").format(form=error.form, reasons=reasons)
        else:
            said = explain(error, texts)
        if len({found.language for found in self.alike} - {None}) != 1:
            return said
        language = self.finding.language
        words = texts.gettext(PAPER_LANGUAGE[language]) if language else ""
        return texts.gettext("{sentence} ({language})").format(sentence=said, language=words)


def found_lines(work: BatchWork, texts: Texts) -> list[FoundLine]:
    """Return what was found: what stops letters first, then by kind, in the order of the letters."""
    letters = {letter.id: letter for letter in work.letters}
    alike: dict[LineKey, list[FoundLine]] = {}
    for finding in work.findings:
        letter = letters[finding.letter_id]
        line = FoundLine(finding, letter, work.name_of(thanked(letter)))
        alike.setdefault(line.key, []).append(line)
    told = [_together(lines, texts) for lines in alike.values()]
    kinds = _kinds(told)
    return sorted(told, key=lambda line: (_RANKS[line.finding.severity], kinds.index(type(line.error))))


def of_severity(lines: Sequence[FoundLine], severity: str) -> list[FoundLine]:
    """Return the lines of one severity; of every one where none is named."""
    return [line for line in lines if not severity or line.finding.severity == severity]


def _together(lines: Sequence[FoundLine], texts: Texts) -> FoundLine:
    first, whom = lines[0], lines[0].whom
    if first.of_the_batch:
        count = len({line.finding.letter_id for line in lines})
        whom = texts.ngettext("{count} letter", "{count} letters", count).format(count=texts.number(count))
    return FoundLine(first.finding, first.letter, whom, tuple(line.finding for line in lines))


def _kinds(lines: Sequence[FoundLine]) -> list[type[RuleError]]:
    """Return the kinds of what was found: of the whole batch first, then as they come."""
    ordered = sorted(lines, key=lambda line: not line.of_the_batch)
    return list(dict.fromkeys(type(line.error) for line in ordered))


_RANKS = {Severity.STOP: 0, Severity.DECIDE: 1, Severity.NOTE: 2}
