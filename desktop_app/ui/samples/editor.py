"""A template as a form: names, texts, design, paper, signatures, margins and logo."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.award_errors import MarginsError
from desktop_app.domain.award_kinds import LetterTemplate
from desktop_app.domain.designs import MARGIN_LEAST, MARGIN_MOST, Design, Margins, PaperSize
from desktop_app.domain.errors import NameMissingError, RuleError
from desktop_app.domain.languages import PAPER_LANGUAGES, Language
from desktop_app.i18n.texts import Texts
from desktop_app.ui.context import Context
from desktop_app.ui.controls import label, row
from desktop_app.ui.form import Field, Form
from desktop_app.ui.samples.design_cards import DesignCards
from desktop_app.ui.samples.text import SampleText

_PAPERS = {PaperSize.A4: "A4", PaperSize.A5: "A5"}
_SIDES = ("left", "right", "top", "bottom")
_PLACES = ((NameMissingError, ("name_kk", "name_ru")), (MarginsError, ("left",)))


class SampleEditor(QWidget):
    """Edits one template; ``edited`` tells that something was typed."""

    edited = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._stored: LetterTemplate | None = None
        self.names = Form(context, _names(context.texts))
        self.texts = {language: SampleText(context, language) for language in PAPER_LANGUAGES}
        self.designs = DesignCards(context)
        self.look = Form(context, _look(context.texts))
        self._build()

    @property
    def stored(self) -> LetterTemplate | None:
        """Return the template that the form was filled with."""
        return self._stored

    @property
    def values(self) -> dict[str, str]:
        """Return everything that was typed, as plain text."""
        texts = {f"text_{language.value}": text.text for language, text in self.texts.items()}
        return {**self.names.values, **texts, **self.look.values, "design": self.designs.design.value}

    @property
    def dirty(self) -> bool:
        """Tell whether something differs from what is stored."""
        return self._stored is not None and self.values != told(self._stored)

    @property
    def wrong(self) -> str:
        """Return what keeps the template from being saved; nothing when it can be."""
        texts = next((text.error for text in self.texts.values() if text.error), "")
        return texts or self._wrong_margins()

    def show_template(self, template: LetterTemplate) -> None:
        """Fill the form, with the kinds that there are now to choose from."""
        kinds = self._context.desk.samples.kinds()
        language = self._context.texts.language
        self.names.editors["kind"].offer([(str(one.id), one.name(language)) for one in kinds])
        self._stored = template
        self.overlay(told(template))

    def overlay(self, values: Mapping[str, str]) -> None:
        """Fill the form with what was typed before."""
        self.names.overlay({**self.names.values, **values})
        self.look.overlay(values)
        self.designs.design = Design(values.get("design") or Design.CLASSIC)
        for language, text in self.texts.items():
            text.text = values.get(f"text_{language.value}", "")
        self._wrong_margins()

    def template(self) -> LetterTemplate | None:
        """Return the template as typed; nothing while it cannot be read."""
        if self._stored is None or self.wrong:
            return None
        values = self.values
        left, right, top, bottom = (_length(values[side]) or 0.0 for side in _SIDES)
        line = {key: " ".join(values[key].split()) for key in ("name_kk", "name_ru", "title_kk", "title_ru")}
        return replace(
            self._stored,
            kind_id=UUID(values["kind"]) if values["kind"] else self._stored.kind_id,
            name_kk=line["name_kk"],
            name_ru=line["name_ru"],
            title_kk=line["title_kk"],
            title_ru=line["title_ru"],
            text_kk=values["text_kk"].strip(),
            text_ru=values["text_ru"].strip(),
            design=Design(values["design"]),
            paper=PaperSize(values["paper"]),
            signatories=int(values["signatories"] or 1),
            margins=Margins(left, right, top, bottom),
        )

    def refuse(self, error: RuleError) -> None:
        """Say a refusal below the fields it is about."""
        form = self.look if isinstance(error, MarginsError) else self.names
        form.refuse(error, _PLACES)

    def focus_first(self) -> None:
        """Put the cursor into the name."""
        self.names.editors["name_ru"].control.setFocus()

    def _build(self) -> None:
        _ = self._context.texts.gettext
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(12)
        layout.addWidget(self.names)
        both = row(*(self.texts[language] for language in (Language.RU, Language.KK)), spacing=12)
        layout.addLayout(both, 1)
        layout.addWidget(self.designs)
        layout.addWidget(self.look)
        hint = _("Margins widen or narrow the text of the design, in millimetres; below zero gives it more room")
        layout.addWidget(label(hint, 9, tone="hint", wrap=True))
        for form in (self.names, self.look):
            form.edited.connect(self._change)
        for text in self.texts.values():
            text.edited.connect(self._change)
        self.designs.edited.connect(self._change)

    def _change(self) -> None:
        self._wrong_margins()
        self.edited.emit()

    def _wrong_margins(self) -> str:
        """Say below each margin that is none what it can be."""
        first = ""
        for side in _SIDES:
            editor = self.look.editors[side]
            length = _length(editor.text)
            words = self._context.texts.gettext("A number from {least} to {most}")
            wrong = length is None or not MARGIN_LEAST <= length <= MARGIN_MOST
            editor.show_error(words.format(least=round(MARGIN_LEAST), most=round(MARGIN_MOST)) if wrong else "")
            first = first or editor.error
        return first


def told(template: LetterTemplate) -> dict[str, str]:
    """Return a template as its fields show it."""
    margins = template.margins
    lengths = (margins.left, margins.right, margins.top, margins.bottom)
    return {
        "kind": str(template.kind_id),
        "name_kk": template.name_kk,
        "name_ru": template.name_ru,
        "text_kk": template.text_kk,
        "text_ru": template.text_ru,
        "title_kk": template.title_kk,
        "title_ru": template.title_ru,
        "design": template.design.value,
        "paper": template.paper.value,
        "signatories": str(template.signatories),
        **{side: f"{length:g}".replace(".", ",") for side, length in zip(_SIDES, lengths, strict=True)},
    }


def _length(text: str) -> float | None:
    try:
        return float(text.strip().replace(",", ".").replace("−", "-") or 0)
    except ValueError:
        return None


def _names(texts: Texts) -> list[Field]:
    _ = texts.gettext
    return [
        Field("name_ru", _("Name in Russian"), span=1),
        Field("name_kk", _("Name in Kazakh"), span=1),
        Field("kind", _("Kind of award"), "choice"),
    ]


def _look(texts: Texts) -> list[Field]:
    _ = texts.gettext
    signing = [("1", _("One signature")), ("2", _("Two signatures"))]
    heading = _("Empty: the name of the kind")
    return [
        Field("paper", _("Paper"), "segment", [(paper.value, words) for paper, words in _PAPERS.items()], span=1),
        Field("signatories", _("Signatures"), "segment", signing, span=1),
        Field("title_ru", _("Heading in Russian"), span=1, hint=heading),
        Field("title_kk", _("Heading in Kazakh"), span=1, hint=heading),
        Field("left", _("Margin left, mm"), span=1),
        Field("right", _("Margin right, mm"), span=1),
        Field("top", _("Margin above, mm"), span=1),
        Field("bottom", _("Margin below, mm"), span=1),
    ]
