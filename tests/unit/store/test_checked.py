from studio.domain.ids import CandidateId
from studio.domain.judgement import CheckResult, CheckStatus, Verdict
from studio.store import checked, checks, decisions, tasks
from studio.store.checked import CheckedAnswers
from studio.store.database import Database
from tests.unit.store import making


def _check(db: Database, candidate_id: CandidateId) -> None:
    passed = CheckResult(candidate_id=candidate_id, name="length", status=CheckStatus.PASSED)
    checks.record(db, [passed])


def test_a_project_without_answers_has_none_that_are_checked(db: Database) -> None:
    making.added_task(db)

    assert not CheckedAnswers(db).all()


def test_answers_that_came_since_count(db: Database) -> None:
    so_far = CheckedAnswers(db)
    first = making.added_candidate(db)
    assert not so_far.all()
    _check(db, first.candidate_id)
    assert so_far.all()

    second = making.added_candidate(db)
    assert not so_far.all()
    _check(db, second.candidate_id)
    assert so_far.all()


def test_answers_to_withdrawn_tasks_do_not_count_until_they_come_back(db: Database) -> None:
    so_far = CheckedAnswers(db)
    kept, gone = making.added_candidate(db), making.added_candidate(db)
    _check(db, kept.candidate_id)

    tasks.withdraw(db, [gone.task_id])
    assert so_far.all()
    db.run("UPDATE task SET withdrawn_at = NULL")
    assert not so_far.all()


def test_what_is_accepted_counts_while_it_is_in_use(db: Database) -> None:
    answer = making.added_candidate(db)
    assert not checked.any_accepted(db)

    decisions.append(db, making.decision(answer.candidate_id, Verdict.ACCEPT))
    assert checked.any_accepted(db)

    tasks.withdraw(db, [answer.task_id])
    assert not checked.any_accepted(db)


def test_a_rejection_is_not_accepted(db: Database) -> None:
    answer = making.added_candidate(db)
    decisions.append(db, making.decision(answer.candidate_id, Verdict.REJECT))

    assert not checked.any_accepted(db)
