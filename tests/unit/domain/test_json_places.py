import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain import json_places

TEXT = """{
  "a": [1, {"b": "x, ]} \\" y"}, 3],
  "c": {"d": null, "a": true}
}"""


@pytest.mark.parametrize(
    ("path", "rest"),
    [
        ([], "{\n"),
        (["a"], "[1"),
        (["a", 1], '{"b"'),
        (["a", 1, "b"], '"x, ]}'),
        (["a", 2], "3]"),
        (["c", "a"], "true"),
    ],
)
def test_a_path_leads_to_its_value(path: list[str | int], rest: str) -> None:
    assert TEXT[json_places.offset(TEXT, path) :].startswith(rest)


@pytest.mark.parametrize("path", [["a", 7], ["a", "b"], ["a", 0, 0]])
def test_a_path_that_ends_early_stands_at_what_is_there(path: list[str | int]) -> None:
    assert json_places.offset(TEXT, path) >= TEXT.index("[1")


def test_a_text_that_breaks_off_is_no_error() -> None:
    assert json_places.offset('{"a": {"b"', ["a", "b", "c"]) == 6
    assert json_places.offset("", ["a"]) == 0


def test_lines_and_columns_count_from_one() -> None:
    position = TEXT.index('"c"')
    assert json_places.line_and_column(TEXT, position) == (3, 3)
    assert json_places.line_and_column(TEXT, 0) == (1, 1)


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(_VALUES, st.data())
def test_any_path_of_any_value_is_found(value: object, data: st.DataObject) -> None:
    text = json.dumps(value, indent=1)
    path: list[str | int] = []
    while isinstance(value, dict | list) and value:
        steps: list[str | int] = list(value) if isinstance(value, dict) else [*range(len(value))]
        step = data.draw(st.sampled_from(steps))
        path.append(step)
        value = value[step]  # type: ignore[index]
    found, _ = json.JSONDecoder().raw_decode(text, json_places.offset(text, path))
    assert found == value
