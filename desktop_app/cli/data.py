"""Commands about the data itself: kept, brought back, checked."""

from pathlib import Path

from desktop_app import __version__
from desktop_app.cli.call import DONE, REFUSED, Call
from desktop_app.cli.papers import require_place
from desktop_app.domain.errors import FileDamagedError, FileEmptyError, FileMissingError
from desktop_app.services.desk import is_new
from desktop_app.services.rescue import restore_beside


def backup(call: Call) -> int:
    """Pack data and papers into one file."""
    require_place(call.options.file)
    with call.reading() as desk:
        made = desk.backups.save_copy(call.options.file.absolute())
    _tell(call, call.texts.gettext("A checked copy of the data and the papers lies in {path}"), made)
    return DONE


def restore(call: Call) -> int:
    """Put the data back as a copy holds it; what was there is kept first."""
    source = call.options.file.absolute()
    if not source.exists():
        raise FileMissingError(str(source))
    fresh = is_new(call.data)
    try:
        with call.writing(create=fresh) as desk:
            safety = desk.backups.restore(source)
            kept = desk.backups.folder() if safety is None else safety.path
    except (FileDamagedError, FileEmptyError) as damaged:
        if damaged.path != str(call.data):
            raise
        kept = restore_beside(call.data, source)
    except Exception:
        if fresh:
            _take_away(call.data)
        raise
    if fresh:
        _tell(call, call.texts.gettext("The data has been brought back into {path}"), call.data)
    else:
        _tell(call, call.texts.gettext("The data has been brought back; what was there before lies in {path}"), kept)
    return DONE


def verify(call: Call) -> int:
    """Check the data and every link in it."""
    with call.reading() as desk:
        problems = desk.backups.verify(call.texts)
    if call.options.json:
        call.say_json({"problems": problems})
    for problem in problems:
        call.complain(problem)
    if problems:
        return REFUSED
    if not call.options.json:
        _tell(call, call.texts.gettext("{path} is sound"), call.data)
    return DONE


def version(call: Call) -> int:
    """Tell the version."""
    if call.options.json:
        call.say_json({"version": __version__})
    else:
        call.say(f"Zhospar {__version__}")
    return DONE


def _tell(call: Call, sentence: str, path: Path) -> None:
    if call.options.json:
        call.say_json({"file": str(path)})
    else:
        call.say(sentence.format(path=path))


def _take_away(path: Path) -> None:
    """Remove the empty data file that was made only to bring something back into it."""
    for name in (path.name, f"{path.name}.files", f"{path.name}.lock"):
        path.with_name(name).unlink(missing_ok=True)
