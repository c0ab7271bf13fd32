"""A reviewer who works by keys alone: `python -m tests.end_to_end.reviewer PROJECT SETTINGS`.

She tells every step on standard output as one line of JSON, once it is kept, and ends after
``--items``; so another process can look whether all that she was told is there, also after it
ended her in the middle.
"""

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from studio.domain.ids import TaskId
from studio.gui.review.model import Decided, ReviewModel
from studio.gui.review.view import ReviewView
from studio.gui.shell import kit
from studio.gui.shell.window import MainWindow

_CTRL = Qt.KeyboardModifier.ControlModifier
_NONE = Qt.KeyboardModifier.NoModifier
_MOST_STOPS = 80
_LONGEST = 20_000  # milliseconds that anything may take
EDIT = '{"category": "other", "note": "edit %d"}'
HALF = "half a sentence that nobody has decided on"


class Reviewer:
    """Presses keys in a window and waits for what comes of each."""

    def __init__(self, window: MainWindow, tell: Callable[[dict[str, object]], None]) -> None:
        self.window, self._tell = window, tell
        self._decided: list[Decided] = []

    @property
    def model(self) -> ReviewModel:
        """The review screen's."""
        page = self.window.pages["review"]
        assert isinstance(page, ReviewView)
        return page.model

    @property
    def present(self) -> TaskId | None:
        """The task on the desk."""
        item = self.model.desk.item
        return None if item is None else item.task.task_id

    def open(self, project: Path) -> None:
        """Open a project and go to its review by G, then R."""
        window = self.window
        window.show()
        wait(lambda: "review" in window.pages)
        window.open(project)
        wait(lambda: window.kit.session.current is not None)
        window.activateWindow()
        wait(window.isActiveWindow)
        wait(window.actions_["go.review"].isEnabled)
        self.press(Qt.Key.Key_G)
        self.press(Qt.Key.Key_R)
        wait(lambda: self.present is not None)
        self.model.decided.connect(self._decided.append)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = _NONE) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self.window.focusWidget() or self.window, key, modifier)

    def type(self, text: str) -> None:
        """Go into the editor by I and type in the place of all that is there."""
        self.press(Qt.Key.Key_I)
        self.press(Qt.Key.Key_A, _CTRL)
        QTest.keyClicks(self.window.focusWidget(), text)

    def review(self, number: int) -> None:
        """Decide on the item on the desk, in one of ten ways."""
        before = self.present
        ways = (
            self._accept,
            self._reject_all,
            self._accept_with_reasons,
            self._accept_edit,
            self._escalate,
            self._accept_right,
            self._think_again,
            self._accept_with_note,
            self._accept_edit,
            self._skip_and_come_back,
        )
        ways[number % len(ways)](number)
        wait(lambda: self.present != before)

    def judge(self, keys: str) -> TaskId:
        """Decide by letters until the next item comes; gives the task that was judged."""
        wait(lambda: self.present is not None and not self.model.is_busy)
        task_id = self.present
        assert task_id is not None
        for key in keys:
            self.decide(Qt.Key(ord(key)))
            wait(lambda: not self.model.is_busy)
        wait(lambda: self.present != task_id)
        return task_id

    def settle(self) -> None:
        """Go by Tab to the first verdict that settles a conflict, and press it."""
        page = self.window.pages["review"]
        assert isinstance(page, ReviewView)
        verdicts = page.bar.verdicts
        wait(lambda: any(one.isVisible() for one in verdicts.settling))
        for _ in range(_MOST_STOPS):
            if self.window.focusWidget() in verdicts.settling:
                break
            self.press(Qt.Key.Key_Tab)
        task_id = self.present
        self.decide(Qt.Key.Key_Space)
        wait(lambda: self.present != task_id)

    def type_half(self) -> None:
        """Begin an edit, and tell once its draft is kept."""
        kept: list[object] = []
        self.model.desk.draft_kept.connect(kept.append)
        self.type(HALF)
        wait(lambda: any(kept) and self.model.desk.text == HALF)
        wait(lambda: self.model.desk.drafts.is_idle)
        self._tell({"typed": HALF, "task": self.present})
        QTest.keyClicks(self.window.focusWidget(), " and more")
        wait(lambda: False)

    def decide(self, key: Qt.Key, modifier: Qt.KeyboardModifier = _NONE) -> Decided:
        """Press the key of a verdict, and wait until it is kept."""
        count = len(self._decided)
        self.press(key, modifier)
        wait(lambda: len(self._decided) > count)
        return self._decided[-1]

    def _note(self, decided: Decided, **more: object) -> None:
        told = {
            "task": decided.task_id,
            "candidate": decided.candidate_id,
            "verdict": decided.verdict.value,
        }
        self._tell({**told, **more})

    def _accept(self, _: int) -> None:
        self._note(self.decide(Qt.Key.Key_A))

    def _reject_all(self, _: int) -> None:
        task_id = self.present
        while self.present == task_id:
            self._note(self.decide(Qt.Key.Key_X))
            wait(lambda: not self.model.is_busy)

    def _accept_with_reasons(self, _: int) -> None:
        self.press(Qt.Key.Key_1)
        self.press(Qt.Key.Key_3)
        reasons = sorted(self.model.desk.reasons)
        self._note(self.decide(Qt.Key.Key_A), reasons=reasons)

    def _accept_edit(self, number: int) -> None:
        self.type(EDIT % number)
        self._note(self.decide(Qt.Key.Key_Return, _CTRL), text=EDIT % number)

    def _escalate(self, _: int) -> None:
        self._note(self.decide(Qt.Key.Key_E))

    def _accept_right(self, _: int) -> None:
        self.press(Qt.Key.Key_D)
        right = self.model.desk.right
        decided = self.decide(Qt.Key.Key_B)
        assert right is not None
        assert right.candidate_id == decided.candidate_id
        self._note(decided)
        while self.model.desk.compare != "edit":
            self.press(Qt.Key.Key_D)

    def _think_again(self, _: int) -> None:
        """Accept, take that back by U, and escalate."""
        task_id = self.present
        self.decide(Qt.Key.Key_A)
        wait(lambda: self.present != task_id)
        wait(self.window.actions_["review.undo"].isEnabled)
        self.press(Qt.Key.Key_U)
        wait(lambda: self.present == task_id)
        wait(lambda: not self.window.history.is_busy)
        self._note(self.decide(Qt.Key.Key_E))

    def _accept_with_note(self, number: int) -> None:
        self.press(Qt.Key.Key_M)
        QTest.keyClicks(self.window.focusWidget(), f"note {number}")
        self.press(Qt.Key.Key_Escape)
        self._note(self.decide(Qt.Key.Key_A), note=f"note {number}")

    def _skip_and_come_back(self, _: int) -> None:
        task_id = self.present
        self.press(Qt.Key.Key_S)
        wait(lambda: self.present != task_id)
        self.press(Qt.Key.Key_K)
        wait(lambda: self.present == task_id)
        self._note(self.decide(Qt.Key.Key_A))


