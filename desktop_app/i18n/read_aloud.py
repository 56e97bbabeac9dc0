"""The sentence that is read aloud when an award is handed out, in the language of the paper."""

import re

from desktop_app.domain.languages import Case, Language
from desktop_app.i18n.posts import decline_post

_OTHER_KINDS = {"благодарственное письмо": "благодарственным письмом", "благодарность": "благодарностью"}
_FOR_WHAT = re.compile(r"(?:^|благодарность )(за .+)", re.DOTALL)
_DONE_FOR = re.compile(r"^(.+? үшін) \w+(?: \w+)?\.?$", re.DOTALL)
_ADDRESSED = re.compile(r"\bСі(?:з|здің|зге|зді)\b")


def read_aloud(kind: str, name: str, post: str, reason: str, language: Language) -> str:
    """Return «Благодарственным письмом награждается …, за …»; ``name`` and ``post`` are nominative.

    A reason that does not say what for, e.g. «принял участие в семинаре», makes a sentence of its own kind.
    """
    said = " ".join(reason.split())
    if language is Language.KK:
        return _kazakh(kind, name, post, said)
    return _russian(kind, name, post, said)


def _russian(kind: str, name: str, post: str, reason: str) -> str:
    whom = f"{name}, {post}" if post else name
    found = _FOR_WHAT.search(reason)
    if found is None and reason[:1].islower():
        return _ended(f"{kind}. {whom}{',' if post else ''} {reason}")
    awarded = f"{_capital(_by_what(kind))} награждается {whom}"
    if found is not None:
        return _ended(f"{awarded}, {found[1]}")
    return _ended(f"{_ended(awarded)} {reason}") if reason else _ended(awarded)


def _by_what(kind: str) -> str:
    lower = kind[:1].lower() + kind[1:]
    return _OTHER_KINDS.get(lower) or decline_post(lower, Language.RU, Case.INSTRUMENTAL, ()).form


def _kazakh(kind: str, name: str, post: str, reason: str) -> str:
    whom = _capital(f"{post} {name}" if post else name)
    lower = kind[:1].lower() + kind[1:]
    with_what = decline_post(lower, Language.KK, Case.INSTRUMENTAL, ()).form
    found = None if _ADDRESSED.search(reason) else _DONE_FOR.match(reason)
    if found is not None:
        return f"{whom} {found[1]} {with_what} марапатталады."
    return _ended(f"{whom} {with_what} марапатталады. {reason}".strip())


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."
