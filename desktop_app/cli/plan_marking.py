"""Commands that carry a plan out: marks, postponements, evidence, work begun."""

from collections.abc import Callable

from desktop_app.cli.call import DONE, WRONG_USE, Call
from desktop_app.cli.choosing import find_meeting
from desktop_app.cli.plan_choosing import find_item, line_of, names_half_a_decision, the_ruling
from desktop_app.cli.plan_told import line_told, say_line
from desktop_app.domain.plan_times import the_time, times_to_mark
from desktop_app.domain.plans import PlanItem
from desktop_app.services.desk import Desk


def mark(call: Call) -> int:
    """Note that an item is done, done in part or not done, or take the mark back."""
    options, _ = call.options, call.texts.gettext
    if len(options.mark) != 1:
        return _wrong(call, _("Say what came of it, one of these: --done, --partly, --not-done, --open"))
    if options.every and options.due:
        return _wrong(call, _("Give either --due or --all"))
    (noted,) = options.mark

    def act(desk: Desk, item: PlanItem, number: str) -> None:
        times = times_to_mark(item, number, noted, options.due, every=options.every)
        told = {"done_on": options.on, "result": options.result, "reason": options.reason}
        desk.plan_marks.mark([one.id for one in times], noted, **told)

    return _change(call, act)


def postpone(call: Call) -> int:
    """Move the day until which an item is to be done, or take that back."""
    options, to = call.options, call.options.to
    if (to is None) != options.back:
        return _wrong(call, call.texts.gettext("Give either --to with the new day or --back"))

    def act(desk: Desk, item: PlanItem, number: str) -> None:
        desk.plan_marks.postpone(the_time(item, number, options.due).id, to, options.reason)

    return _change(call, act)


def begin(call: Call) -> int:
    """Note that work on an item goes on, or that it does not."""
    return _change(call, lambda desk, item, _number: desk.plan_marks.begin(item.id, begun=not call.options.back))


def evidence(call: Call) -> int:
    """Note what fulfils an item: a meeting or a decision, by which it becomes done, or a file that is kept."""
    options = call.options
    if names_half_a_decision(call):
        return WRONG_USE
    if sum(map(bool, (options.meeting, options.file, options.number))) != 1:
        return _wrong(call, call.texts.gettext("Say what fulfils the item: --meeting, --file, or --number and --date"))

    def act(desk: Desk, item: PlanItem, number: str) -> None:
        time = the_time(item, number, options.due).id if options.due else None
        if options.file:
            desk.plan_evidence.attach(item.id, options.file, time)
        elif options.meeting:
            desk.plan_evidence.link_meeting(item.id, find_meeting(desk, options.meeting, call.texts).id, time)
        else:
            desk.plan_evidence.link_decision(item.id, the_ruling(call), time)

    return _change(call, act)


def _change(call: Call, act: Callable[[Desk, PlanItem, str], None]) -> int:
    with call.writing() as desk:
        item, number = find_item(desk.plans.of_year(call.options.year), call.options.item)
        act(desk, item, number)
        line = line_of(desk, call, item)
    if call.options.json:
        call.say_json({**line_told(line), "evidence": line.evidence})
    else:
        say_line(call, line)
    return DONE


def _wrong(call: Call, sentence: str) -> int:
    call.complain(sentence)
    return WRONG_USE
