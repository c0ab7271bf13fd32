"""Earlier turns of a conversation are judged and corrected, and rejected ones not learnt from."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.domain.errors import InvalidValueError, NotFoundError
from studio.domain.ids import TaskId
from studio.domain.judgement import Verdict
from studio.domain.message import Message
from studio.domain.task import Difficulty, Kind, Split, Task
from studio.domain.turns import TurnState
from studio.store import candidates, tasks
from studio.store.identifiers import new_id
from tests.unit.services import reviewing
from tests.unit.services.reviewing import Desk

ACCEPT, REJECT, UNDONE = Verdict.ACCEPT, Verdict.REJECT, Verdict.UNDONE
TURNS = (
    Message(role="user", content="Where is my parcel?\nPlease!"),
    Message(role="assistant", content="Which one?"),
    Message(role="user", content="PK-1"),
    Message(role="assistant", content="And the postcode?"),
    Message(role="user", content="1010"),
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = reviewing.desk(tmp_path / "desk.stillroom")
    reviewing.set_target(made)
    yield made
    made.project.close()


def conversation(desk: Desk, *, split: Split = Split.TRAIN) -> TaskId:
    task = Task(
        task_id=TaskId(new_id()),
        messages=TURNS,
        kind=Kind.MULTI_TURN,
        topic_id=desk.topic("customs"),
        difficulty=Difficulty.EASY,
        split=split,
        group_id=new_id(),
    )
    tasks.add_many(desk.db, [task])
    desk.tasks.append(task.task_id)
    desk.answer(task.task_id, "At depot 4")
    return task.task_id


def states(desk: Desk, task_id: TaskId, name: str = "mira") -> list[TurnState]:
    return [one.state for one in desk.project.turns.of_task(task_id, rater=desk.rater(name))]


def test_every_turn_of_the_assistant_waits_for_a_verdict(desk: Desk) -> None:
    task_id = conversation(desk)
    assert [one.number for one in desk.item(0).turns] == [2, 4]
    assert states(desk, task_id) == [TurnState.OPEN, TurnState.OPEN]


def test_a_task_of_one_turn_has_none(desk: Desk) -> None:
    desk.task("an answer")
    assert desk.item(0).turns == ()


def test_a_verdict_is_kept_with_reasons_and_note(desk: Desk) -> None:
    task_id = conversation(desk)
    change = desk.project.turns.judge(task_id, 1, REJECT, reasons=["tone", "tone"], note="rude")
    assert change.label == "Reject turn 2 of “Where is my parcel?”"
    turn = desk.item(0).turns[0]
    (made,) = turn.decisions
    assert (turn.state, made.reasons, made.note) == (TurnState.REJECTED, ("tone",), "rude")
    assert states(desk, task_id) == [TurnState.REJECTED, TurnState.OPEN]


def test_a_verdict_is_taken_back_and_undone_by_name(desk: Desk) -> None:
    task_id, turns, history = conversation(desk), desk.project.turns, desk.project.history
    turns.judge(task_id, 1, ACCEPT)
    turns.judge(task_id, 1, UNDONE)
    assert states(desk, task_id)[0] is TurnState.OPEN
    assert history.state().undo == "Take back the verdict on turn 2 of “Where is my parcel?”"
    change = history.undo()
    assert change.unjudged == task_id
    assert states(desk, task_id)[0] is TurnState.ACCEPTED
    history.undo()
    assert states(desk, task_id)[0] is TurnState.OPEN
    history.redo()
    assert states(desk, task_id)[0] is TurnState.ACCEPTED


def test_people_conflict_and_one_settles_it(desk: Desk) -> None:
    task_id, turns = conversation(desk), desk.project.turns
    turns.judge(task_id, 1, ACCEPT, rater=desk.rater("mira"))
    turns.judge(task_id, 1, REJECT, rater=desk.rater("jon"))
    assert states(desk, task_id)[0] is TurnState.CONFLICT
    turns.judge(task_id, 1, REJECT, rater=desk.rater("ada"), adjudicates=True)
    assert states(desk, task_id)[0] is TurnState.REJECTED


def test_where_two_shall_review_the_second_does_not_see_the_first_ones_verdict(desk: Desk) -> None:
    task_id, turns = conversation(desk), desk.project.turns
    desk.project.queue.set_double_share(1.0)
    turns.judge(task_id, 1, REJECT, note="secret", rater=desk.rater("mira"))
    hidden = turns.of_task(task_id, rater=desk.rater("jon"))[0]
    assert (hidden.state, hidden.decisions, hidden.now) == (TurnState.HIDDEN, (), ())
    assert states(desk, task_id, "mira")[0] is TurnState.REJECTED
    turns.judge(task_id, 1, REJECT, rater=desk.rater("jon"))
    shown = turns.of_task(task_id, rater=desk.rater("jon"))[0]
    assert (shown.state, len(shown.now)) == (TurnState.REJECTED, 2)


@pytest.mark.parametrize("turn", [0, 4, 9])
def test_only_turns_of_the_assistant_are_judged(desk: Desk, turn: int) -> None:
    with pytest.raises(InvalidValueError, match="choose one of 2, 4"):
        desk.project.turns.judge(conversation(desk), turn, ACCEPT)


def test_a_turn_is_not_escalated_and_its_reasons_are_known(desk: Desk) -> None:
    task_id, turns = conversation(desk), desk.project.turns
    with pytest.raises(InvalidValueError, match="accepted or rejected"):
        turns.judge(task_id, 1, Verdict.ESCALATE)
    with pytest.raises(InvalidValueError, match="weather"):
        turns.judge(task_id, 1, REJECT, reasons=["weather"])
    with pytest.raises(NotFoundError, match="nothing to take back"):
        turns.judge(task_id, 1, UNDONE)
    assert states(desk, task_id)[0] is TurnState.OPEN


def test_nothing_is_judged_in_a_task_that_was_withdrawn(desk: Desk) -> None:
    task_id = conversation(desk)
    desk.project.tasks.withdraw([task_id])
    with pytest.raises(NotFoundError, match="withdrawn"):
        desk.project.turns.judge(task_id, 1, ACCEPT)


def test_a_corrected_turn_makes_a_task_in_which_it_is_accepted(desk: Desk) -> None:
    task_id, turns = conversation(desk), desk.project.turns
    turns.judge(task_id, 1, ACCEPT)
    turns.judge(task_id, 3, REJECT)
    saved = turns.correct(task_id, 3, "And which postcode?")
    task = tasks.get(desk.db, saved.task_id)
    assert task.messages[3].content == "And which postcode?"
    assert states(desk, saved.task_id) == [TurnState.ACCEPTED, TurnState.ACCEPTED]
    assert desk.project.history.state().undo == "Correct turn 4 of “Where is my parcel?”"
    desk.project.history.undo()
    assert desk.project.tasks.get(saved.task_id).withdrawn
    assert states(desk, task_id) == [TurnState.ACCEPTED, TurnState.REJECTED]


def test_verdicts_on_what_follows_a_corrected_turn_are_not_taken_over(desk: Desk) -> None:
    task_id, turns = conversation(desk), desk.project.turns
    turns.judge(task_id, 3, ACCEPT)
    saved = turns.correct(task_id, 1, "Which parcel?")
    assert states(desk, saved.task_id) == [TurnState.ACCEPTED, TurnState.OPEN]


def test_answers_that_still_fit_are_taken_over_undecided(desk: Desk) -> None:
    task_id, project = conversation(desk), desk.project
    (answer,) = desk.answers(task_id)
    edit = project.review.accept_edit(answer, "At depot 5").candidate_id
    saved = project.turns.correct(task_id, 1, "Which parcel?", keep_answers=True)
    first, second = candidates.for_task(desk.db, saved.task_id)
    assert (first.text, second.text, second.parent_id) == (
        "At depot 4",
        "At depot 5",
        first.candidate_id,
    )
    assert project.queue.item(saved.task_id).answers[0].verdict is None
    assert project.tracing.trace(first.candidate_id).carried_from == answer
    assert project.tracing.trace(second.candidate_id).carried_from == edit
    project.history.undo()
    assert candidates.for_task(desk.db, saved.task_id) == []
    project.history.redo()
    assert len(candidates.for_task(desk.db, saved.task_id)) == 2
    assert project.tracing.trace(answer).carried_from is None


def test_a_task_with_a_rejected_turn_does_not_count_as_accepted(desk: Desk) -> None:
    task_id, project = conversation(desk), desk.project
    (answer,) = desk.answers(task_id)
    project.review.decide(answer, ACCEPT)
    assert project.queue.standing(task_id) == "accepted"
    project.turns.judge(task_id, 1, REJECT)
    assert project.queue.standing(task_id) == "rejected"
    project.history.undo()
    assert project.queue.item(task_id).item.standing == "accepted"


@pytest.mark.parametrize("text", ["", "  ", "Which one?"])
def test_a_correction_says_something_else(desk: Desk, text: str) -> None:
    with pytest.raises(InvalidValueError, match="change its text"):
        desk.project.turns.correct(conversation(desk), 1, text)


def test_nothing_is_learnt_from_a_conversation_with_a_rejected_turn(desk: Desk) -> None:
    fit, unfit = conversation(desk), desk.task("Good", "Also good")
    del unfit
    other = desk.tasks[1]
    for task_id in (fit, other):
        for one in candidates.for_task(desk.db, task_id):
            desk.project.review.decide(one.candidate_id, ACCEPT)
    assert desk.project.snapshots.preview("sft").train == 2
    desk.project.turns.judge(fit, 1, REJECT)
    preview = desk.project.snapshots.preview("sft")
    assert (preview.train, preview.unfit) == (1, 1)
    assert desk.project.snapshots.for_sft().row_count == 1
    desk.project.turns.judge(fit, 1, ACCEPT)
    assert desk.project.snapshots.preview("sft").unfit == 0


def test_a_snapshot_with_nothing_left_says_why(desk: Desk) -> None:
    task_id = conversation(desk)
    for one in candidates.for_task(desk.db, task_id):
        desk.project.review.decide(one.candidate_id, ACCEPT)
    desk.project.turns.judge(task_id, 1, REJECT)
    with pytest.raises(InvalidValueError, match="rejected turn"):
        desk.project.snapshots.for_sft()


def test_an_export_says_what_it_leaves_out(desk: Desk, tmp_path: Path) -> None:
    first, second = conversation(desk), desk.task("Good")
    for task_id in (first, second):
        for one in candidates.for_task(desk.db, task_id):
            desk.project.review.decide(one.candidate_id, ACCEPT)
    desk.project.turns.judge(first, 3, REJECT)
    report = desk.project.exporting.write("trl-sft", tmp_path / "out")
    assert report.rows == 1
    assert report.notes == (
        "1 task left out: a turn of the conversation is rejected; correct it in review",
    )


def test_a_trace_tells_what_was_said_of_the_turns(desk: Desk) -> None:
    task_id = conversation(desk)
    desk.project.turns.judge(task_id, 1, ACCEPT)
    desk.project.turns.judge(task_id, 1, REJECT, note="rude")
    (answer,) = desk.answers(task_id)
    said = desk.project.tracing.trace(answer).turns
    assert [(one.decision.verdict, one.rater, one.stands) for one in said] == [
        (ACCEPT, "mira", False),
        (REJECT, "mira", True),
    ]
