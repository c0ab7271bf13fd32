"""Verdicts on earlier turns of a conversation, only ever appended."""

from collections.abc import Iterable

from studio.domain.ids import RaterId, TaskId
from studio.domain.judgement import Verdict
from studio.domain.turns import TurnDecision
from studio.store import json_text, times
from studio.store.database import Database, Row

# As the view unfit_task says, by an index.
_IS_UNFIT = (
    "SELECT count(*) FROM judged_turn WHERE task_id = ? AND (verdict = 'reject' OR conflict)"
)


def append(db: Database, decision: TurnDecision) -> None:
    """Add a verdict; what its rater says of the turn is her newest one that none supersedes."""
    db.insert("turn_decision", _to_row(db, decision))


def moment(db: Database, task_id: TaskId, turn: int, at: str = "") -> str:
    """Give the time of a verdict; one that is made now is later than all before it."""
    wanted = db.moment(at)
    sql = "SELECT max(created_at) FROM turn_decision WHERE task_id = ? AND turn = ?"
    last = db.value(sql, (task_id, turn))
    if last is None or (at and wanted != last):
        return wanted
    return max(wanted, times.just_after(last))


def of_rater(db: Database, task_id: TaskId, turn: int, rater_id: RaterId) -> TurnDecision | None:
    """Give what one person says of a turn now, None where she says nothing."""
    # The plus keeps SQLite from looking through all that she ever decided.
    sql = "SELECT * FROM rater_turn_decision WHERE task_id = ? AND turn = ? AND +rater_id = ?"
    row = db.one(sql, (task_id, turn, rater_id))
    return None if row is None else from_row(row)


def of_task(db: Database, task_id: TaskId, *, now: bool) -> list[TurnDecision]:
    """Give what was decided on a task's turns, oldest first; ``now``: what is not replaced."""
    view = "rater_turn_decision" if now else "turn_decision"
    sql = f"SELECT * FROM {view} WHERE task_id = ? ORDER BY created_at, id"
    return [from_row(row) for row in db.rows(sql, (task_id,))]


def judged(db: Database, task_id: TaskId) -> dict[int, Verdict | None]:
    """Give by turn the verdict that counts, None where people conflict."""
    sql = "SELECT turn, verdict, conflict FROM judged_turn WHERE task_id = ?"
    return {
        row["turn"]: None if row["conflict"] else Verdict(row["verdict"])
        for row in db.rows(sql, (task_id,))
    }


def unfit(db: Database) -> frozenset[TaskId]:
    """Name the tasks that nothing is learnt from: a turn is rejected, or people conflict on it."""
    return frozenset(TaskId(row["task_id"]) for row in db.rows("SELECT task_id FROM unfit_task"))


def unfit_among(db: Database, task_ids: Iterable[TaskId]) -> frozenset[TaskId]:
    """Name those of some tasks; looks at none of which no turn was ever judged."""
    sql = (
        "SELECT DISTINCT turn_decision.task_id FROM json_each(?) AS wanted"
        " CROSS JOIN turn_decision ON turn_decision.task_id = wanted.value"
    )
    judged = [row["task_id"] for row in db.rows(sql, (json_text.dump(list(task_ids)),))]
    # One by one: for several at once SQLite reads all that was ever decided.
    return frozenset(TaskId(one) for one in judged if db.value(_IS_UNFIT, (one,)))


def count_unfit(db: Database) -> int:
    """Count those of them that are in use and not held out for evaluation."""
    sql = (
        "SELECT count(*) FROM unfit_task JOIN task ON task.id = unfit_task.task_id"
        " WHERE task.withdrawn_at IS NULL AND task.split <> 'eval'"
    )
    return int(db.value(sql))


def from_row(row: Row) -> TurnDecision:
    """Make a decision of a row of its table."""
    return TurnDecision(
        decision_id=row["id"],
        task_id=row["task_id"],
        turn=row["turn"],
        verdict=Verdict(row["verdict"]),
        rater_id=row["rater_id"],
        reasons=tuple(json_text.load(row["reasons_json"])),
        note=row["note"],
        adjudicates=bool(row["adjudicates"]),
        supersedes=row["supersedes"],
        created_at=row["created_at"],
    )


def _to_row(db: Database, decision: TurnDecision) -> Row:
    return {
        "id": decision.decision_id,
        "task_id": decision.task_id,
        "turn": decision.turn,
        "verdict": decision.verdict.value,
        "reasons_json": json_text.dump(list(decision.reasons)),
        "note": decision.note,
        "rater_id": decision.rater_id,
        "adjudicates": int(decision.adjudicates),
        "supersedes": decision.supersedes,
        "created_at": moment(db, decision.task_id, decision.turn, decision.created_at),
    }
