"""Home: the next meeting, what falls due, how the plan stands, what waits, and where the data is safe."""

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from functools import partial
from itertools import groupby
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from desktop_app.domain.awards import AwardState
from desktop_app.domain.changes import Topic
from desktop_app.domain.meetings import MeetingRow, MeetingState
from desktop_app.domain.plan_progress import Standing
from desktop_app.domain.plans import PlanState
from desktop_app.i18n.dates import of_year, weekday_and_date
from desktop_app.i18n.meeting_words import meeting_name
from desktop_app.i18n.numerals import roman
from desktop_app.i18n.plan_words import credit_words, share_words, standing_words
from desktop_app.services.plan_control import PlanLine, PlanView
from desktop_app.ui.chips import chip
from desktop_app.ui.controls import button, card, door, hairline, label, replaced, row, titled_card, unless_read_only
from desktop_app.ui.flow import flowing
from desktop_app.ui.home.first import HomeStart
from desktop_app.ui.labels import ElidedLink
from desktop_app.ui.page import Page, State
from desktop_app.ui.plans.bar import CHIP, QUARTER, chip_of
from desktop_app.ui.plans.progress_bar import PARTS, ProgressBar
from desktop_app.ui.plans.words import MARKS, short_day, state_of_line
from desktop_app.ui.theme import scaled

_SIDE = 352
_MOST_DUE = 10


