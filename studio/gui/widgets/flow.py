"""Lays widgets in lines that wrap like words."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

_MOST_TIMES = 3  # that one placing leads to another


class FlowLayout(QLayout):
    """Fills one line, then the next; its height follows from its width.

    What is lower than its line stands in the middle of it, or ``on_top``, as fields do whose
    error may take a line more.
    """

    def __init__(self, gap: int, *, on_top: bool = False) -> None:
        super().__init__()
        self._on_top = on_top
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}  # by width, as it is asked for very often
        self._gap = gap
        self._wanted = QRect()
        self._is_placing = False
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more."""
        self._items.append(item)

    def count(self) -> int:
        """Tell how many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Give one, None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take one out, None beyond the last."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Want no more room than needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """A narrower line means more of them."""
        return True

    def invalidate(self) -> None:
        """Measure anew, as an item is another or of another size."""
        self._heights.clear()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        """Tell the height of all lines."""
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), place=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        """Put every item in its place."""
        super().setGeometry(rect)
        self._wanted = rect
        if self._is_placing:
            return  # an item that is being shown has its parents laid out: the newest place counts
        self._is_placing = True
        placed: QRect | None = None
        for _ in range(_MOST_TIMES):
            if placed != self._wanted:
                placed = self._wanted
                self._arrange(placed, place=True)
        self._is_placing = False

    def sizeHint(self) -> QSize:
        """All on one line."""
        hints = [item.sizeHint() for item in self._items]
        width = sum(hint.width() for hint in hints) + self._gap * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """The widest alone on its line."""
        hints = [item.minimumSize() for item in self._items]
        return QSize(
            max((hint.width() for hint in hints), default=0),
            max((hint.height() for hint in hints), default=0),
        )

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        left, top, height = rect.left(), rect.top(), 0
        line: list[tuple[QLayoutItem, QRect]] = []
        for item in self._items:
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            hint = item.sizeHint()
            if left > rect.left() and left + hint.width() > rect.right() + 1:
                if place:
                    self._put(line, height)
                left, top, height, line = rect.left(), top + height + self._gap, 0, []
            line.append((item, QRect(QPoint(left, top), hint)))
            left += hint.width() + self._gap
            height = max(height, hint.height())
        if place:
            self._put(line, height)
        return top + height - rect.top()

    def _put(self, line: Sequence[tuple[QLayoutItem, QRect]], height: int) -> None:
        for item, place in line:
            down = 0 if self._on_top else (height - place.height()) // 2
            item.setGeometry(place.translated(0, down))
