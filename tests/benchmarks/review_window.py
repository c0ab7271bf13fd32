"""Measures the review screen in the real window: from a key to the next item painted."""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QEvent, QEventLoop, QObject, QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from studio.gui import main
from studio.gui.review.view import ReviewView
from studio.gui.shell import kit
from studio.gui.shell.window import MainWindow
from tests.benchmarks import steadiness
from tests.benchmarks.steadiness import Beside

Spent: TypeAlias = tuple[float, float]

_CTRL = Qt.KeyboardModifier.ControlModifier
_NONE = Qt.KeyboardModifier.NoModifier
_PRESSES = 150
_THOUGHT = 400  # milliseconds that the fastest reviewer looks at an item
_LONGEST = 60.0


class Painted(QObject):
    """Notes when the window has painted what was asked for by a moment."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.at = self.work = 0.0
        self.is_waiting = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at the clock right after the window was painted."""
        del watched
        if self.is_waiting and event.type() is QEvent.Type.UpdateRequest:
            self.is_waiting = False
            QTimer.singleShot(0, self, self._note)
        return False

    def _note(self) -> None:
        self.at, self.work = time.perf_counter(), time.thread_time()


class Desk:
    """A window with the project open on its review screen."""

    def __init__(self, folder: Path, settings: Path) -> None:
        self._app = QApplication(["review_window", "-platform", "offscreen"])
        self._app.setQuitOnLastWindowClosed(False)
        sys.setswitchinterval(main.TURN_SECONDS)  # as the program has it
        stored = QSettings(str(settings), QSettings.Format.IniFormat)
        made = kit.build(self._app, stored, documents=settings.parent, show_path=lambda _path: None)
        self.window = MainWindow(made)
        self.window.resize(1280, 800)
        self.window.show()
        _until(lambda: "review" in self.window.pages)
        self.window.open(folder)
        _until(lambda: made.session.current is not None)
        self.window.show_screen("review")
        page = self.window.pages["review"]
        assert isinstance(page, ReviewView)
        self.model = page.model
        _until(lambda: self.model.desk.item is not None and self.model.queue.preparing == 0)
        self.window.activateWindow()
        self._painted = Painted(self.window)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = _NONE) -> Beside[Spent]:
        """Press a key and give the milliseconds until the item after it is painted.

        By the clock, and of this thread's work.
        """
        _pause(_THOUGHT)
        steadiness.add_up()  # the first after a rest is slower
        before_it = steadiness.add_up()
        before = self.model.desk.item
        self._painted.at = 0.0
        arrived: list[bool] = []

        def arrive() -> None:
            if self.model.desk.item is not before:
                self._painted.is_waiting = True
                arrived.append(True)

        self.model.looked.connect(arrive)
        started, worked = time.perf_counter(), time.thread_time()
        QTest.keyClick(self.window.focusWidget() or self.window, key, modifier)
        _until(lambda: bool(arrived) and bool(self._painted.at))
        self.model.looked.disconnect(arrive)
        spent = (self._painted.at - started) * 1000, (self._painted.work - worked) * 1000
        return Beside(spent, before_it, steadiness.add_up())

    def edit(self, text: str) -> None:
        """Type in the place of the answer."""
        _pause(_THOUGHT)
        self.model.desk.set_text(text)

    def close(self) -> None:
        """Close everything in order."""
        self.window.close()
        _until(lambda: self.window.is_ended)


def measure(folder: Path, presses: int = _PRESSES) -> Iterator[tuple[str, Sequence[Beside[Spent]]]]:
    """Review, and give what was pressed with the milliseconds each took."""
    with tempfile.TemporaryDirectory() as scratch:
        desk = Desk(folder, Path(scratch) / "settings.ini")
        try:
            accepted, skipped, edited = [], [], []
            for number in range(presses):
                if number % 3 == 2:
                    desk.edit(f'{{"reply": "{number} {time.time_ns()}"}}')
                    edited.append(desk.press(Qt.Key.Key_Return, _CTRL))
                elif number % 3:
                    skipped.append(desk.press(Qt.Key.Key_S))
                else:
                    key = Qt.Key.Key_A if number % 2 else Qt.Key.Key_E
                    accepted.append(desk.press(key))
            yield "a verdict by key, next item painted", accepted
            yield "skip by key, next item painted", skipped
            yield "accept an edit by key, next item painted", edited
        finally:
            desk.close()


def _pause(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _until(arrived: Callable[[], bool]) -> None:
    loop, end = QEventLoop(), time.perf_counter() + _LONGEST
    while not arrived():
        if time.perf_counter() > end:
            raise TimeoutError("what was waited for did not come")
        QTimer.singleShot(2, loop.quit)
        loop.exec()
