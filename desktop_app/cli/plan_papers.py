"""Commands that write the papers of plans: the plan, its progress, tasks, what is carried over, the calendar."""

from collections.abc import Callable
from pathlib import Path

from desktop_app.cli.call import DONE, REFUSED, WRONG_USE, Call
from desktop_app.cli.command import REPLACE, Argument, Command, out, paper_language, switch
from desktop_app.cli.papers import day, require_place
from desktop_app.cli.plan_choosing import answers
from desktop_app.domain.journal import N_
from desktop_app.domain.languages import Language
from desktop_app.services.desk import Desk
from desktop_app.services.papers import write_paper

_ENDINGS = (".pdf", ".docx", ".xlsx")
_CALENDAR = (".ics",)
_BOTH = (Language.KK, Language.RU)


def plan(call: Call) -> int:
    """Write the plan of work of a year."""
    options = call.options
    both = options.paper_language == "both"
    languages = _BOTH if both else (Language(options.paper_language),)

    def made(desk: Desk, ending: str) -> bytes:
        found = desk.plans.annual_plan(options.year)
        return desk.plan_papers.plan(found.id, languages, ending, marks=options.marks)

    return _write(call, made)


def progress(call: Call) -> int:
    """Write how the plan of a year stands on a day, or the report of a quarter."""
    options = call.options

    def made(desk: Desk, ending: str) -> bytes:
        found, language = desk.plans.annual_plan(options.year), Language(options.paper_language)
        if options.quarter:
            return desk.plan_papers.quarter(found.id, language, options.quarter, ending)
        return desk.plan_papers.progress(found.id, language, options.on or desk.clock.today(), ending)

    return _write(call, made)


def tasks(call: Call) -> int:
    """Write the open items of one who answers for them."""
    options, language = call.options, Language(call.options.paper_language)
    with call.reading() as desk:
        view = desk.plan_control.view(desk.plans.annual_plan(options.year).id, language)
        known = list(desk.plan_control.by_person(view))
    if not answers(call, known):
        return REFUSED

    def made(desk: Desk, ending: str) -> bytes:
        return desk.plan_papers.tasks(desk.plans.annual_plan(options.year).id, options.person, language, ending)

    return _write(call, made)


def carried_over(call: Call) -> int:
    """Write the list of what moved from the plan of one year into that of the next."""
    options = call.options

    def made(desk: Desk, ending: str) -> bytes:
        last = options.year if options.to is None else options.to
        first = last - 1 if options.to is None else options.year
        return desk.plan_papers.carried_over(first, last, Language(options.paper_language), ending)

    return _write(call, made)


def calendar(call: Call) -> int:
    """Write the dated items of the plan of a year as a calendar file."""
    options = call.options

    def made(desk: Desk, _ending: str) -> bytes:
        found = desk.plans.annual_plan(options.year)
        return desk.plan_papers.calendar(found.id, Language(options.paper_language))

    return _write(call, made, _CALENDAR)


def _write(call: Call, made: Callable[[Desk, str], bytes], endings: tuple[str, ...] = _ENDINGS) -> int:
    options, ending = call.options, call.options.out.suffix.lower()
    if ending not in endings:
        sentence = call.texts.gettext("The name of the file must end in one of these: {endings}")
        call.complain(sentence.format(endings=", ".join(endings)))
        return WRONG_USE
    require_place(options.out, replace=options.replace)
    with call.reading() as desk:
        data = made(desk, ending)
    path: Path = write_paper(options.out, data, replace=options.replace)
    if options.json:
        call.say_json({"year": options.year, "file": str(path)})
    else:
        call.say(call.texts.gettext("Written: {path}").format(path=path))
    return DONE


_YEAR = Argument(("--year",), N_("The year of the plan"), {"type": int, "metavar": "Y", "required": True})
_OUT = out(N_("Where the paper goes; its ending says the format"), "FILE.pdf|.docx|.xlsx")
_LANGUAGE = paper_language("ru")
PLAN_PAPERS = (
    Command(
        "plan",
        N_("Write the plan of work of a year"),
        plan,
        (
            _YEAR,
            paper_language(
                "ru", words=N_("The language of the paper; both means one table in two languages"), both=True
            ),
            switch("--marks", N_("Fill in what is done")),
            _OUT,
            REPLACE,
        ),
    ),
    Command(
        "progress",
        N_("Write how the plan of a year stands on a day, with the formula of the percentage"),
        progress,
        (
            _YEAR,
            Argument(("--on",), N_("The day; without it, today"), {"type": day, "metavar": "D"}),
            Argument(("--quarter",), N_("The report of this quarter instead"), {"type": int, "choices": (1, 2, 3, 4)}),
            _LANGUAGE,
            _OUT,
            REPLACE,
        ),
    ),
    Command(
        "tasks",
        N_("Write the open items of the plan for one who answers for them"),
        tasks,
        (
            _YEAR,
            Argument(("--person",), N_("Who answers, as the plan names them"), {"metavar": "NAME", "required": True}),
            _LANGUAGE,
            _OUT,
            REPLACE,
        ),
    ),
    Command(
        "carryover",
        N_("Write the list of what moved into the plan of a year from the year before"),
        carried_over,
        (
            _YEAR,
            Argument(
                ("--to",),
                N_("The year that takes it; then --year is the one it comes from"),
                {"type": int, "metavar": "Y"},
            ),
            _LANGUAGE,
            _OUT,
            REPLACE,
        ),
    ),
    Command(
        "calendar",
        N_("Write the dated items of the plan of a year as a calendar file"),
        calendar,
        (_YEAR, _LANGUAGE, out(N_("Where the calendar goes"), "FILE.ics"), REPLACE),
    ),
)
