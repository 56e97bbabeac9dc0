"""The ways in which a list comes to the import page, as that page is told; a path is a file."""

CHOOSE, PASTE, CLIPBOARD = "choose", "paste", "clipboard"
FOR_MEETING = "meeting:"  # goes before the identity of a meeting whose list is taken from a file
