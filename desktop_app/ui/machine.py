"""What belongs to this computer and not to the data: language, look, window, last file and folder, printers."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

from desktop_app.domain.languages import Language
from desktop_app.ui.tokens import Theme

_DUPLEXES = ("off", "long", "short")


@dataclass(frozen=True, slots=True)
class Look:
    """How the window looks: language, theme, size of text in points."""

    language: Language = Language.RU
    theme: Theme = Theme.LIGHT
    body: float = 10.0

    def with_language(self, language: Language) -> "Look":
        """Return the same look in another language."""
        return replace(self, language=language)


@dataclass(frozen=True, slots=True)
class PrintSettings:
    """How a kind of paper is printed: on which printer, on which sides (off, long or short edge), in colour or not."""

    printer: str = ""
    duplex: str = "off"
    colour: bool = True


@dataclass(frozen=True, slots=True)
class BrokenOff:
    """Where printing stopped: the pages as they were typed, and the sheet to go on from."""

    pages: str
    sheet: int


class Machine:
    """Settings of this computer, kept by Qt; ``broken_off`` is kept until the program is closed, by paper."""

    def __init__(self, settings: QSettings | None = None) -> None:
        self._settings = settings or QSettings("Zhospar", "Zhospar")
        self.broken_off: dict[str, BrokenOff] = {}

    @property
    def look(self) -> Look:
        """Return how the window looked last."""
        return Look(
            Language(self._text("language", Language.RU)),
            Theme(self._text("theme", Theme.LIGHT)),
            float(self._text("body", "10")),
        )

    @look.setter
    def look(self, look: Look) -> None:
        for key, value in (("language", look.language), ("theme", look.theme), ("body", look.body)):
            self._settings.setValue(key, str(value))

    @property
    def data(self) -> Path | None:
        """Return the data file that was open last."""
        text = self._text("data", "")
        return Path(text) if text else None

    @data.setter
    def data(self, path: Path) -> None:
        self._settings.setValue("data", str(path))

    @property
    def folder(self) -> Path:
        """Return the folder where a paper was saved last; the home folder at first."""
        folder = Path(self._text("folder", str(Path.home())))
        return folder if folder.is_dir() else Path.home()

    @folder.setter
    def folder(self, folder: Path) -> None:
        self._settings.setValue("folder", str(folder))

    def print_settings(self, kind: str) -> PrintSettings:
        """Return how papers of a kind were printed last."""
        known = PrintSettings()
        duplex = self._text(f"print/{kind}/duplex", known.duplex)
        return PrintSettings(
            self._text(f"print/{kind}/printer", known.printer),
            duplex if duplex in _DUPLEXES else known.duplex,
            self._text(f"print/{kind}/colour", "yes") == "yes",
        )

    def keep_print_settings(self, kind: str, settings: PrintSettings) -> None:
        """Keep how papers of a kind are printed."""
        self._settings.setValue(f"print/{kind}/printer", settings.printer)
        self._settings.setValue(f"print/{kind}/duplex", settings.duplex)
        self._settings.setValue(f"print/{kind}/colour", "yes" if settings.colour else "no")

    def window(self) -> QByteArray:
        """Return place and size of the window."""
        return self._bytes("window")

    def keep_window(self, geometry: QByteArray) -> None:
        """Keep place and size of the window."""
        self._settings.setValue("window", geometry)

    def _text(self, key: str, default: str) -> str:
        return str(self._settings.value(key, default))

    def _bytes(self, key: str) -> QByteArray:
        value: Any = self._settings.value(key, QByteArray())
        return value if isinstance(value, QByteArray) else QByteArray()
