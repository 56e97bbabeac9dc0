"""How a plan is told in a line, and its items in a table: their state as icon, words and colour."""

from datetime import date

from PySide6.QtWidgets import QFrame

from desktop_app.domain.plan_progress import Standing
from desktop_app.domain.plans import PlanKind, PlanState
from desktop_app.i18n.dates import NBSP, month_in_date
from desktop_app.i18n.plan_words import decision_words, plan_title, standing_words, state_words
from desktop_app.i18n.texts import Texts
from desktop_app.services.plan_control import PlanLine, PlanView
from desktop_app.ui.chips import chip
from desktop_app.ui.context import Context
from desktop_app.ui.row_painter import Mark

MARKS = {
    Standing.NOT_STARTED: Mark("circle", "text2"),
    Standing.IN_WORK: Mark("progress", "accent"),
    Standing.DUE_SOON: Mark("clock-exclamation", "warn", loud=True),
    Standing.OVERDUE: Mark("alert-triangle", "bad", loud=True),
    Standing.POSTPONED: Mark("calendar-share", "move"),
    Standing.DONE: Mark("circle-check", "ok"),
    Standing.DONE_LATE: Mark("clock-check", "ok"),
    Standing.PARTLY: Mark("circle-half-2", "warn"),
    Standing.NOT_DONE: Mark("circle-x", "bad"),
    Standing.STRUCK_OFF: Mark("circle-minus", "text2"),
    Standing.NO_DATE: Mark("infinity", "text2"),
}
_STATE_TONES = {
    PlanState.DRAFT: ("pencil", "none"),
    PlanState.RETURNED: ("arrow-back-up", "warn"),
    PlanState.APPROVED: ("lock", "ok"),
    PlanState.AMENDED: ("lock", "ok"),
    PlanState.CLOSED: ("lock", "none"),
}


def state_chip(context: Context, state: PlanState) -> QFrame:
    """Return the chip that tells how a plan stands."""
    icon, tone = _STATE_TONES[state]
    return chip(context, state_words(state, context.texts), tone, icon, ground=True)


def plan_facts(view: PlanView, texts: Texts) -> str:
    """Return what stands beside the title of a plan: its latest decision, how many items it has."""
    plan = view.plan.plan
    decided = next((one for one in reversed(view.plan.decisions) if one.number), None)
    told = decision_words(decided, texts) if decided else plan.returned_because
    items = texts.ngettext("{count} item", "{count} items", len(view.lines)).format(count=len(view.lines))
    name = plan_title(plan, texts) if plan.kind is PlanKind.SUB else ""
    return " · ".join(part for part in (name, told if plan.state is not PlanState.DRAFT else "", items) if part)


def state_of_line(line: PlanLine, today: date, texts: Texts) -> str:
    """Return how an item stands, with the number that matters: days, times or the date."""
    said = _short(line.standing, texts)
    if line.standing is Standing.OVERDUE:
        return _with(said, days_late(line.late_days, texts))
    if line.standing is Standing.DUE_SOON and line.due is not None:
        return due_in((line.due - today).days, texts)
    if line.standing is Standing.POSTPONED and line.item.continued is not None:
        return _with(said, str(line.item.continued.year))
    if line.standing is Standing.POSTPONED and line.due is not None:
        return _with(said, short_day(line.due, today.year, texts))
    if line.times > 1 and line.standing is not Standing.STRUCK_OFF:
        return _with(said, texts.gettext("{done} of {count}").format(done=line.done, count=line.times))
    day = next((one.done_on for one in reversed(line.item.occurrences) if one.done_on is not None), None)
    return _with(said, f"{day:%d.%m}") if day is not None else said


def days_late(days: int, texts: Texts) -> str:
    """Return how many days something is overdue."""
    return texts.ngettext("{count} day", "{count} days", days).format(count=texts.number(days))


def due_in(days: int, texts: Texts) -> str:
    """Return in how many days something falls due."""
    if days == 0:
        return texts.gettext("Due today")
    said = texts.ngettext("Due in {count} day", "Due in {count} days", days)
    return said.format(count=texts.number(days))


def short_day(day: date, year: int, texts: Texts) -> str:
    """Return a day as a list shows it: without the year where it is the year of the list."""
    if day.year != year:
        return texts.date(day)
    return f"{day.day}{NBSP}{month_in_date(day.month, texts.language)}"


def _short(standing: Standing, texts: Texts) -> str:
    """Return how something stands in few words, so that a column has room for the day behind them."""
    if standing is Standing.POSTPONED:
        return texts.pgettext("state in a table", "Postponed")
    if standing is Standing.DONE_LATE:
        return texts.pgettext("state in a table", "Done late")
    if standing is Standing.PARTLY:
        return texts.pgettext("state in a table", "In part")
    return standing_words(standing, texts)


def _with(said: str, more: str) -> str:
    return f"{said} · {more}"
