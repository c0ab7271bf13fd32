"""Opens the splits dialog where the action asks for it."""

from PySide6.QtWidgets import QWidget

from studio.gui.actions.bindings import ActionSet
from studio.gui.design.splits.dialog import SplitsDialog
from studio.gui.shell.kit import Kit

ACTION = "design.splits"


def provide(kit: Kit, actions: ActionSet, over: QWidget) -> None:
    """Let the action open the dialog over a widget's window."""

    def run() -> None:
        show(kit, over)

    actions.provide(ACTION, run)


def show(kit: Kit, over: QWidget) -> SplitsDialog:
    """Open the dialog; gives it."""
    dialog = SplitsDialog(kit, over.window())
    dialog.open()
    return dialog
