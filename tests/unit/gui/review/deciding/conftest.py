"""Actions that belong to a window which lives as long as the test."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studio.gui.actions import table
from studio.gui.actions.bindings import ActionSet
from studio.gui.actions.table import When
from studio.gui.shell.kit import Kit


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(752, 800)
    window.show()
    yield window
    window.close()


@pytest.fixture
def actions(bare_kit: Kit, window: QWidget) -> ActionSet:
    """The table's actions as on the review screen of a project that may be changed."""
    actions = ActionSet(table.load(), {}, theme=bare_kit.theme, owner=window)
    actions.refresh([When.PROJECT, When.WRITABLE, When.UNDOABLE], screen="review")
    return actions
