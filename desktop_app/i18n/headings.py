"""What the columns of lists are called in Kazakh, Russian and English, and which rows are no people."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from desktop_app.domain.lists import ColumnRole
from desktop_app.i18n.folding import fold

# A heading means the first role of which it has a wording; a star stands for the ending of a word.
_WORDINGS: tuple[tuple[ColumnRole, str], ...] = (
    (
        ColumnRole.NOT_TAKEN,
        (
            "№|п/п|№ п/п|№ п.п.|р/с|р/с №|рет саны|рет|no|nn|num|number|номер по порядку|порядковый номер|реттік нөмірі"
            "|иин|жсн|iin|дата рождения|год рождения|туған*|birth*|date of birth|пол|жынысы|sex|gender|подпись|қолы"
            "|signature|адрес|мекенжай*|address|національность|ұлты|образование|білімі|номер удостоверения|уд. личности"
            "|возраст|жасы|age|партийность|дата|күні"
        ),
    ),
    (ColumnRole.EMAIL, "e-mail*|email*|эл. почта|эл. адрес|электронн*|электрондық*|почта|пошта|имейл"),
    (
        ColumnRole.NAME,
        (
            "фио*|ф.и.о.*|ф. и. о.*|ф.и.*|аты-жөні*|аты жөні*|т.а.ә.*|т. а. ә.*|таә*|а.т.ә.*|а.ж.т.*|аты-жөн*"
            "|фамилия имя*|фамилия и имя*|фамилия, имя*|фамилия и инициалы|фамилия инициалы|имя фамилия*|имя и фамилия*"
            "|имя, фамилия*|тегі аты*|тегі, аты*|тегі мен аты*|тегі және аты*|аты тегі*|аты, тегі*|аты мен тегі*"
            "|толық аты*"
            "|полное имя|full name*|name and surname|surname and name|surname, name*|name|names|participant*|участник*"
            "|приглашенн*|приглашённ*|қатысушы*|шақырылған*|person|attendee*|guest*|член комиссии|комиссия мүшесі"
        ),
    ),
    (ColumnRole.PATRONYMIC, "отчество|отч.|әкесінің аты*|patronymic|middle name|әкесі"),
    (ColumnRole.SURNAME, "фамилия*|фам.|тегі|surname|last name|family name|lastname|жөні"),
    (ColumnRole.GIVEN_NAME, "имя|аты|есімі|given name*|first name*|firstname|forename*"),
    (
        ColumnRole.POST,
        (
            "должность*|должн.|занимаемая должность|лауазым*|қызмет*|лауазымы*|post|position*|job*|title|role|роль"
            "|статус|мәртебесі|кем работает|профессия|мамандығы|род занятий|occupation"
        ),
    ),
    (
        ColumnRole.ORGANISATION,
        (
            "организация*|наименование организации|орган|место работы*|учреждение*|предприятие*"
            "|жұмыс орны*|жұмыс істейтін*"
            "|мекеме*|мекемесі|ұйым*|кәсіпорын*|organi?ation*|organisation*|organization*|company|employer|workplace"
            "|place of work|institution|комиссия|школа|мектеп|уик|усик|уск"
        ),
    ),
    (
        ColumnRole.PHONE,
        (
            "тел*|телефон*|контактн*|конт. тел*|контакт|контакты|моб|мобильн*|сот*|сотов*|номер телефона|номер тел*"
            "|ұялы*|байланыс*|phone*"
            "|mobile*|cell*|tel*|contact*|whatsapp|ватсап|раб. тел*|жұмыс телефон*"
        ),
    ),
    (
        ColumnRole.CATEGORY,
        (
            "категори*|санат*|санаты|категориясы|category|group|группа|топ|тобы|вид участника"
            "|кого представляет*|в качестве"
        ),
    ),
    (ColumnRole.NOTES, "примеч*|ескерт*|note|notes|remark*|comment*|комментари*|пікір|заметк*|прим.|қосымша"),
)
_INSIDE: tuple[tuple[ColumnRole, str], ...] = (
    (ColumnRole.NAME, r"\bфио\b|\bаты жони\b|\bтаа\b|full name|фамилия имя"),
    (ColumnRole.POST, r"\bдолжност|\bлауазым"),
    (ColumnRole.ORGANISATION, r"\bместо работы\b|\bжумис орни\b|\bжумыс орны\b|\bорганизаци"),
    (ColumnRole.PHONE, r"\bтелефон|\bphone\b"),
)
_TOTAL = re.compile(
    r"(?i:и\s*т\s*о\s*г\s*о|всего|барлығы|барлық|жиыны|жиынтығы|қорытынды|total)\b(?!\s*[А-ЯӘҒҚҢӨҰҮҺІ][а-яәғқңөұүһі]).*"
)
_VACANT = re.compile(r"(?:вакан|бос орын|бос лауазым|vacan|свободн).*", re.IGNORECASE)
_LONGEST = 60
_LONG_ENOUGH_TO_GO_ON = 5


def role_of_heading(heading: str) -> ColumnRole | None:
    """Return what a column with this heading holds, nothing where the wording is not known."""
    if not heading.strip() or len(heading) > _LONGEST:
        return None
    asked = _forms(heading)
    if not asked:
        return ColumnRole.NOT_TAKEN
    likely = (ready for form in asked for ready in _READY.get(form[0], ()))
    meant = [(place, role) for place, role, wording, goes_on in likely if _means(asked, wording, goes_on=goes_on)]
    known = min(meant, default=(0, None))[1]
    if known is None or known is ColumnRole.ORGANISATION:
        inside = (role for role, pattern in _INSIDE if re.search(pattern, asked[0]))
        return next(inside, known)
    return known


def is_total(text: str) -> bool:
    """Tell whether a cell begins a row of totals: «Итого:», «Барлығы 187 адам»."""
    return bool(_TOTAL.fullmatch(text.strip()))


def is_vacant(text: str) -> bool:
    """Tell whether a cell stands for a post that nobody holds."""
    return bool(_VACANT.fullmatch(text.strip()))


def shape_key(headings: Sequence[str], width: int) -> str:
    """Return what files of one shape have in common: their headings, however spelt, and the number of columns."""
    return f"{width}|" + "|".join(fold(heading) for heading in headings)


def _forms(heading: str) -> list[str]:
    """Return a heading as it is compared: folded for Cyrillic, and in small letters for Latin."""
    bare = re.sub(r"[0-9.:;*#№()/\\_,«»\"]+", " ", heading.casefold())
    return [form for form in dict.fromkeys((fold(heading), fold(bare), " ".join(bare.split()))) if form]


def _means(asked: Sequence[str], wording: str, *, goes_on: bool) -> bool:
    if not goes_on:
        return wording in asked
    ending = "" if len(wording) >= _LONG_ENOUGH_TO_GO_ON else " "
    return any(f"{form} ".startswith(wording + ending) for form in asked)


def _by_first_letter() -> dict[str, list[tuple[int, ColumnRole, str, bool]]]:
    """Return the wordings with their places, which decide between two that fit."""
    ready: defaultdict[str, list[tuple[int, ColumnRole, str, bool]]] = defaultdict(list)
    for place, (role, wording, goes_on) in enumerate(_ready()):
        ready[wording[0]].append((place, role, wording, goes_on))
    return ready


def _ready() -> Iterator[tuple[ColumnRole, str, bool]]:
    for role, wordings in _WORDINGS:
        for wording in wordings.split("|"):
            goes_on = wording.endswith("*")
            for form in _forms(wording.removesuffix("*")):
                yield role, form, goes_on


_READY = _by_first_letter()
