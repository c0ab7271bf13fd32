from pytestqt.qtbot import QtBot

from studio.domain.judgement import Verdict
from studio.domain.review import QueueFilter
from studio.gui.actions.bindings import ActionSet
from studio.gui.review.head import ReviewHead
from studio.gui.review.model import ReviewModel
from studio.gui.shell.kit import Kit


def test_what_is_left_becomes_one_less_with_a_verdict_and_not_by_going_on(
    review_kit: Kit, actions: ActionSet, model: ReviewModel, qtbot: QtBot
) -> None:
    head = ReviewHead(review_kit, actions, model)
    qtbot.addWidget(head)
    model.set_filter(QueueFilter())
    qtbot.waitUntil(lambda: model.queue.is_read)
    count = model.queue.count
    assert head.fact.text() == f"{count} left"

    first = model.desk.item
    model.skip()
    qtbot.waitUntil(lambda: model.desk.item is not None and model.desk.item is not first)
    assert head.fact.text() == f"{count} left"
    with qtbot.waitSignal(model.decided):
        model.decide(Verdict.ACCEPT)
    qtbot.waitUntil(lambda: head.fact.text() == f"{count - 1} left")

    model.set_filter(QueueFilter(state="all"))
    qtbot.waitUntil(lambda: head.fact.text().endswith("item(s)"))


def test_undo_names_only_what_was_done_here(
    review_kit: Kit, actions: ActionSet, model: ReviewModel, qtbot: QtBot
) -> None:
    head = ReviewHead(review_kit, actions, model)
    qtbot.addWidget(head)
    for step, said in (("Undo Accept", "Undo Accept"), ("", "Undo")):
        actions["review.undo"].setProperty("step", step)
        actions["edit.undo"].setText(f"step {step}")
        assert head.undo.text() == said
