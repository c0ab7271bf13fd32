"""Pages behind a row of tabs."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from studio.gui.theme.fonts import Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.hairline import Hairline


class TabRow(QTabBar):
    """Words over a line; the shown one is underlined in the accent."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self._restyle)
        self._restyle()

    def tabSizeHint(self, index: int) -> QSize:
        """As wide as its words."""
        tokens = self._theme.tokens
        width = self.fontMetrics().horizontalAdvance(self.tabText(index)) + 2 * tokens.space.m
        return QSize(width, self._theme.px(tokens.size.tab_row))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Never cut off."""
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw words, underline and focus."""
        del event
        color, tokens = self._theme.color, self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index in range(self.count()):
            rect, shown = self.tabRect(index), index == self.currentIndex()
            ink = color.text if shown else color.text_muted
            painter.setPen(QColor(ink if self.isTabEnabled(index) else color.text_disabled))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.tabText(index))
            if shown:
                line = rect.adjusted(tokens.space.s, rect.height() - 2, -tokens.space.s, 0)
                painter.fillRect(line, QColor(color.accent))
            if shown and self.hasFocus():
                edge = tokens.stroke.focus / 2
                painter.setPen(QPen(QColor(color.focus), tokens.stroke.focus))
                box = QRectF(rect).adjusted(edge, edge + 2, -edge, -edge - 2)
                painter.drawRoundedRect(box, tokens.radius.control, tokens.radius.control)
        painter.end()

    def _restyle(self) -> None:
        self.setFont(self._theme.font(weight=Weight.MEDIUM))
        self.updateGeometry()
        self.update()


class Tabs(QWidget):
    """``shown`` tells the key of the page that came to the front."""

    shown = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._keys: list[str] = []
        self.row = TabRow(theme, name)
        self._stack = QStackedWidget()
        self._stack.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.row)
        column.addWidget(Hairline(theme, Qt.Orientation.Horizontal))
        column.addWidget(self._stack, 1)
        self.row.currentChanged.connect(self._show)

    def add(self, key: str, title: str, widget: QWidget) -> None:
        """Put one more page behind the others."""
        self._keys.append(key)
        self._stack.addWidget(widget)
        self.row.addTab(title)

    def value(self) -> str:
        """Give the key of the page in front, "" where there is none."""
        index = self.row.currentIndex()
        return self._keys[index] if 0 <= index < len(self._keys) else ""

    def set_value(self, key: str) -> None:
        """Bring a page to the front."""
        self.row.setCurrentIndex(self._keys.index(key))

    def set_title(self, key: str, title: str) -> None:
        """Show other words on a tab, such as a new count."""
        self.row.setTabText(self._keys.index(key), title)

    def _show(self, index: int) -> None:
        if 0 <= index < len(self._keys):
            self._stack.setCurrentIndex(index)
            self.shown.emit(self._keys[index])
