"""The right of the papers of a plan: the pages, or why there are none, over what can be done with them."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.i18n.numerals import roman
from desktop_app.i18n.texts import Texts
from desktop_app.services.plan_control import PlanView
from desktop_app.ui.context import Context
from desktop_app.ui.controls import banner, button, empty_state, label, replaced, row
from desktop_app.ui.plans.plan_paper import PaperKind, PlanPaper
from desktop_app.ui.preview import Preview

_PREVIEW, _NOTHING = 0, 1


@dataclass(frozen=True, slots=True)
class Nothing:
    """Why a paper has no pages, and the way on: to the page ``leads_to``, or where that is empty into a file."""

    icon: str
    words: str
    hint: str
    verb: str
    leads_to: str = ""


class PaperPane(QWidget):
    """Shows one paper at a time; what can be done with it is wanted by signals."""

    print_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, context: Context, open_page: Callable[[str], None]) -> None:
        super().__init__()
        self._context = context
        self._open_page = open_page
        _ = context.texts.gettext
        self.preview = Preview(context)
        self.foot = QWidget()
        self._said = label("", tone="quiet", wrap=True)
        self._save = button(context, _("Save as file"), self.save_wanted.emit, icon="download")
        self._print = button(context, _("Print"), self.print_wanted.emit, icon="printer", look="primary")
        foot = row(self._said, self._save, self._print)
        foot.setStretch(0, 1)
        self.foot.setLayout(foot)
        words = _("The commission has no name in the language of the paper. Add it in the settings")
        self.nameless, inside = banner(context, words, "warn", "alert-triangle")
        inside.addWidget(button(context, _("Open the settings"), self._fill_in, look="link"))
        self.nameless.hide()
        self._nothing = QScrollArea()
        self._nothing.setWidgetResizable(True)
        self._nothing.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        pane = QFrame()
        pane.setObjectName("pane")
        QVBoxLayout(pane).addWidget(self._nothing)
        self.shown = QStackedWidget()
        self.shown.addWidget(self.preview)
        self.shown.addWidget(pane)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.nameless)
        layout.addWidget(self.shown, 1)
        layout.addWidget(self.foot)

    def show_pages(self, *, nameless: bool) -> None:
        """Show the preview, which keeps its pages until others come; warn of a ``nameless`` commission."""
        self.shown.setCurrentIndex(_PREVIEW)
        self.foot.show()
        self.nameless.setVisible(nameless)

    def show_nothing(self, nothing: Nothing) -> None:
        """Show why there are no pages, and the way on."""
        leads_to = nothing.leads_to

        def go_on() -> None:
            if leads_to:
                self._open_page(leads_to)
            else:
                self.save_wanted.emit()

        act = button(self._context, nothing.verb, go_on, look="primary")
        replaced(self._nothing, empty_state(self._context, nothing.icon, nothing.words, nothing.hint, act))
        self.shown.setCurrentIndex(_NOTHING)
        self.foot.hide()
        self.nameless.hide()

    def tell(self, paper: PlanPaper | None, untranslated: int) -> None:
        """Tell how many items stand in the other language, and offer what can be done with the paper."""
        texts = self._context.texts
        words = texts.ngettext("{count} item is not translated", "{count} items are not translated", untranslated)
        self._said.setText(words.format(count=texts.number(untranslated)) if untranslated else "")
        for act in (self._save, self._print):
            act.setEnabled(paper is not None)

    def _fill_in(self) -> None:
        self._context.open_page("settings", "own")


def why_nothing(paper: PlanPaper, view: PlanView, years: Collection[int], texts: Texts) -> Nothing | None:
    """Return why a paper has no pages, ``None`` where it has some; ``years`` are those that have plans."""
    _, plan = texts.gettext, _to_plan(texts)
    if not view.lines:
        words, hint = _("The plan has no items yet"), _("Its papers appear here when it has items")
        return Nothing("list-check", words, hint, *plan)
    if paper.kind is PaperKind.CALENDAR:
        return _calendar(view, texts)
    if paper.lines(view):
        return None
    match paper.kind:
        case PaperKind.TASKS:
            hint = _("Tasks are written for those who answer for what is open")
            return Nothing("user", _("Nobody has open tasks"), hint, *plan)
        case PaperKind.QUARTER:
            words = _("Nothing falls due in quarter {quarter}").format(quarter=roman(paper.quarter, texts.language))
            return Nothing("report-analytics", words, _("Choose another quarter, or look into the plan"), *plan)
        case _:
            return _nothing_carried(view.plan.plan.year, years, texts)


def _nothing_carried(year: int, years: Collection[int], texts: Texts) -> Nothing:
    _ = texts.gettext
    words = _("Nothing was carried over into {year}").format(year=year)
    if year - 1 not in years:
        hint = _("There is no plan of {year} from which something could move").format(year=year - 1)
        return Nothing("calendar-share", words, hint, *_to_plan(texts))
    hint = _("What {year} left unfinished can be carried over").format(year=year - 1)
    return Nothing("calendar-share", words, hint, _("Look at what is unfinished"), "plan_carry")


def _calendar(view: PlanView, texts: Texts) -> Nothing:
    _ = texts.gettext
    times = [one for line in view.lines if not line.item.struck for one in line.item.occurrences]
    days = sum(one.last_day is not None for one in times)
    words = texts.ngettext("{count} deadline in a calendar", "{count} deadlines in a calendar", days)
    hint = _("A file for Outlook and phones; it is not printed")
    return Nothing("calendar", words.format(count=texts.number(days)), hint, _("Save as calendar"))


def _to_plan(texts: Texts) -> tuple[str, str]:
    return texts.gettext("Open the plan"), "plan"
