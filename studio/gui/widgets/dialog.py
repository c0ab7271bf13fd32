"""A dialog's frame: body, a line for problems, and buttons; it never blocks the program.

The body scrolls where the display is too low for it, so that the buttons are always seen.
"""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QColor, QPalette
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from studio.gui.text import sentence
from studio.gui.theme.theme import Theme
from studio.gui.widgets import focus, remembering
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.hairline import Hairline
from studio.gui.widgets.labels import Label, Tone
from studio.gui.widgets.remembering import Remembers
from studio.gui.widgets.scrolled import Scrolled


class Dialog(QDialog):
    """Show it with ``open()``; Esc rejects; its size is remembered under ``key``."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        parent: QWidget,
        *,
        size: tuple[int, int] = (560, 420),
        memory: Remembers | None = None,
        key: str = "",
    ) -> None:
        super().__init__(parent)
        self.theme, self._memory, self._key = theme, memory, key
        self._before = parent.window().focusWidget()
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        space = theme.tokens.space
        self._page = QWidget()
        self.body = QVBoxLayout(self._page)
        self.body.setContentsMargins(space.l, space.l, space.l, space.l)
        self.body.setSpacing(space.m)
        self._problem = Label(theme, tone=Tone.DANGER).wrapped()
        self._problem.setContentsMargins(space.l, space.s, space.l, 0)
        self._problem.hide()
        self._buttons = QHBoxLayout()
        self._buttons.setContentsMargins(space.l, space.m, space.l, space.m)
        self._buttons.setSpacing(space.s)
        self._buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Scrolled(theme, self._page, title), 1)
        column.addWidget(Hairline(theme, Qt.Orientation.Horizontal))
        column.addWidget(self._problem)
        column.addLayout(self._buttons)
        self._resize(size)
        self._zoom = theme.zoom
        self._take_ground()
        theme.changed.connect(self._take_ground)
        theme.changed.connect(self._rescale)

    def add_button(
        self, text: str, *, kind: Kind = Kind.NORMAL, icon: str = "", left: bool = False
    ) -> Button:
        """Put a button into the foot, at the right end or at the left; a primary one is Enter's."""
        button = Button(self.theme, text, kind=kind, icon=icon)
        button.setAccessibleName(text)
        button.setAutoDefault(False)
        button.setDefault(kind is Kind.PRIMARY)
        if left:
            self._buttons.insertWidget(0, button)
        else:
            self._buttons.addWidget(button)
        return button

    def add_close(self, text: str = "") -> Button:
        """Put a button into the foot that closes without doing anything."""
        button = self.add_button(text or self.tr("Close"))
        button.clicked.connect(lambda _checked: self.reject())
        return button

    def show_problem(self, said: str) -> None:
        """Say over the buttons what is in the way, as a sentence; "" takes it back."""
        self._problem.setText(sentence(said))
        self._problem.setVisible(bool(said))

    def done(self, result: int) -> None:
        """Remember the size, give the focus back, then close.

        Whoever hears that it is closed may still put the focus elsewhere.
        """
        self._keep()
        focus.give_back(self._before)
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the size, then close."""
        self._keep()
        super().closeEvent(event)

    def _resize(self, size: tuple[int, int]) -> None:
        kept = remembering.sizes(self._memory, self._key, count=2)
        width, height = kept or size
        wanted = QSize(self.theme.px(width), self.theme.px(height))
        self.resize(wanted.boundedTo(self._room()))

    def _room(self) -> QSize:
        """Give the display's size, or the window's where that is larger: what it has is there."""
        room, parent = self.screen().availableSize(), self.parentWidget()
        return room if parent is None else room.expandedTo(parent.window().size())

    def _take_ground(self) -> None:
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Window, QColor(self.theme.color.surface))
        self.setPalette(palette)

    def _rescale(self) -> None:
        """Grow and shrink with the text."""
        ratio, self._zoom = self.theme.zoom / self._zoom, self.theme.zoom
        if ratio != 1.0:
            wanted = QSize(round(self.width() * ratio), round(self.height() * ratio))
            self.resize(wanted.boundedTo(self._room()))

    def _keep(self) -> None:
        if self._memory is not None and self._key:
            zoom = self.theme.zoom  # the text may have another size next time
            self._memory.set(self._key, [round(self.width() / zoom), round(self.height() / zoom)])
