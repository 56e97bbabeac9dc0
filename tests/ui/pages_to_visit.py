"""Every page of the window, and what is opened on it, for the tests and the tour."""

from desktop_app.resources import demo

PAGES = (
    ("home", ""),
    ("plan", ""),
    ("plan", "new"),
    ("plan_import", ""),
    ("plan_control", ""),
    ("plan_carry", ""),
    ("plan_compare", ""),
    ("people", ""),
    ("duplicates", ""),
    ("import", ""),
    ("import", str(demo("invited_2024.xlsx"))),
    ("meetings", ""),
    ("meetings", "new"),
    ("awards", ""),
    ("letter", "new"),
    ("batch", "new"),
    ("samples", ""),
    ("settings", "kinds"),
    ("settings", "own"),
    ("settings", "superior"),
    ("settings", "signatories"),
    ("names", "everybody"),
    ("settings", "posts"),
    ("settings", "organisations"),
    ("settings", "categories"),
    ("settings", "groups"),
    ("settings", "look"),
    ("settings", "data"),
)
