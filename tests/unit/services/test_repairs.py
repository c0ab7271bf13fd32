"""Repeated corrections are noticed, and made in what nobody has decided on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.domain.candidate import Candidate
from studio.domain.errors import NotFoundError
from studio.domain.ids import CandidateId, TaskId
from studio.domain.judgement import Verdict
from studio.domain.repair import Repair, RepairedAnswer
from studio.domain.review import Standing
from studio.domain.task import Split
from studio.store import candidates, decisions, events
from tests.unit.services import reviewing
from tests.unit.services.reviewing import Desk

LATE = "The parcel is late, sorry."


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = reviewing.desk(tmp_path / "desk.stillroom")
    yield made
    made.project.close()


def correct(desk: Desk, times: int = 3, before: str = LATE, after: str = "") -> None:
    for number in range(times):
        answer = desk.answers(desk.task(f"{before} {number}"))[0]
        edited = after or before.replace("parcel", "shipment")
        desk.project.review.accept_edit(answer, f"{edited} {number}")


def repair(desk: Desk) -> Repair:
    return desk.project.repairs.found()[0]


def preview(desk: Desk, **more: int) -> tuple[RepairedAnswer, ...]:
    return desk.project.repairs.preview(repair(desk), **more).answers


def touched(desk: Desk) -> int:
    (one,) = desk.project.repairs.found()
    return desk.project.repairs.count([one]).touched[one.repair_id]


def waiting(desk: Desk, answer: str = LATE, **more: object) -> CandidateId:
    return desk.answers(desk.task(answer, **more))[0]  # type: ignore[arg-type]


def edits_of(desk: Desk, task_id: TaskId) -> list[str]:
    every = candidates.for_task(desk.db, task_id)
    return [one.text for one in every if one.parent_id is not None]


def test_twice_is_no_habit(desk: Desk) -> None:
    correct(desk, 2)
    assert desk.project.repairs.found() == ()
    assert [one.times for one in desk.project.repairs.found(least=2)] == [2]


def test_what_was_corrected_again_and_again_is_noticed_with_examples(desk: Desk) -> None:
    correct(desk, 4)
    found = repair(desk)
    assert (found.before, found.after, found.times) == ("parcel", "shipment", 4)
    assert found.examples[0].left == f"{LATE} 0"
    assert found.examples[0].right == "The shipment is late, sorry. 0"


def test_the_commonest_comes_first_and_an_edit_counts_once(desk: Desk) -> None:
    correct(desk, 3, before="teh parcel and teh box", after="the parcel and the box")
    correct(desk, 4)
    found = desk.project.repairs.found()
    assert [(one.before, one.times) for one in found] == [("parcel", 4), ("teh", 3)]


def test_an_edit_that_was_undone_teaches_nothing(desk: Desk) -> None:
    correct(desk, 3)
    desk.project.history.undo()
    assert desk.project.repairs.found() == ()


def test_undecided_answers_are_counted_in_slices(desk: Desk) -> None:
    correct(desk)
    for _ in range(3):
        waiting(desk)
    waiting(desk, "Nothing of the kind")
    found = repair(desk)
    start: int | None = 0
    counts = []
    while start is not None:
        page = desk.project.repairs.count([found], start=start, limit=2)
        counts.append(page.touched[found.repair_id])
        start = page.next
    assert (sum(counts), max(counts)) == (3, 2)


def test_what_is_decided_or_not_to_be_learnt_is_not_touched(desk: Desk) -> None:
    correct(desk)
    assert touched(desk) == 0
    desk.project.review.decide(waiting(desk), Verdict.REJECT)
    desk.project.review.decide(waiting(desk), Verdict.ESCALATE)
    waiting(desk, split=Split.EVAL)
    accepted = desk.task("another", LATE)
    desk.project.review.decide(desk.answers(accepted)[0], Verdict.ACCEPT)
    assert touched(desk) == 0
    desk.project.history.undo()
    assert touched(desk) == 1


def test_the_preview_shows_what_would_become_of_each_answer(desk: Desk) -> None:
    correct(desk)
    first = waiting(desk, f"{LATE} No parcel.", text="Where?\nHere")
    waiting(desk, "parcels")
    (shown,) = preview(desk)
    assert (shown.candidate_id, shown.text) == (first, f"{LATE} No parcel.")
    assert shown.repaired == "The shipment is late, sorry. No shipment."
    assert (shown.places, shown.task_label, shown.model) == (2, "Where?", "large")


def test_the_preview_goes_on_where_it_ended(desk: Desk) -> None:
    correct(desk)
    every = [waiting(desk) for _ in range(5)]
    start: int | None = 0
    found: list[CandidateId] = []
    while start is not None:
        page = desk.project.repairs.preview(repair(desk), start=start, limit=2, slice_=3)
        found += [one.candidate_id for one in page.answers]
        start = page.next
    assert found == every


def test_the_preview_names_the_checks_that_would_fail_then(desk: Desk) -> None:
    reviewing.set_target(desk)
    correct(desk)
    waiting(desk)
    waiting(desk, f"{LATE}\n```\nnever closed")
    good, unfinished = preview(desk)
    assert (good.failed, unfinished.failed) == ((), ("unfinished",))


def test_applying_makes_an_accepted_edit_of_each_in_one_step(desk: Desk) -> None:
    correct(desk)
    first, second, left = (waiting(desk) for _ in range(3))
    change = desk.project.repairs.apply(repair(desk), [first, second])
    assert (change.label, desk.project.history.state().undo) == ("Bulk repair", "Bulk repair")
    for number in (3, 4):
        (answer,) = desk.item(number).answers
        assert desk.item(number).item.standing is Standing.ACCEPTED
        assert [one.text for one in answer.edits] == ["The shipment is late, sorry."]
        assert list(answer.edit_verdicts.values()) == [Verdict.ACCEPT]
        assert answer.verdict is Verdict.REJECT
    assert decisions.current(desk.db, left) is None
    assert touched(desk) == 1


def test_an_applied_repair_says_in_its_decisions_and_the_trail_what_it_was(desk: Desk) -> None:
    correct(desk)
    first = waiting(desk)
    desk.project.repairs.apply(repair(desk), [first])
    said = decisions.current(desk.db, first)
    assert said is not None
    assert said.note == "bulk repair: 'parcel' → 'shipment'"
    assert said.reasons == ("edited",)
    newest = events.newest(desk.db, limit=1)[0]
    assert (newest.action, newest.detail["answers"]) == ("bulk_repair", 1)
    assert newest.detail["after"] == "shipment"


def test_undoing_it_leaves_every_answer_as_it_was_and_redoing_brings_it_back(desk: Desk) -> None:
    correct(desk)
    both = [waiting(desk) for _ in range(2)]
    desk.project.repairs.apply(repair(desk), both)
    for _ in range(2):
        desk.project.history.undo()
        assert [decisions.current(desk.db, one) for one in both] == [None, None]
        assert edits_of(desk, desk.tasks[-1]) == []
        assert touched(desk) == 2
        desk.project.history.redo()
        assert touched(desk) == 0
        assert desk.item(4).item.standing is Standing.ACCEPTED
    desk.project.history.undo()
    desk.project.repairs.apply(repair(desk), both)
    assert edits_of(desk, desk.tasks[-1]) == ["The shipment is late, sorry."]


def test_what_an_undone_repair_wrote_waits_on_nobodys_desk(desk: Desk) -> None:
    correct(desk)
    answer = waiting(desk)
    desk.project.repairs.apply(repair(desk), [answer])
    desk.project.history.undo()
    assert desk.item(3).draft == {}


def test_what_was_escalated_is_left_to_whom_it_was_escalated(desk: Desk) -> None:
    correct(desk)
    escalated, other = desk.answers(desk.task(LATE, LATE))
    assert touched(desk) == 2
    desk.project.review.decide(escalated, Verdict.ESCALATE)
    assert touched(desk) == 0
    with pytest.raises(NotFoundError):
        desk.project.repairs.apply(repair(desk), [other])


def test_what_was_decided_meanwhile_is_left_out(desk: Desk) -> None:
    correct(desk)
    first, second = waiting(desk), waiting(desk)
    found = repair(desk)
    desk.project.review.decide(first, Verdict.ACCEPT, rater=desk.rater("jon"))
    desk.project.repairs.apply(found, [first, second])
    kept = decisions.current(desk.db, first)
    assert kept is not None
    assert kept.verdict is Verdict.ACCEPT
    assert edits_of(desk, desk.tasks[3]) == []
    with pytest.raises(NotFoundError, match="look for it again"):
        desk.project.repairs.apply(found, [first, second])


def test_what_lies_on_anothers_desk_is_left_out(desk: Desk) -> None:
    correct(desk)
    first = waiting(desk)
    assert desk.next(rater=desk.rater("jon")) == 3
    with pytest.raises(NotFoundError):
        desk.project.repairs.apply(repair(desk), [first])
    assert desk.project.history.state().undo == "Accept edit"


def test_repaired_edits_are_pairs_to_learn_from(desk: Desk) -> None:
    correct(desk)
    reviewing.set_target(desk)
    desk.project.repairs.apply(repair(desk), [waiting(desk)])
    assert desk.project.worth.report().pairs.made == 4


def test_lines_that_are_taken_out_again_and_again_are_a_repair(desk: Desk) -> None:
    for number in range(3):
        opening = f"Sure!\nHere is the answer:\n\nParcel {number} is late."
        answer = desk.answers(desk.task(opening))[0]
        desk.project.review.accept_edit(answer, f"Parcel {number} is late.")
    waiting(desk, "Sure!\nHere is the answer:\n\nAnother text.")
    assert repair(desk).before == "Sure!\nHere is the answer:\n\n"
    assert [one.repaired for one in preview(desk)] == ["Another text."]


def calls(desk: Desk, task_id: TaskId, days: str) -> CandidateId:
    """Answer a task by a tool call."""
    arguments = f'{{"parcel": "{task_id[-4:]}", "days": {days}}}'
    call = {"type": "function", "function": {"name": "track", "arguments": arguments}}
    made = Candidate(
        candidate_id=CandidateId(f"{task_id}-call"),
        task_id=task_id,
        model_id=desk.large,
        text="",
        tool_calls=(call,),
    )
    candidates.add_many(desk.db, [made])
    return made.candidate_id


def test_a_value_in_tool_calls_that_is_corrected_again_and_again_is_a_repair(desk: Desk) -> None:
    for _ in range(3):
        task_id = desk.task()
        wrong = calls(desk, task_id, '"3"')
        right = candidates.get(desk.db, wrong).tool_calls[0]["function"]["arguments"]
        fixed = {"name": "track", "arguments": right.replace('"3"', "3")}
        desk.project.review.accept_edit(
            wrong, "", tool_calls=({"type": "function", "function": fixed},)
        )
    other, open_ = desk.task(), desk.task()
    calls(desk, other, '"4"')
    wanted = calls(desk, open_, '"3"')
    found = repair(desk)
    assert (found.before, found.after, found.in_calls) == ('"days": "3"', '"days": 3', True)
    assert touched(desk) == 1
    (shown,) = preview(desk)
    assert (shown.candidate_id, '"days": 3' in shown.repaired) == (wanted, True)
    desk.project.repairs.apply(found, [wanted])
    (edit,) = (one for one in candidates.for_task(desk.db, open_) if one.parent_id == wanted)
    assert '"days": 3' in edit.tool_calls[0]["function"]["arguments"]
    assert (edit.text, found.times) == ("", 3)
