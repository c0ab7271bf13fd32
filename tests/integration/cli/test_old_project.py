"""A project of an older version at the terminal: what it takes, and what is told of it."""

import json
from pathlib import Path

import pytest

from studio.cli.main import run
from studio.project import Project


def test_reading_an_older_project_names_the_command_that_helps(
    old_project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["status", str(old_project)]) == 1
    assert f"“stillroom backup {old_project}”" in capsys.readouterr().err


def test_that_it_was_brought_up_to_date_is_told_once_apart_from_the_output(
    old_project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["backup", str(old_project), "--json"]) == 0
    said = capsys.readouterr()
    assert "backup" in json.loads(said.out)
    (line,) = said.err.splitlines()
    assert line.startswith("stillroom: old.stillroom was brought up to date")
    (kept,) = (old_project / "backups").glob("before-upgrade-from-3-*.db")
    assert line.endswith(f"backups/{kept.name}")
    assert run(["backup", str(old_project)]) == 0
    assert capsys.readouterr().err == ""


def test_it_is_among_what_was_done(old_project: Path) -> None:
    with Project.open(old_project) as opened:
        assert opened.overview.activity()[0].label == "Project brought up to date"
