"""Exports: what is taken out of the program into a table of another one."""

from enum import StrEnum


class ExportFormat(StrEnum):
    """As what a table is written."""

    XLSX = "xlsx"
    CSV = "csv"


class ExportColumn(StrEnum):
    """A column of an export of people, in the order in which they stand."""

    SURNAME = "surname"
    GIVEN_NAME = "given_name"
    PATRONYMIC = "patronymic"
    POST = "post"
    ORGANISATION = "organisation"
    CATEGORY = "category"
    GROUPS = "groups"
    LAST_AWARD = "last_award"
    PHONE = "phone"


USUAL_COLUMNS = tuple(column for column in ExportColumn if column is not ExportColumn.PHONE)
