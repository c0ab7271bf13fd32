"""A day at the review desk by keys alone, in the real window, also where it is ended hard."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from studio import project as projects
from studio.domain.ids import TaskId
from studio.domain.review import QueueFilter, QueueOrder, ReviewItem
from studio.project import Project
from tests.end_to_end.conftest import CHECKOUT, OpenWindow
from tests.end_to_end.reviewer import HALF, Reviewer, wait

_ITEMS = 50
_KILLED_AFTER = 23
Told = dict[str, Any]


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """The sample, its answers checked and nothing decided."""
    path = tmp_path / "desk.stillroom"
    with projects.create_sample(path, "parcel-desk") as made:
        made.checking.run()
    return path


def test_fifty_items_are_reviewed_by_keys_alone_and_a_kill_loses_nothing(
    sample: Path, tmp_path: Path
) -> None:
    settings = tmp_path / "settings.ini"
    first = list(_killed(sample, settings))
    half = first[-1]
    _require_kept(sample, first[:-1])
    with Project.open(sample, read_only=True) as project:
        draft = project.queue.item(TaskId(half["task"])).draft
    assert draft["text"].startswith(HALF)

    second = list(_told(sample, settings, "--first", str(_KILLED_AFTER), "--items", "27"))

    assert (second[0]["task"], second[0]["found"]) == (half["task"], draft["text"])
    said = [*first[:-1], *second[1:]]
    assert len({one["task"] for one in said}) == _ITEMS
    _require_kept(sample, said)
    with Project.open(sample, read_only=True) as project:
        assert project.queue.progress(QueueFilter()).done == _ITEMS


def test_two_reviewers_who_do_not_agree_are_settled_by_a_third(
    sample: Path, open_window: OpenWindow
) -> None:
    with Project.open(sample) as project:
        project.queue.set_double_share(1.0)
    window = open_window()
    window.kit.memory.person = "mira"
    reviewer = Reviewer(window, lambda _told: None)
    reviewer.open(sample)
    desk = window.pages["review"]
    wait(lambda: desk.isAncestorOf(window.focusWidget() or window))  # not in the window's frame
    # By chance, but the same for everybody; it is remembered for the project.
    reviewer.model.set_filter(QueueFilter(order=QueueOrder.AUDIT))
    mira = [reviewer.judge(keys) for keys in ("A", "A", "XX", "E")]

    window.sign("jon")
    wait(lambda: reviewer.present == mira[0])
    assert all(answer.hidden or not answer.decisions for answer in reviewer.model.desk.answers)
    assert any(answer.hidden for answer in reviewer.model.desk.answers)
    jon = [reviewer.judge(keys) for keys in ("A", "XX", "A", "A")]

    assert jon == mira
    conflicts = _conflicts(reviewer)
    assert conflicts == {mira[1], mira[2]}
    window.sign("ines")
    wait(lambda: reviewer.present is not None and not reviewer.model.is_busy)
    reviewer.model.set_filter(QueueFilter(state="conflict"))
    for _ in conflicts:
        wait(lambda: reviewer.present in conflicts and not reviewer.model.is_busy)
        reviewer.settle()
    wait(lambda: reviewer.model.has_looked and reviewer.present is None)

    assert _conflicts(reviewer) == set()


def _conflicts(reviewer: Reviewer) -> set[TaskId]:
    """Read which tasks reviewers do not agree on."""
    wanted, found = QueueFilter(state="conflict"), list[set[TaskId]]()

    def read(project: Project) -> set[TaskId]:
        return {one.task_id for one in project.queue.page(wanted, limit=100)}

    reviewer.window.kit.runner.query(read, found.append)
    wait(lambda: bool(found))
    return found[0]


def _killed(project: Path, settings: Path) -> Iterator[Told]:
    """Give what a reviewer says until she is killed with half a sentence typed."""
    items = str(_KILLED_AFTER)
    with _started(project, settings, "--items", items, "--stay") as process:
        assert process.stdout is not None
        for line in process.stdout:
            told = json.loads(line)
            if "typed" in told:
                process.kill()
            yield told


def _told(project: Path, settings: Path, *more: str) -> Iterator[Told]:
    with _started(project, settings, *more) as process:
        assert process.stdout is not None
        for line in process.stdout:
            yield json.loads(line)
    assert process.returncode == 0


def _started(project: Path, settings: Path, *more: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.end_to_end.reviewer", str(project), str(settings)]
    return subprocess.Popen(
        [*command, *more], cwd=CHECKOUT, stdout=subprocess.PIPE, text=True, env=dict(os.environ)
    )


def _require_kept(path: Path, said: Sequence[Told]) -> None:
    """Hold the project to everything that a reviewer was told was kept."""
    with Project.open(path, read_only=True) as project:
        for one in said:
            item = project.queue.item(TaskId(one["task"]))
            assert (one["verdict"], one) == (_verdict(item, one["candidate"]), one)
            decision = next(
                found
                for answer in item.answers
                for found in reversed(answer.decisions)
                if found.candidate_id == one["candidate"]
            )
            assert sorted(decision.reasons) == one.get("reasons", [])
            assert decision.note == one.get("note", "")
            if "text" in one:
                edits = {
                    edit.candidate_id: edit.text for each in item.answers for edit in each.edits
                }
                assert edits[one["candidate"]] == one["text"]


def _verdict(item: ReviewItem, candidate_id: str) -> str:
    for answer in item.answers:
        if answer.candidate.candidate_id == candidate_id and answer.verdict is not None:
            return answer.verdict.value
        for edit_id, verdict in answer.edit_verdicts.items():
            if edit_id == candidate_id:
                return verdict.value
    return ""
