"""The words of the calendar: what a day is, and where its line comes from."""

from desktop_app.domain.days_off import DayKind, DayOrigin
from desktop_app.domain.journal import N_

DAY_KINDS: dict[DayKind, str] = {
    DayKind.HOLIDAY: N_("Holiday"),
    DayKind.OFF: N_("Non-working day"),
    DayKind.WORKED: N_("Transferred working day"),
}
DAY_ORIGINS: dict[DayOrigin, str] = {
    DayOrigin.SHIPPED: N_("The program's list"),
    DayOrigin.CHANGED: N_("Changed by hand"),
    DayOrigin.OWN: N_("Added by hand"),
}
