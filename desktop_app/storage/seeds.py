"""What a new file begins with: categories, kinds of awards with their templates, the phrase book."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.domain.identity import new_id
from desktop_app.domain.people import Category
from desktop_app.i18n.posts import SEED_PHRASES
from desktop_app.storage import calendar_days, kinds, organisations, phrases, seed_samples, tables
from desktop_app.storage.seed_samples import SEED_TEMPLATES, SeedTemplate

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


def present(session: Session) -> bool:
    """Tell whether the file has been given its first records."""
    return session.scalar(select(tables.AwardKindRow.id).limit(1)) is not None


def behind(session: Session) -> bool:
    """Tell whether the file was made before some kind, template or calendar of the program's came along."""
    return bool(_missing(session)) or not calendar_days.seeded(session)


def plant(session: Session) -> None:
    """Write the first records of a new file; every one of them can be changed later."""
    for order, (name_kk, name_ru) in enumerate(_CATEGORIES):
        organisations.save_category(session, Category(new_id(), name_kk, name_ru, order))
    for phrase in SEED_PHRASES:
        phrases.add(session, phrase)
    top_up(session)


def top_up(session: Session) -> None:
    """Add kinds, templates and the calendar that the file does not have yet; those that are there stay as they are."""
    if not calendar_days.seeded(session):
        calendar_days.plant(session)
    missing = _missing(session)
    known = {kind.code: kind for kind in kinds.kinds(session)}
    for kind in seed_samples.kinds():
        if kind.code not in known and any(seed.kind == kind.code for seed in missing):
            known[kind.code] = kinds.save_kind(session, kind)
    for seed in missing:
        kinds.save_template(session, seed.template(known[seed.kind].id))


def _missing(session: Session) -> list[SeedTemplate]:
    there = {template.shipped for template in kinds.every_template(session)}
    return [seed for seed in SEED_TEMPLATES if seed.code not in there]
