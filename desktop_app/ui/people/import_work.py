"""A list on its way in: read, previewed, decided about and written, each long step beside the window."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from desktop_app.domain.errors import RuleError
from desktop_app.domain.lists import (
    ColumnRole,
    Columns,
    ListPreview,
    ListResult,
    ListRow,
    ListSum,
    ListTable,
    RowDecision,
)
from desktop_app.i18n.post_wordings import is_kazakh_post
from desktop_app.services.desk import Desk
from desktop_app.services.phrases import PostAnswer, PostQuestion
from desktop_app.ui.background import Job, Progress
from desktop_app.ui.context import Context
from desktop_app.ui.page import State
from desktop_app.ui.people.import_decisions import Decisions, as_text, from_text
from desktop_app.ui.turns import Turns

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Source:
    """Where a list comes from: a file, or pasted text."""

    path: Path | None = None
    text: str = ""

    @property
    def name(self) -> str:
        """Return the name of the file, nothing for pasted text."""
        return self.path.name if self.path is not None else ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of a list that was read: its cells, how it was understood, or what stood in the way.

    ``names`` are the names of the rows by their number.
    """

    table: ListTable | None = None
    preview: ListPreview | None = None
    questions: tuple[PostQuestion, ...] = ()
    names: Mapping[int, str] = field(default_factory=dict)
    problem: RuleError | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """What became of a list that was to be written."""

    result: ListResult | None = None
    problem: RuleError | None = None


@dataclass(slots=True)
class _Wish:
    source: Source = field(default_factory=Source)
    sheet: str = ""
    columns: Columns | None = None


