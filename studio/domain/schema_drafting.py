"""Drafts a JSON Schema from an example, for a person to go on from."""

from collections.abc import Mapping, Sequence
from typing import Any

_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def from_example(example: object) -> dict[str, Any]:
    """Write the strictest simple schema that the example fits.

    Objects require their keys and allow no others; a list's items may be whatever its items are.
    """
    return {"$schema": _DRAFT, **_of(example)}


def _of(value: object) -> dict[str, Any]:
    if isinstance(value, Mapping):
        return {
            "type": "object",
            "properties": {str(key): _of(inner) for key, inner in value.items()},
            "required": [str(key) for key in value],
            "additionalProperties": False,
        }
    if isinstance(value, list):
        return {"type": "array", "items": _either([_of(item) for item in value])}
    return {"type": _type(value)}


def _either(schemas: Sequence[dict[str, Any]]) -> dict[str, Any]:
    different: list[dict[str, Any]] = []
    for schema in schemas:
        if schema not in different:
            different.append(schema)
    if len(different) <= 1:
        return different[0] if different else {}
    if all(set(schema) == {"type"} for schema in different):
        return {"type": _merged([str(schema["type"]) for schema in different])}
    return {"anyOf": different}


def _merged(types: list[str]) -> list[str] | str:
    """Put types together; an integer is a number too."""
    kept = [one for one in types if not (one == "integer" and "number" in types)]
    return kept if len(kept) > 1 else kept[0]


def _type(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "integer"
    return "number" if isinstance(value, float) else "string"
