"""The table of commands: names, arguments, help, and what each does."""

from collections.abc import Iterator
from pathlib import Path

from desktop_app.cli import data, deadlines, lists, lists_from_outside, names, papers, people, search, window
from desktop_app.cli.award_commands import AWARDS, COMMISSION, MEETINGS, PAPERS, SAMPLES
from desktop_app.cli.command import (
    BOTH_LANGUAGES,
    PAPER_LANGUAGES,
    REPLACE,
    SHEET,
    Argument,
    Command,
    CommandGroup,
    out,
    paper_language,
)
from desktop_app.cli.days_off import DAYS_OFF
from desktop_app.cli.plan_commands import WORK_PLAN
from desktop_app.cli.plan_papers import PLAN_PAPERS
from desktop_app.domain.journal import N_

COMMON = (
    Argument(
        ("--data",), N_("The data file; without it, your own on this computer"), {"type": Path, "metavar": "FILE"}
    ),
    Argument(("--json",), N_("Answer in JSON, for scripts"), {"action": "store_true"}),
)

WINDOW = Command("", N_("The desk of an election commission; without a command, its window opens"), window.open_window)

COMMANDS: tuple[Command | CommandGroup, ...] = (
    Command(
        "demo",
        N_("Show the program with invented people: print letters, register and plan, then open the window"),
        window.demo,
        (
            Argument(("--out",), N_("The folder for its data and papers"), {"type": Path, "metavar": "DIR"}),
            Argument(("--no-window",), N_("Only print the papers"), {"action": "store_true"}),
        ),
    ),
    Command(
        "list",
        N_("List people, letters, meetings, the plan of a year, kinds of awards or templates"),
        lists.show_list,
        (
            Argument(("what",), N_("What to list"), {"choices": tuple(lists.LISTS)}),
            Argument(("--year",), N_("Letters, meetings or the plan of this year only"), {"type": int, "metavar": "Y"}),
            Argument(("--category",), N_("People of this category only"), {"metavar": "NAME"}),
            Argument(("--group",), N_("People of this group only"), {"metavar": "NAME"}),
            Argument(("--blocked",), N_("The blocked people, and only them"), {"action": "store_true"}),
        ),
    ),
    Command(
        "search",
        N_("Find people by name, post, organisation or phone; one letter may be wrong"),
        search.search,
        (
            Argument(("text",), N_("What to look for: the beginnings of words, in any order"), {"metavar": "TEXT"}),
            Argument(("--phones",), N_("With their phones"), {"action": "store_true"}),
        ),
    ),
    Command(
        "import",
        N_("Bring in a list of people or a plan: DOCX, XLSX, XLS, ODS or CSV; one undo in the window takes it back"),
        lists_from_outside.bring_in,
        (
            Argument(("what",), N_("What to bring in"), {"choices": ("people", "plan")}),
            Argument(("file",), N_("The file with the list"), {"type": Path, "metavar": "FILE"}),
            SHEET,
            Argument(("--year",), N_("The year of the plan"), {"type": int, "metavar": "Y"}),
            Argument(("--dry-run",), N_("Only tell what would come of it"), {"action": "store_true"}),
            Argument(
                ("--accept-doubtful",),
                N_("Add rows that may be somebody known as people of their own"),
                {"action": "store_true"},
            ),
        ),
    ),
    Command(
        "export",
        N_("Take people out into a table, XLSX or CSV; whoever is blocked stays inside"),
        people.export,
        (
            Argument(("what",), N_("What to take out"), {"choices": ("people",)}),
            out(N_("Where the table goes; its ending says the format"), "FILE.xlsx|.csv"),
            Argument(("--category",), N_("People of this category only"), {"metavar": "NAME"}),
            Argument(("--group",), N_("People of this group only"), {"metavar": "NAME"}),
            Argument(("--phones",), N_("With their phones"), {"action": "store_true"}),
            REPLACE,
        ),
    ),
    Command("duplicates", N_("List the entries that may be one person, the likeliest first"), people.duplicates),
    Command(
        "merge",
        N_("Make two entries of one person one; the papers of both stand in its history"),
        people.merge,
        (
            Argument(("kept",), N_("The entry that stays: the identity or the full name"), {"metavar": "ID"}),
            Argument(("other",), N_("The entry that is merged into it"), {"metavar": "ID"}),
        ),
    ),
    Command(
        "letter",
        N_("Issue a thank-you letter: it takes its number and is written as PDF"),
        papers.letter,
        (
            Argument(
                ("--person",), N_("Who is thanked: the identity or the full name"), {"metavar": "ID", "required": True}
            ),
            paper_language("both", words=BOTH_LANGUAGES, both=True),
            Argument(("--issuer",), N_("Who issues it; without it, our commission"), {"metavar": "ID"}),
            Argument(("--number",), N_("The number that another issuer gave"), {"metavar": "N", "default": ""}),
            Argument(("--signatory",), N_("Who signs; without it, who may sign on the date"), {"metavar": "ID"}),
            Argument(
                ("--date",),
                N_("The date, 2024-02-28 or 28.02.2024; without it, today"),
                {"type": papers.day, "metavar": "D"},
            ),
            Argument(
                ("--text",),
                N_("A text of your own with fields, a file for each language, Kazakh first"),
                {"type": Path, "metavar": "FILE", "nargs": "+"},
            ),
            Argument(
                ("--accept-forms",), N_("Take forms of names that the rules are not sure of"), {"action": "store_true"}
            ),
            out(N_("Where the paper goes")),
            REPLACE,
        ),
    ),
    COMMISSION,
    MEETINGS,
    AWARDS,
    *PAPERS,
    SAMPLES,
    Command(
        "decline",
        N_("Put names into a case"),
        names.decline_names,
        (
            Argument(("name",), N_("A name; its words stay in their order"), {"nargs": "?", "metavar": "NAME"}),
            Argument(
                ("--from",),
                N_("A file with a name, a tab and a sex in each line"),
                {"type": Path, "metavar": "FILE.tsv", "dest": "source"},
            ),
            Argument(
                ("--sex",),
                N_("The sex, where the line has none"),
                {"choices": ("m", "f", "unknown"), "default": "unknown"},
            ),
            Argument(
                ("--lang",),
                N_("The language of the form"),
                {"choices": PAPER_LANGUAGES, "required": True, "dest": "paper_language"},
            ),
            Argument(
                ("--case",),
                N_("The case"),
                {"choices": ("genitive", "dative", "accusative", "instrumental"), "required": True},
            ),
        ),
    ),
    WORK_PLAN,
    *PLAN_PAPERS,
    Command(
        "deadline",
        N_("Tell the days that a deadline of a plan comes to, in Russian or Kazakh"),
        deadlines.read,
        (
            Argument(("text",), N_("The deadline as a plan words it"), {"metavar": "TEXT"}),
            Argument(("--year",), N_("The year of the plan"), {"type": int, "metavar": "Y", "required": True}),
            Argument(
                ("--month-after",),
                N_("A day of each quarter is one of the month after it"),
                {"action": "store_true"},
            ),
        ),
    ),
    DAYS_OFF,
    Command(
        "backup",
        N_("Pack the data and the papers into one checked file"),
        data.backup,
        (Argument(("file",), N_("The file to make"), {"type": Path, "metavar": "FILE"}),),
    ),
    Command(
        "restore",
        N_("Bring the data back from a copy; what was there is kept first"),
        data.restore,
        (Argument(("file",), N_("A copy, a backup or another data file"), {"type": Path, "metavar": "FILE"}),),
    ),
    Command("verify", N_("Check the data: file, links, journal, numbers, papers"), data.verify),
    Command(
        "selfcheck",
        N_("Check the installation: open a window on data of its own, make a letter and print it as PDF"),
        window.selfcheck,
        (
            Argument(
                ("--out",),
                N_("The folder for the printed letter"),
                {"type": Path, "metavar": "DIR", "required": True},
            ),
        ),
    ),
    Command("version", N_("Tell the version"), data.version),
)


def every_command() -> Iterator[Command]:
    """Yield the commands under their whole names, those that follow another word too."""
    for command in COMMANDS:
        if isinstance(command, CommandGroup):
            yield from command.whole()
        else:
            yield command
