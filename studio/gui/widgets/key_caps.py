"""Keys as caps: one outlined box for each, as they are printed on a keyboard."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme

_MINUS = "−"


class KeyCap(QWidget):
    """One key, outlined."""

    def __init__(self, theme: Theme, key: str) -> None:
        super().__init__()
        self._theme, self._key = theme, key
        self.setAccessibleName(key)
        theme.changed.connect(self._restyle)
        self._restyle()

    def sizeHint(self) -> QSize:
        """A square, or as wide as the key's name."""
        side = self._theme.px(self._theme.tokens.size.control_small)
        text = self.fontMetrics().horizontalAdvance(self._key) + 2 * self._theme.tokens.space.xs
        return QSize(max(side, text + 2), side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the outline and the key's name."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.color.border_strong), 1))
        corner = self._theme.tokens.radius.control
        hint = self.sizeHint()
        box = QRectF(0.5, (self.height() - hint.height()) / 2 + 0.5, hint.width() - 1,
                     hint.height() - 1)  # fmt: skip
        painter.drawRoundedRect(box, corner, corner)
        painter.setPen(QColor(self._theme.color.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)
        painter.end()

    def _restyle(self) -> None:
        self.setFont(self._theme.font(TextSize.SMALL, Weight.MEDIUM))
        self.updateGeometry()


def row_of_caps(theme: Theme, keys: Iterable[str]) -> QWidget:
    """Lay caps side by side."""
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(theme.tokens.space.xs)
    for key in keys:
        layout.addWidget(KeyCap(theme, key))
    layout.addStretch(1)
    return row


def caps(keys: str) -> list[str]:
    """Take a key sequence apart, as this system names its keys."""
    native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    return [key for stroke in native.split(", ") for key in split_keys(stroke)]


def split_keys(stroke: str) -> list[str]:
    """Take a stroke apart: "Ctrl++" is Ctrl and +."""
    head, plus, last = stroke.rpartition("+")
    if not plus or stroke == "+":
        return [stroke]
    if not last:
        head, last = head.removesuffix("+"), "+"
    return [*head.split("+"), _MINUS if last == "-" else last]
