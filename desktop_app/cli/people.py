"""Commands about people: taken out into a table, looked through for duplicates, merged."""

from pathlib import Path
from uuid import UUID

from desktop_app.cli.call import DONE, WRONG_USE, Call
from desktop_app.cli.finding import find, find_category, find_group
from desktop_app.cli.papers import require_place
from desktop_app.domain.duplicates import DuplicatePair
from desktop_app.domain.exports import USUAL_COLUMNS, ExportColumn, ExportFormat
from desktop_app.domain.languages import Language
from desktop_app.domain.people import PeopleFilter, PersonRow
from desktop_app.services.desk import Desk


def export(call: Call) -> int:
    """Write the people of a category, of a group, or all as a table."""
    options = call.options
    if not _is_table(options.out):
        endings = ", ".join(f".{one.value}" for one in ExportFormat)
        sentence = call.texts.gettext("The name of the table must end in one of these: {endings}")
        call.complain(sentence.format(endings=endings))
        return WRONG_USE
    require_place(options.out, replace=options.replace)
    columns = (*USUAL_COLUMNS, ExportColumn.PHONE) if options.phones else USUAL_COLUMNS
    with call.reading() as desk:
        ids = desk.people.ids(
            PeopleFilter(
                category_id=find_category(options.category, desk.people.categories()),
                group_id=find_group(options.group, desk.people.groups()),
            )
        )
        desk.exporting.save_people(options.out, ids, columns, call.texts.language, replace=options.replace)
    if options.json:
        call.say_json({"people": len(ids), "file": str(options.out)})
    else:
        sentence = call.texts.ngettext("{count} person lies in {path}", "{count} people lie in {path}", len(ids))
        call.say(sentence.format(count=len(ids), path=options.out))
    return DONE


def duplicates(call: Call) -> int:
    """List the pairs of entries that may be one person."""
    from desktop_app.i18n.evidence import evidence_words  # noqa: PLC0415  (no other command needs it)

    with call.reading() as desk:
        pairs = desk.duplicates.candidates(call.texts.language)
    if call.options.json:
        call.say_json([_pair(pair) for pair in pairs])
        return DONE
    if not pairs:
        call.say(call.texts.gettext("No similar entries"))
        return DONE
    for pair in pairs:
        words = evidence_words(pair.evidence, (pair.one.name, pair.other.name), call.texts)
        call.say_row([str(pair.score), str(pair.one.id), pair.one.name, str(pair.other.id), pair.other.name, words])
    sentence = call.texts.ngettext("{count} pair may be one person", "{count} pairs may be one person each", len(pairs))
    call.say(sentence.format(count=len(pairs)))
    return DONE


def merge(call: Call) -> int:
    """Make two entries one; the first stays."""
    with call.writing() as desk:
        kept, other = (_person(desk, wanted) for wanted in (call.options.kept, call.options.other))
        card = desk.duplicates.merge(kept, other)
    if call.options.json:
        call.say_json({"id": str(card.person.id), "name": str(card.person.name), "merged": str(other)})
    else:
        sentence = call.texts.gettext("Both are {name} now; one undo in the window takes it back")
        call.say(sentence.format(name=card.person.name))
    return DONE


def _is_table(path: Path) -> bool:
    return path.suffix.lower().removeprefix(".") in set(ExportFormat)


def _person(desk: Desk, wanted: str) -> UUID:
    return find(
        wanted, [(row.id, row.name) for row in desk.people.rows(desk.people.ids(), Language.RU)], listing="people"
    )


def _pair(pair: DuplicatePair) -> dict[str, object]:
    evidence = [one.value for one in pair.evidence]
    return {"a": _entry(pair.one), "b": _entry(pair.other), "evidence": evidence, "score": pair.score}


def _entry(row: PersonRow) -> dict[str, object]:
    return {"id": str(row.id), "name": row.name, "post": row.post, "organisation": row.organisation}
