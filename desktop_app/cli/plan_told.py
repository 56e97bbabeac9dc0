"""What commands tell of plans: a whole plan, one of its items, its figures; for people and for scripts."""

from datetime import date
from typing import TYPE_CHECKING

from desktop_app.cli.call import Call
from desktop_app.i18n.plan_words import decision_words, plan_title, standing_words, state_words

if TYPE_CHECKING:
    from desktop_app.domain.plan_progress import Progress
    from desktop_app.domain.plans import WholePlan
    from desktop_app.services.plan_control import PlanLine, PlanView


def say_line(call: Call, line: "PlanLine") -> None:
    """Say an item in a row: number, title, deadline, who answers, how it stands."""
    words, language = line.item.wording, call.texts.language
    standing = standing_words(line.standing, call.texts)
    call.say_row([line.number, words.title(language), words.deadline(language), ", ".join(line.people), standing])


def say_plan(call: Call, whole: "WholePlan") -> None:
    """Say what a plan is called, what the last decision did to it, and how many items it has."""
    plan, texts = whole.plan, call.texts
    decided = decision_words(whole.decisions[-1], texts) if whole.decisions else state_words(plan.state, texts)
    items = texts.ngettext("{count} item", "{count} items", len(whole.items)).format(count=len(whole.items))
    call.say_row([plan_title(plan, texts), decided, items])


def plan_told(whole: "WholePlan") -> dict[str, object]:
    """Tell a plan without its items."""
    plan, approval = whole.plan, whole.approval
    decision = {"number": approval.number, "date": _day(approval.dated)} if approval else None
    return {"id": str(plan.id), "year": plan.year, "state": plan.state.value, "decision": decision}


def view_told(view: "PlanView") -> dict[str, object]:
    """Tell a plan with its sections and items as they stand."""
    return {
        **plan_told(view.plan),
        "percent": view.whole.percent,
        "sections": [
            {
                "title_kk": section.title_kk,
                "title_ru": section.title_ru,
                "items": [line_told(line) for line in view.lines if line.section.id == section.id],
            }
            for section in view.plan.sections
        ],
    }


def line_told(line: "PlanLine") -> dict[str, object]:
    """Tell an item with every time that it falls due."""
    words = line.item.wording
    return {
        "id": str(line.id),
        "number": line.number,
        "title_kk": words.title_kk,
        "title_ru": words.title_ru,
        "deadline_kk": words.deadline_kk,
        "deadline_ru": words.deadline_ru,
        "responsible": list(line.people),
        "state": line.standing.value,
        "done": line.done,
        "times": line.times,
        "due": _day(line.due),
        "source": line.item.source.value,
        "occurrences": [
            {
                "id": str(one.id),
                "from": _day(one.begins),
                "to": _day(one.due),
                "mark": one.mark.value,
                "done_on": _day(one.done_on),
                "result": one.result,
                "postponed_to": _day(one.postponed_to),
                "reason": one.reason,
            }
            for one in line.item.occurrences
        ],
    }


def progress_told(progress: "Progress") -> dict[str, object]:
    """Tell the figures of a part of a plan; ``counts`` leaves out what is none."""
    counts = {standing.value: count for standing, count in progress.counts.items()}
    return {
        "percent": progress.percent,
        "credit": progress.credit,
        "counted": progress.counted,
        "total": progress.total,
        "counts": counts,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
