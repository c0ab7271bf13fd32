"""How far the answers to one task differ, without knowing which of them is right."""

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any, TypeAlias

from rapidfuzz.distance import Indel

from studio.domain.message import ToolCall

Fields: TypeAlias = Mapping[str, Any]

# Of longer texts the beginning is compared, and of many answers the first.
_MOST_CHARACTERS = 8_000
_MOST_ANSWERS = 6
# A text with a space in it is prose, where a word more or less is no other answer.
_WORDS = 3


def between(
    answers: Sequence[tuple[str, Sequence[ToolCall]]], *, structured: bool = False
) -> float:
    """Give the mean difference between every two answers: 0 the same, 1 nothing shared.

    ``structured`` says that answers are JSON objects: then it is the share of fields that
    differ, prose counting by how much of it does. What is no object is compared as text.
    """
    read = [_read(text, calls, structured) for text, calls in answers[:_MOST_ANSWERS]]
    apart = [_difference(left, right) for left, right in combinations(read, 2)]
    return sum(apart) / len(apart) if apart else 0.0


def _read(text: str, calls: Sequence[ToolCall], structured: bool) -> tuple[str, Fields | None]:
    said = "\n".join([text[:_MOST_CHARACTERS], *(_write(call) for call in calls)])
    if not structured or calls or len(text) > _MOST_CHARACTERS:
        return said, None
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return said, None
    return said, dict(_flat(value)) if isinstance(value, dict) else None


def _flat(value: Mapping[str, Any], start: str = "") -> Iterator[tuple[str, Any]]:
    """Yield the fields of an object, those of objects inside it by their path."""
    for key, inner in value.items():
        if isinstance(inner, dict) and inner:
            yield from _flat(inner, f"{start}{key}.")
        else:
            yield f"{start}{key}", inner


def _difference(left: tuple[str, Fields | None], right: tuple[str, Fields | None]) -> float:
    if left[0] == right[0]:
        return 0.0
    if left[1] is None or right[1] is None:
        return Indel.normalized_distance(left[0][:_MOST_CHARACTERS], right[0][:_MOST_CHARACTERS])
    names = left[1].keys() | right[1].keys()
    apart = [_field(left[1], right[1], name) for name in names]
    return sum(apart) / len(apart) if apart else 0.0


def _field(left: Fields, right: Fields, name: str) -> float:
    if name not in left or name not in right:
        return 1.0
    one, other = left[name], right[name]
    if isinstance(one, str) and isinstance(other, str):
        if one == other:
            return 0.0
        return Indel.normalized_distance(one, other) if _is_prose(one, other) else 1.0
    # In JSON 1 and true are not the same, and 1 and 1.0 are.
    return 0.0 if _write(one) == _write(other) else 1.0


def _is_prose(one: str, other: str) -> bool:
    return min(len(one.split()), len(other.split())) >= _WORDS


def _write(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)
