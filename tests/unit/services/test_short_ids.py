"""Answers and tasks by the beginning of their ids."""

from pathlib import Path

import pytest

from studio.domain.errors import InvalidValueError, NotFoundError
from tests.unit.services import reviewing
from tests.unit.services.reviewing import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Two tasks with an answer each."""
    made = reviewing.desk(tmp_path / "desk.stillroom")
    made.task("one")
    made.task("two")
    return made


def test_a_whole_id_and_its_beginning_are_the_same(desk: Desk) -> None:
    task = desk.tasks[0]
    # Ids made within a millisecond have all but their end in common.
    for given in (task, f" {task} ", task.lower()):
        assert desk.project.ids.task(given) == task
    answer = desk.answers(task)[0]
    assert desk.project.ids.candidate(answer) == answer


def test_an_id_that_begins_another_is_the_one_that_is_meant(desk: Desk) -> None:
    desk.db.run("PRAGMA foreign_keys = OFF")
    for name in ("small", "small-2"):
        desk.db.insert(
            "run",
            {
                "id": name,
                "method": "sft",
                "snapshot_id": "any",
                "student": "tiny",
                "settings_json": "{}",
                "status": "done",
                "created_at": desk.db.now(),
            },
        )
    assert desk.project.ids.run("small") == "small"
    with pytest.raises(InvalidValueError, match="several ids begin or end with 'smal'"):
        desk.project.ids.run("smal")


def test_a_run_is_found_by_its_name(desk: Desk) -> None:
    desk.db.run("PRAGMA foreign_keys = OFF")
    for run_id, method in (("01first", "sft"), ("02next", "dpo"), ("03last", "sft")):
        desk.db.insert(
            "run",
            {
                "id": run_id,
                "method": method,
                "snapshot_id": "any",
                "student": "tiny",
                "settings_json": "{}",
                "status": "done",
                "created_at": desk.db.now(),
            },
        )
    assert desk.project.ids.run("SFT 2") == "03last"
    assert desk.project.ids.run(" sft  1 ") == "01first"
    assert desk.project.ids.run("DPO 1") == "02next"
    with pytest.raises(NotFoundError, match="there is no run 'SFT 3'"):
        desk.project.ids.run("SFT 3")


@pytest.mark.parametrize("given", ["nobody", "0", "%", "*", "' OR 1", "x" * 5_000])
def test_what_begins_no_id_is_not_found(desk: Desk, given: str) -> None:
    with pytest.raises(NotFoundError) as told:
        desk.project.ids.candidate(given)
    assert len(str(told.value)) < 500


def test_the_end_of_an_id_tells_those_of_one_moment_apart(desk: Desk) -> None:
    one, other = desk.tasks
    size = next(size for size in range(4, 27) if one[-size:] != other[-size:])
    assert desk.project.ids.task(one[-size:]) == one
    assert desk.project.ids.task(other[-size:].lower()) == other


def test_an_empty_id_is_none(desk: Desk) -> None:
    with pytest.raises(InvalidValueError, match="empty"):
        desk.project.ids.task("  ")
