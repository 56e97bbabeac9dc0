"""The wordings of deadlines that come again and again, with the day of the month, and of those that never fall due."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from desktop_app.domain import deadlines as days
from desktop_app.domain.deadlines import DeadlineKind, Span
from desktop_app.i18n.deadline_words import AND, DAY


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Words that name a rhythm, its spans in a year, and after how many months each span ends (0 for weeks)."""

    words: re.Pattern[str]
    spans: Callable[[int], list[Span]]
    months: int = 0


def _in_year(count: int) -> Callable[[int], list[Span]]:
    return lambda year: days.parts_of_year(year, count)


_NOT_LESS = r"(?:не\s+(?:реже|менее)\s*,?\s*(?:чем\s+)?)?"
_NOT_LESS_KK = r"(?:кеминде\s+)?"
_TIMES_KK = r"рет(?:тен\s+кем\s+емес|тен|\b)"
_ONCE = rf"{_NOT_LESS}(?:одного\s+раза|один\s+раз|1\s*раза?|раз(?:а)?)\s+в\s+"
_ONCE_KK = rf"\s+{_NOT_LESS_KK}(?:бир|1)\s+{_TIMES_KK}"
_TWICE = rf"{_NOT_LESS}(?:два|двух|2(?:-?[хx])?)\s*раза?\s+в\s+"
_TWICE_KK = rf"\s+{_NOT_LESS_KK}(?:еки|2)\s+{_TIMES_KK}"
_IN_YEAR_KK = rf"жыл(?:ына|ында|да)\s+{_NOT_LESS_KK}"
_EVERY = r"(?:в\s+)?кажд\w+\s+"
_TABLE: tuple[tuple[str, Callable[[int], list[Span]], int], ...] = (
    (rf"{_ONCE}(?:две|2)\s+недели|{_EVERY}(?:две|2)\s+недели", partial(days.weeks, every=2), 0),
    (rf"(?:еки|2)\s+апта(?:да|\s+сайын)?{_ONCE_KK}|(?:еки|2)\s+апта\s+сайын", partial(days.weeks, every=2), 0),
    (rf"{_TWICE}месяц|дважды\s+в\s+месяц|ай(?:ына|ында|да){_TWICE_KK}", days.half_months, 0),
    (rf"еженедельно|{_ONCE}неделю|{_EVERY}недел\w+", days.weeks, 0),
    (rf"апта\s+сайын|ар\s+апта\w*(?:\s+сайын)?|апталык|апта(?:сына|сында|да){_ONCE_KK}", days.weeks, 0),
    (rf"{_ONCE}(?:два|2)\s+месяца|{_EVERY}(?:два|2)\s+месяца", _in_year(6), 2),
    (rf"(?:еки|2)\s+айда{_ONCE_KK}|(?:еки|2)\s+ай\s+сайын", _in_year(6), 2),
    (rf"{_ONCE}(?:три|3)\s+месяца|{_EVERY}(?:три|3)\s+месяца", _in_year(4), 3),
    (rf"(?:уш|3)\s+айда{_ONCE_KK}|(?:уш|3)\s+ай\s+сайын", _in_year(4), 3),
    (rf"ежемесячно|{_ONCE}месяц|{_EVERY}месяц\w*", _in_year(12), 1),
    (rf"ай\s+сайын\w*|ар\s+ай(?:да)?(?:\s+сайын)?|ай(?:ына|ында|да){_ONCE_KK}", _in_year(12), 1),
    (rf"ежеквартально|поквартально|{_ONCE}квартал|{_EVERY}квартал\w*", _in_year(4), 3),
    (rf"токсан\s+сайын|ар\s+токсан\w*(?:\s+сайын)?|токсан(?:ына|ында|да){_ONCE_KK}", _in_year(4), 3),
    (rf"{_ONCE}(?:полугоди\w+|полгода)|{_EVERY}полугоди\w+|{_TWICE}год|дважды\s+в\s+год", _in_year(2), 6),
    (rf"(?:ар\s+)?жарты\s*жыл\w*(?:{_ONCE_KK}|\s+сайын)|ар\s+жарты\s*жыл\w*", _in_year(2), 6),
    (rf"{_IN_YEAR_KK}(?:еки|2)\s+{_TIMES_KK}", _in_year(2), 6),
    (rf"{_NOT_LESS}(?:три|трех|3(?:-?[хx])?)\s*раза?\s+в\s+год|{_IN_YEAR_KK}(?:уш|3)\s+{_TIMES_KK}", _in_year(3), 4),
    (
        rf"{_NOT_LESS}(?:четыре|четырех|4(?:-?[хx])?)\s*раза?\s+в\s+год|{_IN_YEAR_KK}(?:торт|4)\s+{_TIMES_KK}",
        _in_year(4),
        3,
    ),
    (
        rf"ежегодно|{_ONCE}год|{_EVERY}год\w*|ар\s+жыл\w*|жыл\s+сайын|{_IN_YEAR_KK}(?:бир|1)\s+{_TIMES_KK}",
        _in_year(1),
        12,
    ),
)
RHYTHMS = tuple(
    Rhythm(re.compile(rf"{_NOT_LESS_KK}(?:{words})(?!\w)"), spans, months) for words, spans, months in _TABLE
)

