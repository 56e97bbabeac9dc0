"""The left of the papers of a plan: which paper, and what it leaves to choose."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.domain.languages import Language
from desktop_app.domain.plans import Plan, PlanKind
from desktop_app.i18n.dates import short_date
from desktop_app.i18n.numerals import roman
from desktop_app.i18n.plan_words import plan_title
from desktop_app.ui.context import Context
from desktop_app.ui.controls import card
from desktop_app.ui.form import Field, Form
from desktop_app.ui.page import State
from desktop_app.ui.plans.papers import PAPERS
from desktop_app.ui.plans.plan_paper import BOTH, PaperKind, PlanPaper, likely_quarter, paper_language

_KIND = Qt.ItemDataRole.UserRole
_KINDS = [kind for kind, _icon, _words in PAPERS]
_ASKED = {
    PaperKind.PLAN: {"plan", "languages", "marks"},
    PaperKind.PROGRESS: {"plan", "language", "on"},
    PaperKind.QUARTER: {"plan", "language", "quarter"},
    PaperKind.TASKS: {"plan", "language", "person"},
    PaperKind.CARRIED: {"language"},
    PaperKind.CALENDAR: {"plan", "language"},
}
_BOTH = "both"


class PaperChoices(QWidget):
    """The list of papers over the form of the chosen one; ``changed`` tells that another paper is wanted.

    ``typed`` tells it of a text that may be half typed yet.
    """

    changed = Signal()
    typed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._plans: Sequence[Plan] = ()
        self.list = self._make_list()
        self.form = Form(context, _fields(context))
        self._connect()
        listed, inside = card()
        inside.setContentsMargins(6, 8, 6, 8)
        inside.addWidget(self.list)
        asked, below = card()
        below.addWidget(self.form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 4, 0)
        layout.setSpacing(12)
        layout.addWidget(listed)
        layout.addWidget(asked)
        layout.addStretch(1)
        self._begin()

    @property
    def kind(self) -> PaperKind:
        """Return which paper is chosen."""
        return PaperKind(self.list.currentItem().data(_KIND))

    @property
    def languages(self) -> tuple[Language, ...]:
        """Return the languages of the chosen paper."""
        value = self.form.values["languages" if self.kind is PaperKind.PLAN else "language"]
        return BOTH if value == _BOTH else (Language(value),)

    @property
    def plan(self) -> Plan | None:
        """Return the plan whose paper is chosen, ``None`` where the year has none; carried over is the annual one."""
        wanted = "" if self.kind is PaperKind.CARRIED else self.form.values["plan"]
        annual = next((one for one in self._plans if one.kind is PlanKind.ANNUAL), None)
        return next((one for one in self._plans if str(one.id) == wanted), annual)

    @property
    def wrong_date(self) -> bool:
        """Tell whether the paper waits for a date that can be read."""
        return self.kind is PaperKind.PROGRESS and self.form.wrong_dates()

    def paper(self, plan: Plan, today: date) -> PlanPaper:
        """Return what is chosen; without a date progress is that of today."""
        kind, values = self.kind, self.form.values
        made = PlanPaper(kind, plan, self.languages, today)
        match kind:
            case PaperKind.PLAN:
                return replace(made, marks=bool(values["marks"]))
            case PaperKind.PROGRESS:
                return replace(made, on=self.form.day("on") or today)
            case PaperKind.QUARTER:
                return replace(made, quarter=int(values["quarter"]))
            case PaperKind.TASKS:
                return replace(made, person=values["person"])
            case _:
                return made

    def offer_plans(self, plans: Sequence[Plan]) -> None:
        """Offer the plans of a year; where there is only one, nothing is asked."""
        self._plans = plans
        texts = self._context.texts
        self.form.editors["plan"].offer([(str(plan.id), plan_title(plan, texts)) for plan in plans])
        self._show_asked()

    def offer_people(self, names: Sequence[str], chosen: str) -> None:
        """Offer those who answer for what is open."""
        editor = self.form.editors["person"]
        editor.offer([(name, name) for name in names])
        editor.text = chosen
        self._show_asked()

    def take(self, kind: PaperKind, plan_id: str) -> None:
        """Choose a paper, of one plan or where that is empty of the annual one; progress begins with today."""
        if kind is PaperKind.PROGRESS:
            self._begin_date()
        self.form.editors["plan"].text = plan_id
        self.list.setCurrentRow(_KINDS.index(kind))

    def begin_year(self, year: int) -> None:
        """Begin the choices of another year: the quarter that is reported next."""
        self.form.editors["quarter"].text = str(likely_quarter(year, self._context.desk.clock.today()))

    def state(self) -> State:
        """Return every choice."""
        return {"kind": self.kind.value, **self.form.values}

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up every choice."""
        self.form.overlay(state)
        self.list.setCurrentRow(_KINDS.index(PaperKind(state["kind"])))
        self.form.show_wrong_dates()
        self._show_asked()

    def _make_list(self) -> QListWidget:
        _ = self._context.texts.gettext
        made = QListWidget()
        made.setAccessibleName(_("Papers of the plan"))
        made.setWordWrap(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for kind, icon, words in PAPERS:
            item = QListWidgetItem(self._context.icon(icon), _(words))
            item.setData(_KIND, kind.value)
            made.addItem(item)
        made.setCurrentRow(0)
        made.setSizeAdjustPolicy(QListWidget.SizeAdjustPolicy.AdjustToContents)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return made

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(lambda _row: self._turn())
        editors = self.form.editors
        for key in ("plan", "quarter", "person", "marks"):
            editors[key].edited.connect(self.changed)
        for key in ("language", "languages"):
            editors[key].edited.connect(partial(self._take_language, key))
        editors["on"].edited.connect(self.typed)

    def _begin(self) -> None:
        language = paper_language(self._context.texts.language)
        today = self._context.desk.clock.today()
        self.form.fill({"language": language, "languages": language, "on": short_date(today)})
        self.begin_year(today.year)
        self._show_asked()

    def _begin_date(self) -> None:
        self.form.editors["on"].text = short_date(self._context.desk.clock.today())
        self.form.editors["on"].show_error("")

    def _turn(self) -> None:
        self._show_asked()
        self.changed.emit()

    def _take_language(self, key: str) -> None:
        """Let the language hold for every paper; two languages are of the plan alone."""
        editors = self.form.editors
        other = editors["languages" if key == "language" else "language"]
        if _BOTH not in {editors[key].text, other.text}:
            other.text = editors[key].text
        self.changed.emit()

    def _show_asked(self) -> None:
        """Ask only what the paper leaves open."""
        asked = _ASKED[self.kind]
        editors = self.form.editors
        for key, editor in editors.items():
            editor.setVisible(key in asked)
        editors["plan"].setVisible("plan" in asked and len(self._plans) > 1)
        editors["person"].setVisible("person" in asked and bool(editors["person"].text))


def _fields(context: Context) -> list[Field]:
    _ = context.texts.gettext
    one = [(Language.KK.value, _("Kazakh")), (Language.RU.value, _("Russian"))]
    quarters = [(str(number), roman(number, context.texts.language)) for number in range(1, 5)]
    return [
        Field("plan", _("Plan"), "choice"),
        Field("languages", _("Language"), "segment", [*one, (_BOTH, _("Both languages"))]),
        Field("language", _("Language"), "segment", one),
        Field("marks", _("Fill in what is done"), "check"),
        Field("on", _("On which day"), "date", hint=_("Without a date, today")),
        Field("quarter", _("Quarter"), "segment", quarters),
        Field("person", _("Who answers"), "choice"),
    ]
