"""What a screen shows and how keys go through it, measured on the widgets themselves."""

from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QSplitterHandle,
    QWidget,
)

from studio.gui.widgets.labels import ElidedLabel, Label

_MOST_STOPS = 250


def name(widget: QWidget) -> str:
    """Give what a screen reader says of a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return str(interface.text(QAccessible.Text.Name)) if interface else ""


def called(widget: QWidget) -> str:
    """Name a widget in a failed test."""
    return f"{type(widget).__name__} “{name(widget)[:40]}” in {type(widget.parent()).__name__}"


def stops(root: QWidget) -> list[QWidget]:
    """Give all visible widgets that Tab should reach."""
    return [
        child
        for child in root.findChildren(QWidget)
        if child.isVisible()
        and child.isEnabled()
        and child.window() is root.window()
        and child.focusPolicy() & Qt.FocusPolicy.TabFocus
        and child.focusProxy() is None
    ]


def nameless(root: QWidget) -> list[str]:
    """Give the stops that a screen reader could not tell."""
    return [called(stop) for stop in stops(root) if not name(stop)]


def way(root: QWidget) -> list[QWidget]:
    """Press Tab until it comes round; gives the stops in order."""
    window = root.window()
    visited = [_first(root)]
    visited[0].setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(_MOST_STOPS):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        focused = window.focusWidget()
        if focused is None or focused in visited:
            break
        visited.append(focused)
    return visited


def _first(root: QWidget) -> QWidget:
    every = set(stops(root))
    following = root.nextInFocusChain()
    while following is not None and following not in every:
        following = following.nextInFocusChain()
    assert following is not None
    return following


def backwards(visited: list[QWidget]) -> list[str]:
    """Give the steps between neighbours of one parent that go up, or left on one line."""
    found = []
    for before, after in pairwise(visited):
        moved = isinstance(before, QSplitterHandle) or isinstance(after, QSplitterHandle)
        if moved or before.parent() is not after.parent():
            continue
        first, second = before.geometry(), after.geometry()
        up = second.bottom() < first.top()
        left = second.right() < first.left() and second.top() < first.bottom()
        if up or left:
            found.append(f"{called(before)} → {called(after)}")
    return found


def without_a_ring(root: QWidget) -> list[str]:
    """Give the stops that look the same with the focus as without."""
    found = []
    for stop in stops(root):
        if focused := QApplication.focusWidget():
            focused.clearFocus()
        before = stop.grab().toImage()
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        if stop.hasFocus() and stop.grab().toImage() == before:
            found.append(called(stop))
    return found


def cut_off(root: QWidget) -> list[str]:
    """Give the labels and buttons with too little room for their text, and no way to read it."""
    found = []
    for child in root.findChildren(QWidget):
        if not child.isVisible() or child.window() is not root.window():
            continue
        if isinstance(child, ElidedLabel):
            fits = _advance(child) <= child.width() or bool(child.toolTip())
        elif isinstance(child, Label) and child.text():
            fits = _has_room(child)
        elif isinstance(child, QAbstractButton) and child.text():
            fits = child.width() >= child.sizeHint().width() or bool(child.toolTip())
        else:
            continue
        if not fits or _is_outside(child):
            found.append(f"{called(child)} {child.size().toTuple()} {child.sizeHint().toTuple()}")
    return found


def _advance(label: Label) -> int:
    return max(label.fontMetrics().horizontalAdvance(line) for line in label.text().split("\n"))


def _has_room(label: Label) -> bool:
    if label.wordWrap():
        return label.height() + 1 >= label.heightForWidth(label.width())
    margins = label.contentsMargins()
    return _advance(label) <= label.width() - margins.left() - margins.right() + 1


def _is_outside(widget: QWidget) -> bool:
    """Tell whether an ancestor clips the widget; what scrolls may be out of sight."""
    corner, inner = QPoint(0, 0), widget
    while (outer := inner.parentWidget()) is not None and not inner.isWindow():
        area = outer.parentWidget()
        if isinstance(area, QAbstractScrollArea) and outer is area.viewport():
            hidden = area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            return hidden and corner.x() + inner.x() + widget.width() > outer.width() + 1
        corner += inner.pos()
        # A pixel of rounding is nobody's loss.
        seen = outer.rect().adjusted(-1, -1, 1, 1)
        if not seen.contains(QRect(corner, widget.size())):
            return True
        inner = outer
    return False
