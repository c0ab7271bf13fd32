"""A reason without a key is found by typing what it says."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studio.domain.judgement import Reason
from studio.gui.review.deciding.reason_chooser import ReasonChooser
from studio.gui.shell.kit import Kit

REASONS = (
    Reason(code="untrue", label="Says something untrue", hotkey="1"),
    Reason(code="tone", label="Wrong tone"),
    Reason(code="date", label="Wrong date"),
)


@pytest.fixture
def chooser(bare_kit: Kit, window: QWidget, qtbot: QtBot) -> ReasonChooser:
    dialog = ReasonChooser(bare_kit.theme, window, REASONS, frozenset({"date"}))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.field.hasFocus)
    return dialog


def test_typing_filters_and_enter_gives_the_first(chooser: ReasonChooser, qtbot: QtBot) -> None:
    QTest.keyClicks(chooser.field, "wrong T")
    assert [one.reason.code for one in chooser.shown] == ["tone"]
    assert chooser.hint == "Enter gives: Wrong tone"
    with qtbot.waitSignal(chooser.toggled) as toggled:
        QTest.keyClick(chooser.field, Qt.Key.Key_Return)
    assert toggled.args == ["tone"]
    assert chooser.isHidden()


def test_what_is_said_already_is_taken_back(chooser: ReasonChooser) -> None:
    QTest.keyClicks(chooser.field, "date")
    assert chooser.hint == "Enter takes back: Wrong date"


def test_several_are_given_from_the_list(chooser: ReasonChooser) -> None:
    told: list[str] = []
    chooser.toggled.connect(told.append)
    QTest.keyClick(chooser.field, Qt.Key.Key_Down)
    for _ in range(2):
        focus = chooser.focusWidget()
        QTest.keyClick(focus, Qt.Key.Key_Space)
        QTest.keyClick(focus, Qt.Key.Key_Down)
    assert told == ["untrue", "tone"]
    assert not chooser.isHidden()


def test_where_nothing_fits_enter_does_nothing(chooser: ReasonChooser) -> None:
    QTest.keyClicks(chooser.field, "xyz")
    QTest.keyClick(chooser.field, Qt.Key.Key_Return)
    assert chooser.hint == "No reason says that."
    assert not chooser.isHidden()
