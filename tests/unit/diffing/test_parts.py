"""What a reader sees as one change inside lines that differ."""

from itertools import pairwise

import pytest

from studio.diffing import comparison
from studio.diffing.results import Block, Method

PROSE = "The parcel was lost on Monday near the old harbour. We pay for it within two weeks."
EDITED = "The parcel was late on Friday near the old harbour. We pay all of it within two days."


def parts(left: str, right: str, method: Method = Method.WORDS) -> list[tuple[str, str]]:
    """Give the texts of the parts of all blocks."""
    found = []
    for block in comparison.compare(left, right, method).changes:
        mine, other = of_lines(left, block, is_left=True), of_lines(right, block, is_left=False)
        for one in block.parts:
            found.append(
                (mine[one.left.start : one.left.end], other[one.right.start : one.right.end])
            )
    return found


def of_lines(text: str, block: Block, *, is_left: bool) -> str:
    start, end = block.right_start, block.right_end
    if is_left:
        start, end = block.left_start, block.left_end
    return "\n".join(text.split("\n")[start:end])


def test_a_paragraph_has_a_part_for_each_stretch_of_words() -> None:
    assert parts(PROSE, EDITED) == [("lost on Monday", "late on Friday"), ("for", "all of"),
                                    ("weeks", "days")]  # fmt: skip


def test_stretches_in_two_sentences_are_two_parts() -> None:
    assert parts(
        "The parcel is lost somewhere. We pay.", "The parcel is late somewhere. I pay."
    ) == [
        ("lost", "late"),
        ("We", "I"),
    ]


@pytest.mark.parametrize(
    ("left", "right", "part"),
    [
        ("a bold claim here", "a claim here", ("bold ", "")),
        ("a claim here", "a bold claim here", ("", "bold ")),
        ("one two", "one two three", ("", " three")),
        ("one two three", "one two", (" three", "")),
        ("two three", "one two three", ("", "one ")),
        ("a  b", "a b", (" ", "")),
        ("包裹丢失了", "包裹延误了", ("丢失", "延误")),
    ],
)
def test_a_part_taken_over_leaves_no_space_behind(
    left: str, right: str, part: tuple[str, str]
) -> None:
    assert parts(left, right) == [part]
    block = comparison.compare(left, right).changes[0]
    one = block.parts[0]
    taken = right[: one.right.start] + part[0] + right[one.right.end :]
    assert taken == left


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (PROSE, EDITED),
        ("a\nb c d\ne", "a\nb x d y\ne"),
        ("if a == b:\n    return c(d, e)\n", "if a != b:\n    return c(x, e, f)\n"),
        ("one line\nbroken in two", "one line broken in two"),
        ("x\n\ny z", "x\ny w"),
        ("سلام على الجميع", "سلام على العالم"),
        ("the 😀 emoji and  two spaces", "the 😀😀 emojis and two  spaces"),
    ],
)
def test_all_parts_and_blocks_taken_over_give_the_left_text(left: str, right: str) -> None:
    lines = right.split("\n")
    for block in reversed(comparison.compare(left, right).changes):
        mine = of_lines(left, block, is_left=True)
        other = "\n".join(lines[block.right_start : block.right_end])
        for one in reversed(block.parts):
            wanted = mine[one.left.start : one.left.end]
            other = other[: one.right.start] + wanted + other[one.right.end :]
        if not block.parts:
            other = mine
        has_lines = block.left_end > block.left_start
        lines[block.right_start : block.right_end] = other.split("\n") if has_lines else []
    assert "\n".join(lines) == left


def test_lines_that_are_only_there_are_one_change_without_parts() -> None:
    block = comparison.compare("a\nb\nc", "a\nc").changes[0]
    assert block.parts == ()


def test_json_has_a_part_for_each_value_that_changed() -> None:
    left, right = '{"a": 1, "b": "two words", "c": 3}', '{"a": 2, "b": "two other words", "c": 3}'
    assert parts(left, right, Method.JSON) == [
        ("1", "2"),
        ('"two words"', '"two other words"'),
    ]


def test_a_value_is_a_part_though_its_line_has_another_comma() -> None:
    left, right = '{\n  "a": 1\n}', '{\n  "a": 2,\n  "b": 3\n}'
    assert parts(left, right, Method.JSON) == [("1", "2")]


def test_sql_words_are_parts_whatever_their_case() -> None:
    left, right = "SELECT a, b FROM t WHERE a = 1", "select a, c from t where a = 1"
    assert parts(left, right, Method.SQL) == [("b", "c")]


def test_ignored_spaces_do_not_hide_the_parts() -> None:
    found = comparison.compare("a  b c", "a b d", ignore_space=True).changes[0]
    assert [(one.left.start, one.left.end) for one in found.parts] == [(5, 6)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ('{"a": "{\\"b\\": 1, \\"c\\": 2}"}', '{"a": "{\\"b\\": 2, \\"c\\": 3}"}'),
        ('{"name": 1, "x": [1, 2]}', '{"names": 2, "x": [1, 3]}'),
        ('{"a": {"b": 1}, "c": 2}', '{"a": [1, {"b": 2}], "c": 3}'),
    ],
)
def test_parts_of_json_have_no_characters_in_common(left: str, right: str) -> None:
    for block in comparison.compare(left, right, Method.JSON).changes:
        for side in ("left", "right"):
            spans = sorted((getattr(one, side) for one in block.parts), key=lambda one: one.start)
            for before, after in pairwise(spans):
                assert before.end <= after.start
