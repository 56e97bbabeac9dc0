"""The plan of the demonstration: the usual items of the year, approved in January and carried out until the day."""

from datetime import date

from desktop_app.domain.languages import Language
from desktop_app.domain.meetings import Meeting
from desktop_app.domain.plans import Mark, Plan
from desktop_app.services.desk import Desk
from desktop_app.services.plan_control import PlanLine
from desktop_app.services.plans import Ruling

_APPROVAL = Ruling("1/2", date(2024, 1, 12))
_LEFT_OPEN = frozenset({"9", "16"})
_EXTENDED = "6"
_RESULTS = {
    "2": (date(2024, 1, 12), "решение № 1/3"),
    "3": (date(2024, 1, 19), "график на I квартал"),
    "4": (date(2024, 2, 19), "решение № 2/1"),
    "22": (date(2024, 2, 6), "12 мероприятий, 640 участников"),
    "35": (date(2024, 1, 31), "письмо № 14-03/21"),
}


def make_plan(desk: Desk, year: int, extended: Meeting) -> Plan:
    """Make the plan of a year, and return it; what fell due before the day is marked, two items are left overdue."""
    plan = desk.plan_starting.from_usual(year)
    desk.plans.approve(plan.id, _APPROVAL)
    today = desk.clock.today()
    for line in desk.plan_control.view(plan.id, Language.RU).lines:
        if line.number in _LEFT_OPEN:
            continue
        if line.number == _EXTENDED:
            desk.plan_evidence.link_meeting(line.id, extended.id)
        elif line.number in _RESULTS:
            day, result = _RESULTS[line.number]
            desk.plan_marks.mark([line.item.occurrences[0].id], Mark.DONE, done_on=day, result=result)
        else:
            _mark_past(desk, line, today)
    return plan


def _mark_past(desk: Desk, line: PlanLine, today: date) -> None:
    """Mark what fell due before today, in time."""
    for one in line.item.occurrences:
        if one.due is not None and one.due < today:
            desk.plan_marks.mark([one.id], Mark.DONE, done_on=one.due)
