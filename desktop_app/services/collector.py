"""Python's collector of rings, put to rest while tens of thousands of records are made that all stay."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Keep the collector from looking through everything again and again: a third of the time of a large import."""
    was_at_work = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_at_work:
            # All that was made counts as old at once: else the next allocation would look through it in one go.
            gc.freeze()
            gc.unfreeze()
            gc.enable()


def count_as_staying() -> None:
    """Let the collector leave alone what stands when the program is loaded: modules, tables, the first window.

    Looking through it takes 80 ms, in the midst of turning pages; what is made later is looked through in 5. Once is
    enough: more often, windows that were closed since would stay as well.
    """
    if not gc.get_freeze_count():
        gc.freeze()
