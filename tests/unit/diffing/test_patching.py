"""A comparison brought up to date stays whole: every line in one block, equal ones equal."""

from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from studio.diffing import comparison, patching
from studio.diffing.patching import Patch
from studio.diffing.results import Block, Kind

line = st.sampled_from(["alpha beta", "gamma delta", "alpha", "", "beta gamma x"])
page = st.lists(line, min_size=1, max_size=9)


def between(lines: list[str], start: int, end: int) -> str:
    return "\n".join(lines[start:end])


def patched(
    left: list[str], right: list[str], *, first: int, old_last: int, new: list[str]
) -> tuple[Patch, list[str]]:
    """Put new lines in place of some and bring the comparison up to date."""
    before = comparison.compare("\n".join(left), "\n".join(right)).blocks
    after = [*right[:first], *new, *right[old_last + 1 :]]
    found = patching.patch(
        before,
        first=first,
        old_last=old_last,
        last=first + len(new) - 1,
        left=partial(between, left),
        right=partial(between, after),
    )
    return found, after


@given(page, page, st.data())
def test_every_line_stays_in_one_block_and_equal_ones_are_equal(
    left: list[str], right: list[str], data: st.DataObject
) -> None:
    first = data.draw(st.integers(0, len(right) - 1))
    old_last = data.draw(st.integers(first, len(right) - 1))
    new = data.draw(st.lists(line, min_size=1, max_size=4))
    found, after = patched(left, right, first=first, old_last=old_last, new=new)
    at = [0, 0]
    for block in found.blocks:
        assert [block.left_start, block.right_start] == at
        at = [block.left_end, block.right_end]
        if block.kind is Kind.SAME:
            assert left[block.left_start : at[0]] == after[block.right_start : at[1]]
    assert at == [len(left), len(after)]


def test_only_the_lines_around_an_edit_are_compared() -> None:
    lines = [f"line {number} here" for number in range(1_000)]
    found, _ = patched(lines, lines, first=500, old_last=500, new=["line 500 there"])
    assert (found.left_start, found.left_end) == (500, 501)
    assert [block.kind for block in found.blocks] == [Kind.SAME, Kind.CHANGED, Kind.SAME]


def test_an_edit_in_a_line_that_differs_already_keeps_the_shape() -> None:
    left, right = ["a b", "c d", "e"], ["a b", "c x", "e"]
    found, _ = patched(left, right, first=1, old_last=1, new=["c xy"])
    assert found.is_same_shape
    found, _ = patched(left, right, first=1, old_last=1, new=["c d"])
    assert not found.is_same_shape
    assert found.blocks == (
        Block(kind=Kind.SAME, left_start=0, left_end=3, right_start=0, right_end=3),
    )


def test_lines_stay_level_where_each_stands_beside_one() -> None:
    left = right = ["a b", "c d", "e"]
    found, _ = patched(left, right, first=1, old_last=1, new=["c x"])
    assert found.is_level
    found, _ = patched(left, right, first=1, old_last=1, new=["c x", "new"])
    assert not found.is_level
    found, _ = patched(left, ["a b", "c d", "more", "e"], first=1, old_last=1, new=["c x"])
    assert not found.is_level
