"""Gives the lines of a plain text editor a height of their own, which Qt's layout lacks."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine
from PySide6.QtWidgets import QPlainTextDocumentLayout

from studio.gui.widgets import unseen_room


class Leading(QPlainTextDocumentLayout):
    """Hand it to a document before its first text."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._height = 0

    def set_height(self, height: int) -> None:
        """Set the distance between two lines in pixels; whoever shows them lays out anew."""
        self._height = height

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Lay a block out with its lines centred in the height."""
        layout = block.layout()
        if block.isValid() and not layout.lineCount():
            unseen_room.fit(block)
        rect = super().blockBoundingRect(block)
        if not self._height or not block.isValid() or not block.isVisible():
            return rect
        count = layout.lineCount()
        # Where the last line stands as it was put before, so do all; a line may be very long.
        if count and not self._stands(layout.lineAt(count - 1), count - 1):
            for index in range(count):
                line = layout.lineAt(index)
                line.setPosition(QPointF(self._left(block, line), self._top(line, index)))
        rect.setHeight(count * self._height)
        return rect

    def _stands(self, line: QTextLine, index: int) -> bool:
        top = self._top(line, index)
        return bool(top) and line.y() == top

    def _top(self, line: QTextLine, index: int) -> float:
        return index * self._height + (self._height - line.height()) / 2

    def _left(self, block: QTextBlock, line: QTextLine) -> float:
        """Begin a line of a right-to-left paragraph at the right edge."""
        margin = float(self.document().documentMargin())
        if block.textDirection() is not Qt.LayoutDirection.RightToLeft:
            return margin
        return margin + max(0.0, line.width() - line.naturalTextWidth())
