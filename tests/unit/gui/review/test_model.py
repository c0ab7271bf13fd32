from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from pytestqt.qtbot import QtBot

from studio.domain.candidate import Candidate
from studio.domain.change import ChangeSet, Entity
from studio.domain.ids import CandidateId, TaskId
from studio.domain.judgement import Reason, Verdict
from studio.domain.review import ReviewItem
from studio.domain.task import Kind
from studio.gui.operations.problems import Problem
from studio.gui.review.model import Decided, ReviewModel
from studio.gui.shell.kit import Kit
from studio.project import Project
from studio.store import candidates

if TYPE_CHECKING:
    from tests.unit.gui.review.conftest import Ask


def _present(model: ReviewModel) -> TaskId:
    assert model.desk.item is not None
    return model.desk.item.task.task_id


def _then(model: ReviewModel, qtbot: QtBot, act: Callable[[], None]) -> TaskId:
    """Do something that puts another item on the desk; gives it."""
    before = _present(model)
    act()
    qtbot.waitUntil(lambda: model.desk.item is not None and _present(model) != before)
    return _present(model)


def _decide(model: ReviewModel, qtbot: QtBot, verdict: Verdict) -> Decided:
    with qtbot.waitSignal(model.decided) as signal:
        model.decide(verdict)
    assert signal.args
    decided: Decided = signal.args[0]
    return decided


def test_an_accepted_answer_is_kept_and_the_next_item_shown(
    model: ReviewModel, qtbot: QtBot, ask: "Ask"
) -> None:
    first = _present(model)
    assert model.desk.subject is not None
    judged = model.desk.subject.candidate.candidate_id
    model.desk.toggle_reason("tone")
    model.desk.set_note("well said")

    after = _then(model, qtbot, lambda: model.decide(Verdict.ACCEPT))

    item = ask(lambda project: project.queue.item(first))
    assert isinstance(item, ReviewItem)
    (decision,) = (one for each in item.answers for one in each.decisions)
    assert (decision.candidate_id, decision.verdict) == (judged, Verdict.ACCEPT)
    assert (decision.reasons, decision.note) == (("tone",), "well said")
    assert decision.seconds is not None
    assert after != first


def test_a_rejection_goes_on_to_the_other_answer_then_to_the_next_item(
    model: ReviewModel, qtbot: QtBot
) -> None:
    first = _present(model)
    assert len(model.desk.answers) == 2
    _decide(model, qtbot, Verdict.REJECT)

    assert _present(model) == first
    assert model.desk.subject is model.desk.answers[1]
    assert model.desk.answers[0].verdict is Verdict.REJECT
    assert _then(model, qtbot, lambda: model.decide(Verdict.REJECT)) != first


def test_an_accepted_edit_is_an_answer_and_its_draft_is_gone(
    model: ReviewModel, qtbot: QtBot, ask: "Ask"
) -> None:
    first = _present(model)
    model.desk.set_text('{"reply": "By hand"}')

    _then(model, qtbot, model.accept_edit)

    item = ask(lambda project: project.queue.item(first))
    assert isinstance(item, ReviewItem)
    assert [edit.text for one in item.answers for edit in one.edits] == ['{"reply": "By hand"}']
    assert not item.draft


def test_an_edit_that_cannot_be_accepted_is_told_and_kept(
    model: ReviewModel, qtbot: QtBot, told: list[Problem]
) -> None:
    first = _present(model)
    model.desk.set_text("   ")

    model.accept_edit()
    qtbot.waitUntil(lambda: bool(told))

    assert "empty edit" in told[0].sentence
    assert (_present(model), model.desk.text) == (first, "   ")


def test_next_and_previous_walk_over_what_lay_on_the_desk(model: ReviewModel, qtbot: QtBot) -> None:
    first = _present(model)
    second = _then(model, qtbot, model.next_item)
    third = _then(model, qtbot, model.next_item)

    assert len({first, second, third}) == 3
    assert _then(model, qtbot, model.previous_item) == second
    assert _then(model, qtbot, model.previous_item) == first
    assert _then(model, qtbot, model.next_item) == second
    assert _then(model, qtbot, model.next_item) == third


def test_undo_brings_the_item_back_and_deciding_again_goes_on_where_she_was(
    model: ReviewModel, review_kit: Kit, qtbot: QtBot
) -> None:
    first = _present(model)
    second = _then(model, qtbot, lambda: model.decide(Verdict.ACCEPT))

    back = _then(
        model, qtbot, lambda: review_kit.runner.change(lambda project: project.history.undo())
    )

    assert back == first
    assert all(one.verdict is None for one in model.desk.answers)
    assert _then(model, qtbot, lambda: model.decide(Verdict.ESCALATE)) == second


def test_what_was_said_waits_where_she_goes_on_and_where_she_undoes(
    model: ReviewModel, review_kit: Kit, qtbot: QtBot
) -> None:
    desk = model.desk
    desk.set_note("ask the depot")
    desk.toggle_reason("tone")
    _then(model, qtbot, model.skip)
    assert (desk.note, desk.reasons) == ("", frozenset())
    _then(model, qtbot, model.previous_item)
    assert (desk.note, desk.reasons) == ("ask the depot", frozenset({"tone"}))

    _then(model, qtbot, lambda: model.decide(Verdict.ACCEPT))
    assert desk.note == ""
    _then(model, qtbot, lambda: review_kit.runner.change(lambda project: project.history.undo()))
    assert (desk.note, desk.reasons) == ("ask the depot", frozenset({"tone"}))

    model.clear()
    model.load()
    qtbot.waitUntil(lambda: desk.item is not None)
    assert desk.note == ""


