"""The database: tables, units of work, the journal, undo, blobs and backups."""
