"""What the check of letters has found, said one after the other with the name of whom each letter is for."""

from collections.abc import Collection, Iterable, Mapping
from uuid import UUID

from desktop_app.cli.call import Call
from desktop_app.domain.award_errors import DoubtfulFormError, FullNameMissingError
from desktop_app.domain.preflight import Finding
from desktop_app.i18n.errors import explain


def is_of_a_form(finding: Finding) -> bool:
    """Tell whether a finding asks somebody to look at a form of a name or a post."""
    return isinstance(finding.error, DoubtfulFormError | FullNameMissingError)


def say_found(call: Call, findings: Iterable[Finding], names: Mapping[UUID, str]) -> None:
    """Name everything that was found, each letter by whom it is for, and nothing twice."""
    pattern = call.texts.gettext("{name}: {problem}")
    lines = (
        pattern.format(name=names[found.letter_id], problem=explain(found.error, call.texts)) for found in findings
    )
    for line in dict.fromkeys(lines):
        call.complain(line)


def say_way_out(call: Call, findings: Collection[Finding]) -> None:
    """Say how doubtful forms are settled, where there are any."""
    if any(map(is_of_a_form, findings)):
        call.complain(call.texts.gettext("Confirm them in the window, or repeat the command with --accept-forms"))
