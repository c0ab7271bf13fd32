"""A few choices side by side, of which one holds."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from studio.gui.theme.fonts import Weight
from studio.gui.theme.theme import Theme


class Segment(QRadioButton):
    """One choice; a radio button to keys and screen readers, painted from the tokens."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(text)
        self._theme = theme
        self.is_last = False
        self._take_stop(False)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._take_stop)
        theme.changed.connect(self._restyle)
        self._restyle()

    def sizeHint(self) -> QSize:
        """As wide as its words, as high as a control."""
        tokens = self._theme.tokens
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2 * tokens.space.m
        return QSize(max(width, self._theme.px(tokens.size.hit_target)),
                     self._theme.px(tokens.size.control))  # fmt: skip

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its words."""
        return self.sizeHint()

    def hitButton(self, position: object) -> bool:
        """Take a press anywhere, not on the words alone."""
        del position
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw tint, outline or divider, word, and the focus inside."""
        del event
        color, tokens = self._theme.color, self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.isChecked() and self.isEnabled():
            self._outline(painter, box, color.accent_tint, color.accent)
        elif self.isChecked():
            self._outline(painter, box, color.hover, color.border_strong)
        elif self.underMouse() and self.isEnabled():
            self._outline(painter, box.adjusted(1, 1, -1, -1), color.hover, "")
        elif not self.is_last:
            painter.setPen(QPen(QColor(color.border), 1))
            inset = tokens.space.s
            painter.drawLine(self.width() - 1, inset, self.width() - 1, self.height() - inset)
        if self.hasFocus():
            edge = tokens.stroke.focus / 2
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(color.focus), tokens.stroke.focus))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge),
                                    tokens.radius.control, tokens.radius.control)  # fmt: skip
        painter.setPen(QColor(self._ink()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()

    def _take_stop(self, checked: bool) -> None:
        """Be the group's one stop for Tab while chosen."""
        policy = Qt.FocusPolicy.StrongFocus if checked else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(policy)
        self.update()

    def _ink(self) -> str:
        color = self._theme.color
        if not self.isEnabled():  # which one holds is still worth reading
            return color.text_muted if self.isChecked() else color.text_disabled
        return color.accent_text if self.isChecked() else color.text

    def _outline(self, painter: QPainter, box: QRectF, fill: str, line: str) -> None:
        corner = self._theme.tokens.radius.control
        path = QPainterPath()
        path.addRoundedRect(box, corner, corner)
        painter.fillPath(path, QColor(fill))
        if line:
            painter.setPen(QPen(QColor(line), 1))
            painter.drawPath(path)

    def _restyle(self) -> None:
        self.setFont(self._theme.font(weight=Weight.MEDIUM))
        self.updateGeometry()
        self.update()


class Segmented(QWidget):
    """One stop for Tab; arrow keys choose; ``chosen`` tells only what a person picked."""

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        items: Sequence[tuple[str, str]],
        *,
        value: str | None = None,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._silent = False
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._segments: dict[str, Segment] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for key, text in items:
            segment = Segment(theme, text)
            segment.setAccessibleDescription(name)
            self._segments[key] = segment
            self._group.addButton(segment)
            row.addWidget(segment)
        if items:
            self._segments[items[-1][0]].is_last = True
            self.set_value(value if value is not None else items[0][0])
        self._group.buttonToggled.connect(self._tell)
        theme.changed.connect(self.update)

    def value(self) -> str:
        """Give the key of the choice that holds."""
        return next((key for key, one in self._segments.items() if one.isChecked()), "")

    def set_value(self, key: str) -> None:
        """Choose without announcing it; the focus stays on what is chosen."""
        focused = any(one.hasFocus() for one in self._segments.values())
        self._silent = True
        self._segments[key].setChecked(True)
        self._silent = False
        if focused:
            self._segments[key].setFocus()

    def set_text(self, key: str, text: str) -> None:
        """Show other words for a choice, such as a new count."""
        self._segments[key].setText(text)
        self._segments[key].updateGeometry()

    def set_shown(self, key: str, shown: bool) -> None:
        """Show a choice, or leave it out; the last one shown has no divider after it."""
        if self._segments[key].isHidden() is not shown:
            return
        self._segments[key].setVisible(shown)
        last = [one for one in self._segments.values() if not one.isHidden()][-1:]
        for one in self._segments.values():
            one.is_last = one in last
            one.update()

    def segment(self, key: str) -> Segment:
        """Give the button of a choice."""
        return self._segments[key]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the outline around all choices."""
        del event
        color, corner = self._theme.color, self._theme.tokens.radius.control
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(color.border_strong), 1))
        painter.setBrush(QColor(color.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
        painter.end()

    def _tell(self, segment: Segment, checked: bool) -> None:
        if checked and not self._silent:
            self.chosen.emit(next(key for key, one in self._segments.items() if one is segment))
