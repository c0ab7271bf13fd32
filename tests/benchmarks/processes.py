"""Runs a trainer in a process of its own and takes its time and its peak memory."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line that the process wrote, and when it came."""

    at: float
    text: str


class Process:
    """One trainer's process; read ``lines`` to the end, then ``peak_bytes``."""

    def __init__(self, *arguments: str, threads: int, log: Path) -> None:
        self._log = log
        with log.open("ab") as errors:
            self._process = subprocess.Popen(
                [sys.executable, "-m", *arguments],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                encoding="utf-8",
                cwd=REPOSITORY,
                env={**os.environ, **_surroundings(threads)},
            )
        self.peak_bytes = 0

    def lines(self) -> Iterator[Line]:
        """Yield what it writes; raises SystemExit with its log where it fails."""
        assert self._process.stdout is not None
        for text in self._process.stdout:
            yield Line(at=time.perf_counter(), text=text)
        _, status, usage = os.wait4(self._process.pid, 0)
        self._process.returncode = os.waitstatus_to_exitcode(status)
        # Linux counts kilobytes here, macOS bytes.
        self.peak_bytes = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
        if self._process.returncode != 0:
            raise SystemExit(self._log.read_text(encoding="utf-8", errors="replace")[-3000:])


def _surroundings(threads: int) -> dict[str, str]:
    return {
        "OMP_NUM_THREADS": str(threads),
        "OMP_WAIT_POLICY": "passive",
        "HF_HUB_OFFLINE": "1",
        "TOKENIZERS_PARALLELISM": "false",
    }
