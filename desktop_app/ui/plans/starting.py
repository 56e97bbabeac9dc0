"""What a year without a plan shows: the ways to begin one."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.i18n.dates import for_year
from desktop_app.i18n.texts import Texts
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, card, hairline, label, row, unless_read_only

_TILE = 40


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to begin: its key, icon, title, hint and the words of its button."""

    key: str
    icon: str
    title: str
    hint: str
    words: str


class PlanStart(QWidget):
    """A card with a line for each way; ``first`` is the likeliest one."""

    first: QPushButton

    def __init__(self, context: Context, acts: dict[str, Callable[[], None]]) -> None:
        super().__init__()
        self._context = context
        self._acts = acts
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addStretch(1)
        self._card: QWidget | None = None

    def show_year(self, year: int, last: int | None) -> None:
        """Show the ways to begin the plan of a year; ``last`` is the latest earlier year that has one."""
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
        texts = self._context.texts
        _ = texts.gettext
        made, layout = card()
        layout.setContentsMargins(1, 14, 1, 1)
        layout.setSpacing(0)
        words = _("Plan of work {for_year}: where to begin").format(for_year=for_year(year, texts.language))
        title = label(words, 11, strong=True)
        title.setContentsMargins(20, 0, 0, 12)
        layout.addWidget(title)
        for way in _ways(texts, last):
            layout.addWidget(hairline())
            layout.addLayout(self._line(way))
        self._layout.insertWidget(0, made)
        self._card = made

    def _line(self, way: _Way) -> QHBoxLayout:
        colours = self._context.colours
        sign = QLabel()
        sign.setPixmap(self._context.icon(way.icon, colours.accent).pixmap(20, 20))
        sign.setFixedSize(_TILE, _TILE)
        sign.setStyleSheet(f"background: {colours.soft}; border-radius: 6px; padding-left: 10px;")
        go = button(self._context, way.words, self._acts[way.key], look="primary" if way.key == "file" else "")
        unless_read_only(self._context, go)
        if way.key == "file":
            self.first = go
        said = QWidget()
        inside = QVBoxLayout(said)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(2)
        inside.addWidget(label(way.title, strong=True))
        inside.addWidget(label(way.hint, tone="quiet", wrap=True))
        line = row(sign, said, go, spacing=16)
        line.setStretch(1, 1)
        line.setContentsMargins(20, 14, 20, 14)
        return line


def _ways(texts: Texts, last: int | None) -> list[_Way]:
    _ = texts.gettext
    ways = [
        _Way(
            "file",
            "file-import",
            _("From Word or Excel"),
            _("Sections, deadlines and people of the table are understood, and you look before it is taken"),
            _("Take from a file"),
        ),
        _Way(
            "paste",
            "clipboard-text",
            _("Copied from Word or Excel"),
            _("Copy the table there and paste it here"),
            _("Paste"),
        ),
        _Way(
            "usual",
            "template",
            _("From the usual items"),
            _("Thirty-six items in eight sections, in both languages; delete what you do not need"),
            _("Begin with the sample"),
        ),
    ]
    if last is not None:
        hint = _("Its items without marks; the years in their words move along")
        title = _("From the plan of {year}").format(year=last)
        ways.append(_Way("last", "copy", title, hint, _("Take last year's plan")))
    empty = _("Section by section, item by item")
    return [*ways, _Way("empty", "plus", _("From an empty sheet"), empty, _("Begin empty"))]
