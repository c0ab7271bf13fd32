"""What cannot be done ends in one clear sentence."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from studio.protocol import events, folder
from studio.protocol.jobs import SftJob
from tests.integration.worker import harness, material


def refusal(run_folder: Path, cache: Path) -> str:
    """Let a worker try, and give the one sentence it ends with."""
    with harness.Worker(run_folder, cache=cache) as worker:
        last = worker.finish()
        assert worker.process.returncode == 1
    assert isinstance(last, events.Failed)
    assert "\n" not in last.message
    assert "fault of its own" not in last.message
    return last.message


def folder_with(tmp_path: Path, job: SftJob) -> Path:
    return harness.fill(tmp_path / "run", job, material.rows(6))


def test_a_folder_without_a_job(tmp_path: Path, cache: Path) -> None:
    assert "job" in refusal(tmp_path, cache)


def test_a_student_folder_without_weights(student: Path, tmp_path: Path, cache: Path) -> None:
    bare = tmp_path / "bare"
    shutil.copytree(student, bare, ignore=shutil.ignore_patterns("*.safetensors"))
    message = refusal(folder_with(tmp_path, material.sft(bare)), cache)
    assert "no weights" in message


def test_damaged_weights(student: Path, tmp_path: Path, cache: Path) -> None:
    damaged = tmp_path / "damaged"
    shutil.copytree(student, damaged)
    weights = damaged / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:1000])
    message = refusal(folder_with(tmp_path, material.sft(damaged)), cache)
    assert "cannot be loaded" in message


def test_a_student_that_is_nowhere(tmp_path: Path, cache: Path) -> None:
    message = refusal(folder_with(tmp_path, material.sft(tmp_path / "nowhere")), cache)
    assert "neither a folder nor in the catalogue" in message


def test_a_device_that_is_not_there(student: Path, tmp_path: Path, cache: Path) -> None:
    message = refusal(folder_with(tmp_path, material.sft(student, device="cuda:7")), cache)
    assert "cuda:7" in message


def test_rows_that_are_all_too_long(student: Path, tmp_path: Path, cache: Path) -> None:
    message = refusal(folder_with(tmp_path, material.sft(student, max_tokens=8)), cache)
    assert "longer than 8 tokens" in message


@pytest.mark.parametrize("line", ['{"id": ', '{"id": "a"}', "[1]"])
def test_a_broken_row_is_named_by_its_line(
    line: str, student: Path, tmp_path: Path, cache: Path
) -> None:
    run_folder = folder_with(tmp_path, material.sft(student))
    with (run_folder / folder.ROWS).open("a", encoding="utf-8") as file:
        file.write(line + "\n")
    assert "line 7" in refusal(run_folder, cache)


def test_a_checkpoint_of_another_job(student: Path, tmp_path: Path, cache: Path) -> None:
    job = material.sft(student, max_steps=2)
    run_folder = folder_with(tmp_path, job)
    harness.work(run_folder, cache=cache)
    data = json.loads((run_folder / folder.JOB).read_text(encoding="utf-8"))
    data["settings"]["learning_rate"] = 0.5
    (run_folder / folder.JOB).write_text(json.dumps(data), encoding="utf-8")
    assert "another job" in refusal(run_folder, cache)


def test_an_adapter_that_is_none(student: Path, tmp_path: Path, cache: Path) -> None:
    job = replace(material.sft(student), start_adapter=str(tmp_path))
    assert "adapter" in refusal(folder_with(tmp_path, job), cache)
