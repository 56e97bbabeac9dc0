"""The PDF of a paper, made beside the window; a later wish beats an earlier one."""

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from desktop_app.domain.errors import RuleError
from desktop_app.services.plan_papers import PlanPapers
from desktop_app.ui.context import Context
from desktop_app.ui.plans.plan_paper import PlanPaper

_PDF = ".pdf"
_SLOW_MS = 300


class PaperMaking(QObject):
    """Makes one paper at a time; what is wanted meanwhile waits, and only the last of it is made.

    ``made`` tells that ``pdf`` holds what is wanted, ``slow`` that it takes longer than one waits without a word,
    ``refused`` why a rule forbids it, such as a plan that is gone, ``failed`` that it could not be made.
    """

    made = Signal()
    slow = Signal()
    refused = Signal(object)
    failed = Signal()

    def __init__(self, context: Context, page: QObject) -> None:
        super().__init__(page)
        self.pdf = b""
        self._context = context
        self._wanted: PlanPaper | None = None
        self._busy = False
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_SLOW_MS)
        self._slow.timeout.connect(self.slow)

    @property
    def busy(self) -> bool:
        """Tell whether a paper is on its way."""
        return self._busy

    def want(self, paper: PlanPaper | None) -> None:
        """Make a paper, also if it was made before: its plan may have changed; ``None`` wants nothing any more."""
        self._wanted, self.pdf = paper, b""
        self._slow.stop()
        if paper is not None and not self._busy:
            self._make(paper)
        if paper is not None:
            self._slow.start()

    def _make(self, paper: PlanPaper) -> None:
        papers = self._context.desk.plan_papers
        self._busy = True
        self._context.background.run_quietly(
            lambda _tell: _made(paper, papers),
            lambda made: self._end(paper, made),
            lambda: self._fail(paper),
        )

    def _end(self, paper: PlanPaper, made: bytes | RuleError) -> None:
        if not isValid(self) or not self._is_last(paper):
            return  # the window was made anew while the paper was on its way, or another one is wanted
        self._slow.stop()
        if isinstance(made, RuleError):
            self.refused.emit(made)
        else:
            self.pdf = made
            self.made.emit()

    def _fail(self, paper: PlanPaper) -> None:
        if isValid(self) and self._is_last(paper):
            self._slow.stop()
            self.failed.emit()

    def _is_last(self, paper: PlanPaper) -> bool:
        """Tell whether this paper is what is wanted; otherwise make what is."""
        self._busy = False
        last = paper is self._wanted
        if self._wanted is not None and not last:
            self._make(self._wanted)
        return last


def _made(paper: PlanPaper, papers: PlanPapers) -> bytes | RuleError:
    """Make a paper; a refusal is told only of the paper that is wanted last."""
    try:
        return paper.written(papers, _PDF)
    except RuleError as refused:
        return refused
