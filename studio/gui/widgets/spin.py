"""Fields for numbers, with a step down and a step up large enough to hit."""

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QSpinBox

from studio.gui.theme.theme import Theme
from studio.gui.widgets import outline
from studio.gui.widgets.icon_button import IconButton

translate = QCoreApplication.translate


class _Steps:
    """The two step buttons inside a field; the arrow keys do the same, so Tab skips them."""

    def __init__(self, theme: Theme, field: QAbstractSpinBox) -> None:
        self._theme, self._field = theme, field
        self._buttons = [
            IconButton(theme, icon, name, small=True)
            for icon, name in (
                ("minus", translate("Spin", "Less")),
                ("plus", translate("Spin", "More")),
            )
        ]
        for button, step in zip(self._buttons, (field.stepDown, field.stepUp), strict=True):
            button.setParent(field)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setAutoRepeat(True)
            button.clicked.connect(lambda _checked, step=step: step())

    def width(self) -> int:
        """Tell the room they take."""
        return sum(button.sizeHint().width() for button in self._buttons)

    def restyle(self) -> None:
        """Take font and colours from the theme; the outline shows through Qt's own field."""
        font, inner = self._theme.font(figures=True), self._field.lineEdit()
        palette = QPalette(inner.palette())
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        inner.setPalette(palette)
        inner.setFont(font)
        self._field.setFont(font)
        self.place()
        self._field.updateGeometry()

    def place(self) -> None:
        """Put them at the right end."""
        right = self._field.width() - self._theme.tokens.stroke.focus
        for button in reversed(self._buttons):
            size = button.sizeHint()
            right -= size.width()
            button.setGeometry(
                right, (self._field.height() - size.height()) // 2, size.width(), size.height()
            )
        # Qt fills its own field and lets no sheet say otherwise: the outline stands around it.
        edge = self._theme.tokens.stroke.focus
        inside = self._field.rect().adjusted(edge, edge, -edge, -edge)
        self._field.lineEdit().setGeometry(inside)
        self._field.lineEdit().setTextMargins(self._theme.tokens.space.xs, 0, self.width(), 0)


def _prepare(field: QAbstractSpinBox, theme: Theme, name: str) -> _Steps:
    field.setAccessibleName(name)
    field.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    field.setFrame(False)
    field.setKeyboardTracking(False)
    field.setCorrectionMode(QAbstractSpinBox.CorrectionMode.CorrectToNearestValue)
    field.lineEdit().setAccessibleName(name)
    return _Steps(theme, field)


def _hint(field: QAbstractSpinBox, theme: Theme, steps: _Steps, text: str) -> QSize:
    wide = field.fontMetrics().horizontalAdvance(text) + theme.tokens.space.xl
    return QSize(wide + steps.width(), theme.px(theme.tokens.size.control))


class NumberField(QSpinBox):
    """A whole number; ``committed`` tells it once a person is done."""

    committed = Signal(int)

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        low: int = 0,
        high: int = 999_999,
        value: int = 0,
        suffix: str = "",
        step: int = 1,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._steps = _prepare(self, theme, name)
        self.setGroupSeparatorShown(True)
        self.setRange(low, high)
        self.setSingleStep(step)
        self.setSuffix(f"\u202f{suffix}" if suffix else "")
        self.setValue(value)
        self.valueChanged.connect(self._tell)
        self._silent = False
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_number(self, value: int) -> None:
        """Show another number without announcing it."""
        self._silent = True
        self.setValue(value)
        self._silent = False

    def sizeHint(self) -> QSize:
        """Wide enough for the largest number."""
        text = self.locale().toString(self.maximum()) + self.suffix()
        return _hint(self, self._theme, self._steps, text)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move the step buttons along."""
        super().resizeEvent(event)
        self._steps.place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the outline; the text is a field of Qt's own."""
        del event
        painter = QPainter(self)
        outline.draw(painter, self, self._theme)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()

    def _tell(self, value: int) -> None:
        if not self._silent:
            self.committed.emit(value)

    def _restyle(self) -> None:
        self._steps.restyle()


class PercentField(QDoubleSpinBox):
    """A share shown in per cent; ``committed`` tells it as 0 to 1."""

    committed = Signal(float)

    def __init__(self, theme: Theme, name: str, *, share: float = 0.0, decimals: int = 1) -> None:
        super().__init__()
        self._theme = theme
        self._silent = False
        self._steps = _prepare(self, theme, name)
        self.setDecimals(decimals)
        self.setRange(0.0, 100.0)
        self.setSuffix("\u202f%")
        self.setValue(share * 100)
        self.valueChanged.connect(self._tell)
        theme.changed.connect(self._restyle)
        self._restyle()

    def share(self) -> float:
        """Give the share, 0 to 1."""
        return self.value() / 100

    def set_share(self, share: float) -> None:
        """Show another share without announcing it."""
        self._silent = True
        self.setValue(share * 100)
        self._silent = False

    def sizeHint(self) -> QSize:
        """Wide enough for 100 %."""
        return _hint(self, self._theme, self._steps, self.textFromValue(100.0) + self.suffix())

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move the step buttons along."""
        super().resizeEvent(event)
        self._steps.place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the outline; the text is a field of Qt's own."""
        del event
        painter = QPainter(self)
        outline.draw(painter, self, self._theme)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()

    def _tell(self, value: float) -> None:
        if not self._silent:
            self.committed.emit(value / 100)

    def _restyle(self) -> None:
        self._steps.restyle()
