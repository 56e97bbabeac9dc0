"""Russian posts in cases: adjectives before the head word, the head word, and nothing after it."""

import re

from desktop_app.domain.languages import Case

_HEADS = frozenset(
    [
        "автор",
        "агроном",
        "адвокат",
        "аким",
        "акын",
        "архивариус",
        "ассистент",
        "аудитор",
        "библиотекарь",
        "бригадир",
        "бухгалтер",
        "ветеран",
        "водитель",
        "воспитатель",
        "врач",
        "глава",
        "гость",
        "депутат",
        "диспетчер",
        "директор",
        "дизайнер",
        "доктор",
        "доцент",
        "журналист",
        "заместитель",
        "инженер",
        "инспектор",
        "инструктор",
        "исполнитель",
        "кандидат",
        "кассир",
        "командир",
        "комендант",
        "консультант",
        "контролёр",
        "контролер",
        "координатор",
        "корреспондент",
        "куратор",
        "лаборант",
        "лидер",
        "мастер",
        "медсестра",
        "менеджер",
        "методист",
        "механик",
        "наблюдатель",
        "начальник",
        "нотариус",
        "оператор",
        "организатор",
        "педагог",
        "пенсионер",
        "пенсионерка",
        "переводчик",
        "писатель",
        "политик",
        "полицейский",
        "помощник",
        "представитель",
        "председатель",
        "предприниматель",
        "преподаватель",
        "программист",
        "прокурор",
        "профессор",
        "психолог",
        "работник",
        "редактор",
        "режиссёр",
        "режиссер",
        "ректор",
        "референт",
        "руководитель",
        "секретарь",
        "сотрудник",
        "социолог",
        "специалист",
        "староста",
        "судья",
        "техник",
        "тренер",
        "тыловик",
        "учитель",
        "учительница",
        "участник",
        "фельдшер",
        "фермер",
        "хирург",
        "художник",
        "член",
        "экономист",
        "эксперт",
        "электрик",
        "юрист",
        "юрисконсульт",
        "делопроизводитель",
        "документовед",
        "имам",
        "аудармашы",
        "библиотекарша",
        "заведующий",
        "заведующая",
        "управляющий",
        "управляющая",
        "дежурный",
        "рабочий",
        "служащий",
        "ответственный",
        "уполномоченный",
        "учёный",
        "исполняющий",
        "исполняющая",
        "награждаемый",
        "советник",
        "докладчик",
        "избиратель",
        "логопед",
        "агитатор",
        "диктор",
        "завуч",
        "повар",
        "сторож",
        "вахтёр",
        "волонтёр",
        "домохозяйка",
        "модератор",
        "наборщик",
        "спикер",
        "эколог",
        "участковый",
        "военнослужащий",
        "подписант",
        "приглашенный",
        "приглашённый",
        "соисполнитель",
    ]
)
_NEUTER_ENDINGS = ("ство", "ние", "тие", "лище", "дело")
_STRESSED_HUSHING = frozenset({"врач", "скрипач", "ткач", "циркач"})
_STRESSED_SOFT = frozenset({"секретарь", "вратарь", "пономарь"})
_ADJECTIVE = re.compile(r"(?:[ыио]й|ая|яя|ое|ее)$")
_PREFIXES = frozenset({"арт", "бизнес", "веб", "вице", "пресс", "шеф", "экс"})
_ADVERBS = frozenset({"временно", "внештатно", "постоянно"})
_KEPT = re.compile(r"^(?:и\.?\s*о\.?|и\.|о\.|зам\.?|пом\.?|вр\.?)$", re.IGNORECASE)
_HARD = {Case.GENITIVE: "а", Case.DATIVE: "у", Case.ACCUSATIVE: "а", Case.INSTRUMENTAL: "ом"}
_SOFT = {Case.GENITIVE: "я", Case.DATIVE: "ю", Case.ACCUSATIVE: "я", Case.INSTRUMENTAL: "ем"}
_FEMININE = {Case.GENITIVE: "ы", Case.DATIVE: "е", Case.ACCUSATIVE: "у", Case.INSTRUMENTAL: "ой"}
_FEMININE_SOFT = {Case.GENITIVE: "и", Case.DATIVE: "е", Case.ACCUSATIVE: "ю", Case.INSTRUMENTAL: "ей"}
_ADJECTIVE_HARD = {Case.GENITIVE: "ого", Case.DATIVE: "ому", Case.ACCUSATIVE: "ого", Case.INSTRUMENTAL: "ым"}
_ADJECTIVE_SOFT = {Case.GENITIVE: "его", Case.DATIVE: "ему", Case.ACCUSATIVE: "его", Case.INSTRUMENTAL: "им"}
_ADJECTIVE_FEMININE = {Case.GENITIVE: "ой", Case.DATIVE: "ой", Case.ACCUSATIVE: "ую", Case.INSTRUMENTAL: "ой"}
_ADJECTIVE_FEMININE_SOFT = {Case.GENITIVE: "ей", Case.DATIVE: "ей", Case.ACCUSATIVE: "ую", Case.INSTRUMENTAL: "ей"}
_HUSHING = "жшчщ"
_VELAR = "гкх"


