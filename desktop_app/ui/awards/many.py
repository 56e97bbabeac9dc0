"""The letters of a list all at once: one PDF for each language, saved or printed."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.domain.awards import AwardState
from desktop_app.domain.journal import N_
from desktop_app.domain.languages import PAPER_LANGUAGES, Language
from desktop_app.ui.context import Context
from desktop_app.ui.printing.order import Printed
from desktop_app.ui.printing.paper import print_paper
from desktop_app.ui.saving import save_pdf

_SAVE = {Language.KK: N_("Save the listed letters in Kazakh…"), Language.RU: N_("Save the listed letters in Russian…")}
_PRINT = {
    Language.KK: N_("Print the listed letters in Kazakh…"),
    Language.RU: N_("Print the listed letters in Russian…"),
}
_NAMES = {Language.KK: N_("Letters in Kazakh"), Language.RU: N_("Letters in Russian")}


class ManyLettersMenu(QMenu):
    """What can be done with every letter that the register lists now; annulled ones are left out."""

    def __init__(self, parent: QWidget, context: Context, listed: Callable[[], Sequence[UUID]]) -> None:
        super().__init__(parent)
        self._context = context
        self._listed = listed
        for words, act, icon in ((_SAVE, self.save, "file-type-pdf"), (_PRINT, self.print, "printer")):
            for language in PAPER_LANGUAGES:
                said = context.texts.gettext(words[language])
                self.addAction(context.icon(icon), said, partial(act, language))

    def save(self, language: Language) -> None:
        """Save the letters of a language as one PDF."""
        wanted = self._wanted(language)
        if wanted:
            pdf = self._context.desk.awards.papers(wanted, language)
            save_pdf(self.window(), self._context, pdf, self._context.texts.gettext(_NAMES[language]))

    def print(self, language: Language) -> None:
        """Print the letters of a language, and note that they were printed."""
        wanted = self._wanted(language)
        if not wanted:
            return
        pdf = self._context.desk.awards.papers(wanted, language)
        title = self._context.texts.gettext(_NAMES[language])
        print_paper(self.window(), self._context, pdf, "award:letters", title, partial(self._note, wanted))

    def _note(self, wanted: Sequence[UUID], printed: Printed) -> None:
        """Note the letters whose page really went to the printer."""
        gone = [wanted[page] for page in printed.pages]
        self._context.desk.awards.mark_printed(gone, printed.copies)

    def _wanted(self, language: Language) -> list[UUID]:
        """Return the listed letters that have a page in the language, by number."""
        kept = self._context.desk.awards
        awards = [kept.award(award_id) for award_id in self._listed()]
        good = [a for a in awards if language in a.languages and a.state is not AwardState.ANNULLED]
        if not good:
            self._context.tell(self._context.texts.gettext("None of the listed letters has a page in this language"))
        return [award.id for award in good]
