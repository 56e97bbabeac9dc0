"""Steps of work, and the marking of their names."""

from desktop_app.domain.journal import N_, StepName, UndoState


def test_marking_leaves_the_sentence_as_it_is() -> None:
    assert N_("Delete {name}") == "Delete {name}"


def test_steps_do_not_share_their_facts() -> None:
    assert StepName("Undo").facts is not StepName("Undo").facts


def test_at_first_there_is_nothing_to_undo() -> None:
    state = UndoState()
    assert (state.undo, state.redo, state.last) == (None, None, None)
