"""Finds whom and what an argument means among the records of a desk: people, meetings, awards, samples, issuers."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from uuid import UUID

from desktop_app.cli.finding import NoCommissionError, NotOneRecordError, find
from desktop_app.domain.award_kinds import AwardKind, LetterTemplate
from desktop_app.domain.awards import Award, AwardState
from desktop_app.domain.errors import FileMissingError, FileNotOursError, PersonBlockedError
from desktop_app.domain.languages import Language
from desktop_app.domain.meetings import Meeting
from desktop_app.domain.people import PeopleFilter
from desktop_app.i18n.folding import fold
from desktop_app.i18n.texts import Texts
from desktop_app.services.desk import Desk

_SHORTEST = 4


def find_person(desk: Desk, wanted: str) -> UUID:
    """Find a person.

    Raises:
        NotOneRecordError: Nobody, or several.
        PersonBlockedError: Only somebody who is blocked.
    """
    return find_people(desk, [wanted])[0]


def find_people(desk: Desk, wanted: Iterable[str]) -> list[UUID]:
    """Find people, each once, in the order in which they are wanted.

    Raises:
        NotOneRecordError: One of them is nobody, or several.
        PersonBlockedError: One of them is blocked.
    """
    known = _named(desk, PeopleFilter())
    by_name: defaultdict[str, list[tuple[UUID, str]]] = defaultdict(list)
    for person in known:
        by_name[_folded(person[1])].append(person)
    found = {}
    for one in wanted:
        try:
            found[find(one, by_name.get(_folded(one), known), listing="people")] = True
        except NotOneRecordError as error:
            blocked = [] if error.found else _named(desk, PeopleFilter(blocked=True))
            if not blocked:
                raise
            person_id = find(one, blocked)
            raise PersonBlockedError(dict(blocked)[person_id]) from error
    return list(found)


def names_of(path: Path) -> list[str]:
    """Read names or identities from a file, one in each line; what stands behind a tab is left out.

    Raises:
        FileMissingError: The file is not there, or cannot be read.
        FileNotOursError: The file is no text in UTF-8.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileNotOursError(str(path)) from error
    except OSError as error:
        raise FileMissingError(str(path)) from error
    names = (line.partition("\t")[0].strip() for line in text.splitlines())
    return [name for name in names if name]


def find_meeting(desk: Desk, wanted: str, texts: Texts) -> Meeting:
    """Find a meeting by its identity, its number «3/2024», or its date if no other meeting has it.

    Raises:
        NotOneRecordError: No meeting, or several.
    """
    found = desk.meetings.find(wanted)
    if not found and len(wanted) >= _SHORTEST:
        found = [
            row.meeting for row in desk.meetings.meetings() if str(row.meeting.id).startswith(wanted.strip().lower())
        ]
    if len(found) == 1:
        return found[0]
    raise NotOneRecordError(wanted, tuple(_meeting_words(meeting, texts) for meeting in found), listing="meetings")


def find_awards(desk: Desk, wanted: Iterable[str], texts: Texts) -> list[Award]:
    """Find awards by identity, or by number: «14», or «14/2024» where another year has that number too.

    Raises:
        NotOneRecordError: No award, or several.
    """
    known = {award.id: award for award in desk.awards.waiting(*AwardState)}
    labelled = [(award.id, label) for award in known.values() for label in _labels(award)]
    words = {award.id: award_words(award, texts) for award in known.values()}
    sought = (one.strip().removeprefix("№") for one in wanted)
    return [
        known[award_id] for award_id in dict.fromkeys(find(one, labelled, words, listing="awards") for one in sought)
    ]


def award_words(award: Award, texts: Texts) -> str:
    """Return what tells an award from others: number, date and whom it is for."""
    return f"№ {award.number or '–'}, {texts.date(award.dated)}, {recipient(award, texts)}"


def find_kind(desk: Desk, wanted: str) -> AwardKind:
    """Find a kind of awards by its name, short name or code.

    Raises:
        NotOneRecordError: No kind, or several.
    """
    kinds = {kind.id: kind for kind in desk.samples.kinds()}
    names = [(kind.id, name) for kind in kinds.values() for name in _kind_names(kind)]
    return kinds[find(wanted, names, listing="kinds")]


def find_template(desk: Desk, wanted: str) -> LetterTemplate:
    """Find a template of any kind by its name.

    Raises:
        NotOneRecordError: No template, or several.
    """
    templates = {one.id: one for one in every_template(desk)}
    names = [(one.id, one.name(language)) for one in templates.values() for language in Language]
    return templates[find(wanted, names, listing="templates")]


def every_template(desk: Desk) -> Iterator[LetterTemplate]:
    """Yield the templates of every kind, kind by kind in their order."""
    for kind in desk.samples.kinds():
        yield from desk.samples.templates(kind.id)


def find_issuer(desk: Desk, wanted: str | None) -> UUID | None:
    """Find the commission that an option means; nothing without the option.

    Raises:
        NoCommissionError: None is set up yet.
        NotOneRecordError: No commission, or several.
    """
    issuers = desk.letters.issuers()
    if not issuers:
        raise NoCommissionError("")
    if not wanted:
        return None
    return find(wanted, [(one.id, one.name(language)) for one in issuers for language in Language])


def find_signatory(desk: Desk, wanted: str | None, issuer_id: UUID | None) -> UUID | None:
    """Find who signs for a commission, or for any where none is said; nothing without the option.

    Raises:
        NotOneRecordError: Nobody, or several.
    """
    if not wanted:
        return None
    issuers = [issuer_id] if issuer_id else [one.id for one in desk.letters.issuers()]
    signing = [one for issuer in issuers for one in desk.commissions.signatories(issuer)]
    return find(wanted, [(one.id, one.name(language)) for one in signing for language in Language])


def recipient(award: Award, texts: Texts) -> str:
    """Return whom an award is for, as the language of the messages spells it."""
    return (award.recipient_kk if texts.language is Language.KK else award.recipient) or award.recipient


def _named(desk: Desk, wanted: PeopleFilter) -> list[tuple[UUID, str]]:
    return [(row.id, row.name) for row in desk.people.rows(desk.people.ids(wanted), Language.RU)]


def _folded(name: str) -> str:
    return " ".join(fold(name).split())


def _meeting_words(meeting: Meeting, texts: Texts) -> str:
    said = (meeting.title(texts.language), meeting.numbered, texts.date(meeting.dated))
    return f"{', '.join(part for part in said if part)} ({meeting.id})"


def _labels(award: Award) -> tuple[str, ...]:
    return (award.number, f"{award.number}/{award.dated.year}") if award.number else (str(award.id),)


def _kind_names(kind: AwardKind) -> set[str]:
    return {kind.code, *(name for language in Language for name in (kind.name(language), kind.short(language)))}
