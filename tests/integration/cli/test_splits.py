"""The command ``splits`` and the leakage that ``status`` tells."""

import json
from pathlib import Path
from typing import Any

import pytest

from studio import project as projects
from studio.cli.main import run
from studio.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    projects.create_sample(tmp_path / "p.stillroom", "parcel-desk").close()
    return tmp_path / "p.stillroom"


def _told(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    assert run([*arguments, "--json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_the_splits_are_shown_with_what_leaks(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["splits", str(project)]) == 0
    said = capsys.readouterr().out

    assert "real_phrasing" in said
    assert "449 groups." in said
    assert "Leakage 0" in said
    assert "paraphrases are not found" in said


def test_splits_are_assigned_by_fractions_in_one_step(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = _told(capsys, "splits", str(project), "--assign", "60/20/20")

    assert found["tasks"] == {"train": 279, "validation": 93, "eval": 93}
    assert found["leakage"] == {"eval": 0, "validation": 0}
    with Project.open(project) as opened:
        assert opened.history.state().undo.startswith("Assign splits to ")
        opened.history.undo()
    assert _told(capsys, "splits", str(project))["tasks"]["train"] == 309


def test_a_preview_changes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = _told(capsys, "splits", str(project), "--assign", "60/20/20", "--group", "--preview")

    assert found["tasks"]["train"] == 309
    assert any("would change split" in line for line in found["done"])


@pytest.mark.parametrize("wanted", ["60", "a/b/c", "0/0/0", "-1/1/1"])
def test_what_is_no_fractions_is_refused_in_one_line(
    project: Path, capsys: pytest.CaptureFixture[str], wanted: str
) -> None:
    assert run(["splits", str(project), f"--assign={wanted}"]) == 1
    said = capsys.readouterr()

    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "75/10/15" in said.err


def test_an_option_without_what_it_belongs_to_is_wrong_usage(project: Path) -> None:
    assert run(["splits", str(project), "--all"]) == 2


def test_the_status_tells_the_leakage(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _told(capsys, "status", str(project))["leakage"] == 0


def test_an_empty_project_has_no_splits_to_assign(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    projects.create(tmp_path / "empty.stillroom").close()
    found = _told(capsys, "splits", str(tmp_path / "empty.stillroom"), "--assign", "75/10/15")

    assert found["tasks"] == {"train": 0, "validation": 0, "eval": 0}
