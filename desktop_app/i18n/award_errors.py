"""The words of the rules of meetings and awards."""

from desktop_app.domain import award_errors as errors
from desktop_app.domain.errors import RuleError
from desktop_app.domain.journal import N_

AWARD_SENTENCES: dict[type[RuleError], str] = {
    errors.MarginsError: N_("{millimetres} mm is no margin of a page. Type a number from -15 to 40"),
    errors.NumberPatternError: N_(
        "The pattern {pattern} cannot number papers. It needs the field seq in braces once; year and yy are allowed"
    ),
    errors.MonthsError: N_("This is no number of months: {typed}. Type a whole number from 0 to {most}"),
    errors.GradeError: N_("This is no grade: {typed}. Type a whole number from 0 to {most}"),
    errors.WrongStateError: N_(
        "The award has moved on meanwhile, so this step is not possible. Look at it in the register"
    ),
    errors.NotApprovedError: N_("{name} is nominated and not approved yet. Approve the nomination first"),
    errors.AwardedRecentlyError: N_(
        "The same award was given on {dated} (№ {number}): {passed} of {months} months have passed. "
        "Leave the person out, or say why"
    ),
    errors.AwardedSimilarError: N_(
        "{name} got the same award on {dated} (№ {number}). If it is the same person, leave one out, or say why"
    ),
    errors.TwiceInBatchError: N_("{name} stands among these letters too. If it is the same person, leave one out"),
    errors.DayOffError: N_("{day} is a day off. Check the date"),
    errors.DoubtfulFormError: N_("The form {form} is doubtful. Look at it, then confirm or correct it"),
    errors.FullNameMissingError: N_("Only initials are known. Add the full name in the card"),
    errors.PostUnknownError: N_("No post is known on the date of the letter, so its line is left out"),
    errors.OrganisationUnnamedError: N_(
        "The letter does not say of which organisation: {organisation}. Add it to the post if it belongs there"
    ),
    errors.ValueMissingError: N_("The text has a field that is not filled in: {field}"),
    errors.NameShrunkError: N_("The name is set in {used} points instead of {wished}, so it fits"),
    errors.SecondSignatoryMissingError: N_("This template is signed by two people. Choose the second one"),
    errors.BothLanguagesError: N_("This design has Kazakh and Russian on one page. Choose both languages"),
    errors.NobodyChosenError: N_("Nobody has been chosen. Choose who is thanked"),
    errors.PreflightError: N_("Nothing was numbered: problems found in the check: {problems}"),
    errors.NothingToPrintError: N_("There is no paper to print here"),
    errors.PapersCutShortError: N_(
        "Whole files in {path}: {written}. Then the disk was full or refused to write. "
        "Make room and save them again: whatever lies there is not written twice"
    ),
    errors.TemplateFileError: N_("{path} is not a template of Zhospar, or it is damaged. Nothing was taken from it"),
    errors.TemplateNewerError: N_("{path} was written by a newer version of Zhospar. Nothing was taken; update"),
    errors.TemplateShippedError: N_("This template comes with the program and stays. Copy it, or switch it off"),
    errors.MeetingTitleMissingError: N_("The meeting has no title. Type it in Kazakh or in Russian"),
    errors.MeetingNumberTakenError: N_("Another meeting of {year} has the number {number}. Choose another one"),
    errors.MeetingNumberError: N_("{number} is no number of a meeting. Type a number from 1, or leave it empty"),
    errors.MeetingInUseError: N_("Awards are made for this meeting ({awards}), so it stays"),
}
