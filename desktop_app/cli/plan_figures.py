"""Commands that tell how a plan stands: what is due, figures, broken chains, what another plan has more."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.cli.call import DONE, REFUSED, WRONG_USE, Call
from desktop_app.cli.plan_choosing import answers
from desktop_app.cli.plan_told import line_told, progress_told, say_line
from desktop_app.domain.plan_progress import Progress, Standing
from desktop_app.i18n.meeting_words import meeting_name
from desktop_app.i18n.numerals import roman
from desktop_app.i18n.plan_words import CHAINS, DIFFERENCES
from desktop_app.services.desk import Desk

if TYPE_CHECKING:
    from desktop_app.services.plan_comparing import Compared
    from desktop_app.services.plan_control import BrokenChain, PlanLine, PlanView

_WEEK = 7
_DONE = (Standing.DONE, Standing.DONE_LATE)


def due(call: Call) -> int:
    """List what is overdue and what falls due within days."""
    options, texts = call.options, call.texts
    if options.days < 0:
        call.complain(texts.gettext("--days takes a number of days from 0 on"))
        return WRONG_USE
    with call.reading() as desk:
        view = _view(desk, call)
        people = desk.plan_control.by_person(view)
    if options.person and not answers(call, people):
        return REFUSED
    overdue, week, later = (
        _of_person(lines, options.person)
        for lines in (view.standing(Standing.OVERDUE), view.due_within(_WEEK), view.due_within(options.days))
    )
    if options.json:
        told = {"year": view.plan.plan.year, "on": view.today.isoformat(), "days": options.days}
        lists = {"overdue": overdue, "within_7": week, "within_days": later}
        call.say_json({**told, **{name: [_due_told(line) for line in lines] for name, lines in lists.items()}})
        return DONE
    for line in (*overdue, *later):
        say_line(call, line)
    call.say(_counts(call, len(overdue), len(week), len(later)))
    return DONE


def figures(call: Call) -> int:
    """Tell the figures of a plan by section and quarter, with the rule that they are counted by."""
    texts = call.texts
    with call.reading() as desk:
        view = _view(desk, call)
    if call.options.json:
        call.say_json(_figures(view))
        return DONE
    for section in view.plan.sections:
        _say_progress(call, section.title(texts.language), view.sections[section.id])
    _say_progress(call, texts.gettext("All sections"), view.whole)
    for place, progress in enumerate(view.quarters, start=1):
        number = roman(place, texts.language)
        _say_progress(call, texts.gettext("Quarter {number}, by each deadline").format(number=number), progress)
    return DONE


def chains(call: Call) -> int:
    """List the items whose thread is broken, and why."""
    texts = call.texts
    with call.reading() as desk:
        found = desk.plan_control.broken_chains(_view(desk, call))
    if call.options.json:
        call.say_json([_chain(one) for one in found])
        return DONE
    for one in found:
        title = one.line.item.wording.title(texts.language)
        meeting = f"{meeting_name(one.meeting, texts)}, {texts.date(one.meeting.dated)}" if one.meeting else ""
        call.say_row([one.line.number, title, texts.gettext(CHAINS[one.reason]), meeting])
    said = texts.ngettext("{count} broken chain", "{count} broken chains", len(found))
    call.say(said.format(count=len(found)))
    return DONE


def compare(call: Call) -> int:
    """Tell what the plan in a file has more, earlier or not at all."""
    from desktop_app.services.plan_comparing import compare as compared  # noqa: PLC0415  (no other command needs it)

    options = call.options
    with call.reading() as desk:
        view = _view(desk, call)
        theirs = desk.plan_lists.preview(desk.plan_lists.read_file(options.file, sheet=options.sheet), options.year)
    pairs = compared(view, theirs)
    counts = Counter(one.difference.value for one in pairs)
    if options.json:
        told = {name: counts[name] for name in DIFFERENCES}
        call.say_json({"year": options.year, "counts": told, "pairs": [_pair(one) for one in pairs]})
        return DONE
    for one in pairs:
        call.say_row(_pair_row(call, one))
    _ = call.texts.gettext
    call.say(", ".join(f"{_(words)}: {counts[name]}" for name, words in DIFFERENCES.items()))
    return DONE


def _view(desk: Desk, call: Call) -> "PlanView":
    plan = desk.plans.annual_plan(call.options.year)
    return desk.plan_control.view(plan.id, call.texts.language, getattr(call.options, "on", None))


def _of_person(lines: "Sequence[PlanLine]", person: str) -> "list[PlanLine]":
    """List the items that somebody answers for, what falls due first before the others."""
    held = [line for line in lines if not person or person in line.people]
    return sorted(held, key=lambda line: line.due or date.max)


def _due_told(line: "PlanLine") -> dict[str, object]:
    return {**line_told(line), "late_days": line.late_days}


def _counts(call: Call, overdue: int, week: int, later: int) -> str:
    texts, days = call.texts, call.options.days
    within = texts.ngettext("due within {days} day: {count}", "due within {days} days: {count}", days)
    parts = [texts.gettext("Overdue: {count}").format(count=overdue)]
    if days > _WEEK:
        seven = texts.ngettext("due within {days} day: {count}", "due within {days} days: {count}", _WEEK)
        parts.append(seven.format(days=_WEEK, count=week))
    return ", ".join([*parts, within.format(days=days, count=later)])


def _figures(view: "PlanView") -> dict[str, object]:
    rule = view.rule
    return {
        "year": view.plan.plan.year,
        "on": view.today.isoformat(),
        "state": view.plan.plan.state.value,
        "rule": {
            "by": rule.by.value,
            "partly": rule.partly.value,
            "late_counts": rule.late_counts,
            "due_only": rule.due_only,
        },
        "whole": progress_told(view.whole),
        "sections": [
            {"title_kk": one.title_kk, "title_ru": one.title_ru, **progress_told(view.sections[one.id])}
            for one in view.plan.sections
        ],
        "quarters": [{"quarter": number, **progress_told(one)} for number, one in enumerate(view.quarters, start=1)],
    }


def _say_progress(call: Call, name: str, progress: Progress) -> None:
    """Say a row: name, how many, done, overdue, in per cent."""
    texts, percent = call.texts, progress.percent
    figures = [
        texts.gettext("in all: {count}").format(count=progress.total),
        texts.gettext("done: {count}").format(count=progress.of(*_DONE)),
        texts.gettext("overdue: {count}").format(count=progress.of(Standing.OVERDUE)),
    ]
    call.say_row([name, *figures, "–" if percent is None else f"{percent} %"])


def _chain(one: "BrokenChain") -> dict[str, object]:
    meeting = {"id": str(one.meeting.id), "number": one.meeting.numbered} if one.meeting else None
    return {"reason": one.reason, "item": line_told(one.line), "meeting": meeting}


def _pair(one: "Compared") -> dict[str, object]:
    ours, theirs = one.ours, one.theirs
    return {
        "difference": one.difference.value,
        "ours": {
            "id": str(ours.id),
            "number": ours.number,
            "title_kk": ours.item.wording.title_kk,
            "title_ru": ours.item.wording.title_ru,
            "deadline": ours.item.wording.deadline_text,
        }
        if ours
        else None,
        "theirs": {
            "row": theirs.row,
            "number": theirs.number,
            "title_kk": theirs.wording.title_kk,
            "title_ru": theirs.wording.title_ru,
            "deadline": theirs.wording.deadline_text,
        }
        if theirs
        else None,
        "our_day": one.our_day.isoformat() if one.our_day else None,
        "their_day": one.their_day.isoformat() if one.their_day else None,
    }


def _pair_row(call: Call, one: "Compared") -> list[str]:
    texts, language = call.texts, call.texts.language
    theirs = one.theirs.wording if one.theirs else None
    ours = one.ours.item.wording if one.ours else None
    return [
        texts.gettext(DIFFERENCES[one.difference]),
        theirs.title(language) if theirs else "",
        theirs.deadline_text if theirs else "",
        f"{one.ours.number}. {ours.title(language)}" if one.ours and ours else "",
        ours.deadline(language) if ours else "",
    ]
