"""The data's way from task to training set, counted in steps."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from studio.domain.steps import Steps, finish
from studio.store import checks, json_text
from studio.store.database import Cell, Database

_SLICE = 1_500  # rows that are looked at in one step, some three milliseconds
_FEW = 500  # where they lie scattered over the file


@dataclass(frozen=True, slots=True, kw_only=True)
class Funnel:
    """How many things there are at each step of the data's way, over tasks in use.

    Answers are those of models: a human's reference is a yardstick, not an answer to check. What
    people accepted may be their edits.
    """

    tasks: int
    answered_tasks: int
    candidates: int
    checked: int
    passing: int
    accepted: int
    rejected: int
    in_snapshots: int
    preferences: int
    runs: int
    evaluations: int


def read(db: Database) -> Funnel:
    """Count everything at once."""
    return finish(in_steps(db))


def in_steps(db: Database) -> Steps[Funnel]:
    """Count everything step by step; what changes meanwhile may count or not."""
    parts = [
        _Part("task", "rowid", _ANSWERED),
        _Part("candidate", "rowid", _CHECKED),
        *(_Part(_FAILURES, "candidate_id", _FAILED, name) for name in checks.names(db)),
        _Part("candidate_verdict", "candidate_id", _JUDGED),
    ]
    values = {"people": json_text.dump(_people(db))}
    whole = sum(db.value(f"SELECT count(*) FROM {one.table}", one.named) for one in parts)
    found, done = Counter[str](), 0
    for part in parts:
        for first, last in part.slices(db):
            asked = values | part.named | {"first": first, "last": last}
            found.update(db.one(part.sql, asked) or {})
            done = min(done + (_SLICE if part.key == "rowid" else _FEW), whole)
            yield done, whole
    rest = db.one(_REST)
    assert rest is not None  # a query without FROM always has one row
    passing = found["checked"] - found["failed"]
    return Funnel(**{name: found[name] for name in _COUNTED}, passing=passing, **rest)


def unchecked_in_steps(db: Database) -> Steps[int]:
    """Count the answers that no rule was run on."""
    values = {"people": json_text.dump(_people(db))}
    whole, done, found = int(db.value("SELECT count(*) FROM candidate")), 0, 0
    for first, last in _Part("candidate", "rowid", _UNCHECKED).slices(db):
        found += int(db.value(_UNCHECKED, values | {"first": first, "last": last}))
        done = min(done + _SLICE, whole)
        yield done, whole
    return found


def _people(db: Database) -> list[str]:
    return [row["id"] for row in db.rows("SELECT id FROM model WHERE role = 'human'")]


@dataclass(frozen=True, slots=True)
class _Part:
    """Rows that are counted slice by slice in the order of a key, those of one rule or all."""

    table: str
    key: str
    sql: str
    name: str | None = None

    @property
    def named(self) -> dict[str, Cell]:
        """Give the rule's name as a query's value."""
        return {} if self.name is None else {"name": self.name}

    def slices(self, db: Database) -> Iterator[tuple[Cell, Cell]]:
        """Yield the first and the last key of each slice."""
        if self.key == "rowid":
            last = int(db.value(f"SELECT coalesce(max(rowid), 0) FROM {self.table}"))
            yield from ((at, at + _SLICE - 1) for at in range(1, last + 1, _SLICE))
            return
        sql = (
            "SELECT min(at) AS first, max(at) AS last FROM"
            f" (SELECT {self.key} AS at FROM {self.table} WHERE {{}} ORDER BY at LIMIT :size)"
        )
        row = db.one(sql.format("1"), self.named | {"size": _FEW})
        while row is not None and row["last"] is not None:
            yield row["first"], row["last"]
            values = self.named | {"size": _FEW, "after": row["last"]}
            row = db.one(sql.format(f"{self.key} > :after"), values)


_COUNTED = (
    "tasks",
    "answered_tasks",
    "candidates",
    "checked",
    "accepted",
    "rejected",
)
_NO_PERSON = "model_id NOT IN (SELECT value FROM json_each(:people))"
_IN_USE = "candidate.withdrawn_at IS NULL AND task.withdrawn_at IS NULL"
_ANSWERED = f"""
SELECT count(*) AS tasks, coalesce(sum(EXISTS (
    SELECT 1 FROM candidate
    WHERE candidate.task_id = task.id AND candidate.withdrawn_at IS NULL AND {_NO_PERSON}
)), 0) AS answered_tasks
FROM task WHERE rowid BETWEEN :first AND :last AND withdrawn_at IS NULL
"""
_CHECKED = f"""
SELECT count(*) AS candidates, coalesce(sum(EXISTS (
    SELECT 1 FROM check_result WHERE candidate_id = candidate.id
)), 0) AS checked
FROM candidate CROSS JOIN task ON task.id = candidate.task_id
WHERE candidate.rowid BETWEEN :first AND :last AND {_IN_USE} AND {_NO_PERSON}
"""
# What fails is little and has an index; what failed several rules counts at the first of them.
_FAILURES = (
    "(SELECT candidate_id FROM check_result INDEXED BY check_result_by_name"
    " WHERE name = :name AND status = 'failed')"
)
_FAILED = f"""
SELECT count(*) AS failed
FROM check_result AS failure INDEXED BY check_result_by_name
CROSS JOIN candidate ON candidate.id = failure.candidate_id
CROSS JOIN task ON task.id = candidate.task_id
WHERE failure.name = :name AND failure.status = 'failed'
    AND failure.candidate_id BETWEEN :first AND :last AND {_IN_USE} AND {_NO_PERSON}
    AND NOT EXISTS (
        SELECT 1 FROM check_result AS other
        WHERE other.candidate_id = failure.candidate_id AND other.name < failure.name
            AND other.status = 'failed')
"""
_UNCHECKED = f"""
SELECT count(*) FROM candidate CROSS JOIN task ON task.id = candidate.task_id
WHERE candidate.rowid BETWEEN :first AND :last AND {_IN_USE} AND {_NO_PERSON}
    AND NOT EXISTS (SELECT 1 FROM check_result WHERE candidate_id = candidate.id)
"""
_JUDGED = f"""
SELECT
    coalesce(sum(verdict = 'accept' AND ({_NO_PERSON} OR parent_id IS NOT NULL)), 0) AS accepted,
    coalesce(sum(verdict = 'reject' AND {_NO_PERSON}), 0) AS rejected
FROM candidate_verdict
CROSS JOIN candidate ON candidate.id = candidate_verdict.candidate_id
CROSS JOIN task ON task.id = candidate.task_id
WHERE candidate_verdict.candidate_id BETWEEN :first AND :last AND NOT conflict AND {_IN_USE}
"""
_REST = """
SELECT
    (SELECT count(DISTINCT candidate_id) FROM snapshot_row) AS in_snapshots,
    (SELECT count(*) FROM current_preference) AS preferences,
    (SELECT count(*) FROM run) AS runs,
    (SELECT count(*) FROM evaluation) AS evaluations
"""
