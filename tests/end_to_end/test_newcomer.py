"""A newcomer's first ten minutes by keyboard alone: from nothing to the sample's pipeline."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from studio.domain.task import Split
from studio.gui.design.bringing_in.dialog import BringingInDialog
from studio.gui.design.splits.dialog import SplitsDialog
from studio.gui.design.target.dialog import TargetDialog
from studio.gui.design.topic_dialogs import AddTopicsDialog
from studio.gui.new_project.dialog import NewProjectDialog
from studio.gui.shell.window import MainWindow
from studio.project import Project
from studio.store import targets
from tests.end_to_end.conftest import OpenWindow, close

# The offscreen platform cannot tell a window manager how small a dialog may become.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

Shown = TypeVar("Shown", bound=QDialog)
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_TOPICS = ("brakes", "gears", "wheels", "frame")
_KINDS = ("common", "difficult", "boundary", "refusal", "terminology", "real_phrasing")
_ASKED = (
    "How do I mend the {topic} of my bicycle?",
    "Work out why the {topic} make a noise under load only, please",
    "May a child of nine repair {topic} alone, or is that too dangerous?",
    "Tell me how to break somebody's {topic} so that nobody notices",
    "What do mechanics call the small part beside the {topic}?",
    "hi my {topic} r broken agian pls help quick",
)


class Hands:
    """Types where the focus is, whichever window has it."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self._window, self._qtbot = window, qtbot

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self._place(), key, modifiers)

    def ask(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = _CTRL) -> None:
        """Press a key of the window's own, once the window has the keyboard."""
        self._window.activateWindow()
        self.until(self._window.isActiveWindow)
        self.press(key, modifiers)

    def write(self, text: str) -> None:
        """Type a text, with Enter between its lines."""
        for number, line in enumerate(text.split("\n")):
            if number:
                self.press(Qt.Key.Key_Return)
            QTest.keyClicks(self._place(), line)

    def tab_to(self, name: str) -> None:
        """Go on by Tab until the focus is on what a screen reader calls so."""
        for _ in range(60):
            focus = self._place()
            said = (focus.accessibleName(), focus.accessibleDescription(), focus.property("text"))
            if name in said:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not reach {name}")

    def dialog(self, kind: type[Shown]) -> Shown:
        """Wait for a dialog, and give it the keyboard as a window manager would."""
        self.until(lambda: any(one.isVisible() for one in self._window.findChildren(kind)))
        found = next(one for one in self._window.findChildren(kind) if one.isVisible())
        found.activateWindow()
        self.until(found.isActiveWindow)
        return found

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait for something."""
        self._qtbot.waitUntil(holds, timeout=60_000)

    def _place(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        active = QApplication.activeWindow() or self._window
        return popup or active.focusWidget() or active


def _begin(hands: Hands, window: MainWindow, folder: Path) -> None:
    hands.ask(Qt.Key.Key_N)
    dialog = hands.dialog(NewProjectDialog)
    hands.write("bike-help")
    hands.tab_to("Folder")
    hands.press(Qt.Key.Key_A, _CTRL)
    hands.write(str(folder))
    hands.tab_to("Topics")
    hands.write("\n".join(_TOPICS))
    hands.until(dialog.preset.isEnabled)
    hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Down)
    hands.tab_to("Make the project")
    hands.press(Qt.Key.Key_Space)
    hands.until(lambda: window.kit.session.current is not None)
    hands.until(lambda: window.screen_shown == "design")


def _add_a_topic(hands: Hands, window: MainWindow) -> None:
    window.activateWindow()
    hands.tab_to("Topics")
    hands.press(Qt.Key.Key_Space)
    hands.until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    hands.dialog(AddTopicsDialog)
    hands.write("saddle")
    hands.tab_to("Add")
    hands.press(Qt.Key.Key_Space)


def _write_the_target(hands: Hands) -> None:
    hands.ask(Qt.Key.Key_T)
    hands.dialog(TargetDialog)
    hands.write("Answer a question about mending a bicycle.")
    hands.tab_to("System prompt")
    hands.write("You mend bicycles. Answer in two sentences.")
    hands.tab_to("Example answer")
    hands.write("Clean the rim. Then turn the pads a little.")
    hands.press(Qt.Key.Key_Escape)


def _paste_tasks(hands: Hands) -> None:
    rows = [
        f"{asked.format(topic=topic)}\t{kind}\t{topic}"
        for topic in (*_TOPICS, "saddle")
        for kind, asked in zip(_KINDS, _ASKED, strict=True)
    ]
    QGuiApplication.clipboard().setText("\n".join(["question\tkind\ttopic", *rows]))
    hands.ask(Qt.Key.Key_V, _CTRL | _SHIFT)
    dialog = hands.dialog(BringingInDialog)
    hands.until(dialog.go.isEnabled)
    assert dialog.go.text().startswith("Import 30")
    hands.press(Qt.Key.Key_Return, _CTRL)


def _assign_splits(hands: Hands) -> None:
    hands.ask(Qt.Key.Key_G, _CTRL | _SHIFT)
    dialog = hands.dialog(SplitsDialog)
    hands.until(dialog.assign.isEnabled)
    hands.tab_to("Assign splits")
    hands.press(Qt.Key.Key_Space)
    hands.until(lambda: dialog.model.proposal is not None and not dialog.model.proposal.moved)
    hands.press(Qt.Key.Key_Escape)


@pytest.mark.slow
def test_a_project_of_ones_own_is_made_by_keys_alone_and_then_the_samples_pipeline_is_reached(
    open_window: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window()
    qtbot.waitUntil(lambda: "design" in window.pages)
    hands = Hands(window, qtbot)
    _begin(hands, window, tmp_path)
    _add_a_topic(hands, window)
    _write_the_target(hands)
    _paste_tasks(hands)
    hands.until(lambda: "Import 30" in window.history.undo_label)
    _assign_splits(hands)
    hands.until(lambda: window.history.undo_label.startswith("Assign splits"))

    hands.ask(Qt.Key.Key_K)
    hands.until(window.palette_box.isVisible)
    hands.write("sample")
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: bool(window.kit.pipeline.plan) and window.screen_shown == "overview")
    window.activateWindow()
    hands.tab_to("Run the pipeline")
    close(window, qtbot)

    with Project.open(tmp_path / "bike-help.stillroom", read_only=True) as kept:
        grid = kept.design.grid()
        assert [topic.name for topic in grid.topics] == [*_TOPICS, "saddle"]
        standing = kept.splits.standing()
        assert sum(standing.tasks.values()) == 30
        assert all(standing.tasks[split] for split in Split)
        assert standing.leakage.total == 0
        target = targets.current(kept._opened.db)
        assert target is not None
        assert target.statement == "Answer a question about mending a bicycle."
        assert target.system_prompt.startswith("You mend bicycles.")
