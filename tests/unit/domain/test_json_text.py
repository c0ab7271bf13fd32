"""Strict JSON refuses what Python's reader lets pass, and says why."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain import json_text

JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)  # fmt: skip


@given(JSON_VALUES)
def test_every_json_value_is_read_as_written(value: object) -> None:
    assert json_text.parse(json.dumps(value)) == value


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "is empty"),
        (" \n", "is empty"),
        ('```json\n{"a": 1}\n```', "has code fences"),
        ('Here you are: {"a": 1}', "has text before"),
        ('{"a": 1} I hope this helps', "has text after"),
        ('{"a": 1', "breaks off"),
        ('{"a": 1, "a": 2}', "has the key 'a' twice"),
        ('[{"b": {"a": 1, "a": 1}}]', "has the key 'a' twice"),
        ('{"a": NaN}', "has NaN"),
        ("[-Infinity]", "has -Infinity"),
        ("[1e999]", "too large"),
        ("1" * 5000, "too many digits"),
        ("[" * 101 + "]" * 101, "nested deeper than 100"),
        ("[" * 200_000, "nested deeper than 100"),
        ("{\n  'a': 1}", "broken at line 2, column 3"),
        ("\ufeff{}", "has text before"),
        ("{'a': 1}", "broken at column"),
        ('{"a": "\x00"}', "broken at column"),
    ],
)
def test_what_is_not_strict_json_is_refused_with_a_reason(text: str, reason: str) -> None:
    with pytest.raises(json_text.NotJsonError, match=reason):
        json_text.parse(text)


def test_the_deepest_allowed_nesting_is_read() -> None:
    assert json_text.parse("[" * 100 + "]" * 100)


@pytest.mark.parametrize(
    ("left", "right", "equal"),
    [
        (1, 1.0, True),
        (1, True, False),
        (0, False, False),
        ({"a": 1, "b": [2.0]}, {"b": [2], "a": 1}, True),
        ([1, 2], [2, 1], False),
        ("1", 1, False),
        (None, "null", False),
    ],
)
def test_canonical_texts_are_equal_just_when_the_values_are(
    left: object, right: object, equal: bool
) -> None:
    assert (json_text.canonical(left) == json_text.canonical(right)) is equal
