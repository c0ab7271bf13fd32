"""Chips to switch on and off, such as the filters over a list."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.flow import FlowLayout


class ChipToggle(QCheckBox):
    """A check box in the shape of a chip: tint and tick when on, outline when off."""

    def __init__(self, theme: Theme, text: str, *, icon: str = "", checked: bool = False) -> None:
        super().__init__(text)
        self._theme, self._icon = theme, icon
        self.setChecked(checked)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(lambda _checked: self.updateGeometry())
        theme.changed.connect(self._restyle)
        self._restyle()

    def sizeHint(self) -> QSize:
        """Words and sign; high enough to be hit, though the chip itself is 20 px."""
        tokens = self._theme.tokens
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2 * tokens.space.s
        if self._sign():
            width += self._sign_side() + tokens.space.xs
        least = self._theme.px(tokens.size.hit_target)
        return QSize(max(width, least), least)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """Take a press anywhere."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip."""
        del event
        color, tokens = self._theme.color, self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = self._theme.px(tokens.size.control_small)
        pen = tokens.stroke.focus if self.hasFocus() else tokens.stroke.border
        line = color.accent if self.isChecked() else color.border_strong
        painter.setPen(QPen(QColor(color.focus if self.hasFocus() else line), pen))
        painter.setBrush(QColor(color.accent_tint if self.isChecked() else color.surface))
        box = QRectF(0, (self.height() - high) / 2, self.width(), high)
        box.adjust(pen / 2, pen / 2, -pen / 2, -pen / 2)
        painter.drawRoundedRect(box, tokens.radius.control, tokens.radius.control)
        ink = color.accent_text if self.isChecked() else color.text
        left = tokens.space.s
        if self._sign():
            sign = self._theme.pixmap(self._sign(), ink, size=tokens.space.m)
            painter.drawPixmap(QPoint(left, (self.height() - self._sign_side()) // 2), sign)
            left += self._sign_side() + tokens.space.xs
        painter.setPen(QColor(ink if self.isEnabled() else color.text_disabled))
        room = self.rect().adjusted(left, 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()

    def _sign(self) -> str:
        return "check" if self.isChecked() else self._icon

    def _sign_side(self) -> int:
        return self._theme.px(self._theme.tokens.space.m)

    def _restyle(self) -> None:
        self.setFont(self._theme.font(TextSize.SMALL, Weight.MEDIUM))
        self.updateGeometry()
        self.update()


class ChipGroup(QWidget):
    """Several chips that wrap; ``changed`` tells the keys that are on, when a person acts."""

    changed = Signal(object)

    def __init__(self, theme: Theme, name: str, *, exclusive: bool = False) -> None:
        super().__init__()
        self._theme, self._exclusive = theme, exclusive
        self._chips: dict[str, ChipToggle] = {}
        self.setAccessibleName(name)
        self._flow = FlowLayout(theme.tokens.space.xs)
        self.setLayout(self._flow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_items(
        self, items: Sequence[tuple[str, str]], *, chosen: frozenset[str] = frozenset()
    ) -> None:
        """Replace the chips without announcing anything."""
        if [(key, chip.text()) for key, chip in self._chips.items()] != list(items):
            self._rebuild(items)
        self.set_chosen(chosen)

    def stops(self) -> tuple[QWidget, ...]:
        """Give what takes the focus, in order; other chips will stand in the same place."""
        return tuple(self._chips.values())

    def chosen(self) -> frozenset[str]:
        """Give the keys that are on."""
        return frozenset(key for key, chip in self._chips.items() if chip.isChecked())

    def set_chosen(self, chosen: frozenset[str]) -> None:
        """Switch chips without announcing it."""
        for key, chip in self._chips.items():
            chip.setChecked(key in chosen)

    def _rebuild(self, items: Sequence[tuple[str, str]]) -> None:
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {key: ChipToggle(self._theme, text) for key, text in items}
        for key, chip in self._chips.items():
            chip.setAccessibleDescription(self.accessibleName())
            chip.clicked.connect(lambda on, key=key: self._act(key, on=on))
            self._flow.addWidget(chip)
        self.updateGeometry()

    def _act(self, key: str, *, on: bool) -> None:
        if self._exclusive and on:
            self.set_chosen(frozenset({key}))
        self.changed.emit(self.chosen())
