"""A button that shows its key; where there is no room, its icon and key alone."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QFontMetrics,
    QIcon,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
)

from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.key_caps import caps


class KeyButton(Button):
    """Follows an action and paints the action's key as a cap at its right end.

    ``icon`` shows beside the words if ``shows_icon``, else only in their place. ``yields`` says
    how early it gives its words up where several stand in a row: the least first.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        icon: str,
        kind: Kind = Kind.NORMAL,
        shows_icon: bool = True,
        yields: int = 0,
    ) -> None:
        self._words, self._sign, self._shows_icon, self.yields = text, icon, shows_icon, yields
        self._key, self._narrow, self._on = "", False, False
        self._widths: dict[bool, int] = {}  # as layouts ask for them very often
        super().__init__(theme, text, kind=kind)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def is_narrow(self) -> bool:
        """Tell whether the words have given way."""
        return self._narrow

    @property
    def key(self) -> str:
        """The key as it is painted, "" where there is none."""
        return self._key

    @property
    def is_on(self) -> bool:
        """Tell whether it is shown as switched on."""
        return self._on

    def set_words(self, text: str) -> None:
        """Say something else; the action's state and key stay."""
        if text != self._words:
            self._words = text
            self._widths.clear()
            self.setText(text)
            self.setAccessibleName(text)
            self.updateGeometry()

    def set_narrow(self, narrow: bool) -> None:
        """Show icon and key alone, or the words too; for the layout that it stands in."""
        if narrow != self._narrow:
            self._narrow = narrow
            self.update()

    def set_on(self, on: bool) -> None:
        """Paint it as switched on: tinted and outlined."""
        if on != self._on:
            self._on = on
            self.update()

    def follow(self, action: QAction) -> "KeyButton":
        """Do what the action does, and show its key."""
        super().follow(action)
        return self

    def width_of(self, *, narrow: bool) -> int:
        """Give the width that it has with its words, or without them."""
        if narrow not in self._widths:
            self._widths[narrow] = self._measured(narrow=narrow)
        return self._widths[narrow]

    def restyle(self) -> None:
        """Take font and sizes from the theme as it is now."""
        super().restyle()
        self._widths.clear()

    def _measured(self, *, narrow: bool) -> int:
        space = self._theme.tokens.space
        parts = []
        if narrow or self._shows_icon:
            parts.append(self._side())
        if not narrow:
            parts.append(self.fontMetrics().horizontalAdvance(self._words))
        if self._key:
            parts.append(self._cap_width())
        return sum(parts) + self._gap() * (len(parts) - 1) + 2 * space.s

    def sizeHint(self) -> QSize:
        """As wide as what it shows now, as high as a control."""
        width = self.width_of(narrow=self._narrow)
        return QSize(width, self._theme.px(self._theme.tokens.size.control))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame as the sheet says, then icon, words and key."""
        del event
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._on:
            self._draw_on(painter)
        self._draw_parts(painter)
        painter.end()

    def _draw_on(self, painter: QPainter) -> None:
        color, corner = self._theme.color, self._theme.tokens.radius.control
        stroke = self._theme.tokens.stroke
        width = stroke.focus if self.hasFocus() else stroke.border
        painter.setPen(QPen(QColor(color.accent if self.isEnabled() else color.border), width))
        painter.setBrush(QColor(color.accent_tint))
        edge = width / 2
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), corner, corner
        )

    def _draw_parts(self, painter: QPainter) -> None:
        space, ink = self._theme.tokens.space, self._ink()
        left = (self.width() - self.width_of(narrow=self._narrow)) // 2
        left += space.s
        if self._narrow or self._shows_icon:
            picture = self._theme.pixmap(self._sign, ink)
            painter.drawPixmap(QPoint(left, (self.height() - self._side()) // 2), picture)
            left += self._side() + self._gap()
        painter.setPen(QColor(ink))
        if not self._narrow:
            width = self.fontMetrics().horizontalAdvance(self._words)
            room = QRectF(left, 0, width + 1, self.height())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), self._words)
            left += width + self._gap()
        if self._key:
            self._draw_cap(painter, left, ink)

    def _draw_cap(self, painter: QPainter, left: int, ink: str) -> None:
        high = self._theme.px(self._theme.tokens.size.control_small)
        box = QRectF(left, (self.height() - high) / 2, self._cap_width(), high)
        box.adjust(0.5, 0.5, -0.5, -0.5)
        color, corner = self._theme.color, self._theme.tokens.radius.control
        primary = self._kind is Kind.PRIMARY
        line = ink if primary or not self.isEnabled() else color.border_strong
        painter.setPen(QPen(QColor(line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, corner, corner)
        painter.setFont(self._theme.font(TextSize.SMALL, Weight.MEDIUM))
        painter.setPen(QColor(ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)

    def _ink(self) -> str:
        color = self._theme.color
        if not self.isEnabled():
            return color.text_muted if self._kind is Kind.PRIMARY else color.text_disabled
        if self._on:
            return color.accent_text
        if self._kind is Kind.PRIMARY:
            return color.on_accent
        return color.text_muted if self._kind is Kind.QUIET else color.text

    def _cap_width(self) -> int:
        font = self._theme.font(TextSize.SMALL, Weight.MEDIUM)
        high = self._theme.px(self._theme.tokens.size.control_small)
        from_text = (
            QFontMetrics(font).horizontalAdvance(self._key) + 2 * self._theme.tokens.space.xs + 2
        )
        return max(high, from_text)

    def _gap(self) -> int:
        space = self._theme.tokens.space
        return (space.xs + space.s) // 2

    def _side(self) -> int:
        return self._theme.px(self._theme.tokens.size.icon)

    def show_key(self, action: QAction) -> None:
        """Show an action's key as it is now, without following it; for what lives shortly."""
        portable = action.shortcut().toString(QKeySequence.SequenceFormat.PortableText)
        key = " ".join("Enter" if one == "Return" else one for one in caps(portable))
        if key != self._key:
            self._key = key
            self._widths.clear()
            self.updateGeometry()
        self.update()

    def _copy(self, action: QAction) -> None:
        super()._copy(action)
        self.show_key(action)
