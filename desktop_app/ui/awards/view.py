"""One award: its page as it was printed, its facts, printing and annulment."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFormLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.awards import Award, AwardState
from desktop_app.domain.languages import PAPER_LANGUAGES, Language
from desktop_app.i18n.award_states import STATES
from desktop_app.ui.awards.annulling import ask_reason
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, hairline, label, replaced, row, toggle, unless_read_only
from desktop_app.ui.preview import Preview
from desktop_app.ui.printing.paper import print_paper
from desktop_app.ui.saving import save_pdf
from desktop_app.ui.words import PAPER_LANGUAGE


class AwardView(QFrame):
    """Shows one award; filled anew for each."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("pane")
        self._context = context
        self._award: Award | None = None
        window = context.texts.language
        self._language = window if window in PAPER_LANGUAGES else Language.RU
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._preview: Preview | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._draw)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self._scroll)

    def show_award(self, award_id: UUID | None) -> None:
        """Show an award, or nothing; its page is drawn when the window has taken the card in."""
        self._timer.stop()
        self._award = None if award_id is None else self._context.desk.awards.award(award_id)
        if self._award is None:
            replaced(self._scroll, QWidget())
            return
        if self._language not in self._award.languages:
            self._language = self._award.languages[0]
        replaced(self._scroll, self._filled(self._award))
        self._timer.start()

    def print(self) -> None:
        """Print the award in every language that it was made in."""
        award = self._award
        if award is None:
            return
        pdf = self._context.desk.awards.every_paper(award.id)
        title = f"{award.number} {award.recipient}".strip()
        done = self._context.desk.awards.mark_printed
        print_paper(self, self._context, pdf, "award:letter", title, lambda printed: done([award.id], printed.copies))

    def save(self) -> None:
        """Save the paper as PDF."""
        award = self._award
        if award is not None:
            pdf = self._context.desk.awards.paper(award.id, self._language)
            save_pdf(self, self._context, pdf, f"{award.number} {award.recipient}".strip())

    def annul(self) -> None:
        """Annul the award after asking why; its number stays in the register."""
        award = self._award
        reason = ask_reason(self, self._context, award.number) if award is not None else None
        if award is not None and reason is not None:
            self._context.desk.awards.annul(award.id, reason)

    def _filled(self, award: Award) -> QWidget:
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(8)
        layout.addLayout(self._head(award))
        layout.addLayout(self._buttons(award))
        if len(award.languages) > 1:
            layout.addLayout(self._languages(award))
        preview = self._preview = Preview(self._context)
        preview.setMinimumHeight(400)
        layout.addWidget(preview, 1)
        layout.addWidget(hairline())
        layout.addLayout(self._facts(award))
        if award.state is not AwardState.ANNULLED:
            words = self._context.texts.gettext("Annul…")
            annul = button(self._context, words, self.annul, icon="circle-minus", look="danger")
            unless_read_only(self._context, annul)
            layout.addLayout(row(annul, None))
        return body

    def _head(self, award: Award) -> QVBoxLayout:
        kind = next(kind for kind in self._context.desk.samples.kinds() if kind.id == award.kind_id)
        number = f" № {award.number}" if award.number else ""
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(label(kind.name(self._context.texts.language) + number, 9, tone="quiet"))
        head.addWidget(label(self._recipient(award), 11, strong=True, wrap=True))
        head.addWidget(label(self._post(award), tone="quiet", wrap=True))
        return head

    def _buttons(self, award: Award) -> QVBoxLayout:
        _ = self._context.texts.gettext
        again = award.state is AwardState.PRINTED
        words = _("Print again") if again else _("Print")
        save_button = button(self._context, _("Save PDF"), self.save, icon="file-type-pdf")
        buttons = QVBoxLayout()
        if award.state is AwardState.ANNULLED:
            buttons.addLayout(row(save_button, None))
        else:
            buttons.addLayout(row(button(self._context, words, self.print, icon="printer"), save_button, None))
        return buttons

    def _languages(self, award: Award) -> QVBoxLayout:
        _ = self._context.texts.gettext
        choices = QVBoxLayout()
        tools = [toggle(_(PAPER_LANGUAGE[language]), partial(self._turn, language)) for language in award.languages]
        for tool, language in zip(tools, award.languages, strict=True):
            tool.setChecked(language is self._language)
        choices.addLayout(row(*tools, None))
        return choices

    def _turn(self, language: Language) -> None:
        self._language = language
        if self._award is not None:
            replaced(self._scroll, self._filled(self._award))
            self._draw()

    def _draw(self) -> None:
        if self._award is not None and self._preview is not None:
            self._preview.show_pdf(self._context.desk.awards.paper(self._award.id, self._language))

    def _facts(self, award: Award) -> QFormLayout:
        texts, desk = self._context.texts, self._context.desk
        _ = texts.gettext
        issuer = next((c for c in desk.letters.issuers() if c.id == award.issuer_id), None)
        paper = texts.language if texts.language in PAPER_LANGUAGES else Language.RU
        facts = (
            (_("State"), _(STATES[award.state])),
            (_("Date"), texts.date(award.dated)),
            (_("Issued by"), issuer.name(paper) if issuer else ""),
            (_("Signed by"), (award.signed_by_kk if paper is Language.KK else award.signed_by) or award.signed_by),
            (_("Grounds"), (award.basis_kk if paper is Language.KK else award.basis) or award.basis or award.basis_kk),
            (_("Annulled because"), award.annulled_because),
        )
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        for words, value in facts:
            if value:
                form.addRow(label(words, tone="quiet"), label(value, wrap=True))
        return form

    def _recipient(self, award: Award) -> str:
        kazakh = self._context.texts.language is Language.KK
        return (award.recipient_kk if kazakh else award.recipient) or award.recipient

    def _post(self, award: Award) -> str:
        kazakh = self._context.texts.language is Language.KK
        return (award.post_kk if kazakh else award.post) or award.post or award.post_kk
