"""The collector of rings rests while much is made, and has little to look through afterwards."""

import gc
from collections.abc import Iterator

import pytest

from desktop_app.services.collector import collector_at_rest


@pytest.fixture(autouse=True)
def at_work() -> Iterator[None]:
    """Leave the collector at work."""
    yield
    gc.enable()


def test_the_collector_rests_and_goes_on() -> None:
    with collector_at_rest():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    with collector_at_rest():
        pass
    assert not gc.isenabled()


def test_what_was_made_meanwhile_is_not_looked_through_at_once() -> None:
    with collector_at_rest():
        made = [[number] for number in range(50_000)]
        before = len(gc.get_objects(generation=0))
    assert before > 50_000
    assert len(gc.get_objects(generation=0)) < 5_000
    assert len(made) == 50_000
