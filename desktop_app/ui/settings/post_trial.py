"""A field to try the phrase book: a post typed in either language, and every form that papers would get."""

from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.languages import PAPER_LANGUAGES, Case, Language
from desktop_app.ui.context import Context
from desktop_app.ui.controls import label, retoned, row
from desktop_app.ui.words import CASES, PAPER_LANGUAGE


class PostTrial(QFrame):
    """Shows all forms at once while somebody types."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("card")
        self._context = context
        _ = context.texts.gettext
        self.field = QLineEdit()
        self.field.setPlaceholderText("секретарь УИК № 179")
        self.field.setAccessibleName(_("Try a post"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(lambda _text: self.refresh())
        self.shown: dict[tuple[Language, Case], QLabel] = {}
        self._forms = self._grid()
        self._forms.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 10)
        line = row(label(_("Try a post"), strong=True), self.field, spacing=12)
        line.setStretch(1, 1)
        layout.addLayout(line)
        layout.addWidget(self._forms)

    def refresh(self) -> None:
        """Show the forms of what stands in the field."""
        text = self.field.text().strip()
        self._forms.setVisible(bool(text))
        if not text:
            return
        forms, unknown = self._context.desk.phrases.forms(text), self._context.texts.gettext("not known")
        for (language, case), shown in self.shown.items():
            kazakh = language is Language.KK
            form = (forms.cases_kk if kazakh else forms.cases_ru)[case]
            doubtful = not form or (not kazakh and case is not Case.NOMINATIVE and not forms.sure)
            retoned(shown, form or unknown, "warn" if doubtful else "")

    def _grid(self) -> QWidget:
        _ = self._context.texts.gettext
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        for side, language in enumerate(reversed(PAPER_LANGUAGES)):
            grid.addWidget(label(_(PAPER_LANGUAGE[language]), 9, tone="quiet"), 0, side + 1)
            grid.setColumnStretch(side + 1, 1)
            for line, case in enumerate(Case, 1):
                grid.addWidget(label(_(CASES[case]), 9, tone="quiet"), line, 0)
                shown = label("", wrap=True)
                self.shown[language, case] = shown
                grid.addWidget(shown, line, side + 1)
        return holder
