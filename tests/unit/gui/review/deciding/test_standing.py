from dataclasses import replace

from studio.domain.candidate import Candidate
from studio.domain.ids import CandidateId, DecisionId, ModelId, RaterId, TaskId
from studio.domain.judgement import Decision, Verdict
from studio.domain.message import Message
from studio.domain.review import Answer, QueueItem, ReviewItem
from studio.domain.review import Standing as Pile
from studio.domain.task import Difficulty, Kind, Split, Task
from studio.gui.review.deciding import standing, verdict_words

TASK, ROOT, EDIT = TaskId("t"), CandidateId("root"), CandidateId("edit")
MIRA, BO, ADA = RaterId("m"), RaterId("b"), RaterId("a")


def _candidate(candidate_id: CandidateId, rater: RaterId | None = None) -> Candidate:
    return Candidate(
        candidate_id=candidate_id,
        task_id=TASK,
        model_id=ModelId("m"),
        text="x",
        rater_id=rater,
        parent_id=ROOT if rater else None,
    )


ANSWER = Answer(candidate=_candidate(ROOT), model="large")
ITEM = ReviewItem(
    item=QueueItem(
        task_id=TASK,
        kind=Kind.COMMON,
        topic=None,
        difficulty=Difficulty.EASY,
        standing=Pile.OPEN,
        answers=1,
        disagreement=0.0,
    ),
    task=Task(
        task_id=TASK,
        messages=(Message(role="user", content="Where?"),),
        kind=Kind.COMMON,
        topic_id=None,
        difficulty=Difficulty.EASY,
        split=Split.TRAIN,
        group_id="g",
    ),
    target=None,
    answers=(),
    reader=MIRA,
    people={MIRA: "Mira", BO: "Bo", ADA: "Ada"},
)


def _said(
    verdict: Verdict,
    rater: RaterId | None,
    *,
    of: CandidateId = ROOT,
    at: str = "2026-01-01",
    reasons: tuple[str, ...] = (),
    adjudicates: bool = False,
) -> Decision:
    return Decision(
        decision_id=DecisionId(f"{rater}{of}{at}"),
        candidate_id=of,
        verdict=verdict,
        rater_id=rater,
        reasons=reasons,
        created_at=at,
        adjudicates=adjudicates,
    )


def _words(*now: Decision, edits: tuple[Candidate, ...] = ()) -> list[str]:
    answer = replace(ANSWER, now=now, edits=edits)
    return [verdict_words.said(one) for one in standing.of_answer(ITEM, answer)]


def test_ones_own_verdict_comes_first() -> None:
    words = _words(_said(Verdict.REJECT, BO), _said(Verdict.ACCEPT, MIRA, at="2026-01-02"))
    assert words == ["You accepted it", "Bo rejected it"]


def test_an_accepted_edit_and_the_rejection_that_comes_with_it_are_one_word() -> None:
    edit = _candidate(EDIT, MIRA)
    now = (
        _said(Verdict.ACCEPT, MIRA, of=EDIT, reasons=("tone",)),
        _said(Verdict.REJECT, MIRA, reasons=("edited", "tone")),
    )
    answer = replace(ANSWER, now=now, edits=(edit,))
    (one,) = standing.of_answer(ITEM, answer)
    assert verdict_words.said(one) == "You accepted your edit"
    assert one.wrong == ("tone", "edited")


def test_it_is_said_whose_edit_was_accepted() -> None:
    edit = _candidate(EDIT, BO)
    assert _words(_said(Verdict.ACCEPT, MIRA, of=EDIT), edits=(edit,)) == ["You accepted an edit"]
    assert _words(_said(Verdict.ACCEPT, BO, of=EDIT), edits=(edit,)) == [
        "Bo accepted an edit of their own"
    ]


def test_a_rule_is_nobody() -> None:
    assert _words(_said(Verdict.ACCEPT, None)) == ["Accepted by a rule: it passes all checks"]


def test_who_settled_a_conflict_is_said_so() -> None:
    words = _words(
        _said(Verdict.ACCEPT, BO),
        _said(Verdict.REJECT, ADA, at="2026-01-02", adjudicates=True),
    )
    assert words == ["Bo accepted it", "Ada settled it: rejected"]


def test_what_is_disputed_is_the_text_that_some_accept_and_others_reject() -> None:
    now = (_said(Verdict.ACCEPT, BO), _said(Verdict.REJECT, ADA), _said(Verdict.ACCEPT, None))
    answer = replace(ANSWER, now=now, conflict=True)
    (dispute,) = standing.disputes(ITEM, answer)
    assert (dispute.candidate_id, dispute.by) == (ROOT, "")


def test_a_disputed_edit_is_named_by_its_writer() -> None:
    edit = _candidate(EDIT, BO)
    now = (_said(Verdict.ACCEPT, BO, of=EDIT), _said(Verdict.REJECT, ADA, of=EDIT))
    answer = replace(ANSWER, now=now, edits=(edit,), conflict=True)
    (dispute,) = standing.disputes(ITEM, answer)
    assert (dispute.candidate_id, dispute.by) == (EDIT, "Bo")


def test_nothing_is_disputed_once_it_is_settled() -> None:
    edit = _candidate(EDIT, BO)
    now = (
        _said(Verdict.ACCEPT, BO),
        _said(Verdict.REJECT, ADA),
        _said(Verdict.REJECT, MIRA, at="2026-01-02", adjudicates=True),
        _said(Verdict.ACCEPT, BO, of=EDIT),
        _said(Verdict.REJECT, ADA, of=EDIT),
    )
    answer = replace(ANSWER, now=now, edits=(edit,), conflict=True)
    assert [one.candidate_id for one in standing.disputes(ITEM, answer)] == [EDIT]
