"""Categories of people for narrow columns: whom it is about, without «members of» and «representatives of»."""

import re

_RUSSIAN_HEADS = re.compile(r"(?:члены|представители|руководители)\s+(?P<body>.+)", re.IGNORECASE)
_KAZAKH_TAILS = re.compile(r"(?P<body>.+?)(?:ның|нің|дың|дің|тың|тің) (?:мүшелері|өкілдері|басшылары)", re.IGNORECASE)
_RUSSIAN = (
    (re.compile(r"участковых избирательных комиссий"), "участковые комиссии"),
    (re.compile(r"окружных избирательных комиссий"), "окружные комиссии"),
    (re.compile(r"территориальной избирательной комиссии"), "территориальная комиссия"),
    (re.compile(r"уполномоченных государственных органов.*"), "госорганы"),
    (re.compile(r"правоохранительных органов"), "правоохранительные органы"),
    (re.compile(r"политических партий"), "партии"),
    (re.compile(r"неправительственных организаций"), "НПО"),
    (re.compile(r"средств массовой информации|СМИ"), "СМИ"),
)
_RUSSIAN_WHOLE = (
    (re.compile(r"председатель областной избирательной комиссии"), "председатель ОИК"),
    (re.compile(r"председатель районного маслихата"), "председатель маслихата"),
    (re.compile(r"депутаты районного маслихата"), "депутаты"),
    (re.compile(r"председатели собраний местного сообщества и советов ветеранов"), "сообщества и ветераны"),
)
_KAZAKH = (
    (re.compile(r"учаскелік сайлау комиссиялары"), "учаскелік комиссиялар"),
    (re.compile(r"округтік сайлау комиссиялары"), "округтік комиссиялар"),
    (re.compile(r"аумақтық сайлау комиссиясы"), "аумақтық комиссия"),
    (re.compile(r"(?:.* )?уәкілетті мемлекеттік органдар"), "мемлекеттік органдар"),
    (re.compile(r"құқық қорғау органдары"), "құқық қорғау органдары"),
    (re.compile(r"саяси партиялар(?:ы)?"), "партиялар"),
    (re.compile(r"үкіметтік емес ұйымдар"), "ҮЕҰ"),
    (re.compile(r"бұқаралық ақпарат құралдары"), "БАҚ"),
)
_KAZAKH_WHOLE = (
    (re.compile(r"облыстық сайлау комиссиясының төрағасы"), "облыстық комиссия төрағасы"),
    (re.compile(r"аудандық мәслихаттың төрағасы"), "мәслихат төрағасы"),
    (re.compile(r"аудандық мәслихаттың депутаттары"), "депутаттар"),
    (
        re.compile(r"жергілікті қоғамдастық жиналыстары мен ардагерлер кеңестерінің төрағалары"),
        "қоғамдастық, ардагерлер",
    ),
)


def short_category(name: str) -> str:
    """Return «Участковые комиссии» for «члены участковых избирательных комиссий»; what no rule knows stays."""
    short = _exchanged(name, _RUSSIAN_WHOLE + _KAZAKH_WHOLE)
    for phrase, bodies in ((_RUSSIAN_HEADS, _RUSSIAN), (_KAZAKH_TAILS, _KAZAKH)):
        found = phrase.fullmatch(name)
        if short is None and found is not None:
            short = _exchanged(found["body"], bodies)
    shown = short or name
    return shown[:1].upper() + shown[1:]


def _exchanged(words: str, rules: tuple[tuple[re.Pattern[str], str], ...]) -> str | None:
    return next((short for rule, short in rules if rule.fullmatch(words)), None)
