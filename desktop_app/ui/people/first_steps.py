"""What an empty file shows: what to do first, in order, each step a way there."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, card, hairline, label, unless_read_only

_TILE = 40


@dataclass(frozen=True, slots=True)
class FirstStep:
    """One step: what it is about, why, what its button says and does; ``also`` (icon, words, act) is another way."""

    icon: str
    title: str
    hint: str
    words: str
    button_icon: str
    act: Callable[[], None]
    done: bool = False
    also: tuple[str, str, Callable[[], None]] | None = None


class FirstSteps(QWidget):
    """A card with the steps; the first that is not done yet has the filled button."""

    first: QPushButton

    def __init__(self, context: Context, add_person: Callable[[], None], take_list: Callable[[], None]) -> None:
        super().__init__()
        self._context = context
        self._add_person = add_person
        self._take_list = take_list
        self._card: QFrame | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Show the steps as things stand now."""
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
        steps = self._steps()
        wanted = next((step for step in steps if not step.done), steps[0])
        self._card, layout = card()
        layout.setContentsMargins(1, 14, 1, 1)
        layout.setSpacing(0)
        title = label(self._context.texts.gettext("Where to begin"), 11, strong=True)
        title.setContentsMargins(20, 0, 0, 12)
        layout.addWidget(title)
        for step in steps:
            layout.addWidget(hairline())
            layout.addLayout(self._line(step, wanted=step is wanted))
        self._layout.insertWidget(0, self._card)

    def _line(self, step: FirstStep, *, wanted: bool) -> QGridLayout:
        colours = self._context.colours
        sign = QLabel()
        icon, colour = ("circle-check", colours.ok) if step.done else (step.icon, colours.accent)
        sign.setPixmap(self._context.icon(icon, colour).pixmap(20, 20))
        sign.setFixedSize(_TILE, _TILE)
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        sign.setStyleSheet(f"background: {colours.ok_bg if step.done else colours.soft}; border-radius: 6px;")
        look = "primary" if wanted else ""
        made = button(self._context, step.words, step.act, icon=step.button_icon, look=look)
        unless_read_only(self._context, made)
        if wanted:
            self.first = made
        line = QGridLayout()
        line.setContentsMargins(20, 16, 20, 16)
        line.setHorizontalSpacing(16)
        line.setVerticalSpacing(2)
        line.setColumnStretch(1, 1)
        line.addWidget(sign, 0, 0, 2, 1)
        line.addWidget(label(step.title, strong=True), 0, 1)
        line.addWidget(label(step.hint, tone="quiet", wrap=True), 1, 1)
        if step.also is not None:
            icon, words, act = step.also
            other = button(self._context, words, act, icon=icon)
            unless_read_only(self._context, other)
            line.addWidget(other, 0, 2, 2, 1)
        line.addWidget(made, 0, 3, 2, 1)
        return line

    def _steps(self) -> list[FirstStep]:
        _ = self._context.texts.gettext
        commissions, open_page = self._context.desk.commissions, self._context.open_page
        own = commissions.own()
        named = own is not None and bool(own.name_kk and own.name_ru)
        signs = own is not None and bool(commissions.signatories(own.id))
        return [
            FirstStep(
                "building-bank",
                _("The commission"),
                _("Names in both languages, place and logo, as they stand on letters"),
                _("Fill in the commission"),
                "pencil",
                lambda: open_page("settings", "own"),
                named,
            ),
            FirstStep(
                "signature",
                _("Who signs"),
                _("The chair, or who stands in for the chair"),
                _("Add a signatory"),
                "plus",
                lambda: open_page("settings", "signatories"),
                signs,
            ),
            FirstStep(
                "users",
                _("People"),
                _("Add the people whom the commission invites and thanks. Each has a card with posts and letters"),
                _("Add person"),
                "user-plus",
                self._add_person,
                also=("file-import", _("Take from a file"), self._take_list),
            ),
            FirstStep(
                "award",
                _("The first letter"),
                _("Choose a person, check the name in its case, and print. The number comes by itself"),
                _("Make a letter"),
                "award",
                lambda: open_page("letter", "new"),
            ),
        ]
