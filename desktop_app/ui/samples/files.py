"""Where a template is written to, and where one is taken from."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.domain.award_kinds import LetterTemplate
from desktop_app.domain.languages import Language
from desktop_app.services.papers import file_name
from desktop_app.services.sample_files import SUFFIX
from desktop_app.ui.context import Context


def write_out(parent: QWidget, context: Context, template: LetterTemplate, language: Language) -> None:
    """Ask for a place, and write a template there; a file that stands there is replaced, as the dialog asked."""
    _ = context.texts.gettext
    start = context.machine.folder / file_name(template.name(language), SUFFIX)
    chosen, _kind = QFileDialog.getSaveFileName(parent, _("Save into a file"), str(start), _kinds(context))
    if chosen:
        path = Path(chosen)
        path = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
        context.desk.samples.export_template(template.id, path, replaces=True)
        context.machine.folder = path.parent
        context.tell(_("Saved: {name}").format(name=path.name))


def ask_for(parent: QWidget, context: Context) -> Path | None:
    """Ask for a file with a template; nothing if the user thought better of it."""
    _ = context.texts.gettext
    folder = str(context.machine.folder)
    chosen, _kind = QFileDialog.getOpenFileName(parent, _("Take from a file"), folder, _kinds(context))
    if not chosen:
        return None
    context.machine.folder = Path(chosen).parent
    return Path(chosen)


def _kinds(context: Context) -> str:
    return context.texts.gettext("Samples of Zhospar") + f" (*{SUFFIX})"
