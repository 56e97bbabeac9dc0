"""The words of the rules of plans."""

from desktop_app.domain import plan_errors as errors
from desktop_app.domain.errors import RuleError
from desktop_app.domain.journal import N_

PLAN_SENTENCES: dict[type[RuleError], str] = {
    errors.PlanYearError: N_("There is no plan for the year {year}. Type a year from 1991 to 2200"),
    errors.SectionTitleMissingError: N_("The section has no title. Type it in Kazakh or in Russian"),
    errors.ItemTitleMissingError: N_("The item does not say what is done. Type it in Kazakh or in Russian"),
    errors.PlanExistsError: N_("There is a plan for {year} already. Open it, or delete it first"),
    errors.NoPlanError: N_("There is no plan for {year} yet. Make it in the section Plan, or take it from a file"),
    errors.PlanEmptyError: N_("The plan has no items, so there is nothing to approve. Add items first"),
    errors.PlanNotDraftError: N_("The plan for {year} is approved. Change its items by naming the decision"),
    errors.PlanNotInForceError: N_("The plan for {year} is not in force. Approve it first"),
    errors.PlanClosedError: N_("The plan for {year} is closed, so nothing in it changes any more"),
    errors.DecisionMissingError: N_("The plan is approved. Name the decision that changes it: its number and its date"),
    errors.SectionNotEmptyError: N_("The section still has items ({items}). Move or delete them first"),
    errors.ItemMarkedError: N_("Marks would be lost with these dates. Take the marks back first"),
    errors.ItemStruckError: N_("The item is struck off. Take it up again first"),
    errors.MarkedInFutureError: N_("{day} has not come yet. Type today or an earlier day"),
    errors.PostponedBackwardsError: N_("The new date must be later than the deadline, {due}"),
    errors.SeveralTimesError: N_("Item {number} falls due several times. Name the day, one of these: {days}"),
    errors.NotDueThenError: N_("Item {number} does not fall due on {day}. It falls due on: {days}"),
    errors.AllMarkedError: N_("Every time of item {number} is marked already. Take the marks back first"),
    errors.ItemFinishedError: N_("Item {number} is finished or carried over already, so it stays where it is"),
    errors.EvidenceTooLargeError: N_("The file is larger than {megabytes} MB. Save it smaller and try again"),
    errors.CalendarYearError: N_("There is no calendar for the year {year}. Type a year from 1991 to 2200"),
    errors.DayKnownError: N_("The calendar has {day} already. Change it there, or type another date"),
    errors.DayUnknownError: N_("The calendar does not have {day}, so the day is as the week has it"),
}
