import json
from pathlib import Path

import pytest

from studio.cli import main
from tests import small_sample


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("tasks") / "desk.stillroom"
    small_sample.create(path, student="none").close()
    return str(path)


def _document(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, object]:
    assert main.run(["tasks", *arguments, "--json"]) == 0
    found: dict[str, object] = json.loads(capsys.readouterr().out)
    return found


def test_tasks_are_listed_page_by_page(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.run(["tasks", project, "--limit", "10"]) == 0
    said = capsys.readouterr().out
    assert said.splitlines()[-1] == "24 tasks, 1 to 10; the next ones: --page 2"
    assert len(said.splitlines()) == 1 + 10 + 2


def test_the_last_page_says_that_it_is_the_last(
    project: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main.run(["tasks", project, "--limit", "10", "--page", "3"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "24 tasks, 21 to 24"


def test_pages_put_together_are_all_tasks(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    pages = [_document(capsys, project, "--limit", "9", "--page", str(at)) for at in (1, 2, 3)]
    ids = [row["task_id"] for page in pages for row in page["tasks"]]  # type: ignore[attr-defined]
    assert len(set(ids)) == len(ids) == pages[0]["total"]


def test_splits_and_words_narrow_the_list(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    held_out = _document(capsys, project, "--split", "eval")
    none = _document(capsys, project, "--where", "zebra crossing in Uppsala")
    assert held_out["total"] == 4
    assert none["tasks"] == []


def test_a_topic_that_is_not_there_is_named_with_those_that_are(
    project: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main.run(["tasks", project, "--topic", "tortoises"]) == 1
    said = capsys.readouterr().err
    assert "no topic 'tortoises'" in said
    assert "there are: " in said


def test_a_page_beyond_the_last_is_said_to_be_none(
    project: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main.run(["tasks", project, "--page", "9"]) == 0
    assert capsys.readouterr().out.strip() == "24 tasks; there is no page 9."


def test_what_reorders_text_is_written_out_at_a_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, rows = tmp_path / "desk.stillroom", tmp_path / "tasks.jsonl"
    message = {"role": "user", "content": "abc \u202e \x1b[31m def"}
    rows.write_text(json.dumps({"messages": [message]}) + "\n", encoding="utf-8")
    assert main.run(["new", str(path)]) == 0
    assert main.run(["import", str(path), str(rows), "--as", "tasks"]) == 0
    capsys.readouterr()
    assert main.run(["tasks", str(path)]) == 0
    said = capsys.readouterr().out
    assert "⟨U+202E⟩" in said
    assert "\x1b" not in said
