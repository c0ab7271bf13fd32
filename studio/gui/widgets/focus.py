"""Gives the focus back to where it was, and keeps the order that Tab goes in."""

from collections.abc import Sequence
from itertools import pairwise

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


def put_before(stops: Sequence[QWidget], following: QWidget) -> None:
    """Have Tab come to these, which were made later, right before another."""
    before = following.previousInFocusChain()
    while before is not None and before is not following:
        if before not in stops and before.focusPolicy() & Qt.FocusPolicy.TabFocus:
            for first, second in pairwise((before, *stops)):
                QWidget.setTabOrder(first, second)
            return
        before = before.previousInFocusChain()
