"""Who attends a meeting: put into its list one by one, by group or from a file, and marked as they come."""

from collections.abc import Callable, Collection, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QToolButton, QVBoxLayout, QWidget

from desktop_app.domain.languages import Language
from desktop_app.domain.meetings import AttendeeRow, Meeting, Presence
from desktop_app.i18n.folding import fold
from desktop_app.i18n.meeting_words import PRESENCES
from desktop_app.i18n.short_categories import short_category
from desktop_app.i18n.short_posts import short_post
from desktop_app.i18n.texts import Texts
from desktop_app.ui.awards.choosing import choose_again, chosen_ids, let_choose_several
from desktop_app.ui.awards.person_picker import PersonPicker
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, empty_state, hairline, label, row, unless_read_only
from desktop_app.ui.people.choice_menu import ChoiceMenu
from desktop_app.ui.people.filters import FilterButton
from desktop_app.ui.people.import_ways import FOR_MEETING
from desktop_app.ui.people.segments import Segments
from desktop_app.ui.row_painter import Mark
from desktop_app.ui.table import Column, RowsModel, RowsTable

_ALL = "all"
_MARKS = {
    Presence.UNKNOWN: Mark("mail", "none"),
    Presence.PRESENT: Mark("circle-check", "ok"),
    Presence.ABSENT: Mark("circle-x", "none"),
    Presence.EXCUSED: Mark("circle-minus", "none"),
}
_NO_CATEGORY = "none"


