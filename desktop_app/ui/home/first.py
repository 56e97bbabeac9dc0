"""What Home shows in an empty file: what to do first, in order."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.i18n.dates import for_year
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, card, hairline, label, row, unless_read_only

_TILE = 40


@dataclass(frozen=True, slots=True)
class _Step:
    """A step: icon, title, hint, and its buttons as (icon, words, act)."""

    icon: str
    title: str
    hint: str
    buttons: tuple[tuple[str, str, Callable[[], None]], ...]


class HomeStart(QWidget):
    """A card with the steps; the first button is the filled one."""

    first: QPushButton

    def __init__(self, context: Context, year: int) -> None:
        super().__init__()
        self._context = context
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        frame, inside = card()
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        for place, step in enumerate(self._steps(year)):
            if place:
                inside.addWidget(hairline())
            inside.addLayout(self._line(step, first=place == 0))
        layout.addWidget(frame)

    def _line(self, step: _Step, *, first: bool) -> QHBoxLayout:
        colours = self._context.colours
        sign = QLabel()
        sign.setPixmap(self._context.icon(step.icon, colours.accent).pixmap(20, 20))
        sign.setFixedSize(_TILE, _TILE)
        sign.setStyleSheet(f"background: {colours.soft}; border-radius: 6px; padding-left: 10px;")
        said = QWidget()
        words = QVBoxLayout(said)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(2)
        words.addWidget(label(step.title, strong=True))
        words.addWidget(label(step.hint, tone="quiet", wrap=True))
        tools = []
        for place, (icon, verb, act) in enumerate(step.buttons):
            filled = first and place == 0
            tool = button(self._context, verb, act, icon=icon, look="primary" if filled else "")
            unless_read_only(self._context, tool)
            if filled:
                self.first = tool
            tools.append(tool)
        line = row(sign, said, *tools, spacing=12)
        line.setStretch(1, 1)
        line.setContentsMargins(20, 16, 20, 16)
        return line

    def _steps(self, year: int) -> list[_Step]:
        _, language, go = self._context.texts.gettext, self._context.texts.language, self._context.open_page
        starting = self._context.desk.plan_starting

        def sample() -> None:
            starting.from_usual(year)
            go("plan", "")

        return [
            _Step(
                "list-check",
                _("Plan of work {for_year}").format(for_year=for_year(year, language)),
                _("From Word or Excel, from thirty-six usual items, or from an empty sheet"),
                (
                    ("file-import", _("Take from a file"), partial(go, "plan_import", f"choose:{year}")),
                    ("template", _("Begin with the sample"), sample),
                ),
            ),
            _Step(
                "users",
                _("People"),
                _("A list of those who are invited, from Excel: headings and columns are found"),
                (
                    ("file-import", _("Take from a file"), partial(go, "import", "choose")),
                    ("user-plus", _("Add person"), partial(go, "people", "new")),
                ),
            ),
            _Step(
                "calendar-event",
                _("The first meeting"),
                _("Those who are invited, who came, and their letters stand around it"),
                (("calendar-plus", _("New meeting"), partial(go, "meetings", "new")),),
            ),
            _Step(
                "signature",
                _("Signatures and letterhead"),
                _("Who signs papers, the logo, the numbers"),
                (("settings", _("Open the settings"), partial(go, "settings", "own")),),
            ),
        ]
