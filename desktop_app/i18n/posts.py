"""The phrase book of posts: Russian cases of head words, Kazakh wording by pattern."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop_app.domain.languages import Case, Doubt, Language
from desktop_app.i18n.declension import SuggestedForm
from desktop_app.i18n.kazakh import decline_phrase
from desktop_app.i18n.places import kazakh_place
from desktop_app.i18n.russian_posts import decline_head, knows_head


@dataclass(frozen=True, slots=True)
class Phrase:
    """A pattern of the phrase book; ``{n}`` stands for a number, ``{place}`` for the adjective of a place."""

    pattern_ru: str
    dative_ru: str
    pattern_kk: str


_BODIES = (
    ("УИК № {n}", "№ {n} учаскелік сайлау комиссиясы"),
    ("участковой избирательной комиссии № {n}", "№ {n} учаскелік сайлау комиссиясы"),
    ("ОИК № {n}", "№ {n} округтік сайлау комиссиясы"),
    ("окружной избирательной комиссии № {n}", "№ {n} округтік сайлау комиссиясы"),
    ("районной территориальной избирательной комиссии", "аудандық аумақтық сайлау комиссиясы"),
    ("территориальной избирательной комиссии", "аумақтық сайлау комиссиясы"),
    ("ТИК", "аумақтық сайлау комиссиясы"),
    ("областной избирательной комиссии", "облыстық сайлау комиссиясы"),
)
_MEMBERS = (
    ("председатель {body}", "председателю {body}", "{body}ның төрағасы"),
    ("заместитель председателя {body}", "заместителю председателя {body}", "{body} төрағасының орынбасары"),
    ("зам. председателя {body}", "зам. председателя {body}", "{body} төрағасының орынбасары"),
    ("секретарь {body}", "секретарю {body}", "{body}ның хатшысы"),
    ("член {body}", "члену {body}", "{body}ның мүшесі"),
)
_OTHERS = (
    ("председатель комиссии", "председателю комиссии", "комиссия төрағасы"),
    ("заместитель председателя комиссии", "заместителю председателя комиссии", "комиссия төрағасының орынбасары"),
    ("секретарь комиссии", "секретарю комиссии", "комиссия хатшысы"),
    ("член комиссии", "члену комиссии", "комиссия мүшесі"),
    ("аким {place} сельского округа", "акиму {place} сельского округа", "{place} ауылдық округінің әкімі"),
    ("аким {place} с. о.", "акиму {place} с. о.", "{place} ауылдық округінің әкімі"),
    ("аким района", "акиму района", "аудан әкімі"),
    ("заместитель акима района", "заместителю акима района", "аудан әкімінің орынбасары"),
    ("аким сельского округа", "акиму сельского округа", "ауылдық округ әкімі"),
    ("аким села", "акиму села", "ауыл әкімі"),
    ("аким", "акиму", "әкім"),
    ("руководитель аппарата акима района", "руководителю аппарата акима района", "аудан әкімі аппаратының басшысы"),
    ("председатель маслихата", "председателю маслихата", "мәслихат төрағасы"),
    ("председатель районного маслихата", "председателю районного маслихата", "аудандық мәслихаттың төрағасы"),
    ("депутат районного маслихата", "депутату районного маслихата", "аудандық мәслихаттың депутаты"),
    ("депутат маслихата", "депутату маслихата", "мәслихат депутаты"),
    (
        "председатель районного филиала партии",
        "председателю районного филиала партии",
        "партияның аудандық филиалының төрағасы",
    ),
    ("председатель политической партии", "председателю политической партии", "саяси партияның төрағасы"),
    (
        "руководитель общественного объединения",
        "руководителю общественного объединения",
        "қоғамдық бірлестіктің жетекшісі",
    ),
    (
        "председатель общественного объединения",
        "председателю общественного объединения",
        "қоғамдық бірлестіктің төрағасы",
    ),
    ("председатель совета ветеранов", "председателю совета ветеранов", "ардагерлер кеңесінің төрағасы"),
    ("руководитель отдела", "руководителю отдела", "бөлім басшысы"),
    ("руководитель управления", "руководителю управления", "басқарма басшысы"),
    ("начальник отдела", "начальнику отдела", "бөлім бастығы"),
    ("главный специалист", "главному специалисту", "бас маман"),
    ("ведущий специалист", "ведущему специалисту", "жетекші маман"),
    ("специалист", "специалисту", "маман"),
    ("главный бухгалтер", "главному бухгалтеру", "бас бухгалтер"),
    ("директор школы", "директору школы", "мектеп директоры"),
    ("директор районной библиотеки", "директору районной библиотеки", "аудандық кітапхананың директоры"),
    ("директор", "директору", "директор"),
    ("учитель", "учителю", "мұғалім"),
    ("главный врач", "главному врачу", "бас дәрігер"),
    ("корреспондент", "корреспонденту", "тілші"),
    ("корреспондент районной газеты", "корреспонденту районной газеты", "аудандық газеттің тілшісі"),
    ("журналист", "журналисту", "журналист"),
    ("редактор районной газеты", "редактору районной газеты", "аудандық газеттің редакторы"),
    ("наблюдатель", "наблюдателю", "байқаушы"),
    ("доверенное лицо", "доверенному лицу", "сенім білдірілген адам"),
    ("кандидат", "кандидату", "кандидат"),
    ("председатель", "председателю", "төраға"),
    ("заместитель председателя", "заместителю председателя", "төрағаның орынбасары"),
    ("секретарь", "секретарю", "хатшы"),
    ("депутат", "депутату", "депутат"),
    ("представитель СМИ", "представителю СМИ", "бұқаралық ақпарат құралының өкілі"),
)


def _of_bodies() -> Iterable[Phrase]:
    for pattern, dative, kazakh in _MEMBERS:
        for body_ru, body_kk in _BODIES:
            yield Phrase(
                pattern.replace("{body}", body_ru),
                dative.replace("{body}", body_ru),
                kazakh.replace("{body}", body_kk),
            )


SEED_PHRASES: tuple[Phrase, ...] = (*_of_bodies(), *(Phrase(*phrase) for phrase in _OTHERS))

_FIELDS = {"n": r"(?P<n>\d[\d/–-]*)", "place": r"(?P<place>\w[\w-]*(?:ого|его))"}


def translate_post(post_ru: str, phrases: Sequence[Phrase]) -> str | None:
    """Return the Kazakh wording of a Russian post, or nothing where no pattern or place is known."""
    found = _find(post_ru, phrases)
    if found is None:
        return None
    phrase, fields = found
    if "place" in fields:
        place = kazakh_place(fields["place"])
        if place is None:
            return None
        fields = {**fields, "place": place}
    return _filled(phrase.pattern_kk, fields)


def decline_post(post: str, language: Language, case: Case, phrases: Sequence[Phrase]) -> SuggestedForm:
    """Put a post into a case: Kazakh by its last word, Russian by its head words.

    A Russian wording whose head word is unknown stays as it is and is doubtful.
    """
    if case is Case.NOMINATIVE or language is Language.EN or not post.strip():
        return SuggestedForm(post, case, language)
    if language is Language.KK:
        return SuggestedForm(decline_phrase(post, case, owned=True), case, language)
    found = _find(post, phrases)
    if found is not None and case is Case.DATIVE:
        form = _filled(found[0].dative_ru, found[1])
        return SuggestedForm(_like(post, form), case, language)
    reasons = () if knows_head(post) else (Doubt.UNKNOWN_WORDING,)
    return SuggestedForm(decline_head(post, case), case, language, reasons)


def _find(post: str, phrases: Sequence[Phrase]) -> tuple[Phrase, dict[str, str]] | None:
    wanted = _plain(post)
    for phrase in phrases:
        match = re.fullmatch(_expression(phrase.pattern_ru), wanted, re.IGNORECASE)
        if match:
            return phrase, match.groupdict()
    return None


def _plain(post: str) -> str:
    return re.sub(r"№\s*", "№ ", " ".join(post.split()).rstrip(" .,;")) if "с. о." not in post else post.strip()


def _expression(pattern: str) -> str:
    parts = re.split(r"\{(\w+)\}", pattern)
    return "".join(_FIELDS.get(part, "") if place % 2 else re.escape(part) for place, part in enumerate(parts))


def _filled(pattern: str, fields: dict[str, str]) -> str:
    return re.sub(r"\{(\w+)\}", lambda match: fields.get(match[1], ""), pattern)


def _like(original: str, form: str) -> str:
    return form[:1].upper() + form[1:] if original[:1].isupper() else form
