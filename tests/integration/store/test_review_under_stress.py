"""A review killed in the middle, on a full disk, or while another program holds the file."""

import signal
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from studio.domain.errors import ProjectBusyError, StorageFullError
from studio.domain.judgement import Verdict
from studio.domain.review import QueueFilter
from studio.project import Project
from studio.services.clock import utc_now
from studio.store import layout, verifying
from tests.integration.store.conftest import Program
from tests.integration.store.test_full_disk import no_room
from tests.unit.services import reviewing
from tests.unit.services.reviewing import Desk

# Every answer is decided, every third one by an edit; what is durable is told at once.
REVIEW = """
import sys
from pathlib import Path
from studio.domain.judgement import Verdict
from studio.domain.review import QueueFilter
from studio.project import Project
with Project.open(Path(sys.argv[1])) as project:
    project.sign("mira")
    item, number = project.queue.next(QueueFilter()), 0
    while item is not None:
        answer, number = item.answers[0].candidate, number + 1
        project.review.keep_draft(answer.candidate_id, f"draft {answer.candidate_id}")
        print("draft", answer.candidate_id, flush=True)
        if number % 3 == 0:
            project.review.accept_edit(answer.candidate_id, f"better {number}", seconds=1.0)
        else:
            project.review.decide(answer.candidate_id, Verdict.ACCEPT, seconds=1.0)
        print("decided", answer.candidate_id, flush=True)
        if number % 7 == 0:
            project.history.undo()
            project.history.redo()
        item = project.queue.next(QueueFilter(), after=item.task.task_id)
"""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    yield from _desk(tmp_path / "desk.stillroom")


def _desk(folder: Path, tasks: int = 60) -> Iterator[Desk]:
    made = reviewing.desk(folder)
    with made.db.atomic():
        for number in range(tasks):
            made.task(f"answer {number}", "another")
    yield made
    made.project.close()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
@pytest.mark.parametrize("after", [1, 8, 19])
def test_a_review_killed_in_the_middle_loses_no_verdict_and_no_draft(
    desk: Desk, program: Program, after: int
) -> None:
    desk.project.close()
    reviewer = program(REVIEW, desk.project.path)
    assert reviewer.stdout is not None
    told = [reviewer.stdout.readline().split() for _ in range(2 * after + 1)]
    reviewer.send_signal(signal.SIGKILL)
    told += [line.split() for line in reviewer.stdout.read().splitlines()]
    reviewer.wait()
    desk.project = Project.open(desk.project.path)
    desk.project.sign("mira")
    decided = {line[1] for line in told if line[0] == "decided"}
    drafted = [line[1] for line in told if line[0] == "draft"]
    _holds(desk, decided, drafted[-1])


def _holds(desk: Desk, decided: set[str], last: str) -> None:
    sql = "SELECT candidate_id FROM rater_decision JOIN candidate ON candidate.id = candidate_id"
    kept = {row["candidate_id"] for row in desk.db.rows(f"{sql} WHERE parent_id IS NULL")}
    assert decided <= kept
    assert len(kept - decided) <= 1
    edits = desk.db.value("SELECT count(*) FROM candidate WHERE parent_id IS NOT NULL")
    rejected = desk.db.value("SELECT count(*) FROM rater_decision WHERE verdict = 'reject'")
    assert edits == rejected
    if last not in kept:
        task_id = desk.db.value("SELECT task_id FROM candidate WHERE id = ?", (last,))
        assert desk.project.queue.item(task_id).draft["text"] == f"draft {last}"
    done = desk.project.queue.count(QueueFilter(state="decided"))
    assert (done, desk.project.queue.count(QueueFilter())) == (len(kept), 60 - len(kept))
    found = desk.project.queue.next(QueueFilter())
    assert found is not None
    assert found.answers[0].candidate.candidate_id not in kept
    assert verifying.verify(desk.project.path, clock=utc_now) == []


def test_on_a_full_disk_nothing_is_decided_and_work_goes_on_once_there_is_room(
    small_disk: Path,
) -> None:
    for desk in _desk(small_disk / "desk.stillroom", tasks=12):
        item = desk.project.queue.next(QueueFilter())
        assert item is not None
        answer = item.answers[0].candidate.candidate_id
        desk.project.review.keep_draft(answer, "mine")
        left = desk.project.queue.count(QueueFilter())
        with no_room(small_disk):
            with pytest.raises(StorageFullError):
                desk.project.review.accept_edit(answer, "x" * 300_000)
            with pytest.raises(StorageFullError):
                desk.project.review.keep_draft(answer, "y" * 300_000)
            assert desk.project.queue.item(item.task.task_id).draft["text"] == "mine"
            assert desk.project.queue.count(QueueFilter()) == left
        desk.project.review.accept_edit(answer, "x" * 300_000)
        assert desk.project.queue.count(QueueFilter()) == left - 1
        assert desk.project.queue.item(item.task.task_id).draft == {}


@contextmanager
def held(desk: Desk) -> Iterator[None]:
    """Let another program hold the file for writing, and ours not wait long."""
    desk.db.run("PRAGMA busy_timeout = 20")
    with closing(sqlite3.connect(layout.database(desk.project.path))) as other:
        other.isolation_level = None
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def test_while_another_program_holds_the_file_the_reviewer_is_told_and_goes_on(desk: Desk) -> None:
    item = desk.project.queue.next(QueueFilter())
    assert item is not None
    answer = item.answers[0].candidate.candidate_id
    with held(desk):
        with pytest.raises(ProjectBusyError, match="being written by another program"):
            desk.project.review.decide(answer, Verdict.ACCEPT)
        with pytest.raises(ProjectBusyError):
            desk.project.review.accept_edit(answer, "mine")
        desk.project.review.keep_draft(answer, "mine")
        assert desk.project.queue.item(item.task.task_id).draft["text"] == "mine"
    desk.project.review.accept_edit(answer, "mine")
    assert desk.project.queue.count(QueueFilter(state="accepted")) == 1
    assert desk.project.queue.progress(QueueFilter()).left == 59


def test_a_backup_made_meanwhile_is_no_obstacle(desk: Desk) -> None:
    item = desk.project.queue.next(QueueFilter())
    assert item is not None
    copy = desk.project.backup()
    desk.project.review.decide(item.answers[0].candidate.candidate_id, Verdict.ACCEPT)
    with closing(sqlite3.connect(copy)) as kept:
        assert kept.execute("SELECT count(*) FROM decision").fetchone() == (0,)
