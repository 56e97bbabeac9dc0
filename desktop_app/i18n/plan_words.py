"""The words for plans in the window and on the command line: states, standings, kinds."""

from desktop_app.domain.journal import N_
from desktop_app.domain.plan_progress import CountBy, PartlyCounts, Progress, Standing
from desktop_app.domain.plans import DecisionKind, Numbering, Plan, PlanDecision, PlanState, Source
from desktop_app.i18n.dates import for_year
from desktop_app.i18n.texts import Texts

SOURCES = {
    Source.PLANNED: N_("By the plan"),
    Source.UNPLANNED: N_("Beside the plan"),
    Source.SUPERIOR: N_("Order of the superior commission"),
}
NUMBERINGS = {Numbering.THROUGH: N_("1, 2, 3 through the plan"), Numbering.BY_SECTION: N_("1.1, 1.2 in each section")}
COUNT_BY = {CountBy.ITEMS: N_("By items"), CountBy.OCCURRENCES: N_("By each time that one falls due")}
PARTLY_COUNTS = {
    PartlyCounts.NOTHING: N_("Done in part counts as not done"),
    PartlyCounts.HALF: N_("Done in part counts as half"),
    PartlyCounts.WHOLE: N_("Done in part counts as done"),
}

CHAINS = {
    "no_evidence": N_("Done, but nothing proves it"),
    "called_off": N_("Left to a meeting that is called off"),
    "too_late": N_("Left to a meeting after the deadline"),
    "held_not_marked": N_("The meeting was held, the item is not marked"),
}
DIFFERENCES = {
    "missing": N_("Missing in ours"),
    "late": N_("Later in ours"),
    "extra": N_("Only in ours"),
    "struck": N_("Struck off in ours"),
    "same": N_("In both"),
}


def plan_title(plan: Plan, texts: Texts) -> str:
    """Return what a plan is called in the window: its own title, else that of the annual plan."""
    said = texts.gettext("Plan of work {for_year}").format(for_year=for_year(plan.year, texts.language))
    return plan.title(texts.language) or said


def state_words(state: PlanState, texts: Texts) -> str:
    """Return where a plan stands."""
    return {
        PlanState.DRAFT: texts.pgettext("plan", "Draft"),
        PlanState.RETURNED: texts.pgettext("plan", "Returned for rework"),
        PlanState.APPROVED: texts.pgettext("plan", "Approved"),
        PlanState.AMENDED: texts.pgettext("plan", "Amended"),
        PlanState.CLOSED: texts.pgettext("plan", "Closed"),
    }[state]


def standing_words(standing: Standing, texts: Texts) -> str:
    """Return how an item or an occurrence stands."""
    return {
        Standing.NOT_STARTED: texts.pgettext("item of a plan", "Not started"),
        Standing.IN_WORK: texts.pgettext("item of a plan", "In work"),
        Standing.DUE_SOON: texts.pgettext("item of a plan", "Due soon"),
        Standing.OVERDUE: texts.pgettext("item of a plan", "Overdue"),
        Standing.POSTPONED: texts.pgettext("item of a plan", "Postponed"),
        Standing.DONE: texts.pgettext("item of a plan", "Done"),
        Standing.DONE_LATE: texts.pgettext("item of a plan", "Done late"),
        Standing.PARTLY: texts.pgettext("item of a plan", "Done in part"),
        Standing.NOT_DONE: texts.pgettext("item of a plan", "Not done"),
        Standing.STRUCK_OFF: texts.pgettext("item of a plan", "Struck off"),
        Standing.NO_DATE: texts.pgettext("item of a plan", "No date"),
    }[standing]


def credit_words(progress: Progress, texts: Texts) -> str:
    """Return what counts as done, with a half where something was done in part."""
    whole = progress.credit == int(progress.credit)
    return texts.number(int(progress.credit) if whole else progress.credit)


def share_words(progress: Progress, texts: Texts) -> str:
    """Return how much is done of what the percentage counts; a dash where nothing counts."""
    if not progress.counted:
        return "–"
    count = texts.number(progress.counted)
    return texts.gettext("{done} of {count}").format(done=credit_words(progress, texts), count=count)


def decision_words(decision: PlanDecision, texts: Texts) -> str:
    """Return what a decision did to a plan, with its number and date where it has them."""
    facts = {"number": decision.number, "date": texts.date(decision.dated) if decision.dated else ""}
    if decision.number:
        pattern = {
            DecisionKind.APPROVED: texts.gettext("Approved by decision № {number} of {date}"),
            DecisionKind.AMENDED: texts.gettext("Amended by decision № {number} of {date}"),
            DecisionKind.RETURNED: texts.gettext("Returned for rework by decision № {number} of {date}"),
            DecisionKind.CLOSED: texts.gettext("Closed by decision № {number} of {date}"),
        }[decision.kind]
        return pattern.format_map(facts)
    return {
        DecisionKind.APPROVED: texts.pgettext("plan", "Approved"),
        DecisionKind.AMENDED: texts.pgettext("plan", "Amended"),
        DecisionKind.RETURNED: texts.pgettext("plan", "Returned for rework"),
        DecisionKind.CLOSED: texts.pgettext("plan", "Closed"),
    }[decision.kind]
