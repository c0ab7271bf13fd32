"""A box to tick."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from studio.gui.theme.theme import Theme


class Check(QCheckBox):
    """Painted from the tokens; ``clicked`` tells only what a person did."""

    def __init__(self, theme: Theme, text: str, *, checked: bool = False) -> None:
        super().__init__(text)
        self._theme = theme
        self.setChecked(checked)
        self.setAccessibleName(text.replace("&", ""))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def sizeHint(self) -> QSize:
        """Box and words, high enough to be hit."""
        tokens = self._theme.tokens
        text = self.fontMetrics().horizontalAdvance(self.text())
        width = 2 * tokens.space.xs + self._side() + (text + tokens.space.s if self.text() else 0)
        least = self._theme.px(tokens.size.hit_target)
        return QSize(max(width, least), least)

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its words."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """Take a press anywhere."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, tick, words and focus."""
        del event
        color, tokens = self._theme.color, self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_box(painter)
        painter.setPen(QColor(color.text if self.isEnabled() else color.text_disabled))
        left = tokens.space.xs + self._side() + tokens.space.s
        room = QRect(left, 0, self.width() - left, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            edge = tokens.stroke.focus / 2
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(color.focus), tokens.stroke.focus))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge),
                                    tokens.radius.control, tokens.radius.control)  # fmt: skip
        painter.end()

    def _draw_box(self, painter: QPainter) -> None:
        color, tokens = self._theme.color, self._theme.tokens
        side = self._side()
        top = (self.height() - side) // 2
        box = QRectF(tokens.space.xs + 0.5, top + 0.5, side - 1, side - 1)
        filled = self.checkState() is not Qt.CheckState.Unchecked
        on = color.accent if self.isEnabled() else color.text_disabled
        painter.setPen(QPen(QColor(on if filled else color.border_strong), 1))
        painter.setBrush(QColor(on if filled else color.surface))
        painter.drawRoundedRect(box, tokens.radius.mark, tokens.radius.mark)
        if filled:
            partly = self.checkState() is Qt.CheckState.PartiallyChecked
            sign = self._theme.pixmap("minus" if partly else "check", color.on_accent,
                                      size=tokens.space.m)  # fmt: skip
            inset = (side - self._theme.px(tokens.space.m)) // 2
            painter.drawPixmap(QPoint(tokens.space.xs + inset, top + inset), sign)

    def _side(self) -> int:
        return self._theme.px(self._theme.tokens.size.icon)

    def _restyle(self) -> None:
        self.setFont(self._theme.font())
        self.updateGeometry()
        self.update()
