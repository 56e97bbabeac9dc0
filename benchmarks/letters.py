"""Letters: 2,000 of ours in one file, against a bare ReportLab canvas with one string a page.

Rounds of both are interleaved, so that a busy machine slows both; the ratio is what counts.
"""

import sys
import time
from collections.abc import Callable
from datetime import date
from io import BytesIO
from statistics import median

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from desktop_app.documents import fonts
from desktop_app.documents.letter import LetterSheet, letters_pdf
from desktop_app.domain.languages import Language
from desktop_app.domain.letter_text import LetterLine, LineRole

ROUNDS = 5
LETTERS = 2_000
MOST = 4.0
DAY = date(2024, 2, 28)
_SURNAMES = ("Оспанову", "Нұрланқызына", "Жақсылыкову", "Тұрсынбаевой", "Ермекову")
_PATRONYMICS = ("Маратовичу", "Серіковичу", "Ермекұлына", "Нұрланқызына", "Болатовичу", "Әділбековне")
_INITIALS = "АБГДЕЖКМНС"
_GIVEN = ("Асқару", "Гүлнар", "Бекзату", "Айгүл", "Серику", "Динаре", "Қайрату")


def _sheet(number: int) -> LetterSheet:
    given, patronymic = divmod(number // 5, 6)
    name = f"{_SURNAMES[number % 5]} {_GIVEN[given % 7]} {_INITIALS[given // 7 % 10]}. {_PATRONYMICS[patronymic]}"
    lines = (
        LetterLine(LineRole.OPENING, "вручается"),
        LetterLine(LineRole.NAME, name),
        LetterLine(LineRole.POST, f"секретарю участковой избирательной комиссии № {number % 180 + 1},"),
        LetterLine(LineRole.BODY, "за добросовестный труд и активное участие в подготовке и проведении выборов."),
    )
    return LetterSheet(
        language=Language.RU,
        issuer="Жамбылская районная территориальная избирательная комиссия",
        title="БЛАГОДАРСТВЕННОЕ ПИСЬМО",
        lines=lines,
        signatory_post="Председатель комиссии",
        signatory_name="Н. Сейтказин",
        number=str(number + 1),
        dated=DAY,
        place="село Аса",
    )


def _ours(letters: int) -> None:
    letters_pdf([_sheet(number) for number in range(letters)], made_on=DAY)


def _bare(letters: int) -> None:
    canvas = Canvas(BytesIO(), pagesize=A4, invariant=1, pageCompression=1, initialFontName=fonts.GARAMOND)
    for number in range(letters):
        canvas.setFont(fonts.GARAMOND, 18)
        canvas.drawString(100, 400, f"{_SURNAMES[number % 5]} {_GIVEN[number % 7]}")
        canvas.showPage()
    canvas.save()


def _seconds(act: Callable[[int], None]) -> float:
    begun = time.perf_counter()
    act(LETTERS)
    return time.perf_counter() - begun


def main() -> int:
    """Print the times and their ratio; return 1 when ours takes too long."""
    fonts.register()
    _ours(10)
    taken = [(_seconds(_bare), _seconds(_ours)) for _ in range(ROUNDS)]
    bare, ours = (median(times) for times in zip(*taken, strict=True))
    ratio = median(own / other for other, own in taken)
    print(f"bare canvas  {LETTERS / bare:6.0f} pages a second")
    print(f"letters      {LETTERS / ours:6.0f} pages a second, {ratio:4.2f} x the time of the bare canvas")
    return int(ratio > MOST)


if __name__ == "__main__":
    sys.exit(main())
