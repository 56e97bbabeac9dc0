"""Changes of a Word document that leave its XML well-formed: what is wrong is how tables are made of rows and cells."""

import re
from collections.abc import Callable
from random import Random

_LONGEST, _LONG = 1_000_000, 200_000
_ELEMENT = re.compile(r"<(\w+:(?:tbl|tr|tc|p|r))(?: [^<>]*)?>(?:(?!<\1[ >]).){0,4000}?</\1>", re.DOTALL)
_PARTS = ("tbl", "tr", "tc", "p", "r", "t", "tcPr", "trPr", "body")
_PROPERTIES = (
    *('<w:gridSpan w:val="{}"/>', '<w:gridBefore w:val="{}"/>', '<w:vMerge w:val="{}"/>', '<w:gridSpan w:w="{}"/>'),
    *("<w:vMerge/>", "<w:gridSpan/>", "<w:gridBefore/>", '<w:hMerge w:val="{}"/>'),
)
_VALUES = (
    *("0", "1", "2", "7", "199", "200", "201", "-1", "99999999999999999999", "٣"),
    *("²", "1.5", "", " 2", "restart", "x"),
)
_ROUND = ("del", "moveFrom", "ins", "sdt", "tbl", "tr", "tc", "p", "t", "txbxContent", "pPr", "mc:Fallback")


def restructured(text: str, chance: Random) -> str:
    """Return a document with one to four changes, fewer where it has become long."""
    for _ in range(chance.choice((1, 1, 2, 4))):
        if len(text) < _LONG:
            text = chance.choice(_CHANGES)(text, chance)
    return text


def _without_tags(text: str, chance: Random) -> str:
    """Take an element away and leave what stands in it: one of its kind, or each of them."""
    name, found = chance.choice(_PARTS), list[tuple[int, int, int, int]]()
    opened = list[re.Match[str]]()
    for tag in re.finditer(rf"<(/?)\w+:{name}(?: [^<>]*)?(/?)>", text):
        if tag[2]:
            continue
        if not tag[1]:
            opened.append(tag)
        elif opened:
            found.append((*opened.pop().span(), *tag.span()))
    if chance.random() < 0.7:
        found = [chance.choice(found)] if found else []
    gone = sorted(span for one in found for span in (one[:2], one[2:]))
    ends = [0, *(last for _, last in gone)]
    begins = [*(first for first, _ in gone), len(text)]
    return "".join(text[last:first] for last, first in zip(ends, begins, strict=True))


def _renamed(text: str, chance: Random) -> str:
    old, new = chance.sample(_PARTS, 2)
    return re.sub(rf"(?<=:){old}(?=[ />])", new, text)


def _wrapped(text: str, chance: Random) -> str:
    """Put an element into another one, deep at times."""
    found = list(_ELEMENT.finditer(text))
    if not found:
        return text
    one, name = chance.choice(found), chance.choice(_ROUND)
    name = name if ":" in name else f"{one[1].partition(':')[0]}:{name}"
    deep = chance.choice((1, 1, 1, 3, 50, 150, 250))
    return f"{text[: one.start()]}{f'<{name}>' * deep}{one[0]}{f'</{name}>' * deep}{text[one.end() :]}"


def _with_property(text: str, chance: Random) -> str:
    """Put a property where properties stand, or anywhere else."""
    places = [tag.end() for tag in re.finditer(chance.choice((r"<\w+:(?:tcPr|trPr)>", r"<\w+:\w+>")), text)]
    prefix = "ns0:" if "<ns0:" in text else "w:"
    told = chance.choice(_PROPERTIES).format(chance.choice(_VALUES)).replace("w:", prefix)
    for place in sorted(chance.sample(places, min(len(places), chance.choice((1, 1, 3, 20)))), reverse=True):
        text = text[:place] + told + text[place:]
    return text


def _repeated(text: str, chance: Random) -> str:
    """Repeat a row, a cell, a paragraph or a table, often at times."""
    found = list(_ELEMENT.finditer(text))
    if not found:
        return text
    one = chance.choice(found)
    many = chance.choices((0, 2, 60, 201, 5_000), (30, 30, 20, 18, 2))[0]
    return text[: one.start()] + one[0] * min(many, _LONGEST // len(one[0])) + text[one.end() :]


_CHANGES: tuple[Callable[[str, Random], str], ...] = (_without_tags, _renamed, _wrapped, _with_property, _repeated)
