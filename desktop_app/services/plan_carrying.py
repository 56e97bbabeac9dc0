"""Which unfinished items a script carries over, and why each of them moves."""

from collections.abc import Collection, Sequence
from uuid import UUID

from desktop_app.domain.plan_errors import ItemFinishedError
from desktop_app.services.plan_starting import Unfinished


def reasons_for(unfinished: Sequence[Unfinished], wanted: Collection[tuple[UUID, str]], reason: str) -> dict[UUID, str]:
    """Return why each item moves: the reason that is given, else the one that was noted for it.

    Args:
        unfinished: What the old year leaves unfinished.
        wanted: Items with their numbers; without any, all that are not continued already.
        reason: Why, for every item; empty where the noted reasons hold.

    Raises:
        ItemFinishedError: An item that is wanted leaves nothing unfinished, or is continued already.
    """
    left = {one.item.id: one for one in unfinished if one.continued_by is None}
    for item_id, number in wanted:
        if item_id not in left:
            raise ItemFinishedError(number)
    chosen = [item_id for item_id, _ in wanted] or list(left)
    return {item_id: reason.strip() or left[item_id].reason for item_id in chosen}
