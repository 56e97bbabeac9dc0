"""The words of the import page: what a row is, why it is doubtful, what would come of it."""

from collections.abc import Sequence
from enum import Enum

from desktop_app.domain.journal import N_
from desktop_app.domain.lists import ColumnRole, LeftOut, ListRow, RowDoubt, RowKind, Twin
from desktop_app.i18n.texts import Texts
from desktop_app.ui.marked_label import Look, Passage
from desktop_app.ui.people.evidence import evidence_words

ROLES = {
    ColumnRole.NAME: N_("Surname, given name, patronymic"),
    ColumnRole.SURNAME: N_("Surname"),
    ColumnRole.GIVEN_NAME: N_("Given name"),
    ColumnRole.PATRONYMIC: N_("Patronymic"),
    ColumnRole.POST: N_("Post"),
    ColumnRole.ORGANISATION: N_("Organisation"),
    ColumnRole.CATEGORY: N_("Category"),
    ColumnRole.PHONE: N_("Phone"),
    ColumnRole.EMAIL: N_("E-mail"),
    ColumnRole.NOTES: N_("Notes"),
    ColumnRole.NOT_TAKEN: N_("Do not take"),
}
_REFUSED = {
    "NameMissingError": N_("There is no surname and no given name"),
    "TextTooLongError": N_("A name or another text is too long"),
    "EmailWrongError": N_("The e-mail address cannot be one"),
}
_CANNOT = N_("This row cannot be taken as it stands")


class DoubtKind(Enum):
    """What a doubtful row is asked about."""

    ALIKE = "alike"
    LETTERS = "letters"
    NAMES = "names"
    PHONES = "phones"


NAMELESS = frozenset({RowDoubt.INITIALS, RowDoubt.SINGLE_NAME, RowDoubt.LOST_LETTERS})
_DOUBTS = {
    RowDoubt.INITIALS: N_("Only initials. A letter will need the full name"),
    RowDoubt.SINGLE_NAME: N_("Only one word of a name. A letter will need the full name"),
    RowDoubt.LOST_LETTERS: N_("The file has lost letters of this name. Type it"),
    RowDoubt.NAME_ORDER: N_("It is not clear which word is the surname"),
    RowDoubt.PHONE: N_("The phone looks incomplete: {phone}"),
}
ICONS = {
    DoubtKind.ALIKE: "git-merge",
    DoubtKind.LETTERS: "abc",
    DoubtKind.NAMES: "user-question",
    DoubtKind.PHONES: "phone",
}


def doubt_kind(row: ListRow) -> DoubtKind | None:
    """Tell what somebody should look at in a row; nothing where all is clear."""
    doubts = row.person.doubts
    if row.kind is RowKind.DOUBTFUL:
        return DoubtKind.ALIKE
    if row.kind is not RowKind.NEW:
        return None
    if repairs_letters(row):
        return DoubtKind.LETTERS
    if doubts and set(doubts) != {RowDoubt.PHONE}:
        return DoubtKind.NAMES
    return DoubtKind.PHONES if doubts else None


def repairs_letters(row: ListRow) -> bool:
    """Tell whether letters of another alphabet can be put right."""
    return RowDoubt.LATIN_LETTERS in row.person.doubts and row.person.repaired is not None


def role_words(role: ColumnRole, texts: Texts) -> str:
    """Return what a column holds, in words."""
    return texts.gettext(ROLES[role])


def row_state(row: ListRow, texts: Texts) -> tuple[str, str]:
    """Return what a row is in one word, and the colour of the word."""
    if row.kind is RowKind.REFUSED:
        return texts.pgettext("row of a list", "not taken"), "bad"
    if doubt_kind(row) is not None:
        return texts.pgettext("row of a list", "doubtful"), "warn"
    if row.kind is RowKind.CHANGED:
        return texts.pgettext("row of a list", "changes"), "accent"
    if row.kind is RowKind.KNOWN:
        second = row.twin is not None and row.twin.person_id is None
        return texts.pgettext("row of a list", "second entry") if second else texts.pgettext(
            "row of a list", "known"
        ), "text2"
    return texts.pgettext("row of a list", "new"), "text2"


