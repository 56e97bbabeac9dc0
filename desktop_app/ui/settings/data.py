"""Where the data lies, its backups, and the ways to carry it elsewhere."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.backups import Backup, BackupReason
from desktop_app.domain.journal import N_
from desktop_app.ui.controls import button, column, hairline, label, replaced, row, titled_card, unless_read_only
from desktop_app.ui.questions import confirmed
from desktop_app.ui.settings.group import Group

_REASONS = {
    BackupReason.START: N_("at the start"),
    BackupReason.EXIT: N_("on closing"),
    BackupReason.MIGRATION: N_("before an update"),
    BackupReason.RESTORE: N_("before restoring"),
    BackupReason.ASKED: N_("by hand"),
}
_PEOPLE, _AWARDS = "person", "award"


class DataGroup(Group):
    """The data file and its verified copies."""

    def refresh(self) -> None:
        """List the backups anew."""
        texts = self.context.texts
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 4, 0)
        backups = self.context.desk.backups.all()
        for backup in backups:
            layout.addLayout(self._line(backup))
            layout.addWidget(hairline())
        if not backups:
            layout.addWidget(label(texts.gettext("No backup yet"), tone="quiet"))
        layout.addStretch(1)
        replaced(self._scroll, body)

    def back_up(self) -> None:
        """Make a backup now."""
        said = self.context.texts.gettext("Making a backup")
        backups = self.context.desk.backups
        self.context.background.run(said, lambda _tell: backups.make(BackupReason.ASKED), lambda _made: None)

    def save_copy(self) -> None:
        """Pack data and papers into one file elsewhere."""
        _ = self.context.texts.gettext
        start = self.context.machine.folder / "zhospar-copy.zip"
        chosen, _filter = QFileDialog.getSaveFileName(self, _("Save a copy"), str(start), "Zhospar (*.zip)")
        if chosen:
            target, backups = Path(chosen), self.context.desk.backups
            target = target if target.suffix.lower() == ".zip" else target.with_name(target.name + ".zip")
            self.context.machine.folder = target.parent
            self.context.background.run(
                _("Saving a copy"), lambda _tell: backups.save_copy(target), lambda _path: self._told(target)
            )

    def choose_backup(self) -> None:
        """Restore from a file that the user chooses."""
        _ = self.context.texts.gettext
        chosen, _filter = QFileDialog.getOpenFileName(self, _("Restore"), str(self.context.desk.backups.folder()))
        if chosen:
            self._restore(Path(chosen), "")

    def check(self) -> None:
        """Check the data as it lies on the disk."""
        texts, backups = self.context.texts, self.context.desk.backups
        self.context.background.run(
            texts.gettext("Checking the data"), lambda _tell: backups.verify(texts), self._tell_problems
        )

    def _build(self) -> None:
        _ = self.context.texts.gettext
        frame, outer = titled_card(_("Data and backups"))
        inside = column()
        inside.setContentsMargins(16, 14, 16, 14)
        outer.addLayout(inside, 1)
        inside.addWidget(label(_("The data lies here"), 9))
        path = label(str(self.context.desk.path), wrap=True)
        path.setTextInteractionFlags(path.textInteractionFlags().TextSelectableByMouse)
        inside.addWidget(path)
        inside.addLayout(self._buttons())
        inside.addWidget(hairline())
        told = _("A verified copy is made at each start and on closing. The last ten are kept")
        inside.addWidget(label(_("Backups"), strong=True))
        inside.addWidget(label(told, 9, tone="hint", wrap=True))
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside.addWidget(self._scroll, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)

    def _buttons(self) -> QVBoxLayout:
        _ = self.context.texts.gettext
        now = button(self.context, _("Back up now"), self.back_up, icon="device-usb", look="primary")
        unless_read_only(self.context, now)
        copy = button(self.context, _("Save a copy"), self.save_copy, icon="copy")
        folder = button(self.context, _("Open the folder"), self._open_folder, icon="folder")
        check = button(self.context, _("Check the data"), self.check, icon="checks")
        restore = button(self.context, _("Restore from a file"), self.choose_backup, icon="database-import")
        unless_read_only(self.context, restore)
        lines = QVBoxLayout()
        lines.addLayout(row(now, copy, None))
        lines.addLayout(row(check, restore, None))
        lines.addLayout(row(folder, None))
        return lines

    def _line(self, backup: Backup) -> QVBoxLayout:
        texts = self.context.texts
        now = self.context.desk.clock.now().astimezone()
        moment = texts.moment(backup.made_at, now)
        said = texts.gettext("{moment}, {reason}").format(moment=moment, reason=texts.gettext(_REASONS[backup.reason]))
        counts = texts.gettext("people: {people}, awards: {awards}").format(
            people=backup.counts.get(_PEOPLE, 0), awards=backup.counts.get(_AWARDS, 0)
        )
        restore = button(
            self.context, texts.gettext("Restore"), partial(self._restore, backup.path, moment), look="small"
        )
        restore.setAccessibleName(texts.gettext("Restore the backup of {moment}").format(moment=moment))
        unless_read_only(self.context, restore)
        line = QVBoxLayout()
        line.addLayout(row(label(said), label(counts, 9, tone="quiet"), None, restore))
        return line

    def _restore(self, path: Path, moment: str) -> None:
        _ = self.context.texts.gettext
        file = _("Restore the data from {name}?").format(name=path.name)
        question = _("Restore the backup of {moment}?").format(moment=moment) if moment else file
        hint = _("What was entered after this copy was made goes. The data as it is now is copied first")
        if confirmed(self, self.context, question, hint, _("Restore")):
            self.context.desk.backups.restore(path)
            self.context.tell(_("Restored. The safety copy stands first in the list"))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.context.desk.path.parent)))

    def _told(self, target: Path) -> None:
        self.context.tell(self.context.texts.gettext("The copy lies in {path}").format(path=target))

    def _tell_problems(self, problems: list[str]) -> None:
        texts = self.context.texts
        if problems:
            count = len(problems)
            said = texts.ngettext("{count} problem was found", "{count} problems were found", count)
            self.context.tell(said.format(count=count) + "\n" + "\n".join(problems[:5]))
        else:
            self.context.tell(texts.gettext("The data is sound"))
