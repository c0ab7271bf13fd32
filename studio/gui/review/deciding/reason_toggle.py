"""One reason to switch on and off: its key, its words, and a tick when it is said."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from studio.domain.judgement import Reason
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets import labels


class ReasonToggle(QCheckBox):
    """A check box in the shape of a chip; as wide on as off, so that nothing moves."""

    def __init__(self, theme: Theme, reason: Reason) -> None:
        super().__init__(reason.label)
        self._theme, self.reason = theme, reason
        self._most: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(reason.label)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_said(self, said: bool) -> None:
        """Switch it without announcing that."""
        if said != self.isChecked():
            self.blockSignals(True)
            self.setChecked(said)
            self.blockSignals(False)
            self.update()

    def width_of(self, most: int | None) -> int:
        """Give the width where the words may take ``most`` pixels, None for all they need."""
        space = self._theme.tokens.space
        words = self._words()
        shown = words if most is None else min(words, most)
        return self._left() + shown + space.xs + self._side() + space.s

    def set_most(self, most: int | None) -> None:
        """Let the words take so many pixels; what is cut off shows on hover."""
        self._most = most
        cut = most is not None and self._words() > most
        self.setToolTip(labels.plain_tip(self.reason.label) if cut else "")
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as key, words and tick, as high as what can be hit."""
        return QSize(self.width_of(self._most), self._theme.px(self._theme.tokens.size.hit_target))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """Take a press anywhere."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw outline, key, words and tick."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_box(painter)
        color, space = self._theme.color, self._theme.tokens.space
        ink = color.accent_text if self.isChecked() else color.text
        muted = color.accent_text if self.isChecked() else color.text_muted
        if not self.isEnabled():
            ink = muted = color.text_disabled
        align = int(Qt.AlignmentFlag.AlignVCenter)
        if self.reason.hotkey:
            painter.setFont(self._key_font())
            painter.setPen(QColor(muted))
            painter.drawText(self.rect().adjusted(space.s, 0, 0, 0), align, self.reason.hotkey)
        painter.setFont(self.font())
        painter.setPen(QColor(ink))
        end = space.xs + self._side() + space.s
        room = self.rect().adjusted(self._left(), 0, -end, 0)
        shown = self.fontMetrics().elidedText(
            self.reason.label, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, align, shown)
        if self.isChecked():
            tick = self._theme.pixmap("check", ink, size=self._theme.tokens.space.m)
            left = self.width() - self._side() - space.s
            painter.drawPixmap(QPoint(left, (self.height() - self._side()) // 2), tick)
        painter.end()

    def _draw_box(self, painter: QPainter) -> None:
        color, tokens = self._theme.color, self._theme.tokens
        line = color.accent if self.isChecked() else color.border_strong
        line = line if self.isEnabled() else color.border
        pen = tokens.stroke.focus if self.hasFocus() else tokens.stroke.border
        painter.setPen(QPen(QColor(color.focus if self.hasFocus() else line), pen))
        hovered = self.underMouse() and self.isEnabled()
        plain = color.hover if hovered else color.surface
        painter.setBrush(QColor(color.accent_tint if self.isChecked() else plain))
        box = QRectF(self.rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2)
        painter.drawRoundedRect(box, tokens.radius.control, tokens.radius.control)

    def _words(self) -> int:
        # Eliding measures in fractions of a pixel.
        return self.fontMetrics().horizontalAdvance(self.reason.label) + 2

    def _left(self) -> int:
        """Tell where the words begin; a reason without a key has no room for one."""
        space = self._theme.tokens.space
        if not self.reason.hotkey:
            return space.s
        return 2 * space.s + QFontMetrics(self._key_font()).horizontalAdvance("0")

    def _key_font(self) -> QFont:
        return self._theme.font(TextSize.SMALL, Weight.MEDIUM, figures=True)

    def _side(self) -> int:
        return self._theme.px(self._theme.tokens.space.m)

    def _restyle(self) -> None:
        self.setFont(self._theme.font(weight=Weight.MEDIUM))
        self.updateGeometry()
        self.update()
