"""The words of the page that takes a plan in: what columns hold, and how a deadline was understood."""

from desktop_app.domain.journal import N_
from desktop_app.domain.plan_lists import PlanColumn, ReadItem
from desktop_app.i18n.texts import Texts

ROLES = {
    PlanColumn.NOT_TAKEN: N_("is not taken"),
    PlanColumn.NUMBER: N_("number of the item"),
    PlanColumn.TITLE: N_("what is done"),
    PlanColumn.TITLE_RU: N_("what is done, in Russian"),
    PlanColumn.TITLE_KK: N_("what is done, in Kazakh"),
    PlanColumn.FORM: N_("form of completion"),
    PlanColumn.DEADLINE: N_("deadline"),
    PlanColumn.RESPONSIBLE: N_("who answers"),
    PlanColumn.MARK: N_("mark that it is done"),
    PlanColumn.NOTE: N_("note"),
}
_FEW = 2


def understood(item: ReadItem, texts: Texts) -> str:
    """Return the days of an item as they were understood."""
    if item.never_due:
        return texts.gettext("No date")
    if not item.due:
        return "–"
    days = [f"{last:%d.%m}" for _first, last in item.due]
    if len(days) == 1:
        return texts.gettext("not later than {date}").format(date=days[0])
    if len(days) <= _FEW:
        return ", ".join(days)
    said = texts.ngettext("{count} time, last day {date}", "{count} times, last day {date}", len(item.due))
    return said.format(count=texts.number(len(item.due)), date=days[-1])
