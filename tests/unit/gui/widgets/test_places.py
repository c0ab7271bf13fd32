"""Dialogs, panes, drawers and what stands where nothing is."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.dialog import Dialog
from studio.gui.widgets.drawer import Drawer
from studio.gui.widgets.empty_state import EmptyState
from studio.gui.widgets.labels import Label
from studio.gui.widgets.line_edit import LineEdit
from studio.gui.widgets.menu_button import MenuButton
from studio.gui.widgets.progress_line import ProgressLine
from studio.gui.widgets.splitter import Splitter
from studio.gui.widgets.tabs import Tabs


class Memory:
    """Keeps values for as long as the test runs."""

    def __init__(self) -> None:
        self.values: dict[str, Any] = {}

    def get(self, key: str, default: Any = None) -> Any:  # noqa: ANN401
        return self.values.get(key, default)

    def set(self, key: str, value: Any) -> None:  # noqa: ANN401
        self.values[key] = value


def _show(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
        widget.activateWindow()


def _panes(theme: Theme, memory: Memory) -> Splitter:
    panes = Splitter(
        theme, Qt.Orientation.Horizontal, "Width of the list", memory=memory, key="panes"
    )
    for _ in range(2):
        panes.addWidget(QWidget())
    panes.resize(601, 200)
    panes.start_with(300, 300)
    return panes


def test_keys_move_the_line_between_panes(qtbot: QtBot, theme: Theme) -> None:
    panes = _panes(theme, Memory())
    _show(qtbot, panes)
    before = panes.sizes()[0]
    QTest.keyClick(panes.handle(1), Qt.Key.Key_Right)
    QTest.keyClick(panes.handle(1), Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)

    assert panes.sizes()[0] == before + 16 + 64


def test_panes_are_as_they_were_left(qtbot: QtBot, theme: Theme) -> None:
    memory = Memory()
    first = _panes(theme, memory)
    _show(qtbot, first)
    QTest.keyClick(first.handle(1), Qt.Key.Key_Left)
    second = _panes(theme, memory)
    _show(qtbot, second)

    assert second.sizes() == first.sizes()


def test_sizes_that_make_no_sense_are_forgotten(qtbot: QtBot, theme: Theme) -> None:
    memory = Memory()
    memory.values["panes"] = ["wide", None]
    panes = _panes(theme, memory)
    _show(qtbot, panes)

    assert min(panes.sizes()) > 250


def test_a_double_click_evens_panes_out(qtbot: QtBot, theme: Theme) -> None:
    panes = _panes(theme, Memory())
    _show(qtbot, panes)
    QTest.keyClick(panes.handle(1), Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.mouseDClick(panes.handle(1), Qt.MouseButton.LeftButton)

    assert abs(panes.sizes()[0] - panes.sizes()[1]) <= 1


def test_a_dialog_never_blocks_and_esc_rejects_it(qtbot: QtBot, theme: Theme) -> None:
    parent = QWidget()
    _show(qtbot, parent)
    memory = Memory()
    dialog = Dialog(theme, "Import", parent, memory=memory, key="import")
    dialog.open()
    dialog.resize(700, 500)
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert memory.values["import"] == [700, 500]


def test_a_dialog_is_as_large_for_larger_text(qtbot: QtBot, theme: Theme) -> None:
    parent = QWidget()
    _show(qtbot, parent)
    memory = Memory()
    memory.values["import"] = [300, 200]
    theme.set_zoom(1.5)
    dialog = Dialog(theme, "Import", parent, memory=memory, key="import")
    assert (dialog.width(), dialog.height()) == (450, 300)
    dialog.open()
    theme.set_zoom(1.0)
    assert (dialog.width(), dialog.height()) == (300, 200)
    dialog.reject()

    assert memory.values["import"] == [300, 200]


def test_enter_presses_the_primary_button_of_a_dialog(qtbot: QtBot, theme: Theme) -> None:
    parent = QWidget()
    _show(qtbot, parent)
    dialog = Dialog(theme, "Import", parent)
    line = LineEdit(theme, "Name")
    dialog.body.addWidget(line)
    dialog.add_close("Cancel")
    done = dialog.add_button("Import", kind=Kind.PRIMARY)
    dialog.open()
    line.setFocus()
    with qtbot.waitSignal(done.clicked):
        QTest.keyClick(line, Qt.Key.Key_Return)


def test_a_dialog_says_what_is_in_the_way(qtbot: QtBot, theme: Theme) -> None:
    parent = QWidget()
    _show(qtbot, parent)
    dialog = Dialog(theme, "Import", parent)
    dialog.open()
    dialog.show_problem("The file is empty.")
    shown = [label.text() for label in dialog.findChildren(Label) if label.isVisible()]
    assert shown == ["The file is empty."]

    dialog.show_problem("")
    assert not any(label.isVisible() for label in dialog.findChildren(Label))


def test_a_drawer_gives_the_focus_back(qtbot: QtBot, theme: Theme) -> None:
    page = QWidget()
    line = LineEdit(theme, "Name")
    QVBoxLayout(page).addWidget(line)
    page.resize(800, 400)
    drawer = Drawer(theme, page, "Target")
    drawer.set_content(Label(theme, "content"))
    _show(qtbot, page)
    line.setFocus()
    drawer.slide_in()
    assert drawer.cross.hasFocus()
    assert drawer.geometry().right() == page.rect().right()
    with qtbot.waitSignal(drawer.closed):
        QTest.keyClick(drawer.cross, Qt.Key.Key_Escape)

    assert drawer.isHidden()
    assert line.hasFocus()


def test_a_drawer_stays_at_the_edge(qtbot: QtBot, theme: Theme) -> None:
    page = QWidget()
    page.resize(800, 400)
    drawer = Drawer(theme, page, "Target", width=300)
    _show(qtbot, page)
    drawer.slide_in()
    page.resize(250, 500)

    assert drawer.geometry() == page.rect()


def test_tabs_tell_the_page_that_came_forward(qtbot: QtBot, theme: Theme) -> None:
    tabs = Tabs(theme, "Parts")
    one, two = QWidget(), QWidget()
    tabs.add("one", "One", one)
    tabs.add("two", "Two", two)
    _show(qtbot, tabs)
    tabs.row.setFocus()
    with qtbot.waitSignal(tabs.shown) as told:
        QTest.keyClick(tabs.row, Qt.Key.Key_Right)

    assert told.args == ["two"]
    assert two.isVisible()
    assert not one.isVisible()


def test_a_menu_opens_by_key(qtbot: QtBot, theme: Theme) -> None:
    button = MenuButton(theme, "Preset")
    run: list[str] = []
    button.add("Support desk", lambda: run.append("support"))
    _show(qtbot, button)
    QTest.keyClick(button, Qt.Key.Key_Down)
    (menu,) = button.findChildren(QMenu)
    assert menu.isVisible()
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)

    assert run == ["support"]


def test_an_empty_state_offers_its_step(qtbot: QtBot, theme: Theme) -> None:
    step = Button(theme, "Add a task", kind=Kind.PRIMARY)
    empty = EmptyState(theme, icon="target", title="No tasks", text="Nothing yet.", primary=step)
    _show(qtbot, empty)

    assert step.isVisible()
    assert [label.text() for label in empty.findChildren(Label)] == ["No tasks", "Nothing yet."]


def test_cancel_is_asked_once(qtbot: QtBot, theme: Theme) -> None:
    line = ProgressLine(theme, "Reading")
    _show(qtbot, line)
    line.show_progress(412, 960, "4 per s")
    with qtbot.waitSignal(line.cancel_asked):
        line.cancel.click()

    assert not line.cancel.isEnabled()
    assert line.count.text() == "412 of 960 · 4 per s"
