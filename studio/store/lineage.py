"""What an answer was used in: snapshots, the runs that learnt from them, their evaluations."""

from collections.abc import Iterable, Sequence

from studio.domain.candidate import Candidate
from studio.domain.errors import NotFoundError
from studio.domain.ids import CandidateId, RunId, SnapshotId
from studio.domain.judgement import Preference
from studio.domain.run import Method, RunStatus
from studio.domain.trace import (
    EvaluationUse,
    Part,
    Request,
    RunUse,
    SnapshotUse,
    UsedAnswer,
    UsedAnswers,
)
from studio.store import calls, candidates, json_text, preferences, task_labels
from studio.store.database import Database, Row

_SIDE = (
    "SELECT snapshot_row.*, snapshot.purpose, snapshot.created_at FROM snapshot_row"
    " JOIN snapshot ON snapshot.id = snapshot_row.snapshot_id"
    " WHERE snapshot_row.{side} = :id"
)
_SNAPSHOTS = (
    f"{_SIDE.format(side='candidate_id')} UNION ALL {_SIDE.format(side='rejected_id')}"
    " ORDER BY created_at, snapshot_id, position"
)
_RUNS = (
    "WITH RECURSIVE learnt (id, direct) AS ("
    " SELECT run.id, 1 FROM json_each(:snapshots) AS used"
    " CROSS JOIN run ON run.snapshot_id = used.value"
    " UNION SELECT run.id, 0 FROM learnt CROSS JOIN run ON run.parent_run_id = learnt.id)"
    " SELECT run.*, max(learnt.direct) AS direct FROM learnt JOIN run ON run.id = learnt.id"
    " GROUP BY run.id ORDER BY run.created_at, run.id"
)
_OF_STUDENTS = (
    "SELECT evaluation.id, evaluation.status, evaluation.created_at,"
    " model.name AS model, model.adapter_run AS run_id FROM json_each(:runs) AS learnt"
    " CROSS JOIN model ON model.adapter_run = learnt.value"
    " CROSS JOIN evaluation_model ON evaluation_model.model_id = model.id"
    " CROSS JOIN evaluation ON evaluation.id = evaluation_model.evaluation_id"
)
_AS_REFERENCE = (
    "SELECT evaluation.id, evaluation.status, evaluation.created_at, '' AS model, NULL AS run_id"
    " FROM json_each(:snapshots) AS used"
    " CROSS JOIN evaluation ON evaluation.snapshot_id = used.value"
)
_VOTES = (
    "SELECT * FROM current_preference WHERE left_id = :id"
    " UNION ALL SELECT * FROM current_preference WHERE right_id = :id ORDER BY created_at, id"
)
_ROWS = (
    "SELECT snapshot_row.*, chosen_model.name AS model, rejected_model.name AS rejected_model"
    " FROM snapshot_row"
    " LEFT JOIN candidate AS chosen ON chosen.id = snapshot_row.candidate_id"
    " LEFT JOIN model AS chosen_model ON chosen_model.id = chosen.model_id"
    " LEFT JOIN candidate AS rejected ON rejected.id = snapshot_row.rejected_id"
    " LEFT JOIN model AS rejected_model ON rejected_model.id = rejected.model_id"
    " WHERE snapshot_row.snapshot_id = ? AND snapshot_row.position > ?"
    " ORDER BY snapshot_row.position LIMIT ?"
)


def request(db: Database, candidate: Candidate) -> Request | None:
    """Give the call that brought an answer, None where it came without one."""
    call = calls.for_candidate(db, candidate)
    if call is None:
        return None
    sql = "SELECT settings_json, error, finished_at FROM call WHERE id = ?"
    row = db.one(sql, (call.call_id,)) or {}
    return Request(
        call=call,
        settings=json_text.load(row["settings_json"]),
        error=row["error"],
        finished_at=row["finished_at"],
    )


def corrections(db: Database, candidate_id: CandidateId) -> list[tuple[Candidate, bool]]:
    """Give all corrections of an answer and of these, oldest first, with which are withdrawn."""
    sql = (
        "WITH RECURSIVE line (id) AS (SELECT id FROM candidate WHERE parent_id = :id"
        " UNION SELECT candidate.id FROM line JOIN candidate ON candidate.parent_id = line.id)"
        " SELECT candidate.* FROM line JOIN candidate ON candidate.id = line.id"
        " WHERE candidate.id <> :id ORDER BY candidate.created_at, candidate.id"
    )
    return [_with_state(row) for row in db.rows(sql, {"id": candidate_id})]


