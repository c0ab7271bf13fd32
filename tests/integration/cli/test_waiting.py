"""What waits for review is one number, wherever it is told."""

import json
from pathlib import Path
from typing import Any

import pytest

from studio.cli import main
from studio.domain.judgement import Verdict
from studio.domain.steps import Steps, finish
from studio.project import Project
from studio.services import review_queue
from studio.store import queue_behind
from tests.unit.services import reviewing


class Terminal:
    """A project's folder, and commands run on it."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys

    def run(self, command: str, *arguments: str) -> str:
        assert main.run([command, str(self.folder), *arguments]) == 0
        return self._capsys.readouterr().out

    def json(self, command: str, *arguments: str) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.run(command, *arguments, "--json"))
        return found


@pytest.fixture(params=["in the queue", "new", "some in the queue"])
def terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> Terminal:
    """Of six tasks four have a passing answer; five answers fail a check."""
    desk = reviewing.desk(tmp_path / "desk.stillroom")
    reviewing.set_target(desk)
    for _ in range(3):
        desk.task("It is late.", "")
    desk.task("It is here.")
    desk.task("")
    desk.task("", "It is late.")
    desk.project.review.decide(desk.answers(desk.tasks[5])[0], Verdict.ESCALATE)
    if request.param == "some in the queue":
        desk.project.queue.prepare(2)
    desk.project.checking.run()
    if request.param == "in the queue":
        desk.project.queue.prepare()
    desk.project.close()
    return Terminal(tmp_path / "desk.stillroom", capsys)


def test_all_tell_the_same_after_passing_answers_are_accepted(terminal: Terminal) -> None:
    said = terminal.json("accept", "--passing")
    with Project.open(terminal.folder, read_only=True) as opened:
        rail = opened.overview.waiting(["review"])
    listed = terminal.json("review")
    assert said["failing_undecided"] > said["to_review"] == 1
    assert rail == {"review": 1}
    assert (listed["left"], len(listed["items"]), listed["not_in_the_queue_yet"]) == (1, 1, 0)
    assert terminal.json("status")["to_review"] == 1


def test_the_words_say_what_waits_and_what_does_not(terminal: Terminal) -> None:
    said = terminal.run("accept", "--passing").splitlines()
    assert said[0].endswith("fail a check and stay undecided.")
    assert said[1] == "1 task waits for review: no answer to it is accepted or escalated yet."
    assert said[1] in terminal.run("status").splitlines()


def test_in_many_turns_the_same_is_counted(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Though rows are made again between them."""
    monkeypatch.setattr(review_queue, "_FEW", 0)
    monkeypatch.setattr(review_queue, "_AT_ONCE", 0)
    monkeypatch.setattr(queue_behind, "_SLICE", 1)
    with Project.open(terminal.folder) as opened:
        opened.review.accept_passing()
        assert opened.queue.waiting() > 1
        assert finish(opened.queue.to_review_in_steps()) == 1
        assert finish(_preparing(opened)) == 1


def _preparing(opened: Project) -> Steps[int]:
    """Count step by step, and take a task into the queue after each."""
    steps = opened.queue.to_review_in_steps()
    while True:
        try:
            yield next(steps)
        except StopIteration as end:
            return int(end.value)
        opened.queue.prepare(1)


def test_what_the_queue_does_not_know_yet_is_counted_as_it_stands(terminal: Terminal) -> None:
    with Project.open(terminal.folder) as opened:
        opened.review.accept_passing()
    with Project.open(terminal.folder, read_only=True) as opened:
        assert opened.queue.waiting()
        assert opened.queue.to_review() == 1
