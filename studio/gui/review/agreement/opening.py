"""Opens the dialogs about reviewers among themselves, each once."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from studio.gui.actions.bindings import ActionSet
from studio.gui.review.model import ReviewModel
from studio.gui.shell.kit import Kit
from studio.gui.widgets.dialog import Dialog


class PeopleDialogs(QObject):
    """Provides the actions "review.agreement", "review.worth" and "review.repairs".

    The dialogs stay open beside the desk, and close with the project.
    """

    def __init__(self, kit: Kit, actions: ActionSet, model: ReviewModel, owner: QWidget) -> None:
        super().__init__(owner)
        self._kit, self._model, self._owner = kit, model, owner
        self._open: dict[str, Dialog] = {}
        for name, make in (
            ("agreement", self._agreement),
            ("worth", self._worth),
            ("repairs", self._repairs),
        ):
            actions.provide(f"review.{name}", partial(self._bring, name, make))
        kit.session.closed.connect(self.close_all)
        kit.session.opening.connect(lambda _path: self.close_all())

    def dialog(self, name: str) -> Dialog | None:
        """Give a dialog that is open."""
        found = self._open.get(name)
        return found if found is not None and isValid(found) and found.isVisible() else None

    def close_all(self) -> None:
        """Close what is open: it is about a project that is gone."""
        for name in list(self._open):
            dialog = self.dialog(name)
            if dialog is not None:
                dialog.reject()
        self._open.clear()

    def _bring(self, name: str, make: Callable[[], Dialog]) -> None:
        dialog = self.dialog(name)
        if dialog is None:
            self._open[name] = dialog = make()
            dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def _agreement(self) -> Dialog:
        from studio.gui.review.agreement.agreement_dialog import AgreementDialog

        return AgreementDialog(self._kit, self._owner.window(), self._model)

    def _worth(self) -> Dialog:
        from studio.gui.review.agreement.worth_dialog import WorthDialog

        return WorthDialog(self._kit, self._owner.window(), self._model)

    def _repairs(self) -> Dialog:
        from studio.gui.review.agreement.repairs_dialog import RepairsDialog

        return RepairsDialog(self._kit, self._owner.window(), self._model)
