"""Leaves room under and over lines, so that what belongs together stands side by side.

The room is no text: it reaches neither undo nor copy nor what is saved.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument

from studio.gui.widgets.leading import Leading


class DiffLayout(Leading):
    """Lines of one height, with filler in pixels over the first line and under any line."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._over = 0
        self._under: Mapping[int, int] = {}

    @contextmanager
    def quiet(self) -> Iterator[None]:
        """Lay lines out without telling the editor of each, which would ask for the next one."""
        self.blockSignals(True)
        try:
            yield
        finally:
            self.blockSignals(False)
            self.documentSizeChanged.emit(self.documentSize())

    @property
    def over(self) -> int:
        """The filler over the first line."""
        return self._over

    def under(self, line: int) -> int:
        """Give the filler under a line."""
        return self._under.get(line, 0)

    def set_filler(self, over: int, under: Mapping[int, int]) -> bool:
        """Set the filler by line number; tells whether anything changed."""
        if (over, under) == (self._over, self._under):
            return False
        self._over, self._under = over, dict(under)
        return True

    def text_height(self, block: QTextBlock) -> float:
        """Give a line's height with its wrapping, without filler."""
        return super().blockBoundingRect(block).height()

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Lay a block out with the filler around it."""
        rect = super().blockBoundingRect(block)
        if not block.isValid() or not block.isVisible():
            return rect
        number = block.blockNumber()
        if number == 0 and self._over:
            layout = block.layout()
            for index in range(layout.lineCount()):
                line = layout.lineAt(index)
                line.setPosition(line.position() + QPointF(0, self._over))
            rect.setHeight(rect.height() + self._over)
        under = self._under.get(number, 0)
        if under:
            rect.setHeight(rect.height() + under)
        return rect
