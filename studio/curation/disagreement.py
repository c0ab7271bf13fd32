"""How far the answers to one task differ, without knowing which of them is right."""

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any, NamedTuple, TypeAlias

from rapidfuzz.distance import Indel

from studio.domain.message import ToolCall


class _Field(NamedTuple):
    """One field as it is compared; what is no text is written out once, not for every pair."""

    said: str
    is_text: bool
    is_prose: bool


Fields: TypeAlias = Mapping[str, _Field]

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


def _flat(value: Mapping[str, Any], start: str = "") -> Iterator[tuple[str, _Field]]:
    """Yield the fields of an object, those of objects inside it by their path."""
    for key, inner in value.items():
        if isinstance(inner, str):
            # Splitting stops where enough words are found.
            is_prose = len(inner.split(None, _WORDS - 1)) >= _WORDS
            yield f"{start}{key}", _Field(inner, True, is_prose)
        elif isinstance(inner, dict) and inner:
            yield from _flat(inner, f"{start}{key}.")
        else:
            yield f"{start}{key}", _Field(_write(inner), False, False)


def _difference(left: tuple[str, Fields | None], right: tuple[str, Fields | None]) -> float:
    if left[0] == right[0]:
        return 0.0
    if left[1] is None or right[1] is None:
        return Indel.normalized_distance(left[0][:_MOST_CHARACTERS], right[0][:_MOST_CHARACTERS])
    names = left[1].keys() | right[1].keys()
    apart = sum(_field(left[1].get(name), right[1].get(name)) for name in names)
    return apart / len(names) if names else 0.0


def _field(one: _Field | None, other: _Field | None) -> float:
    if one is None or other is None:
        return 1.0
    if one == other:
        return 0.0
    both_prose = one.is_prose and other.is_prose
    return Indel.normalized_distance(one.said, other.said) if both_prose else 1.0


def _write(value: object) -> str:
    # In JSON 1 and true are not the same, and 1 and 1.0 are.
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return _encode(value)


_encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, default=str).encode
