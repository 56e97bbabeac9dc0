"""The kinds of awards in the settings: names, numbers, and how long nobody gets the same one again."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtWidgets import QPushButton

from desktop_app.domain.award_errors import GradeError, MonthsError, NumberPatternError
from desktop_app.domain.award_kinds import AwardKind, check_pattern
from desktop_app.domain.errors import NameMissingError, RuleError
from desktop_app.ui.controls import button
from desktop_app.ui.form import Field, Places
from desktop_app.ui.settings.table_group import TableGroup
from desktop_app.ui.table import Column

_MOST_MONTHS, _MOST_GRADES, _DIGITS = 600, 99, 3


class KindsGroup(TableGroup[AwardKind]):
    """A table of kinds; the chosen one is edited below it."""

    places: Places = (
        (NameMissingError, ("name_kk", "name_ru")),
        (NumberPatternError, ("pattern",)),
        (MonthsError, ("months",)),
        (GradeError, ("grade",)),
    )

    def title(self) -> str:
        """Return what the table is called."""
        return self.context.texts.gettext("Kinds of awards")

    def add_words(self) -> str:
        """Return what the button for a new record says."""
        return self.context.texts.gettext("Add a kind")

    def hint(self) -> str:
        """Return what the pattern of numbers may hold."""
        _ = self.context.texts.gettext
        return _("In the number, {seq} is counted; {year} and {yy} are the year").format(
            seq="{seq}", year="{year}", yy="{yy}"
        )

    def columns(self) -> Sequence[Column[AwardKind]]:
        """Return names, an example of a number, and the period."""
        texts = self.context.texts
        _ = texts.gettext
        return [
            Column(_("In Kazakh"), lambda kind: kind.name_kk, strong=True, struck=lambda kind: not kind.active),
            Column(_("In Russian"), lambda kind: kind.name_ru, strong=True, struck=lambda kind: not kind.active),
            Column(_("Number"), self._example, 150),
            Column(_("Not again for, months"), self._months, 180, number=True),
        ]

    def fields(self) -> Sequence[Field]:
        """Return the fields of a kind."""
        _ = self.context.texts.gettext
        return [
            Field("name_kk", _("Name in Kazakh"), span=1),
            Field("name_ru", _("Name in Russian"), span=1),
            Field("short_kk", _("Short, in Kazakh"), span=1),
            Field("short_ru", _("Short, in Russian"), span=1),
            Field("pattern", _("Number of the paper"), span=1),
            Field("months", _("Nobody gets it again for, months"), span=1),
            Field("grade", _("Grade, the lowest first"), span=1),
            Field("active", _("Offered for new letters"), "check", span=1),
        ]

    def buttons(self) -> Sequence[QPushButton]:
        """Return the way to the texts."""
        _ = self.context.texts.gettext
        return (button(self.context, _("Samples"), lambda: self.context.open_page("samples", "")),)

    def read(self) -> Sequence[AwardKind]:
        """Return the kinds, the lowest grade first."""
        return self.context.desk.samples.kinds()

    def told(self, record: AwardKind) -> dict[str, str]:
        """Return a kind as its fields show it."""
        return {
            "name_kk": record.name_kk,
            "name_ru": record.name_ru,
            "short_kk": record.short_kk,
            "short_ru": record.short_ru,
            "pattern": record.number_pattern,
            "months": str(record.repeat_months),
            "grade": str(record.grade),
            "active": "1" if record.active else "",
        }

    def store(self, identity: UUID, values: Mapping[str, str]) -> None:
        """Save a kind; a new one counts its papers from 1."""
        known = self._records.get(identity)
        kind = known or AwardKind(identity, "", "", "", "")
        self.context.desk.samples.save_kind(
            AwardKind(
                id=kind.id,
                code=kind.code,
                name_kk=values["name_kk"],
                name_ru=values["name_ru"],
                name_en=kind.name_en,
                number_pattern=values["pattern"] or "{seq}",
                short_kk=values["short_kk"],
                short_ru=values["short_ru"],
                short_en=kind.short_en,
                grade=_grade(values["grade"]),
                repeat_months=_months(values["months"]),
                active=bool(values["active"]) or known is None,
            )
        )

    def erase(self, record: AwardKind) -> None:
        """Delete a kind of one's own that no award was made of."""
        self.context.desk.samples.delete_kind(record.id)

    def _example(self, kind: AwardKind) -> str:
        try:
            check_pattern(kind.number_pattern)
        except RuleError:
            return kind.number_pattern
        return f"№ {kind.number(14, self.context.desk.clock.today().year)}"

    def _months(self, kind: AwardKind) -> str:
        return self.context.texts.number(kind.repeat_months) if kind.repeat_months else "–"


def _months(text: str) -> int:
    if not text or (text.isdecimal() and len(text) <= _DIGITS and int(text) <= _MOST_MONTHS):
        return int(text or 0)
    raise MonthsError(text, _MOST_MONTHS)


def _grade(text: str) -> int:
    if not text or (text.isdecimal() and len(text) <= _DIGITS and int(text) <= _MOST_GRADES):
        return int(text or 0)
    raise GradeError(text, _MOST_GRADES)
