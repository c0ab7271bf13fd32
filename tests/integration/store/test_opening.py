"""Making and opening a project: what works, and what is refused in plain words."""

import os
import shutil
import signal
import sqlite3
import sys
from pathlib import Path

import pytest

from studio.domain.errors import (
    DamagedProjectError,
    NotFoundError,
    ProjectBusyError,
    ProjectError,
)
from studio.store import database, layout, opening
from tests.integration.store.conftest import Program
from tests.unit.store import making
from tests.unit.store.making import FixedClock

HOLD = """
import sys
from pathlib import Path
from studio.store import opening
project = opening.open_to_write(Path(sys.argv[1]), clock=lambda: "2026-03-02T10:00:00.000Z")
print("open", flush=True)
sys.stdin.readline()
project.close()
"""


def set_pragma(folder: Path, name: str, value: int) -> None:
    connection = sqlite3.connect(layout.database(folder))
    connection.execute(f"PRAGMA {name} = {value}")
    connection.close()


def contents(folder: Path) -> dict[str, bytes]:
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and not file.name.startswith(".lock")
    }


def test_a_new_project_has_its_folders_and_nothing_else(tmp_path: Path, clock: FixedClock) -> None:
    folder = tmp_path / "new.stillroom"
    opening.create(folder, clock=clock).close()
    visible = {each.name for each in folder.iterdir() if not each.name.startswith(".")}
    assert visible == {"project.db", "runs", "snapshots", "exports", "backups"}


def test_a_new_project_is_made_in_folders_that_are_not_there_yet(
    tmp_path: Path, clock: FixedClock
) -> None:
    folder = tmp_path / "a" / "b" / "new.stillroom"
    opening.create(folder, clock=clock).close()
    opening.open_to_write(folder, clock=clock).close()


def test_an_empty_folder_becomes_a_project(tmp_path: Path, clock: FixedClock) -> None:
    opening.create(tmp_path, clock=clock).close()
    assert layout.database(tmp_path).is_file()


def test_a_folder_with_something_in_it_is_left_alone(folder: Path, clock: FixedClock) -> None:
    before = contents(folder)
    with pytest.raises(ProjectError, match="has something in it"):
        opening.create(folder, clock=clock)
    assert contents(folder) == before


def test_a_file_in_the_way_is_left_alone(tmp_path: Path, clock: FixedClock) -> None:
    file = tmp_path / "notes"
    file.write_text("mine", encoding="utf-8")
    with pytest.raises(ProjectError, match="has something in it"):
        opening.create(file, clock=clock)
    assert file.read_text(encoding="utf-8") == "mine"


def test_what_was_written_is_there_when_opened_again(folder: Path, clock: FixedClock) -> None:
    with opening.open_to_read(folder, clock=clock) as project:
        found = making.counted(project.db)
    assert (found["task"], found["candidate"], found["call"], found["decision"]) == (40, 80, 80, 40)


def test_closing_folds_the_log_into_the_file(folder: Path, clock: FixedClock) -> None:
    opening.open_to_write(folder, clock=clock).close()
    assert not any(each.exists() for each in layout.sidecars(layout.database(folder)))


def test_closing_twice_is_harmless(folder: Path, clock: FixedClock) -> None:
    project = opening.open_to_write(folder, clock=clock)
    project.close()
    project.close()


def test_a_missing_project_is_said_to_be_missing(tmp_path: Path, clock: FixedClock) -> None:
    with pytest.raises(NotFoundError, match="stillroom new"):
        opening.open_to_write(tmp_path / "nowhere", clock=clock)


def test_a_file_is_no_project(folder: Path, clock: FixedClock) -> None:
    with pytest.raises(ProjectError, match="name the project's folder"):
        opening.open_to_write(layout.database(folder), clock=clock)


def test_a_folder_without_a_database_is_no_project(tmp_path: Path, clock: FixedClock) -> None:
    with pytest.raises(ProjectError, match=r"has no project\.db"):
        opening.open_to_write(tmp_path, clock=clock)


def test_another_programs_file_is_refused_and_left_alone(tmp_path: Path, clock: FixedClock) -> None:
    connection = sqlite3.connect(layout.database(tmp_path))
    connection.execute("CREATE TABLE bookmarks (url TEXT)")
    connection.close()
    before = contents(tmp_path)
    with pytest.raises(ProjectError, match="another program's SQLite file"):
        opening.open_to_write(tmp_path, clock=clock)
    assert contents(tmp_path) == before


