"""Commands about our commission: its names and place, and who signs for it."""

from dataclasses import replace

from desktop_app.cli.call import DONE, Call
from desktop_app.cli.finding import NoCommissionError
from desktop_app.domain.commission import Commission, Role, Signatory
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language
from desktop_app.services.desk import is_new

_NAMED = ("name_kk", "name_ru", "place_kk", "place_ru")


def change(call: Call) -> int:
    """Set names and place of our commission; what is not said stays as it is."""
    said = {field: getattr(call.options, field).strip() for field in _NAMED}
    with call.writing(create=is_new(call.data)) as desk:
        known = desk.commissions.own() or Commission(new_id(), Role.OWN)
        saved = desk.commissions.save(replace(known, **{field: text for field, text in said.items() if text}))
    if call.options.json:
        call.say_json({"id": str(saved.id), **{field: getattr(saved, field) for field in _NAMED}})
    else:
        call.say_row([str(saved.id), saved.name(call.texts.language), saved.place(_paper_language(call))])
    return DONE


def add_signatory(call: Call) -> int:
    """Add somebody who signs for our commission."""
    options = call.options
    with call.writing() as desk:
        ours = desk.commissions.own()
        if ours is None:
            raise NoCommissionError("")
        saved = desk.commissions.save_signatory(
            Signatory(
                id=new_id(),
                commission_id=ours.id,
                name_kk=options.name_kk.strip(),
                name_ru=options.name_ru.strip(),
                post_kk=options.post_kk.strip(),
                post_ru=options.post_ru.strip(),
                valid_from=options.since,
                valid_to=options.until,
            )
        )
    if call.options.json:
        call.say_json({"id": str(saved.id), "name_kk": saved.name_kk, "name_ru": saved.name_ru})
    else:
        language = _paper_language(call)
        call.say_row([str(saved.id), saved.name(language), saved.post(language)])
    return DONE


def _paper_language(call: Call) -> Language:
    return Language.KK if call.texts.language is Language.KK else Language.RU
