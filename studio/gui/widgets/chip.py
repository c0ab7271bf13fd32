"""A chip: a verdict's tint, icon and word, so that colour is never the only cue."""

from enum import StrEnum

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme


class ChipTone(StrEnum):
    """What a chip says at a glance."""

    GOOD = "success"
    OPEN = "warning"
    BAD = "danger"
    INFO = "info"
    PLAIN = "text_muted"


_ICONS = {
    ChipTone.GOOD: "circle-check",
    ChipTone.OPEN: "triangle-alert",
    ChipTone.BAD: "circle-x",
    ChipTone.INFO: "activity",
    ChipTone.PLAIN: "minus",
}


class Chip(QWidget):
    """Painted from the tokens, 20 px high at 100 % zoom."""

    def __init__(self, theme: Theme, text: str, tone: ChipTone) -> None:
        super().__init__()
        self._theme, self._text, self._tone = theme, text, tone
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def say(self, text: str, tone: ChipTone) -> None:
        """Say something else."""
        if (text, tone) != (self._text, self._tone):
            self._text, self._tone = text, tone
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    def sizeHint(self) -> QSize:
        """As wide as icon and word, as high as a small control."""
        space = self._theme.tokens.space
        text = self.fontMetrics().horizontalAdvance(self._text)
        width = text + self._icon() + space.xs + 2 * space.s - space.xs // 2
        return QSize(width, self._theme.px(self._theme.tokens.size.control_small))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw tint, icon and word."""
        del event
        space, color = self._theme.tokens.space, self._theme.color
        ink = getattr(color, self._tone.value)
        tint = (
            color.hover
            if self._tone is ChipTone.PLAIN
            else getattr(color, f"{self._tone.value}_tint")
        )
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tint))
        corner = self._theme.tokens.radius.control
        painter.drawRoundedRect(QRectF(self.rect()), corner, corner)
        left = space.s - space.xs // 2
        icon = self._theme.pixmap(_ICONS[self._tone], ink, size=self._theme.tokens.space.m)
        painter.drawPixmap(QPoint(left, (self.height() - self._icon()) // 2), icon)
        painter.setPen(QColor(ink))
        room = self.rect().adjusted(left + self._icon() + space.xs, 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._text)
        painter.end()

    def _icon(self) -> int:
        return self._theme.px(self._theme.tokens.space.m)

    def _restyle(self) -> None:
        self.setFont(self._theme.font(TextSize.SMALL, Weight.MEDIUM))
        self.updateGeometry()
        self.update()
