"""The questions of a plan's life: which decision, why, what a section is called."""

from PySide6.QtWidgets import QWidget

from desktop_app.domain.plans import Section
from desktop_app.i18n.dates import short_date
from desktop_app.services.plans import Ruling
from desktop_app.ui.awards.asking import Asking
from desktop_app.ui.context import Context
from desktop_app.ui.dates import parse_date
from desktop_app.ui.form import Field


def ask_ruling(
    parent: QWidget, context: Context, question: str, verb: str, *, hint: str = "", year: int | None = None
) -> Ruling | None:
    """Ask for the number and date of a decision about the plan of a year; ``None`` if the user thought better of it."""
    _ = context.texts.gettext
    fields = (Field("number", _("Decision №")), Field("dated", _("Date of the decision"), "date"))
    dialog = Asking(parent, context, question, verb, fields, hint)
    dialog.editors["dated"].text = _proposed_day(context, year)
    dialog.require("number", "dated")
    typed = dialog.ask()
    day = parse_date(typed["dated"]) if typed else None
    return Ruling(typed["number"], day) if typed is not None and day is not None else None


def ask_reason(parent: QWidget, context: Context, question: str, verb: str, *, hint: str = "") -> str | None:
    """Ask why; ``None`` if the user thought better of it."""
    fields = (Field("reason", context.texts.gettext("Why"), "text"),)
    dialog = Asking(parent, context, question, verb, fields, hint)
    dialog.require("reason")
    typed = dialog.ask()
    return typed["reason"] if typed else None


def ask_strike(parent: QWidget, context: Context, year: int, *, decided: bool) -> tuple[str, Ruling | None] | None:
    """Ask why an item of the plan of a year is struck off, and by which decision where the plan is in force."""
    _ = context.texts.gettext
    fields = [Field("reason", _("Why"), "text")]
    if decided:
        fields += [Field("number", _("Decision №")), Field("dated", _("Date of the decision"), "date")]
    hint = _("It stays in the plan, struck through, and counts no longer")
    dialog = Asking(parent, context, _("Strike off the item"), _("Strike off"), fields, hint)
    if decided:
        dialog.editors["dated"].text = _proposed_day(context, year)
    dialog.require(*(field.key for field in fields))
    typed = dialog.ask()
    if typed is None:
        return None
    day = parse_date(typed["dated"]) if decided else None
    return typed["reason"], Ruling(typed["number"], day) if day is not None else None


def ask_section(parent: QWidget, context: Context, section: Section | None = None) -> tuple[str, str] | None:
    """Ask for the titles of a section, Kazakh and Russian."""
    _ = context.texts.gettext
    fields = (Field("title_ru", _("Title in Russian")), Field("title_kk", _("Title in Kazakh")))
    known = section is not None
    question, verb = (_("Rename the section"), _("Rename")) if known else (_("New section"), _("Add"))
    dialog = Asking(parent, context, question, verb, fields)
    if section is not None:
        dialog.editors["title_ru"].text, dialog.editors["title_kk"].text = section.title_ru, section.title_kk
    typed = dialog.ask()
    if typed is None or not (typed["title_ru"] or typed["title_kk"]):
        return None
    return typed["title_kk"], typed["title_ru"]


def _proposed_day(context: Context, year: int | None) -> str:
    """Return today for the plan of this year; decisions about another one are of days that nobody knows here."""
    today = context.desk.clock.today()
    return short_date(today) if year in {None, today.year} else ""
