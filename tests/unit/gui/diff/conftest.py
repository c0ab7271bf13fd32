"""A comparison in a window of its own."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from studio.diffing.results import Method
from studio.gui.diff.view import DiffView
from studio.gui.operations.background import Background
from studio.gui.theme.theme import Theme

LEFT = "Dear Ms Okafor,\nyour parcel is lost.\nWe pay.\nGoodbye"
RIGHT = "Dear Ms Okafor,\nyour parcel is late.\nGoodbye"


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> DiffView:
    view = DiffView(theme, left_name="Teacher A", right_name="Your edit")
    qtbot.addWidget(view)
    view.resize(900, 500)
    view.show()
    qtbot.waitExposed(view)
    view.show_texts(LEFT, RIGHT, Method.WORDS)
    return view


@pytest.fixture
def background() -> Iterator[Background]:
    """Another process to compare in."""
    background = Background()
    yield background
    background.shut_down()


@pytest.fixture
def patient(theme: Theme, background: Background, qtbot: QtBot) -> DiffView:
    """Compare long texts in the background."""
    view = DiffView(theme, left_name="Teacher A", right_name="Your edit", background=background)
    qtbot.addWidget(view)
    view.resize(900, 500)
    view.show()
    qtbot.waitExposed(view)
    return view
