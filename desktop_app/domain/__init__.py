"""Rules and records of the commission's work; standard library only."""
