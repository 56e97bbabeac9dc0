"""A page of every design, language and paper to draw."""

from dataclasses import replace

from desktop_app.documents.letter import LetterSheet
from desktop_app.domain.designs import Design, PaperSize
from desktop_app.domain.languages import PAPER_LANGUAGES, Language
from desktop_app.domain.letter_text import LetterLine, LineRole
from tests.documents.sheets import a_letter

SECOND = {
    Language.KK: {"second_post": "Комиссия хатшысы", "second_name": "Г. Оразбаева"},
    Language.RU: {"second_post": "Секретарь комиссии", "second_name": "Г. Оразбаева"},
}
FACTS = {
    Language.KK: (
        ("Күні", "2024 жылғы 28 ақпан"),
        ("Орны", "Аса ауылы"),
        ("Көлемі", "8 сағат"),
        ("Тест нәтижесі", "85 %"),
    ),
    Language.RU: (
        ("Дата", "28 февраля 2024 года"),
        ("Место", "село Аса"),
        ("Объём", "8 часов"),
        ("Тестирование", "85 %"),
    ),
}
_ADDRESS = {
    Language.KK: (
        "Құрметті Айгүл Берікқызы!",
        (
            "Жамбыл аудандық аумақтық сайлау комиссиясы сайлауды дайындау мен өткізуге қосқан үлесіңіз, адал еңбегіңіз "
            "және жауапкершілігіңіз үшін Сізге шын жүректен алғыс білдіреді."
        ),
        "Сізге зор денсаулық, отбасыңызға амандық, еңбегіңізге табыс тілейміз!",
    ),
    Language.RU: (
        "Уважаемая Айгуль Бериковна!",
        (
            "Жамбылская районная территориальная избирательная комиссия выражает Вам искреннюю благодарность "
            "за добросовестный труд, ответственность и личный вклад в подготовку и проведение выборов."
        ),
        "Желаем Вам крепкого здоровья, благополучия и новых успехов на благо родного края!",
    ),
}


def address(language: Language) -> tuple[LetterLine, ...]:
    """Return a text that addresses somebody."""
    salutation, *rest = _ADDRESS[language]
    return (LetterLine(LineRole.SALUTATION, salutation), *(LetterLine(LineRole.BODY, one) for one in rest))


def page(design: Design, language: Language = Language.RU, **changes: object) -> LetterSheet:
    """Return the page of a design; one in two languages has its Russian half beside."""
    sheet = a_letter(language, design=design, **changes)
    if design is Design.CERTIFICATE:
        sheet = replace(sheet, title="СЕРТИФИКАТ", facts=FACTS[language], code="zhospar:certificate:2024:17")
    if design.both_languages:
        kazakh = a_letter(Language.KK, design=design, **changes)
        return replace(kazakh, beside=a_letter(Language.RU, design=design, **changes))
    return sheet


def pages() -> dict[str, LetterSheet]:
    """Name a page of every design, language and paper, and of what may befall a text."""
    found: dict[str, LetterSheet] = {}
    for design in Design:
        for language in (Language.KK,) if design.both_languages else PAPER_LANGUAGES:
            for paper in PaperSize:
                name = f"{design.value}-{language.value}-{paper.value}"
                found[name] = page(design, language, paper=paper)
            found[f"{design.value}-{language.value}-two"] = page(design, language, **SECOND[language])
            if design is not Design.CERTIFICATE:
                found[f"{design.value}-{language.value}-address"] = with_text(page(design, language))
    return found


def with_text(sheet: LetterSheet) -> LetterSheet:
    """Return a page whose text addresses somebody, in every half."""
    beside = with_text(sheet.beside) if sheet.beside else None
    return replace(sheet, lines=address(sheet.language), beside=beside)
