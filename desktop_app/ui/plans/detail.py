"""One item of a plan: what it says, how it stands, what fulfils it, and how it came about."""

from collections.abc import Mapping, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFormLayout,
    QFrame,
    QMenu,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.languages import Language
from desktop_app.domain.plan_progress import time_standing
from desktop_app.domain.plans import Mark, Occurrence, PlanItem, PlanState, Source
from desktop_app.i18n.numerals import roman
from desktop_app.i18n.plan_words import SOURCES, standing_words
from desktop_app.i18n.texts import Texts
from desktop_app.services.plan_control import PlanLine, PlanView
from desktop_app.ui.chips import chip
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, hairline, icon_button, label, replaced, row, unless_read_only
from desktop_app.ui.flow import flowing
from desktop_app.ui.plans.fulfilment import Fulfilment, history
from desktop_app.ui.plans.marking import MarkPanel, kept_panel, restored_panel, times_words
from desktop_app.ui.plans.words import MARKS, state_of_line

_MANY = 8


class PlanDetail(QFrame):
    """Shows one item; ``edit_wanted`` asks for its form, ``left`` tells that what had the focus in it is gone."""

    left = Signal()
    edit_wanted = Signal(object)
    strike_wanted = Signal(object)
    delete_wanted = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("pane")
        self._context = context
        self._line: PlanLine | None = None
        self._view: PlanView | None = None
        self._panel: MarkPanel | None = None
        self._all_times = False
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(300)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self._scroll)

    @property
    def item_id(self) -> UUID | None:
        """Return the item that is shown."""
        return self._line.id if self._line is not None else None

    @property
    def marking(self) -> MarkPanel | None:
        """Return the panel that is open, if one is."""
        return self._panel

    def show_line(self, line: PlanLine, view: PlanView) -> None:
        """Show an item; what is being noted of this very item stays open, and what is shown already is left alone."""
        if line is self._line and view is self._view:
            return
        same = self._line is not None and self._line.id == line.id
        if same and self._panel is not None:
            self._line, self._view = line, view
            self._panel.follow(line.item)
            return
        self.keep()
        self._line, self._view, self._panel = line, view, None
        if not same:
            self._all_times = False
            if self._may_mark:
                self._take(kept_panel(self._context, line.item))
        self._fill()

    def keep(self) -> None:
        """Keep what is being noted as a draft, and tell so."""
        if self._panel is not None:
            self._panel.leave()

    def escape(self) -> None:
        """Close the panel; what was typed into it is kept as a draft."""
        self.keep()
        self._close_panel()

    def state(self) -> Mapping[str, str]:
        """Return what the open panel holds."""
        return self._panel.state() if self._panel is not None else {}

    def restore(self, state: Mapping[str, str]) -> None:
        """Open the panel that was open on the item that is shown."""
        if self._line is not None and state.get("marking") == str(self._line.id) and self._may_mark:
            self._take(restored_panel(self._context, self._line.item, state))
            self._fill()

    def mark_done(self, occurrence_id: UUID | None = None) -> None:
        """Ask what came of the item."""
        self._open_panel(occurrence_id, postpone=False)

    def postpone(self, occurrence_id: UUID | None = None) -> None:
        """Ask to which day it is postponed, and why."""
        self._open_panel(occurrence_id, postpone=True)

    def _open_panel(self, occurrence_id: UUID | None, *, postpone: bool) -> None:
        if self._line is None or not self._may_mark:
            return
        if self._panel is not None:
            self._panel.keep()
        panel = MarkPanel(self._context, self._line.item, occurrence_id, postpone=postpone)
        self._take(panel)
        self._fill()
        panel.begin()

    @property
    def _may_mark(self) -> bool:
        line, view = self._line, self._view
        known = line is not None and view is not None and _markable(line, view)
        return known and not self._context.desk.read_only

    def _take(self, panel: MarkPanel | None) -> None:
        self._panel = panel
        if panel is not None:
            panel.saved.connect(self._close_panel)
            panel.given_up.connect(self._give_up)

    def _give_up(self) -> None:
        if self._panel is not None:
            self._panel.forget()
        self._close_panel()

    def _close_panel(self) -> None:
        self._panel = None
        self._fill()

    def _fill(self) -> None:
        line, view = self._line, self._view
        if line is None or view is None:
            return
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(16, 12, 16, 16)
        layout.setSpacing(8)
        self._head(layout, line, view)
        if self._panel is not None:
            layout.addWidget(self._panel)
        else:
            self._actions(layout, line, view)
        layout.addWidget(hairline())
        self._facts(layout, line, view)
        self._times(layout, line, view)
        layout.addWidget(hairline())
        layout.addWidget(Fulfilment(self._context, line, view))
        self._history(layout, line, view)
        layout.addStretch(1)
        focus = QApplication.focusWidget()
        held = focus is not None and self._scroll.isAncestorOf(focus)
        replaced(self._scroll, body)
        if held and self._panel is not None:
            self._panel.begin()
        elif held:
            self.left.emit()

    def _head(self, layout: QVBoxLayout, line: PlanLine, view: PlanView) -> None:
        texts = self._context.texts
        place = [section.id for section in view.plan.sections].index(line.section.id) + 1
        facts = {"number": line.number, "section": roman(place, texts.language)}
        said = texts.gettext("Item {number}, section {section}").format_map(facts)
        edit = icon_button(self._context, "pencil", texts.gettext("Edit the item (Enter)"), self._edit)
        more = icon_button(self._context, "dots", texts.gettext("More about the item"))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setMenu(self._menu(line, view, more))
        unless_read_only(self._context, edit, more)
        tools = () if view.plan.plan.state is PlanState.CLOSED else (edit, more)
        head = row(label(said, 9, tone="quiet"), None, *tools, spacing=2)
        layout.addLayout(head)
        title = label(line.item.wording.title(texts.language), 11, strong=True, wrap=True)
        title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(title)

    def _actions(self, layout: QVBoxLayout, line: PlanLine, view: PlanView) -> None:
        if not _markable(line, view) or not any(one.mark is Mark.OPEN for one in line.item.occurrences):
            return
        _ = self._context.texts.gettext
        done = button(self._context, _("Mark done"), self.mark_done, icon="circle-check", look="primary")
        later = button(self._context, _("Postpone"), self.postpone, icon="calendar-share")
        unless_read_only(self._context, done, later)
        layout.addWidget(flowing(done, *([later] if line.item.dated else []), spacing=8))

    def _facts(self, layout: QVBoxLayout, line: PlanLine, view: PlanView) -> None:
        texts, words = self._context.texts, line.item.wording
        _ = texts.gettext
        form = QFormLayout()
        form.setContentsMargins(0, 6, 0, 4)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(7)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        mark = MARKS[line.standing]
        tone = mark.tone if mark.tone in {"ok", "warn", "bad", "move"} else "none"
        state = chip(self._context, state_of_line(line, view.today, texts), tone, mark.icon, ground=mark.loud)
        form.addRow(label(_("State"), tone="quiet"), _at_left(state))
        said = [words.deadline(texts.language) or "–"]
        if line.due and line.times == 1:
            said.append(_("not later than {date}").format(date=texts.date(line.due)))
        self._fact(form, _("Deadline"), " · ".join(said))
        for doubt in _doubts(line, view, texts):
            form.addRow(label("", tone="quiet"), label(doubt, 9, tone="warn", wrap=True))
        self._fact(form, _("Who answers"), ", ".join(line.people) or "–")
        self._fact(form, _("Completion"), words.form(texts.language))
        other = Language.RU if texts.language is Language.KK else Language.KK
        translated = words.title_ru if other is Language.RU else words.title_kk
        if translated != words.title(texts.language):
            name = _("In Russian") if other is Language.RU else _("In Kazakh")
            self._fact(form, name, translated)
        self._fact(form, _("Note"), words.note(texts.language))
        if line.item.source is not Source.PLANNED:
            self._fact(form, _("Why"), texts.gettext(SOURCES[line.item.source]))
        self._fact(form, _("Struck off"), line.item.struck_because)
        self._fact(form, _("Carried over"), self._carried(line.item))
        layout.addLayout(form)

    def _carried(self, item: PlanItem) -> str:
        """Return from which plan an item came, and why."""
        if item.carried_from is None:
            return item.carried_because
        year = self._context.desk.plans.of_item(item.carried_from).year
        words = self._context.texts.gettext("from the plan of {year}: {reason}")
        return words.format(year=year, reason=item.carried_because)

    def _fact(self, form: QFormLayout, name: str, said: str) -> None:
        if said:
            shown = label(said, wrap=True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            named = label(name, tone="quiet")
            named.setAlignment(Qt.AlignmentFlag.AlignTop)
            form.addRow(named, shown)

    def _times(self, layout: QVBoxLayout, line: PlanLine, view: PlanView) -> None:
        """List the times at which an item falls due, each with its mark."""
        item, texts = line.item, self._context.texts
        told = [one for one in item.occurrences if len(item.occurrences) > 1 or one.touched]
        if not told:
            return
        layout.addWidget(hairline())
        layout.addWidget(label(texts.gettext("Times"), strong=True))
        shown = told if self._all_times or len(told) <= _MANY else _around(told)
        for one in shown:
            layout.addLayout(self._time(one, line, view))
        if len(shown) < len(told):
            said = texts.ngettext("Show {count} more", "Show {count} more", len(told) - len(shown))
            layout.addWidget(
                button(self._context, said.format(count=len(told) - len(shown)), self._show_all, look="link"),
                alignment=Qt.AlignmentFlag.AlignLeft,
            )

    def _time(self, one: Occurrence, line: PlanLine, view: PlanView) -> QVBoxLayout:
        texts = self._context.texts
        standing = time_standing(line.item, one, view.today)
        mark = MARKS[standing]
        tone = mark.tone if mark.tone in {"ok", "warn", "bad", "move"} else "none"
        said = standing_words(standing, texts)
        said = f"{said} · {one.done_on:%d.%m}" if one.done_on else said
        parts: list[QWidget | None] = [label(times_words(one, texts)), None, chip(self._context, said, tone, mark.icon)]
        if _markable(line, view):
            parts.append(self._time_menu(one))
        box = QVBoxLayout()
        box.setSpacing(0)
        box.addLayout(row(*parts, spacing=6))
        moved = (
            texts.gettext("not later than {date}").format(date=texts.date(one.postponed_to)) if one.postponed_to else ""
        )
        told = ". ".join(part for part in (one.result, moved, one.reason) if part)
        if told:
            box.addWidget(label(told, 9, tone="quiet", wrap=True))
        return box

    def _time_menu(self, one: Occurrence) -> QToolButton:
        _ = self._context.texts.gettext
        tool = icon_button(self._context, "dots", _("Mark this time"))
        tool.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(tool)
        menu.addAction(_("Mark what came of it"), partial(self.mark_done, one.id))
        if one.due is not None:
            menu.addAction(_("Postpone"), partial(self.postpone, one.id))
        marks = self._context.desk.plan_marks
        if one.mark is not Mark.OPEN:
            menu.addAction(_("Take the mark back"), lambda: marks.mark([one.id], Mark.OPEN))
        if one.postponed_to is not None:
            menu.addAction(_("Take the postponement back"), lambda: marks.postpone(one.id, None, ""))
        tool.setMenu(menu)
        unless_read_only(self._context, tool)
        return tool

    def _show_all(self) -> None:
        self._all_times = True
        self._fill()

    def _history(self, layout: QVBoxLayout, line: PlanLine, view: PlanView) -> None:
        told = history(self._context.desk.plans.amendments(view.plan.plan.id), line, view, self._context.texts)
        if told:
            layout.addWidget(hairline())
            layout.addWidget(label(self._context.texts.gettext("History"), strong=True))
        for said, before in told:
            layout.addWidget(label(said, 9, tone="quiet", wrap=True))
            if before:
                layout.addWidget(label(before, 9, wrap=True))

    def _menu(self, line: PlanLine, view: PlanView, parent: QWidget) -> QMenu:
        _ = self._context.texts.gettext
        menu, marks, item = QMenu(parent), self._context.desk.plan_marks, line.item
        if not item.struck:
            words = _("Take back: in work") if item.begun else _("Note: in work")
            menu.addAction(self._context.icon("progress"), words, lambda: marks.begin(item.id, begun=not item.begun))
        words = _("Take up again") if item.struck else _("Strike off")
        menu.addAction(self._context.icon("circle-minus"), words, partial(self.strike_wanted.emit, item.id))
        if view.plan.plan.state.open or item.source is not Source.PLANNED:
            menu.addAction(self._context.icon("trash"), _("Delete the item"), partial(self.delete_wanted.emit, item.id))
        return menu

    def _edit(self) -> None:
        if self._line is not None:
            self.edit_wanted.emit(self._line.id)


def _at_left(widget: QWidget) -> QWidget:
    held = QWidget()
    held.setLayout(row(widget, None))
    return held


def _markable(line: PlanLine, view: PlanView) -> bool:
    return view.plan.plan.state is not PlanState.CLOSED and not line.item.struck and bool(line.item.occurrences)


def _around(told: Sequence[Occurrence]) -> list[Occurrence]:
    """Return the times around the first open one."""
    first = next((place for place, one in enumerate(told) if one.mark is Mark.OPEN), len(told))
    begin = max(min(first - 2, len(told) - _MANY), 0)
    return list(told[begin : begin + _MANY])


def _doubts(line: PlanLine, view: PlanView, texts: Texts) -> list[str]:
    doubts, told = line.doubts, []
    if doubts.unread:
        told.append(texts.gettext("Not understood of it: {text}").format(text=doubts.unread))
    if doubts.outside_year:
        told.append(texts.gettext("The deadline lies outside {year}").format(year=view.plan.plan.year))
    if doubts.languages_differ:
        told.append(texts.gettext("The Kazakh deadline names other days; the Russian one counts"))
    if doubts.days_off:
        days = ", ".join(texts.date(day) for day in doubts.days_off[:3])
        told.append(texts.gettext("On a day off: {days}").format(days=days))
    return told
