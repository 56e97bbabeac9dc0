"""Half-made letters: one draft for each person, whose letter was left last, and the batch."""

from uuid import UUID

from desktop_app.services.drafts import Drafts
from desktop_app.ui.awards.batch.state import Batch, batch_of
from desktop_app.ui.page import State

_LAST = "letter"
_BATCH = "batch"


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


class BatchDrafts:
    """The batch of letters that was begun and is not printed yet."""

    def __init__(self, drafts: Drafts) -> None:
        self._drafts = drafts

    def keep_batch(self, state: State) -> None:
        """Keep the state of a batch."""
        self._drafts.save(_BATCH, state)

    def batch(self) -> Batch:
        """Return the batch that was left; an empty one where there is none."""
        return batch_of(self._drafts.load(_BATCH) or {})
