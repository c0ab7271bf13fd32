"""What the map is made of and coloured by, and the one that is kept."""

from pathlib import Path

import pytest

from studio.curation import coverage
from studio.domain.task import Split
from studio.project import Project


def _kept(project: Project) -> Path:
    keyed = project.coverage.material()
    project.coverage.keep(keyed.key, coverage.compute(keyed.material))
    return project.path / "cache" / "coverage.json"


def test_a_map_that_is_kept_is_read_back_as_it_was(project: Project) -> None:
    keyed = project.coverage.material()
    found = coverage.compute(keyed.material)
    project.coverage.keep(keyed.key, found)

    assert keyed.known is None
    assert project.coverage.material().known == found


def test_a_map_of_other_tasks_counts_as_none(project: Project) -> None:
    _kept(project)
    project.tasks.withdraw([project.coverage.points()[0].task_id])

    assert project.coverage.material().known is None


def test_another_split_is_the_same_map(project: Project) -> None:
    _kept(project)
    project.splits.move([project.coverage.points()[0].task_id], Split.EVAL)

    assert project.coverage.material().known is not None


@pytest.mark.parametrize("text", ["", "{}", '{"key": 1}', "[]", "\x00"])
def test_a_damaged_file_counts_as_none(project: Project, text: str) -> None:
    _kept(project).write_text(text, encoding="utf-8")

    assert project.coverage.material().known is None


def test_points_and_material_are_of_the_same_tasks_in_the_same_order(project: Project) -> None:
    points = project.coverage.points()

    assert tuple(one.task_id for one in points) == project.coverage.material().material.task_ids
    assert {one.topic for one in points} <= {"billing", "customs", "damage", "delivery", "tracking"}
    assert {one.source for one in points} == {"written for this sample"}


def test_before_any_evaluation_no_outcome_is_known(project: Project) -> None:
    assert {one.resolved for one in project.coverage.points()} == {None}
