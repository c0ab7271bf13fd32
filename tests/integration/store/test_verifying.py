"""Verifying: every kind of damage is found and named, and a sound project has none."""

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from studio.domain.errors import NotFoundError
from studio.domain.ids import RunId
from studio.domain.run import RunStatus
from studio.protocol import folder as run_folder
from studio.store import layout, opening, runs, verifying
from tests.unit.store.making import FixedClock


@contextmanager
def by_force(project: Path) -> Iterator[sqlite3.Connection]:
    """Change the file behind the program's back, guards taken down and put up again."""
    connection = sqlite3.connect(layout.database(project), isolation_level=None)
    guards = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    down = guards.fetchall()
    for name, _ in down:
        connection.execute(f"DROP TRIGGER {name}")
    yield connection
    for _, sql in down:
        connection.execute(sql)
    connection.close()


def found(project: Path, clock: FixedClock) -> list[tuple[str, str]]:
    return [(finding.part, finding.what) for finding in verifying.verify(project, clock=clock)]


def finished_run(project: Path, clock: FixedClock) -> Path:
    """Let the project's run be done, and give the folder of its adapter."""
    with opening.open_to_write(project, clock=clock) as opened:
        (run,) = runs.listing(opened.db)
        runs.set_status(opened.db, RunId(run.run_id), RunStatus.DONE)
    adapter = project / layout.RUNS / run.run_id / run_folder.ADAPTER
    adapter.mkdir(parents=True)
    (adapter / "weights").write_bytes(b"weights")
    hashes = {"weights": hashlib.sha256(b"weights").hexdigest()}
    manifest = json.dumps({"files": hashes})
    (adapter / run_folder.MANIFEST).write_text(manifest, encoding="utf-8")
    return adapter


def test_a_sound_project_has_no_findings(folder: Path, clock: FixedClock) -> None:
    finished_run(folder, clock)
    assert verifying.verify(folder, clock=clock) == []


def test_a_project_can_be_verified_while_it_is_open(folder: Path, clock: FixedClock) -> None:
    with opening.open_to_write(folder, clock=clock):
        assert verifying.verify(folder, clock=clock) == []


def test_a_missing_project_is_an_error(tmp_path: Path, clock: FixedClock) -> None:
    with pytest.raises(NotFoundError):
        verifying.verify(tmp_path / "nowhere", clock=clock)


def test_a_ruined_file_is_a_finding(folder: Path, clock: FixedClock) -> None:
    layout.database(folder).write_bytes(b"noise " * 1000)
    assert [part for part, _ in found(folder, clock)] == ["file"]


def test_a_broken_page_is_a_finding(folder: Path, clock: FixedClock) -> None:
    file = layout.database(folder)
    content = bytearray(file.read_bytes())
    content[-8192:] = bytes(8192)
    file.write_bytes(content)
    assert "file" in {part for part, _ in found(folder, clock)}


def test_a_missing_guard_is_a_finding(folder: Path, clock: FixedClock) -> None:
    connection = sqlite3.connect(layout.database(folder))
    connection.execute("DROP TRIGGER candidate_no_update")
    connection.close()
    ((part, what),) = found(folder, clock)
    assert part == "file"
    assert "the trigger candidate_no_update is gone" in what


def test_a_broken_constraint_is_a_finding(folder: Path, clock: FixedClock) -> None:
    with by_force(folder) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE run SET status = 'dancing'")
    assert ("file", "CHECK constraint failed in run") in found(folder, clock)


def test_a_missing_row_is_a_finding(folder: Path, clock: FixedClock) -> None:
    with by_force(folder) as connection:
        connection.execute("DELETE FROM target")
    assert ("references", "refers to a row of target that is missing") in found(folder, clock)


@pytest.mark.parametrize(
    ("part", "statement"),
    [
        ("tasks", 'UPDATE task SET messages_json = \'[{"role":"user","content":"other"}]\''),
        ("tasks", "UPDATE task SET messages_json = '{}'"),
        ("tasks", "UPDATE task SET tools_json = '[7]'"),
        ("candidates", "UPDATE candidate SET text = 'other'"),
        ("candidates", "UPDATE candidate SET tool_calls_json = '[7]'"),
    ],
)
def test_a_changed_text_is_a_finding(
    folder: Path, clock: FixedClock, part: str, statement: str
) -> None:
    with by_force(folder) as connection:
        (chosen,) = connection.execute(f"SELECT min(id) FROM {part.removesuffix('s')}").fetchone()
        connection.execute(f"{statement} WHERE id = ?", (chosen,))
    assert found(folder, clock) == [(part, "is not what its content hash says")]


def test_a_changed_snapshot_row_is_a_finding(folder: Path, clock: FixedClock) -> None:
    with by_force(folder) as connection:
        connection.execute(
            "UPDATE task SET graders_json = '[]'"
            " WHERE id = (SELECT task_id FROM snapshot_row WHERE position = 3)"
        )
    assert found(folder, clock) == [
        ("lists", "not listed as they are"),
        ("snapshots", "row 3 differs"),
    ]


def test_a_missing_snapshot_row_is_a_finding(folder: Path, clock: FixedClock) -> None:
    with by_force(folder) as connection:
        connection.execute("DELETE FROM snapshot_row WHERE position = 3")
    assert found(folder, clock) == [("snapshots", "its rows are not those frozen")]


def test_a_missing_adapter_is_a_finding(folder: Path, clock: FixedClock) -> None:
    adapter = finished_run(folder, clock)
    (adapter / run_folder.MANIFEST).unlink()
    ((part, what),) = found(folder, clock)
    assert part == "runs"
    assert "manifest.json cannot be read" in what


def test_a_changed_adapter_is_a_finding(folder: Path, clock: FixedClock) -> None:
    adapter = finished_run(folder, clock)
    (adapter / "weights").write_bytes(b"other")
    ((part, what),) = found(folder, clock)
    assert part == "runs"
    assert "weights is not what its manifest says" in what


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"files": 7}'])
def test_a_damaged_manifest_is_a_finding(folder: Path, clock: FixedClock, content: str) -> None:
    adapter = finished_run(folder, clock)
    (adapter / run_folder.MANIFEST).write_text(content, encoding="utf-8")
    ((part, what),) = found(folder, clock)
    assert part == "runs"
    assert "its manifest is damaged" in what


def test_verifying_changes_nothing(folder: Path, clock: FixedClock) -> None:
    before = layout.database(folder).read_bytes()
    verifying.verify(folder, clock=clock)
    assert layout.database(folder).read_bytes() == before


def test_a_verdict_that_is_not_what_the_decisions_say_is_found(
    folder: Path, clock: FixedClock
) -> None:
    with by_force(folder) as connection:
        connection.execute("UPDATE candidate_verdict SET verdict = 'reject'")
    assert found(folder, clock) == [("verdicts", "not as their decisions say")]


def test_a_verdict_on_no_turn_of_the_assistant_is_found(folder: Path, clock: FixedClock) -> None:
    with by_force(folder) as connection:
        connection.execute("INSERT INTO rater (id, name) VALUES ('r', 'mira')")
        connection.execute(
            "INSERT INTO turn_decision (id, task_id, turn, verdict, rater_id, created_at)"
            " SELECT 'd', id, 0, 'accept', 'r', created_at FROM task LIMIT 1"
        )
    assert found(folder, clock) == [("verdicts", "on no turn of the assistant")]
