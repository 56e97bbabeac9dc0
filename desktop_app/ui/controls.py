"""Buttons, labels, cards and chips in the looks of the design, each with an accessible name."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.i18n.texts import Texts
from desktop_app.ui import icons
from desktop_app.ui.context import Context
from desktop_app.ui.labels import ElidedLabel, WrappedLabel
from desktop_app.ui.theme import scaled, sized

Slot = Callable[[], None]
L = TypeVar("L", bound=QBoxLayout)
_HEAD_HIGH = 44


def button(context: Context, words: str, slot: Slot, *, icon: str = "", look: str = "") -> QPushButton:
    """Return a push button; ``look`` is primary, danger, small, link or empty."""
    made = QPushButton(words.replace("&", "&&"))
    made.setProperty("look", look)
    made.setAutoDefault(False)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if icon:
        colours = context.colours
        colour = {"primary": colours.on_fill, "danger": colours.bad, "link": colours.accent}.get(look, colours.text)
        made.setIcon(icons.icon_before_words(icon, colour))
        made.setIconSize(QSize(icons.BEFORE_WORDS, icons.IN_BUTTON))
    made.setAccessibleName(words)
    made.clicked.connect(lambda *_: slot())
    return made


def door(context: Context, figure: str, counted: str, count: int, slot: Slot) -> QPushButton:
    """Return a figure that opens what it counts, by mouse, Space or Enter; one of nothing is no door."""
    made = button(context, figure, slot, look="link")
    made.setAccessibleName(f"{counted}: {figure}")
    made.setAutoDefault(True)
    made.setEnabled(count > 0)
    return made


def icon_button(context: Context, name: str, words: str, slot: Slot | None = None) -> QToolButton:
    """Return a square button that shows only an icon; its words are tooltip and accessible name."""
    made = QToolButton()
    made.setIcon(context.icon(name))
    made.setIconSize(QSize(20, 20))
    made.setToolTip(words)
    made.setAccessibleName(words)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    if slot is not None:
        made.clicked.connect(lambda *_: slot())
    return made


def read_only_reason(texts: Texts) -> str:
    """Return why nothing can be changed in a file that is open for viewing only."""
    return texts.gettext(
        "The file is open for viewing only: it or its folder is closed to changes. "
        "To change the data, copy the file to a folder of yours"
    )


def unless_read_only(context: Context, *changing: QWidget) -> None:
    """Switch off what changes data where the file is open for viewing only, and say why."""
    if context.desk.read_only:
        for control in changing:
            control.setEnabled(False)
            control.setToolTip(read_only_reason(context.texts))


def toggle(words: str, slot: Slot) -> QToolButton:
    """Return one of several choices, shown as chosen by ``setChecked``."""
    made = QToolButton()
    made.setText(words)
    made.setCheckable(True)
    made.setProperty("look", "segment")
    made.setAccessibleName(words)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.clicked.connect(lambda *_: slot())
    return made


def joined(choices: Sequence[QToolButton]) -> QHBoxLayout:
    """Return buttons joined to one strip: only the ends are round."""
    for place, choice in enumerate(choices):
        ends = (place == 0, place == len(choices) - 1)
        choice.setProperty("end", {(True, False): "left", (False, True): "right", (True, True): ""}.get(ends, "none"))
    return row(*choices, spacing=0)


def label(words: str, points: float = 10.0, *, tone: str = "", strong: bool = False, wrap: bool = False) -> QLabel:
    """Return a label; ``tone`` is quiet, hint, bad, ok, warn or empty. Text is never read as markup."""
    made = WrappedLabel(words) if wrap else QLabel(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(sized(scaled(points), QFont.Weight.DemiBold if strong else QFont.Weight.Normal))
    made.setProperty("tone", tone)
    return made


def elided(points: float = 10.0, *, tone: str = "") -> ElidedLabel:
    """Return a label of one line that ends in dots where it has too little room."""
    made = ElidedLabel()
    made.setFont(sized(scaled(points)))
    made.setProperty("tone", tone)
    return made


def card(name: str = "card") -> tuple[QFrame, QVBoxLayout]:
    """Return a card with its layout."""
    frame = QFrame()
    frame.setObjectName(name)
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(16, 14, 16, 14)
    layout.setSpacing(8)
    return frame, layout


def titled_card(title: str, *tools: QWidget) -> tuple[QFrame, QVBoxLayout]:
    """Return a card with a title and its tools over a line, and the layout for what stands below."""
    frame, layout = card()
    layout.setContentsMargins(1, 1, 1, 1)
    layout.setSpacing(0)
    head = QWidget()
    head.setMinimumHeight(_HEAD_HIGH)
    line = row(label(title, 11, strong=True), None, *tools)
    line.setContentsMargins(16, 4, 12, 4)
    head.setLayout(line)
    layout.addWidget(head)
    layout.addWidget(hairline())
    return frame, layout


def row(*widgets: QWidget | None, spacing: int = 8) -> QHBoxLayout:
    """Return widgets in a row; ``None`` stands for stretch."""
    return _filled(QHBoxLayout(), widgets, spacing)


def column(*widgets: QWidget | None, spacing: int = 8) -> QVBoxLayout:
    """Return widgets in a column; ``None`` stands for stretch."""
    return _filled(QVBoxLayout(), widgets, spacing)


def hairline() -> QFrame:
    """Return a horizontal line of one pixel."""
    line = QFrame()
    line.setObjectName("hairline")
    line.setFixedHeight(1)
    return line


def banner(context: Context, words: str, tone: str, icon: str) -> tuple[QFrame, QHBoxLayout]:
    """Return a tinted strip with an icon and a sentence; ``tone`` is warn, bad, ok or soft."""
    frame = QFrame()
    frame.setObjectName("banner")
    frame.setProperty("tone", tone)
    layout = QHBoxLayout(frame)
    layout.setContentsMargins(12, 8, 8, 8)
    colours = context.colours
    colour = {"warn": colours.warn, "bad": colours.bad, "ok": colours.ok}.get(tone, colours.accent)
    sign = QLabel()
    sign.setPixmap(context.icon(icon, colour).pixmap(18, 18))
    layout.addWidget(sign)
    layout.addWidget(label(words, wrap=True), 1)
    return frame, layout


def empty_state(context: Context, icon: str, title: str, hint: str, action: QPushButton | None = None) -> QWidget:
    """Return what an empty page shows: what is missing, and the one thing to do."""
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setAlignment(Qt.AlignmentFlag.AlignCenter)
    sign = QLabel()
    sign.setPixmap(context.icon(icon).pixmap(40, 40))
    layout.addWidget(sign, alignment=Qt.AlignmentFlag.AlignCenter)
    layout.addWidget(label(title, 11, strong=True), alignment=Qt.AlignmentFlag.AlignCenter)
    told = label(hint, tone="quiet", wrap=True)
    told.setAlignment(Qt.AlignmentFlag.AlignCenter)
    told.setMinimumWidth(360)
    layout.addWidget(told, alignment=Qt.AlignmentFlag.AlignCenter)
    if action is not None:
        layout.addSpacing(4)
        layout.addWidget(action, alignment=Qt.AlignmentFlag.AlignCenter)
    return page


def retoned(shown: QLabel, words: str, tone: str) -> None:
    """Give a label new words and another tone."""
    shown.setText(words)
    shown.setProperty("tone", tone)
    shown.style().unpolish(shown)
    shown.style().polish(shown)


def scrolled(body: QWidget) -> QScrollArea:
    """Return a scroll area that is at least as wide as what it shows, so that only its height scrolls."""
    scroll = QScrollArea()
    scroll.setWidget(body)
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setMinimumWidth(body.minimumSizeHint().width() + scroll.verticalScrollBar().sizeHint().width())
    return scroll


def replaced(scroll: QScrollArea, body: QWidget) -> None:
    """Show another widget in a scroll area; the old one may be in the middle of a signal, so it goes later."""
    old = scroll.takeWidget()
    if old is not None:
        old.hide()
        old.deleteLater()
    scroll.setWidget(body)


def _filled(layout: L, widgets: tuple[QWidget | None, ...], spacing: int) -> L:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for widget in widgets:
        if widget is None:
            layout.addStretch(1)
        else:
            layout.addWidget(widget)
    return layout
