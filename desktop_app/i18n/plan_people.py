"""Who answers for an item of a plan: the words of a cell taken apart, and the members meant by them."""

import re
from collections.abc import Sequence
from itertools import zip_longest

from desktop_app.domain.commission import Signatory
from desktop_app.domain.plans import Responsible
from desktop_app.i18n.folding import fold

_PARTS = re.compile(r"\s*[,;\n]\s*|\s+(?:и|және)\s+(?=\S)")
_ACTING = re.compile(r"^(?:и\.?\s*о\.?\s+|м\.?\s*а\.?\s+)|\s+м\.?\s*а\.?$")
_LETTERS = re.compile(r"[^\W\d_]+")
_BOTH, _INITIAL = 2, 1
# The posts of a commission's members as the cells of plans word them: the beginning of the post, folded.
_POSTS = (
    ("заместитель председателя", "заместител"),
    ("зам председателя", "заместител"),
    ("зампредседателя", "заместител"),
    ("төрағаның орынбасары", "заместител"),
    ("төрағасының орынбасары", "заместител"),
    ("төраға орынбасары", "заместител"),
    ("председатель", "председател"),
    ("төраға", "председател"),
    ("секретарь", "секретар"),
    ("хатшы", "секретар"),
    ("комиссия төрағасының орынбасары", "заместител"),
    ("комиссия төрағасы", "председател"),
    ("комиссия хатшысы", "секретар"),
)
_EVERYBODY = (
    "члены комиссии",
    "член комиссии",
    "все члены",
    "комиссия",
    "тик",
    "члены тик",
    "аппарат комиссии",
    "аппарат",
    "рабочая группа",
    "комиссия мүшелері",
    "комиссия мүшесі",
    "барлық мүшелер",
    "аск",
    "аск мүшелері",
    "жұмыс тобы",
)


def read_responsible(russian: str, kazakh: str, members: Sequence[Signatory]) -> tuple[Responsible, ...]:
    """Take a cell apart into those who answer, the first one leading; ``members`` are those of the commission now."""
    parts = zip_longest(split_names(russian), split_names(kazakh), fillvalue="")
    found = []
    for place, (text_ru, text_kk) in enumerate(parts):
        member = _member(text_ru, members) or _member(text_kk, members)
        found.append(Responsible(text_ru, text_kk, member.id if member else None, lead=place == 0))
    return tuple(found)


def split_names(text: str) -> list[str]:
    """Take the words of a cell apart at commas, semicolons, line breaks and «и»; initials stay with their surname."""
    parts: list[str] = []
    for part in filter(None, (" ".join(one.split()).rstrip(".") for one in _PARTS.split(text.strip()))):
        if parts and _is_initials(part):
            parts[-1] = f"{parts[-1]} {part}"
        else:
            parts.append(part)
    return [_dotted(part) for part in parts]


def is_understood(one: Responsible) -> bool:
    """Tell whether it is known who is meant: a member, a post of the commission, or all of it."""
    if one.signatory_id is not None:
        return True
    return any(_post(text) or _is_everybody(text) for text in (one.text_ru, one.text_kk) if text)


def is_chair(member: Signatory) -> bool:
    """Tell whether a member is the chair, as the post says."""
    return _post(member.post_ru or member.post_kk) == _post("председатель")


def _member(text: str, members: Sequence[Signatory]) -> Signatory | None:
    if not text:
        return None
    named = _by_name(text, members)
    if named is not None:
        return named
    post = _post(text)
    return next((one for one in members if post and _post(one.post_ru or one.post_kk) == post), None)


def _by_name(text: str, members: Sequence[Signatory]) -> Signatory | None:
    wanted = _name_key(text)
    for one in members:
        for name in (one.name_ru, one.name_kk):
            surname, initials = _name_key(name)
            same = surname and surname == wanted[0] and (not wanted[1] or initials[: len(wanted[1])] == wanted[1])
            if same:
                return one
    return None


def _name_key(name: str) -> tuple[str, str]:
    """Return the surname, folded, and the initials of a name written with initials in either order."""
    words = [folded for word in _LETTERS.findall(name) if (folded := fold(word))]
    surname = max(words, key=len, default="")
    return surname, "".join(word[0] for word in words if word != surname)


def _post(text: str) -> str:
    words = _ACTING.sub("", fold(text).replace(".", " ").strip())
    plain = " ".join(words.split())
    return next((post for beginning, post in _POSTS if plain.startswith(fold(beginning))), "")


def _is_everybody(text: str) -> bool:
    plain = " ".join(fold(text).split())
    return any(plain == one or plain.startswith(f"{one} ") for one in map(fold, _EVERYBODY))


def _is_initials(part: str) -> bool:
    words = _LETTERS.findall(part)
    return bool(words) and len(words) <= _BOTH and all(len(word) == _INITIAL for word in words)


def _dotted(part: str) -> str:
    """Give an initial at the end its full stop back."""
    last = _LETTERS.findall(part)
    return f"{part}." if last and len(last[-1]) == _INITIAL and part[-1].isalpha() and "." in part else part
