"""Panes that meet at a line one pixel wide, which mouse and keys can move."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle

from studio.gui.theme.theme import Theme
from studio.gui.widgets import remembering
from studio.gui.widgets.remembering import Remembers

_STEP = 16
_LEAP = 64


class Handle(QSplitterHandle):
    """Takes focus; arrow keys move it, Home and End go to the ends, double click evens out."""

    def __init__(self, orientation: Qt.Orientation, splitter: "Splitter", theme: Theme) -> None:
        super().__init__(orientation, splitter)
        self._theme, self._panes = theme, splitter
        self.setAccessibleName(splitter.accessibleName())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the line; keys across its direction go on to the window."""
        across = self.orientation() is Qt.Orientation.Horizontal
        back, forth = (
            (Qt.Key.Key_Left, Qt.Key.Key_Right) if across else (Qt.Key.Key_Up, Qt.Key.Key_Down)
        )
        leap = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        step = self._theme.px(_LEAP if leap else _STEP)
        moves = {
            back: -step,
            forth: step,
            Qt.Key.Key_Home: -self._panes.length(),
            Qt.Key.Key_End: self._panes.length(),
        }
        move = moves.get(Qt.Key(event.key()))
        if move is None:
            super().keyPressEvent(event)
        else:
            self._panes.shift(self, move)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Give every pane its share again."""
        del event
        self._panes.even_out()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show more than the one pixel, so that the focus is seen."""
        super().focusInEvent(event)
        self.clearMask()
        self.raise_()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Be a line again."""
        super().focusOutEvent(event)
        self.setMask(self.contentsRect())
        # Qt goes on leaving out what an opaque pane has under the line until the order of the
        # widgets changes.
        self.lower()
        self.raise_()
        self._panes.paint_under(self)  # what the mask gives free is the panes' again

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, or the focus."""
        del event
        painter = QPainter(self)
        line = self.contentsRect()
        if self.hasFocus():
            painter.fillRect(self.rect(), QColor(self._theme.color.focus))
        else:
            painter.fillRect(line, QColor(self._theme.color.border))
        painter.end()


class Splitter(QSplitter):
    """Remembers its sizes under ``key``; panes do not fold away unless told to."""

    def __init__(
        self,
        theme: Theme,
        orientation: Qt.Orientation,
        name: str,
        *,
        memory: Remembers | None = None,
        key: str = "",
    ) -> None:
        super().__init__(orientation)
        self._theme, self._memory, self._key = theme, memory, key
        self.setAccessibleName(name)
        self.setHandleWidth(theme.tokens.space.hair)
        self.setChildrenCollapsible(False)
        self.splitterMoved.connect(lambda _at, _index: self._keep())
        theme.changed.connect(self._restyle)

    def createHandle(self) -> QSplitterHandle:
        """Make our own kind."""
        return Handle(self.orientation(), self, self._theme)

    def start_with(self, *sizes: int) -> None:
        """Take the remembered sizes, or these; call it when all panes are in."""
        kept = remembering.sizes(self._memory, self._key, count=self.count())
        self.setSizes(kept or list(sizes))

    def length(self) -> int:
        """Give the length along which panes share room."""
        return self.width() if self.orientation() is Qt.Orientation.Horizontal else self.height()

    def shift(self, handle: Handle, by: int) -> None:
        """Move a line by some pixels."""
        index = next(at for at in range(self.count()) if self.handle(at) is handle)
        across = self.orientation() is Qt.Orientation.Horizontal
        rect = handle.geometry()
        at = (rect.left() if across else rect.top()) + handle.contentsMargins().left()
        self.moveSplitter(at + by, index)
        self._keep()

    def paint_under(self, handle: Handle) -> None:
        """Paint anew what a line that had the focus lay over."""
        self.update(handle.geometry())
        for at in range(self.count()):  # an opaque pane is not painted with what is behind it
            pane = self.widget(at)
            if pane is not None:
                pane.update(handle.geometry().translated(-pane.pos()))

    def even_out(self) -> None:
        """Give every pane the same room."""
        self.setSizes([self.length()] * self.count())
        self._keep()

    def _keep(self) -> None:
        if self._memory is not None and self._key:
            self._memory.set(self._key, self.sizes())

    def _restyle(self) -> None:
        for at in range(1, self.count()):
            self.handle(at).update()
