"""Step 2: what the letters say, who issues and signs them, in which languages, on which day."""

from collections.abc import Mapping

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QToolButton, QVBoxLayout, QWidget

from desktop_app.domain.award_kinds import LetterTemplate
from desktop_app.domain.awards import LetterLanguages
from desktop_app.domain.commission import Role, Signatory
from desktop_app.domain.errors import RecordGoneError
from desktop_app.domain.languages import PAPER_LANGUAGES, Language
from desktop_app.domain.meetings import Meeting
from desktop_app.services.letters import Wishes
from desktop_app.ui.awards.batch.steps import StepBody
from desktop_app.ui.awards.batch.text_fields import VALUES, asked_of, day_of, fields_of_text, identity, values_of
from desktop_app.ui.awards.batch.who_bar import meeting_words, meetings_of
from desktop_app.ui.awards.batch.work import BatchWork
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, row, scrolled
from desktop_app.ui.form import Form
from desktop_app.ui.pages import is_page

_COMPOSE_AFTER_MS = 200
_OFFERED_BY = frozenset({"kind", "issuer"})


class TextStep(StepBody):
    """The choices that hold for every letter of the batch."""

    def __init__(self, context: Context, work: BatchWork) -> None:
        super().__init__(context, work)
        self.form = Form(context, fields_of_text(context.texts))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_COMPOSE_AFTER_MS)
        self._timer.timeout.connect(self.apply)
        work.wishes = self.wishes
        for key, editor in self.form.editors.items():
            editor.edited.connect(lambda key=key: self._edited(key))
        self._build()

    @property
    def title(self) -> str:
        """Return the name of the step."""
        return self._context.texts.gettext("Text")

    @property
    def summary(self) -> str:
        """Return template, languages, issuer and signatory in one line."""
        if self._work.halted:
            return self._work.halted
        issuer = next(
            (one for one in self._context.desk.letters.issuers() if str(one.id) == self._value("issuer")), None
        )
        template = self.template.name(self._paper) if self.template else ""
        signs = self._said("signatory")
        told = (template, self._said("languages"), issuer.short(self._paper) if issuer else "", signs)
        return " · ".join(words for words in told if words)

    @property
    def done(self) -> bool:
        """Tell whether letters can be composed from the choices."""
        refused = self._work.refused
        return not self._work.halted and (refused is None or self._work.batch.empty)

    @property
    def template(self) -> LetterTemplate | None:
        """Return the template that is chosen."""
        chosen = identity(self.form.values["template"])
        try:
            return self._context.desk.samples.template(chosen) if chosen else None
        except RecordGoneError:
            return None

    def wishes(self) -> Wishes:
        """Return the choices as the composing service takes them."""
        values = self._work.batch.choices
        second = self.template is not None and self.template.signatories > 1
        return Wishes(
            languages=LetterLanguages(values.get("languages") or LetterLanguages.BOTH),
            issuer_id=identity(values.get("issuer", "")),
            signatory_id=identity(values.get("signatory", "")),
            dated=day_of(values.get("dated", "")),
            template_id=identity(values.get("template", "")),
            second_signatory_id=identity(values.get("second", "")) if second else None,
            meeting_id=identity(values.get("meeting", "")),
            basis=values.get("basis", "").strip(),
            basis_kk=values.get("basis_kk", "").strip(),
            values_kk=values_of(values, Language.KK),
            values_ru=values_of(values, Language.RU),
        )

    def refresh(self) -> None:
        """Offer what the settings hold now; what was chosen stays."""
        self._fill(self._work.batch.choices)
        self._keep()

    def arrive(self) -> None:
        """Put the cursor into the choice of the kind."""
        self.form.editors["kind"].control.setFocus()

    def point(self, key: str) -> None:
        """Put the cursor into a field and bring it into view."""
        control = self.form.editors[key].control
        (control.findChild(QToolButton) or control).setFocus()
        self._scroll.ensureWidgetVisible(control)

    def begin(self, meeting: Meeting | None) -> None:
        """Begin with the choices of a new batch: those of the last one stay but for day, meeting and what was typed."""
        values = self.form.values
        kept = {key: values[key] for key in ("languages", "kind", "template", "issuer", "signatory") if values[key]}
        day = meeting.dated if meeting else self._context.desk.clock.today()
        choices = {"dated": self._context.texts.date(day), "meeting": str(meeting.id) if meeting else ""}
        self._work.batch.choices = {**kept, **choices}

    def take_meeting(self, meeting_id: str) -> None:
        """Make the letters for a meeting, on its day."""
        meeting = next((one for one in meetings_of(self._context) if str(one.id) == meeting_id), None)
        if meeting is not None:
            self.form.editors["meeting"].text = meeting_id
            self.form.editors["dated"].text = self._context.texts.date(meeting.dated)
            self._show_asked()
            self._keep()

    def apply(self) -> None:
        """Compose the letters with what the fields hold."""
        self._timer.stop()
        self._keep()
        self._work.compose()

    def _build(self) -> None:
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(12)
        layout.addWidget(self.form)
        if is_page("samples"):
            words = self._context.texts.gettext("Change the samples")
            link = button(self._context, words, lambda: self._context.open_page("samples", ""), look="link")
            layout.addLayout(row(link, None))
        layout.addStretch(1)
        self._scroll = scrolled(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)

    def _fill(self, choices: Mapping[str, str]) -> None:
        samples, texts = self._context.desk.samples, self._context.texts
        editors = self.form.editors
        self.form.overlay({"languages": LetterLanguages.BOTH, **choices})
        kinds = [kind for kind in samples.kinds() if kind.active]
        editors["kind"].offer([(str(kind.id), kind.name(texts.language)) for kind in kinds])
        editors["kind"].text = choices.get("kind", "")
        found = self._context.desk.letters.issuers()
        editors["issuer"].offer([(str(one.id), one.name(self._paper)) for one in found])
        editors["issuer"].text = choices.get("issuer", "")
        nowhere = ("", texts.gettext("For no meeting"))
        meetings = [(str(one.id), meeting_words(self._context, one)) for one in meetings_of(self._context)]
        editors["meeting"].offer([nowhere, *meetings])
        editors["meeting"].text = choices.get("meeting", "")
        self._offer_rest(choices)
        self._show_asked()

    def _offer_rest(self, choices: Mapping[str, str]) -> None:
        """Offer what depends on kind and issuer; who signs on the day stands first."""
        editors, kind = self.form.editors, identity(self.form.values["kind"])
        texts = [one for one in self._context.desk.samples.templates(kind) if one.active] if kind else []
        editors["template"].offer([(str(one.id), one.name(self._paper)) for one in texts])
        issuer = identity(self.form.values["issuer"])
        day = self.form.day("dated") or self._context.desk.clock.today()
        signing = self._context.desk.commissions.signatories(issuer) if issuer else []
        signing = sorted(signing, key=lambda one: not one.valid_on(day))
        offered = [(str(one.id), self._signatory(one)) for one in signing]
        editors["signatory"].offer(offered)
        editors["second"].offer([("", self._context.texts.gettext("Not chosen")), *offered])
        for key in ("template", "signatory", "second"):
            editors[key].text = choices.get(key, "")

    def _show_asked(self) -> None:
        values, template = self.form.values, self.template
        languages = LetterLanguages(values["languages"] or LetterLanguages.BOTH).languages
        asked = asked_of(template, languages)
        for one in VALUES:
            self.form.editors[one.key].setVisible(one.key in asked)
        shown = {
            "second": template is not None and template.signatories > 1,
            "number": self._issuer_role(values["issuer"]) is Role.SUPERIOR,
            "basis": Language.RU in languages,
            "basis_kk": Language.KK in languages,
        }
        for key, visible in shown.items():
            self.form.editors[key].setVisible(visible)
        self._propose()

    def _propose(self) -> None:
        """Show in empty fields what the meeting fills them with."""
        chosen = self.form.values["meeting"]
        meeting = next((one for one in meetings_of(self._context) if str(one.id) == chosen), None)
        for one in VALUES:
            control = self.form.editors[one.key].control
            if isinstance(control, QLineEdit) and one.name in {"event", "event_place", "event_date"}:
                control.setPlaceholderText(self._told(meeting, one.name, one.languages[0]))

    def _told(self, meeting: Meeting | None, field: str, language: Language) -> str:
        texts = self._context.texts
        if meeting is None:
            return texts.gettext("DD.MM.YYYY") if field == "event_date" else ""
        told = {"event": meeting.title(language), "event_place": meeting.place(language)}
        return told.get(field, texts.date(meeting.dated))

    def _edited(self, key: str) -> None:
        if key in _OFFERED_BY:
            self._offer_rest(self.form.values)
        self._show_asked()
        self._keep()
        self._timer.start()

    def _keep(self) -> None:
        self._work.batch.choices = self.form.values
        wrong = self._context.texts.gettext("Type the date as 28.02.2024")
        self._work.halted = wrong if self.form.wrong_dates() else ""

    @property
    def _paper(self) -> Language:
        language = self._context.texts.language
        return language if language in PAPER_LANGUAGES else Language.RU

    def _issuer_role(self, chosen: str) -> Role:
        found = (one for one in self._context.desk.letters.issuers() if str(one.id) == chosen)
        return next((one.role for one in found), Role.OWN)

    def _signatory(self, signatory: Signatory) -> str:
        name, post = signatory.name(self._paper), signatory.post(self._paper)
        return f"{name}, {post}" if post else name

    def _value(self, key: str) -> str:
        return self.form.editors[key].text

    def _said(self, key: str) -> str:
        editor = self.form.editors[key]
        if key == "languages":
            return dict(editor.field.choices).get(editor.text, "")
        words: str = editor.control.property("currentText") or ""
        return words.split(", ", maxsplit=1)[0]
