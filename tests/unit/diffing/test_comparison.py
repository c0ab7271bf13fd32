"""What a reader is shown of two answers."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.diffing import comparison
from studio.diffing.results import Diff, Kind, Method, Span

lines = st.lists(st.text(st.sampled_from('ab {}",:1\n'), max_size=8), max_size=6).map("\n".join)


def marks(left: str, right: str, method: Method = Method.WORDS) -> list[tuple[str, str]]:
    """Give what is marked on either side of each block that differs."""
    found = comparison.compare(left, right, method)
    return [
        (
            "|".join(left[one.start : one.end] for one in block.left),
            "|".join(right[one.start : one.end] for one in block.right),
        )
        for block in found.changes
    ]


def kinds(found: Diff) -> list[Kind]:
    return [block.kind for block in found.blocks]


@given(lines, lines, st.sampled_from(Method))
def test_every_line_of_both_texts_is_in_one_block(left: str, right: str, method: Method) -> None:
    at = [0, 0]
    for block in comparison.compare(left, right, method).blocks:
        assert [block.left_start, block.right_start] == at
        at = [block.left_end, block.right_end]
    assert at == [left.count("\n") + 1, right.count("\n") + 1]


@given(lines)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert kinds(comparison.compare(text, text)) == [Kind.SAME]


@given(lines, lines)
def test_without_what_is_marked_both_texts_say_the_same(left: str, right: str) -> None:
    found = comparison.compare(left, right)
    cut = [
        _without(left, [one for block in found.blocks for one in block.left]),
        _without(right, [one for block in found.blocks for one in block.right]),
    ]
    assert "".join(cut[0].split()) == "".join(cut[1].split())


def test_only_the_words_that_differ_are_marked() -> None:
    assert marks("The parcel is late today.", "The parcel is lost today.") == [("late", "lost")]


def test_a_coincidence_between_two_larger_differences_is_part_of_them() -> None:
    left = "Please write to us at the office so that our team finds your parcel"
    assert marks(left, "Please send the invoice to customs before Friday evening") == [
        (
            "write to us at the office so that our team finds your parcel",
            "send the invoice to customs before Friday evening",
        )
    ]


def test_a_last_line_without_an_end_is_the_line_that_it_is() -> None:
    found = comparison.compare("a\nfirst\nlast", "a\nlast\nfirst")
    assert [block.kind for block in found.changes] == [Kind.ADDED, Kind.REMOVED]
    assert kinds(comparison.compare("a\nb", "a\nb\n")) == [Kind.SAME, Kind.ADDED]


def test_lines_that_end_otherwise_differ_in_their_ends() -> None:
    assert marks("a\r\nb", "a\nb") == [("\r\n", "\n")]


def test_of_two_lines_that_changed_places_the_longer_stays() -> None:
    left, right = "a short one\na much longer line", "a much longer line\na short one"
    assert marks(left, right) == [("a short one", ""), ("", "a short one")]


def test_an_added_sentence_is_marked_as_a_whole() -> None:
    assert marks("One. Two. Four.", "One. Two. Three. Four.") == [("", "Three.")]


def test_a_paragraph_that_was_split_stands_beside_both_parts() -> None:
    found = comparison.compare("One is here. Two is there.", "One is here.\nTwo is there.")
    assert [(one.left_end, one.right_end) for one in found.blocks] == [(1, 2)]


def test_space_is_ignored_when_asked() -> None:
    assert kinds(comparison.compare("a b\nc", "a   b\nc ", ignore_space=True)) == [Kind.SAME]


def test_chinese_is_compared_by_character() -> None:
    assert marks("今日は良い天気です", "今日は悪い天気です") == [("良", "悪")]


def test_the_order_of_keys_makes_no_difference_to_their_values() -> None:
    found = comparison.compare('{"a": 1, "b": 2}', '{"b": 2, "a": 1}', Method.JSON)
    assert kinds(found) == [Kind.SAME]
    assert [(note.path, note.text) for note in found.notes] == [("$.a", "moved")]


def test_a_changed_value_is_marked_under_its_key() -> None:
    left, right = '{"action": "refund", "n": 1}', '{"n": 2,\n "action": "refund"}'
    assert ("1", "2") in marks(left, right, Method.JSON)


def test_words_of_a_json_text_are_marked() -> None:
    left, right = '{"reply": "We are very sorry."}', '{"reply": "We are sorry."}'
    assert marks(left, right, Method.JSON) == [("very", "")]


def test_an_added_key_is_marked_with_its_value() -> None:
    left, right = '{\n"a": 1\n}', '{\n"a": 1,\n"b": [2]\n}'
    assert marks(left, right, Method.JSON) == [("", '"b": [2]')]


def test_items_of_a_list_are_paired_by_their_form() -> None:
    left, right = '["x", {"id": 1}]', '[{"id": 2}]'
    assert marks(left, right, Method.JSON) == [('"x"|1', "2")]


def test_what_is_no_json_is_compared_as_text_and_said_so() -> None:
    found = comparison.compare('{"a": 1', '{"a": 2}', Method.JSON)
    assert found.method is Method.WORDS
    assert "JSON" in found.remark


def test_sql_is_compared_inside_its_clauses() -> None:
    left = "SELECT a, b FROM t WHERE c > 1"
    right = "select a, c from t where c > 1 and b < 2"
    assert marks(left, right, Method.SQL) == [("b", "c|and b < 2")]


def test_the_case_of_sql_words_makes_no_difference_but_that_of_texts_does() -> None:
    left, right = "SELECT a FROM t WHERE n = 'X'", "select A\nfrom T where N = 'x'"
    assert marks(left, right, Method.SQL) == [("X", "x")]


@pytest.mark.parametrize("text", ["\0", "\u202eevil", "a" * 100_000, "\ud800"])
def test_odd_characters_are_compared_like_others(text: str) -> None:
    assert kinds(comparison.compare(text, text + " x")) == [Kind.CHANGED]


def test_past_its_time_a_comparison_is_coarse_and_says_so() -> None:
    left = " ".join(f"l{number}" for number in range(60_000))
    right = " ".join(f"r{number}" for number in range(60_000))
    began = time.monotonic()
    found = comparison.compare(left, right, seconds=0.05)
    assert found.coarse
    assert found.remark
    assert time.monotonic() - began < 20


def _without(text: str, spans: list[Span]) -> str:
    kept, at = [], 0
    for one in spans:
        kept.append(text[at : one.start])
        at = one.end
    return "".join(kept) + text[at:]


def test_whole_lines_have_no_words_marked_in_them() -> None:
    diff = comparison.compare("a\nsome words\nd", "a\nsome other\nd\ne", Method.LINES)
    assert [block.kind for block in diff.changes] == [Kind.CHANGED, Kind.ADDED]
    assert not any(block.left or block.right for block in diff.changes)
    assert (diff.changes[0].left_start, diff.changes[0].left_end) == (1, 2)
