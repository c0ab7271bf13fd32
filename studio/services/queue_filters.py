"""Filters of the review queue as plain values, for saved views and the command line."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any

from studio.domain.errors import InvalidValueError
from studio.domain.review import QueueFilter, QueueOrder
from studio.domain.task import Difficulty, Kind, Split

_DEFAULT = QueueFilter()
_STATES = ("open", "accepted", "rejected", "escalated", "conflict", "decided", "all")
_WORDS: Mapping[str, Callable[[Any], Any]] = {
    "kinds": Kind,
    "difficulties": Difficulty,
    "splits": Split,
}


def to_json(wanted: QueueFilter) -> dict[str, Any]:
    """Write what a filter asks for, leaving out what it does not."""
    told = {}
    for field in fields(QueueFilter):
        value = getattr(wanted, field.name)
        if value != getattr(_DEFAULT, field.name):
            told[field.name] = _plain(value)
    return told


def from_json(stored: Mapping[str, Any]) -> QueueFilter:
    """Read a filter; what a later version knows and this one does not is passed over.

    Raises InvalidValueError where a value is none that can be asked for.
    """
    known = {field.name for field in fields(QueueFilter)}
    try:
        read = {key: _value(key, value) for key, value in stored.items() if key in known}
        wanted = QueueFilter(**read)
    except (TypeError, ValueError) as error:
        raise InvalidValueError(
            "this is no filter of the review queue: {error}", error=error
        ) from error
    if wanted.state not in _STATES:
        raise InvalidValueError(
            "{state!r} is no state; use one of {states}",
            state=wanted.state,
            states=", ".join(_STATES),
        )
    return wanted


def _plain(value: object) -> object:
    if isinstance(value, frozenset):
        return sorted(value, key=lambda one: (one is not None, str(one)))
    return value


def _value(key: str, value: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    if key == "order":
        return QueueOrder(value)
    if isinstance(getattr(_DEFAULT, key), frozenset):
        return frozenset(map(_WORDS.get(key, _same), value))
    return value


def _same(value: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    return value
