"""Half-made letters: one draft for each person, and whose letter was left last."""

from uuid import UUID

from desktop_app.services.drafts import Drafts
from desktop_app.ui.page import State

_LAST = "letter"


class LetterDrafts:
    """What was typed into letters that have no number yet."""

    def __init__(self, drafts: Drafts) -> None:
        self._drafts = drafts

    def keep(self, state: State) -> None:
        """Keep the state of a letter page that has a person."""
        self._drafts.save(_key(state["person"]), state)
        self._drafts.save(_LAST, {"person": state["person"]})

    def of(self, person_id: UUID) -> State | None:
        """Return what was typed for a person and not finished."""
        return self._drafts.load(_key(str(person_id)))

    def last(self) -> UUID | None:
        """Return whose letter was left last, while its draft is there."""
        last = self._drafts.load(_LAST)
        person_id = UUID(last["person"]) if last else None
        return person_id if person_id is not None and self.of(person_id) is not None else None

    def forget(self, person_id: UUID) -> None:
        """Forget the draft of a person's letter."""
        self._drafts.forget(_key(str(person_id)))


def _key(person: str) -> str:
    return f"letter:{person}"
