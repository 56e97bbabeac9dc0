"""Help: the page of the section, the list of keys, and what the program is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from desktop_app import __version__
from desktop_app.resources import help_page
from desktop_app.services.versions import versions
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, row
from desktop_app.ui.shortcuts import KEYS, OTHER_KEYS
from desktop_app.ui.theme import scaled, sized

_TOPICS = {
    "people": "people",
    "duplicates": "people",
    "names": "names",
    "import": "import",
    "awards": "awards",
    "letter": "awards",
    "batch": "batch",
    "meetings": "meetings",
    "home": "home",
    "plan": "plan",
    "plan_import": "plan",
    "plan_control": "plan",
    "plan_carry": "plan",
    "plan_compare": "plan",
    "plan_papers": "plan",
    "samples": "samples",
    "settings": "settings",
}


class Reader(QDialog):
    """A window with text to read beside the work."""

    def __init__(self, parent: QWidget, context: Context, title: str, markdown: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.resize(640, 620)
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(title)
        self.text.setFont(sized(scaled(10.5)))
        self.text.setMarkdown(markdown)
        _soften(self.text.document())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 20, 16)
        layout.addWidget(self.text, 1)
        layout.addLayout(row(None, button(context, context.texts.gettext("Close"), self.accept)))


def show_help(parent: QWidget, context: Context, page: str) -> Reader:
    """Open the help page of a section."""
    path = help_page(context.texts.language.value, _TOPICS.get(page, "start"))
    return _shown(Reader(parent, context, context.texts.gettext("Help"), path.read_text(encoding="utf-8")))


def show_keys(parent: QWidget, context: Context) -> Reader:
    """Open the list of keys."""
    _ = context.texts.gettext
    title, keys, meaning = _("List of keys"), _("Keys"), _("What they do")
    lines = [f"| **{_shown_keys(key)}** | {_(words)} |" for key, words in (*KEYS, *OTHER_KEYS)]
    table = "\n".join([f"| {keys} | {meaning} |", "|---|---|", *lines])
    return _shown(Reader(parent, context, title, f"## {title}\n\n{table}\n"))


def show_about(parent: QWidget, context: Context) -> Reader:
    """Open what the program is, what it is made of, and where the data lies."""
    _ = context.texts.gettext
    lies, licensed, made_of = _("The data lies here"), _("Licence"), _("Made of")
    parts = "\n".join(f"- {name} {version} – {licence}" for name, version, licence in versions())
    text = "\n\n".join(
        [
            f"## Zhospar {__version__}",
            _("The desk of a district election commission. It never uses the network."),
            _("The operator's name in the journal is a signature of habit, not a login."),
            f"**{lies}**\n\n`{context.desk.path}`",
            f"**{licensed}**: MIT",
            f"**{made_of}**\n\n{parts}",
        ]
    )
    return _shown(Reader(parent, context, _("About Zhospar"), text))


def _shown_keys(keys: str) -> str:
    """Write keys as they stand on the keyboard."""
    return keys.replace("Return", "Enter").replace("Left", "←")


def _soften(document: QTextDocument) -> None:
    """Set bold words in the window's own heaviest weight: a bolder one would be smeared by Qt."""
    block = document.begin()
    while block.isValid():
        for found in block.textFormats():
            if found.format.fontWeight() > QFont.Weight.DemiBold:
                cursor = QTextCursor(document)
                cursor.setPosition(block.position() + found.start)
                cursor.setPosition(block.position() + found.start + found.length, QTextCursor.MoveMode.KeepAnchor)
                lighter = QTextCharFormat()
                lighter.setFontWeight(QFont.Weight.DemiBold)
                cursor.mergeCharFormat(lighter)
        block = block.next()


def _shown(reader: Reader) -> Reader:
    reader.text.document().setDefaultFont(QFont(reader.text.font()))
    reader.show()
    return reader
