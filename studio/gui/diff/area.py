"""The scrolling area that both panes stand in: pixel by pixel, with only what is in view shown."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea

from studio.gui.diff.pane import DiffPane
from studio.gui.theme.theme import Theme
from studio.gui.widgets.hairline import Hairline


class DiffArea(QAbstractScrollArea):
    """Both panes scroll as one; in one column the left one lends its lines and stands aside."""

    slid = Signal()

    def __init__(self, theme: Theme, left: DiffPane, right: DiffPane) -> None:
        super().__init__()
        self._theme, self._left, self._right = theme, left, right
        self._line = Hairline(theme, Qt.Orientation.Vertical)
        self.is_inline = self._following = False
        for child in (left, self._line, right):
            child.setParent(self.viewport())
            child.show()
        self.setFrameShape(DiffArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Both answers"))
        for pane in (left, right):
            pane.slipped.connect(self.slide)
            pane.horizontalScrollBar().rangeChanged.connect(self._fit_width)
            pane.horizontalScrollBar().valueChanged.connect(self._follow_width)

    def set_inline(self, inline: bool) -> None:
        """Show one column, or two."""
        self.is_inline = inline
        self._line.setVisible(not inline)
        self._left.setFocusPolicy(Qt.FocusPolicy.NoFocus if inline else Qt.FocusPolicy.StrongFocus)
        self._place()

    def set_total(self, total: float) -> None:
        """Say how high the whole is."""
        height, bar = self.viewport().height(), self.verticalScrollBar()
        bar.setPageStep(height)
        bar.setSingleStep(self._left.bar_height())
        bar.setRange(0, max(0, round(total) - height))
        self.slide()

    def slide(self) -> None:
        """Put both panes where the scroll bar says."""
        for pane in (self._left, self._right):
            pane.slide(self.verticalScrollBar().value(), self.viewport().height())
        self.slid.emit()

    def reveal(self, top: float, bottom: float) -> None:
        """Scroll as little as brings a stretch of the whole into view."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if top < bar.value():
            bar.setValue(round(top))
        elif bottom > bar.value() + height:
            bar.setValue(round(min(top, bottom - height)))

    def reveal_upper(self, top: float) -> None:
        """Scroll so that a height stands in the upper part of the area, unless it does."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if not bar.value() <= top <= bar.value() + height * 3 // 4:
            bar.setValue(round(top) - height // 3)

    def page(self, direction: int) -> None:
        """Scroll by what is visible, less a little."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + direction * round(self.viewport().height() * 0.9))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Follow the scroll bars."""
        if dx:
            self._follow_width(self.horizontalScrollBar().value())
        if dy:
            self.slide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width."""
        super().resizeEvent(event)
        self._place()

    def viewportEvent(self, event: QEvent) -> bool:
        """Leave painting to the panes."""
        return event.type() is QEvent.Type.Paint or super().viewportEvent(event)

    def _place(self) -> None:
        width, height = self.viewport().width(), self.viewport().height()
        line = self._theme.tokens.stroke.border
        half = width if self.is_inline else (width - line) // 2
        left = -width - line if self.is_inline else 0
        self._left.setGeometry(QRect(left, self._left.y(), half, self._left.height()))
        right = 0 if self.is_inline else half + line
        self._right.setGeometry(QRect(right, self._right.y(), width - right, self._right.height()))
        self._line.setGeometry(half, 0, line, height)
        self.slide()

    def _fit_width(self) -> None:
        bars = [pane.horizontalScrollBar() for pane in (self._left, self._right)]
        self.horizontalScrollBar().setRange(0, max(bar.maximum() for bar in bars))
        self.horizontalScrollBar().setPageStep(bars[1].pageStep())

    def _follow_width(self, value: int) -> None:
        """A cursor moved out of view sideways: the other pane goes along."""
        if not self._following:
            self._following = True
            self.horizontalScrollBar().setValue(value)
            for pane in (self._left, self._right):
                pane.horizontalScrollBar().setValue(value)
            self._following = False
