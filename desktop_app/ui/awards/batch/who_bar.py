"""The row above the candidates: the search, the meeting or group they come from, and what narrows them."""

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.domain.languages import Language
from desktop_app.domain.meetings import Meeting
from desktop_app.domain.people import PeopleFilter
from desktop_app.services.batches import Candidates
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button
from desktop_app.ui.flow import flowing
from desktop_app.ui.page import State
from desktop_app.ui.people.filters import Choice, FilterButton, SearchLine

_PRESENT = {"": None, "present": True, "not": False}
_NEVER, _NOT_THIS_YEAR = "never", "year"


class WhoBar(QWidget):
    """Search and filters of the candidates."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        _ = context.texts.gettext
        self._context = context
        self.search = SearchLine(context)
        self.search.textChanged.connect(lambda _text: self.changed.emit())
        self._filters = {
            "meeting": FilterButton(context, _("Meeting"), self._meetings),
            "present": FilterButton(context, _("Attendance"), self._presences),
            "group": FilterButton(context, _("Group"), self._groups),
            "category": FilterButton(context, _("Category"), self._categories),
            "thanked": FilterButton(context, _("Awards"), self._thanked),
        }
        for narrowing in self._filters.values():
            narrowing.changed.connect(self._change)
        self._off = button(context, _("Take off the filters"), self.take_off, look="link")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.search, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(flowing(*self._filters.values(), self._off, spacing=6), 1)
        self.refresh()

    @property
    def wanted(self) -> Candidates:
        """Return who is looked for."""
        chosen = {key: narrowing.value for key, narrowing in self._filters.items()}
        meeting = _identity(chosen["meeting"])
        people = PeopleFilter(
            self.search.text(),
            category_id=_identity(chosen["category"]),
            group_id=_identity(chosen["group"]),
            thanked=False if chosen["thanked"] == _NEVER else None,
            meeting_id=meeting,
            present=_PRESENT[chosen["present"]] if meeting else None,
        )
        year = self._context.desk.clock.today().year
        return Candidates(people, date(year, 1, 1) if chosen["thanked"] == _NOT_THIS_YEAR else None)

    @property
    def meeting(self) -> str:
        """Return the meeting whose attendees are looked for; empty for none."""
        return self._filters["meeting"].value

    def filter_button(self, name: str) -> FilterButton:
        """Return a filter: meeting, present, group, category or thanked."""
        return self._filters[name]

    def from_meeting(self, meeting_id: UUID | None) -> None:
        """Look at the attendees of a meeting, or at everybody, and take off what narrowed before."""
        self.restore({"filter:meeting": str(meeting_id or "")})

    def take_off(self) -> None:
        """Take every filter off; the text stays."""
        for narrowing in self._filters.values():
            narrowing.value = ""
        self._change()

    def refresh(self) -> None:
        """Follow records that were renamed or are gone."""
        for narrowing in self._filters.values():
            narrowing.show_value()
        self._filters["present"].setVisible(bool(self.meeting))
        self._off.setVisible(any(narrowing.value for narrowing in self._filters.values()))

    def state(self) -> State:
        """Return text and filters."""
        return {
            "search": self.search.text(),
            **{f"filter:{key}": narrowing.value for key, narrowing in self._filters.items()},
        }

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up text and filters again."""
        for key, narrowing in self._filters.items():
            narrowing.value = state.get(f"filter:{key}", "")
        self.search.blockSignals(True)  # noqa: FBT003  (Qt's own signature)
        self.search.setText(state.get("search", ""))
        self.search.blockSignals(False)  # noqa: FBT003  (Qt's own signature)
        self._change()

    def _change(self) -> None:
        self.refresh()
        self.changed.emit()

    def _meetings(self) -> Sequence[Choice]:
        return [(str(one.id), meeting_words(self._context, one)) for one in meetings_of(self._context)]

    def _presences(self) -> Sequence[Choice]:
        _ = self._context.texts.gettext
        return [("present", _("Came")), ("not", _("Did not come"))]

    def _groups(self) -> Sequence[Choice]:
        language = self._context.texts.language
        return [(str(group.id), group.name(language)) for group in self._context.desk.people.groups()]

    def _categories(self) -> Sequence[Choice]:
        kazakh = self._context.texts.language is Language.KK
        found = self._context.desk.people.categories()
        return [(str(one.id), (one.name_kk if kazakh else one.name_ru) or one.name_ru or one.name_kk) for one in found]

    def _thanked(self) -> Sequence[Choice]:
        _ = self._context.texts.gettext
        return [(_NEVER, _("Never thanked")), (_NOT_THIS_YEAR, _("Not thanked this year"))]


def meetings_of(context: Context) -> list[Meeting]:
    """List the meetings that letters can be made for, the latest first."""
    return [row.meeting for row in context.desk.meetings.meetings()][::-1]


def meeting_words(context: Context, meeting: Meeting) -> str:
    """Return a meeting in one line: its date, then its title."""
    return f"{context.texts.date(meeting.dated)} · {meeting.title(context.texts.language)}"


def _identity(text: str) -> UUID | None:
    return UUID(text) if text else None
