"""The command that puts names into cases."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.cli.call import DONE, REFUSED, WRONG_USE, Call
from desktop_app.domain.errors import FileMissingError, FileNotOursError
from desktop_app.domain.languages import Case, Language, Sex

if TYPE_CHECKING:
    from desktop_app.i18n.declension import SuggestedForm

_SEXES = {"m": Sex.MALE, "f": Sex.FEMALE, "unknown": Sex.UNKNOWN, "": Sex.UNKNOWN}


def decline_names(call: Call) -> int:
    """Put one name, or every name of a file, into a case."""
    from desktop_app.i18n.declension import decline  # noqa: PLC0415  (no other command needs it)
    from desktop_app.i18n.doubts import doubt_words  # noqa: PLC0415  (no other command needs it)

    options = call.options
    if (options.name is None) == (options.source is None):
        call.complain(call.texts.gettext("Give either a name or a file with names"))
        return WRONG_USE
    language, case = Language(options.paper_language), Case(options.case)
    forms: list[SuggestedForm] = []
    named = _lines(options.source) if options.source else [(1, options.name, None)]
    for number, name, sex in named:
        if (sex is not None and sex not in _SEXES) or not name.strip():
            sentence = call.texts.gettext("Line {number} is not a name, a tab and a sex (m, f, unknown)")
            call.complain(sentence.format(number=number))
            return REFUSED
        forms.append(decline(name, language, case, _SEXES[options.sex if sex is None else sex]))
    if options.json:
        call.say_json([_told(form) for form in forms])
    else:
        for form in forms:
            call.say_row([form.form, *([doubt_words(form.reasons, call.texts)] if form.doubtful else [])])
    return DONE


def _told(form: "SuggestedForm") -> dict[str, object]:
    return {
        "form": form.form,
        "case": form.case.value,
        "lang": form.language.value,
        "doubtful": form.doubtful,
        "reasons": [reason.value for reason in form.reasons],
    }


def _lines(path: Path) -> Iterator[tuple[int, str, str | None]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileNotOursError(str(path)) from error
    except OSError as error:
        raise FileMissingError(str(path)) from error
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            name, tab, sex = line.rstrip("\r").partition("\t")
            yield number, name, sex.strip().lower() if tab else None
