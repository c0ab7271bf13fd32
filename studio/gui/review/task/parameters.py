"""Says in lines what a tool takes, from the JSON Schema of its parameters."""

from collections.abc import Mapping
from typing import Any

_DEEPEST = 5
_MOST = 200  # lines
_INDENT = "  "


def lines(schema: object) -> list[str]:
    """Write a line a parameter: name, type, whether it must be there, values, what it means."""
    found: list[str] = []
    _write(schema, found, depth=0)
    return found


def _write(schema: object, found: list[str], *, depth: int) -> None:
    if not isinstance(schema, Mapping) or depth > _DEEPEST:
        return
    properties = schema.get("properties")
    if not isinstance(properties, Mapping):
        return
    required = schema.get("required")
    needed = set(required) if isinstance(required, list) and _all_texts(required) else set()
    for name, one in properties.items():
        if len(found) >= _MOST:
            return
        found.append(_INDENT * depth + _line(str(name), one, needed=name in needed))
        _write(one, found, depth=depth + 1)
        if isinstance(one, Mapping):
            _write(one.get("items"), found, depth=depth + 1)


def _all_texts(values: list[object]) -> bool:
    return all(isinstance(one, str) for one in values)


def _line(name: str, schema: object, *, needed: bool) -> str:
    if not isinstance(schema, Mapping):
        return name
    optional = "" if needed else "?"
    kind = _kind(schema)
    said = schema.get("description")
    meaning = f" – {said}" if isinstance(said, str) and said.strip() else ""
    return f"{name}{optional}: {kind}{meaning}"


def _kind(schema: Mapping[str, Any]) -> str:
    values = schema.get("enum")
    if isinstance(values, list) and values:
        return " | ".join(str(value) for value in values)
    kind = schema.get("type", "any")
    if isinstance(kind, list):
        return " | ".join(str(one) for one in kind)
    items = schema.get("items")
    if kind == "array" and isinstance(items, Mapping) and "type" in items:
        return f"{items['type']}[]"
    return str(kind)
