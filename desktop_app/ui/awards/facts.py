"""What is known of one award: its facts, and the steps of its life."""

from datetime import UTC

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QGridLayout, QWidget

from desktop_app.domain.awards import Award
from desktop_app.domain.languages import PAPER_LANGUAGES, Language
from desktop_app.i18n.award_states import STATES, step_words
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, label
from desktop_app.ui.pages import is_page

_LINK_LONG = 26


def facts_of(context: Context, award: Award) -> QFormLayout:
    """Return who issued and signed an award, on what grounds, for which meeting, and what became of it."""
    texts, desk = context.texts, context.desk
    _ = texts.gettext
    issuer = next((c for c in desk.letters.issuers() if c.id == award.issuer_id), None)
    paper = texts.language if texts.language in PAPER_LANGUAGES else Language.RU
    kazakh = paper is Language.KK
    facts = (
        (_("State"), _(STATES[award.state])),
        (_("Date"), texts.date(award.dated)),
        (_("Issued by"), issuer.name(paper) if issuer else ""),
        (_("Signed by"), (award.signed_by_kk if kazakh else award.signed_by) or award.signed_by),
        (_("Grounds"), (award.basis_kk if kazakh else award.basis) or award.basis or award.basis_kk),
        (_("Handed out"), _handed_out(context, award)),
        (_("Annulled because"), award.annulled_because),
    )
    form = QFormLayout()
    form.setHorizontalSpacing(12)
    for words, value in facts:
        if value:
            form.addRow(label(words, tone="quiet"), label(value, wrap=True))
    meeting = desk.presenting.meeting(award.id)
    if meeting is not None:
        form.addRow(label(_("Meeting"), tone="quiet"), _meeting_link(context, str(meeting.id), meeting.title(paper)))
    return form


def life_of(context: Context, award: Award) -> QGridLayout:
    """Return the steps of an award, the latest first; of an award without any, what is known of it."""
    texts = context.texts
    lines = QGridLayout()
    lines.setHorizontalSpacing(12)
    lines.setVerticalSpacing(4)
    lines.setColumnStretch(1, 1)
    zone = context.desk.clock.now().tzinfo
    events = context.desk.awards.life(award.id)[::-1]
    for place, event in enumerate(events):
        at = event.at.replace(tzinfo=UTC).astimezone(zone)
        told = label(step_words(event, texts), 9, wrap=True)
        told.setToolTip(event.operator)
        day = label(texts.date(at.date()), 9, tone="quiet")
        lines.addWidget(day, place, 0, Qt.AlignmentFlag.AlignTop)
        lines.addWidget(told, place, 1)
    if not events:
        known = texts.gettext("Issued before the program kept the steps of an award")
        lines.addWidget(label(known, 9, tone="quiet", wrap=True), 0, 0, 1, 2)
    return lines


def _handed_out(context: Context, award: Award) -> str:
    if award.presented_on is None:
        return ""
    day = context.texts.date(award.presented_on)
    return f"{day}, {award.presented_by}" if award.presented_by else day


def _meeting_link(context: Context, meeting_id: str, title: str) -> QWidget:
    if not is_page("meetings"):
        return label(title, wrap=True)
    shown = title if len(title) <= _LINK_LONG else f"{title[: _LINK_LONG - 1].rstrip()}…"
    link = button(context, shown, lambda: context.open_page("meetings", meeting_id), look="link")
    link.setToolTip(title)
    return link
