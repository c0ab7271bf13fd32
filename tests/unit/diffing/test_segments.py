"""Alignment of sequences: complete, minimal on small ones, and bounded in time on large ones."""

from hypothesis import given
from hypothesis import strategies as st

from studio.diffing import segments
from studio.diffing.deadline import Deadline

words = st.lists(st.sampled_from("abcde"), max_size=20)


@given(words, words)
def test_equal_segments_are_equal_and_all_items_are_in_one(
    left: list[str], right: list[str]
) -> None:
    found = segments.align(left, right)
    assert [item for one in found for item in left[one.left_start : one.left_end]] == left
    assert [item for one in found for item in right[one.right_start : one.right_end]] == right
    for one in found:
        same = left[one.left_start : one.left_end] == right[one.right_start : one.right_end]
        assert same is one.same


@given(words, words)
def test_as_much_as_possible_is_kept(left: list[str], right: list[str]) -> None:
    kept = sum(one.left_size for one in segments.align(left, right) if one.same)
    assert kept == _longest_common(left, right)


@given(words, words)
def test_the_heaviest_of_equal_items_are_kept(left: list[str], right: list[str]) -> None:
    ones = [1] * len(left)
    assert len(segments.heaviest(left, right, ones)) == _longest_common(left, right)
    weighed = segments.align(left, right, weights=ones)
    assert [item for one in weighed for item in right[one.right_start : one.right_end]] == right
    for one in weighed:
        same = left[one.left_start : one.left_end] == right[one.right_start : one.right_end]
        assert same is one.same


def test_of_two_that_changed_places_the_heavier_stays() -> None:
    found = segments.align(["a", "bb"], ["bb", "a"], weights=[1, 2])
    assert [(one.left_size, one.right_size, one.same) for one in found] == [
        (1, 0, False),
        (1, 1, True),
        (0, 1, False),
    ]


def test_segments_alternate_between_equal_and_different() -> None:
    found = segments.align(list("axbyc"), list("aqbc"))
    assert [one.same for one in found] == [True, False, True, False, True]


def test_what_is_too_large_for_one_matrix_is_cut_at_unique_items() -> None:
    left = ["same"] * 25_000 + ["anchor"] + ["same"] * 5
    right = ["same"] * 24_000 + ["new", "anchor", "same"]
    found = segments.align(left, right)
    anchor = next(one for one in found if one.same and one.left_start <= 25_000 < one.left_end)
    assert 25_000 - anchor.left_start == 24_001 - anchor.right_start


def test_past_the_deadline_the_rest_counts_as_different() -> None:
    deadline = Deadline(0.0)
    found = segments.align(list("abcd"), list("axyd"), deadline)
    assert [(one.left_size, one.right_size, one.same) for one in found] == [
        (1, 1, True),
        (2, 2, False),
        (1, 1, True),
    ]
    assert deadline.passed


@given(st.lists(st.integers(0, 30), max_size=25))
def test_a_longest_rising_chain_rises(values: list[int]) -> None:
    chain = [values[place] for place in segments.rising(values)]
    assert chain == sorted(set(chain))
    assert len(chain) == _longest_rising(values)


def _longest_common(left: list[str], right: list[str]) -> int:
    table = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i, one in enumerate(left):
        for j, other in enumerate(right):
            table[i + 1][j + 1] = (
                table[i][j] + 1 if one == other else max(table[i][j + 1], table[i + 1][j])
            )
    return table[-1][-1]


def _longest_rising(values: list[int]) -> int:
    best = [1] * len(values)
    for i, value in enumerate(values):
        for j in range(i):
            if values[j] < value:
                best[i] = max(best[i], best[j] + 1)
    return max(best, default=0)