def left_out_words(why: LeftOut, texts: Texts) -> str:
    """Return why a row is nobody, in a word or two."""
    return {
        LeftOut.TITLE: texts.pgettext("row of a list", "left out: title"),
        LeftOut.HEADER: texts.pgettext("row of a list", "headings"),
        LeftOut.GROUP: texts.pgettext("row of a list", "left out: group"),
        LeftOut.TOTAL: texts.pgettext("row of a list", "left out: total"),
        LeftOut.NO_NAME: texts.pgettext("row of a list", "left out: no name"),
    }[why]


def refused_words(row: ListRow, texts: Texts) -> str:
    """Return why a row cannot be taken."""
    return texts.gettext(_REFUSED.get(row.refused, _CANNOT))


def headline(row: ListRow, texts: Texts) -> tuple[str, list[Passage]]:
    """Return who a row is and who it may be, with the names and the odd letters set off."""
    name, number, twin = str(row.person.name), row.person.row, row.twin
    if row.kind is not RowKind.DOUBTFUL or twin is None:
        words = texts.gettext("{name}, row {row}").format(name=name, row=number)
        names = [name]
    elif twin.person_id is None:
        said = texts.gettext("{name}, row {row}, and {other}, row {other_row}")
        words = said.format(name=name, row=number, other=twin.name, other_row=twin.row)
        names = [name, twin.name]
    else:
        said = texts.gettext("{name}, row {row}, and {other}, who has a card")
        words = said.format(name=name, row=number, other=twin.name)
        names = [name, twin.name]
    return words, [*_strong(words, names), *_odd(words, row)]


def evidence(row: ListRow, texts: Texts) -> str:
    """Return why a row is doubtful, in a line."""
    kind = doubt_kind(row)
    said = [_twin_words(row, row.twin, texts)] if kind is DoubtKind.ALIKE and row.twin is not None else []
    if kind is DoubtKind.LETTERS:
        said.append(_letters_words(row, texts))
    doubts = row.person.doubts if kind is not DoubtKind.ALIKE else ()
    told = [texts.gettext(words) for doubt, words in _DOUBTS.items() if doubt in doubts]
    said += [words.format_map({"phone": row.person.phone}) for words in told]
    return ". ".join(said)


def change_words(row: ListRow, texts: Texts) -> str:
    """Return what a list says otherwise than the card, field by field."""
    told = []
    for change in row.changes:
        said = texts.gettext("{field}: {before} → {after}")
        before = change.before or texts.pgettext("empty field", "empty")
        told.append(said.format(field=role_words(change.role, texts), before=before, after=change.after))
    return "; ".join(told)


def _strong(words: str, names: Sequence[str]) -> list[Passage]:
    found, begin = [], 0
    for name in names:
        place = words.find(name, begin)
        if place < 0:
            place = words.find(name)
        found.append(Passage(place, len(name), Look.STRONG))
        begin = place + len(name)
    return [passage for passage in found if passage.start >= 0 and passage.length]


def _odd(words: str, row: ListRow) -> list[Passage]:
    begin = words.find(str(row.person.name))
    return [Passage(begin + place, 1, Look.MARK) for place in odd_letters(row)] if begin >= 0 else []


def odd_letters(row: ListRow) -> list[int]:
    """Return where in the name of a row letters of another alphabet stand."""
    typed, repaired = str(row.person.name).casefold(), str(row.person.repaired or "").casefold()
    if len(typed) != len(repaired):
        return []
    return [place for place, (one, other) in enumerate(zip(typed, repaired, strict=True)) if one != other]


def _letters_words(row: ListRow, texts: Texts) -> str:
    typed = str(row.person.name)
    letters = dict.fromkeys(typed[place] for place in odd_letters(row))
    said = texts.ngettext(
        "A Latin letter among Cyrillic ones: {letters}. Proposed: {name}",
        "Latin letters among Cyrillic ones: {letters}. Proposed: {name}",
        len(letters),
    )
    return said.format(letters=", ".join(letters), name=row.person.repaired)


def _twin_words(row: ListRow, twin: Twin, texts: Texts) -> str:
    person = row.person
    facts = {
        "name": str(person.repaired or person.name),
        "other_name": twin.name,
        "post": person.post,
        "other": twin.post,
        "organisation": person.organisation,
        "phone": person.phone,
    }
    return evidence_words(twin.evidence, facts, texts)
