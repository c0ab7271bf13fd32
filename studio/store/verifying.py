"""Looks for damage: in the file, in its references, and in what it says about other files."""

import hashlib
import json
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from studio.domain.counted import counted
from studio.domain.errors import DamagedProjectError, StudioError
from studio.domain.run import RunStatus
from studio.protocol import folder
from studio.store import (
    backup,
    candidates,
    database,
    inspection,
    layout,
    opening,
    runs,
    snapshots,
    tasks,
)
from studio.store.database import Database, Row
from studio.store.times import Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is not as it should be: where, which, and what is wrong with it."""

    part: str
    thing: str
    what: str


def verify(project: Path, *, clock: Clock) -> list[Finding]:
    """Check everything; an empty list means that all is well.

    It reads a copy, so it can run while the project is open. Damage is a finding, never an
    error. Raises NotFoundError or ProjectError where there is no project to check.
    """
    file = inspection.require_project(project)
    try:
        with (
            tempfile.TemporaryDirectory(prefix="stillroom-") as scratch,
            closing(opening.open_reading(file, clock)) as reader,
        ):
            inspection.require_ours(file, reader)
            copied = Path(scratch) / layout.FILE
            backup.copy(reader, copied)
            with closing(database.open_copy(copied, clock=clock)) as db:
                return [finding for check in _CHECKS for finding in _guarded(check, project, db)]
    except DamagedProjectError as error:
        return [Finding(part="file", thing=str(file), what=str(error))]


def _guarded(check: "_Check", project: Path, db: Database) -> Iterator[Finding]:
    try:
        yield from check(project, db)
    except StudioError as error:
        # The error names the copy; what SQLite said holds for the project itself.
        yield Finding(part="file", thing=layout.FILE, what=str(error.__cause__ or error))


def _structure(_: Path, db: Database) -> Iterator[Finding]:
    for fault in inspection.faults(db):
        yield Finding(part="file", thing=layout.FILE, what=fault)


def _references(_: Path, db: Database) -> Iterator[Finding]:
    for row in db.rows("PRAGMA foreign_key_check"):
        what = f"refers to a row of {row['parent']} that is missing"
        yield Finding(part="references", thing=f"a row of {row['table']}", what=what)


def _contents(_: Path, db: Database) -> Iterator[Finding]:
    for table, recomputed in (("task", _task_hash), ("candidate", _candidate_hash)):
        for row in db.rows(f"SELECT * FROM {table} ORDER BY id"):
            if recomputed(row) != row["content_hash"]:
                what = "is not what its content hash says"
                yield Finding(part=f"{table}s", thing=row["id"], what=what)


def _lists(_: Path, db: Database) -> Iterator[Finding]:
    """Compare what lists of tasks are read from with the tasks; FTS5 is asked by an INSERT."""
    for sql, what in _LIST_FAULTS:
        found = db.value(sql)
        if found:
            yield Finding(part="lists", thing=counted(found, "task"), what=what)
    try:
        db.run("INSERT INTO task_search (task_search, rank) VALUES ('integrity-check', 1)")
    except DamagedProjectError:
        yield Finding(part="lists", thing="task_search", what="is not what the tasks say")


def _verdicts(_: Path, db: Database) -> Iterator[Finding]:
    """Compare the verdicts that are kept with those that the decisions give."""
    found = db.value(_VERDICT_FAULTS)
    if found:
        what = "not as their decisions say"
        yield Finding(part="verdicts", thing=counted(found, "answer"), what=what)


def _turns(_: Path, db: Database) -> Iterator[Finding]:
    """Look whether every verdict on a turn is on one of the assistant's."""
    found = db.value(_TURN_FAULTS)
    if found:
        what = "on no turn of the assistant"
        yield Finding(part="verdicts", thing=counted(found, "verdict"), what=what)


def _snapshots(_: Path, db: Database) -> Iterator[Finding]:
    for snapshot in snapshots.listing(db):
        for position in snapshots.altered(db, snapshot.snapshot_id):
            if position < 0:
                what = "its rows are not those frozen"
            elif db.value(_EDITED, {"id": snapshot.snapshot_id, "position": position}):
                continue
            else:
                what = f"row {position} differs"
            yield Finding(part="snapshots", thing=snapshot.snapshot_id, what=what)


def _runs(project: Path, db: Database) -> Iterator[Finding]:
    for run in runs.listing(db, status=RunStatus.DONE):
        adapter = project / layout.RUNS / run.run_id / folder.ADAPTER
        what = _fault_of_folder(adapter)
        if what:
            yield Finding(part="runs", thing=run.run_id, what=f"{adapter}: {what}")


def _task_hash(row: Row) -> str | None:
    try:
        return tasks.from_row(row).content_hash
    except _UNREADABLE:
        return None


def _candidate_hash(row: Row) -> str | None:
    try:
        return candidates.content_hash(candidates.from_row(row))
    except _UNREADABLE:
        return None


def _fault_of_folder(adapter: Path) -> str:
    try:
        manifest = json.loads((adapter / folder.MANIFEST).read_text(encoding="utf-8"))
        for name, expected in manifest["files"].items():
            with (adapter / name).open("rb") as stream:
                if hashlib.file_digest(stream, "sha256").hexdigest() != expected:
                    return f"{name} is not what its manifest says"
    except OSError as error:
        return f"{Path(error.filename).name} cannot be read ({error.strerror})"
    except _UNREADABLE:
        return "its manifest is damaged"
    return ""


# What reading a damaged value raises, whatever the damage made of it.
_UNREADABLE = (ValueError, LookupError, TypeError, AttributeError)

# Whether a person edited a snapshot's row since: another reference or grader is no damage.
_EDITED = """
SELECT count(*) FROM snapshot
JOIN snapshot_row ON snapshot_row.snapshot_id = snapshot.id AND position = :position
JOIN event ON event.at >= snapshot.created_at
WHERE snapshot.id = :id AND (event.action IN ('undo', 'redo')
    OR (event.entity = 'task' AND event.entity_id = snapshot_row.task_id))
"""
_LIST_FAULTS = (
    (
        "SELECT count(*) FROM (SELECT * FROM task_as_line EXCEPT SELECT * FROM task_line)",
        "not listed as they are",
    ),
    (
        "SELECT count(*) FROM task_line WHERE number NOT IN (SELECT number FROM task_as_line)",
        "listed and not in use",
    ),
    ("SELECT count(*) FROM task WHERE id NOT IN (SELECT task_id FROM task_text)", "not listed"),
)

_VERDICT = "candidate_id, decision_id, verdict, raters, conflict, adjudicated"
_VERDICT_FAULTS = f"""
SELECT count(DISTINCT candidate_id) FROM (
    SELECT * FROM (SELECT {_VERDICT} FROM judged_candidate
        EXCEPT SELECT {_VERDICT} FROM candidate_verdict)
    UNION ALL SELECT * FROM (SELECT {_VERDICT} FROM candidate_verdict
        EXCEPT SELECT {_VERDICT} FROM judged_candidate))
"""

_TURN_FAULTS = """
SELECT count(*) FROM turn_decision JOIN task ON task.id = turn_decision.task_id
WHERE json_extract(messages_json, '$[' || turn || '].role') IS NOT 'assistant'
"""

_Check: TypeAlias = Callable[[Path, Database], Iterator[Finding]]
_CHECKS: tuple[_Check, ...] = (
    _structure,
    _references,
    _contents,
    _lists,
    _verdicts,
    _turns,
    _snapshots,
    _runs,
)
