"""The catalogues' tool: ``python -m tests.strings update`` extracts and merges, ``compile`` makes the .mo files."""

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "translations"
LANGUAGES = ("kk", "ru", "en")
_KEYWORDS = {
    "_": None,
    "N_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
}


def path(language: str) -> Path:
    """Return the catalogue of a language."""
    return TRANSLATIONS / language / "LC_MESSAGES" / "desktop_app.po"


def extracted() -> Catalog:
    """Return a fresh template of every string in the code."""
    template = Catalog(project="zhospar", charset="utf-8")
    found = extract_from_dir(str(ROOT / "desktop_app"), keywords=_KEYWORDS, comment_tags=("NOTE:",))
    for _file, _line, message, comments, context in found:
        template.add(message, auto_comments=comments, context=context)
    return template


def catalogue(language: str) -> Catalog:
    """Read the catalogue of a language; an empty one where there is none yet."""
    if not path(language).exists():
        return Catalog(locale=language, project="zhospar", charset="utf-8")
    with path(language).open("rb") as file:
        return read_po(file, locale=language)


def updated(language: str) -> bytes:
    """Return a catalogue merged with the code's strings, as it should lie in the repository."""
    merged = catalogue(language)
    merged.update(extracted(), no_fuzzy_matching=True)
    merged.obsolete.clear()
    if language == "en":
        _copy_source(merged)
    merged.fuzzy = False
    merged.header_comment = f"# Zhospar: catalogue of {merged.locale.english_name if merged.locale else language}."
    written = BytesIO()
    write_po(written, merged, no_location=True, sort_output=True, width=110, omit_header=False, include_previous=False)
    return b"\n".join(line for line in written.getvalue().split(b"\n") if not line.startswith(_VOLATILE))


_VOLATILE = (
    b'"POT-Creation-Date',
    b'"PO-Revision-Date',
    b'"Generated-By',
    b'"Last-Translator',
    b'"Language-Team',
    b'"Project-Id-Version',
    b'"Report-Msgid',
)


def _copy_source(merged: Catalog) -> None:
    for message in merged:
        if message.id:
            message.string = tuple(message.id) if message.pluralizable else message.id


def _update() -> Iterator[str]:
    for language in LANGUAGES:
        path(language).parent.mkdir(parents=True, exist_ok=True)
        path(language).write_bytes(updated(language))
        missing = [message for message in catalogue(language) if message.id and not _whole(message.string)]
        yield f"{language}: {len(missing)} to translate"


def _whole(string: object) -> bool:
    return all(string) if isinstance(string, tuple | list) else bool(string)


def _compile() -> Iterator[str]:
    for language in LANGUAGES:
        with path(language).with_suffix(".mo").open("wb") as file:
            write_mo(file, catalogue(language))
        yield f"{language}: compiled"


if __name__ == "__main__":
    for line in _update() if sys.argv[1:] == ["update"] else _compile():
        print(line)
