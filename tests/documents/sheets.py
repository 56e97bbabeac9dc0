"""Papers to draw: sheets with defaults, so that a test shows only what it is about."""

from dataclasses import replace
from datetime import date
from io import BytesIO

from PIL import Image

from desktop_app.documents.letter import LetterSheet
from desktop_app.documents.register import RegisterSheet
from desktop_app.domain.awards import AwardRow, AwardState
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language
from desktop_app.domain.letter_text import LetterLine, LineRole

DAY = date(2024, 2, 28)
ISSUER_RU = "Жамбылская районная территориальная избирательная комиссия"
ISSUER_KK = "Жамбыл аудандық аумақтық сайлау комиссиясы"
BODY_RU = "за добросовестный труд и активное участие в подготовке и проведении выборов депутатов маслихата района."
BODY_KK = "сайлауды дайындауға және өткізуге белсене қатысқаны, адал еңбегі үшін беріледі."

_RUSSIAN = LetterSheet(
    language=Language.RU,
    issuer=ISSUER_RU,
    title="БЛАГОДАРСТВЕННОЕ ПИСЬМО",
    lines=(
        LetterLine(LineRole.OPENING, "вручается"),
        LetterLine(LineRole.NAME, "Оспанову Асқару Маратовичу"),
        LetterLine(LineRole.POST, "секретарю участковой избирательной комиссии № 179,"),
        LetterLine(LineRole.BODY, BODY_RU),
    ),
    signatory_post="Председатель комиссии",
    signatory_name="Н. Сейтказин",
    number="17",
    dated=DAY,
    place="село Аса",
)
_KAZAKH = LetterSheet(
    language=Language.KK,
    issuer=ISSUER_KK,
    title="АЛҒЫС ХАТ",
    lines=(
        LetterLine(LineRole.POST, "№ 179 учаскелік сайлау комиссиясының хатшысы"),
        LetterLine(LineRole.NAME, "Оспанов Асқар Маратұлына"),
        LetterLine(LineRole.BODY, BODY_KK),
    ),
    signatory_post="Комиссия төрағасы",
    signatory_name="Н. Сейтқазин",
    number="17",
    dated=DAY,
    place="Аса ауылы",
)


def a_letter(language: Language = Language.RU, /, **changes: object) -> LetterSheet:
    """Return the letter of a secretary of a precinct commission."""
    sheet = _RUSSIAN if language is Language.RU else _KAZAKH
    return replace(sheet, **changes)  # type: ignore[arg-type]  # the keyword arguments are those of the sheet


def with_line(sheet: LetterSheet, role: LineRole, text: str) -> LetterSheet:
    """Return the letter with another text in the line of a role."""
    lines = tuple(LetterLine(role, text) if line.role is role else line for line in sheet.lines)
    return replace(sheet, lines=lines)


def without_line(sheet: LetterSheet, role: LineRole) -> LetterSheet:
    """Return the letter without the line of a role."""
    return replace(sheet, lines=tuple(line for line in sheet.lines if line.role is not role))


def a_row(number: str = "17", **changes: object) -> AwardRow:
    """Return the register's line of a letter."""
    values: dict[str, object] = {
        "id": new_id(),
        "number": number,
        "dated": DAY,
        "kind": "Благодарственное письмо",
        "recipient": "Оспанов Асқар Маратович",
        "post": "секретарь участковой избирательной комиссии № 179",
        "reason": BODY_RU,
        "issuer": ISSUER_RU,
        "signatory": "Н. Сейтказин",
        "basis": "",
        "state": AwardState.NUMBERED,
        **changes,
    }
    return AwardRow(**values)  # type: ignore[arg-type]  # the keyword arguments are those of the record


def a_kazakh_row(number: str = "17") -> AwardRow:
    """Return the same line in Kazakh."""
    return a_row(
        number,
        kind="Алғыс хат",
        recipient="Оспанов Асқар Маратұлы",
        post="№ 179 учаскелік сайлау комиссиясының хатшысы",
        reason=BODY_KK,
        signatory="Н. Сейтқазин",
    )


def a_register(*rows: AwardRow, language: Language = Language.RU) -> RegisterSheet:
    """Return the register of 2024."""
    return RegisterSheet(language, ISSUER_KK if language is Language.KK else ISSUER_RU, 2024, DAY, rows)


def a_picture(wide: int = 300, high: int = 200, form: str = "PNG") -> bytes:
    """Return a plain teal picture."""
    written = BytesIO()
    Image.new("RGB", (wide, high), (17, 74, 88)).save(written, form)
    return written.getvalue()
