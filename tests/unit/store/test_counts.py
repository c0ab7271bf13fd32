"""Counts: every thing once, and only over tasks in use."""

from studio.domain.judgement import CheckResult, CheckStatus, Verdict
from studio.domain.task import Kind, Split
from studio.store import checks, counts, decisions, funnel, preferences, snapshots, tasks, topics
from studio.store.database import Database
from studio.store.funnel import Funnel
from studio.store.snapshots import Purpose, SnapshotRow
from tests.unit.store import making

NOTHING = Funnel(
    tasks=0,
    answered_tasks=0,
    candidates=0,
    checked=0,
    passing=0,
    accepted=0,
    rejected=0,
    in_snapshots=0,
    preferences=0,
    runs=0,
    evaluations=0,
)


def test_an_empty_project_counts_nothing(db: Database) -> None:
    assert funnel.read(db) == NOTHING


def test_the_funnel_narrows_step_by_step(db: Database) -> None:
    unanswered = making.added_task(db)
    accepted, rejected, failing, unchecked = (making.added_candidate(db) for _ in range(4))
    making.added_candidate(db, accepted.task_id)
    for one, status in (
        (accepted, CheckStatus.PASSED),
        (rejected, CheckStatus.WARNED),
        (failing, CheckStatus.FAILED),
    ):
        checks.record(
            db, [CheckResult(candidate_id=one.candidate_id, name="length", status=status)]
        )
    decisions.append(db, making.decision(accepted.candidate_id))
    decisions.append(db, making.decision(rejected.candidate_id, Verdict.REJECT))
    row = SnapshotRow(
        part=Split.TRAIN, task_id=accepted.task_id, candidate_id=accepted.candidate_id
    )
    for purpose in (Purpose.SFT, Purpose.DPO):
        snapshots.freeze(db, [row], purpose=purpose, target_id=making.added_target(db))
    found = funnel.read(db)
    assert (found.tasks, found.answered_tasks, found.candidates) == (5, 4, 5)
    assert (found.checked, found.passing) == (3, 2)
    assert (found.accepted, found.rejected, found.in_snapshots) == (1, 1, 1)
    assert {unanswered.task_id, unchecked.task_id} <= {one.task_id for one in tasks.listing(db)}


def test_votes_are_counted_once_taken_back_ones_not(db: Database) -> None:
    vote = making.vote(db)
    preferences.append(db, vote)
    assert funnel.read(db).preferences == 1


def test_withdrawn_tasks_are_not_counted(db: Database) -> None:
    candidate = making.added_candidate(db)
    decisions.append(db, making.decision(candidate.candidate_id))
    tasks.withdraw(db, [candidate.task_id])
    assert funnel.read(db) == NOTHING


def test_tasks_are_counted_by_each_dimension(db: Database) -> None:
    topic_id = topics.ensure(db, ["tracking"])["tracking"]
    tasks.add_many(
        db, [making.task(split=Split.EVAL), making.task(), making.task(kind=Kind.REFUSAL)]
    )
    db.run("UPDATE task SET topic_id = ? WHERE split = 'eval'", (topic_id,))
    assert counts.tasks_by(db, "split") == {"eval": 1, "train": 2}
    assert counts.tasks_by(db, "kind") == {"common": 2, "refusal": 1}
    assert counts.tasks_by(db, "kind", split=Split.EVAL) == {"common": 1}
    assert counts.tasks_by(db, "topic") == {"": 2, "tracking": 1}
    assert counts.tasks_by(db, "difficulty") == {"easy": 3}


def test_answers_are_counted_by_model(db: Database) -> None:
    making.added_candidate(db)
    making.added_candidate(db)
    assert list(counts.candidates_by_model(db).values()) == [1, 1]
