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

WEIGHTS = "adapter_model.safetensors"


def step(number: int) -> Callable[[Event], bool]:
    return lambda event: isinstance(event, events.Metrics) and event.step >= number


def sigterm(worker: Worker) -> None:
    worker.process.send_signal(signal.SIGTERM)


@pytest.fixture
def run_folder(student: Path, tmp_path: Path) -> Path:
    """The same job as ``sft_run``."""
    return harness.fill(tmp_path / "run", material.sft(student, epochs=4), material.rows(14))


@pytest.mark.parametrize(
    "stop",
    [
        pytest.param(lambda worker: worker.say(events.STOP), id="stop message"),
        pytest.param(Worker.hang_up, id="closed input"),
        pytest.param(sigterm, id="SIGTERM"),
    ],
)
def test_a_stopped_run_saves_and_goes_on_to_the_same_bits(
    stop: Callable[[Worker], None], run_folder: Path, cache: Path, sft_run: Worker
) -> None:
    with Worker(run_folder, cache=cache) as worker:
        worker.listen(step(3))
        stop(worker)
        last = worker.finish()
        assert isinstance(last, events.Stopped)
        assert worker.process.returncode == 0
    assert 3 <= last.step < 12
    resumed = harness.work(run_folder, cache=cache)
    assert min(resumed.metrics("loss")) == last.step + 1
    assert harness.file_bytes(run_folder, WEIGHTS) == harness.file_bytes(sft_run.folder, WEIGHTS)


@pytest.mark.parametrize("number", [1, 5, 8])
def test_a_killed_run_goes_on_to_the_same_bits(
    number: int, run_folder: Path, cache: Path, sft_run: Worker
) -> None:
    with Worker(run_folder, cache=cache) as worker:
        worker.listen(step(number))
        worker.process.kill()
        worker.process.wait()
    resumed = harness.work(run_folder, cache=cache)
    assert isinstance(resumed.heard[-1], events.Done)
    assert harness.file_bytes(run_folder, WEIGHTS) == harness.file_bytes(sft_run.folder, WEIGHTS)
    shared = resumed.metrics("loss").items() & sft_run.metrics("loss").items()
    assert len(shared) == len(resumed.metrics("loss"))


def test_a_damaged_checkpoint_is_passed_over(
    run_folder: Path, cache: Path, sft_run: Worker
) -> None:
    with Worker(run_folder, cache=cache) as worker:
        worker.listen(lambda event: isinstance(event, events.Checkpoint) and event.step == 6)
        worker.process.kill()
        worker.process.wait()
    damaged = folder.checkpoint(run_folder, 6) / "optimizer.safetensors"
    damaged.write_bytes(damaged.read_bytes()[:-1])
    resumed = harness.work(run_folder, cache=cache)
    assert min(resumed.metrics("loss")) == 5
    assert harness.file_bytes(run_folder, WEIGHTS) == harness.file_bytes(sft_run.folder, WEIGHTS)


def test_a_finished_run_is_done_at_once(sft_run: Worker, cache: Path, tmp_path: Path) -> None:
    run_folder = shutil.copytree(sft_run.folder, tmp_path / "again")
    again = harness.work(run_folder, cache=cache)
    assert isinstance(again.heard[-1], events.Done)
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
    with Worker(killed, cache=cache) as worker:
        worker.listen(step(3))
        worker.process.kill()
        worker.process.wait()
    harness.work(killed, cache=cache)
    assert harness.file_bytes(killed, WEIGHTS) == harness.file_bytes(whole, WEIGHTS)


def test_a_worker_whose_parent_dies_saves_and_ends(run_folder: Path, cache: Path) -> None:
    worker = Worker(run_folder, cache=cache)
    with worker:
        worker.listen(step(2))
        # What a parent's death does to the worker's pipes.
        worker.hang_up()
        assert worker.process.stdout is not None
        worker.process.stdout.close()
        assert worker.process.wait(harness.PATIENCE) == 0
    assert any((run_folder / folder.CHECKPOINTS).glob("step-*"))


def test_a_second_worker_waits_until_the_first_has_saved(
    run_folder: Path, sft_run: Worker, cache: Path
) -> None:
    with Worker(run_folder, cache=cache) as first:
        first.listen(step(1))
        with Worker(run_folder, cache=cache) as second:
            first.listen(step(3))
            first.hang_up()
            assert isinstance(first.finish(), events.Stopped)
            assert isinstance(second.finish(), events.Done)
    assert harness.file_bytes(run_folder, WEIGHTS) == harness.file_bytes(sft_run.folder, WEIGHTS)
