"""A strip under the menus that says what limits the whole project."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from studio.gui.theme.fonts import Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.labels import ElidedLabel, Tone


class Banner(QFrame):
    """One sentence; hidden while there is none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "banner")
        self._theme = theme
        self._sign = QLabel()
        self._sign.setAccessibleName(self.tr("Notice"))
        self.text = ElidedLabel(theme, weight=Weight.MEDIUM, tone=Tone.WARNING)
        space = theme.tokens.space
        row = QHBoxLayout(self)
        row.setContentsMargins(space.l, space.xs, space.l, space.xs)
        row.setSpacing(space.s)
        row.addWidget(self._sign)
        row.addWidget(self.text, 1)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def say(self, text: str) -> None:
        """Show the sentence, or hide where it is empty."""
        self.text.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    def _restyle(self) -> None:
        self._sign.setPixmap(self._theme.pixmap("lock", self._theme.color.warning))
