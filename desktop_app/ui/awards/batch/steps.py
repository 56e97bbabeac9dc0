"""The cards of the five steps: a head that says how far each is, and the body of the open one."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.errors import NoSignatoryError
from desktop_app.i18n.errors import explain
from desktop_app.i18n.texts import Texts
from desktop_app.ui.awards.batch.state import Step
from desktop_app.ui.awards.batch.work import BatchWork
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, elided, empty_state, hairline, label
from desktop_app.ui.theme import scaled, sized

_HEAD_HIGH, _LOW_HEAD_HIGH = 44, 36
_SIGN = 24
_WORDS_WIDE = 360


class StepBody(QWidget):
    """What one step shows and asks."""

    letter_shown = Signal(object)
    step_wanted = Signal(object)

    def __init__(self, context: Context, work: BatchWork) -> None:
        super().__init__()
        self._context = context
        self._work = work
        self.tools: Sequence[QWidget] = ()

    @property
    def title(self) -> str:
        """Return the name of the step."""
        raise NotImplementedError

    @property
    def summary(self) -> str:
        """Return in one line how the step stands."""
        raise NotImplementedError

    @property
    def done(self) -> bool:
        """Tell whether nothing is left to do here."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show things as they stand."""

    def arrive(self) -> None:
        """Put the focus where work begins."""

    def show_chosen(self) -> None:
        """Let the letter of the chosen line be shown."""


class Waiting(QStackedWidget):
    """What stands in place of the letters while there are none: why, and the way to what is missing."""

    people_wanted = Signal(object)

    def __init__(self, context: Context, work: BatchWork) -> None:
        super().__init__()
        _ = context.texts.gettext
        self._context = context
        self._work = work
        self._choose = button(context, _("Choose people"), lambda: self.people_wanted.emit(Step.WHO))
        hint = _("Choose people, and their letters appear here")
        self.addWidget(empty_state(context, "users", _("Nobody is chosen yet"), hint, self._choose))
        self._why = label("", tone="quiet", wrap=True)
        self._why.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._why.setMinimumWidth(_WORDS_WIDE)
        self._way = button(context, "", self._lead)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.setSpacing(10)
        for widget in (self._why, self._way):
            layout.addWidget(widget, alignment=Qt.AlignmentFlag.AlignCenter)
        self.addWidget(page)

    @property
    def way(self) -> QPushButton:
        """Return the button that leads on."""
        return self._choose if self._work.batch.empty else self._way

    def refresh(self) -> None:
        """Say why there are no letters."""
        _, refused = self._context.texts.gettext, self._work.refused
        words = _("Add a signatory") if isinstance(refused, NoSignatoryError) else _("Open the settings")
        self.setCurrentIndex(0 if self._work.batch.empty else 1)
        self._why.setText(why_none(self._work, self._context.texts))
        self._way.setText(words)
        self._way.setAccessibleName(words)
        self._way.setVisible(refused is not None)

    def _lead(self) -> None:
        """Lead to somebody who signs, or to our commission."""
        group = "signatories" if isinstance(self._work.refused, NoSignatoryError) else "own"
        self._context.open_page("settings", group)


class StepCard(QFrame):
    """A step: its head, always in view, and its body while it is open."""

    wanted = Signal(object)

    def __init__(self, context: Context, step: Step, body: StepBody) -> None:
        super().__init__()
        self.setObjectName("step")
        self.step = step
        self.body = body
        self._context = context
        self._sign = QLabel()
        self._sign.setFixedSize(QSize(_SIGN, _SIGN))
        self._sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sign.setFont(sized(scaled(9), QFont.Weight.DemiBold))
        self._name = label(body.title, 10, strong=True)
        self._summary = elided(tone="quiet")
        self._summary.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._open = button(context, "", lambda: self.wanted.emit(self.step), look="link")
        self._tools = QWidget()
        self._line = hairline()
        self._build()
        self.flatten(low=False)
        self.show_open(on=False)

    @property
    def name_wide(self) -> int:
        """Return how wide the name is, in pixels."""
        return self._name.sizeHint().width()

    @name_wide.setter
    def name_wide(self, wide: int) -> None:
        self._name.setFixedWidth(wide)

    def show_open(self, *, on: bool) -> None:
        """Show the body, or the head only."""
        colours = self._context.colours
        frame = colours.accent if on else colours.line
        self.setStyleSheet(
            f"QFrame#step {{ background: {colours.surface}; border: 1px solid {frame}; border-radius: 8px; }}"
        )
        self.is_open = on
        self.body.setVisible(on)
        self._line.setVisible(on)
        self._tools.setVisible(on or self.step is Step.PRINT)
        self._open.setVisible(not on)
        tall = QSizePolicy.Policy.Expanding if on else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Preferred, tall)

    def show_state(self) -> None:
        """Say in the head how the step stands."""
        _, colours, done = self._context.texts.gettext, self._context.colours, self.body.done
        self._summary.say(self.body.summary)
        words = _("Change") if done else _("Open")
        self._open.setText(words)
        self._open.setAccessibleName(f"{self.body.title}: {words}")
        self._sign.setPixmap(QPixmap())
        back, front = (colours.fill, colours.on_fill) if self.is_open else (colours.none_bg, colours.none)
        if done and not self.is_open:
            back = colours.ok_bg
            self._sign.setPixmap(self._context.icon("check", colours.ok).pixmap(16, 16))
        else:
            self._sign.setText(str(int(self.step)))
        half = _SIGN // 2
        self._sign.setStyleSheet(f"QLabel {{ background: {back}; color: {front}; border-radius: {half}px; }}")
        self._sign.setAccessibleName(_("Done") if done else str(int(self.step)))
        self._fit_tools()

    def _fit_tools(self) -> None:
        """Give the tools the room that their words need now, before anything is painted."""
        for widget in (self._tools, self._head):
            layout = widget.layout()
            if layout is not None:
                layout.activate()

    def flatten(self, *, low: bool) -> None:
        """Take less height where the window has little."""
        self._head.setMinimumHeight(round(scaled(_LOW_HEAD_HIGH if low else _HEAD_HIGH)))

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        self._head = QWidget()
        line = QHBoxLayout(self._head)
        line.setContentsMargins(14, 3, 12, 3)
        line.setSpacing(10)
        for widget in (self._sign, self._name):
            line.addWidget(widget)
        line.addWidget(self._summary, 1)
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(8)
        for tool in self.body.tools:
            tools.addWidget(tool)
        line.addWidget(self._tools)
        line.addWidget(self._open)
        layout.addWidget(self._head)
        layout.addWidget(self._line)
        layout.addWidget(self.body, 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open with a click anywhere on the head."""
        if not self.is_open and self._head.geometry().contains(event.position().toPoint()):
            self.wanted.emit(self.step)
        super().mousePressEvent(event)


def why_none(work: BatchWork, texts: Texts) -> str:
    """Return why there are no letters although somebody is chosen; nothing where that is not so."""
    if work.halted:
        return work.halted
    return explain(work.refused, texts) if work.refused is not None and not work.batch.empty else ""
