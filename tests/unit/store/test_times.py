"""Times in one form."""

from datetime import UTC, datetime

import pytest

from studio.domain.errors import InvalidValueError
from studio.store import times


@pytest.mark.parametrize(
    ("given", "stored"),
    [
        ("2026-03-02T09:00:00Z", "2026-03-02T09:00:00.000Z"),
        ("2026-03-02T09:00:00.123456+00:00", "2026-03-02T09:00:00.123Z"),
        ("2026-03-02T09:00:00-05:00", "2026-03-02T14:00:00.000Z"),
        ("2026-03-02 09:00", "2026-03-02T09:00:00.000Z"),
    ],
)
def test_every_iso_time_becomes_utc(given: str, stored: str) -> None:
    assert times.to_utc(given) == stored


def test_a_time_in_a_files_name_is_read_back() -> None:
    name = times.in_name("2026-03-02T09:00:00.999Z")
    assert name == "20260302T090000Z"
    assert times.from_name(f"project-{name}-auto") == datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.mark.parametrize("stem", ["project-99999999T999999Z", "project-mine"])
def test_a_name_without_a_time_is_refused(stem: str) -> None:
    with pytest.raises(InvalidValueError):
        times.from_name(stem)
