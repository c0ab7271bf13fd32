"""JSON columns: plain values to text and back."""

import json
from typing import Any, TypeAlias

from studio.domain.errors import InvalidValueError

# What a column's text says: only its reader knows which of JSON's types.
Json: TypeAlias = Any


def dump(value: object) -> str:
    """Write a value as compact JSON in one form, so that equal values are equal texts.

    Raises InvalidValueError for what JSON cannot say (NaN, sets, …).
    """
    try:
        return json.dumps(
            value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
        )
    except (TypeError, ValueError) as error:
        raise InvalidValueError(f"a value cannot be stored as JSON: {error}") from error


def load(text: str) -> Json:
    """Read a JSON column."""
    return json.loads(text)
