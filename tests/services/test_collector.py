"""What the collector of rings is told to leave alone."""

import gc

from desktop_app.services.collector import count_as_staying


def test_what_stands_is_left_alone_once_and_what_comes_later_is_not() -> None:
    frozen = gc.get_freeze_count()
    count_as_staying()
    standing = gc.get_freeze_count()
    later = [[number] for number in range(1_000)]
    count_as_staying()
    assert standing > 0
    assert gc.get_freeze_count() <= standing < standing + len(later)
    if not frozen:
        gc.unfreeze()
