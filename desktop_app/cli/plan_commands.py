"""The commands about the work of the annual plan: names, arguments, help, and what each does."""

from pathlib import Path

from desktop_app.cli import plan_figures, plan_life, plan_marking
from desktop_app.cli.command import SHEET, Argument, Command, CommandGroup, date_of, switch, text
from desktop_app.domain.journal import N_
from desktop_app.domain.plans import Mark, Source

_FIRST_DAYS = 30


def _year(flag: str = "--year", words: str = N_("The year of the plan"), **settings: object) -> Argument:
    return Argument((flag,), words, {"type": int, "metavar": "Y", "required": True, **settings})


def _noted(flag: str, words: str, mark: Mark) -> Argument:
    return Argument((flag,), words, {"action": "append_const", "dest": "mark", "const": mark, "default": []})


_YEAR = _year()
_ITEM = text("--item", N_("The number of the item, or its identity"), "NUMBER", required=True)
_DUE = date_of("--due", N_("The day on which it falls due, where it falls due several times"))
_ON = date_of("--on", N_("The day; without it, today"))
_REASON = text("--reason", N_("Why"), required=True)
_BACK = switch("--back", N_("Take it back"))
_DECISION = (
    text("--number", N_("The number of the decision"), "N"),
    date_of("--date", N_("The date of the decision")),
)

WORK_PLAN = CommandGroup(
    "work-plan",
    N_("The annual plan: begun, approved, carried out, kept under control"),
    (
        Command(
            "start",
            N_("Begin the plan of a year"),
            plan_life.start,
            (
                _YEAR,
                Argument(
                    ("--from",),
                    N_("The 36 usual items, the items of the latest plan before it, or nothing"),
                    {
                        "choices": (plan_life.TEMPLATE, plan_life.LAST_YEAR, plan_life.EMPTY),
                        "required": True,
                        "dest": "source",
                    },
                ),
            ),
        ),
        Command(
            "approve",
            N_("Approve the plan by a decision; this is not undone"),
            plan_life.approve,
            (
                _YEAR,
                text("--number", N_("The number of the decision"), "N", required=True),
                date_of("--date", N_("The date of the decision"), required=True),
            ),
        ),
        Command(
            "return",
            N_("Note that the draft was returned for rework"),
            plan_life.send_back,
            (_YEAR, text("--because", N_("What is wanted"), required=True), *_DECISION),
        ),
        Command(
            "close",
            N_("Close the plan; nothing in it changes any more, and this is not undone"),
            plan_life.close,
            (_YEAR, *_DECISION, text("--note", N_("A note about the closing"))),
        ),
        Command(
            "add",
            N_("Add an item, beside the plan or of the plan itself; the latter names its decision after approval"),
            plan_life.add,
            (
                _YEAR,
                text("--section", N_("The section: its place, its title or its identity"), "NAME", required=True),
                Argument(
                    ("--source",),
                    N_("Of the plan itself, beside the plan, or by order of the superior commission"),
                    {"choices": tuple(one.value for one in Source), "default": Source.UNPLANNED.value},
                ),
                text("--title-kk", N_("What is done, in Kazakh")),
                text("--title-ru", N_("What is done, in Russian")),
                text("--deadline-kk", N_("The deadline in Kazakh")),
                text("--deadline-ru", N_("The deadline in Russian")),
                text("--who-kk", N_("Who answers, in Kazakh")),
                text("--who-ru", N_("Who answers, in Russian")),
                text("--form-kk", N_("The form of completion in Kazakh")),
                text("--form-ru", N_("The form of completion in Russian")),
                *_DECISION,
            ),
        ),
        Command(
            "strike",
            N_("Strike an item off; after approval by a decision"),
            plan_life.strike,
            (_YEAR, _ITEM, _REASON, *_DECISION),
        ),
        Command(
            "restore",
            N_("Take up again an item that was struck off; after approval by a decision"),
            plan_life.restore,
            (_YEAR, _ITEM, *_DECISION),
        ),
        Command(
            "mark",
            N_("Note what came of an item"),
            plan_marking.mark,
            (
                _YEAR,
                _ITEM,
                _DUE,
                Argument(
                    ("--all",),
                    N_("Every time that bears no mark yet; with --open, every time"),
                    {"action": "store_true", "dest": "every"},
                ),
                _noted("--done", N_("It is done"), Mark.DONE),
                _noted("--partly", N_("It is done in part"), Mark.PARTLY),
                _noted("--not-done", N_("It is not done"), Mark.NOT_DONE),
                _noted("--open", N_("The mark is taken back"), Mark.OPEN),
                date_of("--on", N_("The day on which it was done; without it, today")),
                text("--result", N_("What came of it, as the report will say")),
                text("--reason", N_("Why it is done in part or not done")),
            ),
        ),
        Command(
            "postpone",
            N_("Move the day until which an item is to be done"),
            plan_marking.postpone,
            (_YEAR, _ITEM, _DUE, date_of("--to", N_("The new day")), text("--reason", N_("Why")), _BACK),
        ),
        Command("begin", N_("Note that work on an item goes on"), plan_marking.begin, (_YEAR, _ITEM, _BACK)),
        Command(
            "evidence",
            N_("Note what fulfils an item: a meeting or a decision, by which it becomes done, or a file"),
            plan_marking.evidence,
            (
                _YEAR,
                _ITEM,
                _DUE,
                text(
                    "--meeting",
                    N_("The meeting: its identity, its number as 3/2024, or its date if no other has it"),
                    "ID",
                ),
                Argument(("--file",), N_("The file, which is kept in the data"), {"type": Path, "metavar": "FILE"}),
                *_DECISION,
            ),
        ),
        Command(
            "due",
            N_("List what is overdue and what falls due soon"),
            plan_figures.due,
            (
                _YEAR,
                Argument(
                    ("--days",),
                    N_("Within how many days; without it, 30"),
                    {"type": int, "metavar": "N", "default": _FIRST_DAYS},
                ),
                text("--person", N_("Only those of one who answers, as the plan names them"), "NAME"),
                _ON,
            ),
        ),
        Command(
            "figures",
            N_("Tell how many items are done, by section and quarter"),
            plan_figures.figures,
            (_YEAR, _ON),
        ),
        Command(
            "chains",
            N_("List broken chains: done without proof, or a meeting called off, too late, or held without a mark"),
            plan_figures.chains,
            (_YEAR, _ON),
        ),
        Command(
            "compare",
            N_("Lay the plan beside that of the superior commission; nothing is written"),
            plan_figures.compare,
            (
                Argument(("file",), N_("The file with the other plan"), {"type": Path, "metavar": "FILE"}),
                _YEAR,
                SHEET,
            ),
        ),
        Command(
            "carry",
            N_("Carry unfinished items over into the plan of another year"),
            plan_life.carry,
            (
                _year("--from", N_("The year that leaves them unfinished"), dest="source"),
                _year("--to", N_("The year that takes them")),
                Argument(
                    ("--item",),
                    N_("The numbers of items; without them, everything unfinished"),
                    {"metavar": "NUMBER", "nargs": "+", "default": [], "action": "extend"},
                ),
                text("--reason", N_("Why; without it, the reasons that were noted")),
                *_DECISION,
            ),
        ),
    ),
)
