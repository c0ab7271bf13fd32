"""Checks that a JSON Schema is one: its words, its patterns, and what it refers to."""

import functools
from collections.abc import Iterator, Mapping
from typing import Any

import regex
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from referencing import Registry
from referencing.exceptions import Unresolvable
from referencing.jsonschema import DRAFT202012

from studio.domain.sentence import Sentence
from studio.grading.json_schema import Misfit, explain, first_error

_TYPES = "object, array, string, number, integer, boolean or null"
# Keywords that hold one schema, a list of them, or a schema for each name.
_ONE = frozenset(
    {
        "additionalProperties", "contains", "contentSchema", "else", "if", "items", "not",
        "propertyNames", "then", "unevaluatedItems", "unevaluatedProperties",
    }
)  # fmt: skip
_LISTS = frozenset({"allOf", "anyOf", "oneOf", "prefixItems"})
_NAMED = frozenset({"$defs", "definitions", "dependentSchemas", "patternProperties", "properties"})


def fault(schema: Mapping[str, Any]) -> Misfit | None:
    """Give the first thing that keeps this from being a schema, None where it is one."""
    try:
        error = first_error(_rules(), schema)
        if error is not None:
            return Misfit(path=tuple(error.absolute_path), words=_words(error))
        inner = _pattern_fault(schema) or _reference_fault(schema)
    except RecursionError:
        return Misfit(path=(), words=Sentence("is nested too deeply"))
    return inner


@functools.cache
def _rules() -> Draft202012Validator:
    return Draft202012Validator(Draft202012Validator.META_SCHEMA)


def _words(error: ValidationError) -> str:
    if error.absolute_path and error.absolute_path[-1] == "type" and error.validator == "anyOf":
        return Sentence(
            "{place}: {value} is no type; use {types}",
            place=error.json_path,
            value=repr(error.instance),
            types=_TYPES,
        )
    return explain(error)


def _pattern_fault(schema: Mapping[str, Any]) -> Misfit | None:
    for path, one in _schemas(schema, ()):
        patterns: list[tuple[tuple[str, ...], str]] = [
            (("patternProperties", key), key) for key in one.get("patternProperties", ())
        ]
        if "pattern" in one:
            patterns.append((("pattern",), one["pattern"]))
        for place, pattern in patterns:
            try:
                regex.compile(pattern)
            except regex.error as error:
                where = _written((*path, *place))
                return Misfit(
                    path=(*path, *place),
                    words=Sentence(
                        "{where}: the pattern cannot be read: {error}", where=where, error=error
                    ),
                )
    return None


def _reference_fault(schema: Mapping[str, Any]) -> Misfit | None:
    resolver = DRAFT202012.create_resource(schema)
    lookup = Registry().with_resource("", resolver).resolver().lookup
    for path, one in _schemas(schema, ()):
        for key in ("$ref", "$dynamicRef"):
            if key in one and not _resolves(lookup, one[key], inside="$id" in schema):
                where = _written((*path, key))
                words = Sentence(
                    "{where}: {reference!r} is not in the schema, and nothing is fetched",
                    where=where,
                    reference=one[key],
                )
                return Misfit(path=(*path, key), words=words)
    return None


def _resolves(lookup: Any, reference: str, *, inside: bool) -> bool:  # noqa: ANN401
    if inside and not reference.startswith("#"):
        return True  # against a name of the schema's own, which only a check of a value resolves
    try:
        lookup(reference)
    except Unresolvable:
        return False
    return True


def _schemas(
    schema: object, path: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], Mapping[str, Any]]]:
    """Yield a schema and all those inside it, each with its path."""
    if not isinstance(schema, Mapping):
        return
    yield path, schema
    for key, value in schema.items():
        if key in _ONE:
            yield from _schemas(value, (*path, key))
        elif key in _LISTS and isinstance(value, list):
            for index, one in enumerate(value):
                yield from _schemas(one, (*path, key, index))
        elif key in _NAMED and isinstance(value, Mapping):
            for name, one in value.items():
                yield from _schemas(one, (*path, key, name))


def _written(path: tuple[str | int, ...]) -> str:
    """Write a path as the errors of values do: $.items[0].type."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return "$" + "".join(steps)
