"""The look of the window: palette and style sheet from the tokens, fonts in points."""

from dataclasses import asdict
from functools import cache

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from desktop_app.resources import font, icon
from desktop_app.ui.tokens import Theme, Tokens, tokens

_FONTS = ("Inter_400Regular.ttf", "Inter_500Medium.ttf", "Inter_600SemiBold.ttf")
BODY, SMALL, CARD, HERO, TITLE = 10.0, 9.0, 11.0, 13.0, 15.0
_BODY_RANGE = (9.0, 14.0)

_QSS = """
QWidget {{ color: {text}; }}
QMainWindow, QWidget#ground {{ background: {bg}; }}
QFrame#card, QFrame#pane {{ background: {surface}; border: 1px solid {line}; border-radius: 8px; }}
QFrame#topBar, QFrame#statusBar {{ background: {surface}; }}
QFrame#topBar {{ border-bottom: 1px solid {line}; }}
QFrame#statusBar {{ border-top: 1px solid {line}; }}
QFrame#side {{ background: {side}; border-right: 1px solid {line}; }}
QFrame#undoBar {{ background: {bar}; border-radius: 6px; }}
QFrame#undoBar QLabel {{ color: {bar_text}; }}
QFrame#undoBar QLabel#key {{ border: 1px solid {bar_text}; border-radius: 4px; padding: 1px 5px; }}
QFrame#undoBar QPushButton {{ background: transparent; color: {bar_text}; border: 1px solid {bar_text}; }}
QFrame#banner[tone="warn"] {{ background: {warn_bg}; border-radius: 6px; }}
QFrame#banner[tone="bad"] {{ background: {bad_bg}; border-radius: 6px; }}
QFrame#banner[tone="ok"] {{ background: {ok_bg}; border-radius: 6px; }}
QFrame#banner[tone="soft"] {{ background: {soft}; border-radius: 6px; }}
QLabel#paperGround {{ background: {bg}; }}
QFrame#hairline {{ background: {line}; border: none; }}
QLabel {{ background: transparent; }}
QLabel[tone="quiet"] {{ color: {text2}; }}
QLabel[tone="hint"] {{ color: {text3}; }}
QLabel[tone="bad"] {{ color: {bad}; }}
QLabel[tone="ok"] {{ color: {ok}; }}
QLabel[tone="warn"] {{ color: {warn}; }}
QPushButton {{ background: {surface}; border: 1px solid {field}; border-radius: 6px; padding: 0 12px; min-height: 30px;
  font-weight: 500; }}
QPushButton:hover {{ background: {sunken}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 0 11px; min-height: 28px; }}
QPushButton:disabled {{ color: {text3}; background: {sunken}; border-color: {line}; }}
QPushButton[look="primary"] {{ background: {fill}; color: {on_fill}; border: 1px solid {fill}; }}
QPushButton[look="primary"]:hover, QPushButton[look="primary"]:pressed {{ background: {fill_hover}; }}
QPushButton[look="primary"]:focus {{ border: 2px solid {text}; }}
QPushButton[look="primary"]:disabled {{ background: {none_bg}; color: {text3}; border-color: {none_bg}; }}
QPushButton[look="danger"] {{ color: {bad}; border-color: {bad}; }}
QPushButton[look="small"] {{ min-height: 24px; padding: 0 8px; }}
QPushButton[look="small"]:focus {{ min-height: 22px; padding: 0 7px; }}
QPushButton[look="link"] {{ background: transparent; border: 1px solid transparent; color: {accent}; padding: 0 4px;
  min-height: 24px; text-align: left; }}
QPushButton[look="quiet"] {{ background: transparent; border: 1px solid transparent; color: {text2}; padding: 0 8px; }}
QPushButton[look="quiet"]:hover {{ background: {sunken}; }}
QPushButton[look="quiet"]:focus {{ border: 2px solid {accent}; padding: 0 7px; }}
QPushButton[look="link"]:hover {{ text-decoration: underline; }}
QPushButton[look="link"]:focus {{ border: 1px solid {accent}; }}
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 4px; }}
QToolButton:hover {{ background: {sunken}; }}
QToolButton:focus {{ border: 2px solid {accent}; padding: 3px; }}
QToolButton[look="plain"] {{ border: 1px solid {line}; padding: 4px 8px; min-height: 20px; font-weight: 500; }}
QToolButton[look="plain"]:focus {{ border: 2px solid {accent}; padding: 3px 7px; }}
QToolButton[look="filter"] {{ background: {surface}; border: 1px solid {line}; padding: 4px 9px; min-height: 20px;
  font-weight: 500; }}
QToolButton[look="filter"]:hover {{ background: {sunken}; }}
QToolButton[look="filter"]:focus {{ border: 2px solid {accent}; padding: 3px 8px; }}
QToolButton[look="filter"][on="yes"], QToolButton[look="filter"]:checked {{ background: {soft}; color: {soft_text};
  border-color: {accent}; }}
QToolButton[look="segment"] {{ border: 1px solid {field}; border-radius: 6px; padding: 5px 12px; font-weight: 500; }}
QToolButton[end="left"] {{ border-top-right-radius: 0; border-bottom-right-radius: 0; }}
QToolButton[end="right"] {{ border-top-left-radius: 0; border-bottom-left-radius: 0; margin-left: -1px; }}
QToolButton[end="none"] {{ border-radius: 0; margin-left: -1px; }}
QToolButton[look="segment"][dense="yes"] {{ padding: 3px 9px; }}
QToolButton[look="segment"]:checked {{ background: {soft}; color: {soft_text}; }}
QToolButton[look="segment"]:focus {{ border: 2px solid {accent}; padding: 4px 11px; }}
QToolButton[look="segment"][dense="yes"]:focus {{ padding: 2px 8px; }}
QToolButton[look="link"] {{ color: {accent}; font-weight: 500; }}
QToolButton[look="chip"] {{ border-radius: 6px; padding: 4px 9px; font-weight: 500; color: {text2}; }}
QToolButton[look="chip"]:checked {{ background: {soft}; color: {soft_text}; }}
QToolButton::menu-indicator {{ image: none; }}
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QDateEdit {{ background: {surface}; border: 1px solid {field};
  border-radius: 6px; padding: 0 9px; min-height: 30px; selection-background-color: {soft};
  selection-color: {soft_text}; }}
QPlainTextEdit, QTextEdit {{ padding: 6px 7px; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QDateEdit:focus {{
  border: 2px solid {accent}; padding: 0 8px; min-height: 28px; }}
QPlainTextEdit:focus, QTextEdit:focus {{ padding: 5px 6px; }}
QLineEdit[state="error"], QPlainTextEdit[state="error"], QDateEdit[state="error"] {{ border: 2px solid {bad};
  padding: 0 8px; min-height: 28px; }}
QLineEdit:disabled, QLineEdit:read-only, QComboBox:disabled, QPlainTextEdit:disabled {{ background: {sunken};
  color: {text2}; border-color: {line}; }}
QLineEdit[look="search"] {{ background: {sunken}; border-color: {line}; }}
QLineEdit[look="cell"], QComboBox[look="cell"] {{ min-height: 24px; }}
QComboBox[look="cell"]:focus {{ min-height: 22px; }}
QComboBox::drop-down {{ border: none; width: 24px; }}
QComboBox::down-arrow {{ image: url("{chevron}"); width: 16px; height: 16px; }}
QComboBox QAbstractItemView {{ background: {surface}; border: 1px solid {line}; selection-background-color: {soft};
  selection-color: {soft_text}; outline: none; }}
QCheckBox, QRadioButton {{ spacing: 8px; background: transparent; }}
QCheckBox::indicator {{ width: 16px; height: 16px; border: 1px solid {field}; border-radius: 4px;
  background: {surface}; }}
QCheckBox::indicator:checked {{ background: {fill}; border-color: {fill}; image: url("{tick}"); }}
QRadioButton::indicator {{ width: 14px; height: 14px; border: 1px solid {field}; border-radius: 8px;
  background: {surface}; }}
QRadioButton::indicator:checked {{ width: 6px; height: 6px; border: 5px solid {fill}; background: {on_fill}; }}
QRadioButton::indicator:focus {{ border-color: {accent}; }}
QCheckBox:focus, QRadioButton:focus {{ color: {accent}; }}
QTableView, QListWidget, QTreeView {{ background: {surface}; border: none; outline: none;
  selection-background-color: {soft}; selection-color: {text}; alternate-background-color: {sunken}; }}
QListWidget::item {{ padding: 7px 8px; border-radius: 6px; }}
QListWidget::item:hover {{ background: {sunken}; }}
QListWidget::item:selected {{ background: {soft}; color: {soft_text}; font-weight: 600; }}
QHeaderView {{ background: {sunken}; border: none; }}
QHeaderView::section {{ background: {sunken}; color: {text2}; border: none; border-bottom: 1px solid {line};
  padding: 7px 8px; font-weight: 500; }}
QHeaderView::section:first {{ padding-left: 16px; }}
QTabBar {{ background: transparent; }}
QTabBar::tab {{ background: transparent; color: {text2}; padding: 8px 4px; margin-right: 20px; font-weight: 500;
  border-bottom: 3px solid transparent; }}
QTabBar::tab:selected {{ color: {text}; border-bottom: 3px solid {accent}; }}
QTabBar::tab:focus {{ color: {accent}; }}
QScrollArea {{ background: transparent; border: none; }}
QScrollArea > QWidget > QWidget {{ background: transparent; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 2px; }}
QScrollBar::handle {{ background: {field}; border-radius: 4px; min-height: 32px; min-width: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSplitter::handle {{ background: transparent; image: none; }}
QMenu {{ background: {surface}; border: 1px solid {line}; border-radius: 6px; padding: 4px; }}
QMenu::item {{ padding: 7px 24px 7px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {soft}; color: {soft_text}; }}
QMenu::item:disabled {{ color: {text3}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px; }}
QToolTip {{ background: {text}; color: {surface}; border: none; padding: 4px 6px; }}
QProgressBar {{ background: {none_bg}; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }}
QProgressBar::chunk {{ background: {fill}; border-radius: 3px; }}
QDialog {{ background: {surface}; }}
QTextBrowser {{ background: {surface}; border: none; padding: 0; }}
"""


