"""A template out of a file, shown as it will print before it is taken."""

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop_app.domain.errors import RuleError
from desktop_app.domain.languages import PAPER_LANGUAGES, Language
from desktop_app.i18n.errors import explain
from desktop_app.services.sample_files import SampleProposal
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, label, row
from desktop_app.ui.people.segments import Segments
from desktop_app.ui.preview import Preview
from desktop_app.ui.words import PAPER_LANGUAGE

_SIZE = (520, 600)


class TakeDialog(QDialog):
    """Shows the kind and the page that a file holds; nothing is kept before it is taken."""

    def __init__(self, parent: QWidget, context: Context, proposal: SampleProposal, language: Language) -> None:
        super().__init__(parent)
        _ = context.texts.gettext
        self._context = context
        self._proposal = proposal
        self.setWindowTitle(_("Take from a file"))
        self.resize(*_SIZE)
        languages = [(one.value, _(PAPER_LANGUAGE[one])) for one in PAPER_LANGUAGES]
        self.languages = Segments(languages, language.value, _("Language of the page"))
        self.languages.chosen.connect(lambda _value: self._draw())
        self.preview = Preview(context)
        cancel = button(context, _("Cancel"), self.reject)
        take = button(context, _("Take"), self.accept, look="primary")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(8)
        question = _("Take the sample {name}?").format(name=proposal.template.name(language))
        layout.addWidget(label(question, 11, strong=True, wrap=True))
        layout.addWidget(label(proposal.kind.name(context.texts.language), tone="quiet", wrap=True))
        layout.addLayout(row(self.languages, None))
        layout.addWidget(self.preview, 1)
        layout.addLayout(row(None, cancel, take))
        take.setDefault(True)
        self._draw()

    def _draw(self) -> None:
        try:
            pdf = self._context.desk.samples.trial_of(self._proposal, Language(self.languages.value))
        except RuleError as error:
            self.preview.say(explain(error, self._context.texts))
        else:
            self.preview.show_pdf(pdf)


def wants(parent: QWidget, context: Context, proposal: SampleProposal, language: Language) -> bool:
    """Show what a file holds, and tell whether the user wants it."""
    dialog = TakeDialog(parent, context, proposal, language)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return accepted
