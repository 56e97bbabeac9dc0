"""Awards handed out and taken back: the question for day and hand, and the lists to hand out by."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtWidgets import QWidget

from desktop_app.domain.languages import Language
from desktop_app.i18n.dates import short_date
from desktop_app.ui.awards.asking import Asking
from desktop_app.ui.context import Context
from desktop_app.ui.dates import parse_date
from desktop_app.ui.form import Field
from desktop_app.ui.printing.paper import print_paper


def hand_out(parent: QWidget, context: Context, award_ids: Sequence[UUID]) -> None:
    """Ask when and by whom awards were handed out, and note it; the meeting's day and our chair are proposed."""
    texts = context.texts
    _ = texts.gettext
    count = len(award_ids)
    on, by = context.desk.presenting.proposed(award_ids, texts.language)
    said = texts.ngettext("Hand out {count} award", "Hand out {count} awards", count)
    fields = (Field("on", _("Handed out on"), "date"), Field("by", _("Handed out by")))
    dialog = Asking(parent, context, said.format(count=texts.number(count)), _("Note it"), fields)
    dialog.editors["on"].text, dialog.editors["by"].text = short_date(on), by
    dialog.require("on")
    typed = dialog.ask()
    day = parse_date(typed["on"]) if typed else None
    if typed is not None and day is not None:
        context.desk.awards.present(award_ids, day, typed["by"])
        done = texts.ngettext("Handing out noted: {count} award", "Handing out noted: {count} awards", count)
        context.tell(done.format(count=texts.number(count)))


def take_back(context: Context, award_ids: Sequence[UUID]) -> None:
    """Note that awards were not handed out after all."""
    context.desk.awards.take_back(award_ids)
    texts, count = context.texts, len(award_ids)
    said = texts.ngettext("Handing out taken back: {count} award", "Handing out taken back: {count} awards", count)
    context.tell(said.format(count=texts.number(count)))


def print_list(parent: QWidget, context: Context, award_ids: Sequence[UUID], language: Language) -> None:
    """Print the list by which awards are handed out."""
    pdf = context.desk.presenting.pdf(award_ids, language)
    title = context.texts.gettext("List for handing out")
    print_paper(parent, context, pdf, "presentation", title, lambda _printed: None)
