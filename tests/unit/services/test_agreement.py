"""How far reviewers agree, by themselves and on each reason."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.domain.ids import CandidateId
from studio.domain.judgement import Hunk, Verdict
from studio.services.agreement_values import LEAST, AgreementReport, ReasonAgreement
from studio.store import judgements
from tests.unit.services import reviewing
from tests.unit.services.reviewing import Desk

ACCEPT, REJECT, ESCALATE, UNDONE = (
    Verdict.ACCEPT,
    Verdict.REJECT,
    Verdict.ESCALATE,
    Verdict.UNDONE,
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = reviewing.desk(tmp_path / "desk.stillroom")
    yield made
    made.project.close()


def answer(desk: Desk) -> CandidateId:
    return desk.answers(desk.task("an answer"))[0]


def say(
    desk: Desk, candidate_id: CandidateId, by: str, verdict: Verdict, *reasons: str, **more: object
) -> None:
    desk.project.review.decide(
        candidate_id,
        verdict,
        rater=desk.rater(by),
        reasons=reasons,
        **more,  # type: ignore[arg-type]
    )


def judge(desk: Desk, left: Verdict, right: Verdict, times: int = 1) -> CandidateId:
    for _ in range(times):
        found = answer(desk)
        say(desk, found, "jon", left)
        say(desk, found, "mira", right)
    return found


def report(desk: Desk) -> AgreementReport:
    return desk.project.agreement.report()


def reason(found: tuple[ReasonAgreement, ...], code: str) -> ReasonAgreement:
    return next(one for one in found if one.code == code)


def test_where_nobody_looked_twice_there_is_nothing_to_say(desk: Desk) -> None:
    say(desk, answer(desk), "jon", ACCEPT)
    found = report(desk)
    assert (found.items, found.pairs, found.reasons, found.conflicts) == (0, (), (), ())
    assert (found.verdict.same.count, found.verdict.missing) == (0, LEAST)


def test_step_by_step_it_says_the_same(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    judge(desk, ACCEPT, ACCEPT, 15)
    judge(desk, ACCEPT, REJECT, 6)
    say(desk, answer(desk), "jon", ACCEPT)
    at_once = report(desk)
    monkeypatch.setattr(judgements, "_SLICE", 4)
    told = list(desk.project.agreement.report_in_steps())
    assert told == [(4, 21), (8, 21), (12, 21), (16, 21), (20, 21), (21, 21)]
    assert report(desk) == at_once


def test_two_reviewers_agree_beyond_chance(desk: Desk) -> None:
    judge(desk, ACCEPT, ACCEPT, 20)
    judge(desk, ACCEPT, REJECT, 5)
    judge(desk, REJECT, ACCEPT, 10)
    judge(desk, REJECT, REJECT, 15)
    (pair,) = report(desk).pairs
    measure = pair.verdict
    assert (pair.left.name, pair.right.name) == ("jon", "mira")
    assert (measure.items, measure.same.successes) == (50, 35)
    assert measure.kappa == pytest.approx(0.4)
    assert measure.alpha is not None
    assert measure.alpha.low < measure.alpha.value < measure.alpha.high
    assert report(desk).verdict == measure


def test_too_few_items_are_said_to_be_too_few(desk: Desk) -> None:
    judge(desk, ACCEPT, ACCEPT, 3)
    judge(desk, REJECT, REJECT, 2)
    measure = report(desk).verdict
    assert (measure.items, measure.missing) == (5, LEAST - 5)
    assert (measure.kappa, measure.alpha) == (None, None)
    assert measure.same.value == 1.0


def test_a_second_thought_after_seeing_the_other_does_not_count(desk: Desk) -> None:
    found = judge(desk, ACCEPT, REJECT)
    say(desk, found, "jon", REJECT)
    assert report(desk).verdict.same.successes == 0


def test_a_second_thought_before_the_other_looked_counts(desk: Desk) -> None:
    found = answer(desk)
    say(desk, found, "jon", ACCEPT)
    say(desk, found, "jon", REJECT)
    say(desk, found, "mira", REJECT)
    assert report(desk).verdict.same.successes == 1


def test_a_verdict_that_was_taken_back_does_not_count(desk: Desk) -> None:
    found = judge(desk, ACCEPT, REJECT)
    say(desk, found, "jon", UNDONE)
    assert report(desk).items == 0


def test_settling_a_conflict_leaves_the_disagreement_known(desk: Desk) -> None:
    found = judge(desk, ACCEPT, REJECT)
    assert report(desk).conflict_count == 1
    say(desk, found, "ann", ACCEPT, adjudicates=True)
    settled = report(desk)
    assert (settled.conflict_count, settled.conflicts) == (0, ())
    assert (settled.items, settled.verdict.same.successes) == (1, 0)
    assert [(one.left.name, one.right.name) for one in settled.pairs] == [("jon", "mira")]


def test_escalating_contradicts_nobody(desk: Desk) -> None:
    judge(desk, ACCEPT, ESCALATE)
    found = report(desk)
    assert (found.items, found.verdict.items) == (1, 0)


def test_reasons_are_compared_one_by_one_those_of_parts_too(desk: Desk) -> None:
    first, second = answer(desk), answer(desk)
    say(desk, first, "jon", REJECT, "tone", "invented")
    part = Hunk(start=0, end=1, reasons=("tone",))
    say(desk, first, "mira", REJECT, hunks=[part])
    say(desk, second, "jon", REJECT, "tone")
    say(desk, second, "mira", REJECT)
    found = report(desk).reasons
    tone, invented = reason(found, "tone"), reason(found, "invented")
    assert (tone.given, tone.measure.items, tone.measure.same.successes) == (2, 2, 1)
    assert (invented.given, invented.measure.same.successes) == (1, 1)
    assert tone.label == next(
        one.label for one in desk.project.review.reasons() if one.code == "tone"
    )
    assert report(desk).pairs[0].reasons == found


def test_what_the_program_says_of_an_edit_is_no_reason_to_agree_on(desk: Desk) -> None:
    found = answer(desk)
    for name in ("jon", "mira"):
        desk.project.review.accept_edit(found, f"{name}'s", rater=desk.rater(name))
    assert [one.code for one in report(desk).reasons] == []


def test_conflicts_say_who_says_what(desk: Desk) -> None:
    older = judge(desk, ACCEPT, REJECT)
    newer = judge(desk, REJECT, ACCEPT)
    found = desk.project.agreement.report(conflicts=1)
    assert (found.conflict_count, [one.candidate_id for one in found.conflicts]) == (2, [newer])
    assert {(one.rater, one.decision.verdict) for one in found.conflicts[0].sayings} == {
        ("jon", REJECT),
        ("mira", ACCEPT),
    }
    assert found.conflicts[0].model == "large"
    assert older in [one.candidate_id for one in report(desk).conflicts]


def test_three_reviewers_are_compared_in_pairs_and_together(desk: Desk) -> None:
    for _ in range(LEAST):
        say(desk, judge(desk, ACCEPT, REJECT), "ann", ACCEPT)
    found = report(desk)
    assert [(one.left.name, one.right.name) for one in found.pairs] == [
        ("ann", "jon"),
        ("ann", "mira"),
        ("jon", "mira"),
    ]
    assert found.verdict.kappa is None
    assert found.verdict.alpha is not None
    assert [one.verdict.same.successes for one in found.pairs] == [LEAST, 0, 0]


def test_the_report_can_be_written_as_plain_values(desk: Desk) -> None:
    judge(desk, ACCEPT, REJECT)
    document = report(desk).document()
    assert document["conflicts"][0]["verdicts"] == {"jon": "accept", "mira": "reject"}
    assert document["pairs"][0]["verdict"]["items_missing"] == LEAST - 1


def test_what_was_escalated_is_told_and_counts_as_something_to_settle(desk: Desk) -> None:
    judge(desk, ACCEPT, ACCEPT, 3)
    judge(desk, ESCALATE, ACCEPT)  # answered by the other
    judge(desk, ACCEPT, ESCALATE)
    found = report(desk)
    assert (found.items, found.verdict.items, found.escalated) == (5, 3, 2)
    assert (found.conflict_count, found.escalation_count) == (0, 1)
    document = found.document()
    assert (document["escalated"], document["escalation_count"]) == (2, 1)
