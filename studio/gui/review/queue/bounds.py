"""Fields for a bound that need not be there: where it is 0, nothing is asked."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QWidget

from studio.gui.theme.theme import Theme
from studio.gui.widgets.labels import ElidedLabel
from studio.gui.widgets.spin import NumberField, PercentField

translate = QCoreApplication.translate
_MOST = 999_999


class BoundField(QWidget):
    """A whole number; ``chosen`` tells it, None for 0."""

    chosen = Signal(object)  # int | None

    def __init__(self, theme: Theme, name: str, *, step: int) -> None:
        super().__init__()
        self.field = NumberField(theme, name, high=_MOST, step=step)
        self.field.committed.connect(lambda value: self.chosen.emit(value or None))
        _lay_out(self, theme, name, self.field)

    def show_bound(self, bound: int | None) -> None:
        """Show a bound without announcing it."""
        if self.field.value() != (bound or 0):
            self.field.set_number(bound or 0)


class ShareField(QWidget):
    """A share in per cent; ``chosen`` tells it as 0 to 1, None for 0."""

    chosen = Signal(object)  # float | None

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.field = PercentField(theme, name, decimals=0)
        self.field.setSingleStep(5.0)
        self.field.committed.connect(lambda share: self.chosen.emit(share or None))
        _lay_out(self, theme, name, self.field)

    def show_bound(self, bound: float | None) -> None:
        """Show a bound without announcing it."""
        if self.field.share() != (bound or 0.0):
            self.field.set_share(bound or 0.0)


def _lay_out(whole: QWidget, theme: Theme, name: str, field: QAbstractSpinBox) -> None:
    label = ElidedLabel(theme, name)
    label.setBuddy(field)
    field.setSpecialValueText(translate("BoundField", "any"))
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.tokens.space.s)
    row.addWidget(label, 1)
    row.addWidget(field)
