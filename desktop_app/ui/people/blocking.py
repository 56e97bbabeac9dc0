"""Blocking: somebody is taken out of every list, choice and export, with the way back offered."""

from desktop_app.domain.people import Person
from desktop_app.ui.context import Context


def set_blocked(context: Context, person: Person, *, blocked: bool) -> None:
    """Block somebody, or bring them back."""
    context.desk.people.set_blocked(person.id, blocked=blocked)
    _ = context.texts.gettext
    said = _("Blocked: {name}") if blocked else _("Unblocked: {name}")
    context.notify(said.format(name=person.name))