_UNTIL = r"(?:в\s+срок\s+)?(?P<until>до|не\s+позд?нее|не\s+позже|к|по)\s+"
_DAYS = rf"(?P<days>{DAY}(?:{AND}{DAY})*)\s*-?\s*числ\w+"
_DAYS_KK = r"(?P<days>\d{1,2})(?:\s*-?\s*кун\w*|-?[сн]?[иыi](?:н[ае]?)?)(?P<until>\s*дейин)?(?!\w)"
_REPORTED = r"\s+за\s+\w+(?:\s+(?:периодом|кварталом|месяцем))?"
_FOLLOWING = (
    rf"(?:следующ\w+(?:{_REPORTED})?\s+месяц\w*|(?:следующ\w+\s+)?месяц\w*,?\s+следующ\w+{_REPORTED}"
    r"|(?:первого\s+месяца\s+)?следующего\s+квартала)"
)
_FOLLOWING_KK = r"(?:(?:есепти\s+)?\w+\s+кейинги|келеси)\s+айдын"
_OF_EACH = r"(?:\s+(?:последн\w+\s+|кажд\w+\s+|текущ\w+\s+)?(?:месяц\w*|квартал\w*))?"
_NO_OTHER_MONTH = r"(?!,?\s+(?:\w+\s+){0,3}(?:месяц|квартал))"
_EACH_MONTH = r"ежемесячно|кажд\w+\s+месяц\w*"
_EACH_QUARTER = r"ежеквартально|(?:последн\w+\s+месяц\w*\s+)?(?:кажд\w+\s+)?квартал\w*"
DAY_OF_RHYTHM = (
    re.compile(rf",?\s*(?:{_UNTIL})?{_DAYS}(?:(?P<after>,?\s+{_FOLLOWING})|{_OF_EACH})(?!\w){_NO_OTHER_MONTH}"),
    re.compile(rf",?\s*(?:(?P<after>{_FOLLOWING_KK})\s+|(?:(?:сонгы|ар)\s+)?айдын\s+)?{_DAYS_KK}"),
)
DAY_OF_EACH = (
    re.compile(
        rf"(?:{_UNTIL})?(?P<every>кажд\w+\s+)?{_DAYS}(?P<after>,?\s+{_FOLLOWING})?"
        rf"(?:,?\s*(?P<each>{_EACH_MONTH}|{_EACH_QUARTER}))?(?:\s+месяц\w*)?(?!\w)"
    ),
    re.compile(rf"(?:(?P<after>{_FOLLOWING_KK})|(?P<each>ар\s+айдын))(?P<every>)\s+{_DAYS_KK}"),
)

