from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studio.gui.actions.bindings import ActionSet
from studio.gui.review.columns import Columns
from studio.gui.review.head import ReviewHead
from studio.gui.review.model import ReviewModel
from studio.gui.shell.kit import Kit


@pytest.fixture
def columns(
    review_kit: Kit, actions: ActionSet, model: ReviewModel, qtbot: QtBot
) -> Iterator[Columns]:
    screen = QWidget()
    qtbot.addWidget(screen)
    head = ReviewHead(review_kit, actions, model)
    columns = Columns(review_kit, screen, head)
    columns.hold(QWidget(), QWidget(), QWidget())
    qtbot.addWidget(head)
    qtbot.addWidget(columns)
    columns.resize(1232, 600)
    columns.show()
    yield columns
    columns.close()


def test_each_has_its_width_again_where_there_is_room_again(columns: Columns) -> None:
    columns.fit(1280)
    before = columns.sizes()
    for width in (960, 700, 960, 1280):
        columns.fit(width)

    assert columns.count() == 3
    assert columns.sizes() == before
