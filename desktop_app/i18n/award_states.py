"""The words for where an award stands in its life, and for each step that it took."""

from desktop_app.domain.awards import AwardEvent, AwardState, AwardStep
from desktop_app.domain.journal import N_
from desktop_app.i18n.texts import Texts

STATES = {
    AwardState.NOMINATED: N_("Nominated"),
    AwardState.APPROVED: N_("Approved"),
    AwardState.NUMBERED: N_("Not printed"),
    AwardState.PRINTED: N_("Printed"),
    AwardState.PRESENTED: N_("Handed out"),
    AwardState.ANNULLED: N_("Annulled"),
}
_STEPS = {
    AwardStep.NOMINATED: N_("Nominated"),
    AwardStep.APPROVED: N_("Approved"),
    AwardStep.RETURNED: N_("Sent back"),
    AwardStep.NUMBERED: N_("Issued without a number"),
    AwardStep.PRESENTED: N_("Handed out"),
    AwardStep.TAKEN_BACK: N_("Handing out taken back"),
    AwardStep.ANNULLED: N_("Annulled"),
}
_TOLD = {
    AwardStep.APPROVED: N_("Approved: {told}"),
    AwardStep.NUMBERED: N_("Number {told} given"),
    AwardStep.PRESENTED: N_("Handed out by {told}"),
    AwardStep.ANNULLED: N_("Annulled: {told}"),
}


def step_words(event: AwardEvent, texts: Texts) -> str:
    """Return what happened to an award in a step, with the reason or whatever else was noted."""
    if event.step is AwardStep.PRINTED:
        said = texts.ngettext("Printed, {count} copy", "Printed, {count} copies", event.copies)
        return said.format(count=texts.number(event.copies))
    if event.step is AwardStep.REPRINTED:
        said = texts.ngettext(
            "Printed again, {count} copy: {told}", "Printed again, {count} copies: {told}", event.copies
        )
        return said.format(count=texts.number(event.copies), told=event.note)
    pattern = _TOLD.get(event.step) if event.note else None
    return texts.gettext(pattern or _STEPS[event.step]).format(told=event.note)
