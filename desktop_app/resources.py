"""Where the shipped files lie, in the source tree and in the frozen program."""

import sys
from pathlib import Path

_ROOT = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parent.parent))

RESOURCES = _ROOT / "resources"
TRANSLATIONS = _ROOT / "translations"


def font(name: str) -> Path:
    """Return the path of a bundled font file, e.g. ``Tinos-Regular.ttf``."""
    return RESOURCES / "fonts" / name


def icon(name: str) -> Path:
    """Return the path of a bundled outline icon by its Tabler name, e.g. ``home``."""
    return RESOURCES / "icons" / f"{name}.svg"


def demo(name: str) -> Path:
    """Return the path of a file that the demonstration reads."""
    return RESOURCES / "demo" / name


def help_page(language: str, topic: str) -> Path:
    """Return the path of a help page, e.g. ``help_page("kk", "people")``."""
    return RESOURCES / "help" / language / f"{topic}.md"


def name_list(name: str) -> Path:
    """Return the path of a list of names, e.g. ``given_male``."""
    return RESOURCES / "names" / f"{name}.txt"


def plan_file(name: str) -> Path:
    """Return the path of a file about plans, e.g. ``usual_items.json``."""
    return RESOURCES / "plans" / name