_NAMED_LAW = r"(?:\s+(?!и\b)[^,;()]{0,160})?"
_OF_WHAT = r"(?:\s+(?!и\b)[^,;()]{0,80})?"
_WORDS_KK = r"(?:[^\W\d]+\s+){0,4}"
_SET = r"(?:установленн|предусмотренн|определенн)\w+"
_LAW = r"(?:\w+\s+){0,2}\w*(?:закон|кодекс)\w*"
_ACCORDING = r"(?:согласно|в\s+соответствии\s+с[о]?|по)\s+"
_SUPERIOR = (
    r"(?:облизбиркома?|цик|центризбиркома?|вышестоящей\s+комиссии"
    r"|(?:областной|центральной|вышестоящей)\s+(?:территориальной\s+)?(?:избирательной\s+)?комиссии)\b"
)
_SOME_PLAN = r"(?:отдельн\w+\s+|утвержденн\w+\s+)?(?:план\w*(?:\s*-\s*график\w*)?|график\w*)"
_NEVER: tuple[tuple[DeadlineKind, str], ...] = (
    (DeadlineKind.CALENDAR_PLAN, rf"{_ACCORDING}календарн\w+\s+план\w*(?:,?{_NAMED_LAW})?"),
    (DeadlineKind.CALENDAR_PLAN, rf"в\s+срок[аи]?,?\s+{_SET}\s+календарн\w+\s+план\w*"),
    (
        DeadlineKind.CALENDAR_PLAN,
        rf"(?:[^,;()]{{0,160}}\s)?кунтизбелик\s+жоспар\w*\s+(?:сай(?:кес)?|бойынша|белгиленген\s+мерзим\w*){_NAMED_LAW}",
    ),
    (DeadlineKind.BY_LAW, rf"в\s+срок[аи]?,?\s+{_SET}\s+{_LAW}{_NAMED_LAW}|{_ACCORDING}{_LAW}{_NAMED_LAW}"),
    (DeadlineKind.BY_LAW, r"в\s+(?:установленн|предусмотренн)\w+\s+(?:\w*закон\w*\s+(?:порядке\s+и\s+)?)?срок\w*"),
    (DeadlineKind.BY_LAW, rf"(?:{_WORDS_KK}зан\w+\s+)?(?:белгиленген|козделген)\s+(?:мерзим\w+|тартип\w+)"),
    (DeadlineKind.BY_LAW, rf"{_WORDS_KK}зан(?:га|нама\w*)?\s+(?:сай(?:кес)?|бойынша)"),
    (DeadlineKind.OTHER_PLAN, rf"{_ACCORDING}{_SOME_PLAN}(?:\s*\((?:график\w*|план\w*)\))?(?:\s+{_SUPERIOR})?"),
    (
        DeadlineKind.OTHER_PLAN,
        rf"{_WORDS_KK}(?:жоспар|кесте)\w*(?:\s*\((?:кесте|жоспар)\w*\))?\s+(?:бойынша|сай(?:кес)?)",
    ),
    (
        DeadlineKind.ON_DEMAND,
        rf"по\s+мере\s+(?:возникновения\s+)?(?:необходимост|поступлени|обращени|надобност|готовност)\w+{_OF_WHAT}",
    ),
    (DeadlineKind.ON_DEMAND, r"(?:по|при|в\s+случае)\s+(?:возникновени[ия]\s+)?(?:необходимости|надобности)"),
    (DeadlineKind.ON_DEMAND, rf"по\s+(?:запрос|обращени|требовани|поручени|факт)\w{{0,3}}{_OF_WHAT}"),
    (
        DeadlineKind.ON_DEMAND,
        r"кажет(?:тили[кг]\w*)?\s*(?:карай|(?:бол|туында)\w+(?:\s+жагдайда)?|бойынша)",
    ),
    (DeadlineKind.ON_DEMAND, rf"{_WORDS_KK}тусуине\s+карай|сура\w+(?:\s+салу\w*)?\s+бойынша"),
    (DeadlineKind.ON_DEMAND, r"в\s+период\s+(?:выборов|избирательн\w+\s+кампани\w+|подготовки\s+[^,;()]{0,60})"),
    (DeadlineKind.ON_DEMAND, r"сайлау\s+(?:(?:\w+\s+){0,3}кез(?:ен)?инде|науканы\w*)"),
    (DeadlineKind.PERMANENT, r"(?:на\s+)?постоянн\w+(?:\s+основе)?|систематически|регулярно|ежедневно|непрерывно"),
    (DeadlineKind.PERMANENT, r"туракты(?:\s+турде|\s+негизде)?|унеми|кун\s+сайын|кунделикти|жуйели\s+турде"),
)
NEVER_DUE = tuple((kind, re.compile(rf"(?:{words})(?!\w)")) for kind, words in _NEVER)
ELECTIONS = re.compile(
    r"в\s+период\s+(?:выбор|избирательн|подготовк)|сайлау\s+(?:(?:\w+\s+){0,3}кез(?:ен)?инде|науканы)"
)
