"""Names the steps that can be undone and done again, and says what became of them."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from studio.gui.actions.bindings import ActionSet
from studio.gui.operations.history import HistoryModel
from studio.gui.shell.toasts import Toasts

_STEP = "step"  # what the news are about


class StepNews(QObject):
    """Follows the history; the review desk undoes only what was done there."""

    def __init__(
        self, actions: ActionSet, history: HistoryModel, toasts: Toasts, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._actions, self._history, self._toasts = actions, history, toasts
        history.undone.connect(self._tell_undone)
        history.refused.connect(self._tell_elsewhere)
        history.redone.connect(self._tell_redone)

    def name(self) -> None:
        """Say in the menu what would be undone and done again."""
        history, actions = self._history, self._actions
        undo, redo = (
            label.replace("&", "&&") for label in (history.undo_label, history.redo_label)
        )
        undoes = self.tr("Undo {step}").format(step=undo) if undo else self.tr("Undo")
        redoes = self.tr("Redo {step}").format(step=redo) if redo else self.tr("Redo")
        actions["review.undo"].setProperty("step", undoes if history.undoes_review else "")
        actions["edit.undo"].setText(undoes)
        actions["edit.redo"].setText(redoes)

    def _tell_undone(self, label: str) -> None:
        text = self.tr("Undone: {step}").format(step=label)
        offers = [(self.tr("Redo"), self._actions["edit.redo"].trigger)]
        self._toasts.tell(text, offers, about=_STEP)

    def _tell_redone(self, label: str) -> None:
        text = self.tr("Done again: {step}").format(step=label)
        offers = [(self.tr("Undo"), self._actions["edit.undo"].trigger)]
        self._toasts.tell(text, offers, about=_STEP)

    def _tell_elsewhere(self, label: str, person: str) -> None:
        """Say why nothing was undone at the desk, and how that is done after all."""
        if not label:
            return
        shortcut = self._actions["edit.undo"].shortcut()
        key = shortcut.toString(QKeySequence.SequenceFormat.NativeText)
        words = (
            self.tr("The last change was made by {person}: {step}. {key} undoes it.")
            if person
            else self.tr("The last change was not made at the desk: {step}. {key} undoes it.")
        )
        self._toasts.tell(words.format(step=label, key=key, person=person), about=_STEP)
