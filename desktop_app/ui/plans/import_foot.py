"""The foot of the page that takes a plan in: what is not taken, the approval, and the button that writes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop_app.domain.plan_lists import FoundDecision, PlanLeftOutRow, PlanPreview
from desktop_app.domain.plans import WholePlan
from desktop_app.i18n.plan_doubts import PLAN_LEFT_OUT
from desktop_app.i18n.texts import Texts
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, label, row, unless_read_only

_ROWS_TOLD, _LETTERS_TOLD = 8, 60


class PlanImportFoot(QWidget):
    """Says how much is taken and what it comes to; ``wanted`` tells that the plan is to be written.

    Where the year's plan takes nothing any more, ``compared`` tells that the file is to be laid beside it.
    """

    wanted = Signal()
    compared = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._decision: FoundDecision | None = None
        self._left_out = label("", 9, tone="hint", wrap=True)
        self.approve = QCheckBox()
        words = context.texts.gettext("Take the plan")
        self.primary = button(context, words, self.wanted.emit, icon="database-import", look="primary")
        unless_read_only(context, self.primary)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._left_out)
        self._there = label("", tone="warn", wrap=True)
        self._compare = button(context, context.texts.gettext("Compare with it"), self.compared.emit, icon="copy")
        layout.addWidget(self._there)
        layout.addLayout(row(self.approve, None, self._compare, self.primary))

    @property
    def decision(self) -> FoundDecision | None:
        """Return the decision that approves the plan, where somebody ticked it."""
        return self._decision if self.approve.isVisible() and self.approve.isChecked() else None

    def show_preview(self, preview: PlanPreview | None, known: WholePlan | None) -> None:
        """Show what would be written, beside the plan that the year has; nothing where the table is no plan."""
        texts, takes = self._context.texts, known is None or known.plan.state.open
        self._there.setText(_standing(known, texts) if known is not None and preview else "")
        self._there.setVisible(bool(self._there.text()))
        self._compare.setVisible(not takes and preview is not None)
        told = [one for one in preview.left_out if one.text][:_ROWS_TOLD] if preview else []
        said = "; ".join(map(self._left, told))
        self._left_out.setText(texts.gettext("Not taken: {rows}").format(rows=said) if said else "")
        self._left_out.setVisible(bool(said))
        self._decision = preview.decision if preview else None
        self.approve.setVisible(self._decision is not None and takes)
        if self._decision is not None:
            words = texts.gettext("Note that it is approved by decision № {number} of {date}")
            dated = texts.date(self._decision.dated)
            self.approve.setText(words.format(number=self._decision.number, date=dated))
        count = len(preview.taken) if preview else 0
        verb = texts.ngettext("Take {count} item", "Take {count} items", count).format(count=texts.number(count))
        self.primary.setText(verb if count else texts.gettext("Take the plan"))
        self.primary.setAccessibleName(self.primary.text())
        self.primary.setEnabled(bool(count) and takes and not self._context.desk.read_only)

    def _left(self, one: PlanLeftOutRow) -> str:
        _ = self._context.texts.gettext
        words, why = _("row {row}, {why}: {text}"), _(PLAN_LEFT_OUT[one.why])
        return words.format(row=one.row, why=why, text=one.text[:_LETTERS_TOLD])


def _standing(known: WholePlan, texts: Texts) -> str:
    """Return what becomes of items that come to a plan that is there already."""
    year, count = known.plan.year, len(known.items)
    if not known.plan.state.open:
        words = texts.gettext("The plan of {year} is approved: it takes nothing from a file. Lay the file beside it")
        return words.format(year=year)
    if not count:
        return ""
    words = texts.ngettext(
        "The plan of {year} has {count} item already; these come behind it",
        "The plan of {year} has {count} items already; these come behind them",
        count,
    )
    return words.format(year=year, count=texts.number(count))
