"""A disk that fills up during a run costs nothing that was saved before."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.protocol import events, folder
from studio.worker import durable
from tests.integration.worker import harness, material


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own, of 2 MB."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip("a small file system can be mounted by root on Linux alone")
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(place)], check=False
    )
    if mounted.returncode != 0:
        pytest.skip("this system does not let root mount a tmpfs")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def test_a_full_disk_ends_the_run_and_keeps_the_last_checkpoint(
    student: Path, cache: Path, small_disk: Path
) -> None:
    job = material.sft(student, epochs=4)
    run_folder = harness.fill(small_disk / "run", job, material.rows(14))
    with harness.Worker(run_folder, cache=cache) as worker:
        worker.listen(lambda event: isinstance(event, events.Checkpoint))
        filler = small_disk / "filler"
        with pytest.raises(OSError, match="No space"):
            filler.write_bytes(bytes(2**21))
        last = worker.finish()
        assert worker.process.returncode == 1
    assert isinstance(last, events.Failed)
    assert "disk is full" in last.message
    kept = sorted((run_folder / folder.CHECKPOINTS).iterdir())
    assert kept
    assert all(durable.verified(one) is not None for one in kept)
    filler.unlink()
    assert isinstance(harness.work(run_folder, cache=cache).last, events.Done)
