"""People: the table, the card, the editor."""
