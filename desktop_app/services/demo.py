"""The demonstration: invented people of a sample sheet, thirty letters in two languages, their register, the plan."""

import os
import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from desktop_app import resources
from desktop_app.domain.awards import Award
from desktop_app.domain.clock import fixed_clock
from desktop_app.domain.commission import Commission, Level, Role, Signatory
from desktop_app.domain.errors import FileExistsAlreadyError, FileReadOnlyError
from desktop_app.domain.identity import new_id, repeatable_ids
from desktop_app.domain.languages import PAPER_LANGUAGES
from desktop_app.domain.meetings import Meeting
from desktop_app.domain.people import PersonCard
from desktop_app.i18n.posts import SEED_PHRASES
from desktop_app.services.demo_meetings import make_meetings
from desktop_app.services.demo_people import card, organisation, thanked
from desktop_app.services.demo_plans import make_plan
from desktop_app.services.desk import Desk, is_new, open_desk
from desktop_app.services.importing import read_people
from desktop_app.services.letters import Wishes
from desktop_app.services.list_rows import ReadRows
from desktop_app.services.papers import write_paper
from desktop_app.storage.files import replace_with_retry
from desktop_app.storage.journal import under_account

NAME = "zhospar-demo.db"
OPERATOR = "Демонстрация"
LETTERS = 30
DAY = date(2024, 2, 28)
_NOON = datetime(2024, 2, 28, 7, 0, tzinfo=UTC)
_MARK = UUID("018deea0-0000-7000-8000-64656d6f0001")
_PLAN = "plan-kk-ru.pdf"
_FILES = (NAME, f"{NAME}.files")


@dataclass(frozen=True, slots=True)
class DemoResult:
    """What was made: the data file, the papers, and how the sheet was read."""

    database: Path
    papers: tuple[Path, ...]
    sheet: ReadRows
    letters: int


def make_demo(folder: Path, *, seed: int = 2024) -> DemoResult:
    """Make the demonstration in ``folder``, anew if it is there; the same seed gives the same bytes.

    Raises:
        FileExistsAlreadyError: A file of somebody's own stands where the demonstration would write.
        FileBusyError: The demonstration is open in a window.
        FileReadOnlyError: The folder may not be written.
        DiskFullError: No room is left.
    """
    folder = folder.absolute()
    _require_room(folder)
    sheet = read_people(resources.demo("invited_2024.xlsx"))
    chance = random.Random(seed)  # noqa: S311  (to be repeated, not to be secret)
    with TemporaryDirectory(prefix=".demo-", dir=folder, ignore_cleanup_errors=True) as bench:
        with repeatable_ids(int(_NOON.timestamp() * 1_000), chance.randbytes), under_account(OPERATOR):
            papers = _make(Path(bench), sheet, chance)
        for name in _FILES:
            replace_with_retry(Path(bench) / name, folder / name)
    written = tuple(write_paper(folder / name, data, replace=True) for name, data in papers.items())
    return DemoResult(folder / NAME, written, sheet, LETTERS)


def is_demo(desk: Desk) -> bool:
    """Tell whether a data file is a demonstration."""
    own = desk.commissions.own()
    return own is not None and own.id == _MARK


def paper_names() -> tuple[str, ...]:
    """Return the names of the papers that the demonstration prints."""
    papers = ("letters", "register", "progress")
    return (_PLAN, *(f"{paper}-{language.value}.pdf" for paper in papers for language in PAPER_LANGUAGES))


