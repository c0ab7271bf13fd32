"""Decisions: the newest that none supersedes counts; nothing is forgotten."""

from dataclasses import replace

from studio.domain.judgement import Verdict
from studio.store import decisions
from studio.store.database import Database
from tests.unit.store import making
from tests.unit.store.making import FixedClock


def verdicts(db: Database) -> list[str]:
    return [row["verdict"] for row in db.rows("SELECT verdict FROM current_decision")]


def test_a_candidate_begins_undecided(db: Database) -> None:
    assert decisions.current(db, making.added_candidate(db).candidate_id) is None


def test_a_decision_comes_back_as_it_went_in(db: Database) -> None:
    decision = replace(
        making.decision(making.added_candidate(db).candidate_id, Verdict.ESCALATE),
        reasons=("unsure", "law"),
        rater_id=making.added_rater(db),
        created_at="2026-01-02T03:04:05.000Z",
    )
    decisions.append(db, decision)
    assert decisions.current(db, decision.candidate_id) == decision


def test_the_newest_decision_counts(db: Database) -> None:
    candidate = making.added_candidate(db).candidate_id
    newer = making.decision(candidate, Verdict.REJECT, at="2026-01-02T00:00:00Z")
    older = making.decision(candidate, Verdict.ACCEPT, at="2026-01-01T00:00:00Z")
    decisions.append_many(db, [newer, older])
    assert verdicts(db) == ["reject"]


def test_a_decision_that_supersedes_the_newest_counts(db: Database) -> None:
    candidate = making.added_candidate(db).candidate_id
    first = making.decision(candidate, Verdict.ACCEPT, at="2026-01-02T00:00:00Z")
    merged = replace(
        making.decision(candidate, Verdict.REJECT, at="2026-01-01T00:00:00Z"),
        supersedes=first.decision_id,
    )
    decisions.append_many(db, [first, merged])
    assert verdicts(db) == ["reject"]


def test_undoing_makes_a_candidate_undecided_even_in_the_same_moment(db: Database) -> None:
    decision = making.decision(making.added_candidate(db).candidate_id)
    decisions.append(db, decision)
    decisions.undo(db, decision)
    assert decisions.current(db, decision.candidate_id) is None


def test_a_candidate_can_be_decided_again_after_undoing(db: Database, clock: FixedClock) -> None:
    decision = making.decision(making.added_candidate(db).candidate_id)
    decisions.append(db, decision)
    decisions.undo(db, decision)
    clock.now = "2026-03-02T09:00:01.000Z"
    decisions.append(db, making.decision(decision.candidate_id, Verdict.REJECT))
    assert verdicts(db) == ["reject"]


def test_history_keeps_everything_in_order(db: Database) -> None:
    decision = making.decision(making.added_candidate(db).candidate_id)
    decisions.append(db, decision, note="first look")
    decisions.undo(db, decision)
    found = [one.verdict for one in decisions.history(db, decision.candidate_id)]
    assert found == [Verdict.ACCEPT, Verdict.UNDONE]
    assert db.value("SELECT note FROM decision WHERE verdict = 'accept'") == "first look"


def test_all_current_decisions_are_found_by_candidate(db: Database) -> None:
    made = [making.decision(making.added_candidate(db).candidate_id) for _ in range(3)]
    decisions.append_many(db, made)
    assert {key: one.decision_id for key, one in decisions.all_current(db).items()} == {
        one.candidate_id: one.decision_id for one in made
    }
