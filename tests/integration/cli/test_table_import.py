import json
from pathlib import Path

import pytest

from studio import project as projects
from studio.cli.main import run
from studio.project import Project

BROKEN = "The blue vase in my parcel arrived broken into very many small pieces today"
NEARLY = "The blue vase in my parcel arrived broken into very many small pieces yesterday"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    projects.create(tmp_path / "p.stillroom").close()
    return tmp_path / "p.stillroom"


def _file(tmp_path: Path, text: str, name: str = "tasks.csv") -> str:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def _tasks(project: Path) -> int:
    with Project.open(project, read_only=True) as opened:
        return opened.overview.stages()[0].count


def test_a_csv_file_is_imported_with_its_columns_guessed(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = _file(tmp_path, "question;topic;internal\nWhere is it?;tracking;x\nWhen?;tracking;y\n")
    assert run(["import", str(project), path]) == 0
    said = capsys.readouterr().out
    assert "2 tasks added" in said
    assert "question = message, topic = topic. Not used: internal." in said
    assert _tasks(project) == 2


def test_columns_can_be_named(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = _file(tmp_path, "a,b\nWhere is it?,tracking\n")
    arguments = ["import", str(project), path, "--as", "tasks", "--map", "a=message", "--json"]
    assert run(arguments) == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["added"], report["columns"], report["unused"]) == (1, {"a": "message"}, ["b"])


@pytest.mark.parametrize(
    ("pair", "problem"), [("a", "COLUMN=FIELD"), ("a=colour", "COLUMN=FIELD"), ("c=message", "'c'")]
)
def test_a_mapping_that_cannot_be_is_told_in_one_line(
    project: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    pair: str,
    problem: str,
) -> None:
    path = _file(tmp_path, "a,b\nWhere is it?,tracking\n")
    assert run(["import", str(project), path, "--map", pair]) == 1
    said = capsys.readouterr().err
    assert problem in said
    assert "Traceback" not in said


def test_each_line_of_a_text_is_a_task(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = _file(tmp_path, "Where is it?\nI said, twice, that it is late.\n", "tasks.txt")
    assert run(["import", str(project), path, "--split", "eval", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["added"] == 2
    with Project.open(project, read_only=True) as opened:
        assert opened.splits.standing().leakage.of_eval == 2


def test_a_preview_says_what_is_near_and_changes_nothing(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["import", str(project), _file(tmp_path, BROKEN, "one.txt"), "--split", "eval"]) == 0
    path = _file(tmp_path, f"{NEARLY}\n{BROKEN}\n", "two.txt")
    capsys.readouterr()
    assert run(["import", str(project), path, "--preview"]) == 0
    said = capsys.readouterr().out
    assert "1 task would be added, 1 already there" in said
    assert "like The blue vase" in said
    assert "in eval" in said
    assert _tasks(project) == 1


def test_ragged_rows_stop_the_import_unless_they_are_skipped(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = _file(tmp_path, "message,kind\nWhere is it?,common\nragged\n")
    assert run(["import", str(project), path]) == 1
    assert "line 3: has 1 cell" in capsys.readouterr().err
    assert _tasks(project) == 0
    assert run(["import", str(project), path, "--skip-bad"]) == 0
    assert _tasks(project) == 1


def test_a_table_imported_twice_adds_nothing(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = _file(tmp_path, "message,kind\nWhere is it?,common\nWhen?,format\n")
    assert run(["import", str(project), path]) == 0
    capsys.readouterr()
    assert run(["import", str(project), path, "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["added"], report["already_there"]) == (0, 2)


@pytest.mark.parametrize("name", ["tasks.csv", "tasks.jsonl"])
def test_known_tasks_with_other_labels_are_told(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    first = {"messages": [{"role": "user", "content": "Where is it?"}], "kind": "common"}
    assert run(["import", str(project), _file(tmp_path, json.dumps(first), "a.jsonl")]) == 0
    again = json.dumps({**first, "kind": "refusal", "topic": "tracking"})
    text = again if name.endswith("l") else "message,kind,topic\nWhere is it?,refusal,tracking\n"
    capsys.readouterr()
    assert run(["import", str(project), _file(tmp_path, text, name)]) == 0
    assert "differs: kind, topic" in capsys.readouterr().out


def test_a_grader_that_cannot_work_is_refused(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    row = {
        "messages": [{"role": "user", "content": "Where is it?"}],
        "graders": [{"type": "regex", "pattern": "("}],
    }
    assert run(["import", str(project), _file(tmp_path, json.dumps(row), "a.jsonl")]) == 1
    assert "cannot work" in capsys.readouterr().err


def test_json_lines_with_any_fields_are_a_table(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = "\n".join(json.dumps({"query": text, "intent": "x"}) for text in ("Where?", "When?"))
    assert run(["import", str(project), _file(tmp_path, rows, "a.jsonl"), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["columns"] == {"query": "message", "intent": "topic"}
