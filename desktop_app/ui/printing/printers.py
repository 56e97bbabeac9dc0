"""The printers of this computer: which there are, what they can, and one made ready."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desktop_app.ui.machine import PrintSettings

_MOST_DPI = 300


class Duplex(StrEnum):
    """How both sides of a sheet are used."""

    OFF = "off"
    LONG = "long"
    SHORT = "short"


_MODES = {
    Duplex.OFF: QPrinter.DuplexMode.DuplexNone,
    Duplex.LONG: QPrinter.DuplexMode.DuplexLongSide,
    Duplex.SHORT: QPrinter.DuplexMode.DuplexShortSide,
}


@dataclass(frozen=True, slots=True)
class Abilities:
    """What a printer offers beyond plain printing."""

    duplexes: tuple[Duplex, ...] = (Duplex.OFF,)
    colour: bool = False

    def fitting(self, duplex: str) -> Duplex:
        """Return the way both sides are used, or one side where the printer cannot do that."""
        return next((mode for mode in self.duplexes if mode == duplex), Duplex.OFF)


def printer_names() -> list[str]:
    """List the printers."""
    return QPrinterInfo.availablePrinterNames()


def chosen_printer(remembered: str, names: list[str]) -> str:
    """Return the printer used last if it is still there, else the computer's own choice, else the first."""
    default = QPrinterInfo.defaultPrinterName()
    return next((name for name in (remembered, default, *names) if name in names), "")


def abilities(name: str) -> Abilities:
    """Ask a printer what it offers; a choice between colour and black is one only where it has both."""
    found = QPrinterInfo.printerInfo(name)
    modes = found.supportedDuplexModes()
    duplexes = tuple(duplex for duplex, mode in _MODES.items() if duplex is Duplex.OFF or mode in modes)
    colours = found.supportedColorModes()
    both = QPrinter.ColorMode.Color in colours and QPrinter.ColorMode.GrayScale in colours
    return Abilities(duplexes, both)


def ready_printer(settings: PrintSettings, copies: int, title: str) -> QPrinter:
    """Return a printer set as wished; ``title`` is what its queue shows."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(settings.printer)
    printer.setDocName(title)
    printer.setDuplex(_MODES[Duplex(settings.duplex)])
    if not settings.colour:
        printer.setColorMode(QPrinter.ColorMode.GrayScale)
    printer.setCollateCopies(True)
    printer.setCopyCount(copies)
    printer.setResolution(min(printer.resolution(), _MOST_DPI))
    return printer


def settings_of(printer: QPrinter) -> PrintSettings:
    """Return how a printer stands after the system's own dialog; what has no word of ours is one side."""
    modes = {mode: duplex for duplex, mode in _MODES.items()}
    duplex = modes.get(printer.duplex(), Duplex.OFF)
    return PrintSettings(printer.printerName(), duplex, printer.colorMode() is QPrinter.ColorMode.Color)
