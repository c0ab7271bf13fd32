"""One recent project on the welcome page."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.gui import text
from studio.gui.shell.recent import Recent
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.icon_button import IconButton
from studio.gui.widgets.labels import ElidedLabel, Label, Tone


class RecentEntry(QWidget):
    """Opens the project; one whose folder is missing can only be taken off the list."""

    chosen = Signal(object)  # Path
    forget_asked = Signal(object)  # Path

    def __init__(self, theme: Theme, recent: Recent) -> None:
        super().__init__()
        self._theme = theme
        missing = recent.is_there is False
        path = recent.path
        self.button = Button(theme, "", kind=Kind.ENTRY)
        self.button.setEnabled(not missing)
        self.button.clicked.connect(lambda _checked: self.chosen.emit(path))
        said = self.tr("The folder is missing") if missing else opened(recent.opened_at)
        self.button.setAccessibleName(f"{path.stem}, {path.parent}" + (f", {said}" if said else ""))
        self.button.setMinimumWidth(0)
        self._fill(recent, said)
        self.forget = IconButton(theme, "x", self.tr("Take {name} off the list").format(
            name=path.stem))  # fmt: skip
        self.forget.clicked.connect(lambda _checked: self.forget_asked.emit(path))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.tokens.space.xs)
        row.addWidget(self.button, 1)
        row.addWidget(self.forget)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _fill(self, recent: Recent, said: str) -> None:
        space = self._theme.tokens.space
        missing = recent.is_there is False
        words = QVBoxLayout()
        words.setSpacing(0)
        tone = Tone.MUTED if missing else Tone.TEXT
        words.addStretch(1)
        words.addWidget(ElidedLabel(self._theme, recent.path.stem, weight=Weight.MEDIUM, tone=tone))
        place = str(recent.path.parent)
        words.addWidget(ElidedLabel(self._theme, place, size=TextSize.SMALL, tone=Tone.MUTED))
        words.addStretch(1)
        row = QHBoxLayout(self.button)
        row.setContentsMargins(space.m, 0, space.m, 0)
        row.setSpacing(space.m)
        row.addLayout(words, 1)
        row.addWidget(Label(self._theme, said, size=TextSize.SMALL,
                            tone=Tone.WARNING if missing else Tone.MUTED))  # fmt: skip
        for label in self.button.findChildren(Label):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _restyle(self) -> None:
        self.setMaximumWidth(self._theme.px(2 * self._theme.tokens.size.inspector))


def opened(moment: str, *, today: datetime | None = None) -> str:
    """Say when a project was opened last: today and yesterday by name, else the day."""
    translate = QCoreApplication.translate
    try:
        local = datetime.fromisoformat(moment).astimezone()
    except ValueError:
        return ""
    now = today or datetime.now().astimezone()
    time = text.time(moment)
    if local.date() == now.date():
        return translate("Recent", "today, {time}").format(time=time)
    if local.date() == (now - timedelta(days=1)).date():
        return translate("Recent", "yesterday, {time}").format(time=time)
    return text.date(moment)
