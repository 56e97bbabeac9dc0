"""The list of samples: name and kind, and what is not offered any more."""

from dataclasses import dataclass
from functools import partial

from desktop_app.domain.award_kinds import AwardKind, LetterTemplate
from desktop_app.domain.languages import PAPER_LANGUAGES, Language
from desktop_app.i18n.texts import Texts
from desktop_app.ui.row_painter import Mark
from desktop_app.ui.samples.design_cards import DESIGNS
from desktop_app.ui.table import Column


@dataclass(frozen=True, slots=True)
class SampleLine:
    """A template with its kind."""

    template: LetterTemplate
    kind: AwardKind


def columns(texts: Texts) -> list[Column[SampleLine]]:
    """Return name and kind; what is not offered is marked."""
    _, language = texts.gettext, texts.language
    paper = language if language in PAPER_LANGUAGES else Language.RU
    return [
        Column(_("Sample"), lambda one: one.template.name(paper), 0, strong=True, tip=partial(_tip, texts)),
        Column(_("Kind"), lambda one: one.kind.short(language), 112, mark=_mark),
    ]


def _tip(texts: Texts, line: SampleLine) -> str:
    paper = texts.language if texts.language in PAPER_LANGUAGES else Language.RU
    return f"{line.template.name(paper)}. {texts.gettext(DESIGNS[line.template.design])}"


def _mark(line: SampleLine) -> Mark | None:
    return None if line.template.active else Mark("circle-minus", "none")
