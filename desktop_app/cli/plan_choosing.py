"""Finds what an option means in the plan of a year: an item, a section, a decision."""

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from desktop_app.cli.call import Call
from desktop_app.cli.finding import find
from desktop_app.domain.plans import PlanItem, Section, WholePlan
from desktop_app.services.desk import Desk

if TYPE_CHECKING:
    from desktop_app.services.plan_control import PlanLine, PlanView
    from desktop_app.services.plans import Ruling


def find_items(plan: WholePlan, wanted: Iterable[str]) -> list[tuple[PlanItem, str]]:
    """Find items by number or identity, each once, with their numbers.

    Raises:
        NotOneRecordError: One of them is no item, or several.
    """
    numbers, items = plan.numbers(), {item.id: item for item in plan.items}
    words = {item.id: f"{numbers[item.id]}. {item.wording.title_ru or item.wording.title_kk}" for item in plan.items}
    sought = (one.strip().removeprefix("№") for one in wanted)
    found = [find(one, numbers.items(), words, listing=f"plan --year {plan.plan.year}") for one in sought]
    return [(items[item_id], numbers[item_id]) for item_id in dict.fromkeys(found)]


def find_item(plan: WholePlan, wanted: str) -> tuple[PlanItem, str]:
    """Find an item by number or identity, with its number.

    Raises:
        NotOneRecordError: No item, or several.
    """
    return find_items(plan, [wanted])[0]


def find_section(plan: WholePlan, wanted: str) -> Section:
    """Find a section by its place among the others or by its title.

    Raises:
        NotOneRecordError: No section, or several.
    """
    sections = {one.id: one for one in plan.sections}
    names = [
        (one.id, name)
        for place, one in enumerate(plan.sections, start=1)
        for name in {str(place), one.title_kk, one.title_ru}
    ]
    words = {one.id: one.title_ru or one.title_kk for one in plan.sections}
    return sections[find(wanted, names, words, listing=f"plan --year {plan.plan.year} --json")]


def names_half_a_decision(call: Call) -> bool:
    """Tell whether only one of ``--number`` and ``--date`` is given, and complain of it."""
    half = bool(call.options.number) != (call.options.date is not None)
    if half:
        call.complain(call.texts.gettext("A decision has a number and a date: give both --number and --date"))
    return half


def ruling_of(call: Call) -> "Ruling | None":
    """Return the decision that ``--number`` and ``--date`` name, if they are given."""
    return the_ruling(call) if call.options.number else None


def the_ruling(call: Call) -> "Ruling":
    """Return the decision that ``--number`` and ``--date`` name."""
    from desktop_app.services.plans import Ruling  # noqa: PLC0415  (commands start without the database)

    return Ruling(call.options.number, call.options.date)


def line_of(desk: Desk, call: Call, item: PlanItem) -> "PlanLine":
    """Return an item as it stands now."""
    view: PlanView = desk.plan_control.view(item.plan_id, call.texts.language)
    return next(line for line in view.lines if line.id == item.id)


def answers(call: Call, known: Collection[str]) -> bool:
    """Tell whether the person of a call answers for open items; complain with those who do where not."""
    if call.options.person in known:
        return True
    sentence = call.texts.gettext("Nobody of this name answers for open items. Known: {names}")
    call.complain(sentence.format(names=", ".join(known) or "–"))
    return False
