"""A program killed at any moment leaves a whole project, with all that it was told is kept."""

import random
import signal
import sys
import time
from pathlib import Path

import pytest

from studio.store import backup, layout, opening, verifying
from tests.integration.store.conftest import Program
from tests.unit.store import making
from tests.unit.store.making import FixedClock

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")

# Each change adds a task, its answer and an event: whoever sees one must see all three.
WRITE = """
import sys
from pathlib import Path
from studio.store import candidates, events, models, opening, tasks
from tests.unit.store import making
with opening.open_to_write(Path(sys.argv[1]), clock=making.FixedClock()) as project:
    model_id = models.listing(project.db)[0].model_id
    number = int(sys.argv[2])
    while True:
        number += 1
        task = making.task(f"{number} " + "x" * 9000)
        with project.db.atomic():
            tasks.add_many(project.db, [task])
            candidates.add_many(project.db, [making.candidate(task.task_id, model_id)])
            events.record(project.db, "added")
        print(number, flush=True)
"""

RESTORE = """
import sys
from pathlib import Path
from studio.store import restoring
from tests.unit.store import making
print("ready", flush=True)
while True:
    restoring.restore(Path(sys.argv[1]), Path(sys.argv[2]), clock=making.FixedClock())
"""


@pytest.mark.parametrize("seed", range(3))
def test_a_writer_killed_in_the_middle_loses_nothing_it_reported(
    folder: Path, clock: FixedClock, program: Program, seed: int
) -> None:
    reported = 0
    for _ in range(2):
        writer = program(WRITE, folder, reported)
        assert writer.stdout is not None
        first = writer.stdout.readline()
        assert first, writer.stderr.read() if writer.stderr else ""
        time.sleep(random.Random(seed).uniform(0.0, 0.3))
        writer.send_signal(signal.SIGKILL)
        printed = writer.stdout.read().split()
        writer.wait()
        reported = int(printed[-1]) if printed else int(first)
        with opening.open_to_write(folder, clock=clock) as project:
            found = making.counted(project.db)
            added = project.db.value("SELECT count(*) FROM event WHERE action = 'added'")
        assert added >= reported
        assert (found["task"] - 40, found["candidate"] - 80) == (added, added)
        reported = added
    assert verifying.verify(folder, clock=clock) == []


def test_a_restore_killed_in_the_middle_leaves_one_state_or_the_other(
    folder: Path, clock: FixedClock, program: Program
) -> None:
    with opening.open_to_write(folder, clock=clock) as project:
        copy = backup.backup(project.db, folder)
        making.added_task(project.db)
    chosen = random.Random(5)
    for _ in range(4):
        restorer = program(RESTORE, folder, copy)
        assert restorer.stdout is not None
        assert restorer.stdout.readline() == "ready\n"
        time.sleep(chosen.uniform(0.0, 0.25))
        restorer.send_signal(signal.SIGKILL)
        restorer.wait()
        with opening.open_to_write(folder, clock=clock) as project:
            assert making.counted(project.db)["task"] in (40, 41)
    assert verifying.verify(folder, clock=clock) == []


def test_what_a_killed_restore_left_half_made_is_no_obstacle(
    folder: Path, clock: FixedClock
) -> None:
    layout.database(folder).with_name("project.db.part").write_bytes(b"half")
    opening.open_to_write(folder, clock=clock).close()
    assert verifying.verify(folder, clock=clock) == []
