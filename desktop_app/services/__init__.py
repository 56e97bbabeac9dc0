"""Use cases: one public method is one transaction; windows and commands see nothing below.

Importing ``desk``, ``changes`` or ``pages`` is quick; the other modules bring the database with
them and are imported by ``open_desk``.
"""