class HomePage(Page):
    """What stands today; every figure opens its list."""

    name: ClassVar[str] = "home"
    section: ClassVar[str] = "home"
    topics: ClassVar[frozenset[Topic]] = frozenset(Topic)

    @property
    def title(self) -> str:
        """Return the title."""
        return self.context.texts.gettext("Home")

    def refresh(self) -> None:
        """Show what stands today."""
        desk, texts = self.context.desk, self.context.texts
        today = desk.clock.today()
        view = desk.plan_control.of_year(self._year, texts.language)
        meetings = desk.meetings.meetings()
        empty = view is None and not meetings and not desk.people.count() and not desk.register.years()
        self.retitle(texts.gettext("Where to begin") if empty else weekday_and_date(today, texts.language))
        for tool in (self._meeting, self._letters):
            tool.setVisible(not empty)
        top = self._scroll.verticalScrollBar().value()
        body = QWidget()
        columns = row(
            self._column(HomeStart(self.context, self._year)) if empty else self._main(view, meetings),
            self._side(view, empty=empty),
            spacing=12,
        )
        columns.setStretch(0, 1)
        body.setLayout(columns)
        replaced(self._scroll, body)
        self._scroll.verticalScrollBar().setValue(top)

    def choose_year(self, year: int) -> None:
        """Show another year."""
        self._year = year

    def act(self) -> None:
        """Prepare letters."""
        self.context.open_page("batch", "")

    def new(self) -> None:
        """Begin a meeting."""
        self.context.open_page("meetings", "new")

    def arrive(self) -> None:
        """Put the focus on the first thing to do."""
        wanted = self._scroll.widget()
        first = wanted.findChild(QToolButton) if wanted is not None else None
        (self._letters if self._letters.isVisible() or first is None else first).setFocus()

    def state(self) -> State:
        """Return the year."""
        return {"year": str(self._year)}

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up the year."""
        self._year = int(state["year"])
        self.refresh()

    def _build(self) -> None:
        _ = self.context.texts.gettext
        self._year = self.context.desk.clock.today().year
        self._meeting = button(self.context, _("New meeting"), self.new, icon="calendar-plus")
        self._letters = button(self.context, _("Prepare letters"), self.act, icon="award", look="primary")
        unless_read_only(self.context, self._meeting, self._letters)
        self.head_actions.addWidget(self._meeting)
        self.head_actions.addWidget(self._letters)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._outer.addWidget(self._scroll, 1)

    def _column(self, *parts: QWidget) -> QWidget:
        held = QWidget()
        layout = QVBoxLayout(held)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for part in parts:
            layout.addWidget(part)
        layout.addStretch(1)
        return held

    def _main(self, view: PlanView | None, meetings: list[MeetingRow]) -> QWidget:
        today = self.context.desk.clock.today()
        coming = [one for one in meetings if one.meeting.state is MeetingState.PLANNED and one.meeting.dated >= today]
        parts = [self._next(coming[0] if coming else None)]
        if view is not None:
            parts.append(self._due(view))
        return self._column(*parts)

    def _next(self, found: MeetingRow | None) -> QWidget:
        """Show the next meeting with what is still missing for it."""
        texts = self.context.texts
        frame, layout = card()
        if found is None:
            layout.addWidget(label(texts.gettext("Next meeting"), 9, tone="quiet"))
            layout.addWidget(label(texts.gettext("No meeting is planned"), tone="quiet"))
            return frame
        meeting, today = found.meeting, self.context.desk.clock.today()
        days = (meeting.dated - today).days
        words = texts.ngettext("Next meeting, in {count} day", "Next meeting, in {count} days", days)
        said = texts.gettext("Next meeting, today") if days == 0 else words.format(count=texts.number(days))
        go = button(self.context, texts.gettext("Open"), partial(self.context.open_page, "meetings", str(meeting.id)))
        head = row(label(said, 9, tone="quiet"), None, go)
        layout.addLayout(head)
        layout.addWidget(label(meeting_name(meeting, texts), 13, strong=True, wrap=True))
        when = [weekday_and_date(meeting.dated, texts.language)]
        when += [f"{meeting.begins:%H:%M}"] if meeting.begins else []
        place = meeting.place(texts.language)
        layout.addWidget(label(" · ".join([", ".join(when), *([place] if place else [])]), tone="quiet", wrap=True))
        layout.addWidget(hairline())
        for part in self._missing(found):
            layout.addLayout(part)
        return frame

    def _missing(self, found: MeetingRow) -> list[QVBoxLayout]:
        """List what is ready for a meeting and what is not, each with its way."""
        texts, desk = self.context.texts, self.context.desk
        awards = [one for one in desk.awards.of_meeting(found.meeting.id) if one.state is not AwardState.ANNULLED]
        unprinted = sum(one.state in {AwardState.NOMINATED, AwardState.APPROVED, AwardState.NUMBERED} for one in awards)
        opened = partial(self.context.open_page, "meetings", str(found.meeting.id))
        invited = texts.ngettext("{count} person", "{count} people", found.attendees)
        told = invited.format(count=texts.number(found.attendees))
        people = texts.pgettext("count", "Invited"), told, texts.gettext("Invite")
        lines = [self._check(*people, opened, ready=found.attendees > 0)]
        name = texts.gettext("Letters")
        if not awards:
            none = texts.gettext("none yet"), texts.gettext("Prepare letters")
            return [*lines, self._check(name, *none, self.act, ready=False)]
        told = texts.gettext("not printed {count} of {total}").format(count=unprinted, total=len(awards))
        ready = texts.ngettext("{count} award", "{count} awards", len(awards)).format(count=len(awards))
        go = partial(self.context.open_page, "awards", "")
        said = told if unprinted else ready
        return [*lines, self._check(name, said, texts.gettext("Print"), go, ready=not unprinted)]

    def _check(self, name: str, said: str, verb: str, act: Callable[[], None], *, ready: bool) -> QVBoxLayout:
        colours = self.context.colours
        icon, colour = ("circle-check", colours.ok) if ready else ("exclamation-circle", colours.warn)
        sign = QLabel()
        sign.setPixmap(self.context.icon(icon, colour).pixmap(18, 18))
        parts: list[QWidget | None] = [sign, label(f"{name}:"), label(said, tone="quiet", wrap=True), None]
        if not ready:
            parts.append(button(self.context, verb, act, look="link"))
        line = row(*parts)
        line.setStretch(2, 1)
        box = QVBoxLayout()
        box.addLayout(line)
        return box

    def _due(self, view: PlanView) -> QWidget:
        """List what is overdue and what falls due in a month."""
        texts = self.context.texts
        frame, inside = titled_card(texts.gettext("Deadlines"))
        late = sorted(view.standing(Standing.OVERDUE), key=lambda line: -line.late_days)
        soon = sorted(view.due_within(30), key=lambda line: line.due or view.today)
        lines = [*late, *soon]
        if not lines:
            inside.addLayout(
                _padded(label(texts.gettext("Nothing is overdue, and nothing falls due in 30 days"), tone="quiet"))
            )
        for line in lines[:_MOST_DUE]:
            inside.addWidget(self._deadline(line, view))
            inside.addWidget(hairline())
        if len(lines) > _MOST_DUE:
            words = texts.ngettext("{count} more", "{count} more", len(lines) - _MOST_DUE)
            more = button(
                self.context,
                words.format(count=len(lines) - _MOST_DUE),
                partial(self.context.open_page, "plan_control", ""),
                look="link",
            )
            inside.addLayout(_padded(more))
        return frame

    def _deadline(self, line: PlanLine, view: PlanView) -> QWidget:
        texts = self.context.texts
        words = line.item.wording.title(texts.language)
        go = ElidedLink(words)
        go.setAccessibleName(f"{line.number}. {words}. {state_of_line(line, view.today, texts)}")
        go.clicked.connect(lambda *_: self.context.open_page("plan", str(line.id)))
        number = label(texts.gettext("Item {number}").format(number=line.number), tone="quiet")
        number.setFixedWidth(round(scaled(86)))
        loud = line.standing in {Standing.OVERDUE, Standing.DUE_SOON}
        mark = MARKS[line.standing if loud else Standing.NOT_STARTED]
        said = state_of_line(line, view.today, texts)
        if line.standing is not Standing.OVERDUE and line.due is not None:
            said = short_day(line.due, view.today.year, texts)
        tone = mark.tone if mark.tone in {"ok", "warn", "bad", "move"} else "none"
        who = label(", ".join(line.people), tone="quiet")
        held = QWidget()
        parts = row(number, go, who, chip(self.context, said, tone, mark.icon, ground=loud))
        parts.setStretch(1, 1)
        parts.setContentsMargins(16, 4, 16, 4)
        held.setLayout(parts)
        return held

    def _side(self, view: PlanView | None, *, empty: bool) -> QWidget:
        parts: list[QWidget] = []
        if view is not None:
            parts.append(self._progress(view))
        waiting = None if empty else self._waiting()
        if waiting is not None:
            parts.append(waiting)
        parts.append(self._data())
        held = self._column(*parts)
        held.setFixedWidth(round(scaled(_SIDE)))
        return held

    def _progress(self, view: PlanView) -> QWidget:
        """Show the share that is done, its parts, and the quarters; each part opens its items."""
        texts, whole = self.context.texts, view.whole
        go = button(
            self.context, texts.gettext("Open the plan"), partial(self.context.open_page, "plan", ""), look="link"
        )
        title = texts.gettext("Plan {of_year}").format(of_year=of_year(self._year, texts.language))
        frame, inside = titled_card(title, go)
        percent = "–" if whole.percent is None else f"{whole.percent}\u00a0%"
        done, count = credit_words(whole, texts), texts.number(whole.counted)
        said = texts.gettext("{done} of {count} with a date").format(done=done, count=count)
        if view.plan.plan.state in {PlanState.DRAFT, PlanState.RETURNED}:
            said = ". ".join((said, texts.gettext("Not approved yet")))
        figure = row(label(percent, 20, strong=True), label(said, tone="quiet", wrap=True))
        figure.setStretch(1, 1)
        inside.addLayout(_padded_layout(figure))
        inside.addLayout(_padded(ProgressBar(self.context, whole, title, high=12)))
        legend = [self._legend(tone, told, view) for tone, part in PARTS for told in _told(part) if whole.of(*told)]
        inside.addLayout(_padded(flowing(*legend, spacing=10)))
        inside.addWidget(hairline())
        inside.addLayout(_padded(label(texts.gettext("Deadlines kept, by quarter"), 9, tone="quiet")))
        grid = QGridLayout()
        grid.setContentsMargins(16, 0, 16, 12)
        grid.setHorizontalSpacing(10)
        grid.setColumnStretch(1, 1)
        for place, part in enumerate(view.quarters, start=1):
            name, told = roman(place, texts.language), share_words(part, texts)
            grid.addWidget(label(name, 9, tone="quiet"), place, 0)
            grid.addWidget(ProgressBar(self.context, part, name, high=9), place, 1)
            opened = partial(self.context.open_page, "plan", f"{QUARTER}:{place}")
            spoken = texts.gettext("Quarter {number}, by each deadline").format(number=name)
            go = door(self.context, told, spoken, part.total, opened)
            grid.addWidget(go, place, 2, Qt.AlignmentFlag.AlignRight)
        inside.addLayout(grid)
        return frame

    def _legend(self, tone: str, standings: Sequence[Standing], view: PlanView) -> QWidget:
        texts, count = self.context.texts, view.whole.of(*standings)
        square = QLabel()
        square.setFixedSize(10, 10)
        square.setStyleSheet(f"background: {getattr(self.context.colours, tone)}; border-radius: 3px;")
        opened = partial(self.context.open_page, "plan", f"{CHIP}:{chip_of(standings[0])}")
        name = standing_words(standings[0], texts)
        go = door(self.context, texts.number(count), name, count, opened)
        held = QWidget()
        held.setLayout(row(square, label(name), go, spacing=6))
        return held

    def _waiting(self) -> QWidget | None:
        """Show what waits: papers with a number that are not printed."""
        texts, desk = self.context.texts, self.context.desk
        rows = desk.register.rows(self._year, texts.language)
        unprinted = sum(one.state is AwardState.NUMBERED for one in rows)
        if not unprinted:
            return None
        frame, inside = titled_card(texts.gettext("Waiting"))
        go = button(self.context, texts.number(unprinted), partial(self.context.open_page, "awards", ""), look="link")
        inside.addLayout(_padded(label(texts.gettext("Letters with numbers, not printed"), wrap=True), go))
        return frame

    def _data(self) -> QWidget:
        """Show when the last backup was made, and where the data lies."""
        texts, desk = self.context.texts, self.context.desk
        go = button(
            self.context, texts.gettext("All copies"), partial(self.context.open_page, "settings", "data"), look="link"
        )
        frame, inside = titled_card(texts.gettext("Data"), go)
        backups = desk.backups.all()
        now = desk.clock.now().astimezone()
        made = backups[0].made_at if backups else None
        fresh = made is not None and now - made < timedelta(days=7)
        told = texts.moment(made, now) if made is not None else texts.gettext("not made yet")
        colours = self.context.colours
        icon, colour = ("circle-check", colours.ok) if fresh else ("exclamation-circle", colours.warn)
        sign = QLabel()
        sign.setPixmap(self.context.icon(icon, colour).pixmap(18, 18))
        inside.addLayout(_padded(sign, label(texts.gettext("Backup"), wrap=True), label(told, tone="quiet"), stretch=1))
        place = label(str(desk.path), 9, tone="hint", wrap=True)
        inside.addLayout(_padded(place))
        return frame


def _told(part: Sequence[Standing]) -> list[list[Standing]]:
    """Group what one chip of the plan shows together."""
    return [list(same) for _chip, same in groupby(part, chip_of)]


def _padded(*widgets: QWidget, stretch: int = 0) -> QVBoxLayout:
    line = row(*widgets)
    line.setStretch(stretch, 1)
    return _padded_layout(line)


def _padded_layout(line: object) -> QVBoxLayout:
    box = QVBoxLayout()
    box.setContentsMargins(16, 6, 16, 6)
    box.addLayout(line)  # type: ignore[arg-type]  # any layout
    return box
