"""Papers: records and texts in, PDF bytes out; no database, no clock, no global language."""
