"""Kill −9 of either process in the middle of a run costs nothing but time."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import psutil
import pytest

from studio.cli.main import run
from studio.project import Project
from studio.services.training import TrainRequest
from tests import small_sample

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="kill -9 is a POSIX signal"),
]
STEPS = 40
SETTINGS = {"checkpoint_steps": 5, "validation_steps": 10, "batch": 2, "epochs": 20}


def _project(folder: Path, student: Path) -> tuple[Path, str]:
    with small_sample.create(folder / "p.stillroom", student=str(student)) as project:
        project.checking.run()
        project.review.accept_passing()
        request = TrainRequest(
            method="sft", max_steps=STEPS, settings={**SETTINGS, "precision": "fp32"}
        )
        return project.path, project.training.prepare(request).run_id


def _losses(project: Path, run_id: str) -> dict[int, float]:
    with closing(sqlite3.connect(project / "project.db")) as db:
        sql = "SELECT step, value FROM metric WHERE run_id = ? AND name = 'loss'"
        return dict(db.execute(sql, (run_id,)).fetchall())


def _begin(project: Path, run_id: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "studio", "train", str(project), "--resume", run_id]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def _wait(condition: Callable[[], bool], what: str, seconds: float = 90) -> None:
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, f"waited {seconds} s for {what}"
        time.sleep(0.05)


def _far(project: Path, run_id: str) -> bool:
    return len(list((project / "runs" / run_id / "checkpoints").glob("step-*[0-9]"))) >= 2


def _resume(project: Path, run_id: str, capsys: pytest.CaptureFixture[str]) -> dict[int, float]:
    capsys.readouterr()
    assert run(["train", str(project), "--resume", run_id, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["run"]["status"] == "done"
    return _losses(project, run_id)


@pytest.fixture(scope="module")
def uninterrupted(tmp_path_factory: pytest.TempPathFactory, tiny_student: Path) -> dict[int, float]:
    project, run_id = _project(tmp_path_factory.mktemp("whole"), tiny_student)
    assert run(["train", str(project), "--resume", run_id]) == 0
    return _losses(project, run_id)


def test_a_killed_worker_is_told_and_its_run_resumed(
    tmp_path: Path,
    tiny_student: Path,
    uninterrupted: dict[int, float],
    capsys: pytest.CaptureFixture[str],
) -> None:
    project, run_id = _project(tmp_path, tiny_student)
    app = _begin(project, run_id)
    _wait(lambda: _far(project, run_id), "checkpoints")
    for worker in psutil.Process(app.pid).children():
        worker.send_signal(signal.SIGKILL)
    _, said = app.communicate(timeout=60)
    assert app.returncode == 1
    assert "resume" in said
    assert "Traceback" not in said
    assert _resume(project, run_id, capsys) == uninterrupted


def test_a_killed_app_takes_its_worker_along_and_the_run_is_resumed(
    tmp_path: Path,
    tiny_student: Path,
    uninterrupted: dict[int, float],
    capsys: pytest.CaptureFixture[str],
) -> None:
    project, run_id = _project(tmp_path, tiny_student)
    app = _begin(project, run_id)
    _wait(lambda: _far(project, run_id), "checkpoints")
    workers = psutil.Process(app.pid).children()
    app.kill()
    app.communicate(timeout=60)
    _wait(lambda: not any(one.is_running() for one in workers), "the worker to end")
    with Project.open(project) as opened:
        assert opened.training.run(opened.overview.runs()[0].run_id).status == "stopped"
    assert _resume(project, run_id, capsys) == uninterrupted
    assert run(["verify", str(project)]) == 0
