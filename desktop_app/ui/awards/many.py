"""Acts on several awards at once: on the chosen lines, and on everything that the register lists."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from desktop_app.domain.awards import AwardState
from desktop_app.domain.journal import N_
from desktop_app.domain.languages import PAPER_LANGUAGES, Language
from desktop_app.services.papers import file_name, write_paper
from desktop_app.ui.awards.presenting import hand_out, print_list
from desktop_app.ui.awards.reprinting import print_awards
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, label, row, unless_read_only
from desktop_app.ui.questions import confirmed
from desktop_app.ui.saving import save_pdf

_SAVE = {Language.KK: N_("Save the listed letters in Kazakh…"), Language.RU: N_("Save the listed letters in Russian…")}
_PRINT = {
    Language.KK: N_("Print the listed letters in Kazakh…"),
    Language.RU: N_("Print the listed letters in Russian…"),
}
_NAMES = {Language.KK: N_("Letters in Kazakh"), Language.RU: N_("Letters in Russian")}
_LIST = {Language.KK: N_("List for handing out in Kazakh…"), Language.RU: N_("List for handing out in Russian…")}
_PDF = {Language.KK: N_("Save the register in Kazakh…"), Language.RU: N_("Save the register in Russian…")}
_TABLE = {
    Language.KK: N_("Save the register as a table in Kazakh…"),
    Language.RU: N_("Save the register as a table in Russian…"),
}


class ManyLettersMenu(QMenu):
    """What can be done with the register and with every letter that it lists now; annulled ones are left out."""

    def __init__(
        self, parent: QWidget, context: Context, listed: Callable[[], Sequence[UUID]], year: Callable[[], int]
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._listed = listed
        self._year = year
        acts = (
            (_PDF, self.save_register, "file-type-pdf"),
            (_TABLE, self.save_table, "download"),
            (_LIST, self.list, "list-check"),
            (_SAVE, self.save, "file-type-pdf"),
            (_PRINT, self.print, "printer"),
        )
        for words, act, icon in acts:
            for language in PAPER_LANGUAGES:
                said = context.texts.gettext(words[language])
                self.addAction(context.icon(icon), said, partial(act, language))
            self.addSeparator()
        marking = self.addAction(context.icon("check"), context.texts.gettext("Mark as printed…"), self.mark)
        marking.setEnabled(not context.desk.read_only)

    def mark(self) -> None:
        """Note that the listed letters were printed elsewhere, as from a PDF that was saved."""
        context, texts, kept = self._context, self._context.texts, self._context.desk.awards
        fresh = [one for one in self._listed() if kept.award(one).state is AwardState.NUMBERED]
        count = texts.number(len(fresh))
        if not fresh:
            context.tell(texts.gettext("All listed letters are printed already"))
            return
        said = texts.ngettext("Mark {count} letter as printed?", "Mark {count} letters as printed?", len(fresh))
        hint = texts.gettext("For letters that were saved as PDF and printed elsewhere")
        if confirmed(self.window(), context, said.format(count=count), hint, texts.gettext("Mark as printed")):
            kept.mark_printed(fresh)

    def save_register(self, language: Language) -> None:
        """Save the register of the year as PDF."""
        save_pdf(self.window(), self._context, self._context.desk.register.pdf(self._year(), language), self._register)

    def save_table(self, language: Language) -> None:
        """Save the register of the year as a workbook."""
        context, _ = self._context, self._context.texts.gettext
        start = context.machine.folder / file_name(self._register, ".xlsx")
        chosen, _kind = QFileDialog.getSaveFileName(self.window(), _("Save as a table"), str(start), "XLSX (*.xlsx)")
        if chosen:
            path = Path(chosen)
            path = path if path.suffix.lower() == ".xlsx" else path.with_name(path.name + ".xlsx")
            write_paper(path, context.desk.register.xlsx(self._year(), language), replace=True)
            context.machine.folder = path.parent
            context.tell(_("Saved: {name}").format(name=path.name))

    def list(self, language: Language) -> None:
        """Print the list for handing out."""
        print_list(self.window(), self._context, self._listed(), language)

    def save(self, language: Language) -> None:
        """Save the letters of a language as one PDF."""
        wanted = self._wanted(language)
        if wanted:
            pdf = self._context.desk.awards.papers(wanted, language)
            save_pdf(self.window(), self._context, pdf, self._context.texts.gettext(_NAMES[language]))

    def print(self, language: Language) -> None:
        """Print the letters of a language, and note those that were printed."""
        title = self._context.texts.gettext(_NAMES[language])
        print_awards(self.window(), self._context, self._listed(), title, {language})

    @property
    def _register(self) -> str:
        return self._context.texts.gettext("Register of awards {year}").format(year=self._year())

    def _wanted(self, language: Language) -> Sequence[UUID]:
        """Return the listed letters that have a page in the language, by number."""
        kept = self._context.desk.awards
        awards = [kept.award(award_id) for award_id in self._listed()]
        good = [a for a in awards if language in a.languages and a.state is not AwardState.ANNULLED]
        if not good:
            self._context.tell(self._context.texts.gettext("None of the listed letters has a page in this language"))
        return [award.id for award in good]


class ChosenBar(QWidget):
    """What can be done with several chosen lines; shown when more than one is chosen."""

    def __init__(self, context: Context, chosen: Callable[[], Sequence[UUID]]) -> None:
        super().__init__()
        _ = context.texts.gettext
        self._context = context
        self._chosen = chosen
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._count = label("", 9, strong=True)
        self.printing = button(context, _("Print"), self.print, icon="printer", look="small")
        self.saving = button(context, _("Save PDF"), self.save, icon="file-type-pdf", look="small")
        self.presenting = button(context, _("Hand out…"), self.hand_out, icon="checks", look="small")
        unless_read_only(context, self.presenting)
        line = row(self._count, None, self.printing, self.saving, self.presenting)
        line.setContentsMargins(12, 8, 12, 8)
        self.setLayout(line)
        self.hide()

    def follow(self) -> None:
        """Say how many are chosen, and offer what they allow."""
        texts, count = self._context.texts, len(self._chosen())
        said = texts.ngettext("{count} chosen", "{count} chosen", count)
        self._count.setText(said.format(count=texts.number(count)))
        self.setVisible(count > 1)

    def print(self) -> None:
        """Print the chosen awards in every language that they were made in."""
        print_awards(self.window(), self._context, self._chosen(), self._context.texts.gettext("Chosen awards"))

    def save(self) -> None:
        """Save the chosen awards as one PDF."""
        good = self._issued()
        if good:
            pdf = self._context.desk.reprinting.sheets(good, duplicate=False).pdf
            save_pdf(self.window(), self._context, pdf, self._context.texts.gettext("Chosen awards"))

    def hand_out(self) -> None:
        """Note that those of the chosen awards that are not handed out were."""
        kept = self._context.desk.awards
        waiting = [one for one in self._issued() if kept.award(one).state is not AwardState.PRESENTED]
        if waiting:
            hand_out(self.window(), self._context, waiting)

    def _issued(self) -> Sequence[UUID]:
        """Return the chosen awards that have a paper; tell where none has."""
        kept = self._context.desk.awards
        good = [one for one in self._chosen() if kept.award(one).state.issued]
        if not good:
            self._context.tell(self._context.texts.gettext("The chosen awards are annulled"))
        return good
