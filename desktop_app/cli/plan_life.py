"""Commands about the life of a plan: begun, approved, returned, amended, closed, carried over into the next year."""

from collections.abc import Callable
from uuid import UUID

from desktop_app.cli.call import DONE, WRONG_USE, Call
from desktop_app.cli.plan_choosing import (
    find_item,
    find_items,
    find_section,
    line_of,
    names_half_a_decision,
    ruling_of,
    the_ruling,
)
from desktop_app.cli.plan_told import line_told, plan_told, say_line, say_plan
from desktop_app.domain.identity import new_id
from desktop_app.domain.plans import PlanItem, Source, WholePlan, Wording
from desktop_app.services.desk import Desk, is_new

TEMPLATE, LAST_YEAR, EMPTY = "template", "last-year", "empty"


def start(call: Call) -> int:
    """Begin the plan of a year: with the usual items, with those of the latest plan before it, or empty."""
    year, source = call.options.year, call.options.source
    with call.writing(create=is_new(call.data)) as desk:
        if source == TEMPLATE:
            desk.plan_starting.from_usual(year)
        elif source == LAST_YEAR:
            desk.plan_starting.from_plan(year, desk.plans.before(year).plan.id)
        else:
            desk.plans.begin(year)
        begun = desk.plans.of_year(year)
    return _tell(call, begun)


def approve(call: Call) -> int:
    """Approve the plan of a year by a decision."""
    return _turn(call, lambda desk, plan_id: desk.plans.approve(plan_id, the_ruling(call)))


def send_back(call: Call) -> int:
    """Note that the draft of a year was returned for rework."""
    return _turn(call, lambda desk, plan_id: desk.plans.send_back(plan_id, call.options.because, ruling_of(call)))


def close(call: Call) -> int:
    """Close the plan of a year."""
    return _turn(call, lambda desk, plan_id: desk.plans.close(plan_id, ruling_of(call), call.options.note))


def add(call: Call) -> int:
    """Add an item; one of the plan itself names the decision where the plan is in force."""
    options = call.options
    if names_half_a_decision(call):
        return WRONG_USE
    with call.writing() as desk:
        plan = desk.plans.of_year(options.year)
        section = find_section(plan, options.section)
        wording = Wording(
            title_kk=options.title_kk.strip(),
            title_ru=options.title_ru.strip(),
            form_kk=options.form_kk.strip(),
            form_ru=options.form_ru.strip(),
            deadline_kk=options.deadline_kk.strip(),
            deadline_ru=options.deadline_ru.strip(),
            responsible=desk.plan_writing.responsible(options.who_ru, options.who_kk),
        )
        made = PlanItem(new_id(), plan.plan.id, section.id, 0, wording, source=Source(options.source))
        return _tell_item(call, desk, desk.plan_writing.save_item(made, ruling_of(call)))


def strike(call: Call) -> int:
    """Strike an item off, by a decision where the plan is in force."""
    return _change(call, lambda desk, item_id: desk.plan_writing.strike(item_id, call.options.reason, ruling_of(call)))


def restore(call: Call) -> int:
    """Take up again an item that was struck off."""
    return _change(call, lambda desk, item_id: desk.plan_writing.take_up_again(item_id, ruling_of(call)))


def carry(call: Call) -> int:
    """Carry over unfinished items into the plan of another year."""
    from desktop_app.services.plan_carrying import reasons_for  # noqa: PLC0415  (commands start without the database)

    options, texts = call.options, call.texts
    if options.to <= options.source:
        call.complain(texts.gettext("Items are carried over into a later year: --to must be after --from"))
        return WRONG_USE
    if names_half_a_decision(call):
        return WRONG_USE
    with call.writing() as desk:
        unfinished = desk.plan_starting.unfinished(options.source)
        wanted = find_items(desk.plans.of_year(options.source), options.item)
        reasons = reasons_for(unfinished, [(item.id, number) for item, number in wanted], options.reason)
        count = desk.plan_starting.carry_over(options.source, options.to, reasons, {}, ruling_of(call))
    if options.json:
        moved = [one.number for one in unfinished if one.item.id in reasons]
        call.say_json({"from": options.source, "to": options.to, "carried": count, "items": moved})
        return DONE
    said = texts.ngettext("Carried over into {year}: {count} item", "Carried over into {year}: {count} items", count)
    call.say(said.format(count=count, year=options.to))
    return DONE


def _turn(call: Call, act: Callable[[Desk, UUID], object]) -> int:
    if names_half_a_decision(call):
        return WRONG_USE
    with call.writing() as desk:
        act(desk, desk.plans.annual_plan(call.options.year).id)
        turned = desk.plans.of_year(call.options.year)
    return _tell(call, turned)


def _change(call: Call, act: Callable[[Desk, UUID], PlanItem]) -> int:
    if names_half_a_decision(call):
        return WRONG_USE
    with call.writing() as desk:
        item, _number = find_item(desk.plans.of_year(call.options.year), call.options.item)
        return _tell_item(call, desk, act(desk, item.id))


def _tell(call: Call, whole: WholePlan) -> int:
    if call.options.json:
        call.say_json({**plan_told(whole), "items": len(whole.items)})
    else:
        say_plan(call, whole)
    return DONE


def _tell_item(call: Call, desk: Desk, item: PlanItem) -> int:
    line = line_of(desk, call, item)
    if call.options.json:
        call.say_json(line_told(line))
    else:
        say_line(call, line)
    return DONE
