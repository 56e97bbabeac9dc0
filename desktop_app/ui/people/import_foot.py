"""The foot of the import page: the sum that must come out, and the one button that writes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop_app.domain.lists import NAMING, Choice, ListPreview, ListSum, RowKind
from desktop_app.i18n.texts import Texts
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, elided, label, read_only_reason, retoned, row
from desktop_app.ui.people.import_work import ImportWork
from desktop_app.ui.theme import scaled

_GAP, _LEAST_HINT = 10, 120


class ImportFoot(QWidget):
    """Sum, way out, and the primary button; ``inviting`` where the list is taken for a meeting."""

    left_out_wanted = Signal()
    cancelled = Signal()
    wanted = Signal()

    def __init__(self, context: Context, work: ImportWork) -> None:
        super().__init__()
        self._context = context
        self._work = work
        self.inviting = False
        _ = context.texts.gettext
        self.sum = label("", wrap=True)
        self.show_left_out = button(context, _("show"), self.left_out_wanted.emit, look="link")
        self.show_left_out.setAccessibleName(_("Show the rows that are left out"))
        self._hint = elided(9, tone="quiet")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._cancel = button(context, _("Cancel"), self.cancelled.emit)
        self.primary = button(context, "", self.wanted.emit, icon="database-import", look="primary")
        line = row(self.sum, self.show_left_out, self._hint, self._cancel, self.primary, spacing=_GAP)
        line.setStretch(2, 1)
        self.setLayout(line)

    def refresh(self) -> None:
        """Count again as the decisions stand."""
        texts, total, preview = self._context.texts, self._work.total, self._work.reading.preview
        changed = changed_cards(self._work)
        self.sum.setText(sum_words(total, texts) if total else "")
        self.show_left_out.setVisible(bool(preview and preview.left_out))
        added = total.added if total else 0
        words, count = texts.ngettext("Add {count} person", "Add {count} people", added), added
        known = known_people(self._work) if self.inviting else 0
        if self.inviting:
            count = added + known
            words = texts.ngettext("Invite {count} person", "Invite {count} people", count)
        elif total and not added and changed:
            words, count = texts.ngettext("Change {count} card", "Change {count} cards", changed), changed
        self.primary.setText(words.format(count=texts.number(count)))
        self.primary.setAccessibleName(self.primary.text())
        reason = self._reason(preview, added + changed + known)
        self.primary.setEnabled(not reason)
        self.primary.setToolTip(reason)
        retoned(self._hint, "", "warn" if reason and not self._work.busy else "quiet")
        self._hint.say(reason or texts.gettext("One undo takes all back"))
        self._fit()

    def say(self, words: str) -> None:
        """Say what was refused when the list was to be written."""
        retoned(self._hint, "", "bad")
        self._hint.say(words)

    def _fit(self) -> None:
        """Give the sum the room of one line where there is so much, and the hint what is left."""
        beside = [widget for widget in (self.show_left_out, self._cancel, self.primary) if widget.isVisibleTo(self)]
        room = self.width() - sum(widget.sizeHint().width() + _GAP for widget in beside)
        wanted = self.sum.fontMetrics().horizontalAdvance(self.sum.text()) + 4
        self.sum.setFixedWidth(max(min(wanted, room), 0))
        self._hint.setVisible(room - wanted - _GAP > scaled(_LEAST_HINT))

    def _reason(self, preview: ListPreview | None, writes: int) -> str:
        _ = self._context.texts.gettext
        if self._context.desk.read_only:
            return read_only_reason(self._context.texts)
        if self._work.busy:
            return _("The list is being read")
        if preview is None or not NAMING & set(preview.columns.roles):
            return _("Choose the column that holds the names")
        if writes:
            return ""
        return _("Everybody in this list has a card already") if preview.rows else _("There is nobody in this list")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width out."""
        super().resizeEvent(event)
        self._fit()


def changed_cards(work: ImportWork) -> int:
    """Count the cards that would change."""
    preview, changed = work.reading.preview, set()
    for listed in preview.rows if preview else ():
        if listed.changes and listed.kind in (RowKind.CHANGED, RowKind.DOUBTFUL) and listed.twin is not None:
            made = work.decision(listed)
            if made.choice is Choice.SAME and made.take_changes and listed.twin.person_id is not None:
                changed.add(listed.twin.person_id)
    return len(changed)


def known_people(work: ImportWork) -> int:
    """Count those of the list who have a card and are taken for who they are, each once."""
    preview = work.reading.preview
    twins = [(one, one.twin.person_id) for one in (preview.rows if preview else ()) if one.twin is not None]
    return len({known for one, known in twins if known is not None and work.decision(one).choice is Choice.SAME})


def sum_words(total: ListSum, texts: Texts) -> str:
    """Return the sum: what was read, and what it is made of."""
    read = texts.ngettext("{count} row read", "{count} rows read", total.read)
    parts = [(texts.ngettext("{count} new", "{count} new", total.added), total.added)]
    if total.known:
        parts.append((texts.ngettext("{count} known", "{count} known", total.known), total.known))
    if total.second:
        parts.append((texts.ngettext("{count} second entry", "{count} second entries", total.second), total.second))
    if total.left_out:
        parts.append((texts.ngettext("{count} left out", "{count} left out", total.left_out), total.left_out))
    said = " + ".join(words.format(count=texts.number(count)) for words, count in parts)
    return f"{read.format(count=texts.number(total.read))} = {said}"
