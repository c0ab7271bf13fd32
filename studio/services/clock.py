"""Time and identity, handed in so that tests can fix them."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeAlias

from ulid import ULID

Clock: TypeAlias = Callable[[], str]


def utc_now() -> str:
    """Give the time in UTC as ISO 8601 with milliseconds."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def new_id() -> str:
    """Give a fresh ULID: sortable by time, unique across projects."""
    return str(ULID())
