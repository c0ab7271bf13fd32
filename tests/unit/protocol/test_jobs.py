from pathlib import Path

import pytest

from studio.domain.errors import InvalidValueError
from studio.protocol import jobs
from studio.protocol.jobs import DpoJob, GenerateJob, Job, SftJob
from studio.protocol.settings import DpoSettings, GenerateSettings, LoraSettings, TrainSettings

TRAIN = TrainSettings(epochs=2, learning_rate=1e-4, lora=LoraSettings(rank=8))


@pytest.mark.parametrize(
    "job",
    [
        SftJob(student="tiny", settings=TRAIN),
        DpoJob(student="tiny", settings=TRAIN, dpo=DpoSettings(beta=0.2), start_adapter="a"),
        GenerateJob(student="tiny", settings=GenerateSettings(batch=4), adapter="b"),
    ],
)
def test_a_job_is_read_back_as_it_was_written(job: Job, tmp_path: Path) -> None:
    jobs.write(job, tmp_path)
    assert jobs.read(tmp_path) == job


def test_a_folder_without_a_job_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(InvalidValueError, match=r"job\.json"):
        jobs.read(tmp_path)


def test_a_job_of_another_version_is_refused(tmp_path: Path) -> None:
    (tmp_path / "job.json").write_text('{"version": 99, "kind": "sft"}', encoding="utf-8")
    with pytest.raises(InvalidValueError, match="version 99"):
        jobs.read(tmp_path)


@pytest.mark.parametrize(
    ("name", "value"),
    [("epochs", 0), ("batch", 0), ("learning_rate", 0.0), ("warmup", 1.0), ("max_steps", 0)],
)
def test_a_setting_out_of_range_is_refused_by_name(name: str, value: float) -> None:
    with pytest.raises(InvalidValueError, match=name):
        TrainSettings(**{name: value})  # type: ignore[arg-type]
