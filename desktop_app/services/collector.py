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
