"""The target at the terminal: shown, set from a file, its versions listed."""

import json
from pathlib import Path

import pytest

from studio import project as projects
from studio.cli.main import run

TARGET = {
    "statement": "Find cheeses.",
    "contract": {
        "type": "sql",
        "fixture": "CREATE TABLE cheese (name TEXT);",
        "example": "SELECT name FROM cheese",
    },
    "floors": {"resolution_rate": 0.68},
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    projects.create(tmp_path / "p.stillroom").close()
    return tmp_path / "p.stillroom"


def _set(project: Path, content: object) -> int:
    file = project.parent / "target.json"
    file.write_text(json.dumps(content), encoding="utf-8")
    return run(["target", str(project), str(file)])


def test_what_was_set_is_shown_as_a_file_that_can_be_set_again(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _set(project, TARGET) == 0
    capsys.readouterr()
    assert run(["target", str(project), "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["contract"] == TARGET["contract"]
    assert _set(project, shown) == 0
    capsys.readouterr()
    assert run(["target", str(project), "--versions", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["versions"]) == 1


def test_versions_are_listed_with_what_changed(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _set(project, TARGET)
    _set(project, TARGET | {"floors": {"resolution_rate": 0.7}})
    capsys.readouterr()
    assert run(["target", str(project), "--versions"]) == 0
    said = capsys.readouterr().out
    assert said.index("version 2") < said.index("version 1")
    assert "floor of resolution rate: 68 % → 70 %" in said
    assert run(["target", str(project), "--versions", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["versions"][0]["differences"] == ["floor of resolution rate: 68 % → 70 %"]
    assert document["changed_since_snapshot"] == []


def test_an_example_that_does_not_fit_is_refused_in_one_line(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    contract = {"type": "sql", "fixture": "CREATE TABLE cheese (name TEXT);", "example": "SELECT"}
    assert _set(project, TARGET | {"contract": contract}) == 1
    said = capsys.readouterr().err
    assert "contract.example does not fit the contract" in said
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (TARGET | {"florrs": {}}, "florrs is no field here; the fields are statement"),
        (TARGET | {"statement": ""}, "statement is empty; say something there"),
        ({"floors": {}}, "statement is missing"),
        (TARGET | {"contract": {"type": "xml"}}, "contract.type must be one of text, json"),
        (TARGET | {"contract": {"shema": {}}}, "contract.shema is no field here; the fields are"),
    ],
)
def test_what_is_wrong_in_the_file_is_said_in_plain_words(
    project: Path, capsys: pytest.CaptureFixture[str], content: object, words: str
) -> None:
    assert _set(project, content) == 1
    assert words in capsys.readouterr().err


def test_a_project_without_a_target_says_how_to_set_one(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["target", str(project), "--versions"]) == 1
    assert "stillroom target" in capsys.readouterr().err


def test_a_file_and_the_list_of_versions_together_are_wrong_usage(project: Path) -> None:
    assert run(["target", str(project), "target.json", "--versions"]) == 2