def apply(application: QApplication, theme: Theme, body: float = BODY) -> None:
    """Dress the whole application in a theme; ``body`` is the size of text in points (9-14)."""
    colours = tokens(theme)
    application.setStyle("Fusion")
    application.setPalette(_palette(colours))
    application.setFont(sized(body))
    application.setStyleSheet(
        _QSS.format(
            **asdict(colours), chevron=icon(f"chevron-down-{theme}").as_posix(), tick=icon("check-on-fill").as_posix()
        )
    )


@cache
def load_fonts() -> None:
    """Make the bundled window font known to Qt; later calls cost nothing."""
    for file in _FONTS:
        QFontDatabase.addApplicationFont(str(font(file)))


def sized(points: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the window's font in a size and weight, moved with the user's own size of text."""
    load_fonts()
    made = QFont("Inter")
    made.setPointSizeF(points)
    made.setWeight(weight)
    return made


def scaled(points: float) -> float:
    """Return a size of the design in the user's own scale of text."""
    application = QApplication.instance()
    body = application.font().pointSizeF() if isinstance(application, QApplication) else BODY
    return points * min(max(body, _BODY_RANGE[0]), _BODY_RANGE[1]) / BODY


def _palette(colours: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for name, colour in (
        (role.Window, colours.bg),
        (role.Base, colours.surface),
        (role.AlternateBase, colours.sunken),
        (role.Button, colours.surface),
        (role.Text, colours.text),
        (role.WindowText, colours.text),
        (role.ButtonText, colours.text),
        (role.PlaceholderText, colours.text3),
        (role.Highlight, colours.soft),
        (role.HighlightedText, colours.text),
        (role.Link, colours.accent),
        (role.Accent, colours.accent),
        (role.ToolTipBase, colours.text),
        (role.ToolTipText, colours.surface),
    ):
        palette.setColor(name, QColor(colour))
    for name in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(colours.text3))
    return palette
