"""One screen's button on the rail, with what waits there."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QKeySequence, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionButton

from studio.gui import text
from studio.gui.shell.standing import meaning
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind


class RailButton(Button):
    """Icon, name and count in a row; in a narrow rail the icon over the count."""

    def __init__(self, theme: Theme, action: QAction, *, key: str, icon: str) -> None:
        super().__init__(theme, action.text(), kind=Kind.RAIL)
        self._key, self._sign = key, icon
        self._action = action
        self._count = 0
        self._compact = False
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.follow(action)
        action.changed.connect(self._describe)
        self._describe()

    @property
    def count(self) -> int:
        """How many things wait here."""
        return self._count

    def show_count(self, count: int) -> None:
        """Show how many things wait here; nothing where none do."""
        self._count = count
        self._describe()
        self.updateGeometry()
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Show the icon over the count, or the name beside them."""
        self._compact = compact
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a row; in a narrow rail with room for the count under the icon."""
        tokens = self._theme.tokens
        row = self._theme.px(tokens.size.rail_row)
        if not self._compact:
            return QSize(self._theme.px(tokens.size.rail), row)
        tall = self._theme.px(tokens.size.icon + tokens.type.line_small) + 2 * tokens.space.s
        return QSize(row, tall if self._count else row + tokens.space.s)

    def minimumSizeHint(self) -> QSize:
        """As high as it wants to be; the name may be cut off."""
        return QSize(self._theme.px(self._theme.tokens.size.icon), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, bar, icon, name and count, and the ring of the focus."""
        del event
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, option)
        if self._compact:
            self._draw_stacked(painter)
        else:
            self._draw_row(painter)
        painter.end()

    def _draw_ground(self, painter: QPainter, option: QStyleOptionButton) -> None:
        color, corner = self._theme.color, self._theme.tokens.radius.control
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver) and self.isEnabled()
        ground = color.accent_tint if self.isChecked() else color.hover if hovered else ""
        painter.setPen(Qt.PenStyle.NoPen)
        if ground:
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(QRectF(self.rect()), corner, corner)
        ring = self._theme.tokens.stroke.focus
        if self.isChecked():
            painter.setBrush(QColor(color.accent))
            inset = self._theme.tokens.space.xs + 2
            painter.drawRoundedRect(QRectF(0, inset, ring + 1, self.height() - 2 * inset), 1, 1)
        if self.hasFocus():
            pen = painter.pen()
            pen.setStyle(Qt.PenStyle.SolidLine)
            pen.setColor(QColor(color.focus))
            pen.setWidth(ring)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            half = ring / 2
            box = QRectF(self.rect()).adjusted(half, half, -half, -half)
            painter.drawRoundedRect(box, corner, corner)

    def _draw_row(self, painter: QPainter) -> None:
        space = self._theme.tokens.space
        side = self._theme.px(self._theme.tokens.size.icon)
        left = space.s + 2
        painter.drawPixmap(QPoint(left, (self.height() - side) // 2), self._pixmap())
        room = self.rect().adjusted(left + side + space.m, 0, -space.s, 0)
        if self._count:
            painter.setFont(self._theme.font(TextSize.SMALL, Weight.MEDIUM, figures=True))
            painter.setPen(QColor(self._ink(muted=True)))
            count = text.number(self._count)
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | middle, count)
            room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(count) - space.xs)
        painter.setFont(self.font())
        painter.setPen(QColor(self._ink()))
        name = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)

    def _draw_stacked(self, painter: QPainter) -> None:
        space, kind = self._theme.tokens.space, self._theme.tokens.type
        side = self._theme.px(self._theme.tokens.size.icon)
        top = space.s if self._count else (self.height() - side) // 2
        painter.drawPixmap(QPoint((self.width() - side) // 2, top), self._pixmap())
        if self._count:
            painter.setFont(self._theme.font(TextSize.SMALL, Weight.MEDIUM, figures=True))
            painter.setPen(QColor(self._ink(muted=True)))
            under = QRect(0, top + side, self.width(), self._theme.px(kind.line_small))
            painter.drawText(under, Qt.AlignmentFlag.AlignCenter, short(self._count))

    def _pixmap(self) -> QPixmap:
        return self._theme.pixmap(self._sign, self._ink(muted=not self.isChecked()))

    def _ink(self, *, muted: bool = False) -> str:
        color = self._theme.color
        if not self.isEnabled():
            return color.text_disabled
        if self.isChecked():
            return color.accent_text
        return color.text_muted if muted else color.text

    def _describe(self) -> None:
        waits = meaning(self._key, self._count) if self._count else ""
        name = self._action.text()
        key = self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.setAccessibleName(f"{name}, {waits}" if waits else name)
        first = f"{name} ({key})" if key else name
        self.setToolTip(f"{first}\n{waits}" if waits else first)


def short(count: int) -> str:
    """Write a count in at most five characters: 1,086 as it is, then 12k, 3.4M."""
    if count < 10_000:
        return text.number(count)
    if count < 999_500:
        return f"{count / 1_000:.0f}k"
    return f"{count / 1_000_000:.1f}M"
