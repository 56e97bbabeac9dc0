"""Search over people: words by their beginnings through the index, best first, misspelt ones too."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from sqlalchemy.orm import Session

from desktop_app.domain.identity import Identities
from desktop_app.i18n.searching import SECTION, Clause
from desktop_app.storage import journal
from desktop_app.storage.people_filter import Conditions
from desktop_app.storage.spelling import vocabulary

LITTLE = 3
A_FEW = 20
BEST, IN_NAME, IN_POST, IN_PHONE, MISSPELT = range(5)
_BROAD = 10_000
_SHORTEST_MISSPELT = 4

_MATCHES = "SELECT count(*) FROM people_search WHERE people_search MATCH ?"
_MATCHING = "SELECT s.rowid FROM people_search s WHERE s.people_search MATCH ?"
_COUNTED = "SELECT count(*) FROM person p WHERE {where}"
_ALL = "SELECT group_concat(id, '') FROM (SELECT p.id FROM person p WHERE {where} ORDER BY {by_name})"
_RANKED = (
    "SELECT group_concat(id, '') FROM (SELECT p.id FROM people_search s CROSS JOIN person p ON p.rowid = s.rowid"
    " WHERE s.people_search MATCH ? AND {where} ORDER BY {rank} {by_name} LIMIT ?)"
)
_SCANNED = (
    "SELECT group_concat(id, '') FILTER (WHERE first), group_concat(id, '') FILTER (WHERE NOT first)"
    " FROM (SELECT p.id, {first} AS first FROM person p WHERE {where} AND +p.rowid IN ({matching})"
    " ORDER BY {by_name})"
)
_TOGETHER = (
    "SELECT group_concat(id, '') FROM (SELECT p.id FROM person p WHERE {where}"
    " AND (p.rowid IN ({matching}) OR p.id IN ({marks})) ORDER BY {by_name})"
)
_NAMES = f"substr(p.folded || '{SECTION}', 1, instr(p.folded || '{SECTION}', '{SECTION}'))"
_BEHIND_NAMES = f"substr(p.folded, instr(p.folded, '{SECTION}') + {len(SECTION)})"
_NAMES_AND_POSTS = (
    f"substr(p.folded, 1, instr(p.folded, '{SECTION}') + {len(SECTION) - 1} + instr({_BEHIND_NAMES}, '{SECTION}'))"
)


def everybody(session: Session, limits: Conditions, *, descending: bool) -> Identities:
    """List people by name."""
    return _listed(session, _ALL.format(where=limits.sql, by_name=_by_name(descending=descending)), limits.values)


def how_many(session: Session, limits: Conditions) -> int:
    """Count people."""
    sql = _COUNTED.format(where=limits.sql)
    return int(journal.read(session, sql, limits.values).scalar_one())


def found(
    session: Session, asked: Sequence[Clause], limits: Conditions, *, best: bool, descending: bool = False
) -> Identities:
    """List those who have what was asked for: the best first, else by name.

    Best are those whose surname begins with the first word, then those who have every word in the
    name, then in post and organisation, then in the phone; then by name. Those follow who have
    the words with one mistake in each: at most ``A_FEW``, unless there is hardly anybody else.
    """
    exact = _exactly(session, asked, limits, best=best, descending=descending)
    if len(exact) > _BROAD:
        return exact
    shortest = _SHORTEST_MISSPELT if exact else 0
    wider = _misspelt(session, asked, shortest)
    if wider is None:
        return exact
    if len(exact) >= LITTLE:
        few = _few_misspelt(session, asked, wider, limits)
        together = exact + few
        return together if best or not few else _by_name_together(session, asked, few, limits, descending=descending)
    more = _exactly(session, wider, limits, best=best, descending=descending)
    if not best:
        return more
    known = set(exact)
    return exact + Identities(b"".join(person.bytes for person in more if person not in known))


def ranks(session: Session, asked: Sequence[Clause], person_ids: Sequence[UUID]) -> dict[UUID, int]:
    """Tell how well each person fits: ``BEST``, ``IN_NAME``, ``IN_POST``, ``IN_PHONE`` or ``MISSPELT``."""
    marks = ", ".join("?" * len(person_ids))
    rank, values = _rank(asked)
    sql = f"SELECT p.id, {rank} FROM person p WHERE p.id IN ({marks})"  # noqa: S608  (our own words and marks)
    told = journal.read(session, sql, [*values, *(person.hex for person in person_ids)])
    return {UUID(person): rank for person, rank in told}


def _exactly(
    session: Session, asked: Sequence[Clause], limits: Conditions, *, best: bool, descending: bool
) -> Identities:
    match, by_name = _match(asked), _by_name(descending=descending)
    matches = journal.read(session, _MATCHES, [match]).scalar_one()
    if matches > _BROAD:
        # So many are taken in the order of the names: putting each in its rank would take too long.
        first, values = (f"+p.rowid IN ({_MATCHING})", [_any(asked[0], _at_the_start, " OR ")]) if best else ("0", [])
        sql = _SCANNED.format(first=first, where=limits.sql, matching=_MATCHING, by_name=by_name)
        return _listed(session, sql, [*values, *limits.values, match])
    rank, ranked = _rank(asked) if best else ("0", [])
    sql = _RANKED.format(where=limits.sql, rank=f"{rank}," if best else "", by_name=by_name)
    return _listed(session, sql, [match, *limits.values, *ranked, -1])


def _few_misspelt(session: Session, asked: Sequence[Clause], wider: Sequence[Clause], limits: Conditions) -> Identities:
    """List the first who have what was asked for with mistakes only, those whose surname it is before the others."""
    match = f"({_match(wider)}) NOT ({_match(asked)})"
    if journal.read(session, _MATCHES, [match]).scalar_one() > _BROAD:
        return Identities()
    rank, ranked = _rank(wider)
    sql = _RANKED.format(where=limits.sql, rank=f"{rank},", by_name=_by_name(descending=False))
    return _listed(session, sql, [match, *limits.values, *ranked, A_FEW])


def _by_name_together(
    session: Session, asked: Sequence[Clause], few: Identities, limits: Conditions, *, descending: bool
) -> Identities:
    marks, by_name = ", ".join("?" * len(few)), _by_name(descending=descending)
    sql = _TOGETHER.format(where=limits.sql, matching=_MATCHING, marks=marks, by_name=by_name)
    return _listed(session, sql, [*limits.values, _match(asked), *few.hexadecimals()])


def _by_name(*, descending: bool) -> str:
    return "p.sort_key DESC, p.id DESC" if descending else "p.sort_key, p.id"


def _misspelt(session: Session, asked: Sequence[Clause], shortest: int) -> list[Clause] | None:
    """Return the clauses with what their words may have been meant to be; ``None`` where there is nothing."""
    words = vocabulary(session)
    wider: list[Clause] = []
    for clause in asked:
        typed = clause[0][0]
        near = words.near(typed) if len(clause[0]) == 1 and len(typed) >= shortest else ()
        wider.append((*clause, *near))
    return wider if wider != list(asked) else None


def _match(asked: Sequence[Clause]) -> str:
    """Return the expression of the index; a folded word holds letters and digits only, so nothing can break out."""
    return " AND ".join(f"({_any(clause, _in_index, ' OR ')})" for clause in asked)


def _any(clause: Clause, said: Callable[[str], str], between: str) -> str:
    return between.join(f"({' AND '.join(said(word) for word in spelling)})" for spelling in clause)


def _in_index(word: str) -> str:
    return f'"{word.rstrip()}"' + ("" if word.endswith(" ") else " *")


def _at_the_start(word: str) -> str:
    return f"^ {_in_index(word)}"


def _rank(asked: Sequence[Clause]) -> tuple[str, list[object]]:
    """Return an expression over ``person p`` that tells how well somebody fits, and its values."""
    cases = []
    values: list[object] = []
    for rank, where, clauses in (
        (BEST, "", asked[:1]),
        (IN_NAME, _NAMES, asked),
        (IN_POST, _NAMES_AND_POSTS, asked),
        (IN_PHONE, "p.folded || ' '", asked),
    ):
        said = f"instr({where}, ?) > 0" if where else "instr(p.folded, ?) = 1"
        holds = " AND ".join(f"({_any(clause, partial(_same, said), ' OR ')})" for clause in clauses)
        cases.append(f"WHEN {holds} THEN {rank}")
        values += [f" {word}" for clause in clauses for spelling in clause for word in spelling]
    return f"CASE {' '.join(cases)} ELSE {MISSPELT} END", values


def _same(said: str, _word: str) -> str:
    return said


def _listed(session: Session, sql: str, values: Sequence[object]) -> Identities:
    row = journal.read(session, sql, values).one()
    return Identities.from_hex("".join(part for part in row if part))
