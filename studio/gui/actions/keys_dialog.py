"""The list of keys, from the table of actions."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from studio.gui.actions.bindings import ActionSet
from studio.gui.actions.reasons import translated
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button
from studio.gui.widgets.labels import Label, Tone

_MINUS = "−"


class KeyCap(QWidget):
    """One key, outlined."""

    def __init__(self, theme: Theme, key: str) -> None:
        super().__init__()
        self._theme, self._key = theme, key
        self.setAccessibleName(key)
        self.setFont(theme.font(TextSize.SMALL, Weight.MEDIUM))

    def sizeHint(self) -> QSize:
        """A square, or as wide as the key's name."""
        side = self._theme.px(self._theme.tokens.size.control_small)
        text = self.fontMetrics().horizontalAdvance(self._key) + 2 * self._theme.tokens.space.xs
        return QSize(max(side, text + 2), side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the outline and the key's name."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.color.border_strong), 1))
        corner = self._theme.tokens.radius.control
        hint = self.sizeHint()
        box = QRectF(0.5, (self.height() - hint.height()) / 2 + 0.5, hint.width() - 1,
                     hint.height() - 1)  # fmt: skip
        painter.drawRoundedRect(box, corner, corner)
        painter.setPen(QColor(self._theme.color.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)
        painter.end()


class KeysDialog(QDialog):
    """Every action that has a key, by menu."""

    def __init__(self, theme: Theme, actions: ActionSet, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        space = theme.tokens.space
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(space.xl, space.l, space.xl, space.l)
        grid.setHorizontalSpacing(space.xl)
        grid.setVerticalSpacing(space.xs)
        self._fill(grid, actions)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(page)
        area.setAccessibleName(self.tr("List of keys"))
        close = Button(theme, self.tr("Close"))
        close.setAccessibleName(self.tr("Close"))
        close.clicked.connect(lambda _checked: self.close())
        column = QVBoxLayout(self)
        column.addWidget(area, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(theme.px(440), theme.px(560))
        close.setFocus()

    def _fill(self, grid: QGridLayout, actions: ActionSet) -> None:
        for menu in actions.table.menus:
            rows = [row for row in actions.table.of_menu(menu) if row.keys]
            if not rows:
                continue
            title = translated(menu.title).replace("&", "")
            heading = Label(self._theme, title, size=TextSize.SMALL, tone=Tone.MUTED)
            heading.setContentsMargins(0, self._theme.tokens.space.m, 0, 0)
            grid.addWidget(heading, grid.rowCount(), 0)
            for row in rows:
                at = grid.rowCount()
                grid.addWidget(Label(self._theme, translated(row.title)), at, 0)
                grid.addWidget(self._caps(row.keys[0]), at, 1)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(grid.rowCount(), 1)

    def _caps(self, keys: str) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._theme.tokens.space.xs)
        native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        for stroke in native.split(", "):
            for key in split_keys(stroke):
                layout.addWidget(KeyCap(self._theme, key))
        layout.addStretch(1)
        return row


def split_keys(stroke: str) -> list[str]:
    """Take a stroke apart: "Ctrl++" is Ctrl and +."""
    head, plus, last = stroke.rpartition("+")
    if not plus or stroke == "+":
        return [stroke]
    if not last:
        head, last = head.removesuffix("+"), "+"
    return [*head.split("+"), _MINUS if last == "-" else last]
