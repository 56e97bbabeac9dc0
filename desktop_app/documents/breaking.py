"""Where lines of a paper break: what stays together, and how centred lines are evened."""

import re
from collections.abc import Iterator
from functools import lru_cache

from reportlab.pdfbase.pdfmetrics import stringWidth

from desktop_app.documents.fonts import printable, width

NBSP = "\u00a0"
_LONG_WORD = 17
_LONELY_WORD_COST = 0.15
_SOFT_HYPHEN = "\u00ad"
_PARTS = re.compile(r"[^-]*-+|[^-]+")
_SYLLABLE = re.compile(r"(?<=\w\w\w)(?=[бвгғджзйкқлмнңпрстфхһцчшщ][аәеёиіоөуұүыэюя]\w)")

_TIES = (
    (re.compile(r"(№) +(?=\d)"), r"\1" + NBSP),
    (re.compile(r"\b(УИК|ОИК|ТИК|АСК) +(?=№)"), r"\1" + NBSP),
    (re.compile(r"(\d) +(?=[\w%])"), r"\1" + NBSP),
    (re.compile(r"\b([IVXІ]+) +(?=\w)"), r"\1" + NBSP),
    (re.compile(r"\b(с\.|ул\.|г\.|п\.|м\.) +(?=\w)"), r"\1" + NBSP),
    (re.compile(r"(?<!\w)(\w\.) +(?=\w)"), r"\1" + NBSP),
    (re.compile(r" +(?=[–—])"), NBSP),
    (re.compile(r" +(?=(?:мен|пен|бен|үшін)\b)"), NBSP),
)
_SHORT = re.compile(
    rf"(?<!\S)(в|на|за|от|по|из|до|не|для|при|без|об|со|и|а|о|у|к|с|және) +(?!\S{{{_LONG_WORD},}})", re.IGNORECASE
)


def tied(text: str) -> str:
    """Return the text of a letter with no-break spaces where a line must not break."""
    tied_text = printable(" ".join(text.split(" ")))
    for pattern, replacement in _TIES:
        tied_text = pattern.sub(replacement, tied_text)
    return _SHORT.sub(r"\1" + NBSP, tied_text)


def loosened(text: str, font_name: str, size: float, room: float) -> str:
    """Return the tied text of a narrow cell that still can break in what is wider than a line.

    Such words are untied; one that is too wide alone gets soft hyphens between its syllables.
    """
    return " ".join(_loose(word, font_name, size, room) for word in text.split(" "))


def _loose(tied_words: str, font_name: str, size: float, room: float) -> str:
    if len(tied_words) * size <= room or stringWidth(tied_words, font_name, size) <= room:
        return tied_words
    if NBSP in tied_words:
        return " ".join(_loose(word, font_name, size, room) for word in tied_words.split(NBSP))
    lines = [""]
    for part in _PARTS.findall(tied_words):
        if lines[-1] and stringWidth(lines[-1] + part, font_name, size) > room:
            lines.append("")
        lines[-1] += part
    # The blank always falls on the end of a line: what stands on both sides of it is wider than one.
    fit = (stringWidth(line, font_name, size) <= room for line in lines)
    return " ".join(line if fits else _SYLLABLE.sub(_SOFT_HYPHEN, line) for line, fits in zip(lines, fit, strict=True))


@lru_cache(maxsize=4_000)
def evened(text: str, font_name: str, size: float, room: float, tracking: float = 0.0) -> tuple[str, ...] | None:
    """Break a text into the fewest lines that fit, of lengths as even as may be.

    Args:
        text: One paragraph, words tied.
        font_name: A registered font.
        size: Its size in points.
        room: The width of a line in points.
        tracking: In em.

    Returns:
        The lines, or ``None`` where a word is wider than the room.
    """
    words = [word for word in text.split(" ") if word]
    if not words:
        return ()
    if any(width(word, font_name, size, tracking) > room for word in words):
        return None
    count = _fewest(words, font_name, size, room, tracking)
    widths = _Widths(words, font_name, size, tracking)
    return _evenest(widths, count, room)


@lru_cache(maxsize=4_000)
def filled(text: str, font_name: str, size: float, room: float) -> tuple[str, ...] | None:
    """Break a text into lines as full as may be; a last line never is a single word that can have company.

    Returns:
        The lines, or ``None`` where a word is wider than the room.
    """
    words = [word for word in text.split(" ") if word]
    if any(width(word, font_name, size) > room for word in words):
        return None
    lines: list[list[str]] = []
    for word in words:
        if lines and width(" ".join((*lines[-1], word)), font_name, size) <= room:
            lines[-1].append(word)
        else:
            lines.append([word])
    if len(lines) > 1 and len(lines[-1]) == 1 and len(lines[-2]) > 2:  # noqa: PLR2004  (two words stay behind)
        joined = [lines[-2][-1], *lines[-1]]
        if width(" ".join(joined), font_name, size) <= room:
            lines[-2:] = [lines[-2][:-1], joined]
    return tuple(" ".join(line) for line in lines)


class _Widths:
    """Widths of runs of words, from sums made once."""

    def __init__(self, words: list[str], font_name: str, size: float, tracking: float) -> None:
        self.words = words
        self._sums = [0.0]
        self._gap = width(" ", font_name, size) + 2 * tracking * size
        for word in words:
            self._sums.append(self._sums[-1] + width(word, font_name, size, tracking))

    def run(self, first: int, end: int) -> float:
        return self._sums[end] - self._sums[first] + (end - first - 1) * self._gap


def _fewest(words: list[str], font_name: str, size: float, room: float, tracking: float) -> int:
    count, line = 1, words[0]
    for word in words[1:]:
        longer = f"{line} {word}"
        if width(longer, font_name, size, tracking) <= room:
            line = longer
        else:
            count, line = count + 1, word
    return count


def _evenest(widths: _Widths, count: int, room: float) -> tuple[str, ...]:
    total = len(widths.words)
    mean = widths.run(0, total) / count
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for line in range(1, count + 1):
        reached: dict[int, tuple[float, int]] = {}
        for start, (cost, _) in best[-1].items():
            for end, run in _runs(widths, start, room):
                lonely = line == count and end - start == 1 < total
                candidate = cost + (run - mean) ** 2 + (_LONELY_WORD_COST * mean * mean if lonely else 0.0)
                if end not in reached or candidate < reached[end][0]:
                    reached[end] = (candidate, start)
        best.append(reached)
    if total not in best[-1]:
        return _evenest(widths, count + 1, room)
    return _traced(widths.words, best)


def _runs(widths: _Widths, start: int, room: float) -> Iterator[tuple[int, float]]:
    for end in range(start + 1, len(widths.words) + 1):
        run = widths.run(start, end)
        if run > room:
            return
        yield end, run


def _traced(words: list[str], best: list[dict[int, tuple[float, int]]]) -> tuple[str, ...]:
    lines: list[str] = []
    end = len(words)
    for reached in reversed(best[1:]):
        start = reached[end][1]
        lines.insert(0, " ".join(words[start:end]))
        end = start
    return tuple(lines)
