"""The row at the top: the real menu bar, the project's name, undo, redo and the search field."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction, QColor, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenuBar, QSizePolicy, QWidget

from studio.gui.actions.bindings import ActionSet
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.icon_button import IconButton
from studio.gui.widgets.labels import ElidedLabel


class MenuRow(QWidget):
    """Where the system has one menu bar for all windows, the rest of the row remains here."""

    def __init__(self, theme: Theme, actions: ActionSet) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(self.tr("Menus and project"))
        self.bar = QMenuBar()
        self.bar.setAccessibleName(self.tr("Menus"))
        self.name = ElidedLabel(theme, weight=Weight.STRONG)
        self.name.setAccessibleName(self.tr("Project"))
        self.undo = _follower(theme, actions["edit.undo"], "undo-2")
        self.redo = _follower(theme, actions["edit.redo"], "redo-2")
        self.search = PaletteField(theme, actions["palette.open"])
        grid = QGridLayout(self)
        grid.setContentsMargins(theme.tokens.space.s, 0, theme.tokens.space.s, 0)
        grid.addWidget(self.bar, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.name, 0, 1)
        grid.addLayout(self._right(), 0, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_name(self, name: str) -> None:
        """Show the project's name, or nothing."""
        self.name.setText(name)
        self.undo.setVisible(bool(name))
        self.redo.setVisible(bool(name))
        self._fit_name()

    def set_compact(self, compact: bool) -> None:
        """Show the search field's icon and key alone, where the row is short."""
        self.search.set_compact(compact)

    def _right(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.tokens.space.xs)
        row.addStretch(1)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addWidget(self.search)
        return row

    def _fit_name(self) -> None:
        wanted = self.name.fontMetrics().horizontalAdvance(self.name.text()) + 2
        self.name.setMinimumWidth(min(wanted, self._theme.px(self._theme.tokens.size.rail)))

    def _restyle(self) -> None:
        self.setFixedHeight(self._theme.px(self._theme.tokens.size.menu_row))
        self.bar.setFont(self._theme.font())
        self._fit_name()


class PaletteField(Button):
    """Looks like a field to search in; pressing it opens the command palette."""

    def __init__(self, theme: Theme, action: QAction) -> None:
        super().__init__(theme, "", kind=Kind.SMALL)
        self._action = action
        self._compact = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.follow(action)

    def set_compact(self, compact: bool) -> None:
        """Show icon and key alone, or the words too."""
        self._compact = compact
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for words and key, a little lower than the row."""
        size, space = self._theme.tokens.size, self._theme.tokens.space
        width = self._theme.px(size.icon) + self._key_width() + 4 * space.s
        if not self._compact:
            width += self.fontMetrics().horizontalAdvance(self._words()) + space.l
        return QSize(width, self._theme.px(size.hit_target))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def restyle(self) -> None:
        """Take the font that text in a field has."""
        super().restyle()
        self.setFont(self._theme.font())
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw outline, glass, words and the key's cap."""
        del event
        color, tokens, space = self._theme.color, self._theme.tokens, self._theme.tokens.space
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = tokens.stroke.focus if self.hasFocus() else tokens.stroke.border
        painter.setPen(QPen(QColor(color.focus if self.hasFocus() else color.border_strong), width))
        painter.setBrush(QColor(color.hover if self.underMouse() else color.surface))
        corner = tokens.radius.control
        painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), corner, corner)
        side = self._theme.px(tokens.size.icon)
        painter.drawPixmap(
            QPoint(space.s, (self.height() - side) // 2),
            self._theme.pixmap("search", color.text_muted),
        )
        painter.setPen(QColor(color.text_muted))
        if not self._compact:
            room = self.rect().adjusted(side + 2 * space.s, 0, 0, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._words())
        self._draw_key(painter)
        painter.end()

    def _draw_key(self, painter: QPainter) -> None:
        space = self._theme.tokens.space
        cap = QRect(0, 0, self._key_width(), self.height() - 2 * space.xs)
        cap.moveTopRight(QPoint(self.width() - space.xs, space.xs))
        painter.setFont(self._theme.font(TextSize.SMALL, Weight.MEDIUM))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme.color.border), 1))
        corner = self._theme.tokens.radius.control
        painter.drawRoundedRect(cap.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
        painter.setPen(QColor(self._theme.color.text_muted))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key())

    def _words(self) -> str:
        return self.tr("Search or run a command")

    def _key(self) -> str:
        return self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    def _key_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(self._key()) + self._theme.tokens.space.s


def _follower(theme: Theme, action: QAction, icon: str) -> IconButton:
    """Make an icon that does what the action does."""
    button = IconButton(theme, icon, action.text(), small=True)

    def copy() -> None:
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        text = action.text().replace("&&", "&")
        button.setEnabled(action.isEnabled())
        button.setAccessibleName(text)
        button.setToolTip(f"{text} ({key})" if key else text)

    action.changed.connect(copy)
    button.clicked.connect(lambda _checked: action.trigger())
    copy()
    return button
