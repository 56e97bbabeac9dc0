"""The search index: folded texts of people in a full-text table, kept true by triggers through every write and undo."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection

from desktop_app.i18n.searching import searched_text

TABLE = "people_search"

_MAKE = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS people_search"
    " USING fts5(person_id UNINDEXED, folded, tokenize = 'unicode61', prefix = '1 2 3')"
)
_MAKE_WORDS = "CREATE VIRTUAL TABLE IF NOT EXISTS people_search_words USING fts5vocab(people_search, row)"
_DELETED_PEOPLE_LEAVE_NO_WORDS = "INSERT INTO people_search(people_search, rank) VALUES ('secure-delete', 1)"
_FILL = "INSERT INTO people_search(rowid, person_id, folded) SELECT rowid, id, folded FROM person"
DISAGREES = (
    "SELECT EXISTS (SELECT 1 FROM person p LEFT JOIN people_search_content c ON c.id = p.rowid"
    " WHERE c.id IS NULL OR c.c0 <> p.id OR c.c1 <> p.folded)"
    " OR (SELECT count(*) FROM person) <> (SELECT count(*) FROM people_search_content)"
)
_PEOPLE = (
    "SELECT id, folded, surname, given_name, patronymic, surname_kk, given_name_kk, patronymic_kk, phone FROM person"
)
_TEXTS = (
    "SELECT q.person_id, q.post_ru, q.post_kk, coalesce(o.name_ru, ''), coalesce(o.name_kk, '')"
    " FROM position q LEFT JOIN organisation o ON o.id = q.organisation_id"
)
TRIGGERS = {
    "person_is_found": (
        "AFTER INSERT ON person BEGIN INSERT INTO people_search(rowid, person_id, folded)"
        " VALUES (NEW.rowid, NEW.id, NEW.folded); END"
    ),
    "person_is_found_otherwise": (
        "AFTER UPDATE OF folded ON person WHEN NEW.folded <> OLD.folded"
        " BEGIN UPDATE people_search SET folded = NEW.folded WHERE rowid = NEW.rowid; END"
    ),
    "person_is_not_found": "AFTER DELETE ON person BEGIN DELETE FROM people_search WHERE rowid = OLD.rowid; END",
}


def make_index(connection: Connection) -> None:
    """Make the index where it is missing, and fill it from the people; a recreated table has other row numbers."""
    connection.exec_driver_sql(_MAKE)
    connection.exec_driver_sql(_MAKE_WORDS)
    connection.exec_driver_sql(_DELETED_PEOPLE_LEAVE_NO_WORDS)
    connection.exec_driver_sql("DELETE FROM people_search")
    connection.exec_driver_sql(_FILL)


def is_damage(told: str) -> bool:
    """Tell whether a complaint of SQLite's own check is about nothing but the index, which can be made anew."""
    return "fts5" in told.casefold() and TABLE in told


def mend(driver: Any) -> None:
    """Fill the index anew over a bare connection, damaged or not."""
    driver.execute("BEGIN IMMEDIATE")
    try:
        driver.execute("DROP TABLE IF EXISTS people_search_words")
        driver.execute("DROP TABLE IF EXISTS people_search")
        for statement in (_MAKE, _MAKE_WORDS, _DELETED_PEOPLE_LEAVE_NO_WORDS, _FILL):
            driver.execute(statement)
        driver.execute("COMMIT")
    except BaseException:
        driver.execute("ROLLBACK")
        raise


def fold_anew(connection: Connection) -> None:
    """Write the folded text of everybody by the rule of today; older files have it by an older rule."""
    texts: defaultdict[str, list[str]] = defaultdict(list)
    for person, *told in connection.exec_driver_sql(_TEXTS):
        texts[person] += told
    for person, folded, *names, phone in connection.exec_driver_sql(_PEOPLE).all():
        wanted = searched_text(_filled(names), texts[person], phone)
        if wanted != folded:
            connection.exec_driver_sql("UPDATE person SET folded = ? WHERE id = ?", (wanted, person))


def _filled(names: Iterable[str]) -> list[str]:
    return [name for name in names if name]
