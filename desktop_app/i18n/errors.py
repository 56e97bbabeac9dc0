"""The words of rules that say no: what is wrong, and what would put it right."""

from datetime import date

from desktop_app.domain import errors
from desktop_app.domain.errors import RuleError
from desktop_app.domain.journal import N_, StepName
from desktop_app.i18n.award_errors import AWARD_SENTENCES
from desktop_app.i18n.plan_errors import PLAN_SENTENCES
from desktop_app.i18n.texts import Texts

_SENTENCES: dict[type[RuleError], str] = {
    errors.NameMissingError: N_("The name is missing. Type a surname or a given name"),
    errors.CommissionNameMissingError: N_("The commission has no name. Type it in Kazakh or in Russian"),
    errors.EmailWrongError: N_("This is no e-mail address. It looks like name@mail.kz"),
    errors.TextTooLongError: N_("The text has {length} characters, at most {limit} fit. Shorten it"),
    errors.PeriodReversedError: N_("The end, {ends}, is before the beginning, {begins}"),
    errors.UnknownFieldError: N_("There is no field {field}. Choose a field from the list beside the text"),
    errors.PhraseFieldError: N_("What stands in braces cannot be used here: {field}. Allowed, once each: {allowed}"),
    errors.PhraseKnownError: N_("The phrase book has this wording already: {pattern}. Change it there"),
    errors.PhraseEmptyError: N_("Type the Russian wording, and its dative or the Kazakh wording"),
    errors.UnbalancedBraceError: N_("The brace at character {position} has no partner. Remove it or close the field"),
    errors.SexUnknownError: N_("The text depends on the sex of the person, which is unknown. Choose it in the card"),
    errors.PostMissingError: N_("The post has no wording in the language of the letter. Add it in the card"),
    errors.NameFormMissingError: N_("The letter does not say whom it thanks. Type the name as it will stand"),
    errors.CommissionWordingMissingError: N_(
        "The commission or its place has no name in the language of the letter. Add it in the settings"
    ),
    errors.SignatoryWordingMissingError: N_(
        "The post of who signs has no wording in the language of the letter. Add it in the settings"
    ),
    errors.NoRecipientError: N_("Nobody has been chosen. Choose a person"),
    errors.PersonBlockedError: N_("{name} is blocked, so no letter is made. Unblock the person in the card"),
    errors.EmptyTextError: N_("The letter has no text. Type it or choose a sample"),
    errors.NoSignatoryError: N_("Nobody may sign on this date. Add a signatory in the settings or change the date"),
    errors.MissingGlyphError: N_("The font of the paper has no sign for {characters}. Replace these characters"),
    errors.DoesNotFitError: N_("This does not fit on the paper even in the smallest type: {text}"),
    errors.NumberTakenError: N_("The number {number} is taken by another paper of this year. Choose another one"),
    errors.RecordGoneError: N_("This record has been deleted meanwhile. Undo the deletion or choose another one"),
    errors.RecordInUseError: N_("Issued papers refer to this record ({papers}), so it stays"),
    errors.HeldByPeopleError: N_("Posts of people refer to this record ({papers}). Change them first"),
    errors.SameRecordError: N_("This is one and the same record. Choose two different ones"),
    errors.AlreadyMergedError: N_("{name} was merged into another entry. Choose that one, or undo the merge first"),
    errors.AlreadyAnnulledError: N_("This paper is annulled already"),
    errors.ReasonMissingError: N_("The reason is missing. Type why"),
    errors.UndoBlockedError: N_("A later step stands in the way: {step}. Undo it first"),
    errors.NothingToUndoError: N_("There is nothing to undo"),
    errors.BusyError: N_("Another program is writing to the data now. What was typed stays; try again in a moment"),
    errors.FileNotOursError: N_("{path} is not a data file of Zhospar. It has not been touched"),
    errors.FileNewerError: N_("{path} was written by a newer version of Zhospar. It has not been touched; update"),
    errors.FileEmptyError: N_("{path} is empty. Choose another file or restore a backup"),
    errors.FileDamagedError: N_("{path} is damaged. It has not been touched; restore a backup"),
    errors.FileEncryptedError: N_("{path} cannot be read, perhaps it has a password. It has not been touched"),
    errors.FileReadOnlyError: N_("{path} may only be viewed. To change it, copy it to a folder of yours"),
    errors.FileMissingError: N_("There is no file {path}. Check the name or choose another file"),
    errors.FileUnreadableError: N_("{path} cannot be read. Check that it is still there and not closed to you"),
    errors.FolderMissingError: N_("There is no folder {path}. Choose another folder"),
    errors.NotAPdfNameError: N_("The name of a paper must end in .pdf, not {path}"),
    errors.FileNotSavedError: N_("{path} cannot be saved there. Close it in other programs or choose another folder"),
    errors.FileExistsAlreadyError: N_("{path} exists already and has not been touched. Choose another name"),
    errors.UnsafeLocationError: N_(
        "{path} lies in a cloud or network folder, where data gets damaged. Choose another one"
    ),
    errors.DiskFullError: N_("Not saved. The disk is full or refuses to write. What was typed stays on the screen"),
    errors.FileBusyError: N_("{path} is open already in another window. Close it there first"),
    errors.ImageRefusedError: N_("This is no picture that can be used. Choose a PNG or JPEG up to 40 megapixels"),
    errors.InstallationBrokenError: N_("The installation is broken: {reason}. Install the program again"),
    errors.BackupDamagedError: N_("The backup {path} is damaged. Nothing has changed; choose another backup"),
    **AWARD_SENTENCES,
    **PLAN_SENTENCES,
}

_IMPORT_REASONS: dict[str, str] = {
    "empty": N_("The file is empty"),
    "password": N_("The file has a password. Save it without one and try again"),
    "format": N_("The file is not a table that can be read. Save it as XLSX or CSV and try again"),
    "encoding": N_("The letters of the file cannot be made out. Save it as XLSX or as CSV UTF-8 and try again"),
    "too_large": N_("The file is too large: at most 20,000 rows and 200 columns are read"),
    "too_slow": N_("The file takes too long to read. Save it again in the program it comes from and try again"),
    "damaged": N_("The file is damaged. Save it again in the program it comes from and try again"),
    "no_sheet": N_("The file has no sheet of this name"),
    "no_table": N_("The document has no table. Paste its text, or choose another file"),
    "no_plan": N_("No row of the table says what is to be done. Choose another table, or another column as the title"),
    "no_header": N_("No row with column names was found in the file"),
}


def explain(error: RuleError, texts: Texts) -> str:
    """Return the sentence for a refusal, in the language of ``texts``."""
    if isinstance(error, errors.ImportRefusedError):
        return texts.gettext(_IMPORT_REASONS.get(error.reason, _IMPORT_REASONS["damaged"]))
    for kind in type(error).__mro__:
        if kind in _SENTENCES:
            return texts.gettext(_SENTENCES[kind]).format_map(_facts(error, texts))
    raise LookupError(type(error).__name__)


def kinds_with_words() -> frozenset[type[RuleError]]:
    """Return the errors that have words of their own."""
    return frozenset(_SENTENCES) | {errors.ImportRefusedError}


def _facts(error: RuleError, texts: Texts) -> dict[str, object]:
    return {name: _said(fact, texts) for name, fact in vars(error).items()}


def _said(fact: object, texts: Texts) -> object:
    if isinstance(fact, StepName):
        return texts.step(fact)
    if isinstance(fact, tuple) and all(isinstance(one, date) for one in fact):
        return ", ".join(texts.date(one) for one in fact) or "–"
    return texts.date(fact) if isinstance(fact, date) else fact
