"""Storage over real database files."""
