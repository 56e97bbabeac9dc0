"""The forms of a name on paper: suggested, corrected in place, confirmed and kept."""

from functools import partial

from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.languages import PAPER_LANGUAGES, Case, Language
from desktop_app.domain.people import ConfirmedForm, PersonCard
from desktop_app.i18n.doubts import doubt_words
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, icon_button, label, row, unless_read_only
from desktop_app.ui.words import case_words

_MOST_USED = (Case.DATIVE,)
_ALL = (Case.GENITIVE, Case.DATIVE, Case.ACCUSATIVE, Case.INSTRUMENTAL)


class NameForms(QWidget):
    """The dative in both languages, or every case."""

    def __init__(self, context: Context, card: PersonCard) -> None:
        super().__init__()
        self._context = context
        self._card = card
        self._everything = False
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        _ = context.texts.gettext
        self._toggle = button(context, _("All cases"), self._switch, look="link")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row(label(_("Name on paper"), strong=True), None, self._toggle))
        layout.addLayout(self._grid)
        self._fill()

    def _switch(self) -> None:
        self._everything = not self._everything
        _ = self._context.texts.gettext
        self._toggle.setText(_("Fewer") if self._everything else _("All cases"))
        self._fill()

    def _fill(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        cases = _ALL if self._everything else _MOST_USED
        line = 0
        for case in cases:
            for language in reversed(PAPER_LANGUAGES):
                self._add(line, language, case)
                line += 2

    def _add(self, line: int, language: Language, case: Case) -> None:
        texts = self._context.texts
        found = self._context.desk.people.suggest(self._card, language, case)
        words = case_words(language, case, texts)
        field = QLineEdit(found.form)
        field.setProperty("look", "cell")
        field.setAccessibleName(words)
        field.setCursorPosition(0)
        field.setReadOnly(self._context.desk.read_only)
        said, tone = words, "quiet"
        if found.doubtful and not found.confirmed:
            doubt = texts.gettext("Check: {reasons}").format(reasons=doubt_words(found.reasons, texts))
            said, tone = f"{words}. {doubt}", "warn"
        self._grid.addWidget(label(said, 9, tone=tone, wrap=True), line, 0, 1, 2)
        self._grid.addWidget(field, line + 1, 0)
        self._grid.addWidget(self._sign(field, language, case, confirmed=found.confirmed), line + 1, 1)

    def _sign(self, field: QLineEdit, language: Language, case: Case, *, confirmed: bool) -> QWidget:
        _ = self._context.texts.gettext
        confirm = partial(self._confirm, field, language, case)
        if confirmed:
            field.editingFinished.connect(partial(self._confirm_changed, field, field.text(), language, case))
            sign = QLabel()
            sign.setPixmap(self._context.icon("circle-check", self._context.colours.ok).pixmap(18, 18))
            sign.setToolTip(_("Confirmed"))
            sign.setAccessibleName(_("Confirmed"))
            sign.setFixedWidth(30)
            return sign
        field.returnPressed.connect(confirm)
        tool = icon_button(self._context, "check", _("Confirm this form"), confirm)
        unless_read_only(self._context, tool)
        return tool

    def _confirm_changed(self, field: QLineEdit, before: str, language: Language, case: Case) -> None:
        if field.text() != before:
            self._confirm(field, language, case)

    def _confirm(self, field: QLineEdit, language: Language, case: Case) -> None:
        form = " ".join(field.text().split())
        if form and not self._context.desk.read_only:
            self._context.desk.people.confirm(self._card.person.id, ConfirmedForm(language, case, form))
