"""Candidates: stored as given, added once with their calls, found by where they stand."""

from dataclasses import replace

import pytest

from studio.domain.candidate import Candidate
from studio.domain.errors import NotFoundError
from studio.domain.ids import CandidateId
from studio.domain.judgement import CheckResult, CheckStatus, Verdict
from studio.domain.task import Split
from studio.store import calls, candidates, checks, decisions, tasks
from studio.store.database import Database
from studio.store.identifiers import new_id
from tests.unit.store import making


def again(candidate: Candidate) -> Candidate:
    """Give the same answer as a second reading of its file makes it."""
    return replace(candidate, candidate_id=CandidateId(new_id()))


def check(db: Database, candidate: Candidate, status: CheckStatus, name: str = "length") -> None:
    result = CheckResult(candidate_id=candidate.candidate_id, name=name, status=status)
    checks.record(db, [result])


def test_a_candidate_comes_back_as_it_went_in(db: Database) -> None:
    candidate = replace(
        making.candidate(making.added_task(db).task_id, making.added_model(db)),
        tool_calls=({"type": "function", "function": {"name": "f", "arguments": "{}"}},),
        rater_id=making.added_rater(db),
        created_at="2026-01-02T03:04:05.678Z",
    )
    candidates.add_many(db, [candidate])
    assert candidates.get(db, candidate.candidate_id) == candidate


def test_a_missing_candidate_is_said_to_be_missing(db: Database) -> None:
    with pytest.raises(NotFoundError, match="candidate nowhere"):
        candidates.get(db, CandidateId("nowhere"))


def test_the_same_answer_of_a_model_is_added_once(db: Database) -> None:
    candidate = making.added_candidate(db)
    assert candidates.add_many(db, [again(candidate)]) == 0


def test_the_same_answer_of_another_model_is_another_candidate(db: Database) -> None:
    candidate = making.added_candidate(db)
    other = replace(again(candidate), model_id=making.added_model(db))
    assert candidates.add_many(db, [other]) == 1


def test_an_edit_that_changes_nothing_back_is_a_candidate_of_its_own(db: Database) -> None:
    original = making.added_candidate(db)
    edit = replace(again(original), parent_id=original.candidate_id)
    assert candidates.add_many(db, [edit]) == 1
    assert candidates.get(db, edit.candidate_id).parent_id == original.candidate_id


def test_a_recorded_answer_brings_its_call(db: Database) -> None:
    candidate = making.candidate(making.added_task(db).task_id, making.added_model(db))
    call = making.call(candidate)
    assert candidates.add_recorded(db, [(candidate, call)]) == 1
    stored = candidates.get(db, candidate.candidate_id)
    assert calls.for_candidate(db, stored) == replace(call, created_at=db.now())


def test_an_answer_without_a_call_has_none(db: Database) -> None:
    candidate = making.candidate(making.added_task(db).task_id, making.added_model(db))
    candidates.add_recorded(db, [(candidate, None)])
    assert calls.for_candidate(db, candidates.get(db, candidate.candidate_id)) is None


def test_recorded_answers_read_twice_add_nothing(db: Database) -> None:
    candidate = making.candidate(making.added_task(db).task_id, making.added_model(db))
    candidates.add_recorded(db, [(candidate, making.call(candidate))])
    second = again(candidate)
    assert candidates.add_recorded(db, [(second, making.call(second))]) == 0
    assert db.value("SELECT count(*) FROM call") == 1


def test_an_answer_twice_in_one_file_is_added_once(db: Database) -> None:
    candidate = making.candidate(making.added_task(db).task_id, making.added_model(db))
    second = again(candidate)
    pairs = [(candidate, making.call(candidate)), (second, making.call(second))]
    assert candidates.add_recorded(db, pairs) == 1
    assert db.value("SELECT count(*) FROM call") == 1


def test_answers_of_a_task_come_oldest_first(db: Database) -> None:
    first = making.added_candidate(db)
    second = making.added_candidate(db, first.task_id)
    making.added_candidate(db)
    found = [one.candidate_id for one in candidates.for_task(db, first.task_id)]
    assert found == [first.candidate_id, second.candidate_id]


def test_listing_gives_a_splits_and_models_answers_to_tasks_in_use(db: Database) -> None:
    wanted = making.added_candidate(db, making.added_task(db, split=Split.EVAL).task_id)
    gone = making.candidate(making.added_task(db, split=Split.EVAL).task_id, wanted.model_id)
    train = making.candidate(making.added_task(db).task_id, wanted.model_id)
    candidates.add_many(db, [gone, train])
    tasks.withdraw(db, [gone.task_id])
    making.added_candidate(db, wanted.task_id)
    found = candidates.listing(db, split=Split.EVAL, model_id=wanted.model_id)
    assert [one.candidate_id for one in found] == [wanted.candidate_id]


def test_passing_means_that_rules_ran_and_none_failed(db: Database) -> None:
    unchecked = making.added_candidate(db)
    passing = making.added_candidate(db)
    warned = making.added_candidate(db)
    failing = making.added_candidate(db)
    check(db, passing, CheckStatus.PASSED)
    check(db, warned, CheckStatus.WARNED)
    check(db, failing, CheckStatus.PASSED)
    check(db, failing, CheckStatus.FAILED, name="schema")
    found = {one.candidate_id for one in candidates.passing(db)}
    assert found == {passing.candidate_id, warned.candidate_id}
    assert [one.candidate_id for one in candidates.failing(db)] == [failing.candidate_id]
    assert [one.candidate_id for one in candidates.unchecked(db)] == [unchecked.candidate_id]


def test_a_rule_run_again_outweighs_its_earlier_result(db: Database) -> None:
    candidate = making.added_candidate(db)
    check(db, candidate, CheckStatus.FAILED)
    check(db, candidate, CheckStatus.PASSED)
    assert [one.candidate_id for one in candidates.passing(db)] == [candidate.candidate_id]
    (result,) = checks.for_candidate(db, candidate.candidate_id)
    assert result.status is CheckStatus.PASSED


def test_passing_can_leave_out_what_is_decided(db: Database) -> None:
    decided, undecided = making.added_candidate(db), making.added_candidate(db)
    for candidate in (decided, undecided):
        check(db, candidate, CheckStatus.PASSED)
    decisions.append(db, making.decision(decided.candidate_id, Verdict.REJECT))
    found = [one.candidate_id for one in candidates.passing(db, undecided=True)]
    assert found == [undecided.candidate_id]


def test_accepted_means_that_the_current_decision_accepts(db: Database) -> None:
    kept, taken_back = making.added_candidate(db), making.added_candidate(db)
    for candidate in (kept, taken_back):
        decisions.append(db, making.decision(candidate.candidate_id))
    first = decisions.current(db, taken_back.candidate_id)
    assert first is not None
    decisions.undo(db, first)
    assert [one.candidate_id for one in candidates.accepted(db)] == [kept.candidate_id]
    assert list(candidates.accepted(db, split=Split.EVAL)) == []


def test_results_are_counted_by_rule_and_status(db: Database) -> None:
    one, two = making.added_candidate(db), making.added_candidate(db)
    check(db, one, CheckStatus.PASSED)
    check(db, two, CheckStatus.FAILED)
    check(db, two, CheckStatus.SKIPPED, name="schema")
    assert checks.tallies(db) == {
        "length": {CheckStatus.PASSED: 1, CheckStatus.FAILED: 1},
        "schema": {CheckStatus.SKIPPED: 1},
    }
