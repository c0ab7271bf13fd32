"""A strip under the menus that says what limits the whole project, and offers the way out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel

from studio.gui.theme.fonts import Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button
from studio.gui.widgets.labels import ElidedLabel, Tone
from studio.gui.widgets.surface import Ground, Surface


class Banner(Surface):
    """One sentence and one button; hidden while there is none."""

    pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Ground.BANNER)
        self._theme = theme
        self._sign = QLabel()
        self._sign.setAccessibleName(self.tr("Notice"))
        self.text = ElidedLabel(theme, weight=Weight.MEDIUM, tone=Tone.WARNING)
        self.button = Button(theme, "")
        self.button.clicked.connect(lambda _checked: self.pressed.emit())
        space = theme.tokens.space
        row = QHBoxLayout(self)
        row.setContentsMargins(space.l, space.xs, space.l, space.xs)
        row.setSpacing(space.s)
        row.addWidget(self._sign)
        row.addWidget(self.text, 1)
        row.addWidget(self.button)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def say(self, text: str, *, offer: str = "") -> None:
        """Show the sentence and what can be done about it, or hide where it is empty."""
        self.text.setText(text)
        self.setAccessibleName(text)
        self.button.setText(offer)
        self.button.setAccessibleName(offer)
        self.button.setVisible(bool(offer))
        self.setVisible(bool(text))

    def _restyle(self) -> None:
        self._sign.setPixmap(self._theme.pixmap("lock", self._theme.color.warning))
