"""Commands about plans: taken in from a file, and listed."""

from desktop_app.cli.call import DONE, WRONG_USE, Call
from desktop_app.cli.lists_from_outside import looking
from desktop_app.cli.plan_told import say_line, view_told
from desktop_app.domain.lists import ListTable
from desktop_app.domain.plan_lists import PlanPreview, ReadItem
from desktop_app.i18n.plan_doubts import DOUBTS, PLAN_LEFT_OUT
from desktop_app.i18n.plan_words import state_words
from desktop_app.i18n.texts import Texts
from desktop_app.services.desk import is_new


def list_plan(call: Call) -> int:
    """List the items of the plan of a year as they stand today."""
    texts, year = call.texts, call.options.year
    with call.reading() as desk:
        year = year or desk.clock.today().year
        view = desk.plan_control.view(desk.plans.annual_plan(year).id, texts.language)
    if call.options.json:
        call.say_json(view_told(view))
        return DONE
    for line in view.lines:
        say_line(call, line)
    said = texts.ngettext("{count} item", "{count} items", len(view.lines)).format(count=len(view.lines))
    call.say(f"{said}, {state_words(view.plan.plan.state, texts)}")
    return DONE


def bring_in_plan(call: Call) -> int:
    """Take a plan in from a file, or only tell what would come of it."""
    options = call.options
    if options.year is None:
        call.complain(call.texts.gettext("Say which year the plan is of: --year 2024"))
        return WRONG_USE
    with looking(call) as desk:
        table = desk.plan_lists.read_file(options.file, sheet=options.sheet)
        preview = desk.plan_lists.preview(table, options.year)
    if not options.dry_run:
        preview = _write(call, table)
    if options.json:
        call.say_json(_told(preview, written=not options.dry_run))
        return DONE
    for line in _lines(preview, call.texts, foreseen=options.dry_run):
        call.say(line)
    return DONE


def _write(call: Call, table: ListTable) -> PlanPreview:
    with call.writing(create=is_new(call.data)) as desk:
        preview = desk.plan_lists.preview(table, call.options.year)
        desk.plan_lists.accept(preview)
    return preview


def _lines(preview: PlanPreview, texts: Texts, *, foreseen: bool) -> list[str]:
    said = []
    for item in preview.doubtful:
        why = "; ".join(texts.gettext(DOUBTS[doubt]) for doubt in item.doubts)
        shown = item.number or str(item.row)
        said.append(texts.gettext("Item {number}: {why}").format(number=shown, why=_with_words(item, why)))
    for row in preview.left_out:
        if row.text:
            facts = {"row": row.row, "why": texts.gettext(PLAN_LEFT_OUT[row.why]), "text": row.text}
            said.append(texts.gettext("Row {row} left out, {why}: {text}").format_map(facts))
    if preview.year_found not in {None, preview.year}:
        said.append(texts.gettext("The title of the file names another year: {year}").format(year=preview.year_found))
    items, sections = len(preview.items), len(preview.sections)
    counted = texts.ngettext("{count} item", "{count} items", items).format(count=items)
    grouped = texts.ngettext("in {count} section", "in {count} sections", sections).format(count=sections)
    pattern = (
        texts.gettext("Would be taken in: {items} {sections}")
        if foreseen
        else texts.gettext("Taken in: {items} {sections}")
    )
    said.append(pattern.format(items=counted, sections=grouped))
    return said


def _with_words(item: ReadItem, why: str) -> str:
    unknown = ", ".join(one.text_ru or one.text_kk for one in item.unknown)
    words = "; ".join(part for part in (item.unread, unknown) if part)
    return f"{why} ({words})" if words else why


def _told(preview: PlanPreview, *, written: bool) -> dict[str, object]:
    return {
        "year": preview.year,
        "year_found": preview.year_found,
        "decision": {"number": preview.decision.number, "date": preview.decision.dated.isoformat()}
        if preview.decision
        else None,
        "written": written,
        "rows": preview.rows,
        "items": len(preview.items),
        "doubtful": len(preview.doubtful),
        "sections": [
            {
                "title_kk": section.title_kk,
                "title_ru": section.title_ru,
                "items": [_item(item) for item in section.items],
            }
            for section in preview.sections
        ],
        "left_out": [{"row": row.row, "text": row.text, "why": row.why.value} for row in preview.left_out],
    }


def _item(item: ReadItem) -> dict[str, object]:
    words = item.wording
    return {
        "row": item.row,
        "number": item.number,
        "title_kk": words.title_kk,
        "title_ru": words.title_ru,
        "deadline": words.deadline_text,
        "occurrences": [
            {"from": begins.isoformat() if begins else None, "to": ends.isoformat()} for begins, ends in item.due
        ],
        "never_due": item.never_due,
        "unread": item.unread,
        "responsible": [one.text_ru or one.text_kk for one in words.responsible],
        "doubts": [doubt.value for doubt in item.doubts],
    }
