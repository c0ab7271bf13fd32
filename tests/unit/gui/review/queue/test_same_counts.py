"""Head, queue, foot and rail tell the same, also where two people review."""

from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from studio.domain.judgement import Verdict
from studio.domain.review import QueueFilter
from studio.gui.actions.bindings import ActionSet
from studio.gui.review.head import ReviewHead
from studio.gui.review.model import ReviewModel
from studio.gui.review.queue.pane import QueuePane
from studio.gui.shell.kit import Kit
from studio.gui.shell.standing import Standing, StandingModel

if TYPE_CHECKING:
    from studio.domain.change import ChangeSet
    from studio.project import Project


def _judge(project: "Project") -> "ChangeSet":
    """Ana accepts thirty tasks of which a fifth wants a second look; Bo rejects four of them."""
    items = project.queue.page(QueueFilter(), limit=30)
    people = ("Ana", "Bo")
    for person, some, verdict in zip(
        people, (items, items[:4]), (Verdict.ACCEPT, Verdict.REJECT), strict=True
    ):
        project.sign(person)
        for one in some:
            answer = project.queue.item(one.task_id).answers[0].candidate
            project.review.decide(answer.candidate_id, verdict)
    return project.queue.set_double_share(0.2)


@pytest.mark.parametrize("state", ["open", "conflict"])
def test_all_places_tell_the_same_under_double_review(
    review_kit: Kit,
    actions: ActionSet,
    model: ReviewModel,
    pane: QueuePane,
    qtbot: QtBot,
    state: str,
) -> None:
    head = ReviewHead(review_kit, actions, model)
    qtbot.addWidget(head)
    rail = StandingModel(review_kit.runner, ["review"], pane)
    rail.load()
    tasks = model.queue.count
    with qtbot.waitSignal(model.progress_changed):
        review_kit.runner.change(_judge)
    model.set_filter(QueueFilter(state=state))  # type: ignore[arg-type]
    waiting: list[Standing] = []
    rail.changed.connect(waiting.append)
    rail.load()
    qtbot.waitUntil(lambda: bool(waiting) and model.queue.is_read and not model.is_busy)
    qtbot.waitUntil(lambda: pane.lines.rowCount() == model.queue.count)
    left = model.queue.count
    done = tasks - waiting[-1].waiting["review"] - (left if state == "conflict" else 0)
    assert left == (4 if state == "conflict" else waiting[-1].waiting["review"])
    assert head.fact.text() == (f"{left} left" if state == "open" else f"{left} item(s)")
    assert pane.head.count.text() == str(left)
    qtbot.waitUntil(lambda: pane.progress.done.text() == f"{done} done, {left} left")
