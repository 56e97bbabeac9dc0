"""The choices of a letter: languages, text, issuer, signatory, date, number of another issuer, grounds."""

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop_app.domain.awards import LetterLanguages
from desktop_app.domain.commission import Role, Signatory
from desktop_app.domain.journal import N_
from desktop_app.domain.languages import PAPER_LANGUAGES, Language
from desktop_app.i18n.texts import Texts
from desktop_app.services.letters import Wishes
from desktop_app.ui.context import Context
from desktop_app.ui.form import Field, Form

_LANGUAGES = (
    (LetterLanguages.BOTH, N_("Both languages")),
    (LetterLanguages.KK, N_("Kazakh")),
    (LetterLanguages.RU, N_("Russian")),
)


_PRINTED = ("number", "basis", "basis_kk")


class LetterChoices(QFrame):
    """A card of fields; most of them compose the letter anew, number and grounds are only printed."""

    changed = Signal()
    printed_changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("card")
        self._context = context
        self._form = Form(context, _fields(context.texts))
        self._form.fill({"languages": LetterLanguages.BOTH, "dated": context.texts.date(context.desk.clock.today())})
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.addWidget(self._form)
        self._composed_with = ""
        self._form.editors["kind"].edited.connect(self._offer_texts)
        self._form.editors["issuer"].edited.connect(self._offer_signatories)
        self._form.editors["issuer"].edited.connect(self._show_number)
        for key, editor in self._form.editors.items():
            editor.edited.connect(self.printed_changed.emit if key in _PRINTED else self._change)

    @property
    def another_text(self) -> bool:
        """Tell whether the sample of the text is another one than before the last change."""
        return self._form.values["template"] != self._composed_with

    @property
    def wishes(self) -> Wishes:
        """Return the choices as the composing service takes them."""
        values = self._form.values
        return Wishes(
            languages=LetterLanguages(values["languages"] or LetterLanguages.BOTH),
            issuer_id=_identity(values["issuer"]),
            signatory_id=_identity(values["signatory"]),
            dated=self._form.day("dated"),
            template_id=_identity(values["template"]),
            second_signatory_id=_identity(values["second"]) if self._signed_by_two else None,
        )

    @property
    def values(self) -> dict[str, str]:
        """Return the choices as plain text."""
        return self._form.values

    @property
    def anybody_signs(self) -> bool:
        """Tell whether the issuer has somebody who signs."""
        issuer = self.wishes.issuer_id
        return issuer is not None and bool(self._context.desk.commissions.signatories(issuer))

    @property
    def wrong_date(self) -> bool:
        """Tell whether the date is no date; an empty one means today."""
        return self._form.wrong_dates()

    @property
    def number(self) -> str:
        """Return the number that another issuer gave."""
        return self._form.values["number"].strip()

    @property
    def grounds(self) -> dict[str, str]:
        """Return the grounds, e.g. a decision, as a letter keeps them in both languages."""
        return {key: self._form.values[key].strip() for key in ("basis", "basis_kk")}

    @property
    def issuer_role(self) -> Role:
        """Tell whether the letter is ours or the superior commission's."""
        chosen = self.wishes.issuer_id
        found = next((c for c in self._context.desk.letters.issuers() if c.id == chosen), None)
        return found.role if found else Role.OWN

    def forget(self) -> None:
        """Begin another letter: date of today, no number, no grounds; issuer and text stay."""
        today = self._context.texts.date(self._context.desk.clock.today())
        for key, value in (("dated", today), ("number", ""), ("basis", ""), ("basis_kk", "")):
            self._form.editors[key].text = value
            self._form.editors[key].show_error("")

    def fill(self) -> None:
        """Offer what the settings hold now; what was chosen stays."""
        letters, samples = self._context.desk.letters, self._context.desk.samples
        window, paper = self._context.texts.language, self._paper_language
        kinds = [(str(kind.id), kind.name(window)) for kind in samples.kinds() if kind.active]
        self._form.editors["kind"].offer(kinds)
        self._offer_texts()
        self._form.editors["issuer"].offer([(str(c.id), c.name(paper)) for c in letters.issuers()])
        self._offer_signatories()
        self._show_grounds()
        self._show_number()
        self._composed_with = self._form.values["template"]

    def restore(self, values: Mapping[str, str]) -> None:
        """Take up choices again."""
        self.fill()
        self._form.overlay(values)
        self._offer_texts()
        self._form.editors["template"].text = values.get("template", "")
        self._composed_with = self._form.values["template"]
        self._offer_signatories()
        for key in ("signatory", "second"):
            self._form.editors[key].text = values.get(key, "")
        self._show_grounds()
        self._show_number()

    @property
    def _paper_language(self) -> Language:
        language = self._context.texts.language
        return language if language in PAPER_LANGUAGES else Language.RU

    def _change(self) -> None:
        self._show_grounds()
        self.changed.emit()
        self._composed_with = self._form.values["template"]

    @property
    def _signed_by_two(self) -> bool:
        """Tell whether the sample is signed by two."""
        chosen = _identity(self._form.values["template"])
        return chosen is not None and self._context.desk.samples.template(chosen).signatories > 1

    def _show_grounds(self) -> None:
        self._form.editors["second"].setVisible(self._signed_by_two)
        chosen = self.wishes.languages.languages
        self._form.editors["basis"].setVisible(Language.RU in chosen)
        self._form.editors["basis_kk"].setVisible(Language.KK in chosen)

    def _offer_texts(self) -> None:
        kazakh, kind = self._paper_language is Language.KK, _identity(self._form.values["kind"])
        found = self._context.desk.samples.templates(kind) if kind else []
        offered = [(str(t.id), (t.name_kk if kazakh else t.name_ru) or t.name_ru) for t in found if t.active]
        self._form.editors["template"].offer(offered)

    def _offer_signatories(self) -> None:
        issuer = self.wishes.issuer_id
        found = self._context.desk.commissions.signatories(issuer) if issuer else []
        offered = [(str(s.id), self._signatory(s)) for s in found]
        self._form.editors["signatory"].offer(offered)
        second = self._form.editors["second"]
        second.offer(offered[::-1])
        if offered and second.text == self._form.editors["signatory"].text:
            second.text = next((value for value, _words in offered[::-1] if value != second.text), second.text)

    def _show_number(self) -> None:
        self._form.editors["number"].setVisible(self.issuer_role is Role.SUPERIOR)

    def _signatory(self, signatory: Signatory) -> str:
        name, post = signatory.name(self._paper_language), signatory.post(self._paper_language)
        return f"{name}, {post}" if post else name


def _identity(text: str) -> UUID | None:
    return UUID(text) if text else None


def _fields(texts: Texts) -> list[Field]:
    _ = texts.gettext
    return [
        Field("languages", _("Languages of the letter"), "segment", [(v, _(w)) for v, w in _LANGUAGES]),
        Field("kind", _("Kind of award"), "choice", span=1),
        Field("template", _("Sample of the text"), "choice", span=1),
        Field("issuer", _("Issued by"), "choice"),
        Field("signatory", _("Signed by"), "choice", span=1),
        Field("dated", _("Date of the letter"), "date", span=1),
        Field("second", _("Second signatory"), "choice"),
        Field("number", _("Number that the issuer gave"), hint=_("Leave empty if it gave none")),
        Field("basis_kk", _("Grounds in Kazakh"), span=1, hint=_("For example: decision № 1/3. Printed if filled in")),
        Field("basis", _("Grounds in Russian"), span=1),
    ]
