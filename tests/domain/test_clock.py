"""The clock that is handed in."""

from datetime import UTC, date, datetime, timedelta

from desktop_app.domain.clock import Clock, fixed_clock


def test_the_clock_tells_instants_in_utc() -> None:
    now = Clock().now()
    assert now.utcoffset() == timedelta(0)
    assert abs(datetime.now(UTC) - now) < timedelta(minutes=1)


def test_the_clock_tells_the_date_of_the_office() -> None:
    before = datetime.now().astimezone().date()
    assert Clock().today() in {before, datetime.now().astimezone().date()}


def test_a_fixed_clock_stands_still() -> None:
    instant = datetime(2024, 2, 28, 7, 0, tzinfo=UTC)
    clock = fixed_clock(instant)
    assert (clock.now(), clock.now(), clock.today()) == (instant, instant, date(2024, 2, 28))
