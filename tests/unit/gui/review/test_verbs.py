from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from studio.domain.judgement import Verdict
from studio.domain.review import ReviewItem
from studio.gui.actions.bindings import ActionSet
from studio.gui.review.model import ReviewModel
from studio.gui.review.sides import Compare
from studio.gui.review.verbs import Verbs
from tests.unit.gui.review.conftest import Ask


@pytest.fixture
def bound(model: ReviewModel, actions: ActionSet) -> Iterator[ActionSet]:
    """The actions, bound to the model."""
    owner = QObject()
    Verbs(actions, model, owner)
    yield actions
    owner.deleteLater()


def test_the_answer_that_is_judged_is_accepted(
    model: ReviewModel, bound: ActionSet, qtbot: QtBot
) -> None:
    assert model.desk.subject is not None
    judged = model.desk.subject.candidate.candidate_id

    with qtbot.waitSignal(model.decided) as signal:
        bound["review.accept"].trigger()

    assert signal.args
    assert (signal.args[0].candidate_id, signal.args[0].verdict) == (judged, Verdict.ACCEPT)


def test_the_right_answer_is_accepted_where_two_are_compared(
    model: ReviewModel, bound: ActionSet, qtbot: QtBot
) -> None:
    assert not bound["review.accept_b"].isEnabled()
    assert bound.refusal("review.accept_b") == "Compare two answers first"
    model.desk.set_compare(Compare.ANSWERS)
    right = model.desk.answers[1].candidate.candidate_id

    with qtbot.waitSignal(model.decided) as signal:
        bound["review.accept_b"].trigger()

    assert signal.args
    assert signal.args[0].candidate_id == right


def test_a_verdict_of_ones_own_can_be_taken_back(
    model: ReviewModel, bound: ActionSet, qtbot: QtBot
) -> None:
    assert not bound["review.take_back"].isEnabled()
    with qtbot.waitSignal(model.decided):
        bound["review.reject"].trigger()
    model.desk.set_subject(0)
    assert bound["review.take_back"].isEnabled()

    with qtbot.waitSignal(model.decided):
        bound["review.take_back"].trigger()

    assert model.desk.answers[0].verdict is None


def test_nothing_can_be_decided_where_no_item_is(model: ReviewModel, bound: ActionSet) -> None:
    model.clear()

    assert not bound["review.accept"].isEnabled()
    assert bound.refusal("review.accept") == "There is no item on the desk"


def test_the_first_item_has_none_before_it(
    model: ReviewModel, bound: ActionSet, qtbot: QtBot
) -> None:
    first = model.desk.item
    assert not bound["review.previous"].isEnabled()

    bound["review.skip"].trigger()
    qtbot.waitUntil(lambda: model.desk.item is not None and model.desk.item is not first)

    assert bound["review.previous"].isEnabled()


def test_names_are_hidden_and_shown_again(model: ReviewModel, bound: ActionSet) -> None:
    bound["review.hide_names"].trigger()
    assert model.desk.names_hidden

    bound["review.hide_names"].trigger()
    assert not model.desk.names_hidden


def test_a_key_accepts_the_answer_of_its_letter_wherever_it_stands(
    model: ReviewModel, bound: ActionSet, qtbot: QtBot
) -> None:
    desk = model.desk
    desk.set_subject(1)
    desk.set_compare(Compare.ANSWERS)
    assert desk.right is not None
    first = desk.answers[0].candidate.candidate_id
    assert desk.right.candidate_id == first

    with qtbot.waitSignal(model.decided) as signal:
        bound["review.accept"].trigger()

    assert signal.args
    assert signal.args[0].candidate_id == first


def test_what_is_said_goes_with_the_verdict_on_the_right_answer_too(
    model: ReviewModel, bound: ActionSet, ask: Ask, qtbot: QtBot
) -> None:
    model.desk.set_compare(Compare.ANSWERS)
    model.desk.toggle_reason("more_helpful")
    model.desk.set_note("the shorter one")
    item = model.desk.item
    assert item is not None

    with qtbot.waitSignal(model.decided):
        bound["review.accept_b"].trigger()

    found = ask(lambda project: project.queue.item(item.task.task_id))
    assert isinstance(found, ReviewItem)
    (decision,) = (one for answer in found.answers for one in answer.decisions)
    assert (decision.reasons, decision.note) == (("more_helpful",), "the shorter one")


def test_a_accepts_the_edit_that_is_shown(
    model: ReviewModel, bound: ActionSet, qtbot: QtBot
) -> None:
    assert not bound["review.accept_plain"].isEnabled()
    model.desk.set_compare(Compare.EDIT)
    model.desk.set_text("what the reviewer wrote")
    assert bound["review.accept_plain"].isEnabled()
    with qtbot.waitSignal(model.decided) as signal:
        bound["review.accept"].trigger()
    assert signal.args
    assert signal.args[0].label == "Accept edit"


@pytest.mark.parametrize(
    ("compare", "key"), [(Compare.EDIT, "accept_plain"), (Compare.ANSWERS, "accept")]
)
def test_an_answer_accepted_as_it_was_leaves_the_edit_as_a_draft_and_says_so(
    model: ReviewModel, bound: ActionSet, ask: Ask, qtbot: QtBot, compare: Compare, key: str
) -> None:
    model.desk.set_compare(Compare.EDIT)
    model.desk.set_text("what the reviewer wrote")
    model.desk.set_compare(compare)
    item, subject = model.desk.item, model.desk.subject
    assert item is not None
    assert subject is not None
    with qtbot.waitSignal(model.decided) as signal:
        bound[f"review.{key}"].trigger()
    assert signal.args
    decided = signal.args[0]
    assert (decided.candidate_id, decided.leaves_edit) == (subject.candidate.candidate_id, True)
    qtbot.waitUntil(lambda: model.desk.drafts.is_idle)
    found = ask(lambda project: project.queue.item(item.task.task_id))
    assert isinstance(found, ReviewItem)
    assert found.draft["text"] == "what the reviewer wrote"