class Attendees(QWidget):
    """The list of a meeting: filters, table, and what can be done with the chosen lines."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._meeting: Meeting | None = None
        self._rows: dict[UUID, AttendeeRow] = {}
        self._build()

    @property
    def count(self) -> int:
        """Return how many stand in the list."""
        return len(self._rows)

    @property
    def chosen(self) -> list[UUID]:
        """Return the chosen lines from the top down."""
        return chosen_ids(self.table)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show the list of a meeting; what is chosen stays chosen."""
        if self._meeting is None or self._meeting.id != meeting.id:
            self._which.choose(_ALL)
            self._category.value = ""
        self._meeting = meeting
        rows = self._context.desk.meetings.attendees(meeting.id, self._context.texts.language)
        self._rows = {row.person_id: row for row in rows}
        self._category.show_value()
        self._count()
        self._show()

    def mark(self, presence: Presence) -> None:
        """Note of the chosen people whether they came, and go on to the next line."""
        meeting, chosen = self._meeting, self.chosen
        if meeting is None or not chosen or self._context.desk.read_only:
            return
        ids = list(self.table.rows.ids)
        after = ids[min(ids.index(chosen[-1]) + 1, len(ids) - 1)]
        self._context.desk.meetings.mark(meeting.id, chosen, presence)
        if len(chosen) == 1:
            self.table.choose(after)

    def take_out(self) -> None:
        """Take the chosen people out of the list, with the way back offered."""
        meeting, chosen, texts = self._meeting, self.chosen, self._context.texts
        if meeting is not None and chosen and not self._context.desk.read_only:
            self._context.desk.meetings.take_out(meeting.id, chosen)
            said = texts.ngettext(
                "Taken out of the list: {count} person", "Taken out of the list: {count} people", len(chosen)
            )
            self._context.notify(said.format(count=texts.number(len(chosen))))

    def arrive(self) -> None:
        """Put the cursor into the field for names."""
        self.picker.setFocus()

    def _build(self) -> None:
        _ = self._context.texts.gettext
        self.picker = PersonPicker(self._context)
        self.picker.picked.connect(self._invite)
        self._group = self._menu_button(_("Invite a group"), self._groups, self._invite_group)
        self._import = button(self._context, _("Take from a file"), self._take_list, icon="file-import")
        unless_read_only(self._context, self.picker, self._group, self._import)
        parts = [(_ALL, _("All")), *((one.value, _(words)) for one, words in PRESENCES.items())]
        self._which = Segments(parts, _ALL, _("Attendance"))
        self._which.chosen.connect(lambda _value: self._show())
        self._category = FilterButton(self._context, _("Category"), self._categories)
        self._category.changed.connect(self._show)
        self.table = RowsTable(self._context, _("Attendees"), RowsModel(_columns(self._context.texts), self._fetch))
        let_choose_several(self.table)
        self.table.selectionModel().selectionChanged.connect(lambda *_arguments: self._follow())
        tools = row(self.picker, self._group, self._import)
        tools.setStretch(0, 1)
        for tool in (self.picker, self._group, self._import):
            tools.setAlignment(tool, Qt.AlignmentFlag.AlignTop)
        tools.setContentsMargins(16, 12, 16, 8)
        narrowing = row(self._which, None, self._category)
        narrowing.setContentsMargins(16, 0, 16, 8)
        hint = _("Type a name above, invite a group, or take a list from a file")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(empty_state(self._context, "users", _("Nobody is invited yet"), hint))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(tools)
        layout.addLayout(narrowing)
        layout.addWidget(hairline())
        layout.addWidget(self._stack, 1)
        layout.addWidget(hairline())
        layout.addWidget(self._foot())
        self._keys()

    def _foot(self) -> QWidget:
        _ = self._context.texts.gettext
        self._told = label("", 9, tone="quiet")
        make = partial(button, self._context, look="small")
        self._acts: list[QWidget] = [
            make(_("Came"), partial(self.mark, Presence.PRESENT), icon="check"),
            make(_("Did not come"), partial(self.mark, Presence.ABSENT)),
            make(_("Excused"), partial(self.mark, Presence.EXCUSED)),
            self._menu_button(_("Category"), self._offered_categories, self._set_category),
            make(_("Take out"), self.take_out, icon="x"),
        ]
        unless_read_only(self._context, *self._acts)
        foot = QWidget()
        line = row(self._told, None, *self._acts, spacing=6)
        line.setContentsMargins(16, 8, 16, 8)
        foot.setLayout(line)
        return foot

    def _keys(self) -> None:
        """Let Space and F7 to F9 work in the table, where nobody types."""
        acts: tuple[tuple[Qt.Key, Callable[[], None]], ...] = (
            (Qt.Key.Key_Space, partial(self.mark, Presence.PRESENT)),
            (Qt.Key.Key_F7, partial(self.mark, Presence.ABSENT)),
            (Qt.Key.Key_F8, partial(self.mark, Presence.UNKNOWN)),
            (Qt.Key.Key_F9, partial(self.mark, Presence.EXCUSED)),
        )
        for key, act in acts:
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    def _menu_button(
        self, words: str, offered: Callable[[], Sequence[tuple[str, str]]], take: Callable[[str], None]
    ) -> QToolButton:
        made = QToolButton()
        made.setText(f"{words} ▾")
        made.setAccessibleName(words)
        made.setProperty("look", "filter")
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        menu = ChoiceMenu(self._context, words, made)
        menu.aboutToShow.connect(lambda: menu.offer(offered(), ""))
        menu.chosen.connect(take)
        made.setMenu(menu)
        return made

    def _show(self) -> None:
        which, category = self._which.value, self._category.value
        shown = [
            row.person_id
            for row in self._rows.values()
            if which in {_ALL, row.presence.value}
            and (not category or (str(row.category_id) if row.category_id else _NO_CATEGORY) == category)
        ]
        before = set(self.chosen)
        with QSignalBlocker(self.table):
            self.table.show_ids(shown)
        if len(before) > 1:
            choose_again(self.table, before)
        self._stack.setCurrentIndex(0 if self._rows else 1)
        self._follow()

    def _count(self) -> None:
        texts = self._context.texts
        counted = [(_ALL, texts.gettext("All"), len(self._rows))]
        for presence, words in PRESENCES.items():
            count = sum(1 for row in self._rows.values() if row.presence is presence)
            counted.append((presence.value, texts.gettext(words), count))
        self._which.reword([(value, f"{words} {texts.number(count)}") for value, words, count in counted])

    def _follow(self) -> None:
        texts, chosen = self._context.texts, self.chosen
        came = sum(1 for row in self._rows.values() if row.presence is Presence.PRESENT)
        told = texts.gettext("Came {came} of {all}").format(came=texts.number(came), all=texts.number(len(self._rows)))
        if len(chosen) > 1:
            said = texts.ngettext("{count} chosen", "{count} chosen", len(chosen))
            told = f"{told} · {said.format(count=texts.number(len(chosen)))}"
        self._told.setText(told if self._rows else "")
        if not self._context.desk.read_only:
            for act in self._acts:
                act.setEnabled(bool(chosen))

    def _invite(self, person_id: UUID) -> None:
        if self._meeting is not None:
            self.picker.clear()
            added = self._context.desk.meetings.invite(self._meeting.id, [person_id])
            self.table.choose(person_id)
            if not added:
                self._context.tell(self._context.texts.gettext("This person stands in the list already"))
            self.picker.setFocus()

    def _invite_group(self, group_id: str) -> None:
        if self._meeting is not None:
            added = self._context.desk.meetings.invite_group(self._meeting.id, UUID(group_id))
            texts = self._context.texts
            said = texts.ngettext("{count} person invited", "{count} people invited", added)
            self._context.notify(said.format(count=texts.number(added)))

    def _take_list(self) -> None:
        if self._meeting is not None:
            self._context.open_page("import", f"{FOR_MEETING}{self._meeting.id}")

    def _set_category(self, value: str) -> None:
        if self._meeting is not None and self.chosen:
            category = None if value == _NO_CATEGORY else UUID(value)
            self._context.desk.meetings.set_category(self._meeting.id, self.chosen, category)

    def _groups(self) -> list[tuple[str, str]]:
        kazakh = self._context.texts.language is Language.KK
        sizes = self._context.desk.people.group_sizes()
        number = self._context.texts.number
        return [
            (str(one.id), f"{(one.name_kk if kazakh else one.name_ru) or one.name_ru or one.name_kk} · {number(size)}")
            for one in self._context.desk.people.groups()
            if (size := sizes.get(one.id, 0))
        ]

    def _categories(self) -> list[tuple[str, str]]:
        """Offer the categories that stand in the list, with their counts."""
        counts: dict[tuple[str, str], int] = {}
        for one in self._rows.values():
            words = one.category or self._context.texts.gettext("Without a category")
            key = (str(one.category_id) if one.category_id else _NO_CATEGORY, words)
            counts[key] = counts.get(key, 0) + 1
        number = self._context.texts.number
        ordered = sorted(counts.items(), key=lambda found: fold(found[0][1]))
        return [(value, f"{words} · {number(count)}") for (value, words), count in ordered]

    def _offered_categories(self) -> list[tuple[str, str]]:
        kazakh = self._context.texts.language is Language.KK
        known = [
            (str(one.id), (one.name_kk if kazakh else one.name_ru) or one.name_ru or one.name_kk)
            for one in self._context.desk.people.categories()
        ]
        return [*known, (_NO_CATEGORY, self._context.texts.gettext("Without a category"))]

    def _fetch(self, ids: Collection[UUID]) -> list[AttendeeRow]:
        return [self._rows[one] for one in ids if one in self._rows]


def _columns(texts: Texts) -> list[Column[AttendeeRow]]:
    _ = texts.gettext
    return [
        Column(_("Full name"), lambda one: one.name, 222, strong=True),
        Column(_("Organisation, post"), lambda one: short_post(one.post) or one.organisation, 0, tip=_whole_post),
        Column(_("Category"), lambda one: short_category(one.category), 120, tip=lambda one: one.category),
        Column(_("Letters"), lambda one: texts.number(one.awards) if one.awards else "", 62, number=True),
        Column(_("Attendance"), lambda one: _(PRESENCES[one.presence]), 136, mark=lambda one: _MARKS[one.presence]),
    ]


def _whole_post(row: AttendeeRow) -> str:
    return ", ".join(part for part in (row.post, row.organisation) if part)
