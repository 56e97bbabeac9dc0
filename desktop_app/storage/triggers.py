"""Triggers that keep the journal and issued papers as they were written, and the search index true."""

from sqlalchemy import Connection

from desktop_app.storage import search_index

_TRIGGERS = {
    **search_index.TRIGGERS,
    "journal_entry_stays": "BEFORE DELETE ON journal_entry BEGIN SELECT RAISE(ABORT, 'the journal stays'); END",
    "journal_entry_fixed": (
        "BEFORE UPDATE ON journal_entry"
        " WHEN NOT (NEW.payload IS NULL AND NEW.sequence = OLD.sequence AND NEW.sentence = OLD.sentence"
        " AND NEW.operator = OLD.operator AND NEW.account = OLD.account AND NEW.at = OLD.at"
        " AND NEW.undoable = OLD.undoable AND NEW.undoes IS OLD.undoes AND NEW.redoes IS OLD.redoes"
        " AND NEW.payload_digest = OLD.payload_digest AND NEW.previous_hash = OLD.previous_hash"
        " AND NEW.hash = OLD.hash)"
        " BEGIN SELECT RAISE(ABORT, 'the journal is fixed'); END"
    ),
    "issued_paper_stays": "BEFORE DELETE ON issued_paper BEGIN SELECT RAISE(ABORT, 'issued papers stay'); END",
    "issued_paper_fixed": (
        "BEFORE UPDATE OF id, award_id, language, blob, page, made_at ON issued_paper"
        " BEGIN SELECT RAISE(ABORT, 'issued papers are fixed'); END"
    ),
}


def make_triggers(connection: Connection) -> None:
    """Make the search index and every trigger that is missing; a batch recreate drops those of its table."""
    search_index.make_index(connection)
    for name, body in _TRIGGERS.items():
        connection.exec_driver_sql(f"CREATE TRIGGER IF NOT EXISTS {name} {body}")
