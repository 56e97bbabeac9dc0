"""Which people a list shows, as conditions of SQL over ``person p``; whoever was merged stands in none."""

from dataclasses import dataclass, field
from datetime import date

from desktop_app.domain.people import PeopleFilter

_HELD = "({0}.valid_from IS NULL OR {0}.valid_from <= ?) AND ({0}.valid_to IS NULL OR {0}.valid_to >= ?)"
_HOLDS_NONE = "NOT EXISTS (SELECT 1 FROM position q WHERE q.person_id = h.person_id AND " + _HELD.format("q") + ")"  # noqa: S608
_BY_POST = (
    "p.id IN (SELECT h.person_id FROM position h WHERE h.{column} = ?"  # noqa: S608  (our own columns)
    f" AND (({_HELD.format('h')}) OR {_HOLDS_NONE}))"
)
_IN_GROUP = "p.id IN (SELECT m.person_id FROM group_member m WHERE m.group_id = ?)"
_ATTENDS = "p.id IN (SELECT t.person_id FROM attendance t WHERE t.meeting_id = ?)"
_CAME = "p.id {wanted} (SELECT t.person_id FROM attendance t WHERE t.meeting_id = ? AND t.presence = 'present')"
_THANKED = (
    "p.id {wanted} (SELECT coalesce(e.merged_into, e.id) FROM award a JOIN person e ON e.id = a.person_id"
    " WHERE a.state IN ('numbered', 'printed', 'presented'))"
)


@dataclass(slots=True)
class Conditions:
    """Conditions that must all hold, with their values in order."""

    sql: str
    values: list[object] = field(default_factory=list)

    def add(self, sql: str, *values: object) -> "Conditions":
        """Demand something more."""
        self.sql += f" AND {sql}"
        self.values += values
        return self


def conditions(wanted: PeopleFilter, today: date) -> Conditions:
    """Return the conditions of a filter, those of its text left out.

    Somebody belongs to the category and the organisation of a post held today; who holds none, to those of any post.
    """
    found = Conditions("p.blocked = ? AND p.merged_into IS NULL", [int(wanted.blocked)])
    day = today.isoformat()
    for column, identity in (("category_id", wanted.category_id), ("organisation_id", wanted.organisation_id)):
        if identity is not None:
            found.add(_BY_POST.replace("{column}", column), identity.hex, day, day, day, day)
    if wanted.group_id is not None:
        found.add(_IN_GROUP, wanted.group_id.hex)
    if wanted.meeting_id is not None:
        found.add(_ATTENDS, wanted.meeting_id.hex)
        if wanted.present is not None:
            found.add(_CAME.format(wanted="IN" if wanted.present else "NOT IN"), wanted.meeting_id.hex)
    if wanted.consent is not None:
        found.add("p.consent = ?", wanted.consent.value)
    if wanted.thanked is not None:
        found.add(_THANKED.format(wanted="IN" if wanted.thanked else "NOT IN"))
    return found
