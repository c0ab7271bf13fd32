"""From an answer to what led to it and what it was used in, and back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.domain.candidate import Call, Candidate
from studio.domain.errors import NotFoundError
from studio.domain.ids import (
    CallId,
    CandidateId,
    EvaluationId,
    ModelId,
    PreferenceId,
    RunId,
    SnapshotId,
)
from studio.domain.judgement import Outcome, Preference, Verdict
from studio.domain.model import Model, ModelRole
from studio.domain.run import Method, Run, RunStatus
from studio.domain.trace import Part, Trace
from studio.store import candidates, evaluations, models, preferences, runs
from studio.store.evaluations import Evaluation
from studio.store.identifiers import new_id
from tests.unit.services import reviewing
from tests.unit.services.reviewing import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = reviewing.desk(tmp_path / "desk.stillroom")
    reviewing.set_target(made)
    made.task("wrong", "other", text="\n  Where is my parcel?\nPlease!")
    yield made
    made.project.close()


def answer(desk: Desk, at: int = 0) -> CandidateId:
    return desk.item(0).answers[at].candidate.candidate_id


def trace(desk: Desk, at: int = 0, by: str = "mira") -> Trace:
    return desk.project.tracing.trace(answer(desk, at), rater=desk.rater(by))


def run_on(desk: Desk, snapshot_id: SnapshotId, parent: RunId | None = None) -> RunId:
    run = Run(
        run_id=RunId(new_id()),
        method=Method.DPO if parent else Method.SFT,
        snapshot_id=snapshot_id,
        student="tiny",
        parent_run_id=parent,
    )
    runs.add(desk.db, run)
    return run.run_id


def evaluated(desk: Desk, run_id: RunId, snapshot_id: SnapshotId) -> EvaluationId:
    model = Model(
        model_id=ModelId(new_id()),
        name="student SFT 1",
        role=ModelRole.STUDENT,
        connector="local",
        adapter_run=run_id,
    )
    models.add(desk.db, model)
    made = Evaluation(evaluation_id=EvaluationId(new_id()), snapshot_id=snapshot_id)
    evaluations.add(desk.db, made, [model.model_id])
    return made.evaluation_id


def test_an_answer_is_known_by_its_model_and_the_first_line_of_its_task(desk: Desk) -> None:
    found = trace(desk)
    assert (found.model, found.role, found.by) == ("large", ModelRole.TEACHER, "")
    assert found.task_label == "Where is my parcel?"
    assert (found.verdict, found.request, found.runs) == (None, None, ())


def test_the_call_is_told_with_its_settings_and_its_cost(desk: Desk) -> None:
    call = Call(
        call_id=CallId(new_id()),
        model_id=desk.large,
        task_id=desk.tasks[0],
        status="done",
        answer_tokens=7,
        cost=0.02,
    )
    asked = Candidate(
        candidate_id=CandidateId(new_id()),
        task_id=desk.tasks[0],
        model_id=desk.large,
        text="a third",
    )
    candidates.add_recorded(desk.db, [(asked, call)])
    desk.db.run("UPDATE call SET settings_json = ?", ('{"temperature": 0.7}',))
    found = desk.project.tracing.trace(asked.candidate_id).request
    assert found is not None
    assert (found.call.cost, found.call.answer_tokens) == (0.02, 7)
    assert found.settings == {"temperature": 0.7}


def test_edits_and_what_they_correct_are_found_from_either(desk: Desk) -> None:
    first = desk.project.review.accept_edit(answer(desk), "better").candidate_id
    second = desk.project.review.accept_edit(first, "best").candidate_id
    found = trace(desk)
    assert [(one.candidate.text, one.by, one.verdict) for one in found.edits] == [
        ("better", "mira", Verdict.REJECT),
        ("best", "mira", Verdict.ACCEPT),
    ]
    back = desk.project.tracing.trace(second)
    assert [(one.candidate.text, one.by) for one in back.ancestors] == [
        ("wrong", "large"),
        ("better", "mira"),
    ]
    assert (back.by, back.model, back.edits) == ("mira", "people's edits", ())


def test_an_edit_that_was_undone_is_marked_as_withdrawn(desk: Desk) -> None:
    desk.project.review.accept_edit(answer(desk), "better")
    desk.project.history.undo()
    assert [one.is_withdrawn for one in trace(desk).edits] == [True]


def test_decisions_name_who_made_them_and_whether_they_stand(desk: Desk) -> None:
    desk.project.review.decide(answer(desk), Verdict.REJECT, rater=desk.rater("jon"))
    desk.project.review.decide(answer(desk), Verdict.ACCEPT, rater=desk.rater("jon"))
    said = trace(desk).decisions
    assert [(one.rater, one.decision.verdict, one.stands) for one in said] == [
        ("jon", Verdict.REJECT, False),
        ("jon", Verdict.ACCEPT, True),
    ]
    assert trace(desk).verdict is Verdict.ACCEPT


def test_what_another_decided_is_hidden_until_ones_own_verdict_is_given(desk: Desk) -> None:
    desk.project.queue.set_double_share(1.0)
    edit = desk.project.review.accept_edit(answer(desk), "jon's", rater=desk.rater("jon"))
    hidden = trace(desk)
    assert (hidden.hidden, hidden.verdict) == (True, None)
    assert (hidden.decisions, hidden.edits) == ((), ())
    assert desk.project.tracing.trace(edit.candidate_id, rater=desk.rater("mira")).hidden
    desk.project.review.decide(answer(desk), Verdict.REJECT)
    shown = trace(desk)
    assert not shown.hidden
    assert [one.rater for one in shown.decisions] == ["jon", "mira"]
    assert [one.by for one in shown.edits] == ["jon"]


def test_votes_tell_against_what_and_who_won(desk: Desk) -> None:
    for outcome in (Outcome.RIGHT, Outcome.TIE):
        preferences.append(
            desk.db,
            Preference(
                preference_id=PreferenceId(new_id()),
                task_id=desk.tasks[0],
                left_id=answer(desk, 0),
                right_id=answer(desk, 1),
                outcome=outcome,
                rater_id=desk.rater("jon"),
            ),
        )
    assert {(one.won, one.other_model, one.rater) for one in trace(desk).votes} == {
        (False, "small", "jon"),
        (None, "small", "jon"),
    }
    assert {one.won for one in trace(desk, 1).votes} == {True, None}


def test_snapshots_tell_why_the_answer_came_in(desk: Desk) -> None:
    edit = desk.project.review.accept_edit(answer(desk), "right").candidate_id
    learnt, pairs = desk.project.snapshots.for_sft(), desk.project.snapshots.for_dpo()
    found = desk.project.tracing.trace(edit).snapshots
    assert [(one.snapshot_id, one.purpose, one.part, one.origin) for one in found] == [
        (learnt.snapshot_id, "sft", Part.ANSWER, "accepted"),
        (pairs.snapshot_id, "dpo", Part.CHOSEN, "edit"),
    ]
    rejected = trace(desk).snapshots
    assert [(one.part, one.origin, one.other_id) for one in rejected] == [
        (Part.REJECTED, "edit", edit)
    ]


def test_runs_and_their_students_evaluations_follow_from_the_snapshot(desk: Desk) -> None:
    desk.project.review.decide(answer(desk), Verdict.ACCEPT)
    snapshot = desk.project.snapshots.for_sft().snapshot_id
    desk.task("else")
    other = desk.item(1).answers[0].candidate.candidate_id
    desk.project.review.decide(other, Verdict.ACCEPT)
    larger = desk.project.snapshots.for_sft().snapshot_id
    first = run_on(desk, snapshot)
    second = run_on(desk, larger, parent=first)
    evaluation = evaluated(desk, first, larger)
    learnt = desk.project.tracing.trace(answer(desk))
    assert [(one.run_id, one.name, one.direct, one.status) for one in learnt.runs] == [
        (first, "SFT 1", True, RunStatus.PREPARED),
        (second, "DPO 1", True, RunStatus.PREPARED),
    ]
    later = desk.project.tracing.trace(other)
    assert [one.run_id for one in later.runs] == [second]
    assert (evaluation, "student SFT 1", first) in [
        (one.evaluation_id, one.model, one.run_id) for one in learnt.evaluations
    ]


def test_a_run_that_started_from_one_that_learnt_it_counts_but_not_as_direct(desk: Desk) -> None:
    desk.project.review.decide(answer(desk), Verdict.ACCEPT)
    snapshot = desk.project.snapshots.for_sft().snapshot_id
    desk.project.review.decide(answer(desk), Verdict.REJECT)
    desk.project.review.decide(answer(desk, 1), Verdict.ACCEPT)
    without = desk.project.snapshots.for_sft().snapshot_id
    first = run_on(desk, snapshot)
    run_on(desk, without, parent=first)
    assert [one.direct for one in trace(desk).runs] == [True, False]


def test_a_run_leads_back_to_its_answers_page_by_page(desk: Desk) -> None:
    desk.task("a"), desk.task("b")
    for number in range(3):
        first = desk.item(number).answers[0].candidate.candidate_id
        desk.project.review.decide(first, Verdict.ACCEPT)
    run = run_on(desk, desk.project.snapshots.for_sft().snapshot_id)
    page = desk.project.tracing.of_run(run, limit=2)
    rest = desk.project.tracing.of_run(run, after=page.rows[-1].position, limit=2)
    assert (page.total, len(page.rows), len(rest.rows)) == (3, 2, 1)
    assert page.rows[0].candidate_id == answer(desk)
    assert (page.rows[0].model, page.rows[0].task_label) == ("large", "Where is my parcel?")


def test_what_is_not_there_is_said(desk: Desk) -> None:
    tracing = desk.project.tracing
    with pytest.raises(NotFoundError, match="nobody"):
        tracing.trace(CandidateId("nobody"))
    with pytest.raises(NotFoundError, match="nothing"):
        tracing.of_snapshot(SnapshotId("nothing"))
    with pytest.raises(NotFoundError, match="none"):
        tracing.of_run(RunId("none"))
