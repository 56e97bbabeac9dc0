"""Zhospar: the desk of a district election commission."""

__version__ = "0.1.0"
