"""Texts, dates, numbers and names in Kazakh, Russian and English."""
