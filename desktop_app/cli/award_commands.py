"""The commands about commission, meetings, awards and samples: names, arguments, help, and what each does."""

from pathlib import Path

from desktop_app.cli import awards, commission, letters, lists, meetings, nominating, registers, samples
from desktop_app.cli.command import (
    BOTH_LANGUAGES,
    REPLACE,
    Argument,
    Command,
    CommandGroup,
    date_of,
    out,
    paper_language,
    switch,
    text,
)
from desktop_app.domain.awards import AwardState
from desktop_app.domain.journal import N_
from desktop_app.domain.meetings import MeetingKind

_MEETING = N_("The meeting: its identity, its number as 3/2024, or its date if no other has it")
_ACCEPT_FORMS = switch("--accept-forms", N_("Take forms of names that the rules are not sure of"))
_REPEATED = text("--repeat-because", N_("Why somebody gets the same award again so soon"))
_REASON = text("--reason", N_("Why"), required=True)
_AWARD = Argument(("award",), N_("The number, as 14 or 14/2024, or the identity"), {"metavar": "NUMBER"})
_AWARDS = Argument(
    ("award",), N_("The numbers, as 14 or 14/2024, or the identities"), {"metavar": "NUMBER", "nargs": "*"}
)
_STATE = Argument(("--state",), N_("Only those that stand so"), {"choices": tuple(state.value for state in AwardState)})
_FROM = Argument(
    ("--from",),
    N_("A file with a name or an identity in each line"),
    {"type": Path, "metavar": "FILE", "dest": "source"},
)


def _meeting(*, required: bool = False, words: str = _MEETING) -> Argument:
    return text("--meeting", words, "ID", required=required)


def _people(words: str) -> Argument:
    return Argument(("--person",), words, {"metavar": "ID", "nargs": "+", "default": [], "action": "extend"})


_BASIS = (
    text("--basis", N_("The decision that a Russian paper names")),
    text("--basis-kk", N_("The decision that a Kazakh paper names")),
)

COMMISSION = CommandGroup(
    "commission",
    N_("Our commission, and who signs for it"),
    (
        Command(
            "set",
            N_("Set names and place of our commission; where no data is yet, it is made"),
            commission.change,
            (
                text("--name-kk", N_("The name in Kazakh")),
                text("--name-ru", N_("The name in Russian")),
                text("--place-kk", N_("The place in Kazakh")),
                text("--place-ru", N_("The place in Russian")),
            ),
        ),
        Command(
            "sign",
            N_("Add somebody who signs for our commission"),
            commission.add_signatory,
            (
                text("--name-kk", N_("Initials and surname in Kazakh")),
                text("--name-ru", N_("Initials and surname in Russian")),
                text("--post-kk", N_("The post in Kazakh")),
                text("--post-ru", N_("The post in Russian")),
                date_of("--since", N_("The first day on which it may be signed")),
                date_of("--until", N_("The last day on which it may be signed")),
            ),
        ),
    ),
)

MEETINGS = CommandGroup(
    "meetings",
    N_("Meetings of the commission"),
    (
        Command(
            "add",
            N_("Record a meeting"),
            meetings.add,
            (
                date_of("--date", N_("The day"), required=True),
                Argument(
                    ("--kind",),
                    N_("The kind of meeting"),
                    {"choices": tuple(kind.value for kind in MeetingKind), "default": MeetingKind.REGULAR.value},
                ),
                text("--title-kk", N_("The title in Kazakh")),
                text("--title-ru", N_("The title in Russian")),
                text("--place-kk", N_("The place in Kazakh")),
                text("--place-ru", N_("The place in Russian")),
                Argument(("--time",), N_("When it begins, 10:30"), {"type": meetings.begins, "metavar": "T"}),
                Argument(
                    ("--number",),
                    N_("The number within the year; without it, the next one"),
                    {"type": int, "metavar": "N"},
                ),
            ),
        ),
        Command(
            "invite",
            N_("Put people into the list of a meeting"),
            meetings.invite,
            (
                _meeting(required=True),
                _people(N_("Who is invited: identities or full names")),
                _FROM,
                text("--group", N_("Everybody of this group"), "NAME"),
                text("--category", N_("Everybody of this category"), "NAME"),
                switch("--present", N_("Note that they came")),
            ),
        ),
    ),
)

