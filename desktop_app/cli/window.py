"""Commands that open the window: on the user's data, on the demonstration."""

from pathlib import Path

from desktop_app.cli.call import DONE, REFUSED, Call
from desktop_app.cli.surroundings import has_display
from desktop_app.services.desk import is_new

_FOLDER = "zhospar-demo"


def open_window(call: Call) -> int:
    """Open the window on the user's data."""
    if not has_display():
        call.complain(call.texts.gettext("No window can open here, there is no display. See zhospar --help"))
        return REFUSED
    return call.surroundings.open_window(call.options.data and call.data, demo=_holds_demo(call.data))


def demo(call: Call) -> int:
    """Make the demonstration, tell where its papers lie, and open the window on it."""
    from desktop_app.services.demo import make_demo  # noqa: PLC0415  (brings the database)

    folder: Path = call.options.out or Path.cwd() / _FOLDER
    made = make_demo(folder)
    if call.options.json:
        papers = [str(paper) for paper in made.papers]
        call.say_json({"data": str(made.database), "papers": papers, "people": len(made.sheet.people)})
    else:
        for sentence in _told(call, folder, made.letters, len(made.sheet.people), len(made.sheet.left_out)):
            call.say(sentence)
        for paper in made.papers:
            call.say(f"  {paper}")
    if call.options.no_window:
        return DONE
    if not has_display():
        call.complain(call.texts.gettext("No window could open, there is no display; the papers are complete"))
        return DONE
    return call.surroundings.open_window(made.database, demo=True)


def selfcheck(call: Call) -> int:
    """Check the installation in a window nobody needs to see."""
    printed = call.surroundings.check_installation(call.options.out.absolute())
    if call.options.json:
        call.say_json({"printed": str(printed)})
    else:
        sentence = call.texts.gettext("The installation is sound; the printed letter lies in {path}")
        call.say(sentence.format(path=printed))
    return DONE


def _told(call: Call, folder: Path, letters: int, people: int, left_out: int) -> list[str]:
    texts = call.texts
    read = texts.ngettext(
        "{count} person was read from the sample sheet", "{count} people were read from the sample sheet", people
    )
    skipped = texts.ngettext(
        "{count} row was left out: titles, groups, the total",
        "{count} rows were left out: titles, groups, the total",
        left_out,
    )
    printed = texts.ngettext(
        "{count} letter was printed in Kazakh and in Russian, the register and the plan, into {folder}",
        "{count} letters were printed in Kazakh and in Russian, the register and the plan, into {folder}",
        letters,
    )
    return [
        read.format(count=people),
        skipped.format(count=left_out),
        printed.format(count=letters, folder=folder.absolute()),
    ]


def _holds_demo(path: Path) -> bool:
    from desktop_app.services.demo import NAME  # noqa: PLC0415  (brings the database)

    return path.name == NAME and not is_new(path)
