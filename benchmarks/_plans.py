"""Ten years of invented plans in a data file, and the peers that set a table: ``python -m benchmarks._plans``."""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from uuid import UUID

    from desktop_app.domain.meetings import Meeting
    from desktop_app.domain.plans import Responsible, Wording
    from desktop_app.i18n.plan_sample import SampleItem
    from desktop_app.services.desk import Desk

DATA = "plans.db"
YEARS, ITEMS, IN_SECTION = 10, 200, 25
LEFT_OPEN, PROVED, MEETINGS = 23, 16, 12
_ISSUER = ("Жамбыл аудандық аумақтық сайлау комиссиясы", "Жамбылская районная территориальная избирательная комиссия")
_MEMBERS = (
    ("Н. Сейтқазин", "Н. Сейтказин", "Төраға", "Председатель"),
    ("С. Әбдірахманов", "С. Абдрахманов", "Төраға орынбасары", "Заместитель председателя"),
    ("Г. Оразбаева", "Г. Оразбаева", "Хатшы", "Секретарь"),
    ("А. Қасымов", "А. Касымов", "Комиссия мүшесі", "Член комиссии"),
    ("Д. Жүнісова", "Д. Жунусова", "Комиссия мүшесі", "Член комиссии"),
)
_WEEKLY, _MONTHLY, _QUARTERLY = (
    ("апта сайын", "еженедельно"),
    ("ай сайын", "ежемесячно"),
    ("тоқсан сайын", "ежеквартально"),
)
_ONCE = (
    ("наурыз", "март"),
    ("15 мамырға дейін", "до 15 мая"),
    ("ІІ тоқсан", "II квартал"),
    ("1 ақпанға дейін", "до 1 февраля"),
    ("28 ақпан", "28 февраля"),
    ("жыл бойы", "в течение года"),
    ("қыркүйек–қазан", "сентябрь–октябрь"),
)
_SECTIONS_WITH_WEEKS, _LAST_MONTHLY, _LAST_QUARTERLY = 6, 4, 10
_HEAD = ("№", "Мероприятие", "Форма завершения", "Срок", "Ответственные", "Отметка", "Примечание")
_MM = (10.0, 92, 38, 32, 42, 35, 18)
_FONT = Path("resources/fonts/Tinos-Regular.ttf")


def make(folder: Path) -> Path:
    """Make a data file with a plan of 200 items for each of the last ten years, carried out until today."""
    from desktop_app.domain.commission import Commission, Role, Signatory  # noqa: PLC0415  (the peers import none of it)
    from desktop_app.domain.identity import new_id  # noqa: PLC0415
    from desktop_app.domain.plans import Responsible  # noqa: PLC0415
    from desktop_app.services.desk import open_desk  # noqa: PLC0415

    desk = open_desk(folder / DATA, create=True, operator="Bench")
    ours = desk.commissions.save(Commission(new_id(), Role.OWN, *_ISSUER))
    this_year = desk.clock.today().year
    since = date(this_year - YEARS, 1, 15)
    members = [
        desk.commissions.save_signatory(Signatory(new_id(), ours.id, *one, valid_from=since)) for one in _MEMBERS
    ]
    for year in range(this_year - YEARS + 1, this_year + 1):
        _plan(desk, year, [Responsible(one.name_ru, one.name_kk, one.id) for one in members])
    desk.close()
    return folder / DATA


def _plan(desk: "Desk", year: int, members: "Sequence[Responsible]") -> None:
    from desktop_app.domain.identity import new_id  # noqa: PLC0415  (the peers import none of it)
    from desktop_app.domain.plans import Section  # noqa: PLC0415
    from desktop_app.i18n.plan_sample import usual_plan  # noqa: PLC0415
    from desktop_app.services.plans import Ruling  # noqa: PLC0415

    plan = desk.plans.begin(year)
    for place, section in enumerate(usual_plan(year), start=1):
        words = [_wording(section.items, place, number, members) for number in range(IN_SECTION)]
        desk.plan_writing.add_section_with(Section(new_id(), plan.id, place, *section.title), words)
    desk.plans.approve(plan.id, Ruling("1/2", date(year, 1, 12)))
    _carry_out(desk, plan.id, [_meeting(desk, date(year, month, 27)) for month in range(1, MEETINGS + 1)])


def _meeting(desk: "Desk", dated: date) -> "Meeting":
    from desktop_app.domain.identity import new_id  # noqa: PLC0415  (the peers import none of it)
    from desktop_app.domain.meetings import Meeting, MeetingKind, MeetingState  # noqa: PLC0415

    state = MeetingState.HELD if dated < desk.clock.today() else MeetingState.PLANNED
    made = Meeting(
        new_id(), MeetingKind.REGULAR, dated, "Кезекті отырыс", "Очередное заседание", dated.month, state=state
    )
    return desk.meetings.save(made)


def _wording(items: "Sequence[SampleItem]", section: int, number: int, members: "Sequence[Responsible]") -> "Wording":
    """Word an item of a section: one a week in six of them, four a month, six a quarter, the others once."""
    from desktop_app.domain.plans import Wording  # noqa: PLC0415  (the peers import none of it)

    usual = items[number % len(items)]
    if number == 0 and section <= _SECTIONS_WITH_WEEKS:
        deadline = _WEEKLY
    elif 1 <= number <= _LAST_QUARTERLY:
        deadline = _MONTHLY if number <= _LAST_MONTHLY else _QUARTERLY
    else:
        deadline = _ONCE[(number + section) % len(_ONCE)]
    kazakh, russian = usual.title
    return Wording(
        f"{kazakh}, № {number + 1} ауылдық округ",
        f"{russian}, сельский округ № {number + 1}",
        *usual.form,
        *deadline,
        note_ru="" if number % 9 else "поручение облизбиркома",
        responsible=tuple(_responsible(members, number + section)),
    )