AWARDS = CommandGroup(
    "awards",
    N_("Awards from the nomination on"),
    (
        Command(
            "add",
            N_("Nominate people and organisations; without names, everybody in the list of the meeting"),
            nominating.add,
            (
                _meeting(),
                _people(N_("Who is thanked: identities or full names")),
                _FROM,
                Argument(
                    ("--organisation",),
                    N_("Whose staff is thanked: identities or names"),
                    {"metavar": "ID", "nargs": "+", "default": [], "action": "extend"},
                ),
                switch("--present", N_("Of the meeting only those who came")),
                text("--template", N_("The template; without it, the first one of the kind"), "NAME"),
                text("--kind", N_("The kind of award; without it, the lowest"), "NAME"),
                paper_language("both", words=BOTH_LANGUAGES, both=True),
                date_of("--date", N_("The date of the paper; without it, that of the meeting, else today")),
                text("--issuer", N_("Who issues it; without it, our commission"), "ID"),
                text("--signatory", N_("Who signs; without it, who may sign on the date"), "ID"),
                text("--second-signatory", N_("Who signs beside"), "ID"),
                *_BASIS,
                Argument(
                    ("--value",),
                    N_("What fills a field that the text leaves open, as hours=8"),
                    {
                        "metavar": "FIELD=TEXT",
                        "nargs": "+",
                        "default": [],
                        "action": "extend",
                        "type": nominating.field_value,
                    },
                ),
                _REPEATED,
                switch("--approved", N_("They are approved already")),
                _ACCEPT_FORMS,
            ),
        ),
        Command(
            "approve",
            N_("Approve nominations"),
            awards.approve,
            (_AWARDS, _meeting(words=N_("All nominations of this meeting")), *_BASIS),
        ),
        Command(
            "present",
            N_("Note that awards were handed out"),
            awards.present,
            (
                _AWARDS,
                _meeting(words=N_("All awards of this meeting that have a paper")),
                date_of("--date", N_("When; without it, on the day of the meeting, else today")),
                text("--by", N_("By whom; without it, by the chair"), "NAME"),
            ),
        ),
        Command("annul", N_("Annul an award; its number stays used"), awards.annul, (_AWARD, _REASON)),
        Command(
            "list",
            N_("List awards, nominations too"),
            awards.show_awards,
            (
                _meeting(words=N_("Those of this meeting only")),
                Argument(("--year",), N_("Those of this year only"), {"type": int, "metavar": "Y"}),
                _STATE,
            ),
        ),
    ),
)

SAMPLES = CommandGroup(
    "samples",
    N_("Templates of papers"),
    (
        Command("list", N_("List the templates"), lists.show_templates),
        Command(
            "export",
            N_("Write a template into a file that another commission can take"),
            samples.export,
            (
                Argument(("template",), N_("The template: its name or identity"), {"metavar": "NAME"}),
                out(N_("Where the file goes"), "FILE.zhospar-sample"),
                REPLACE,
            ),
        ),
        Command(
            "import",
            N_("Take a template out of a file; nothing that is here is written over"),
            samples.bring_in,
            (Argument(("file",), N_("The file with the template"), {"type": Path, "metavar": "FILE"}),),
        ),
    ),
)

PAPERS = (
    Command(
        "letters",
        N_("Write the papers of a meeting's awards as PDF; approved ones can be numbered first"),
        letters.letters,
        (
            _meeting(required=True),
            paper_language("both", words=BOTH_LANGUAGES, both=True),
            switch("--number", N_("Number the approved awards first, all or none")),
            text("--template", N_("Only awards made with this template"), "NAME"),
            Argument(
                ("--each",),
                N_("A folder for each paper as a file of its own, too"),
                {"type": Path, "metavar": "DIR"},
            ),
            _REPEATED,
            _ACCEPT_FORMS,
            out(N_("Where the papers go")),
            REPLACE,
        ),
    ),
    Command(
        "reprint",
        N_("Write the paper of an award once more as it was, and note why"),
        letters.reprint,
        (
            _AWARD,
            _REASON,
            switch("--duplicate", N_("Mark it as a duplicate")),
            paper_language("both", words=BOTH_LANGUAGES, both=True),
            out(N_("Where the paper goes")),
            REPLACE,
        ),
    ),
    Command(
        "register",
        N_("Write the register of awards of a year as PDF or as a workbook"),
        registers.register,
        (
            Argument(("--year",), N_("The year"), {"type": int, "metavar": "Y", "required": True}),
            paper_language("ru"),
            text("--kind", N_("Only awards of this kind"), "NAME"),
            text("--issuer", N_("Only awards of this issuer"), "ID"),
            _STATE,
            _meeting(words=N_("Those of this meeting only")),
            out(N_("Where it goes; its ending says the format"), "FILE.pdf|.xlsx"),
            REPLACE,
        ),
    ),
    Command(
        "presentation",
        N_("Write the list by which the awards of a meeting are called and handed out"),
        registers.presentation,
        (_meeting(required=True), paper_language("ru"), out(N_("Where the paper goes")), REPLACE),
    ),
)
