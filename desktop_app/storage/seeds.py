"""What a new file begins with: categories, the thank-you letter with its texts, the phrase book."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.domain.award_kinds import AwardKind, LetterTemplate
from desktop_app.domain.identity import new_id
from desktop_app.domain.people import Category
from desktop_app.i18n.posts import SEED_PHRASES
from desktop_app.storage import kinds, organisations, phrases, tables

# Kazakh and Russian as district commissions word them in announcements of their meetings.
_CATEGORIES = (
    ("аумақтық сайлау комиссиясының мүшелері", "члены территориальной избирательной комиссии"),
    ("облыстық сайлау комиссиясының төрағасы", "председатель областной избирательной комиссии"),
    ("аудан әкімі", "аким района"),
    (
        "сайлау процесіне қатысты уәкілетті мемлекеттік органдардың басшылары",
        "руководители уполномоченных государственных органов по избирательному процессу",
    ),
    ("құқық қорғау органдарының өкілдері", "представители правоохранительных органов"),
    ("аудандық мәслихаттың төрағасы", "председатель районного маслихата"),
    ("аудандық мәслихаттың депутаттары", "депутаты районного маслихата"),
    ("саяси партиялардың өкілдері", "представители политических партий"),
    ("үкіметтік емес ұйымдардың өкілдері", "представители неправительственных организаций"),
    ("ауыл әкімдері", "акимы сёл"),
    ("бұқаралық ақпарат құралдарының өкілдері", "представители СМИ"),
    ("округтік сайлау комиссияларының өкілдері", "представители окружных избирательных комиссий"),
    ("учаскелік сайлау комиссияларының мүшелері", "члены участковых избирательных комиссий"),
    ("аудан әкімінің аппараты", "аппарат акима района"),
    (
        "жергілікті қоғамдастық жиналыстары мен ардагерлер кеңестерінің төрағалары",
        "председатели собраний местного сообщества и советов ветеранов",
    ),
    ("байқаушылар", "наблюдатели"),
    ("сенім білдірілген адамдар", "доверенные лица"),
    ("кандидаттар", "кандидаты"),
    ("марапатталушылар", "награждаемые"),
    ("қонақтар", "гости"),
)

_FOR_TAKING_PART_KK = """\
{post}
{person:dative}
сайлау жүйесін дамытуға және ауданның қоғамдық-саяси өміріне белсене қатысқаны үшін беріледі."""
_FOR_TAKING_PART_RU = """\
вручается
{person:dative}
{post:dative},
за активное участие в развитии избирательной системы и общественно-политической жизни района."""

_ADDRESS_KK = """\
Құрметті {given_names}!
{commission} сайлауды дайындау мен өткізуге қосқан үлесіңіз, адал еңбегіңіз бен жауапкершілігіңіз үшін \
Сізге шын жүректен алғыс білдіреді.
Сізге зор денсаулық, отбасыңызға амандық, еңбегіңізге табыс тілейміз!"""
_ADDRESS_RU = """\
{Уважаемый|Уважаемая} {given_names}!
{commission} выражает Вам искреннюю благодарность за добросовестный труд, ответственность и личный вклад \
в подготовку и проведение выборов.
Желаем Вам крепкого здоровья, благополучия и новых успехов на благо родного края!"""

_REFERENDUM_KK = """\
{post}
{person:dative}
республикалық референдумды дайындау мен өткізуге белсене қатысқаны және адал еңбегі үшін беріледі."""
_REFERENDUM_RU = """\
вручается
{person:dative}
{post:dative},
за добросовестный труд и активное участие в подготовке и проведении республиканского референдума."""

# Name kk, name ru, text kk, text ru; the first is the default.
_LETTERS = (
    (
        "Сайлау жүйесін дамытуға белсене қатысқаны үшін",
        "За активное участие в развитии избирательной системы",
        _FOR_TAKING_PART_KK,
        _FOR_TAKING_PART_RU,
    ),
    (
        "Сайлауды дайындау мен өткізуге қосқан үлесі үшін (арнау түрінде)",
        "За вклад в подготовку и проведение выборов (с обращением)",
        _ADDRESS_KK,
        _ADDRESS_RU,
    ),
    (
        "Республикалық референдумды өткізуге қатысқаны үшін",
        "За участие в проведении республиканского референдума",
        _REFERENDUM_KK,
        _REFERENDUM_RU,
    ),
)


def present(session: Session) -> bool:
    """Tell whether the file has been given its first records."""
    return session.scalar(select(tables.AwardKindRow.id).limit(1)) is not None


def plant(session: Session) -> None:
    """Write the first records of a new file; every one of them can be changed later."""
    for order, (name_kk, name_ru) in enumerate(_CATEGORIES):
        organisations.save_category(session, Category(new_id(), name_kk, name_ru, order))
    kind = kinds.save_kind(
        session, AwardKind(new_id(), "letter", "Алғыс хат", "Благодарственное письмо", "Thank-you letter")
    )
    for name_kk, name_ru, text_kk, text_ru in _LETTERS:
        kinds.save_template(session, LetterTemplate(new_id(), kind.id, name_kk, name_ru, text_kk, text_ru))
    for phrase in SEED_PHRASES:
        phrases.add(session, phrase)
