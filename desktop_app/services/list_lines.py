"""Lines of a messenger: who stands in one, with what post and phone, whichever comes first."""

import re
from dataclasses import dataclass

from desktop_app.i18n.lookalikes import repair
from desktop_app.i18n.names import is_given_name, is_kin_word, is_patronymic, looks_like_initials, looks_like_surname
from desktop_app.i18n.phones import find_phones
from desktop_app.i18n.russian_posts import knows_head

_MARK = re.compile(
    r"^(?:\[?[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{2,4},?\s+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?\]?\s*[-–]?\s*[^:]{1,40}:\s+)"
)
_NUMBERING = re.compile(r"^(?:\(?[0-9]{1,4}\s*[.)]\s*|[•▪●*✅·–—-]\s*|№\s*[0-9]+\s*[.)]?\s+)")
_BETWEEN = re.compile(r"\s+[-–—]+\s+|\s*[–—]\s*|\s*[,;|]\s*|\s*:\s+|\s*\(\s*|\s*\)\s*|-\s+|\s+-")
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_ABBREVIATION = re.compile(r"(?:УИК|ОИК|ТИК|УСК|ОСК|АСК|СШ|ГУ|КГУ|ТОО|ЖШС|АО|ОО|ҚБ|ИП|ММ|КММ|КМҚК|НПО|СМИ|БАҚ|ЦРБ|КХ)")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_LONGEST_NAME = 5
_LONGEST_LINE = 1_000
_MOST_PARTS = 4
_PAIR = 2
_NAMED_AFTER = frozenset({"им.", "имени", "атындағы", "с.", "село", "г."})
_NOT_NAMES = re.compile(
    r"^(?:член|акимы?$|депутат|представител|председател|секретар|руководител|мүше|өкіл|әкім|групп|топ$|список|тізім|раздел"
    r"|комисси|участник|приглаш|гост[иь]|наблюдател|кандидат|сотрудник|специалист|директор|учител|мұғалім|қатысушы"
    r"|төраға|хатшы|орынбасар|басшы|сми$|нпо$|совет|отдел|бөлім|партия|мәслихат|маслихат|аппарат|итого|всего|ветеран"
    r"|президиум|область|район|аудан|облыс|село|ауыл|округ|школа|мектеп|добрый|сәлем|привет|спасибо|рахмет|қайырлы)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Line:
    """What a line says."""

    name: str = ""
    post: str = ""
    phone: str = ""
    email: str = ""


def split_line(text: str) -> Line:
    """Take a line apart: name first or post first, with a comma, a dash or nothing between them."""
    if len(text) > _LONGEST_LINE:
        return Line(text)
    email = _EMAIL.search(text)
    rest = text.replace(email[0], " ") if email else text
    rest, phone = find_phones(_NUMBERING.sub("", _MARK.sub("", rest.strip())))
    segments = [segment.strip(" .,;:") if len(segment) > _PAIR else "" for segment in _segments(rest)]
    segments = [segment for segment in segments if segment]
    name, post = _by_segments(segments) or _by_run(" ".join(rest.strip(" ,;:-–—").split())) or (rest, "")
    return Line(name.strip(), post.strip(" ,;:-–—"), phone, email[0] if email else "")


def looks_like_name(text: str) -> bool:
    """Tell whether a text is the name of somebody and nothing else: two to five words, one of them known as a part."""
    words = repair(text).split()
    if not _PAIR <= len(words) <= _LONGEST_NAME or not all(map(_may_be_part, words)):
        return False
    return any(map(_is_telling, words)) and not any(map(_NOT_NAMES.match, words))


def _segments(rest: str) -> list[str]:
    """Split at commas, dashes and brackets; initials keep their full stops."""
    return [segment if not _is_cut_initial(segment) else segment + "." for segment in _BETWEEN.split(rest)]


def _is_cut_initial(segment: str) -> bool:
    return bool(re.search(r"(?:^|[\s.])[^\W\d_]$", segment)) and "." in segment


def _by_segments(segments: list[str]) -> tuple[str, str] | None:
    if len(segments) < _PAIR:
        return None
    named = next((place for place, segment in enumerate(segments) if looks_like_name(segment)), None)
    if named is None:
        return None
    name = segments[named]
    return _with_stop(name), ", ".join(segments[:named] + segments[named + 1 :])


def _with_stop(name: str) -> str:
    last = name.rsplit(maxsplit=1)[-1]
    return f"{name}." if len(last.rpartition(".")[2]) == 1 and (len(last) == 1 or "." in last) else name


def _by_run(text: str) -> tuple[str, str] | None:
    """Find the name as the words with capital letters at the beginning or at the end of a line."""
    words = text.split()
    leading, trailing = _run(words), _run(words[::-1])
    for count in range(min(_MOST_PARTS, leading, len(words)), 0, -1):
        if count == len(words) or (looks_like_name(" ".join(words[:count])) or count == 1):
            rest = " ".join(words[count:])
            if count > 1 or not trailing:
                return (" ".join(words[:count]), rest) if count > 1 or not rest else None
    for count in range(min(_MOST_PARTS - 1, trailing), 1, -1):
        before = words[-count - 1].lower() if count < len(words) else ""
        if before not in _NAMED_AFTER and looks_like_name(" ".join(words[-count:])):
            return " ".join(words[-count:]), " ".join(words[:-count])
    return None


def _run(words: list[str]) -> int:
    """Count the words from the first on that may be parts of a name."""
    for place, word in enumerate(words):
        if not _may_be_part(word) or _NOT_NAMES.match(word) or (place and knows_head(word)):
            return place
    return len(words)


def _may_be_part(word: str) -> bool:
    if looks_like_initials(word):
        return word[:1].isupper()
    if is_kin_word(word):
        return True
    return bool(_WORD.fullmatch(word)) and word[:1].isupper() and not _ABBREVIATION.fullmatch(word)


def _is_telling(word: str) -> bool:
    return looks_like_initials(word) or is_given_name(word) or is_patronymic(word) or looks_like_surname(word)
