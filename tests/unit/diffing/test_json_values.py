"""JSON is compared as what it says: keys, items and values that are the same thing."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.diffing import comparison, json_strings
from studio.diffing.results import Diff, Kind, Method, Span

values = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=6) | st.floats(-1, 1),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=12,
)


def marks(left: str, right: str) -> tuple[list[str], list[str]]:
    """Give what is marked on either side."""
    found = comparison.compare(left, right, Method.JSON)
    return (
        [left[one.start : one.end] for block in found.blocks for one in block.left],
        [right[one.start : one.end] for block in found.blocks for one in block.right],
    )


def notes(left: str, right: str) -> list[tuple[str, str]]:
    found = comparison.compare(left, right, Method.JSON)
    return [(note.path, note.text) for note in found.notes]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ('{"a": 12.0, "b": 1e2}', '{"a": 12, "b": 100}'),
        ('{"a": 0.10}', '{"a": 0.1}'),
        ('{"a": "K\\u00f6ln \\ud83d\\ude00"}', '{"a": "Köln 😀"}'),
        ('{"a": "{\\"b\\": 1, \\"c\\": 2}"}', '{"a": "{\\"c\\":2,\\"b\\":1}"}'),
    ],
)
def test_what_is_written_otherwise_is_no_difference(left: str, right: str) -> None:
    assert marks(left, right) == ([], [])


@pytest.mark.parametrize(("left", "right"), [("true", "1"), ('"1"', "1"), ("null", "0")])
def test_a_value_of_another_sort_differs(left: str, right: str) -> None:
    assert marks(f'{{"a": {left}}}', f'{{"a": {right}}}') == ([left], [right])


def test_a_renamed_key_keeps_its_value() -> None:
    left, right = '{"cat": "customs", "n": 1}', '{"category": "customs", "n": 1}'
    assert marks(left, right) == (["cat"], ["category"])
    assert notes(left, right) == [("$.category", "renamed from cat")]


def test_a_renamed_key_may_have_a_changed_text() -> None:
    left = '{"reply": "Please send us the commercial invoice today.", "n": 1}'
    right = '{"answer": "Please send us the commercial invoice now.", "m": 2}'
    assert marks(left, right) == (["reply", "today", '"n": 1'], ["answer", "now", '"m": 2'])


def test_short_values_that_happen_to_be_equal_are_no_renaming() -> None:
    left, right = '{"a": 1, "b": 2, "c": 0}', '{"d": 2, "e": 1, "c": 0}'
    assert marks(left, right) == (['"a": 1, "b": 2'], ['"d": 2, "e": 1'])


def test_items_are_known_by_the_key_that_names_them() -> None:
    left = '[{"id": "A1", "qty": 2}, {"id": "B2", "qty": 1}]'
    right = '[{"id": "Z9", "qty": 2}, {"id": "A1", "qty": 3}, {"id": "B2", "qty": 1}]'
    assert marks(left, right) == (["2"], ['{"id": "Z9", "qty": 2}', "3"])
    assert notes(left, right) == [("$[0]", "added"), ("$[1].qty", "changed")]


def test_a_named_item_that_moved_and_changed_is_told() -> None:
    left = '[{"id": 1, "q": 2}, {"id": 2, "q": 10}, {"id": 3, "q": 10}]'
    right = '[{"id": 2, "q": 10}, {"id": 3, "q": 10}, {"id": 1, "q": 5}]'
    assert notes(left, right) == [("$[2]", "moved and changed")]
    assert marks(left, right) == (['{"id": 1, "q": 2}'], ['{"id": 1, "q": 5}'])


def test_items_without_a_name_are_known_by_what_they_have_in_common() -> None:
    left = '[{"do": "Open the box", "n": 2}, {"do": "Weigh it", "n": 1}]'
    new = '{"do": "Read it", "n": 1}'
    right = f'[{new}, {{"do": "Open the box", "n": 4}}, {{"do": "Weigh it", "n": 1}}]'
    assert marks(left, right) == (["2"], [new, "4"])


def test_a_value_that_went_to_another_object_is_told() -> None:
    left = '{"a": {"x": 1, "to": {"city": "Bremen"}}, "b": {"y": 2}}'
    right = '{"a": {"x": 1}, "b": {"y": 2, "to": {"city": "Bremen"}}}'
    assert notes(left, right) == [("$.a.to", "moved to $.b.to"), ("$.b.to", "moved from $.a.to")]


def test_json_in_a_text_is_compared_by_structure() -> None:
    inner = [json.dumps({"order": "PK-1", "amount": amount}) for amount in (12, 15)]
    left, right = (json.dumps({"name": "refund", "arguments": one}) for one in inner)
    assert marks(left, right) == (["12"], ["15"])
    assert notes(left, right) == [("$.arguments.amount", "changed")]


def test_words_beside_an_escape_are_words() -> None:
    left, right = '{"a": "One.\\nTwo is late."}', '{"a": "One.\\nTwo was late."}'
    assert marks(left, right) == (["is"], ["was"])


def test_a_key_given_twice_is_no_json_and_said_so() -> None:
    found = comparison.compare('{"a": 1, "a": 2}', '{"a": 1, "a": 3}', Method.JSON)
    assert found.method is Method.WORDS
    assert "'a' twice" in found.remark


@given(st.text(max_size=20))
def test_every_character_of_a_string_is_where_it_is_written(text: str) -> None:
    for written in (json.dumps(text), json.dumps(text, ensure_ascii=False)):
        said = json_strings.read(f"[{written}]", Span(start=1, end=1 + len(written)))
        assert said.text == json.loads(written)
        assert len(said.places) == len(said.text) + 1
        parts = zip(said.places, said.places[1:], strict=False)
        assert "".join(f"[{written}]"[start:end] for start, end in parts) == written[1:-1]


@given(values, values)
def test_equal_values_differ_in_nothing_and_others_in_something(
    left: object, right: object
) -> None:
    texts = json.dumps(left), json.dumps(right, indent=1)
    found = comparison.compare(*texts, Method.JSON)
    marked = [one for block in found.blocks for one in (*block.left, *block.right)]
    assert found.method is Method.JSON
    assert bool(marked or found.notes) == (not _is_same(left, right))


@given(values, values)
def test_either_side_first_as_much_is_found(left: object, right: object) -> None:
    texts = json.dumps(left), json.dumps(right)
    one, other = (comparison.compare(*pair, Method.JSON) for pair in (texts, texts[::-1]))
    assert _is_untouched(one) == _is_untouched(other)


def _is_untouched(found: Diff) -> bool:
    return not found.notes and all(block.kind is Kind.SAME for block in found.blocks)


def _is_same(left: object, right: object) -> bool:
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if isinstance(left, dict) and isinstance(right, dict):
        same_order = [key for key in left if key in right] == [key for key in right if key in left]
        return (
            left.keys() == right.keys()
            and same_order
            and all(_is_same(left[key], right[key]) for key in left)
        )
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(_is_same, left, right))
    numbers = {int, float}
    return left == right and (type(left) is type(right) or {type(left), type(right)} == numbers)
