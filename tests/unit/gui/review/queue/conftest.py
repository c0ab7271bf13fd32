"""The queue's column in a window, with the sample open and read."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studio.domain.review import QueueFilter, QueueItem
from studio.gui.actions.bindings import ActionSet
from studio.gui.review.model import ReviewModel
from studio.gui.review.queue.pane import QueuePane
from studio.gui.shell.kit import Kit

Show = Callable[[QueueFilter], list[QueueItem]]


@pytest.fixture
def pane(
    review_kit: Kit, actions: ActionSet, model: ReviewModel, qtbot: QtBot
) -> Iterator[QueuePane]:
    window = QWidget()
    qtbot.addWidget(window)
    pane = QueuePane(review_kit, actions, model)
    row = QHBoxLayout(window)
    row.addStretch(1)
    row.addWidget(pane)
    window.resize(900, 800)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: pane.lines.rowCount() == model.queue.count > 0)
    yield pane
    window.hide()
    pane.lines.clear()


@pytest.fixture
def show(pane: QueuePane, model: ReviewModel, qtbot: QtBot) -> Show:
    """Ask for other items and wait until they are listed."""

    def ask(filter: QueueFilter) -> list[QueueItem]:
        with qtbot.waitSignal(pane.lines.counted):
            model.set_filter(filter)
        qtbot.waitUntil(lambda: model.queue.is_read and not model.is_busy)
        return items(pane)

    return ask


def items(pane: QueuePane) -> list[QueueItem]:
    """Give the items that are listed, as far as they are loaded."""
    rows = map(pane.lines.row, range(pane.lines.rowCount()))
    return [one for one in rows if one is not None]
