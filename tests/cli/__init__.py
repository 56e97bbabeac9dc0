"""The command line, called as a script would call it."""
