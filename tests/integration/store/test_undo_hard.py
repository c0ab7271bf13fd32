"""Changes and undoing under hard conditions: killed in the middle, and with very many rows."""

import signal
import sys
import time
from pathlib import Path

import pytest

from studio.domain.task_query import TaskQuery
from studio.services.history import History, HistoryService
from studio.store import changes, opening, task_list, tasks, verifying
from tests.integration.store import steps
from tests.integration.store.conftest import Program
from tests.unit.store import making
from tests.unit.store.making import FixedClock

# The change is under way for a long time: the program is killed within it.
_CHANGE = """
import sys, time
from pathlib import Path
from studio.store import changes, opening
from tests.integration.store import steps
from tests.unit.store import making
with opening.open_to_write(Path(sys.argv[1]), clock=making.FixedClock()) as project:
    steps.take(project.db, 9, 1)
    with changes.recording(project.db, "Long work"):
        steps.add_tasks(project.db, 1)
        steps.withdraw(project.db, 1)
        print("ready", flush=True)
        time.sleep(60)
"""
_UNDO = """
import sys
from pathlib import Path
from studio.services.history import HistoryService
from studio.store import opening
from tests.unit.store import making
with opening.open_to_write(Path(sys.argv[1]), clock=making.FixedClock()) as project:
    history = HistoryService(project.db)
    print("ready", flush=True)
    while True:
        history.undo()
        history.redo()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_a_program_killed_within_a_change_leaves_the_state_before_it(
    folder: Path, clock: FixedClock, program: Program
) -> None:
    running = program(_CHANGE, folder)
    assert running.stdout is not None
    assert running.stdout.readline() == "ready\n"
    running.send_signal(signal.SIGKILL)
    running.wait()
    with opening.open_to_write(folder, clock=clock) as project:
        assert HistoryService(project.db).state() == History(undo=steps.STEPS[9].__name__)
        assert project.db.value("SELECT count(*) FROM recording") == 0
    assert verifying.verify(folder, clock=clock) == []


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
@pytest.mark.parametrize("seconds", [0.0, 0.11, 0.23])
def test_a_program_killed_while_it_undoes_leaves_one_state_or_the_other(
    folder: Path, clock: FixedClock, program: Program, seconds: float
) -> None:
    with opening.open_to_write(folder, clock=clock) as project:
        states = [steps.seen(project.db)]
        with changes.recording(project.db, "Work"):
            for number in range(20):
                steps.add_tasks(project.db, number)
        states.append(steps.seen(project.db))
    running = program(_UNDO, folder)
    assert running.stdout is not None
    assert running.stdout.readline() == "ready\n"
    time.sleep(seconds)
    running.send_signal(signal.SIGKILL)
    running.wait()
    with opening.open_to_write(folder, clock=clock) as project:
        undone = bool(HistoryService(project.db).state().redo)
        assert steps.seen(project.db) == states[0 if undone else 1]
    assert verifying.verify(folder, clock=clock) == []


@pytest.mark.slow
def test_an_import_of_very_many_tasks_is_undone_and_done_again_in_seconds(
    folder: Path, clock: FixedClock
) -> None:
    with opening.open_to_write(folder, clock=clock) as project:
        db = project.db
        before = task_list.count(db, TaskQuery())
        made = [making.task() for _ in range(50_000)]
        names = {one.task_id: f"T{number}" for number, one in enumerate(made)}
        with changes.recording(db, "Import tasks"):
            tasks.add_many(db, made, names=names)
        history = HistoryService(db)
        for act, left in ((history.undo, before), (history.redo, before + 50_000)):
            started = time.monotonic()
            act()
            taken = time.monotonic() - started
            print(f"{act.__name__}: {taken:.1f} s")  # noqa: T201 - shown with pytest -s
            assert taken < 60
            assert task_list.count(db, TaskQuery()) == left
            assert task_list.count(db, TaskQuery(text="parcel")) == left
        assert len(tasks.ids_by_name(db)) == 50_000
