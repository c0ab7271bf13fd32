"""The whole map: places, topics' middles, and rings around near-duplicates."""

import pickle

import numpy as np
import pytest

from studio.curation import coverage
from studio.curation.coverage import CoverageMaterial
from studio.domain.coverage import CoverageMap
from studio.domain.ids import TaskId

BASE = "my parcel was due on Monday and nobody has called me about where it is"


def _material(texts: list[str], topics: list[str | None] | None = None) -> CoverageMaterial:
    return CoverageMaterial(
        task_ids=tuple(TaskId(f"t{number}") for number in range(len(texts))),
        texts=tuple(texts),
        topics=tuple(topics or [None] * len(texts)),
    )


def _others(count: int) -> list[str]:
    return [f"question {number} on matter {number * number} and thing {-number}" for number in range(count)]  # fmt: skip  # noqa: E501


def test_every_task_has_a_place() -> None:
    material = _material(_others(30))
    found = coverage.compute(material)

    assert found.task_ids == material.task_ids
    assert len(found.across) == len(found.up) == 30


def test_fewer_than_ten_tasks_have_no_map() -> None:
    assert coverage.compute(_material(_others(9))) == CoverageMap()


def test_three_near_duplicates_are_a_clump_and_two_are_none() -> None:
    texts = [*_others(20), BASE, BASE + " now", BASE + " please", "twin one two", "Twin, one two!"]
    [clump] = coverage.compute(_material(texts)).clumps

    assert set(clump.task_ids) == {"t20", "t21", "t22"}


def test_a_clumps_ring_holds_most_of_it() -> None:
    plane = np.random.default_rng(0).normal(0.5, 0.008, (20, 2))
    ids = [TaskId(f"t{number}") for number in range(20)]
    [clump] = coverage.clumps(plane, ids, [BASE] * 20)

    away = np.linalg.norm(plane - np.array(clump.centre), axis=1)
    assert (away <= clump.radius).mean() >= 0.9


def test_a_topics_name_stands_at_its_median() -> None:
    texts, topics = _others(30), ["customs" if number < 15 else "claims" for number in range(30)]
    found = coverage.compute(_material(texts, [*topics]))

    assert [one.topic for one in found.topics] == ["claims", "customs"]
    assert found.topics[1].centre == pytest.approx(
        (np.median(found.across[:15]), np.median(found.up[:15])), abs=1e-4
    )


def test_material_and_map_travel_between_processes() -> None:
    material = _material(_others(12))
    found = coverage.compute(material)

    assert pickle.loads(pickle.dumps((material, found))) == (material, found)


def test_progress_is_told_to_the_end() -> None:
    told: list[tuple[int, int]] = []
    coverage.compute(
        _material(_others(12)), progress=lambda done, total: told.append((done, total))
    )

    assert [done for done, _ in told] == [1, 2, 3, 4]
    assert told[-1] == (4, 4)


def test_a_ring_never_surrounds_half_the_map() -> None:
    plane = np.random.default_rng(0).uniform(0, 1, (20, 2))
    [clump] = coverage.clumps(plane, [TaskId(f"t{number}") for number in range(20)], [BASE] * 20)

    assert clump.radius < 0.05
    assert len(clump.task_ids) == 20


def test_of_many_clumps_the_largest_dozen_are_marked() -> None:
    sizes = [3 + number % 5 for number in range(20)]
    repeated = [f"matter {at} is open" for at, size in enumerate(sizes) for _ in range(size)]
    plane = np.full((len(repeated), 2), 0.5)
    ids = [TaskId(f"t{number}") for number in range(len(repeated))]
    found = coverage.clumps(plane, ids, repeated)

    assert [len(one.task_ids) for one in found] == sorted(sizes, reverse=True)[:12]
