import json
import re
from pathlib import Path

import click
import pytest

from studio import resources
from studio.cli import main
from studio.cli.main import run
from studio.project import Project


def test_every_command_of_the_tour_in_the_readme_is_there() -> None:
    text = (resources.root().parent / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"stillroom ([a-z]+) ", text))
    assert named
    assert named <= set(main.group.commands)


def test_help_is_given_with_status_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    assert "evaluate" in capsys.readouterr().out


def test_an_unknown_command_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["dance"]) == 2
    assert "dance" in capsys.readouterr().err


def test_an_error_is_told_in_json_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["status", str(tmp_path / "nowhere"), "--json"]) == 1
    assert "nowhere" in json.loads(capsys.readouterr().out)["error"]


@pytest.mark.parametrize("verb", sorted(main.group.commands))
def test_wrong_usage_is_told_in_json_too(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([verb, "--no-such-option", "--json"]) == 2
    said = capsys.readouterr()
    assert "--no-such-option" in json.loads(said.out)["error"]
    assert "Usage:" in said.err


def test_an_unknown_command_is_told_in_json_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["dance", "--json"]) == 2
    assert "dance" in json.loads(capsys.readouterr().out)["error"]


def test_a_missing_project_is_told_in_json_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["status", "--json"]) == 2
    assert "PROJECT" in json.loads(capsys.readouterr().out)["error"]


def test_a_bug_is_one_sentence_and_its_traceback_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))

    @click.command()
    def broken() -> None:
        raise RuntimeError("a bug of ours")

    monkeypatch.setitem(main.group.commands, "broken", broken)
    assert run(["broken"]) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    log = Path(said.strip().rsplit(" ", 1)[-1])
    assert "a bug of ours" in log.read_text(encoding="utf-8")


def test_a_sample_makes_a_project_with_everything_in_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "desk.stillroom"
    assert run(["new", str(path), "--sample", "parcel-desk", "--json"]) == 0
    counts = json.loads(capsys.readouterr().out)["counts"]
    assert counts["tasks"] >= 400
    assert counts["votes"] == 60
    with Project.open(path, read_only=True) as opened:
        target = opened.overview.target()
    assert target is not None
    assert target.student == "smollm2-135m-instruct"
