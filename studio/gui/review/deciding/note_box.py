"""A few words that are kept with the verdict."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studio.gui.theme.fonts import TextSize
from studio.gui.theme.theme import Theme
from studio.gui.widgets import focus
from studio.gui.widgets.icon_button import IconButton
from studio.gui.widgets.labels import Label, Tone
from studio.gui.widgets.text_edit import TextEdit


class NoteBox(QWidget):
    """Opened over the buttons; Esc closes it and keeps what is written.

    ``written`` tells the note with every change; ``closed`` that it was closed by a person.
    """

    written = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._before: QWidget | None = None
        self.setAccessibleName(self.tr("Note"))
        self.title = Label(theme, self.tr("Note"), size=TextSize.SMALL, tone=Tone.MUTED)
        self.field = TextEdit(
            theme,
            self.tr("Note"),
            rows=2,
            placeholder=self.tr("Kept with your verdict. Esc closes this field."),
        )
        self.close_button = IconButton(theme, "x", self.tr("Close the note"), small=True)
        self.close_button.clicked.connect(lambda _checked: self.close_note())
        self.field.edited.connect(lambda: self.written.emit(self.field.text()))
        self.field.installEventFilter(self)
        top = Qt.AlignmentFlag.AlignTop
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.tokens.space.s)
        row.addWidget(self.title, 0, top)
        row.addWidget(self.field, 1)
        row.addWidget(self.close_button, 0, top)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def open_note(self, note: str) -> None:
        """Show the field with the note so far, ready to write on."""
        if self.isHidden():
            self._before = self.window().focusWidget()
        self.field.set_text(note)
        self.show()
        self.field.moveCursor(self.field.textCursor().MoveOperation.End)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_note(self, note: str) -> None:
        """Show another note where the field is open; the cursor stays where it is typed."""
        if note != self.field.text():
            self.field.set_text(note)

    def close_note(self) -> None:
        """Put the field away and the focus back to where it was."""
        self.hide()
        before, self._before = self._before, None
        focus.give_back(before)
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Esc before the field or the window does."""
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if watched is self.field and escape:
            if event.type() is QEvent.Type.KeyPress:
                self.close_note()
                return True
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
        return super().eventFilter(watched, event)

    def _restyle(self) -> None:
        line = self._theme.px(self._theme.tokens.size.hit_target)
        self.title.setMinimumHeight(line)
        self.field.setMaximumHeight(self.field.sizeHint().height())
