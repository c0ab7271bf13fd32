import json
from pathlib import Path

import pytest

from studio.domain.errors import CancelledError, InvalidValueError, NotFoundError, TrainingError
from studio.domain.ids import RunId
from studio.domain.run import Method, RunStatus
from studio.project import Project
from studio.protocol import events as protocol
from studio.protocol import folder as layout
from studio.protocol import jobs
from studio.protocol.events import Done, Event, Failed, Hello, Metrics, Stopped
from studio.services.training import TrainRequest
from studio.services.training_job import TrainingJob

SFT = TrainRequest(method="sft")


def _finished(project: Project) -> TrainingJob:
    job = project.training.prepare(SFT)
    job.receive(Hello(pid=1, device="cpu", versions={"torch": "2"}))
    job.receive(Metrics(step=1, values={"loss": 2.0}))
    (job.folder / layout.ADAPTER).mkdir()
    job.receive(Done(summary={"steps": 1}))
    job.finish(0)
    return job


def test_a_prepared_run_folder_has_the_job_and_its_rows(project: Project) -> None:
    job = project.training.prepare(SFT)
    assert jobs.read(job.folder).kind == "sft"
    rows = [json.loads(line) for line in (job.folder / layout.ROWS).read_text("utf-8").splitlines()]
    assert {row["part"] for row in rows} == {"train", "validation"}
    assert all(row["messages"][0]["role"] == "system" for row in rows)


def test_only_accepted_answers_of_train_tasks_are_learnt(project: Project) -> None:
    job = project.training.prepare(SFT)
    snapshot = project.training.run(job.run_id).snapshot_id
    origins = project.training._snapshots.origins(snapshot)
    assert set(origins) == {"accepted", "reference"}


def test_the_same_data_is_the_same_snapshot(project: Project) -> None:
    one, two = project.training.prepare(SFT), project.training.prepare(SFT)
    runs = [project.training.run(job.run_id) for job in (one, two)]
    assert runs[0].snapshot_id == runs[1].snapshot_id


def test_numbers_are_kept_as_the_run_goes(project: Project) -> None:
    job = project.training.prepare(SFT)
    job.receive(Metrics(step=1, values={"loss": 2.0, "gradient_norm": float("nan")}))
    assert project.training.last_metrics(job.run_id) == {"loss": 2.0}


def test_an_event_that_comes_twice_counts_once(project: Project) -> None:
    job = project.training.prepare(SFT)
    for _ in range(2):
        job.receive(Metrics(step=1, values={"loss": 2.0}))
    assert project.overview.curves()[0].points == {"loss": ((1, 2.0),)}


def test_a_finished_run_becomes_a_model_to_evaluate(project: Project) -> None:
    job = _finished(project)
    assert project.training.run(job.run_id).status is RunStatus.DONE
    names = [model.name for model in project.evaluation.pending_models()]
    assert "student SFT 1" in names


def test_a_stopped_run_says_how_to_go_on(project: Project) -> None:
    job = project.training.prepare(SFT)
    job.receive(Stopped(step=3))
    with pytest.raises(CancelledError, match=job.run_id):
        job.finish(0)
    assert project.training.run(job.run_id).status is RunStatus.STOPPED


def test_a_failed_run_says_why(project: Project) -> None:
    job = project.training.prepare(SFT)
    job.receive(Failed(message="the disk is full"))
    with pytest.raises(TrainingError, match="the disk is full"):
        job.finish(1)
    assert project.training.run(job.run_id).message == "the disk is full"


def test_a_worker_that_died_leaves_a_run_to_resume(project: Project) -> None:
    job = project.training.prepare(SFT)
    job.receive(Hello(pid=1, device="cpu"))
    with pytest.raises(TrainingError, match="-9"):
        job.finish(-9)
    assert project.training.unfinished(Method.SFT) is not None


def test_what_the_worker_said_after_the_app_died_is_taken_in(project: Project) -> None:
    job = project.training.prepare(SFT)
    job.receive(Hello(pid=1, device="cpu"))
    said: list[Event] = [
        Hello(pid=1, device="cpu"),
        Metrics(step=1, values={"loss": 1.5}),
        Stopped(step=1),
    ]
    text = "".join(protocol.encode(event) for event in said) + '{"type": "metr'
    (job.folder / layout.EVENTS).write_text(text, encoding="utf-8")
    path = project.path
    project.close()
    with Project.open(path) as again:
        assert again.training.last_metrics(job.run_id) == {"loss": 1.5}
        assert again.training.run(job.run_id).status is RunStatus.STOPPED


def test_dpo_without_an_sft_run_says_what_to_do_first(project: Project) -> None:
    with pytest.raises(InvalidValueError, match="train with SFT first"):
        project.training.prepare(TrainRequest(method="dpo"))


def test_dpo_starts_from_the_newest_sft_run_wherever_the_project_lies(project: Project) -> None:
    parent = _finished(project)
    job = project.training.prepare(TrainRequest(method="dpo"))
    read = jobs.read(job.folder)
    assert isinstance(read, jobs.DpoJob)
    assert read.start_adapter == f"../{parent.run_id}/adapter"
    assert not Path(read.start_adapter).is_absolute()


def test_pairs_name_where_they_come_from(project: Project) -> None:
    _finished(project)
    job = project.training.prepare(TrainRequest(method="dpo"))
    origins = project.training.run(job.run_id).settings["rows_by_origin"]
    assert origins["check"] > 0


def test_a_finished_run_cannot_be_resumed(project: Project) -> None:
    with pytest.raises(InvalidValueError, match="nothing to resume"):
        project.training.resume(_finished(project).run_id)


def test_an_unknown_preset_names_those_there_are(project: Project) -> None:
    with pytest.raises(NotFoundError, match=r"standard"):
        project.training.prepare(TrainRequest(method="sft", preset="magic"))


def test_an_unknown_parent_is_refused(project: Project) -> None:
    with pytest.raises(NotFoundError):
        project.training.prepare(TrainRequest(method="dpo", parent="nope"))


def test_a_run_whose_folder_is_gone_cannot_be_resumed(project: Project) -> None:
    job = project.training.prepare(SFT)
    for path in job.folder.iterdir():
        path.unlink()
    with pytest.raises(NotFoundError, match="folder"):
        project.training.resume(RunId(job.run_id))


def test_a_run_is_found_by_its_name_and_by_the_end_of_its_id(project: Project) -> None:
    job = _finished(project)
    for text in (job.run_id, job.run_id[-6:], "SFT 1", "sft 1"):
        assert project.training.find(text).run_id == job.run_id


def test_an_unknown_run_names_those_there_are(project: Project) -> None:
    _finished(project)
    with pytest.raises(NotFoundError, match="SFT 1"):
        project.training.find("SFT 2")


def test_dpo_from_a_run_whose_adapter_is_gone_says_so(project: Project) -> None:
    (_finished(project).folder / layout.ADAPTER).rmdir()
    with pytest.raises(NotFoundError, match="adapter of run"):
        project.training.prepare(TrainRequest(method="dpo"))
