"""JSON laid out over lines says the same."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain import json_layout
from studio.domain.json_text import NotJsonError

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3)
    ),
    max_leaves=12,
)


@given(values)
def test_it_is_laid_out_as_python_would(value: object) -> None:
    assert json_layout.spread(json.dumps(value)) == json.dumps(value, indent=2)


@pytest.mark.parametrize("text", ["1.0", "1E5", "100000000000000000000000", '"\\u00e9\\/"'])
def test_numbers_and_texts_stay_as_they_were_written(text: str) -> None:
    assert json_layout.spread(f"[{text}]") == f"[\n  {text}\n]"


def test_what_is_no_json_is_refused() -> None:
    with pytest.raises(NotJsonError):
        json_layout.spread('{"a": ')


@pytest.mark.parametrize(
    "text",
    [
        '{"a": 1, "b": [1.0, {}], "c": "x, y: z"}',
        '{"a":1,"b":[1.0,{}],"c":"x, y: z"}',
        '{"a": 1,"b": "\\"\\u00e9 \u00a0"}',
        "[]",
        '" a  b "',
    ],
)
def test_laying_out_and_joining_gives_the_same_line(text: str) -> None:
    style = json_layout.style_of(text)
    assert style is not None
    assert json_layout.joined(json_layout.spread(text), style) == text


@pytest.mark.parametrize("text", ["no JSON", '{\n"a": 1}', '{"a": '])
def test_what_is_not_json_on_one_line_has_no_such_style(text: str) -> None:
    assert json_layout.style_of(text) is None


def test_a_character_is_found_in_another_layout() -> None:
    text = '{"a": "x y", "b": 2}'
    laid = json_layout.spread(text)
    for word in ('"a"', "y", "2", "}"):
        assert json_layout.place(text.index(word), text, laid) == laid.index(word)
        assert json_layout.place(laid.index(word), laid, text) == text.index(word)
    assert json_layout.place(len(laid), laid, text) == len(text)
