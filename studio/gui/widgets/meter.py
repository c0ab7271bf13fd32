"""Progress: a thin bar that a screen reader knows as a progress bar."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy

from studio.gui.theme.theme import Theme


class Meter(QProgressBar):
    """Painted from the tokens; empty while the total is not known, never a spinner."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setRange(0, 1)
        theme.changed.connect(self.update)

    def show_progress(self, done: int, total: int) -> None:
        """Fill ``done`` of ``total``."""
        self.setRange(0, max(total, 1))
        self.setValue(min(done, max(total, 1)) if total else 0)

    def sizeHint(self) -> QSize:
        """Flat, as wide as there is room."""
        return QSize(self._theme.tokens.size.queue // 2, self._theme.tokens.space.xs + 2)

    def minimumSizeHint(self) -> QSize:
        """Wide enough to see it move."""
        return QSize(self._theme.tokens.space.xxl, self._theme.tokens.space.xs + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw track and filling."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = self.height() / 2
        painter.setBrush(QColor(self._theme.color.pressed))
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        share = self.value() / self.maximum() if self.maximum() else 0.0
        if share > 0:
            painter.setBrush(QColor(self._theme.color.accent))
            width = max(self.height(), self.width() * share)
            painter.drawRoundedRect(QRectF(0, 0, width, self.height()), radius, radius)
        painter.end()