def knows_head(post: str) -> bool:
    """Tell whether the head word of a post is one that the rules know."""
    tokens = post.split()
    head = _head_place(tokens)
    return bool(tokens) and not _KEPT.match(tokens[0]) and _is_head(tokens[head])


def decline_head(post: str, case: Case) -> str:
    """Put the head word of a post, and the adjectives before it, into ``case``; what follows stays."""
    tokens = re.split(r"(\s+)", post.strip())
    words = tokens[::2]
    if case is Case.NOMINATIVE or not words or _KEPT.match(words[0]):
        return post
    head = _head_place(words)
    tokens[::2] = [_word(word, case) if place <= head else word for place, word in enumerate(words)]
    return "".join(tokens)


def _head_place(words: list[str]) -> int:
    for place, word in enumerate(words):
        if _is_head(word) or not (_ADJECTIVE.search(word.lower()) or word.lower() in _ADVERBS):
            return place
    return max(len(words) - 1, 0)


def _is_head(word: str) -> bool:
    parts = word.lower().strip('«»",.').split("-")
    return parts[1 if parts[0] in _PREFIXES and len(parts) > 1 else 0] in _HEADS


def _word(word: str, case: Case) -> str:
    if len(word) > 1 and word.isupper():
        return _word(word.lower(), case).upper() if _is_head(word) or _ADJECTIVE.search(word.lower()) else word
    if word.lower() in _ADVERBS:
        return word
    return "-".join(part if part.lower() in _PREFIXES else _part(part, case) for part in word.split("-"))


def _part(word: str, case: Case) -> str:
    lowered = word.lower()
    stem, before = word[:-2], lowered[-3:-2]
    if lowered.endswith(("ый", "ой")):
        return stem + _ADJECTIVE_HARD[case]
    if lowered.endswith("ий"):
        return stem + (_ADJECTIVE_SOFT if before in _HUSHING or before == "н" else _velar(case))[case]
    if lowered.endswith("яя"):
        return stem + (_ADJECTIVE_FEMININE_SOFT | {Case.ACCUSATIVE: "юю"})[case]
    if lowered.endswith(("ое", "ее")):
        return stem + _neuter_adjective(lowered, case)
    if lowered.endswith("ая"):
        return stem + (_ADJECTIVE_FEMININE_SOFT if before in _HUSHING else _ADJECTIVE_FEMININE)[case]
    return _noun(word, lowered, case)


def _velar(_case: Case) -> dict[Case, str]:
    return _ADJECTIVE_HARD | {Case.INSTRUMENTAL: "им"}


def _neuter_adjective(lowered: str, case: Case) -> str:
    """Return the ending of «районное», «среднее», «рабочее»; accusative as nominative."""
    if case is Case.ACCUSATIVE:
        return lowered[-2:]
    soft = lowered.endswith("ее")
    return (_ADJECTIVE_SOFT if soft else _velar(case) if lowered[-3:-2] in _VELAR else _ADJECTIVE_HARD)[case]


def _neuter(word: str, lowered: str, case: Case) -> str:
    """Decline «управление», «училище», «общество»; accusative as nominative."""
    if case is Case.ACCUSATIVE:
        return word
    if lowered.endswith("ие"):
        return word[:-1] + _SOFT[case]
    return word[:-1] + ("ем" if case is Case.INSTRUMENTAL and lowered.endswith("е") else _HARD[case])


def _noun(word: str, lowered: str, case: Case) -> str:
    if lowered.endswith(_NEUTER_ENDINGS):
        return _neuter(word, lowered, case)
    if lowered.endswith(("а", "я")):
        return word[:-1] + (_feminine(lowered[-2:-1], case) if lowered.endswith("а") else _feminine_soft(lowered, case))
    if lowered.endswith("ь"):
        return word[:-1] + ("ём" if lowered in _STRESSED_SOFT and case is Case.INSTRUMENTAL else _SOFT[case])
    if lowered.endswith("й"):
        return word[:-1] + _SOFT[case]
    if re.search(r"[бвгджзклмнпрстфхцчшщ]$", lowered):
        return word + _masculine(lowered, case)
    return word


def _feminine_soft(lowered: str, case: Case) -> str:
    """Return the ending of «судья», «комиссия»."""
    if lowered == "судья" and case is Case.INSTRUMENTAL:
        return "ёй"
    return "и" if lowered.endswith("ия") and case is Case.DATIVE else _FEMININE_SOFT[case]


def _masculine(lowered: str, case: Case) -> str:
    if case is Case.INSTRUMENTAL and lowered[-1] in _HUSHING + "ц" and lowered not in _STRESSED_HUSHING:
        return "ем"
    return _HARD[case]


def _feminine(before: str, case: Case) -> str:
    if case is Case.GENITIVE and before in _HUSHING + _VELAR:
        return "и"
    if case is Case.INSTRUMENTAL and before in _HUSHING + "ц":
        return "ей"
    return _FEMININE[case]
