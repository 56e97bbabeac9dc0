"""The search index: folded texts of people in a full-text table, kept true by triggers through every write and undo."""

from sqlalchemy import Connection

TABLE = "people_search"

_WORDS = "people_search_words"
_MAKE = (
    f"CREATE VIRTUAL TABLE IF NOT EXISTS {TABLE} USING fts5("
    "person_id UNINDEXED, folded, tokenize = 'unicode61', prefix = '1 2 3')",
    f"CREATE VIRTUAL TABLE IF NOT EXISTS {_WORDS} USING fts5vocab({TABLE}, row)",
)
_REMEMBER_NOTHING = f"INSERT INTO {TABLE}({TABLE}, rank) VALUES ('secure-delete', 1)"  # deleted people leave no words
TRIGGERS = {
    "person_is_found": (
        f"AFTER INSERT ON person BEGIN INSERT INTO {TABLE}(rowid, person_id, folded)"
        " VALUES (NEW.rowid, NEW.id, NEW.folded); END"
    ),
    "person_is_found_otherwise": (
        f"AFTER UPDATE OF folded ON person WHEN NEW.folded <> OLD.folded"
        f" BEGIN UPDATE {TABLE} SET folded = NEW.folded WHERE rowid = NEW.rowid; END"
    ),
    "person_is_not_found": f"AFTER DELETE ON person BEGIN DELETE FROM {TABLE} WHERE rowid = OLD.rowid; END",
}


def make_index(connection: Connection) -> None:
    """Make the index where it is missing, and fill it from the people; a recreated table has other row numbers."""
    for statement in _MAKE:
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql(_REMEMBER_NOTHING)
    connection.exec_driver_sql(f"DELETE FROM {TABLE}")  # noqa: S608  (our own name)
    connection.exec_driver_sql(f"INSERT INTO {TABLE}(rowid, person_id, folded) SELECT rowid, id, folded FROM person")  # noqa: S608  (our own name)
