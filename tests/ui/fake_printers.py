"""Printers that are only names and abilities, for a computer that has none."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from unittest.mock import patch

from desktop_app.ui.printing import dialog, form
from desktop_app.ui.printing.printers import Abilities, Duplex

PLAIN = Abilities()
BOTH_SIDES = Abilities((Duplex.OFF, Duplex.LONG, Duplex.SHORT), colour=True)
OFFICE = {"Kyocera ECOSYS P2040dn": Abilities((Duplex.OFF, Duplex.LONG)), "HP Color LaserJet": BOTH_SIDES}


@contextmanager
def fake_printers(printers: Mapping[str, Abilities], usual: str = "") -> Iterator[None]:
    """Let the computer have these printers and no others; ``usual`` is its own choice."""
    names = list(printers)
    with ExitStack() as patches:
        for module in (dialog, form):
            patches.enter_context(patch.object(module, "printer_names", lambda: names))
        patches.enter_context(patch.object(form, "abilities", lambda name: printers.get(name, PLAIN)))
        default = "desktop_app.ui.printing.printers.QPrinterInfo.defaultPrinterName"
        patches.enter_context(patch(default, lambda: usual))
        yield
