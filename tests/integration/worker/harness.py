"""Starts the worker as the app does, on run folders of the tiny student."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from studio.protocol import events, folder, jobs
from studio.protocol.events import Event
from studio.protocol.jobs import Job

PATIENCE = 120.0  # seconds; the computer may be busy
REPOSITORY = Path(__file__).resolve().parents[3]


class Worker:
    """One worker process; what it says is read as it comes."""

    def __init__(self, run_folder: Path, *, cache: Path) -> None:
        self.folder = run_folder
        with (run_folder / folder.LOG).open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "studio", "worker", "run", str(run_folder)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                encoding="utf-8",
                cwd=REPOSITORY,
                env={**os.environ, "STILLROOM_CACHE": str(cache)},
            )
        self.heard: list[Event] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            if stream is not None:
                with suppress(BrokenPipeError):
                    stream.close()

    def listen(self, until: Callable[[Event], bool]) -> Event:
        """Read events up to one that is looked for."""
        assert self.process.stdout is not None
        deadline = time.monotonic() + PATIENCE
        for line in self.process.stdout:
            event = events.decode(line)
            self.heard.append(event)
            if until(event):
                return event
            assert time.monotonic() < deadline
        log = (self.folder / folder.LOG).read_text(encoding="utf-8")
        raise AssertionError(
            f"the worker ended without saying it: {self.heard[-3:]}\n{log[-2000:]}"
        )

    def finish(self) -> Event:
        """Read to the end; gives the last event."""
        assert self.process.stdout is not None
        self.heard.extend(events.decode(line) for line in self.process.stdout)
        self.process.wait(PATIENCE)
        return self.last

    @property
    def last(self) -> Event:
        """The last event so far."""
        return self.heard[-1]

    def say(self, text: str) -> None:
        """Write to its standard input."""
        assert self.process.stdin is not None
        self.process.stdin.write(text)
        self.process.stdin.flush()

    def hang_up(self) -> None:
        """Close its standard input."""
        assert self.process.stdin is not None
        self.process.stdin.close()

    def metrics(self, name: str) -> dict[int, float]:
        """Give what it said of one metric, by step."""
        told = [one for one in self.heard if isinstance(one, events.Metrics)]
        return {one.step: one.values[name] for one in told if name in one.values}


def work(run_folder: Path, *, cache: Path) -> Worker:
    """Let a worker do the whole job."""
    with Worker(run_folder, cache=cache) as worker:
        worker.finish()
        return worker


def fill(run_folder: Path, job: Job, rows: Sequence[dict[str, Any]]) -> Path:
    """Write a run folder as the app does."""
    run_folder.mkdir(parents=True)
    jobs.write(job, run_folder)
    text = "".join(json.dumps(row) + "\n" for row in rows)
    (run_folder / folder.ROWS).write_text(text, encoding="utf-8")
    return run_folder


def answers(run_folder: Path) -> dict[str, dict[str, Any]]:
    """Read the answers of a generation run, by row id."""
    lines = (run_folder / folder.ANSWERS).read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return {row["id"]: row for row in rows}


def file_bytes(run_folder: Path, name: str) -> bytes:
    """Read a file of the finished adapter."""
    return (run_folder / folder.ADAPTER / name).read_bytes()
