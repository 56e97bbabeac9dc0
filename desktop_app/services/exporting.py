"""Exports: what a list shows, taken into a table of another program."""

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from desktop_app.domain.clock import Clock
from desktop_app.domain.exports import USUAL_COLUMNS, ExportColumn, ExportFormat
from desktop_app.domain.languages import Language
from desktop_app.domain.people import Person, PersonRow
from desktop_app.i18n.export_columns import HEADINGS
from desktop_app.i18n.phones import at_home
from desktop_app.i18n.texts import Texts
from desktop_app.services.papers import write_paper
from desktop_app.storage import groups, people
from desktop_app.storage.database import Database, Unit

_AT_ONCE = 5_000


class Exporting:
    """Tables for other programs; whoever is blocked or was merged never goes out."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def export_people(
        self,
        ids: Sequence[UUID],
        columns: Sequence[ExportColumn] = USUAL_COLUMNS,
        language: Language = Language.RU,
        file_format: ExportFormat = ExportFormat.XLSX,
    ) -> bytes:
        """Return people as a table, in the order given; phones only when their column is asked for.

        Raises:
            TextTooLongError: A cell is longer than a table program takes.
        """
        from desktop_app.documents.lists import ListSheet, list_csv, list_xlsx  # noqa: PLC0415  (slow to import)

        texts = Texts(language)
        chosen = tuple(column for column in ExportColumn if column in columns)
        sheet = ListSheet(
            title=texts.gettext("People"),
            headings=tuple(texts.gettext(HEADINGS[column]) for column in chosen),
            rows=self._rows(ids, chosen, texts, plain=file_format is ExportFormat.CSV),
            made_at=self._clock.now(),
            footer=texts.gettext("Contains personal data"),
        )
        return list_xlsx(sheet) if file_format is ExportFormat.XLSX else list_csv(sheet)

    def save_people(
        self,
        path: Path,
        ids: Sequence[UUID],
        columns: Sequence[ExportColumn] = USUAL_COLUMNS,
        language: Language = Language.RU,
        *,
        replace: bool = False,
    ) -> Path:
        """Write people as a table into a file; its ending says the format, and XLSX is the usual one.

        Raises:
            TextTooLongError: A cell is longer than a table program takes.
            FileExistsAlreadyError: A file stands there and ``replace`` is false.
            FolderMissingError: The folder is not there.
            FileNotSavedError: The folder may not be written, or another program holds the file.
            DiskFullError: No room is left.
        """
        file_format = ExportFormat.CSV if path.suffix.lower() == ".csv" else ExportFormat.XLSX
        return write_paper(path, self.export_people(ids, columns, language, file_format), replace=replace)

    def _rows(
        self, ids: Sequence[UUID], columns: Sequence[ExportColumn], texts: Texts, *, plain: bool
    ) -> list[list[str]]:
        rows: list[list[str]] = []
        with self._database.reading() as unit:
            names = {group.id: group.name(texts.language) for group in groups.everything(unit.session)}
            for start in range(0, len(ids), _AT_ONCE):
                rows += self._part(unit, ids[start : start + _AT_ONCE], columns, texts, names)
        if plain and ExportColumn.PHONE in columns:
            place = columns.index(ExportColumn.PHONE)
            for row in rows:
                row[place] = at_home(row[place])
        return rows

    def _part(
        self, unit: Unit, ids: Sequence[UUID], columns: Sequence[ExportColumn], texts: Texts, names: dict[UUID, str]
    ) -> list[list[str]]:
        cards = people.cards(unit.session, ids)
        found = []
        for row in people.rows(unit.session, ids, texts.language, self._clock.today()):
            card = cards[row.id]
            if not card.person.blocked and card.person.merged_into is None:
                cells = _cells(card.person, row, texts)
                cells[ExportColumn.GROUPS] = ", ".join(names[group] for group in card.groups)
                found.append([cells[column] for column in columns])
        return found


def _cells(person: Person, row: PersonRow, texts: Texts) -> dict[ExportColumn, str]:
    name = person.name_in(texts.language)
    return {
        ExportColumn.SURNAME: name.surname,
        ExportColumn.GIVEN_NAME: name.given_name,
        ExportColumn.PATRONYMIC: name.patronymic,
        ExportColumn.POST: row.post,
        ExportColumn.ORGANISATION: row.organisation,
        ExportColumn.CATEGORY: row.category,
        ExportColumn.LAST_AWARD: texts.date(row.last_award_on) if row.last_award_on else "",
        ExportColumn.PHONE: row.phone,
    }
