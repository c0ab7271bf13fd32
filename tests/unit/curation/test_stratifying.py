"""Whole groups go into splits so that every cell comes near its fractions."""

import random

from hypothesis import given
from hypothesis import strategies as st

from studio.curation import stratifying
from studio.curation.stratifying import Assignment
from studio.domain.splitting import DEFAULT_FRACTIONS, Member
from studio.domain.task import Kind, Split
from tests.unit.curation.members import member

TRAIN, VALIDATION, EVAL = Split.TRAIN, Split.VALIDATION, Split.EVAL


def _mixed(count: int, seed: int = 0) -> list[Member]:
    chance = random.Random(seed)
    members: list[Member] = []
    while len(members) < count:
        kind, topic = chance.choice(list(Kind)), f"topic{chance.randrange(4)}"
        name, size = f"g{len(members)}", chance.choice([1, 1, 1, 2, 4])
        members += [member(name, kind=kind, topic=topic) for _ in range(size)]
    return members


def _after(members: list[Member], assignment: Assignment) -> dict[str, set[Split]]:
    splits: dict[str, set[Split]] = {}
    for one in members:
        found = assignment.splits.get(one.group_id, one.split)
        splits.setdefault(one.group_id, set()).add(found)
    return splits


def test_all_tasks_together_have_the_fractions_wanted() -> None:
    members = _mixed(1000)
    assignment = stratifying.assign(members, DEFAULT_FRACTIONS)

    whole = [one for one in assignment.portions if one.kind is None]
    assert all(abs(one.count - one.wanted) <= 2 for one in whole)


def test_every_kind_comes_near_its_fractions() -> None:
    assignment = stratifying.assign(_mixed(1000), DEFAULT_FRACTIONS)

    assert all(abs(one.count - one.wanted) <= 3 for one in assignment.portions)


def test_a_cell_that_can_be_divided_exactly_is() -> None:
    members = [member(topic=topic) for topic in ("a", "b") for _ in range(20)]
    assignment = stratifying.assign(members, DEFAULT_FRACTIONS)

    for topic in ("a", "b"):
        ours = [one for one in members if one.topic_id == topic]
        splits = [assignment.splits.get(one.group_id, one.split) for one in ours]
        assert [splits.count(split) for split in Split] == [15, 2, 3]


@given(st.integers(0, 50))
def test_no_group_is_in_two_splits(seed: int) -> None:
    members = _mixed(40, seed)
    assignment = stratifying.assign(members, DEFAULT_FRACTIONS)

    assert all(len(found) == 1 for found in _after(members, assignment).values())


def test_the_same_seed_gives_the_same_splits_and_another_others() -> None:
    members = _mixed(200)
    first = stratifying.assign(members, DEFAULT_FRACTIONS, seed=1)

    assert stratifying.assign(members, DEFAULT_FRACTIONS, seed=1) == first
    assert stratifying.assign(members, DEFAULT_FRACTIONS, seed=2).splits != first.splits


def test_tasks_divided_already_stay_where_they_are() -> None:
    members = [member(split=split) for split, n in ((TRAIN, 15), (VALIDATION, 2), (EVAL, 3))
               for _ in range(n)]  # fmt: skip

    assert stratifying.assign(members, DEFAULT_FRACTIONS).moved == 0


def test_no_more_tasks_move_than_must_among_those_of_one_cell() -> None:
    members = [member(split=EVAL) for _ in range(20)]
    assignment = stratifying.assign(members, DEFAULT_FRACTIONS)

    assert assignment.tasks == {(EVAL, TRAIN): 15, (EVAL, VALIDATION): 2}


def test_what_a_snapshot_holds_stays_with_its_group_and_counts() -> None:
    frozen = [member("held", EVAL, frozen=True), member("held", EVAL)]
    free = [member() for _ in range(18)]
    kept = stratifying.assign([*frozen, *free], DEFAULT_FRACTIONS)

    assert "held" not in kept.splits
    assert kept.kept == 2
    assert [one.count for one in kept.portions if one.kind is None] == [15, 2, 3]


def test_what_a_snapshot_holds_moves_when_asked_for() -> None:
    members = [member(split=EVAL, frozen=True) for _ in range(20)]

    assert stratifying.assign_all(members, DEFAULT_FRACTIONS).moved == 17


def test_no_tasks_are_no_portions() -> None:
    assert stratifying.assign([], DEFAULT_FRACTIONS) == Assignment()
