"""Times as the database holds them: UTC, ISO 8601, ending in Z."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TypeAlias

from studio.domain.errors import InvalidValueError

Clock: TypeAlias = Callable[[], str]
_IN_NAME = re.compile(r"\d{8}T\d{6}Z")


def to_text(moment: datetime) -> str:
    """Write a moment with milliseconds."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def from_text(text: str) -> datetime:
    """Read a time; one without a zone is taken as UTC.

    Raises InvalidValueError where the text is no time.
    """
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise InvalidValueError(
            "{text!r} is not a time; write it as 2026-01-31T09:30:00Z", text=text
        ) from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def to_utc(text: str) -> str:
    """Bring any ISO 8601 time to the form that the database holds."""
    return to_text(from_text(text))


def just_after(text: str) -> str:
    """Give the next moment that the database can tell from a time."""
    return to_text(from_text(text) + timedelta(milliseconds=1))


def in_name(text: str) -> str:
    """Write a time as it stands in a file's name: 20260131T093000Z."""
    return from_text(text).astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def from_name(stem: str) -> datetime:
    """Read the time in a file's name without its ending, such as project-20260131T093000Z.

    Raises InvalidValueError where there is none.
    """
    found = _IN_NAME.search(stem)
    return from_text(found.group() if found else stem)
