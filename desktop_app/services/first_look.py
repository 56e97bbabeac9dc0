"""What the window shows while the rest of the program is still on its way."""

from pathlib import Path

from desktop_app.domain.languages import Language
from desktop_app.i18n.short_posts import short_post


def first_rows(path: Path, language: Language, most: int) -> list[tuple[str, str]]:
    """Return name and short post of the first people of a data file; nothing where it cannot be shown yet."""
    from desktop_app.storage.first_look import first_people  # noqa: PLC0415  (the frame is painted before)

    return [(name, short_post(post)) for name, post in first_people(path, language, most)]
