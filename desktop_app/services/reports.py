"""Reports of what nobody expected: kinds of errors, files and lines, no text of any record."""

import logging
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path

from desktop_app import __version__


def save_report(error: BaseException, folder: Path) -> Path | None:
    """Save what went wrong: kinds of errors, files and lines; no message, no text of any record."""
    words = report(error)
    logging.getLogger("zhospar").error(words)
    path = folder / f"report-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(words, encoding="utf-8")
    except OSError:
        return None
    return path


def report(error: BaseException) -> str:
    """Return the report of an error as text."""
    lines = [f"Zhospar {__version__}, Python {sys.version.split()[0]}, {sys.platform}"]
    cause: BaseException | None = error
    while cause is not None:
        lines.append(type(cause).__qualname__)
        frames = traceback.extract_tb(cause.__traceback__)
        lines += [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
        cause = cause.__cause__ or cause.__context__
    return "\n".join(lines) + "\n"
