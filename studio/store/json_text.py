"""JSON columns: plain values to text and back."""

import json
from typing import Any, TypeAlias

from studio.domain.errors import InvalidValueError

# What a column's text says: only its reader knows which of JSON's types.
Json: TypeAlias = Any


def dump(value: object) -> str:
    """Write a value as compact JSON, keys in their order: a schema's order is part of it.

    Raises InvalidValueError for what JSON cannot say (NaN, sets, …).
    """
    return _write(value, sort_keys=False)


def canonical(value: object) -> str:
    """Write a value so that equal values are equal texts, for hashing."""
    return _write(value, sort_keys=True)


def load(text: str) -> Json:
    """Read a JSON column."""
    return json.loads(text)


def _write(value: object, *, sort_keys: bool) -> str:
    try:
        return json.dumps(
            value,
            ensure_ascii=False,
            sort_keys=sort_keys,
            separators=(",", ":"),
            allow_nan=False,
        )
    except (TypeError, ValueError) as error:
        raise InvalidValueError("a value cannot be stored as JSON: {error}", error=error) from error