def corrected(db: Database, candidate: Candidate) -> list[tuple[Candidate, bool]]:
    """Give the answers that an answer corrects, the first one first."""
    sql = (
        "WITH RECURSIVE line (id, depth) AS (SELECT :parent, 1"
        " UNION SELECT candidate.parent_id, line.depth + 1 FROM line"
        " JOIN candidate ON candidate.id = line.id"
        " WHERE candidate.parent_id IS NOT NULL AND line.depth < 1000)"
        " SELECT candidate.* FROM line JOIN candidate ON candidate.id = line.id"
        " GROUP BY candidate.id ORDER BY max(line.depth) DESC"
    )
    return [_with_state(row) for row in db.rows(sql, {"parent": candidate.parent_id})]


def votes(db: Database, candidate_id: CandidateId) -> list[Preference]:
    """Give the votes on an answer that none supersedes, oldest first."""
    return [preferences.from_row(row) for row in db.rows(_VOTES, {"id": candidate_id})]


def snapshots(db: Database, candidate_id: CandidateId) -> list[SnapshotUse]:
    """Give the rows of snapshots that hold an answer, oldest first."""
    return [_snapshot(row, candidate_id) for row in db.rows(_SNAPSHOTS, {"id": candidate_id})]


def runs(db: Database, snapshot_ids: Iterable[SnapshotId], names: dict[RunId, str]) -> list[RunUse]:
    """Give the runs on these snapshots and those that started from them, oldest first."""
    ids = {"snapshots": json_text.dump(list(snapshot_ids))}
    return [
        RunUse(
            run_id=row["id"],
            name=names.get(row["id"], ""),
            method=Method(row["method"]),
            status=RunStatus(row["status"]),
            snapshot_id=row["snapshot_id"],
            created_at=row["created_at"],
            direct=bool(row["direct"]),
        )
        for row in db.rows(_RUNS, ids)
    ]


def evaluations(
    db: Database, run_ids: Sequence[RunId], snapshot_ids: Sequence[SnapshotId]
) -> list[EvaluationUse]:
    """Give the evaluations of these runs' students, and those on these snapshots."""
    found = [
        *db.rows(_OF_STUDENTS, {"runs": json_text.dump(list(run_ids))}),
        *db.rows(_AS_REFERENCE, {"snapshots": json_text.dump(list(snapshot_ids))}),
    ]
    found.sort(key=lambda row: (row["created_at"], row["id"], row["model"]))
    return [
        EvaluationUse(
            evaluation_id=row["id"],
            status=RunStatus(row["status"]),
            created_at=row["created_at"],
            model=row["model"],
            run_id=row["run_id"],
        )
        for row in found
    ]


def rows_of(db: Database, snapshot_id: SnapshotId, *, after: int, limit: int) -> UsedAnswers:
    """Give the rows of a snapshot that come after a position. Raises NotFoundError."""
    total = db.value("SELECT row_count FROM snapshot WHERE id = ?", (snapshot_id,))
    if total is None:
        raise NotFoundError(
            "snapshot {snapshot_id} is not in {file}", snapshot_id=snapshot_id, file=db.path
        )
    found = list(db.rows(_ROWS, (snapshot_id, after, limit)))
    labels = task_labels.of(db, (row["task_id"] for row in found))
    return UsedAnswers(
        snapshot_id=snapshot_id,
        total=total,
        rows=tuple(
            UsedAnswer(
                position=row["position"],
                split=row["part"],
                origin=row["origin"],
                task_id=row["task_id"],
                task_label=labels.get(row["task_id"], ""),
                candidate_id=row["candidate_id"],
                model=row["model"] or "",
                rejected_id=row["rejected_id"],
                rejected_model=row["rejected_model"] or "",
            )
            for row in found
        ),
    )


def _snapshot(row: Row, candidate_id: CandidateId) -> SnapshotUse:
    is_chosen = row["candidate_id"] == candidate_id
    part = Part.REJECTED
    if is_chosen:
        part = Part.ANSWER if row["rejected_id"] is None else Part.CHOSEN
    return SnapshotUse(
        snapshot_id=row["snapshot_id"],
        purpose=row["purpose"],
        created_at=row["created_at"],
        position=row["position"],
        split=row["part"],
        part=part,
        origin=row["origin"],
        other_id=row["rejected_id"] if is_chosen else row["candidate_id"],
    )


def _with_state(row: Row) -> tuple[Candidate, bool]:
    return candidates.from_row(row), row["withdrawn_at"] is not None
