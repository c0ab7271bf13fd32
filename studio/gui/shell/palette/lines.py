"""The palette's list: entries as rows of a model, and how a row is painted."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from studio.gui.shell.palette.entries import Entry
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole


class EntryLines(QAbstractListModel):
    """A few dozen entries at most."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []

    def show_entries(self, entries: list[Entry]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entry(self, row: int) -> Entry | None:
        """Give the entry of a row, None where there is none."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def row_of(self, key: str) -> int:
        """Find the row of an entry by its key, -1 where it is not listed."""
        return next((row for row, one in enumerate(self._entries) if one.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Count the rows."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give an entry, its title, or what a screen reader says."""
        entry = self._entries[index.row()]
        if role == ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(
                part for part in (entry.title, entry.detail, entry.keys, entry.refusal) if part
            )
        return None


class EntryPainter(QStyledItemDelegate):
    """Icon, title and detail; at the right the key, or why it cannot be done now."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One row of the theme's lists."""
        del option, index
        return QSize(0, self._theme.px(self._theme.tokens.size.rail_row))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        entry = index.data(ENTRY)
        color, space = self._theme.color, self._theme.tokens.space
        area: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(area, QColor(color.selection))
            bar = QRect(area.topLeft(), QSize(self._theme.tokens.stroke.focus, area.height()))
            painter.fillRect(bar, QColor(color.accent))
        side = self._theme.px(self._theme.tokens.size.icon)
        ink = color.text_disabled if entry.refusal else color.text
        tint = color.text_disabled if entry.refusal else color.text_muted
        at = QPoint(area.left() + space.m, area.center().y() - side // 2)
        if entry.icon:
            painter.drawPixmap(at, self._theme.pixmap(entry.icon, tint))
        room = area.adjusted(space.m + side + space.m, 0, -space.m, 0)
        room = self._draw_right(painter, room, entry)
        self._draw_words(painter, room, entry, ink)
        painter.restore()

    def _draw_right(self, painter: QPainter, room: QRect, entry: Entry) -> QRect:
        said = entry.refusal or entry.keys
        if not said:
            return room
        font = self._theme.font(TextSize.SMALL, Weight.MEDIUM)
        metrics = QFontMetrics(font)
        width = min(metrics.horizontalAdvance(said) + 2, room.width() // 2)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.color.text_muted))
        aligned = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        shown = metrics.elidedText(said, Qt.TextElideMode.ElideRight, width)
        painter.drawText(room, aligned, shown)
        return room.adjusted(0, 0, -width - self._theme.tokens.space.m, 0)

    def _draw_words(self, painter: QPainter, room: QRect, entry: Entry, ink: str) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        font = self._theme.font()
        metrics = QFontMetrics(font)
        gap = self._theme.tokens.space.m
        small = self._theme.font(TextSize.SMALL)
        detail = QFontMetrics(small).horizontalAdvance(entry.detail)
        title_room = max(room.width() - detail - gap, room.width() * 3 // 5)
        line = entry.title.replace("\n", " ")
        title = metrics.elidedText(line, Qt.TextElideMode.ElideRight, title_room)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.drawText(room, middle, title)
        rest = room.adjusted(metrics.horizontalAdvance(title) + gap, 0, 0, 0)
        painter.setFont(small)
        painter.setPen(QColor(self._theme.color.text_muted))
        shown = QFontMetrics(small).elidedText(
            entry.detail, Qt.TextElideMode.ElideRight, rest.width()
        )
        painter.drawText(rest, middle, shown)
