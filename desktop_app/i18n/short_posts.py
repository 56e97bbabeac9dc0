"""Posts for narrow columns: the telling part first, the rest in short."""

import re

_RUSSIAN = re.compile(
    r"(?P<role>.+?) (?:(?P<short>УИК|ОИК)|(?P<kind>участковой|окружной) избирательной комиссии) № ?(?P<n>\d[\d/–-]*)",
    re.IGNORECASE,
)
_KAZAKH = re.compile(r"№ ?(?P<n>\d[\d/–-]*) (?P<kind>учаскелік|округтік) сайлау комиссиясы(?:ның)? (?P<role>.+)")
_PARTY = re.compile(r"(?P<role>председатель|руководитель) районного филиала партии(?P<name>.*)", re.IGNORECASE)
_UNION = re.compile(r"(?P<role>руководитель|председатель) общественного объединения(?P<name>.*)", re.IGNORECASE)
_WORDS = (
    ("сельского округа", "с.\u00a0о."),
    ("ауылдық округінің", "а.\u00a0о."),
    ("партияның аудандық филиалының төрағасы", "партия, аудандық филиал төрағасы"),
)
_SHORTER = (("заместитель председателя", "зам. председателя"),)
_KAZAKH_ROLES = {
    "төрағасы": "төраға",
    "төрағасының орынбасары": "төраға орынбасары",
    "хатшысы": "хатшы",
    "мүшесі": "мүше",
}


def short_post(post: str) -> str:
    """Return «УИК № 155, зам. председателя» for the whole wording, «№ 155 УСК, хатшы» in Kazakh; others stay."""
    russian, kazakh = _RUSSIAN.fullmatch(post), _KAZAKH.fullmatch(post)
    if russian:
        body = (russian["short"] or ("УИК" if russian["kind"].lower() == "участковой" else "ОИК")).upper()
        role = russian["role"]
        for whole, shorter in _SHORTER:
            role = role.replace(whole, shorter)
        return f"{body} №\u00a0{russian['n']}, {role}"
    party = _PARTY.fullmatch(post)
    if party:
        return f"партия{party['name']}, районный филиал, {party['role']}"
    union = _UNION.fullmatch(post)
    if union:
        return f"ОО{union['name']}, {union['role']}"
    if kazakh:
        body = "УСК" if kazakh["kind"] == "учаскелік" else "ОСК"
        return f"№\u00a0{kazakh['n']} {body}, {_KAZAKH_ROLES.get(kazakh['role'], kazakh['role'])}"
    return _shortened(post)


def _shortened(post: str) -> str:
    for whole, shorter in _WORDS:
        post = post.replace(whole, shorter)
    return post
