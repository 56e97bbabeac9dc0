"""The rows of a list as people: names taken apart and repaired, doubts noted, and what is nobody told."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop_app.domain.contacts import check_email
from desktop_app.domain.errors import EmailWrongError
from desktop_app.domain.lists import NAMING, ColumnRole, Columns, LeftOut, LeftOutRow, ListedPerson, RowDoubt
from desktop_app.domain.people import Category, FullName
from desktop_app.i18n.bodies import tidy_body
from desktop_app.i18n.categories import category_named, category_of
from desktop_app.i18n.folding import fold
from desktop_app.i18n.headings import is_total, is_vacant, role_of_heading
from desktop_app.i18n.lookalikes import has_lookalikes, repair
from desktop_app.i18n.names import Part, Word, is_kin_word, looks_like_initials, split_name, words
from desktop_app.i18n.phones import tidy_phones
from desktop_app.services.list_columns import Row
from desktop_app.services.list_lines import looks_like_name, split_line
from desktop_app.services.telling import PARTS, Tell, tell_nobody, told

_NUMBER = re.compile(r"[0-9IVXІ]{1,5}[.)]?|№\s*[0-9]+|[-–—.]")
_NOTHING = re.compile(r"[-–—.]+|нет|жоқ|н/д|none", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_MORE_THAN_A_NAME = re.compile(r"[0-9@,;|]|\s[-–—]\s|[–—]|\(")
_LOST = re.compile(r"\?[^\W\d_]|[^\W\d_]\?|\ufffd")  # what a program wrote for a letter that its encoding lacks
_TWO = 2

Cells = dict[ColumnRole, str]


@dataclass(frozen=True, slots=True)
class ReadRows:
    """The people of a list and the rows that are nobody."""

    people: tuple[ListedPerson, ...]
    left_out: tuple[LeftOutRow, ...]


def read_rows(
    rows: Sequence[Row], columns: Columns, categories: Sequence[Category], tell: Tell = tell_nobody
) -> ReadRows:
    """Tell people from titles, headings, groups and totals, and take each of them apart."""
    headings = [fold(cell) for cell in rows[columns.header - 1]] if columns.header else []
    people: list[ListedPerson] = []
    left_out: list[LeftOutRow] = []
    group = ""
    for number, row in enumerate(told(rows, tell, 1, PARTS), start=1):
        if not any(row):
            continue
        cells = _cells(row, columns.roles)
        why = LeftOut.TITLE if number < columns.header else _why_nobody(row, columns.roles, cells, headings)
        if number == columns.header:
            why = LeftOut.HEADER
        if why is None:
            people.append(_person(number, cells, group, categories))
        else:
            left_out.append(LeftOutRow(number, " ".join(dict.fromkeys(cell for cell in row if cell)), why))
            group = _heading(row) if why is LeftOut.GROUP else group
    return ReadRows(tuple(people), tuple(left_out))


def _cells(row: Row, roles: Sequence[ColumnRole]) -> Cells:
    gathered: defaultdict[ColumnRole, list[str]] = defaultdict(list)
    for cell, role in zip(row, roles, strict=False):
        if role is not ColumnRole.NOT_TAKEN and cell and not _NOTHING.fullmatch(cell):
            gathered[role].append(cell)
    return {role: ", ".join(dict.fromkeys(cells)) for role, cells in gathered.items()}


def _why_nobody(row: Row, roles: Sequence[ColumnRole], cells: Cells, headings: Sequence[str]) -> LeftOut | None:
    filled = [cell for cell in row if cell]
    texts = [cell for cell in dict.fromkeys(filled) if not _NUMBER.fullmatch(cell)]
    name = " ".join(cells[role] for role in ColumnRole if role in NAMING and role in cells)
    if is_total(filled[0]) or (name and is_total(name)):
        return LeftOut.TOTAL
    if headings and _repeats(row, headings):
        return LeftOut.HEADER
    if len(texts) <= 1 and (not name or _is_group(texts[0] if texts else "", width=len(row))):
        return LeftOut.GROUP if texts and _may_head(row.index(texts[0]), roles) else LeftOut.NO_NAME
    return None if name and not is_vacant(name) else LeftOut.NO_NAME


def _may_head(place: int, roles: Sequence[ColumnRole]) -> bool:
    """Tell whether a text in this column may be the heading of a group: the first, one not taken, or that of names."""
    return place == 0 or roles[place] is ColumnRole.NOT_TAKEN or roles[place] in NAMING


def _repeats(row: Row, headings: Sequence[str]) -> bool:
    same = [fold(cell) == heading for cell, heading in zip(row, headings, strict=False) if cell and heading]
    if len(same) > 1 and all(same):
        return True
    texts = [cell for cell in row if cell and not _NUMBER.fullmatch(cell)]
    return len(texts) >= _TWO and all(map(role_of_heading, texts))


def _is_group(text: str, *, width: int) -> bool:
    """Tell whether the only text of a row heads a group rather than names somebody."""
    if looks_like_name(text) or looks_like_name(split_line(text).name):
        return False
    if width == 1 and len(text.split()) <= _TWO and not text.endswith(":") and text.istitle():
        return False
    return bool(_LETTER.search(text)) and (len(text.split()) > 1 or text.endswith(":") or width > 1)


def _heading(row: Row) -> str:
    return next((cell for cell in row if cell and not _NUMBER.fullmatch(cell)), "").rstrip(" :.")


def _person(number: int, cells: Cells, group: str, categories: Sequence[Category]) -> ListedPerson:
    cells = _with_phone_in_its_place(cells)
    whole = cells.get(ColumnRole.NAME, "")
    if whole and _MORE_THAN_A_NAME.search(whole):
        line = split_line(whole)
        whole = line.name
        told = {ColumnRole.POST: line.post, ColumnRole.PHONE: line.phone, ColumnRole.EMAIL: line.email}
        cells = {**{role: text for role, text in told.items() if text}, **cells}
    elif whole and not looks_like_name(whole) and ColumnRole.POST not in cells:
        line = split_line(whole)
        whole = line.name
        cells = {**({ColumnRole.POST: line.post} if line.post else {}), **cells}
    name, repaired, doubts = _named(whole, cells)
    phone = tidy_phones(cells.get(ColumnRole.PHONE, ""))
    email, notes = _email(cells)
    post = cells.get(ColumnRole.POST, "")
    return ListedPerson(
        row=number,
        name=name,
        repaired=repaired,
        post=post,
        organisation=tidy_body(cells.get(ColumnRole.ORGANISATION, "")),
        category=_category(cells.get(ColumnRole.CATEGORY, ""), group, post, categories),
        phone=phone.text,
        email=email,
        notes=notes,
        group=group,
        doubts=(*doubts, *(() if phone.sure else (RowDoubt.PHONE,))),
    )


def _with_phone_in_its_place(cells: Cells) -> Cells:
    """Take a phone that stands where others have their post: lines that commas have cut into cells of two kinds."""
    post = cells.get(ColumnRole.POST, "")
    if not post or ColumnRole.PHONE in cells or not tidy_phones(post).sure:
        return cells
    moved: dict[ColumnRole, str] = {role: text for role, text in cells.items() if role is not ColumnRole.POST}
    moved[ColumnRole.PHONE] = post
    return moved


def _named(whole: str, cells: Cells) -> tuple[FullName, FullName | None, tuple[RowDoubt, ...]]:
    parts = [cells.get(role, "") for role in (ColumnRole.SURNAME, ColumnRole.GIVEN_NAME, ColumnRole.PATRONYMIC)]
    text = whole if not any(parts) else " ".join(part for part in (*parts, whole) if part)
    if not _LETTER.search(text):
        return FullName(text), None, ()
    fixed = repair(text)
    if any(parts):
        typed = FullName(*parts)
        right, unsure = FullName(*map(_in_case, map(repair, parts))), False
        if not typed.given_name and not typed.patronymic and len(typed.surname.split()) > 1:
            typed, right = split_name(typed.surname), split_name(_in_case(repair(typed.surname)))
    else:
        split = words(fixed)
        typed, unsure = _as_typed(whole, split), not all(word.sure for word in split)
        right = _cased(typed if fixed == whole else split_name(fixed))
    found = (
        (RowDoubt.INITIALS, any(looks_like_initials(word) for word in fixed.split())),
        (RowDoubt.LATIN_LETTERS, has_lookalikes(text)),
        (RowDoubt.LOST_LETTERS, bool(_LOST.search(text))),
        (RowDoubt.NAME_ORDER, unsure),
        (RowDoubt.SINGLE_NAME, len(right.parts) == 1),
    )
    return typed, None if right == typed else right, tuple(doubt for doubt, there in found if there)


def _as_typed(text: str, split: Sequence[Word]) -> FullName:
    """Split a name with its letters as typed; which part is which, the repaired letters tell."""
    tokens = unicodedata.normalize("NFC", text).split()
    parts: dict[Part, list[str]] = {part: [] for part in Part}
    for word in split:
        length = len(word.text.split())
        parts[word.part].append(" ".join(tokens[:length]))
        tokens = tokens[length:]
    given = [*parts[Part.GIVEN], *parts[Part.INITIALS]]
    return FullName(" ".join(parts[Part.SURNAME]), " ".join(given), " ".join(parts[Part.PATRONYMIC]))


def _cased(name: FullName) -> FullName:
    return FullName(_in_case(name.surname), _in_case(name.given_name), _in_case(name.patronymic))


def _in_case(part: str) -> str:
    """Give each word one capital letter where all its letters are capital, or none is."""
    return " ".join(map(_word_in_case, part.split()))


def _word_in_case(word: str) -> str:
    if looks_like_initials(word) or len(word) == 1:
        return word.upper()
    if is_kin_word(word):
        return word.lower() if word.isupper() else word
    if word.isupper() or word.islower():
        return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))
    return word


def _category(named: str, group: str, post: str, categories: Sequence[Category]) -> str:
    if named:
        found = category_named(named, categories)
        return found.name_ru or found.name_kk if found else named
    guesses: Iterable[Category | None] = (category_named(group, categories), category_of(post, categories))
    found = next((guess for guess in guesses if guess), None)
    return (found.name_ru or found.name_kk) if found else ""


def _email(cells: Cells) -> tuple[str, str]:
    """Return the address, and the notes with what is no address."""
    email, notes = cells.get(ColumnRole.EMAIL, ""), cells.get(ColumnRole.NOTES, "")
    try:
        return check_email(email), notes
    except EmailWrongError:
        return "", f"{notes}, {email}" if notes else email
