"""Where tasks are pasted or typed; a text too long to show is kept beside it."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.gui import text
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.labels import Label
from studio.gui.widgets.text_edit import TextEdit

# Laying out more than this would hold the window up.
MOST_SHOWN = 100_000


class PasteEdit(TextEdit):
    """Hands a very long paste on instead of showing it."""

    pasted_long = Signal(str)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as plain text."""
        pasted = source.text()
        if len(pasted) + self.document().characterCount() > MOST_SHOWN:
            self.pasted_long.emit(pasted)
        else:
            super().insertFromMimeData(source)


class PasteBox(QWidget):
    """``changed`` tells a text that was typed, pasted or taken away."""

    changed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._long = ""
        self.edit = PasteEdit(
            theme,
            self.tr("Tasks"),
            placeholder=self.tr(
                "Paste tasks here: one per line, or several lines each with blank lines between, "
                "or a table from a spreadsheet, CSV or JSON lines."
            ),
            rows=2,
        )
        self.kept = QWidget()
        self.fact = Label(theme).wrapped()
        self.clear = Button(theme, self.tr("Take away"), kind=Kind.QUIET, icon="x")
        self.clear.setAccessibleName(self.tr("Take the pasted text away"))
        self.clear.setAutoDefault(False)
        row = QHBoxLayout(self.kept)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.fact, 1)
        row.addWidget(self.clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.edit, 1)
        column.addWidget(self.kept)
        self.edit.edited.connect(lambda: self.changed.emit(self.edit.text()))
        self.edit.pasted_long.connect(self._take_long)
        self.clear.clicked.connect(lambda _checked: self._take_away())
        self._show_kept()

    def text(self) -> str:
        """Give the whole text."""
        return self._long or self.edit.text()

    def take_focus(self) -> None:
        """Put the focus on what is shown; a proxy that is hidden would swallow it."""
        (self.clear if self._long else self.edit).setFocus(Qt.FocusReason.OtherFocusReason)

    def set_text(self, given: str) -> None:
        """Show a text without announcing it."""
        self._long = given if len(given) > MOST_SHOWN else ""
        self.edit.set_text("" if self._long else given)
        self._show_kept()

    def _take_long(self, given: str) -> None:
        before = self.edit.text()
        self.set_text(f"{before}\n{given}" if before.strip() else given)
        self.changed.emit(self.text())

    def _take_away(self) -> None:
        self.set_text("")
        self.edit.setFocus()
        self.changed.emit("")

    def _show_kept(self) -> None:
        self.edit.setVisible(not self._long)
        self.kept.setVisible(bool(self._long))
        if self._long:
            size = text.size(len(self._long))  # how many rows it has is said once it is read
            self.fact.setText(
                self.tr("A long text was pasted ({size}). It is read as a whole.").format(size=size)
            )
