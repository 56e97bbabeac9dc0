"""Tests of texts, names, posts, dates and sorting."""
