"""The fixed words of the papers of plans, in the language of the paper."""

from dataclasses import dataclass

from desktop_app.domain.languages import Language
from desktop_app.domain.plan_progress import Standing
from desktop_app.domain.plans import ChangeKind


@dataclass(frozen=True, slots=True)
class PlanWords:
    """Words of plans in one language; braces hold what differs."""

    head: tuple[str, ...]
    title: str
    title_of: str
    draft: str
    stamp: tuple[str, ...]
    stamp_nameless: tuple[str, ...]
    amended: tuple[str, str]
    amending: str
    chair: str
    secretary: str
    standings: dict[Standing, str]
    marked: str
    times: str
    postponed: str
    decided: str
    attended: str
    unplanned: str
    superior: str
    carried: str
    carried_to: tuple[str, str]
    carried_away: str
    moved_to: str
    struck: str
    changes: dict[ChangeKind, str]
    progress_title: str
    progress_of: str
    progress_on: str
    progress_head: tuple[str, ...]
    quarter: str
    quarters: str
    sections: str
    total: str
    items_title: str
    items_head: tuple[str, ...]
    chart: str
    chart_series: tuple[str, ...]
    formula_items: str
    formula_occurrences: str
    formula_partly: tuple[str, str, str]
    formula_late: str
    formula_due: str
    formula_none: str
    quarter_title: str
    quarter_of: str
    quarter_head: tuple[str, ...]
    quarter_empty: str
    carry_title: str
    carry_of: str
    carry_head: tuple[str, ...]
    carry_empty: str
    task_title: str
    task_head: tuple[str, ...]
    task_for: str
    task_empty: str