def _require_room(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileReadOnlyError(str(folder)) from error
    if not os.access(folder, os.W_OK):
        raise FileReadOnlyError(str(folder))
    database = folder / NAME
    if is_new(database):
        taken = [folder / name for name in (*paper_names(), *_FILES) if (folder / name).exists()]
    else:
        desk = open_desk(database)
        taken = [] if is_demo(desk) else [database]
        desk.close()
    if taken:
        raise FileExistsAlreadyError(str(taken[0]))


def _make(folder: Path, sheet: ReadRows, chance: random.Random) -> dict[str, bytes]:
    desk = open_desk(folder / NAME, clock=fixed_clock(_NOON), create=True, operator=OPERATOR)
    try:
        desk.settings.set_operator(OPERATOR)
        _save_commissions(desk)
        cards = _save_people(desk, sheet)
        honoured = thanked(cards, LETTERS, chance, SEED_PHRASES)
        meeting = make_meetings(desk, cards, honoured, chance)
        plan = make_plan(desk, DAY.year, meeting)
        awards = _issue(desk, honoured, meeting)
        given = [award.id for award in awards]
        desk.awards.mark_printed(given)
        desk.awards.present(given, DAY, "Н. Сейтказин")
        return {
            **{f"letters-{one.value}.pdf": desk.awards.papers(given, one) for one in PAPER_LANGUAGES},
            **{f"register-{one.value}.pdf": desk.register.pdf(DAY.year, one) for one in PAPER_LANGUAGES},
            _PLAN: desk.plan_papers.plan(plan.id, PAPER_LANGUAGES),
            **{f"progress-{one.value}.pdf": desk.plan_papers.progress(plan.id, one, DAY) for one in PAPER_LANGUAGES},
        }
    finally:
        desk.close()


def _save_commissions(desk: Desk) -> None:
    ours = Commission(
        id=_MARK,
        role=Role.OWN,
        name_kk="Жамбыл аудандық аумақтық сайлау комиссиясы",
        name_ru="Жамбылская районная территориальная избирательная комиссия",
        name_en="Zhambyl District Territorial Election Commission",
        short_kk="Жамбыл аудандық АСК",
        short_ru="Жамбылская районная ТИК",
        oblast_kk="Жамбыл облысы",
        oblast_ru="Жамбылская область",
        address_kk="Жамбыл облысы, Жамбыл ауданы, Аса ауылы",
        address_ru="Жамбылская область, Жамбылский район, село Аса",
        place_kk="Аса ауылы",
        place_ru="село Аса",
    )
    superior = Commission(
        id=new_id(),
        role=Role.SUPERIOR,
        name_kk="Жамбыл облыстық сайлау комиссиясы",
        name_ru="Жамбылская областная избирательная комиссия",
        name_en="Zhambyl Oblast Election Commission",
        oblast_kk="Жамбыл облысы",
        oblast_ru="Жамбылская область",
        level=Level.OBLAST,
        place_kk="Тараз қаласы",
        place_ru="город Тараз",
    )
    for commission, kazakh, russian in ((ours, "Н. Сейтқазин", "Н. Сейтказин"), (superior, "Б. Оңғаров", "Б. Онгаров")):
        desk.commissions.save(commission)
        chair = ("Комиссия төрағасы", "Председатель комиссии")
        since = date(2024, 1, 15)
        desk.commissions.save_signatory(Signatory(new_id(), commission.id, kazakh, russian, *chair, valid_from=since))
    secretary = ("Г. Оразбаева", "Г. Оразбаева", "Комиссия хатшысы", "Секретарь комиссии")
    desk.commissions.save_signatory(Signatory(new_id(), ours.id, *secretary, valid_from=date(2024, 1, 15)))


def _save_people(desk: Desk, sheet: ReadRows) -> list[PersonCard]:
    names = dict.fromkeys(row.organisation for row in sheet.people if row.organisation)
    organisations = {name: desk.people.save_organisation(organisation(name)) for name in names}
    categories = desk.people.categories()
    cards = [card(row, organisations, categories, SEED_PHRASES) for row in sheet.people]
    desk.people.save_all(cards)
    return cards


def _issue(desk: Desk, chosen: Sequence[PersonCard], meeting: Meeting) -> list[Award]:
    wanted = {one.person.id for one in chosen}
    in_order = [person_id for person_id in desk.people.ids() if person_id in wanted]
    return desk.letters.issue(desk.letters.compose_all(in_order, Wishes(dated=DAY, meeting_id=meeting.id)))
