"""Kinds of awards and the templates of their papers, edited by the commission."""

from dataclasses import replace
from uuid import UUID

from desktop_app.domain.award_kinds import AwardKind, LetterTemplate
from desktop_app.domain.changes import Topic
from desktop_app.domain.clock import Clock
from desktop_app.domain.designs import check_margins
from desktop_app.domain.errors import RecordGoneError
from desktop_app.domain.journal import N_, StepName
from desktop_app.domain.letter_text import check_text
from desktop_app.services.changes import Changes
from desktop_app.storage import kinds
from desktop_app.storage.database import Database, Unit


class Samples:
    """What a commission can award, and how its papers look and read."""

    def __init__(self, database: Database, changes: Changes, clock: Clock) -> None:
        self._database = database
        self._changes = changes
        self._clock = clock

    def kinds(self) -> list[AwardKind]:
        """List the kinds of awards, the lowest grade first."""
        with self._database.reading() as unit:
            return kinds.kinds(unit.session)

    def templates(self, kind_id: UUID) -> list[LetterTemplate]:
        """List the templates of a kind; the first is the default."""
        with self._database.reading() as unit:
            return kinds.templates(unit.session, kind_id)

    def template(self, template_id: UUID) -> LetterTemplate:
        """Return one template.

        Raises:
            RecordGoneError: The template is gone.
        """
        with self._database.reading() as unit:
            return kinds.template(unit.session, template_id)

    def save_template(self, template: LetterTemplate) -> LetterTemplate:
        """Save a template, new or changed, under its next version; papers that were issued keep theirs.

        Raises:
            EmptyTextError: One of the texts is empty.
            TextTooLongError: One of the texts is too long.
            UnbalancedBraceError: A brace without its partner.
            UnknownFieldError: A field that the program does not know.
            MarginsError: A margin that no page has.
        """
        for text in (template.text_kk, template.text_ru):
            check_text(text)
        check_margins(template.margins)
        name = template.name_ru or template.name_kk
        with self._database.writing(StepName(N_("Save the text {name}"), {"name": name})) as unit:
            version = _version(unit, template.id) + 1
            saved = kinds.save_template(unit.session, replace(template, version=version))
        self._changes.announce(Topic.SETTINGS, Topic.JOURNAL)
        return saved


def _version(unit: Unit, template_id: UUID) -> int:
    try:
        return kinds.template(unit.session, template_id).version
    except RecordGoneError:
        return 0