def test_an_undone_edit_comes_back_as_a_draft(
    model: ReviewModel, review_kit: Kit, qtbot: QtBot
) -> None:
    model.desk.set_text("typed")
    _then(model, qtbot, model.accept_edit)

    _then(model, qtbot, lambda: review_kit.runner.change(lambda project: project.history.undo()))

    assert model.desk.text == "typed"


def test_a_filter_is_followed_and_remembered(
    model: ReviewModel, review_kit: Kit, qtbot: QtBot
) -> None:
    wanted = replace(model.queue.filter, kinds=frozenset({Kind.REFUSAL}))

    _then(model, qtbot, lambda: model.set_filter(wanted))
    qtbot.waitUntil(lambda: model.queue.is_read)

    assert model.desk.item is not None
    assert model.desk.item.task.kind is Kind.REFUSAL
    assert 0 < model.queue.count < 100
    again = ReviewModel(review_kit)
    again.load()
    qtbot.waitUntil(lambda: again.desk.item is not None)
    assert again.queue.filter == wanted
    again.deleteLater()


def test_a_decided_item_is_counted_no_more_at_once(model: ReviewModel, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: model.queue.is_read)
    count = model.queue.count

    _then(model, qtbot, lambda: model.decide(Verdict.ACCEPT))

    assert model.queue.count == count - 1
    qtbot.waitUntil(lambda: model.progress is not None and model.progress.done == 1)


def test_a_task_withdrawn_meanwhile_makes_room_for_the_next(
    model: ReviewModel, review_kit: Kit, qtbot: QtBot
) -> None:
    first = _present(model)

    with qtbot.waitSignal(review_kit.news.told) as signal:
        _then(
            model,
            qtbot,
            lambda: review_kit.runner.change(lambda project: project.tasks.withdraw([first])),
        )

    assert signal.args
    assert "withdrawn" in signal.args[0]


def test_what_others_change_is_read_again_and_what_is_typed_stays(
    model: ReviewModel, review_kit: Kit, qtbot: QtBot
) -> None:
    subject = model.desk.subject
    assert subject is not None
    model.desk.set_text("half a senten")
    model.desk.toggle_reason("tone")
    other = model.desk.answers[1].candidate.candidate_id

    with qtbot.waitSignal(model.desk.item_changed):
        review_kit.runner.change(lambda project: project.review.decide(other, Verdict.REJECT))

    assert model.desk.answers[1].verdict is Verdict.REJECT
    assert model.desk.text == "half a senten"
    assert model.desk.reasons == {"tone"}


def test_reasons_and_views_are_offered_as_they_are_now(model: ReviewModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.reasons_changed):
        model.set_reasons([Reason(code="late", label="too late", hotkey="1")])
    assert [reason.code for reason in model.reasons] == ["late"]

    with qtbot.waitSignal(model.views_changed):
        model.save_view("mine")
    assert [view.name for view in model.views] == ["mine"]

    with qtbot.waitSignal(model.views_changed):
        model.remove_view(model.views[0].view_id)
    assert model.views == ()


def test_nothing_is_shown_once_the_project_is_closed(model: ReviewModel) -> None:
    model.clear()

    assert model.desk.item is None
    assert model.queue.count == 0


def test_a_verdict_taken_back_leaves_the_item_on_the_desk(model: ReviewModel, qtbot: QtBot) -> None:
    first = _present(model)
    _decide(model, qtbot, Verdict.REJECT)
    model.desk.set_subject(0)

    with qtbot.waitSignal(model.decided):
        model.take_back()

    assert _present(model) == first
    assert model.desk.answers[0].verdict is None


def test_she_finds_on_her_desk_what_she_was_typing(
    model: ReviewModel, review_kit: Kit, qtbot: QtBot
) -> None:
    _then(model, qtbot, model.next_item)
    third = _then(model, qtbot, model.next_item)
    model.desk.set_text("half a senten")
    with qtbot.waitSignal(model.desk.draft_kept):
        model.desk.flush()

    again = ReviewModel(review_kit)
    again.load()
    qtbot.waitUntil(lambda: again.desk.item is not None)

    assert (_present(again), again.desk.text) == (third, "half a senten")
    again.deleteLater()


def test_an_answer_replaced_while_she_types_keeps_her_text(
    model: ReviewModel, review_kit: Kit, qtbot: QtBot
) -> None:
    subject = model.desk.subject
    assert subject is not None
    model.desk.set_text("half a senten")
    old = subject.candidate

    with qtbot.waitSignal(review_kit.news.told) as signal:
        review_kit.runner.change(partial(_replace, old))

    assert signal.args
    assert "replaced" in signal.args[0]
    assert model.desk.subject is not None
    assert model.desk.subject.candidate.candidate_id == "01NEW"
    assert model.desk.text == "half a senten"


def _replace(old: Candidate, project: Project) -> ChangeSet:
    """Withdraw an answer and put another of the same model in its place."""
    db = project.queue._db
    with db.atomic():
        db.run("UPDATE candidate SET withdrawn_at = ? WHERE id = ?", (db.now(), old.candidate_id))
        new = replace(old, candidate_id=CandidateId("01NEW"), text="{}", call_id=None)
        candidates.add_many(db, [new])
    return ChangeSet(label="Import", entities=frozenset({Entity.CANDIDATE}))


def test_a_full_disk_is_told_while_she_types(
    model: ReviewModel, review_kit: Kit, told: list[Problem], qtbot: QtBot
) -> None:
    project = review_kit.session.current
    assert project is not None
    (project.path / "drafts").write_text("in the way", encoding="utf-8")

    model.desk.set_text("half a senten")
    qtbot.waitUntil(lambda: bool(told))

    assert "What you typed stays here" in told[0].sentence
    assert model.desk.text == "half a senten"
