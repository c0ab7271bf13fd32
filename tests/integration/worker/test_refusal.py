"""What cannot be done ends in one clear sentence."""

import io
import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from studio.domain.errors import StudioError
from studio.protocol import events, folder
from studio.protocol.jobs import SftJob
from studio.worker import training
from studio.worker.channel import Channel, StopRequest
from studio.worker.session import Session
from tests.integration.worker import harness, material


def refusal(run_folder: Path, cache: Path) -> str:
    """Let a worker try, and give the one sentence it ends with."""
    with harness.Worker(run_folder, cache=cache) as worker:
        last = worker.finish()
        assert worker.process.returncode == 1
    assert isinstance(last, events.Failed)
    assert "fault of its own" not in last.message
    return last.message


@contextmanager
def refused(words: str) -> Iterator[None]:
    """Expect an error that a worker would report as one sentence."""
    with pytest.raises(StudioError, match=words) as raised:
        yield
    assert "\n" not in str(raised.value)


def train(tmp_path: Path, job: SftJob) -> Path:
    """Train here, in the test's own process."""
    run_folder = tmp_path / "run"
    if not run_folder.exists():
        harness.fill(run_folder, job, material.rows(6))
    stop = StopRequest()
    channel = Channel(io.BytesIO(), stop)
    training.run(
        job, Session(folder=run_folder, cache=tmp_path / "cache", channel=channel, stop=stop)
    )
    return run_folder


def test_a_folder_without_a_job(tmp_path: Path, cache: Path) -> None:
    assert "job" in refusal(tmp_path, cache)


def test_a_student_folder_without_weights(student: Path, tmp_path: Path, cache: Path) -> None:
    bare = tmp_path / "bare"
    shutil.copytree(student, bare, ignore=shutil.ignore_patterns("*.safetensors"))
    run_folder = harness.fill(tmp_path / "run", material.sft(bare), material.rows(6))
    assert "no weights" in refusal(run_folder, cache)


def test_damaged_weights(student: Path, tmp_path: Path) -> None:
    damaged = shutil.copytree(student, tmp_path / "damaged")
    weights = damaged / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:1000])
    with refused("cannot be loaded"):
        train(tmp_path, material.sft(damaged))


def test_a_student_that_is_nowhere(tmp_path: Path) -> None:
    with refused("neither a folder nor in the catalogue"):
        train(tmp_path, material.sft(tmp_path / "nowhere"))


def test_a_device_that_is_not_there(student: Path, tmp_path: Path) -> None:
    with refused("cuda:7"):
        train(tmp_path, material.sft(student, device="cuda:7"))


def test_rows_that_are_all_too_long(student: Path, tmp_path: Path) -> None:
    with refused("longer than 8 tokens"):
        train(tmp_path, material.sft(student, max_tokens=8))


@pytest.mark.parametrize("line", ['{"id": ', '{"id": "a"}', "[1]"])
def test_a_broken_row_is_named_by_its_line(line: str, student: Path, tmp_path: Path) -> None:
    job = material.sft(student)
    run_folder = harness.fill(tmp_path / "run", job, material.rows(6))
    with (run_folder / folder.ROWS).open("a", encoding="utf-8") as file:
        file.write(line + "\n")
    with refused("line 7"):
        train(tmp_path, job)


def test_two_rows_of_one_id(student: Path, tmp_path: Path) -> None:
    job = material.sft(student)
    harness.fill(tmp_path / "run", job, material.rows(6) + material.rows(1))
    with refused("row-0 appears twice"):
        train(tmp_path, job)


def test_rows_without_an_answer(student: Path, tmp_path: Path) -> None:
    job = material.sft(student)
    rows = [{**row, "answer": None} for row in material.rows(6)]
    harness.fill(tmp_path / "run", job, rows)
    with refused("answer must be a text"):
        train(tmp_path, job)


def test_a_checkpoint_of_another_job(student: Path, tmp_path: Path) -> None:
    train(tmp_path, material.sft(student, max_steps=2))
    with refused("another job"):
        train(tmp_path, material.sft(student, max_steps=2, learning_rate=0.5))


def test_an_adapter_that_is_none(student: Path, tmp_path: Path) -> None:
    with refused("adapter"):
        train(tmp_path, replace(material.sft(student), start_adapter=str(tmp_path)))


def test_a_loss_that_is_not_a_number(student: Path, tmp_path: Path) -> None:
    with refused("lower the learning rate"):
        train(tmp_path, material.sft(student, learning_rate=1e30))


def test_a_job_of_another_version(student: Path, tmp_path: Path, cache: Path) -> None:
    run_folder = harness.fill(tmp_path / "run", material.sft(student), material.rows(6))
    data = json.loads((run_folder / folder.JOB).read_text(encoding="utf-8"))
    (run_folder / folder.JOB).write_text(json.dumps({**data, "version": 99}), encoding="utf-8")
    assert "version" in refusal(run_folder, cache)
