"""Undo, redo and history at the terminal."""

import json
from pathlib import Path
from typing import Any

import pytest

from studio import project as projects
from studio.cli.main import run
from studio.project import Project


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A project in which two things were done."""
    path = tmp_path / "desk.stillroom"
    with projects.create(path) as made:
        made.design.add_topic("tracking")
        made.design.add_topic("claims")
    return path


def _json(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    assert run([*arguments, "--json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def _topics(path: Path) -> list[str]:
    with Project.open(path, read_only=True) as opened:
        return [topic.name for topic in opened.design.grid().topics]


def test_undo_takes_the_newest_change_back_and_says_what_comes_next(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["undo", str(path)]) == 0
    said = capsys.readouterr().out
    assert said == "Undid: Add topic claims.\nNext to undo: Add topic tracking.\n"
    assert _topics(path) == ["tracking"]


def test_redo_does_it_again(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["undo", str(path)])
    run(["undo", str(path)])
    capsys.readouterr()
    assert _json(capsys, "redo", str(path)) == {
        "done": "Did again: Add topic tracking",
        "undo": "Add topic tracking",
        "redo": "Add topic claims",
    }
    assert _topics(path) == ["tracking"]


def test_history_lists_what_was_done_and_undone(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["undo", str(path)])
    capsys.readouterr()
    found = _json(capsys, "history", str(path))
    assert [(one["label"], one["state"]) for one in found["changes"]] == [
        ("Add topic claims", "undone"),
        ("Add topic tracking", "done"),
    ]
    assert (found["undo"], found["redo"]) == ("Add topic tracking", "Add topic claims")
    assert run(["history", str(path), "--limit", "1"]) == 0
    assert capsys.readouterr().out.endswith("undone  Add topic claims\n")


def test_nothing_to_undo_is_an_error_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    projects.create(tmp_path / "new.stillroom").close()
    for command in ("undo", "redo"):
        assert run([command, str(tmp_path / "new.stillroom")]) == 1
        said = capsys.readouterr()
        assert (said.out, said.err.count("\n")) == ("", 1)
        assert "there is nothing to" in said.err


def test_a_project_without_history_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    projects.create(tmp_path / "new.stillroom").close()
    assert run(["history", str(tmp_path / "new.stillroom")]) == 0
    assert capsys.readouterr().out == "There is nothing to undo.\n"
