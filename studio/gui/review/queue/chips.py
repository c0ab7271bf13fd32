"""What the queue is limited to, as chips that let it go."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets import labels
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.flow import FlowLayout


class FilterChip(Button):
    """Tint, words and a cross; ended by … where the words are wider than the room."""

    def __init__(self, theme: Theme, said: str) -> None:
        super().__init__(theme, "", kind=Kind.SMALL)
        self.said, self._room = said, theme.tokens.size.queue
        self.setAccessibleName(self.tr("Let go: {what}").format(what=said))

    def set_room(self, room: int) -> None:
        """Be no wider than this."""
        self._room = room
        self.setToolTip(labels.plain_tip(self.said) if self._shown() != self.said else "")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Words and cross, high enough to be hit."""
        width = self.fontMetrics().horizontalAdvance(self.said) + self._beside()
        return QSize(min(width, self._room), self._theme.px(self._theme.tokens.size.hit_target))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip."""
        del event
        color, tokens = self._theme.color, self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = self._theme.px(tokens.size.control_small)
        width = tokens.stroke.focus if self.hasFocus() else tokens.stroke.border
        line = color.focus if self.hasFocus() else color.accent_tint
        painter.setPen(QPen(QColor(line), width))
        painter.setBrush(QColor(color.hover if self.underMouse() else color.accent_tint))
        box = QRectF(0, (self.height() - high) / 2, self.width(), high)
        box.adjust(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(box, tokens.radius.control, tokens.radius.control)
        painter.setPen(QColor(color.accent_text))
        room = self.rect().adjusted(tokens.space.s, 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._shown())
        side = self._theme.px(tokens.space.m)
        cross = self._theme.pixmap("x", color.accent_text, size=tokens.space.m)
        at = QPoint(self.width() - side - tokens.space.xs, (self.height() - side) // 2)
        painter.drawPixmap(at, cross)
        painter.end()

    def restyle(self) -> None:
        """Take the font from the theme."""
        self.setFont(self._theme.font(TextSize.SMALL, Weight.MEDIUM))
        self.updateGeometry()

    def _shown(self) -> str:
        room = max(0, self._room - self._beside())
        return self.fontMetrics().elidedText(self.said, Qt.TextElideMode.ElideRight, room)

    def _beside(self) -> int:
        space = self._theme.tokens.space
        return space.s + self._theme.px(space.m) + 2 * space.xs + 1


class FilterChips(QWidget):
    """A chip for each part that is asked for, and one that lets all go; hidden where none is."""

    dropped = Signal(str)
    cleared = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.chips: list[FilterChip] = []
        self._said: list[tuple[str, str]] = []
        self.setAccessibleName(self.tr("What the queue is limited to"))
        space = theme.tokens.space
        self._flow = FlowLayout(space.xs)
        column = QVBoxLayout(self)
        column.setContentsMargins(space.m, space.xs, space.s, space.xs)
        column.addLayout(self._flow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clear = Button(theme, self.tr("Clear all"), kind=Kind.SMALL)
        self.clear.setAccessibleName(self.tr("Ask for nothing in particular"))
        self.clear.clicked.connect(lambda _checked: self.cleared.emit())
        self._flow.addWidget(self.clear)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def show_parts(self, parts: Sequence[tuple[str, str]]) -> None:
        """Show other chips; the focus stays among them."""
        if list(parts) == self._said:
            return
        focused = next((at for at, one in enumerate(self.chips) if one.hasFocus()), None)
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._said = list(parts)
        self._flow.removeWidget(self.clear)
        self.chips = [self._chip(key, said) for key, said in parts]
        self._flow.addWidget(self.clear)
        self.setVisible(bool(parts))
        self.updateGeometry()
        if focused is not None and self.chips:
            self.chips[min(focused, len(self.chips) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten what is wider than the column."""
        super().resizeEvent(event)
        for chip in self.chips:
            chip.set_room(self._room())

    def _chip(self, key: str, said: str) -> FilterChip:
        chip = FilterChip(self._theme, said)
        chip.set_room(self._room())
        chip.clicked.connect(lambda _checked: self.dropped.emit(key))
        self._flow.addWidget(chip)
        QWidget.setTabOrder(chip, self.clear)
        return chip

    def _restyle(self) -> None:
        self.clear.setMinimumHeight(self._theme.px(self._theme.tokens.size.hit_target))

    def _room(self) -> int:
        space = self._theme.tokens.space
        return max(self.width(), self._theme.px(self._theme.tokens.size.queue)) - space.m - space.s
