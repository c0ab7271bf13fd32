"""Gives the lines of a plain text editor a height of their own, which Qt's layout lacks."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine
from PySide6.QtWidgets import QPlainTextDocumentLayout


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
        rect = super().blockBoundingRect(block)
        layout = block.layout()
        if not self._height or not block.isValid() or not block.isVisible():
            return rect
        for index in range(layout.lineCount()):
            line = layout.lineAt(index)
            top = index * self._height + (self._height - line.height()) / 2
            if not top or line.y() != top:  # else it stands where it was put before
                line.setPosition(QPointF(self._left(block, line), top))
        rect.setHeight(layout.lineCount() * self._height)
        return rect

    def _left(self, block: QTextBlock, line: QTextLine) -> float:
        """Begin a line of a right-to-left paragraph at the right edge."""
        margin = float(self.document().documentMargin())
        if block.textDirection() is not Qt.LayoutDirection.RightToLeft:
            return margin
        return margin + max(0.0, line.width() - line.naturalTextWidth())
