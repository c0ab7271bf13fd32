"""Several people judge one candidate: what counts, when they conflict, and who settles it."""

from dataclasses import replace

import pytest

from studio.domain.candidate import Candidate
from studio.domain.ids import CandidateId, RaterId
from studio.domain.judgement import Decision, Hunk, Verdict
from studio.store import candidates, decisions
from studio.store.database import Database
from tests.unit.store import making

ACCEPT, REJECT, ESCALATE = Verdict.ACCEPT, Verdict.REJECT, Verdict.ESCALATE


@pytest.fixture
def candidate(db: Database) -> CandidateId:
    return making.added_candidate(db).candidate_id


@pytest.fixture
def mira(db: Database) -> RaterId:
    return making.added_rater(db)


@pytest.fixture
def jon(db: Database) -> RaterId:
    return making.added_rater(db)


def say(
    db: Database,
    candidate: CandidateId,
    verdict: Verdict,
    rater: RaterId | None = None,
    *,
    adjudicates: bool = False,
) -> Decision:
    made = replace(making.decision(candidate, verdict), rater_id=rater, adjudicates=adjudicates)
    decisions.append(db, made)
    return made


def counted(db: Database, candidate: CandidateId) -> Verdict | None:
    found = decisions.current(db, candidate)
    return None if found is None else found.verdict


def test_a_person_outweighs_a_rule(db: Database, candidate: CandidateId, mira: RaterId) -> None:
    say(db, candidate, REJECT, mira)
    say(db, candidate, ACCEPT)
    assert counted(db, candidate) is REJECT


def test_a_rule_decides_where_no_person_does(db: Database, candidate: CandidateId) -> None:
    say(db, candidate, ACCEPT)
    assert counted(db, candidate) is ACCEPT


def test_people_who_agree_are_one(
    db: Database, candidate: CandidateId, mira: RaterId, jon: RaterId
) -> None:
    say(db, candidate, ACCEPT, mira)
    say(db, candidate, ACCEPT, jon)
    assert counted(db, candidate) is ACCEPT
    assert not decisions.conflict(db, candidate)


def test_where_people_conflict_nothing_counts(
    db: Database, candidate: CandidateId, mira: RaterId, jon: RaterId
) -> None:
    say(db, candidate, ACCEPT, mira)
    say(db, candidate, REJECT, jon)
    assert counted(db, candidate) is None
    assert decisions.conflict(db, candidate)
    assert list(candidates.accepted(db)) == []
    assert db.value("SELECT verdict FROM candidate_standing") is None


def test_one_who_changes_her_mind_ends_the_conflict(
    db: Database, candidate: CandidateId, mira: RaterId, jon: RaterId
) -> None:
    say(db, candidate, ACCEPT, mira)
    say(db, candidate, REJECT, jon)
    say(db, candidate, REJECT, mira)
    assert counted(db, candidate) is REJECT


def test_an_adjudication_settles_a_conflict(
    db: Database, candidate: CandidateId, mira: RaterId, jon: RaterId
) -> None:
    say(db, candidate, ACCEPT, mira)
    say(db, candidate, REJECT, jon)
    say(db, candidate, ACCEPT, making.added_rater(db), adjudicates=True)
    assert counted(db, candidate) is ACCEPT
    assert not decisions.conflict(db, candidate)


def test_one_of_those_in_conflict_may_adjudicate(
    db: Database, candidate: CandidateId, mira: RaterId, jon: RaterId
) -> None:
    say(db, candidate, ACCEPT, mira)
    say(db, candidate, REJECT, jon)
    say(db, candidate, REJECT, mira, adjudicates=True)
    assert counted(db, candidate) is REJECT


def test_who_contradicts_an_adjudication_later_opens_it_again(
    db: Database, candidate: CandidateId, mira: RaterId, jon: RaterId
) -> None:
    say(db, candidate, ACCEPT, mira)
    say(db, candidate, REJECT, mira, adjudicates=True)
    say(db, candidate, ACCEPT, jon)
    assert decisions.conflict(db, candidate)


def test_undoing_an_adjudication_brings_the_conflict_back(
    db: Database, candidate: CandidateId, mira: RaterId, jon: RaterId
) -> None:
    say(db, candidate, ACCEPT, mira)
    say(db, candidate, REJECT, jon)
    decisions.undo(db, say(db, candidate, ACCEPT, making.added_rater(db), adjudicates=True))
    assert decisions.conflict(db, candidate)


def test_who_escalates_asks_others_and_contradicts_nobody(
    db: Database, candidate: CandidateId, mira: RaterId, jon: RaterId
) -> None:
    say(db, candidate, ESCALATE, mira)
    assert counted(db, candidate) is ESCALATE
    say(db, candidate, ACCEPT, jon)
    assert counted(db, candidate) is ACCEPT


def test_undoing_anothers_verdict_leaves_ones_own(
    db: Database, candidate: CandidateId, mira: RaterId, jon: RaterId
) -> None:
    say(db, candidate, REJECT, jon)
    decisions.undo(db, say(db, candidate, ACCEPT, mira))
    assert counted(db, candidate) is REJECT


def test_what_one_person_says_is_found(
    db: Database, candidate: CandidateId, mira: RaterId, jon: RaterId
) -> None:
    said = say(db, candidate, REJECT, jon)
    found = decisions.of_rater(db, candidate, jon)
    assert found is not None
    assert found.decision_id == said.decision_id
    assert decisions.of_rater(db, candidate, mira) is None


def test_all_that_was_said_of_a_decision_comes_back(db: Database, mira: RaterId) -> None:
    edit = _edit(db)
    decision = replace(
        making.decision(edit.candidate_id),
        hunks=(Hunk(start=3, end=9, text="né", reasons=("tone",)),),
        note="looked twice\n",
        seconds=12.5,
        rater_id=mira,
        adjudicates=True,
        keeps_pair=False,
        created_at="2026-01-02T03:04:05.000Z",
    )
    decisions.append(db, decision)
    assert decisions.current(db, edit.candidate_id) == decision
    assert decisions.without_pair(db) == {edit.candidate_id}


def _edit(db: Database) -> Candidate:
    return making.added_candidate(db)
