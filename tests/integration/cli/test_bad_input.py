import json
import os
import stat
from pathlib import Path

import pytest

from studio import project as projects
from studio.cli.main import run
from studio.project import Project

GOOD = {"messages": [{"role": "user", "content": "Where is it?"}]}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    projects.create(tmp_path / "p.stillroom").close()
    return tmp_path / "p.stillroom"


def _lines(path: Path, *rows: object) -> Path:
    path.write_text(
        "".join(row if isinstance(row, str) else json.dumps(row) + "\n" for row in rows),
        encoding="utf-8",
    )
    return path


def _tasks(project: Path) -> int:
    with Project.open(project, read_only=True) as opened:
        return opened.overview.stages()[0].count


def _refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Run a command that must fail with one clear line and give that line."""
    assert run(list(arguments)) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1, said.err
    assert "Traceback" not in said.err
    return said.err


def test_a_missing_file_is_named(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = _refused(capsys, "import", str(project), "nowhere.jsonl", "--as", "tasks")
    assert "nowhere.jsonl" in said


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02\xff\xfe" * 50, "é".encode("latin-1")])
def test_a_file_that_is_no_text_is_refused(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    path = tmp_path / "odd.jsonl"
    path.write_bytes(content)
    assert "odd.jsonl" in _refused(capsys, "import", str(project), str(path), "--as", "tasks")
    assert _tasks(project) == 0


def test_a_file_of_two_gigabytes_is_refused_at_once(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "huge.jsonl"
    with path.open("wb") as stream:
        stream.truncate(2 * 2**30)  # sparse: takes no room
    assert "huge.jsonl" in _refused(capsys, "import", str(project), str(path), "--as", "tasks")


def test_broken_json_on_line_7_of_10000_is_named_and_nothing_imported(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows: list[object] = [
        {"messages": [{"role": "user", "content": f"Question {number}"}]} for number in range(9999)
    ]
    rows.insert(6, '{"messages": [\n')
    path = _lines(tmp_path / "t.jsonl", *rows)
    said = _refused(capsys, "import", str(project), str(path), "--as", "tasks")
    assert "line 7:" in said
    assert _tasks(project) == 0


def test_the_good_rows_come_in_when_asked_to(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = _lines(tmp_path / "t.jsonl", GOOD, "{\n")
    assert run(["import", str(project), str(path), "--as", "tasks", "--skip-bad", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["added"], [error["line"] for error in report["errors"]]) == (1, [2])
    assert _tasks(project) == 1


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ({**GOOD, "colour": "red"}, "colour"),
        ({**GOOD, "kind": "usual"}, "usual"),
        ({"id": "a"}, "messages"),
        ({"id": "a", "messages": []}, "messages"),
    ],
)
def test_a_malformed_task_is_named_by_its_fault(
    project: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    row: dict[str, object],
    problem: str,
) -> None:
    path = _lines(tmp_path / "t.jsonl", row)
    assert problem in _refused(capsys, "import", str(project), str(path), "--as", "tasks")
    assert _tasks(project) == 0


def test_a_duplicate_id_is_named(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = _lines(tmp_path / "t.jsonl", {**GOOD, "id": "a"}, {**GOOD, "id": "a"})
    said = _refused(capsys, "import", str(project), str(path), "--as", "tasks")
    assert "line 2" in said
    assert "'a'" in said


def test_an_answer_to_a_task_that_is_not_there_is_named(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = _lines(tmp_path / "a.jsonl", {"task_id": "ghost", "model": "m", "text": "x"})
    said = _refused(capsys, "import", str(project), str(path), "--as", "answers")
    assert "ghost" in said


def test_many_bad_rows_are_listed_beside_the_file(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = _lines(tmp_path / "t.jsonl", *["{\n"] * 25)
    said = _refused(capsys, "import", str(project), str(path), "--as", "tasks")
    listed = (tmp_path / "t.jsonl.errors.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(listed) == 25
    assert "t.jsonl.errors.jsonl" in said


def test_a_file_imported_twice_adds_nothing(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = _lines(tmp_path / "t.jsonl", GOOD, {**GOOD, "id": "named"})
    assert run(["import", str(project), str(path), "--as", "tasks"]) == 0
    capsys.readouterr()
    assert run(["import", str(project), str(path), "--as", "tasks", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["added"], report["already_there"]) == (0, 2)


def test_a_preview_changes_nothing(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = _lines(tmp_path / "t.jsonl", GOOD)
    assert run(["import", str(project), str(path), "--as", "tasks", "--preview"]) == 0
    assert "1 task would be added" in capsys.readouterr().out
    assert _tasks(project) == 0


def test_a_group_may_not_straddle_splits(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = {"messages": [{"role": "user", "content": "And now?"}]}
    path = _lines(
        tmp_path / "t.jsonl",
        {**GOOD, "group": "g", "split": "train"},
        {**other, "group": "g", "split": "eval"},
    )
    said = _refused(capsys, "import", str(project), str(path), "--as", "tasks")
    assert "'g'" in said
    assert "line 2" in said


def test_a_project_open_elsewhere_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Project.open(project):
        said = _refused(capsys, "check", str(project))
    assert "open" in said


def test_a_project_open_elsewhere_can_still_be_looked_at(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Project.open(project):
        assert run(["status", str(project)]) == 0
    assert "Tasks" in capsys.readouterr().out


def test_a_folder_that_is_no_project_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert str(tmp_path) in _refused(capsys, "status", str(tmp_path))


def test_a_truncated_project_says_how_to_restore_it(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["backup", str(project)]) == 0
    capsys.readouterr()
    database = project / "project.db"
    os.truncate(database, database.stat().st_size // 2)
    said = _refused(capsys, "check", str(project))
    assert "restore" in said


def test_a_damaged_project_is_as_it_was_after_restoring(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["import", str(project), str(_lines(tmp_path / "t.jsonl", GOOD))]) == 0
    capsys.readouterr()
    assert run(["backup", str(project), "--json"]) == 0
    backup = json.loads(capsys.readouterr().out)["backup"]
    os.truncate(project / "project.db", 5000)
    assert run(["restore", str(project), backup]) == 0
    assert _tasks(project) == 1


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_project_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        assert "read" in _refused(capsys, "check", str(project))
    finally:
        project.chmod(stat.S_IRWXU)


def test_training_without_accepted_answers_says_what_to_do(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "target" in _refused(capsys, "train", str(project), "--method", "sft")


def test_wrong_usage_has_a_status_of_its_own(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["train", str(project)]) == 2
    assert "--method" in capsys.readouterr().err


def test_an_unknown_sample_names_those_there_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = _refused(capsys, "new", str(tmp_path / "x.stillroom"), "--sample", "nope")
    assert "parcel-desk" in said
    assert not (tmp_path / "x.stillroom").exists()


def test_a_folder_with_something_in_it_is_not_taken_for_a_new_project(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "keep.txt").write_text("mine", encoding="utf-8")
    assert "something in it" in _refused(capsys, "new", str(tmp_path))
    assert (tmp_path / "keep.txt").read_text(encoding="utf-8") == "mine"


def test_the_same_messages_may_not_be_a_train_and_an_eval_task(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = _lines(
        tmp_path / "t.jsonl",
        {**GOOD, "id": "a", "split": "train"},
        {**GOOD, "id": "b", "split": "eval"},
    )
    said = _refused(capsys, "import", str(project), str(path), "--as", "tasks")
    assert "line 2" in said
    assert "train task already" in said


def test_damage_is_told_by_the_status_of_verify_in_json_too(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    os.truncate(project / "project.db", 5000)
    assert run(["verify", str(project), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["sound"] is False


def test_tasks_go_into_the_split_that_is_named(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = _lines(tmp_path / "t.jsonl", GOOD)
    assert run(["import", str(project), str(path), "--as", "tasks", "--split", "eval"]) == 0
    capsys.readouterr()
    assert run(["export", str(project), "--format", "stillroom", "-o", str(tmp_path / "o")]) == 0
    row = json.loads((tmp_path / "o" / "tasks.jsonl").read_text(encoding="utf-8"))
    assert row["split"] == "eval"


def test_a_pair_file_says_what_else_it_brings(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pair = {
        "prompt": [{"role": "user", "content": "Where is it?"}],
        "chosen": [{"role": "assistant", "content": "On its way."}],
        "rejected": [{"role": "assistant", "content": "No idea."}],
    }
    path = _lines(tmp_path / "pairs.jsonl", pair)
    assert run(["import", str(project), str(path), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["added_all"] == {"tasks": 1, "answers": 2, "preferences": 1}


@pytest.mark.parametrize("option", [("--steps", "1"), ("--preset", "quick"), ("--from", "SFT 1")])
def test_a_resumed_run_takes_no_other_settings(
    project: Path, capsys: pytest.CaptureFixture[str], option: tuple[str, str]
) -> None:
    assert run(["train", str(project), "--resume", "X", *option]) == 2
    assert "--resume" in capsys.readouterr().err


def test_a_project_without_a_target_says_to_set_one(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["status", str(project)]) == 0
    assert "Next: set the target" in capsys.readouterr().out
