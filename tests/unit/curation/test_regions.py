"""Dense regions and the gaps between them are found on made-up maps by the rules stated."""

import numpy as np
import pytest

from studio.curation import regions
from studio.domain.ids import TaskId


def _map(*clusters: tuple[float, float, int], seed: int = 0) -> regions.Plane:
    chance = np.random.default_rng(seed)
    parts = [chance.normal((x, y), 0.03, (count, 2)) for x, y, count in clusters]
    return np.clip(np.concatenate(parts), 0.01, 0.99)


def _ids(plane: regions.Plane) -> list[TaskId]:
    return [TaskId(f"t{number}") for number in range(len(plane))]


def _topics(*counts: tuple[str, int]) -> list[str | None]:
    return [name for name, count in counts for _ in range(count)]


def test_each_cluster_is_a_dense_region() -> None:
    found = regions.dense(_map((0.2, 0.2, 200), (0.8, 0.8, 150), (0.2, 0.8, 100)))

    assert [len(region.members) > 90 for region in found] == [True] * 3
    assert found[0].centre == pytest.approx((0.2, 0.2), abs=0.03)


def test_a_few_strays_are_no_dense_region() -> None:
    assert len(regions.dense(_map((0.3, 0.3, 300), (0.8, 0.8, 8)))) == 1


def test_one_gap_lies_between_two_neighbouring_clusters_and_is_named_after_them() -> None:
    plane = _map((0.3, 0.5, 200), (0.7, 0.5, 200))
    topics = _topics(("customs", 200), ("claims", 200))
    [gap] = regions.gaps(plane, _ids(plane), topics)

    assert set(gap.between) == {"customs", "claims"}
    assert gap.centre == pytest.approx((0.5, 0.5), abs=0.05)
    assert len(gap.task_ids) <= 2
    assert gap.reach > gap.width > 0


def test_the_tasks_inside_a_gap_are_given() -> None:
    plane = np.vstack([_map((0.3, 0.5, 200), (0.7, 0.5, 200)), [(0.5, 0.5), (0.51, 0.49)]])
    topics = [*_topics(("customs", 200), ("claims", 200)), None, None]
    [gap] = regions.gaps(plane, _ids(plane), topics)

    assert {"t400", "t401"} <= set(gap.task_ids)
    assert len(gap.task_ids) <= 4


def test_there_is_no_gap_across_a_third_cluster() -> None:
    plane = _map((0.25, 0.5, 200), (0.5, 0.5, 200), (0.75, 0.5, 200))
    topics = _topics(("left", 200), ("middle", 200), ("right", 200))
    found = regions.gaps(plane, _ids(plane), topics)

    assert {frozenset(gap.between) for gap in found} <= {
        frozenset({"left", "middle"}),
        frozenset({"middle", "right"}),
    }


def test_clusters_that_run_into_each_other_have_no_gap() -> None:
    plane = np.random.default_rng(0).uniform(0.1, 0.9, (2000, 2))

    assert regions.gaps(plane, _ids(plane), [None] * len(plane)) == []


def test_clusters_at_opposite_ends_of_the_map_have_no_gap() -> None:
    plane = _map((0.1, 0.1, 200), (0.9, 0.9, 200))

    assert regions.gaps(plane, _ids(plane), [None] * len(plane)) == []


def test_regions_without_topics_have_gaps_without_names() -> None:
    plane = _map((0.3, 0.5, 200), (0.7, 0.5, 200))
    [gap] = regions.gaps(plane, _ids(plane), [None] * len(plane))

    assert gap.between == ("", "")


def test_no_tasks_have_neither_regions_nor_gaps() -> None:
    assert regions.gaps(np.zeros((0, 2)), [], []) == []