def wait(done: Callable[[], bool]) -> None:
    """Let the window live until something is so."""
    loop, waited = QEventLoop(), 0
    while not done():
        if waited > _LONGEST:
            raise TimeoutError("what was waited for did not come")
        QTimer.singleShot(5, loop.quit)
        loop.exec()
        waited += 5


def _tell(told: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()


def main(arguments: list[str]) -> None:
    """Review as many items as asked for, then stop, or begin an edit and stay at it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("project", type=Path)
    parser.add_argument("settings", type=Path)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--items", type=int, default=10)
    parser.add_argument("--stay", action="store_true", help="end by typing, and wait")
    asked = parser.parse_args(arguments)
    app = QApplication(["reviewer"])
    app.setQuitOnLastWindowClosed(False)
    settings = QSettings(str(asked.settings), QSettings.Format.IniFormat)
    made = kit.build(app, settings, documents=asked.settings.parent, show_path=lambda _path: None)
    window = MainWindow(made)
    reviewer = Reviewer(window, _tell)
    try:
        reviewer.open(asked.project)
        if reviewer.model.desk.is_edited:
            _tell({"found": reviewer.model.desk.text, "task": reviewer.present})
        for number in range(asked.first, asked.first + asked.items):
            reviewer.review(number)
        if asked.stay:
            reviewer.type_half()
    finally:
        window.close()
        wait(lambda: window.is_ended)


if __name__ == "__main__":
    main(sys.argv[1:])
