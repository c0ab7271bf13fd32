"""A part of the task that can be folded away under its heading."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.remembering import Remembers


class FoldHeading(QAbstractButton):
    """A heading that is checked while what stands under it is shown."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self._theme = theme
        self._fact = ""
        self.setText(title)
        self.setAccessibleName(title)
        self.setCheckable(True)
        self.setChecked(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_fact(self, fact: str) -> None:
        """Say one muted fact at the right end."""
        if fact != self._fact:
            self._fact = fact
            self.setAccessibleDescription(fact)
            self.update()

    def sizeHint(self) -> QSize:
        """High enough to be hit, as wide as its words."""
        tokens = self._theme.tokens
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words + self._side() + tokens.space.l, self._theme.px(tokens.size.hit_target))

    def minimumSizeHint(self) -> QSize:
        """Its words are elided where there is no room."""
        return QSize(self.sizeHint().height(), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold by Enter, too."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw an arrow, the words, the fact and the focus."""
        del event
        color, tokens, side = self._theme.color, self._theme.tokens, self._side()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = color.text if self.underMouse() else color.text_muted
        painter.setPen(QColor(ink))
        left = tokens.space.xs
        room = QRect(left, 0, self.width() - 2 * left, self.height())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, self._fact)
        taken = self.fontMetrics().horizontalAdvance(self._fact)
        room.setWidth(room.width() - side - left - (taken + tokens.space.s if taken else 0))
        elided = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self.text(), elided, max(0, room.width()))
        painter.drawText(room, middle, shown)
        name = "chevron-down" if self.isChecked() else "chevron-right"
        arrow = self._theme.pixmap(name, ink, size=tokens.space.m)
        beside = 2 * left + self.fontMetrics().horizontalAdvance(shown)
        painter.drawPixmap(QPoint(beside, (self.height() - side) // 2), arrow)
        if self.hasFocus():
            edge = tokens.stroke.focus / 2
            painter.setPen(QPen(QColor(color.focus), tokens.stroke.focus))
            box = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
            painter.drawRoundedRect(box, tokens.radius.control, tokens.radius.control)
        painter.end()

    def _side(self) -> int:
        return self._theme.px(self._theme.tokens.space.m)

    def _restyle(self) -> None:
        self.setFont(self._theme.font(TextSize.SMALL, Weight.MEDIUM))
        self.updateGeometry()
        self.update()


class Section(QWidget):
    """A heading over its body; whether it is folded is remembered under ``key``."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        *,
        memory: Remembers | None = None,
        key: str = "",
        is_open: bool = True,
    ) -> None:
        super().__init__()
        self._memory, self._key = memory, key
        self.setAccessibleName(title)
        self.heading = FoldHeading(theme, title)
        self._content = QWidget()
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(theme.tokens.space.xs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self._content)
        kept = memory.get(key, is_open) if memory is not None and key else is_open
        self.heading.setChecked(kept is not False)
        self._content.setVisible(self.is_open)
        self.heading.toggled.connect(self._fold)

    @property
    def is_open(self) -> bool:
        """Tell whether the body is shown."""
        return self.heading.isChecked()

    def _fold(self, is_open: bool) -> None:
        self._content.setVisible(is_open)
        if self._memory is not None and self._key:
            self._memory.set(self._key, is_open)
