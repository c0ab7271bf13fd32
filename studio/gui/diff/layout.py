"""Leaves room under and over lines, so that what belongs together stands side by side.

The room is no text: it reaches neither undo nor copy nor what is saved.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument

from studio.gui.diff.aligning import Filler
from studio.gui.widgets.leading import Leading


class DiffLayout(Leading):
    """Lines of one height, with filler in pixels over the first line and under any line."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._filler = Filler()

    @contextmanager
    def quiet(self) -> Iterator[None]:
        """Lay lines out without telling the editor of each, which would ask for the next one."""
        blocked = self.blockSignals(True)
        try:
            yield
        finally:
            self.blockSignals(blocked)

    @property
    def step(self) -> int:
        """The height of one line on the screen."""
        return self._height

    @property
    def over(self) -> int:
        """The filler over the first line."""
        return self._filler.over

    def under(self, line: int) -> int:
        """Give the filler under a line."""
        return self._filler.under.get(line, 0)

    def set_filler(self, filler: Filler) -> bool:
        """Set the filler by line number; tells whether anything changed."""
        changed = filler != self._filler
        self._filler = filler
        return changed

    def lay_out(self, block: QTextBlock) -> None:
        """Lay a block out, unless it is as it was when that was done last."""
        # The first one's lines are moved by the filler over them each time.
        if block.blockNumber() == 0 or not block.layout().lineCount():
            self.blockBoundingRect(block)

    def text_height(self, block: QTextBlock) -> float:
        """Give a line's height with its wrapping, without filler."""
        return super().blockBoundingRect(block).height()

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Lay a block out with the filler around it; one that is hidden takes no room."""
        if block.isValid() and not block.isVisible():
            return QRectF()
        rect = super().blockBoundingRect(block)
        if not block.isValid():
            return rect
        number = block.blockNumber()
        if number == 0 and self._filler.over:
            layout = block.layout()
            for index in range(layout.lineCount()):
                line = layout.lineAt(index)
                line.setPosition(line.position() + QPointF(0, self._filler.over))
            rect.setHeight(rect.height() + self._filler.over)
        under = self._filler.under.get(number, 0)
        if under:
            rect.setHeight(rect.height() + under)
        return rect
