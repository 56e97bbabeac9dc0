"""Kinds of awards and the templates of their papers, edited by the commission."""

from dataclasses import replace
from pathlib import Path
from uuid import UUID

from desktop_app.domain.award_errors import TemplateShippedError
from desktop_app.domain.award_kinds import AwardKind, LetterTemplate, check_pattern
from desktop_app.domain.changes import Topic
from desktop_app.domain.clock import Clock
from desktop_app.domain.designs import check_margins
from desktop_app.domain.errors import FileUnreadableError, RecordGoneError, RecordInUseError
from desktop_app.domain.identity import new_id
from desktop_app.domain.journal import N_, StepName
from desktop_app.domain.languages import Language
from desktop_app.domain.letter_text import check_text
from desktop_app.domain.people import check_named
from desktop_app.services.changes import Changes
from desktop_app.services.papers import write_paper
from desktop_app.services.sample_files import SampleProposal, read_sample, sample_bytes
from desktop_app.storage import blobs, kinds
from desktop_app.storage.database import Database, Unit

_COPY_KK, _COPY_RU = "көшірме", "копия"


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

    def save_kind(self, kind: AwardKind) -> AwardKind:
        """Save a kind, new or changed; numbers that were given keep their form.

        Raises:
            NameMissingError: No name in any language.
            NumberPatternError: The pattern of numbers cannot number papers.
            TextTooLongError: A name is too long.
        """
        check_named(kind.name_kk, kind.name_ru, kind.name_en)
        check_pattern(kind.number_pattern)
        name = kind.name_ru or kind.name_kk or kind.name_en
        filled = replace(
            kind,
            code=kind.code or f"own-{kind.id.hex[-12:]}",
            name_kk=kind.name_kk or name,
            name_ru=kind.name_ru or name,
            name_en=kind.name_en or name,
            repeat_months=max(kind.repeat_months, 0),
        )
        with self._database.writing(StepName(N_("Save the kind of award {name}"), {"name": name})) as unit:
            saved = kinds.save_kind(unit.session, filled)
        self._announce()
        return saved

    def delete_kind(self, kind_id: UUID) -> None:
        """Delete a kind with its templates; the step can be undone.

        Raises:
            RecordGoneError: The kind is gone.
            TemplateShippedError: It came with the program, so it can only be switched off.
            RecordInUseError: Awards of this kind were made.
        """
        with self._database.writing(StepName("")) as unit:
            gone = kinds.kind(unit.session, kind_id)
            unit.name = StepName(N_("Delete the kind of award {name}"), {"name": gone.name_ru})
            if any(template.shipped for template in kinds.templates(unit.session, kind_id)):
                raise TemplateShippedError
            made = kinds.awards_of_kind(unit.session, kind_id)
            if made:
                raise RecordInUseError("kind", made)
            kinds.delete_kind(unit.session, kind_id)
        self._announce()

    def save_template(self, template: LetterTemplate) -> LetterTemplate:
        """Save a template, new or changed, under its next version; papers that were issued keep theirs.

        Raises:
            NameMissingError: No name in either language.
            EmptyTextError: One of the texts is empty.
            TextTooLongError: One of the texts, or a name, is too long.
            UnbalancedBraceError: A brace without its partner.
            UnknownFieldError: A field that the program does not know.
            MarginsError: A margin that no page has.
        """
        check_named(template.name_kk, template.name_ru)
        for text in (template.text_kk, template.text_ru):
            check_text(text)
        check_margins(template.margins)
        name = template.name_ru or template.name_kk
        with self._database.writing(StepName(N_("Save the text {name}"), {"name": name})) as unit:
            version = _version(unit, template.id) + 1
            saved = kinds.save_template(unit.session, replace(template, version=version))
        self._announce()
        return saved

    def copy_template(self, template_id: UUID) -> LetterTemplate:
        """Make a template of one's own that begins as a copy of another one.

        Raises:
            RecordGoneError: The template is gone.
        """
        source = self.template(template_id)
        name_kk = f"{source.name_kk} ({_COPY_KK})" if source.name_kk else ""
        name_ru = f"{source.name_ru} ({_COPY_RU})" if source.name_ru else ""
        copied = replace(source, id=new_id(), name_kk=name_kk, name_ru=name_ru, shipped="", version=0, active=True)
        return self.save_template(copied)

    def delete_template(self, template_id: UUID) -> None:
        """Delete a template of one's own; the step can be undone.

        Raises:
            RecordGoneError: The template is gone.
            TemplateShippedError: It came with the program, so it can only be switched off.
            RecordInUseError: Awards were made with it.
        """
        with self._database.writing(StepName("")) as unit:
            gone = kinds.template(unit.session, template_id)
            unit.name = StepName(N_("Delete the text {name}"), {"name": gone.name_ru or gone.name_kk})
            if gone.shipped:
                raise TemplateShippedError
            made = kinds.awards_by_template(unit.session, template_id)
            if made:
                raise RecordInUseError("template", made)
            kinds.delete_template(unit.session, template_id)
        self._announce()

    def switch_template(self, template_id: UUID, *, active: bool) -> LetterTemplate:
        """Offer a template for new letters, or do not offer it any more.

        Raises:
            RecordGoneError: The template is gone.
        """
        with self._database.writing(StepName("")) as unit:
            before = kinds.template(unit.session, template_id)
            sentence = N_("Offer the text {name}") if active else N_("Do not offer the text {name}")
            unit.name = StepName(sentence, {"name": before.name_ru or before.name_kk})
            saved = kinds.save_template(unit.session, replace(before, active=active))
        self._announce()
        return saved

    def put_first(self, template_id: UUID) -> None:
        """Make a template the default of its kind.

        Raises:
            RecordGoneError: The template is gone.
        """
        with self._database.writing(StepName("")) as unit:
            chosen = kinds.template(unit.session, template_id)
            unit.name = StepName(N_("Offer the text {name} first"), {"name": chosen.name_ru or chosen.name_kk})
            kinds.put_first(unit.session, template_id)
        self._announce()

    def load_logo(self, template_id: UUID, path: Path) -> LetterTemplate:
        """Give a template a logo of its own from a picture file.

        Raises:
            FileUnreadableError: The file is not there, or may not be read.
            ImageRefusedError: No picture, or one too large.
            RecordGoneError: The template is gone.
        """
        try:
            return self.set_logo(template_id, path.read_bytes())
        except OSError as error:
            raise FileUnreadableError(str(path)) from error

    def set_logo(self, template_id: UUID, picture: bytes | None) -> LetterTemplate:
        """Give a template a logo of its own, or leave the commission's with ``None``.

        Raises:
            ImageRefusedError: No picture, or one too large.
            RecordGoneError: The template is gone.
        """
        from desktop_app.documents.logo import check_logo  # noqa: PLC0415  (drawing is imported only when used)

        checked = None if picture is None else check_logo(picture)
        with self._database.writing(StepName(""), files=True) as unit:
            before = kinds.template(unit.session, template_id)
            unit.name = StepName(N_("Change the logo of {name}"), {"name": before.name_ru or before.name_kk})
            digest = None if checked is None else blobs.put(unit, checked)
            saved = kinds.save_template(unit.session, replace(before, logo=digest, version=before.version + 1))
        self._announce()
        return saved

    def trial(self, template: LetterTemplate, language: Language, *, long_name: bool = False) -> bytes:
        """Draw a template with an invented person as PDF; no record is made.

        Raises:
            RuleError: The text cannot be filled or does not fit.
        """
        from desktop_app.services import trial  # noqa: PLC0415  (drawing is imported only when used)

        with self._database.reading(files=True) as unit:
            records = trial.records(unit, template, self._clock.today(), long_name=long_name)
        return trial.draw(records, language, self._clock.today())

    def trial_of(self, proposal: SampleProposal, language: Language) -> bytes:
        """Draw the template of a file with an invented person as PDF; nothing is kept.

        Raises:
            RuleError: The text cannot be filled or does not fit.
        """
        from desktop_app.services import trial  # noqa: PLC0415  (drawing is imported only when used)

        today = self._clock.today()
        with self._database.reading(files=True) as unit:
            found = trial.records(unit, proposal.template, today, long_name=False)
        logo = proposal.logo or found.logo
        return trial.draw(replace(found, kind=proposal.kind, logo=logo), language, today)

    def export_template(self, template_id: UUID, path: Path, *, replaces: bool = False) -> Path:
        """Write a template with its logo into a file that another commission can take.

        Raises:
            RecordGoneError: The template is gone.
            FileExistsAlreadyError: A file stands there, and it shall not be replaced.
            FileReadOnlyError: The file cannot be written.
            DiskFullError: No room is left.
        """
        with self._database.reading(files=True) as unit:
            template = kinds.template(unit.session, template_id)
            kind = kinds.kind(unit.session, template.kind_id)
            logo = blobs.get(unit, template.logo) if template.logo else None
        return write_paper(path, sample_bytes(template, kind, logo), replace=replaces)

    def read_file(self, path: Path) -> SampleProposal:
        """Read a template out of a file; nothing is kept yet.

        Raises:
            FileUnreadableError: The file is not there, or may not be read.
            TemplateFileError: It is no template, damaged, or holds what no template can hold.
            TemplateNewerError: A newer version of the program wrote it.
        """
        proposal = read_sample(path)
        with self._database.reading() as unit:
            known = {kind.code: kind for kind in kinds.kinds(unit.session)}
            kind = known.get(proposal.kind.code)
            same = next((one for one in kinds.every_template(unit.session) if proposal.equals(one)), None)
        return replace(proposal, kind=kind or proposal.kind, same_as=same.id if same else None)

    def take(self, proposal: SampleProposal) -> LetterTemplate:
        """Keep a template out of a file as one of our own; nothing that is there is written over.

        Raises:
            ImageRefusedError: Its logo is no picture.
        """
        template = proposal.template
        facts = {"name": template.name_ru or template.name_kk}
        with self._database.writing(StepName(N_("Take up the text {name}"), facts), files=True) as unit:
            known = {kind.code: kind for kind in kinds.kinds(unit.session)}
            kind = known.get(proposal.kind.code) or kinds.save_kind(unit.session, proposal.kind)
            digest = blobs.put(unit, proposal.logo) if proposal.logo else None
            taken = replace(template, id=new_id(), kind_id=kind.id, logo=digest, version=1, shipped="")
            saved = kinds.save_template(unit.session, taken)
        self._announce()
        return saved

    def _announce(self) -> None:
        self._changes.announce(Topic.SETTINGS, Topic.JOURNAL)


def _version(unit: Unit, template_id: UUID) -> int:
    try:
        return kinds.template(unit.session, template_id).version
    except RecordGoneError:
        return 0
