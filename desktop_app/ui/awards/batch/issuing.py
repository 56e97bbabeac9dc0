"""From clean letters to papers: numbered beside the window in one go, then printed, saved, or kept as nominations."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from desktop_app.domain.awards import Award, NewLetter
from desktop_app.domain.languages import PAPER_LANGUAGES
from desktop_app.services.each_paper import write_each
from desktop_app.services.papers import file_name, write_paper
from desktop_app.ui.awards.batch.state import thanked
from desktop_app.ui.awards.batch.work import BatchWork
from desktop_app.ui.awards.reprinting import print_awards
from desktop_app.ui.background import Progress
from desktop_app.ui.context import Context
from desktop_app.ui.questions import confirmed

Then = Callable[[Sequence[Award]], None]


class Issuing:
    """Numbers the clean letters of a batch; those that are not clean stay in it."""

    def __init__(self, parent: QWidget, context: Context, work: BatchWork) -> None:
        self._parent = parent
        self._context = context
        self._work = work
        self.busy = False

    def print(self) -> None:
        """Number the clean letters, and print them."""
        texts = self._context.texts
        if self._asked(texts.gettext("Number and print")):
            self._number(self._print)

    def save(self) -> None:
        """Number the clean letters, and save them as one PDF at a place that is asked for before."""
        _ = self._context.texts.gettext
        start = self._context.machine.folder / file_name(_("Letters"), ".pdf")
        chosen, _kind = QFileDialog.getSaveFileName(self._parent, _("Save as PDF"), str(start), "PDF (*.pdf)")
        if chosen and self._asked(_("Number and save")):
            path = Path(chosen)
            path = path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")
            self._number(partial(self._save, path))

    def save_each(self) -> None:
        """Number the clean letters, and save each into a folder that is asked for before."""
        _ = self._context.texts.gettext
        start = str(self._context.machine.folder)
        chosen = QFileDialog.getExistingDirectory(self._parent, _("Folder for the letters"), start)
        if chosen and self._asked(_("Number and save")):
            self._number(partial(self._save_each, Path(chosen)))

    def nominate(self) -> None:
        """Keep the clean letters as nominations; the step can be undone."""
        letters, texts = self._work.clean, self._context.texts
        if letters:
            self._hold_numbers()
            kept = self._context.desk.awards.nominate(letters)
            self._leave(letters)
            said = texts.ngettext("{count} nomination kept", "{count} nominations kept", len(kept))
            show = partial(self._context.open_page, "awards", str(kept[0].id))
            self._context.offer(said.format(count=texts.number(len(kept))), texts.gettext("Show"), show)

    def _asked(self, verb: str) -> bool:
        """Ask once, as a number that was given stays used."""
        texts, letters = self._context.texts, self._work.clean
        if not letters or self.busy:
            return False
        numbers = [number for number in self._work.numbers.values() if number]
        count = texts.number(len(letters))
        said = texts.ngettext("Number {count} letter?", "Number {count} letters?", len(letters)).format(count=count)
        hint = texts.gettext("They stand in the register from now on and can only be annulled")
        if numbers:
            taken = texts.gettext("Numbers {first}–{last}").format(first=numbers[0], last=numbers[-1])
            hint = f"{taken}. {hint}"
        return confirmed(self._parent, self._context, said, hint, verb)

    def _number(self, then: Then) -> None:
        letters, desk = self._work.clean, self._context.desk
        self.busy = True
        self._hold_numbers()

        def work(tell: Progress) -> list[Award]:
            tell(0, len(letters))
            return desk.letters.issue(letters)

        job = self._context.background.run(
            self._context.texts.gettext("Numbering the letters"), work, partial(self._end, letters, then)
        )
        job.ended.connect(lambda _job: self._free())

    def _free(self) -> None:
        self.busy = False

    def _end(self, letters: Sequence[NewLetter], then: Then, awards: Sequence[Award]) -> None:
        self.busy = False
        self._leave(letters)
        then(awards)

    def _leave(self, letters: Sequence[NewLetter]) -> None:
        """Take what is done out of the batch."""
        if isValid(self._work):
            self._work.batch.forget({thanked(letter) for letter in letters})
            self._work.compose()

    def _hold_numbers(self) -> None:
        """Let letters keep the numbers that another issuer gave them, whoever leaves the batch before them."""
        for letter in self._work.letters:
            if letter.number and not self._work.counted:
                self._work.batch.number(thanked(letter), letter.number)

    def _print(self, awards: Sequence[Award]) -> None:
        self._tell(awards)
        if isValid(self._parent):
            title = self._context.texts.gettext("Letters")
            print_awards(self._parent.window(), self._context, [award.id for award in awards], title)

    def _save(self, path: Path, awards: Sequence[Award]) -> None:
        desk, ids = self._context.desk, [award.id for award in awards]

        def work(_tell: Progress) -> Path:
            return write_paper(path, desk.reprinting.sheets(ids, duplicate=False).pdf, replace=True)

        self._context.background.run(self._context.texts.gettext("Saving the letters"), work, self._saved)

    def _saved(self, path: Path) -> None:
        self._context.machine.folder = path.parent
        self._context.tell(self._context.texts.gettext("Saved: {name}").format(name=path.name))

    def _save_each(self, folder: Path, awards: Sequence[Award]) -> None:
        desk, ids = self._context.desk, [award.id for award in awards]

        def work(_tell: Progress) -> list[Path]:
            return write_each(folder, desk.awards.each_paper(ids, PAPER_LANGUAGES))

        self._context.background.run(self._context.texts.gettext("Saving the letters"), work, self._saved_each)

    def _saved_each(self, paths: Sequence[Path]) -> None:
        texts = self._context.texts
        if paths:
            self._context.machine.folder = paths[0].parent
        said = texts.ngettext("{count} file saved in {folder}", "{count} files saved in {folder}", len(paths))
        folder = paths[0].parent.name if paths else ""
        self._context.tell(said.format(count=texts.number(len(paths)), folder=folder))

    def _tell(self, awards: Sequence[Award]) -> None:
        texts = self._context.texts
        said = texts.ngettext("{count} letter numbered", "{count} letters numbered", len(awards))
        self._context.tell(said.format(count=texts.number(len(awards))))
