"""The head of a screen: its title, one muted fact, and what it offers to do."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.labels import ElidedLabel, Label, Tone


class Header(QWidget):
    """48 px at 100 % zoom; at most one of its buttons is primary."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(title)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.fact = ElidedLabel(theme, tone=Tone.MUTED)
        space = theme.tokens.space
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(space.l, 0, space.l, 0)
        self._row.setSpacing(space.s)
        self._row.addWidget(Label(theme, title, size=TextSize.TITLE, weight=Weight.STRONG))
        self._row.addSpacing(space.xs)
        self._row.addWidget(self.fact, 1)
        theme.changed.connect(self._restyle)
        self._restyle()

    def add_button(self, button: QAbstractButton) -> None:
        """Put a button at the right end."""
        self._row.addWidget(button)

    def show_beside_fact(self, widget: QWidget) -> None:
        """Put a widget right after the fact, which then takes no more room than its words."""
        at = self._row.indexOf(self.fact)
        if self._row.stretch(at):
            self._row.setStretch(at, 0)
            self._row.insertStretch(at + 1, 1)
        self._row.insertWidget(at + 1, widget)

    def _restyle(self) -> None:
        self.setFixedHeight(self._theme.px(self._theme.tokens.size.header))