class ImportWork(QObject):
    """One list from the file to the people; nothing is written before ``write``."""

    changed = Signal()
    decided = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.reading = Reading()
        self.busy = False
        self.writing = False
        self.answers: dict[str, tuple[str, str]] = {}
        self._context = context
        self._wish = _Wish()
        self._decisions = Decisions()
        self._ticket = 0
        self._job: Job | None = None

    @property
    def source(self) -> Source:
        """Return where the list comes from."""
        return self._wish.source

    @property
    def begun(self) -> bool:
        """Tell whether there is a list to work on."""
        return self._wish.source != Source()

    @property
    def columns(self) -> Columns:
        """Return what the columns hold, as far as that is known."""
        if self.reading.preview is not None:
            return self.reading.preview.columns
        width = self.reading.table.width if self.reading.table else 0
        return self._wish.columns or Columns((ColumnRole.NOT_TAKEN,) * width)

    @property
    def total(self) -> ListSum | None:
        """Return the sum as the decisions stand."""
        preview = self.reading.preview
        return self._context.desk.lists.total(preview, self.decided_rows()) if preview is not None else None

    def take(self, source: Source) -> None:
        """Take up another list; decisions about the one before are forgotten."""
        self.forget()
        self._wish = _Wish(source)
        self.read()

    def choose_sheet(self, sheet: str) -> None:
        """Read another sheet of the same file."""
        self._wish = _Wish(self._wish.source, sheet)
        self.read()

    def choose_role(self, place: int, role: ColumnRole) -> None:
        """Say what a column holds; a role stands once, so another column gives it up."""
        roles = [ColumnRole.NOT_TAKEN if role is held else held for held in self.columns.roles]
        roles[place] = role
        self._wish.columns = replace(self.columns, roles=tuple(roles), remembered=False)
        self.read()

    def read(self) -> None:
        """Read and preview anew: the table that is there, else the source."""
        if not self.begun:
            return
        desk, wish, old = self._context.desk, replace(self._wish), self.reading.table
        kept = old if old is not None and wish.sheet in ("", old.sheet) else None
        _ = self._context.texts.gettext
        words = _("Reading {name}").format(name=wish.source.name) if wish.source.name else _("Reading the list")
        self._start(words, lambda tell: _read(desk, wish, kept, tell), self._take_reading)

    def decide(self, row: ListRow, decision: RowDecision) -> None:
        """Keep what a user wants of a row."""
        self._decisions.keep(self._sheet, row, decision)
        self.decided.emit()

    def decision(self, row: ListRow) -> RowDecision:
        """Return what was decided about a row, else what is proposed."""
        return self._decisions.of(self._sheet, row) or RowDecision(row.proposed)

    def is_decided(self, row: ListRow) -> bool:
        """Tell whether somebody has decided about a row."""
        return self._decisions.of(self._sheet, row) is not None

    def accept_proposals(self, rows: Iterable[ListRow]) -> None:
        """Decide as proposed wherever nothing was decided."""
        for row in rows:
            if not self.is_decided(row):
                self._decisions.keep(self._sheet, row, RowDecision(row.proposed))
        self.decided.emit()

    def decided_rows(self) -> dict[int, RowDecision]:
        """Return the decisions about the rows of the preview, by their number."""
        return self._decisions.about(self._sheet, self.reading.names)

    def write(self, done: Callable[[Written], None]) -> None:
        """Write everything in one step; ``done`` hears what became of it, even if the page has gone meanwhile."""
        preview, desk = self.reading.preview, self._context.desk
        if preview is None or self.busy:
            return
        decided, answers = self.decided_rows(), dict(self.answers)
        asked = [question.wording for question in self.reading.questions if question.wording in answers]
        words = self._context.texts.gettext("Adding people")
        self.busy = self.writing = True
        self.changed.emit()
        answered = [PostAnswer(wording, *answers[wording]) for wording in asked]
        self._run(words, lambda tell: _write(desk, preview, decided, answered, tell), done)

    def end_writing(self) -> None:
        """Let the list be changed again after a refusal."""
        self.busy = self.writing = False
        self.changed.emit()

    def forget(self) -> None:
        """Begin with nothing."""
        self._ticket += 1
        self.reading, self._wish, self._decisions = Reading(), _Wish(), Decisions()
        self.answers, self.busy, self.writing = {}, False, False
        self.changed.emit()

    def state(self) -> State:
        """Return the list and what was decided, as plain text."""
        if not self.begun:
            return {}
        columns = self._wish.columns
        return {
            "path": str(self.source.path or ""),
            "text": self.source.text,
            "sheet": self._wish.sheet,
            "roles": ",".join(columns.roles) if columns else "",
            "header": str(columns.header) if columns else "",
            "decisions": as_text(self._decisions),
            "answers": json.dumps(self.answers),
        }

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up a list again with what was decided."""
        path = state.get("path", "")
        self._wish = _Wish(Source(Path(path) if path else None, state.get("text", "")), state.get("sheet", ""))
        if state.get("roles"):
            roles = tuple(ColumnRole(role) for role in state["roles"].split(","))
            self._wish.columns = Columns(roles, int(state["header"]))
        self._decisions = from_text(state.get("decisions", ""))
        self.answers = {wording: (dative, kazakh) for wording, (dative, kazakh) in json.loads(state["answers"]).items()}
        self.read()

    @property
    def _sheet(self) -> str:
        return self.reading.table.sheet if self.reading.table is not None else ""

    def _start(self, words: str, work: Callable[[Progress], Reading], done: Callable[[Reading], None]) -> None:
        self._ticket += 1
        ticket = self._ticket
        self.busy = True
        self.changed.emit()

        def hear(reading: Reading) -> None:
            if isValid(self) and ticket == self._ticket:
                done(reading)

        self._run(words, work, hear)

    def _run(self, words: str, work: Callable[[Progress], R], done: Callable[[R], None]) -> None:
        turns = Turns()

        def take_turns(tell: Progress) -> R:
            def tell_and_wait(done: int, total: int) -> None:
                tell(done, total)
                turns.give()

            with turns.often():
                return work(tell_and_wait)

        self._job = self._context.background.run(words, take_turns, done)
        self._job.ended.connect(self._end)

    def _end(self, job: Job) -> None:
        if job is not self._job or not (job.cancelled or job.error):
            return
        if self.reading.table is None:
            self.forget()
        else:
            self._take_reading(self.reading)

    def _take_reading(self, reading: Reading) -> None:
        self.busy = self.writing = False
        self.reading = reading
        self.changed.emit()


def _read(desk: Desk, wish: _Wish, table: ListTable | None, tell: Progress) -> Reading:
    source = wish.source
    try:
        if table is None and source.path is not None:
            table = desk.lists.read_file(source.path, sheet=wish.sheet)
        elif table is None:
            table = desk.lists.read_text(source.text)
        preview = desk.lists.preview(table, wish.columns, tell=tell)
    except RuleError as error:
        return Reading(table, problem=error)
    posts = (row.person.post for row in preview.rows)
    questions = tuple(desk.phrases.ask(post for post in posts if not is_kazakh_post(post)))
    return Reading(table, preview, questions, {row.person.row: str(row.person.name) for row in preview.rows})


def _write(
    desk: Desk,
    preview: ListPreview,
    decided: Mapping[int, RowDecision],
    answered: Sequence[PostAnswer],
    tell: Progress,
) -> Written:
    try:
        result = desk.lists.accept(preview, decided, answers=answered, tell=tell)
    except RuleError as error:
        return Written(problem=error)
    return Written(result)
