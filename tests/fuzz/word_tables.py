"""Tables of Word documents as XML, each with the rows that a reader must find in it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from tests.fuzz.texts import a_cell

PEOPLE_HEADS = (
    ("№", "Ф.И.О.", "Должность", "Организация", "Телефон"),
    ("р/с", "Аты-жөні", "Лауазымы", "Жұмыс орны", "Ұялы телефоны"),
    ("No", "Full name", "Position", "Organization", "Phone"),
)
PLAN_HEADS = (
    ("№ п/п", "Наименование мероприятия", "Форма завершения", "Срок исполнения", "Ответственные", "Отметка"),
    ("р/с №", "Іс-шараның атауы", "Аяқталу нысаны", "Орындалу мерзімі", "Жауаптылар", "Ескертпе"),
    ("№", "Мероприятие / Іс-шара", "Срок / Мерзімі", "Ответственные / Жауаптылар"),
)
_PEOPLE = ("Әбдірова Динара Асқаровна", "Цой А.Е.", "Иванов Петр Сергеевич", "Ғалым Өтегенов", "Smith John")
_POSTS = ("аким района", "ауыл әкімі", "депутат маслихата", "УИК № 12 төрағасы", "и.о. директора СШ №3")
_TASKS = (
    "Заседание комиссии",
    "Комиссия отырысын өткізу",
    "Оформление дел и передача в архив / Істерді ресімдеу",
    "Семинар для председателей участковых комиссий",
    "«Дауыс беру күні» іскерлік ойыны",
    "Round table with NGOs",
)
_DEADLINES = (
    "ежеквартально",
    "до 1 февраля",
    "наурыз",
    "I квартал",
    "ІІ, ІV тоқсандар",
    "27 января – 6 февраля",
    "апта сайын",
    "постоянно",
    "32 февраля",
    "по согласованию",
)
_SECTIONS = ("I. Организационные мероприятия", "ІІ. Ұйымдастыру іс-шаралары", "Раздел 3. Обучение", "Итого: 3")
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, 2.2
_LONGEST, _DEEPEST = 300, 3
_NESTED = 0.03

Rows = list[list[str]]


@dataclass
class _Segment:
    """A cell of one row: where it begins, over how many columns it goes, and whether it is merged downwards."""

    place: int
    span: int
    merged: str = ""


def escaped(text: str) -> str:
    """Return a text as it stands in XML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def some_words(chance: Random) -> str:
    """Return a text of one line that XML may hold."""
    return " ".join(_ILLEGAL.sub("", a_cell(chance)).split(" "))[:_LONGEST].translate({9: " ", 10: " ", 13: " "})


def a_table(chance: Random, kind: str, deep: int = 1) -> tuple[str, Rows]:
    """Return a table of people, of a plan, or of anything, with the rows that are read of it."""
    given = _texts(chance, kind)
    width = max(map(len, given))
    written, rows, above = [], Rows(), list[_Segment]()
    for number, texts in enumerate(given):
        layout = _layout(chance, texts, width, above, last=number == len(given) - 1)
        cells, row = [], list[str]()
        before = chance.randrange(1, 3) if width > 2 and chance.random() < 0.02 else 0
        if before:
            layout = [_Segment(place, 1) for place in range(before, width)]
            row = [""] * before
        elif len(layout) > 1 and chance.random() < 0.02:
            layout = layout[: chance.randrange(1, len(layout))]  # the row ends before the others do
        for segment in layout:
            xml, said = _cell(chance, segment, texts[segment.place], deep)
            place = len(row)
            text = rows[-1][place] if segment.merged == "continue" else said
            row += [text, *[""] * (segment.span - 1)]
            cells.append(xml)
        skipped = f'<w:gridBefore w:val="{before}"/>' if before else ""
        written.append(f"<w:tr>{_row_properties(chance, skipped)}{''.join(cells)}</w:tr>")
        rows.append(row)
        above = layout
    grid = "".join('<w:gridCol w:w="1200"/>' for _ in range(width))
    head = '<w:tblPr><w:tblStyle w:val="a3"/><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
    return f"<w:tbl>{head}<w:tblGrid>{grid}</w:tblGrid>{_in_content(chance, written)}</w:tbl>", rows


def paragraph(chance: Random, text: str, properties: str = "") -> str:
    """Return a paragraph whose words are cut into runs, with things between that say nothing."""
    made, rest = [], text
    while rest:
        cut = len(rest) if chance.random() < 0.6 else chance.randrange(1, len(rest) + 1)
        made.append(_run(chance, rest[:cut]))
        if chance.random() < 0.2:
            made.append(chance.choice(_SILENT))
        rest = rest[cut:]
    return f"<w:p>{properties}{''.join(made)}</w:p>"


def _texts(chance: Random, kind: str) -> list[list[str]]:
    """Return the rows of a table before anything is merged, all of one width."""
    if kind == "any":
        width = chance.randrange(1, 9)
        return [[some_words(chance) for _ in range(width)] for _ in range(chance.randrange(1, 6))]
    heads = chance.choice(PEOPLE_HEADS if kind == "people" else PLAN_HEADS)
    rows = [list(heads)]
    for number in range(1, chance.randrange(2, 14)):
        told = chance.randrange(12)
        if told == 0:
            rows.append([chance.choice(_SECTIONS), *[""] * (len(heads) - 1)])
        elif told == 1:
            rows.append([some_words(chance) for _ in heads])
        elif told == 2:
            rows.append(chance.choice((list(heads), [""] * len(heads), list(map(str, range(1, len(heads) + 1))))))
        else:
            rows.append([str(number), *_said(chance, kind, len(heads) - 1)])
    return rows


