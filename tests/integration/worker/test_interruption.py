"""However a run ends, it goes on as if it had not."""

import shutil
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from studio.protocol import events, folder
from studio.protocol.events import Event
from tests.integration.worker import harness, material
from tests.integration.worker.harness import Worker

pytestmark = pytest.mark.slow
WEIGHTS = "adapter_model.safetensors"


def step(number: int) -> Callable[[Event], bool]:
    return lambda event: isinstance(event, events.Metrics) and event.step >= number


def checkpoint(number: int) -> Callable[[Event], bool]:
    return lambda event: isinstance(event, events.Checkpoint) and event.step == number


def stop_message(worker: Worker) -> None:
    worker.say(events.STOP)


def kill_at(run_folder: Path, moment: Callable[[Event], bool], *, cache: Path) -> None:
    """Let a worker begin, and kill it outright when it says something."""
    with Worker(run_folder, cache=cache) as worker:
        worker.listen(moment)
        worker.process.kill()
        worker.process.wait()


def sigterm(worker: Worker) -> None:
    worker.process.send_signal(signal.SIGTERM)


@pytest.fixture
def run_folder(student: Path, tmp_path: Path) -> Path:
    """The same job as ``sft_run``."""
    return harness.fill(tmp_path / "run", material.sft(student, epochs=4), material.rows(14))


def test_a_run_stopped_three_ways_comes_to_the_same_bits(
    run_folder: Path, cache: Path, sft_run: Worker
) -> None:
    done = 0
    for stop in (stop_message, Worker.hang_up, sigterm):
        with Worker(run_folder, cache=cache) as worker:
            worker.listen(step(done + 2))
            stop(worker)
            last = worker.finish()
            assert isinstance(last, events.Stopped)
            assert worker.process.returncode == 0
        assert min(worker.metrics("loss")) == done + 1
        assert done + 2 <= last.step < 12
        done = last.step
    harness.work(run_folder, cache=cache)
    assert harness.file_bytes(run_folder, WEIGHTS) == harness.file_bytes(sft_run.folder, WEIGHTS)


def test_a_run_killed_again_and_again_comes_to_the_same_bits(
    run_folder: Path, cache: Path, sft_run: Worker
) -> None:
    for number in (1, 5, 8):
        kill_at(run_folder, step(number), cache=cache)
    resumed = harness.work(run_folder, cache=cache)
    assert isinstance(resumed.last, events.Done)
    assert harness.file_bytes(run_folder, WEIGHTS) == harness.file_bytes(sft_run.folder, WEIGHTS)
    assert resumed.metrics("loss").items() <= sft_run.metrics("loss").items()


def test_a_damaged_checkpoint_is_passed_over(
    run_folder: Path, cache: Path, sft_run: Worker
) -> None:
    kill_at(run_folder, checkpoint(6), cache=cache)
    damaged = folder.checkpoint(run_folder, 6) / "optimizer.safetensors"
    damaged.write_bytes(damaged.read_bytes()[:-1])
    resumed = harness.work(run_folder, cache=cache)
    assert min(resumed.metrics("loss")) == 5
    assert harness.file_bytes(run_folder, WEIGHTS) == harness.file_bytes(sft_run.folder, WEIGHTS)


def test_a_finished_run_is_done_at_once(sft_run: Worker, cache: Path, tmp_path: Path) -> None:
    run_folder = shutil.copytree(sft_run.folder, tmp_path / "again")
    again = harness.work(run_folder, cache=cache)
    assert isinstance(again.last, events.Done)
    assert again.metrics("loss") == {}
    assert harness.file_bytes(run_folder, WEIGHTS) == harness.file_bytes(sft_run.folder, WEIGHTS)


def test_dpo_killed_goes_on_to_the_same_bits(
    student: Path, cache: Path, sft_run: Worker, tmp_path: Path
) -> None:
    job = material.dpo(student, sft_run.folder / folder.ADAPTER)
    whole, killed = (
        harness.fill(tmp_path / name, job, material.rows(14)) for name in ("whole", "killed")
    )
    harness.work(whole, cache=cache)
    kill_at(killed, step(3), cache=cache)
    harness.work(killed, cache=cache)
    assert harness.file_bytes(killed, WEIGHTS) == harness.file_bytes(whole, WEIGHTS)


def test_a_worker_whose_reader_is_gone_saves_and_ends(run_folder: Path, cache: Path) -> None:
    with Worker(run_folder, cache=cache) as worker:
        worker.listen(step(2))
        assert worker.process.stdout is not None
        worker.process.stdout.close()
        assert worker.process.wait(harness.PATIENCE) == 0
    assert any((run_folder / folder.CHECKPOINTS).glob("step-*"))
