"""The words for what should be looked at in a plan from outside."""

from desktop_app.domain.journal import N_
from desktop_app.domain.plan_lists import PlanDoubt, PlanLeftOut

DOUBTS = {
    PlanDoubt.TITLE_MISSING: N_("It does not say what is done"),
    PlanDoubt.DEADLINE_UNREAD: N_("The deadline was not understood; it stays as typed"),
    PlanDoubt.DEADLINE_REST: N_("A part of the deadline was not understood"),
    PlanDoubt.DEADLINE_MISSING: N_("There is no deadline"),
    PlanDoubt.OUTSIDE_YEAR: N_("The deadline lies outside the year of the plan"),
    PlanDoubt.DAY_OFF: N_("The deadline falls on a day off"),
    PlanDoubt.RESPONSIBLE_UNKNOWN: N_("Who answers is not known among the members"),
    PlanDoubt.RESPONSIBLE_MISSING: N_("Nobody answers for it"),
    PlanDoubt.SAME_NUMBER: N_("Another item has the same number"),
    PlanDoubt.SAME_TITLE: N_("Another item says the same"),
    PlanDoubt.CUT: N_("The text is longer than 30,000 characters and was cut"),
}
PLAN_LEFT_OUT = {
    PlanLeftOut.EMPTY: N_("empty"),
    PlanLeftOut.TITLE: N_("above the table"),
    PlanLeftOut.HEADER: N_("headings of the columns"),
    PlanLeftOut.TOTAL: N_("a total"),
    PlanLeftOut.SIGNATURE: N_("below the table"),
}
