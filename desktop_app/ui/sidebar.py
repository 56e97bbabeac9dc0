"""The sidebar: whose desk this is, and the sections."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from desktop_app.ui.context import Context
from desktop_app.ui.controls import label, row
from desktop_app.ui.theme import scaled, sized

WIDE, NARROW = 208, 56
_ITEM_HIGH = 34
_MOST_IN_BADGE = 99


class Section(QToolButton):
    """An entry of the sidebar: icon, word, and how much of it is overdue."""

    def __init__(self, context: Context, name: str, icon: str, words: str) -> None:
        super().__init__()
        self.name = name
        self.count = 0
        self.narrow = False
        self._context = context
        self._icon = icon
        self._words = words
        self.setCheckable(True)
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def tell(self, overdue: int) -> None:
        """Show how much is overdue."""
        texts = self._context.texts
        self.count = overdue
        said = texts.gettext("overdue: {count}").format(count=texts.number(overdue))
        self.setAccessibleName(f"{self._words}, {said}" if overdue else self._words)
        self.setToolTip(self.accessibleName())
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of an entry."""
        return QSize(NARROW if self.narrow else WIDE, max(_ITEM_HIGH, self.fontMetrics().height() + 16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the entry with its edge, icon, word and count."""
        colours, painter = self._context.colours, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRect(0, 1, self.width(), self.height() - 2)
        active = self.isChecked()
        if active or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.soft if active else colours.bg))
            painter.drawRoundedRect(box, 6, 6)
        if active:
            painter.fillRect(QRect(0, box.top() + 5, 3, box.height() - 10), QColor(colours.accent))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(colours.accent))
            painter.drawRoundedRect(box.adjusted(1, 0, -1, 0), 6, 6)
        colour = colours.soft_text if active else colours.text2
        self._context.icon(self._icon, colour).paint(
            painter, QRect(QPoint(11, (self.height() - 20) // 2), QSize(20, 20))
        )
        if not self.narrow:
            self._paint_words(painter, colour)
        elif self.count:
            self._paint_badge(painter)

    def _paint_words(self, painter: QPainter, colour: str) -> None:
        painter.setFont(sized(scaled(10), QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal))
        painter.setPen(QColor(colour))
        room = QRect(41, 0, self.width() - 80, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._words)
        if self.count:
            painter.setPen(QColor(self._context.colours.bad))
            room = QRect(0, 0, self.width() - 10, self.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(self.count))

    def _paint_badge(self, painter: QPainter) -> None:
        """Paint the count at the icon where there is no room for words."""
        said = str(self.count) if self.count <= _MOST_IN_BADGE else f"{_MOST_IN_BADGE}+"
        painter.setFont(sized(scaled(7), QFont.Weight.DemiBold))
        high = painter.fontMetrics().height() + 1
        wide = max(painter.fontMetrics().horizontalAdvance(said) + 6, high)
        badge = QRect(self.width() - wide, 2, wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._context.colours.bad))
        painter.drawRoundedRect(badge, high / 2, high / 2)
        painter.setPen(QColor(self._context.colours.surface))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, said)


class Sidebar(QFrame):
    """Mark, commission, sections; settings at the foot."""

    chosen = Signal(str)

    def __init__(self, context: Context, sections: Sequence[tuple[str, str, str]]) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setFixedWidth(WIDE)
        self._context = context
        self._group = QButtonGroup(self)
        self.sections = {name: Section(context, name, icon, words) for name, icon, words in sections}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(8, 10, 8, 8)
        self._layout.setSpacing(2)
        self._head = QWidget()
        self._name = label("", 9, strong=True, wrap=True)
        self._oblast = label("", 9, tone="quiet", wrap=True)
        self._build()

    def tell(self, name: str, oblast: str) -> None:
        """Name the commission."""
        self._name.setText(name)
        self._oblast.setText(oblast)
        self._oblast.setVisible(bool(oblast))

    def count(self, name: str, overdue: int) -> None:
        """Tell beside a section how much of it is overdue."""
        self.sections[name].tell(overdue)

    def mark(self, name: str) -> None:
        """Mark the section that is open."""
        if name in self.sections:
            self.sections[name].setChecked(True)

    def narrow(self, *, icons_only: bool) -> None:
        """Show icons only, or icons and words."""
        self.setFixedWidth(NARROW if icons_only else WIDE)
        self._layout.setContentsMargins(8, 10, 8 if not icons_only else 7, 8)
        self._head_words.setVisible(not icons_only)
        for section in self.sections.values():
            section.narrow = icons_only
            section.updateGeometry()

    def _build(self) -> None:
        sign = QLabel()
        sign.setPixmap(self._context.icon("square-check", self._context.colours.on_fill).pixmap(20, 20))
        sign.setFixedSize(28, 28)
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        sign.setStyleSheet(f"background: {self._context.colours.fill}; border-radius: 6px;")
        self._head_words = QWidget()
        words = QVBoxLayout(self._head_words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._oblast)
        head = row(sign, self._head_words, spacing=8)
        head.setContentsMargins(5, 0, 0, 8)
        head.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        self._head.setLayout(head)
        self._layout.addWidget(self._head)
        for name, section in self.sections.items():
            if name == "settings":
                self._layout.addStretch(1)
            self._group.addButton(section)
            self._layout.addWidget(section)
            section.clicked.connect(lambda *_, chosen=name: self.chosen.emit(chosen))
