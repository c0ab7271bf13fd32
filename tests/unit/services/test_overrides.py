import pytest

from studio.domain.change import Entity
from studio.domain.errors import BelowFloorError, InvalidValueError
from studio.domain.grid import Part
from studio.domain.task import Kind
from studio.project import Project
from studio.services.training import TrainRequest
from studio.store.snapshots import Purpose


@pytest.fixture
def short(project: Project) -> Project:
    """A project whose refusals are too few for its floor."""
    project.design.set_floor(Part(kind=Kind.REFUSAL), 30)
    return project


def _folders(project: Project) -> list[str]:
    return [path.name for path in (project.path / "runs").glob("*")]


def test_without_floors_a_snapshot_is_made(project: Project) -> None:
    assert project.snapshots.make("sft").touches(Entity.SNAPSHOT)
    assert project.snapshots.preview("sft").shortfalls == ()


@pytest.mark.parametrize("purpose", list(Purpose))
def test_below_a_floor_no_snapshot_is_made(short: Project, purpose: Purpose) -> None:
    if purpose is Purpose.EVAL:
        return  # nothing is learnt from it
    with pytest.raises(BelowFloorError, match="make the snapshot with a reason") as told:
        short.snapshots.make(purpose)

    assert told.value.shortfalls
    assert {one.place.kind for one in told.value.shortfalls} == {Kind.REFUSAL}
    stages = {stage.key: stage.count for stage in short.overview.stages()}
    assert stages["snapshot"] == 0


def test_tasks_without_an_accepted_answer_do_not_count(project: Project) -> None:
    grid = project.design.grid()
    train = grid.train(grid.places())
    for one in grid.places():
        if grid.train([one]):
            part = Part(kind=one.kind, topic_id=one.topic_id, difficulty=one.difficulty)
            project.design.set_floor(part, grid.train([one]) + 1)

    preview = project.snapshots.preview("sft")

    assert sum(one.have for one in preview.shortfalls) == preview.train
    assert preview.train <= train


def test_an_empty_reason_is_none(short: Project) -> None:
    with pytest.raises(InvalidValueError, match="say why"):
        short.snapshots.for_sft(override="  ")


def test_a_reason_lets_it_through_and_is_recorded(short: Project) -> None:
    snapshot = short.snapshots.for_sft(override=" a trial run ")

    found = short.snapshots.override(snapshot.snapshot_id)
    assert found is not None
    assert found.reason == "a trial run"
    assert {cell["kind"] for cell in found.cells} == {"refusal"}
    labels = [event.label for event in short.overview.activity(limit=3)]
    assert any("overridden" in label for label in labels)


def test_a_reason_holds_for_the_same_rows_and_floors(short: Project) -> None:
    first = short.snapshots.for_sft(override="a trial run")

    assert short.snapshots.for_sft().snapshot_id == first.snapshot_id


def test_a_reason_does_not_hold_for_a_higher_floor(short: Project) -> None:
    short.snapshots.for_sft(override="a trial run")
    short.design.set_floor(Part(kind=Kind.REFUSAL), 31)

    with pytest.raises(BelowFloorError):
        short.snapshots.for_sft()


def test_training_is_refused_and_leaves_nothing_behind(short: Project) -> None:
    with pytest.raises(BelowFloorError):
        short.training.prepare(TrainRequest(method="sft"))

    assert _folders(short) == []
    assert short.overview.runs() == ()


def test_a_run_says_for_which_reason_it_was_trained(short: Project) -> None:
    job = short.training.prepare(TrainRequest(method="sft", override="a trial run"))

    settings = short.training.run(job.run_id).settings
    assert settings["below_floor"]["reason"] == "a trial run"
    assert settings["below_floor"]["cells"]


def test_a_run_that_meets_its_floors_says_nothing_of_them(project: Project) -> None:
    job = project.training.prepare(TrainRequest(method="sft", override="to be safe"))

    assert "below_floor" not in project.training.run(job.run_id).settings


def test_the_pipeline_stops_before_training_and_goes_on_with_a_reason(short: Project) -> None:
    with pytest.raises(BelowFloorError):
        next(short.pipeline.steps())

    step = next(short.pipeline.steps(override="a trial run"))
    assert "SFT" in step.title


def test_a_snapshot_made_for_a_reason_lets_the_pipeline_go_on(short: Project) -> None:
    short.snapshots.make("sft", "a trial run")

    assert "SFT" in next(short.pipeline.steps()).title


def test_pairs_count_with_the_answers_that_are_learnt_before_them(project: Project) -> None:
    sft, dpo = project.snapshots.preview("sft"), project.snapshots.preview("dpo")
    assert dpo.train < sft.train
    grid = project.design.grid()
    kind = max(Kind, key=lambda one: grid.train(grid.places(Part(kind=one))))
    part = next(
        Part(kind=one.kind, topic_id=one.topic_id, difficulty=one.difficulty)
        for one in grid.places(Part(kind=kind))
        if grid.train([one])
    )
    project.design.set_floor(part, 1)

    assert project.snapshots.preview("sft").shortfalls == ()
    assert project.snapshots.preview("dpo").shortfalls == ()
