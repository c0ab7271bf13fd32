"""The answers that come next are compared while others are looked at."""

import json

from pytestqt.qtbot import QtBot

from studio.gui.operations.background import Task
from studio.gui.review.comparison.pane import ComparisonPane
from studio.gui.review.model import ReviewModel
from studio.gui.review.sides import Compare
from studio.gui.shell.kit import Kit
from tests.unit.gui.review.comparison.conftest import JSON, Put, answer, item


def _long(word: str) -> str:
    """Give an answer that would be compared in the background while it is shown already."""
    return json.dumps({f"{word} {number}": "the parcel is late" for number in range(600)})


def test_two_answers_are_compared_before_they_are_shown(
    pane: ComparisonPane, desk_model: ReviewModel, put: Put, review_kit: Kit, qtbot: QtBot
) -> None:
    put("one", "another", contract=JSON)
    desk_model.desk.set_compare(Compare.ANSWERS)
    texts = _long("day"), _long("time")
    tasks: list[Task] = []
    review_kit.background.started.connect(tasks.append)
    desk_model.ahead_read.emit(
        item(*(answer(text, at) for at, text in enumerate(texts)), contract=JSON)
    )
    qtbot.waitUntil(lambda: bool(tasks) and all(one.is_ended for one in tasks))

    put(*texts, contract=JSON)

    assert pane.view.diff is not None
    assert len(pane.view.left.side.changed) == 600


def test_an_answer_is_compared_with_what_an_edit_of_it_begins_with(
    pane: ComparisonPane, desk_model: ReviewModel, put: Put, review_kit: Kit, qtbot: QtBot
) -> None:
    text = _long("day")
    tasks: list[Task] = []
    review_kit.background.started.connect(tasks.append)
    desk_model.ahead_read.emit(item(answer(text), answer("b", 1), contract=JSON))
    qtbot.waitUntil(lambda: bool(tasks) and all(one.is_ended for one in tasks))

    put(text, "b", contract=JSON)

    assert pane.view.diff is not None
    assert not pane.view.changes
