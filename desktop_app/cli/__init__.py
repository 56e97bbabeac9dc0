"""Command line: every use case that a script would want."""