def _said(chance: Random, kind: str, count: int) -> list[str]:
    if kind == "people":
        return [chance.choice(_PEOPLE), chance.choice(_POSTS), "школа", "8 707 283 33 98"][:count]
    rest = [chance.choice(_DEADLINES), "председатель", ""]
    return [chance.choice(_TASKS), *(["решение", *rest] if count > 3 else rest)][:count]


def _layout(
    chance: Random, texts: Sequence[str], width: int, above: Sequence[_Segment], *, last: bool
) -> list[_Segment]:
    """Tell which columns of a row are one cell, and which cells go on with the one above."""
    if width > 1 and texts[0] and not any(texts[1:]) and chance.random() < 0.8:
        return [_Segment(0, width)]
    layout, place = [], 0
    while place < width:
        span = chance.randrange(2, 5) if chance.random() < 0.03 else 1
        layout.append(_Segment(place, min(span, width - place)))
        place += layout[-1].span
    merged = {(one.place, one.span) for one in above if one.merged}
    for segment in layout:
        if (segment.place, segment.span) in merged and chance.random() < 0.6:
            segment.merged = "continue"
        elif not last and chance.random() < 0.03:
            segment.merged = "restart"
    return layout


def _cell(chance: Random, segment: _Segment, text: str, deep: int) -> tuple[str, str]:
    properties = '<w:tcW w:w="1200" w:type="dxa"/>'
    if segment.span > 1:
        properties += f'<w:gridSpan w:val="{segment.span}"/>'
    if segment.merged:
        going_on = chance.choice(("<w:vMerge/>", '<w:vMerge w:val="continue"/>'))
        properties += '<w:vMerge w:val="restart"/>' if segment.merged == "restart" else going_on
    blocks, lines = list[str](), list[str]()
    if segment.merged != "continue":
        blocks, lines = _paragraphs(chance, text)
        if deep < _DEEPEST and chance.random() < _NESTED:
            inner, rows = a_table(chance, "any", deep + 1)
            blocks.append(inner)
            lines += [" ".join(cell for cell in row if cell) for row in rows]
            blocks.append("<w:p/>")
    body = "".join(blocks) or "<w:p/>"
    cell = f"<w:tc><w:tcPr>{properties}</w:tcPr>{body}</w:tc>"
    if chance.random() < 0.02:
        cell = f"<w:sdt><w:sdtPr/><w:sdtContent>{cell}</w:sdtContent></w:sdt>"
    return cell, "\n".join(line.strip() for line in lines).strip()


def _paragraphs(chance: Random, text: str) -> tuple[list[str], list[str]]:
    """Return a text as one or more paragraphs, the words of the later ones its own."""
    parts = [text, *(some_words(chance) for _ in range(chance.choices((0, 1, 2), (90, 7, 3))[0]))]
    return [paragraph(chance, part) for part in parts], [line for part in parts for line in part.split("\n")]


def _row_properties(chance: Random, skipped: str) -> str:
    told = skipped + chance.choice(("", "", "<w:cantSplit/>", "<w:tblHeader/>", '<w:ins w:id="3" w:author="К"/>'))
    return f"<w:trPr>{told}</w:trPr>" if told else ""


def _in_content(chance: Random, rows: Sequence[str]) -> str:
    """Return rows, some of them inside a content control."""
    return "".join(
        f"<w:sdt><w:sdtPr/><w:sdtContent>{row}</w:sdtContent></w:sdt>" if chance.random() < 0.02 else row
        for row in rows
    )


def _run(chance: Random, text: str) -> str:
    divided = len(text) > 3 and chance.random() < 0.1
    said = escaped(f"{text[0]}\u00ad{text[1:]}" if divided else text)
    if chance.random() < 0.05:
        said = said.replace(" ", '</w:t><w:tab/><w:t xml:space="preserve">')
    if chance.random() < 0.05:
        said = said.replace("-", '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">')
    run = f'<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{said}</w:t></w:r>'
    return chance.choices(_AROUND, _OFTEN)[0].format(run)


_AROUND = (
    "{}",
    '<w:ins w:id="1" w:author="К">{}</w:ins>',
    '<w:hyperlink r:id="rId1">{}</w:hyperlink>',
    '<w:smartTag w:uri="u" w:element="e">{}</w:smartTag>',
    "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
    '<w:moveTo w:id="2" w:author="К">{}</w:moveTo>',
)
_OFTEN = (90, 3, 2, 2, 2, 1)
_GONE = "<w:r><w:delText>зачёркнуто</w:delText><w:t>зачёркнуто</w:t></w:r>"
_SILENT = (
    '<w:proofErr w:type="spellStart"/>',
    '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>',
    f'<w:del w:id="4" w:author="К">{_GONE}</w:del>',
    f'<w:moveFrom w:id="5" w:author="К">{_GONE}</w:moveFrom>',
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>',
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    "<w:r><w:lastRenderedPageBreak/></w:r>",
    '<w:r><w:footnoteReference w:id="2"/></w:r>',
    "<!-- ничего -->",
    "<w:r><w:softHyphen/></w:r>",
    "<mc:AlternateContent><mc:Fallback><w:r><w:t>нет</w:t></w:r></mc:Fallback></mc:AlternateContent>",
)
