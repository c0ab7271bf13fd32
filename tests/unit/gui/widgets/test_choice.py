from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.gui.theme.theme import Theme
from studio.gui.widgets.choice import Choice


def _choice(qtbot: QtBot, theme: Theme) -> Choice:
    choice = Choice(theme, "Model")
    qtbot.addWidget(choice)
    choice.show_choices(["Teacher A", "student", "base"], chosen="student")
    return choice


def test_showing_choices_announces_none(qtbot: QtBot, theme: Theme) -> None:
    choice = _choice(qtbot, theme)
    with qtbot.assertNotEmitted(choice.chosen):
        choice.show_choices(["base", "student"], chosen="base")

    assert choice.currentText() == "base"


def test_a_key_chooses_and_announces(qtbot: QtBot, theme: Theme) -> None:
    choice = _choice(qtbot, theme)
    with qtbot.waitSignal(choice.chosen) as told:
        QTest.keyClick(choice, Qt.Key.Key_Down)

    assert told.args == ["base"]


def test_scrolling_past_changes_nothing(qtbot: QtBot, theme: Theme) -> None:
    choice = _choice(qtbot, theme)
    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    choice.wheelEvent(event)

    assert choice.currentText() == "student"
    assert not event.isAccepted()


def test_focus_can_be_seen(qtbot: QtBot, theme: Theme) -> None:
    choice = _choice(qtbot, theme)
    choice.show()
    choice.clearFocus()
    before = choice.grab().toImage()
    choice.setFocus()
    qtbot.waitUntil(choice.hasFocus)

    assert choice.grab().toImage() != before
