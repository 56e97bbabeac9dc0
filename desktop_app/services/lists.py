"""Lists of people from outside: read, understood beside the register, and taken in as one step."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from desktop_app.domain.changes import Topic
from desktop_app.domain.clock import Clock
from desktop_app.domain.errors import RecordGoneError
from desktop_app.domain.journal import N_, StepName
from desktop_app.domain.lists import (
    ColumnRole,
    Columns,
    ListedPerson,
    ListPreview,
    ListResult,
    ListSum,
    ListTable,
    RowDecision,
)
from desktop_app.domain.people import PersonCard
from desktop_app.i18n.post_wordings import PostBook
from desktop_app.services import list_settling
from desktop_app.services.changes import Changes
from desktop_app.services.collector import collector_at_rest
from desktop_app.services.importing import read_table
from desktop_app.services.list_columns import Row, find_columns, shape_of, tidied
from desktop_app.services.list_matching import Matching
from desktop_app.services.list_rows import read_rows
from desktop_app.services.list_writing import ListWriter, Register, Writing, is_renamed, named_people, wanted_cards
from desktop_app.services.phrases import PostAnswer, keep_answers
from desktop_app.services.sheet_text import rows_of_pasted
from desktop_app.services.telling import WHOLE, Tell, tell_nobody
from desktop_app.storage import distinct, known_people, organisations, people, people_adding, phrases, shapes
from desktop_app.storage.database import Database, Unit

_BATCH = 200


class Lists:
    """Lists of people from outside."""

    def __init__(self, database: Database, changes: Changes, clock: Clock) -> None:
        self._database = database
        self._changes = changes
        self._clock = clock

    def read_file(self, path: Path, *, sheet: str = "") -> ListTable:
        """Read a table, XLSX, XLS, ODS or CSV: the sheet that is asked for, else the first that has a list.

        Raises:
            FileMissingError: There is no such file.
            FileUnreadableError: The system does not let us read it.
            ImportRefusedError: The file cannot or must not be read, or has no such sheet.
        """
        return read_table(path, sheet=sheet)

    def read_text(self, text: str) -> ListTable:
        """Read what was pasted: the cells of Word or Excel, or a messenger's lines.

        Raises:
            ImportRefusedError: There is no text, or too much.
        """
        return ListTable(tuple(map(tuple, rows_of_pasted(text))))

    def preview(self, table: ListTable, columns: Columns | None = None, *, tell: Tell = tell_nobody) -> ListPreview:
        """Tell what a list says and who its people are; nothing is written.

        ``columns`` is the user's choice; without it, the one made before for files of this
        shape, else what headings and contents tell. What ``tell`` raises ends the work.
        """
        rows = tidied(table)
        with collector_at_rest(), self._database.reading() as unit:
            columns = columns or self._remembered(unit, rows) or find_columns(rows)
            categories = organisations.categories(unit.session)
            known = known_people.everybody(unit.session)
            book = PostBook(phrases.book(unit.session))
        with collector_at_rest():
            read = read_rows(rows, columns, categories, tell)
            matched = Matching(known, read.people, book, tell).rows()
        return ListPreview(table, columns, tuple(matched), read.left_out, _unknown_posts(read.people, book))

    def total(self, preview: ListPreview, decided: Mapping[int, RowDecision]) -> ListSum:
        """Return the sum that these decisions come to."""
        return list_settling.total(preview, decided)

    def accept(
        self,
        preview: ListPreview,
        decided: Mapping[int, RowDecision],
        *,
        answers: Sequence[PostAnswer] = (),
        tell: Tell = tell_nobody,
    ) -> ListResult:
        """Write a list as one step: posts worded, people added, changes taken, second entries merged.

        What ``tell`` raises takes everything back.

        Raises:
            PhraseEmptyError: An answer without any wording; nothing is written.
            PhraseFieldError: An answer with a field that its wording does not have; nothing is written.
            RecordGoneError: Somebody known has been deleted or merged since the preview; nothing is written.
            NameMissingError: A row whose name was replaced by nothing; nothing is written.
            TextTooLongError: A row whose name was replaced by one that is too long; nothing is written.
            BusyError: Another process is writing.
            DiskFullError: No room is left; nothing is written.
        """
        settled = list_settling.settle(preview, decided)
        with collector_at_rest(), self._database.writing(StepName(N_("Import people: {count}"))) as unit:
            keep_answers(unit, answers)
            register = Register(
                organisations.everything(unit.session),
                organisations.categories(unit.session),
                PostBook(phrases.book(unit.session)),
                self._clock.today(),
            )
            named = named_people(settled)
            if len(people.existing(unit.session, named)) < len(named):
                raise RecordGoneError("person")
            known = people.cards(unit.session, wanted_cards(settled))
            writing = ListWriter(register, known).write(settled, tell)
            unit.name = StepName(N_("Import people: {count}"), {"count": str(writing.result.added)})
            _store(unit, writing, known, tell)
            self._remember(unit, preview)
            tell(WHOLE, WHOLE)  # the last moment at which all can be taken back
        self._changes.announce(Topic.PEOPLE, Topic.JOURNAL)
        return writing.result

    def _remembered(self, unit: Unit, rows: Sequence[Row]) -> Columns | None:
        found = find_columns(rows)
        roles = shapes.load(unit.session, shape_of(rows, found))
        if len(roles) != len(found.roles) or not set(roles) <= set(ColumnRole):
            return None
        return replace(found, roles=tuple(map(ColumnRole, roles)), remembered=True)

    def _remember(self, unit: Unit, preview: ListPreview) -> None:
        """Remember a choice of columns that is not what the program would choose itself."""
        rows = tidied(preview.table)
        key = shape_of(rows, preview.columns)
        if preview.columns.roles != find_columns(rows).roles or shapes.load(unit.session, key):
            shapes.keep(unit.session, key, preview.columns.roles, self._clock.now().replace(tzinfo=None))


def _store(unit: Unit, writing: Writing, known: Mapping[UUID, PersonCard], tell: Tell) -> None:
    people_adding.add_bodies(unit.session, writing.organisations)
    for category in writing.categories:
        organisations.save_category(unit.session, category)
    cards = (*writing.new, *writing.merged)  # whoever is merged comes after the one whom the entry is of
    for begin in range(0, len(cards), _BATCH):
        tell(WHOLE // 2 + WHOLE * begin // (2 * len(cards)), WHOLE)
        people_adding.add_all(unit.session, cards[begin : begin + _BATCH])
    kept_names = []
    for card in writing.changed:
        if is_renamed(card.person, known[card.person.id].person):
            people.save(unit.session, card)
        else:
            kept_names.append(card)
    people_adding.change_all(unit.session, known, kept_names)
    for one, other in writing.distinct:
        distinct.keep(unit.session, one, other)


def _unknown_posts(listed: Sequence[ListedPerson], book: PostBook) -> tuple[str, ...]:
    counted = Counter(person.post for person in listed if person.post and not book.wording(person.post).kk)
    return tuple(post for post, _ in counted.most_common())
