"""Makes valid things for the store's tests, each different from the last."""

from itertools import count
from pathlib import Path

from studio.domain.candidate import Call, Candidate
from studio.domain.ids import (
    CallId,
    CandidateId,
    DecisionId,
    ModelId,
    PreferenceId,
    RaterId,
    RunId,
    SnapshotId,
    TargetId,
    TaskId,
)
from studio.domain.judgement import (
    CheckResult,
    CheckStatus,
    Decision,
    Outcome,
    Preference,
    Verdict,
)
from studio.domain.message import Message
from studio.domain.model import Model, ModelRole
from studio.domain.run import Method, Run
from studio.domain.target import Contract, ContractType, Target
from studio.domain.task import Difficulty, Kind, Split, Task
from studio.store import (
    candidates,
    checks,
    decisions,
    models,
    opening,
    raters,
    runs,
    snapshots,
    targets,
    tasks,
)
from studio.store.database import Database
from studio.store.identifiers import new_id
from studio.store.opening import OpenProject
from studio.store.snapshots import Purpose, SnapshotRow

_numbers = count(1)


class FixedClock:
    """A clock that stands still until it is set."""

    def __init__(self, now: str = "2026-03-02T09:00:00.000Z") -> None:
        self.now = now

    def __call__(self) -> str:
        return self.now


def project(folder: Path, clock: FixedClock | None = None) -> OpenProject:
    return opening.create(folder, clock=clock or FixedClock())


def task(text: str | None = None, *, split: Split = Split.TRAIN, kind: Kind = Kind.COMMON) -> Task:
    number, task_id = next(_numbers), TaskId(new_id())
    return Task(
        task_id=task_id,
        messages=(Message(role="user", content=text or f"Where is parcel {number}?"),),
        kind=kind,
        topic_id=None,
        difficulty=Difficulty.EASY,
        split=split,
        group_id=f"group of {task_id}",
        reference=f"At depot {number}",
        graders=({"type": "exact"},),
    )


def added_task(db: Database, *, split: Split = Split.TRAIN) -> Task:
    made = task(split=split)
    tasks.add_many(db, [made])
    return made


def added_model(db: Database, *, role: ModelRole = ModelRole.TEACHER) -> ModelId:
    model_id = ModelId(new_id())
    name = f"model {next(_numbers)}"
    models.add(db, Model(model_id=model_id, name=name, role=role, connector="recorded"))
    return model_id


def candidate(task_id: TaskId, model_id: ModelId, text: str | None = None) -> Candidate:
    return Candidate(
        candidate_id=CandidateId(new_id()),
        task_id=task_id,
        model_id=model_id,
        text=text or f"At depot {next(_numbers)}",
    )


def call(of: Candidate) -> Call:
    return Call(
        call_id=CallId(new_id()),
        model_id=of.model_id,
        task_id=of.task_id,
        status="done",
        prompt_tokens=40,
        answer_tokens=12,
        latency_ms=830.5,
        cost=0.0004,
    )


def added_candidate(db: Database, task_id: TaskId | None = None) -> Candidate:
    made = candidate(task_id or added_task(db).task_id, added_model(db))
    candidates.add_many(db, [made])
    return made


def decision(
    candidate_id: CandidateId, verdict: Verdict = Verdict.ACCEPT, at: str = ""
) -> Decision:
    return Decision(
        decision_id=DecisionId(new_id()),
        candidate_id=candidate_id,
        verdict=verdict,
        created_at=at,
    )


def vote(db: Database, outcome: Outcome = Outcome.LEFT) -> Preference:
    left = added_candidate(db)
    right = added_candidate(db, left.task_id)
    return Preference(
        preference_id=PreferenceId(new_id()),
        task_id=left.task_id,
        left_id=left.candidate_id,
        right_id=right.candidate_id,
        outcome=outcome,
        rater_id=added_rater(db),
    )


def added_rater(db: Database) -> RaterId:
    return raters.ensure(db, f"rater {next(_numbers)}")


def target(statement: str = "Answer customers of a parcel carrier") -> Target:
    return Target(
        statement=statement,
        system_prompt="You answer customers.",
        student="tiny",
        in_scope=("tracking",),
        out_of_scope=("law",),
        contract=Contract(
            type=ContractType.JSON,
            schema={"type": "object", "properties": {"reply": {}, "action": {}}},
        ),
        floors={"resolution_rate": 0.8},
    )


def added_target(db: Database) -> TargetId:
    return targets.append(db, target())


def added_snapshot(db: Database, rows: list[SnapshotRow] | None = None) -> SnapshotId:
    if rows is None:
        one = added_candidate(db)
        rows = [SnapshotRow(part=Split.TRAIN, task_id=one.task_id, candidate_id=one.candidate_id)]
    frozen = snapshots.freeze(db, rows, purpose=Purpose.SFT, target_id=added_target(db))
    return frozen.snapshot_id


def run(db: Database, *, method: Method = Method.SFT, snapshot_id: SnapshotId | None = None) -> Run:
    return Run(
        run_id=RunId(new_id()),
        method=method,
        snapshot_id=snapshot_id or added_snapshot(db),
        student="tiny",
        settings={"rank": 16},
    )


def filled(db: Database, count: int = 40) -> None:
    """Add some rows of every table that a first import and review leave."""
    added = [task(split=Split.EVAL if number % 4 == 0 else Split.TRAIN) for number in range(count)]
    tasks.add_many(db, added)
    teachers = [added_model(db), added_model(db)]
    answers = [candidate(one.task_id, model_id) for one in added for model_id in teachers]
    candidates.add_recorded(db, [(answer, call(answer)) for answer in answers])
    checks.record(
        db,
        [
            CheckResult(candidate_id=one.candidate_id, name="length", status=CheckStatus.PASSED)
            for one in answers
        ],
    )
    decisions.append_many(db, [decision(one.candidate_id) for one in answers[::2]])
    rows = [
        SnapshotRow(part=Split.TRAIN, task_id=one.task_id, candidate_id=one.candidate_id)
        for one in answers[::2]
    ]
    runs.add(db, run(db, snapshot_id=added_snapshot(db, rows)))


def counted(db: Database) -> dict[str, int]:
    """Count the rows of every table."""
    tables = [
        row["name"]
        for row in db.rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    ]
    return {name: db.value(f"SELECT count(*) FROM {name}") for name in tables}
