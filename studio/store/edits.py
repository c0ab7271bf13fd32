"""Edits by people that count as accepted, and the answers that they go back to."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from studio.domain.candidate import Candidate
from studio.domain.ids import CandidateId, ModelId, TaskId, TopicId
from studio.domain.judgement import Verdict
from studio.domain.task import Kind
from studio.store import candidates, json_text
from studio.store.database import Database

# Edits are few beside the answers of models, which an index lets SQLite pass over.
_ACCEPTED = (
    "SELECT candidate.id, candidate.parent_id, candidate.task_id, task.split, decision.keeps_pair,"
    " EXISTS (SELECT 1 FROM snapshot_row WHERE snapshot_row.candidate_id = candidate.id"
    "  AND snapshot_row.rejected_id = candidate.parent_id) AS in_pair"
    " FROM candidate INDEXED BY candidate_by_parent CROSS JOIN candidate_verdict"
    "  ON candidate_verdict.candidate_id = candidate.id"
    " CROSS JOIN decision ON decision.id = candidate_verdict.decision_id"
    " CROSS JOIN task ON task.id = candidate.task_id"
    " WHERE candidate.parent_id > '' AND candidate_verdict.verdict = 'accept'"
    " AND NOT candidate_verdict.conflict AND candidate.withdrawn_at IS NULL"
    " AND task.withdrawn_at IS NULL ORDER BY +candidate.id"
)
_JUDGED = (
    "SELECT candidate.model_id, task.kind, task.topic_id, candidate_verdict.verdict,"
    " count(*) AS count FROM candidate_verdict"
    " CROSS JOIN candidate ON candidate.id = candidate_verdict.candidate_id"
    " CROSS JOIN task ON task.id = candidate.task_id"
    " WHERE candidate_verdict.raters > 0 AND NOT candidate_verdict.conflict"
    " AND candidate_verdict.verdict <> 'escalate'"
    " AND candidate.withdrawn_at IS NULL AND task.withdrawn_at IS NULL"
    " AND candidate.model_id NOT IN (SELECT id FROM model WHERE role = 'human')"
    " GROUP BY 1, 2, 3, 4"
)
_PLACES = (
    "SELECT candidate.id, candidate.model_id, task.kind, task.topic_id, candidate_verdict.verdict"
    " FROM json_each(:ids) AS wanted CROSS JOIN candidate ON candidate.id = wanted.value"
    " CROSS JOIN task ON task.id = candidate.task_id"
    " LEFT JOIN candidate_verdict ON candidate_verdict.candidate_id = candidate.id"
    "  AND candidate_verdict.raters > 0 AND NOT candidate_verdict.conflict"
    " WHERE candidate.model_id NOT IN (SELECT id FROM model WHERE role = 'human')"
)
_AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptedEdit:
    """An accepted edit; ``root_id`` is the model's answer that it goes back to.

    ``is_pair`` says that it and the answer it corrects are a pair to learn from, ``in_snapshot``
    that a snapshot holds that pair.
    """

    edit_id: CandidateId
    parent_id: CandidateId
    root_id: CandidateId
    task_id: TaskId
    is_pair: bool
    in_snapshot: bool


@dataclass(frozen=True, slots=True)
class Place:
    """Whose answer it is, and to what sort of task."""

    model_id: ModelId
    kind: Kind
    topic_id: TopicId | None


def accepted(db: Database) -> list[AcceptedEdit]:
    """Give the edits to tasks in use that count as accepted, oldest first, without their texts."""
    rows = db.rows("SELECT id, parent_id FROM candidate WHERE parent_id > ''")
    parents = {CandidateId(row["id"]): CandidateId(row["parent_id"]) for row in rows}
    return [
        AcceptedEdit(
            edit_id=row["id"],
            parent_id=row["parent_id"],
            root_id=_root(row["id"], parents),
            task_id=row["task_id"],
            is_pair=bool(row["keeps_pair"]) and row["split"] == "train",
            in_snapshot=bool(row["in_pair"]),
        )
        for row in db.rows(_ACCEPTED)
    ]


def texts(db: Database, ids: Iterable[CandidateId]) -> Iterator[Candidate]:
    """Yield answers as they are read, in no order."""
    wanted = list(dict.fromkeys(ids))
    for start in range(0, len(wanted), _AT_ONCE):
        some = json_text.dump(wanted[start : start + _AT_ONCE])
        sql = (
            "SELECT candidate.* FROM json_each(?) AS wanted"
            " CROSS JOIN candidate ON candidate.id = wanted.value"
        )
        yield from map(candidates.from_row, db.rows(sql, (some,)))


def judged(db: Database) -> dict[tuple[Place, Verdict], int]:
    """Count the models' answers that people accepted or rejected; what a rule decided is left out.

    An answer that was edited counts as rejected here.
    """
    return {(_place(row), Verdict(row["verdict"])): row["count"] for row in db.rows(_JUDGED)}


def places(
    db: Database, ids: Iterable[CandidateId]
) -> dict[CandidateId, tuple[Place, Verdict | None]]:
    """Tell of models' answers whose they are and what people say of them, if they do."""
    found = db.rows(_PLACES, {"ids": json_text.dump(list(dict.fromkeys(ids)))})
    return {
        CandidateId(row["id"]): (_place(row), Verdict(row["verdict"]) if row["verdict"] else None)
        for row in found
    }


def _place(row: Mapping[str, str]) -> Place:
    topic_id = TopicId(row["topic_id"]) if row["topic_id"] else None
    return Place(ModelId(row["model_id"]), Kind(row["kind"]), topic_id)


def _root(edit_id: CandidateId, parents: Mapping[CandidateId, CandidateId]) -> CandidateId:
    seen: set[CandidateId] = set()
    at = edit_id
    while at in parents and at not in seen:
        seen.add(at)
        at = parents[at]
    return at
