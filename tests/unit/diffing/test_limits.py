"""Comparisons of any two texts hold together, and end in time whatever the texts are like."""

import json
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.diffing import comparison, segments, side_by_side
from studio.diffing.results import Diff, Kind, Method

pieces = st.sampled_from(
    [
        "a", "b", "parcel", "1.5", ".", ",", " ", "  ", "\t", "\n", "\r\n", "\u2028", "- ", "2. ",
        "包", "カタ", "ー", "د", "👩\u200d👧", "\r",
        "\u0301", "\0", "\ud800", "{", "}", "[", "]", '"', ":",
        "\\", "\\u00f6", "'", "--", "/*", "(", ")", "WHERE ", "AND ", "OR ",
    ]
)  # fmt: skip
texts = st.lists(pieces, max_size=30).map("".join)
methods = st.sampled_from(Method)


def line_texts(text: str) -> list[str]:
    lines = side_by_side.lines_of(text)
    spans = [lines.span(place, place + 1) for place in range(len(lines))]
    return [text[one.start : one.end].rstrip("\r\n\u2028\u2029") for one in spans]


def applied(left: str, right: str, found: Diff) -> list[str]:
    """Put the right lines of what differs into the left text."""
    old, new = line_texts(left), line_texts(right)
    made: list[str] = []
    for block in found.blocks:
        is_same = block.kind is Kind.SAME
        made += (
            old[block.left_start : block.left_end]
            if is_same
            else new[block.right_start : block.right_end]
        )
    return made


@given(texts, texts)
def test_the_changes_made_to_the_left_give_the_right(left: str, right: str) -> None:
    for method in (Method.WORDS, Method.LINES):
        found = comparison.compare(left, right, method, seconds=60)
        assert applied(left, right, found) == line_texts(right)


@given(texts, texts, st.booleans())
def test_what_is_not_marked_is_the_same_on_both_sides(left: str, right: str, ignore: bool) -> None:
    found = comparison.compare(left, right, seconds=60, ignore_space=ignore)
    kept = []
    for text, side in ((left, "left"), (right, "right")):
        marked = {
            at
            for block in found.blocks
            for one in getattr(block, side)
            for at in range(one.start, one.end)
        }
        kept.append("".join(one for at, one in enumerate(text) if at not in marked).split())
    assert "".join(kept[0]) == "".join(kept[1])


@given(texts, texts, methods, st.booleans())
def test_any_texts_can_be_compared(left: str, right: str, method: Method, ignore: bool) -> None:
    for seconds in (60, 0):
        found = comparison.compare(left, right, method, seconds=seconds, ignore_space=ignore)
        at = [0, 0]
        for block in found.blocks:
            assert [block.left_start, block.right_start] == at
            at = [block.left_end, block.right_end]
            for text, spans in ((left, block.left), (right, block.right)):
                ends = [0, *(end for one in spans for end in (one.start, one.end)), len(text)]
                assert ends == sorted(ends)
        assert at == [len(line_texts(left)), len(line_texts(right))]
        assert found.coarse <= bool(found.remark)


@given(texts, texts)
def test_either_side_first_about_as_much_is_marked(left: str, right: str) -> None:
    counts = []
    for one, other in ((left, right), (right, left)):
        found = comparison.compare(one, other, seconds=60)
        spans = [span for block in found.blocks for span in (*block.left, *block.right)]
        counts.append(sum(span.end - span.start for span in spans))
    assert abs(counts[0] - counts[1]) <= 6 + 0.5 * (len(left) + len(right))
    assert (counts[0] == 0) == (counts[1] == 0)


def noise(count: int, words: int) -> list[str]:
    source = random.Random(3)
    return [f"w{source.randrange(words)}" for _ in range(count)]


@pytest.mark.parametrize(
    ("left", "right", "method"),
    [
        ("\n".join(noise(10_000, 4)), "\n".join(noise(9_000, 4)[::-1]), Method.WORDS),
        (" ".join(noise(50_000, 9)), " ".join(noise(50_000, 9)[::-1]), Method.WORDS),
        ("+" * 500_000, "+-" * 250_000, Method.WORDS),
        ("a" * 1_000_000, "a" * 999_999 + "b", Method.WORDS),
        (json.dumps(noise(50_000, 9)), json.dumps(noise(50_000, 9)[::-1]), Method.JSON),
        ("(" * 20_000, ")" * 20_000, Method.SQL),
        ("SELECT a FROM t WHERE (" * 3_000, "SELECT b FROM t WHERE (" * 3_000, Method.SQL),
    ],
    ids=["lines", "words", "signs", "one word", "list", "brackets", "queries"],
)
def test_past_its_time_the_worst_is_still_compared(left: str, right: str, method: Method) -> None:
    found = comparison.compare(left, right, method, seconds=0.01)
    assert found.coarse
    assert found.remark.startswith("too large to compare closely")
    assert found.blocks[-1].left_end == len(line_texts(left))
    assert found.blocks[-1].right_end == len(line_texts(right))


def test_long_texts_without_a_word_of_their_own_are_compared_by_words_in_a_row() -> None:
    left = noise(30_000, 40)
    right = [*left[:10_000], "new", *left[10_000:20_000], *left[20_001:]]
    found = segments.align(left, [*right[1:], "last"])
    differing = [one for one in found if not one.same]
    assert sum(one.left_size + one.right_size for one in differing) == 4
