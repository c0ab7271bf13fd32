"""Says briefly what a JSON Schema asks of each of its fields, for a list beside the form."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

_CHOICES = 26  # characters of choices written out; longer ones are counted
_DEEPEST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemaField:
    """One field of an answer: its name, what it may hold, and whether it must be there."""

    name: str
    form: str
    required: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """The words around the schema's own, which a window has in its language."""

    anything: str = "any"
    never: str = "never"
    reference: str = "reference"
    one_of: str = "one of {number}"
    list: str = "list"
    list_of: str = "list of {form}"
    span: str = "{low} to {high}"


def fields(
    schema: Mapping[str, Any] | None, phrases: Phrases | None = None
) -> tuple[SchemaField, ...]:
    """List the fields of an object's schema, in their order; none where it is no object's."""
    return tuple(_fields(schema or {}, phrases or Phrases(), prefix="", depth=0))


def _fields(
    schema: Mapping[str, Any], phrases: Phrases, *, prefix: str, depth: int
) -> Iterator[SchemaField]:
    properties = schema.get("properties")
    if not isinstance(properties, Mapping):
        return
    required = schema.get("required")
    names = required if isinstance(required, list) else []
    for name, inner in properties.items():
        said = form(inner, phrases)
        yield SchemaField(name=f"{prefix}{name}", form=said, required=name in names)
        if isinstance(inner, Mapping) and depth + 1 < _DEEPEST:
            yield from _fields(inner, phrases, prefix=f"{prefix}{name}.", depth=depth + 1)


def form(schema: object, phrases: Phrases | None = None) -> str:
    """Say what a value may be: "low|normal|high", "string ≤ 200", "integer | null"."""
    phrases = phrases or Phrases()
    if not isinstance(schema, Mapping):
        return phrases.never if schema is False else phrases.anything
    if "const" in schema:
        return _value(schema["const"])
    if isinstance(schema.get("enum"), list):
        return _choices(schema["enum"], phrases)
    for key in ("anyOf", "oneOf"):
        if isinstance(schema.get(key), list):
            return " | ".join(dict.fromkeys(form(one, phrases) for one in schema[key]))
    return _typed(schema, phrases)


def _typed(schema: Mapping[str, Any], phrases: Phrases) -> str:
    types = schema.get("type")
    if isinstance(types, list):
        return " | ".join(_typed(dict(schema) | {"type": one}, phrases) for one in types)
    if types == "string":
        return str(schema.get("pattern") or schema.get("format") or f"string{_limits(schema)}")
    if types == "array":
        if "items" not in schema:
            return phrases.list
        return phrases.list_of.format(form=form(schema["items"], phrases))
    if types in ("integer", "number"):
        return f"{types}{_range(schema, phrases)}"
    if isinstance(types, str):
        return types
    return phrases.reference if "$ref" in schema else phrases.anything


def _limits(schema: Mapping[str, Any]) -> str:
    longest = schema.get("maxLength")
    return "" if longest is None else f" ≤ {longest}"


def _range(schema: Mapping[str, Any], phrases: Phrases) -> str:
    low, high = schema.get("minimum"), schema.get("maximum")
    if low is not None and high is not None:
        return " " + phrases.span.format(low=low, high=high)
    if low is not None:
        return f" ≥ {low}"
    return "" if high is None else f" ≤ {high}"


def _choices(values: list[Any], phrases: Phrases) -> str:
    written = "|".join(map(_value, values))
    return written if len(written) <= _CHOICES else phrases.one_of.format(number=len(values))


def _value(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
