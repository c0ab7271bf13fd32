"""What a reviewer does: decide, edit, take back, and give reasons; all of it can be undone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from studio import project as projects
from studio.domain.candidate import Candidate
from studio.domain.change import Entity
from studio.domain.errors import InvalidValueError, NotFoundError
from studio.domain.judgement import Decision, Hunk, Reason, ReasonSubject, Verdict
from studio.domain.review import QueueFilter, Standing
from studio.domain.task import Split
from studio.project import Project
from studio.services.review import EditReport
from studio.store import candidates, decisions, funnel
from tests.unit.services import reviewing
from tests.unit.services.reviewing import Desk

ACCEPT, REJECT, UNDONE = Verdict.ACCEPT, Verdict.REJECT, Verdict.UNDONE
CALL = {"type": "function", "function": {"name": "track", "arguments": '{"id": 1}'}}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = reviewing.desk(tmp_path / "desk.stillroom")
    made.task("wrong", "other")
    yield made
    made.project.close()


def verdict(desk: Desk, at: int = 0) -> Verdict | None:
    return desk.item(0).answers[at].verdict


def answer(desk: Desk, at: int = 0) -> Candidate:
    return desk.item(0).answers[at].candidate


def decide(desk: Desk, said: Verdict, *, at: int = 0, by: str = "mira") -> None:
    candidate_id = answer(desk, at).candidate_id
    desk.project.review.decide(candidate_id, said, rater=desk.rater(by))


def edit(desk: Desk, text: str = "right", **more: object) -> EditReport:
    parent = answer(desk).candidate_id
    return desk.project.review.accept_edit(parent, text, **more)  # type: ignore[arg-type]


def current(desk: Desk, candidate_id: str) -> Decision:
    found = decisions.current(desk.db, candidate_id)  # type: ignore[arg-type]
    assert found is not None
    return found


def test_a_verdict_is_kept_with_all_that_was_said(desk: Desk) -> None:
    hunk = Hunk(start=0, end=3, text="r", reasons=("tone",))
    change = desk.project.review.decide(
        answer(desk).candidate_id,
        REJECT,
        reasons=["tone", "invented", "tone"],
        hunks=[hunk],
        note="no",
        seconds=4.5,
    )
    said = current(desk, answer(desk).candidate_id)
    assert (change.label, change.entities) == ("Reject", frozenset({Entity.DECISION}))
    assert (said.verdict, said.reasons, said.hunks) == (REJECT, ("tone", "invented"), (hunk,))
    assert (said.note, said.seconds, said.rater_id) == ("no", 4.5, desk.rater("mira"))


def test_a_decision_belongs_to_the_person_who_signed_or_to_the_reviewer(desk: Desk) -> None:
    desk.project.sign("")
    desk.project.review.decide(answer(desk).candidate_id, REJECT)
    assert current(desk, answer(desk).candidate_id).rater_id == desk.rater("reviewer")


def test_a_reason_that_nobody_knows_is_refused_and_those_there_are_named(desk: Desk) -> None:
    with pytest.raises(InvalidValueError, match=r"no reason 'tonne'; use one of .*tone"):
        desk.project.review.decide(answer(desk).candidate_id, REJECT, reasons=["tonne"])
    assert verdict(desk) is None


@pytest.mark.parametrize("said", [Verdict.ACCEPT, Verdict.REJECT, Verdict.ESCALATE])
def test_deciding_is_undone_and_done_again_without_limit(desk: Desk, said: Verdict) -> None:
    decide(desk, said)
    for _ in range(3):
        desk.project.history.undo()
        assert verdict(desk) is None
        assert desk.item(0).item.standing is Standing.OPEN
        desk.project.history.redo()
        assert verdict(desk) is said


def test_undoing_a_second_thought_brings_the_first_back(desk: Desk) -> None:
    decide(desk, ACCEPT)
    decide(desk, REJECT)
    desk.project.history.undo()
    assert verdict(desk) is ACCEPT
    desk.project.history.undo()
    assert verdict(desk) is None
    desk.project.history.redo()
    desk.project.history.redo()
    assert verdict(desk) is REJECT


def test_undoing_ones_verdict_leaves_the_others(desk: Desk) -> None:
    decide(desk, ACCEPT, by="jon")
    decide(desk, ACCEPT)
    decide(desk, REJECT)
    assert verdict(desk) is None
    desk.project.history.undo()
    assert verdict(desk) is ACCEPT
    desk.project.history.undo()
    assert verdict(desk) is ACCEPT
    now = decisions.standing(desk.db, answer(desk).candidate_id)
    assert [one.rater_id for one in now] == [desk.rater("jon")]


def test_ones_own_verdict_can_be_taken_back_at_any_time(desk: Desk) -> None:
    decide(desk, REJECT)
    decide(desk, ACCEPT, at=1)
    decide(desk, UNDONE)
    assert verdict(desk) is None
    assert verdict(desk, 1) is ACCEPT
    desk.project.history.undo()
    assert verdict(desk) is REJECT


def test_who_has_no_verdict_has_none_to_take_back(desk: Desk) -> None:
    decide(desk, REJECT, by="jon")
    with pytest.raises(NotFoundError, match="nothing to take back"):
        decide(desk, UNDONE)
    assert verdict(desk) is REJECT


def test_who_settled_a_conflict_settles_it_again(desk: Desk) -> None:
    decide(desk, ACCEPT)
    decide(desk, REJECT, by="jon")
    ada = desk.rater("ada")
    target = answer(desk).candidate_id
    desk.project.review.decide(target, ACCEPT, rater=ada, adjudicates=True)
    desk.project.review.decide(target, REJECT, rater=ada)
    assert verdict(desk) is REJECT
    desk.project.history.undo()
    assert verdict(desk) is ACCEPT
    desk.project.history.undo()
    assert desk.item(0).item.standing is Standing.CONFLICT


def test_a_withdrawn_task_is_told_and_nothing_is_kept(desk: Desk) -> None:
    candidate_id = answer(desk).candidate_id
    desk.project.tasks.withdraw([desk.tasks[0]])
    with pytest.raises(NotFoundError, match="withdrawn meanwhile"):
        desk.project.review.decide(candidate_id, ACCEPT)
    with pytest.raises(NotFoundError, match="withdrawn meanwhile"):
        desk.project.review.accept_edit(candidate_id, "mine")
    assert desk.db.value("SELECT count(*) FROM decision") == 0


def test_a_draft_can_be_kept_of_a_task_that_was_withdrawn(desk: Desk) -> None:
    candidate_id = answer(desk).candidate_id
    desk.project.tasks.withdraw([desk.tasks[0]])
    desk.project.review.keep_draft(candidate_id, "mine")
    desk.project.history.undo()
    assert desk.item(0).draft["text"] == "mine"


def test_accepting_an_edit_rejects_what_it_corrects(desk: Desk) -> None:
    hunk = Hunk(start=0, end=5, text="right")
    report = edit(desk, reasons=["tone"], hunks=[hunk], note="n", seconds=9.0)
    made = candidates.get(desk.db, report.candidate_id)
    assert (made.text, made.parent_id) == ("right", answer(desk).candidate_id)
    assert made.rater_id == desk.rater("mira")
    said, parent = current(desk, made.candidate_id), current(desk, answer(desk).candidate_id)
    assert (said.verdict, said.hunks, said.note, said.seconds) == (ACCEPT, (hunk,), "n", 9.0)
    assert (parent.verdict, parent.reasons) == (REJECT, ("edited", "tone"))
    (shown, _) = desk.item(0).answers
    assert [one.candidate_id for one in shown.edits] == [made.candidate_id]
    assert shown.edit_verdicts == {made.candidate_id: ACCEPT}
    assert desk.item(0).item.standing is Standing.ACCEPTED


def test_an_edit_is_one_step_to_undo_and_to_do_again(desk: Desk) -> None:
    report = edit(desk)
    assert desk.project.history.state().undo == "Accept edit"
    desk.project.history.undo()
    assert (verdict(desk), desk.item(0).answers[0].edits) == (None, ())
    assert desk.item(0).item.standing is Standing.OPEN
    desk.project.history.redo()
    assert verdict(desk) is REJECT
    assert current(desk, report.candidate_id).verdict is ACCEPT
    assert desk.item(0).item.standing is Standing.ACCEPTED


def test_an_edit_of_an_edit_belongs_to_the_same_answer(desk: Desk) -> None:
    first = edit(desk)
    second = desk.project.review.accept_edit(first.candidate_id, "even better")
    (shown, _) = desk.item(0).answers
    assert [one.candidate_id for one in shown.edits] == [
        first.candidate_id,
        second.candidate_id,
    ]
    assert shown.edit_verdicts == {first.candidate_id: REJECT, second.candidate_id: ACCEPT}


def test_an_edit_that_changes_nothing_accepts_the_answer(desk: Desk) -> None:
    report = edit(desk, "wrong")
    assert report.candidate_id == answer(desk).candidate_id
    assert verdict(desk) is ACCEPT
    assert desk.item(0).answers[0].edits == ()


def test_the_same_edit_again_is_the_same_answer(desk: Desk) -> None:
    first = edit(desk)
    desk.project.history.undo()
    again = edit(desk)
    assert again.candidate_id == first.candidate_id
    assert desk.item(0).item.standing is Standing.ACCEPTED
    desk.project.history.undo()
    assert desk.item(0).answers[0].edits == ()


def test_tool_calls_can_be_edited(desk: Desk) -> None:
    report = edit(desk, "", tool_calls=[CALL])
    assert candidates.get(desk.db, report.candidate_id).tool_calls == (CALL,)


@pytest.mark.parametrize("nothing", ["", " \n"])
def test_an_empty_edit_is_refused(desk: Desk, nothing: str) -> None:
    with pytest.raises(InvalidValueError, match="empty edit"):
        edit(desk, nothing)


@pytest.mark.parametrize("odd", ["\0", "é\u202e\u200b", "x" * 5_000_000, "a" * 1_000_000 + "\n"])
def test_an_edit_is_kept_as_it_is(desk: Desk, odd: str) -> None:
    report = edit(desk, odd)
    assert candidates.get(desk.db, report.candidate_id).text == odd


def test_half_a_surrogate_is_told_and_nothing_is_kept(desk: Desk) -> None:
    with pytest.raises(InvalidValueError, match="surrogate"):
        edit(desk, "\ud800")
    assert desk.db.value("SELECT count(*) FROM decision") == 0


def test_an_edit_that_shall_be_no_pair_is_noted(desk: Desk) -> None:
    report = edit(desk, keep_pair=False)
    assert decisions.without_pair(desk.db) == {report.candidate_id}


def test_an_accepted_edit_is_learnt_from_and_makes_a_pair_where_it_shall(desk: Desk) -> None:
    reviewing.set_target(desk)
    report = edit(desk)
    desk.task("bad", "other")
    alone = desk.project.review.accept_edit(
        desk.item(1).answers[0].candidate.candidate_id, "good", keep_pair=False
    )
    sft, dpo = (desk.project.snapshots.preview(purpose) for purpose in ("sft", "dpo"))
    assert (sft.train, dpo.train) == (2, 1)
    assert {alone.candidate_id, report.candidate_id} <= {
        one.candidate_id for one in candidates.accepted(desk.db)
    }
    assert funnel.read(desk.db).accepted == 2


def test_an_edit_of_a_held_out_answer_is_no_yardstick(desk: Desk) -> None:
    reviewing.set_target(desk)
    desk.task("bad", split=Split.EVAL)
    desk.project.review.accept_edit(desk.item(1).answers[0].candidate.candidate_id, "good")
    desk.project.snapshots.for_evaluation(Split.EVAL)
    assert desk.db.value("SELECT candidate_id FROM snapshot_row") is None


def test_a_draft_waits_until_it_is_decided_on(desk: Desk) -> None:
    candidate_id = answer(desk).candidate_id
    desk.project.review.keep_draft(candidate_id, "half")
    desk.project.review.keep_draft(candidate_id, "half a word", tool_calls=[CALL])
    draft = desk.item(0).draft
    assert (draft["candidate_id"], draft["text"]) == (candidate_id, "half a word")
    assert draft["tool_calls"] == [CALL]
    assert desk.item(0, desk.rater("jon")).draft == {}
    edit(desk)
    assert desk.item(0).draft == {}


def test_a_draft_is_there_after_the_project_was_opened_again(desk: Desk) -> None:
    desk.project.review.keep_draft(answer(desk).candidate_id, "half")
    desk.project.close()
    desk.project = Project.open(desk.project.path)
    desk.project.sign("mira")
    assert desk.item(0).draft["text"] == "half"


def test_a_person_is_told_what_she_began(desk: Desk) -> None:
    mine = answer(desk)
    assert desk.project.review.begun() == ()
    desk.project.review.keep_draft(mine.candidate_id, "half")
    assert desk.project.review.begun() == (mine.task_id,)
    assert desk.project.review.begun(desk.rater("jon")) == ()
    edit(desk)
    assert desk.project.review.begun() == ()


def test_a_dropped_draft_is_gone(desk: Desk) -> None:
    candidate_id = answer(desk).candidate_id
    desk.project.review.keep_draft(candidate_id, "half")
    desk.project.review.drop_draft(candidate_id)
    assert desk.item(0).draft == {}


def test_the_text_of_an_edit_that_was_undone_waits_as_a_draft_until_dropped(desk: Desk) -> None:
    edit(desk, "a long work")
    desk.project.history.undo()
    assert desk.item(0).draft["text"] == "a long work"
    desk.project.review.drop_draft(answer(desk).candidate_id)
    assert desk.item(0).draft == {}
    desk.project.history.redo()
    assert desk.item(0).draft == {}


def test_a_draft_of_an_answer_with_a_hostile_id_stays_in_its_folder(desk: Desk) -> None:
    rows = "INSERT INTO candidate SELECT '../../../x', task_id, model_id, rater_id, parent_id,"
    rest = " 'evil', '[]', call_id, 'h', created_at, NULL FROM candidate LIMIT 1"
    desk.db.run(rows + rest)
    desk.project.review.keep_draft("../../../x", "mine")  # type: ignore[arg-type]
    (kept,) = (desk.project.path / "drafts").glob("*.json")
    assert kept.name.startswith("edit-")
    assert desk.item(0).draft["text"] == "mine"


def test_a_new_project_has_reasons_that_are_no_step_to_undo(desk: Desk) -> None:
    found = desk.project.review.reasons()
    assert len(found) == 10
    assert [one.hotkey for one in found] == list("1234567890")
    assert desk.db.value("SELECT count(*) FROM reason") == 10
    assert desk.project.history.state().undo == ""


def test_reasons_are_changed_and_undone(desk: Desk) -> None:
    review = desk.project.review
    before = review.reasons()
    mine = (
        Reason(code="law", label="Is not the law", hotkey="l", subject=ReasonSubject.PAIR),
        replace(before[3], label="Off"),
    )
    change = review.set_reasons(mine)
    assert (change.label, change.entities) == ("Change the reasons", frozenset({Entity.REASON}))
    assert review.reasons() == mine
    desk.project.history.undo()
    assert review.reasons() == before
    desk.project.history.redo()
    assert review.reasons() == mine


def test_a_reason_that_is_no_longer_offered_may_still_be_given(desk: Desk) -> None:
    desk.project.review.set_reasons([])
    desk.project.review.decide(answer(desk).candidate_id, REJECT, reasons=["tone"])
    assert current(desk, answer(desk).candidate_id).reasons == ("tone",)


@pytest.mark.parametrize(
    "again", [Reason(code="a", label="B"), Reason(code="b", label="B", hotkey="1")]
)
def test_no_code_and_no_key_stands_twice(desk: Desk, again: Reason) -> None:
    with pytest.raises(InvalidValueError, match="two reasons have the"):
        desk.project.review.set_reasons([Reason(code="a", label="A", hotkey="1"), again])


def test_the_sample_brings_its_own_reasons(tmp_path: Path) -> None:
    with projects.create_sample(tmp_path / "s.stillroom", "parcel-desk") as made:
        found = made.review.reasons()
        assert [one.code for one in found][:2] == ["correct_fields", "wrong_fields"]
        assert len(found) == 10
        assert made.history.state().undo == ""


def test_passing_answers_are_accepted_by_rule_and_give_way_to_people(desk: Desk) -> None:
    reviewing.set_target(desk)
    desk.project.checking.run()
    report = desk.project.review.accept_passing()
    assert report.accepted == 2
    assert desk.project.queue.count(QueueFilter()) == 0
    decide(desk, REJECT)
    assert verdict(desk) is REJECT
    desk.project.history.undo()
    assert verdict(desk) is ACCEPT
    desk.project.history.undo()
    assert desk.project.queue.count(QueueFilter()) == 1


def test_what_a_reviewer_does_is_told_from_all_else(desk: Desk) -> None:
    history = desk.project.history
    for do in (
        lambda: decide(desk, REJECT),
        lambda: edit(desk),
        lambda: desk.project.review.set_reasons([Reason(code="odd", label="Odd")]),
    ):
        do()
        assert history.state().is_review
    while history.state().is_review:
        history.undo()
    assert history.state().redo
    history.redo()
    assert history.state().is_review
    desk.project.design.add_topics(["cheese"])
    assert not history.state().is_review


def test_what_a_rule_accepts_is_no_reviewers_work(desk: Desk) -> None:
    reviewing.set_target(desk)
    desk.project.checking.run()
    assert desk.project.review.accept_passing().accepted
    assert not desk.project.history.state().is_review
