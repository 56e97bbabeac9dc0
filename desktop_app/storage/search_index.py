"""The search index: folded texts of people in a full-text table, kept true by triggers through every write and undo."""

from sqlalchemy import Connection

TABLE = "people_search"

_MAKE = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS people_search"
    " USING fts5(person_id UNINDEXED, folded, tokenize = 'unicode61', prefix = '1 2 3')"
)
_MAKE_WORDS = "CREATE VIRTUAL TABLE IF NOT EXISTS people_search_words USING fts5vocab(people_search, row)"
_DELETED_PEOPLE_LEAVE_NO_WORDS = "INSERT INTO people_search(people_search, rank) VALUES ('secure-delete', 1)"
_FILL = "INSERT INTO people_search(rowid, person_id, folded) SELECT rowid, id, folded FROM person"
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
