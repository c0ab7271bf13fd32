"""Long work in one line: what it is, a bar, how far it is, and a way to stop it."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studio.gui.theme.fonts import TextSize
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.labels import ElidedLabel, Label, Tone
from studio.gui.widgets.meter import Meter


class ProgressLine(QWidget):
    """``cancel_asked`` when its button is pressed; the button then waits for the end."""

    cancel_asked = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.title = Label(theme, name, size=TextSize.SMALL)
        self.meter = Meter(theme, name)
        self.count = ElidedLabel(theme, size=TextSize.SMALL, tone=Tone.MUTED)
        self.cancel = Button(theme, self.tr("Cancel"), kind=Kind.SMALL)
        self.cancel.setAccessibleName(self.tr("Cancel: {name}").format(name=name))
        self.cancel.clicked.connect(lambda _checked: self._ask())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.tokens.space.s)
        row.addWidget(self.title)
        row.addWidget(self.meter, 1)
        row.addWidget(self.count, 2)
        row.addWidget(self.cancel)

    def show_progress(self, done: int, total: int, note: str = "") -> None:
        """Fill the bar; ``note`` is pace and time left, or what it does where nothing counts."""
        self.meter.show_progress(done, total)
        locale = QLocale()
        counted = self.tr("{done} of {total}").format(
            done=locale.toString(done), total=locale.toString(total)
        )
        parts = [counted] if total else []
        self.count.setText(" · ".join([*parts, note] if note else parts))

    def set_title(self, text: str) -> None:
        """Say what it does."""
        self.title.setText(text)

    def _ask(self) -> None:
        self.cancel.setEnabled(False)
        self.cancel_asked.emit()
