"""A line of text to type into."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from studio.gui.theme.redressed import Redressed
from studio.gui.theme.theme import Theme
from studio.gui.widgets.redo_keys import RedoKeys


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the sheet reads, and have the sheet read it."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class LineEdit(RedoKeys, Redressed, QLineEdit):
    """An outlined field; ``committed`` tells a changed text once, on Enter or on leaving."""

    committed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        text: str = "",
        placeholder: str = "",
        mono: bool = False,
    ) -> None:
        super().__init__(text)
        self._theme, self._mono, self._kept = theme, mono, text
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setCursorPosition(0)
        self.editingFinished.connect(self._commit)
        self._made_at = theme.revision
        theme.changed.connect(self.look_changed)
        self._restyle()

    def set_text(self, text: str) -> None:
        """Show another text without announcing it."""
        self._kept = text
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def set_invalid(self, invalid: bool) -> None:
        """Outline the field as wrong; say why beside it."""
        set_property(self, "invalid", invalid)

    def minimumSizeHint(self) -> QSize:
        """At least a few letters wide, always a control high."""
        size = self._theme.tokens.size
        return QSize(self._theme.px(size.control * 2), self._theme.px(size.control))

    def restyle(self) -> None:
        """Take the font from the theme as it is now."""
        self._restyle()

    def _commit(self) -> None:
        if self.text() != self._kept:
            self._kept = self.text()
            self.committed.emit(self._kept)

    def _restyle(self) -> None:
        self.setFont(self._theme.mono() if self._mono else self._theme.font())
        self.updateGeometry()
