"""Calls the actions of the reasons' keys by the reasons that the keys stand for."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from studio.domain.judgement import Reason
from studio.gui.actions.bindings import ActionSet
from studio.gui.review.model import ReviewModel
from studio.reporting import visible

KEYS = "1234567890"


class ReasonNames(QObject):
    """Menus, palette and the list of keys name the project's own reasons."""

    def __init__(self, actions: ActionSet, model: ReviewModel, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = actions
        model.reasons_changed.connect(self._name)
        self._name(model.reasons)

    def _name(self, reasons: Sequence[Reason]) -> None:
        labels = {one.hotkey: one.label for one in reasons if one.hotkey}
        for key in KEYS:
            named = key in labels
            title = (
                self.tr("Reason: {label}").format(label=visible.show(labels[key])) if named else ""
            )
            self._actions.call(f"review.reason_{key}", title)
