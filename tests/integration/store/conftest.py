"""Projects on the disk, and other programs that use them."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.unit.store import making
from tests.unit.store.making import FixedClock

ROOT = Path(__file__).parents[3]
Program = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def folder(tmp_path: Path, clock: FixedClock) -> Path:
    """Give a closed project with a few rows of everything that is imported."""
    project = tmp_path / "desk.stillroom"
    with making.project(project, clock) as opened, opened.db.atomic():
        making.filled(opened.db)
    return project


@pytest.fixture
def program() -> Iterator[Program]:
    """Run a piece of Python in a process of its own; ``readline`` waits for what it prints."""
    started: list[subprocess.Popen[str]] = []

    def start(code: str, *arguments: object) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-c", code, *map(str, arguments)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Mount a disk of 3 MB; only the administrator of a Linux machine can."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if not sys.platform.startswith("linux") or os.geteuid() != 0 or not shutil.which("mount"):
        pytest.skip("mounting a small disk needs root on Linux")
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(disk)], check=False
    )
    if mounted.returncode != 0:
        pytest.skip("this machine does not let root mount a disk")
    yield disk
    subprocess.run(["umount", "--lazy", str(disk)], check=True)
