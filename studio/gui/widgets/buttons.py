"""Buttons: bound to an action, so that text, key and state come from one place."""

from enum import StrEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton

from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.redressed import Redressed
from studio.gui.theme.theme import Theme


class Kind(StrEnum):
    """How much a button asks to be pressed."""

    PRIMARY = "primary"
    NORMAL = "normal"
    QUIET = "quiet"
    SMALL = "small"
    RAIL = "rail"
    ENTRY = "entry"


class Button(Redressed, QPushButton):
    """A push button in the theme's look; ``icon`` names a file of the icon set."""

    def __init__(
        self, theme: Theme, text: str, *, kind: Kind = Kind.NORMAL, icon: str = ""
    ) -> None:
        super().__init__(text)
        self.setProperty("kind", kind.value)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoDefault(False)  # else Enter in a dialog's field would press the first one
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._theme, self._kind, self._icon_name = theme, kind, icon
        self._made_at = theme.revision
        theme.changed.connect(self.look_changed)
        self.restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be pressed by Enter, too, wherever it stands; Qt leaves that to dialogs."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def restyle(self) -> None:
        """Take font and icon from the theme as it is now."""
        small = self._kind is Kind.SMALL
        size = TextSize.SMALL if small else TextSize.BODY
        self.setFont(self._theme.font(size, Weight.MEDIUM))
        if self._icon_name:
            side = self._theme.px(self._theme.tokens.size.icon)
            gap = self._theme.tokens.space.xs if self.text() else 0
            self.setIcon(self._theme.icon(self._icon_name, self._tint(), gap=gap))
            self.setIconSize(QSize(side + gap, side))

    def set_kind(self, kind: Kind) -> None:
        """Change how much the button asks to be pressed."""
        if kind is not self._kind:
            self._kind = kind
            self.set_style_property("kind", kind.value)

    def set_style_property(self, name: str, value: object) -> None:
        """Set a property that the sheet reads, and have the sheet read it."""
        self.setProperty(name, value)
        if not self._theme.dress(self):  # another sheet is read at once
            self.style().unpolish(self)
            self.style().polish(self)
        self.restyle()

    def follow(self, action: QAction) -> "Button":
        """Do what the action does: same state, same key in the tip."""
        action.changed.connect(lambda: self._copy(action))
        self.clicked.connect(lambda _checked: action.trigger())
        self._copy(action)
        return self

    def _copy(self, action: QAction) -> None:
        self.setEnabled(action.isEnabled())
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        name = self.text() or action.text()
        tip = f"{name} ({key})" if key else ""
        self.setToolTip("\n".join(line for line in (tip, action.statusTip()) if line))
        self.setAccessibleName(self.text() or action.text())

    def _tint(self) -> str:
        color = self._theme.color
        if self._kind is Kind.PRIMARY:
            return color.on_accent
        return color.text_muted if self._kind in {Kind.RAIL, Kind.ENTRY} else color.text
