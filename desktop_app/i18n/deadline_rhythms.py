"""The wordings of deadlines that come again and again, and of those that never fall due."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from desktop_app.domain import deadlines as days
from desktop_app.domain.deadlines import DeadlineKind, Span


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
_ONCE = rf"{_NOT_LESS}(?:одного\s+раза|один\s+раз|1\s*раза?|раз(?:а)?)\s+в\s+"
_ONCE_KK = rf"\s+{_NOT_LESS_KK}(?:бир|1)\s+рет\w*"
_TWICE = rf"{_NOT_LESS}(?:два|двух|2)\s*раза?\s+в\s+"
_TWICE_KK = rf"\s+{_NOT_LESS_KK}(?:еки|2)\s+рет\w*"
_TABLE: tuple[tuple[str, Callable[[int], list[Span]], int], ...] = (
    (rf"{_ONCE}(?:две|2)\s+недели|кажд\w+\s+(?:две|2)\s+недели", partial(days.weeks, every=2), 0),
    (rf"(?:еки|2)\s+апта(?:да|\s+сайын)?{_ONCE_KK}|(?:еки|2)\s+апта\s+сайын", partial(days.weeks, every=2), 0),
    (rf"{_TWICE}месяц|дважды\s+в\s+месяц|ай(?:ына|да){_TWICE_KK}", days.half_months, 0),
    (rf"еженедельно|{_ONCE}неделю|кажд\w+\s+недел\w+", days.weeks, 0),
    (rf"апта\s+сайын|ар\s+апта\w*|апта(?:сына|сында){_ONCE_KK}", days.weeks, 0),
    (rf"{_ONCE}(?:два|2)\s+месяца|(?:еки|2)\s+айда{_ONCE_KK}", _in_year(6), 2),
    (rf"ежемесячно|{_ONCE}месяц|кажд\w+\s+месяц\w*", _in_year(12), 1),
    (rf"ай\s+сайын\w*|ар\s+ай\w*|ай(?:ына|ында|да){_ONCE_KK}", _in_year(12), 1),
    (rf"ежеквартально|поквартально|{_ONCE}(?:квартал|три\s+месяца|3\s+месяца)", _in_year(4), 3),
    (r"(?:в\s+)?кажд\w+\s+квартал\w*", _in_year(4), 3),
    (rf"токсан\s+сайын|ар\s+токсан\w*|токсан(?:ына|ында|да){_ONCE_KK}|(?:уш|3)\s+айда{_ONCE_KK}", _in_year(4), 3),
    (rf"{_ONCE}(?:полугоди\w+|полгода)|кажд\w+\s+полугоди\w+|{_TWICE}год|дважды\s+в\s+год", _in_year(2), 6),
    (rf"(?:жартыжылды|жарты\s+жылды)\w+(?:{_ONCE_KK}|\s+сайын)|жарты\s+жыл\s+сайын", _in_year(2), 6),
    (rf"жыл(?:ына|ында|да){_TWICE_KK}", _in_year(2), 6),
    (rf"{_NOT_LESS}(?:три|трех|3)\s*раза?\s+в\s+год|жыл(?:ына|ында)\s+(?:уш|3)\s+рет\w*", _in_year(3), 4),
    (rf"{_NOT_LESS}(?:четыре|четырех|4)\s*раза?\s+в\s+год|жыл(?:ына|ында)\s+(?:торт|4)\s+рет\w*", _in_year(4), 3),
    (rf"ежегодно|{_ONCE}год|кажд\w+\s+год|жыл\s+сайын|жыл(?:ына|ында|да){_ONCE_KK}", _in_year(1), 12),
)
RHYTHMS = tuple(Rhythm(re.compile(rf"(?:{words})(?!\w)"), spans, months) for words, spans, months in _TABLE)

_NAMED_LAW = r"(?:\s+(?!и\b)[^,;()]{0,160})?"
_OF_WHAT = r"(?:\s+(?!и\b)[^,;()]{0,80})?"
_SET = r"(?:установленн|предусмотренн|определенн)\w+"
_SUPERIOR = r"(?:облизбирком\w*|областной\s+комиссии|вышестоящ\w+\s+комисс\w+|цик\b|центризбирком\w*)"
_SOME_PLAN = r"(?:отдельн\w+\s+|утвержденн\w+\s+)?(?:план\w*|график\w*)"
_NEVER: tuple[tuple[DeadlineKind, str], ...] = (
    (
        DeadlineKind.CALENDAR_PLAN,
        rf"(?:согласно|в\s+соответствии\s+с|по)\s+календарн\w+\s+план\w*(?:,?{_NAMED_LAW})?",
    ),
    (DeadlineKind.CALENDAR_PLAN, rf"в\s+срок[аи]?,?\s+{_SET}\s+календарн\w+\s+план\w*"),
    (DeadlineKind.CALENDAR_PLAN, rf"кунтизбелик\s+жоспар\w*\s+(?:сайкес|бойынша|белгиленген\s+мерзим\w*){_NAMED_LAW}"),
    (DeadlineKind.BY_LAW, rf"в\s+срок[аи]?,?\s+{_SET}\s+\w*(?:закон|кодекс|действующ)\w*{_NAMED_LAW}"),
    (DeadlineKind.BY_LAW, r"в\s+(?:установленн|предусмотренн)\w+\s+(?:\w*закон\w*\s+(?:порядке\s+и\s+)?)?срок\w*"),
    (DeadlineKind.BY_LAW, r"(?:зан\w+\s+)?белгиленген\s+(?:мерзим\w+|тартип\w+)|зан\w+\s+(?:сайкес|бойынша)"),
    (
        DeadlineKind.OTHER_PLAN,
        rf"(?:по|согласно|в\s+соответствии\s+с)\s+{_SOME_PLAN}(?:\s*\((?:график\w*|план\w*)\))?(?:\s+{_SUPERIOR})?",
    ),
    (
        DeadlineKind.OTHER_PLAN,
        r"(?:жеке\s+|бекитилген\s+)?(?:жоспар|кесте)(?:\s*\((?:кесте|жоспар)\))?\w*\s+(?:бойынша|сайкес)",
    ),
    (
        DeadlineKind.ON_DEMAND,
        rf"по\s+мере\s+(?:необходимости|поступления|обращения|надобности|готовности){_OF_WHAT}",
    ),
    (
        DeadlineKind.ON_DEMAND,
        rf"(?:по|при)\s+необходимости|по\s+(?:запросам?|запросу|требованию|факту|поручению){_OF_WHAT}",
    ),
    (DeadlineKind.ON_DEMAND, r"кажеттилиг?ин?е?\s*карай|кажеттиликке\s+карай|кажет\s+бол\w+(?:\s+жагдайда)?"),
    (DeadlineKind.ON_DEMAND, r"(?:келип\s+)?тусуине\s+карай|сураным\s+бойынша"),
    (DeadlineKind.ON_DEMAND, r"в\s+период\s+(?:выборов|избирательн\w+\s+кампани\w+|подготовки\s+[^,;()]{0,60})"),
    (DeadlineKind.ON_DEMAND, r"сайлау\s+(?:кезенинде|науканы\w*(?:\s+кезенинде)?)"),
    (DeadlineKind.PERMANENT, r"(?:на\s+)?постоянн\w+(?:\s+основе)?|систематически|регулярно|ежедневно|непрерывно"),
    (DeadlineKind.PERMANENT, r"туракты(?:\s+турде|\s+негизде)?|унеми|кун\s+сайын|жуйели\s+турде"),
)
NEVER_DUE = tuple((kind, re.compile(rf"(?:{words})(?!\w)")) for kind, words in _NEVER)
ELECTIONS = re.compile(r"в\s+период\s+(?:выбор|избирательн|подготовк)|сайлау\s+(?:кезенинде|науканы)")