def _responsible(members: "Sequence[Responsible]", number: int) -> "Iterator[Responsible]":
    for place in range(1 if number % 3 else 2):
        yield replace(members[(number + place) % len(members)], lead=place == 0)


def _carry_out(desk: "Desk", plan_id: "UUID", held: "Sequence[Meeting]") -> None:
    """Mark what fell due before today, by months; one item of 23 is left open, some are proved by a meeting."""
    from desktop_app.domain.languages import Language  # noqa: PLC0415  (the peers import none of it)
    from desktop_app.domain.plans import Mark  # noqa: PLC0415

    today = desk.clock.today()
    due: dict[date, list[UUID]] = {}
    for number, line in enumerate(desk.plan_control.view(plan_id, Language.RU).lines, start=1):
        if number % LEFT_OPEN == 0:
            continue
        meeting = held[number % len(held)]
        if number % PROVED == 0 and line.times == 1 and meeting.dated < today:
            desk.plan_evidence.link_meeting(line.id, meeting.id)
        for one in line.item.occurrences:
            if one.due is not None and one.due < today:
                due.setdefault(one.due.replace(day=1), []).append(one.id)
    for day, occurrences in due.items():
        desk.plan_marks.mark(occurrences, Mark.DONE, done_on=day, result="протокол, список участников")


def printing(database: Path, year: int, language: str, out: Path) -> list[str]:
    """Return the command of an office that writes the plan of a year."""
    order = ["plan", "--year", str(year), "--lang", language, "--out", str(out), "--replace", "--data", str(database)]
    return [sys.executable, "-m", "desktop_app", *order]


def write_rows(database: Path, year: int, out: Path) -> None:
    """Write the table of a plan as JSON, for those that know nothing of ours."""
    from desktop_app.domain.languages import Language  # noqa: PLC0415  (the peers import none of it)
    from desktop_app.services.desk import open_desk  # noqa: PLC0415

    desk, russian = open_desk(database), Language.RU
    view = desk.plan_control.view(desk.plans.of_year(year).plan.id, russian)
    found = [list(_HEAD)]
    for line in view.lines:
        words = line.item.wording
        said = (words.title(russian), words.form(russian), words.deadline(russian), words.responsible_words(russian))
        found.append([line.number, *said, "", words.note(russian)])
    desk.close()
    out.write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")


def with_reportlab(table: Sequence[Sequence[str]], out: Path, *, wrapped: bool) -> None:
    """Set the table with ReportLab as most write it, a paragraph in each cell; or bare, a string in each."""
    from reportlab.lib import colors  # noqa: PLC0415  (each peer imports its own)
    from reportlab.lib.pagesizes import A4, landscape  # noqa: PLC0415
    from reportlab.lib.styles import ParagraphStyle  # noqa: PLC0415
    from reportlab.lib.units import mm  # noqa: PLC0415
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table  # noqa: PLC0415

    pdfmetrics.registerFont(TTFont("Tinos", str(_FONT)))
    form = ParagraphStyle("cell", fontName="Tinos", fontSize=10, leading=11.65)
    cells = [[Paragraph(cell, form) if wrapped else cell[:40] for cell in row] for row in table]
    rules = [("FONTNAME", (0, 0), (-1, -1), "Tinos"), ("GRID", (0, 0), (-1, -1), 0.35, colors.black)]
    made = Table(cells, colWidths=[wide * mm for wide in _MM], repeatRows=1, style=rules)
    SimpleDocTemplate(str(out), pagesize=landscape(A4), leftMargin=15 * mm, rightMargin=15 * mm).build([made])


def with_openpyxl(table: Sequence[Sequence[str]], out: Path) -> None:
    """Write the table with openpyxl."""
    from openpyxl import Workbook  # noqa: PLC0415  (each peer imports its own)
    from openpyxl.styles import Alignment, Border, Font, Side  # noqa: PLC0415

    book = Workbook()
    sheet = book.worksheets[0]
    line = Side(style="thin")
    border, font, wrapped = Border(line, line, line, line), Font("Times New Roman"), Alignment(wrap_text=True)
    for number, row in enumerate(table, start=1):
        for place, text in enumerate(row, start=1):
            cell = sheet.cell(number, place, text)
            cell.border, cell.font, cell.alignment = border, font, wrapped
    book.save(out)


def with_docx(table: Sequence[Sequence[str]], out: Path) -> None:
    """Write the table with python-docx as its manual has it."""
    from docx import Document  # noqa: PLC0415  (each peer imports its own)

    document = Document()
    made = document.add_table(rows=0, cols=len(_HEAD))
    made.style = "Table Grid"
    for row in table:
        for cell, text in zip(made.add_row().cells, row, strict=True):
            cell.text = text
    document.save(str(out))


def main(arguments: Sequence[str]) -> int:
    """Make the data, or be one of the peers."""
    act, *given = arguments
    if act == "make":
        print(make(Path(given[0])))
        return 0
    if act == "rows":
        write_rows(Path(given[0]), int(given[1]), Path(given[2]))
        return 0
    table, out = json.loads(Path(given[0]).read_text("utf-8")), Path(given[1])
    if act in {"paragraphs", "strings"}:
        with_reportlab(table, out, wrapped=act == "paragraphs")
    else:
        {"openpyxl": with_openpyxl, "docx": with_docx}[act](table, out)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
