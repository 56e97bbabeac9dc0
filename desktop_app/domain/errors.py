"""Rules that say no: errors that carry the facts; the words are in ``i18n.errors``."""

from dataclasses import dataclass
from datetime import date

from desktop_app.domain.journal import StepName


class RuleError(Exception):
    """A wish that a rule refuses; nothing has been changed."""


class NameMissingError(RuleError):
    """A person without surname and given name."""


class CommissionNameMissingError(NameMissingError):
    """A commission without a Kazakh and a Russian name."""


class EmailWrongError(RuleError):
    """An e-mail address that cannot be one."""


@dataclass
class TextTooLongError(RuleError):
    """A text longer than its field allows."""

    length: int
    limit: int


@dataclass
class PeriodReversedError(RuleError):
    """A period that ends before it begins."""

    begins: date
    ends: date


@dataclass
class UnknownFieldError(RuleError):
    """A field in a letter's text that the program does not know."""

    field: str


@dataclass
class PhraseFieldError(RuleError):
    """A pattern of the phrase book with a field that it cannot have."""

    field: str
    allowed: str


@dataclass
class PhraseKnownError(RuleError):
    """Another phrase of the phrase book has the same Russian pattern."""

    pattern: str


class PhraseEmptyError(RuleError):
    """A phrase without its Russian pattern, or one that words nothing."""


@dataclass
class UnbalancedBraceError(RuleError):
    """A brace in a letter's text without its partner."""

    position: int


@dataclass
class SexUnknownError(RuleError):
    """A text with a form for each sex, and a person whose sex is unknown."""

    field: str


@dataclass
class PostMissingError(RuleError):
    """A text that names the post, and a person whose post has no wording in that paper language."""

    language: str


class NameFormMissingError(RuleError):
    """A text that names the person, and no name to put there."""


@dataclass
class CommissionWordingMissingError(RuleError):
    """A paper in a language in which the commission has no name, or its place none."""

    language: str


@dataclass
class SignatoryWordingMissingError(RuleError):
    """A paper in a language in which the post of who signs has no wording."""

    language: str


class NoRecipientError(RuleError):
    """A letter without a person."""


@dataclass
class PersonBlockedError(RuleError):
    """A letter for somebody who is blocked."""

    name: str


class EmptyTextError(RuleError):
    """A letter without text."""


class NoSignatoryError(RuleError):
    """No signatory of the issuer on the date of the letter."""


@dataclass
class MissingGlyphError(RuleError):
    """Characters that the paper's font cannot draw."""

    characters: str


@dataclass
class DoesNotFitError(RuleError):
    """A text that does not fit its place even at the smallest size."""

    field: str
    text: str


@dataclass
class NumberTakenError(RuleError):
    """A number that another paper of the same issuer, kind and year bears."""

    number: str


@dataclass
class RecordGoneError(RuleError):
    """A record that somebody has deleted meanwhile."""

    kind: str


@dataclass
class RecordInUseError(RuleError):
    """A record that issued papers refer to and that therefore stays."""

    kind: str
    papers: int


class AlreadyAnnulledError(RuleError):
    """A paper that is annulled already."""


class ReasonMissingError(RuleError):
    """An act that must name its reason."""


@dataclass
class UndoBlockedError(RuleError):
    """A later step stands in the way of undoing this one."""

    step: StepName


class NothingToUndoError(RuleError):
    """No step that could be taken back, or done again."""


@dataclass
class BusyError(RuleError):
    """Another process is writing, or holds the file."""

    holder: str = ""


@dataclass
class FileProblemError(RuleError):
    """A file that cannot be used; the file is untouched."""

    path: str


class FileNotOursError(FileProblemError):
    """A database or another file that Zhospar did not make."""


class FileNewerError(FileProblemError):
    """Data written by a newer version of the program."""


class FileEmptyError(FileProblemError):
    """A file of zero bytes."""


class FileDamagedError(FileProblemError):
    """Data that is cut or damaged."""


class FileEncryptedError(FileProblemError):
    """A file that may be protected with a password."""


class FileReadOnlyError(FileProblemError):
    """A file or folder that may not be written."""


class FileMissingError(FileProblemError):
    """A file that is not there."""


class FileUnreadableError(FileProblemError):
    """A file that the system does not let us read."""


class FolderMissingError(FileProblemError):
    """A folder that is not there, where something was to be saved."""


class NotAPdfNameError(FileProblemError):
    """A paper that would be written as PDF under a name that says something else."""


class FileNotSavedError(FileReadOnlyError):
    """A folder or file where the system does not let us save."""


class FileExistsAlreadyError(FileProblemError):
    """A file that would be overwritten."""


class UnsafeLocationError(FileProblemError):
    """A cloud or network folder, where a live database gets damaged."""


class DiskFullError(FileProblemError):
    """No room is left on the disk; what was saved before is safe."""


class FileBusyError(FileProblemError):
    """A file that another window or process has open."""


@dataclass
class ImportRefusedError(RuleError):
    """A foreign file that the reader cannot or must not read."""

    reason: str


class ImageRefusedError(RuleError):
    """A logo that is no picture, or too large."""


class BackupDamagedError(FileProblemError):
    """A backup that does not pass its check."""


@dataclass
class InstallationBrokenError(RuleError):
    """A program that cannot do what every sound installation can."""

    reason: str


class SameRecordError(RuleError):
    """A record that is to be compared or merged with itself."""


@dataclass
class AlreadyMergedError(RuleError):
    """An entry that stands in no list any more: it was merged into another one."""

    name: str


class HeldByPeopleError(RecordInUseError):
    """A category or organisation that posts of people refer to; ``papers`` counts these posts."""
