"""A text to read, select and copy, as high as it is long; what surrounds it scrolls."""

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlock,
    QWheelEvent,
)
from PySide6.QtWidgets import QScrollArea, QSizePolicy

from studio.gui.theme.theme import Theme
from studio.gui.widgets.leading import Leading
from studio.gui.widgets.text_edit import TextEdit

_PARAGRAPH = "\u2029"


class Lines(Leading):
    """Leaves each line the height that its script needs; right-to-left ones begin at the right."""

    def set_height(self, height: int) -> None:
        """Lines stand closer than where one types."""
        del height

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Lay a block out with its lines where they begin."""
        rect = super().blockBoundingRect(block)
        if block.isValid() and block.textDirection() is Qt.LayoutDirection.RightToLeft:
            layout = block.layout()
            for index in range(layout.lineCount()):
                line = layout.lineAt(index)
                left = self._left(block, line)
                if line.x() != left:
                    line.setPosition(QPointF(left, line.y()))
        return rect


class Passage(TextEdit):
    """Plain by construction; hand it no more than is laid out in a few milliseconds."""

    menu_asked = Signal(QPoint)  # where on the display
    look = "passage"

    def __init__(self, theme: Theme, name: str, *, mono: bool = False) -> None:
        self._high_at = -1  # the width that the height was found for
        super().__init__(theme, name, mono=mono, rows=1)
        self._leading = Lines(self.document())
        self.document().setDocumentLayout(self._leading)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(Passage.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(theme.tokens.space.xs)
        self._restyle()

    def set_text(self, text: str) -> None:
        """Show another text, from its beginning."""
        super().set_text(text)
        self._fit()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy what is selected to the letter; Qt's own way loses no-break spaces."""
        data = QMimeData()
        data.setText(self.textCursor().selectedText().replace(_PARAGRAPH, "\n"))
        return data

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the text has at another width."""
        super().resizeEvent(event)
        if self.viewport().width() != self._high_at:
            self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll what surrounds it."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is None:
            event.ignore()
        else:
            QCoreApplication.sendEvent(around.verticalScrollBar(), event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Leave the menu to who knows the whole text."""
        self.menu_asked.emit(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, its flags, and the focus."""
        super().paintEvent(event)
        if not self.hasFocus():
            return
        stroke, edge = self._theme.tokens.stroke, self._theme.tokens.stroke.focus / 2
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.color.focus), stroke.focus))
        corner = self._theme.tokens.radius.control
        box = QRectF(self.viewport().rect()).adjusted(edge, edge, -edge, -edge)
        painter.drawRoundedRect(box, corner, corner)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Take the height that the text has in another font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _restyle(self) -> None:
        super()._restyle()
        self._fit()

    def _fit(self) -> None:
        width = self.viewport().width()
        self._high_at = width
        layout, block, height = self._leading, self.document().firstBlock(), 0.0
        while block.isValid():
            height += layout.blockBoundingRect(block).height()
            block = block.next()
        margin = 2 * self.document().documentMargin()
        self.setFixedHeight(round(height + margin + 0.5))
