import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLayout, QStyle, QStyleOptionButton, QWidget
from pytestqt.qtbot import QtBot

from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.menu_button import MenuButton


def _following(qtbot: QtBot, theme: Theme) -> tuple[Button, QAction]:
    action = QAction("Run the pipeline")
    action.setShortcut("Ctrl+Return")
    button = Button(theme, "Run", icon="play").follow(action)
    qtbot.addWidget(button)
    return button, action


def test_a_click_triggers_the_action(qtbot: QtBot, theme: Theme) -> None:
    button, action = _following(qtbot, theme)
    with qtbot.waitSignal(action.triggered):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_space_bar_triggers_it_too(qtbot: QtBot, theme: Theme) -> None:
    button, action = _following(qtbot, theme)
    with qtbot.waitSignal(action.triggered):
        QTest.keyClick(button, Qt.Key.Key_Space)


def test_state_and_key_are_the_actions(qtbot: QtBot, theme: Theme) -> None:
    button, action = _following(qtbot, theme)
    action.setEnabled(False)

    assert not button.isEnabled()
    assert button.toolTip().startswith("Run (")
    assert button.accessibleName() == "Run"


def test_a_button_without_text_bears_the_actions_name(qtbot: QtBot, theme: Theme) -> None:
    action = QAction("Overview")
    button = Button(theme, "", icon="play").follow(action)
    qtbot.addWidget(button)

    assert button.accessibleName() == "Overview"


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A button that is a window itself would be sized by other rules."""
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    return window


def _shown(window: QWidget, theme: Theme, kind: Kind) -> Button:
    other, button = Button(theme, "Other"), Button(theme, "Run", kind=kind)
    row = window.layout()
    assert row is not None
    row.addWidget(other)
    row.addWidget(button)
    window.resize(300, 100)
    window.show()
    other.setFocus()
    return button


@pytest.mark.parametrize("zoom", [1.0, 1.5])
def test_heights_are_those_of_the_tokens(window: QWidget, theme: Theme, zoom: float) -> None:
    theme.set_zoom(zoom)

    button = _shown(window, theme, Kind.NORMAL)

    assert button.height() == theme.px(theme.tokens.size.control)


@pytest.mark.parametrize("kind", Kind)
def test_focus_does_not_change_the_size(
    window: QWidget, qtbot: QtBot, theme: Theme, kind: Kind
) -> None:
    button = _shown(window, theme, kind)
    before = button.size(), button.sizeHint()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)

    assert (button.size(), button.sizeHint()) == before


@pytest.mark.parametrize("kind", Kind)
def test_focus_can_be_seen(window: QWidget, qtbot: QtBot, theme: Theme, kind: Kind) -> None:
    button = _shown(window, theme, kind)
    before = button.grab().toImage()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)

    assert button.grab().toImage() != before


@pytest.mark.parametrize("kind", [Kind.QUIET, Kind.SMALL])
def test_a_button_without_an_outline_gets_none_when_it_is_disabled(
    qtbot: QtBot, theme: Theme, kind: Kind
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    row = QHBoxLayout(page)
    button = Button(theme, "Withdraw", kind=kind)
    row.addWidget(button)
    button.setEnabled(False)
    page.show()
    qtbot.waitExposed(page)
    image = page.grab().toImage()
    edge = button.geometry()
    assert image.pixel(edge.left(), edge.center().y()) == image.pixel(0, 0)
    assert image.pixel(edge.center().x(), edge.top()) == image.pixel(0, 0)


@pytest.mark.parametrize("kind", [Kind.NORMAL, Kind.SMALL, Kind.QUIET, Kind.PRIMARY])
def test_the_focus_leaves_the_words_where_they_are_beside_the_arrow(
    window: QWidget, qtbot: QtBot, theme: Theme, kind: Kind
) -> None:
    other, button = Button(theme, "Other"), MenuButton(theme, "Uncertain", kind=kind)
    row = window.layout()
    assert row is not None
    row.addWidget(other)
    row.addWidget(button)
    window.resize(300, 100)
    window.show()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)

    def room() -> QRect:
        option = QStyleOptionButton()
        button.initStyleOption(option)
        return button.style().subElementRect(
            QStyle.SubElement.SE_PushButtonContents, option, button
        )

    before = room()
    assert before.right() <= button.width() - theme.px(theme.tokens.size.icon)
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    assert abs(room().right() - before.right()) <= theme.tokens.stroke.focus
