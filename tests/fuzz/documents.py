"""Word documents by seed: whole ones, of which is known what must be read, and ones with something broken in them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from desktop_app.services.sheet_reader import read_sheet
from tests.fuzz.packages import Entry, pack, spoil
from tests.fuzz.texts import damaged
from tests.fuzz.word_changes import restructured
from tests.fuzz.word_tables import Rows, a_table, escaped, paragraph, some_words
from tests.fuzz.xml_changes import changed

_WHOLE, _BYTES, _STRUCTURE = 0.3, 0.15, 0.5
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_STAMPS = (
    ("УТВЕРЖДЁН", "решением территориальной избирательной комиссии", "от 12 января 2024 года № 1/2"),
    ("Комиссияның", "2024 жылғы 12 қаңтардағы № 1/2", "шешімімен бекітілген"),
    ("УТВЕРЖДАЮ", "Председатель ____________ Цой А.Е.", "«31» февраля 2024 г.", "от 45.13.2024 № 7"),
    ("APPROVED by decision No. 3 of 12.01.2024",),
)
_TITLES = ("ПЛАН РАБОТЫ", "на 2024 год", "2024 жылға арналған жұмыс жоспары", "Список приглашённых", "Work plan 2024")
_SIGNATURES = ("Председатель комиссии          А. Цой", "Хатшы ____________ Ә. Тілеуова", "Исп. Ким И., тел. 2-65-53")
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_MAIN = ("word/document.xml", "word/document2.xml")
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="{{}}"/></Relationships>'
)
_SMALL = '<w:{0} xmlns:w="' + _W + '"><w:p><w:r><w:t>колонтитул</w:t></w:r></w:p></w:{0}>'


class LostRowsError(Exception):
    """A whole document was not read as it was written."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a reader must find: tables with text, and the paragraphs before each of them and behind the last one."""

    tables: tuple[Rows, ...]
    between: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Document:
    """The bytes of a document; ``known`` is ``None`` where something in it was broken."""

    data: bytes
    known: Known | None


def a_document(chance: Random) -> Document:
    """Return a document, whole or broken."""
    entries, known = _entries(chance)
    if chance.random() < _WHOLE:
        return Document(pack(entries), known)
    if chance.random() < _BYTES:
        return Document(damaged(pack(entries), chance), None)
    for entry in entries:
        if entry.name in _MAIN:
            entry.data = _broken(entry.data, chance)
        elif chance.random() < 0.1:
            entry.data = changed(entry.data, chance)
    if chance.random() < 0.15:
        spoil(entries, chance)
    made = pack(entries)
    return Document(damaged(made, chance) if chance.random() < 0.05 else made, None)


def check(document: Document) -> None:
    """See that a whole document is read as it was written: every table, every row, every paragraph around.

    Raises:
        LostRowsError: Something is missing, or is there that was not written.
    """
    known = document.known
    if known is None:
        return
    found = read_sheet(document.data)
    if len(found.names) != len(known.tables):
        raise LostRowsError(f"{len(known.tables)} tables, {len(found.names)} read")
    if found.rows not in known.tables:
        raise LostRowsError("what is read by itself is none of the tables")
    for place, rows in enumerate(known.tables):
        one = read_sheet(document.data, str(place + 1))
        if one.rows != rows:
            raise LostRowsError(f"table {place + 1}: {_difference(rows, one.rows)}")
        if (one.above, one.below) != (known.between[place], known.between[place + 1]):
            raise LostRowsError(f"around table {place + 1}: {one.above} {one.below}")


def _difference(written: Rows, read: Rows) -> str:
    if len(written) != len(read):
        return f"{len(written)} rows, {len(read)} read"
    place = next(place for place, (one, other) in enumerate(zip(written, read, strict=True)) if one != other)
    return f"row {place + 1}: {written[place]} is read as {read[place]}"


