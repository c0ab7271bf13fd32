"""Strict JSON: a whole text that is one JSON value, without what Python's reader lets pass."""

import json
import math
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, NoReturn

from studio.domain.errors import InvalidValueError
from studio.domain.sentence import Sentence

MAX_DEPTH = 100


class NotJsonError(InvalidValueError):
    """A text is not strict JSON; the message says why, without the text."""


def parse(text: str, *, max_depth: int = MAX_DEPTH) -> object:
    """Read a text that holds one JSON value and nothing else (RFC 8259).

    Refuses what Python's reader allows: duplicate keys, NaN and infinities, numbers too large
    for a double, and nesting deeper than ``max_depth``. Raises NotJsonError.
    """
    try:
        value = json.loads(
            text, object_pairs_hook=_object, parse_float=_number, parse_constant=_constant
        )
    except json.JSONDecodeError as error:
        raise NotJsonError(_explain(text, error)) from None
    except RecursionError:
        raise NotJsonError(
            "is nested deeper than {max_depth} levels", max_depth=max_depth
        ) from None
    except NotJsonError:
        raise
    except ValueError:
        # Python refuses to read integers of more than 4,300 digits.
        raise NotJsonError("has a number with too many digits") from None
    if depth(value, limit=max_depth) > max_depth:
        raise NotJsonError("is nested deeper than {max_depth} levels", max_depth=max_depth)
    return value


def depth(value: object, *, limit: int) -> int:
    """Count the levels of lists and objects, giving up just above ``limit``."""
    level = 0
    layer = _containers([value])
    while layer and level <= limit:
        level += 1
        layer = [inner for outer in layer for inner in _containers(_children(outer))]
    return level


def canonical(value: object) -> str:
    """Write a JSON value so that equal values give equal texts.

    Keys are sorted and 1.0 equals 1, as JSON Schema has it; true is not 1.
    """
    return json.dumps(_normal(value), sort_keys=True, ensure_ascii=True, separators=(",", ":"))


def _containers(values: Iterable[Any]) -> list[Any]:
    return [value for value in values if isinstance(value, (dict, list))]


def _children(value: dict[str, Any] | list[Any]) -> Iterable[Any]:
    return value.values() if isinstance(value, dict) else value


def _normal(value: object) -> object:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, Mapping):
        return {key: _normal(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_normal(inner) for inner in value]
    return value


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = dict(pairs)
    if len(found) < len(pairs):
        twice = Counter(key for key, _ in pairs).most_common(1)[0][0]
        raise NotJsonError("has the key {twice!r} twice in one object", twice=twice[:80])
    return found


def _number(text: str) -> float:
    value = float(text)
    if math.isinf(value):
        raise NotJsonError("has a number too large to hold")
    return value


def _constant(name: str) -> NoReturn:
    raise NotJsonError("has {name}, which JSON does not know", name=name)


def _explain(text: str, error: json.JSONDecodeError) -> str:
    start = text.strip()
    if not start:
        return Sentence("is empty")
    if "```" in start:
        return Sentence("has code fences around or in it")
    where = Sentence("column {column}", column=error.colno)
    if "\n" in start:
        where = Sentence("line {line}, column {column}", line=error.lineno, column=error.colno)
    if error.msg == "Extra data":
        return Sentence("has text after the JSON value at {where}", where=where)
    if start[0] not in '{["-0123456789tfn':
        return Sentence("has text before the JSON value, or none at all")
    said = next((known for known in _BREAKS if known == error.msg), error.msg)
    return Sentence("breaks off or is broken at {where}: {error}", where=where, error=said)


# What Python's reader says, so that it can be said in other languages.
_BREAKS = (
    Sentence("Expecting value"),
    Sentence("Expecting ',' delimiter"),
    Sentence("Expecting ':' delimiter"),
    Sentence("Expecting property name enclosed in double quotes"),
    Sentence("Illegal trailing comma before end of array"),
    Sentence("Illegal trailing comma before end of object"),
    Sentence("Unterminated string starting at"),
    Sentence("Invalid control character at"),
    Sentence("Invalid \\escape"),
    Sentence("Invalid \\uXXXX escape"),
)
