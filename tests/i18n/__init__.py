"""Texts, dates and names in three languages."""
