"""The section of plans."""
