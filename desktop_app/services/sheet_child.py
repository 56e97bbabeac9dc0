"""How the program is called as the child that reads a table; light, because every start looks at it."""

ARGUMENT = "--read-sheet-from-pipe"
SHEET = "--sheet="
