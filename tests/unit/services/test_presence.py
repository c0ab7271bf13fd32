"""Whose work is recorded, what waits, and where a run stands in truth."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from studio import project as projects
from studio.domain.distribution import Place
from studio.domain.ids import TopicId
from studio.domain.run import RunStatus
from studio.domain.task import Difficulty, Kind
from studio.project import Project
from studio.protocol import folder
from studio.services.training import TrainRequest
from studio.store import cells, changes, events, raters, runs
from tests import small_sample


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with small_sample.create(tmp_path / "p.stillroom", student="no-such-student") as made:
        yield made


def test_steps_are_recorded_as_the_work_of_the_person_present(project: Project) -> None:
    db = project._opened.db
    project.sign(" Ines Albrecht ")
    project.checking.run()
    project.review.accept_passing()

    names = {one.rater_id: one.name for one in raters.listing(db)}
    (step, *_) = changes.listing(db)
    assert step.rater_id is not None
    assert names[step.rater_id] == "Ines Albrecht"
    assert events.newest(db, limit=1)[0].rater_id == step.rater_id


def test_nobody_is_added_where_nobody_said_who_works(project: Project) -> None:
    db = project._opened.db
    before = len(raters.listing(db))
    project.checking.run()

    assert len(raters.listing(db)) == before


def test_cells_below_their_floor_wait_in_design(tmp_path: Path) -> None:
    with projects.create_sample(tmp_path / "p.stillroom", "parcel-desk") as project:
        db = project._opened.db
        topic = TopicId(db.value("SELECT id FROM topic LIMIT 1"))
        enough = Place(kind=Kind.COMMON, topic_id=topic, difficulty=Difficulty.EASY)
        scarce = Place(kind=Kind.REFUSAL, topic_id=topic, difficulty=Difficulty.HARD)
        wanted = cells.distribution(db)
        for place in wanted.cells:
            wanted = wanted.with_floor(place, 0)
        cells.replace(db, wanted.with_floor(enough, 1).with_floor(scarce, 9_999))

        assert project.overview.waiting(("design",)) == {"design": 1}


def test_only_what_was_asked_for_is_counted(project: Project) -> None:
    assert set(project.overview.waiting(("clean", "evaluate"))) == {"clean"}


def test_a_run_whose_worker_holds_no_lock_has_stopped(project: Project) -> None:
    project.checking.run()
    project.review.accept_passing()
    job = project.training.prepare(TrainRequest(method="sft"))
    db = project._opened.db
    (run,) = runs.listing(db)
    runs.set_status(db, run.run_id, RunStatus.RUNNING)
    (run,) = runs.listing(db)

    assert project.training.standing(run) is RunStatus.STOPPED
    with FileLock(job.folder / folder.LOCK):
        assert project.training.standing(run) is RunStatus.RUNNING
    assert project.training.standing(run) is RunStatus.STOPPED
