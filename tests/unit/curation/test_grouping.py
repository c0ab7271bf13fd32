"""Groups are joined where tasks belong together, and never taken apart."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.curation import grouping
from studio.domain.splitting import Member
from studio.domain.task import Split
from tests.unit.curation.members import member

TRAIN, VALIDATION, EVAL = Split.TRAIN, Split.VALIDATION, Split.EVAL


def _close(*sets: Sequence[Member]) -> list[tuple[list[str], list[str]]]:
    return [([first.task_id], [one.task_id for one in others]) for first, *others in sets]


def test_near_duplicates_of_two_groups_make_one() -> None:
    members = [member("a"), member("a"), member("b"), member("c")]
    [joint] = grouping.propose(members, _close(members[1:3])).joints

    assert (joint.group_id, joint.others, joint.tasks, joint.moved) == ("a", ("b",), 3, 0)


def test_near_duplicates_of_one_group_stay_as_they_are() -> None:
    members = [member("a"), member("a")]

    assert grouping.propose(members, _close(members)).joints == ()


@pytest.mark.parametrize(
    ("splits", "expected"),
    [
        ((TRAIN, TRAIN, EVAL), EVAL),
        ((TRAIN, VALIDATION, TRAIN), VALIDATION),
        ((EVAL, VALIDATION, TRAIN), EVAL),
    ],
)
def test_the_strictest_split_wins(splits: tuple[Split, ...], expected: Split) -> None:
    members = [member(split=split) for split in splits]
    [joint] = grouping.propose(members, _close(members)).joints

    assert joint.split is expected
    assert joint.moved == sum(split is not expected for split in splits)


def test_new_tasks_follow_those_that_were_there() -> None:
    old, new = member(split=TRAIN), member(split=EVAL)
    [joint] = grouping.propose([old, new], _close([old, new]), new=frozenset({new.task_id})).joints

    assert (joint.group_id, joint.split) == (old.group_id, TRAIN)


def test_tasks_of_the_same_content_belong_together() -> None:
    members = [member(content="same"), member(content="same"), member()]
    [joint] = grouping.propose(members, []).joints

    assert joint.tasks == 2


def test_a_small_source_is_one_scenario_and_a_large_one_is_not() -> None:
    call = [member(source="call 17") for _ in range(3)]
    batch = [member(source="batch") for _ in range(100)]
    found = grouping.propose([*call, *batch], [])

    assert [joint.tasks for joint in found.joints] == [3]
    assert found.sources == 2
    assert grouping.propose([*call, *batch], [], by_source=False).joints == ()


def test_the_only_source_of_a_new_project_is_no_scenario() -> None:
    assert grouping.propose([member(source="my tasks") for _ in range(8)], []).joints == ()


def test_tasks_no_longer_in_use_link_nothing() -> None:
    left, gone, right = member(), member(), member()

    assert grouping.propose([left, right], _close([left, gone], [gone, right])).joints == ()


def test_joined_members_have_one_group_and_their_own_split_still() -> None:
    members = [member(split=TRAIN), member(split=EVAL)]
    found = grouping.propose(members, _close(members))
    joined = grouping.joined(members, found)

    assert len({one.group_id for one in joined}) == 1
    assert [one.split for one in joined] == [TRAIN, EVAL]


@given(
    st.lists(st.tuples(st.integers(0, 6), st.sampled_from(list(Split))), max_size=20),
    st.lists(st.tuples(st.integers(0, 19), st.integers(0, 19)), max_size=12),
)
def test_no_group_is_ever_taken_apart(
    rows: list[tuple[int, Split]], pairs: list[tuple[int, int]]
) -> None:
    members = [member(f"g{group}", split) for group, split in rows]
    links = [(members[a], members[b]) for a, b in pairs if a < len(members) > b and a != b]
    found = grouping.propose(members, _close(*links))
    after = {one.task_id: one.group_id for one in grouping.joined(members, found)}

    for one in members:
        for other in members:
            if one.group_id == other.group_id:
                assert after[one.task_id] == after[other.task_id]
    for left, right in links:
        assert after[left.task_id] == after[right.task_id]
