"""Thinning: what is kept of a long row of daily backups."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from studio.store import thinning

MOMENTS = st.datetimes(
    min_value=datetime(2024, 1, 1), max_value=datetime(2028, 1, 1), timezones=st.just(UTC)
)


def backups(moments: list[datetime]) -> dict[Path, datetime]:
    return {Path(f"{number}.db"): moment for number, moment in enumerate(moments)}


def kept(moments: list[datetime]) -> list[datetime]:
    found = backups(moments)
    gone = thinning.surplus(found)
    return sorted(moment for file, moment in found.items() if file not in gone)


def test_a_week_of_backups_is_kept_whole() -> None:
    days = [datetime(2026, 3, day, tzinfo=UTC) for day in range(1, 8)]
    assert kept(days) == days


def test_two_years_of_daily_backups_become_days_weeks_and_months() -> None:
    last = datetime(2026, 3, 31, 9, tzinfo=UTC)  # a Tuesday
    left = kept([last - timedelta(days=back) for back in range(730)])
    days = [datetime(2026, 3, day, 9, tzinfo=UTC) for day in range(25, 32)]
    sundays = [datetime(2026, 3, day, 9, tzinfo=UTC) for day in (8, 15, 22)]
    month_ends = [datetime(2026, 3, 1, 9, tzinfo=UTC) - timedelta(days=1)]
    assert left[-11:] == [*month_ends, *sundays, *days]
    assert len(left) == 7 + 3 + 11


def test_of_two_backups_of_an_old_day_the_newer_is_kept() -> None:
    old = [datetime(2026, 1, 5, hour, tzinfo=UTC) for hour in (8, 17)]
    recent = [datetime(2026, 3, day, tzinfo=UTC) for day in range(1, 8)]
    assert old[1] in kept([*old, *recent])
    assert old[0] not in kept([*old, *recent])


@given(st.lists(MOMENTS, max_size=60, unique=True))
def test_the_newest_is_never_thinned_out(moments: list[datetime]) -> None:
    assert kept(moments)[-1:] == sorted(moments)[-1:]


@given(st.lists(MOMENTS, max_size=60, unique=True))
def test_no_more_is_kept_than_the_scheme_allows(moments: list[datetime]) -> None:
    assert len(kept(moments)) <= thinning.DAYS + thinning.WEEKS + thinning.MONTHS


@given(st.lists(MOMENTS, max_size=60, unique=True))
def test_thinning_again_changes_nothing(moments: list[datetime]) -> None:
    once = kept(moments)
    assert kept(once) == once
