"""Use cases over real database files."""
