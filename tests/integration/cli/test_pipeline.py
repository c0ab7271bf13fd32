import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from studio.cli.main import run
from studio.project import Project
from tests import small_sample

pytestmark = pytest.mark.slow


@pytest.fixture
def project(tmp_path: Path, tiny_student: Path) -> Path:
    small_sample.create(tmp_path / "desk.stillroom", student=str(tiny_student)).close()
    return tmp_path / "desk.stillroom"


def _ask(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    capsys.readouterr()
    assert run([*arguments, "--json"]) == 0, capsys.readouterr().err
    answer: dict[str, Any] = json.loads(capsys.readouterr().out)
    return answer


def test_the_whole_way_is_walked_at_the_terminal(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = str(project)
    assert _ask(capsys, "check", name)["checked"] > 0
    assert _ask(capsys, "accept", name, "--passing")["accepted"] > 0
    sft = _ask(capsys, "train", name, "--method", "sft", "--steps", "3")
    assert sft["run"]["status"] == "done"
    assert (Path(sft["folder"]) / "adapter" / "adapter_model.safetensors").is_file()
    dpo = _ask(capsys, "train", name, "--method", "dpo", "--steps", "2")
    assert dpo["run"]["parent_run_id"] == sft["run"]["run_id"]
    board = _ask(capsys, "evaluate", name)
    roles = [row["role"] for row in board["rows"]]
    assert roles == ["human", "teacher", "teacher", "student", "student", "base"]
    assert board["rows"][0]["figures"]["resolution_rate"]["value"] == 1.0
    report = tmp_path / "report.html"
    assert _ask(capsys, "report", name, "-o", str(report))["report"] == str(report)
    assert board["verdict"].split(".")[0] in report.read_text(encoding="utf-8")
    assert _ask(capsys, "verify", name)["sound"] is True
    assert _ask(capsys, "status", name)["next"] == "read the report"


def test_a_students_answer_is_traced_to_the_call_it_was_learnt_from(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = str(project)
    for verb in (("check", name), ("accept", name, "--passing")):
        _ask(capsys, *verb)
    _ask(capsys, "train", name, "--method", "sft", "--steps", "1")
    _ask(capsys, "evaluate", name)
    with sqlite3.connect(project / "project.db") as db:
        traced = db.execute(
            """
            SELECT count(*) FROM outcome
            JOIN model ON model.id = outcome.model_id
            JOIN run ON run.id = model.adapter_run
            JOIN snapshot_row ON snapshot_row.snapshot_id = run.snapshot_id
            JOIN candidate ON candidate.id = snapshot_row.candidate_id
            JOIN call ON call.id = candidate.call_id
            JOIN task ON task.id = candidate.task_id
            JOIN source ON source.id = task.source_id
            WHERE source.licence = 'Apache-2.0'
            """
        ).fetchone()[0]
    db.close()
    assert traced > 0


def test_evaluating_again_asks_no_model_twice(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = str(project)
    first = _ask(capsys, "evaluate", name)
    with Project.open(project) as opened:
        steps = list(opened.evaluation.steps())
    assert [type(step).__name__ for step in steps[1:-1]] == ["WorkerStep"]
    second = _ask(capsys, "evaluate", name)
    assert [row["figures"] for row in second["rows"]] == [row["figures"] for row in first["rows"]]


def test_a_stopped_run_goes_on_where_it_was(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = str(project)
    for verb in (("check", name), ("accept", name, "--passing")):
        _ask(capsys, *verb)
    done = _ask(capsys, "train", name, "--method", "sft", "--steps", "2")
    assert run(["train", name, "--resume", done["run"]["run_id"], "--json"]) == 1
    assert "is done" in json.loads(capsys.readouterr().out)["error"]
