"""Earlier turns of a conversation are judged and corrected at the terminal."""

import json
from pathlib import Path
from typing import Any

import pytest

from studio.cli import main
from studio.domain.ids import TaskId
from studio.domain.message import Message
from studio.domain.task import Difficulty, Kind, Split, Task
from studio.store import tasks
from studio.store.identifiers import new_id
from tests.unit.services import reviewing

TURNS = (
    Message(role="user", content="Where is my parcel?"),
    Message(role="assistant", content="Which one?"),
    Message(role="user", content="PK-1"),
)


class Terminal:
    """A project with one conversation, and commands run on it."""

    def __init__(self, path: Path, task: TaskId, capsys: pytest.CaptureFixture[str]) -> None:
        self.path, self.task, self._capsys = str(path), task, capsys

    def run(self, command: str, *arguments: str, status: int = 0) -> str:
        assert main.run([command, self.path, *arguments]) == status
        said = self._capsys.readouterr()
        return said.err if status else said.out

    def json(self, command: str, *arguments: str) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.run(command, *arguments, "--json"))
        return found


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    desk = reviewing.desk(tmp_path / "desk.stillroom")
    task = Task(
        task_id=TaskId(new_id()),
        messages=TURNS,
        kind=Kind.MULTI_TURN,
        topic_id=desk.topic("customs"),
        difficulty=Difficulty.EASY,
        split=Split.TRAIN,
        group_id="g",
    )
    tasks.add_many(desk.db, [task])
    desk.answer(task.task_id, "At depot 4")
    desk.project.close()
    return Terminal(desk.project.path, task.task_id, capsys)


def test_an_item_comes_with_the_state_of_its_turns(terminal: Terminal) -> None:
    item = terminal.json("review", "--next")["item"]
    assert item["turns"] == [{"turn": 2, "state": "open", "decisions": []}]
    assert "[assistant]  turn 2: to review" in terminal.run("review", "--task", terminal.task)


def test_a_turn_is_rejected_with_reason_and_note(terminal: Terminal) -> None:
    said = terminal.run(
        "decide", terminal.task, "reject", "--turn", "2", "--reason", "tone", "--note", "rude"
    )
    assert said.splitlines() == [
        f"Rejected turn 2 of {terminal.task}.",
        f"Nothing is learnt from {terminal.task} until its rejected turns are corrected.",
    ]
    (turn,) = terminal.json("review", "--task", terminal.task)["item"]["turns"]
    (made,) = turn["decisions"]
    assert turn["state"] == "rejected"
    assert (made["verdict"], made["reasons"], made["note"]) == ("reject", ["tone"], "rude")


def test_a_verdict_on_a_turn_is_taken_back_and_undone(terminal: Terminal) -> None:
    terminal.run("decide", terminal.task, "accept", "--turn", "2")
    found = terminal.json("decide", terminal.task, "undo", "--turn", "2")
    assert found["turns"][0]["state"] == "open"
    terminal.run("undo")
    (turn,) = terminal.json("review", "--task", terminal.task)["item"]["turns"]
    assert turn["state"] == "accepted"


def test_a_turn_is_corrected_and_its_answers_are_taken_over(
    terminal: Terminal, tmp_path: Path
) -> None:
    file = tmp_path / "turn.txt"
    file.write_text("Which parcel is it?\n", encoding="utf-8")
    found = terminal.json(
        "decide", terminal.task, "accept", "--turn", "2", "--text", str(file), "--keep-answers"
    )
    assert (found["corrects"], found["turns"][0]["state"]) == (terminal.task, "accepted")
    item = terminal.json("review", "--task", found["task"])["item"]
    assert item["messages"][1]["content"] == "Which parcel is it?"
    (answer,) = item["answers"]
    assert (answer["text"], answer["verdict"]) == ("At depot 4", None)
    trace = terminal.run("trace", answer["candidate"])
    assert "before a turn was corrected" in trace
    assert "turn 2" in trace


def test_what_is_no_turn_of_the_assistant_is_refused_in_one_line(terminal: Terminal) -> None:
    said = terminal.run("decide", terminal.task, "accept", "--turn", "1", status=1)
    assert "turn 1 is no turn of the assistant; choose one of 2" in said
    assert "--turn goes with" in terminal.run(
        "decide", terminal.task, "escalate", "--turn", "2", status=2
    )
    assert "--keep-answers goes with" in terminal.run(
        "decide", terminal.task, "accept", "--keep-answers", status=2
    )
