"""The one place where errors are shown: refusals as a sentence, anything unexpected with a saved report."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from desktop_app.domain.errors import RuleError
from desktop_app.services.reports import save_report

Handler = Callable[[RuleError | None, Path | None], None]


def install(show: Handler, folder: Path) -> None:
    """Send every uncaught error to ``show``: a refusal, or the path of the report of something unexpected."""

    def handle(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        elif isinstance(error, RuleError):
            show(error, None)
        else:
            show(None, save_report(error, folder))

    sys.excepthook = handle
