"""What was folded away while the look changed has the new look when it is shown."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studio.gui.theme.theme import Appearance, Theme
from studio.gui.widgets.buttons import Button
from studio.gui.widgets.drawer import Drawer
from studio.gui.widgets.labels import Label
from studio.gui.widgets.line_edit import LineEdit
from studio.gui.widgets.text_edit import TextEdit

MAKERS: list[Callable[[Theme], QWidget]] = [
    lambda theme: Label(theme, "Target"),
    lambda theme: Button(theme, "Target"),
    lambda theme: LineEdit(theme, "Target"),
    lambda theme: TextEdit(theme, "Target"),
]


@pytest.mark.parametrize("make", MAKERS, ids=["label", "button", "line", "text"])
def test_a_folded_pane_has_the_look_of_now_when_it_comes_back(
    make: Callable[[Theme], QWidget], theme: Theme, qtbot: QtBot
) -> None:
    window, pane = QWidget(), QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    row.addWidget(pane)
    widget = make(theme)
    QHBoxLayout(pane).addWidget(widget)
    window.show()
    drawer = Drawer(theme, window, "Target")

    theme.restore(Appearance.LIGHT, 1.5)
    row.removeWidget(pane)
    drawer.set_content(pane)
    theme.set_appearance(Appearance.DARK)
    drawer.take_content()
    theme.set_zoom(1.0)
    row.addWidget(pane)
    pane.show()

    assert widget.font().pixelSize() == theme.font().pixelSize()
    color = widget.palette().color(widget.foregroundRole()).name()
    assert color == theme.color.text.lower()


@pytest.mark.parametrize("make", MAKERS, ids=["label", "button", "line", "text"])
def test_a_drawer_shows_the_size_of_text_that_was_set_before_it_was_filled(
    make: Callable[[Theme], QWidget], theme: Theme, qtbot: QtBot
) -> None:
    window, pane = QWidget(), QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    row.addWidget(pane)
    widget = make(theme)
    QHBoxLayout(pane).addWidget(widget)
    window.show()
    drawer = Drawer(theme, window, "Target")

    theme.set_zoom(1.5)
    row.removeWidget(pane)
    drawer.set_content(pane)
    drawer.slide_in()

    assert widget.font().pixelSize() == theme.font().pixelSize()
