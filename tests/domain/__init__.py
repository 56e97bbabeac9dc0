"""Rules and records, tested without files, windows or clocks."""
