"""Papers put on paper: for the first time, or again with a reason and, on wish, the mark of a duplicate."""

from collections.abc import Collection, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QWidget

from desktop_app.domain.awards import AwardState
from desktop_app.domain.languages import PAPER_LANGUAGES, Language
from desktop_app.ui.awards.asking import Asking
from desktop_app.ui.context import Context
from desktop_app.ui.form import Field
from desktop_app.ui.printing.order import Printed
from desktop_app.ui.printing.paper import print_paper


def print_awards(
    parent: QWidget,
    context: Context,
    award_ids: Sequence[UUID],
    title: str,
    languages: Collection[Language] = PAPER_LANGUAGES,
) -> None:
    """Print awards that were not printed yet; where all were printed before, print them again with a reason."""
    awards = [context.desk.awards.award(award_id) for award_id in award_ids]
    good = [award for award in awards if award.state.issued and set(award.languages) & set(languages)]
    fresh = [award.id for award in good if award.state is AwardState.NUMBERED]
    texts = context.texts
    if not good:
        context.tell(texts.gettext("None of the listed letters has a page in this language"))
    elif not fresh:
        _print_again(parent, context, [award.id for award in good], title, languages)
    else:
        made = context.desk.reprinting.sheets(fresh, duplicate=False, languages=languages)
        done = partial(_note_printed, context, made.pages)
        print_paper(parent, context, made.pdf, _kept_under(context, fresh), title, done)
        left = len(good) - len(fresh)
        if left:
            said = texts.ngettext(
                "{count} award was printed before and is left out",
                "{count} awards were printed before and are left out",
                left,
            )
            context.tell(said.format(count=texts.number(left)))


def _print_again(
    parent: QWidget, context: Context, award_ids: Sequence[UUID], title: str, languages: Collection[Language]
) -> None:
    _ = context.texts.gettext
    fields = (
        Field("reason", _("Reason"), hint=_("For example: the paper was lost")),
        Field("duplicate", _("Mark it as a duplicate"), "check"),
    )
    dialog = Asking(parent, context, _("Why is it printed again?"), _("Print a duplicate"), fields)
    dialog.editors["duplicate"].text = "1"
    dialog.require("reason")
    typed = dialog.ask()
    if typed is not None:
        made = context.desk.reprinting.sheets(award_ids, duplicate=bool(typed["duplicate"]), languages=languages)
        done = partial(_note_reprinted, context, made.pages, typed["reason"])
        print_paper(parent, context, made.pdf, _kept_under(context, award_ids), title, done)


def _kept_under(context: Context, award_ids: Sequence[UUID]) -> str:
    """Return under what the choices of printing are remembered: the kind of the awards, if it is one."""
    kinds = {context.desk.awards.award(award_id).kind_id for award_id in award_ids}
    return f"award:{next(iter(kinds))}" if len(kinds) == 1 else "award:letters"


def _note_printed(context: Context, pages: Sequence[UUID], printed: Printed) -> None:
    """Note the awards of which a page really went to the printer."""
    context.desk.awards.mark_printed(_gone(pages, printed), printed.copies)


def _note_reprinted(context: Context, pages: Sequence[UUID], reason: str, printed: Printed) -> None:
    context.desk.reprinting.note(_gone(pages, printed), reason, printed.copies)


def _gone(pages: Sequence[UUID], printed: Printed) -> list[UUID]:
    return list(dict.fromkeys(pages[page] for page in printed.pages))
