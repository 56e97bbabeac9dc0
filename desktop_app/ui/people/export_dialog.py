"""The export of people: which columns, as what, and where to."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QGridLayout, QVBoxLayout, QWidget

from desktop_app.domain.exports import ExportColumn, ExportFormat
from desktop_app.i18n.export_columns import HEADINGS
from desktop_app.services.papers import file_name
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, label, row
from desktop_app.ui.people.segments import Segments
from desktop_app.ui.questions import confirmed

_SEEN = frozenset(ExportColumn) - {ExportColumn.ORGANISATION, ExportColumn.GROUPS, ExportColumn.PHONE}
_FORMATS = {ExportFormat.XLSX: "XLSX", ExportFormat.CSV: "CSV"}


class ExportDialog(QDialog):
    """Asks for columns and format; the columns that the table shows are ticked."""

    def __init__(self, parent: QWidget, context: Context, count: int) -> None:
        super().__init__(parent)
        texts = context.texts
        _ = texts.gettext
        self.setWindowTitle(_("Export people"))
        self.setMinimumWidth(440)
        self.ticks = {column: QCheckBox(_(HEADINGS[column])) for column in ExportColumn}
        for column, tick in self.ticks.items():
            tick.setChecked(column in _SEEN)
            tick.toggled.connect(lambda _on: self._changed())
        said = texts.ngettext("Export {count} person", "Export {count} people", count)
        words = said.format(count=texts.number(count))
        self.formats = Segments(list(_FORMATS.items()), ExportFormat.XLSX, _("Format"))
        self._go = button(context, words, self.accept, icon="download", look="primary")
        self._go.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(label(words, 11, strong=True))
        layout.addWidget(label(_("Columns"), 9, tone="quiet"))
        layout.addLayout(self._grid(_("personal data")))
        layout.addSpacing(4)
        layout.addWidget(label(_("Format"), 9, tone="quiet"))
        layout.addLayout(row(self.formats, None))
        hint = _("CSV opens in every table program, XLSX keeps widths and headings")
        layout.addWidget(label(hint, 9, tone="hint", wrap=True))
        layout.addSpacing(8)
        layout.addLayout(row(None, button(context, _("Cancel"), self.reject), self._go))

    @property
    def columns(self) -> list[ExportColumn]:
        """Return the columns that are ticked."""
        return [column for column, tick in self.ticks.items() if tick.isChecked()]

    @property
    def file_format(self) -> ExportFormat:
        """Return the format that is chosen."""
        return ExportFormat(self.formats.value)

    def _grid(self, personal: str) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        for place, (column, tick) in enumerate(self.ticks.items()):
            hint = [label(personal, 9, tone="warn")] if column is ExportColumn.PHONE else []
            grid.addLayout(row(tick, *hint, None), place // 2, place % 2)
        return grid

    def _changed(self) -> None:
        self._go.setEnabled(bool(self.columns))


def export_people(parent: QWidget, context: Context, ids: Sequence[UUID]) -> None:
    """Ask how and where to, and write the people there in the background."""
    dialog = ExportDialog(parent, context, len(ids))
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    columns, file_format = dialog.columns, dialog.file_format
    dialog.deleteLater()
    path = ask_place(parent, context, file_format) if accepted else None
    if path is not None:
        write_people(context, path, ids, columns)


def ask_place(parent: QWidget, context: Context, file_format: ExportFormat) -> Path | None:
    """Ask for the file; one that is there is written over only if the user says so."""
    _, suffix = context.texts.gettext, f".{file_format}"
    start = context.machine.folder / file_name(_("People"), suffix)
    kinds = f"{_FORMATS[file_format]} (*{suffix})"
    chosen, _filter = QFileDialog.getSaveFileName(parent, _("Export people"), str(start), kinds)
    if not chosen:
        return None
    path = Path(chosen)
    if path.suffix.lower() == suffix:
        return path
    path = path.with_name(path.name + suffix)  # the dialog asked about the name without it
    question = _("Write over {name}?").format(name=path.name)
    hint = _("There is a file of this name. What it holds will be lost")
    return path if not path.exists() or confirmed(parent, context, question, hint, _("Write over")) else None


def write_people(context: Context, path: Path, ids: Sequence[UUID], columns: Iterable[ExportColumn]) -> None:
    """Write people into a file in the background, and tell when it is done."""
    texts, wanted = context.texts, list(columns)
    context.machine.folder = path.parent

    def tell(saved: Path) -> None:
        said = texts.ngettext("Saved: {name}, {count} row", "Saved: {name}, {count} rows", len(ids))
        context.tell(said.format(name=saved.name, count=texts.number(len(ids))))

    exporting = context.desk.exporting
    context.background.run(
        texts.gettext("Exporting people"),
        lambda _tell: exporting.save_people(path, ids, wanted, texts.language, replace=True),
        tell,
    )
