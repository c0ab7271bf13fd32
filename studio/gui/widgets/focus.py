"""Gives the focus back to where it was."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid


def give_back(widget: QWidget | None) -> None:
    """Give a widget the focus again, if it is still there to take it."""
    if widget is not None and isValid(widget) and widget.isVisible() and widget.isEnabled():
        widget.setFocus(Qt.FocusReason.OtherFocusReason)


def activate(window: QWidget | None) -> None:
    """Make a window the active one where none is: not every desktop does so after a dialog."""
    if window is not None and isValid(window) and QApplication.activeWindow() is None:
        window.activateWindow()


def bring_back(dialog: QDialog, parent: QWidget) -> None:
    """Give the focus back to what has it now in the parent's window, once a dialog is closed."""
    window = parent.window()
    before = window.focusWidget()
    dialog.finished.connect(lambda _result: give_back(before))
    dialog.finished.connect(lambda _result: activate(window))
