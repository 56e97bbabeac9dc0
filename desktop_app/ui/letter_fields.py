"""The fields of letter texts as they are offered, and drawn where somebody types them."""

import re
from collections.abc import Callable

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QMenu, QToolButton

from desktop_app.domain.journal import N_
from desktop_app.domain.letter_text import is_field
from desktop_app.ui.context import Context

FIELDS = (
    ("{person:dative}", N_("Name: to whom")),
    ("{person}", N_("Name: who")),
    ("{given_surname:dative}", N_("Name, surname last: to whom")),
    ("{post:dative}", N_("Post: to whom")),
    ("{post}", N_("Post: who")),
    ("{given_names}", N_("Given name and patronymic")),
    ("{organisation:genitive}", N_("Organisation: of whom")),
    ("{commission}", N_("Name of the commission")),
    ("{принял|приняла}", N_("Word for a man | for a woman")),
    ("{occasion}", N_("Occasion, typed for all letters")),
    ("{event}", N_("Event, typed for all letters")),
    ("{event_date}", N_("Date of the event")),
    ("{event_place}", N_("Place of the event")),
    ("{hours}", N_("Number of hours")),
    ("{result}", N_("Result of a test")),
    ("{year}", N_("Year of the letter")),
)
_FIELD = re.compile(r"\{([^{}\n]*)\}")


def field_menu(context: Context, insert: Callable[[str], object]) -> QToolButton:
    """Return a button that offers every field; ``insert`` is handed the chosen one."""
    _ = context.texts.gettext
    tool = QToolButton()
    tool.setText(_("Insert a field"))
    tool.setProperty("look", "plain")
    tool.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    menu = QMenu(tool)
    for field, words in FIELDS:
        menu.addAction(f"{_(words)}   {field}", lambda *_a, chosen=field: insert(chosen))
    tool.setMenu(menu)
    return tool


class FieldMarks(QSyntaxHighlighter):
    """Draws fields in the colour of what works, and those that the program does not know as mistakes."""

    def __init__(self, context: Context, document: QTextDocument) -> None:
        super().__init__(document)
        self._known, self._unknown = QTextCharFormat(), QTextCharFormat()
        self._known.setForeground(QColor(context.colours.accent))
        self._unknown.setForeground(QColor(context.colours.bad))
        self._unknown.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        self._unknown.setUnderlineColor(QColor(context.colours.bad))

    def highlightBlock(self, text: str) -> None:
        """Mark the fields of a paragraph, and braces without their partner."""
        covered: set[int] = set()
        for match in _FIELD.finditer(text):
            self.setFormat(match.start(), len(match[0]), self._known if is_field(match[1]) else self._unknown)
            covered.update(range(match.start(), match.end()))
        for place, letter in enumerate(text):
            if letter in "{}" and place not in covered:
                self.setFormat(place, 1, self._unknown)
