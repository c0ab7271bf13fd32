import json
import math
import sqlite3
from contextlib import closing, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from studio import project as projects
from studio.cli.main import run
from studio.project import Project
from tests import small_sample

pytestmark = pytest.mark.slow


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """A project taken the whole way at the terminal, and what each command said."""

    project: Path
    report: Path
    said: dict[str, dict[str, Any]]


def _ask(*arguments: str) -> dict[str, Any]:
    with redirect_stdout(StringIO()) as out:
        assert run([*arguments, "--json"]) == 0, out.getvalue()
    answer: dict[str, Any] = json.loads(out.getvalue())
    return answer


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory, tiny_student: Path) -> Walk:
    folder = tmp_path_factory.mktemp("walk")
    project, report = folder / "desk.stillroom", folder / "report.html"
    small_sample.create(project, student=str(tiny_student)).close()
    ways = {
        "check": ("check", str(project)),
        "accept": ("accept", str(project), "--passing"),
        "sft": ("train", str(project), "--method", "sft", "--steps", "3"),
        "dpo": ("train", str(project), "--method", "dpo", "--steps", "2"),
        "evaluate": ("evaluate", str(project)),
        "report": ("report", str(project), "-o", str(report)),
    }
    said = {name: _ask(*arguments) for name, arguments in ways.items()}
    return Walk(project=project, report=report, said=said)


def test_answers_are_checked_and_accepted(walk: Walk) -> None:
    assert walk.said["check"]["checked"] > 0
    assert walk.said["accept"]["accepted"] > 0


def test_a_run_leaves_an_adapter(walk: Walk) -> None:
    assert walk.said["sft"]["run"]["status"] == "done"
    adapter = Path(walk.said["sft"]["folder"]) / "adapter"
    assert (adapter / "adapter_model.safetensors").is_file()


def test_dpo_goes_on_from_sft_and_starts_at_ln_2(walk: Walk) -> None:
    dpo = walk.said["dpo"]["run"]
    assert dpo["parent_run_id"] == walk.said["sft"]["run"]["run_id"]
    with Project.open(walk.project, read_only=True) as opened:
        curve = opened.overview.curves(limit=1)[0]
    assert curve.points["loss"][0][1] == pytest.approx(math.log(2), abs=1e-3)


def test_all_stand_side_by_side_on_the_board(walk: Walk) -> None:
    board = walk.said["evaluate"]
    roles = [row["role"] for row in board["rows"]]
    assert roles == ["human", "teacher", "teacher", "student", "student", "base"]
    assert board["rows"][0]["figures"]["resolution_rate"]["value"] == 1.0


def test_the_report_says_the_verdict(walk: Walk) -> None:
    text = walk.report.read_text(encoding="utf-8")
    assert walk.said["evaluate"]["verdict"].split(".")[0] in text


def test_the_project_is_sound_afterwards(walk: Walk) -> None:
    assert _ask("verify", str(walk.project))["sound"] is True
    assert _ask("status", str(walk.project))["next"] == "read the report"


def test_a_students_answer_is_traced_to_the_call_it_was_learnt_from(walk: Walk) -> None:
    with closing(sqlite3.connect(walk.project / "project.db")) as db:
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
    assert traced > 0


def test_evaluating_again_asks_no_model_twice(walk: Walk) -> None:
    again = _ask("evaluate", str(walk.project))
    first = walk.said["evaluate"]
    assert again["evaluation_id"] != first["evaluation_id"]
    assert [row["figures"] for row in again["rows"]] == [row["figures"] for row in first["rows"]]
    assert len(list((walk.project / "runs").glob("*/*/answers.jsonl"))) == 3


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("trl-sft", "train"),
        ("openai-sft", "train"),
        ("trl-dpo", "train"),
        ("openai-dpo", "train"),
        ("stillroom", "tasks"),
    ],
)
def test_an_export_has_its_manifest(walk: Walk, tmp_path: Path, name: str, file: str) -> None:
    said = _ask("export", str(walk.project), "--format", name, "-o", str(tmp_path / "out"))
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))
    rows = (tmp_path / "out" / f"{file}.jsonl").read_text(encoding="utf-8").splitlines()
    assert manifest["files"][f"{file}.jsonl"]["rows"] == len(rows) > 0
    assert manifest["rows"] == said["rows"]


def test_an_export_is_imported_by_another_project(walk: Walk, tmp_path: Path) -> None:
    _ask("export", str(walk.project), "--format", "trl-dpo", "-o", str(tmp_path / "out"))
    projects.create(tmp_path / "other.stillroom").close()
    pairs = tmp_path / "out" / "train.jsonl"
    report = _ask("import", str(tmp_path / "other.stillroom"), str(pairs))
    assert report["added"] == len(pairs.read_text(encoding="utf-8").splitlines())
    again = _ask("import", str(tmp_path / "other.stillroom"), str(pairs))
    assert again["added"] == 0


def test_a_finished_run_is_not_resumed(walk: Walk, capsys: pytest.CaptureFixture[str]) -> None:
    run_id = walk.said["sft"]["run"]["run_id"]
    assert run(["train", str(walk.project), "--resume", run_id, "--json"]) == 1
    assert "is done" in json.loads(capsys.readouterr().out)["error"]


def test_a_student_folder_without_weights_is_told_in_one_sentence(
    tmp_path: Path, tiny_student: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bare = tmp_path / "bare"
    bare.mkdir()
    (bare / "config.json").write_bytes((tiny_student / "config.json").read_bytes())
    small_sample.create(tmp_path / "desk.stillroom", student=str(bare)).close()
    name = str(tmp_path / "desk.stillroom")
    for verb in (("check", name), ("accept", name, "--passing")):
        _ask(*verb)
    assert run(["train", name, "--method", "sft"]) == 1
    said = capsys.readouterr().err.strip().splitlines()[-1]
    assert "no weights" in said
    assert str(bare) in said
