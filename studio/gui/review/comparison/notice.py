"""One line under the sides that says what came of an action, with the step that follows."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.icon_button import IconButton
from studio.gui.widgets.labels import ElidedLabel


class Notice(QWidget):
    """Hidden until something is said, and again when it is closed."""

    followed = Signal()

    def __init__(self, theme: Theme, step: str) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Notice"))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.label = ElidedLabel(theme)
        self.button = Button(theme, step, kind=Kind.SMALL)
        close = IconButton(theme, "x", self.tr("Close the notice"), small=True)
        space = theme.tokens.space
        row = QHBoxLayout(self)
        row.setContentsMargins(space.m, space.xs, space.s, space.xs)
        row.setSpacing(space.s)
        row.addWidget(self.label, 1)
        row.addWidget(self.button)
        row.addWidget(close)
        self.button.clicked.connect(lambda _checked: self.followed.emit())
        close.clicked.connect(lambda _checked: self.hide())
        self.hide()

    def say(self, text: str) -> None:
        """Say something else; "" says nothing."""
        self.label.setText(text)
        self.setAccessibleDescription(text)
        self.setVisible(bool(text))
