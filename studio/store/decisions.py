"""Decisions: reviewers' verdicts, only ever appended."""

from collections.abc import Iterable

from studio.domain.ids import CandidateId, DecisionId, RaterId, TaskId
from studio.domain.judgement import Decision, Hunk, Verdict
from studio.store import json_text, times
from studio.store.database import Database, Row
from studio.store.identifiers import new_id


def append(db: Database, decision: Decision, *, note: str = "") -> None:
    """Add a verdict; the candidate's newest one that none supersedes is its current one."""
    db.insert("decision", _to_row(db, decision, note))


def append_many(db: Database, decisions: Iterable[Decision], *, note: str = "") -> int:
    """Add verdicts; give how many."""
    return db.insert_many("decision", (_to_row(db, decision, note) for decision in decisions))


def undo(db: Database, decision: Decision) -> Decision:
    """Take a verdict back: its rater has not decided any more. Gives the row that says so."""
    undone = Decision(
        decision_id=DecisionId(new_id()),
        candidate_id=decision.candidate_id,
        verdict=Verdict.UNDONE,
        rater_id=decision.rater_id,
        supersedes=decision.decision_id,
        created_at=db.now(),
    )
    append(db, undone)
    return undone


def moment(db: Database, candidate_id: CandidateId, at: str = "") -> str:
    """Give the time of a verdict; one that is made now is later than all before it.

    A clock that was put back, or that has not moved on, must not make an old verdict current.
    """
    wanted = db.moment(at)
    sql = "SELECT max(created_at) FROM decision WHERE candidate_id = ?"
    last = db.value(sql, (candidate_id,))
    if last is None or (at and wanted != last):
        return wanted
    return max(wanted, times.just_after(last))


def current(db: Database, candidate_id: CandidateId) -> Decision | None:
    """Give a candidate's current verdict, None while it is undecided."""
    row = db.one("SELECT * FROM current_decision WHERE candidate_id = ?", (candidate_id,))
    return None if row is None else from_row(row)


def all_current(db: Database) -> dict[CandidateId, Decision]:
    """Give the current verdict of every candidate that has one."""
    rows = map(from_row, db.rows("SELECT * FROM current_decision"))
    return {decision.candidate_id: decision for decision in rows}


def history(db: Database, candidate_id: CandidateId) -> list[Decision]:
    """Give all that was ever decided about a candidate, oldest first."""
    sql = "SELECT * FROM decision WHERE candidate_id = ? ORDER BY created_at, id"
    return [from_row(row) for row in db.rows(sql, (candidate_id,))]


def of_rater(db: Database, candidate_id: CandidateId, rater_id: RaterId) -> Decision | None:
    """Give what one person says of a candidate now, None where she says nothing."""
    # The plus keeps SQLite from looking through all that she ever decided.
    sql = "SELECT * FROM rater_decision WHERE candidate_id = ? AND +rater_id = ?"
    row = db.one(sql, (candidate_id, rater_id))
    return None if row is None else from_row(row)


def standing(db: Database, candidate_id: CandidateId) -> list[Decision]:
    """Give what each rater says of a candidate now, oldest first."""
    sql = "SELECT * FROM rater_decision WHERE candidate_id = ? ORDER BY created_at, id"
    return [from_row(row) for row in db.rows(sql, (candidate_id,))]


def of_task(db: Database, task_id: TaskId, *, now: bool) -> list[Decision]:
    """Give what was decided about a task's answers, oldest first; ``now``: what is not replaced."""
    view = "rater_decision" if now else "decision"
    sql = (
        f"SELECT {view}.* FROM candidate CROSS JOIN {view} ON {view}.candidate_id = candidate.id"
        f" WHERE candidate.task_id = ? ORDER BY {view}.created_at, {view}.id"
    )
    return [from_row(row) for row in db.rows(sql, (task_id,))]


def conflict(db: Database, candidate_id: CandidateId) -> bool:
    """Tell whether people do not agree on a candidate."""
    sql = "SELECT conflict FROM candidate_verdict WHERE candidate_id = ?"
    return bool(db.value(sql, (candidate_id,)))


def without_pair(db: Database) -> frozenset[CandidateId]:
    """Name the accepted edits that shall not make a pair with what they correct."""
    sql = "SELECT candidate_id FROM current_decision WHERE NOT keeps_pair AND verdict = 'accept'"
    return frozenset(CandidateId(row["candidate_id"]) for row in db.rows(sql))


def _to_row(db: Database, decision: Decision, note: str) -> Row:
    return {
        "id": decision.decision_id,
        "candidate_id": decision.candidate_id,
        "verdict": decision.verdict.value,
        "reasons_json": json_text.dump(list(decision.reasons)),
        "hunks_json": json_text.dump([_hunk_row(hunk) for hunk in decision.hunks]),
        "note": note or decision.note,
        "seconds": decision.seconds,
        "rater_id": decision.rater_id,
        "adjudicates": int(decision.adjudicates),
        "keeps_pair": int(decision.keeps_pair),
        "supersedes": decision.supersedes,
        "created_at": moment(db, decision.candidate_id, decision.created_at),
    }


def from_row(row: Row) -> Decision:
    """Make a decision of a row of its table."""
    return Decision(
        decision_id=row["id"],
        candidate_id=row["candidate_id"],
        verdict=Verdict(row["verdict"]),
        reasons=tuple(json_text.load(row["reasons_json"])),
        hunks=tuple(_hunk(one) for one in json_text.load(row["hunks_json"])),
        note=row["note"],
        seconds=row["seconds"],
        rater_id=row["rater_id"],
        adjudicates=bool(row["adjudicates"]),
        keeps_pair=bool(row["keeps_pair"]),
        supersedes=row["supersedes"],
        created_at=row["created_at"],
    )


def _hunk_row(hunk: Hunk) -> Row:
    return {
        "start": hunk.start,
        "end": hunk.end,
        "text": hunk.text,
        "reasons": list(hunk.reasons),
    }


def _hunk(stored: Row) -> Hunk:
    return Hunk(
        start=stored["start"],
        end=stored["end"],
        text=stored.get("text", ""),
        reasons=tuple(stored.get("reasons", ())),
    )
