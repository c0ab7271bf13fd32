"""Several people judge one turn of a conversation: what counts, and who settles it."""

import sqlite3
from dataclasses import replace

import pytest

from studio.domain.ids import DecisionId, RaterId, TaskId
from studio.domain.judgement import Verdict
from studio.domain.message import Message
from studio.domain.turns import TurnDecision
from studio.services.history import HistoryService
from studio.store import changes, tasks, turn_decisions
from studio.store.database import Database
from studio.store.identifiers import new_id
from tests.unit.store import making

ACCEPT, REJECT, UNDONE = Verdict.ACCEPT, Verdict.REJECT, Verdict.UNDONE


@pytest.fixture
def task(db: Database) -> TaskId:
    turns = (
        Message(role="user", content="Where is it?"),
        Message(role="assistant", content="Which one?"),
        Message(role="user", content="PK-1"),
    )
    made = replace(making.task(), messages=turns)
    tasks.add_many(db, [made])
    return made.task_id


@pytest.fixture
def mira(db: Database) -> RaterId:
    return making.added_rater(db)


@pytest.fixture
def jon(db: Database) -> RaterId:
    return making.added_rater(db)


def say(
    db: Database, task: TaskId, verdict: Verdict, rater: RaterId, *, settles: bool = False
) -> TurnDecision:
    before = turn_decisions.of_rater(db, task, 1, rater)
    made = TurnDecision(
        decision_id=DecisionId(new_id()),
        task_id=task,
        turn=1,
        verdict=verdict,
        rater_id=rater,
        reasons=("tone",),
        note="why",
        adjudicates=settles,
        supersedes=before.decision_id if before and verdict is UNDONE else None,
    )
    with changes.recording(db, f"{verdict} turn 2", rater_id=rater):
        turn_decisions.append(db, made)
    return made


def counted(db: Database, task: TaskId) -> dict[int, Verdict | None]:
    return turn_decisions.judged(db, task)


def test_a_verdict_is_kept_as_it_was_given(db: Database, task: TaskId, mira: RaterId) -> None:
    made = say(db, task, REJECT, mira)
    (kept,) = turn_decisions.of_task(db, task, now=True)
    assert replace(kept, created_at="") == made


def test_the_newest_verdict_of_a_person_counts(db: Database, task: TaskId, mira: RaterId) -> None:
    say(db, task, REJECT, mira)
    say(db, task, ACCEPT, mira)
    assert counted(db, task) == {1: ACCEPT}
    assert len(turn_decisions.of_task(db, task, now=False)) == 2


def test_nothing_is_said_after_a_verdict_was_taken_back(
    db: Database, task: TaskId, mira: RaterId
) -> None:
    say(db, task, ACCEPT, mira)
    say(db, task, REJECT, mira)
    say(db, task, UNDONE, mira)
    assert counted(db, task) == {}
    assert turn_decisions.of_rater(db, task, 1, mira) is None


def test_people_conflict_until_one_settles_it(
    db: Database, task: TaskId, mira: RaterId, jon: RaterId
) -> None:
    say(db, task, ACCEPT, mira)
    say(db, task, REJECT, jon)
    assert counted(db, task) == {1: None}
    assert db.one("SELECT * FROM current_turn_decision") is None
    assert turn_decisions.unfit(db) == {task}
    say(db, task, ACCEPT, making.added_rater(db), settles=True)
    assert counted(db, task) == {1: ACCEPT}
    assert turn_decisions.unfit(db) == frozenset()


def test_a_rejected_turn_makes_its_task_unfit_to_learn_from(
    db: Database, task: TaskId, mira: RaterId
) -> None:
    say(db, task, ACCEPT, mira)
    assert turn_decisions.unfit(db) == frozenset()
    say(db, task, REJECT, mira)
    assert turn_decisions.unfit(db) == turn_decisions.unfit_among(db, [task]) == {task}
    row = db.one("SELECT * FROM current_turn_decision")
    assert row is not None
    assert (row["turn"], row["verdict"]) == (1, "reject")


def test_undo_says_again_what_she_said_before(
    db: Database, task: TaskId, mira: RaterId, jon: RaterId
) -> None:
    say(db, task, ACCEPT, mira)
    say(db, task, ACCEPT, jon)
    say(db, task, REJECT, mira)
    history = HistoryService(db)
    assert history.undo().unjudged == task
    assert counted(db, task) == {1: ACCEPT}
    history.undo()
    history.undo()
    assert counted(db, task) == {}
    for _ in range(3):
        history.redo()
    assert counted(db, task) == {1: None}
    said = turn_decisions.of_rater(db, task, 1, mira)
    assert said is not None
    assert (said.verdict, said.reasons, said.note) == (REJECT, ("tone",), "why")


@pytest.mark.parametrize("turn", [0, 2, 3])
def test_only_a_turn_of_the_assistant_is_judged(
    db: Database, task: TaskId, mira: RaterId, turn: int
) -> None:
    made = TurnDecision(
        decision_id=DecisionId(new_id()), task_id=task, turn=turn, verdict=ACCEPT, rater_id=mira
    )
    with pytest.raises(sqlite3.IntegrityError, match="turn of the assistant"):
        turn_decisions.append(db, made)


def test_it_is_never_changed_or_deleted(db: Database, task: TaskId, mira: RaterId) -> None:
    say(db, task, ACCEPT, mira)
    with pytest.raises(sqlite3.IntegrityError, match="appended"):
        db.run("UPDATE turn_decision SET note = 'changed'")
    with pytest.raises(sqlite3.IntegrityError, match="appended"):
        db.run("DELETE FROM turn_decision")


def test_what_is_said_of_a_task_is_found_by_an_index(db: Database, task: TaskId) -> None:
    for sql in (
        "SELECT * FROM judged_turn WHERE task_id = ?",
        "SELECT * FROM rater_turn_decision WHERE task_id = ?",
        turn_decisions._IS_UNFIT,
    ):
        plan = db.rows(f"EXPLAIN QUERY PLAN {sql}", (task,))
        steps = [row["detail"] for row in plan]
        assert not [one for one in steps if one.startswith("SCAN") and "said" in one], steps
        assert [one for one in steps if "turn_decision_by_turn (task_id=?" in one], steps
