"""Templates as files: written for another commission, and read as the work of a stranger."""

import base64
import binascii
import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from desktop_app.domain.award_errors import TemplateFileError, TemplateNewerError
from desktop_app.domain.award_kinds import AwardKind, LetterTemplate, check_pattern
from desktop_app.domain.designs import Design, Margins, PaperSize, check_margins
from desktop_app.domain.errors import FileUnreadableError, RuleError
from desktop_app.domain.identity import new_id
from desktop_app.domain.letter_text import check_text

SUFFIX = ".zhospar-sample"
_FORMAT, _VERSION = "zhospar-sample", 1
_MOST_BYTES = 12_000_000
_NAME_LIMIT, _CODE_LIMIT = 300, 40
_MOST_SIGNATORIES, _MOST_MONTHS = 2, 600
_CONTENT = (
    "name_kk",
    "name_ru",
    "text_kk",
    "text_ru",
    "title_kk",
    "title_ru",
    "design",
    "paper",
    "margins",
    "signatories",
)


@dataclass(frozen=True, slots=True)
class SampleProposal:
    """A template as a file holds it: nothing of it is kept yet; ``same_as`` is one of ours that says the same."""

    template: LetterTemplate
    kind: AwardKind
    logo: bytes | None = None
    same_as: UUID | None = None

    def equals(self, other: LetterTemplate) -> bool:
        """Tell whether a template says and looks the same, its logo left out."""
        return all(getattr(self.template, name) == getattr(other, name) for name in _CONTENT)


def sample_bytes(template: LetterTemplate, kind: AwardKind, logo: bytes | None) -> bytes:
    """Return a template as the bytes of a file, text that people can read."""
    margins = template.margins
    told = {
        "format": _FORMAT,
        "version": _VERSION,
        "kind": {
            "code": kind.code,
            "name_kk": kind.name_kk,
            "name_ru": kind.name_ru,
            "name_en": kind.name_en,
            "number_pattern": kind.number_pattern,
            "repeat_months": kind.repeat_months,
        },
        "template": {
            "name_kk": template.name_kk,
            "name_ru": template.name_ru,
            "text_kk": template.text_kk,
            "text_ru": template.text_ru,
            "title_kk": template.title_kk,
            "title_ru": template.title_ru,
            "design": template.design.value,
            "paper": template.paper.value,
            "margins": [margins.left, margins.right, margins.top, margins.bottom],
            "signatories": template.signatories,
        },
        "logo": base64.b64encode(logo).decode() if logo else "",
    }
    return json.dumps(told, ensure_ascii=False, indent=1).encode()


def read_sample(path: Path) -> SampleProposal:
    """Read a template out of a file.

    Raises:
        FileUnreadableError: The file is not there, or may not be read.
        TemplateFileError: It is no template, damaged, or holds what no template can hold.
        TemplateNewerError: A newer version of the program wrote it.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise FileUnreadableError(str(path)) from error
    if len(data) > _MOST_BYTES:
        raise TemplateFileError(str(path))
    try:
        told = json.loads(data.decode())
        proposal = None if _is_newer(told) else _proposal(told)
    except (RuleError, ValueError, KeyError, TypeError, RecursionError, binascii.Error) as error:
        raise TemplateFileError(str(path)) from error
    if proposal is None:
        raise TemplateNewerError(str(path))
    return proposal


def _is_newer(told: Any) -> bool:
    return isinstance(told, dict) and told.get("format") == _FORMAT and _whole(told["version"]) > _VERSION


def _proposal(told: Any) -> SampleProposal:
    if not isinstance(told, dict) or told.get("format") != _FORMAT or _whole(told["version"]) < 1:
        raise ValueError(_FORMAT)
    kind, template = told["kind"], told["template"]
    left, right, top, bottom = (_length(one) for one in template["margins"])
    signatories = _whole(template["signatories"])
    if not 1 <= signatories <= _MOST_SIGNATORIES:
        raise ValueError(signatories)
    return SampleProposal(
        template=LetterTemplate(
            id=new_id(),
            kind_id=new_id(),
            name_kk=_line(template, "name_kk"),
            name_ru=_named(template),
            text_kk=check_text(_text(template["text_kk"])),
            text_ru=check_text(_text(template["text_ru"])),
            title_kk=_line(template, "title_kk"),
            title_ru=_line(template, "title_ru"),
            design=Design(template["design"]),
            paper=PaperSize(template["paper"]),
            margins=check_margins(Margins(left, right, top, bottom)),
            signatories=signatories,
        ),
        kind=_kind(kind),
        logo=_logo(told.get("logo", "")),
    )


def _kind(told: Mapping[str, Any]) -> AwardKind:
    months = _whole(told["repeat_months"])
    if not 0 <= months <= _MOST_MONTHS:
        raise ValueError(months)
    name = _named(told)
    return AwardKind(
        id=new_id(),
        code=_line(told, "code")[:_CODE_LIMIT] or f"own-{new_id().hex[-12:]}",
        name_kk=_line(told, "name_kk") or name,
        name_ru=name,
        name_en=_line(told, "name_en") or name,
        number_pattern=check_pattern(_line(told, "number_pattern")),
        repeat_months=months,
    )


def _named(told: Mapping[str, Any]) -> str:
    """Return the Russian name, else the Kazakh one; one of them must be there."""
    name = _line(told, "name_ru") or _line(told, "name_kk")
    if not name:
        raise ValueError("name")
    return name


def _logo(told: Any) -> bytes | None:
    from desktop_app.documents.logo import check_logo  # noqa: PLC0415  (drawing is imported only when used)

    data = base64.b64decode(_text(told), validate=True)
    return check_logo(data) if data else None


def _line(told: Mapping[str, Any], field: str) -> str:
    words = " ".join(_text(told[field]).split())
    if len(words) > _NAME_LIMIT:
        raise ValueError(field)
    return words


def _text(told: Any) -> str:
    """Return a text without control and direction characters, which would hide what it says."""
    if not isinstance(told, str):
        raise TypeError
    kept = (letter for letter in told.replace("\r\n", "\n") if letter == "\n" or not _hides(letter))
    return unicodedata.normalize("NFC", "".join(kept))


def _hides(letter: str) -> bool:
    return unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Co"}


def _whole(told: Any) -> int:
    if not isinstance(told, int) or isinstance(told, bool):
        raise TypeError
    return told


def _length(told: Any) -> float:
    if not isinstance(told, int | float) or isinstance(told, bool):
        raise TypeError
    return float(told)
