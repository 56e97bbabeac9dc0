"""The tabs of a person's card: what is known, what happened, which posts."""

from collections.abc import Callable, Sequence
from datetime import date
from itertools import groupby

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFormLayout, QGridLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.domain.awards import AwardRow, AwardState
from desktop_app.domain.languages import Language
from desktop_app.domain.people import Consent, Person, PersonCard, Position
from desktop_app.i18n.award_states import STATES
from desktop_app.ui.chips import chip
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, column, hairline, label, row
from desktop_app.ui.flow import flowing
from desktop_app.ui.people.name_forms import NameForms
from desktop_app.ui.people.person_words import (
    CONSENT_CHIPS,
    consent_words,
    named,
    period_words,
    post_words,
    sex_words,
)

_LATEST = 3


def card_tab(context: Context, card: PersonCard, letters: Sequence[AwardRow], whole: Callable[[], None]) -> QWidget:
    """Return what is known of a person, the forms of the name, and what happened last."""
    body, layout = _body()
    layout.addLayout(_facts(context, card))
    layout.addWidget(hairline())
    layout.addWidget(NameForms(context, card))
    if letters:
        layout.addWidget(hairline())
        _ = context.texts.gettext
        link = [button(context, _("Whole history"), whole, look="link")] if len(letters) > _LATEST else []
        layout.addLayout(row(label(_("Latest"), strong=True), None, *link))
        layout.addLayout(_lines(context, card.person, letters[:_LATEST]))
    layout.addStretch(1)
    return body


def history_tab(context: Context, card: PersonCard, letters: Sequence[AwardRow]) -> QWidget:
    """Return every letter of a person, the latest first, each with the name of its day where that differs."""
    body, layout = _body()
    if letters:
        layout.addLayout(_lines(context, card.person, letters))
    else:
        layout.addWidget(label(context.texts.gettext("No letters yet"), tone="quiet", wrap=True))
    layout.addStretch(1)
    return body


def posts_tab(context: Context, card: PersonCard) -> QWidget:
    """Return every post of a person, those that are held first."""
    body, layout = _body()
    today = context.desk.clock.today()
    for place, position in enumerate(_in_order(card.positions, today)):
        if place:
            layout.addWidget(hairline())
        layout.addLayout(_post(context, position, today))
    if not card.positions:
        layout.addWidget(label(context.texts.gettext("No posts are known"), tone="quiet", wrap=True))
    layout.addStretch(1)
    return body


def _body() -> tuple[QWidget, QVBoxLayout]:
    body = QWidget()
    layout = QVBoxLayout(body)
    layout.setContentsMargins(0, 4, 0, 0)
    layout.setSpacing(8)
    return body, layout


def _facts(context: Context, card: PersonCard) -> QFormLayout:
    texts, person = context.texts, card.person
    _, desk = texts.gettext, context.desk
    kazakh = str(person.name_in(Language.KK))
    shown = next(iter(desk.people.rows([person.id], texts.language)), None)
    form = QFormLayout()
    form.setHorizontalSpacing(16)
    form.setVerticalSpacing(6)
    for words, value in (
        (_("Category"), shown.category if shown else ""),
        (_("Organisation"), shown.organisation if shown else ""),
        (_("Phone"), person.phone),
        (_("E-mail"), person.email),
        (_("Sex"), sex_words(person, texts)),
        (_("In Kazakh"), kazakh if kazakh != str(person.name) else ""),
    ):
        if value:
            form.addRow(label(words, tone="quiet"), _readable(value))
    if person.consent is not Consent.UNKNOWN:
        tone, icon, ground = CONSENT_CHIPS[person.consent]
        said = chip(context, consent_words(person, texts), tone, icon, ground=ground)
        form.addRow(label(_("Consent"), tone="quiet"), flowing(said))
    groups = [group.name(texts.language) for group in desk.people.groups() if group.id in card.groups]
    if groups:
        chips = flowing(*(chip(context, name, "none", ground=True) for name in groups), spacing=4)
        form.addRow(label(_("Groups"), tone="quiet"), chips)
    if person.notes:
        form.addRow(label(_("Notes"), tone="quiet"), _readable(person.notes))
    return form


def _readable(words: str) -> QLabel:
    told = label(words, wrap=True)
    told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return told


def _lines(context: Context, person: Person, letters: Sequence[AwardRow]) -> QGridLayout:
    """Return letters year by year, each with its day, its number and what became of it."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(2, 1)
    line = 0
    for year, of_year in groupby(letters, key=lambda letter: letter.dated.year):
        grid.addWidget(label(str(year), 9, tone="quiet"), line, 0, 1, 3)
        for letter in of_year:
            line += 1
            day = label(context.texts.date(letter.dated)[:5], 9, tone="quiet")
            top = Qt.AlignmentFlag.AlignTop
            for place, shown in enumerate((day, _sign(context, letter))):
                shown.setContentsMargins(0, 4, 0, 0)
                grid.addWidget(shown, line, place, top)
            grid.addLayout(_letter(context, person, letter), line, 2)
        line += 1
    return grid


def _sign(context: Context, letter: AwardRow) -> QLabel:
    sign, colours = QLabel(), context.colours
    annulled = letter.state is AwardState.ANNULLED
    icon, colour = ("circle-minus", colours.text3) if annulled else ("award", colours.accent)
    sign.setPixmap(context.icon(icon, colour).pixmap(QSize(16, 16)))
    return sign


def _letter(context: Context, person: Person, letter: AwardRow) -> QVBoxLayout:
    texts = context.texts
    words = f"{letter.kind} № {letter.number}" if letter.number else letter.kind
    link = button(context, words, lambda: context.open_page("awards", str(letter.id)), look="link")
    said = [letter.issuer, texts.gettext(STATES[letter.state])]
    if letter.recipient not in {str(person.name), str(person.name_in(Language.KK))}:
        said.append(texts.gettext("made out to {name}").format(name=letter.recipient))
    told = label(" · ".join(part for part in said if part), 9, tone="quiet", wrap=True)
    told.setContentsMargins(5, 0, 0, 0)
    return column(_left(link), told, spacing=0)


def _left(shown: QWidget) -> QWidget:
    holder = QWidget()
    holder.setLayout(row(shown, None))
    return holder


def _in_order(positions: Sequence[Position], today: date) -> list[Position]:
    return sorted(positions, key=lambda one: (one.valid_on(today), one.valid_from or date.min), reverse=True)


def _post(context: Context, position: Position, today: date) -> QVBoxLayout:
    texts, desk = context.texts, context.desk
    category = next((one for one in desk.people.categories() if one.id == position.category_id), None)
    body = next((one for one in desk.people.organisations() if one.id == position.organisation_id), None)
    wording = post_words(position, texts) or named(body, texts) or named(category, texts)
    shown: list[QWidget] = [label(wording, strong=position.valid_on(today), wrap=True)]
    shown += [_readable(named(body, texts))] if body and named(body, texts) != wording else []
    said = [named(category, texts), period_words(position, texts)]
    if not position.valid_on(today):
        said.append(texts.gettext("no longer held") if position.valid_to else texts.gettext("not yet held"))
    words = " · ".join(part for part in said if part)
    return column(*shown, *([label(words, 9, tone="quiet", wrap=True)] if words else []), spacing=2)