def _entries(chance: Random) -> tuple[list[Entry], Known]:
    body, known = _body(chance)
    names = f'xmlns:w="{chance.choice((_W, _W, _W, _STRICT))}" xmlns:r="{_OFFICE}" xmlns:mc="{_MC}"'
    text = f"<w:document {names}><w:body>{body}<w:sectPr><w:pgSz/></w:sectPr></w:body></w:document>"
    if chance.random() < 0.1:
        text = re.sub(r"(?<=[</ :])w(?=[:=])", "ns0", text)
    encoding = chance.choices(("utf-8", "utf-8-sig", "utf-16"), (90, 5, 5))[0]
    declared = f'<?xml version="1.0" encoding="{encoding.removesuffix("-sig").upper()}" standalone="yes"?>\r\n'
    main = chance.choices(_MAIN, (95, 5))[0]
    parts = [
        ("[Content_Types].xml", _TYPES.encode()),
        ("_rels/.rels", _RELATIONS.format(main).encode()),
        (main, (declared + text).encode(encoding)),
        ("word/styles.xml", _SMALL.format("styles").encode()),
        ("word/header1.xml", _SMALL.format("hdr").encode()),
        ("docProps/app.xml", b"<Properties/>"),
        ("word/media/image1.png", chance.randbytes(50)),
    ]
    return [Entry(name, data, chance.choice((0, 8, 8, 8))) for name, data in parts], known


def _body(chance: Random) -> tuple[str, Known]:
    """Return stamp, tables and signatures, and what must be read of them."""
    kinds = ["any"] * chance.choice((0, 0, 0, 1, 2)) + [chance.choice(("plan", "plan", "people"))]
    chance.shuffle(kinds)
    if chance.random() < 0.3:
        kinds.insert(0, "stamp")
    if chance.random() < 0.3:
        kinds.append("stamp")
    stamp = [*chance.choice((*_STAMPS, ())), *chance.sample(_TITLES, chance.randrange(3))]
    written, tables, between, waiting = list[str](), list[Rows](), list[tuple[str, ...]](), list[str]()
    _say(chance, stamp, written, waiting)
    for kind in kinds:
        xml, rows = _stamp(chance) if kind == "stamp" else a_table(chance, kind)
        written.append(xml)
        if any(map(any, rows)):
            tables.append(rows)
            between.append(tuple(waiting))
            waiting = []
        _say(chance, [some_words(chance) for _ in range(chance.choice((0, 0, 1, 3)))] or [""], written, waiting)
    _say(chance, chance.sample(_SIGNATURES, chance.randrange(4)), written, waiting)
    return "".join(written), Known(tuple(tables), (*between, tuple(waiting)))


def _say(chance: Random, lines: Sequence[str], written: list[str], waiting: list[str]) -> None:
    """Write paragraphs that stand between tables, one of them in a text box at times."""
    for line in lines:
        told = " ".join(line.replace("\u00ad", "").split())
        if told and chance.random() < 0.05:
            inside = f"<w:txbxContent><w:p><w:r><w:t>{escaped(line)}</w:t></w:r></w:p></w:txbxContent>"
            box = f"<mc:Choice Requires='wps'>{inside}</mc:Choice><mc:Fallback>{inside}</mc:Fallback>"
            written.append(f"<w:p><w:r><mc:AlternateContent>{box}</mc:AlternateContent></w:r></w:p>")
        else:
            written.append(paragraph(chance, line, chance.choice(("", '<w:pPr><w:jc w:val="center"/></w:pPr>'))))
        if told:
            waiting.append(told)


def _stamp(chance: Random) -> tuple[str, Rows]:
    """Return a table without borders: nothing left, the words of a stamp or of who signs right."""
    lines = list(chance.choice((*_STAMPS, _SIGNATURES)))
    left, right = "<w:tc><w:p/></w:tc>", "".join(paragraph(chance, line) for line in lines)
    return f"<w:tbl><w:tr>{left}<w:tc>{right}</w:tc></w:tr></w:tbl>", [["", "\n".join(lines)]]


def _broken(data: bytes, chance: Random) -> bytes:
    """Return the part with the text broken: what XML is made of, or only what tables are made of."""
    if chance.random() > _STRUCTURE:
        return changed(data, chance)
    text = data.decode("utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig")
    made = restructured(text, chance)
    return re.sub(r'encoding="[\w-]+"', 'encoding="UTF-8"', made, count=1).encode(errors="replace")
