"""The papers of a plan out of the window: printed, or saved as PDF, Word, workbook or calendar."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from desktop_app.domain.languages import Language
from desktop_app.i18n.plan_words import plan_title
from desktop_app.services.papers import file_name, write_paper
from desktop_app.services.plan_control import PlanView
from desktop_app.ui.context import Context
from desktop_app.ui.printing.paper import print_paper

_BOTH = (Language.KK, Language.RU)
_FILTERS = "PDF (*.pdf);;Word (*.docx);;Excel (*.xlsx)"
Made = Callable[[str], bytes]


class PaperMenu(QMenu):
    """Every paper of a plan; each is printed, or saved in the format of the name."""

    def __init__(self, parent: QWidget, context: Context, plan: Callable[[], PlanView | None]) -> None:
        super().__init__(parent)
        self._parent = parent
        self._context = context
        self._plan = plan
        self.setTitle(context.texts.gettext("Papers of the plan"))
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        view = self._plan()
        if view is None:
            return
        _ = self._context.texts.gettext
        for words, languages in (
            (_("Plan in Kazakh"), (Language.KK,)),
            (_("Plan in Russian"), (Language.RU,)),
            (_("Plan in two languages"), _BOTH),
        ):
            offered = self._offer(words, "printer", self._plan_in(view, languages), "plan")
            self._warn(offered, _untranslated(view, languages))
        self.addSeparator()
        self._offer(_("Progress today"), "report-analytics", self._progress(view), "progress")
        quarters = self.addMenu(self._context.icon("report-analytics"), _("Report of a quarter"))
        for quarter in range(1, 5):
            words = _("Quarter {number}").format(number=quarter)
            self._offer(words, "report-analytics", self._quarter(view, quarter), "quarter", quarters)
        people = self.addMenu(self._context.icon("user"), _("Tasks of one person"))
        for person in self._context.desk.plan_control.by_person(view):
            self._offer(person.replace("&", "&&"), "user", self._tasks(view, person), "tasks", people)
        people.setEnabled(not people.isEmpty())
        if any(line.item.carried_from for line in view.lines):
            self._offer(_("List of what was carried over"), "calendar-share", self._carried(view), "carried")
        self.addSeparator()
        self.addAction(self._context.icon("calendar"), _("Save as calendar"), lambda: self._save_calendar(view))

    def _offer(self, words: str, icon: str, made: Made, kind: str, menu: QMenu | None = None) -> QMenu:
        """Offer a paper with its two ways: to the printer and into a file."""
        _ = self._context.texts.gettext
        sub = (menu or self).addMenu(self._context.icon(icon), words)
        name = words.replace("&&", "&")
        sub.addAction(
            self._context.icon("printer"), _("Print"), lambda: print_made(self._parent, self._context, made, kind, name)
        )
        sub.addAction(
            self._context.icon("download"),
            _("Save as file"),
            lambda: save_made(self._parent, self._context, made, name),
        )
        return sub

    def _warn(self, offered: QMenu, untranslated: int) -> None:
        """Tell below the ways of a paper how many items it shows in the other language."""
        if untranslated:
            words = self._context.texts.ngettext(
                "{count} item is not translated", "{count} items are not translated", untranslated
            )
            told = words.format(count=self._context.texts.number(untranslated))
            offered.addAction(self._context.icon("help-circle"), told).setEnabled(False)

    def _plan_in(self, view: PlanView, languages: Sequence[Language]) -> Made:
        papers, plan = self._context.desk.plan_papers, view.plan.plan
        return lambda ending: papers.plan(plan.id, languages, ending)

    def _progress(self, view: PlanView) -> Made:
        papers, desk = self._context.desk.plan_papers, self._context.desk
        return lambda ending: papers.progress(view.plan.plan.id, self._language, desk.clock.today(), ending)

    def _quarter(self, view: PlanView, quarter: int) -> Made:
        papers = self._context.desk.plan_papers
        return lambda ending: papers.quarter(view.plan.plan.id, self._language, quarter, ending)

    def _tasks(self, view: PlanView, person: str) -> Made:
        papers = self._context.desk.plan_papers
        return lambda ending: papers.tasks(view.plan.plan.id, person, self._language, ending)

    def _carried(self, view: PlanView) -> Made:
        papers, year = self._context.desk.plan_papers, view.plan.plan.year
        return lambda ending: papers.carried_over(year - 1, year, self._language, ending)

    def _save_calendar(self, view: PlanView) -> None:
        texts = self._context.texts
        data = self._context.desk.plan_papers.calendar(view.plan.plan.id, self._language)
        _save(self._parent, self._context, lambda _ending: data, plan_title(view.plan.plan, texts), "iCalendar (*.ics)")

    @property
    def _language(self) -> Language:
        return Language.KK if self._context.texts.language is Language.KK else Language.RU


def _untranslated(view: PlanView, languages: Sequence[Language]) -> int:
    """Count the items whose title lacks one of the languages."""
    words = [line.item.wording for line in view.lines]
    return sum(
        (Language.KK in languages and not one.title_kk) or (Language.RU in languages and not one.title_ru)
        for one in words
    )


def print_made(parent: QWidget, context: Context, made: Made, kind: str, name: str) -> None:
    """Print a paper of a plan."""
    print_paper(parent, context, made(".pdf"), kind, name, lambda _printed: None)


def save_made(parent: QWidget, context: Context, made: Made, name: str) -> None:
    """Save a paper of a plan in the format that its name says."""
    _save(parent, context, made, name, _FILTERS)


def _save(parent: QWidget, context: Context, made: Made, name: str, filters: str) -> None:
    _, machine = context.texts.gettext, context.machine
    endings = [one.partition("*")[2].rstrip(")") for one in filters.split(";;")]
    start = machine.folder / file_name(name, endings[0])
    chosen, picked = QFileDialog.getSaveFileName(parent, _("Save as file"), str(start), filters)
    if not chosen:
        return
    path = Path(chosen)
    if path.suffix.lower() not in endings:
        wanted = picked.partition("*")[2].rstrip(")") or endings[0]
        path = path.with_name(path.name + wanted)
    write_paper(path, made(path.suffix.lower()), replace=True)
    machine.folder = path.parent
    context.offer(_("Saved: {name}").format(name=path.name), _("Open"), lambda: _open(path))


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
