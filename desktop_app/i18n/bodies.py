"""Organisations of lists: one spelling of each, and its name in the other language where a rule knows it."""

import re
from dataclasses import dataclass
from functools import lru_cache

from desktop_app.i18n.folding import fold

_RULES: tuple[tuple[str, str], ...] = (
    (r"УИК № (?P<n>\d+)", "№ {n} УСК"),
    (r"ОИК № (?P<n>\d+)", "№ {n} ОСК"),
    (r"участковая избирательная комиссия № (?P<n>\d+)", "№ {n} учаскелік сайлау комиссиясы"),
    (r"окружная избирательная комиссия № (?P<n>\d+)", "№ {n} округтік сайлау комиссиясы"),
    ("Аппарат акима", "Әкім аппараты"),
    ("Аппарат акима района", "Аудан әкімінің аппараты"),
    ("Жамбылский районный маслихат", "Жамбыл аудандық мәслихаты"),
    ("районный маслихат", "аудандық мәслихат"),
    ("ГУ «Отдел внутренней политики»", "«Ішкі саясат бөлімі» ММ"),
    ("газета (?P<q>«.+»)", "{q} газеті"),
    ("ОО (?P<q>«.+»)", "{q} ҚБ"),
    ("ТОО (?P<q>«.+»)", "{q} ЖШС"),
    ("ИП (?P<q>«.+»)", "{q} ЖК"),
    ("КХ (?P<q>«.+»)", "{q} ШҚ"),
    ("Партия (?P<q>«.+»)", "{q} партиясы"),
    (r"(?:средняя школа|СШ) № (?P<n>\d+)", "№ {n} орта мектеп"),
    (r"школа № (?P<n>\d+)", "№ {n} мектеп"),
    (r"школа-гимназия № (?P<n>\d+)", "№ {n} мектеп-гимназия"),
    (r"детский сад (?P<q>«.+»)", "{q} балабақшасы"),
)
_SHORT: tuple[tuple[str, str], ...] = (
    (r"участков\w+ избирател\w+ комисси\w+", "уик"),
    (r"окружн\w+ избирател\w+ комисси\w+", "оик"),
    (r"территориальн\w+ избирател\w+ комисси\w+", "тик"),
    (r"учаскелик саилау комиссиясы\w*|\bуск\b", "уик"),
    (r"округтик саилау комиссиясы\w*|\bоск\b", "оик"),
    (r"аумактык саилау комиссиясы\w*|\bаск\b", "тик"),
    (r"\b(?:средн\w+ )?(?:общеобразовательн\w+ )?школ\w+\b|\bорта мектеби?\w*|\bмектеби?\w*|\bосш\b|\bкгу сш\b", "сш"),
    (r"\bгосударственное учреждение\b|\bгу\b|\bмм\b|\bкгу\b|\bкмм\b", ""),
)
_STEM = 4
_SHORTER = tuple((re.compile(pattern), short) for pattern, short in _SHORT)
_KAZAKH_LETTER = re.compile("[әғқңөұүһі]", re.IGNORECASE)
_KAZAKH_WORD = re.compile(
    r"\b(?:мектеп|аппараты|газеті|бөлімі|басқармасы|партиясы|аудандық|ауылдық|орталығы|усқ|ҚБ|ЖШС|УСК|ОСК|АСК|балабақшасы"
    r"|ауылы|ауданы|облысы|директоры|бухгалтері|маман|төраға|басшысы|мамандары|аудан|ауыл|бас маман|мектебі)\b",
    re.IGNORECASE,
)

_BODY_WORD = re.compile(
    r"«.+»|\".+\"|№\s*\d|\b(?:УИК|ОИК|ТИК|УСК|ОСК|АСК|ГУ|КГУ|ТОО|ЖШС|АО|ОО|ИП|КММ|ММ|СШ)\b"
    r"|(?i:школ|мектеп|аппарат|маслихат|мәслихат|отдел|управлени|газет|партия|больниц|аурухана|комисси|акимат|әкімдік"
    r"|колледж|библиотек|кітапхана|центр|орталық|балабақша|детский сад|прокуратур|полиц)",
)


@dataclass(frozen=True, slots=True)
class BodyName:
    """An organisation in both languages; what is not known is empty."""

    kk: str
    ru: str


def is_kazakh(text: str) -> bool:
    """Tell whether a wording is Kazakh: by its letters, else by its words."""
    return bool(_KAZAKH_LETTER.search(re.sub(r"«[^»]*»|\"[^\"]*\"", "", text)) or _KAZAKH_WORD.search(text))


def looks_like_body(text: str) -> bool:
    """Tell whether a text names an organisation."""
    return bool(_BODY_WORD.search(text))


def tidy_body(written: str) -> str:
    """Return an organisation in one spelling: «УИК №155» and «УИК № 155» are the same."""
    return re.sub(r"\s*№\s*", " № ", " ".join(written.split())).strip()


def body_name(written: str) -> BodyName:
    """Return both names of an organisation, as far as the rules know the other one."""
    name = tidy_body(written)
    for pattern, kazakh in _RULES:
        found = re.fullmatch(pattern, name, re.IGNORECASE)
        if found:
            return BodyName(kazakh.format(**found.groupdict()), name)
    return BodyName(name, "") if is_kazakh(name) else BodyName("", name)


@lru_cache(100_000)
def body_key(written: str) -> str:
    """Return what spellings of one organisation have in common: folded words, the number last."""
    folded = fold(re.sub(r"[№()\"«»/.,]", " ", written))
    for pattern, short in _SHORTER:
        folded = pattern.sub(short, folded)
    words = folded.split()
    numbers = [word for word in words if word.isdigit()]
    return " ".join([*(word for word in words if not word.isdigit()), *numbers])


def is_told(body: str, text: str) -> bool:
    """Tell whether a text names an organisation: its number, its name in quotes, else a word of it in any case."""
    said, numbers, quoted = fold(text), re.findall(r"\d+", body), re.findall(r"«([^»]+)»", body)
    if numbers:
        return set(numbers) <= set(re.findall(r"\d+", said))
    stems = [word[:_STEM] for word in re.findall(r"\w+", fold(" ".join(quoted) or body)) if len(word) >= _STEM]
    return all(stem in said for stem in stems) if quoted else any(stem in said for stem in stems) or not stems
