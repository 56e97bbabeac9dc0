"""The data of the measurements of letters, and the processes that are measured: ``python -m benchmarks._letters``."""

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.services.desk import Desk
    from desktop_app.services.letters import Wishes

DAY = date(2024, 2, 28)
MEETING = "3/2024"
DATA = "letters.db"
ISSUER = ("Жамбыл аудандық аумақтық сайлау комиссиясы", "Жамбылская районная территориальная избирательная комиссия")
SURNAMES = ("Оспанов", "Нұрланов", "Жақсылықов", "Тұрсынбаев", "Ермеков", "Сейітқазин", "Қасымов", "Бектенов")
GIVEN = ("Асқар", "Бекзат", "Серік", "Қайрат", "Нұрлан", "Ербол", "Данияр", "Мақсат", "Тимур", "Олжас", "Руслан")
FATHERS = ("Маратұлы", "Серікович", "Ермекұлы", "Нұрланұлы", "Болатович", "Әділбекұлы", "Жақсылықұлы")


def names(count: int) -> list[str]:
    """Return so many different names."""
    found = []
    for number in range(count):
        given, rest = divmod(number, len(SURNAMES))[0], number // (len(SURNAMES) * len(GIVEN))
        surname = SURNAMES[number % len(SURNAMES)]
        father = FATHERS[rest % len(FATHERS)]
        mark = "" if number < len(SURNAMES) * len(GIVEN) * len(FATHERS) else chr(ord("А") + rest // len(FATHERS) % 30)
        found.append(f"{surname}{'ұлы' if mark else ''} {GIVEN[given % len(GIVEN)]} {father}{mark and f' {mark}.'}")
    return found


def make(folder: Path, letters: int) -> Path:
    """Make a data file with our commission, two who sign, and so many people."""
    from desktop_app.domain.clock import fixed_clock  # noqa: PLC0415  (the bare peers import nothing of it)
    from desktop_app.domain.commission import Commission, Role, Signatory  # noqa: PLC0415
    from desktop_app.domain.identity import new_id  # noqa: PLC0415
    from desktop_app.domain.languages import Sex  # noqa: PLC0415
    from desktop_app.domain.meetings import Meeting, MeetingKind  # noqa: PLC0415
    from desktop_app.domain.people import FullName, Person, PersonCard, Position  # noqa: PLC0415
    from desktop_app.services.desk import open_desk  # noqa: PLC0415
    from tests.builders import NOON  # noqa: PLC0415

    desk = open_desk(folder / DATA, clock=fixed_clock(NOON), create=True, operator="Bench")
    ours = desk.commissions.save(
        Commission(new_id(), Role.OWN, ISSUER[0], ISSUER[1], place_kk="Аса ауылы", place_ru="село Аса")
    )
    since = date(2024, 1, 15)
    desk.commissions.save_signatory(Signatory(new_id(), ours.id, "Н. Сейтқазин", "Н. Сейтказин", valid_from=since))
    secretary = ("Г. Оразбаева", "Г. Оразбаева", "Комиссия хатшысы", "Секретарь комиссии")
    desk.commissions.save_signatory(Signatory(new_id(), ours.id, *secretary, valid_from=since))
    desk.meetings.save(Meeting(new_id(), MeetingKind.EXTENDED, DAY, "Кеңейтілген отырыс", "Расширенное заседание", 3))
    cards = []
    for number, name in enumerate(names(letters)):
        person = Person(new_id(), FullName(*name.split(" ", 2)), sex=Sex.MALE)
        post = f"секретарь участковой избирательной комиссии № {number % 180 + 1}"
        cards.append(PersonCard(person, (Position(new_id(), person.id, post_ru=post),)))
    desk.people.save_all(cards)
    desk.close()
    return folder / DATA


def chosen(desk: "Desk", design: str) -> "Wishes":
    """Return the wishes for letters of the meeting in a design: in Russian, of a design in both languages in both."""
    from desktop_app.domain.awards import LetterLanguages  # noqa: PLC0415  (the bare peers import nothing of it)
    from desktop_app.services.letters import Wishes  # noqa: PLC0415

    template = next(
        one
        for kind in desk.samples.kinds()
        for one in desk.samples.templates(kind.id)
        if one.design.value == design and "{organisation" not in one.text_ru and "{occasion" not in one.text_ru
    )
    own = desk.commissions.own()
    signing = desk.commissions.signatories(own.id) if own else []
    said = (("event", "Организация работы участковой комиссии"), ("event_date", "2024-02-28"), ("hours", "8"))
    return Wishes(
        languages=LetterLanguages.BOTH if template.design.both_languages else LetterLanguages.RU,
        dated=DAY,
        template_id=template.id,
        meeting_id=desk.meetings.find(MEETING)[0].id,
        second_signatory_id=signing[1].id if template.signatories > 1 else None,
        values_kk=said,
        values_ru=said,
    )


def number(database: Path, design: str) -> int:
    """Number and draw a letter of a design for everybody; return how many."""
    from desktop_app.services.desk import open_desk  # noqa: PLC0415  (the bare peers import nothing of it)

    desk = open_desk(database, operator="Bench")
    letters = desk.letters.compose_all(list(desk.people.ids()), chosen(desk, design))
    issued = desk.letters.issue([replace(letter, repeat_because="bench") for letter in letters])
    desk.close()
    return len(issued)


def printing(database: Path, design: str, out: Path) -> list[str]:
    """Return the command that writes the papers of the meeting into one PDF, as an office gives it."""
    language = "both" if design == "bilingual" else "ru"
    order = ["letters", "--meeting", MEETING, "--lang", language, "--out", str(out), "--replace"]
    return [sys.executable, "-m", "desktop_app", *order, "--data", str(database)]


def bare(count: int, out: Path) -> int:
    """Write a bare canvas with one string a page; return how many pages."""
    from reportlab.lib.pagesizes import A4  # noqa: PLC0415
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415

    from desktop_app.documents import fonts  # noqa: PLC0415

    fonts.register()
    canvas = Canvas(str(out), pagesize=A4, invariant=1, pageCompression=1, initialFontName=fonts.GARAMOND)
    for name in names(count):
        canvas.setFont(fonts.GARAMOND, 18)
        canvas.drawString(100, 400, name)
        canvas.showPage()
    canvas.save()
    return count


if __name__ == "__main__":
    act, *given = sys.argv[1:]
    if act == "make":
        print(make(Path(given[0]), int(given[1])))
    elif act == "number":
        print(number(Path(given[0]), given[1]))
    else:
        print(bare(int(given[0]), Path(given[1])))