def test_a_newer_file_is_refused_and_left_alone(folder: Path, clock: FixedClock) -> None:
    connection = sqlite3.connect(layout.database(folder))
    connection.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
        " VALUES ('stillroom', '9999_from_the_future', '')"
    )
    connection.commit()
    connection.close()
    set_pragma(folder, "user_version", 99)
    before = contents(folder)
    with pytest.raises(ProjectError, match=r"newer version.*schema 99.*update stillroom"):
        opening.open_to_write(folder, clock=clock)
    assert contents(folder) == before
    with pytest.raises(ProjectError, match=r"newer version.*schema 99.*update stillroom"):
        opening.open_to_read(folder, clock=clock)


@pytest.mark.parametrize(("mark", "value"), [("application_id", 7), ("user_version", 99)])
def test_a_header_that_does_not_fit_its_tables_is_damage(
    folder: Path, clock: FixedClock, mark: str, value: int
) -> None:
    set_pragma(folder, mark, value)
    with pytest.raises(DamagedProjectError, match="its header does not"):
        opening.open_to_write(folder, clock=clock)


def test_damage_names_the_newest_backup_and_the_command(folder: Path, clock: FixedClock) -> None:
    backup = folder / "backups" / "project-20260301T000000Z.db"
    shutil.copyfile(layout.database(folder), backup)
    layout.database(folder).write_bytes(b"")
    with pytest.raises(DamagedProjectError) as caught:
        opening.open_to_write(folder, clock=clock)
    assert f'stillroom restore "{folder}" "{backup}"' in str(caught.value)


def test_a_project_open_in_another_program_names_its_holder(
    folder: Path, clock: FixedClock, program: Program
) -> None:
    holder = program(HOLD, folder)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "open\n"
    with pytest.raises(ProjectBusyError) as caught:
        opening.open_to_write(folder, clock=clock)
    assert f"process {holder.pid} on " in str(caught.value)
    assert "since 2026-03-02T10:00:00.000Z" in str(caught.value)


def test_a_project_open_in_this_program_is_busy_too(folder: Path, clock: FixedClock) -> None:
    with (
        opening.open_to_write(folder, clock=clock),
        pytest.raises(ProjectBusyError, match=f"process {os.getpid()}"),
    ):
        opening.open_to_write(folder, clock=clock)


def test_a_project_is_free_again_once_closed(
    folder: Path, clock: FixedClock, program: Program
) -> None:
    holder = program(HOLD, folder)
    holder.communicate("\n")
    opening.open_to_write(folder, clock=clock).close()
    assert not (folder / layout.HOLDER).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_the_lock_of_a_killed_program_is_taken_over(
    folder: Path, clock: FixedClock, program: Program
) -> None:
    holder = program(HOLD, folder)
    assert holder.stdout is not None
    holder.stdout.readline()
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    assert (folder / layout.HOLDER).exists()
    opening.open_to_write(folder, clock=clock).close()


def test_a_held_project_can_still_be_read(
    folder: Path, clock: FixedClock, program: Program
) -> None:
    holder = program(HOLD, folder)
    assert holder.stdout is not None
    holder.stdout.readline()
    with opening.open_to_read(folder, clock=clock) as project:
        assert making.counted(project.db)["task"] == 40
        with pytest.raises(ProjectError, match="only be read"):
            making.added_task(project.db)


def test_a_reader_sees_each_change_of_the_writer(folder: Path, clock: FixedClock) -> None:
    with (
        opening.open_to_write(folder, clock=clock) as writer,
        opening.open_to_read(folder, clock=clock) as reader,
    ):
        making.added_task(writer.db)
        assert making.counted(reader.db)["task"] == 41


def test_an_open_that_fails_leaves_no_lock(folder: Path, clock: FixedClock) -> None:
    file = layout.database(folder)
    whole = file.read_bytes()
    file.write_bytes(whole[:3000])
    with pytest.raises(DamagedProjectError):
        opening.open_to_write(folder, clock=clock)
    file.write_bytes(whole)
    opening.open_to_write(folder, clock=clock).close()


def test_a_log_left_by_a_crash_is_played_in(folder: Path, clock: FixedClock) -> None:
    file = layout.database(folder)
    with opening.open_to_write(folder, clock=clock) as project:
        making.added_task(project.db)
        stopped = {each: each.read_bytes() for each in (file, layout.sidecars(file)[0])}
    for each, content in stopped.items():
        each.write_bytes(content)
    with opening.open_to_write(folder, clock=clock) as project:
        assert making.counted(project.db)["task"] == 41


def test_a_connection_may_be_opened_on_a_path_with_odd_characters(
    tmp_path: Path, clock: FixedClock
) -> None:
    folder = tmp_path / "à la carte? #1 %20.stillroom"
    opening.create(folder, clock=clock).close()
    with opening.open_to_read(folder, clock=clock) as project:
        assert project.db.value("SELECT count(*) FROM event") == 1
    reader = database.open_read_only(layout.database(folder), clock=clock, immutable=True)
    assert reader.value("SELECT count(*) FROM event") == 1
    reader.close()
