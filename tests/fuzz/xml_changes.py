"""Changes of an XML document that know what stands in it: attributes, elements, texts, entities."""

import re
from collections.abc import Callable
from random import Random

from tests.fuzz.texts import a_cell, damaged

_ATTRIBUTE = re.compile(r'([\w:]+)="([^"<]*)"')
_ELEMENT = re.compile(r"<([\w:]+)(?:\s[^<>]*)?(?:/>|>[^<]*</\1>)")
_TAG = re.compile(r"</?[\w:]+[^<>]*>")
_TEXT = re.compile(r">([^<]+)<")
_REFERENCES = (
    *("A1", "A0", "a1", "1A", "XFD1048576", "XFE1", "ZZZZ1", "A1048577", "A99999999999", "A-1", "$A$1", "R1C1", ""),
    *("A1:XFD1048576", "B2:A1", "A1:A1:A1", ":", "A1:", "ЖЖ1", "A20001", "GR1", "GS1", "A1\u0301", "AAAAAAAAAAAAA1"),
)
_NUMBERS = (
    *("0", "1", "-1", "2", "200", "201", "20001", "1048576", "1048577", "16384", "65536", "2147483647", "2147483648"),
    *(
        "4294967295",
        "4294967296",
        "9223372036854775807",
        "18446744073709551616",
        "1e308",
        "1e999",
        "-1e999",
        "NaN",
        "inf",
    ),
    *("0.1", "1.0", "8.7e10", "45413", "2958466", "-45413", "1,5", "0x10", "٣", "", " 1 ", "--1", "1" * 400),
)
_TYPES = (
    *("s", "b", "e", "d", "n", "str", "inlineStr", "zz", "", "float", "string", "date", "time", "boolean", "currency"),
    *("percentage", "true", "1904", "hidden", "veryHidden", "preserve"),
)
_DATES = (
    "2024-05-01",
    "2024-05-01T25:61:61",
    "0000-00-00",
    "9999-99-99",
    "PT12H",
    "PT99999999999H",
    "P",
    "24.05.01",
    "-1-1-1",
)
_PATHS = (
    *(
        "worksheets/sheet1.xml",
        "worksheets/sheet2.xml",
        "/xl/worksheets/sheet1.xml",
        "../sheet1.xml",
        "other/sheet1.xml",
    ),
    *("sharedStrings.xml", "file:///etc/passwd", "http://a.kz/", "worksheets/", ".", "xl/xl/xl", "rId1", "rId999"),
)
_FORMATS = ("General", "dd.mm.yyyy", "[h]:mm", '"', "[", "0.00;[Red]-0.00;@", "yyyy" * 200, "\\", "[$-43F]d mmmm")
_WORDS = (_REFERENCES, _NUMBERS, _NUMBERS, _TYPES, _DATES, _PATHS, _FORMATS)
_ENTITIES = (
    '<!DOCTYPE a [<!ENTITY b "bb">]>',
    '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd">',
    "<!DOCTYPE a [<!ENTITY % b \"<!ENTITY c 'd'>\"> %b;]>",
)
_TEXTS = (
    "&#0;",
    "&#x110000;",
    "&b;",
    "&amp;",
    "&lt;",
    "_x0000_",
    "_x000D_",
    "]]>",
    "<![CDATA[Ким]]>",
    "<!-- -->",
    "<?a b?>",
    "&",
)


def changed(data: bytes, chance: Random) -> bytes:
    """Return a document with one to five changes."""
    text = data.decode(errors="replace")
    for _ in range(chance.choice((1, 1, 1, 2, 3, 5))):
        text = chance.choices(_CHANGES, _WEIGHTS)[0](text, chance)
    made = text.encode(chance.choices(("utf-8", "utf-16", "cp1251"), (97, 2, 1))[0], errors="replace")
    return damaged(made, chance) if chance.random() < 0.05 else made


def _attribute(text: str, chance: Random) -> str:
    found = _some(_ATTRIBUTE, text, chance)
    if found is None:
        return text
    value = chance.choice(chance.choice(_WORDS))
    return _replaced(text, found.span(2), _escaped(value))


def _attribute_gone(text: str, chance: Random) -> str:
    found = _some(_ATTRIBUTE, text, chance)
    return _replaced(text, found.span(), chance.choice(("", found[0] + " " + found[0], found[1]))) if found else text


def _all_of_an_attribute(text: str, chance: Random) -> str:
    found = _some(_ATTRIBUTE, text, chance)
    if found is None:
        return text
    value = _escaped(chance.choice(chance.choice(_WORDS)))
    return re.sub(rf' {re.escape(found[1])}="[^"<]*"', lambda _: f' {found[1]}="{value}"', text)


def _words(text: str, chance: Random) -> str:
    found = _some(_TEXT, text, chance)
    if found is None:
        return text
    kinds = (
        lambda: _escaped(a_cell(chance)),
        lambda: chance.choice(_TEXTS),
        lambda: chance.choice(chance.choice(_WORDS)),
    )
    return _replaced(text, found.span(1), chance.choice(kinds)())


def _repeated(text: str, chance: Random) -> str:
    found = _some(_ELEMENT, text, chance)
    many = chance.choices((0, 2, 10, 300, 21_000), (30, 30, 20, 19, 1))[0]
    return _replaced(text, found.span(), found[0] * many) if found else text


def _moved(text: str, chance: Random) -> str:
    found = _some(_ELEMENT, text, chance)
    if found is None:
        return text
    rest = _replaced(text, found.span(), "")
    tag = _some(_TAG, rest, chance)
    return _replaced(rest, (tag.end(), tag.end()), found[0]) if tag else rest


def _tag(text: str, chance: Random) -> str:
    found = _some(_TAG, text, chance)
    if found is None:
        return text
    tag = found[0]
    kinds = (lambda: "", lambda: tag * 2, tag.upper, lambda: "<" + tag, lambda: tag.replace(":", ""))
    return _replaced(text, found.span(), chance.choice(kinds)())


def _nested(text: str, chance: Random) -> str:
    found = _some(_TAG, text, chance)
    deep = chance.choices((10, 1_000, 20_000), (50, 45, 5))[0]
    return (
        _replaced(text, (found.end(), found.end()), "<a>" * deep + "</a>" * chance.choice((deep, 0))) if found else text
    )


def _entity(text: str, chance: Random) -> str:
    place = text.find("?>") + 2 if "?>" in text else 0
    return text[:place] + chance.choice(_ENTITIES) + text[place:]


def _cut(text: str, chance: Random) -> str:
    return text[: chance.randrange(len(text) + 1)]


def _some(pattern: re.Pattern[str], text: str, chance: Random) -> re.Match[str] | None:
    """Return a match from a random place on, else the first."""
    return pattern.search(text, chance.randrange(len(text) + 1)) or pattern.search(text)


def _replaced(text: str, span: tuple[int, int], by: str) -> str:
    return text[: span[0]] + by + text[span[1] :]


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


_WEIGHTED: tuple[tuple[Callable[[str, Random], str], int], ...] = (
    (_attribute, 40),
    (_words, 20),
    (_attribute_gone, 8),
    (_all_of_an_attribute, 8),
    (_repeated, 8),
    (_moved, 6),
    (_tag, 5),
    (_nested, 2),
    (_entity, 1),
    (_cut, 2),
)
_CHANGES = [change for change, _ in _WEIGHTED]
_WEIGHTS = [weight for _, weight in _WEIGHTED]
