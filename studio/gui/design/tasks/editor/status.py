"""One line that says how a task stands: kept, saved, or what keeps it from being saved."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from studio.gui.theme.theme import Theme
from studio.gui.widgets.labels import ElidedLabel, Tone


class Status(QWidget):
    """Sign and sentence; colour is never the only cue."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._icon, self._tone = "", Tone.MUTED
        self.label = ElidedLabel(theme, tone=Tone.MUTED)
        self._sign = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.tokens.space.xs)
        row.addWidget(self._sign)
        row.addWidget(self.label, 1)
        theme.changed.connect(self._draw)
        self.setAccessibleName(self.tr("How the task stands"))

    @property
    def text(self) -> str:
        """What is said."""
        return self.label.text()

    def say(self, text: str, *, icon: str = "", tone: Tone = Tone.MUTED) -> None:
        """Say something else."""
        self.label.setText(text)
        self.label.set_tone(tone)
        self._icon, self._tone = icon, tone
        self.setAccessibleDescription(text)
        self._draw()

    def _draw(self) -> None:
        self._sign.setVisible(bool(self._icon))
        if self._icon:
            color = getattr(self._theme.color, self._tone)
            self._sign.setPixmap(self._theme.pixmap(self._icon, color))
