"""The first looks at the review queue after a large import, at the terminal."""

import json
from pathlib import Path
from typing import Any

import pytest

from studio.cli import main, taking_in
from studio.domain.task import Kind
from tests.unit.services import reviewing

TASKS = 600  # more than one look takes in


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A project with many new tasks, of which only the last two are to refuse."""
    monkeypatch.setattr(taking_in, "_PATIENCE", 0.0)
    desk = reviewing.desk(tmp_path / "desk.stillroom")
    with desk.db.atomic():
        for number in range(TASKS):
            kind = Kind.REFUSAL if number >= TASKS - 2 else Kind.COMMON
            desk.task("one", text=f"number {number}", kind=kind, topic="claims")
    desk.project.close()
    return str(desk.project.path)


def look(path: str, capsys: pytest.CaptureFixture[str], *options: str) -> dict[str, Any]:
    assert main.run(["review", path, "--next", *options, "--json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_an_item_comes_before_all_are_taken_in(
    path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    first = look(path, capsys)
    assert first["item"] is not None
    assert 0 < first["not_in_the_queue_yet"] < TASKS
    assert look(path, capsys)["not_in_the_queue_yet"] < first["not_in_the_queue_yet"]


def test_what_is_asked_for_is_taken_in_first(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = look(path, capsys, "--kind", "refusal")
    assert found["item"]["kind"] == "refusal"
    assert found["progress"]["left"] == 2
    assert found["not_in_the_queue_yet"] > 0


def test_nothing_waits_only_once_all_are_taken_in(
    path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found = look(path, capsys, "--where", f"number {TASKS - 10}")
    assert found["item"]["messages"][0]["content"] == f"number {TASKS - 10}"
    nothing = look(path, capsys, "--where", "nobody says this")
    assert nothing["item"] is None
    assert nothing["not_in_the_queue_yet"] == 0


def test_all_are_taken_in_where_one_waits_for_them(
    path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert look(path, capsys, "--wait")["not_in_the_queue_yet"] == 0


def test_in_words_it_is_said_how_many_are_to_come(
    path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main.run(["review", path, "--next"]) == 0
    said = capsys.readouterr()
    assert "not in the queue yet" in said.out.splitlines()[-1]
    assert said.err.startswith("Taking new tasks into the queue\n")


def test_teachers_are_known_before_any_task_is_taken_in(
    path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert look(path, capsys, "--teacher", "large")["item"] is not None
