"""The papers of a plan out of the window: the menu that opens them, and their way into a file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from desktop_app.domain.journal import N_
from desktop_app.services.papers import file_name, write_paper
from desktop_app.services.plan_control import PlanView
from desktop_app.ui.context import Context
from desktop_app.ui.plans.plan_paper import PaperKind, PlanPaper, paper_language

PAPERS = (
    (PaperKind.PLAN, "list-check", N_("Plan of work")),
    (PaperKind.PROGRESS, "progress", N_("Progress on a day")),
    (PaperKind.QUARTER, "report-analytics", N_("Report of a quarter")),
    (PaperKind.TASKS, "user", N_("Tasks of one person")),
    (PaperKind.CARRIED, "calendar-share", N_("List of what was carried over")),
    (PaperKind.CALENDAR, "calendar", N_("Calendar of deadlines")),
)
_FILTERS = "PDF (*.pdf);;Word (*.docx);;Excel (*.xlsx)"
_CALENDAR = "iCalendar (*.ics)"


class PaperMenu(QMenu):
    """Every paper of a plan; each opens on the page where it is looked at, printed and saved."""

    def __init__(self, parent: QWidget, context: Context, plan: Callable[[], PlanView | None]) -> None:
        super().__init__(parent)
        self._parent = parent
        self._context = context
        self._plan = plan
        self.setTitle(context.texts.gettext("Papers of the plan"))
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        view, _ = self._plan(), self._context.texts.gettext
        if view is None:
            return
        for kind, icon, words in PAPERS:
            if kind is not PaperKind.CALENDAR:
                open_it = partial(self._context.open_page, "plan_papers", f"{kind}:plan:{view.plan.plan.id}")
                self.addAction(self._context.icon(icon), _(words), open_it)
        self.addSeparator()
        self.addAction(self._context.icon("calendar"), _("Save as calendar"), lambda: self._save_calendar(view))

    def _save_calendar(self, view: PlanView) -> None:
        language = paper_language(self._context.texts.language)
        calendar = PlanPaper(PaperKind.CALENDAR, view.plan.plan, (language,), self._context.desk.clock.today())
        save_plan_paper(self._parent, self._context, calendar)


def save_plan_paper(parent: QWidget, context: Context, paper: PlanPaper) -> None:
    """Ask for a place, and save a paper there in the format that its name says."""
    _, machine = context.texts.gettext, context.machine
    filters = _CALENDAR if paper.kind is PaperKind.CALENDAR else _FILTERS
    endings = [_ending(one) for one in filters.split(";;")]
    start = machine.folder / file_name(paper.name(context.texts), endings[0])
    chosen, picked = QFileDialog.getSaveFileName(parent, _("Save as file"), str(start), filters)
    if not chosen:
        return
    path = Path(chosen)
    if path.suffix.lower() not in endings:
        path = path.with_name(path.name + (_ending(picked) or endings[0]))
    write_paper(path, paper.written(context.desk.plan_papers, path.suffix.lower()), replace=True)
    machine.folder = path.parent
    context.offer(_("Saved: {name}").format(name=path.name), _("Open"), lambda: _open(path))


def _ending(kind: str) -> str:
    """Return the ending that a kind of files in the dialog stands for."""
    return kind.partition("*")[2].rstrip(")")


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
