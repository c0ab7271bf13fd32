"""Answers as code: faithful, indented, coloured, and told when they are no JSON."""

import json
import re

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from studio.domain.target import ContractType
from studio.reporting import code

JSON = ContractType.JSON


def _plain(marked: Markup) -> str:
    return (
        marked.striptags()
        if "\n" not in marked
        else Markup(re.sub("<[^>]*>", "", marked)).unescape()
    )


def test_json_is_indented() -> None:
    shown = _plain(code.answer('{"a":[1,{"b":{}}],"c":"x, {y}"}', JSON))
    assert shown == ('{\n  "a": [\n    1,\n    {\n      "b": {}\n    }\n  ],\n  "c": "x, {y}"\n}')


_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(st.characters(codec="ascii", exclude_characters="<>&'"), max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.just("k"), inner, max_size=1),
    max_leaves=8,
)


@given(st.dictionaries(st.text("abc", max_size=3), _VALUES, max_size=3))
def test_indenting_changes_no_value(value: dict[str, object]) -> None:
    shown = _plain(code.answer(json.dumps(value), JSON))
    assert json.loads(shown) == value


def test_numbers_and_escapes_stay_as_they_were_written() -> None:
    assert "1.500e3" in code.answer('{"a": 1.500e3}', JSON)
    assert "\\u00e9" in code.answer('{"a": "\\u00e9"}', JSON)


def test_names_strings_and_numbers_are_told_apart() -> None:
    shown = str(code.answer('{"a": "x", "b": 12, "c": true}', JSON))
    for class_, text in (
        ("nt", "&#34;a&#34;"),
        ("s2", "&#34;x&#34;"),
        ("mi", "12"),
        ("kc", "true"),
    ):
        assert f'<span class="{class_}">{text}</span>' in shown


def test_markup_in_an_answer_is_escaped() -> None:
    shown = code.answer('{"a": "<script>alert(1)</script>"}', JSON)
    assert "<script" not in shown
    assert "&lt;script&gt;" in shown


def test_broken_json_stands_as_it_was_written() -> None:
    assert _plain(code.answer('{"a": 1,\n "a": 2', JSON)) == '{"a": 1,\n "a": 2'


def test_a_json_contract_names_the_defect() -> None:
    assert "twice" in code.defect('{"a": 1, "a": 2}', JSON)
    assert "fences" in code.defect("```json\n{}\n```", JSON)
    assert code.defect('{"a": 1}', JSON) == ""


def test_prose_is_no_defect_where_the_contract_is_text() -> None:
    assert code.defect("Dear customer", ContractType.TEXT) == ""


def test_lines_the_other_answer_lacks_are_marked() -> None:
    shown = str(code.answer('{"a": 1, "b": 2}', JSON, beside='{"b": 3, "a": 1}'))
    assert shown.count("<mark>") == 1
    assert "<mark>" in next(line for line in shown.split("\n") if "b" in line and "2" in line)


def test_sql_and_python_are_coloured_by_their_own_language() -> None:
    assert '<span class="k">SELECT</span>' in code.answer("SELECT 1", ContractType.SQL)
    assert '<span class="k">def</span>' in code.answer("def f(): ...", ContractType.PYTHON)


def test_a_very_long_answer_is_cut_and_the_rest_counted() -> None:
    shown = code.answer("x" * (code.MAX_CHARACTERS + 1234), ContractType.TEXT)
    assert "… 1,234 more characters" in shown
    assert len(shown) < code.MAX_CHARACTERS + 200


def test_deep_nesting_and_endless_numbers_do_no_harm() -> None:
    assert "nested" in code.defect("[" * 5000 + "]" * 5000, JSON)
    assert "digits" in code.defect("1" * 5000, JSON)
