"""Commissions: ours and the superior one, their signatories, logo and letterhead."""

from pathlib import Path
from uuid import UUID

from desktop_app.domain.changes import Topic
from desktop_app.domain.clock import Clock
from desktop_app.domain.commission import Commission, Role, Signatory, check_commission, check_signatory
from desktop_app.domain.errors import FileUnreadableError
from desktop_app.domain.journal import N_, StepName
from desktop_app.domain.languages import Language
from desktop_app.services.changes import Changes
from desktop_app.storage import awards, blobs, commission, plan_items
from desktop_app.storage.database import Database


class Commissions:
    """The commissions that issue papers."""

    def __init__(self, database: Database, changes: Changes, clock: Clock) -> None:
        self._database = database
        self._changes = changes
        self._clock = clock

    def own(self) -> Commission | None:
        """Return our own commission; ``None`` before the welcome page is filled in."""
        return next((found for found in self.all() if found.role is Role.OWN), None)

    def all(self) -> list[Commission]:
        """List the commissions, our own first."""
        with self._database.reading() as unit:
            return commission.everything(unit.session)

    def save(self, changed: Commission, *, undoable: bool = True) -> Commission:
        """Save a commission, new or changed; its logo is set by ``set_logo`` alone.

        With ``undoable`` false, as at the first start, no undo takes the commission away again.

        Raises:
            CommissionNameMissingError: Neither a Kazakh nor a Russian name.
            EmailWrongError: The e-mail address cannot be one.
            BusyError: Another process is writing.
        """
        check_commission(changed)
        facts = _names(changed)
        with self._database.writing(StepName(N_("Change the commission {name}"), facts), undoable=undoable) as unit:
            saved = commission.save(unit.session, changed)
        self._announce()
        return saved

    def signatories(self, commission_id: UUID) -> list[Signatory]:
        """List those who sign for a commission, the latest term first."""
        with self._database.reading() as unit:
            return commission.signatories(unit.session, commission_id)

    def save_signatory(self, signatory: Signatory) -> Signatory:
        """Save a signatory, new or changed; papers that were issued keep the name of their day.

        Raises:
            NameMissingError: No name in either language.
            PeriodReversedError: The term ends before it begins.
            RecordGoneError: The commission is gone.
        """
        check_signatory(signatory)
        facts = _names(signatory)
        with self._database.writing(StepName(N_("Save signatory {name}"), facts)) as unit:
            saved = commission.save_signatory(unit.session, signatory)
        self._announce()
        return saved

    def delete_signatory(self, signatory_id: UUID) -> None:
        """Delete a signatory who has signed nothing.

        Raises:
            RecordGoneError: The signatory is gone.
            RecordInUseError: Issued papers bear the signature.
        """
        with self._database.reading() as unit:
            facts = _names(commission.signatory(unit.session, signatory_id))
        with self._database.writing(StepName(N_("Delete signatory {name}"), facts)) as unit:
            awards.refuse_if_signed(unit.session, signatory_id)
            plan_items.release(unit.session, signatory_id)
            commission.delete_signatory(unit.session, signatory_id)
        self._announce()

    def set_logo(self, commission_id: UUID, data: bytes | None) -> None:
        """Set the logo from the bytes of a picture, or take it away.

        Raises:
            ImageRefusedError: No picture, or one too large.
            RecordGoneError: The commission is gone.
        """
        from desktop_app.documents.logo import check_logo  # noqa: PLC0415  (ReportLab is imported only when used)

        picture = None if data is None else check_logo(data)
        sentence = N_("Take the logo away") if picture is None else N_("Change the logo")
        with self._database.writing(StepName(sentence), files=True) as unit:
            digest = None if picture is None else blobs.put(unit, picture)
            commission.set_logo(unit.session, commission_id, digest)
        self._announce()

    def load_logo(self, commission_id: UUID, path: Path) -> None:
        """Set the logo from a picture file.

        Raises:
            FileUnreadableError: The file is not there, or may not be read.
            ImageRefusedError: No picture, or one too large.
            RecordGoneError: The commission is gone.
        """
        try:
            data = path.read_bytes()
        except OSError as error:
            raise FileUnreadableError(str(path)) from error
        self.set_logo(commission_id, data)

    def logo(self, commission_id: UUID) -> bytes | None:
        """Return the logo as PNG, if there is one.

        Raises:
            RecordGoneError: The commission is gone.
        """
        with self._database.reading(files=True) as unit:
            digest = commission.commission(unit.session, commission_id).logo
            return None if digest is None else blobs.get(unit, digest)

    def letterhead(self, shown: Commission, language: Language) -> bytes:
        """Draw a sample page (PDF) with the letterhead of a commission as the form holds it; nothing is saved."""
        from desktop_app.documents.letterhead import letterhead_pdf  # noqa: PLC0415  (ReportLab only when used)

        logo = None
        if shown.logo is not None:
            with self._database.reading(files=True) as unit:
                logo = blobs.get(unit, shown.logo)
        return letterhead_pdf(shown, self._clock.today(), logo, language)

    def _announce(self) -> None:
        self._changes.announce(Topic.COMMISSION, Topic.JOURNAL)


def _names(named: Commission | Signatory) -> dict[str, str]:
    """Return what a step is about, for a window in either language."""
    return {"name": named.name(Language.RU), "name_kk": named.name(Language.KK)}
