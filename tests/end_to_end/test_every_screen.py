"""Every screen and dialog for those who use no mouse, large text, or a screen reader."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from studio.gui.shell import screens
from studio.gui.shell.window import MainWindow
from studio.gui.theme.theme import Appearance
from tests.end_to_end import sight
from tests.end_to_end.conftest import OpenWindow
from tests.screenshots.scenes import Scene, scenes
from tests.screenshots.studio import pause

SCENES = [one for one in scenes([screen.key for screen in screens.all_screens()]) if one.screen]
_SETTLE = 250


@pytest.fixture
def window(open_window: OpenWindow, small_project: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    window = open_window()
    wanted = {screen.key for screen in screens.all_screens()}
    qtbot.waitUntil(lambda: set(window.pages) == wanted)
    window.open(small_project)
    qtbot.waitUntil(lambda: bool(window.kit.pipeline.plan))
    window.resize(1280, 800)
    with qtbot.waitExposed(window):
        window.activateWindow()
    yield window
    for dialog in window.findChildren(QDialog):
        dialog.reject()
    window.kit.theme.restore(Appearance.LIGHT, 1.0)


def _show(window: MainWindow, scene: Scene) -> QWidget | None:
    """Bring a scene up; gives the window or dialog to look at, None where it cannot be."""
    window.show_screen(scene.screen)
    pause(2 * _SETTLE)
    if scene.action:
        action = window.actions_[scene.action]
        if not action.isEnabled():
            return None
        action.trigger()
        pause(2 * _SETTLE)
    if window.palette_box.isVisible():
        return window.palette_box
    dialogs = [one for one in window.findChildren(QDialog) if one.isVisible()]
    if any(isinstance(one, QFileDialog) for one in dialogs):
        return None  # the system's own
    shown = dialogs[-1] if dialogs else window
    shown.activateWindow()
    QTest.qWaitForWindowActive(shown)
    return shown


def _rest(window: MainWindow, scene: Scene, qtbot: QtBot) -> None:
    """Wait for what the screen asked of the project, and for the checks of what it shows."""
    answers: list[int] = []
    window.kit.runner.query(lambda _project: 1, answers.append)
    qtbot.waitUntil(lambda: len(answers) == 1)
    if scene.screen == "review":
        window.kit.background.run(abs, 1, then=answers.append)
        qtbot.waitUntil(lambda: len(answers) == 2)
    pause(_SETTLE)


@pytest.fixture(params=SCENES, ids=[scene.name for scene in SCENES])
def scene(request: pytest.FixtureRequest, window: MainWindow, qtbot: QtBot) -> QWidget:
    shown = _show(window, request.param)
    if shown is None:
        pytest.skip("opens only with something selected, or as the system's own dialog")
    _rest(window, request.param, qtbot)
    return shown


def test_whatever_takes_the_focus_has_a_name_and_tab_reaches_it(scene: QWidget) -> None:
    assert sight.nameless(scene) == []
    visited = sight.way(scene)

    assert [sight.called(stop) for stop in sight.stops(scene) if stop not in visited] == []
    assert sight.backwards(visited) == []


def test_the_focus_can_be_seen(scene: QWidget) -> None:
    assert sight.without_a_ring(scene) == []


def test_no_text_is_cut_off_at_any_size(
    scene: QWidget, window: MainWindow, qapp: QApplication
) -> None:
    cut = {}
    for zoom in (1.0, 1.5, 2.0):
        window.kit.theme.restore(Appearance.LIGHT, zoom)
        qapp.sendPostedEvents()
        pause(_SETTLE)
        scene.grab()  # what is elided learns so when it is painted
        cut[zoom] = sight.cut_off(scene)

    assert cut == {1.0: [], 1.5: [], 2.0: []}
