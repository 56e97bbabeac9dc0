"""Step 4: what stops letters, what somebody decides, what is only told; each put right where it stands."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.identity import new_id
from desktop_app.domain.preflight import Severity
from desktop_app.ui.awards.batch.findings import SEVERITIES, FoundLine, LineKey, found_lines, of_severity
from desktop_app.ui.awards.batch.fixes import FixPanel
from desktop_app.ui.awards.batch.repairs import Repairs
from desktop_app.ui.awards.batch.state import Step
from desktop_app.ui.awards.batch.steps import StepBody, Waiting, why_none
from desktop_app.ui.awards.batch.work import BatchWork
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, empty_state, hairline
from desktop_app.ui.people.segments import Segments
from desktop_app.ui.row_painter import Mark
from desktop_app.ui.table import Column, RowsModel, RowsTable

_TABLE, _NOTHING, _WAITING = range(3)
_MARKS = {
    Severity.STOP: Mark("circle-x", "bad"),
    Severity.DECIDE: Mark("alert-triangle", "warn"),
    Severity.NOTE: Mark("info-circle", "accent"),
}


class CheckStep(StepBody):
    """The findings of the check, and below them the place where the chosen one is put right."""

    choice_wanted = Signal(str)

    def __init__(self, context: Context, work: BatchWork) -> None:
        super().__init__(context, work)
        self._lines: list[FoundLine] = []
        self._ids: dict[LineKey, UUID] = {}
        self._shown: dict[UUID, FoundLine] = {}
        self._build()

    @property
    def title(self) -> str:
        """Return the name of the step."""
        return self._context.texts.gettext("Check")

    @property
    def summary(self) -> str:
        """Return how many letters can be printed, and how many need a look."""
        texts, work = self._context.texts, self._work
        if why_none(work, texts):
            return why_none(work, texts)
        if not work.letters:
            return texts.gettext("Appears when people are chosen")
        if work.checking:
            return texts.gettext("Being checked")
        good, count, held = len(work.clean), len(work.letters), work.held
        said = texts.ngettext(
            "{good} of {count} letter can be printed", "{good} of {count} letters can be printed", count
        )
        ready = said.format(good=texts.number(good), count=texts.number(count))
        if not held:
            return ready
        look = texts.ngettext("{count} needs a look", "{count} need a look", held).format(count=texts.number(held))
        return f"{ready} · {look}"

    @property
    def done(self) -> bool:
        """Tell whether every letter can be printed."""
        work = self._work
        return bool(work.letters) and not work.checking and not work.held and not work.halted

    def refresh(self) -> None:
        """Show what is found now; the list stays where it is scrolled."""
        self._lines = found_lines(self._work, self._context.texts)
        self._show()

    def arrive(self) -> None:
        """Put the focus on the list, or on the way on."""
        (self._table if self._lines else self._go_on if self._work.letters else self._waiting.way).setFocus()

    def show_chosen(self) -> None:
        """Let the letter of the chosen line be shown."""
        self._follow(self._table.chosen_id())

    def _build(self) -> None:
        context, _ = self._context, self._context.texts.gettext
        parts = [("", _("All")), *((one.value, _(words)) for one, words in SEVERITIES.items())]
        self._segments = Segments(parts, "", _("Which findings are shown"))
        self._segments.chosen.connect(lambda _value: self._show())
        self.tools = (self._segments,)
        self._table = RowsTable(context, _("Findings"), RowsModel(self._columns(), self._fetch))
        self._panel = FixPanel(context, Repairs(context, self._work))
        self._panel.fixed.connect(self._fixed)
        self._panel.choice_wanted.connect(self.choice_wanted.emit)
        self._table.chosen.connect(self._follow)
        self._table.opened.connect(lambda _line: self._panel.begin())
        self._go_on = button(context, _("Go on to printing"), lambda: self.step_wanted.emit(Step.PRINT), look="primary")
        nothing = empty_state(
            context, "circle-check", _("Nothing found"), _("Forms, dates, numbers and signs are in order"), self._go_on
        )
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self._table, 1)
        inside.addWidget(hairline())
        inside.addWidget(self._panel)
        self._stack = QStackedWidget()
        self._stack.addWidget(body)
        self._stack.addWidget(nothing)
        self._waiting = Waiting(context, self._work)
        self._waiting.people_wanted.connect(self.step_wanted.emit)
        self._stack.addWidget(self._waiting)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def _show(self) -> None:
        texts = self._context.texts
        counts = {severity: len(of_severity(self._lines, severity)) for severity in ("", *SEVERITIES)}
        words = {"": texts.gettext("All {count}").format(count=texts.number(counts[""]))}
        for severity, name in SEVERITIES.items():
            words[severity] = f"{texts.gettext(name)} {texts.number(counts[severity])}" if counts[severity] else ""
        if not counts[self._segments.value]:
            self._segments.choose("")
        self._segments.reword(list(words.items()))
        self._segments.setVisible(sum(1 for said in words.values() if said) > 2)  # noqa: PLR2004  (all, and two kinds)
        shown = of_severity(self._lines, self._segments.value)
        self._ids = {line.key: self._ids.get(line.key) or new_id() for line in self._lines}
        self._shown = {self._ids[line.key]: line for line in shown}
        bar, at = self._table.verticalScrollBar(), self._table.verticalScrollBar().value()
        self._table.show_ids(list(self._shown))
        bar.setValue(at)
        self._waiting.refresh()
        self._stack.setCurrentIndex(_TABLE if self._lines else _NOTHING if self._work.letters else _WAITING)
        self._follow(self._table.chosen_id())

    def _follow(self, chosen: UUID | None) -> None:
        line = self._shown.get(chosen) if chosen is not None else None
        working = self._panel.has_focus
        self._panel.show_line(line, [one for one in self._lines if line and type(one.error) is type(line.error)])
        if line is not None:
            self.letter_shown.emit((line.letter.id, line.language))
            if working:
                self._panel.begin()

    def _fixed(self) -> None:
        if not self._panel.has_focus:
            self.arrive()

    def _fetch(self, ids: Sequence[UUID]) -> list[FoundLine]:
        return [self._shown[one] for one in ids if one in self._shown]

    def _columns(self) -> list[Column[FoundLine]]:
        texts = self._context.texts
        return [
            Column(
                "",
                lambda line: texts.gettext(SEVERITIES[line.finding.severity]),
                104,
                mark=lambda line: _MARKS[line.finding.severity],
            ),
            Column(texts.gettext("To whom"), lambda line: line.whom, 220, strong=True),
            Column(texts.gettext("What was found"), lambda line: line.sentence(texts)),
        ]
