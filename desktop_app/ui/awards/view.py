"""One award: its page as it was printed, its facts and life, printing, handing out and annulment."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QToolButton, QVBoxLayout, QWidget

from desktop_app.domain.awards import Award, AwardState
from desktop_app.domain.languages import PAPER_LANGUAGES, Language
from desktop_app.ui.awards.annulling import ask_reason
from desktop_app.ui.awards.facts import facts_of, life_of
from desktop_app.ui.awards.presenting import hand_out, take_back
from desktop_app.ui.awards.reprinting import print_awards
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, hairline, icon_button, label, replaced, row, toggle
from desktop_app.ui.preview import Preview
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
        """Print the award in every language that it was made in; again with a reason."""
        award = self._award
        if award is not None:
            title = f"{award.number} {award.recipient}".strip()
            print_awards(self, self._context, [award.id], title)

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

    def hand_out(self) -> None:
        """Note that the award was handed out, after asking when and by whom."""
        if self._award is not None:
            hand_out(self, self._context, [self._award.id])

    def take_back(self) -> None:
        """Note that the award was not handed out after all."""
        if self._award is not None:
            take_back(self._context, [self._award.id])

    def _filled(self, award: Award) -> QWidget:
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(8)
        layout.addLayout(self._head(award))
        if award.state.issued:
            layout.addLayout(row(self._printing(award), None))
        if len(award.languages) > 1:
            layout.addLayout(self._languages(award))
        preview = self._preview = Preview(self._context)
        preview.setMinimumHeight(300)
        layout.addWidget(preview, 1)
        layout.addWidget(hairline())
        layout.addLayout(facts_of(self._context, award))
        layout.addWidget(hairline())
        layout.addWidget(label(self._context.texts.gettext("Life of the award"), strong=True))
        layout.addLayout(life_of(self._context, award))
        return body

    def _head(self, award: Award) -> QVBoxLayout:
        kind = next(kind for kind in self._context.desk.samples.kinds() if kind.id == award.kind_id)
        number = f" № {award.number}" if award.number else ""
        head = QVBoxLayout()
        head.setSpacing(2)
        words = label(kind.name(self._context.texts.language) + number, 9, tone="quiet")
        head.addLayout(row(words, None, self._more(award)))
        head.addWidget(label(self._recipient(award), 11, strong=True, wrap=True))
        head.addWidget(label(self._post(award), tone="quiet", wrap=True))
        return head

    def _printing(self, award: Award) -> QWidget:
        _ = self._context.texts.gettext
        if award.state is AwardState.NUMBERED:
            return button(self._context, _("Print"), self.print, icon="printer")
        return button(self._context, _("Print a duplicate"), self.print, icon="copy")

    def _more(self, award: Award) -> QToolButton:
        _, icon = self._context.texts.gettext, self._context.icon
        more = icon_button(self._context, "dots", _("More"))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        menu.addAction(icon("file-type-pdf"), _("Save PDF"), self.save)
        if award.person_id is not None:
            who = str(award.person_id)
            menu.addAction(icon("users"), _("Open the person"), partial(self._context.open_page, "people", who))
        changing = []
        if award.state in {AwardState.NUMBERED, AwardState.PRINTED}:
            changing.append(menu.addAction(icon("checks"), _("Hand out…"), self.hand_out))
        if award.state is AwardState.PRESENTED:
            words = _("Take the handing out back")
            changing.append(menu.addAction(icon("arrow-back-up"), words, self.take_back))
        if award.state is not AwardState.ANNULLED:
            changing.append(menu.addAction(icon("circle-minus"), _("Annul…"), self.annul))
        for action in changing:
            action.setEnabled(not self._context.desk.read_only)
        more.setMenu(menu)
        return more

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

    def _recipient(self, award: Award) -> str:
        kazakh = self._context.texts.language is Language.KK
        return (award.recipient_kk if kazakh else award.recipient) or award.recipient

    def _post(self, award: Award) -> str:
        kazakh = self._context.texts.language is Language.KK
        return (award.post_kk if kazakh else award.post) or award.post or award.post_kk
