"""The words over the columns of people who are taken out."""

from desktop_app.domain.exports import ExportColumn
from desktop_app.domain.journal import N_

HEADINGS = {
    ExportColumn.SURNAME: N_("Surname"),
    ExportColumn.GIVEN_NAME: N_("Given name"),
    ExportColumn.PATRONYMIC: N_("Patronymic"),
    ExportColumn.POST: N_("Post"),
    ExportColumn.ORGANISATION: N_("Organisation"),
    ExportColumn.CATEGORY: N_("Category"),
    ExportColumn.GROUPS: N_("Groups"),
    ExportColumn.LAST_AWARD: N_("Last thanked"),
    ExportColumn.PHONE: N_("Phone"),
}
