"""Many letters at once, on one page: who, text, names, check, print."""