_KK = PlanWords(
    head=(
        "Р/с №",
        "Іс-шараның атауы",
        "Аяқталу нысаны",
        "Орындау мерзімі",
        "Жауаптылар",
        "Орындалуы туралы белгі",
        "Ескертпе",
    ),
    title="ЖҰМЫС ЖОСПАРЫ",
    title_of="{commission} {year}\u00a0жылға арналған",
    draft="ЖОБА",
    stamp=("БЕКІТІЛДІ", "{commission}", "{date}", "№\u00a0{number} шешімімен"),
    stamp_nameless=("БЕКІТІЛДІ", "{date}", "№\u00a0{number} шешімімен"),
    amended=(
        "{decisions} шешіммен енгізілген өзгерістермен",
        "{decisions} шешімдермен енгізілген өзгерістермен",
    ),
    amending="{date} күнгі №\u00a0{number}",
    chair="Комиссия төрағасы",
    secretary="Комиссия хатшысы",
    standings={
        Standing.NOT_STARTED: "басталмаған",
        Standing.IN_WORK: "орындалуда",
        Standing.DUE_SOON: "орындалуда",
        Standing.OVERDUE: "мерзімі өткен",
        Standing.POSTPONED: "мерзімі ауыстырылды",
        Standing.DONE: "орындалды",
        Standing.DONE_LATE: "кешіктіріліп орындалды",
        Standing.PARTLY: "ішінара орындалды",
        Standing.NOT_DONE: "орындалмады",
        Standing.STRUCK_OFF: "бақылаудан алынды",
        Standing.NO_DATE: "мерзімсіз",
    },
    marked="{standing}, {date}",
    times="{standing} ({done}/{times})",
    postponed="мерзімі {date} күніне ауыстырылды: {reason}",
    decided="{date} күнгі №\u00a0{number} шешім",
    attended="{meeting}, {date}, қатысушылар: {count}",
    unplanned="жоспардан тыс",
    superior="жоғары тұрған комиссияның тапсырмасы",
    carried="{year}\u00a0жылғы жоспардан ауыстырылды: {reason}",
    carried_to=(
        "{year}\u00a0жылғы жоспарға ауыстырылды: {reason}",
        "{year}\u00a0жылғы жоспарға ауыстырылды, {number}-тармақ: {reason}",
    ),
    carried_away="ауыстырылды",
    moved_to="{deadline} ({date} күніне ауыстырылды)",
    struck="бақылаудан алынды: {reason}",
    changes={
        ChangeKind.ADDED: "{date} күнгі №\u00a0{number}\nшешіммен енгізілді",
        ChangeKind.CHANGED: "{date} күнгі №\u00a0{number}\nшешіммен өзгертілді",
        ChangeKind.STRUCK: "{date} күнгі №\u00a0{number} шешім",
        ChangeKind.RESTORED: "{date} күнгі №\u00a0{number}\nшешіммен бақылауға қайтарылды",
    },
    progress_title="ЖҰМЫС ЖОСПАРЫНЫҢ ОРЫНДАЛУ БАРЫСЫ",
    progress_of="{commission} {year}\u00a0жылға арналған",
    progress_on="{date} жағдай бойынша",
    progress_head=(
        "Бөлім",
        "Барлығы",
        "Орындалды",
        "Мерзімінен кейін",
        "Ішінара",
        "Мерзімі келмеген, орындалуда",
        "Мерзімі ауыстырылды",
        "Мерзімі өткен, орындалмаған",
        "Мерзімсіз",
        "Бақылаудан алынды",
        "Есепке алынғаны",
        "%",
    ),
    quarter="{number}\u00a0тоқсан",
    quarters="Тоқсандар бойынша (әр мерзім бойынша)",
    sections="Бөлімдер бойынша",
    total="Барлығы",
    items_title="Іс-шаралар",
    items_head=("Р/с №", "Іс-шара", "Мерзімі", "Жауаптылар", "Жай-күйі", "Нәтижесі, растауы"),
    chart="1-сурет. Жоспардың тоқсандар бойынша орындалуы",
    chart_series=("жоспарланғаны", "орындалғаны"),
    formula_items="Орындалу пайызы = орындалған тармақтар / мерзімі бар тармақтар (бақылаудан алынғандарсыз) × 100"
    " = {credit} / {counted} × 100 = {percent}\u00a0%",
    formula_occurrences="Орындалу пайызы = мерзімдер бойынша орындалғаны / барлық мерзімдер (бақылаудан алынғандарсыз)"
    " × 100 = {credit} / {counted} × 100 = {percent}\u00a0%",
    formula_partly=(
        "Ішінара орындалғаны орындалмаған болып есептеледі.",
        "Ішінара орындалғаны жартылай есептеледі.",
        "Ішінара орындалғаны орындалған болып есептеледі.",
    ),
    formula_late="Кешіктіріліп орындалғаны есептелмейді.",
    formula_due="Осы күнге дейін мерзімі келгендер ғана есептеледі.",
    formula_none="Мерзімі бар тармақтар жоқ, сондықтан пайыз есептелмейді.",
    quarter_title="ЖҰМЫС ЖОСПАРЫНЫҢ ОРЫНДАЛУЫ ТУРАЛЫ ЕСЕП",
    quarter_of="{commission} {year}\u00a0жылғы {quarter}дағы",
    quarter_head=("Р/с №", "Іс-шара", "Мерзімі", "Жауаптылар", "Орындалуы", "Нәтижесі, растауы"),
    quarter_empty="Бұл тоқсанда мерзімі келетін іс-шаралар жоқ",
    carry_title="ІС-ШАРАЛАР ТІЗБЕСІ",
    carry_of="{commission} жұмыс жоспарының {first}\u00a0жылдан {last}\u00a0жылға ауыстырылатын",
    carry_head=("Р/с №", "Іс-шара", "Бұрынғы мерзімі", "Жай-күйі", "Ауыстыру себебі", "Жаңа жоспарда"),
    carry_empty="Ауыстырылатын іс-шаралар жоқ",
    task_title="ТАПСЫРМАЛАР ПАРАҒЫ",
    task_head=("Р/с №", "Іс-шара", "Мерзімі", "Аяқталу нысаны", "Орындалуы туралы белгі"),
    task_for="{person}. {year}\u00a0жылға арналған жұмыс жоспары, {date} жағдай бойынша",
    task_empty="Орындалмаған тапсырмалар жоқ",
)
_RU = PlanWords(
    head=(
        "№",
        "Наименование мероприятия",
        "Форма завершения",
        "Срок исполнения",
        "Ответственные",
        "Отметка об\u00a0исполнении",
        "Примечание",
    ),
    title="ПЛАН РАБОТЫ",
    title_of="{commission} на {year}\u00a0год",
    draft="ПРОЕКТ",
    stamp=("УТВЕРЖДЁН", "решением {commission}", "{date} №\u00a0{number}"),
    stamp_nameless=("УТВЕРЖДЁН", "решением {date} №\u00a0{number}"),
    amended=(
        "с\u00a0изменениями, внесёнными решением {decisions}",
        "с\u00a0изменениями, внесёнными решениями {decisions}",
    ),
    amending="от\u00a0{date} №\u00a0{number}",
    chair="Председатель комиссии",
    secretary="Секретарь комиссии",
    standings={
        Standing.NOT_STARTED: "не начато",
        Standing.IN_WORK: "в работе",
        Standing.DUE_SOON: "в работе",
        Standing.OVERDUE: "просрочено",
        Standing.POSTPONED: "срок перенесён",
        Standing.DONE: "исполнено",
        Standing.DONE_LATE: "исполнено с опозданием",
        Standing.PARTLY: "исполнено частично",
        Standing.NOT_DONE: "не исполнено",
        Standing.STRUCK_OFF: "снято с контроля",
        Standing.NO_DATE: "без срока",
    },
    marked="{standing}, {date}",
    times="{standing} ({done}\u00a0из\u00a0{times})",
    postponed="срок перенесён на {date}: {reason}",
    decided="решение №\u00a0{number} от {date}",
    attended="{meeting}, {date}, участников: {count}",
    unplanned="вне плана",
    superior="поручение вышестоящей комиссии",
    carried="перенесено из плана {year}\u00a0года: {reason}",
    carried_to=(
        "перенесено в план {year}\u00a0года: {reason}",
        "перенесено в план {year}\u00a0года, пункт {number}: {reason}",
    ),
    carried_away="перенесено",
    moved_to="{deadline} (перенесён на {date})",
    struck="снято с контроля: {reason}",
    changes={
        ChangeKind.ADDED: "включён решением №\u00a0{number}\nот {date}",
        ChangeKind.CHANGED: "в редакции решения №\u00a0{number}\nот {date}",
        ChangeKind.STRUCK: "решение №\u00a0{number}\nот {date}",
        ChangeKind.RESTORED: "возвращён на контроль решением №\u00a0{number}\nот {date}",
    },
    progress_title="ХОД ВЫПОЛНЕНИЯ ПЛАНА РАБОТЫ",
    progress_of="{commission} на {year}\u00a0год",
    progress_on="по состоянию на {date}",
    progress_head=(
        "Раздел",
        "Всего",
        "Исполнено",
        "Позже срока",
        "Частично",
        "Не\u00a0наступил срок, в\u00a0работе",
        "Перенесено",
        "Просрочено, не\u00a0исполнено",
        "Без срока",
        "Снято с\u00a0контроля",
        "Принято в\u00a0расчёт",
        "%",
    ),
    quarter="{number}\u00a0квартал",
    quarters="По кварталам (по каждому сроку)",
    sections="По разделам",
    total="Всего",
    items_title="Мероприятия",
    items_head=("№", "Мероприятие", "Срок", "Ответственные", "Состояние", "Результат, подтверждение"),
    chart="Рисунок 1. Исполнение плана по кварталам",
    chart_series=("запланировано", "исполнено"),
    formula_items="Процент исполнения = исполненные пункты / пункты со сроком (без снятых с контроля) × 100"
    " = {credit} / {counted} × 100 = {percent}\u00a0%",
    formula_occurrences="Процент исполнения = исполнено по срокам / всего сроков (без снятых с контроля) × 100"
    " = {credit} / {counted} × 100 = {percent}\u00a0%",
    formula_partly=(
        "Исполненное частично считается неисполненным.",
        "Исполненное частично считается за половину.",
        "Исполненное частично считается исполненным.",
    ),
    formula_late="Исполненное с опозданием не засчитывается.",
    formula_due="Учитываются только сроки, наступившие на эту дату.",
    formula_none="Пунктов со сроком нет, поэтому процент не вычисляется.",
    quarter_title="ОТЧЁТ О ВЫПОЛНЕНИИ ПЛАНА РАБОТЫ",
    quarter_of="{commission} за {quarter} {year}\u00a0года",
    quarter_head=("№", "Мероприятие", "Срок", "Ответственные", "Исполнение", "Результат, подтверждение"),
    quarter_empty="В этом квартале сроки не наступают",
    carry_title="ПЕРЕЧЕНЬ МЕРОПРИЯТИЙ",
    carry_of="плана работы {commission}, переносимых с {first} на {last}\u00a0год",
    carry_head=("№", "Мероприятие", "Прежний срок", "Состояние", "Причина переноса", "В новом плане"),
    carry_empty="Переносимых мероприятий нет",
    task_title="ЛИСТ ЗАДАНИЙ",
    task_head=("№", "Мероприятие", "Срок", "Форма завершения", "Отметка об\u00a0исполнении"),
    task_for="{person}. План работы на {year}\u00a0год, по состоянию на {date}",
    task_empty="Неисполненных заданий нет",
)


def plan_words(language: Language) -> PlanWords:
    """Return the words of a paper in Kazakh or Russian."""
    return _KK if language is Language.KK else _RU
