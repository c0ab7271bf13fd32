"""The desk's keys as they mean the turn that has the focus."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from studio.gui.actions.bindings import ActionSet

# These judge an answer; where a turn has the focus they would do so by mistake.
_ANSWERS_ONLY = ("accept_b", "accept_edit", "escalate", "pair", "compare", "hunk_reasons")


class TurnKeys:
    """Finds what a key does by the actions of the desk, so that keys that were changed hold."""

    def __init__(
        self,
        actions: ActionSet,
        runs: Mapping[str, Callable[[], object]],
        *,
        leave: Callable[[], object],
    ) -> None:
        self._actions, self._leave = actions, leave
        self._runs: dict[str, Callable[[], object]] = {
            **{name: _nothing for name in _ANSWERS_ONLY},
            **runs,
        }

    def find(self, event: QKeyEvent) -> Callable[[], object] | None:
        """Give what a key does, None where it means nothing here."""
        if event.key() == Qt.Key.Key_Escape:
            return self._leave
        pressed = QKeySequence(event.keyCombination())
        for name, run in self._runs.items():
            if pressed in self._actions[f"review.{name}"].shortcuts():
                return run
        return None


def _nothing() -> None:
    pass
